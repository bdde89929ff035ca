namespace Cinder.Runtime;

/// <summary>memoryview: one-dimensional views.</summary>
[PyType(BuiltinType.MemoryView, Doc = "Create a new memoryview object which references the given object.")]
internal static unsafe partial class MemoryViewType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref @object) => MemoryViewOps.New(t, @object);

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, MemoryViewObject* self) =>
        StrOps.New(t, $"<{(self->Source.IsUnbound ? "released memory" : "memory")} at 0x{(nint)self:x}>");

    [PyMethod("__len__")]
    internal static Ref Len(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? IntOps.FromLong(t, self->Length) : Ref.Error;

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, MemoryViewObject* self) =>
        MemoryViewOps.CheckReleased(t, self) ? Iterators.New(t, BuiltinType.MemoryIterator, Ref.From(self)) : Ref.Error;

    [PyMethod("__hash__")]
    internal static Ref Hash(VmThread t, MemoryViewObject* self)
    {
        if (self->Hash == 0)
        {
            if (!MemoryViewOps.CheckReleased(t, self))
            {
                return Ref.Error;
            }

            if (self->ReadOnly == 0)
            {
                return t.RaiseValueError("cannot hash writable memoryview object");
            }

            if (ItemFormat.Parse(self->Format) is not ('B' or 'b' or 'c'))
            {
                return t.RaiseValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
            }

            var bytes = MemoryViewOps.ToBytes(t, self);
            if (bytes.IsError)
            {
                return bytes;
            }

            self->Hash = BytesOps.Hash((BytesObject*)bytes.Object);
        }

        return IntOps.FromLong(t, self->Hash);
    }

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, MemoryViewObject* self, Ref value) => Compare(t, self, value, wanted: true);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, MemoryViewObject* self, Ref value) => Compare(t, self, value, wanted: false);

    [PyMethod("__lt__")]
    [PyMethod("__le__")]
    [PyMethod("__gt__")]
    [PyMethod("__ge__")]
    internal static Ref Order(VmThread t, MemoryViewObject* self, Ref value) => Ref.NotImplemented;

    [PyMethod("__getitem__")]
    internal static Ref GetItem(VmThread t, MemoryViewObject* self, Ref key)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        if (key.IsExact(BuiltinType.Slice))
        {
            if (!SliceOps.Indices(t, (SliceObject*)key.Object, self->Length, out var start, out _, out var step, out var count))
            {
                return Ref.Error;
            }

            var part = MemoryViewOps.Copy(t, self);
            var view = (MemoryViewObject*)part.Object;
            view->Offset = self->Offset + (start * self->Stride);
            view->Length = count;
            view->Stride = self->Stride * step;
            return part;
        }

        return ReadIndex(t, self, key, out var index)
            ? ItemFormat.Read(t, MemoryViewOps.Start(t, self) + (index * self->Stride), ItemFormat.Parse(self->Format))
            : Ref.Error;
    }

    [PyMethod("__setitem__")]
    internal static Ref SetItem(VmThread t, MemoryViewObject* self, Ref key, Ref value)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        if (self->ReadOnly != 0)
        {
            return t.RaiseTypeError("cannot modify read-only memory");
        }

        if (key.IsExact(BuiltinType.Slice))
        {
            return SetSlice(t, self, (SliceObject*)key.Object, value) ? Ref.None : Ref.Error;
        }

        if (!ReadIndex(t, self, key, out var index))
        {
            return Ref.Error;
        }

        // The conversion may run code that releases the view: convert first, write after.
        long item = 0;
        var written = ItemFormat.Write(t, (byte*)&item, ItemFormat.Parse(self->Format), value);
        if (!written || !MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        Buffer.MemoryCopy(&item, MemoryViewOps.Start(t, self) + (index * self->Stride), self->ItemSize, self->ItemSize);
        return Ref.None;
    }

    [PyMethod("__delitem__")]
    internal static Ref DelItem(VmThread t, MemoryViewObject* self, Ref key)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        return t.RaiseTypeError(self->ReadOnly != 0 ? "cannot modify read-only memory" : "cannot delete memory");
    }

    [PyMethod("__enter__")]
    internal static Ref Enter(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? Ref.From(self) : Ref.Error;

    [PyMethod("__exit__")]
    internal static void Exit(VmThread t, MemoryViewObject* self, Args args) => MemoryViewOps.Release(t, self);

    private static bool ReadIndex(VmThread t, MemoryViewObject* self, Ref key, out long index)
    {
        index = 0;
        if (t.KindOf(key) == BuiltinType.Tuple)
        {
            var count = ((TupleObject*)key.Object)->Length;
            if (count == 0)
            {
                t.Raise(BuiltinType.NotImplementedError, "sub-views are not implemented");
                return false;
            }

            if (count > 1)
            {
                t.RaiseTypeError($"cannot index 1-dimension view with {count}-element tuple");
                return false;
            }

            key = TupleObject.Items((TupleObject*)key.Object)[0];
        }

        if (!key.IsInt && TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound)
        {
            t.RaiseTypeError("memoryview: invalid slice key");
            return false;
        }

        if (!Op.AsIndex(t, key, out index) || !MemoryViewOps.CheckReleased(t, self))
        {
            return false;
        }

        index += index < 0 ? self->Length : 0;
        if ((ulong)index < (ulong)self->Length)
        {
            return true;
        }

        t.RaiseIndexError("index out of bounds on dimension 1");
        return false;
    }

    private static bool SetSlice(VmThread t, MemoryViewObject* self, SliceObject* slice, Ref value)
    {
        if (!Buffers.IsExporter(t, value))
        {
            t.RaiseTypeError($"a bytes-like object is required, not '{Op.TypeName(t, value)}'");
            return false;
        }

        if (!SliceOps.Indices(t, slice, self->Length, out var start, out _, out var step, out var count))
        {
            return false;
        }

        var source = MemoryViewOps.New(t, value);
        if (source.IsError)
        {
            return false;
        }

        var view = (MemoryViewObject*)source.Object;
        var same = view->Length == count && ItemFormat.Parse(view->Format) == ItemFormat.Parse(self->Format);
        if (same)
        {
            // Through a copy: source and target may overlap.
            var bytes = MemoryViewOps.ToBytes(t, view);
            if (bytes.IsError)
            {
                return false;
            }

            var target = MemoryViewOps.Start(t, self) + (start * self->Stride);
            MemoryViewOps.CopyItems(BytesObject.Data((BytesObject*)bytes.Object), self->ItemSize, target, self->Stride * step, count, self->ItemSize);
        }
        else
        {
            t.RaiseValueError("memoryview assignment: lvalue and rvalue have different structures");
        }

        MemoryViewOps.Release(t, view);
        return same;
    }

    private static Ref Compare(VmThread t, MemoryViewObject* self, Ref value, bool wanted)
    {
        if (self->Source.IsUnbound || (value.IsExact(BuiltinType.MemoryView) && ((MemoryViewObject*)value.Object)->Source.IsUnbound))
        {
            return Ref.FromBool((value == Ref.From(self)) == wanted);
        }

        if (!Buffers.IsExporter(t, value))
        {
            return Ref.NotImplemented;
        }

        var other = MemoryViewOps.New(t, value);
        if (other.IsError)
        {
            return other;
        }

        var view = (MemoryViewObject*)other.Object;
        var equal = view->Length == self->Length ? ItemsEqual(t, self, view) : 0;
        MemoryViewOps.Release(t, view);
        return equal < 0 ? Ref.Error : Ref.FromBool((equal > 0) == wanted);
    }

    private static int ItemsEqual(VmThread t, MemoryViewObject* a, MemoryViewObject* b)
    {
        var formatA = ItemFormat.Parse(a->Format);
        var formatB = ItemFormat.Parse(b->Format);
        var startA = MemoryViewOps.Start(t, a);
        var startB = MemoryViewOps.Start(t, b);
        var bitwise = formatA == formatB && formatA is not ('f' or 'd' or '?');
        var size = (int)a->ItemSize;
        for (long i = 0; i < a->Length; i++)
        {
            var itemA = startA + (i * a->Stride);
            var itemB = startB + (i * b->Stride);
            var equal = bitwise
                ? new ReadOnlySpan<byte>(itemA, size).SequenceEqual(new ReadOnlySpan<byte>(itemB, size)) ? 1 : 0
                : Op.Equal(t, ItemFormat.Read(t, itemA, formatA), ItemFormat.Read(t, itemB, formatB));
            if (equal <= 0)
            {
                return equal;
            }
        }

        return 1;
    }
}
