using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// Which weak references name which objects. It holds addresses of neither kind strongly: each collection removes the dead.
/// </summary>
internal sealed unsafe class WeakRegistry
{
    private readonly Dictionary<nint, int> _firstOf = [];
    private Entry[] _entries = new Entry[16];
    private int _used = 1;
    private int _firstFree;

    /// <summary>Objects that are weakly referenced.</summary>
    public int Count => _firstOf.Count;

    /// <summary>
    /// Makes <paramref name="reference"/> refer to <paramref name="referent"/> for as long as that lives. It comes first among the
    /// references to the object, or right after the first <paramref name="position"/> ones.
    /// </summary>
    public void Register(WeakRefObject* reference, HeapObject* referent, int position = 0)
    {
        int index = _firstFree;
        if (index != 0)
        {
            _firstFree = _entries[index].Next;
        }
        else
        {
            index = _used++;
            if (index == _entries.Length)
            {
                Array.Resize(ref _entries, index * 2);
            }
        }

        _firstOf.TryGetValue((nint)referent, out int next);
        if (position == 0 || next == 0)
        {
            _entries[index] = new Entry { Reference = (nint)reference, Next = next };
            _firstOf[(nint)referent] = index;
        }
        else
        {
            int before = next;
            while (--position > 0 && _entries[before].Next != 0)
            {
                before = _entries[before].Next;
            }

            _entries[index] = new Entry { Reference = (nint)reference, Next = _entries[before].Next };
            _entries[before].Next = index;
        }

        reference->Referent = Ref.From(referent).Bits;
        referent->Info |= (uint)HeaderFlags.WeaklyReferenced;
    }

    /// <summary>
    /// Enumerates the weak references of an object in their order: start with <paramref name="cursor"/> 0; null at the end.
    /// </summary>
    public WeakRefObject* Next(HeapObject* referent, ref int cursor)
    {
        if (cursor == 0)
        {
            if ((referent->Info & (uint)HeaderFlags.WeaklyReferenced) == 0 || !_firstOf.TryGetValue((nint)referent, out cursor))
            {
                return null;
            }
        }
        else
        {
            cursor = _entries[cursor].Next;
        }

        return cursor == 0 ? null : (WeakRefObject*)_entries[cursor].Reference;
    }

    /// <summary>Clears the references to unmarked objects; queues those that are alive themselves and have a callback.</summary>
    internal void ClearDead(Heap heap, RefQueue callbacks)
    {
        foreach ((nint referent, int first) in _firstOf)
        {
            if (heap.IsMarked((HeapObject*)referent))
            {
                continue;
            }

            for (int index = first; index != 0;)
            {
                var reference = (WeakRefObject*)_entries[index].Reference;
                reference->Referent = 0;
                if (reference->Callback.IsHeap && heap.IsMarked((HeapObject*)reference))
                {
                    callbacks.Enqueue(Ref.From(reference));
                }

                index = Release(index);
            }

            _firstOf.Remove(referent);
        }
    }

    /// <summary>Forgets weak references that are dead themselves.</summary>
    internal void RemoveDeadReferences(Heap heap)
    {
        foreach ((nint referent, int first) in _firstOf)
        {
            int head = 0;
            int tail = 0;
            for (int index = first; index != 0;)
            {
                if (!heap.IsMarked((HeapObject*)_entries[index].Reference))
                {
                    index = Release(index);
                    continue;
                }

                if (tail == 0)
                {
                    head = index;
                }
                else
                {
                    _entries[tail].Next = index;
                }

                tail = index;
                index = _entries[index].Next;
            }

            if (tail == 0)
            {
                _firstOf.Remove(referent);
                continue;
            }

            _entries[tail].Next = 0;

            // In place: the enumeration goes on.
            CollectionsMarshal.GetValueRefOrNullRef(_firstOf, referent) = head;
        }
    }

    private int Release(int index)
    {
        int next = _entries[index].Next;
        _entries[index] = new Entry { Next = _firstFree };
        _firstFree = index;
        return next;
    }

    private struct Entry
    {
        public nint Reference;
        public int Next;
    }
}
