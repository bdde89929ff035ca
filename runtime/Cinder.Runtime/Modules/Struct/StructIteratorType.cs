namespace Cinder.Runtime;

/// <summary>What iter_unpack() gives. NativeObject: R0 is the Struct, R1 the view of the buffer or Unbound at the end, N0 the position.</summary>
[PyType(BuiltinType.StructIterator)]
internal static unsafe partial class StructIteratorType
{
    internal static Ref New(VmThread t, StructObject* format, Ref view)
    {
        var iterator = (NativeObject*)t.Allocate(BuiltinType.StructIterator, sizeof(NativeObject));
        iterator->R0 = Ref.From(format);
        iterator->R1 = view;
        return Ref.From(iterator);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, NativeObject* self)
    {
        if (self->R1.IsUnbound)
        {
            return Ref.Unbound;
        }

        var format = (StructObject*)self->R0.Object;
        var view = (MemoryViewObject*)self->R1.Object;
        var position = self->N0;
        if (!MemoryViewOps.TryGetContiguous(t, view, out var data, out var length))
        {
            return Ref.Error;
        }

        if (position >= length)
        {
            self->R1 = Ref.Unbound;
            MemoryViewOps.Release(t, view);
            return Ref.Unbound;
        }

        self->N0 = position + format->Size;
        return StructReader.Unpack(t, format, data + position);
    }

    [PyMethod("__length_hint__")]
    private static long LengthHint(VmThread t, NativeObject* self)
    {
        if (self->R1.IsUnbound)
        {
            return 0;
        }

        var view = (MemoryViewObject*)self->R1.Object;
        return (MemoryViewOps.ByteCount(view) - self->N0) / ((StructObject*)self->R0.Object)->Size;
    }
}
