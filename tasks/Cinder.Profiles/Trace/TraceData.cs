namespace Cinder.Profiles;

/// <summary>A type handle of the traced process (event BulkType).</summary>
internal sealed record TraceType(ulong ModuleId, uint Token, uint Flags, byte ElementType, ulong[] Parameters)
{
    /// <summary>Bit of <see cref="Flags"/>: the type is an array and its parameter is the element type.</summary>
    public const uint ArrayFlag = 8;
}

/// <summary>A method handle of the traced process (event MethodDetails).</summary>
internal sealed record TraceMethod(ulong TypeId, uint Token, ulong[] Parameters);

/// <summary>A method as its code was published (event MethodLoadVerbose).</summary>
internal sealed record TraceMethodLoad(ulong ModuleId, uint Token, uint Flags, string Namespace, string Name, string Signature)
{
    /// <summary>Bits of <see cref="Flags"/>: dynamic, generic, or shared between instantiations.</summary>
    public const uint NeedsDetails = 0x1 | 0x2 | 0x4;
}

/// <summary>The instrumentation data of one method, chunks joined.</summary>
internal sealed record TracePgoData(ulong MethodId, ulong ModuleId, uint Token, string Namespace, string Name, string Signature, byte[] Data);

/// <summary>What a trace says: the tables of the process, by handle, and the instrumentation data in trace order.</summary>
internal sealed class TraceData
{
    public int ProcessId { get; set; }

    public int PointerSize { get; set; }

    public long EventsLost { get; set; }

    public long EventCount { get; set; }

    /// <summary>Module handle to the module's path.</summary>
    public Dictionary<ulong, string> Modules { get; } = [];

    public Dictionary<ulong, TraceType> Types { get; } = [];

    public Dictionary<ulong, TraceMethod> Methods { get; } = [];

    public Dictionary<ulong, TraceMethodLoad> MethodLoads { get; } = [];

    public List<TracePgoData> PgoData { get; } = [];

    /// <summary>Methods whose chunks do not make up a whole.</summary>
    public int IncompletePgoData { get; set; }
}
