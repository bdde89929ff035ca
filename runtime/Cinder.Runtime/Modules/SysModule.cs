namespace Cinder.Runtime;

/// <summary><c>sys</c>.</summary>
[PyModule("sys")]
internal static unsafe partial class SysModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        var options = t.Vm.Options;
        ModuleOps.Set(t, module, "modules", t.Vm.Modules);
        ModuleOps.Set(t, module, "argv", Strings(t, options.Arguments));
        ModuleOps.Set(t, module, "path", Strings(t, options.SearchPath));
        ModuleOps.Set(t, module, "warnoptions", Strings(t, options.WarningOptions));
        ModuleOps.Set(t, module, "executable", StrOps.New(t, options.Executable));
        ModuleOps.Set(t, module, "maxsize", IntOps.FromLong(t, long.MaxValue));
        ModuleOps.Set(t, module, "maxunicode", Ref.FromSmall(0x10FFFF));
        ModuleOps.Set(t, module, "byteorder", StrOps.New(t, "little"));
        ModuleOps.Set(t, module, "platform", StrOps.New(t, "linux"));
        ModuleOps.Set(t, module, "version", StrOps.New(t, VersionText.Long));
        ModuleOps.Set(t, module, "hexversion", Ref.FromSmall(0x030B02F0));
        ModuleOps.Set(t, module, "dont_write_bytecode", Ref.True);
        var version = stackalloc Ref[5];
        version[0] = Ref.FromSmall(3);
        version[1] = Ref.FromSmall(11);
        version[2] = Ref.FromSmall(2);
        version[3] = StrOps.New(t, "final");
        version[4] = Ref.FromSmall(0);
        ModuleOps.Set(t, module, "version_info", TupleOps.From(t, version, 5));
        var implementation = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.SimpleNamespace)));
        Op.SetAttr(t, implementation, t.Names[Name.AttrName], StrOps.New(t, "cinder"));
        ModuleOps.Set(t, module, "implementation", implementation);
    }

    [PyFunction("exit")]
    private static Ref Exit(VmThread t, [OrNone] Ref status)
    {
        if (!status.IsHeap || t.KindOf(status) != BuiltinType.Tuple)
        {
            return status.IsNone ? t.Raise(BuiltinType.SystemExit) : t.Raise(BuiltinType.SystemExit, status);
        }

        // A tuple is the exception's arguments, not one of them.
        var arguments = (TupleObject*)status.Object;
        var exception = ExceptionOps.New(t, t.Types(BuiltinType.SystemExit), TupleObject.Items(arguments), (int)arguments->Length);
        return exception.IsError ? exception : t.RaiseObject(exception);
    }

    [PyFunction("exc_info")]
    private static Ref ExcInfo(VmThread t)
    {
        var handled = t.EffectiveHandled;
        if (handled.IsNone)
        {
            return TupleOps.From(t, Ref.None, Ref.None, Ref.None);
        }

        var traceback = ((ExceptionObject*)handled.Object)->Traceback;
        return TupleOps.From(t, Ref.From(t.TypeOf(handled)), handled, traceback.IsHeap ? traceback : Ref.None);
    }

    [PyFunction("exception")]
    private static Ref Exception(VmThread t) => t.EffectiveHandled;

    [PyFunction("getrecursionlimit")]
    private static Ref GetRecursionLimit(VmThread t) => Ref.FromSmall(t.RecursionLimit);

    [PyFunction("setrecursionlimit")]
    private static Ref SetRecursionLimit(VmThread t, int limit)
    {
        if (limit < 1)
        {
            return t.RaiseValueError("recursion limit must be greater or equal than 1");
        }

        if (t.Depth >= limit)
        {
            return t.Raise(BuiltinType.RecursionError, $"cannot set the recursion limit to {limit} at the recursion depth {t.Depth}: the limit is too low");
        }

        t.RecursionLimit = limit;
        return Ref.None;
    }

    [PyFunction("intern")]
    private static Ref Intern(VmThread t, Ref text) => text.IsExact(BuiltinType.Str)
        ? StrOps.InternRef(t, text)
        : t.RaiseTypeError(t.KindOf(text) == BuiltinType.Str ? $"can't intern {Op.TypeName(t, text)}" : $"intern() argument must be str, not {Op.TypeName(t, text)}");

    [PyFunction("_getframe")]
    private static Ref GetFrame(VmThread t, long depth = 0)
    {
        var frame = t.CurrentFrame;
        for (; frame != null && depth > 0; depth--)
        {
            frame = frame->Previous;
        }

        return frame == null ? t.RaiseValueError("call stack is not deep enough") : Frames.Materialize(t, frame);
    }

    [PyFunction("displayhook")]
    private static Ref DisplayHook(VmThread t, Ref value)
    {
        if (value.IsNone)
        {
            return Ref.None;
        }

        var text = Op.Repr(t, value);
        if (text.IsError)
        {
            return text;
        }

        var output = StandardStreams.Current(t, Name.StdOut);
        if (output.IsUnbound)
        {
            return t.Raise(BuiltinType.RuntimeError, "lost sys.stdout");
        }

        if (!StandardStreams.Write(t, output, text) || !StandardStreams.Write(t, output, StrOps.Character(t, '\n')))
        {
            return Ref.Error;
        }

        DictOps.SetStr(t, (DictObject*)t.Vm.Builtins.Object, t.Names[Name.Underscore], value);
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

    [PyFunction("getsizeof")]
    private static Ref GetSizeOf(VmThread t, Ref obj, [Optional] Ref fallback)
    {
        _ = fallback;
        return Ref.FromSmall(obj.IsHeap ? t.Heap.SizeOf(obj.Object) : 16);
    }

    private static Ref Strings(VmThread t, IReadOnlyList<string> texts)
    {
        var list = ListOps.New(t, texts.Count);
        foreach (var text in texts)
        {
            ListOps.Append(t, (ListObject*)list.Object, StrOps.New(t, text));
        }

        return list;
    }
}
