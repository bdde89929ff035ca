namespace Cinder.Runtime;

/// <summary>A compiled format: <c>struct.Struct</c>.</summary>
internal unsafe ref struct StructObject
{
    public HeapObject Header;

    /// <summary>The format, a str.</summary>
    public Ref Format;

    /// <summary>RawArray of <see cref="StructField"/>s; Zero before <c>__init__</c>.</summary>
    public Ref Fields;

    /// <summary>Bytes of the whole; -1 before <c>__init__</c>.</summary>
    public long Size;

    /// <summary>Number of fields.</summary>
    public long FieldCount;

    /// <summary>Number of values; -1 before <c>__init__</c>.</summary>
    public long ValueCount;

    public static StructField* FieldsOf(StructObject* self) =>
        self->Fields.IsHeap ? (StructField*)RawArray.Data((RawArray*)self->Fields.Object) : null;
}

/// <summary>Equal values next to each other in a format.</summary>
internal struct StructField
{
    /// <summary>Format character.</summary>
    public byte Code;

    /// <summary>The bytes are in the machine's order and checked as the C type that the character stands for in native mode.</summary>
    public bool IsNative;

    /// <summary>Most significant byte first.</summary>
    public bool IsSwapped;

    /// <summary>Bytes of one value; of a string its length.</summary>
    public long Size;

    /// <summary>Place of the first value.</summary>
    public long Offset;

    /// <summary>Number of values.</summary>
    public long Repeat;

    /// <summary>Integers that are stored as they are; an unsigned 64-bit value above the maximum takes the slow way.</summary>
    public long Minimum;
    public long Maximum;
}
