using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Users, the machine, its limits and load.</content>
internal static unsafe partial class PosixModule
{
    [PyFunction("getuid", Doc = "Return the current process's user id.")]
    private static long UserId(VmThread t) => LibCProcess.UserId();

    [PyFunction("geteuid", Doc = "Return the current process's effective user id.")]
    private static long EffectiveUserId(VmThread t) => LibCProcess.EffectiveUserId();

    [PyFunction("getgid", Doc = "Return the current process's group id.")]
    private static long GroupId(VmThread t) => LibCProcess.GroupId();

    [PyFunction("getegid", Doc = "Return the current process's effective group id.")]
    private static long EffectiveGroupId(VmThread t) => LibCProcess.EffectiveGroupId();

    [PyFunction("setuid", Doc = "Set the current process's user id.")]
    private static Ref SetUserId(VmThread t, Ref uid) => TryReadId(t, uid, "uid", out var id) ? Finish(t, LibCProcess.SetUserId(id)) : Ref.Error;

    [PyFunction("seteuid", Doc = "Set the current process's effective user id.")]
    private static Ref SetEffectiveUserId(VmThread t, Ref euid) => TryReadId(t, euid, "uid", out var id) ? Finish(t, LibCProcess.SetEffectiveUserId(id)) : Ref.Error;

    [PyFunction("setgid", Doc = "Set the current process's group id.")]
    private static Ref SetGroupId(VmThread t, Ref gid) => TryReadId(t, gid, "gid", out var id) ? Finish(t, LibCProcess.SetGroupId(id)) : Ref.Error;

    [PyFunction("setegid", Doc = "Set the current process's effective group id.")]
    private static Ref SetEffectiveGroupId(VmThread t, Ref egid) => TryReadId(t, egid, "gid", out var id) ? Finish(t, LibCProcess.SetEffectiveGroupId(id)) : Ref.Error;

    [PyFunction("getresuid", Doc = "Return a tuple of the current process's real, effective, and saved user ids.")]
    private static Ref UserIds(VmThread t)
    {
        var ids = stackalloc uint[3];
        return LibCProcess.UserIds(ids, ids + 1, ids + 2) == 0 ? TupleOps.From(t, Ref.FromSmall(ids[0]), Ref.FromSmall(ids[1]), Ref.FromSmall(ids[2])) : OsError.RaiseLast(t);
    }

    [PyFunction("getresgid", Doc = "Return a tuple of the current process's real, effective, and saved group ids.")]
    private static Ref GroupIds(VmThread t)
    {
        var ids = stackalloc uint[3];
        return LibCProcess.GroupIds(ids, ids + 1, ids + 2) == 0 ? TupleOps.From(t, Ref.FromSmall(ids[0]), Ref.FromSmall(ids[1]), Ref.FromSmall(ids[2])) : OsError.RaiseLast(t);
    }

    [PyFunction("getgroups", Doc = "Return list of supplemental group IDs for the process.")]
    private static Ref Groups(VmThread t)
    {
        var count = LibCProcess.Groups(0, null);
        if (count < 0)
        {
            return OsError.RaiseLast(t);
        }

        var groups = new uint[count];
        fixed (uint* first = groups)
        {
            count = LibCProcess.Groups(count, first);
        }

        if (count < 0)
        {
            return OsError.RaiseLast(t);
        }

        var list = ListOps.New(t, count);
        for (var i = 0; i < count; i++)
        {
            ListOps.Append(t, (ListObject*)list.Object, Ref.FromSmall(groups[i]));
        }

        return list;
    }

    [PyFunction("getlogin", Doc = "Return the actual login name.")]
    private static Ref LoginName(VmThread t)
    {
        var buffer = stackalloc byte[257];
        var error = LibCProcess.LoginName(buffer, 257);
        return error == 0 ? FileSystemText.Decode(t, buffer) : OsError.Raise(t, error);
    }

    [PyFunction("ctermid", Doc = "Return the name of the controlling terminal for this process.")]
    private static Ref ControllingTerminal(VmThread t)
    {
        var buffer = stackalloc byte[64];
        return FileSystemText.Decode(t, LibCProcess.ControllingTerminal(buffer));
    }

    [PyFunction("uname", Doc = "Return an object identifying the current operating system.")]
    private static Ref SystemInformation(VmThread t)
    {
        SystemName name;
        if (LibCProcess.GetSystemName(&name) < 0)
        {
            return OsError.RaiseLast(t);
        }

        var items = stackalloc Ref[5];
        for (var i = 0; i < 5; i++)
        {
            items[i] = FileSystemText.Decode(t, &name.First + (i * SystemName.FieldSize));
        }

        return StructSequences.New(t, BuiltinType.UnameResult, items);
    }

    [PyFunction("times", Doc = "Return a collection containing process timing information, in seconds.")]
    private static Ref Times(VmThread t)
    {
        const int ClockTicks = 2;
        ProcessTimes times;
        var elapsed = LibCProcess.GetTimes(&times);
        if (elapsed == -1)
        {
            return OsError.RaiseLast(t);
        }

        double frequency = LibCProcess.SystemConfiguration(ClockTicks);
        var items = stackalloc Ref[5];
        items[0] = FloatOps.New(t, times.User / frequency);
        items[1] = FloatOps.New(t, times.System / frequency);
        items[2] = FloatOps.New(t, times.ChildrenUser / frequency);
        items[3] = FloatOps.New(t, times.ChildrenSystem / frequency);
        items[4] = FloatOps.New(t, elapsed / frequency);
        return StructSequences.New(t, BuiltinType.TimesResult, items);
    }

    [PyFunction("cpu_count", Doc = "Return the number of logical CPUs in the system; None if it is unknown.")]
    private static Ref ProcessorCount(VmThread t)
    {
        const int OnlineProcessors = 84;
        var count = LibCProcess.SystemConfiguration(OnlineProcessors);
        return count >= 1 ? Ref.FromSmall(count) : Ref.None;
    }

    [PyFunction("getloadavg", Doc = "Return average recent system load information: over the last 1, 5 and 15 minutes.")]
    private static Ref LoadAverage(VmThread t)
    {
        var values = stackalloc double[3];
        return LibCProcess.LoadAverage(values, 3) == 3
            ? TupleOps.From(t, FloatOps.New(t, values[0]), FloatOps.New(t, values[1]), FloatOps.New(t, values[2]))
            : t.Raise(BuiltinType.OSError, "Load averages are unobtainable");
    }

    [PyFunction("sysconf", Doc = "Return an integer-valued system configuration variable.")]
    private static Ref SystemConfiguration(VmThread t, Ref name)
    {
        if (!TryConfigurationName(t, name, PosixConstants.SystemNames, out var number))
        {
            return Ref.Error;
        }

        var value = LibCProcess.SystemConfiguration(number);
        return value == -1 && Marshal.GetLastPInvokeError() != 0 ? OsError.RaiseLast(t) : IntOps.FromLong(t, value);
    }

    [PyFunction("confstr", Doc = "Return a string-valued system configuration variable.")]
    private static Ref TextConfiguration(VmThread t, Ref name)
    {
        if (!TryConfigurationName(t, name, PosixConstants.TextNames, out var number))
        {
            return Ref.Error;
        }

        var buffer = stackalloc byte[1024];
        var length = LibCProcess.TextConfiguration(number, buffer, 1024);
        if (length == 0)
        {
            return Marshal.GetLastPInvokeError() != 0 ? OsError.RaiseLast(t) : Ref.None;
        }

        return FileSystemText.Decode(t, new ReadOnlySpan<byte>(buffer, (int)Math.Min(length, 1024) - 1));
    }

    [PyFunction("nice", Doc = "Add increment to the priority of process and return the new priority.")]
    private static Ref Nice(VmThread t, int increment)
    {
        var value = LibCProcess.Nice(increment);
        return value == -1 && Marshal.GetLastPInvokeError() != 0 ? OsError.RaiseLast(t) : Ref.FromSmall(value);
    }

    [PyFunction("getpriority", Doc = "Return program scheduling priority.")]
    private static Ref GetPriority(VmThread t, [Keyword] int which, [Keyword] int who)
    {
        var value = LibCProcess.GetPriority(which, who);
        return value == -1 && Marshal.GetLastPInvokeError() != 0 ? OsError.RaiseLast(t) : Ref.FromSmall(value);
    }

    [PyFunction("setpriority", Doc = "Set program scheduling priority.")]
    private static Ref SetPriority(VmThread t, [Keyword] int which, [Keyword] int who, [Keyword] int priority) => Finish(t, LibCProcess.SetPriority(which, who, priority));

    [PyFunction("sched_yield", Doc = "Voluntarily relinquish the CPU.")]
    private static Ref Yield(VmThread t) => Finish(t, LibCProcess.Yield());

    [PyFunction("sched_getaffinity", Doc = "Return the affinity of the process identified by pid (or the current process if zero).")]
    private static Ref GetAffinity(VmThread t, int pid)
    {
        const int MaskBytes = 1024;
        var mask = stackalloc byte[MaskBytes];
        if (LibCProcess.GetAffinity(pid, MaskBytes, mask) != 0)
        {
            return OsError.RaiseLast(t);
        }

        var list = ListOps.New(t, 0);
        for (var i = 0; i < MaskBytes * 8; i++)
        {
            if ((mask[i / 8] & (1 << (i % 8))) != 0)
            {
                ListOps.Append(t, (ListObject*)list.Object, Ref.FromSmall(i));
            }
        }

        return Op.Call1(t, t.TypeRef(BuiltinType.Set), list);
    }

    /// <summary>A configuration variable by number or name.</summary>
    private static bool TryConfigurationName(VmThread t, Ref name, ReadOnlySpan<(string Name, long Value)> rows, out int number)
    {
        number = 0;
        if (IntOps.IsIntLike(t, name))
        {
            return NativeArguments.ToInt(t, name, out number);
        }

        if (t.KindOf(name) != BuiltinType.Str)
        {
            t.RaiseTypeError("configuration names must be strings or integers");
            return false;
        }

        var text = StrOps.ToManaged(name);
        foreach (var row in rows)
        {
            if (row.Name == text)
            {
                number = (int)row.Value;
                return true;
            }
        }

        t.RaiseValueError("unrecognized configuration name");
        return false;
    }
}
