namespace Cinder.Runtime;

/// <summary>memoryview.cast(): the same bytes as items of another format, in another shape.</summary>
internal static unsafe class MemoryViewCast
{
    private const int MaxDimensions = 64;

    /// <summary>The cast view; the given one is C-contiguous and not released.</summary>
    internal static Ref Cast(VmThread t, MemoryViewObject* view, Ref format, Ref shape)
    {
        var hasShape = !shape.IsUnbound;
        if ((hasShape || MemoryViewOps.Dimensions(view) != 1) && MemoryViewOps.ByteCount(view) == 0)
        {
            return t.RaiseTypeError("memoryview: cannot cast view with zeros in shape or strides");
        }

        if (hasShape && !CheckDimensions(t, view, shape))
        {
            return Ref.Error;
        }

        var ascii = Codecs.Encode(t, format, (StrObject*)StrOps.New(t, "ascii").Object, null);
        if (ascii.IsError)
        {
            return ascii;
        }

        var code = ItemFormat.Parse(format);
        if (code == '\0')
        {
            return t.RaiseValueError("memoryview: destination format must be a native single character format prefixed with an optional '@'");
        }

        if (view->Code is not ('B' or 'b' or 'c' or 0) && code is not ('B' or 'b' or 'c'))
        {
            return t.RaiseTypeError("memoryview: cannot cast between two non-byte formats");
        }

        var bytes = MemoryViewOps.ByteCount(view);
        var size = ItemFormat.SizeOf(code);
        if (bytes % size != 0)
        {
            return t.RaiseTypeError("memoryview: length is not a multiple of itemsize");
        }

        var extents = hasShape ? ReadShape(t, shape, bytes, size) : Ref.Zero;
        if (extents.IsError)
        {
            return extents;
        }

        var result = MemoryViewOps.Copy(t, view);
        var cast = (MemoryViewObject*)result.Object;
        cast->Format = format;
        cast->Code = code;
        cast->ItemSize = size;
        SetShape(cast, extents, bytes);
        return result;
    }

    private static void SetShape(MemoryViewObject* cast, Ref extents, long bytes)
    {
        var dimensions = extents.IsHeap ? ((TupleObject*)extents.Object)->Length : 1;
        cast->Shape = dimensions == 1 ? Ref.Zero : extents;
        cast->Length = dimensions switch
        {
            0 => 1,
            1 => bytes / cast->ItemSize,
            _ => TupleObject.Items((TupleObject*)extents.Object)[0].IntValue,
        };
        cast->BlockSize = cast->Length == 0 ? cast->ItemSize : bytes / cast->Length;
        cast->Stride = cast->BlockSize;
    }

    private static bool CheckDimensions(VmThread t, MemoryViewObject* view, Ref shape)
    {
        if (t.KindOf(shape) is not (BuiltinType.List or BuiltinType.Tuple))
        {
            t.RaiseTypeError("shape must be a list or a tuple");
            return false;
        }

        if (!Op.Len(t, shape, out var dimensions))
        {
            return false;
        }

        if (dimensions > MaxDimensions)
        {
            t.RaiseValueError("memoryview: number of dimensions must not exceed 64");
            return false;
        }

        if (MemoryViewOps.Dimensions(view) != 1 && dimensions != 1)
        {
            t.RaiseTypeError("memoryview: cast must be 1D -> ND or ND -> 1D");
            return false;
        }

        return true;
    }

    /// <summary>The shape as a tuple of exact integers; Error with an exception pending when the bytes do not have it.</summary>
    private static Ref ReadShape(VmThread t, Ref shape, long bytes, int size)
    {
        var given = TupleOps.FromIterable(t, shape);
        if (given.IsError)
        {
            return given;
        }

        var dimensions = ((TupleObject*)given.Object)->Length;
        var extents = TupleOps.From(t, TupleObject.Items((TupleObject*)given.Object), dimensions);
        var items = TupleObject.Items((TupleObject*)extents.Object);
        long total = size;
        for (var i = 0; i < dimensions; i++)
        {
            if (!IntOps.IsIntLike(t, items[i]))
            {
                return t.RaiseTypeError("memoryview.cast(): elements of shape must be integers");
            }

            if (!IntOps.TryToLong(items[i], out var extent))
            {
                return t.RaiseOverflowError("Python int too large to convert to C ssize_t");
            }

            if (extent <= 0)
            {
                return t.RaiseValueError("memoryview.cast(): elements of shape must be integers > 0");
            }

            if (extent > long.MaxValue / total)
            {
                return t.RaiseValueError("memoryview.cast(): product(shape) > SSIZE_MAX");
            }

            total *= extent;
            items[i] = IntOps.FromLong(t, extent);
        }

        return total == bytes ? extents : t.RaiseTypeError("memoryview: product(shape) * itemsize != buffer size");
    }
}
