using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Timers that send signals.</content>
internal static unsafe partial class SignalModule
{

    [PyFunction("alarm", Doc = "Arrange for SIGALRM to arrive after the given number of seconds.")]
    private static long Alarm(VmThread t, int seconds) => LibCSignal.Alarm((uint)seconds);

    [PyFunction("pause", Doc = "Wait until a signal arrives.")]
    private static Ref Pause(VmThread t)
    {
        _ = LibCSignal.Pause();
        return t.RunPendingWorkNow() ? Ref.None : Ref.Error;
    }

    [PyFunction("setitimer", Doc = "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).\n\nThe timer will fire after value seconds and after that every interval seconds.\nThe itimer can be cleared by setting seconds to zero.\n\nReturns old values as a tuple: (delay, interval).")]
    private static Ref SetTimer(VmThread t, int which, Ref seconds, [Optional] Ref interval)
    {
        long first;
        long between = 0;
        if (!TryMicroseconds(t, seconds, out first) || (!interval.IsUnbound && !TryMicroseconds(t, interval, out between)))
        {
            return Ref.Error;
        }

        IntervalTimer old;
        var timer = new IntervalTimer();
        (timer.Seconds, timer.Microseconds) = Split(first);
        (timer.IntervalSeconds, timer.IntervalMicroseconds) = Split(between);
        return LibCSignal.SetTimer(which, &timer, &old) == 0 ? ToTuple(t, old) : RaiseTimerError(t);
    }

    [PyFunction("getitimer", Doc = "Returns current value of given itimer.")]
    private static Ref GetTimer(VmThread t, int which)
    {
        IntervalTimer timer;
        return LibCSignal.GetTimer(which, &timer) == 0 ? ToTuple(t, timer) : RaiseTimerError(t);
    }

    private static bool TryMicroseconds(VmThread t, Ref seconds, out long microseconds)
    {
        var isRead = TimeModule.TryNanoseconds(t, seconds, out var nanoseconds);

        // A timer of less than a microsecond is still one.
        microseconds = (nanoseconds / 1000) + (nanoseconds % 1000 > 0 ? 1 : 0);
        return isRead;
    }

    private static (long Seconds, long Microseconds) Split(long microseconds)
    {
        var seconds = Math.DivRem(microseconds, 1_000_000, out var rest);
        return rest < 0 ? (seconds - 1, rest + 1_000_000) : (seconds, rest);
    }

    private static Ref ToTuple(VmThread t, IntervalTimer timer) => TupleOps.From(
        t,
        FloatOps.New(t, timer.Seconds + (timer.Microseconds * 1e-6)),
        FloatOps.New(t, timer.IntervalSeconds + (timer.IntervalMicroseconds * 1e-6)));

    private static Ref RaiseTimerError(VmThread t)
    {
        var number = Marshal.GetLastPInvokeError();
        var args = stackalloc Ref[2];
        args[0] = Ref.FromSmall(number);
        args[1] = StrOps.New(t, OsError.Text(number));
        var exception = ExceptionOps.New(t, t.Types(BuiltinType.TimerError), args, 2);
        return exception.IsError ? exception : t.RaiseObject(exception);
    }
}
