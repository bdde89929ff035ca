namespace Cinder.Runtime;

/// <summary>Memory views for the runtime itself.</summary>
internal static unsafe class MemoryViewOps
{
    /// <summary>A view of a whole exporter. Error with an exception pending.</summary>
    internal static Ref New(VmThread t, Ref source)
    {
        switch (t.KindOf(source))
        {
            case BuiltinType.MemoryView:
                return CheckReleased(t, (MemoryViewObject*)source.Object) ? Copy(t, (MemoryViewObject*)source.Object) : Ref.Error;
            case BuiltinType.Bytes or BuiltinType.ByteArray:
                return New(t, source, 'B', 1);
            case BuiltinType.Array:
                // Characters are exported as C's wchar_t.
                var array = (ArrayObject*)source.Object;
                return New(t, source, array->Code == 'u' ? 'w' : (char)array->Code, array->ItemSize);
            default:
                return t.RaiseTypeError($"memoryview: a bytes-like object is required, not '{Op.TypeName(t, source)}'");
        }
    }

    /// <summary>Another view of the same items.</summary>
    internal static Ref Copy(VmThread t, MemoryViewObject* view)
    {
        var copy = Allocate(t, view->Source, view->Format);
        copy->Shape = view->Shape;
        copy->Offset = view->Offset;
        copy->Length = view->Length;
        copy->BlockSize = view->BlockSize;
        copy->ItemSize = view->ItemSize;
        copy->Stride = view->Stride;
        copy->ReadOnly = view->ReadOnly;
        copy->Code = view->Code;
        return Ref.From(copy);
    }

    internal static void Release(VmThread t, MemoryViewObject* view)
    {
        if (view->Source.IsUnbound)
        {
            return;
        }

        if (CountsExports(t, view->Source))
        {
            ((ByteArrayObject*)view->Source.Object)->Exports--;
        }

        view->Source = Ref.Unbound;
    }

    /// <summary>False with ValueError pending when the view has been released.</summary>
    internal static bool CheckReleased(VmThread t, MemoryViewObject* view)
    {
        if (!view->Source.IsUnbound)
        {
            return true;
        }

        t.RaiseValueError("operation forbidden on released memoryview object");
        return false;
    }

    /// <summary>Address of the first item; the view must not be released.</summary>
    internal static byte* Start(VmThread t, MemoryViewObject* view) => ByteMethods.DataOf(t, view->Source, out _) + view->Offset;

    internal static int Dimensions(MemoryViewObject* view) => view->Shape.IsHeap ? ((TupleObject*)view->Shape.Object)->Length : 1;

    /// <summary>The extent of a dimension.</summary>
    internal static long Extent(MemoryViewObject* view, int dimension) =>
        view->Shape.IsHeap ? TupleObject.Items((TupleObject*)view->Shape.Object)[dimension].IntValue : view->Length;

    internal static long ByteCount(MemoryViewObject* view) => view->Length * view->BlockSize;

    internal static long ItemCount(MemoryViewObject* view) => ByteCount(view) / view->ItemSize;

    /// <summary>Where an item lies, counted in C's order.</summary>
    internal static byte* Item(VmThread t, MemoryViewObject* view, long position)
    {
        if (view->BlockSize == view->ItemSize)
        {
            return Start(t, view) + (position * view->Stride);
        }

        var (block, rest) = Math.DivRem(position, view->BlockSize / view->ItemSize);
        return Start(t, view) + (block * view->Stride) + (rest * view->ItemSize);
    }

    /// <summary>Whether all items lie next to each other in C's order.</summary>
    internal static bool IsContiguous(MemoryViewObject* view) => view->Stride == view->BlockSize || view->Length == 1;

    /// <summary>Whether all items lie next to each other with the first dimension varying fastest.</summary>
    internal static bool IsFortranContiguous(MemoryViewObject* view)
    {
        var dimensions = Dimensions(view);
        if (dimensions <= 1)
        {
            return IsContiguous(view);
        }

        var step = view->ItemSize;
        for (var i = 0; i < dimensions; i++)
        {
            var extent = Extent(view, i);
            if (extent > 1 && StrideOf(view, i) != step)
            {
                return false;
            }

            step *= extent;
        }

        return true;
    }

    /// <summary>Bytes from one item to the next along a dimension.</summary>
    internal static long StrideOf(MemoryViewObject* view, int dimension)
    {
        if (dimension == 0)
        {
            return view->Stride;
        }

        var stride = view->ItemSize;
        for (var i = Dimensions(view) - 1; i > dimension; i--)
        {
            stride *= Extent(view, i);
        }

        return stride;
    }

    /// <summary>The view's bytes where they lie in one run. False with an exception pending.</summary>
    internal static bool TryGetContiguous(VmThread t, MemoryViewObject* view, out byte* data, out long length)
    {
        data = null;
        length = 0;
        if (!CheckReleased(t, view))
        {
            return false;
        }

        if (!IsContiguous(view))
        {
            t.Raise(BuiltinType.BufferError, "memoryview: underlying buffer is not C-contiguous");
            return false;
        }

        data = Start(t, view);
        length = ByteCount(view);
        return true;
    }

    /// <summary>The view's bytes in C's order, whatever its stride.</summary>
    internal static Ref ToBytes(VmThread t, MemoryViewObject* view)
    {
        if (!CheckReleased(t, view))
        {
            return Ref.Error;
        }

        var bytes = BytesOps.TryAllocate(t, ByteCount(view));
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        if (bytes->Length == 0)
        {
            return BytesOps.Empty(t);
        }

        CopyItems(Start(t, view), view->Stride, (byte*)(bytes + 1), view->BlockSize, view->Length, view->BlockSize);
        return Ref.From(bytes);
    }

    /// <summary>The view's bytes with the first dimension varying fastest.</summary>
    internal static Ref ToFortranBytes(VmThread t, MemoryViewObject* view)
    {
        var bytes = BytesOps.TryAllocate(t, ByteCount(view));
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        if (bytes->Length == 0)
        {
            return BytesOps.Empty(t);
        }

        var target = (byte*)(bytes + 1);
        var dimensions = Dimensions(view);
        var index = stackalloc long[dimensions];
        var start = Start(t, view);
        for (var rest = ItemCount(view); rest > 0; rest--)
        {
            var offset = 0L;
            for (var i = 0; i < dimensions; i++)
            {
                offset += index[i] * StrideOf(view, i);
            }

            Buffer.MemoryCopy(start + offset, target, view->ItemSize, view->ItemSize);
            target += view->ItemSize;
            for (var i = 0; i < dimensions && ++index[i] == Extent(view, i); i++)
            {
                index[i] = 0;
            }
        }

        return Ref.From(bytes);
    }

    internal static void CopyItems(byte* source, long sourceStride, byte* target, long targetStride, long count, long size)
    {
        if (sourceStride == size && targetStride == size)
        {
            Buffer.MemoryCopy(source, target, count * size, count * size);
            return;
        }

        for (long i = 0; i < count; i++)
        {
            Buffer.MemoryCopy(source + (i * sourceStride), target + (i * targetStride), size, size);
        }
    }

    /// <summary>Collects, then counts the views of an exporter that are neither dead nor released.</summary>
    internal static long CountLive(VmThread t, ByteArrayObject* array)
    {
        DeadWords.ClearOperands(t);
        DeadWords.ClearNativeStack();
        t.Heap.Collect();
        var wanted = Ref.From(array).Bits;
        var count = 0L;
        t.Heap.ForEachObject(item =>
        {
            if (item->LayoutId == (uint)BuiltinType.MemoryView && ((MemoryViewObject*)item)->Source.Bits == wanted)
            {
                count++;
            }
        });
        return count;
    }

    private static Ref New(VmThread t, Ref source, char format, long itemSize)
    {
        ByteMethods.DataOf(t, source, out var length);
        var text = StrOps.Character(t, format);
        var view = Allocate(t, source, text);
        view->Length = length / itemSize;
        view->BlockSize = itemSize;
        view->ItemSize = itemSize;
        view->Stride = itemSize;
        view->ReadOnly = t.KindOf(source) == BuiltinType.Bytes ? 1 : 0;
        view->Code = ItemFormat.Parse(text);
        return Ref.From(view);
    }

    /// <summary>Whether the exporter can be resized, and so counts its views.</summary>
    private static bool CountsExports(VmThread t, Ref source) => t.KindOf(source) is BuiltinType.ByteArray or BuiltinType.Array;

    private static MemoryViewObject* Allocate(VmThread t, Ref source, Ref format)
    {
        var view = (MemoryViewObject*)t.Allocate(BuiltinType.MemoryView, sizeof(MemoryViewObject));
        view->Source = source;
        view->Format = format;
        if (CountsExports(t, source))
        {
            ((ByteArrayObject*)source.Object)->Exports++;
        }

        return view;
    }
}
