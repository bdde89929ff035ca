using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Scratch memory of one operation: the caller's stack where that is enough, else native memory. Its content is not defined.</summary>
internal readonly unsafe ref struct LimbBuffer
{
    /// <summary>Limbs that are worth taking from the stack.</summary>
    public const int StackLimbs = 64;

    public readonly ulong* Data;
    private readonly bool _isNative;

    /// <summary>Takes native memory.</summary>
    public LimbBuffer(long count)
        : this(null, count)
    {
    }

    /// <summary>Takes <paramref name="stack"/>, which has <see cref="StackLimbs"/>, for counts up to that.</summary>
    public LimbBuffer(ulong* stack, long count)
    {
        _isNative = stack == null || count > StackLimbs;
        Data = _isNative ? (ulong*)NativeMemory.Alloc((nuint)count, sizeof(ulong)) : stack;
    }

    public void Dispose()
    {
        if (_isNative)
        {
            NativeMemory.Free(Data);
        }
    }
}
