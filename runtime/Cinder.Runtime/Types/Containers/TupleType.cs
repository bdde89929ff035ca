namespace Cinder.Runtime;

[PyType(BuiltinType.Tuple, Doc = "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.")]
internal static unsafe partial class TupleType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Optional] Ref iterable)
    {
        bool exact = cls == t.Types(BuiltinType.Tuple);
        if (iterable.IsUnbound)
        {
            return exact ? TupleOps.Empty(t) : TupleOps.NewInstance(t, cls, null, 0);
        }

        Ref items = TupleOps.FromIterable(t, iterable);
        if (exact || items.IsError)
        {
            return items;
        }

        var tuple = (TupleObject*)items.Object;
        return TupleOps.NewInstance(t, cls, TupleObject.Items(tuple), tuple->Length);
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, TupleObject* self)
    {
        int length = self->Length;
        if (length == 0)
        {
            return StrOps.New(t, "()");
        }

        if (!ReprGuard.TryEnter(&self->Header))
        {
            return StrOps.New(t, "(...)");
        }

        var builder = new StrBuilder(t);
        builder.Append('(');
        bool ok = true;
        for (int i = 0; ok && i < length; i++)
        {
            builder.Append(i == 0 ? "" : ", ");
            ok = ReprGuard.AppendRepr(t, ref builder, TupleObject.Items(self)[i]);
        }

        ReprGuard.Leave(&self->Header);
        builder.Append(length == 1 ? ",)" : ")");
        Ref result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("__hash__")]
    internal static Ref Hash(VmThread t, TupleObject* self) => TupleOps.Hash(t, self, out long hash) ? IntOps.FromLong(t, hash) : Ref.Error;

    [PyMethod("__len__")]
    internal static long Len(VmThread t, TupleObject* self) => self->Length;

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, TupleObject* self, Ref value)
    {
        int found = TupleOps.Contains(t, self, value);
        return found < 0 ? Ref.Error : Ref.FromBool(found > 0);
    }

    [PyMethod("__getitem__")]
    internal static Ref GetItem(VmThread t, TupleObject* self, Ref key)
    {
        switch (Subscript.Read(t, key, "tuple", out long index))
        {
            case SubscriptKind.Index:
                long length = self->Length;
                index = index < 0 ? index + length : index;
                return (ulong)index < (ulong)length ? TupleObject.Items(self)[index] : t.RaiseIndexError("tuple index out of range");
            case SubscriptKind.Slice:
                return SliceOps.Indices(t, (SliceObject*)key.Object, self->Length, out long start, out _, out long step, out long count)
                    ? TupleOps.Slice(t, self, start, step, count)
                    : Ref.Error;
            default:
                return Ref.Error;
        }
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, TupleObject* self) => Iterators.New(t, BuiltinType.TupleIterator, Ref.From(self));

    [PyMethod("__add__")]
    internal static Ref Add(VmThread t, TupleObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.Tuple ? TupleOps.Concat(t, self, (TupleObject*)other.Object) : Ref.NotImplemented;

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    internal static Ref Multiply(VmThread t, TupleObject* self, Ref count)
    {
        if (!Subscript.TryCount(t, count, out long times))
        {
            return t.HasPending ? Ref.Error : Ref.NotImplemented;
        }

        return TupleOps.Repeat(t, self, times);
    }

    [PyMethod("count", Doc = "Return number of occurrences of value.")]
    internal static Ref Count(VmThread t, TupleObject* self, Ref value)
    {
        long count = 0;
        for (int i = 0; i < self->Length; i++)
        {
            int same = KeyHash.Same(t, TupleObject.Items(self)[i], value);
            if (same < 0)
            {
                return Ref.Error;
            }

            count += same;
        }

        return Ref.FromSmall(count);
    }

    [PyMethod("index", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    internal static Ref Index(VmThread t, TupleObject* self, Ref value, [Optional] Ref start, [Optional] Ref stop)
    {
        if (!SliceOps.TryBounds(t, start, stop, self->Length, out long from, out long to))
        {
            return Ref.Error;
        }

        for (long i = from; i < to && i < self->Length; i++)
        {
            int same = KeyHash.Same(t, TupleObject.Items(self)[i], value);
            if (same != 0)
            {
                return same < 0 ? Ref.Error : Ref.FromSmall(i);
            }
        }

        return t.RaiseValueError("tuple.index(x): x not in tuple");
    }

    [PyMethod("__getnewargs__")]
    internal static Ref GetNewArgs(VmThread t, TupleObject* self)
    {
        Ref items = TupleOps.From(t, TupleObject.Items(self), self->Length);
        return items.IsError ? items : TupleOps.From(t, items);
    }

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, TupleObject* self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, TupleObject* self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, TupleObject* self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, TupleObject* self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, TupleObject* self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, TupleObject* self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    private static Ref Compare(VmThread t, CompareOperator comparison, TupleObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.Tuple ? SequenceCompare.Compare(t, comparison, Ref.From(self), other, lists: false) : Ref.NotImplemented;
}
