namespace Cinder.Runtime;

/// <summary>
/// IteratorObject: Source is the tuple of pools (tuples), Extra a RawArray with the position in each, Extra2 the tuple given last
/// (Unbound at first), Aux 1 at the end.
/// </summary>
[PyType(BuiltinType.ItertoolsProduct, Doc = "product(*iterables, repeat=1) --> product object\n\nCartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...")]
internal static unsafe partial class ItertoolsProductType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args iterables, [KeywordOnly] long repeat = 1)
    {
        if (repeat < 0)
        {
            return t.RaiseValueError("repeat argument cannot be negative");
        }

        long given = iterables.Count;
        if (given > 0 && repeat > int.MaxValue / given)
        {
            return t.RaiseOverflowError("repeat argument too large");
        }

        var count = repeat == 0 ? 0 : given * repeat;
        var pools = TupleOps.New(t, count);
        var indices = Selections.NewNumbers(t, count);
        if (pools.IsError || indices.IsError)
        {
            return Ref.Error;
        }

        var items = TupleObject.Items((TupleObject*)pools.Object);
        for (long i = 0; i < count; i++)
        {
            items[i] = i < given ? TupleOps.FromIterable(t, iterables[(nint)i]) : items[i - given];
            if (items[i].IsError)
            {
                items[i] = Ref.None;
                return Ref.Error;
            }
        }

        return Selections.New(t, cls, pools, count, indices);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Aux != 0)
        {
            return Ref.Unbound;
        }

        if (self->Extra2.IsUnbound)
        {
            return Current(t, self);
        }

        var pools = (TupleObject*)self->Source.Object;
        var indices = Selections.Numbers(self->Extra);
        var result = TupleOps.New(t, pools->Length);
        if (result.IsError)
        {
            return result;
        }

        var items = TupleObject.Items((TupleObject*)result.Object);
        TupleOps.Copy(TupleObject.Items((TupleObject*)self->Extra2.Object), items, pools->Length);
        for (var i = pools->Length - 1; i >= 0; i--)
        {
            var pool = (TupleObject*)TupleObject.Items(pools)[i].Object;
            if (++indices[i] < pool->Length)
            {
                items[i] = TupleObject.Items(pool)[indices[i]];
                self->Extra2 = result;
                return result;
            }

            indices[i] = 0;
            items[i] = TupleObject.Items(pool)[0];
        }

        return Selections.Stop(self);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        if (self->Aux != 0)
        {
            return TupleOps.From(t, type, TupleOps.From(t, TupleOps.Empty(t)));
        }

        return self->Extra2.IsUnbound
            ? TupleOps.From(t, type, self->Source)
            : TupleOps.From(t, type, self->Source, Selections.ToTuple(t, self->Extra, self->Index));
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        if (!Selections.ReadTuple(t, state, self->Index, self->Extra, 0, long.MaxValue, fallingBound: false))
        {
            return Ref.Error;
        }

        var pools = (TupleObject*)self->Source.Object;
        for (var i = 0; i < pools->Length; i++)
        {
            var size = ((TupleObject*)TupleObject.Items(pools)[i].Object)->Length;
            if (size == 0)
            {
                self->Aux = 1;
                return Ref.None;
            }

            var indices = Selections.Numbers(self->Extra);
            indices[i] = Math.Min(indices[i], size - 1);
        }

        return Current(t, self).IsError ? Ref.Error : Ref.None;
    }

    /// <summary>The tuple at the present positions; Unbound when a pool is empty.</summary>
    private static Ref Current(VmThread t, IteratorObject* self)
    {
        var pools = (TupleObject*)self->Source.Object;
        var indices = Selections.Numbers(self->Extra);
        var result = TupleOps.New(t, pools->Length);
        for (var i = 0; !result.IsError && i < pools->Length; i++)
        {
            var pool = (TupleObject*)TupleObject.Items(pools)[i].Object;
            if (pool->Length == 0)
            {
                return Selections.Stop(self);
            }

            TupleObject.Items((TupleObject*)result.Object)[i] = TupleObject.Items(pool)[indices[i]];
        }

        self->Extra2 = result.IsError ? Ref.Unbound : result;
        return result;
    }
}
