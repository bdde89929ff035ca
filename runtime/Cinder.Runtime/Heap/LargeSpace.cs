using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Precedes every large object.</summary>
internal struct LargeHeader
{
    /// <summary>Bytes of the object, heap header included.</summary>
    public long Bytes;

    public int Span;

    /// <summary>Number of the collection that last found the object alive.</summary>
    public int MarkedIn;
}

/// <summary>
/// Space of the large objects: each has page-granular memory of its own. Free spans are binned by size and merged with their
/// free neighbours; a table from page to span answers which object an address is inside of. Freed pages stay mapped, for the
/// next objects, as far as the sweep is told to keep them.
/// </summary>
internal sealed unsafe class LargeSpace : IDisposable
{
    /// <summary>Bytes that are zero in every new object: its header and the fields before a tail that is filled at once.</summary>
    public const int ClearedBytes = 64;

    private const int ExactBins = 64;
    private const int Bins = ExactBins + 32;
    private const int AlwaysMarked = -1;
    private const long PreferredBase = 0x30_0000_0000;

    // Fewer pages at once are not worth the system call.
    private const int LeastDiscardPages = 16;

    private readonly int _capacity;
    private readonly bool _poison;
    private byte* _base;
    private int* _spanOfPage;
    private Span* _spans;
    private int _spanCount = 1;
    private int _freeSpanRecord;
    private int _pagesTaken;
    private int* _bins;
    private long _usedPages;
    private int _epoch = 1;

    public LargeSpace(long reserveBytes, bool poison)
    {
        _poison = poison;
        for (long bytes = reserveBytes & -OsMemory.PageSize; ; bytes = (bytes / 2) & -OsMemory.PageSize)
        {
            if (bytes < OsMemory.PageSize)
            {
                throw new HeapExhaustedException("cannot reserve address space for the heap");
            }

            _base = OsMemory.TryReserve((nuint)bytes, PreferredBase);
            if (_base != null)
            {
                _capacity = (int)Math.Min(int.MaxValue, bytes >> OsMemory.PageShift);
                break;
            }
        }

        _spanOfPage = (int*)OsMemory.Reserve((nuint)_capacity * 4);
        _spans = (Span*)OsMemory.Reserve(SpanTableBytes);
        _bins = (int*)NativeMemory.AllocZeroed(Bins, sizeof(int));
    }

    public byte* Base => _base;

    public nuint Extent => (nuint)_pagesTaken << OsMemory.PageShift;

    /// <summary>Number of the running or last collection.</summary>
    public int Epoch => _epoch;

    public long UsedBytes => _usedPages << OsMemory.PageShift;

    /// <summary>Free pages that are still backed by memory, as the last sweep left them.</summary>
    public long DirtyBytes { get; private set; }

    private nuint SpanTableBytes => ((nuint)_capacity + 1) * (nuint)sizeof(Span);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static LargeHeader* HeaderOf(HeapObject* item) => (LargeHeader*)item - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(nint address) => (nuint)(address - (nint)_base) < Extent;

    /// <summary>Bytes of the pages that an object takes.</summary>
    public static long Footprint(long bytes) => PagesFor(bytes) << OsMemory.PageShift;

    public bool IsMarked(HeapObject* item) => HeaderOf(item)->MarkedIn == _epoch || HeaderOf(item)->MarkedIn == AlwaysMarked;

    /// <summary>Allocates an object, zeroed as a whole or in its first <see cref="ClearedBytes"/>; null when the space has no room.</summary>
    public HeapObject* TryAllocate(long bytes, bool isCleared)
    {
        long pages = PagesFor(bytes);
        if (pages > _capacity)
        {
            return null;
        }

        int span = TakeFree((int)pages);
        if (span == 0)
        {
            if (pages > _capacity - _pagesTaken)
            {
                return null;
            }

            span = NewRecord(_pagesTaken, (int)pages, dirtyPages: 0);
            _pagesTaken += (int)pages;
        }

        byte* start = AddressOf(span);
        long dirty = (long)_spans[span].DirtyPages << OsMemory.PageShift;
        NativeMemory.Clear(start, (nuint)Math.Min(dirty, sizeof(LargeHeader) + (isCleared ? bytes : ClearedBytes)));
        _spans[span].IsUsed = true;
        MapPages(span);
        _usedPages += pages;
        var header = (LargeHeader*)start;
        header->Bytes = bytes;
        header->Span = span;
        header->MarkedIn = 0;
        return (HeapObject*)(header + 1);
    }

    /// <summary>Extends an object where it lies, with zeroes, when the pages behind it are free.</summary>
    public bool TryGrow(HeapObject* item, long bytes)
    {
        LargeHeader* header = HeaderOf(item);
        int span = header->Span;
        long pages = PagesFor(bytes);
        int have = _spans[span].Pages;
        if (pages > have && !TryExtend(span, pages - have))
        {
            return false;
        }

        // What was behind the object in its last page is not defined.
        long end = sizeof(LargeHeader) + header->Bytes;
        long slack = Math.Min(sizeof(LargeHeader) + bytes, (long)have << OsMemory.PageShift) - end;
        if (slack > 0)
        {
            NativeMemory.Clear((byte*)header + end, (nuint)slack);
        }

        header->Bytes = bytes;
        return true;
    }

    /// <summary>The object that the address is inside of, or null.</summary>
    public HeapObject* FindObject(nint address)
    {
        int span = _spanOfPage[(nuint)(address - (nint)_base) >> OsMemory.PageShift];
        if (span == 0 || !_spans[span].IsUsed)
        {
            return null;
        }

        var header = (LargeHeader*)AddressOf(span);
        var item = (HeapObject*)(header + 1);
        return address >= (nint)item && address < (nint)item + header->Bytes ? item : null;
    }

    /// <summary>Every object that there is counts as marked from now on, and is never freed.</summary>
    public void Freeze() => ForEachObject(item => HeaderOf(item)->MarkedIn = AlwaysMarked);

    public void BeginMarking() => _epoch++;

    /// <summary>Frees the unmarked objects.</summary>
    /// <param name="keepFreeBytes">Free memory to keep; more is given back to the system.</param>
    public void Sweep(long keepFreeBytes)
    {
        for (int page = 0; page < _pagesTaken;)
        {
            // The page may by now lie within a free span that was merged a step earlier.
            int span = _spanOfPage[page];
            page = _spans[span].Page + _spans[span].Pages;
            if (_spans[span].IsUsed && !IsMarked(ObjectOf(span)))
            {
                Free(span);
            }
        }

        long keepPages = keepFreeBytes >> OsMemory.PageShift;
        long dirtyPages = 0;
        for (int page = 0; page < _pagesTaken; page += _spans[_spanOfPage[page]].Pages)
        {
            int span = _spanOfPage[page];
            if (!_spans[span].IsUsed)
            {
                TrimDirty(span, Math.Max(keepPages - dirtyPages, 0));
                dirtyPages += _spans[span].DirtyPages;
            }
        }

        DirtyBytes = dirtyPages << OsMemory.PageShift;
    }

    public void ForEachObject(ObjectVisitor visitor)
    {
        for (int page = 0; page < _pagesTaken; page += _spans[_spanOfPage[page]].Pages)
        {
            if (_spans[_spanOfPage[page]].IsUsed)
            {
                visitor(ObjectOf(_spanOfPage[page]));
            }
        }
    }

    public void Dispose()
    {
        OsMemory.Release(_base, (nuint)_capacity << OsMemory.PageShift);
        OsMemory.Release((byte*)_spanOfPage, (nuint)_capacity * 4);
        OsMemory.Release((byte*)_spans, SpanTableBytes);
        NativeMemory.Free(_bins);
        _bins = null;
        _base = null;
        _pagesTaken = 0;
    }

    private static long PagesFor(long bytes) => (bytes + sizeof(LargeHeader) + OsMemory.PageSize - 1) >> OsMemory.PageShift;

    private static int BinOf(int pages) => pages < ExactBins ? pages : ExactBins + BitOperations.Log2((uint)pages);

    private byte* AddressOf(int span) => _base + ((nint)_spans[span].Page << OsMemory.PageShift);

    private HeapObject* ObjectOf(int span) => (HeapObject*)((LargeHeader*)AddressOf(span) + 1);

    /// <summary>Gives the dirty pages of a free span back that are more than so many.</summary>
    private void TrimDirty(int span, long keepPages)
    {
        int dirty = _spans[span].DirtyPages;
        int kept = (int)Math.Min(keepPages, dirty);
        if (dirty - kept >= LeastDiscardPages)
        {
            OsMemory.Discard(AddressOf(span) + ((nint)kept << OsMemory.PageShift), (nuint)(dirty - kept) << OsMemory.PageShift);
            _spans[span].DirtyPages = kept;
        }
    }

    private bool TryExtend(int span, long extra)
    {
        int next = _spans[span].Page + _spans[span].Pages;
        if (next == _pagesTaken)
        {
            if (extra > _capacity - _pagesTaken)
            {
                return false;
            }

            _pagesTaken += (int)extra;
        }
        else
        {
            int neighbour = _spanOfPage[next];
            if (_spans[neighbour].IsUsed || _spans[neighbour].Pages < extra)
            {
                return false;
            }

            Unlink(neighbour);
            NativeMemory.Clear(AddressOf(neighbour), (nuint)Math.Min(extra, _spans[neighbour].DirtyPages) << OsMemory.PageShift);
            Split(neighbour, (int)extra);
            Recycle(neighbour);
        }

        _spans[span].Pages += (int)extra;
        _usedPages += extra;
        MapPages(span);
        return true;
    }

    /// <summary>Takes a free span of exactly so many pages out of the bins; 0 when none is large enough.</summary>
    private int TakeFree(int pages)
    {
        for (int bin = BinOf(pages); bin < Bins; bin++)
        {
            for (int span = _bins[bin]; span != 0; span = _spans[span].Next)
            {
                if (_spans[span].Pages >= pages)
                {
                    Unlink(span);
                    Split(span, pages);
                    return span;
                }
            }
        }

        return 0;
    }

    /// <summary>Leaves the first pages to the (unlinked) span and bins the rest.</summary>
    private void Split(int span, int pages)
    {
        int rest = _spans[span].Pages - pages;
        if (rest > 0)
        {
            int dirty = _spans[span].DirtyPages;
            _spans[span].Pages = pages;
            _spans[span].DirtyPages = Math.Min(dirty, pages);
            Link(NewRecord(_spans[span].Page + pages, rest, Math.Max(dirty - pages, 0)));
        }
    }

    private void Free(int span)
    {
        if (_poison)
        {
            new Span<byte>(AddressOf(span), (int)Math.Min(1 << 20, (long)_spans[span].Pages << OsMemory.PageShift)).Fill(Heap.PoisonByte);
        }

        _usedPages -= _spans[span].Pages;
        _spans[span].IsUsed = false;
        _spans[span].DirtyPages = _spans[span].Pages;
        int next = _spans[span].Page + _spans[span].Pages;
        if (next < _pagesTaken && !_spans[_spanOfPage[next]].IsUsed)
        {
            int neighbour = _spanOfPage[next];
            Unlink(neighbour);
            Absorb(span, neighbour);
        }

        if (_spans[span].Page > 0)
        {
            int before = _spanOfPage[_spans[span].Page - 1];
            if (!_spans[before].IsUsed)
            {
                Unlink(before);
                Absorb(before, span);
                span = before;
            }
        }

        Link(span);
    }

    /// <summary>Adds the (unlinked) span behind a span to it.</summary>
    private void Absorb(int span, int neighbour)
    {
        if (_spans[neighbour].DirtyPages > 0)
        {
            _spans[span].DirtyPages = _spans[span].Pages + _spans[neighbour].DirtyPages;
        }

        _spans[span].Pages += _spans[neighbour].Pages;
        Recycle(neighbour);
    }

    private void Link(int span)
    {
        int bin = BinOf(_spans[span].Pages);
        int head = _bins[bin];
        _spans[span].Previous = 0;
        _spans[span].Next = head;
        if (head != 0)
        {
            _spans[head].Previous = span;
        }

        _bins[bin] = span;

        // A free span is only ever asked for by its first or last page.
        _spanOfPage[_spans[span].Page] = span;
        _spanOfPage[_spans[span].Page + _spans[span].Pages - 1] = span;
    }

    private void Unlink(int span)
    {
        int previous = _spans[span].Previous;
        int next = _spans[span].Next;
        if (next != 0)
        {
            _spans[next].Previous = previous;
        }

        if (previous != 0)
        {
            _spans[previous].Next = next;
        }
        else
        {
            _bins[BinOf(_spans[span].Pages)] = next;
        }
    }

    private void MapPages(int span) => new Span<int>(_spanOfPage + _spans[span].Page, _spans[span].Pages).Fill(span);

    private int NewRecord(int page, int pages, int dirtyPages)
    {
        int span = _freeSpanRecord;
        if (span != 0)
        {
            _freeSpanRecord = _spans[span].Next;
        }
        else
        {
            span = _spanCount++;
        }

        _spans[span] = new Span { Page = page, Pages = pages, DirtyPages = dirtyPages };
        return span;
    }

    private void Recycle(int span)
    {
        // The pages in the middle of a free span still name the records of the spans it was merged from.
        _spans[span].Next = _freeSpanRecord;
        _freeSpanRecord = span;
    }

    private struct Span
    {
        public int Page;
        public int Pages;
        public int Previous;
        public int Next;

        /// <summary>Pages with old content at the beginning of a free span; those behind them read as zero.</summary>
        public int DirtyPages;

        public bool IsUsed;
    }
}
