using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>An array of zero-terminated strings that ends with a null pointer, as <c>exec</c> takes it.</summary>
internal sealed unsafe class NativeStrings : IDisposable
{
    private byte** _items = (byte**)NativeMemory.AllocZeroed((nuint)sizeof(byte*));
    private int _count;

    internal byte** Pointer => _items;

    public void Dispose()
    {
        for (var i = 0; i < _count; i++)
        {
            NativeMemory.Free(_items[i]);
        }

        NativeMemory.Free(_items);
        _items = null;
        _count = 0;
    }

    internal void Add(ReadOnlySpan<byte> text)
    {
        var copy = (byte*)NativeMemory.Alloc((nuint)text.Length + 1);
        text.CopyTo(new Span<byte>(copy, text.Length));
        copy[text.Length] = 0;
        _items = (byte**)NativeMemory.Realloc(_items, (nuint)(sizeof(byte*) * (_count + 2)));
        _items[_count++] = copy;
        _items[_count] = null;
    }
}
