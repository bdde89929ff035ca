namespace Cinder.Runtime;

/// <summary>One row of <c>BuiltinTypes.Rows</c>, which the generator writes from <see cref="BuiltinType"/>.</summary>
/// <param name="Type">The row.</param>
/// <param name="Name">Python name without the module.</param>
/// <param name="Module">Python name of the module.</param>
/// <param name="Base">First base, or None0 for object and hidden storage.</param>
/// <param name="Base2">Second base, or None0.</param>
/// <param name="Traits">The row's flags.</param>
/// <param name="Size">Bytes of the C# struct.</param>
/// <param name="RefCount">References that follow the header.</param>
/// <param name="Structure">The first row with the same C# struct.</param>
/// <param name="ExtraRefs">References of the type's own that follow the struct.</param>
internal readonly record struct BuiltinTypeRow(
    BuiltinType Type, string Name, string Module, BuiltinType Base, BuiltinType Base2, BuiltinTypeTraits Traits, int Size, int RefCount, BuiltinType Structure, int ExtraRefs)
{
    /// <summary>Name with the module, where that is not builtins: how messages call the type.</summary>
    public string FullName => Module == "builtins" ? Name : Module + "." + Name;

    public bool IsFinal => (Traits & BuiltinTypeTraits.Final) != 0;

    public bool HasAttributes => (Traits & BuiltinTypeTraits.Attributes) != 0;

    public bool TrailingRefs => (Traits & BuiltinTypeTraits.TrailingRefs) != 0;

    public bool IsWeakrefable => (Traits & BuiltinTypeTraits.Weakrefable) != 0;

    public bool IsHidden => (Traits & BuiltinTypeTraits.Hidden) != 0;
}

/// <summary>Flags of a builtin type's row.</summary>
[Flags]
internal enum BuiltinTypeTraits
{
    None = 0,

    /// <summary>Cannot be subclassed.</summary>
    Final = 1,

    /// <summary>Exact instances have an attribute area.</summary>
    Attributes = 2,

    /// <summary>References follow the fixed part up to the object's end.</summary>
    TrailingRefs = 4,

    /// <summary>Storage that Python code never sees.</summary>
    Hidden = 8,

    /// <summary>Instances can be weakly referenced.</summary>
    Weakrefable = 16,
}
