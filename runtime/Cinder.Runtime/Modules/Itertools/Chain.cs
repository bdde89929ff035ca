namespace Cinder.Runtime;

/// <summary>IteratorObject: Source iterates over the iterables (Unbound at the end), Extra over the present one (or Unbound).</summary>
[PyType(BuiltinType.ItertoolsChain, Doc = "chain(*iterables) --> chain object\n\nReturn a chain object whose .__next__() method returns elements from the\nfirst iterable until it is exhausted, then elements from the next\niterable, until all of the iterables are exhausted.")]
internal static unsafe partial class ItertoolsChainType
{
    internal static Ref New(VmThread t, TypeObject* cls, Ref source)
    {
        if (source.IsError)
        {
            return source;
        }

        var self = Iterators.NewInstance(t, cls, source);
        self->Extra = Ref.Unbound;
        return Ref.From(self);
    }

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args iterables)
    {
        var all = TupleOps.From(t, iterables.Items, iterables.Count);
        return all.IsError ? all : New(t, cls, Iterators.New(t, BuiltinType.TupleIterator, all));
    }

    [PyClassMethod("from_iterable", Doc = "Alternative chain() constructor taking a single iterable argument that evaluates lazily.")]
    private static Ref FromIterable(VmThread t, TypeObject* cls, Ref iterable) => New(t, cls, Op.Iter(t, iterable));

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        while (self->Source.IsHeap)
        {
            if (self->Extra.IsUnbound)
            {
                var iterable = Op.Next(t, self->Source);
                var iterator = iterable.IsError || iterable.IsUnbound ? iterable : Op.Iter(t, iterable);
                if (iterator.IsError || iterator.IsUnbound)
                {
                    self->Source = Ref.Unbound;
                    return iterator;
                }

                self->Extra = iterator;
            }

            var item = Op.Next(t, self->Extra);
            if (!item.IsUnbound)
            {
                return item;
            }

            self->Extra = Ref.Unbound;
        }

        return Ref.Unbound;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        if (self->Source.IsUnbound)
        {
            return TupleOps.From(t, type, TupleOps.Empty(t));
        }

        var state = self->Extra.IsUnbound ? TupleOps.From(t, self->Source) : TupleOps.From(t, self->Source, self->Extra);
        return TupleOps.From(t, type, TupleOps.Empty(t), state);
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError("state is not a tuple");
        }

        var count = ((TupleObject*)state.Object)->Length;
        if (count is not (1 or 2))
        {
            return t.RaiseTypeError($"function takes {(count < 1 ? "at least 1 argument" : "at most 2 arguments")} ({count} given)");
        }

        var items = TupleObject.Items((TupleObject*)state.Object);
        for (var i = 0; i < count; i++)
        {
            if (TypeObject.Special(t.TypeOf(items[i]), Special.Next).IsUnbound)
            {
                return t.RaiseTypeError("Arguments must be iterators.");
            }
        }

        self->Source = items[0];
        self->Extra = count == 2 ? items[1] : Ref.Unbound;
        return Ref.None;
    }

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);
}

/// <summary>
/// IteratorObject: Source is the iterator (Unbound at the end), Index the items read, Aux the position of the next one to give, Extra
/// the stop (None: no stop), Extra2 the step.
/// </summary>
[PyType(BuiltinType.ItertoolsISlice, Doc = "islice(iterable, stop) --> islice object\nislice(iterable, start, stop[, step]) --> islice object\n\nReturn an iterator whose next() method returns selected values from an\niterable.  If start is specified, will skip all preceding elements;\notherwise, start defaults to zero.  Step defaults to one.  If\nspecified as another value, step determines how many values are\nskipped between successive calls.  Works like a slice() on a list\nbut returns an iterator.")]
internal static unsafe partial class ItertoolsISliceType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref iterable, Ref a, [Optional] Ref b, [Optional] Ref c)
    {
        long start = 0;
        var stopArgument = b.IsUnbound ? a : b;
        if (!b.IsUnbound && !a.IsNone)
        {
            start = IndexOrNegative(t, a);
        }

        var stop = stopArgument.IsNone ? long.MaxValue : IndexOrNegative(t, stopArgument);
        if (stop == -1)
        {
            return t.RaiseValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }

        if (start < 0 || stop < 0)
        {
            return t.RaiseValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.");
        }

        var step = c.IsUnbound || c.IsNone ? 1 : IndexOrNegative(t, c);
        if (step < 1)
        {
            return t.RaiseValueError("Step for islice() must be a positive integer or None.");
        }

        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        var self = Iterators.NewInstance(t, cls, iterator);
        self->Extra = stopArgument.IsNone ? Ref.None : Ref.FromSmall(Math.Min(stop, Ref.MaxInt));
        self->Extra2 = Ref.FromSmall(Math.Min(step, Ref.MaxInt));
        self->Aux = Math.Min(start, Ref.MaxInt);
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var item = Ref.Unbound;
        while (self->Index < self->Aux)
        {
            item = Op.Next(t, self->Source);
            if (item.IsUnbound || item.IsError)
            {
                self->Source = Ref.Unbound;
                return item;
            }

            self->Index++;
        }

        var stop = self->Extra.IsNone ? long.MaxValue : self->Extra.IntValue;
        item = self->Index >= stop ? Ref.Unbound : Op.Next(t, self->Source);
        if (item.IsUnbound || item.IsError)
        {
            self->Source = Ref.Unbound;
            return item;
        }

        self->Index++;
        self->Aux = Math.Min(self->Aux + self->Extra2.IntValue, stop);
        return item;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        if (self->Source.IsUnbound)
        {
            return TupleOps.From(t, type, TupleOps.From(t, Iterators.New(t, BuiltinType.TupleIterator, TupleOps.Empty(t)), Ref.Zero), Ref.Zero);
        }

        var args = stackalloc Ref[4];
        args[0] = self->Source;
        args[1] = IntOps.FromLong(t, self->Aux);
        args[2] = self->Extra;
        args[3] = self->Extra2;
        return TupleOps.From(t, type, TupleOps.From(t, args, 4), Ref.FromSmall(self->Index));
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static void SetState(VmThread t, IteratorObject* self, long state) => self->Index = state;

    /// <summary>Whatever is no index counts as -1.</summary>
    private static long IndexOrNegative(VmThread t, Ref value)
    {
        if (NativeArguments.ToLong(t, value, out var index))
        {
            return index;
        }

        t.ClearPending();
        return -1;
    }
}
