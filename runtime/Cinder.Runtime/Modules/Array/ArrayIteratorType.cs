namespace Cinder.Runtime;

/// <summary>Iterator over an array. IteratorObject: Source is the array, Index the next position.</summary>
[PyType(BuiltinType.ArrayIterator)]
internal static unsafe partial class ArrayIteratorType
{
    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, IteratorObject* self)
    {
        if (self->Source.IsUnbound)
        {
            return Ref.Unbound;
        }

        var array = (ArrayObject*)self->Source.Object;
        var offset = self->Index * array->ItemSize;
        if (offset < array->ByteLength)
        {
            self->Index++;
            return ArrayItems.Read(t, array->Code, ArrayObject.Data(array) + offset);
        }

        self->Source = Ref.Unbound;
        return Ref.Unbound;
    }

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    private static Ref Reduce(VmThread t, IteratorObject* self) => Iterators.Reduce(t, self, BuiltinType.Tuple);

    [PyMethod("__setstate__", Doc = "Set state information for unpickling.")]
    private static Ref SetState(VmThread t, IteratorObject* self, Ref state)
    {
        if (!IntOps.IsIntLike(t, state))
        {
            return t.RaiseTypeError("an integer is required");
        }

        if (!IntOps.TryToLong(state, out var index))
        {
            return t.RaiseOverflowError("Python int too large to convert to C ssize_t");
        }

        if (self->Source.IsHeap)
        {
            self->Index = Math.Clamp(index, 0, ArrayObject.Length((ArrayObject*)self->Source.Object));
        }

        return Ref.None;
    }
}
