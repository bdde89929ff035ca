namespace Cinder.Runtime;

/// <summary>Assignment to <c>__bases__</c>.</summary>
internal static unsafe class ClassBases
{
    /// <summary>Gives a class other bases.</summary>
    /// <returns>False with an exception pending; the class is as it was then.</returns>
    internal static bool Assign(VmThread t, TypeObject* type, Ref value)
    {
        if (!Check(t, type, value))
        {
            return false;
        }

        var bases = (TupleObject*)value.Object;
        var best = ClassCreation.BestBase(t, bases);
        if (best == null || !CheckLayout(t, (TypeObject*)type->Base.Object, best))
        {
            return false;
        }

        Ref oldBases = type->Bases, oldBase = type->Base;
        type->Bases = value;
        type->Base = Ref.From(best);
        if (!UpdateMro(t, type))
        {
            var error = t.TakePending();
            type->Bases = oldBases;
            type->Base = oldBase;
            UpdateMro(t, type);
            t.Restore(error);
            return false;
        }

        for (var i = 0; i < ((TupleObject*)oldBases.Object)->Length; i++)
        {
            TypeOps.RemoveSubclass((TypeObject*)TupleObject.Items((TupleObject*)oldBases.Object)[i].Object, type);
        }

        for (var i = 0; i < bases->Length; i++)
        {
            TypeOps.AddSubclass(t, (TypeObject*)TupleObject.Items(bases)[i].Object, type);
        }

        if (TypeOps.Invalidate(t, type, specials: true))
        {
            t.Vm.ForgetSlots();
        }

        return true;
    }

    private static bool Check(VmThread t, TypeObject* type, Ref value)
    {
        var name = TypeOps.NameOf(type);
        if (t.KindOf(value) != BuiltinType.Tuple)
        {
            t.RaiseTypeError($"can only assign tuple to {name}.__bases__, not {Op.TypeName(t, value)}");
            return false;
        }

        var bases = (TupleObject*)value.Object;
        if (bases->Length == 0)
        {
            t.RaiseTypeError($"can only assign non-empty tuple to {name}.__bases__, not ()");
            return false;
        }

        for (var i = 0; i < bases->Length; i++)
        {
            var item = TupleObject.Items(bases)[i];
            if (!TypeOps.IsType(t, item))
            {
                t.RaiseTypeError($"{name}.__bases__ must be tuple of classes, not '{Op.TypeName(t, item)}'");
                return false;
            }

            if (TypeOps.IsSubtype((TypeObject*)item.Object, type))
            {
                t.RaiseTypeError("a __bases__ item causes an inheritance cycle");
                return false;
            }
        }

        return true;
    }

    private static bool CheckLayout(VmThread t, TypeObject* present, TypeObject* wanted)
    {
        if (present->Kind == wanted->Kind && present->BaseSize == wanted->BaseSize
            && ((present->Flags ^ wanted->Flags) & (TypeFlags.HasDict | TypeFlags.Heap)) == 0)
        {
            return true;
        }

        // CPython looks at the deallocator first, which differs for types that the collector does not track.
        var isAtomic = wanted->Builtin is BuiltinType.Object or BuiltinType.Int or BuiltinType.Float or BuiltinType.Complex or BuiltinType.Str
            or BuiltinType.Bytes or BuiltinType.ByteArray;
        t.RaiseTypeError(
            $"__bases__ assignment: '{TypeOps.NameOf(wanted)}' {(isAtomic ? "deallocator" : "object layout")} differs from '{TypeOps.NameOf(present)}'");
        return false;
    }

    /// <summary>Recomputes the MRO of the class and of all that inherit from it.</summary>
    private static bool UpdateMro(VmThread t, TypeObject* type)
    {
        if (!ClassCreation.SetMro(t, type, t.TypeOf(Ref.From(type))))
        {
            return false;
        }

        var subclasses = type->Subclasses.IsHeap ? (RefArray*)type->Subclasses.Object : null;
        for (long i = 0; subclasses != null && i < subclasses->Length; i++)
        {
            var subclass = TypeOps.LiveSubclass(RefArray.Items(subclasses)[i]);
            if (subclass != null && !UpdateMro(t, subclass))
            {
                return false;
            }
        }

        return true;
    }
}
