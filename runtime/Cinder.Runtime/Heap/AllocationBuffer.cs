namespace Cinder.Runtime;

/// <summary>
/// The hole that small objects are bumped into. Unmanaged and at a fixed address, so that compiled code allocates with a
/// compare and two stores. All bytes from <see cref="Top"/> to <see cref="Limit"/> are zero.
/// </summary>
internal unsafe struct AllocationBuffer
{
    public byte* Top;

    /// <summary>End of the hole; equal to <see cref="Top"/> when every allocation is to take the slow path.</summary>
    public byte* Limit;
}
