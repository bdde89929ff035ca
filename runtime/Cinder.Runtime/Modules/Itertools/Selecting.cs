namespace Cinder.Runtime;

/// <summary>What the iterators that ask a function about each item share. IteratorObject: Source is the iterator, Extra the function.</summary>
internal static unsafe class SelectingIterators
{
    internal static Ref New(VmThread t, TypeObject* cls, Ref function, Ref iterable)
    {
        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        var self = Iterators.NewInstance(t, cls, iterator);
        self->Extra = function;
        return Ref.From(self);
    }

    /// <summary>Whether the function says yes to the item: -1, 0 or 1.</summary>
    internal static int Ask(VmThread t, IteratorObject* self, Ref item)
    {
        var verdict = Op.Call1(t, self->Extra, item);
        return verdict.IsError ? -1 : Op.Truth(t, verdict);
    }

    internal static Ref Reduce(VmThread t, IteratorObject* self) =>
        TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->Extra, self->Source));

    internal static Ref ReduceWithState(VmThread t, IteratorObject* self) =>
        TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->Extra, self->Source), Ref.FromSmall(self->Aux));

    internal static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        var flag = Op.Truth(t, state);
        if (flag < 0)
        {
            return Ref.Error;
        }

        self->Aux = flag;
        return Ref.None;
    }
}

/// <summary>Aux is 1 after the first item that the function says no to.</summary>
[PyType(BuiltinType.ItertoolsTakeWhile, Doc = "Return successive entries from an iterable as long as the predicate evaluates to true for each entry.")]
internal static unsafe partial class ItertoolsTakeWhileType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref predicate, Ref iterable) => SelectingIterators.New(t, cls, predicate, iterable);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var item = self->Aux != 0 ? Ref.Unbound : Op.Next(t, self->Source);
        if (item.IsUnbound || item.IsError)
        {
            return item;
        }

        switch (SelectingIterators.Ask(t, self, item))
        {
            case 1:
                return item;
            case 0:
                self->Aux = 1;
                return Ref.Unbound;
            default:
                return Ref.Error;
        }
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => SelectingIterators.ReduceWithState(t, self);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state) => SelectingIterators.SetState(t, self, state);
}

/// <summary>Aux is 1 from the first item on that the function says no to.</summary>
[PyType(BuiltinType.ItertoolsDropWhile, Doc = "Drop items from the iterable while predicate(item) is true.\n\nAfterwards, return every element until the iterable is exhausted.")]
internal static unsafe partial class ItertoolsDropWhileType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref predicate, Ref iterable) => SelectingIterators.New(t, cls, predicate, iterable);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        for (; ; )
        {
            var item = Op.Next(t, self->Source);
            if (self->Aux != 0 || item.IsUnbound || item.IsError)
            {
                return item;
            }

            switch (SelectingIterators.Ask(t, self, item))
            {
                case 0:
                    self->Aux = 1;
                    return item;
                case < 0:
                    return Ref.Error;
            }
        }
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => SelectingIterators.ReduceWithState(t, self);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state) => SelectingIterators.SetState(t, self, state);
}

[PyType(BuiltinType.ItertoolsFilterFalse, Doc = "Return those items of iterable for which function(item) is false.\n\nIf function is None, return the items that are false.")]
internal static unsafe partial class ItertoolsFilterFalseType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref function, Ref iterable) => SelectingIterators.New(t, cls, function, iterable);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var byTruth = self->Extra.IsNone || self->Extra == t.TypeRef(BuiltinType.Bool);
        for (; ; )
        {
            var item = Op.Next(t, self->Source);
            if (item.IsUnbound || item.IsError)
            {
                return item;
            }

            var answer = byTruth ? Op.Truth(t, item) : SelectingIterators.Ask(t, self, item);
            if (answer <= 0)
            {
                return answer < 0 ? Ref.Error : item;
            }
        }
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => SelectingIterators.Reduce(t, self);
}

[PyType(BuiltinType.ItertoolsStarMap, Doc = "Return an iterator whose values are returned from the function evaluated with an argument tuple taken from the given sequence.")]
internal static unsafe partial class ItertoolsStarMapType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref function, Ref iterable) => SelectingIterators.New(t, cls, function, iterable);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var item = Op.Next(t, self->Source);
        if (item.IsUnbound || item.IsError)
        {
            return item;
        }

        var arguments = TupleOps.FromIterable(t, item);
        return arguments.IsError
            ? arguments
            : Op.Call(t, self->Extra, TupleObject.Items((TupleObject*)arguments.Object), ((TupleObject*)arguments.Object)->Length);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => SelectingIterators.Reduce(t, self);
}

/// <summary>IteratorObject: Source iterates over the data, Extra over the selectors.</summary>
[PyType(BuiltinType.ItertoolsCompress, Doc = "Return data elements corresponding to true selector elements.\n\nForms a shorter iterator from selected data elements using the selectors to\nchoose the data elements.")]
internal static unsafe partial class ItertoolsCompressType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref data, [Keyword] Ref selectors)
    {
        var source = Op.Iter(t, data);
        if (source.IsError)
        {
            return source;
        }

        var chooser = Op.Iter(t, selectors);
        if (chooser.IsError)
        {
            return chooser;
        }

        var self = Iterators.NewInstance(t, cls, source);
        self->Extra = chooser;
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        for (; ; )
        {
            var item = Op.Next(t, self->Source);
            if (item.IsUnbound || item.IsError)
            {
                return item;
            }

            var selector = Op.Next(t, self->Extra);
            if (selector.IsUnbound || selector.IsError)
            {
                return selector;
            }

            var chosen = Op.Truth(t, selector);
            if (chosen != 0)
            {
                return chosen < 0 ? Ref.Error : item;
            }
        }
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) =>
        TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->Source, self->Extra));
}
