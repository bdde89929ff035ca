namespace Cinder.Runtime;

/// <summary>iter(callable, sentinel). IteratorObject: Source is the callable, Extra the sentinel.</summary>
[PyType(BuiltinType.CallableIterator)]
internal static unsafe partial class CallableIteratorType
{
    internal static Ref New(VmThread t, Ref callable, Ref sentinel)
    {
        Ref result = Iterators.New(t, BuiltinType.CallableIterator, callable);
        ((IteratorObject*)result.Object)->Extra = sentinel;
        return result;
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        Ref value = Op.Call0(t, self->Source);
        if (value.IsError)
        {
            if (!t.SwallowPending(BuiltinType.StopIteration))
            {
                return value;
            }
        }
        else if (self->Source.IsUnbound)
        {
            // The callable exhausted this very iterator.
            return Ref.Unbound;
        }
        else
        {
            int same = Op.Equal(t, value, self->Extra);
            if (same <= 0)
            {
                return same < 0 ? Ref.Error : value;
            }
        }

        self->Source = self->Extra = Ref.Unbound;
        return Ref.Unbound;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => self->Source.IsUnbound
        ? Iterators.ReduceTo(t, TupleOps.Empty(t))
        : Iterators.ReduceTo(t, self->Source, self->Extra);
}

/// <summary>IteratorObject: Source is the iterator, Extra the next number (an int of any size).</summary>
[PyType(BuiltinType.Enumerate, Doc = "Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...")]
internal static unsafe partial class EnumerateType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        if (!TryArguments(t, args, kwargs, out Ref iterable, out Ref start))
        {
            return Ref.Error;
        }

        Ref number = start.IsInt ? start : Op.Index(t, start);
        if (number.IsError)
        {
            return number;
        }

        Ref iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        IteratorObject* result = Iterators.NewInstance(t, cls, iterator);
        result->Extra = number;
        return Ref.From(result);
    }

    /// <summary>Reads iterable and start, with messages of enumerate's own.</summary>
    private static bool TryArguments(VmThread t, Args args, KwArgs kwargs, out Ref iterable, out Ref start)
    {
        iterable = args.Count > 0 ? args[0] : Ref.Unbound;
        start = args.Count > 1 ? args[1] : Ref.Unbound;
        if (args.Count + kwargs.Count > 2)
        {
            t.RaiseTypeError($"enumerate() takes at most 2 arguments ({args.Count + kwargs.Count} given)");
            return false;
        }

        for (nint i = 0; i < kwargs.Count; i++)
        {
            Ref name = TupleObject.Items(kwargs.Names)[i];
            if (iterable.IsUnbound && StrOps.EqualsAscii(name, "iterable"u8))
            {
                iterable = kwargs.Values[i];
            }
            else if (start.IsUnbound && args.Count + kwargs.Count == 2 && StrOps.EqualsAscii(name, "start"u8))
            {
                start = kwargs.Values[i];
            }
            else
            {
                t.RaiseTypeError($"'{StrOps.ToManaged(name)}' is an invalid keyword argument for enumerate()");
                return false;
            }
        }

        if (iterable.IsUnbound)
        {
            t.RaiseTypeError("enumerate() missing required argument 'iterable'");
            return false;
        }

        start = start.IsUnbound ? Ref.Zero : start;
        return true;
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        Ref item = Op.Next(t, self->Source);
        if (item.IsUnbound || item.IsError)
        {
            return item;
        }

        Ref number = self->Extra;
        self->Extra = number.IsInt ? IntOps.FromLong(t, number.IntValue + 1) : Op.Binary(t, BinaryOperator.Add, number, Ref.FromSmall(1));
        return TupleOps.From(t, number, item);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) =>
        TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->Source, self->Extra));
}

/// <summary>IteratorObject: Source is a tuple of iterators, Aux 1 when strict.</summary>
[PyType(BuiltinType.Zip, Doc = "zip(*iterables, strict=False) --> Yield tuples until an input is exhausted.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]\n\nThe zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.")]
internal static unsafe partial class ZipType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args iterables, [KeywordOnly] bool strict = false)
    {
        Ref iterators = OpenAll(t, iterables.Items, iterables.Count);
        if (iterators.IsError)
        {
            return iterators;
        }

        IteratorObject* result = Iterators.NewInstance(t, cls, iterators);
        result->Aux = strict ? 1 : 0;
        return Ref.From(result);
    }

    /// <summary>A tuple of iterators over the arguments.</summary>
    internal static Ref OpenAll(VmThread t, Ref* iterables, nint count)
    {
        Ref iterators = TupleOps.New(t, count);
        for (nint i = 0; i < count && !iterators.IsError; i++)
        {
            Ref iterator = Op.Iter(t, iterables[i]);
            if (iterator.IsError)
            {
                return iterator;
            }

            TupleObject.Items((TupleObject*)iterators.Object)[i] = iterator;
        }

        return iterators;
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        var iterators = (TupleObject*)self->Source.Object;
        int count = iterators->Length;
        if (count == 0)
        {
            return Ref.Unbound;
        }

        if (count == 2)
        {
            Ref first = Op.Next(t, TupleObject.Items(iterators)[0]);
            if (first.IsUnbound || first.IsError)
            {
                return first.IsError || self->Aux == 0 ? first : Exhausted(t, self, 0);
            }

            Ref second = Op.Next(t, TupleObject.Items(iterators)[1]);
            if (second.IsUnbound || second.IsError)
            {
                return second.IsError || self->Aux == 0 ? second : Exhausted(t, self, 1);
            }

            return TupleOps.From(t, first, second);
        }

        Ref result = TupleOps.New(t, count);
        for (int i = 0; i < count && !result.IsError; i++)
        {
            Ref item = Op.Next(t, TupleObject.Items(iterators)[i]);
            if (item.IsUnbound || item.IsError)
            {
                return item.IsError || self->Aux == 0 ? item : Exhausted(t, self, i);
            }

            TupleObject.Items((TupleObject*)result.Object)[i] = item;
        }

        return result;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self)
    {
        Ref cls = Ref.From(t.TypeOf(Ref.From(self)));
        return self->Aux == 0 ? TupleOps.From(t, cls, self->Source) : TupleOps.From(t, cls, self->Source, Ref.True);
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        int strict = Op.Truth(t, state);
        if (strict < 0)
        {
            return Ref.Error;
        }

        self->Aux = strict;
        return Ref.None;
    }

    /// <summary>strict: the iterator at the position is at its end, so all must be.</summary>
    private static Ref Exhausted(VmThread t, IteratorObject* self, int position)
    {
        if (position > 0)
        {
            string plural = position == 1 ? " " : "s 1-";
            return t.RaiseValueError($"zip() argument {position + 1} is shorter than argument{plural}{position}");
        }

        var iterators = (TupleObject*)self->Source.Object;
        for (int i = 1; i < iterators->Length; i++)
        {
            Ref item = Op.Next(t, TupleObject.Items(iterators)[i]);
            if (item.IsError)
            {
                return item;
            }

            if (!item.IsUnbound)
            {
                string plural = i == 1 ? " " : "s 1-";
                return t.RaiseValueError($"zip() argument {i + 1} is longer than argument{plural}{i}");
            }
        }

        return Ref.Unbound;
    }
}

/// <summary>IteratorObject: Source is a tuple of iterators, Extra the function.</summary>
[PyType(BuiltinType.Map, Doc = "map(func, *iterables) --> map object\n\nMake an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.")]
internal static unsafe partial class MapType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args)
    {
        if (args.Count < 2)
        {
            return t.RaiseTypeError("map() must have at least two arguments.");
        }

        Ref iterators = ZipType.OpenAll(t, args.Items + 1, args.Count - 1);
        if (iterators.IsError)
        {
            return iterators;
        }

        IteratorObject* result = Iterators.NewInstance(t, cls, iterators);
        result->Extra = args[0];
        return Ref.From(result);
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        var iterators = (TupleObject*)self->Source.Object;
        int count = iterators->Length;
        if (count == 1)
        {
            Ref item = Op.Next(t, TupleObject.Items(iterators)[0]);
            return item.IsUnbound || item.IsError ? item : Op.Call1(t, self->Extra, item);
        }

        Ref arguments = TupleOps.New(t, count);
        if (arguments.IsError)
        {
            return arguments;
        }

        Ref* items = TupleObject.Items((TupleObject*)arguments.Object);
        for (int i = 0; i < count; i++)
        {
            Ref item = Op.Next(t, TupleObject.Items(iterators)[i]);
            if (item.IsUnbound || item.IsError)
            {
                return item;
            }

            items[i] = item;
        }

        return Op.Call(t, self->Extra, items, count);
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var iterators = (TupleObject*)self->Source.Object;
        Ref arguments = TupleOps.New(t, iterators->Length + 1);
        if (arguments.IsError)
        {
            return arguments;
        }

        Ref* items = TupleObject.Items((TupleObject*)arguments.Object);
        items[0] = self->Extra;
        TupleOps.Copy(TupleObject.Items(iterators), items + 1, iterators->Length);
        return TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), arguments);
    }
}

/// <summary>IteratorObject: Source is the iterator, Extra the function or None.</summary>
[PyType(BuiltinType.Filter, Doc = "filter(function or None, iterable) --> filter object\n\nReturn an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.")]
internal static unsafe partial class FilterType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Ref function, Ref iterable)
    {
        Ref iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        IteratorObject* result = Iterators.NewInstance(t, cls, iterator);
        result->Extra = function;
        return Ref.From(result);
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        bool byTruth = self->Extra.IsNone || self->Extra == t.TypeRef(BuiltinType.Bool);
        for (; ; )
        {
            Ref item = Op.Next(t, self->Source);
            if (item.IsUnbound || item.IsError)
            {
                return item;
            }

            Ref verdict = byTruth ? item : Op.Call1(t, self->Extra, item);
            int keep = verdict.IsError ? -1 : Op.Truth(t, verdict);
            if (keep != 0)
            {
                return keep < 0 ? Ref.Error : item;
            }
        }
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) =>
        TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->Extra, self->Source));
}
