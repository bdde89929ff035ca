namespace Cinder.Runtime;

/// <summary>What becomes of an exception that reaches the end of the program.</summary>
internal static unsafe class Uncaught
{
    /// <summary>Exit code of a program that Ctrl-C has ended, where it cannot die of the signal.</summary>
    internal const int InterruptedCode = 130;

    /// <summary>Takes the pending exception: an exit, or a report through sys.excepthook.</summary>
    /// <returns>The exit code.</returns>
    internal static int Report(VmThread t)
    {
        var exception = t.TakePending();
        return TypeOps.IsInstanceOf(t, exception, BuiltinType.SystemExit) ? Exit(t, exception) : Print(t, exception);
    }

    /// <summary>Reports any exception, also SystemExit.</summary>
    /// <returns>The exit code.</returns>
    internal static int Print(VmThread t, Ref exception)
    {
        var type = Ref.From(t.TypeOf(exception));
        var traceback = ((ExceptionObject*)exception.Object)->Traceback;
        traceback = traceback.IsHeap ? traceback : Ref.None;
        var sys = (DictObject*)t.Vm.Sys.Object;
        DictOps.SetStr(t, sys, StrOps.Intern(t, "last_type"), type);
        DictOps.SetStr(t, sys, StrOps.Intern(t, "last_value"), exception);
        DictOps.SetStr(t, sys, StrOps.Intern(t, "last_traceback"), traceback);
        var code = TypeOps.IsInstanceOf(t, exception, BuiltinType.KeyboardInterrupt) ? InterruptedCode : 1;
        var hook = DictOps.GetStr(sys, t.Names[Name.ExceptHook]);
        if (hook.IsUnbound)
        {
            StandardStreams.WriteError(t, "sys.excepthook is missing\n");
            TracebackPrinter.Print(t, exception);
            return code;
        }

        if (!Op.Call3(t, hook, type, exception, traceback).IsError)
        {
            return code;
        }

        var second = t.TakePending();
        if (TypeOps.IsInstanceOf(t, second, BuiltinType.SystemExit))
        {
            return Exit(t, second);
        }

        StandardStreams.WriteError(t, "Error in sys.excepthook:\n");
        TracebackPrinter.Print(t, second);
        StandardStreams.WriteError(t, "\nOriginal exception was:\n");
        TracebackPrinter.Print(t, exception);
        return code;
    }

    /// <summary>SystemExit: a number is the exit code, None is 0, anything else is printed and is 1.</summary>
    private static int Exit(VmThread t, Ref exception)
    {
        var status = ExceptionFields.Get(exception, ExceptionField.ExitCode);
        if (status.IsNone || status.IsUnbound)
        {
            return 0;
        }

        if (IntOps.IsIntLike(t, status))
        {
            return IntOps.TryToLong(status, out var code) ? (int)(code & 0xFF) : 255;
        }

        var text = Op.Str(t, status);
        t.ClearPending();
        StandardStreams.WriteError(t, (text.IsError ? "" : StrOps.ToManaged(text)) + "\n");
        return 1;
    }
}
