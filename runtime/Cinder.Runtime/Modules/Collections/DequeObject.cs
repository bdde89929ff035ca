namespace Cinder.Runtime;

/// <summary>A double-ended queue: a ring of references.</summary>
internal unsafe ref struct DequeObject
{
    public HeapObject Header;

    /// <summary>RefArray whose length is a power of two, or Zero while nothing was ever added.</summary>
    public Ref Storage;

    /// <summary>Slot of the first item.</summary>
    public long Head;
    public long Length;

    /// <summary>Most items that it may have; -1 without bound.</summary>
    public long MaxLength;

    /// <summary>Changes with every item added or removed: iterators notice.</summary>
    public long State;

    /// <summary>Where the item at the position lies.</summary>
    public static Ref* Slot(DequeObject* deque, long position)
    {
        var array = (RefArray*)deque->Storage.Object;
        return RefArray.Items(array) + ((deque->Head + position) & (array->Length - 1));
    }
}
