using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary><c>time</c>: clocks and sleeping.</summary>
[PyModule("time", Doc = "This module provides various functions to manipulate time values.")]
internal static unsafe partial class TimeModule
{
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Sleeping is cut into pieces of this length, so that an interrupt is seen.</summary>
    private const long LongestNap = 50_000_000;

    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "CLOCK_REALTIME", Ref.FromSmall(LibCTime.RealTime));
        ModuleOps.Set(t, module, "CLOCK_MONOTONIC", Ref.FromSmall(LibCTime.Monotonic));
        ModuleOps.Set(t, module, "CLOCK_PROCESS_CPUTIME_ID", Ref.FromSmall(LibCTime.ProcessCpuTime));
        ModuleOps.Set(t, module, "CLOCK_THREAD_CPUTIME_ID", Ref.FromSmall(LibCTime.ThreadCpuTime));
        ModuleOps.Set(t, module, "CLOCK_MONOTONIC_RAW", Ref.FromSmall(4));
        ModuleOps.Set(t, module, "CLOCK_BOOTTIME", Ref.FromSmall(7));
        ModuleOps.Set(t, module, "CLOCK_TAI", Ref.FromSmall(11));
        StructSequences.Describe(t, BuiltinType.StructTime, StructTimeType.Names, StructTimeType.Visible);
        SetTimeZone(t, module);
    }

    [PyFunction("time", Doc = "time() -> floating point number\n\nReturn the current time in seconds since the Epoch.\nFractions of a second may be present if the system clock provides them.")]
    private static double Time(VmThread t) => Seconds(LibCTime.RealTime);

    [PyFunction("time_ns", Doc = "time_ns() -> int\n\nReturn the current time in nanoseconds since the Epoch.")]
    private static long TimeNanoseconds(VmThread t) => Nanoseconds(LibCTime.RealTime);

    [PyFunction("monotonic", Doc = "monotonic() -> float\n\nMonotonic clock, cannot go backward.")]
    private static double MonotonicTime(VmThread t) => Seconds(LibCTime.Monotonic);

    [PyFunction("monotonic_ns", Doc = "monotonic_ns() -> int\n\nMonotonic clock, cannot go backward, as nanoseconds.")]
    private static long MonotonicNanoseconds(VmThread t) => Nanoseconds(LibCTime.Monotonic);

    [PyFunction("perf_counter", Doc = "perf_counter() -> float\n\nPerformance counter for benchmarking.")]
    private static double PerformanceCounter(VmThread t) => Seconds(LibCTime.Monotonic);

    [PyFunction("perf_counter_ns", Doc = "perf_counter_ns() -> int\n\nPerformance counter for benchmarking as nanoseconds.")]
    private static long PerformanceCounterNanoseconds(VmThread t) => Nanoseconds(LibCTime.Monotonic);

    [PyFunction("process_time", Doc = "process_time() -> float\n\nProcess time for profiling: sum of the kernel and user-space CPU time.")]
    private static double ProcessTime(VmThread t) => Seconds(LibCTime.ProcessCpuTime);

    [PyFunction("process_time_ns", Doc = "process_time() -> int\n\nProcess time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.")]
    private static long ProcessTimeNanoseconds(VmThread t) => Nanoseconds(LibCTime.ProcessCpuTime);

    [PyFunction("thread_time", Doc = "thread_time() -> float\n\nThread time for profiling: sum of the kernel and user-space CPU time.")]
    private static double ThreadTime(VmThread t) => Seconds(LibCTime.ThreadCpuTime);

    [PyFunction("thread_time_ns", Doc = "thread_time() -> int\n\nThread time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.")]
    private static long ThreadTimeNanoseconds(VmThread t) => Nanoseconds(LibCTime.ThreadCpuTime);

    [PyFunction("clock_gettime", Doc = "clock_gettime(clk_id) -> float\n\nReturn the time of the specified clock clk_id.")]
    private static Ref ClockGetTime(VmThread t, int clkId)
    {
        TimeSpecification time;
        return LibCTime.GetClock(clkId, &time) == 0 ? FloatOps.New(t, ToSeconds(ToNanoseconds(time))) : RaiseLastError(t);
    }

    [PyFunction("clock_gettime_ns", Doc = "clock_gettime_ns(clk_id) -> int\n\nReturn the time of the specified clock clk_id as nanoseconds.")]
    private static Ref ClockGetTimeNanoseconds(VmThread t, int clkId)
    {
        TimeSpecification time;
        return LibCTime.GetClock(clkId, &time) == 0 ? IntOps.FromLong(t, ToNanoseconds(time)) : RaiseLastError(t);
    }

    [PyFunction("clock_getres", Doc = "clock_getres(clk_id) -> floating point number\n\nReturn the resolution (precision) of the specified clock clk_id.")]
    private static Ref ClockGetResolution(VmThread t, int clkId)
    {
        TimeSpecification time;
        return LibCTime.GetResolution(clkId, &time) == 0 ? FloatOps.New(t, time.Seconds + (time.Nanoseconds * 1e-9)) : RaiseLastError(t);
    }

    [PyFunction("clock_settime", Doc = "clock_settime(clk_id, time)\n\nSet the time of the specified clock clk_id.")]
    private static Ref ClockSetTime(VmThread t, int clkId, Ref time)
    {
        if (!TryNanoseconds(t, time, out var nanoseconds))
        {
            return Ref.Error;
        }

        var value = FromNanoseconds(nanoseconds);
        return LibCTime.SetClock(clkId, &value) == 0 ? Ref.None : RaiseLastError(t);
    }

    [PyFunction("clock_settime_ns", Doc = "clock_settime_ns(clk_id, time)\n\nSet the time of the specified clock clk_id with nanoseconds.")]
    private static Ref ClockSetTimeNanoseconds(VmThread t, int clkId, long time)
    {
        var value = FromNanoseconds(time);
        return LibCTime.SetClock(clkId, &value) == 0 ? Ref.None : RaiseLastError(t);
    }

    [PyFunction("pthread_getcpuclockid", Doc = "pthread_getcpuclockid(thread_id) -> int\n\nReturn the clk_id of a thread's CPU time clock.")]
    private static Ref GetThreadClock(VmThread t, long threadId)
    {
        var clock = 0;

        // The C library trusts the number of a thread; there is one that Python code can know of.
        var error = (nuint)threadId == LibCThread.Self() ? LibCTime.GetThreadClock((nuint)threadId, &clock) : OsError.NoSuchProcess;
        return error == 0 ? Ref.FromSmall(clock) : RaiseError(t, error);
    }

    [PyFunction("sleep", Doc = "sleep(seconds)\n\nDelay execution for a given number of seconds.  The argument may be\na floating point number for subsecond precision.")]
    private static Ref Sleep(VmThread t, Ref seconds)
    {
        if (!TryNanoseconds(t, seconds, out var length))
        {
            return Ref.Error;
        }

        if (length < 0)
        {
            return t.RaiseValueError("sleep length must be non-negative");
        }

        var now = Nanoseconds(LibCTime.Monotonic);
        var end = length > long.MaxValue - now ? long.MaxValue : now + length;
        return SleepUntil(t, end) ? Ref.None : Ref.Error;
    }

    [PyFunction("get_clock_info", Doc = "get_clock_info(name: str) -> dict\n\nGet information of the specified clock.")]
    private static Ref GetClockInfo(VmThread t, Ref name)
    {
        if (t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"get_clock_info() argument 1 must be str, not {(name.IsNone ? "None" : Op.TypeName(t, name))}");
        }

        var (clock, function) = StrOps.ToManaged(name) switch
        {
            "time" => (LibCTime.RealTime, "clock_gettime(CLOCK_REALTIME)"),
            "monotonic" or "perf_counter" => (LibCTime.Monotonic, "clock_gettime(CLOCK_MONOTONIC)"),
            "process_time" => (LibCTime.ProcessCpuTime, "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)"),
            "thread_time" => (LibCTime.ThreadCpuTime, "clock_gettime(CLOCK_THREAD_CPUTIME_ID)"),
            _ => (-1, ""),
        };
        if (clock < 0)
        {
            return t.RaiseValueError("unknown clock");
        }

        TimeSpecification resolution;
        if (LibCTime.GetResolution(clock, &resolution) != 0)
        {
            return RaiseLastError(t);
        }

        var info = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.SimpleNamespace)));
        var isWallClock = clock == LibCTime.RealTime;
        return Op.SetAttr(t, info, StrOps.Intern(t, "implementation"), StrOps.New(t, function))
            && Op.SetAttr(t, info, StrOps.Intern(t, "monotonic"), Ref.FromBool(!isWallClock))
            && Op.SetAttr(t, info, StrOps.Intern(t, "adjustable"), Ref.FromBool(isWallClock))
            && Op.SetAttr(t, info, StrOps.Intern(t, "resolution"), FloatOps.New(t, resolution.Seconds + (resolution.Nanoseconds * 1e-9)))
                ? info
                : Ref.Error;
    }

    /// <summary>The monotonic clock.</summary>
    internal static long Now() => Nanoseconds(LibCTime.Monotonic);

    /// <summary>Sleeps up to a time of the monotonic clock, and does what comes in meanwhile (signals, finalisers).</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool SleepUntil(VmThread t, long end)
    {
        for (; ; )
        {
            if (!t.RunPendingWorkNow())
            {
                return false;
            }

            var now = Now();
            if (now >= end)
            {
                return true;
            }

            var pause = FromNanoseconds(Math.Min(end, now + LongestNap));
            _ = LibCTime.Sleep(LibCTime.Monotonic, LibCTime.AbsoluteTime, &pause, null);
        }
    }

    /// <summary>OSError from C's errno.</summary>
    private static Ref RaiseLastError(VmThread t) => RaiseError(t, Marshal.GetLastPInvokeError());

    private static Ref RaiseError(VmThread t, int number)
    {
        var args = stackalloc Ref[2];
        args[0] = Ref.FromSmall(number);
        args[1] = StrOps.New(t, Marshal.GetPInvokeErrorMessage(number));
        var exception = ExceptionOps.New(t, t.Types(BuiltinType.OSError), args, 2);
        return exception.IsError ? exception : t.RaiseObject(exception);
    }

    private static long Nanoseconds(int clock)
    {
        TimeSpecification time;
        return LibCTime.GetClock(clock, &time) == 0 ? ToNanoseconds(time) : 0;
    }

    private static double Seconds(int clock) => ToSeconds(Nanoseconds(clock));

    private static long ToNanoseconds(TimeSpecification time) => (time.Seconds * NanosecondsPerSecond) + time.Nanoseconds;

    private static double ToSeconds(long nanoseconds) =>
        nanoseconds % NanosecondsPerSecond == 0 ? nanoseconds / NanosecondsPerSecond : nanoseconds / (double)NanosecondsPerSecond;

    private static TimeSpecification FromNanoseconds(long nanoseconds)
    {
        var seconds = Math.DivRem(nanoseconds, NanosecondsPerSecond, out var rest);
        return rest < 0
            ? new TimeSpecification { Seconds = seconds - 1, Nanoseconds = rest + NanosecondsPerSecond }
            : new TimeSpecification { Seconds = seconds, Nanoseconds = rest };
    }

    /// <summary>A number of seconds as nanoseconds, rounded away from zero.</summary>
    internal static bool TryNanoseconds(VmThread t, Ref seconds, out long result)
    {
        const string TooLarge = "timestamp too large to convert to C _PyTime_t";
        result = 0;
        if (FloatOps.IsFloat(t, seconds))
        {
            var value = FloatOps.Value(seconds);
            if (double.IsNaN(value))
            {
                t.RaiseValueError("Invalid value NaN (not a number)");
                return false;
            }

            value *= NanosecondsPerSecond;
            value = value < 0 ? Math.Floor(value) : Math.Ceiling(value);
            if (value is < long.MinValue or >= 9223372036854775808.0)
            {
                t.RaiseOverflowError(TooLarge);
                return false;
            }

            result = (long)value;
            return true;
        }

        var whole = Op.Index(t, seconds);
        if (whole.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(whole, out var count) || Math.Abs((decimal)count) > long.MaxValue / NanosecondsPerSecond)
        {
            t.RaiseOverflowError(TooLarge);
            return false;
        }

        result = count * NanosecondsPerSecond;
        return true;
    }
}
