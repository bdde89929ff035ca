namespace Cinder.Runtime;

/// <summary>Iterators over deques. IteratorObject: Source is the deque, Index the items given, Aux the deque's state when it began.</summary>
internal static unsafe class DequeIterators
{
    internal static Ref New(VmThread t, BuiltinType type, DequeObject* deque)
    {
        var iterator = (IteratorObject*)t.Allocate(type, sizeof(IteratorObject));
        iterator->Source = Ref.From(deque);
        iterator->Aux = deque->State;
        return Ref.From(iterator);
    }

    internal static Ref Next(VmThread t, IteratorObject* self, bool reverse)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var deque = (DequeObject*)self->Source.Object;
        if (deque->State != self->Aux)
        {
            self->Source = Ref.Unbound;
            return t.Raise(BuiltinType.RuntimeError, "deque mutated during iteration");
        }

        if (self->Index >= deque->Length)
        {
            self->Source = Ref.Unbound;
            return Ref.Unbound;
        }

        var position = self->Index++;
        return *DequeObject.Slot(deque, reverse ? deque->Length - 1 - position : position);
    }

    /// <summary>An iterator over the deque from the given item on.</summary>
    internal static Ref Construct(VmThread t, TypeObject* cls, Ref deque, long index)
    {
        if (!DequeOps.IsDeque(t, deque))
        {
            return t.RaiseTypeError($"argument 1 must be collections.deque, not {(deque.IsNone ? "None" : Op.TypeName(t, deque))}");
        }

        var iterator = Iterators.NewInstance(t, cls, deque);
        iterator->Index = Math.Clamp(index, 0, ((DequeObject*)deque.Object)->Length);
        iterator->Aux = ((DequeObject*)deque.Object)->State;
        return Ref.From(iterator);
    }

    internal static long LengthHint(IteratorObject* self) => self->Source.IsUnbound ? 0 : ((DequeObject*)self->Source.Object)->Length - self->Index;

    internal static Ref Reduce(VmThread t, IteratorObject* self)
    {
        var deque = self->Source.IsUnbound ? Ref.From(DequeOps.New(t, t.Types(BuiltinType.Deque), -1)) : self->Source;
        return TupleOps.From(t, Ref.From(t.TypeOf(Ref.From(self))), TupleOps.From(t, deque, Ref.FromSmall(self->Source.IsUnbound ? 0 : self->Index)));
    }
}

[PyType(BuiltinType.DequeIterator)]
internal static unsafe partial class DequeIteratorType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref deque, long index = 0) => DequeIterators.Construct(t, cls, deque, index);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self) => DequeIterators.Next(t, self, reverse: false);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    private static long LengthHint(VmThread t, IteratorObject* self) => DequeIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => DequeIterators.Reduce(t, self);
}

[PyType(BuiltinType.DequeReverseIterator)]
internal static unsafe partial class DequeReverseIteratorType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref deque, long index = 0) => DequeIterators.Construct(t, cls, deque, index);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self) => DequeIterators.Next(t, self, reverse: true);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    private static long LengthHint(VmThread t, IteratorObject* self) => DequeIterators.LengthHint(self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => DequeIterators.Reduce(t, self);
}
