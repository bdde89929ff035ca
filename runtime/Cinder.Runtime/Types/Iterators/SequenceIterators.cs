namespace Cinder.Runtime;

// IteratorObject: Source is the sequence, Index the next position.

[PyType(BuiltinType.ListIterator)]
internal static unsafe partial class ListIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var list = (ListObject*)self->Source.Object;
        if (self->Index < list->Length)
        {
            return ListObject.Items(list)[self->Index++];
        }

        self->Source = Ref.Unbound;
        return Ref.Unbound;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, IteratorObject* self) =>
        self->Source.IsUnbound ? 0 : Math.Max(0, ((ListObject*)self->Source.Object)->Length - self->Index);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => Iterators.Reduce(t, self, BuiltinType.List);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state)
    {
        if (self->Source.IsHeap)
        {
            self->Index = Math.Clamp(state, 0, ((ListObject*)self->Source.Object)->Length);
        }
    }
}

[PyType(BuiltinType.ListReverseIterator)]
internal static unsafe partial class ListReverseIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var list = (ListObject*)self->Source.Object;
        if (self->Index >= 0 && self->Index < list->Length)
        {
            return ListObject.Items(list)[self->Index--];
        }

        self->Index = -1;
        self->Source = Ref.Unbound;
        return Ref.Unbound;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, IteratorObject* self) =>
        self->Source.IsUnbound || ((ListObject*)self->Source.Object)->Length < self->Index + 1 ? 0 : self->Index + 1;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => Iterators.Reduce(t, self, BuiltinType.List, "reversed");

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state)
    {
        if (self->Source.IsHeap)
        {
            self->Index = Math.Clamp(state, -1, ((ListObject*)self->Source.Object)->Length - 1);
        }
    }
}

[PyType(BuiltinType.TupleIterator)]
internal static unsafe partial class TupleIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var tuple = (TupleObject*)self->Source.Object;
        if (self->Index < tuple->Length)
        {
            return TupleObject.Items(tuple)[self->Index++];
        }

        self->Source = Ref.Unbound;
        return Ref.Unbound;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, IteratorObject* self) =>
        self->Source.IsUnbound ? 0 : ((TupleObject*)self->Source.Object)->Length - self->Index;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => Iterators.Reduce(t, self, BuiltinType.Tuple);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state)
    {
        if (self->Source.IsHeap)
        {
            self->Index = Math.Clamp(state, 0, ((TupleObject*)self->Source.Object)->Length);
        }
    }
}

/// <summary>Iterates by <c>__getitem__</c> with 0, 1, 2 … until IndexError or StopIteration.</summary>
[PyType(BuiltinType.SequenceIterator)]
internal static unsafe partial class SequenceIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        Ref item = Op.GetItem(t, self->Source, Ref.FromSmall(self->Index));
        if (!item.IsError)
        {
            self->Index++;
            return item;
        }

        if (t.SwallowPending(BuiltinType.IndexError) || t.SwallowPending(BuiltinType.StopIteration))
        {
            self->Source = Ref.Unbound;
            return Ref.Unbound;
        }

        return item;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Zero;
        }

        if (TypeObject.Special(t.TypeOf(self->Source), Special.Len).IsUnbound)
        {
            return Ref.NotImplemented;
        }

        return Op.Len(t, self->Source, out long length) ? Ref.FromSmall(Math.Max(0, length - self->Index)) : Ref.Error;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => Iterators.Reduce(t, self, BuiltinType.Tuple);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state)
    {
        if (self->Source.IsHeap)
        {
            self->Index = Math.Max(0, state);
        }
    }
}

/// <summary>reversed(): IteratorObject.Index is the position that comes next, -1 at the end.</summary>
[PyType(BuiltinType.Reversed, Doc = "Return a reverse iterator over the values of the given sequence.")]
internal static unsafe partial class ReversedType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Ref sequence)
    {
        TypeObject* type = t.TypeOf(sequence);
        Ref method = TypeObject.Special(type, Special.Reversed);
        if (!method.IsUnbound)
        {
            return method.IsNone
                ? t.RaiseTypeError($"'{Op.TypeName(t, sequence)}' object is not reversible")
                : Op.CallSpecial(t, sequence, Special.Reversed);
        }

        bool isSequence = !TypeObject.Special(type, Special.GetItem).IsUnbound && t.KindOf(sequence) != BuiltinType.Dict;
        if (!isSequence)
        {
            return t.RaiseTypeError($"'{Op.TypeName(t, sequence)}' object is not reversible");
        }

        if (!Op.Len(t, sequence, out long length))
        {
            return Ref.Error;
        }

        IteratorObject* iterator = Iterators.NewInstance(t, cls, sequence);
        iterator->Index = length - 1;
        return Ref.From(iterator);
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Index < 0)
        {
            return Ref.Unbound;
        }

        Ref item = Op.GetItem(t, self->Source, Ref.FromSmall(self->Index));
        if (!item.IsError)
        {
            self->Index--;
            return item;
        }

        if (t.SwallowPending(BuiltinType.IndexError) || t.SwallowPending(BuiltinType.StopIteration))
        {
            self->Index = -1;
            self->Source = Ref.Unbound;
            return Ref.Unbound;
        }

        return item;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static Ref LengthHint(VmThread t, IteratorObject* self)
    {
        if (self->Index < 0)
        {
            return Ref.Zero;
        }

        return Op.Len(t, self->Source, out long length) ? Ref.FromSmall(length < self->Index + 1 ? 0 : self->Index + 1) : Ref.Error;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self)
    {
        Ref cls = Ref.From(t.TypeOf(Ref.From(self)));
        return self->Index < 0
            ? TupleOps.From(t, cls, TupleOps.From(t, TupleOps.Empty(t)))
            : TupleOps.From(t, cls, TupleOps.From(t, self->Source), Ref.FromSmall(self->Index));
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static Ref SetState(VmThread t, IteratorObject* self, long state)
    {
        if (self->Index >= 0)
        {
            if (!Op.Len(t, self->Source, out long length))
            {
                return Ref.Error;
            }

            self->Index = Math.Clamp(state, -1, length - 1);
        }

        return Ref.None;
    }
}
