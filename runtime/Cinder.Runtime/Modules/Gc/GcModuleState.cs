namespace Cinder.Runtime;

/// <summary>What Python code has set through the module <c>gc</c>, and what that module has counted.</summary>
internal sealed class GcModuleState
{
    /// <summary>Automatic collection was not switched off. It goes on all the same: here it also does what reference counts do elsewhere.</summary>
    public bool IsEnabled { get; set; } = true;

    /// <summary>The thresholds of the three generations that CPython has; kept, but without effect.</summary>
    public int Threshold0 { get; set; } = 700;

    public int Threshold1 { get; set; } = 10;

    public int Threshold2 { get; set; } = 10;

    public int DebugFlags { get; set; }

    /// <summary>Objects counted by freeze() and not yet by unfreeze().</summary>
    public long Frozen { get; set; }

    /// <summary>Calls of collect(), by generation.</summary>
    public long[] Collections { get; } = new long[3];

    /// <summary>Objects that calls of collect() freed, by generation.</summary>
    public long[] Collected { get; } = new long[3];

    /// <summary>The list gc.callbacks.</summary>
    public RootHandle Callbacks { get; set; }

    /// <summary>The function gc.collect.</summary>
    public RootHandle CollectFunction { get; set; }

    /// <summary>Stack depths by code index, for code that was on the stack during a call of collect().</summary>
    public Dictionary<int, int[]> StackDepths { get; } = [];
}
