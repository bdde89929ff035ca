namespace Cinder.Runtime;

/// <summary>A text in memory that grows: code points of one width in a RawArray, widened when a larger one comes.</summary>
internal ref struct StringIOObject
{
    public HeapObject Header;

    /// <summary>RawArray, or Zero while nothing was written.</summary>
    public Ref Storage;

    /// <summary>In code points, as all that follows.</summary>
    public long Length;
    public long Position;
    public int Width;
    public StringIOState State;
    public NewlineMode Newline;

    /// <summary>Kinds of line ends that were translated or read.</summary>
    public LineEnds Seen;
}

/// <summary>Life of a StringIO.</summary>
internal enum StringIOState
{
    /// <summary><c>__init__</c> has not run.</summary>
    New,
    Open,
    Closed,
}
