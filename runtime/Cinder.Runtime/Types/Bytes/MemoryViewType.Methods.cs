namespace Cinder.Runtime;

/// <content>Methods and attributes.</content>
internal static unsafe partial class MemoryViewType
{
    [PyMethod("release", Doc = "Release the underlying buffer exposed by the memoryview object.")]
    internal static void Release(VmThread t, MemoryViewObject* self) => MemoryViewOps.Release(t, self);

    [PyMethod("tobytes", Doc = "Return the data in the buffer as a byte string.\n\nOrder can be {'C', 'F', 'A'}. When order is 'C' or 'F', the data of the\noriginal array is converted to C or Fortran order. For contiguous views,\n'A' returns an exact copy of the physical memory. In particular, in-memory\nFortran order is preserved. For non-contiguous views, the data is converted\nto C first. order=None is the same as order='C'.")]
    internal static Ref ToBytes(VmThread t, MemoryViewObject* self, [Keyword, OrNone] StrObject* order)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        return (order == null ? "C" : StrOps.ToManaged(Ref.From(order))) switch
        {
            "F" => MemoryViewOps.ToFortranBytes(t, self),
            "C" or "A" => MemoryViewOps.ToBytes(t, self),
            _ => t.RaiseValueError("order must be 'C', 'F' or 'A'"),
        };
    }

    [PyMethod("tolist", Doc = "Return the data in the buffer as a list of elements.")]
    internal static Ref ToList(VmThread t, MemoryViewObject* self)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        if (self->Code == 0)
        {
            return RaiseFormat(t, self);
        }

        var dimensions = MemoryViewOps.Dimensions(self);
        var start = MemoryViewOps.Start(t, self);
        return dimensions == 0 ? ItemFormat.Read(t, start, (char)self->Code) : ToList(t, self, start, 0, dimensions);
    }

    [PyMethod("toreadonly", Doc = "Return a readonly version of the memoryview.")]
    internal static Ref ToReadOnly(VmThread t, MemoryViewObject* self)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        var copy = MemoryViewOps.Copy(t, self);
        ((MemoryViewObject*)copy.Object)->ReadOnly = 1;
        return copy;
    }

    [PyMethod("hex", Doc = "Return the data in the buffer as a str of hexadecimal numbers.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.")]
    internal static Ref Hex(VmThread t, MemoryViewObject* self, [Keyword, Optional] Ref sep, [Keyword("bytes_per_sep")] int bytesPerSep = 1)
    {
        var bytes = MemoryViewOps.ToBytes(t, self);
        return bytes.IsError ? bytes : ByteMethods.Hex(t, BytesObject.Data((BytesObject*)bytes.Object), ((BytesObject*)bytes.Object)->Length, sep, bytesPerSep);
    }

    [PyMethod("cast", Doc = "Cast a memoryview to a new format or shape.")]
    internal static Ref Cast(VmThread t, MemoryViewObject* self, [Keyword] StrObject* format, [Keyword, Optional] Ref shape)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        if (!MemoryViewOps.IsContiguous(self))
        {
            return t.RaiseTypeError("memoryview: casts are restricted to C-contiguous views");
        }

        return MemoryViewCast.Cast(t, self, Ref.From(format), shape);
    }

    [PyGetter("obj", Doc = "The underlying object of the memoryview.")]
    internal static Ref GetObject(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? self->Source : Ref.Error;

    [PyGetter("nbytes", Doc = "The amount of space in bytes that the array would use in\n a contiguous representation.")]
    internal static Ref GetByteCount(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? IntOps.FromLong(t, MemoryViewOps.ByteCount(self)) : Ref.Error;

    [PyGetter("readonly", Doc = "A bool indicating whether the memory is read only.")]
    internal static Ref GetReadOnly(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? Ref.FromBool(self->ReadOnly != 0) : Ref.Error;

    [PyGetter("itemsize", Doc = "The size in bytes of each element of the memoryview.")]
    internal static Ref GetItemSize(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? Ref.FromSmall(self->ItemSize) : Ref.Error;

    [PyGetter("format", Doc = "A string containing the format (in struct module style)\n for each element in the view.")]
    internal static Ref GetFormat(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? self->Format : Ref.Error;

    [PyGetter("ndim", Doc = "An integer indicating how many dimensions of a multi-dimensional\n array the memory represents.")]
    internal static Ref GetDimensions(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? Ref.FromSmall(MemoryViewOps.Dimensions(self)) : Ref.Error;

    [PyGetter("shape", Doc = "A tuple of ndim integers giving the shape of the memory\n as an N-dimensional array.")]
    internal static Ref GetShape(VmThread t, MemoryViewObject* self)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        return self->Shape.IsHeap ? self->Shape : TupleOps.From(t, Ref.FromSmall(self->Length));
    }

    [PyGetter("strides", Doc = "A tuple of ndim integers giving the size in bytes to access\n each element for each dimension of the array.")]
    internal static Ref GetStrides(VmThread t, MemoryViewObject* self)
    {
        if (!MemoryViewOps.CheckReleased(t, self))
        {
            return Ref.Error;
        }

        var dimensions = MemoryViewOps.Dimensions(self);
        var strides = stackalloc Ref[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            strides[i] = Ref.FromSmall(MemoryViewOps.StrideOf(self, i));
        }

        return TupleOps.From(t, strides, dimensions);
    }

    [PyGetter("suboffsets", Doc = "A tuple of integers used internally for PIL-style arrays.")]
    internal static Ref GetSubOffsets(VmThread t, MemoryViewObject* self) => MemoryViewOps.CheckReleased(t, self) ? TupleOps.Empty(t) : Ref.Error;

    [PyGetter("c_contiguous", Doc = "A bool indicating whether the memory is C contiguous.")]
    internal static Ref GetContiguousC(VmThread t, MemoryViewObject* self) =>
        MemoryViewOps.CheckReleased(t, self) ? Ref.FromBool(MemoryViewOps.IsContiguous(self)) : Ref.Error;

    [PyGetter("f_contiguous", Doc = "A bool indicating whether the memory is Fortran contiguous.")]
    internal static Ref GetContiguousF(VmThread t, MemoryViewObject* self) =>
        MemoryViewOps.CheckReleased(t, self) ? Ref.FromBool(MemoryViewOps.IsFortranContiguous(self)) : Ref.Error;

    [PyGetter("contiguous", Doc = "A bool indicating whether the memory is contiguous.")]
    internal static Ref GetContiguous(VmThread t, MemoryViewObject* self) =>
        MemoryViewOps.CheckReleased(t, self) ? Ref.FromBool(MemoryViewOps.IsContiguous(self) || MemoryViewOps.IsFortranContiguous(self)) : Ref.Error;

    /// <summary>The items from an address on along a dimension, as lists of lists.</summary>
    private static Ref ToList(VmThread t, MemoryViewObject* self, byte* start, int dimension, int dimensions)
    {
        var extent = MemoryViewOps.Extent(self, dimension);
        var stride = MemoryViewOps.StrideOf(self, dimension);
        var list = ListOps.New(t, extent);
        for (long i = 0; i < extent && !list.IsError; i++, start += stride)
        {
            var item = dimension + 1 < dimensions ? ToList(t, self, start, dimension + 1, dimensions) : ItemFormat.Read(t, start, (char)self->Code);
            if (item.IsError || !ListOps.Append(t, (ListObject*)list.Object, item))
            {
                return Ref.Error;
            }
        }

        return list;
    }
}

// IteratorObject: Source is the view, Index the next position.
[PyType(BuiltinType.MemoryIterator)]
internal static unsafe partial class MemoryIteratorType
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

        var view = (MemoryViewObject*)self->Source.Object;
        if (self->Index >= view->Length)
        {
            self->Source = Ref.Unbound;
            return Ref.Unbound;
        }

        return MemoryViewOps.CheckReleased(t, view)
            ? ItemFormat.Read(t, MemoryViewOps.Start(t, view) + (self->Index++ * view->Stride), (char)view->Code)
            : Ref.Error;
    }
}
