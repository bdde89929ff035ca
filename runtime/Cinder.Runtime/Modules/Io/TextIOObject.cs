namespace Cinder.Runtime;

/// <summary>Text over a file of bytes.</summary>
internal ref struct TextIOObject
{
    public HeapObject Header;

    /// <summary>The file of bytes; None before <c>__init__</c> and after detach().</summary>
    public Ref Buffer;

    /// <summary>The encoding's name as given, and the name of the error handler.</summary>
    public Ref Encoding;
    public Ref Errors;

    /// <summary>Incremental decoder and encoder of the library; None for encodings that the runtime itself does.</summary>
    public Ref Decoder;
    public Ref Encoder;

    /// <summary>Encoded text that was not yet given to the file of bytes: a RawArray, or Zero.</summary>
    public Ref Pending;

    /// <summary>RawArray that chunks are read into when nobody else needs to see them, or Zero.</summary>
    public Ref Chunk;

    /// <summary>Decoded text, of which <see cref="DecodedUsed"/> code points were read; Zero: none.</summary>
    public Ref Decoded;

    /// <summary>Bytes that were decoded since the decoder's state was <see cref="SnapshotFlags"/>; None: tell() need not reconstruct it.</summary>
    public Ref Snapshot;

    /// <summary>The first bytes of a character of which more is to come; Zero: none.</summary>
    public Ref Partial;
    public long PendingLength;
    public long DecodedUsed;
    public long SnapshotFlags;
    public long ChunkSize;

    /// <summary>Bytes a character took in the last chunk.</summary>
    public double Ratio;
    public CodecKind Codec;

    /// <summary>The <c>newline</c> argument.</summary>
    public NewlineMode Newline;
    public LineEnds Seen;
    public TextIOState State;
    public TextBufferKind BufferKind;
    public bool CanRead;
    public bool CanWrite;

    /// <summary>A "\r" at the end of a chunk waits for what follows.</summary>
    public bool HeldCarriage;
    public bool LineBuffering;
    public bool WriteThrough;
    public bool HasRead1;
    public bool Seekable;

    /// <summary>tell() works: not while next() reads.</summary>
    public bool Telling;

    /// <summary>The next text written is the first: encodings with a byte order mark write it.</summary>
    public bool AtStart;
    public bool Finalizing;
}

/// <summary>Life of a text file.</summary>
internal enum TextIOState
{
    New,
    Ready,
    Detached,
}

/// <summary>Native files of bytes whose methods are called without look-up.</summary>
internal enum TextBufferKind
{
    Other,
    Buffered,
    BytesIO,
}
