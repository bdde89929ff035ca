using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>What all abstract base classes of a Vm share.</summary>
internal sealed unsafe class AbcState
{
    private const int Size = 1024;

    private readonly Entry* _entries = (Entry*)NativeMemory.AllocZeroed(Size, (nuint)sizeof(Entry));

    /// <summary>Grows whenever a class registers anywhere: negative answers found before no longer hold.</summary>
    public long InvalidationCounter { get; set; }

    /// <summary>The function ABCMeta.__instancecheck__; calls of it through isinstance() go to <see cref="AbcModule"/> at once.</summary>
    public RootHandle InstanceCheck { get; set; }

    /// <summary>As <see cref="InstanceCheck"/>, for issubclass().</summary>
    public RootHandle SubclassCheck { get; set; }

    /// <summary>
    /// An answer found before, by the versions of both classes, which change with them and are never used again: -1 when there is none.
    /// </summary>
    public int TryGet(uint abstractVersion, uint version)
    {
        var entry = At(abstractVersion, version);
        return entry->Abstract != abstractVersion || entry->Version != version ? -1
            : entry->Positive != 0 ? 1
            : entry->Counter == InvalidationCounter ? 0 : -1;
    }

    public void Put(uint abstractVersion, uint version, bool answer)
    {
        var entry = At(abstractVersion, version);
        entry->Abstract = abstractVersion;
        entry->Version = version;
        entry->Counter = InvalidationCounter;
        entry->Positive = answer ? 1 : 0;
    }

    /// <summary>Forgets all answers.</summary>
    public void Clear() => NativeMemory.Clear(_entries, Size * (nuint)sizeof(Entry));

    private Entry* At(uint abstractVersion, uint version) => &_entries[((abstractVersion * 0x9E3779B1u) ^ version) & (Size - 1)];

    private struct Entry
    {
        public uint Abstract;
        public uint Version;
        public long Counter;
        public long Positive;
    }
}
