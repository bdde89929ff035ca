namespace Cinder.Runtime;

/// <summary>What the handler of fatal signals and the thread that reports share. Unmanaged and never freed; the code knows the offsets.</summary>
internal unsafe struct FaultBlock
{
    internal const int Signals = 65;

    /// <summary>What the waiting thread is to do (<see cref="FaultRequest"/>): a futex.</summary>
    public int Request;

    /// <summary>Not 0 when the report is written: a futex.</summary>
    public int Done;

    /// <summary>Not 0 when a fault is being handled: another one just ends the process.</summary>
    public int Busy;

    /// <summary>The signal.</summary>
    public int Signal;

    /// <summary>Address of the handler.</summary>
    public nint Self;

    /// <summary>How long the handler waits for the report.</summary>
    public long Seconds;
    public long Nanoseconds;

    /// <summary>By number: the handler that was there before, which is asked first; 0 for none.</summary>
    public fixed long Previous[Signals];
}

/// <summary>Why the thread that waits for faults is woken.</summary>
internal enum FaultRequest
{
    None,
    Report,
    End,
}
