using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// Reads and writes the attributes that an instance itself holds: in-object slots, the overflow array, or the instance dict
/// once it has been asked for (<see cref="Layout.IsDictMode"/>).
/// </summary>
internal static unsafe class InstanceAttributes
{
    /// <summary>Value of the attribute, or Unbound. The name is interned.</summary>
    internal static Ref Get(VmThread t, HeapObject* obj, Layout* layout, Ref name)
    {
        if (layout->IsDictMode)
        {
            return DictOps.GetStr((DictObject*)Overflow(obj, layout)->Object, name);
        }

        var index = t.Vm.Shapes.IndexOf(layout->Id, name);
        return index < 0 ? Ref.Unbound : *Slot(obj, layout, index);
    }

    /// <summary>Sets the attribute. The name is interned.</summary>
    /// <returns>False, with MemoryError pending, when there is no memory.</returns>
    internal static bool Set(VmThread t, HeapObject* obj, Layout* layout, Ref name, Ref value)
    {
        if (!layout->IsDictMode)
        {
            var index = t.Vm.Shapes.IndexOf(layout->Id, name);
            if (index >= 0)
            {
                *Slot(obj, layout, index) = value;
                return true;
            }

            var next = t.Vm.Shapes.Transition(layout, name);
            if (next != null)
            {
                return Add(t, obj, layout, next, value);
            }

            if (!ToDictMode(t, obj))
            {
                return false;
            }

            layout = t.LayoutOf(obj);
        }

        return DictOps.Set(t, (DictObject*)Overflow(obj, layout)->Object, name, value);
    }

    /// <summary>Appends the attribute that <paramref name="next"/> has beyond <paramref name="layout"/>.</summary>
    internal static bool Add(VmThread t, HeapObject* obj, Layout* layout, Layout* next, Ref value)
    {
        var index = layout->AttributeCount;
        if (index >= layout->InObjectCapacity && !ReserveOverflow(t, obj, layout, index - layout->InObjectCapacity + 1))
        {
            return false;
        }

        *Slot(obj, layout, index) = value;
        obj->LayoutId = next->Id;
        return true;
    }

    /// <summary>Deletes the attribute.</summary>
    /// <returns>1 deleted, 0 absent, -1 exception pending.</returns>
    internal static int Delete(VmThread t, HeapObject* obj, Layout* layout, Ref name)
    {
        if (!layout->IsDictMode)
        {
            if (t.Vm.Shapes.IndexOf(layout->Id, name) < 0)
            {
                return 0;
            }

            if (!ToDictMode(t, obj))
            {
                return -1;
            }

            layout = t.LayoutOf(obj);
        }

        return DictOps.Delete(t, (DictObject*)Overflow(obj, layout)->Object, name);
    }

    /// <summary>The live instance dict; makes it, and moves the attributes into it, at the first request.</summary>
    internal static Ref GetDict(VmThread t, HeapObject* obj)
    {
        var layout = t.LayoutOf(obj);
        if (!layout->IsDictMode)
        {
            if (!ToDictMode(t, obj))
            {
                return Ref.Error;
            }

            layout = t.LayoutOf(obj);
        }

        return *Overflow(obj, layout);
    }

    /// <summary>Replaces the instance dict.</summary>
    internal static bool SetDict(VmThread t, HeapObject* obj, Ref dict)
    {
        if (GetDict(t, obj).IsError)
        {
            return false;
        }

        *Overflow(obj, t.LayoutOf(obj)) = dict;
        return true;
    }

    /// <summary>Address of an attribute's word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref* Slot(HeapObject* obj, Layout* layout, int index) => index < layout->InObjectCapacity
        ? (Ref*)((byte*)obj + layout->SlotsOffset) + index
        : RefArray.Items((RefArray*)Overflow(obj, layout)->Object) + (index - layout->InObjectCapacity);

    internal static Ref* Overflow(HeapObject* obj, Layout* layout) => (Ref*)((byte*)obj + layout->OverflowOffset);

    private static bool ReserveOverflow(VmThread t, HeapObject* obj, Layout* layout, int needed)
    {
        var overflow = Overflow(obj, layout);
        var old = overflow->IsHeap ? (RefArray*)overflow->Object : null;
        if (old != null && old->Length >= needed)
        {
            return true;
        }

        var capacity = Math.Max(4, (needed * 3 / 2) + 1);
        var array = Storage.NewRefArray(t, capacity);
        if (array == null)
        {
            t.RaiseMemoryError();
            return false;
        }

        var items = RefArray.Items(array);
        for (var i = 0; i < capacity; i++)
        {
            items[i] = old != null && i < old->Length ? RefArray.Items(old)[i] : Ref.Unbound;
        }

        *overflow = Ref.From(array);
        return true;
    }

    private static bool ToDictMode(VmThread t, HeapObject* obj)
    {
        var layout = t.LayoutOf(obj);
        var dict = DictOps.New(t);
        var names = t.Vm.Shapes.NamesOf(layout->Id);
        for (var i = 0; i < names.Length; i++)
        {
            if (!DictOps.Set(t, (DictObject*)dict.Object, new Ref(names[i]), *Slot(obj, layout, i)))
            {
                return false;
            }
        }

        *Overflow(obj, layout) = dict;
        obj->LayoutId = layout->Type->DictModeLayoutId;

        // The slots are dead now; leave nothing for the collector to keep alive.
        for (var i = 0; i < layout->InObjectCapacity; i++)
        {
            ((Ref*)((byte*)obj + layout->SlotsOffset))[i] = Ref.Unbound;
        }

        return true;
    }
}
