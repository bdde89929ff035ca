using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Operations on lists (and list subclass instances), below the level of Python methods.</summary>
internal static unsafe partial class ListOps
{
    /// <summary>A shorter list gives memory back when less than a quarter of so many slots or more is in use.</summary>
    private const long ShrinkCapacity = 64;

    /// <summary>An empty list with room for so many items; Error with MemoryError pending.</summary>
    internal static Ref New(VmThread t, long capacity)
    {
        var list = (ListObject*)t.Allocate(BuiltinType.List, sizeof(ListObject));
        if (capacity > 0)
        {
            RefArray* array = Storage.NewRefArray(t, capacity);
            if (array == null)
            {
                return t.RaiseMemoryError();
            }

            list->Storage = Ref.From(array);
        }

        return Ref.From(list);
    }

    /// <summary>A list of the given items.</summary>
    internal static Ref From(VmThread t, Ref* items, long length)
    {
        Ref result = New(t, length);
        if (length > 0 && !result.IsError)
        {
            var list = (ListObject*)result.Object;
            TupleOps.Copy(items, ListObject.Items(list), length);
            list->Length = length;
        }

        return result;
    }

    /// <summary>A new list with the items of any iterable.</summary>
    internal static Ref FromIterable(VmThread t, Ref iterable)
    {
        Ref result = New(t, 0);
        return Extend(t, (ListObject*)result.Object, iterable) ? result : Ref.Error;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Append(VmThread t, ListObject* list, Ref item)
    {
        long length = list->Length;
        if (length == ListObject.Capacity(list) && !Reserve(t, list, length + 1))
        {
            return false;
        }

        ListObject.Items(list)[length] = item;
        list->Length = length + 1;
        return true;
    }

    /// <summary>Makes room for so many items in all, with some to spare. False with MemoryError pending.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static bool Reserve(VmThread t, ListObject* list, long length)
    {
        if (length <= ListObject.Capacity(list))
        {
            return true;
        }

        long capacity = (length + (length >> 3) + 6) & ~3L;
        if (list->Storage.IsHeap && capacity <= int.MaxValue && t.Heap.TryGrow(list->Storage.Object, sizeof(RefArray) + (capacity * sizeof(Ref))))
        {
            ((RefArray*)list->Storage.Object)->TaggedLength = Ref.FromSmall(capacity);
            return true;
        }

        return SetCapacity(t, list, capacity);
    }

    /// <summary>Adds the items of any iterable. False with an exception pending.</summary>
    internal static bool Extend(VmThread t, ListObject* list, Ref iterable)
    {
        if (iterable.IsExact(BuiltinType.List))
        {
            var source = (ListObject*)iterable.Object;
            return AppendArray(t, list, source->Storage, source->Length);
        }

        if (Sequences.IsPlainTuple(t, iterable))
        {
            var source = (TupleObject*)iterable.Object;
            if (source->Length == 0)
            {
                return true;
            }

            if (!Reserve(t, list, list->Length + source->Length))
            {
                return false;
            }

            TupleOps.Copy(TupleObject.Items(source), ListObject.Items(list) + list->Length, source->Length);
            list->Length += source->Length;
            return true;
        }

        if (iterable.IsExact(BuiltinType.Dict))
        {
            return ExtendFromDict(t, list, (DictObject*)iterable.Object);
        }

        if (iterable.IsExact(BuiltinType.Range) && RangeOps.TryMachine((RangeObject*)iterable.Object, out long start, out long step, out long count))
        {
            return ExtendFromRange(t, list, start, step, count);
        }

        return ExtendFromIterator(t, list, iterable);
    }

    /// <summary>Inserts before an index, which is clipped to the list.</summary>
    internal static bool Insert(VmThread t, ListObject* list, long index, Ref item)
    {
        long length = list->Length;
        if (index < 0)
        {
            index = Math.Max(0, index + length);
        }

        index = Math.Min(index, length);
        if (!Reserve(t, list, length + 1))
        {
            return false;
        }

        Ref* items = ListObject.Items(list);
        NativeMemory.Copy(items + index, items + index + 1, (nuint)(length - index) * (nuint)sizeof(Ref));
        items[index] = item;
        list->Length = length + 1;
        return true;
    }

    /// <summary>Removes so many items.</summary>
    internal static void RemoveRange(VmThread t, ListObject* list, long index, long count)
    {
        if (count <= 0)
        {
            return;
        }

        Ref* items = ListObject.Items(list);
        long tail = list->Length - index - count;
        NativeMemory.Copy(items + index + count, items + index, (nuint)tail * (nuint)sizeof(Ref));
        SetLength(t, list, list->Length - count);
    }

    /// <summary>Removes and returns the last item; the list must not be empty.</summary>
    internal static Ref PopLast(VmThread t, ListObject* list)
    {
        Ref item = ListObject.Items(list)[list->Length - 1];
        SetLength(t, list, list->Length - 1);
        return item;
    }

    internal static void Clear(ListObject* list)
    {
        list->Storage = Ref.Zero;
        list->Length = 0;
    }

    internal static void Reverse(ListObject* list)
    {
        if (list->Length > 1)
        {
            new Span<nint>(ListObject.Items(list), (int)list->Length).Reverse();
        }
    }

    internal static Ref Concat(VmThread t, ListObject* a, ListObject* b)
    {
        Ref result = New(t, a->Length + b->Length);
        if (!result.IsError)
        {
            var list = (ListObject*)result.Object;
            AppendArray(t, list, a->Storage, a->Length);
            AppendArray(t, list, b->Storage, b->Length);
        }

        return result;
    }

    internal static Ref Repeat(VmThread t, ListObject* list, long count)
    {
        long length = list->Length;
        if (count <= 0 || length == 0)
        {
            return New(t, 0);
        }

        if (count > int.MaxValue / length)
        {
            return t.RaiseMemoryError();
        }

        Ref result = New(t, length * count);
        if (!result.IsError)
        {
            var target = (ListObject*)result.Object;
            TupleOps.Fill(ListObject.Items(list), length, ListObject.Items(target), length * count);
            target->Length = length * count;
        }

        return result;
    }

    internal static bool RepeatInPlace(VmThread t, ListObject* list, long count)
    {
        long length = list->Length;
        if (count <= 0)
        {
            Clear(list);
            return true;
        }

        if (length == 0 || count == 1)
        {
            return true;
        }

        if (count > int.MaxValue / length)
        {
            t.RaiseMemoryError();
            return false;
        }

        if (!Reserve(t, list, length * count))
        {
            return false;
        }

        Ref* items = ListObject.Items(list);
        TupleOps.Fill(items, length, items, length * count);
        list->Length = length * count;
        return true;
    }

    /// <summary>Whether an item is or equals the value: 1, 0, or -1 with an exception pending.</summary>
    internal static int Contains(VmThread t, ListObject* list, Ref value)
    {
        long index = IndexOf(t, list, value, 0, long.MaxValue);
        return index >= 0 ? 1 : index == -1 ? 0 : -1;
    }

    /// <summary>Index of the first item that is or equals the value; -1 when there is none, -2 with an exception pending.</summary>
    internal static long IndexOf(VmThread t, ListObject* list, Ref value, long start, long stop)
    {
        for (long i = start; i < stop && i < list->Length; i++)
        {
            int same = KeyHash.Same(t, ListObject.Items(list)[i], value);
            if (same != 0)
            {
                return same < 0 ? -2 : i;
            }
        }

        return -1;
    }

    /// <summary>Shortens the list; slots that fall vacant are cleared, so that they keep nothing alive.</summary>
    private static void SetLength(VmThread t, ListObject* list, long length)
    {
        long capacity = ListObject.Capacity(list);
        new Span<nint>(ListObject.Items(list) + length, (int)(list->Length - length)).Clear();
        list->Length = length;
        if (length == 0)
        {
            if (capacity >= ShrinkCapacity)
            {
                list->Storage = Ref.Zero;
            }
        }
        else if (capacity >= ShrinkCapacity && length < capacity / 4 && !SetCapacity(t, list, length + (length >> 1)))
        {
            // There is no memory for a smaller copy: keep the large one.
            t.ClearPending();
        }
    }

    private static bool SetCapacity(VmThread t, ListObject* list, long capacity)
    {
        RefArray* array = Storage.NewRefArray(t, capacity);
        if (array == null)
        {
            t.RaiseMemoryError();
            return false;
        }

        TupleOps.Copy(ListObject.Items(list), RefArray.Items(array), list->Length);
        list->Storage = Ref.From(array);
        return true;
    }

    private static bool AppendArray(VmThread t, ListObject* list, Ref array, long length)
    {
        if (length == 0)
        {
            return true;
        }

        // The source may be the list itself: its old items stay valid in the array named by the argument.
        if (!Reserve(t, list, list->Length + length))
        {
            return false;
        }

        TupleOps.Copy(RefArray.Items((RefArray*)array.Object), ListObject.Items(list) + list->Length, length);
        list->Length += length;
        return true;
    }

    private static bool ExtendFromDict(VmThread t, ListObject* list, DictObject* dict)
    {
        if (!Reserve(t, list, list->Length + dict->Count))
        {
            return false;
        }

        nint position = 0;
        Ref* items = ListObject.Items(list);
        while (DictOps.Next(dict, ref position, out Ref key, out _))
        {
            items[list->Length++] = key;
        }

        return true;
    }

    private static bool ExtendFromRange(VmThread t, ListObject* list, long start, long step, long count)
    {
        if (count == 0)
        {
            return true;
        }

        if (!Reserve(t, list, list->Length + count))
        {
            return false;
        }

        Ref* items = ListObject.Items(list) + list->Length;
        for (long i = 0; i < count; i++)
        {
            items[i] = Ref.FromSmall(start + (i * step));
        }

        list->Length += count;
        return true;
    }

    private static bool ExtendFromIterator(VmThread t, ListObject* list, Ref iterable)
    {
        Ref iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return false;
        }

        long hint = Sequences.LengthHint(t, iterable, 8);
        if (hint < 0)
        {
            return false;
        }

        // A hint may be far off: take no more on its word than is cheap.
        if (hint > 0 && !Reserve(t, list, list->Length + Math.Min(hint, 1 << 20)))
        {
            return false;
        }

        for (; ; )
        {
            Ref item = Op.Next(t, iterator);
            if (item.IsUnbound)
            {
                return true;
            }

            if (item.IsError || !Append(t, list, item))
            {
                return false;
            }
        }
    }
}
