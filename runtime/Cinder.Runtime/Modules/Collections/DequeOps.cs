namespace Cinder.Runtime;

/// <summary>Operations on deques, below the level of Python methods.</summary>
internal static unsafe class DequeOps
{
    private const int MinCapacity = 8;

    internal static bool IsDeque(VmThread t, Ref value) => value.IsHeap && t.KindOf(value) == BuiltinType.Deque;

    internal static DequeObject* New(VmThread t, TypeObject* cls, long maxLength)
    {
        var deque = (DequeObject*)TypeOps.AllocateInstance(t, cls);
        deque->MaxLength = maxLength;
        return deque;
    }

    /// <summary>Adds at the right end; when the deque is full, the first item goes. False with MemoryError pending.</summary>
    internal static bool Append(VmThread t, DequeObject* deque, Ref item)
    {
        if (deque->Length == deque->MaxLength)
        {
            if (deque->MaxLength == 0)
            {
                return true;
            }

            PopFirst(deque);
        }
        else if (!Reserve(t, deque))
        {
            return false;
        }

        *DequeObject.Slot(deque, deque->Length) = item;
        deque->Length++;
        deque->State++;
        return true;
    }

    /// <summary>Adds at the left end; when the deque is full, the last item goes. False with MemoryError pending.</summary>
    internal static bool AppendLeft(VmThread t, DequeObject* deque, Ref item)
    {
        if (deque->Length == deque->MaxLength)
        {
            if (deque->MaxLength == 0)
            {
                return true;
            }

            PopLast(deque);
        }
        else if (!Reserve(t, deque))
        {
            return false;
        }

        var capacity = ((RefArray*)deque->Storage.Object)->Length;
        deque->Head = (deque->Head - 1) & (capacity - 1);
        *DequeObject.Slot(deque, 0) = item;
        deque->Length++;
        deque->State++;
        return true;
    }

    /// <summary>Removes the last item of a deque that has one.</summary>
    internal static Ref PopLast(DequeObject* deque)
    {
        var slot = DequeObject.Slot(deque, --deque->Length);
        var item = *slot;
        *slot = Ref.Zero;
        deque->State++;
        return item;
    }

    /// <summary>Removes the first item of a deque that has one.</summary>
    internal static Ref PopFirst(DequeObject* deque)
    {
        var slot = DequeObject.Slot(deque, 0);
        var item = *slot;
        *slot = Ref.Zero;
        deque->Head = (deque->Head + 1) & (((RefArray*)deque->Storage.Object)->Length - 1);
        deque->Length--;
        deque->State++;
        return item;
    }

    internal static void Clear(DequeObject* deque)
    {
        if (deque->Length > 0)
        {
            deque->State++;
        }

        deque->Storage = Ref.Zero;
        deque->Head = deque->Length = 0;
    }

    /// <summary>Adds every item of an iterable, at the right or, one after the other, at the left end.</summary>
    internal static bool Extend(VmThread t, DequeObject* deque, Ref iterable, bool left)
    {
        // A deque that is added to itself is copied first.
        if (iterable == Ref.From(deque))
        {
            iterable = ListOps.FromIterable(t, iterable);
            if (iterable.IsError)
            {
                return false;
            }
        }

        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return false;
        }

        for (; ; )
        {
            var item = Op.Next(t, iterator);
            if (item.IsError || item.IsUnbound)
            {
                return item.IsUnbound;
            }

            if (!(left ? AppendLeft(t, deque, item) : Append(t, deque, item)))
            {
                return false;
            }
        }
    }

    /// <summary>Takes steps items from the right end to the left (or the other way when negative).</summary>
    internal static void Rotate(DequeObject* deque, long steps)
    {
        var length = deque->Length;
        if (length <= 1)
        {
            return;
        }

        steps %= length;
        steps = steps > length / 2 ? steps - length : steps < -(length / 2) ? steps + length : steps;
        var mask = ((RefArray*)deque->Storage.Object)->Length - 1;
        for (; steps > 0; steps--)
        {
            var last = DequeObject.Slot(deque, length - 1);
            var item = *last;
            *last = Ref.Zero;
            deque->Head = (deque->Head - 1) & mask;
            *DequeObject.Slot(deque, 0) = item;
        }

        for (; steps < 0; steps++)
        {
            var first = DequeObject.Slot(deque, 0);
            var item = *first;
            *first = Ref.Zero;
            deque->Head = (deque->Head + 1) & mask;
            *DequeObject.Slot(deque, length - 1) = item;
        }

        deque->State++;
    }

    /// <summary>Opens a place for an item before the position; the deque is not full.</summary>
    internal static bool Insert(VmThread t, DequeObject* deque, long position, Ref item)
    {
        if (position < deque->Length / 2)
        {
            if (!AppendLeft(t, deque, item))
            {
                return false;
            }

            for (long i = 0; i < position; i++)
            {
                *DequeObject.Slot(deque, i) = *DequeObject.Slot(deque, i + 1);
            }
        }
        else
        {
            if (!Append(t, deque, item))
            {
                return false;
            }

            for (var i = deque->Length - 1; i > position; i--)
            {
                *DequeObject.Slot(deque, i) = *DequeObject.Slot(deque, i - 1);
            }
        }

        *DequeObject.Slot(deque, position) = item;
        return true;
    }

    internal static void RemoveAt(DequeObject* deque, long position)
    {
        if (position < deque->Length / 2)
        {
            for (var i = position; i > 0; i--)
            {
                *DequeObject.Slot(deque, i) = *DequeObject.Slot(deque, i - 1);
            }

            PopFirst(deque);
        }
        else
        {
            for (var i = position; i < deque->Length - 1; i++)
            {
                *DequeObject.Slot(deque, i) = *DequeObject.Slot(deque, i + 1);
            }

            PopLast(deque);
        }
    }

    /// <summary>
    /// Position of the first equal item in the range: -1 when there is none, -2 with an exception pending, -3 when a comparison changed
    /// the deque.
    /// </summary>
    internal static long Find(VmThread t, DequeObject* deque, Ref value, long start, long stop)
    {
        var state = deque->State;
        for (var i = start; i < stop && i < deque->Length; i++)
        {
            var same = Op.IdentityOrEqual(t, *DequeObject.Slot(deque, i), value);
            if (same < 0)
            {
                return -2;
            }

            if (deque->State != state)
            {
                return -3;
            }

            if (same > 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Makes room for one more item.</summary>
    private static bool Reserve(VmThread t, DequeObject* deque)
    {
        var old = deque->Storage.IsHeap ? (RefArray*)deque->Storage.Object : null;
        if (old != null && deque->Length < old->Length)
        {
            return true;
        }

        var array = Storage.NewRefArray(t, old == null ? MinCapacity : old->Length * 2);
        if (array == null)
        {
            t.RaiseMemoryError();
            return false;
        }

        if (old != null)
        {
            var first = old->Length - deque->Head;
            TupleOps.Copy(RefArray.Items(old) + deque->Head, RefArray.Items(array), first);
            TupleOps.Copy(RefArray.Items(old), RefArray.Items(array) + first, deque->Head);
        }

        deque->Storage = Ref.From(array);
        deque->Head = 0;
        return true;
    }
}
