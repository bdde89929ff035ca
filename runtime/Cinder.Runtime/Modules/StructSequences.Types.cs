namespace Cinder.Runtime;

/// <content>The types made from a table of fields: what they have in common is added to each.</content>
internal static unsafe partial class StructSequences
{
    private static readonly StructSequence[] Table =
    [
        new(BuiltinType.SysVersionInfo, 5, "major", "minor", "micro", "releaselevel", "serial") { Closed = true },
        new(
            BuiltinType.SysFlags, 18, "debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
            "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode", "warn_default_encoding", "safe_path",
            "int_max_str_digits") { Closed = true },
        new(
            BuiltinType.SysFloatInfo, 11, "max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"),
        new(BuiltinType.SysIntInfo, 4, "bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"),
        new(BuiltinType.SysHashInfo, 9, "width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"),
        new(BuiltinType.SysThreadInfo, 3, "name", "lock", "version"),
        new(BuiltinType.AsyncGenHooks, 2, "firstiter", "finalizer"),
        new(BuiltinType.UnraisableHookArgs, 5, "exc_type", "exc_value", "exc_traceback", "err_msg", "object"),
        new(BuiltinType.ThreadExceptHookArgs, 4, "exc_type", "exc_value", "exc_traceback", "thread"),
        new(
            BuiltinType.StatResult, 10, "st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "", "", "", "st_atime", "st_mtime",
            "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"),
        new(
            BuiltinType.StatVfsResult, 10, "f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax",
            "f_fsid"),
        new(BuiltinType.TerminalSize, 2, "columns", "lines"),
        new(BuiltinType.TimesResult, 5, "user", "system", "children_user", "children_system", "elapsed"),
        new(BuiltinType.UnameResult, 5, "sysname", "nodename", "release", "version", "machine"),
        new(BuiltinType.WaitIdResult, 5, "si_pid", "si_uid", "si_signo", "si_status", "si_code"),
        new(BuiltinType.SchedParam, 1, "sched_priority"),
        new(BuiltinType.SigInfo, 7, "si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"),
    ];

    /// <summary>Gives each type of the table its members and methods.</summary>
    internal static void Register(VmThread t)
    {
        foreach (var sequence in Table)
        {
            var type = t.Types(sequence.Type);
            for (var i = 0; i < sequence.Total; i++)
            {
                if (sequence.Fields[i].Length > 0)
                {
                    AddMember(t, type, sequence.Fields[i], i);
                }
            }

            Registration.Method(t, type, "__repr__", (nint)(delegate*<VmThread, Ref*, nint, Ref, Ref>)&ReprEntry, 0, 0, BuiltinFunctionFlags.Slot, null, null);
            Registration.Method(t, type, "__reduce__", (nint)(delegate*<VmThread, Ref*, nint, Ref, Ref>)&ReduceEntry, 0, 0, BuiltinFunctionFlags.None, null, null);
            if (sequence.Closed)
            {
                type->Flags |= TypeFlags.DisallowInstantiation;
            }
            else
            {
                Registration.New(t, type, (nint)(delegate*<VmThread, Ref*, nint, Ref, Ref>)&NewEntry, null);
            }

            Describe(t, sequence);
        }
    }

    /// <summary>A new instance of a type of the table, with all its items.</summary>
    internal static Ref New(VmThread t, BuiltinType type, Ref* items)
    {
        var sequence = Find(type)!;
        return New(t, type, items, sequence.Visible, sequence.Total);
    }

    private static StructSequence? Find(BuiltinType type) => Array.Find(Table, s => s.Type == type);

    private static void AddMember(VmThread t, TypeObject* type, string name, int index)
    {
        var key = StrOps.Intern(t, name);
        var descriptor = Descriptors.NewMember(t, key, type, index);
        var member = (MemberObject*)descriptor.Object;
        member->Kind = (long)MemberKind.Item;
        member->ReadOnly = 1;
        DictOps.SetStr(t, (DictObject*)type->Dict.Object, key, descriptor);
    }

    private static void Describe(VmThread t, StructSequence sequence)
    {
        var dict = (DictObject*)t.Types(sequence.Type)->Dict.Object;
        var nameless = sequence.Total - sequence.Named.Length;
        var shown = TupleOps.New(t, sequence.Visible - nameless);
        for (int i = 0, at = 0; i < sequence.Visible; i++)
        {
            if (sequence.Fields[i].Length > 0)
            {
                TupleObject.Items((TupleObject*)shown.Object)[at++] = StrOps.Intern(t, sequence.Fields[i]);
            }
        }

        DictOps.SetStr(t, dict, StrOps.Intern(t, "n_sequence_fields"), Ref.FromSmall(sequence.Visible));
        DictOps.SetStr(t, dict, StrOps.Intern(t, "n_fields"), Ref.FromSmall(sequence.Total));
        DictOps.SetStr(t, dict, StrOps.Intern(t, "n_unnamed_fields"), Ref.FromSmall(nameless));
        DictOps.SetStr(t, dict, t.Names[Name.DunderMatchArgs], shown);
    }

    private static Ref NewEntry(VmThread t, Ref* args, nint nargs, Ref kwnames)
    {
        var sequence = nargs > 0 && TypeOps.IsType(t, args[0]) ? Find(((TypeObject*)args[0].Object)->Builtin) : null;
        if (sequence is null)
        {
            return t.RaiseTypeError("__new__() needs the type of a struct sequence");
        }

        var values = stackalloc Ref[2];
        values[1] = Ref.Unbound;
        return NativeArguments.Keywords(t, args, nargs, kwnames, sequence.Type, "__new__", NativeForm.New, new NativeParameters("sequence,dict"u8, 2, 0, 1, 2, 0, false), values)
            ? Construct(t, sequence, values[0], values[1])
            : Ref.Error;
    }

    private static Ref Construct(VmThread t, StructSequence sequence, Ref source, Ref dict)
    {
        var made = Construct(t, sequence.Type, source, dict, sequence.Fields, sequence.Visible);
        if (!made.IsError && sequence.Type == BuiltinType.StatResult)
        {
            // Times that the source lacks are its whole seconds.
            var items = TupleObject.Items((TupleObject*)made.Object);
            for (var i = 7; i < 10; i++)
            {
                items[i + 3] = items[i + 3].IsNone ? items[i] : items[i + 3];
            }
        }

        return made;
    }

    private static Ref ReprEntry(VmThread t, Ref* args, nint nargs, Ref kwnames)
    {
        var sequence = Receiver(t, args, nargs, kwnames, "__repr__", NativeForm.Slot);
        return sequence is null ? Ref.Error : Repr(t, (TupleObject*)args[0].Object, sequence.Named);
    }

    private static Ref ReduceEntry(VmThread t, Ref* args, nint nargs, Ref kwnames)
    {
        var sequence = Receiver(t, args, nargs, kwnames, "__reduce__", NativeForm.Method);
        return sequence is null ? Ref.Error : Reduce(t, (TupleObject*)args[0].Object, sequence.Fields);
    }

    private static StructSequence? Receiver(VmThread t, Ref* args, nint nargs, Ref kwnames, string name, NativeForm form)
    {
        var sequence = nargs > 0 ? Find(t.TypeOf(args[0])->Builtin) : null;
        if (sequence is null)
        {
            t.RaiseTypeError($"descriptor '{name}' needs a struct sequence");
            return null;
        }

        return (nargs == 1 && kwnames.IsUnbound) || NativeArguments.Positional(t, args, nargs, kwnames, sequence.Type, name, form, 0, 0) ? sequence : null;
    }
}
