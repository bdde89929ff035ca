using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Bytes being written, outside the heap; dispose it.</summary>
internal unsafe ref struct BinasciiBuffer : IDisposable
{
    private readonly VmThread _thread;
    private readonly byte* _data;
    private readonly long _capacity;
    private long _length;

    /// <summary>Room for that many bytes at the most.</summary>
    public BinasciiBuffer(VmThread t, long capacity)
    {
        _thread = t;
        _capacity = capacity;
        try
        {
            _data = (byte*)NativeMemory.Alloc((nuint)Math.Max(capacity, 1));
        }
        catch (OutOfMemoryException)
        {
            _data = null;
        }
    }

    /// <summary>There was memory for it.</summary>
    public readonly bool IsUsable => _data != null;

    public readonly long Length => _length;

    public void Add(int value)
    {
        System.Diagnostics.Debug.Assert(_length < _capacity, "the capacity is an upper bound");
        _data[_length++] = (byte)value;
    }

    public void AddHex(int value)
    {
        Add("0123456789ABCDEF"[value >> 4]);
        Add("0123456789ABCDEF"[value & 15]);
    }

    public readonly int Last => _length == 0 ? -1 : _data[_length - 1];

    public void RemoveLast() => _length--;

    public readonly Ref ToBytes() => BytesOps.New(_thread, _data, _length);

    public readonly void Dispose() => NativeMemory.Free(_data);
}
