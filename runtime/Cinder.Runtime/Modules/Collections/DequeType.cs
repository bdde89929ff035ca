namespace Cinder.Runtime;

[PyType(BuiltinType.Deque, Doc = "deque([iterable[, maxlen]]) --> deque object\n\nA list-like sequence optimized for data accesses near its endpoints.")]
internal static unsafe partial class DequeType
{
    private const string Mutated = "deque mutated during iteration";

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) => Ref.From(DequeOps.New(t, cls, -1));

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, DequeObject* self, [Keyword, Optional] Ref iterable, [Keyword, OrNone] Ref maxlen)
    {
        long limit = -1;
        if (!maxlen.IsNone)
        {
            if (!IntOps.IsIntLike(t, maxlen))
            {
                return t.RaiseTypeError("an integer is required");
            }

            if (!Op.AsLong(t, maxlen, out limit))
            {
                return Ref.Error;
            }

            if (limit < 0)
            {
                return t.RaiseValueError("maxlen must be non-negative");
            }
        }

        self->MaxLength = limit;
        DequeOps.Clear(self);
        return iterable.IsUnbound || DequeOps.Extend(t, self, iterable, left: false) ? Ref.None : Ref.Error;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, DequeObject* self)
    {
        if (!ReprGuard.TryEnter(&self->Header))
        {
            return StrOps.New(t, "[...]");
        }

        var list = ListOps.FromIterable(t, Ref.From(self));
        var text = list.IsError ? list : Op.Repr(t, list);
        ReprGuard.Leave(&self->Header);
        if (text.IsError)
        {
            return text;
        }

        using var builder = new StrBuilder(t);
        builder.Append(t.TypeOf(Ref.From(self))->Name);
        builder.Append('(');
        builder.Append(text);
        if (self->MaxLength >= 0)
        {
            builder.Append(", maxlen=");
            builder.AppendNumber(self->MaxLength);
        }

        builder.Append(')');
        return builder.ToStr();
    }

    [PyMethod("append", Doc = "Add an element to the right side of the deque.")]
    private static Ref Append(VmThread t, DequeObject* self, Ref item) => DequeOps.Append(t, self, item) ? Ref.None : Ref.Error;

    [PyMethod("appendleft", Doc = "Add an element to the left side of the deque.")]
    private static Ref AppendLeft(VmThread t, DequeObject* self, Ref item) => DequeOps.AppendLeft(t, self, item) ? Ref.None : Ref.Error;

    [PyMethod("pop", Doc = "Remove and return the rightmost element.")]
    private static Ref Pop(VmThread t, DequeObject* self) =>
        self->Length == 0 ? t.RaiseIndexError("pop from an empty deque") : DequeOps.PopLast(self);

    [PyMethod("popleft", Doc = "Remove and return the leftmost element.")]
    private static Ref PopLeft(VmThread t, DequeObject* self) =>
        self->Length == 0 ? t.RaiseIndexError("pop from an empty deque") : DequeOps.PopFirst(self);

    [PyMethod("extend", Doc = "Extend the right side of the deque with elements from the iterable")]
    private static Ref Extend(VmThread t, DequeObject* self, Ref iterable) => DequeOps.Extend(t, self, iterable, left: false) ? Ref.None : Ref.Error;

    [PyMethod("extendleft", Doc = "Extend the left side of the deque with elements from the iterable")]
    private static Ref ExtendLeft(VmThread t, DequeObject* self, Ref iterable) => DequeOps.Extend(t, self, iterable, left: true) ? Ref.None : Ref.Error;

    [PyMethod("clear", Doc = "Remove all elements from the deque.")]
    private static void Clear(VmThread t, DequeObject* self) => DequeOps.Clear(self);

    [PyMethod("rotate", Doc = "Rotate the deque n steps to the right (default n=1).  If n is negative, rotates left.")]
    private static void Rotate(VmThread t, DequeObject* self, long n = 1) => DequeOps.Rotate(self, n);

    [PyMethod("reverse", Doc = "D.reverse() -- reverse *IN PLACE*")]
    private static void Reverse(VmThread t, DequeObject* self)
    {
        for (long i = 0, j = self->Length - 1; i < j; i++, j--)
        {
            var left = DequeObject.Slot(self, i);
            var right = DequeObject.Slot(self, j);
            var item = *left;
            *left = *right;
            *right = item;
        }
    }

    [PyMethod("count", Doc = "D.count(value) -- return number of occurrences of value")]
    private static Ref Count(VmThread t, DequeObject* self, Ref value)
    {
        long count = 0;
        for (long i = 0; ; i++)
        {
            i = DequeOps.Find(t, self, value, i, self->Length);
            switch (i)
            {
                case -1:
                    return Ref.FromSmall(count);
                case -2:
                    return Ref.Error;
                case -3:
                    return t.Raise(BuiltinType.RuntimeError, Mutated);
            }

            count++;
        }
    }

    [PyMethod("index", Doc = "D.index(value, [start, [stop]]) -- return first index of value.\nRaises ValueError if the value is not present.")]
    private static Ref Index(VmThread t, DequeObject* self, Ref value, [Optional] Ref start, [Optional] Ref stop)
    {
        if (!SliceOps.TryBounds(t, start, stop, self->Length, out var from, out var to))
        {
            return Ref.Error;
        }

        var found = DequeOps.Find(t, self, value, from, to);
        switch (found)
        {
            case -1:
                return RaiseAbsent(t, value);
            case -2:
                return Ref.Error;
            case -3:
                return t.Raise(BuiltinType.RuntimeError, Mutated);
            default:
                return Ref.FromSmall(found);
        }
    }

    [PyMethod("insert", Doc = "D.insert(index, object) -- insert object before index")]
    private static Ref Insert(VmThread t, DequeObject* self, long index, Ref item)
    {
        if (self->Length == self->MaxLength)
        {
            return t.RaiseIndexError("deque already at its maximum size");
        }

        index = Math.Clamp(index < 0 ? index + self->Length : index, 0, self->Length);
        return DequeOps.Insert(t, self, index, item) ? Ref.None : Ref.Error;
    }

    [PyMethod("remove", Doc = "D.remove(value) -- remove first occurrence of value.")]
    private static Ref Remove(VmThread t, DequeObject* self, Ref value)
    {
        var found = DequeOps.Find(t, self, value, 0, self->Length);
        switch (found)
        {
            case -1:
                return RaiseAbsent(t, value);
            case -2:
                return Ref.Error;
            case -3:
                return t.RaiseIndexError(Mutated);
            default:
                DequeOps.RemoveAt(self, found);
                return Ref.None;
        }
    }

    [PyMethod("copy", Doc = "Return a shallow copy of a deque.")]
    [PyMethod("__copy__", Doc = "Return a shallow copy of a deque.")]
    private static Ref Copy(VmThread t, DequeObject* self)
    {
        if (self->Header.LayoutId == (uint)BuiltinType.Deque)
        {
            return CopyExact(t, self);
        }

        var type = Ref.From(t.TypeOf(Ref.From(self)));
        var copy = self->MaxLength < 0 ? Op.Call1(t, type, Ref.From(self)) : Op.Call2(t, type, Ref.From(self), IntOps.FromLong(t, self->MaxLength));
        return copy.IsError || DequeOps.IsDeque(t, copy)
            ? copy
            : t.RaiseTypeError($"{StrOps.ToManaged(t.TypeOf(Ref.From(self))->Name)}() must return a deque, not {Op.TypeName(t, copy)}");
    }

    [PyMethod("__len__")]
    private static long Len(VmThread t, DequeObject* self) => self->Length;

    [PyMethod("__getitem__")]
    private static Ref GetItem(VmThread t, DequeObject* self, Ref key) =>
        TryLocate(t, self, key, out var position) ? *DequeObject.Slot(self, position) : Ref.Error;

    [PyMethod("__setitem__")]
    private static Ref SetItem(VmThread t, DequeObject* self, Ref key, Ref value)
    {
        if (!TryLocate(t, self, key, out var position))
        {
            return Ref.Error;
        }

        *DequeObject.Slot(self, position) = value;
        return Ref.None;
    }

    [PyMethod("__delitem__")]
    private static Ref DelItem(VmThread t, DequeObject* self, Ref key)
    {
        if (!TryLocate(t, self, key, out var position))
        {
            return Ref.Error;
        }

        DequeOps.RemoveAt(self, position);
        return Ref.None;
    }

    [PyMethod("__contains__")]
    private static Ref Contains(VmThread t, DequeObject* self, Ref value) => DequeOps.Find(t, self, value, 0, self->Length) switch
    {
        -1 => Ref.False,
        -2 => Ref.Error,
        -3 => t.Raise(BuiltinType.RuntimeError, Mutated),
        _ => Ref.True,
    };

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, DequeObject* self) => DequeIterators.New(t, BuiltinType.DequeIterator, self);

    [PyMethod("__reversed__", Doc = "D.__reversed__() -- return a reverse iterator over the deque")]
    private static Ref Reversed(VmThread t, DequeObject* self) => DequeIterators.New(t, BuiltinType.DequeReverseIterator, self);

    [PyMethod("__add__")]
    private static Ref Add(VmThread t, DequeObject* self, Ref other)
    {
        if (!DequeOps.IsDeque(t, other))
        {
            return t.RaiseTypeError($"can only concatenate deque (not \"{Op.TypeName(t, other)}\") to deque");
        }

        var result = Copy(t, self);
        return result.IsError || !DequeOps.Extend(t, (DequeObject*)result.Object, other, left: false) ? Ref.Error : result;
    }

    [PyMethod("__iadd__")]
    private static Ref AddInPlace(VmThread t, DequeObject* self, Ref other) => DequeOps.Extend(t, self, other, left: false) ? Ref.From(self) : Ref.Error;

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    private static Ref Multiply(VmThread t, DequeObject* self, Ref count)
    {
        if (!TryTimes(t, count, out var times))
        {
            return Ref.Error;
        }

        var result = Copy(t, self);
        return result.IsError ? result : Repeat(t, (DequeObject*)result.Object, times);
    }

    [PyMethod("__imul__")]
    private static Ref MultiplyInPlace(VmThread t, DequeObject* self, Ref count) =>
        TryTimes(t, count, out var times) ? Repeat(t, self, times) : Ref.Error;

    [PyMethod("__lt__")]
    private static Ref Less(VmThread t, DequeObject* self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    private static Ref LessEqual(VmThread t, DequeObject* self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    private static Ref Equal(VmThread t, DequeObject* self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    private static Ref NotEqual(VmThread t, DequeObject* self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    private static Ref Greater(VmThread t, DequeObject* self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    private static Ref GreaterEqual(VmThread t, DequeObject* self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    [PyGetter("maxlen", Doc = "maximum size of a deque or None if unbounded")]
    private static Ref GetMaxLength(VmThread t, DequeObject* self) => self->MaxLength < 0 ? Ref.None : IntOps.FromLong(t, self->MaxLength);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, DequeObject* self)
    {
        var state = ObjectReduction.State(t, Ref.From(self));
        var iterator = state.IsError ? state : Op.Iter(t, Ref.From(self));
        if (iterator.IsError)
        {
            return iterator;
        }

        var parts = stackalloc Ref[4];
        parts[0] = Ref.From(t.TypeOf(Ref.From(self)));
        parts[1] = self->MaxLength < 0 ? TupleOps.Empty(t) : TupleOps.From(t, TupleOps.Empty(t), IntOps.FromLong(t, self->MaxLength));
        parts[2] = state;
        parts[3] = iterator;
        return TupleOps.From(t, parts, 4);
    }

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);

    private static Ref RaiseAbsent(VmThread t, Ref value)
    {
        var text = Op.Repr(t, value);
        return text.IsError ? text : t.RaiseValueError($"{StrOps.ToManaged(text)} is not in deque");
    }

    private static Ref CopyExact(VmThread t, DequeObject* self)
    {
        var copy = DequeOps.New(t, t.Types(BuiltinType.Deque), self->MaxLength);
        for (long i = 0; i < self->Length; i++)
        {
            if (!DequeOps.Append(t, copy, *DequeObject.Slot(self, i)))
            {
                return Ref.Error;
            }
        }

        return Ref.From(copy);
    }

    private static Ref Repeat(VmThread t, DequeObject* self, long times)
    {
        var length = self->Length;
        if (times <= 0 || length == 0)
        {
            DequeOps.Clear(self);
            return Ref.From(self);
        }

        if (times > long.MaxValue / length)
        {
            return t.RaiseMemoryError();
        }

        var items = ListOps.FromIterable(t, Ref.From(self));
        if (items.IsError)
        {
            return items;
        }

        // More than what the bound lets stay need not be added.
        var added = (times - 1) * length;
        var skipped = self->MaxLength < 0 ? 0 : Math.Max(0, added - self->MaxLength);
        for (var i = skipped; i < added; i++)
        {
            if (!DequeOps.Append(t, self, ListObject.Items((ListObject*)items.Object)[i % length]))
            {
                return Ref.Error;
            }
        }

        return Ref.From(self);
    }

    private static Ref Compare(VmThread t, CompareOperator op, DequeObject* self, Ref right)
    {
        if (!DequeOps.IsDeque(t, right))
        {
            return Ref.NotImplemented;
        }

        var other = (DequeObject*)right.Object;
        if (op is CompareOperator.Equal or CompareOperator.NotEqual && self->Length != other->Length)
        {
            return Ref.FromBool(op == CompareOperator.NotEqual);
        }

        var state = self->State;
        var otherState = other->State;
        for (long i = 0; i < self->Length && i < other->Length; i++)
        {
            var a = *DequeObject.Slot(self, i);
            var b = *DequeObject.Slot(other, i);
            var same = Op.IdentityOrEqual(t, a, b);
            if (same < 0)
            {
                return Ref.Error;
            }

            if (same == 0)
            {
                return op is CompareOperator.Equal or CompareOperator.NotEqual ? Ref.FromBool(op == CompareOperator.NotEqual) : Op.Compare(t, op, a, b);
            }

            if (self->State != state || other->State != otherState)
            {
                return t.Raise(BuiltinType.RuntimeError, Mutated);
            }
        }

        return Ref.FromBool(SequenceCompare.Holds(op, self->Length.CompareTo(other->Length)));
    }

    private static bool TryTimes(VmThread t, Ref count, out long times)
    {
        if (Subscript.TryCount(t, count, out times))
        {
            return true;
        }

        if (!t.HasPending)
        {
            t.RaiseTypeError($"can't multiply sequence by non-int of type '{Op.TypeName(t, count)}'");
        }

        return false;
    }

    private static bool TryLocate(VmThread t, DequeObject* self, Ref key, out long position)
    {
        position = key.IsInt ? key.IntValue : 0;
        if (!key.IsInt)
        {
            if (TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound)
            {
                t.RaiseTypeError($"sequence index must be integer, not '{Op.TypeName(t, key)}'");
                return false;
            }

            if (!Op.AsIndex(t, key, out position))
            {
                return false;
            }
        }

        position = position < 0 ? position + self->Length : position;
        if ((ulong)position < (ulong)self->Length)
        {
            return true;
        }

        t.RaiseIndexError("deque index out of range");
        return false;
    }
}
