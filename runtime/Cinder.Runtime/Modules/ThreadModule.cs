namespace Cinder.Runtime;

/// <summary><c>_thread</c>: locks, and what there is to say about the one thread.</summary>
[PyModule("_thread", Doc = "This module provides primitive operations to write multi-threaded programs.\nThe 'threading' module provides a more convenient interface.")]
internal static unsafe partial class ThreadModule
{
    /// <summary>Least stack of a thread that can be asked for.</summary>
    private const long SmallestStack = 32 * 1024;

    internal static void Init(VmThread t, ModuleObject* module)
    {
        DictOps.Delete(t, (DictObject*)module->Dict.Object, StrOps.Intern(t, "lock"));
        ModuleOps.Set(t, module, "LockType", t.TypeRef(BuiltinType.ThreadLock));
        ModuleOps.Set(t, module, "error", t.TypeRef(BuiltinType.RuntimeError));
        ModuleOps.Set(t, module, "TIMEOUT_MAX", FloatOps.New(t, Locks.LongestTimeout));
    }

    [PyFunction("allocate_lock", Doc = "Create a new lock object.")]
    [PyFunction("allocate", Doc = "Create a new lock object.")]
    private static Ref AllocateLock(VmThread t) => LockType.New(t);

    [PyFunction("_set_sentinel", Doc = "Create a lock that is released when the current thread ends.")]
    private static Ref SetSentinel(VmThread t) => LockType.New(t);

    [PyFunction("get_ident", Doc = "Return a non-zero integer that identifies the current thread.")]
    private static Ref GetIdent(VmThread t) => IntOps.FromULong(t, LibCThread.Self());

    [PyFunction("get_native_id", Doc = "Return the identifier that the system gave the current thread.")]
    private static long GetNativeId(VmThread t) => LibCThread.NativeId();

    [PyFunction("_count", Doc = "Return the number of threads that Python code has started and that are running.")]
    private static long Count(VmThread t) => 0;

    [PyFunction("start_new_thread", Doc = "Start a new thread that calls the function with the arguments.")]
    [PyFunction("start_new", Doc = "Start a new thread that calls the function with the arguments.")]
    private static Ref StartNewThread(VmThread t, Ref function, Ref args, [Optional] Ref kwargs)
    {
        if (TypeObject.Special(t.TypeOf(function), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("first arg must be callable");
        }

        if (t.KindOf(args) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError("2nd arg must be a tuple");
        }

        if (!kwargs.IsUnbound && t.KindOf(kwargs) != BuiltinType.Dict)
        {
            return t.RaiseTypeError("optional 3rd arg must be a dictionary");
        }

        // The virtual machine has one thread.
        return t.Raise(BuiltinType.RuntimeError, "can't start new thread");
    }

    [PyFunction("exit", Doc = "Raise SystemExit, which ends the thread silently.")]
    [PyFunction("exit_thread", Doc = "Raise SystemExit, which ends the thread silently.")]
    private static Ref Exit(VmThread t) => t.Raise(BuiltinType.SystemExit);

    [PyFunction("stack_size", Doc = "Return the stack size of new threads in bytes (0: the system's default), and set it if one is given.")]
    private static Ref StackSize(VmThread t, long size = 0)
    {
        if (size < 0)
        {
            return t.RaiseValueError("size must be 0 or a positive value");
        }

        if (size is > 0 and < SmallestStack)
        {
            return t.RaiseValueError($"size not valid: {size} bytes");
        }

        var old = t.Vm.State.ThreadStackSize;
        t.Vm.State.ThreadStackSize = size;
        return Ref.FromSmall(old);
    }

    [PyFunction("_excepthook", Doc = "Report an exception that ended a thread.")]
    private static Ref ExceptHook(VmThread t, Ref args)
    {
        if (!TypeOps.IsInstanceOf(t, args, BuiltinType.ThreadExceptHookArgs))
        {
            return t.RaiseTypeError("_thread.excepthook argument type must be ExceptHookArgs");
        }

        var items = TupleObject.Items((TupleObject*)args.Object);
        if (items[0] == t.TypeRef(BuiltinType.SystemExit))
        {
            return Ref.None;
        }

        var name = items[3].IsNone ? Ref.Unbound : Op.LookupAttr(t, items[3], t.Names[Name.AttrName]);
        var shown = name.IsUnbound ? GetIdent(t) : name;
        shown = shown.IsError ? shown : Op.Str(t, shown);
        if (shown.IsError)
        {
            return shown;
        }

        StandardStreams.WriteError(t, $"Exception in thread {StrOps.ToManaged(shown)}:\n");
        if (!TypeOps.IsInstanceOf(t, items[1], BuiltinType.BaseException))
        {
            StandardStreams.WriteError(t, $"TypeError: print_exception(): Exception expected for value, {Op.TypeName(t, items[1])} found\n");
            return Ref.None;
        }

        TracebackPrinter.Print(t, items[1]);
        return Ref.None;
    }
}
