
namespace Cinder.Runtime;

/// <summary>
/// What generated entry points call when the quick test of a call's shape fails: checks again in CPython's order and raises with its
/// wording, or finds that the call is fine after all. Every function gives false with an exception pending.
/// </summary>
internal static unsafe partial class NativeArguments
{
    /// <summary>A call without keywords, of between <paramref name="minimum"/> and <paramref name="maximum"/> (-1: any) arguments besides self.</summary>
    internal static bool Positional(VmThread t, Ref* args, nint nargs, Ref kwnames, BuiltinType owner, string name, NativeForm form, int minimum, int maximum) =>
        Receiver(t, args, nargs, owner, name, form)
        && NoKeywords(t, args, nargs, kwnames, owner, name, form)
        && Count(t, nargs - Skip(form), owner, name, form, minimum, maximum);

    /// <summary>As <see cref="Positional"/>, for a function that takes any keywords.</summary>
    internal static bool PositionalAnyKeywords(VmThread t, Ref* args, nint nargs, Ref kwnames, BuiltinType owner, string name, NativeForm form, int minimum, int maximum) =>
        Receiver(t, args, nargs, owner, name, form) && Count(t, nargs - Skip(form), owner, name, form, minimum, maximum);

    /// <summary>As <see cref="Positional"/>, for a slot whose arguments CPython unpacks from a tuple that it gives no name.</summary>
    internal static bool PositionalUnpacked(VmThread t, Ref* args, nint nargs, Ref kwnames, BuiltinType owner, string name, NativeForm form, int minimum, int maximum) =>
        Receiver(t, args, nargs, owner, name, form)
        && NoKeywords(t, args, nargs, kwnames, owner, name, form)
        && CountExpected(t, nargs - 1, " ", minimum, maximum);

    /// <summary>Whether a value is self's type; the message depends on the form.</summary>
    internal static bool Self(VmThread t, Ref value, BuiltinType owner, string name, NativeForm form)
    {
        if (TypeOps.IsInstanceOf(t, value, owner))
        {
            return true;
        }

        var type = FullNameOf(owner);
        t.RaiseTypeError(form == NativeForm.Slot
            ? $"descriptor '{name}' requires a '{type}' object but received a '{Op.TypeName(t, value)}'"
            : $"descriptor '{name}' for '{type}' objects doesn't apply to a '{Op.TypeName(t, value)}' object");
        return false;
    }

    /// <summary>Whether a value is the class a class method of <paramref name="owner"/> can be called on.</summary>
    internal static bool ClassSelf(VmThread t, Ref value, BuiltinType owner, string name)
    {
        if (!TypeOps.IsType(t, value))
        {
            t.RaiseTypeError($"descriptor '{name}' for type '{FullNameOf(owner)}' needs a type, not a '{Op.TypeName(t, value)}' as arg 2");
            return false;
        }

        var type = (TypeObject*)value.Object;
        if (TypeOps.IsSubtype(type, t.Types(owner)))
        {
            return true;
        }

        t.RaiseTypeError($"descriptor '{name}' requires a subtype of '{FullNameOf(owner)}' but received '{TypeOps.NameOf(type)}'");
        return false;
    }

    /// <summary>Whether the first argument of <c>__new__</c> is a class whose instances the builtin type's constructor can make.</summary>
    internal static bool NewClass(VmThread t, Ref value, BuiltinType owner)
    {
        var wanted = t.Types(owner);
        if (value == Ref.From(wanted))
        {
            return true;
        }

        var name = FullNameOf(owner);
        if (!TypeOps.IsType(t, value))
        {
            t.RaiseTypeError($"{name}.__new__(X): X is not a type object ({Op.TypeName(t, value)})");
            return false;
        }

        var type = (TypeObject*)value.Object;
        if (!TypeOps.IsSubtype(type, wanted))
        {
            t.RaiseTypeError($"{name}.__new__({TypeOps.NameOf(type)}): {TypeOps.NameOf(type)} is not a subtype of {name}");
            return false;
        }

        // The nearest native base must construct instances the same way, or its own fields would stay unset.
        var native = type;
        while (native->Builtin == BuiltinType.None0)
        {
            native = (TypeObject*)native->Base.Object;
        }

        if (TypeObject.Special(native, Special.New) == TypeObject.Special(wanted, Special.New) && (native->Flags & TypeFlags.DisallowInstantiation) == 0)
        {
            return true;
        }

        t.RaiseTypeError($"{name}.__new__({TypeOps.NameOf(type)}) is not safe, use {TypeOps.NameOf(native)}.__new__()");
        return false;
    }

    private static int Skip(NativeForm form) => form is NativeForm.Function or NativeForm.StaticMethod ? 0 : 1;

    private static string NameOf(BuiltinType type) => BuiltinTypes.Rows[(int)type].Name;

    private static string FullNameOf(BuiltinType type) => BuiltinTypes.Rows[(int)type].FullName;

    /// <summary>The name that counts and conversions are reported under.</summary>
    private static string FunctionName(BuiltinType owner, string name, NativeForm form)
    {
        if (form == NativeForm.New || (form == NativeForm.Slot && name == "__init__"))
        {
            return NameOf(owner);
        }

        return name[(name.LastIndexOf('.') + 1)..];
    }

    private static bool Receiver(VmThread t, Ref* args, nint nargs, BuiltinType owner, string name, NativeForm form)
    {
        if (Skip(form) == 0)
        {
            return true;
        }

        if (nargs < 1)
        {
            var type = NameOf(owner);
            t.RaiseTypeError(form switch
            {
                NativeForm.New => $"{FullNameOf(owner)}.__new__(): not enough arguments",
                NativeForm.Method => $"unbound method {type}.{name}() needs an argument",
                _ => $"descriptor '{name}' of '{type}' object needs an argument",
            });
            return false;
        }

        return form switch
        {
            NativeForm.New => NewClass(t, args[0], owner),
            NativeForm.ClassMethod => ClassSelf(t, args[0], owner, name),
            _ => Self(t, args[0], owner, name, form),
        };
    }

    private static bool NoKeywords(VmThread t, Ref* args, nint nargs, Ref kwnames, BuiltinType owner, string name, NativeForm form)
    {
        if (!kwnames.IsHeap || ((TupleObject*)kwnames.Object)->Length == 0)
        {
            return true;
        }

        if (form == NativeForm.New || name == "__init__")
        {
            // A subclass with its own __init__ may take keywords that the builtin's constructor must let pass.
            var type = form == NativeForm.New ? (TypeObject*)args[0].Object : t.TypeOf(args[0]);
            var builtin = t.Types(owner);
            var special = form == NativeForm.New ? Special.Init : Special.New;
            if (type != builtin && TypeObject.Special(type, special) != TypeObject.Special(builtin, special))
            {
                return true;
            }
        }

        t.RaiseTypeError(form switch
        {
            NativeForm.New => $"{NameOf(owner)}() takes no keyword arguments",
            NativeForm.Slot when name == "__init__" => $"{NameOf(owner)}() takes no keyword arguments",
            NativeForm.Slot => $"wrapper {name}() takes no keyword arguments",
            NativeForm.Function => $"{name}() takes no keyword arguments",
            NativeForm.ClassMethod => $"{StrOps.ToManaged(((TypeObject*)args[0].Object)->QualName)}.{name}() takes no keyword arguments",
            _ => $"{NameOf(owner)}.{name}() takes no keyword arguments",
        });
        return false;
    }

    private static bool Count(VmThread t, nint given, BuiltinType owner, string name, NativeForm form, int minimum, int maximum)
    {
        if (given >= minimum && (maximum < 0 || given <= maximum))
        {
            return true;
        }

        if (form == NativeForm.Slot && name != "__init__")
        {
            return CountExpected(t, given, "", minimum, maximum);
        }

        if (form != NativeForm.New && name != "__init__" && minimum == maximum && minimum <= 1)
        {
            var full = form == NativeForm.Function ? name : NameOf(owner) + "." + name;
            t.RaiseTypeError(minimum == 0 ? $"{full}() takes no arguments ({given} given)" : $"{full}() takes exactly one argument ({given} given)");
            return false;
        }

        return CountExpected(t, given, FunctionName(owner, name, form) + " ", minimum, maximum);
    }

    private static bool CountExpected(VmThread t, nint given, string name, int minimum, int maximum)
    {
        if (given >= minimum && (maximum < 0 || given <= maximum))
        {
            return true;
        }

        var bound = minimum == maximum ? "" : given < minimum ? "at least " : "at most ";
        var count = given < minimum ? minimum : maximum;
        t.RaiseTypeError($"{name}expected {bound}{count} argument{(count == 1 ? "" : "s")}, got {given}");
        return false;
    }
}
