namespace Cinder.Runtime;

/// <summary>memoryview: construction and special methods.</summary>
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
    internal static Ref Iter(VmThread t, MemoryViewObject* self)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        return MemoryViewOps.Dimensions(self) switch
        {
            0 => t.RaiseTypeError("invalid indexing of 0-dim memory"),
            1 => self->Code == 0 ? RaiseFormat(t, self) : Iterators.New(t, BuiltinType.MemoryIterator, Ref.From(self)),
            _ => t.Raise(BuiltinType.NotImplementedError, "multi-dimensional sub-views are not implemented"),
        };
    }

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

            if (self->Code is not ('B' or 'b' or 'c'))
            {
                return t.RaiseValueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
            }

            if (!Op.Hash(t, self->Source, out _))
            {
                return Ref.Error;
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

        if (key.IsInt && !self->Shape.IsHeap)
        {
            var index = key.IntValue;
            index += index < 0 ? self->Length : 0;
            if ((ulong)index < (ulong)self->Length && self->Code != 0)
            {
                return ItemFormat.Read(t, MemoryViewOps.Start(t, self) + (index * self->Stride), (char)self->Code);
            }
        }

        var dimensions = MemoryViewOps.Dimensions(self);
        if (dimensions > 0 && key.IsExact(BuiltinType.Slice))
        {
            return Slice(t, self, (SliceObject*)key.Object);
        }

        if (dimensions == 0 && key.Bits == Ref.EllipsisBits)
        {
            return Ref.From(self);
        }

        var isIndex = dimensions > 1 && !TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound;
        if (isIndex && !Op.AsIndex(t, key, out _))
        {
            return Ref.Error;
        }

        var single = dimensions > 1 ? "multi-dimensional sub-views are not implemented" : "";
        return MemoryViewIndex.TryFind(t, self, key, single, "multi-dimensional slicing is not implemented", out var place)
            ? ItemFormat.Read(t, place, (char)self->Code)
            : Ref.Error;
    }

    [PyMethod("__setitem__")]
    internal static Ref SetItem(VmThread t, MemoryViewObject* self, Ref key, Ref value)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        if (self->Code == 0)
        {
            return RaiseFormat(t, self);
        }

        if (self->ReadOnly != 0)
        {
            return t.RaiseTypeError("cannot modify read-only memory");
        }

        var dimensions = MemoryViewOps.Dimensions(self);
        if (dimensions == 1 && key.IsExact(BuiltinType.Slice))
        {
            return SetSlice(t, self, (SliceObject*)key.Object, value) ? Ref.None : Ref.Error;
        }

        if (dimensions == 0 && key.Bits == Ref.EllipsisBits)
        {
            key = TupleOps.Empty(t);
        }

        const string Restricted = "memoryview slice assignments are currently restricted to ndim = 1";
        if (dimensions > 1 && key.IsExact(BuiltinType.Slice))
        {
            return t.Raise(BuiltinType.NotImplementedError, Restricted);
        }

        var single = dimensions > 1 ? "sub-views are not implemented" : "";
        if (!MemoryViewIndex.TryFind(t, self, key, single, Restricted, out var place))
        {
            return Ref.Error;
        }

        // The conversion may run code that releases the view: convert first, write after.
        long item = 0;
        if (!ItemFormat.Write(t, (byte*)&item, (char)self->Code, value) || !MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        Buffer.MemoryCopy(&item, place, self->ItemSize, self->ItemSize);
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

    /// <summary>Raises for a format whose items cannot be read.</summary>
    internal static Ref RaiseFormat(VmThread t, MemoryViewObject* view) =>
        t.Raise(BuiltinType.NotImplementedError, $"memoryview: format {StrOps.ToManaged(view->Format)} not supported");

    /// <summary>A view of some of the blocks along the first dimension.</summary>
    private static Ref Slice(VmThread t, MemoryViewObject* self, SliceObject* slice)
    {
        if (!SliceOps.Indices(t, slice, self->Length, out var start, out _, out var step, out var count))
        {
            return Ref.Error;
        }

        var part = MemoryViewOps.Copy(t, self);
        var view = (MemoryViewObject*)part.Object;
        view->Offset = self->Offset + (start * self->Stride);
        view->Length = count;
        view->Stride = self->Stride * step;
        if (self->Shape.IsHeap)
        {
            var extents = (TupleObject*)self->Shape.Object;
            view->Shape = TupleOps.From(t, TupleObject.Items(extents), extents->Length);
            TupleObject.Items((TupleObject*)view->Shape.Object)[0] = Ref.FromSmall(count);
        }

        return part;
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
        var same = !view->Shape.IsHeap && view->Length == count && view->Code == self->Code;
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
        var equal = SameShape(self, view) ? ItemsEqual(t, self, view) : 0;
        MemoryViewOps.Release(t, view);
        return equal < 0 ? Ref.Error : Ref.FromBool((equal > 0) == wanted);
    }

    private static bool SameShape(MemoryViewObject* a, MemoryViewObject* b)
    {
        var dimensions = MemoryViewOps.Dimensions(a);
        if (MemoryViewOps.Dimensions(b) != dimensions)
        {
            return false;
        }

        for (var i = 0; i < dimensions; i++)
        {
            if (MemoryViewOps.Extent(a, i) != MemoryViewOps.Extent(b, i))
            {
                return false;
            }
        }

        return true;
    }

    private static int ItemsEqual(VmThread t, MemoryViewObject* a, MemoryViewObject* b)
    {
        var formatA = (char)a->Code;
        var formatB = (char)b->Code;
        if (formatA == 0 || formatB == 0)
        {
            return 0;
        }

        var bitwise = formatA == formatB && formatA is not ('f' or 'd' or '?');
        var size = (int)a->ItemSize;
        var count = MemoryViewOps.ItemCount(a);
        for (long i = 0; i < count; i++)
        {
            var itemA = MemoryViewOps.Item(t, a, i);
            var itemB = MemoryViewOps.Item(t, b, i);
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
