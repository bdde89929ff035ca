namespace Cinder.Runtime;

/// <content>The special-method table, type flags and their upkeep when a class changes.</content>
internal static unsafe partial class TypeOps
{
    private const TypeFlags DerivedFlags = TypeFlags.HasFinalizer | TypeFlags.PlainGetAttribute | TypeFlags.PlainSetAttr
        | TypeFlags.HasGetAttr | TypeFlags.DataDescriptor | TypeFlags.Descriptor;

    /// <summary>Fills the table and the flags that follow from it, from the dicts along the MRO.</summary>
    internal static void ResolveSpecials(VmThread t, TypeObject* type)
    {
        var table = TypeObject.Specials(type);
        var mro = (TupleObject*)type->Mro.Object;
        var classes = TupleObject.Items(mro);
        var count = mro->Length;

        // With a single line of inheritance the base's table is all that the base's dicts say.
        var start = count - 1;
        if (count > 1 && type->Base.IsHeap && classes[1] == type->Base && ((TupleObject*)((TypeObject*)type->Base.Object)->Mro.Object)->Length == count - 1)
        {
            var inherited = TypeObject.Specials((TypeObject*)type->Base.Object);
            for (var i = 0; i < SpecialTexts.Count; i++)
            {
                table[i] = inherited[i];
            }

            start = 0;
        }
        else
        {
            for (var i = 0; i < SpecialTexts.Count; i++)
            {
                table[i] = Ref.Unbound;
            }
        }

        for (var c = start; c >= 0; c--)
        {
            var dict = (DictObject*)((TypeObject*)classes[c].Object)->Dict.Object;
            nint position = 0;
            while (DictOps.Next(dict, ref position, out var key, out var value))
            {
                if (t.Vm.SpecialIndex.TryGetValue(key.Bits, out var special))
                {
                    table[(int)special] = value;
                }
            }
        }

        SetDerivedFlags(t, type, table);
    }

    /// <summary>After a change to the type's own dict: new versions for it and all its subclasses, and the slot if it is special.</summary>
    internal static void Modified(VmThread t, TypeObject* type, Ref name)
    {
        var isSpecial = t.Vm.SpecialIndex.ContainsKey(name.Bits);
        var slotsCached = Invalidate(t, type, isSpecial);
        if (slotsCached && (isSpecial || Descriptors.IsData(t, DictOps.GetStr((DictObject*)type->Dict.Object, name))))
        {
            t.Vm.ForgetSlots();
        }
    }

    /// <summary>New version numbers (and slot tables) for the type and everything that inherits from it.</summary>
    /// <returns>Whether inline caches hold slots of instances of any of them.</returns>
    internal static bool Invalidate(VmThread t, TypeObject* type, bool specials)
    {
        type->Version = t.Vm.NextTypeVersion();
        if (specials)
        {
            ResolveSpecials(t, type);
        }

        var slotsCached = (type->Flags & TypeFlags.SlotsCached) != 0;
        if (!type->Subclasses.IsHeap)
        {
            return slotsCached;
        }

        var subclasses = (RefArray*)type->Subclasses.Object;
        for (long i = 0; i < subclasses->Length; i++)
        {
            var subclass = LiveSubclass(RefArray.Items(subclasses)[i]);
            if (subclass != null)
            {
                slotsCached |= Invalidate(t, subclass, specials);
            }
        }

        return slotsCached;
    }

    /// <summary>Records a direct subclass, weakly.</summary>
    internal static void AddSubclass(VmThread t, TypeObject* type, TypeObject* subclass)
    {
        var reference = WeakRefOps.Basic(t, Ref.From(subclass));
        var old = type->Subclasses.IsHeap ? (RefArray*)type->Subclasses.Object : null;
        var length = old == null ? 0 : old->Length;
        for (long i = 0; i < length; i++)
        {
            var item = RefArray.Items(old)[i];
            if (item.IsInt || LiveSubclass(item) == null)
            {
                RefArray.Items(old)[i] = reference;
                return;
            }
        }

        var array = Storage.NewRefArray(t, Math.Max(4, length * 2));
        for (long i = 0; i < length; i++)
        {
            RefArray.Items(array)[i] = RefArray.Items(old)[i];
        }

        RefArray.Items(array)[length] = reference;
        type->Subclasses = Ref.From(array);
    }

    /// <summary>Forgets a direct subclass.</summary>
    internal static void RemoveSubclass(TypeObject* type, TypeObject* subclass)
    {
        var subclasses = type->Subclasses.IsHeap ? (RefArray*)type->Subclasses.Object : null;
        for (long i = 0; subclasses != null && i < subclasses->Length; i++)
        {
            if (LiveSubclass(RefArray.Items(subclasses)[i]) == subclass)
            {
                RefArray.Items(subclasses)[i] = Ref.Zero;
            }
        }
    }

    /// <summary>The type behind one slot of <see cref="TypeObject.Subclasses"/>, or null.</summary>
    internal static TypeObject* LiveSubclass(Ref slot)
    {
        if (!slot.IsHeap)
        {
            return null;
        }

        var referent = ((WeakRefObject*)slot.Object)->Referent;
        return referent == 0 ? null : (TypeObject*)new Ref((nint)referent).Object;
    }

    private static void SetDerivedFlags(VmThread t, TypeObject* type, Ref* table)
    {
        var flags = TypeFlags.None;
        var root = t.Types(BuiltinType.Object);
        var rootTable = type == root ? table : TypeObject.Specials(root);
        if (table[(int)Special.GetAttribute] == rootTable[(int)Special.GetAttribute])
        {
            flags |= TypeFlags.PlainGetAttribute;
        }

        if (table[(int)Special.SetAttr] == rootTable[(int)Special.SetAttr] && table[(int)Special.DelAttr] == rootTable[(int)Special.DelAttr])
        {
            flags |= TypeFlags.PlainSetAttr;
        }

        if (!table[(int)Special.GetAttr].IsUnbound)
        {
            flags |= TypeFlags.HasGetAttr;
        }

        if (!table[(int)Special.Del].IsUnbound)
        {
            flags |= TypeFlags.HasFinalizer;
        }

        if (!table[(int)Special.Get].IsUnbound)
        {
            flags |= TypeFlags.Descriptor;
        }

        if (!table[(int)Special.Set].IsUnbound || !table[(int)Special.Delete].IsUnbound)
        {
            flags |= TypeFlags.DataDescriptor;
        }

        type->Flags = (type->Flags & ~DerivedFlags) | flags;
    }
}
