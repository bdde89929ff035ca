namespace Cinder.Runtime;

/// <summary>Bytes in memory that grow.</summary>
internal ref struct BytesIOObject
{
    public HeapObject Header;

    /// <summary>
    /// Exact bytes, shared until they are written to; then a bytearray, whose views are what <c>getbuffer()</c> gives; None when closed.
    /// </summary>
    public Ref Content;
    public long Position;
}
