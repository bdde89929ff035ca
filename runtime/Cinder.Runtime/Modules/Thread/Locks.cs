namespace Cinder.Runtime;

/// <summary>Waiting for a lock. There is one thread of Python code: only what runs at its safe points (a signal handler) can release what it waits for.</summary>
internal static unsafe class Locks
{
    /// <summary>Longest timeout: what fits C's time types.</summary>
    internal const double LongestTimeout = 9223372036.0;

    private const long Nap = 1_000_000;

    /// <summary>The time of the monotonic clock up to which to wait: 0 for not at all.</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool TryDeadline(VmThread t, Ref blockingArgument, Ref timeout, out long deadline)
    {
        deadline = 0;
        var flag = 1;
        if (!blockingArgument.IsUnbound && !NativeArguments.ToInt(t, blockingArgument, out flag))
        {
            return false;
        }

        var blocking = flag != 0;
        deadline = blocking ? long.MaxValue : 0;
        if (timeout.IsUnbound)
        {
            return true;
        }

        if (!TimeModule.TryNanoseconds(t, timeout, out var length))
        {
            return false;
        }

        var forever = length == -1_000_000_000;
        if (!blocking && !forever)
        {
            t.RaiseValueError("can't specify a timeout for a non-blocking call");
            return false;
        }

        if (length < 0 && !forever)
        {
            t.RaiseValueError("timeout value must be positive");
            return false;
        }

        if (blocking && !forever)
        {
            deadline = length > LongestTimeout * 1e9 - TimeModule.Now() ? long.MaxValue : TimeModule.Now() + length;
        }

        return true;
    }

    /// <summary>Waits a moment.</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool TryWait(VmThread t, long deadline, out bool expired)
    {
        var now = TimeModule.Now();
        expired = now >= deadline;
        return expired || TimeModule.SleepUntil(t, Math.Min(deadline, now + Nap));
    }
}
