using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// Direct-mapped cache of look-ups through a type's MRO, keyed by type version and name address (names are interned).
/// Versions are never reused, so an entry needs no invalidation.
/// </summary>
internal sealed unsafe class TypeLookupCache
{
    private const int Size = 4096;

    private readonly Entry* _entries = (Entry*)NativeMemory.AllocZeroed(Size, (nuint)sizeof(Entry));

    /// <summary>Finds a cached result (which may be Unbound: "no such attribute").</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryGet(uint version, Ref name, out nint value)
    {
        var entry = At(version, name.Bits);
        value = entry->Value;
        return entry->Name == name.Bits && entry->Version == version;
    }

    internal void Put(uint version, Ref name, Ref value)
    {
        var entry = At(version, name.Bits);
        entry->Name = name.Bits;
        entry->Version = version;
        entry->Value = value.Bits;
    }

    internal void Clear() => NativeMemory.Clear(_entries, Size * (nuint)sizeof(Entry));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Entry* At(uint version, nint name) => &_entries[((uint)(name >> 3) ^ (version * 0x9E3779B1u)) & (Size - 1)];

    private struct Entry
    {
        public nint Name;
        public nint Value;
        public uint Version;
    }
}
