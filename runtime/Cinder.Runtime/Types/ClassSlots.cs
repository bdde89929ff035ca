namespace Cinder.Runtime;

/// <summary><c>__slots__</c>, and the <c>__dict__</c> and <c>__weakref__</c> that a class without it gains.</summary>
internal static unsafe class ClassSlots
{
    /// <summary>Adds member descriptors to the class dict and grows the instance.</summary>
    internal static bool Process(VmThread t, TypeObject* type, DictObject* dict, TupleObject* bases)
    {
        var declared = DictOps.GetStr(dict, t.Names[Name.DunderSlots]);
        var baseHasDict = AnyBase(bases, TypeFlags.HasDict);
        var baseWeakrefable = AnyBase(bases, TypeFlags.Weakrefable);
        var isMetaclass = type->Kind == BuiltinType.Type;
        if (declared.IsUnbound)
        {
            if (isMetaclass)
            {
                return true;
            }

            // A module's attributes are its namespace.
            if (type->Kind != BuiltinType.Module)
            {
                AddDict(t, type, dict, baseHasDict);
            }

            AddWeakref(t, type, dict, baseWeakrefable);
            return true;
        }

        var names = t.KindOf(declared) == BuiltinType.Str ? TupleOps.From(t, &declared, 1) : TupleOps.FromIterable(t, declared);
        if (names.IsError)
        {
            return false;
        }

        if (baseHasDict)
        {
            type->Flags |= TypeFlags.HasDict;
        }

        if (baseWeakrefable)
        {
            type->Flags |= TypeFlags.Weakrefable;
        }

        var tuple = (TupleObject*)names.Object;
        if (tuple->Length > 0 && HasVariableSize(type->Kind))
        {
            t.RaiseTypeError($"nonempty __slots__ not supported for subtype of '{TypeOps.NameOf((TypeObject*)type->Base.Object)}'");
            return false;
        }

        var kept = ListOps.New(t, tuple->Length);
        for (var i = 0; i < tuple->Length; i++)
        {
            var name = TupleObject.Items(tuple)[i];
            if (!CheckName(t, name))
            {
                return false;
            }

            name = StrOps.InternRef(t, name);
            if (name == t.Names[Name.DunderDict])
            {
                if (baseHasDict || (type->Flags & TypeFlags.HasDict) != 0)
                {
                    t.RaiseTypeError("__dict__ slot disallowed: we already got one");
                    return false;
                }

                AddDict(t, type, dict, baseHasDict);
                continue;
            }

            if (name == t.Names[Name.DunderWeakRef])
            {
                if (baseWeakrefable || (type->Flags & TypeFlags.Weakrefable) != 0)
                {
                    t.RaiseTypeError("__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0");
                    return false;
                }

                AddWeakref(t, type, dict, baseWeakrefable);
                continue;
            }

            var mangled = StrOps.InternRef(t, Mangle(t, name, type->Name));
            var isSpecialKey = name == t.Names[Name.DunderQualName] || name == t.Names[Name.DunderClassCell];
            if (!isSpecialKey && !DictOps.GetStr(dict, mangled).IsUnbound)
            {
                t.RaiseValueError($"{Op.ReprToManaged(t, mangled)} in __slots__ conflicts with class variable");
                return false;
            }

            ListOps.Append(t, (ListObject*)kept.Object, mangled);
        }

        var list = (ListObject*)kept.Object;
        for (long i = 0; i < list->Length; i++)
        {
            var name = ListObject.Items(list)[i];
            var member = Descriptors.NewMember(t, name, type, type->BaseSize);
            type->BaseSize += sizeof(nint);
            if (type->BaseSize > 4096)
            {
                t.RaiseTypeError("too many __slots__");
                return false;
            }

            DictOps.Set(t, dict, name, member);
        }

        type->Slots = names;
        return true;
    }

    /// <summary>Private name mangling.</summary>
    internal static Ref Mangle(VmThread t, Ref name, Ref className)
    {
        var text = StrOps.ToManaged(name);
        var owner = StrOps.ToManaged(className).TrimStart('_');
        if (!text.StartsWith("__", StringComparison.Ordinal) || text.EndsWith("__", StringComparison.Ordinal) || text.Contains('.') || owner.Length == 0)
        {
            return name;
        }

        return StrOps.New(t, "_" + owner + text);
    }

    private static bool HasVariableSize(BuiltinType kind) => kind is BuiltinType.Int or BuiltinType.Bytes or BuiltinType.Tuple or BuiltinType.Type;

    private static bool AnyBase(TupleObject* bases, TypeFlags flag)
    {
        for (var i = 0; i < bases->Length; i++)
        {
            if ((((TypeObject*)TupleObject.Items(bases)[i].Object)->Flags & flag) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddDict(VmThread t, TypeObject* type, DictObject* dict, bool inherited)
    {
        type->Flags |= TypeFlags.HasDict;
        if (!inherited && DictOps.GetStr(dict, t.Names[Name.DunderDict]).IsUnbound)
        {
            DictOps.Set(t, dict, t.Names[Name.DunderDict], Descriptors.NewInstanceDict(t, type));
        }
    }

    private static void AddWeakref(VmThread t, TypeObject* type, DictObject* dict, bool inherited)
    {
        type->Flags |= TypeFlags.Weakrefable;
        if (!inherited && DictOps.GetStr(dict, t.Names[Name.DunderWeakRef]).IsUnbound)
        {
            DictOps.Set(t, dict, t.Names[Name.DunderWeakRef], Descriptors.NewInstanceWeakref(t, type));
        }
    }

    private static bool CheckName(VmThread t, Ref name)
    {
        if (t.KindOf(name) != BuiltinType.Str)
        {
            t.RaiseTypeError($"__slots__ items must be strings, not '{Op.TypeName(t, name)}'");
            return false;
        }

        if (!StrOps.IsIdentifier((StrObject*)name.Object))
        {
            t.RaiseTypeError("__slots__ must be identifiers");
            return false;
        }

        return true;
    }
}
