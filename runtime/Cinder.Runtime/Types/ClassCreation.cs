namespace Cinder.Runtime;

/// <summary><c>type.__new__</c>: from a name, bases and a namespace to a class.</summary>
internal static unsafe class ClassCreation
{
    /// <summary>The most derived metaclass among the given one and those of the bases, or null with TypeError pending.</summary>
    internal static TypeObject* CalculateMetaclass(VmThread t, TypeObject* metatype, TupleObject* bases)
    {
        var winner = metatype;
        for (var i = 0; i < bases->Length; i++)
        {
            var candidate = t.TypeOf(TupleObject.Items(bases)[i]);
            if (TypeOps.IsSubtype(winner, candidate))
            {
                continue;
            }

            if (TypeOps.IsSubtype(candidate, winner))
            {
                winner = candidate;
                continue;
            }

            t.RaiseTypeError("metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases");
            return null;
        }

        return winner;
    }

    /// <summary>Makes a class.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="metatype">Its metaclass, already the most derived.</param>
    /// <param name="name">A str.</param>
    /// <param name="bases">A tuple.</param>
    /// <param name="ns">The namespace dict; copied.</param>
    /// <param name="kwargs">Class keywords for <c>__init_subclass__</c>.</param>
    internal static Ref New(VmThread t, TypeObject* metatype, Ref name, Ref bases, DictObject* ns, KwArgs kwargs)
    {
        var selfAttributes = t.TakeClassBodyAttributes();
        var basesTuple = (TupleObject*)bases.Object;
        if (basesTuple->Length == 0)
        {
            var root = t.TypeRef(BuiltinType.Object);
            bases = TupleOps.From(t, &root, 1);
            basesTuple = (TupleObject*)bases.Object;
        }

        var best = BestBase(t, basesTuple);
        if (best == null)
        {
            return Ref.Error;
        }

        if (StrOps.ToManaged(name).Contains('\0'))
        {
            return t.RaiseValueError("type name must not contain null characters");
        }

        var type = AllocateType(t, metatype);
        var self = Ref.From(type);
        type->Name = name;
        type->QualName = name;
        type->Base = Ref.From(best);
        type->Bases = bases;
        type->Kind = best->Kind;
        type->BaseSize = best->BaseSize;
        type->RefCount = best->RefCount;
        type->Flags = TypeFlags.Heap | TypeFlags.Base | (best->Flags & (TypeFlags.HasDict | TypeFlags.Weakrefable | TypeFlags.Exception
            | TypeFlags.Sequence | TypeFlags.Mapping | TypeFlags.TypeSubclass | TypeFlags.MatchSelf));
        InheritPatternFlags(type, basesTuple);
        var dictRef = DictOps.Copy(t, ns);
        if (dictRef.IsError)
        {
            return dictRef;
        }

        type->Dict = dictRef;
        var dict = (DictObject*)dictRef.Object;
        if (!SetDefaults(t, type, dict) || !ClassSlots.Process(t, type, dict, basesTuple))
        {
            return Ref.Error;
        }

        if (DictOps.GetStr(dict, t.Names[Name.DunderDoc]).IsUnbound)
        {
            DictOps.Set(t, dict, t.Names[Name.DunderDoc], Ref.None);
        }

        var classCell = DictOps.GetStr(dict, t.Names[Name.DunderClassCell]);
        if (!classCell.IsUnbound)
        {
            if (!classCell.IsExact(BuiltinType.Cell))
            {
                return t.RaiseTypeError($"type.__new__() __classcell__ must be a nonlocal cell, not {Op.TypeReprOf(t, classCell)}");
            }

            ((CellObject*)classCell.Object)->Value = self;
            DictOps.Delete(t, dict, t.Names[Name.DunderClassCell]);
        }

        type->SelfAttributes = UnionSelfAttributes(t, basesTuple, selfAttributes);
        type->Version = t.Vm.NextTypeVersion();
        TypeOps.CreateInstanceLayouts(t, type);
        if (!SetMro(t, type, metatype))
        {
            return Ref.Error;
        }

        TypeOps.ResolveSpecials(t, type);
        for (var i = 0; i < basesTuple->Length; i++)
        {
            TypeOps.AddSubclass(t, (TypeObject*)TupleObject.Items(basesTuple)[i].Object, type);
        }

        return SetNames(t, type, ns) && CallInitSubclass(t, type, kwargs) ? self : Ref.Error;
    }

    /// <summary>An empty type object of the metaclass.</summary>
    internal static TypeObject* AllocateType(VmThread t, TypeObject* metatype)
    {
        var layoutId = metatype == null ? (uint)BuiltinType.Type : metatype->InstanceLayoutId;
        var size = sizeof(TypeObject) + (SpecialTexts.Count * sizeof(nint));
        if (metatype != null && metatype->BaseSize > size)
        {
            size = metatype->BaseSize;
        }

        var type = (TypeObject*)t.Allocate(layoutId, size);
        var table = TypeObject.Specials(type);
        for (var i = 0; i < SpecialTexts.Count; i++)
        {
            table[i] = Ref.Unbound;
        }

        type->Slots = Ref.Unbound;
        return type;
    }

    /// <summary>The base whose instances' shape the class extends, or null with TypeError pending.</summary>
    internal static TypeObject* BestBase(VmThread t, TupleObject* bases)
    {
        TypeObject* best = null;
        TypeObject* winner = null;
        for (var i = 0; i < bases->Length; i++)
        {
            var item = TupleObject.Items(bases)[i];
            if (!TypeOps.IsType(t, item))
            {
                t.RaiseTypeError("bases must be types");
                return null;
            }

            var candidate = (TypeObject*)item.Object;
            if ((candidate->Flags & TypeFlags.Base) == 0)
            {
                t.RaiseTypeError($"type '{TypeOps.NameOf(candidate)}' is not an acceptable base type");
                return null;
            }

            var solid = SolidBase(candidate);
            if (winner == null)
            {
                winner = solid;
                best = candidate;
            }
            else if (TypeOps.IsSubtype(winner, solid))
            {
                // The shape so far already includes this one.
            }
            else if (TypeOps.IsSubtype(solid, winner))
            {
                winner = solid;
                best = candidate;
            }
            else
            {
                t.RaiseTypeError("multiple bases have instance lay-out conflict");
                return null;
            }
        }

        return best;
    }

    private static TypeObject* SolidBase(TypeObject* type)
    {
        while (type->Base.IsHeap)
        {
            var parent = (TypeObject*)type->Base.Object;
            if (parent->BaseSize != type->BaseSize || HasExceptionFields(type->Builtin) || (parent->Kind != type->Kind && !SameStruct(parent->Kind, type->Kind)))
            {
                break;
            }

            type = parent;
        }

        return type;
    }

    /// <summary>Builtin exceptions that add fields: no class can have those of two of them.</summary>
    private static bool HasExceptionFields(BuiltinType type) => type is BuiltinType.StopIteration or BuiltinType.SystemExit or BuiltinType.OSError
        or BuiltinType.ImportError or BuiltinType.NameError or BuiltinType.AttributeError or BuiltinType.SyntaxError or BuiltinType.BaseExceptionGroup
        or BuiltinType.UnicodeDecodeError or BuiltinType.UnicodeEncodeError or BuiltinType.UnicodeTranslateError;

    private static bool SameStruct(BuiltinType a, BuiltinType b) =>
        BuiltinTypes.Rows[(int)a].Structure == BuiltinTypes.Rows[(int)b].Structure;

    private static void InheritPatternFlags(TypeObject* type, TupleObject* bases)
    {
        for (var i = 0; i < bases->Length; i++)
        {
            var parent = (TypeObject*)TupleObject.Items(bases)[i].Object;
            type->Flags |= parent->Flags & TypeFlags.Exception;
            if ((type->Flags & (TypeFlags.Sequence | TypeFlags.Mapping)) == 0)
            {
                type->Flags |= parent->Flags & (TypeFlags.Sequence | TypeFlags.Mapping);
            }
        }
    }

    private static bool SetDefaults(VmThread t, TypeObject* type, DictObject* dict)
    {
        var qualName = DictOps.GetStr(dict, t.Names[Name.DunderQualName]);
        if (!qualName.IsUnbound)
        {
            if (t.KindOf(qualName) != BuiltinType.Str)
            {
                t.RaiseTypeError($"type __qualname__ must be a str, not {Op.TypeName(t, qualName)}");
                return false;
            }

            type->QualName = qualName;
            DictOps.Delete(t, dict, t.Names[Name.DunderQualName]);
        }

        if (DictOps.GetStr(dict, t.Names[Name.DunderModule]).IsUnbound && t.CurrentFrame != null)
        {
            var module = DictOps.GetStr((DictObject*)t.CurrentFrame->Globals.Object, t.Names[Name.DunderName]);
            if (!module.IsUnbound)
            {
                DictOps.Set(t, dict, t.Names[Name.DunderModule], module);
            }
        }

        Wrap(t, dict, t.Names[Special.New], BuiltinType.StaticMethod);
        Wrap(t, dict, t.Names[Special.InitSubclass], BuiltinType.ClassMethod);
        Wrap(t, dict, t.Names[Special.ClassGetItem], BuiltinType.ClassMethod);

        // A class that defines equality without hashing is unhashable.
        if (!DictOps.GetStr(dict, t.Names[Special.Eq]).IsUnbound && DictOps.GetStr(dict, t.Names[Special.Hash]).IsUnbound)
        {
            DictOps.Set(t, dict, t.Names[Special.Hash], Ref.None);
        }

        return true;
    }

    private static void Wrap(VmThread t, DictObject* dict, Ref name, BuiltinType wrapper)
    {
        var function = DictOps.GetStr(dict, name);
        if (function.IsExact(BuiltinType.Function))
        {
            DictOps.Set(t, dict, name, Descriptors.NewWrapper(t, wrapper, function));
        }
    }

    private static Ref UnionSelfAttributes(VmThread t, TupleObject* bases, Ref own)
    {
        var result = ListOps.New(t, 8);
        var list = (ListObject*)result.Object;
        for (var i = 0; i <= bases->Length; i++)
        {
            var source = i < bases->Length ? ((TypeObject*)TupleObject.Items(bases)[i].Object)->SelfAttributes : own;
            if (!source.IsHeap)
            {
                continue;
            }

            var tuple = (TupleObject*)source.Object;
            for (var j = 0; j < tuple->Length; j++)
            {
                var name = TupleObject.Items(tuple)[j];
                if (!Contains(list, name))
                {
                    ListOps.Append(t, list, name);
                }
            }
        }

        return TupleOps.From(t, list->Length == 0 ? null : ListObject.Items(list), (int)list->Length);
    }

    private static bool Contains(ListObject* list, Ref name)
    {
        for (long i = 0; i < list->Length; i++)
        {
            if (ListObject.Items(list)[i] == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Computes the MRO, by the metaclass's own <c>mro()</c> if it has one.</summary>
    internal static bool SetMro(VmThread t, TypeObject* type, TypeObject* metatype)
    {
        var custom = metatype == t.Types(BuiltinType.Type) ? Ref.Unbound : TypeOps.Lookup(t, metatype, t.Names[Name.Mro]);
        if (custom.IsUnbound || custom.IsExact(BuiltinType.MethodDescriptor))
        {
            var mro = TypeOps.LinearizeBases(t, type);
            type->Mro = mro.IsError ? Ref.Zero : mro;
            return !mro.IsError;
        }

        // A metaclass overrides mro(): until it answers, the type has its base's order.
        type->Mro = ((TypeObject*)type->Base.Object)->Mro;
        var result = Op.CallUnbound(t, custom, Ref.From(type));
        if (result.IsError)
        {
            return false;
        }

        var tuple = TupleOps.FromIterable(t, result);
        type->Mro = tuple.IsError ? type->Mro : tuple;
        return !tuple.IsError;
    }

    private static bool SetNames(VmThread t, TypeObject* type, DictObject* ns)
    {
        // A copy: __set_name__ may change the class.
        var snapshot = DictOps.Copy(t, (DictObject*)type->Dict.Object);
        if (snapshot.IsError)
        {
            return false;
        }

        nint position = 0;
        while (DictOps.Next((DictObject*)snapshot.Object, ref position, out var key, out var value))
        {
            var setName = TypeObject.Special(t.TypeOf(value), Special.SetName);
            if (setName.IsUnbound)
            {
                continue;
            }

            if (Op.CallUnbound(t, setName, value, Ref.From(type), key).IsError)
            {
                var cause = t.TakePending();
                t.RaiseRuntimeErrorFrom(
                    $"Error calling __set_name__ on '{Op.TypeName(t, value)}' instance {Op.ReprToManaged(t, key)} in '{StrOps.ToManaged(type->Name)}'",
                    cause);
                return false;
            }
        }

        return true;
    }

    private static bool CallInitSubclass(VmThread t, TypeObject* type, KwArgs kwargs)
    {
        var name = t.Names[Special.InitSubclass];
        var found = TypeOps.LookupAfter(type, type, name);
        if (found.IsUnbound)
        {
            return true;
        }

        var bound = Descriptors.Bind(t, found, Ref.None, Ref.From(type), hasInstance: false);
        if (bound.IsError)
        {
            return false;
        }

        var names = kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names);
        return !Op.Call(t, bound, kwargs.Values, 0, names).IsError;
    }
}
