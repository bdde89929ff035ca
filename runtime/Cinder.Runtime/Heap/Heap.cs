using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// The objects of a Vm: allocation. Small objects are bumped into holes of <see cref="BlockSpace"/>, large ones get pages of
/// <see cref="LargeSpace"/>. Objects never move.
/// </summary>
internal sealed unsafe partial class Heap : IDisposable
{
    /// <summary>Largest object of the small space.</summary>
    public const int MaxSmallSize = 8 << 10;

    // Larger objects that do not fit a hole do not make the allocator leave it.
    private const int MediumSize = 128;

    // Programs that are to run for a while have allocated so much when they have started.
    private const long StartBytes = 3L << 19;

    /// <summary>What freed memory is filled with when <see cref="HeapOptions.Poison"/> is set: reads as a bad reference.</summary>
    public const byte PoisonByte = 0xD5;

    private readonly HeapOptions _options;
    private readonly LayoutTable _layouts;
    private readonly RootTable _roots;
    private readonly BlockSpace _small;
    private readonly LargeSpace _large;
    private readonly Marker _marker;
    private readonly RegisterFlush _flush = new();
    private readonly List<IRootSource> _sources = [];
    private readonly List<NativeStack> _stacks = [];
    private readonly FinalizerRegistry _finalizers = new();
    private readonly FrozenObjects _frozen = new();
    private AllocationBuffer* _buffer;
    private byte* _holeStart;
    private byte* _holeLimit;
    private byte* _overflowStart;
    private byte* _overflowTop;
    private byte* _overflowLimit;
    private long _allocated;
    private long _largeAllocated;
    private long _budget;
    private int _stressCountdown;
    private int _disabled;
    private bool _collecting;
    private bool _isStarting = true;
    private GCHandle _self;

    public Heap(LayoutTable layouts, RootTable roots, HeapOptions? options = null)
    {
        _options = options ?? new HeapOptions();
        _layouts = layouts;
        _roots = roots;
        _small = new BlockSpace(_options.SmallSpaceBytes, _options.Poison);
        _large = new LargeSpace(_options.LargeSpaceBytes, _options.Poison);
        _marker = new Marker(_small, _large, layouts, _options.MarkStackEntries);
        _budget = _options.MinBudget;
        _stressCountdown = _options.StressInterval;
        _buffer = (AllocationBuffer*)NativeMemory.AllocZeroed((nuint)sizeof(AllocationBuffer));
        _self = GCHandle.Alloc(this);
    }

    /// <summary>The bump pointers, for compiled code.</summary>
    public AllocationBuffer* Buffer => _buffer;

    public GcStatistics Statistics { get; } = new();

    public WeakRegistry WeakReferences { get; } = new();

    /// <summary>C# objects owned by heap objects.</summary>
    public ManagedHandles Managed { get; } = new();

    /// <summary>Dead objects whose finaliser is to be called.</summary>
    public RefQueue PendingFinalizers { get; } = new();

    /// <summary>Cleared weak references whose callback is to be called with them.</summary>
    public RefQueue PendingCallbacks { get; } = new();

    /// <summary>Something waits in one of the queues.</summary>
    public bool HasPendingWork => PendingFinalizers.Count + PendingCallbacks.Count > 0;

    /// <summary>Stack of the thread that holds the interpreter; null when no native stack is to be scanned for it.</summary>
    public NativeStack? CurrentStack { get; set; }

    /// <summary>A small allocation went over <see cref="HeapOptions.MaxBytes"/>: the interpreter should raise MemoryError.</summary>
    public bool LimitExceeded { get; private set; }

    /// <summary>Bytes of blocks and pages that hold objects.</summary>
    public long UsedBytes => _small.UsedBytes + _large.UsedBytes;

    /// <summary>Bytes handed to the allocator since the last collection.</summary>
    public long AllocatedSinceCollection => _allocated;

    /// <summary>Free pages for large objects that are still backed by memory.</summary>
    public long DirtyLargeBytes => _large.DirtyBytes;

    public void AddRootSource(IRootSource source) => _sources.Add(source);

    /// <summary>Scans the stack of a thread, from where it is parked, in every collection.</summary>
    public void AddStack(NativeStack stack) => _stacks.Add(stack);

    public void RemoveStack(NativeStack stack) => _stacks.Remove(stack);

    /// <summary>
    /// Allocates a zeroed object of at most <see cref="MaxSmallSize"/> bytes and sets its header.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HeapObject* Allocate(uint layoutId, int bytes)
    {
        bytes = (bytes + 7) & ~7;
        AllocationBuffer* buffer = _buffer;
        byte* top = buffer->Top;
        if (bytes > buffer->Limit - top)
        {
            return AllocateSlow(layoutId, bytes);
        }

        buffer->Top = top + bytes;
        *(ulong*)top = Header(layoutId, bytes);
        return (HeapObject*)top;
    }

    /// <summary>Allocates a zeroed object of any size and sets its header; null when the limit or the memory is reached.</summary>
    public HeapObject* TryAllocate(uint layoutId, long bytes) =>
        bytes <= MaxSmallSize ? Allocate(layoutId, (int)bytes) : TryAllocateLarge(layoutId, bytes, isCleared: true);

    /// <summary>
    /// As <see cref="TryAllocate"/>, for an object without trailing references that the caller fills at once: only its first
    /// <see cref="LargeSpace.ClearedBytes"/> are zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HeapObject* TryAllocateUncleared(uint layoutId, long bytes) =>
        bytes <= MaxSmallSize ? Allocate(layoutId, (int)bytes) : TryAllocateLarge(layoutId, bytes, isCleared: false);

    /// <summary>
    /// Makes a large object longer without moving it; the new bytes are zero. False when the object is small or
    /// what lies behind it is taken: then allocate anew and copy.
    /// </summary>
    public bool TryGrow(HeapObject* item, long bytes)
    {
        if (item->SmallSize != 0)
        {
            return false;
        }

        bytes = (bytes + 7) & ~7;
        long extra = bytes - LargeSpace.HeaderOf(item)->Bytes;
        if (UsedBytes + extra > _options.MaxBytes || !_large.TryGrow(item, bytes))
        {
            return false;
        }

        _allocated += extra;
        _largeAllocated += extra;
        Statistics.AllocatedBytes += extra;
        return true;
    }

    /// <summary>Bytes of an object, header included.</summary>
    public long SizeOf(HeapObject* item) => item->SmallSize is not 0 and int size ? size : LargeSpace.HeaderOf(item)->Bytes;

    /// <summary>Sees to it that the object is queued once when it is found dead.</summary>
    public void RegisterFinalizable(HeapObject* item) => _finalizers.Register(item);

    /// <summary>Queues every object with a finaliser, dead or not: the end of the Vm.</summary>
    public void QueueAllFinalizers() => _finalizers.QueueAll(PendingFinalizers);

    public void Dispose()
    {
        Managed.DisposeAll();
        _small.Dispose();
        _large.Dispose();
        _marker.Dispose();
        _flush.Dispose();
        _finalizers.Dispose();
        _frozen.Dispose();
        PendingFinalizers.Dispose();
        PendingCallbacks.Dispose();
        NativeMemory.Free(_buffer);
        _buffer = null;
        if (_self.IsAllocated)
        {
            _self.Free();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Header(uint layoutId, int bytes) => layoutId | ((ulong)(uint)(bytes >> 3) << 32);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private HeapObject* TryAllocateLarge(uint layoutId, long bytes, bool isCleared)
    {
        bytes = (bytes + 7) & ~7;
        if (bytes > _options.MaxBytes)
        {
            return null;
        }

        CountStress();
        long footprint = LargeSpace.Footprint(bytes);
        if (_allocated + footprint > _budget)
        {
            Collect();
        }

        if (UsedBytes + bytes > _options.MaxBytes)
        {
            Collect();
            if (UsedBytes + bytes > _options.MaxBytes)
            {
                return null;
            }
        }

        HeapObject* item = _large.TryAllocate(bytes, isCleared);
        if (item == null)
        {
            Collect();
            item = _large.TryAllocate(bytes, isCleared);
            if (item == null)
            {
                return null;
            }
        }

        _allocated += footprint;
        _largeAllocated += footprint;
        Statistics.AllocatedBytes += bytes;
        item->LayoutId = layoutId;
        return item;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private HeapObject* AllocateSlow(uint layoutId, int bytes)
    {
        if ((uint)bytes > MaxSmallSize)
        {
            throw new ArgumentOutOfRangeException(nameof(bytes), "not the size of a small object");
        }

        CountStress();
        for (; ; )
        {
            // Under stress the buffer's limit hides the hole from the fast path.
            byte* top = _buffer->Top;
            if (bytes <= _holeLimit - top)
            {
                _buffer->Top = top + bytes;
                _buffer->Limit = _options.StressInterval > 0 ? _buffer->Top : _holeLimit;
                *(ulong*)top = Header(layoutId, bytes);
                return (HeapObject*)top;
            }

            if (bytes <= _overflowLimit - _overflowTop)
            {
                top = _overflowTop;
                _overflowTop += bytes;
                *(ulong*)top = Header(layoutId, bytes);
                return (HeapObject*)top;
            }

            // An object that does not fit the hole goes to a longer one, and the hole stays in use.
            if (bytes > MediumSize)
            {
                Hole hole = ClaimHole(bytes);
                if (hole.Length > 0)
                {
                    RetireOverflow();
                    _overflowStart = _overflowTop = hole.Start;
                    _overflowLimit = hole.Start + hole.Length;
                }
            }
            else
            {
                Hole hole = ClaimHole();
                if (hole.Length > 0)
                {
                    RetireHole();
                    _holeStart = _buffer->Top = _buffer->Limit = hole.Start;
                    _holeLimit = hole.Start + hole.Length;
                }
            }
        }
    }

    // Both claims return nothing after a collection: all holes are new then, and the caller starts over.
    private Hole ClaimHole()
    {
        if (CollectIfBudgetSpent())
        {
            return default;
        }

        Hole hole = _small.TryClaimHole();
        return hole.Length > 0 ? Count(hole) : TakeBlock();
    }

    private Hole ClaimHole(int bytes)
    {
        if (CollectIfBudgetSpent())
        {
            return default;
        }

        Hole hole = _small.TryClaimHole(bytes);
        return hole.Length > 0 ? Count(hole) : TakeBlock();
    }

    private Hole TakeBlock()
    {
        if (UsedBytes + BlockSpace.BlockSize > _options.MaxBytes)
        {
            if (_allocated > 0 && _disabled == 0)
            {
                Collect();
                return default;
            }

            LimitExceeded = true;
        }

        Hole block = _small.TryClaimBlock();
        if (block.Length == 0)
        {
            if (_allocated > 0 && _disabled == 0)
            {
                Collect();
                return default;
            }

            throw new HeapExhaustedException("the heap's address space is used up");
        }

        return Count(block);
    }

    private Hole Count(Hole hole)
    {
        if (_isStarting && Statistics.AllocatedBytes > StartBytes)
        {
            _isStarting = false;
            ProgramText.Release();
        }

        _allocated += hole.Length;
        Statistics.AllocatedBytes += hole.Length;
        return hole;
    }

    private bool CollectIfBudgetSpent()
    {
        if (_allocated < _budget || _disabled > 0)
        {
            return false;
        }

        Collect();
        return true;
    }

    private void CountStress()
    {
        if (_options.StressInterval > 0 && --_stressCountdown <= 0)
        {
            _stressCountdown = _options.StressInterval;
            Collect();
        }
    }

    private void RetireHole()
    {
        _small.AddRun(_holeStart, _buffer->Top);
        _holeStart = _holeLimit = _buffer->Top = _buffer->Limit = null;
    }

    private void RetireOverflow()
    {
        _small.AddRun(_overflowStart, _overflowTop);
        _overflowStart = _overflowTop = _overflowLimit = null;
    }
}
