namespace Cinder.Runtime;

/// <summary>
/// A hidden class: what the collector, the attribute lookup and the inline caches must know of an object.
/// Unmanaged, never freed, reached by id through <c>LayoutTable</c>.
/// An object of layout L is: header, <see cref="RefCount"/> reference words, raw words up to <see cref="FixedSize"/> (the C# struct),
/// then, when <see cref="TrailingRefs"/>, references to the object's end. For instances of classes these are: <c>__slots__</c> members
/// up to <see cref="BaseSize"/>, then (when <see cref="HasAttributes"/>) one overflow word (Unbound, a RefArray, or the
/// instance dict in dictionary mode) and <see cref="InObjectCapacity"/> attribute slots (Unbound while unset).
/// </summary>
internal unsafe struct Layout
{
    public uint Id;

    /// <summary>The C# struct the object is; the exact builtin type whose instances have the same shape.</summary>
    public BuiltinType Kind;

    /// <summary>Number of reference words right after the header.</summary>
    public ushort RefCount;

    /// <summary>Bytes of the C# struct.</summary>
    public ushort FixedSize;

    /// <summary>Bytes up to the attribute area: the struct and the <c>__slots__</c> members.</summary>
    public ushort BaseSize;

    /// <summary>Every word from <see cref="FixedSize"/> to the object's end is a reference.</summary>
    public bool TrailingRefs;

    /// <summary>The object has an overflow word and attribute slots.</summary>
    public bool HasAttributes;

    /// <summary>The overflow word holds the instance dict; no attribute lives in a slot.</summary>
    public bool IsDictMode;

    /// <summary>In-object attribute slots.</summary>
    public ushort InObjectCapacity;

    /// <summary>Attributes that this layout holds (in-object first, then overflow).</summary>
    public ushort AttributeCount;

    /// <summary>The object's Python type.</summary>
    public TypeObject* Type;

    public readonly int OverflowOffset => BaseSize;
    public readonly int SlotsOffset => BaseSize + 8;
}
