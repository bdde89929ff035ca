namespace Cinder.Runtime;

// IteratorObject: Source is the bytes-like object, Index the next position.

[PyType(BuiltinType.BytesIterator)]
internal static unsafe partial class BytesIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self) => NextByte(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, IteratorObject* self) => Remaining(t, self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => Iterators.Reduce(t, self, BuiltinType.Tuple);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state) => MoveTo(t, self, state);

    internal static Ref NextByte(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var data = ByteMethods.DataOf(t, self->Source, out var length);
        if (self->Index < length)
        {
            return Ref.FromSmall(data[self->Index++]);
        }

        self->Source = Ref.Unbound;
        return Ref.Unbound;
    }

    internal static long Remaining(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return 0;
        }

        ByteMethods.DataOf(t, self->Source, out var length);
        return Math.Max(0, length - self->Index);
    }

    internal static void MoveTo(VmThread t, IteratorObject* self, long state)
    {
        if (self->Source.IsHeap)
        {
            ByteMethods.DataOf(t, self->Source, out var length);
            self->Index = Math.Clamp(state, 0, length);
        }
    }
}

[PyType(BuiltinType.ByteArrayIterator)]
internal static unsafe partial class ByteArrayIteratorType
{
    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    internal static Ref Next(VmThread t, IteratorObject* self) => BytesIteratorType.NextByte(t, self);

    [PyMethod("__length_hint__", Doc = "Private method returning an estimate of len(list(it)).")]
    internal static long LengthHint(VmThread t, IteratorObject* self) => BytesIteratorType.Remaining(t, self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, IteratorObject* self) => Iterators.Reduce(t, self, BuiltinType.Tuple);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    internal static void SetState(VmThread t, IteratorObject* self, long state) => BytesIteratorType.MoveTo(t, self, state);
}
