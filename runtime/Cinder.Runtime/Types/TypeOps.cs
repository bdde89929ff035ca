using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Operations on type objects: look-up through the MRO, subtype tests, instances.</summary>
internal static unsafe partial class TypeOps
{
    /// <summary>Looks an interned name up through the MRO; Unbound when absent. Never raises.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref Lookup(VmThread t, TypeObject* type, Ref name) =>
        t.Vm.LookupCache.TryGet(type->Version, name, out var value) ? new Ref(value) : LookupSlow(t, type, name);

    /// <summary>As <see cref="Lookup"/>, starting after <paramref name="after"/> in the MRO of <paramref name="type"/>; gives the class it was found in.</summary>
    internal static Ref LookupAfter(TypeObject* type, TypeObject* after, Ref name)
    {
        var mro = (TupleObject*)type->Mro.Object;
        var items = TupleObject.Items(mro);
        var count = mro->Length;
        var i = 0;
        while (i < count && items[i] != Ref.From(after))
        {
            i++;
        }

        for (i++; i < count; i++)
        {
            var value = DictOps.GetStr((DictObject*)((TypeObject*)items[i].Object)->Dict.Object, name);
            if (!value.IsUnbound)
            {
                return value;
            }
        }

        return Ref.Unbound;
    }

    /// <summary>The class of the MRO whose dict has the name, or null.</summary>
    internal static TypeObject* DefiningClass(TypeObject* type, Ref name)
    {
        var mro = (TupleObject*)type->Mro.Object;
        var items = TupleObject.Items(mro);
        for (var i = 0; i < mro->Length; i++)
        {
            var candidate = (TypeObject*)items[i].Object;
            if (!DictOps.GetStr((DictObject*)candidate->Dict.Object, name).IsUnbound)
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Whether <paramref name="type"/> is <paramref name="ancestor"/> or derives from it (by its real MRO).</summary>
    internal static bool IsSubtype(TypeObject* type, TypeObject* ancestor)
    {
        if (type == ancestor)
        {
            return true;
        }

        if (!type->Mro.IsHeap)
        {
            for (var b = type; b != null; b = b->Base.IsHeap ? (TypeObject*)b->Base.Object : null)
            {
                if (b == ancestor)
                {
                    return true;
                }
            }

            return false;
        }

        var mro = (TupleObject*)type->Mro.Object;
        var items = TupleObject.Items(mro);
        var wanted = Ref.From(ancestor);
        for (var i = 0; i < mro->Length; i++)
        {
            if (items[i] == wanted)
            {
                return true;
            }
        }

        return false;
    }

    internal static bool IsType(VmThread t, Ref value) => value.IsHeap && t.LayoutOf(value.Object)->Kind == BuiltinType.Type;

    /// <summary>An instance of the type with its attribute area Unbound and everything else zero.</summary>
    internal static HeapObject* AllocateInstance(VmThread t, TypeObject* type)
    {
        var obj = AllocatePlainInstance(t, type);
        if ((type->Flags & TypeFlags.HasFinalizer) != 0)
        {
            t.Heap.RegisterFinalizable(obj);
        }

        return obj;
    }

    /// <summary>As <see cref="AllocateInstance"/>, but nobody is told when the object dies.</summary>
    internal static HeapObject* AllocatePlainInstance(VmThread t, TypeObject* type)
    {
        var layout = t.Vm.Layouts.Get(type->InstanceLayoutId);
        int size = layout->HasAttributes ? layout->SlotsOffset + (layout->InObjectCapacity * sizeof(nint)) : layout->BaseSize;
        var obj = t.Allocate(layout->Id, size);
        var slots = (nint*)((byte*)obj + layout->FixedSize);
        var end = (nint*)((byte*)obj + size);
        while (slots < end)
        {
            *slots++ = Ref.UnboundBits;
        }

        return obj;
    }

    /// <summary>Type name as error messages print it (<c>tp_name</c>: module-qualified for native non-builtins types).</summary>
    internal static string NameOf(TypeObject* type)
    {
        if (type->Builtin != BuiltinType.None0)
        {
            return BuiltinTypes.Rows[(int)type->Builtin].FullName;
        }

        return StrOps.ToManaged(type->Name);
    }

    /// <summary>Whether instances of the type have the builtin type's C# struct and are instances of it.</summary>
    internal static bool IsInstanceOf(VmThread t, Ref value, BuiltinType type) => IsSubtype(t.TypeOf(value), t.Types(type));

    private static Ref LookupSlow(VmThread t, TypeObject* type, Ref name)
    {
        var mro = (TupleObject*)type->Mro.Object;
        var items = TupleObject.Items(mro);
        var result = Ref.Unbound;
        for (var i = 0; i < mro->Length; i++)
        {
            result = DictOps.GetStr((DictObject*)((TypeObject*)items[i].Object)->Dict.Object, name);
            if (!result.IsUnbound)
            {
                break;
            }
        }

        t.Vm.LookupCache.Put(type->Version, name, result);
        return result;
    }
}
