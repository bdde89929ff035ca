namespace Cinder.Runtime;

[PyType(BuiltinType.List, Doc = "Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.")]
internal static unsafe partial class ListType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords) => Ref.From(TypeOps.AllocateInstance(t, cls));

    [PyMethod("__init__", Signature = "($self, iterable=(), /)")]
    internal static Ref Init(VmThread t, ListObject* self, [Optional] Ref iterable)
    {
        if (iterable.IsUnbound)
        {
            ListOps.Clear(self);
            return Ref.None;
        }

        // list.__init__(x, x) empties x first.
        ListOps.Clear(self);
        return ListOps.Extend(t, self, iterable) ? Ref.None : Ref.Error;
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, ListObject* self)
    {
        if (self->Length == 0)
        {
            return StrOps.New(t, "[]");
        }

        if (!ReprGuard.TryEnter(&self->Header))
        {
            return StrOps.New(t, "[...]");
        }

        var builder = new StrBuilder(t);
        builder.Append('[');
        bool ok = true;
        for (long i = 0; ok && i < self->Length; i++)
        {
            builder.Append(i == 0 ? "" : ", ");
            ok = ReprGuard.AppendRepr(t, ref builder, ListObject.Items(self)[i]);
        }

        ReprGuard.Leave(&self->Header);
        builder.Append(']');
        Ref result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("__len__")]
    internal static long Len(VmThread t, ListObject* self) => self->Length;

    [PyMethod("__getitem__", Doc = "x.__getitem__(y) <==> x[y]")]
    internal static Ref GetItem(VmThread t, ListObject* self, Ref key)
    {
        switch (Subscript.Read(t, key, "list", out long index))
        {
            case SubscriptKind.Index:
                return TryLocate(self, ref index) ? ListObject.Items(self)[index] : t.RaiseIndexError("list index out of range");
            case SubscriptKind.Slice:
                return SliceOps.Indices(t, (SliceObject*)key.Object, self->Length, out long start, out _, out long step, out long count)
                    ? ListOps.Slice(t, self, start, step, count)
                    : Ref.Error;
            default:
                return Ref.Error;
        }
    }

    [PyMethod("__setitem__")]
    internal static Ref SetItem(VmThread t, ListObject* self, Ref key, Ref value)
    {
        switch (Subscript.Read(t, key, "list", out long index))
        {
            case SubscriptKind.Index:
                if (!TryLocate(self, ref index))
                {
                    return t.RaiseIndexError("list assignment index out of range");
                }

                ListObject.Items(self)[index] = value;
                return Ref.None;
            case SubscriptKind.Slice:
                return ListOps.SetSlice(t, self, (SliceObject*)key.Object, value) ? Ref.None : Ref.Error;
            default:
                return Ref.Error;
        }
    }

    [PyMethod("__delitem__")]
    internal static Ref DelItem(VmThread t, ListObject* self, Ref key)
    {
        switch (Subscript.Read(t, key, "list", out long index))
        {
            case SubscriptKind.Index:
                if (!TryLocate(self, ref index))
                {
                    return t.RaiseIndexError("list assignment index out of range");
                }

                ListOps.RemoveRange(t, self, index, 1);
                return Ref.None;
            case SubscriptKind.Slice:
                return ListOps.DeleteSlice(t, self, (SliceObject*)key.Object) ? Ref.None : Ref.Error;
            default:
                return Ref.Error;
        }
    }

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, ListObject* self, Ref value)
    {
        int found = ListOps.Contains(t, self, value);
        return found < 0 ? Ref.Error : Ref.FromBool(found > 0);
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, ListObject* self) => Iterators.New(t, BuiltinType.ListIterator, Ref.From(self));

    [PyMethod("__reversed__", Doc = "Return a reverse iterator over the list.")]
    internal static Ref Reversed(VmThread t, ListObject* self)
    {
        Ref result = Iterators.New(t, BuiltinType.ListReverseIterator, Ref.From(self));
        ((IteratorObject*)result.Object)->Index = self->Length - 1;
        return result;
    }

    [PyMethod("__add__")]
    internal static Ref Add(VmThread t, ListObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.List ? ListOps.Concat(t, self, (ListObject*)other.Object) : Ref.NotImplemented;

    [PyMethod("__iadd__")]
    internal static Ref AddInPlace(VmThread t, ListObject* self, Ref other) => ListOps.Extend(t, self, other) ? Ref.From(self) : Ref.Error;

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    internal static Ref Multiply(VmThread t, ListObject* self, Ref count)
    {
        if (!Subscript.TryCount(t, count, out long times))
        {
            return t.HasPending ? Ref.Error : Ref.NotImplemented;
        }

        return ListOps.Repeat(t, self, times);
    }

    [PyMethod("__imul__")]
    internal static Ref MultiplyInPlace(VmThread t, ListObject* self, Ref count)
    {
        if (!Subscript.TryCount(t, count, out long times))
        {
            return t.HasPending ? Ref.Error : Ref.NotImplemented;
        }

        return ListOps.RepeatInPlace(t, self, times) ? Ref.From(self) : Ref.Error;
    }

    [PyMethod("append", Doc = "Append object to the end of the list.")]
    internal static Ref Append(VmThread t, ListObject* self, Ref item) => ListOps.Append(t, self, item) ? Ref.None : Ref.Error;

    [PyMethod("extend", Doc = "Extend list by appending elements from the iterable.")]
    internal static Ref Extend(VmThread t, ListObject* self, Ref iterable) => ListOps.Extend(t, self, iterable) ? Ref.None : Ref.Error;

    [PyMethod("insert", Doc = "Insert object before index.")]
    internal static Ref Insert(VmThread t, ListObject* self, long index, Ref item) => ListOps.Insert(t, self, index, item) ? Ref.None : Ref.Error;

    [PyMethod("pop", Doc = "Remove and return item at index (default last).\n\nRaises IndexError if list is empty or index is out of range.")]
    internal static Ref Pop(VmThread t, ListObject* self, long index = -1)
    {
        if (self->Length == 0)
        {
            return t.RaiseIndexError("pop from empty list");
        }

        if (!TryLocate(self, ref index))
        {
            return t.RaiseIndexError("pop index out of range");
        }

        if (index == self->Length - 1)
        {
            return ListOps.PopLast(t, self);
        }

        Ref item = ListObject.Items(self)[index];
        ListOps.RemoveRange(t, self, index, 1);
        return item;
    }

    [PyMethod("remove", Doc = "Remove first occurrence of value.\n\nRaises ValueError if the value is not present.")]
    internal static Ref Remove(VmThread t, ListObject* self, Ref value)
    {
        long index = ListOps.IndexOf(t, self, value, 0, long.MaxValue);
        if (index < 0)
        {
            return index == -1 ? t.RaiseValueError("list.remove(x): x not in list") : Ref.Error;
        }

        // The comparison that found it may have shortened the list.
        if (index < self->Length)
        {
            ListOps.RemoveRange(t, self, index, 1);
        }

        return Ref.None;
    }

    [PyMethod("index", Doc = "Return first index of value.\n\nRaises ValueError if the value is not present.")]
    internal static Ref Index(VmThread t, ListObject* self, Ref value, [Optional] Ref start, [Optional] Ref stop)
    {
        if (!SliceOps.TryBounds(t, start, stop, self->Length, out long from, out long to))
        {
            return Ref.Error;
        }

        long index = ListOps.IndexOf(t, self, value, from, to);
        if (index != -1)
        {
            return index < 0 ? Ref.Error : Ref.FromSmall(index);
        }

        Ref text = Op.Repr(t, value);
        return text.IsError ? text : t.RaiseValueError($"{StrOps.ToManaged(text)} is not in list");
    }

    [PyMethod("count", Doc = "Return number of occurrences of value.")]
    internal static Ref Count(VmThread t, ListObject* self, Ref value)
    {
        long count = 0;
        for (long i = 0; i < self->Length; i++)
        {
            int same = KeyHash.Same(t, ListObject.Items(self)[i], value);
            if (same < 0)
            {
                return Ref.Error;
            }

            count += same;
        }

        return Ref.FromSmall(count);
    }

    [PyMethod("clear", Doc = "Remove all items from list.")]
    internal static void Clear(VmThread t, ListObject* self) => ListOps.Clear(self);

    [PyMethod("copy", Doc = "Return a shallow copy of the list.")]
    internal static Ref Copy(VmThread t, ListObject* self) => ListOps.Slice(t, self, 0, 1, self->Length);

    [PyMethod("reverse", Doc = "Reverse *IN PLACE*.")]
    internal static void Reverse(VmThread t, ListObject* self) => ListOps.Reverse(self);

    [PyMethod("sort", Doc = "Sort the list in ascending order and return None.\n\nThe sort is in-place (i.e. the list itself is modified) and stable (i.e. the\norder of two equal elements is maintained).\n\nIf a key function is given, apply it once to each list item and sort them,\nascending or descending, according to their function values.\n\nThe reverse flag can be set to sort in descending order.")]
    internal static Ref Sort(VmThread t, ListObject* self, [KeywordOnly, OrNone] Ref key, [KeywordOnly] int reverse = 0) =>
        ListSort.Sort(t, self, key, reverse != 0) ? Ref.None : Ref.Error;

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, ListObject* self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, ListObject* self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, ListObject* self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, ListObject* self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, ListObject* self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, ListObject* self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    private static Ref Compare(VmThread t, CompareOperator comparison, ListObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.List ? SequenceCompare.Compare(t, comparison, Ref.From(self), other, lists: true) : Ref.NotImplemented;

    private static bool TryLocate(ListObject* self, ref long index)
    {
        index = index < 0 ? index + self->Length : index;
        return (ulong)index < (ulong)self->Length;
    }
}
