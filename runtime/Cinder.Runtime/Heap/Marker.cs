using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Cinder.Runtime;

/// <summary>
/// Marks what is reachable. Objects wait on an explicit stack and pass through a short queue on their way to being scanned,
/// so that their headers are in the cache by then. When the stack is full, objects are marked but not pushed, and all marked
/// objects are scanned again afterwards.
/// </summary>
internal sealed unsafe class Marker : IDisposable
{
    private const int QueueLength = 8;

    /// <summary>Bytes of a stack that overflows now and then, but is one.</summary>
    private const nuint SmallestStack = 1 << 20;

    private readonly BlockSpace _small;
    private readonly LargeSpace _large;
    private readonly LayoutTable _layouts;
    private readonly nuint _stackBytes;
    private readonly uint _permanentLayouts;
    private nint* _stack;
    private nint* _top;
    private nint* _limit;
    private byte* _layoutSeen;
    private bool _overflowed;

    // Copies of the spaces' fields for one collection.
    private byte* _base;
    private nuint _extent;
    private ulong* _marks;
    private byte* _lines;

    public Marker(BlockSpace small, LargeSpace large, LayoutTable layouts, int stackEntries)
    {
        _small = small;
        _large = large;
        _layouts = layouts;
        _permanentLayouts = (uint)layouts.PermanentCount;
        _stack = (nint*)OsMemory.ReserveUpTo((nuint)stackEntries * 8, SmallestStack, out _stackBytes);
        _limit = _stack + (_stackBytes / 8);
        _layoutSeen = OsMemory.Reserve(LayoutTable.Capacity);
    }

    public long LiveBytes { get; private set; }

    public long LiveObjects { get; private set; }

    public int AmbiguousRoots { get; private set; }

    public int Overflows { get; private set; }

    /// <summary>Marks what a reference names; for roots that certainly hold valid references.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Visit(Ref value)
    {
        if (value.IsHeap)
        {
            MarkObject(value.Bits - 1);
        }
    }

    /// <summary>As <see cref="Visit"/>, for the bits of a reference.</summary>
    public void VisitWord(nint bits) => Visit(new Ref(bits));

    public void VisitObject(void* item)
    {
        if (item != null)
        {
            MarkObject((nint)item);
        }
    }

    public void VisitRange(Ref* items, long count)
    {
        for (long i = 0; i < count; i++)
        {
            Visit(items[i]);
        }
    }

    /// <summary>
    /// Marks every object that a word from <paramref name="low"/> up to <paramref name="high"/> points into, or right behind:
    /// for memory whose words may be stale or anything at all.
    /// </summary>
    public void VisitConservatively(void* low, void* high)
    {
        for (nint* word = (nint*)(((nint)low + 7) & ~7); word < high; word++)
        {
            nint address = *word & ~7;
            if (_small.Contains(address) || _small.Contains(address - 8))
            {
                MarkAmbiguous(address, _small);
                MarkAmbiguous(address - 8, _small);
            }
            else if (_large.Contains(address) || _large.Contains(address - 8))
            {
                MarkAmbiguous(address, _large);
                MarkAmbiguous(address - 8, _large);
            }
        }
    }

    /// <summary>Marks what an object refers to, without counting the object itself.</summary>
    internal void VisitReferences(HeapObject* item)
    {
        Layout* layout = _layouts.Rows + item->LayoutId;
        VisitType(item->LayoutId, layout);
        nint* word = (nint*)(item + 1);
        ScanWords(word, word + layout->RefCount);
        if (layout->TrailingRefs)
        {
            long size = item->SmallSize is not 0 and int small ? small : LargeSpace.HeaderOf(item)->Bytes;
            ScanWords((nint*)((byte*)item + layout->FixedSize), (nint*)((byte*)item + size));
        }
    }

    internal void Begin()
    {
        _top = _stack;
        _overflowed = false;
        LiveBytes = LiveObjects = 0;
        AmbiguousRoots = 0;
        _base = _small.Base;
        _extent = _small.Extent;
        _marks = _small.Marks;
        _lines = _small.Lines;
        new Span<byte>(_layoutSeen, _layouts.Count).Clear();
    }

    /// <summary>Scans until everything reachable from what was visited is marked.</summary>
    internal void Drain()
    {
        for (; ; )
        {
            DrainStack();
            if (!_overflowed)
            {
                return;
            }

            // Counted anew by the rescan, which sees every object marked so far (those found meanwhile may count twice).
            _overflowed = false;
            Overflows++;
            LiveBytes = LiveObjects = 0;
            ObjectVisitor rescan = Scan;
            _small.ForEachMarked(item =>
            {
                rescan(item);
                DrainStack();
            });
            _large.ForEachObject(item =>
            {
                if (_large.IsMarked(item))
                {
                    rescan(item);
                    DrainStack();
                }
            });
        }
    }

    internal void End()
    {
        // Deep or wide graphs leave a long stack behind.
        OsMemory.Discard((byte*)_stack, _stackBytes);
    }

    public void Dispose()
    {
        OsMemory.Release((byte*)_stack, _stackBytes);
        OsMemory.Release(_layoutSeen, LayoutTable.Capacity);
        _stack = null;
        _layoutSeen = null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MarkObject(nint address)
    {
        nuint offset = (nuint)(address - (nint)_base);
        if (offset < _extent)
        {
            ulong* word = _marks + (offset >> 9);
            ulong bit = 1UL << (int)(offset >> 3);
            if ((*word & bit) == 0)
            {
                *word |= bit;
                Push(address);
            }
        }
        else
        {
            MarkLarge(address);
        }
    }

    // Addresses in neither space are objects that are not collected (an image's).
    private void MarkLarge(nint address)
    {
        if (_large.Contains(address))
        {
            if (!_large.IsMarked((HeapObject*)address))
            {
                LargeSpace.HeaderOf((HeapObject*)address)->MarkedIn = _large.Epoch;
                Push(address);
            }
        }
    }

    private void MarkAmbiguous(nint address, BlockSpace space)
    {
        if (space.Contains(address))
        {
            HeapObject* item = space.FindObject(address);
            if (item != null && !space.IsMarked(item))
            {
                AmbiguousRoots++;
                MarkObject((nint)item);
            }
        }
    }

    private void MarkAmbiguous(nint address, LargeSpace space)
    {
        if (space.Contains(address))
        {
            HeapObject* item = space.FindObject(address);
            if (item != null && !space.IsMarked(item))
            {
                AmbiguousRoots++;
                MarkLarge((nint)item);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Push(nint address)
    {
        if (_top == _limit)
        {
            _overflowed = true;
        }
        else
        {
            *_top++ = address;
        }
    }

    private void DrainStack()
    {
        nint* queue = stackalloc nint[QueueLength];
        new Span<nint>(queue, QueueLength).Clear();
        int position = 0;
        int waiting = 0;
        for (; ; )
        {
            nint next = 0;
            if (_top > _stack)
            {
                next = *--_top;
                waiting++;
                if (Sse.IsSupported)
                {
                    Sse.Prefetch0((void*)next);
                }
            }
            else if (waiting == 0)
            {
                return;
            }

            nint ready = queue[position];
            queue[position] = next;
            position = (position + 1) & (QueueLength - 1);
            if (ready != 0)
            {
                waiting--;
                Scan((HeapObject*)ready);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void VisitType(uint id, Layout* layout)
    {
        if (id >= _permanentLayouts && _layoutSeen[id] == 0)
        {
            _layoutSeen[id] = 1;
            VisitObject(layout->Type);
        }
    }

    private void Scan(HeapObject* item)
    {
        uint id = item->LayoutId;
        Layout* layout = _layouts.Rows + id;
        VisitType(id, layout);
        long size = item->SmallSize;
        if (size != 0)
        {
            nuint first = (nuint)((byte*)item - _base) >> BlockSpace.LineShift;
            nuint last = (nuint)((byte*)item - _base + size - 1) >> BlockSpace.LineShift;
            _lines[first] = 1;
            _lines[last] = 1;
            for (first++; first < last; first++)
            {
                _lines[first] = 1;
            }
        }
        else
        {
            size = LargeSpace.HeaderOf(item)->Bytes;
        }

        LiveBytes += size;
        LiveObjects++;
        nint* word = (nint*)(item + 1);
        ScanWords(word, word + layout->RefCount);
        if (layout->TrailingRefs)
        {
            ScanWords((nint*)((byte*)item + layout->FixedSize), (nint*)((byte*)item + size));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void ScanWords(nint* word, nint* end)
    {
        for (; word < end; word++)
        {
            if ((*word & 3) == 1)
            {
                MarkObject(*word - 1);
            }
        }
    }
}
