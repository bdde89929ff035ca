namespace Cinder.Runtime;

/// <summary><c>sys</c>: what the program can know of the interpreter that runs it, and change.</summary>
[PyModule("sys", Doc = "This module provides access to some objects used or maintained by the\ninterpreter and to functions that interact strongly with the interpreter.")]
internal static unsafe partial class SysModule
{
    private const long HexVersion = 0x030B02F0;

    internal static void Init(VmThread t, ModuleObject* module)
    {
        var options = t.Vm.Options;
        ModuleOps.Set(t, module, "modules", t.Vm.Modules);
        ModuleOps.Set(t, module, "argv", Strings(t, options.Arguments));
        ModuleOps.Set(t, module, "orig_argv", Strings(t, options.OriginalArguments));
        ModuleOps.Set(t, module, "path", Strings(t, options.SearchPath));
        ModuleOps.Set(t, module, "warnoptions", Strings(t, options.WarningOptions));
        ModuleOps.Set(t, module, "_xoptions", XOptions(t, options.XOptions));
        AddPlaces(t, module);
        AddConstants(t, module);
        AddInformation(t, module);
        foreach (var hook in (ReadOnlySpan<string>)["displayhook", "excepthook", "unraisablehook", "breakpointhook"])
        {
            ModuleOps.Set(t, module, $"__{hook}__", DictOps.GetStr((DictObject*)module->Dict.Object, StrOps.Intern(t, hook)));
        }
    }

    [PyFunction("exit", Doc = "Exit the interpreter by raising SystemExit(status).")]
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

    [PyFunction("exc_info", Doc = "Return current exception information: (type, value, traceback).")]
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

    [PyFunction("exception", Doc = "Return the current exception.")]
    private static Ref Exception(VmThread t) => t.EffectiveHandled;

    [PyFunction("intern", Doc = "\"Intern\" the given string: return the one string of that content in the table of interned strings.")]
    private static Ref Intern(VmThread t, Ref text) => text.IsExact(BuiltinType.Str)
        ? StrOps.InternRef(t, text)
        : t.RaiseTypeError(t.KindOf(text) == BuiltinType.Str ? $"can't intern {Op.TypeName(t, text)}" : $"intern() argument must be str, not {Op.TypeName(t, text)}");

    [PyFunction("_getframe", Doc = "Return a frame object from the call stack, that many calls below the top.")]
    private static Ref GetFrame(VmThread t, int depth = 0)
    {
        var frame = t.CurrentFrame;
        for (; frame != null && depth > 0; depth--)
        {
            frame = frame->Previous;
        }

        return frame == null ? t.RaiseValueError("call stack is not deep enough") : Frames.Materialize(t, frame);
    }

    [PyFunction("_current_frames", Doc = "Return a dict mapping each thread's thread id to its current stack frame.")]
    private static Ref CurrentFrames(VmThread t) => ByThread(t, GetFrame(t));

    [PyFunction("_current_exceptions", Doc = "Return a dict mapping each thread's identifier to its current raised exception.")]
    private static Ref CurrentExceptions(VmThread t) => ByThread(t, ExcInfo(t));

    [PyFunction("getrefcount", Doc = "Return how often the object is referred to. References are not counted here: it is always said to be twice.")]
    private static long GetReferenceCount(VmThread t, [Keyword("object")] Ref value) => 2;

    [PyFunction("getsizeof", Doc = "Return the size of object in bytes; default if its type does not tell.")]
    private static Ref GetSizeOf(VmThread t, [Keyword("object")] Ref value, [Keyword("default"), Optional] Ref fallback)
    {
        var size = SizeOf(t, value);
        return size.IsError && !fallback.IsUnbound && t.SwallowPending(BuiltinType.TypeError) ? fallback : size;
    }

    [PyFunction("call_tracing", Doc = "Call func(*args), while tracing is enabled.")]
    private static Ref CallTracing(VmThread t, Ref func, TupleObject* args) => Op.Call(t, func, TupleObject.Items(args), args->Length);

    private static Ref SizeOf(VmThread t, Ref value)
    {
        var type = t.TypeOf(value);
        var method = TypeOps.Lookup(t, type, t.Names[Name.DunderSizeOf]);
        if (method.IsUnbound)
        {
            return t.RaiseTypeError($"Type {TypeOps.NameOf(type)} doesn't define __sizeof__");
        }

        var bound = Descriptors.Bind(t, method, value, Ref.From(type), hasInstance: true);
        var size = bound.IsError ? bound : Op.Call0(t, bound);
        if (size.IsError)
        {
            return size;
        }

        if (!IntOps.IsIntLike(t, size))
        {
            return t.RaiseTypeError("an integer is required");
        }

        if (!IntOps.TryToLong(size, out var bytes))
        {
            return t.RaiseOverflowError("Python int too large to convert to C ssize_t");
        }

        return bytes < 0 ? t.RaiseValueError("__sizeof__() should return >= 0") : IntOps.FromLong(t, bytes);
    }

    private static Ref ByThread(VmThread t, Ref value)
    {
        var dict = DictOps.New(t);
        return value.IsError || !DictOps.Set(t, (DictObject*)dict.Object, IntOps.FromULong(t, LibCThread.Self()), value) ? Ref.Error : dict;
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

    /// <summary><c>-X name</c> is True, <c>-X name=value</c> the value.</summary>
    private static Ref XOptions(VmThread t, IReadOnlyList<string> options)
    {
        var dict = DictOps.New(t);
        foreach (var option in options)
        {
            var parts = option.Split('=', 2);
            DictOps.Set(t, (DictObject*)dict.Object, StrOps.New(t, parts[0]), parts.Length == 1 ? Ref.True : StrOps.New(t, parts[1]));
        }

        return dict;
    }
}
