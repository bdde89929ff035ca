namespace Cinder.Runtime;

/// <content>Modes, owners and times of files.</content>
internal static unsafe partial class PosixModule
{
    private const long TimeNow = (1 << 30) - 1;

    [PyFunction("chmod", Doc = "Change the access permissions of a file.")]
    private static Ref ChangeMode(VmThread t, [Keyword] Ref path, [Keyword] int mode, [KeywordOnly, OrNone] Ref dirFd, [KeywordOnly] bool followSymlinks = true)
    {
        if (!PathArgument.TryRead(t, path, "chmod", out var file, PathForms.Descriptor) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        var result = file.Text == null
            ? LibC.ChangeMode(file.Descriptor, (uint)mode)
            : LibC.ChangeModeAt(directory, file.Text, (uint)mode, followSymlinks ? 0 : LibC.AtSymlinkNoFollow);
        return result == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);
    }

    [PyFunction("fchmod", Doc = "Change the access permissions of the file given by file descriptor fd.")]
    private static Ref ChangeDescriptorMode(VmThread t, [Keyword] int fd, [Keyword] int mode) => Finish(t, LibC.ChangeMode(fd, (uint)mode));

    [PyFunction("chown", Doc = "Change the owner and group id of path to the numeric uid and gid.")]
    private static Ref ChangeOwner(
        VmThread t, [Keyword] Ref path, [Keyword] Ref uid, [Keyword] Ref gid, [KeywordOnly, OrNone] Ref dirFd, [KeywordOnly] bool followSymlinks = true)
    {
        if (!PathArgument.TryRead(t, path, "chown", out var file, PathForms.Descriptor)
            || !TryReadId(t, uid, "uid", out var user)
            || !TryReadId(t, gid, "gid", out var group)
            || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        var result = file.Text == null
            ? LibC.ChangeOwner(file.Descriptor, user, group)
            : LibC.ChangeOwnerAt(directory, file.Text, user, group, followSymlinks ? 0 : LibC.AtSymlinkNoFollow);
        return result == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);
    }

    [PyFunction("lchown", Doc = "Change the owner and group id of path to the numeric uid and gid, without following symbolic links.")]
    private static Ref ChangeLinkOwner(VmThread t, [Keyword] Ref path, [Keyword] Ref uid, [Keyword] Ref gid)
    {
        if (!PathArgument.TryRead(t, path, "lchown", out var file) || !TryReadId(t, uid, "uid", out var user) || !TryReadId(t, gid, "gid", out var group))
        {
            return Ref.Error;
        }

        return LibC.ChangeOwnerAt(FileDescriptors.CurrentDirectory, file.Text, user, group, LibC.AtSymlinkNoFollow) == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);
    }

    [PyFunction("fchown", Doc = "Change the owner and group id of the file specified by file descriptor.")]
    private static Ref ChangeDescriptorOwner(VmThread t, [Keyword] int fd, [Keyword] Ref uid, [Keyword] Ref gid) =>
        TryReadId(t, uid, "uid", out var user) && TryReadId(t, gid, "gid", out var group) ? Finish(t, LibC.ChangeOwner(fd, user, group)) : Ref.Error;

    [PyFunction("utime", Doc = "Set the access and modified time of path: seconds in times, or nanoseconds in ns; neither means now.")]
    private static Ref SetTimes(
        VmThread t, [Keyword] Ref path, [Keyword, OrNone] Ref times, [KeywordOnly, Optional] Ref ns, [KeywordOnly, OrNone] Ref dirFd, [KeywordOnly] bool followSymlinks = true)
    {
        if (!PathArgument.TryRead(t, path, "utime", out var file, PathForms.Descriptor) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        if (!times.IsNone && !ns.IsUnbound)
        {
            return t.RaiseValueError("utime: you may specify either 'times' or 'ns' but not both");
        }

        var values = stackalloc TimeSpecification[2];
        values[0].Nanoseconds = values[1].Nanoseconds = TimeNow;
        if (!times.IsNone && !TryReadTimes(t, times, "utime: 'times' must be either a tuple of two ints or None", whole: false, values))
        {
            return Ref.Error;
        }

        if (!ns.IsUnbound && !TryReadTimes(t, ns, "utime: 'ns' must be a tuple of two ints", whole: true, values))
        {
            return Ref.Error;
        }

        var result = file.Text == null
            ? LibC.SetTimes(file.Descriptor, values)
            : LibC.SetTimesAt(directory, file.Text, values, followSymlinks ? 0 : LibC.AtSymlinkNoFollow);
        return result == 0 ? Ref.None : OsError.RaiseLast(t);
    }

    private static bool TryReadTimes(VmThread t, Ref pair, string message, bool whole, TimeSpecification* values)
    {
        if (t.KindOf(pair) != BuiltinType.Tuple || ((TupleObject*)pair.Object)->Length != 2)
        {
            t.RaiseTypeError(message);
            return false;
        }

        for (var i = 0; i < 2; i++)
        {
            var item = TupleObject.Items((TupleObject*)pair.Object)[i];
            if (whole ? !TryNanoseconds(t, item, values + i) : !TrySeconds(t, item, values + i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Seconds as an int or a float, whose fraction is rounded down.</summary>
    private static bool TrySeconds(VmThread t, Ref value, TimeSpecification* time)
    {
        const string TooLarge = "timestamp out of range for platform time_t";
        if (!FloatOps.IsFloat(t, value))
        {
            time->Nanoseconds = 0;
            var index = Op.Index(t, value);
            if (index.IsError)
            {
                return false;
            }

            if (IntOps.TryToLong(index, out time->Seconds))
            {
                return true;
            }

            t.RaiseOverflowError(TooLarge);
            return false;
        }

        var seconds = FloatOps.Value(value);
        if (double.IsNaN(seconds))
        {
            t.RaiseValueError("Invalid value NaN (not a number)");
            return false;
        }

        var floor = Math.Floor(seconds);
        var fraction = Math.Floor((seconds - floor) * 1e9);
        if (fraction >= 1e9)
        {
            fraction -= 1e9;
            floor++;
        }

        if (floor is < long.MinValue or >= 9223372036854775808.0)
        {
            t.RaiseOverflowError(TooLarge);
            return false;
        }

        time->Seconds = (long)floor;
        time->Nanoseconds = (long)fraction;
        return true;
    }

    private static bool TryNanoseconds(VmThread t, Ref value, TimeSpecification* time)
    {
        var billion = Ref.FromSmall(1_000_000_000);
        Ref seconds = Op.Binary(t, BinaryOperator.FloorDivide, value, billion), rest = seconds.IsError ? seconds : Op.Binary(t, BinaryOperator.Remainder, value, billion);
        return !rest.IsError && Op.AsLong(t, seconds, out time->Seconds) && Op.AsLong(t, rest, out time->Nanoseconds);
    }

    /// <summary>The number of a user or group; -1 is "leave as it is".</summary>
    private static bool TryReadId(VmThread t, Ref value, string what, out uint id)
    {
        id = 0;
        if (TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound)
        {
            t.RaiseTypeError($"{what} should be integer, not {Op.TypeName(t, value)}");
            return false;
        }

        var index = Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out var wide) || wide is < -1 or > uint.MaxValue)
        {
            t.RaiseOverflowError(IntOps.Sign(index) < 0 ? $"{what} is less than minimum" : $"{what} is greater than maximum");
            return false;
        }

        id = (uint)wide;
        return true;
    }
}
