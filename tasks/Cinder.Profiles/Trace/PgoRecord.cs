namespace Cinder.Profiles;

/// <summary>What a record of instrumentation data counts (upper part of the runtime's PgoInstrumentationKind).</summary>
internal enum PgoDescriptor
{
    Done = 0,
    BlockCount = 1,
    HandleHistogramCount = 2,
    HandleHistogram = 3,
    Version = 4,
    RunCount = 5,
    EdgeCount = 6,
    LikelyTarget = 7,
    ValueHistogramCount = 8,
    ValueHistogram = 9,
}

/// <summary>How the items of a record are encoded (lower part of PgoInstrumentationKind).</summary>
internal enum PgoMarshal
{
    None = 0,
    FourByte = 1,
    EightByte = 2,
    TypeHandle = 3,
    MethodHandle = 4,
}

/// <summary>One record of a method's instrumentation data: its schema entry and its items.</summary>
internal sealed record PgoRecord(int Offset, int Kind, int Other, long[] Items)
{
    public PgoDescriptor Descriptor => (PgoDescriptor)(Kind >> 6);

    public PgoMarshal Marshal => (PgoMarshal)(Kind & 0xf);
}
