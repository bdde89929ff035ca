namespace Cinder.Runtime;

// IteratorObject: Source is the string, Index the next position.

[PyType(BuiltinType.StrIterator)]
internal static unsafe partial class StrIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var s = (StrObject*)self->Source.Object;
        if (self->Index < s->Length)
        {
            return StrOps.Character(t, new StrView(s)[(int)self->Index++]);
        }

        self->Source = Ref.Unbound;
        return Ref.Unbound;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, IteratorObject* self) => self->Source.IsUnbound ? 0 : ((StrObject*)self->Source.Object)->Length - self->Index;

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) =>
        self->Source.IsUnbound ? Iterators.ReduceTo(t, StrOps.Empty(t)) : Iterators.Reduce(t, self, BuiltinType.Tuple);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state)
    {
        if (self->Source.IsHeap)
        {
            self->Index = Math.Clamp(state, 0, ((StrObject*)self->Source.Object)->Length);
        }
    }
}

[PyType(BuiltinType.StrAsciiIterator)]
internal static unsafe partial class StrAsciiIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var s = (StrObject*)self->Source.Object;
        if (self->Index < s->Length)
        {
            return StrOps.Character(t, StrObject.Data(s)[self->Index++]);
        }

        self->Source = Ref.Unbound;
        return Ref.Unbound;
    }

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, IteratorObject* self) => StrIteratorType.LengthHint(t, self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => StrIteratorType.Reduce(t, self);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state) => StrIteratorType.SetState(t, self, state);
}
