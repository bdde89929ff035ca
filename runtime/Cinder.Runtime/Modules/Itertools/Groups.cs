namespace Cinder.Runtime;

/// <summary>
/// NativeObject: R0 is the iterator, R1 the key function (or None), R2 the key of the group given last, R3 the key and R4 the value read
/// last (Unbound when given away), R5 the group given last, the only one that may read on.
/// </summary>
[PyType(BuiltinType.ItertoolsGroupBy, Doc = "make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.")]
internal static unsafe partial class ItertoolsGroupByType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref iterable, [Keyword, OrNone] Ref key)
    {
        var iterator = Op.Iter(t, iterable);
        if (iterator.IsError)
        {
            return iterator;
        }

        var self = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        self->R0 = iterator;
        self->R1 = key;
        self->R2 = self->R3 = self->R4 = self->R5 = Ref.Unbound;
        return Ref.From(self);
    }

    /// <summary>Reads the next value and its key. Unbound at the end; otherwise no word of meaning.</summary>
    internal static Ref Step(VmThread t, NativeObject* self)
    {
        var value = Op.Next(t, self->R0);
        if (value.IsUnbound || value.IsError)
        {
            return value;
        }

        var key = self->R1.IsNone ? value : Op.Call1(t, self->R1, value);
        if (key.IsError)
        {
            return key;
        }

        self->R4 = value;
        self->R3 = key;
        return Ref.None;
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, NativeObject* self)
    {
        self->R5 = Ref.Unbound;
        for (; ; )
        {
            if (!self->R3.IsUnbound)
            {
                if (self->R2.IsUnbound)
                {
                    break;
                }

                var same = Op.IdentityOrEqual(t, self->R2, self->R3);
                if (same <= 0)
                {
                    if (same < 0)
                    {
                        return Ref.Error;
                    }

                    break;
                }
            }

            var step = Step(t, self);
            if (step.IsUnbound || step.IsError)
            {
                return step;
            }
        }

        self->R2 = self->R3;
        return TupleOps.From(t, self->R3, ItertoolsGrouperType.Open(t, self, self->R2));
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, NativeObject* self)
    {
        var type = Ref.From(t.TypeOf(Ref.From(self)));
        var args = TupleOps.From(t, self->R0, self->R1);
        return self->R2.IsUnbound || self->R3.IsUnbound || self->R4.IsUnbound
            ? TupleOps.From(t, type, args)
            : TupleOps.From(t, type, args, TupleOps.From(t, self->R4, self->R2, self->R3));
    }

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, NativeObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple || ((TupleObject*)state.Object)->Length != 3)
        {
            return t.RaiseTypeError(t.KindOf(state) != BuiltinType.Tuple ? "state is not a tuple" : "state must have three items");
        }

        var items = TupleObject.Items((TupleObject*)state.Object);
        self->R4 = items[0];
        self->R2 = items[1];
        self->R3 = items[2];
        return Ref.None;
    }
}

/// <summary>One group. IteratorObject: Source is the groupby object, Extra the group's key.</summary>
[PyType(BuiltinType.ItertoolsGrouper)]
internal static unsafe partial class ItertoolsGrouperType
{
    /// <summary>A new group of the object, which becomes the one that reads.</summary>
    internal static Ref Open(VmThread t, NativeObject* parent, Ref key)
    {
        var group = Iterators.New(t, BuiltinType.ItertoolsGrouper, Ref.From(parent));
        ((IteratorObject*)group.Object)->Extra = key;
        parent->R5 = group;
        return group;
    }

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref parent, Ref key) => t.KindOf(parent) == BuiltinType.ItertoolsGroupBy
        ? Open(t, (NativeObject*)parent.Object, key)
        : t.RaiseTypeError($"argument 1 must be itertools.groupby, not {Op.TypeName(t, parent)}");

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        var parent = (NativeObject*)self->Source.Object;
        if (parent->R5 != Ref.From(self))
        {
            return Ref.Unbound;
        }

        if (parent->R4.IsUnbound)
        {
            var step = ItertoolsGroupByType.Step(t, parent);
            if (step.IsUnbound || step.IsError)
            {
                return step;
            }
        }

        var same = Op.IdentityOrEqual(t, self->Extra, parent->R3);
        if (same <= 0)
        {
            return same < 0 ? Ref.Error : Ref.Unbound;
        }

        var value = parent->R4;
        parent->R3 = parent->R4 = Ref.Unbound;
        return value;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => ((NativeObject*)self->Source.Object)->R5 == Ref.From(self)
        ? TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, self->Source, self->Extra))
        : Iterators.ReduceTo(t, TupleOps.Empty(t));
}
