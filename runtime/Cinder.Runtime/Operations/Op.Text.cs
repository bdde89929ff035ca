namespace Cinder.Runtime;

/// <content>repr, str, format, type names, instance checks.</content>
internal static unsafe partial class Op
{
    internal static Ref Repr(VmThread t, Ref value)
    {
        if (!t.Enter(" while getting the repr of an object"))
        {
            return Ref.Error;
        }

        var result = CallSpecial(t, value, Special.Repr);
        t.Leave();
        if (!result.IsError && t.KindOf(result) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"__repr__ returned non-string (type {TypeName(t, result)})");
        }

        return result;
    }

    internal static Ref Str(VmThread t, Ref value)
    {
        if (value.IsExact(BuiltinType.Str))
        {
            return value;
        }

        if (!t.Enter(" while getting the str of an object"))
        {
            return Ref.Error;
        }

        var result = CallSpecial(t, value, Special.Str);
        t.Leave();
        if (!result.IsError && t.KindOf(result) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"__str__ returned non-string (type {TypeName(t, result)})");
        }

        return result;
    }

    internal static Ref Ascii(VmThread t, Ref value)
    {
        var repr = Repr(t, value);
        return repr.IsError ? repr : StrOps.EscapeNonAscii(t, repr);
    }

    /// <summary><c>format(value, spec)</c>.</summary>
    internal static Ref Format(VmThread t, Ref value, Ref spec)
    {
        if (((StrObject*)spec.Object)->Length == 0)
        {
            if (value.IsExact(BuiltinType.Str))
            {
                return value;
            }

            if (value.IsInt)
            {
                return Str(t, value);
            }
        }

        var result = CallSpecial(t, value, Special.Format, spec);
        if (!result.IsError && t.KindOf(result) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"__format__ must return a str, not {TypeName(t, result)}");
        }

        return result;
    }

    /// <summary>Type name as error messages print it.</summary>
    internal static string TypeName(VmThread t, Ref value) => TypeOps.NameOf(t.TypeOf(value));

    /// <summary>repr() of the value's type, such as <c>&lt;class 'int'&gt;</c>, or its name when that fails.</summary>
    internal static string TypeReprOf(VmThread t, Ref value) => ReprToManaged(t, Ref.From(t.TypeOf(value)));

    /// <summary>repr() for use in a message: when it raises, the exception is dropped and a placeholder given.</summary>
    internal static string ReprToManaged(VmThread t, Ref value)
    {
        var text = Repr(t, value);
        if (!text.IsError)
        {
            return StrOps.ToManaged(text);
        }

        t.ClearPending();
        return $"<{TypeName(t, value)} object>";
    }

    /// <summary><c>isinstance(value, classInfo)</c>: -1, 0 or 1.</summary>
    internal static int IsInstance(VmThread t, Ref value, Ref classInfo)
    {
        var type = t.TypeOf(value);
        if (Ref.From(type) == classInfo)
        {
            return 1;
        }

        if (TypeOps.IsType(t, classInfo) && t.TypeOf(classInfo) == t.Types(BuiltinType.Type))
        {
            return IsRealInstance(t, value, classInfo);
        }

        if (t.KindOf(classInfo) == BuiltinType.Tuple)
        {
            return AnyOf(t, value, (TupleObject*)classInfo.Object, &IsInstance);
        }

        if (classInfo.IsExact(BuiltinType.UnionType))
        {
            return AnyOf(t, value, (TupleObject*)((UnionObject*)classInfo.Object)->Args.Object, &IsInstance);
        }

        var special = TypeObject.Special(t.TypeOf(classInfo), Special.InstanceCheck);
        if (special.IsUnbound)
        {
            return IsRealInstance(t, value, classInfo);
        }

        if (!t.Enter(" in __instancecheck__"))
        {
            return -1;
        }

        if (special == t.Vm.Roots[t.Vm.Abc.InstanceCheck])
        {
            var known = AbcChecks.IsInstance(t, classInfo, value);
            t.Leave();
            return known;
        }

        var answer = CallUnbound(t, special, classInfo, value);
        t.Leave();
        return answer.IsError ? -1 : Truth(t, answer);
    }

    /// <summary><c>issubclass(cls, classInfo)</c>: -1, 0 or 1.</summary>
    internal static int IsSubclass(VmThread t, Ref cls, Ref classInfo)
    {
        if (TypeOps.IsType(t, classInfo) && t.TypeOf(classInfo) == t.Types(BuiltinType.Type))
        {
            return cls == classInfo ? 1 : IsRealSubclass(t, cls, classInfo);
        }

        if (t.KindOf(classInfo) == BuiltinType.Tuple)
        {
            return AnyOf(t, cls, (TupleObject*)classInfo.Object, &IsSubclass);
        }

        if (classInfo.IsExact(BuiltinType.UnionType))
        {
            return AnyOf(t, cls, (TupleObject*)((UnionObject*)classInfo.Object)->Args.Object, &IsSubclass);
        }

        var special = TypeObject.Special(t.TypeOf(classInfo), Special.SubclassCheck);
        if (special.IsUnbound)
        {
            return IsRealSubclass(t, cls, classInfo);
        }

        if (!t.Enter(" in __subclasscheck__"))
        {
            return -1;
        }

        if (special == t.Vm.Roots[t.Vm.Abc.SubclassCheck])
        {
            var known = AbcChecks.IsSubclass(t, classInfo, cls);
            t.Leave();
            return known;
        }

        var answer = CallUnbound(t, special, classInfo, cls);
        t.Leave();
        return answer.IsError ? -1 : Truth(t, answer);
    }

    /// <summary>type.__instancecheck__: by the real type, then by <c>__class__</c>.</summary>
    internal static int IsRealInstance(VmThread t, Ref value, Ref cls)
    {
        var isType = TypeOps.IsType(t, cls);
        if (isType ? TypeOps.IsSubtype(t.TypeOf(value), (TypeObject*)cls.Object) : !HasBases(t, cls, "isinstance() arg 2 must be a type, a tuple of types, or a union"))
        {
            return isType ? 1 : -1;
        }

        var claimed = LookupAttr(t, value, t.Names[Name.DunderClass]);
        if (claimed.IsError)
        {
            return -1;
        }

        if (!isType)
        {
            return claimed.IsUnbound ? 0 : IsAbstractSubclass(t, claimed, cls);
        }

        return TypeOps.IsType(t, claimed) && claimed.Object != (HeapObject*)t.TypeOf(value)
            && TypeOps.IsSubtype((TypeObject*)claimed.Object, (TypeObject*)cls.Object) ? 1 : 0;
    }

    /// <summary>type.__subclasscheck__.</summary>
    internal static int IsRealSubclass(VmThread t, Ref cls, Ref ancestor)
    {
        if (TypeOps.IsType(t, cls) && TypeOps.IsType(t, ancestor))
        {
            return TypeOps.IsSubtype((TypeObject*)cls.Object, (TypeObject*)ancestor.Object) ? 1 : 0;
        }

        return HasBases(t, cls, "issubclass() arg 1 must be a class")
            && HasBases(t, ancestor, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
            ? IsAbstractSubclass(t, cls, ancestor)
            : -1;
    }

    /// <summary>Whether a value may stand for a class: it has a tuple of bases. False with an exception pending.</summary>
    private static bool HasBases(VmThread t, Ref value, string complaint)
    {
        if (TypeOps.IsType(t, value))
        {
            return true;
        }

        var bases = LookupAttr(t, value, t.Names[Name.DunderBases]);
        if (!bases.IsError && (bases.IsUnbound || t.KindOf(bases) != BuiltinType.Tuple))
        {
            t.RaiseTypeError(complaint);
            return false;
        }

        return !bases.IsError;
    }

    /// <summary>Follows <c>__bases__</c>: -1, 0 or 1.</summary>
    private static int IsAbstractSubclass(VmThread t, Ref cls, Ref ancestor)
    {
        if (cls == ancestor)
        {
            return 1;
        }

        var bases = LookupAttr(t, cls, t.Names[Name.DunderBases]);
        if (bases.IsError)
        {
            return -1;
        }

        if (bases.IsUnbound || t.KindOf(bases) != BuiltinType.Tuple)
        {
            return 0;
        }

        if (!t.Enter(" in __issubclass__"))
        {
            return -1;
        }

        var result = 0;
        for (var i = 0; i < ((TupleObject*)bases.Object)->Length && result == 0; i++)
        {
            result = IsAbstractSubclass(t, TupleObject.Items((TupleObject*)bases.Object)[i], ancestor);
        }

        t.Leave();
        return result;
    }

    private static int AnyOf(VmThread t, Ref value, TupleObject* candidates, delegate*<VmThread, Ref, Ref, int> test)
    {
        if (!t.Enter(" in __instancecheck__"))
        {
            return -1;
        }

        var result = 0;
        for (var i = 0; i < candidates->Length && result == 0; i++)
        {
            var candidate = TupleObject.Items(candidates)[i];
            result = test(t, value, candidate.IsNone ? t.TypeRef(BuiltinType.NoneType) : candidate);
        }

        t.Leave();
        return result;
    }
}
