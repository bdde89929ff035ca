using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// A Python class. The special-method table follows the struct: one word per <see cref="Special"/>, resolved through the
/// MRO and kept current when a class changes, Unbound where the type has no such method.
/// </summary>
internal unsafe ref struct TypeObject
{
    public HeapObject Header;
    public Ref Name;
    public Ref QualName;

    /// <summary>First base that decides the instance's shape ("best base").</summary>
    public Ref Base;
    public Ref Bases;
    public Ref Mro;

    /// <summary>Namespace (DictObject), keys mostly interned names.</summary>
    public Ref Dict;

    /// <summary>RefArray of WeakRefs to direct subclasses (or Zero).</summary>
    public Ref Subclasses;

    /// <summary>__slots__ descriptor names tuple, or Unbound.</summary>
    public Ref Slots;

    /// <summary>Sorted tuple of attribute names that methods store on self: sizes the in-object area.</summary>
    public Ref SelfAttributes;

    public TypeFlags Flags;

    /// <summary>
    /// Never 0; changes to a number never used before whenever a look-up through the type could give another result
    /// (its own dict or a base's changed). Inline caches and the global look-up cache compare it.
    /// </summary>
    public uint Version;

    /// <summary>Layout of new instances.</summary>
    public uint InstanceLayoutId;

    /// <summary>Layout of instances in dictionary mode.</summary>
    public uint DictModeLayoutId;

    /// <summary>C# struct of instances.</summary>
    public BuiltinType Kind;

    /// <summary>The row this type is, or None0 for a heap type.</summary>
    public BuiltinType Builtin;

    /// <summary>Bytes before the attribute area (fixed struct plus <c>__slots__</c> members).</summary>
    public int BaseSize;

    /// <summary>References after the header (fixed struct only).</summary>
    public int RefCount;

    public static Ref* Specials(TypeObject* type) => (Ref*)(type + 1);

    /// <summary>The special method, or Unbound.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ref Special(TypeObject* type, Special name) => ((Ref*)(type + 1))[(int)name];
}

/// <summary>Facts about a type that hot paths test with one bit.</summary>
[Flags]
internal enum TypeFlags : uint
{
    None = 0,

    /// <summary>Defined by a class statement or type(): mutable.</summary>
    Heap = 1,

    /// <summary>May be subclassed.</summary>
    Base = 2,

    /// <summary>Instances have an attribute area.</summary>
    HasDict = 4,

    /// <summary>Instances can be weakly referenced.</summary>
    Weakrefable = 8,

    /// <summary>Defines <c>__del__</c>.</summary>
    HasFinalizer = 0x10,

    /// <summary><c>__getattribute__</c> is object's: the generic look-up holds.</summary>
    PlainGetAttribute = 0x20,

    /// <summary><c>__setattr__</c> and <c>__delattr__</c> are object's.</summary>
    PlainSetAttr = 0x40,

    /// <summary>Defines <c>__getattr__</c>.</summary>
    HasGetAttr = 0x80,

    /// <summary>Instances are data descriptors (<c>__set__</c> or <c>__delete__</c>).</summary>
    DataDescriptor = 0x100,

    /// <summary>Instances are descriptors (<c>__get__</c>).</summary>
    Descriptor = 0x200,

    /// <summary>Is a subclass of BaseException.</summary>
    Exception = 0x400,

    /// <summary>Has abstract methods left (ABCMeta): cannot be instantiated.</summary>
    Abstract = 0x800,

    /// <summary>Matches sequence patterns.</summary>
    Sequence = 0x1000,

    /// <summary>Matches mapping patterns.</summary>
    Mapping = 0x2000,

    /// <summary>A metaclass (subclass of type).</summary>
    TypeSubclass = 0x4000,

    /// <summary>Instances may not be created by calling the type.</summary>
    DisallowInstantiation = 0x8000,

    /// <summary>Matches itself in a class pattern with one positional sub-pattern (int, str …).</summary>
    MatchSelf = 0x10000,

    /// <summary>Some inline cache holds a slot of instances without looking at the type's version.</summary>
    SlotsCached = 0x20000,
}
