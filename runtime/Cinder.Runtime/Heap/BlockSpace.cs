using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cinder.Runtime;

/// <summary>
/// Space of the small objects: blocks of 512 lines. Holes (runs of free lines) are handed out for bump allocation; a
/// collection marks objects and their lines, and what is unmarked is free again. Nothing moves.
/// <para>
/// Two side bitmaps with a bit per 8-byte granule swap roles at each collection: what was marked in the last collection is
/// by that known to be an object's start. Objects allocated since are added when a block is first asked about, by walking
/// the runs bumped in it (see <see cref="FindObject"/>).
/// </para>
/// </summary>
internal sealed unsafe class BlockSpace : IDisposable
{
    public const int BlockShift = 15;
    public const int BlockSize = 1 << BlockShift;
    public const int LineShift = 6;
    public const int LineSize = 1 << LineShift;
    public const int LinesPerBlock = BlockSize / LineSize;

    private const int GranuleShift = 3;
    private const int WordsPerBlock = BlockSize >> (GranuleShift + 6);

    // Shorter holes cost more to find than they give.
    private const int MinHoleLines = 2;
    private const int MinRecyclableLines = 16;

    // Blocks with so many free lines have holes for objects of several lines, as a rule.
    private const int MinRoomyLines = LinesPerBlock / 2;

    private const long PreferredBase = 0x20_0000_0000;

    private readonly int _capacity;
    private readonly bool _poison;
    private byte* _base;
    private ulong* _marks;
    private ulong* _starts;
    private byte* _lines;
    private int* _runHeads;
    private byte* _clean;
    private int* _freeBlocks;
    private int* _recyclable;
    private int* _roomy;
    private int _blockCount;
    private int _frozenBlocks;
    private int _freeCount;
    private int _recyclableCount;
    private int _roomyCount;
    private int _cursorBlock = -1;
    private int _cursorLine;
    private int _roomyLine;
    private Run* _runs;
    private int _runCount;
    private int _runCapacity;

    public BlockSpace(long reserveBytes, bool poison)
    {
        _poison = poison;
        for (long bytes = reserveBytes & -BlockSize; ; bytes = (bytes / 2) & -BlockSize)
        {
            if (bytes < BlockSize)
            {
                throw new HeapExhaustedException("cannot reserve address space for the heap");
            }

            _base = OsMemory.TryReserve((nuint)bytes, PreferredBase);
            if (_base != null)
            {
                _capacity = (int)(bytes >> BlockShift);
                break;
            }
        }

        _marks = (ulong*)OsMemory.Reserve(BitmapBytes);
        _starts = (ulong*)OsMemory.Reserve(BitmapBytes);
        _lines = OsMemory.Reserve(LineTableBytes);
        _runHeads = (int*)OsMemory.Reserve(IntTableBytes);
        _freeBlocks = (int*)OsMemory.Reserve(IntTableBytes);
        _recyclable = (int*)OsMemory.Reserve(IntTableBytes);
        _roomy = (int*)OsMemory.Reserve(IntTableBytes);
        _clean = OsMemory.Reserve((nuint)_capacity);
    }

    public byte* Base => _base;

    /// <summary>Bytes from <see cref="Base"/> that blocks have been taken from.</summary>
    public nuint Extent => (nuint)_blockCount << BlockShift;

    public ulong* Marks => _marks;

    public byte* Lines => _lines;

    /// <summary>Blocks that are not wholly free.</summary>
    public long UsedBytes => (long)(_blockCount - _freeCount) << BlockShift;

    private nuint BitmapBytes => (nuint)_capacity * WordsPerBlock * 8;

    private nuint LineTableBytes => (nuint)_capacity * LinesPerBlock;

    private nuint IntTableBytes => (nuint)_capacity * 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Contains(nint address) => (nuint)(address - (nint)_base) < Extent;

    public bool IsMarked(HeapObject* item)
    {
        nuint granule = (nuint)((byte*)item - _base) >> GranuleShift;
        return (_marks[granule >> 6] & (1UL << (int)(granule & 63))) != 0;
    }

    /// <summary>Takes the next hole of a partly used block, zeroed. Length 0 when there is none.</summary>
    public Hole TryClaimHole()
    {
        for (; ; )
        {
            if (_cursorBlock < 0)
            {
                if (_recyclableCount > 0)
                {
                    _cursorBlock = _recyclable[--_recyclableCount];
                }
                else if (_roomyCount > 0)
                {
                    _cursorBlock = _roomy[--_roomyCount];
                    _roomyLine = 0;
                }
                else
                {
                    return default;
                }

                _cursorLine = 0;
            }

            Hole hole = TryClaimHole(_cursorBlock, ref _cursorLine, MinHoleLines);
            if (hole.Length > 0)
            {
                return hole;
            }

            _cursorBlock = -1;
        }
    }

    /// <summary>Takes a hole with room for an object of several lines, zeroed. Length 0 when none was found.</summary>
    public Hole TryClaimHole(int bytes)
    {
        int lines = (bytes + LineSize - 1) >> LineShift;
        while (_roomyCount > 0)
        {
            Hole hole = TryClaimHole(_roomy[_roomyCount - 1], ref _roomyLine, lines);
            if (hole.Length > 0)
            {
                return hole;
            }

            // Its short holes are left to small objects.
            _recyclable[_recyclableCount++] = _roomy[--_roomyCount];
            _roomyLine = 0;
        }

        return default;
    }

    /// <summary>Takes a whole block, zeroed. Length 0 when the address space is used up.</summary>
    public Hole TryClaimBlock()
    {
        int block;
        if (_freeCount > 0)
        {
            block = _freeBlocks[--_freeCount];
        }
        else if (_blockCount < _capacity)
        {
            block = _blockCount++;
            _clean[block] = 1;
        }
        else
        {
            return default;
        }

        byte* start = _base + ((nint)block << BlockShift);
        if (_clean[block] == 0)
        {
            NativeMemory.Clear(start, BlockSize);
        }

        _clean[block] = 0;
        return new Hole(start, BlockSize);
    }

    /// <summary>Records that objects lie end to end from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void AddRun(byte* start, byte* end)
    {
        if (start == end)
        {
            return;
        }

        if (_runCount == _runCapacity)
        {
            _runCapacity = Math.Max(1024, _runCapacity * 2);
            _runs = (Run*)NativeMemory.Realloc(_runs, (nuint)_runCapacity * (nuint)sizeof(Run));
        }

        int block = (int)((start - _base) >> BlockShift);
        Debug.Assert(((end - 1 - _base) >> BlockShift) == block, "a run crosses blocks");
        _runs[_runCount] = new Run { Start = start, End = end, Next = _runHeads[block] };
        _runHeads[block] = ++_runCount;
    }

    /// <summary>Everything allocated so far counts as marked from now on, and is never freed; the runs of every buffer must have been added.</summary>
    public void Freeze()
    {
        for (int i = 0; i < _runCount; i++)
        {
            ResolveRuns((int)((_runs[i].Start - _base) >> BlockShift));
        }

        _runCount = 0;
        _freeCount = _recyclableCount = _roomyCount = 0;
        _cursorBlock = -1;
        _roomyLine = 0;
        _frozenBlocks = _blockCount;
        NativeMemory.Copy(_starts, _marks, (nuint)_frozenBlocks * WordsPerBlock * 8);
        NativeMemory.Fill(_lines, (nuint)_frozenBlocks * LinesPerBlock, 1);
    }

    /// <summary>Forgets all marks; the runs of every buffer must have been added.</summary>
    public void BeginMarking()
    {
        nuint frozen = (nuint)_frozenBlocks;
        nuint blocks = (nuint)_blockCount - frozen;
        NativeMemory.Clear(_marks + (frozen * WordsPerBlock), blocks * WordsPerBlock * 8);
        NativeMemory.Clear(_lines + (frozen * LinesPerBlock), blocks * LinesPerBlock);
    }

    /// <summary>The object that the address is inside of, or null.</summary>
    public HeapObject* FindObject(nint address)
    {
        nuint granule = (nuint)(address - (nint)_base) >> GranuleShift;
        int block = (int)(granule >> (BlockShift - GranuleShift));
        if (_runHeads[block] != 0)
        {
            ResolveRuns(block);
        }

        nuint word = granule >> 6;
        nuint first = (nuint)block * WordsPerBlock;
        ulong bits = _starts[word] & (ulong.MaxValue >> (63 - (int)(granule & 63)));
        while (bits == 0)
        {
            if (word == first)
            {
                return null;
            }

            bits = _starts[--word];
        }

        byte* start = _base + (((word << 6) + 63 - (nuint)BitOperations.LeadingZeroCount(bits)) << GranuleShift);
        return address < (nint)start + ((HeapObject*)start)->SmallSize ? (HeapObject*)start : null;
    }

    /// <summary>Makes unmarked lines and blocks allocatable.</summary>
    /// <param name="keepFreeBytes">Free memory to keep; more is given back to the system.</param>
    public void Sweep(long keepFreeBytes)
    {
        for (int i = 0; i < _runCount; i++)
        {
            _runHeads[(_runs[i].Start - _base) >> BlockShift] = 0;
        }

        _runCount = 0;
        _freeCount = 0;
        _recyclableCount = _roomyCount = 0;
        _cursorBlock = -1;
        _roomyLine = 0;
        ulong* starts = _marks;
        _marks = _starts;
        _starts = starts;

        // Downwards, so that the lists hand out low addresses first.
        for (int block = _blockCount - 1; block >= _frozenBlocks; block--)
        {
            int free = LinesPerBlock - CountLines(block);
            if (free == LinesPerBlock)
            {
                _freeBlocks[_freeCount++] = block;
            }
            else if (free >= MinRoomyLines)
            {
                _roomy[_roomyCount++] = block;
            }
            else if (free >= MinRecyclableLines)
            {
                _recyclable[_recyclableCount++] = block;
            }

            if (_poison && free > 0 && _clean[block] == 0)
            {
                PoisonFreeLines(block);
            }
        }

        DiscardExcess(keepFreeBytes);
    }

    /// <summary>Calls the visitor with every object that was marked (during marking) or is allocated (at any other time).</summary>
    public void ForEachMarked(ObjectVisitor visitor) => ForEachBit(_marks, visitor);

    /// <inheritdoc cref="ForEachMarked"/>
    public void ForEachObject(ObjectVisitor visitor)
    {
        for (int i = 0; i < _runCount; i++)
        {
            ResolveRuns((int)((_runs[i].Start - _base) >> BlockShift));
        }

        ForEachBit(_starts, visitor);
    }

    public void Dispose()
    {
        OsMemory.Release(_base, (nuint)_capacity << BlockShift);
        OsMemory.Release((byte*)_marks, BitmapBytes);
        OsMemory.Release((byte*)_starts, BitmapBytes);
        OsMemory.Release(_lines, LineTableBytes);
        OsMemory.Release((byte*)_runHeads, IntTableBytes);
        OsMemory.Release((byte*)_freeBlocks, IntTableBytes);
        OsMemory.Release((byte*)_recyclable, IntTableBytes);
        OsMemory.Release((byte*)_roomy, IntTableBytes);
        OsMemory.Release(_clean, (nuint)_capacity);
        NativeMemory.Free(_runs);
        _base = null;
        _blockCount = 0;
    }

    /// <summary>Takes the first hole at or behind a line of a block that has the length asked for.</summary>
    private Hole TryClaimHole(int block, ref int line, int minLines)
    {
        var lines = new Span<byte>(_lines + ((nint)block * LinesPerBlock), LinesPerBlock);
        while (line < LinesPerBlock)
        {
            int skip = lines[line..].IndexOf((byte)0);
            if (skip < 0)
            {
                break;
            }

            int first = line + skip;
            int length = lines[first..].IndexOfAnyExcept((byte)0);
            length = length < 0 ? LinesPerBlock - first : length;
            line = first + length;
            if (length >= minLines)
            {
                // Taken: the block may be searched again in this cycle.
                lines.Slice(first, length).Fill(1);
                byte* start = _base + ((nint)block << BlockShift) + (first << LineShift);
                NativeMemory.Clear(start, (nuint)length << LineShift);
                return new Hole(start, length << LineShift);
            }
        }

        return default;
    }

    private void ResolveRuns(int block)
    {
        for (int run = _runHeads[block]; run != 0; run = _runs[run - 1].Next)
        {
            byte* end = _runs[run - 1].End;
            for (byte* item = _runs[run - 1].Start; item < end; item += ((HeapObject*)item)->SmallSize)
            {
                Debug.Assert(((HeapObject*)item)->SmallSize > 0, "a run is broken");
                nuint granule = (nuint)(item - _base) >> GranuleShift;
                _starts[granule >> 6] |= 1UL << (int)(granule & 63);
            }
        }

        _runHeads[block] = 0;
    }

    private void ForEachBit(ulong* bitmap, ObjectVisitor visitor)
    {
        nuint words = (nuint)_blockCount * WordsPerBlock;
        for (nuint word = 0; word < words; word++)
        {
            for (ulong bits = bitmap[word]; bits != 0; bits &= bits - 1)
            {
                visitor((HeapObject*)(_base + (((word << 6) + (nuint)BitOperations.TrailingZeroCount(bits)) << GranuleShift)));
            }
        }
    }

    private int CountLines(int block)
    {
        byte* lines = _lines + ((nint)block * LinesPerBlock);
        Vector128<byte> sum = Vector128<byte>.Zero;
        for (int i = 0; i < LinesPerBlock; i += Vector128<byte>.Count)
        {
            sum += Vector128.Load(lines + i);
        }

        int count = 0;
        for (int i = 0; i < Vector128<byte>.Count; i++)
        {
            count += sum[i];
        }

        return count;
    }

    private void PoisonFreeLines(int block)
    {
        for (int line = 0; line < LinesPerBlock; line++)
        {
            if (_lines[((nint)block * LinesPerBlock) + line] == 0)
            {
                new Span<byte>(_base + ((nint)block << BlockShift) + (line << LineShift), LineSize).Fill(Heap.PoisonByte);
            }
        }
    }

    private void DiscardExcess(long keepFreeBytes)
    {
        // The bottom of the stack holds the highest addresses, in falling order.
        int excess = _freeCount - (int)Math.Min(int.MaxValue, keepFreeBytes >> BlockShift);
        for (int i = 0; i < excess;)
        {
            int last = _freeBlocks[i];
            int count = 0;
            bool dirty = false;
            while (i < excess && _freeBlocks[i] == last - count)
            {
                dirty |= _clean[_freeBlocks[i]] == 0;
                _clean[_freeBlocks[i]] = 1;
                count++;
                i++;
            }

            if (dirty)
            {
                OsMemory.Discard(_base + ((nint)(last - count + 1) << BlockShift), (nuint)count << BlockShift);
            }
        }
    }

    private struct Run
    {
        public byte* Start;
        public byte* End;

        /// <summary>Index + 1 of the block's next run.</summary>
        public int Next;
    }
}

/// <summary>Zeroed memory handed to the allocator.</summary>
internal readonly unsafe struct Hole(byte* start, int length)
{
    public readonly byte* Start = start;
    public readonly int Length = length;
}

/// <summary>Called with one object.</summary>
internal unsafe delegate void ObjectVisitor(HeapObject* item);
