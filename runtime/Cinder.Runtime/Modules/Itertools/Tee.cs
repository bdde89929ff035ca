namespace Cinder.Runtime;

/// <summary>
/// What the branches of a tee share: a chunk of the items read so far, linked to the next chunk. IteratorObject: Source is the iterator,
/// Extra a RefArray of items, Extra2 the next chunk (or Unbound), Index the items read, Aux 1 while one is being read.
/// </summary>
[PyType(BuiltinType.ItertoolsTeeData, Doc = "Data container common to multiple tee objects.")]
internal static unsafe partial class TeeDataType
{
    internal const int ChunkSize = 57;

    internal static Ref New(VmThread t, Ref iterator)
    {
        var chunk = Iterators.New(t, BuiltinType.ItertoolsTeeData, iterator);
        var self = (IteratorObject*)chunk.Object;
        self->Extra = Ref.From(Storage.NewRefArray(t, ChunkSize));
        self->Extra2 = Ref.Unbound;
        return chunk;
    }

    /// <summary>The item at the position, read now when no branch has been there; Unbound at the end.</summary>
    internal static Ref Item(VmThread t, IteratorObject* self, long position)
    {
        var items = (RefArray*)self->Extra.Object;
        if (position < self->Index)
        {
            return RefArray.Items(items)[position];
        }

        if (self->Aux != 0)
        {
            return t.Raise(BuiltinType.RuntimeError, "cannot re-enter the tee iterator");
        }

        self->Aux = 1;
        var item = Op.Next(t, self->Source);
        self->Aux = 0;
        if (!item.IsUnbound && !item.IsError)
        {
            RefArray.Items(items)[self->Index++] = item;
        }

        return item;
    }

    internal static Ref Following(VmThread t, IteratorObject* self)
    {
        if (self->Extra2.IsUnbound)
        {
            self->Extra2 = New(t, self->Source);
        }

        return self->Extra2;
    }

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref iterator, Ref values, Ref next)
    {
        if (t.KindOf(values) != BuiltinType.List)
        {
            return t.RaiseTypeError($"argument 2 must be list, not {Op.TypeName(t, values)}");
        }

        var list = (ListObject*)values.Object;
        var hasNext = !next.IsNone;
        if (list->Length > ChunkSize || (hasNext && (list->Length != ChunkSize || !next.IsExact(BuiltinType.ItertoolsTeeData))))
        {
            return t.RaiseValueError("Invalid arguments");
        }

        var chunk = New(t, iterator);
        var self = (IteratorObject*)chunk.Object;
        for (long i = 0; i < list->Length; i++)
        {
            RefArray.Items((RefArray*)self->Extra.Object)[i] = ListObject.Items(list)[i];
        }

        self->Index = list->Length;
        self->Extra2 = hasNext ? next : Ref.Unbound;
        return chunk;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var values = ListOps.From(t, RefArray.Items((RefArray*)self->Extra.Object), self->Index);
        return values.IsError
            ? values
            : TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->Source, values, self->Extra2.IsUnbound ? Ref.None : self->Extra2));
    }
}

/// <summary>One branch. IteratorObject: Source is the chunk, Index the next item in it.</summary>
[PyType(BuiltinType.ItertoolsTee, Doc = "Iterator wrapped to make it copyable.")]
internal static unsafe partial class TeeType
{
    /// <summary>A branch over an iterator: a copy when it is a branch itself.</summary>
    internal static Ref FromIterator(VmThread t, TypeObject* cls, Ref iterator)
    {
        if (iterator.IsExact(BuiltinType.ItertoolsTee))
        {
            return Copy(t, (IteratorObject*)iterator.Object);
        }

        return Ref.From(Iterators.NewInstance(t, cls, TeeDataType.New(t, iterator)));
    }

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref iterable)
    {
        var iterator = Op.Iter(t, iterable);
        return iterator.IsError ? iterator : FromIterator(t, cls, iterator);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Index >= TeeDataType.ChunkSize)
        {
            self->Source = TeeDataType.Following(t, (IteratorObject*)self->Source.Object);
            self->Index = 0;
        }

        var item = TeeDataType.Item(t, (IteratorObject*)self->Source.Object, self->Index);
        if (!item.IsUnbound && !item.IsError)
        {
            self->Index++;
        }

        return item;
    }

    [PyMethod("__copy__", Doc = "Returns an independent iterator.")]
    private static Ref Copy(VmThread t, IteratorObject* self)
    {
        var copy = Iterators.New(t, BuiltinType.ItertoolsTee, self->Source);
        ((IteratorObject*)copy.Object)->Index = self->Index;
        return copy;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => TupleOps.From(
        t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, TupleOps.Empty(t)), TupleOps.From(t, self->Source, Ref.FromSmall(self->Index)));

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError("state is not a tuple");
        }

        var items = TupleObject.Items((TupleObject*)state.Object);
        if (((TupleObject*)state.Object)->Length != 2 || !items[0].IsExact(BuiltinType.ItertoolsTeeData))
        {
            return t.RaiseTypeError("state must be the data of a tee and an index");
        }

        if (!NativeArguments.ToLong(t, items[1], out var index))
        {
            return Ref.Error;
        }

        if (index is < 0 or > TeeDataType.ChunkSize || index > ((IteratorObject*)items[0].Object)->Index)
        {
            return t.RaiseValueError("Index out of range");
        }

        self->Source = items[0];
        self->Index = index;
        return Ref.None;
    }
}
