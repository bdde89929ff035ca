namespace Cinder.Runtime;

/// <summary>
/// What the handler of signals reads and writes. Unmanaged and never freed: a signal may come until the process is gone. The handler's
/// code knows the offsets.
/// </summary>
internal unsafe struct SignalBlock
{
    /// <summary>One more than the highest number of a signal.</summary>
    public const int Count = 65;

    /// <summary>The process.</summary>
    public int Process;

    /// <summary>The thread that runs Python code: the system's number for it.</summary>
    public int Thread;

    /// <summary>Not 0 when a signal has come in.</summary>
    public int Any;

    /// <summary>The byte that stops the interpreter at its next safe point.</summary>
    public byte* Breaker;

    /// <summary>By number: 1 when the signal has come in.</summary>
    public fixed byte Pending[Count];
}
