namespace Cinder.Runtime;

/// <summary>
/// What the iterators over selections from a pool share. IteratorObject: Source is the pool (a tuple), Extra a RawArray with the positions
/// of the items selected, Extra2 the selection given last (Unbound at first), Index its length, Aux 1 at the end.
/// </summary>
internal static unsafe class Selections
{
    internal static long* Numbers(Ref array) => (long*)RawArray.Data((RawArray*)array.Object);

    /// <summary>An array of that many zeros; Error with MemoryError pending.</summary>
    internal static Ref NewNumbers(VmThread t, long count)
    {
        var array = count > int.MaxValue ? null : Storage.NewRawArray(t, count * sizeof(long));
        return array == null ? t.RaiseMemoryError() : Ref.From(array);
    }

    internal static Ref New(VmThread t, TypeObject* cls, Ref pool, long length, Ref indices)
    {
        if (pool.IsError || indices.IsError)
        {
            return Ref.Error;
        }

        var self = Iterators.NewInstance(t, cls, pool);
        self->Extra = indices;
        self->Extra2 = Ref.Unbound;
        self->Extra3 = Ref.Unbound;
        self->Index = length;
        return Ref.From(self);
    }

    /// <summary>The first selection: all of it from the indices.</summary>
    internal static Ref First(VmThread t, IteratorObject* self)
    {
        var result = TupleOps.New(t, self->Index);
        if (result.IsError)
        {
            return result;
        }

        var indices = Numbers(self->Extra);
        var pool = TupleObject.Items((TupleObject*)self->Source.Object);
        var items = TupleObject.Items((TupleObject*)result.Object);
        for (long i = 0; i < self->Index; i++)
        {
            items[i] = pool[indices[i]];
        }

        self->Extra2 = result;
        return result;
    }

    /// <summary>The next selection: the last one with its items from the position on changed.</summary>
    internal static Ref Following(VmThread t, IteratorObject* self, long from)
    {
        var last = TupleObject.Items((TupleObject*)self->Extra2.Object);
        var result = TupleOps.New(t, self->Index);
        if (result.IsError)
        {
            return result;
        }

        var indices = Numbers(self->Extra);
        var pool = TupleObject.Items((TupleObject*)self->Source.Object);
        var items = TupleObject.Items((TupleObject*)result.Object);
        TupleOps.Copy(last, items, from);
        for (var i = from; i < self->Index; i++)
        {
            items[i] = pool[indices[i]];
        }

        self->Extra2 = result;
        return result;
    }

    internal static Ref Stop(IteratorObject* self)
    {
        self->Aux = 1;
        return Ref.Unbound;
    }

    /// <summary>(type, (pool, length)[, state]), with an empty pool at the end.</summary>
    internal static Ref Reduce(VmThread t, IteratorObject* self, Ref state)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        var args = TupleOps.From(t, self->Aux != 0 ? TupleOps.Empty(t) : self->Source, Ref.FromSmall(self->Index));
        return self->Aux != 0 || self->Extra2.IsUnbound ? TupleOps.From(t, type, args) : TupleOps.From(t, type, args, state);
    }

    internal static Ref ToTuple(VmThread t, Ref numbers, long count)
    {
        var result = TupleOps.New(t, count);
        for (long i = 0; !result.IsError && i < count; i++)
        {
            TupleObject.Items((TupleObject*)result.Object)[i] = Ref.FromSmall(Numbers(numbers)[i]);
        }

        return result;
    }

    /// <summary>Reads a tuple of exactly so many integers, each brought into its range. False with an exception pending.</summary>
    internal static bool ReadTuple(VmThread t, Ref state, long count, Ref numbers, long lowest, long highest, bool fallingBound)
    {
        if (t.KindOf(state) != BuiltinType.Tuple || ((TupleObject*)state.Object)->Length != count)
        {
            t.RaiseValueError("invalid arguments");
            return false;
        }

        for (long i = 0; i < count; i++)
        {
            if (!NativeArguments.ToLong(t, TupleObject.Items((TupleObject*)state.Object)[i], out var number))
            {
                return false;
            }

            var bound = fallingBound ? highest - count + 1 + i : highest;
            Numbers(numbers)[i] = Math.Max(lowest, Math.Min(number, bound));
        }

        return true;
    }
}

[PyType(BuiltinType.ItertoolsCombinations, Doc = "Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)")]
internal static unsafe partial class ItertoolsCombinationsType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref iterable, [Keyword] long r)
    {
        var pool = TupleOps.FromIterable(t, iterable);
        if (pool.IsError)
        {
            return pool;
        }

        if (r < 0)
        {
            return t.RaiseValueError("r must be non-negative");
        }

        var isEmpty = r > ((TupleObject*)pool.Object)->Length;
        var indices = Selections.NewNumbers(t, isEmpty ? 0 : r);
        var self = Selections.New(t, cls, pool, r, indices);
        for (long i = 0; !self.IsError && !isEmpty && i < r; i++)
        {
            Selections.Numbers(indices)[i] = i;
        }

        if (!self.IsError)
        {
            ((IteratorObject*)self.Object)->Aux = isEmpty ? 1 : 0;
        }

        return self;
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
            return Selections.First(t, self);
        }

        // The rightmost index that is not at its largest value moves on, those behind it follow closely.
        var indices = Selections.Numbers(self->Extra);
        long size = ((TupleObject*)self->Source.Object)->Length;
        var i = self->Index - 1;
        while (i >= 0 && indices[i] == i + size - self->Index)
        {
            i--;
        }

        if (i < 0)
        {
            return Selections.Stop(self);
        }

        indices[i]++;
        for (var j = i + 1; j < self->Index; j++)
        {
            indices[j] = indices[j - 1] + 1;
        }

        return Selections.Following(t, self, i);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) =>
        Selections.Reduce(t, self, self->Aux != 0 ? Ref.None : Selections.ToTuple(t, self->Extra, self->Index));

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        long size = ((TupleObject*)self->Source.Object)->Length;
        if (self->Aux != 0)
        {
            return t.RaiseValueError("invalid arguments");
        }

        return Selections.ReadTuple(t, state, self->Index, self->Extra, 0, size - 1, fallingBound: true) && !Selections.First(t, self).IsError ? Ref.None : Ref.Error;
    }
}

[PyType(BuiltinType.ItertoolsMultiCombinations, Doc = "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')")]
internal static unsafe partial class ItertoolsMultiCombinationsType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref iterable, [Keyword] long r)
    {
        var pool = TupleOps.FromIterable(t, iterable);
        if (pool.IsError)
        {
            return pool;
        }

        if (r < 0)
        {
            return t.RaiseValueError("r must be non-negative");
        }

        var self = Selections.New(t, cls, pool, r, Selections.NewNumbers(t, r));
        if (!self.IsError)
        {
            ((IteratorObject*)self.Object)->Aux = ((TupleObject*)pool.Object)->Length == 0 && r > 0 ? 1 : 0;
        }

        return self;
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
            return Selections.First(t, self);
        }

        var indices = Selections.Numbers(self->Extra);
        long size = ((TupleObject*)self->Source.Object)->Length;
        var i = self->Index - 1;
        while (i >= 0 && indices[i] == size - 1)
        {
            i--;
        }

        if (i < 0)
        {
            return Selections.Stop(self);
        }

        var next = indices[i] + 1;
        for (var j = i; j < self->Index; j++)
        {
            indices[j] = next;
        }

        return Selections.Following(t, self, i);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) =>
        Selections.Reduce(t, self, self->Aux != 0 ? Ref.None : Selections.ToTuple(t, self->Extra, self->Index));

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        long size = ((TupleObject*)self->Source.Object)->Length;
        if (self->Aux != 0)
        {
            return t.RaiseValueError("invalid arguments");
        }

        return Selections.ReadTuple(t, state, self->Index, self->Extra, 0, size - 1, fallingBound: false) && !Selections.First(t, self).IsError ? Ref.None : Ref.Error;
    }
}

/// <summary>Extra has all positions of the pool, the selected ones first; Extra3, a RawArray too, how far each place's cycle still goes.</summary>
[PyType(BuiltinType.ItertoolsPermutations, Doc = "Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)")]
internal static unsafe partial class ItertoolsPermutationsType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref iterable, [Keyword, OrNone] Ref r)
    {
        var pool = TupleOps.FromIterable(t, iterable);
        if (pool.IsError)
        {
            return pool;
        }

        long size = ((TupleObject*)pool.Object)->Length;
        var length = size;
        if (!r.IsNone)
        {
            if (!IntOps.IsIntLike(t, r))
            {
                return t.RaiseTypeError("Expected int as r");
            }

            if (!NativeArguments.ToLong(t, r, out length))
            {
                return Ref.Error;
            }

            if (length < 0)
            {
                return t.RaiseValueError("r must be non-negative");
            }
        }

        var isEmpty = length > size;
        var indices = Selections.NewNumbers(t, size);
        var cycles = Selections.NewNumbers(t, isEmpty ? 0 : length);
        var self = Selections.New(t, cls, pool, length, indices);
        if (self.IsError || cycles.IsError)
        {
            return Ref.Error;
        }

        for (long i = 0; i < size; i++)
        {
            Selections.Numbers(indices)[i] = i;
        }

        for (long i = 0; !isEmpty && i < length; i++)
        {
            Selections.Numbers(cycles)[i] = size - i;
        }

        ((IteratorObject*)self.Object)->Extra3 = cycles;
        ((IteratorObject*)self.Object)->Aux = isEmpty ? 1 : 0;
        return self;
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
            return Selections.First(t, self);
        }

        var indices = Selections.Numbers(self->Extra);
        var cycles = Selections.Numbers(self->Extra3);
        long size = ((TupleObject*)self->Source.Object)->Length;
        for (var i = self->Index - 1; i >= 0; i--)
        {
            if (--cycles[i] == 0)
            {
                // All items have been in this place: what is behind it returns to its order.
                var moved = indices[i];
                for (var j = i; j < size - 1; j++)
                {
                    indices[j] = indices[j + 1];
                }

                indices[size - 1] = moved;
                cycles[i] = size - i;
                continue;
            }

            var other = size - cycles[i];
            (indices[i], indices[other]) = (indices[other], indices[i]);
            return Selections.Following(t, self, i);
        }

        return Selections.Stop(self);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        if (self->Aux != 0 || self->Extra2.IsUnbound)
        {
            return Selections.Reduce(t, self, Ref.None);
        }

        var indices = Selections.ToTuple(t, self->Extra, ((TupleObject*)self->Source.Object)->Length);
        return Selections.Reduce(t, self, TupleOps.From(t, indices, Selections.ToTuple(t, self->Extra3, self->Index)));
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple || ((TupleObject*)state.Object)->Length != 2 || self->Aux != 0)
        {
            return t.RaiseValueError("invalid arguments");
        }

        long size = ((TupleObject*)self->Source.Object)->Length;
        var items = TupleObject.Items((TupleObject*)state.Object);
        if (!Selections.ReadTuple(t, items[0], size, self->Extra, 0, size - 1, fallingBound: false)
            || !Selections.ReadTuple(t, items[1], self->Index, self->Extra3, 1, size, fallingBound: false))
        {
            return Ref.Error;
        }

        // A place's cycle is never longer than the items from it on.
        for (long i = 0; i < self->Index; i++)
        {
            var cycles = Selections.Numbers(self->Extra3);
            cycles[i] = Math.Min(cycles[i], size - i);
        }

        return Selections.First(t, self).IsError ? Ref.Error : Ref.None;
    }
}
