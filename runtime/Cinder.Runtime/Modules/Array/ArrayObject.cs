namespace Cinder.Runtime;

/// <summary>
/// <c>array.array</c>: items of one C type. It begins as <see cref="ByteArrayObject"/> does, and <see cref="ByteArrayOps"/> grows it
/// as such.
/// </summary>
internal unsafe ref struct ArrayObject
{
    public HeapObject Header;

    /// <summary>RawArray, or Zero when the capacity is 0.</summary>
    public Ref Storage;

    /// <summary>Bytes in use.</summary>
    public long ByteLength;

    /// <summary>Live memoryviews; while above 0 the array must not be resized (BufferError).</summary>
    public long Exports;

    /// <summary>Format character of the items.</summary>
    public long Code;
    public long ItemSize;

    public static byte* Data(ArrayObject* array) => ByteArrayOps.Data((ByteArrayObject*)array);

    /// <summary>Number of items.</summary>
    public static long Length(ArrayObject* array) => array->ByteLength / array->ItemSize;
}
