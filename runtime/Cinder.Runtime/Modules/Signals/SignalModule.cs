using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary><c>_signal</c>: handlers written in Python, which run at safe points of the interpreter.</summary>
[PyModule("_signal", Doc = "Handlers for the signals of the system.\n\nA handler is called with the number of the signal and the frame that it interrupted.")]
internal static unsafe partial class SignalModule
{
    private static readonly (string Name, int Value)[] Constants =
    [
        ("SIG_DFL", 0), ("SIG_IGN", 1), ("SIG_BLOCK", 0), ("SIG_UNBLOCK", 1), ("SIG_SETMASK", 2), ("ITIMER_REAL", 0), ("ITIMER_VIRTUAL", 1),
        ("ITIMER_PROF", 2), ("NSIG", 65), ("SIGHUP", 1), ("SIGINT", 2), ("SIGQUIT", 3), ("SIGILL", 4), ("SIGTRAP", 5), ("SIGABRT", 6), ("SIGIOT", 6),
        ("SIGBUS", 7), ("SIGFPE", 8), ("SIGKILL", 9), ("SIGUSR1", 10), ("SIGSEGV", 11), ("SIGUSR2", 12), ("SIGPIPE", 13), ("SIGALRM", 14),
        ("SIGTERM", 15), ("SIGSTKFLT", 16), ("SIGCHLD", 17), ("SIGCLD", 17), ("SIGCONT", 18), ("SIGSTOP", 19), ("SIGTSTP", 20), ("SIGTTIN", 21),
        ("SIGTTOU", 22), ("SIGURG", 23), ("SIGXCPU", 24), ("SIGXFSZ", 25), ("SIGVTALRM", 26), ("SIGPROF", 27), ("SIGWINCH", 28), ("SIGIO", 29),
        ("SIGPOLL", 29), ("SIGPWR", 30), ("SIGSYS", 31), ("SIGRTMIN", 34), ("SIGRTMAX", 64),
    ];

    internal static void Init(VmThread t, ModuleObject* module)
    {
        foreach (var (name, value) in Constants)
        {
            ModuleOps.Set(t, module, name, Ref.FromSmall(value));
        }

        ModuleOps.Set(t, module, "ItimerError", t.TypeRef(BuiltinType.TimerError));
        var handlers = ListOps.New(t, SignalBlock.Count);
        for (var signal = 0; signal < SignalBlock.Count; signal++)
        {
            ListOps.Append(t, (ListObject*)handlers.Object, InitialHandler(t, module, signal));
        }

        t.Vm.Signals.Handlers = t.Vm.Roots.Add(handlers);
    }

    [PyFunction("signal", Doc = "Set the action for the given signal.\n\nThe action can be SIG_DFL, SIG_IGN, or a callable Python object.\nThe previous action is returned.  See getsignal() for possible return values.\n\n*** IMPORTANT NOTICE ***\nA signal handler function is called with two arguments:\nthe first is the signal number, the second is the interrupted stack frame.")]
    private static Ref SetHandler(VmThread t, int signalnum, Ref handler)
    {
        if (!CheckNumber(t, signalnum))
        {
            return Ref.Error;
        }

        var isNumber = handler == Ref.FromSmall(LibCSignal.Default) || handler == Ref.FromSmall(LibCSignal.Ignore);
        if (!isNumber && TypeObject.Special(t.TypeOf(handler), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
        }

        // What has come in before is for the handler there was.
        if (!t.RunPendingWorkNow())
        {
            return Ref.Error;
        }

        var isSet = isNumber ? SignalState.TrySet(signalnum, (nint)handler.IntValue) : t.Vm.Signals.Catch(t, signalnum);
        if (!isSet)
        {
            return OsError.RaiseLast(t);
        }

        var slot = Slot(t, signalnum);
        var old = *slot;
        *slot = handler;
        return old;
    }

    [PyFunction("getsignal", Doc = "Return the current action for the given signal.\n\nThe return value can be:\n  SIG_IGN -- if the signal is being ignored\n  SIG_DFL -- if the default action for the signal is in effect\n  None    -- if an unknown handler is in effect\n  anything else -- the callable Python object used as a handler")]
    private static Ref GetHandler(VmThread t, int signalnum) => CheckNumber(t, signalnum) ? *Slot(t, signalnum) : Ref.Error;

    [PyFunction("default_int_handler", Doc = "The default handler for SIGINT installed by Python.\n\nIt raises KeyboardInterrupt.")]
    private static Ref DefaultInterruptHandler(VmThread t, int signalnum, Ref frame)
    {
        _ = signalnum;
        _ = frame;
        return t.Raise(BuiltinType.KeyboardInterrupt);
    }

    [PyFunction("raise_signal", Doc = "Send a signal to the executing process.")]
    private static Ref RaiseSignal(VmThread t, int signalnum) =>
        LibCSignal.Raise(signalnum) != 0 ? OsError.RaiseLast(t) : t.RunPendingWorkNow() ? Ref.None : Ref.Error;

    [PyFunction("pthread_kill", Doc = "Send a signal to a thread.")]
    private static Ref KillThread(VmThread t, long threadId, int signalnum)
    {
        // The C library trusts the number of a thread; there is one that Python code can know of.
        var error = (nuint)threadId == LibCThread.Self() ? LibCSignal.KillThread((nuint)threadId, signalnum) : OsError.NoSuchProcess;
        return error != 0 ? OsError.Raise(t, error) : t.RunPendingWorkNow() ? Ref.None : Ref.Error;
    }

    [PyFunction("strsignal", Doc = "Return the system description of the given signal.\n\nReturns the description of signal *signalnum*, such as \"Interrupt\"\nfor :const:`SIGINT`. Returns :const:`None` if *signalnum* has no\ndescription. Raises :exc:`ValueError` if *signalnum* is invalid.")]
    private static Ref Text(VmThread t, int signalnum)
    {
        if (!CheckNumber(t, signalnum))
        {
            return Ref.Error;
        }

        var text = Marshal.PtrToStringUTF8((nint)LibCSignal.Text(signalnum));
        return text is null || text.StartsWith("Unknown signal", StringComparison.Ordinal) ? Ref.None : StrOps.New(t, text);
    }

    [PyFunction("siginterrupt", Doc = "Change system call restart behaviour.\n\nIf flag is False, system calls will be restarted when interrupted by\nsignal sig, else system calls will be interrupted.")]
    private static Ref SetRestart(VmThread t, int signalnum, int flag)
    {
        const int Restart = 0x10000000;
        if (!CheckNumber(t, signalnum))
        {
            return Ref.Error;
        }

        SignalAction action;
        if (LibCSignal.Action(signalnum, null, &action) != 0)
        {
            return OsError.RaiseLast(t);
        }

        action.Flags = flag != 0 ? action.Flags & ~Restart : action.Flags | Restart;
        return LibCSignal.Action(signalnum, &action, null) == 0 ? Ref.None : OsError.RaiseLast(t);
    }

    private static Ref InitialHandler(VmThread t, ModuleObject* module, int signal) => signal == 0 ? Ref.None : SignalState.Disposition(signal) switch
    {
        null => Ref.None,
        LibCSignal.Ignore => Ref.FromSmall(LibCSignal.Ignore),
        _ when signal == SignalState.Interrupt => DictOps.GetStr((DictObject*)module->Dict.Object, StrOps.Intern(t, "default_int_handler")),
        _ => Ref.FromSmall(LibCSignal.Default),
    };

    private static Ref* Slot(VmThread t, int signal) => ListObject.Items((ListObject*)t.Vm.Roots[t.Vm.Signals.Handlers].Object) + signal;

    private static bool CheckNumber(VmThread t, int signal)
    {
        if (signal is > 0 and < SignalBlock.Count)
        {
            return true;
        }

        t.RaiseValueError("signal number out of range");
        return false;
    }
}
