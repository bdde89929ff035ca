namespace Cinder.Runtime;

/// <summary>Sizes and modes of a heap.</summary>
internal sealed record HeapOptions
{
    /// <summary>Address space for small objects; less is taken when the system refuses.</summary>
    public long SmallSpaceBytes { get; init; } = 64L << 30;

    /// <summary>Address space for large objects; less is taken when the system refuses.</summary>
    public long LargeSpaceBytes { get; init; } = 64L << 30;

    /// <summary>Most bytes that may be in use: beyond it allocations that can fail do.</summary>
    public long MaxBytes { get; init; } = long.MaxValue;

    /// <summary>
    /// Bytes allocated between two collections while the live heap is small: few enough to stay in the cache, and more than make
    /// up for a collection.
    /// </summary>
    public long MinBudget { get; init; } = 2L << 20;

    /// <summary>Bytes allocated between two collections as a share of the live heap.</summary>
    public double GrowthFactor { get; init; } = 1.75;

    /// <summary>Collect at every n-th allocation (0: only when the budget is spent).</summary>
    public int StressInterval { get; init; }

    /// <summary>Check the whole heap after each collection.</summary>
    public bool Verify { get; init; }

    /// <summary>Overwrite freed memory, so that a use of a dead object shows at once.</summary>
    public bool Poison { get; init; }

    /// <summary>Most entries of the mark stack (the heap is rescanned when it overflows).</summary>
    public int MarkStackEntries { get; init; } = 1 << 28;
}

/// <summary>What the collector has done so far.</summary>
internal sealed class GcStatistics
{
    public int Collections { get; internal set; }

    public TimeSpan TotalPause { get; internal set; }

    public TimeSpan MaxPause { get; internal set; }

    public TimeSpan LastPause { get; internal set; }

    /// <summary>Bytes of the objects that survived the last collection.</summary>
    public long LiveBytes { get; internal set; }

    /// <summary>Objects that survived the last collection.</summary>
    public long LiveObjects { get; internal set; }

    /// <summary>Bytes handed to the allocator since the start.</summary>
    public long AllocatedBytes { get; internal set; }

    /// <summary>Objects that only an ambiguous word kept alive when it was looked at in the last collection.</summary>
    public int AmbiguousRoots { get; internal set; }

    /// <summary>Times the mark stack overflowed.</summary>
    public int MarkStackOverflows { get; internal set; }
}
