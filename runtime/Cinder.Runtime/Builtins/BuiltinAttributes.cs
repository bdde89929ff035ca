namespace Cinder.Runtime;

// What the generator (Cinder.Generators/Builtins) reads to write argument parsing, thunks and registration tables.
// Parameter types it converts: Ref (anything), XObject* (an instance of the struct's type, else TypeError),
// long and int (through __index__), double (through __float__), bool (truth value), string (a str, copied),
// TypeObject* for a class method's or __new__'s class, Args (all remaining positional arguments), KwArgs (all remaining keywords).
// A C# default value makes a long, int, double or bool optional; [Optional] a Ref (absent: Unbound); [OrNone] a Ref (absent: None).
// Return types: Ref, or for functions that cannot fail: bool, long, double, void (None).
// Parameters are positional-only until the first [Keyword] or [KeywordOnly] one.

/// <summary>The static partial class declares the methods of a builtin type.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PyTypeAttribute(BuiltinType type) : Attribute
{
    public BuiltinType Type { get; } = type;

    /// <summary>A second final type of the same struct that has all these methods too.</summary>
    public BuiltinType Also { get; set; }

    public string? Doc { get; set; }
}

/// <summary>The static partial class declares a native module; an optional <c>static void Init(VmThread t, ModuleObject* module)</c> completes it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PyModuleAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string? Doc { get; set; }
}

/// <summary>
/// A method of the type: first parameter the thread, second self (<c>Ref self</c> or <c>ListObject* self</c>).
/// Dunders are methods like any other and become slot wrappers.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PyMethodAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string? Doc { get; set; }

    /// <summary>__text_signature__ when it cannot be derived.</summary>
    public string? Signature { get; set; }
}

/// <summary>A class method: second parameter <c>TypeObject* cls</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyClassMethodAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string? Doc { get; set; }
}

/// <summary>A static method: no self.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyStaticMethodAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string? Doc { get; set; }
}

/// <summary>The type's <c>__new__</c>: second parameter <c>TypeObject* cls</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyNewAttribute : Attribute
{
    public string? Doc { get; set; }
}

/// <summary><c>static Ref M(VmThread t, Self self)</c>: reads an attribute.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PyGetterAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string? Doc { get; set; }

    /// <summary>Shows as a read-only member (member_descriptor), not as a getset_descriptor.</summary>
    public bool Member { get; set; }
}

/// <summary><c>static bool M(VmThread t, Self self, Ref value)</c>: writes an attribute (Unbound: deletes it); false when an exception is pending.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PySetterAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>A function of a native module: first parameter the thread.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class PyFunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    public string? Doc { get; set; }
}

/// <summary>May also be passed by keyword; the Python name is the C# name in snake case, or <paramref name="name"/>.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class KeywordAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

/// <summary>Can only be passed by keyword.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class KeywordOnlyAttribute(string? name = null) : Attribute
{
    public string? Name { get; } = name;
}

/// <summary>An absent argument arrives as Unbound.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class OptionalAttribute : Attribute;

/// <summary>An absent argument arrives as None.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class OrNoneAttribute : Attribute;

/// <summary>Positional arguments as they lie on a stack.</summary>
internal readonly unsafe ref struct Args(Ref* items, nint count)
{
    public readonly Ref* Items = items;
    public readonly nint Count = count;

    public Ref this[nint index] => Items[index];
}

/// <summary>Keyword arguments: values in the order of the names tuple (which may be null when there are none).</summary>
internal readonly unsafe ref struct KwArgs(Ref* values, TupleObject* names)
{
    public readonly Ref* Values = values;
    public readonly TupleObject* Names = names;

    public nint Count => Names == null ? 0 : Names->Length;
}
