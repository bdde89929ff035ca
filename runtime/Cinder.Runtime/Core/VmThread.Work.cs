namespace Cinder.Runtime;

/// <content>Work done at safe points, class bodies in progress.</content>
public sealed unsafe partial class VmThread
{
    private nint _classBodyAttributes = Ref.UnboundBits;
    private bool _finalizing;

    /// <summary>The generation that the interpreter loop was left to collect; negative at all other times.</summary>
    internal int DueCollection { get; set; } = -1;

    /// <summary>The byte behind <see cref="EvalBreaker"/>.</summary>
    internal byte* BreakerAddress => &_state->EvalBreaker;

    /// <summary>As if SIGINT had come in. From any thread.</summary>
    public void Interrupt() => Vm.Signals.Trip(this, SignalState.Interrupt);

    /// <summary>Remembers which attributes the methods of the class body about to be made into a class assign on self.</summary>
    internal void SetClassBodyAttributes(Ref names) => _classBodyAttributes = names.Bits;

    internal Ref TakeClassBodyAttributes()
    {
        var names = new Ref(_classBodyAttributes);
        _classBodyAttributes = Ref.UnboundBits;
        return names;
    }

    /// <summary>Does the work that has come in, if any: for native code that waits.</summary>
    /// <returns>False with an exception pending.</returns>
    internal bool RunPendingWorkNow()
    {
        if (!EvalBreaker && !Vm.Signals.IsPending)
        {
            return true;
        }

        EvalBreaker = false;
        return RunPendingWork();
    }

    /// <summary>Signals, finalisers and weak reference callbacks.</summary>
    /// <returns>False with an exception pending.</returns>
    internal bool RunPendingWork()
    {
        if (Vm.Signals.IsPending && !Vm.Signals.RunHandlers(this))
        {
            return false;
        }

        while (Heap.PendingCallbacks.TryDequeue(out var reference))
        {
            var weak = (WeakRefObject*)reference.Object;
            var callback = weak->Callback;
            weak->Callback = Ref.None;
            if (callback.IsHeap && Op.Call1(this, callback, reference).IsError)
            {
                Unraisable.Report(this, callback);
            }
        }

        // What a finaliser runs may reach a safe point too: the others wait until it is done, or a file would be closed while the one
        // over it still writes.
        if (!_finalizing)
        {
            _finalizing = true;
            while (Heap.PendingFinalizers.TryDequeue(out var dead))
            {
                Finalizers.Run(this, dead);
            }

            _finalizing = false;
        }

        return true;
    }

    /// <summary>RuntimeError with an explicit cause.</summary>
    internal Ref RaiseRuntimeErrorFrom(string message, Ref cause)
    {
        var argument = StrOps.New(this, message);
        var exception = ExceptionOps.New(this, Types(BuiltinType.RuntimeError), &argument, 1);
        var fields = (ExceptionObject*)exception.Object;
        fields->Cause = cause;
        fields->Context = cause;
        fields->SuppressContext = 1;
        return Restore(exception);
    }
}
