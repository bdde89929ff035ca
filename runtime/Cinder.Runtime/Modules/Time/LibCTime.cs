using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>C's <c>struct tm</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct BrokenDownTime
{
    public int Second;
    public int Minute;
    public int Hour;
    public int Day;

    /// <summary>0 is January.</summary>
    public int Month;

    /// <summary>Since 1900.</summary>
    public int Year;

    /// <summary>0 is Sunday.</summary>
    public int WeekDay;

    /// <summary>0 is the first of January.</summary>
    public int YearDay;
    public int IsDst;
    public nint Offset;
    public byte* Zone;
}

/// <summary>C's <c>struct timespec</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct TimeSpecification
{
    public long Seconds;
    public long Nanoseconds;
}

/// <summary>The functions of the C library on clocks and calendars. They know the system's time zones.</summary>
internal static unsafe partial class LibCTime
{
    internal const int RealTime = 0;
    internal const int Monotonic = 1;
    internal const int ProcessCpuTime = 2;
    internal const int ThreadCpuTime = 3;

    /// <summary>The clock counts on from an absolute time.</summary>
    internal const int AbsoluteTime = 1;

    [LibraryImport("libc", EntryPoint = "clock_gettime", SetLastError = true)]
    internal static partial int GetClock(int clock, TimeSpecification* time);

    [LibraryImport("libc", EntryPoint = "clock_getres", SetLastError = true)]
    internal static partial int GetResolution(int clock, TimeSpecification* time);

    [LibraryImport("libc", EntryPoint = "clock_settime", SetLastError = true)]
    internal static partial int SetClock(int clock, TimeSpecification* time);

    [LibraryImport("libc", EntryPoint = "pthread_getcpuclockid")]
    internal static partial int GetThreadClock(nuint thread, int* clock);

    [LibraryImport("libc", EntryPoint = "clock_nanosleep")]
    internal static partial int Sleep(int clock, int flags, TimeSpecification* time, TimeSpecification* remaining);

    [LibraryImport("libc", EntryPoint = "gmtime_r", SetLastError = true)]
    internal static partial BrokenDownTime* ToUniversal(long* time, BrokenDownTime* result);

    [LibraryImport("libc", EntryPoint = "localtime_r", SetLastError = true)]
    internal static partial BrokenDownTime* ToLocal(long* time, BrokenDownTime* result);

    [LibraryImport("libc", EntryPoint = "mktime")]
    internal static partial long FromLocal(BrokenDownTime* time);

    [LibraryImport("libc", EntryPoint = "strftime")]
    internal static partial nuint Format(byte* buffer, nuint size, byte* format, BrokenDownTime* time);

    [LibraryImport("libc", EntryPoint = "tzset")]
    internal static partial void ReadTimeZone();
}
