using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Names one reference kept by C# code in a <see cref="RootTable"/>; the default value names none.</summary>
internal readonly record struct RootHandle(int Index)
{
    /// <summary>The slot every table reserves for the empty tuple.</summary>
    public static RootHandle EmptyTuple => new(1);

    public bool IsNull => Index == 0;
}

/// <summary>References that C# objects keep for longer than a call: each in a slot that the collector traces.</summary>
internal sealed unsafe class RootTable : IDisposable
{
    private const int Capacity = 1 << 26;

    // Free slots are chained through tagged integers, which the collector passes over.
    private Ref* _slots = (Ref*)OsMemory.Reserve((nuint)Capacity * 8);
    private int _used = 2;
    private int _firstFree;

    /// <summary>Slots in use.</summary>
    public int Count { get; private set; }

    public Ref this[RootHandle handle]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _slots[handle.Index];
        set => _slots[handle.Index] = value;
    }

    public RootHandle Add(Ref value)
    {
        int index = _firstFree;
        if (index != 0)
        {
            _firstFree = (int)_slots[index].IntValue;
        }
        else if (_used == Capacity)
        {
            throw new HeapExhaustedException("too many roots");
        }
        else
        {
            index = _used++;
        }

        _slots[index] = value;
        Count++;
        return new RootHandle(index);
    }

    public void Remove(RootHandle handle)
    {
        if (!handle.IsNull)
        {
            _slots[handle.Index] = Ref.FromSmall(_firstFree);
            _firstFree = handle.Index;
            Count--;
        }
    }

    /// <summary>The slot itself, which never moves: for unmanaged structures that read a root without a look-up.</summary>
    public Ref* Address(RootHandle handle) => _slots + handle.Index;

    internal void Visit(Marker marker) => marker.VisitRange(_slots, _used);

    public void Dispose()
    {
        OsMemory.Release((byte*)_slots, (nuint)Capacity * 8);
        _slots = null;
    }
}
