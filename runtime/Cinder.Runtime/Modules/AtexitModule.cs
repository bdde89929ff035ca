namespace Cinder.Runtime;

/// <summary><c>atexit</c>: functions that are called when the program ends, the last registered first.</summary>
[PyModule("atexit", Doc = "allow programmer to define multiple exit functions to be executed\nupon normal program termination.\n\nTwo public functions, register and unregister, are defined.\n")]
internal static unsafe partial class AtexitModule
{
    /// <summary>Calls the registered functions and forgets them; what they raise is reported and dropped.</summary>
    [PyFunction("_run_exitfuncs", Doc = "_run_exitfuncs() -> None\n\nRun all registered exit functions.\n\nIf a callback raises an exception, it is logged with sys.unraisablehook.")]
    internal static Ref Run(VmThread t)
    {
        if (t.Vm.ExitFunctions.IsNull)
        {
            return Ref.None;
        }

        // Those that are registered meanwhile come too late.
        var calls = Calls(t);
        for (var i = calls->Length - 1; i >= 0; i--)
        {
            if (i >= calls->Length)
            {
                continue;
            }

            var call = ListObject.Items(calls)[i];
            if (call.IsHeap && Op.Call0(t, call).IsError)
            {
                Unraisable.Report(t, ((NativeObject*)call.Object)->R0, "Exception ignored in atexit callback");
            }
        }

        ListOps.Clear(calls);
        return Ref.None;
    }

    [PyFunction("register", Doc = "register(func, *args, **kwargs) -> func\n\nRegister a function to be executed upon normal program termination\n\n    func - function to be called at exit\n    args - optional arguments to pass to func\n    kwargs - optional keyword arguments to pass to func\n\n    func is returned to facilitate usage as a decorator.")]
    private static Ref Register(VmThread t, Args args, KwArgs kwargs)
    {
        if (args.Count == 0)
        {
            return t.RaiseTypeError("register() takes at least 1 argument (0 given)");
        }

        if (TypeObject.Special(t.TypeOf(args[0]), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("the first argument must be callable");
        }

        var keywords = DictOps.New(t);
        if (!DictOps.AddKeywords(t, (DictObject*)keywords.Object, kwargs))
        {
            return Ref.Error;
        }

        var call = PartialType.New(t, t.Types(BuiltinType.Partial), args[0], TupleOps.From(t, args.Items + 1, args.Count - 1), keywords);
        return !call.IsError && ListOps.Append(t, Calls(t), call) ? args[0] : Ref.Error;
    }

    [PyFunction("unregister", Doc = "unregister(func) -> None\n\nUnregister an exit function which was previously registered using\natexit.register\n\n    func - function to be unregistered")]
    private static Ref Unregister(VmThread t, Ref func)
    {
        var calls = Calls(t);
        for (long i = 0; i < calls->Length; i++)
        {
            var call = ListObject.Items(calls)[i];
            var same = call.IsHeap ? Op.IdentityOrEqual(t, ((NativeObject*)call.Object)->R0, func) : 0;
            if (same < 0)
            {
                return Ref.Error;
            }

            if (same == 1 && i < calls->Length)
            {
                // The others keep their places: the function may be called from one that runs at exit.
                ListObject.Items(calls)[i] = Ref.None;
            }
        }

        return Ref.None;
    }

    [PyFunction("_clear", Doc = "_clear() -> None\n\nClear the list of previously registered exit functions.")]
    private static void Clear(VmThread t) => ListOps.Clear(Calls(t));

    [PyFunction("_ncallbacks", Doc = "_ncallbacks() -> int\n\nReturn the number of registered exit functions.")]
    private static long Count(VmThread t) => Calls(t)->Length;

    /// <summary>The list of calls, each a partial or None.</summary>
    private static ListObject* Calls(VmThread t)
    {
        if (t.Vm.ExitFunctions.IsNull)
        {
            t.Vm.ExitFunctions = t.Vm.Roots.Add(ListOps.New(t, 0));
        }

        return (ListObject*)t.Vm.Roots[t.Vm.ExitFunctions].Object;
    }
}
