using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>First-in first-out queue of references in unmanaged memory, traced by the collector.</summary>
internal sealed unsafe class RefQueue : IDisposable
{
    private nint* _items;
    private int _capacity;
    private int _head;

    public int Count { get; private set; }

    public void Enqueue(Ref value)
    {
        if (Count == _capacity)
        {
            Grow();
        }

        _items[(_head + Count++) & (_capacity - 1)] = value.Bits;
    }

    public bool TryDequeue(out Ref value)
    {
        if (Count == 0)
        {
            value = Ref.Unbound;
            return false;
        }

        value = new Ref(_items[_head]);
        _head = (_head + 1) & (_capacity - 1);
        Count--;
        return true;
    }

    internal void Visit(Marker marker)
    {
        for (int i = 0; i < Count; i++)
        {
            marker.Visit(new Ref(_items[(_head + i) & (_capacity - 1)]));
        }
    }

    public void Dispose()
    {
        NativeMemory.Free(_items);
        _items = null;
        _capacity = Count = 0;
    }

    private void Grow()
    {
        int capacity = Math.Max(16, _capacity * 2);
        nint* items = (nint*)NativeMemory.Alloc((nuint)capacity, (nuint)sizeof(nint));
        for (int i = 0; i < Count; i++)
        {
            items[i] = _items[(_head + i) & (_capacity - 1)];
        }

        NativeMemory.Free(_items);
        _items = items;
        _capacity = capacity;
        _head = 0;
    }
}
