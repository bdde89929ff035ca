namespace Cinder.Runtime;

/// <summary>
/// An immutable string: code points in 1, 2 or 4 bytes each (PEP 393), whichever is the least that holds the largest.
/// The data follows the struct; a str subclass instance keeps it in <see cref="External"/> (a RawArray) instead.
/// </summary>
internal unsafe ref struct StrObject
{
    public HeapObject Header;
    public Ref External;

    /// <summary>Hash of the content, 0 until computed (a computed 0 is stored as 1).</summary>
    public long Hash;

    /// <summary>Length in code points.</summary>
    public int Length;

    /// <summary>Bytes per code point: 1, 2 or 4.</summary>
    public int Width;

    public static byte* Data(StrObject* s) => s->External.IsHeap ? RawArray.Data((RawArray*)s->External.Object) : (byte*)(s + 1);
}

/// <summary>Immutable bytes; the data follows, or is in <see cref="External"/> for a subclass instance.</summary>
internal unsafe ref struct BytesObject
{
    public HeapObject Header;
    public Ref External;
    public long Hash;
    public long Length;

    public static byte* Data(BytesObject* b) => b->External.IsHeap ? RawArray.Data((RawArray*)b->External.Object) : (byte*)(b + 1);
}

/// <summary>Mutable bytes in a growable RawArray.</summary>
internal ref struct ByteArrayObject
{
    public HeapObject Header;

    /// <summary>RawArray, or Zero when the capacity is 0.</summary>
    public Ref Storage;

    public long Length;

    /// <summary>Live memoryviews; while above 0 the array must not be resized (BufferError).</summary>
    public long Exports;
}

/// <summary>
/// A view of bytes, a bytearray or an array.array. Along the first dimension there are <see cref="Length"/> blocks, one every
/// <see cref="Stride"/> bytes; each block's items lie next to each other.
/// </summary>
internal ref struct MemoryViewObject
{
    public HeapObject Header;

    /// <summary>The exporter; Unbound after release().</summary>
    public Ref Source;

    /// <summary>Format string (struct module notation).</summary>
    public Ref Format;

    /// <summary>Tuple of the extents where there is not exactly one dimension, else Zero.</summary>
    public Ref Shape;

    public long Offset;
    public long Length;

    /// <summary>Bytes of a block: of an item where there is one dimension at the most.</summary>
    public long BlockSize;
    public long ItemSize;
    public long Stride;
    public long ReadOnly;
    public long Hash;

    /// <summary>The format's character; 0 for a format whose items cannot be read.</summary>
    public long Code;
}
