using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// The 8-byte header that every heap object starts with. Object structs are ref structs whose first
/// field is <see cref="HeapObject"/>, followed first by all their <see cref="Ref"/> fields and then by raw fields:
/// the collector traces words by that rule alone (see <see cref="Layout"/>).
/// </summary>
internal ref struct HeapObject
{
    /// <summary>Index of the object's <see cref="Layout"/>; ids below <c>BuiltinTypes.Count</c> are exact builtin types.</summary>
    public uint LayoutId;

    /// <summary>Bits 0–23: size in 8-byte granules (0: a large object, whose size the heap knows); bits 24–31: <see cref="HeaderFlags"/>.</summary>
    public uint Info;

    /// <summary>Size in bytes of a small object, header included.</summary>
    public readonly int SmallSize
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)(Info & 0xFFFFFF) << 3;
    }

    public const uint FlagsMask = 0xFF000000;
}

/// <summary>Per-object flags in the top byte of <see cref="HeapObject.Info"/>.</summary>
[Flags]
internal enum HeaderFlags : uint
{
    None = 0,

    /// <summary>A weak reference to the object exists.</summary>
    WeaklyReferenced = 1u << 24,

    /// <summary>The object's type has <c>__del__</c> (or a native finaliser) that has not run yet.</summary>
    Finalizable = 1u << 25,

    /// <summary>An interned string.</summary>
    Interned = 1u << 26,

    /// <summary>A string whose code points are all below 128.</summary>
    Ascii = 1u << 27,

    /// <summary>A repr of the object is in progress (recursion guard).</summary>
    InRepr = 1u << 28,

    /// <summary>The end of a dead file was put off once, or twice.</summary>
    PostponedOnce = 1u << 29,
    PostponedTwice = 1u << 30,
}
