namespace Cinder.Runtime;

/// <summary>
/// A buffer before a raw file: BufferedReader, BufferedWriter or BufferedRandom. It holds either bytes read ahead (from
/// <see cref="Position"/> to <see cref="ReadEnd"/>) or bytes to be written (<see cref="WriteStart"/> to <see cref="WriteEnd"/>),
/// never both.
/// </summary>
internal ref struct BufferedObject
{
    public HeapObject Header;

    /// <summary>The raw file; None before <c>__init__</c> and after detach().</summary>
    public Ref Raw;

    /// <summary>RawArray of <see cref="Size"/> bytes, or Zero until it is needed.</summary>
    public Ref Storage;
    public long Size;
    public long Position;
    public long ReadEnd;
    public long WriteStart;
    public long WriteEnd;

    /// <summary>Position of the raw file; -1 where unknown.</summary>
    public long RawPosition;
    public BufferedState State;

    public bool Readable;
    public bool Writable;

    /// <summary>The raw file is exactly a FileIO: its descriptor is used directly.</summary>
    public bool IsDirect;

    /// <summary>The raw file's own code runs.</summary>
    public bool Busy;
    public bool Finalizing;
}

/// <summary>Life of a buffered file.</summary>
internal enum BufferedState
{
    New,
    Ready,
    Detached,
    Closed,
}
