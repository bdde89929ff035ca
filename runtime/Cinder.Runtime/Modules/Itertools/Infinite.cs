namespace Cinder.Runtime;

/// <summary>IteratorObject: Extra is the next number, Extra2 the step.</summary>
[PyType(BuiltinType.ItertoolsCount, Doc = "Return a count object whose .__next__() method returns consecutive values.\n\nEquivalent to:\n    def count(firstval=0, step=1):\n        x = firstval\n        while 1:\n            yield x\n            x += step")]
internal static unsafe partial class ItertoolsCountType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword, Optional] Ref start, [Keyword, Optional] Ref step)
    {
        start = start.IsUnbound ? Ref.Zero : start;
        step = step.IsUnbound ? Ref.FromSmall(1) : step;
        if (!IsNumber(t, start) || !IsNumber(t, step))
        {
            return t.RaiseTypeError("a number is required");
        }

        if (IsOne(t, step) && IntOps.IsIntLike(t, start) && IntOps.TryToLong(start, out _))
        {
            start = IntOps.ToExact(t, start);
        }

        var self = Iterators.NewInstance(t, cls, Ref.None);
        self->Extra = start;
        self->Extra2 = step;
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var value = self->Extra;
        var next = value.IsInt && self->Extra2.IsInt
            ? IntOps.FromLong(t, value.IntValue + self->Extra2.IntValue)
            : Op.Binary(t, BinaryOperator.Add, value, self->Extra2);
        if (next.IsError)
        {
            return next;
        }

        self->Extra = next;
        return value;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, IteratorObject* self)
    {
        var name = StrOps.ToManaged(t.TypeOf(Ref.From(self))->Name);
        var value = Op.Repr(t, self->Extra);
        if (value.IsError)
        {
            return value;
        }

        if (IsOne(t, self->Extra2))
        {
            return StrOps.New(t, $"{name}({StrOps.ToManaged(value)})");
        }

        var step = Op.Repr(t, self->Extra2);
        return step.IsError ? step : StrOps.New(t, $"{name}({StrOps.ToManaged(value)}, {StrOps.ToManaged(step)})");
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var isPlain = IsOne(t, self->Extra2) && IntOps.IsIntLike(t, self->Extra) && IntOps.TryToLong(self->Extra, out var value) && value < long.MaxValue;
        return TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), isPlain ? TupleOps.From(t, self->Extra) : TupleOps.From(t, self->Extra, self->Extra2));
    }

    private static bool IsOne(VmThread t, Ref step) => IntOps.IsIntLike(t, step) && IntOps.TryToLong(step, out var value) && value == 1;

    private static bool IsNumber(VmThread t, Ref value)
    {
        var type = t.TypeOf(value);
        return !TypeObject.Special(type, Special.Index).IsUnbound || !TypeObject.Special(type, Special.Int).IsUnbound
            || !TypeObject.Special(type, Special.Float).IsUnbound || t.KindOf(value) == BuiltinType.Complex;
    }
}

/// <summary>IteratorObject: Source is the iterator (Unbound at its end), Extra the list of what it gave, Index the next of that, Aux 1 when that list is complete.</summary>
[PyType(BuiltinType.ItertoolsCycle, Doc = "Return elements from the iterable until it is exhausted. Then repeat the sequence indefinitely.")]
internal static unsafe partial class ItertoolsCycleType
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
        self->Extra = ListOps.New(t, 0);
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var saved = (ListObject*)self->Extra.Object;
        if (self->Source.IsHeap)
        {
            var item = Op.Next(t, self->Source);
            if (!item.IsUnbound)
            {
                return item.IsError || self->Aux != 0 || ListOps.Append(t, saved, item) ? item : Ref.Error;
            }

            self->Source = Ref.Unbound;
        }

        if (saved->Length == 0)
        {
            return Ref.Unbound;
        }

        var result = ListObject.Items(saved)[self->Index++];
        self->Index = self->Index >= saved->Length ? 0 : self->Index;
        return result;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        if (self->Source.IsHeap)
        {
            return TupleOps.From(t, type, TupleOps.From(t, self->Source), TupleOps.From(t, self->Extra, Ref.FromBool(self->Aux != 0)));
        }

        var rest = Iterators.New(t, BuiltinType.ListIterator, self->Extra);
        ((IteratorObject*)rest.Object)->Index = self->Index;
        return TupleOps.From(t, type, TupleOps.From(t, rest), TupleOps.From(t, self->Extra, Ref.True));
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError("state is not a tuple");
        }

        var items = TupleObject.Items((TupleObject*)state.Object);
        if (((TupleObject*)state.Object)->Length != 2 || t.KindOf(items[0]) != BuiltinType.List)
        {
            return t.RaiseTypeError("state must be a list and an integer");
        }

        var complete = Op.Truth(t, items[1]);
        if (complete < 0)
        {
            return Ref.Error;
        }

        self->Extra = items[0];
        self->Aux = complete;
        self->Index = 0;
        return Ref.None;
    }
}

/// <summary>IteratorObject: Source is the object, Index how often it still comes (-1: always).</summary>
[PyType(BuiltinType.ItertoolsRepeat, Doc = "repeat(object [,times]) -> create an iterator which returns the object\nfor the specified number of times.  If not specified, returns the object\nendlessly.")]
internal static unsafe partial class ItertoolsRepeatType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref @object, [Keyword, Optional] Ref times)
    {
        long count = -1;
        if (!times.IsUnbound)
        {
            if (!NativeArguments.ToLong(t, times, out count))
            {
                return Ref.Error;
            }

            count = Math.Max(0, count);
        }

        var self = Iterators.NewInstance(t, cls, @object);
        self->Index = count;
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Index == 0)
        {
            return Ref.Unbound;
        }

        self->Index -= self->Index > 0 ? 1 : 0;
        return self->Source;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, IteratorObject* self)
    {
        var text = Op.Repr(t, self->Source);
        if (text.IsError)
        {
            return text;
        }

        using var builder = new StrBuilder(t);
        builder.Append(t.TypeOf(Ref.From(self))->Name);
        builder.Append('(');
        builder.Append(text);
        if (self->Index >= 0)
        {
            builder.Append(", ");
            builder.AppendNumber(self->Index);
        }

        builder.Append(')');
        return builder.ToStr();
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    private static Ref LengthHint(VmThread t, IteratorObject* self) =>
        self->Index < 0 ? t.RaiseTypeError("len() of unsized object") : IntOps.FromLong(t, self->Index);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => TupleOps.From(
        t,
        Ref.From(t.TypeOf(Ref.From(self))),
        self->Index < 0 ? TupleOps.From(t, self->Source) : TupleOps.From(t, self->Source, IntOps.FromLong(t, self->Index)));
}
