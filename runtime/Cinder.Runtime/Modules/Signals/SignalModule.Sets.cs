namespace Cinder.Runtime;

/// <content>Sets of signals: those that are blocked, that wait, that are waited for.</content>
internal static unsafe partial class SignalModule
{
    [PyFunction("valid_signals", Doc = "Return a set of valid signal numbers on this platform.\n\nThe signal numbers returned by this function can be safely passed to\nfunctions like `pthread_sigmask`.")]
    private static Ref ValidSignals(VmThread t)
    {
        SignalSet set = default;
        return LibCSignal.Fill(&set) == 0 ? ToSet(t, &set) : OsError.RaiseLast(t);
    }

    [PyFunction("pthread_sigmask", Doc = "Fetch and/or change the signal mask of the calling thread.")]
    private static Ref SetMask(VmThread t, int how, Ref mask)
    {
        SignalSet set = default;
        SignalSet old = default;
        if (!TryRead(t, mask, &set))
        {
            return Ref.Error;
        }

        var error = LibCSignal.Mask(how, &set, &old);
        if (error != 0)
        {
            return OsError.Raise(t, error);
        }

        // Signals that waited come in at once.
        return t.RunPendingWorkNow() ? ToSet(t, &old) : Ref.Error;
    }

    [PyFunction("sigpending", Doc = "Examine pending signals.\n\nReturns a set of signal numbers that are pending for delivery to\nthe calling thread.")]
    private static Ref GetPending(VmThread t)
    {
        SignalSet set = default;
        return LibCSignal.Pending(&set) == 0 ? ToSet(t, &set) : OsError.RaiseLast(t);
    }

    [PyFunction("sigwait", Doc = "Wait for a signal.\n\nSuspend execution of the calling thread until the delivery of one of the\nsignals specified in the signal set sigset.  The function accepts the signal\nand returns the signal number.")]
    private static Ref Wait(VmThread t, Ref sigset)
    {
        SignalSet set = default;
        if (!TryRead(t, sigset, &set))
        {
            return Ref.Error;
        }

        int signal;
        var error = LibCSignal.Wait(&set, &signal);
        return error == 0 ? Ref.FromSmall(signal) : OsError.Raise(t, error);
    }

    private static bool TryRead(VmThread t, Ref signals, SignalSet* set)
    {
        var iterator = Op.Iter(t, signals);
        if (iterator.IsError)
        {
            return false;
        }

        for (; ; )
        {
            var item = Op.Next(t, iterator);
            if (item.IsUnbound || item.IsError)
            {
                return item.IsUnbound;
            }

            if (!NativeArguments.ToLong(t, item, out var signal))
            {
                return false;
            }

            if (signal is <= 0 or >= SignalBlock.Count)
            {
                t.RaiseValueError($"signal number {signal} out of range [1; {SignalBlock.Count - 1}]");
                return false;
            }

            set->Add((int)signal);
        }
    }

    private static Ref ToSet(VmThread t, SignalSet* set)
    {
        var result = SetOps.New(t);
        for (var signal = 1; signal < SignalBlock.Count; signal++)
        {
            if (set->Contains(signal) && !SetOps.Add(t, (SetObject*)result.Object, Ref.FromSmall(signal)))
            {
                return Ref.Error;
            }
        }

        return result;
    }
}
