using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>What an attribute access turned out to be.</summary>
internal enum AttributeKind
{
    None,

    /// <summary>In-object slot at byte offset Index of objects of layout Key. No version: see <see cref="Vm.ForgetSlots"/>.</summary>
    Slot,

    /// <summary>Value, found on the class (of Version) and hidden by nothing of an instance of layout Key.</summary>
    ClassValue,

    /// <summary>As <see cref="ClassValue"/>, a function that takes the object as its first argument.</summary>
    ClassFunction,

    /// <summary><c>__slots__</c> member at byte offset Index.</summary>
    Member,

    /// <summary>Property with the Python getter Value.</summary>
    Property,

    /// <summary>Global of a module: Identity is the keys version of its namespace, Index the entry.</summary>
    Module,

    /// <summary>Value, found on the type object with the bits Identity (of Version; its metatype's version is Index).</summary>
    TypeValue,

    /// <summary>Item Index of a named tuple.</summary>
    TupleItem,
}

/// <summary>One thing that an attribute instruction has learnt about objects of one layout; a polymorphic site has several.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct AttributeSite
{
    /// <summary>Sites that a polymorphic instruction tells apart.</summary>
    internal const int Ways = 4;

    public uint Key;
    public uint Version;
    public nint Value;
    public nint Identity;
    public int Index;
    public AttributeKind Kind;

    /// <summary>The attribute as one of the sites gives it, or Unbound.</summary>
    internal static Ref Read(VmThread t, AttributeSite* sites, Ref obj, out bool binds)
    {
        binds = false;
        var layout = obj.HeapLayoutId;
        for (var site = sites; site < sites + Ways; site++)
        {
            if (site->Key != layout)
            {
                continue;
            }

            switch (site->Kind)
            {
                case AttributeKind.Slot:
                    return *(Ref*)((byte*)obj.Object + site->Index);
                case AttributeKind.ClassValue when t.TypeOf(obj)->Version == site->Version:
                    return new Ref(site->Value);
                case AttributeKind.ClassFunction when t.TypeOf(obj)->Version == site->Version:
                    binds = true;
                    return new Ref(site->Value);
                case AttributeKind.Member when t.TypeOf(obj)->Version == site->Version:
                    return *(Ref*)((byte*)obj.Object + site->Index);
                case AttributeKind.TupleItem when t.TypeOf(obj)->Version == site->Version && (ulong)site->Index < (ulong)((TupleObject*)obj.Object)->Length:
                    return TupleObject.Items((TupleObject*)obj.Object)[site->Index];
                case AttributeKind.Module:
                    var dict = (DictObject*)((ModuleObject*)obj.Object)->Dict.Object;
                    if (dict->KeysVersion == (ulong)site->Identity)
                    {
                        return DictOps.EntryAt(dict, site->Index)->Value;
                    }

                    break;
                case AttributeKind.TypeValue:
                    if (obj.Bits == site->Identity && ((TypeObject*)obj.Object)->Version == site->Version && t.TypeOf(obj)->Version == (uint)site->Index)
                    {
                        return new Ref(site->Value);
                    }

                    break;
            }
        }

        return Ref.Unbound;
    }

    /// <summary>Adds to the sites of a polymorphic instruction, in the place of the oldest when all are taken.</summary>
    internal static void Remember(InlineCache* cache, AttributeSite* site)
    {
        if (cache->Sites == null)
        {
            cache->Sites = (AttributeSite*)NativeMemory.AllocZeroed(Ways, (nuint)sizeof(AttributeSite));
        }

        cache->Sites[cache->Counter % Ways] = *site;
    }

    internal static void ForgetSlots(AttributeSite* sites)
    {
        for (var site = sites; sites != null && site < sites + Ways; site++)
        {
            if (site->Kind == AttributeKind.Slot)
            {
                *site = default;
            }
        }
    }

    /// <summary>What <c>obj.name</c> is, when an inline cache can hold it.</summary>
    internal static bool Resolve(VmThread t, Ref obj, Ref name, AttributeSite* site)
    {
        if (!obj.IsHeap)
        {
            return false;
        }

        var layout = t.LayoutOf(obj.Object);
        var type = layout->Type;
        site->Key = layout->Id;
        site->Version = type->Version;
        if (layout->Id == (uint)BuiltinType.Module)
        {
            return ResolveModule(t, obj, type, name, site);
        }

        if (layout->Kind == BuiltinType.Type)
        {
            return ResolveType(t, obj, type, name, site);
        }

        if ((type->Flags & TypeFlags.PlainGetAttribute) == 0 || layout->IsDictMode)
        {
            return false;
        }

        var attribute = TypeOps.Lookup(t, type, name);
        if (!attribute.IsUnbound && Descriptors.IsData(t, attribute))
        {
            return ResolveDataDescriptor(layout, attribute, site);
        }

        var index = layout->HasAttributes ? t.Vm.Shapes.IndexOf(layout->Id, name) : -1;
        if (index >= 0 && index < layout->InObjectCapacity)
        {
            type->Flags |= TypeFlags.SlotsCached;
            site->Kind = AttributeKind.Slot;
            site->Index = layout->SlotsOffset + (index * sizeof(nint));
            return true;
        }

        if (index >= 0 || attribute.IsUnbound || !IsPlainValue(t, attribute))
        {
            return false;
        }

        site->Kind = AttributeKind.ClassValue;
        site->Value = attribute.Bits;
        return true;
    }

    /// <summary>As <see cref="Resolve"/>, for an attribute that is called at once: a function of the class need not be bound.</summary>
    internal static bool ResolveMethod(VmThread t, Ref obj, Ref name, AttributeSite* site)
    {
        if (!obj.IsHeap)
        {
            return false;
        }

        var layout = t.LayoutOf(obj.Object);
        var type = layout->Type;
        if (layout->Kind != BuiltinType.Module && (type->Flags & TypeFlags.PlainGetAttribute) != 0 && !layout->IsDictMode)
        {
            var attribute = TypeOps.Lookup(t, type, name);
            if (Op.IsPlainFunction(attribute) && !HasOwn(t, obj, name))
            {
                site->Kind = AttributeKind.ClassFunction;
                site->Key = layout->Id;
                site->Version = type->Version;
                site->Value = attribute.Bits;
                return true;
            }
        }

        return Resolve(t, obj, name, site) && site->Kind != AttributeKind.Property;
    }

    /// <summary>Whether the object itself, not its class, has the attribute.</summary>
    internal static bool HasOwn(VmThread t, Ref obj, Ref name)
    {
        if (!obj.IsHeap)
        {
            return false;
        }

        var layout = t.LayoutOf(obj.Object);
        return layout->Kind == BuiltinType.Module
            ? !DictOps.GetStr((DictObject*)((ModuleObject*)obj.Object)->Dict.Object, name).IsUnbound
            : layout->HasAttributes && !InstanceAttributes.Get(t, obj.Object, layout, name).IsUnbound;
    }

    /// <summary>A <c>__slots__</c> member (the other member descriptors read through a function).</summary>
    internal static bool IsSlot(Ref attribute) =>
        attribute.IsExact(BuiltinType.MemberDescriptor) && ((MemberObject*)attribute.Object)->Kind == (long)MemberKind.Slot;

    private static bool ResolveModule(VmThread t, Ref obj, TypeObject* type, Ref name, AttributeSite* site)
    {
        var dict = (DictObject*)((ModuleObject*)obj.Object)->Dict.Object;
        var position = DictOps.IndexOfStr(dict, name);
        if (position < 0 || !TypeOps.Lookup(t, type, name).IsUnbound)
        {
            return false;
        }

        site->Kind = AttributeKind.Module;
        site->Identity = (nint)dict->KeysVersion;
        site->Index = position;
        return true;
    }

    private static bool ResolveType(VmThread t, Ref obj, TypeObject* metatype, Ref name, AttributeSite* site)
    {
        var type = (TypeObject*)obj.Object;
        if (TypeObject.Special(metatype, Special.GetAttribute) != TypeObject.Special(t.Types(BuiltinType.Type), Special.GetAttribute)
            || !TypeOps.Lookup(t, metatype, name).IsUnbound)
        {
            return false;
        }

        var attribute = TypeOps.Lookup(t, type, name);
        if (attribute.IsUnbound)
        {
            return false;
        }

        if (attribute.IsExact(BuiltinType.StaticMethod))
        {
            attribute = ((WrapperObject*)attribute.Object)->Callable;
        }
        else if (!Op.IsPlainFunction(attribute) && !attribute.IsExact(BuiltinType.BuiltinFunction) && !IsPlainValue(t, attribute))
        {
            return false;
        }

        site->Kind = AttributeKind.TypeValue;
        site->Identity = obj.Bits;
        site->Version = type->Version;
        site->Index = (int)metatype->Version;
        site->Value = attribute.Bits;
        return true;
    }

    private static bool ResolveDataDescriptor(Layout* layout, Ref attribute, AttributeSite* site)
    {
        if (IsSlot(attribute))
        {
            site->Index = (int)((MemberObject*)attribute.Object)->Offset;
            site->Kind = AttributeKind.Member;
            return true;
        }

        if (attribute.IsExact(BuiltinType.Property) && ((PropertyObject*)attribute.Object)->Getter.IsExact(BuiltinType.Function))
        {
            site->Value = ((PropertyObject*)attribute.Object)->Getter.Bits;
            site->Kind = AttributeKind.Property;
            return true;
        }

        if (attribute.IsExact(BuiltinType.TupleGetter) && layout->Kind == BuiltinType.Tuple && ((NativeObject*)attribute.Object)->N0 is >= 0 and < int.MaxValue)
        {
            site->Index = (int)((NativeObject*)attribute.Object)->N0;
            site->Kind = AttributeKind.TupleItem;
            return true;
        }

        return false;
    }

    private static bool IsPlainValue(VmThread t, Ref attribute) =>
        !attribute.IsHeap || (t.TypeOf(attribute)->Flags & TypeFlags.Descriptor) == 0;
}
