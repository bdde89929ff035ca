namespace Cinder.Runtime;

/// <content>What the interpreter calls at certain moments, and programs may replace.</content>
internal static unsafe partial class SysModule
{
    [PyFunction("displayhook", Doc = "Print an object to sys.stdout and also save it in builtins._")]
    private static Ref DisplayHook(VmThread t, Ref value)
    {
        if (value.IsNone)
        {
            return Ref.None;
        }

        // The repr may itself look at _, or fail.
        var builtins = (DictObject*)t.Vm.Builtins.Object;
        DictOps.SetStr(t, builtins, t.Names[Name.Underscore], Ref.None);
        var stream = StandardStreams.Current(t, Name.StdOut);
        if (stream.IsUnbound || stream.IsNone)
        {
            return t.Raise(BuiltinType.RuntimeError, "lost sys.stdout");
        }

        var text = Op.Repr(t, value);
        if (text.IsError)
        {
            return text;
        }

        if (!StandardStreams.Write(t, stream, text) && !(t.SwallowPending(BuiltinType.UnicodeEncodeError) && TryWriteEscaped(t, stream, text)))
        {
            return Ref.Error;
        }

        if (!StandardStreams.Write(t, stream, StrOps.Character(t, '\n')))
        {
            return Ref.Error;
        }

        DictOps.SetStr(t, builtins, t.Names[Name.Underscore], value);
        return Ref.None;
    }

    [PyFunction("excepthook", Doc = "Handle an exception by displaying it with a traceback on sys.stderr.")]
    private static Ref ExceptHook(VmThread t, Ref exctype, Ref value, Ref traceback)
    {
        _ = exctype;
        if (!TypeOps.IsInstanceOf(t, value, BuiltinType.BaseException))
        {
            StandardStreams.WriteError(t, $"TypeError: print_exception(): Exception expected for value, {Op.TypeName(t, value)} found\n");
            return Ref.None;
        }

        if (traceback.IsExact(BuiltinType.Traceback) && !((ExceptionObject*)value.Object)->Traceback.IsHeap)
        {
            ((ExceptionObject*)value.Object)->Traceback = traceback;
        }

        TracebackPrinter.Print(t, value);
        return Ref.None;
    }

    [PyFunction("unraisablehook", Doc = "Handle an unraisable exception.")]
    private static Ref UnraisableHook(VmThread t, Ref unraisable)
    {
        if (!TypeOps.IsInstanceOf(t, unraisable, BuiltinType.UnraisableHookArgs))
        {
            return t.RaiseTypeError("sys.unraisablehook argument type must be UnraisableHookArgs");
        }

        Unraisable.Print(t, TupleObject.Items((TupleObject*)unraisable.Object));
        return Ref.None;
    }

    [PyFunction("breakpointhook", Doc = "This hook function is called by built-in breakpoint(): it calls what PYTHONBREAKPOINT names, the debugger by default.")]
    private static Ref BreakpointHook(VmThread t, Args args, KwArgs kwargs)
    {
        var name = t.Vm.Options.IgnoreEnvironment ? null : Environment.GetEnvironmentVariable("PYTHONBREAKPOINT");
        name = string.IsNullOrEmpty(name) ? "pdb.set_trace" : name;
        if (name == "0")
        {
            return Ref.None;
        }

        var dot = name.LastIndexOf('.');
        var module = dot == 0 ? t.Raise(BuiltinType.ImportError, "") : Imports.ImportModule(t, dot < 0 ? "builtins" : name[..dot]);
        var hook = module;
        if (!module.IsError && dot >= 0)
        {
            // An import of a dotted name gives the outermost package.
            hook = DictOps.GetStr((DictObject*)t.Vm.Modules.Object, StrOps.Intern(t, name[..dot]));
            hook = hook.IsUnbound ? module : hook;
        }

        hook = hook.IsError ? hook : Op.GetAttr(t, hook, StrOps.Intern(t, name[(dot + 1)..]));
        if (hook.IsError)
        {
            return t.SwallowPending(BuiltinType.ImportError) || t.SwallowPending(BuiltinType.AttributeError)
                ? Warnings.Warn(t, BuiltinType.RuntimeWarning, $"Ignoring unimportable $PYTHONBREAKPOINT: \"{name}\"") ? Ref.None : Ref.Error
                : Ref.Error;
        }

        var all = stackalloc Ref[(int)(args.Count + kwargs.Count)];
        TupleOps.Copy(args.Items, all, args.Count);
        TupleOps.Copy(kwargs.Values, all + args.Count, kwargs.Count);
        return Op.Call(t, hook, all, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));
    }

    [PyFunction("audit", Doc = "Passes the event to any hooks that are attached.")]
    private static Ref Audit(VmThread t, Args args, KwArgs kwargs)
    {
        if (kwargs.Count > 0)
        {
            return t.RaiseTypeError("sys.audit() takes no keyword arguments");
        }

        if (args.Count == 0)
        {
            return t.RaiseTypeError("audit() missing 1 required positional argument: 'event'");
        }

        if (t.Vm.State.AuditHooks.IsNull)
        {
            return Ref.None;
        }

        if (t.KindOf(args[0]) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"expected str for argument 'event', not {Op.TypeName(t, args[0])}");
        }

        var rest = TupleOps.From(t, args.Items + 1, args.Count - 1);
        return rest.IsError ? rest : CallAuditHooks(t, args[0], rest);
    }

    [PyFunction("addaudithook", Doc = "Adds a new audit hook callback.")]
    private static Ref AddAuditHook(VmThread t, [Keyword] Ref hook)
    {
        var state = t.Vm.State;
        if (state.AuditHooks.IsNull)
        {
            state.AuditHooks = t.Vm.Roots.Add(ListOps.New(t, 1));
        }
        else if (CallAuditHooks(t, StrOps.New(t, "sys.addaudithook"), TupleOps.Empty(t)).IsError)
        {
            // A hook may refuse others.
            return t.SwallowPending(BuiltinType.Exception) ? Ref.None : Ref.Error;
        }

        return ListOps.Append(t, (ListObject*)t.Vm.Roots[state.AuditHooks].Object, hook) ? Ref.None : Ref.Error;
    }

    private static Ref CallAuditHooks(VmThread t, Ref name, Ref args)
    {
        var hooks = (ListObject*)t.Vm.Roots[t.Vm.State.AuditHooks].Object;
        for (var i = 0; i < hooks->Length; i++)
        {
            if (Op.Call2(t, ListObject.Items(hooks)[i], name, args).IsError)
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    /// <summary>Writes a text to a stream whose encoding lacks some of its characters.</summary>
    private static bool TryWriteEscaped(VmThread t, Ref stream, Ref text)
    {
        var encoding = Op.GetAttr(t, stream, t.Names[Name.Encoding]);
        if (encoding.IsError)
        {
            return false;
        }

        var name = t.KindOf(encoding) == BuiltinType.Str ? StrOps.ToManaged(encoding) : "utf-8";
        var bytes = Codecs.Encode(t, text, name, "backslashreplace");
        var escaped = bytes.IsError ? bytes : Codecs.Decode(t, bytes, BytesObject.Data((BytesObject*)bytes.Object), ((BytesObject*)bytes.Object)->Length, name, "strict");
        return !escaped.IsError && StandardStreams.Write(t, stream, escaped);
    }
}
