using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Buffers for building text, kept for the next use.</content>
public sealed unsafe partial class VmThread
{
    /// <summary>Bytes of a buffer that is kept.</summary>
    internal const int TextBufferSize = 512;

    private const int MaxKeptBuffers = 8;

    // A stack of free buffers, each holding the address of the next in its first word.
    private byte* _freeBuffers;
    private int _freeBufferCount;

    /// <summary>A buffer of <see cref="TextBufferSize"/> bytes.</summary>
    internal byte* RentTextBuffer()
    {
        var buffer = _freeBuffers;
        if (buffer == null)
        {
            return (byte*)NativeMemory.Alloc(TextBufferSize);
        }

        _freeBuffers = *(byte**)buffer;
        _freeBufferCount--;
        return buffer;
    }

    /// <summary>Gives a buffer back.</summary>
    internal void ReturnTextBuffer(byte* buffer)
    {
        if (_freeBufferCount == MaxKeptBuffers)
        {
            NativeMemory.Free(buffer);
            return;
        }

        *(byte**)buffer = _freeBuffers;
        _freeBuffers = buffer;
        _freeBufferCount++;
    }
}
