using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The C library's functions on signals and interval timers.</summary>
internal static unsafe partial class LibCSignal
{
    internal const nint Default = 0;
    internal const nint Ignore = 1;

    [LibraryImport("libc", EntryPoint = "sigaction", SetLastError = true)]
    internal static partial int Action(int signal, SignalAction* action, SignalAction* old);

    [LibraryImport("libc", EntryPoint = "raise", SetLastError = true)]
    internal static partial int Raise(int signal);

    [LibraryImport("libc", EntryPoint = "pthread_kill")]
    internal static partial int KillThread(nuint thread, int signal);

    [LibraryImport("libc", EntryPoint = "pthread_sigmask")]
    internal static partial int Mask(int how, SignalSet* set, SignalSet* old);

    [LibraryImport("libc", EntryPoint = "sigpending", SetLastError = true)]
    internal static partial int Pending(SignalSet* set);

    [LibraryImport("libc", EntryPoint = "sigwait")]
    internal static partial int Wait(SignalSet* set, int* signal);

    [LibraryImport("libc", EntryPoint = "sigfillset")]
    internal static partial int Fill(SignalSet* set);

    [LibraryImport("libc", EntryPoint = "strsignal")]
    internal static partial byte* Text(int signal);

    [LibraryImport("libc", EntryPoint = "alarm")]
    internal static partial uint Alarm(uint seconds);

    [LibraryImport("libc", EntryPoint = "pause")]
    internal static partial int Pause();

    [LibraryImport("libc", EntryPoint = "setitimer", SetLastError = true)]
    internal static partial int SetTimer(int which, IntervalTimer* value, IntervalTimer* old);

    [LibraryImport("libc", EntryPoint = "getitimer", SetLastError = true)]
    internal static partial int GetTimer(int which, IntervalTimer* value);
}

/// <summary>sigset_t.</summary>
internal unsafe struct SignalSet
{
    public fixed ulong Words[16];

    public readonly bool Contains(int signal) => (Words[0] >> (signal - 1) & 1) != 0;

    public void Add(int signal) => Words[0] |= 1UL << (signal - 1);
}

/// <summary>struct sigaction.</summary>
internal struct SignalAction
{
    public nint Handler;
    public SignalSet Mask;
    public int Flags;
    public nint Restorer;
}

/// <summary>struct itimerval: seconds and microseconds up to the signal, and between two of them.</summary>
internal struct IntervalTimer
{
    public long IntervalSeconds;
    public long IntervalMicroseconds;
    public long Seconds;
    public long Microseconds;
}
