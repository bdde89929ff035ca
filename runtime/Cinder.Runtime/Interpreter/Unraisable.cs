namespace Cinder.Runtime;

/// <summary>Exceptions that nobody can catch: of finalisers, of callbacks.</summary>
internal static unsafe class Unraisable
{
    /// <summary>Reports the pending exception through <c>sys.unraisablehook</c>, and drops it.</summary>
    internal static void Report(VmThread t, Ref source) => Report(t, source, null);

    /// <summary>The same, with other words than "Exception ignored in".</summary>
    internal static void Report(VmThread t, Ref source, string? message)
    {
        var exception = t.TakePending();
        var traceback = ((ExceptionObject*)exception.Object)->Traceback;
        var items = stackalloc Ref[5];
        items[0] = Ref.From(t.TypeOf(exception));
        items[1] = exception;
        items[2] = traceback.IsHeap ? traceback : Ref.None;
        items[3] = message is null ? Ref.None : StrOps.New(t, message);
        items[4] = source;
        var hook = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, StrOps.Intern(t, "unraisablehook"));
        if (hook.IsUnbound || hook.IsNone)
        {
            Print(t, items);
            return;
        }

        var arguments = StructSequences.New(t, BuiltinType.UnraisableHookArgs, items);
        if (!arguments.IsError && !Op.Call1(t, hook, arguments).IsError)
        {
            return;
        }

        exception = t.TakePending();
        traceback = ((ExceptionObject*)exception.Object)->Traceback;
        items[0] = Ref.From(t.TypeOf(exception));
        items[1] = exception;
        items[2] = traceback.IsHeap ? traceback : Ref.None;
        items[3] = StrOps.New(t, "Exception ignored in sys.unraisablehook");
        items[4] = hook;
        Print(t, items);
    }

    /// <summary>Prints to stderr: type, value, traceback, message, object.</summary>
    internal static void Print(VmThread t, Ref* items)
    {
        var message = items[3].IsNone ? "Exception ignored in" : StrOps.ToManaged(Op.Str(t, items[3]));
        var shown = items[4].IsNone ? "" : $": {Shown(t, items[4])}";
        StandardStreams.WriteError(t, items[3].IsNone && items[4].IsNone ? "" : $"{message}{shown}{(items[4].IsNone ? ":" : "")}\n");
        if (!TypeOps.IsInstanceOf(t, items[1], BuiltinType.BaseException))
        {
            return;
        }

        // Those that led to it are left out.
        var exception = (ExceptionObject*)items[1].Object;
        Ref cause = exception->Cause, context = exception->Context;
        exception->Cause = Ref.None;
        exception->Context = Ref.None;
        TracebackPrinter.Print(t, items[1]);
        exception->Cause = cause;
        exception->Context = context;
    }

    private static string Shown(VmThread t, Ref value)
    {
        var text = Op.Repr(t, value);
        if (!text.IsError)
        {
            return StrOps.ToManaged(text);
        }

        t.ClearPending();
        return "<object repr() failed>";
    }
}
