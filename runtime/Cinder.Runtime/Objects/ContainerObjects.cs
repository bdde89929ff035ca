using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// A tuple: <see cref="Length"/> references follow. A tuple subclass instance keeps them in <see cref="External"/> (a RefArray),
/// so that its attribute area can follow the fixed part.
/// </summary>
internal unsafe ref struct TupleObject
{
    public HeapObject Header;
    public Ref External;

    /// <summary>Tagged, so that exact tuples are references throughout.</summary>
    public Ref TaggedLength;

    public readonly int Length => (int)TaggedLength.IntValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ref* Items(TupleObject* t) => t->External.IsHeap ? RefArray.Items((RefArray*)t->External.Object) : (Ref*)(t + 1);
}

/// <summary>A list: <see cref="Length"/> of the RefArray's slots are in use.</summary>
internal unsafe ref struct ListObject
{
    public HeapObject Header;

    /// <summary>RefArray, or Zero when the capacity is 0.</summary>
    public Ref Storage;

    public long Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ref* Items(ListObject* list) => RefArray.Items((RefArray*)(list->Storage.Bits - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Capacity(ListObject* list) => list->Storage.IsHeap ? ((RefArray*)list->Storage.Object)->Length : 0;
}

/// <summary>One slot of a dict's entry array. A deleted entry has Key Unbound.</summary>
internal ref struct DictEntry
{
    public Ref Key;
    public Ref Value;

    /// <summary>Hash of the key, shifted into a tagged integer so that the entry array holds references only.</summary>
    public Ref TaggedHash;
}

/// <summary>
/// A compact, insertion-ordered dict: an entry array in insertion order (a RefArray of 3 words an entry) and an
/// open-addressing index table (a RawArray of 1, 2 or 4 byte slots).
/// </summary>
internal ref struct DictObject
{
    public HeapObject Header;

    /// <summary>RefArray of DictEntry, or Zero while empty.</summary>
    public Ref Entries;

    /// <summary>RawArray of index slots, or Zero while there are no more than 8 entries (linear scan).</summary>
    public Ref Index;

    /// <summary>Live entries.</summary>
    public long Count;

    /// <summary>Used slots of the entry array, deleted ones included.</summary>
    public long Used;

    /// <summary>
    /// Changes to a value never used before (in this Vm) whenever the key set or an entry's position changes, and stays while
    /// only values are replaced: an inline cache that has seen this number may read the entry by index.
    /// </summary>
    public ulong KeysVersion;

    /// <summary>True while every key is an exact str: look-ups can skip <c>__eq__</c>.</summary>
    public long AllStrKeys;
}

/// <summary>
/// A set or frozenset: an open-addressing table (a RefArray of 2 words a slot: key, hash word). Iteration goes by slots, so the
/// probing and growth decide the order that programs see (see <c>SetOps</c>).
/// </summary>
internal ref struct SetObject
{
    public HeapObject Header;

    /// <summary>RefArray of slots, or Zero while nothing was ever added.</summary>
    public Ref Entries;

    /// <summary>Keys.</summary>
    public long Count;

    /// <summary>Slots in use, those of deleted keys included.</summary>
    public long Fill;

    /// <summary>Slot where the next pop() begins to look.</summary>
    public long Finger;

    /// <summary>Hash of a frozenset, 0 until computed.</summary>
    public long Hash;
}

internal ref struct SetEntry
{
    public Ref Key;

    /// <summary>0, the mark of a deleted key, or the hash (its top two bits dropped) shifted up with bit 1 set.</summary>
    public Ref HashWord;
}

/// <summary>slice(start, stop, step).</summary>
internal ref struct SliceObject
{
    public HeapObject Header;
    public Ref Start;
    public Ref Stop;
    public Ref Step;
}

/// <summary>range(start, stop, step); each an int of any size, with the length computed once.</summary>
internal ref struct RangeObject
{
    public HeapObject Header;
    public Ref Start;
    public Ref Stop;
    public Ref Step;
    public Ref Length;
}

/// <summary>Read-only view of a mapping.</summary>
internal ref struct MappingProxyObject
{
    public HeapObject Header;
    public Ref Mapping;
}

/// <summary>dict.keys(), .values() or .items(); which one is the layout.</summary>
internal ref struct DictViewObject
{
    public HeapObject Header;
    public Ref Dict;
}

/// <summary>Iterator over a dict or set; Unbound source when exhausted.</summary>
internal ref struct DictIteratorObject
{
    public HeapObject Header;
    public Ref Source;
    public long Position;

    /// <summary>Count when the iteration began: a change raises RuntimeError.</summary>
    public long ExpectedCount;
    public long Remaining;
}

/// <summary>range iterator over machine integers.</summary>
internal ref struct RangeIteratorObject
{
    public HeapObject Header;
    public long Next;
    public long Step;
    public long Remaining;
}

/// <summary>Shape of all the small iterators: what the fields mean is said where each is implemented.</summary>
internal ref struct IteratorObject
{
    public HeapObject Header;

    /// <summary>The iterated object; Unbound when exhausted.</summary>
    public Ref Source;
    public Ref Extra;
    public Ref Extra2;
    public Ref Extra3;
    public long Index;
    public long Aux;
}

/// <summary>A weak reference: the referent is not traced; the collector clears it.</summary>
internal ref struct WeakRefObject
{
    public HeapObject Header;
    public Ref Callback;

    /// <summary>Bits of the referent, or 0 when cleared. Raw, because the collector must not follow it.</summary>
    public long Referent;
    public long Hash;
    public long HasHash;
}
