using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The signals of the process as one virtual machine sees them: which have come in, and what Python code has for them.</summary>
internal sealed unsafe class SignalState
{
    internal const int Interrupt = 2;
    private const int BrokenPipe = 13;
    private const int Terminate = 15;
    private const int FileTooLarge = 25;

    private readonly SignalBlock* _block = (SignalBlock*)NativeMemory.AllocZeroed((nuint)sizeof(SignalBlock));
    private nint _code;

    /// <summary>List of the handlers by number, once Python code has asked for them.</summary>
    internal RootHandle Handlers { get; set; }

    /// <summary>A signal has come in.</summary>
    internal bool IsPending => Volatile.Read(ref _block->Any) != 0;

    /// <summary>Ctrl-C is KeyboardInterrupt, a closed pipe an error of write: what a program expects from the start.</summary>
    internal void Start(VmThread t)
    {
        if (Disposition(Interrupt) != LibCSignal.Ignore)
        {
            Catch(t, Interrupt);
        }

        TrySet(BrokenPipe, LibCSignal.Ignore);
        TrySet(FileTooLarge, LibCSignal.Ignore);
        if (Disposition(Terminate) != LibCSignal.Ignore)
        {
            TrySet(Terminate, LibCSignal.Default);
        }
    }

    /// <summary>Takes note of a signal as if it had come in. Any thread.</summary>
    internal void Trip(VmThread t, int signal)
    {
        _block->Pending[signal] = 1;
        Volatile.Write(ref _block->Any, 1);
        t.EvalBreaker = true;
    }

    /// <summary>The child of a fork is another process, and its only thread another thread.</summary>
    internal void AfterFork()
    {
        _block->Process = LibCProcess.ProcessId();
        _block->Thread = LibCThread.NativeId();
    }

    /// <summary>From now on the signal comes in here.</summary>
    /// <returns>False with the error in errno.</returns>
    internal bool Catch(VmThread t, int signal)
    {
        if (_code == 0)
        {
            AfterFork();
            _block->Breaker = t.BreakerAddress;
            _code = SignalHandlerCode.Build(_block);
        }

        return TrySet(signal, _code);
    }

    /// <returns>False with the error in errno.</returns>
    internal static bool TrySet(int signal, nint handler)
    {
        var action = new SignalAction { Handler = handler };
        return LibCSignal.Action(signal, &action, null) == 0;
    }

    /// <summary>What the process does at the signal: an address of code, or one of the numbers; null for one that cannot be asked about.</summary>
    internal static nint? Disposition(int signal)
    {
        SignalAction action;
        return LibCSignal.Action(signal, null, &action) == 0 ? action.Handler : null;
    }

    /// <summary>Ends the process as the signal does when nobody handles it.</summary>
    internal static void DieOf(int signal)
    {
        TrySet(signal, LibCSignal.Default);
        _ = LibCProcess.Kill(LibCProcess.ProcessId(), signal);
    }

    /// <summary>Calls the handlers of the signals that have come in.</summary>
    /// <returns>False with an exception pending; the others then stay for the next time.</returns>
    internal bool RunHandlers(VmThread t)
    {
        Volatile.Write(ref _block->Any, 0);
        for (var signal = 1; signal < SignalBlock.Count; signal++)
        {
            if (_block->Pending[signal] == 0)
            {
                continue;
            }

            _block->Pending[signal] = 0;
            if (!RunHandler(t, signal))
            {
                Volatile.Write(ref _block->Any, 1);
                t.EvalBreaker = true;
                return false;
            }
        }

        return true;
    }

    private bool RunHandler(VmThread t, int signal)
    {
        if (Handlers.IsNull)
        {
            t.Raise(BuiltinType.KeyboardInterrupt);
            return false;
        }

        var handler = ListObject.Items((ListObject*)t.Vm.Roots[Handlers].Object)[signal];
        if (!handler.IsHeap)
        {
            // The program has given the handler up since the signal came in.
            return true;
        }

        var frame = t.CurrentFrame == null ? Ref.None : Frames.Materialize(t, t.CurrentFrame);
        return !Op.Call2(t, handler, Ref.FromSmall(signal), frame).IsError;
    }
}
