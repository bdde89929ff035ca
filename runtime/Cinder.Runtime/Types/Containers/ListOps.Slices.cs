using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Reading, replacing and deleting slices.</content>
internal static unsafe partial class ListOps
{
    /// <summary>The items from <paramref name="start"/>, <paramref name="step"/> apart.</summary>
    internal static Ref Slice(VmThread t, ListObject* list, long start, long step, long length)
    {
        Ref result = New(t, length);
        if (!result.IsError && length > 0)
        {
            var target = (ListObject*)result.Object;
            TupleOps.CopyStrided(ListObject.Items(list) + start, step, ListObject.Items(target), length);
            target->Length = length;
        }

        return result;
    }

    /// <summary>list[slice] = iterable. False with an exception pending.</summary>
    internal static bool SetSlice(VmThread t, ListObject* list, SliceObject* slice, Ref value)
    {
        if (!SliceOps.Unpack(t, slice, out long start, out long stop, out long step))
        {
            return false;
        }

        if (!Sequences.TryItems(t, value, out Ref holder, out long count))
        {
            if (t.SwallowPending(BuiltinType.TypeError))
            {
                t.RaiseTypeError(step == 1 ? "can only assign an iterable" : "must assign iterable to extended slice");
            }

            return false;
        }

        // Reading the iterable may have changed the list, so the bounds are only settled now.
        long length = SliceOps.Adjust(list->Length, ref start, ref stop, step);
        if (step == 1)
        {
            return Replace(t, list, start, length, holder, count);
        }

        if (length != count)
        {
            t.RaiseValueError($"attempt to assign sequence of size {count} to extended slice of size {length}");
            return false;
        }

        if (holder == Ref.From(list))
        {
            holder = From(t, ListObject.Items(list), count);
            if (holder.IsError)
            {
                return false;
            }
        }

        for (long i = 0; i < length; i++)
        {
            ListObject.Items(list)[start + (i * step)] = Sequences.Items(holder)[i];
        }

        return true;
    }

    /// <summary>del list[slice]. False with an exception pending.</summary>
    internal static bool DeleteSlice(VmThread t, ListObject* list, SliceObject* slice)
    {
        if (!SliceOps.Unpack(t, slice, out long start, out long stop, out long step))
        {
            return false;
        }

        long length = SliceOps.Adjust(list->Length, ref start, ref stop, step);
        if (length == 0)
        {
            return true;
        }

        if (step < 0)
        {
            start += (length - 1) * step;
            step = -step;
        }

        if (step == 1)
        {
            RemoveRange(t, list, start, length);
            return true;
        }

        // Close the gaps one stretch at a time.
        Ref* items = ListObject.Items(list);
        long target = start;
        for (long i = 0; i < length; i++)
        {
            long from = start + (i * step) + 1;
            long to = i == length - 1 ? list->Length : from + step - 1;
            NativeMemory.Copy(items + from, items + target, (nuint)(to - from) * (nuint)sizeof(Ref));
            target += to - from;
        }

        SetLength(t, list, list->Length - length);
        return true;
    }

    private static bool Replace(VmThread t, ListObject* list, long start, long length, Ref holder, long count)
    {
        if (holder == Ref.From(list))
        {
            holder = count == 0 ? TupleOps.Empty(t) : From(t, ListObject.Items(list), count);
            if (holder.IsError)
            {
                return false;
            }
        }

        if (count <= length)
        {
            RemoveRange(t, list, start + count, length - count);
        }
        else
        {
            long extra = count - length;
            if (!Reserve(t, list, list->Length + extra))
            {
                return false;
            }

            Ref* items = ListObject.Items(list);
            long tail = list->Length - start - length;
            NativeMemory.Copy(items + start + length, items + start + count, (nuint)tail * (nuint)sizeof(Ref));
            list->Length += extra;
        }

        if (count > 0)
        {
            TupleOps.Copy(Sequences.Items(holder), ListObject.Items(list) + start, count);
        }

        return true;
    }
}
