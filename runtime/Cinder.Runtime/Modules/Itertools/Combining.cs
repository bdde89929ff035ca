namespace Cinder.Runtime;

/// <summary>IteratorObject: Source is the iterator, Extra the function (None: addition), Extra2 the total (Unbound at first), Extra3 the initial value (None: none, or given already).</summary>
[PyType(BuiltinType.ItertoolsAccumulate, Doc = "Return series of accumulated sums (or other binary function results).")]
internal static unsafe partial class ItertoolsAccumulateType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref iterable, [Keyword, OrNone] Ref func, [KeywordOnly, OrNone] Ref initial)
    {
        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        var self = Iterators.NewInstance(t, cls, iterator);
        self->Extra = func;
        self->Extra2 = Ref.Unbound;
        self->Extra3 = initial;
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        if (!self->Extra3.IsNone)
        {
            self->Extra2 = self->Extra3;
            self->Extra3 = Ref.None;
            return self->Extra2;
        }

        var item = Op.Next(t, self->Source);
        if (item.IsUnbound || item.IsError)
        {
            return item;
        }

        var total = self->Extra2;
        if (!total.IsUnbound)
        {
            item = !self->Extra.IsNone ? Op.Call2(t, self->Extra, total, item)
                : total.IsInt && item.IsInt ? IntOps.Add(t, total, item)
                : Op.Binary(t, BinaryOperator.Add, total, item);
            if (item.IsError)
            {
                return item;
            }
        }

        self->Extra2 = item;
        return item;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        if (!self->Extra3.IsNone)
        {
            return TupleOps.From(t, type, TupleOps.From(t, Prefixed(t, self->Extra3, self->Source), self->Extra), Ref.None);
        }

        // A total of None cannot be told from none: it is put before the items, and taken off again as they are read.
        if (self->Extra2.IsNone)
        {
            var inner = Op.Call2(t, type, Prefixed(t, Ref.None, self->Source), self->Extra);
            return inner.IsError ? inner : TupleOps.From(t, t.TypeRef(BuiltinType.ItertoolsISlice), TupleOps.From(t, inner, Ref.FromSmall(1), Ref.None));
        }

        return TupleOps.From(t, type, TupleOps.From(t, self->Source, self->Extra), self->Extra2.IsUnbound ? Ref.None : self->Extra2);
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static void SetState(VmThread t, IteratorObject* self, Ref state) => self->Extra2 = state.IsNone ? Ref.Unbound : state;

    private static Ref Prefixed(VmThread t, Ref first, Ref rest)
    {
        var parts = TupleOps.From(t, TupleOps.From(t, first), rest);
        return ItertoolsChainType.New(t, t.Types(BuiltinType.ItertoolsChain), Iterators.New(t, BuiltinType.TupleIterator, parts));
    }
}

/// <summary>IteratorObject: Source is the iterator (Unbound at the end), Extra the item before (Unbound at first).</summary>
[PyType(BuiltinType.ItertoolsPairwise, Doc = "Return an iterator of overlapping pairs taken from the input iterator.\n\n    s -> (s0,s1), (s1,s2), (s2, s3), ...")]
internal static unsafe partial class ItertoolsPairwiseType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref iterable)
    {
        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        var self = Iterators.NewInstance(t, cls, iterator);
        self->Extra = Ref.Unbound;
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

        var left = self->Extra.IsUnbound ? Op.Next(t, self->Source) : self->Extra;
        var right = left.IsUnbound || left.IsError ? left : Op.Next(t, self->Source);
        if (right.IsUnbound || right.IsError)
        {
            self->Source = self->Extra = Ref.Unbound;
            return right;
        }

        self->Extra = right;
        return TupleOps.From(t, left, right);
    }
}

/// <summary>IteratorObject: Source is a tuple of iterators (None for an exhausted one), Extra the filling value, Aux the iterators that are not exhausted.</summary>
[PyType(BuiltinType.ItertoolsZipLongest, Doc = "zip_longest(iter1 [,iter2 [...]], [fillvalue=None]) --> zip_longest object\n\nReturn a zip_longest object whose .__next__() method returns a tuple where\nthe i-th element comes from the i-th iterable argument.  The .__next__()\nmethod continues until the longest iterable in the argument sequence\nis exhausted and then it raises StopIteration.  When the shorter iterables\nare exhausted, the fillvalue is substituted in their place.  The fillvalue\ndefaults to None or can be specified by a keyword argument.\n")]
internal static unsafe partial class ItertoolsZipLongestType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args iterables, KwArgs kwargs)
    {
        if (kwargs.Count > 1 || (kwargs.Count == 1 && !StrOps.EqualsAscii(TupleObject.Items(kwargs.Names)[0], "fillvalue"u8)))
        {
            return t.RaiseTypeError("zip_longest() got an unexpected keyword argument");
        }

        var iterators = ZipType.OpenAll(t, iterables.Items, iterables.Count);
        if (iterators.IsError)
        {
            return iterators;
        }

        var self = Iterators.NewInstance(t, cls, iterators);
        self->Extra = kwargs.Count == 1 ? kwargs.Values[0] : Ref.None;
        self->Aux = iterables.Count;
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Aux == 0)
        {
            return Ref.Unbound;
        }

        var iterators = (TupleObject*)self->Source.Object;
        var result = TupleOps.New(t, iterators->Length);
        for (var i = 0; !result.IsError && i < iterators->Length; i++)
        {
            var iterator = TupleObject.Items(iterators)[i];
            var item = iterator.IsNone ? Ref.Unbound : Op.Next(t, iterator);
            if (item.IsError)
            {
                self->Aux = 0;
                return item;
            }

            if (item.IsUnbound)
            {
                if (!iterator.IsNone)
                {
                    TupleObject.Items(iterators)[i] = Ref.None;
                    if (--self->Aux == 0)
                    {
                        return Ref.Unbound;
                    }
                }

                item = self->Extra;
            }

            TupleObject.Items((TupleObject*)result.Object)[i] = item;
        }

        return result;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var iterators = (TupleObject*)self->Source.Object;
        var args = TupleOps.New(t, iterators->Length);
        for (var i = 0; !args.IsError && i < iterators->Length; i++)
        {
            var iterator = TupleObject.Items(iterators)[i];
            TupleObject.Items((TupleObject*)args.Object)[i] = iterator.IsNone ? TupleOps.Empty(t) : iterator;
        }

        return args.IsError ? args : TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), args, self->Extra);
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static void SetState(VmThread t, IteratorObject* self, Ref state) => self->Extra = state;
}
