namespace Cinder.Runtime;

/// <summary>
/// Memory views for the runtime itself. Item <c>i</c> lies <see cref="MemoryViewObject.Offset"/> + i × <see cref="MemoryViewObject.Stride"/>
/// bytes into the exporter.
/// </summary>
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
                ByteMethods.DataOf(t, source, out var length);
                var format = StrOps.Character(t, 'B');
                var view = Allocate(t, source, format);
                view->Length = length;
                view->ItemSize = 1;
                view->Stride = 1;
                view->ReadOnly = t.KindOf(source) == BuiltinType.Bytes ? 1 : 0;
                return Ref.From(view);
            default:
                return t.RaiseTypeError($"memoryview: a bytes-like object is required, not '{Op.TypeName(t, source)}'");
        }
    }

    /// <summary>Another view of the same items.</summary>
    internal static Ref Copy(VmThread t, MemoryViewObject* view)
    {
        var copy = Allocate(t, view->Source, view->Format);
        copy->Offset = view->Offset;
        copy->Length = view->Length;
        copy->ItemSize = view->ItemSize;
        copy->Stride = view->Stride;
        copy->ReadOnly = view->ReadOnly;
        return Ref.From(copy);
    }

    internal static void Release(VmThread t, MemoryViewObject* view)
    {
        if (view->Source.IsUnbound)
        {
            return;
        }

        if (t.KindOf(view->Source) == BuiltinType.ByteArray)
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

    internal static bool IsContiguous(MemoryViewObject* view) => view->Length <= 1 || view->Stride == view->ItemSize;

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
        length = view->Length * view->ItemSize;
        return true;
    }

    /// <summary>The view's bytes in order, whatever its stride.</summary>
    internal static Ref ToBytes(VmThread t, MemoryViewObject* view)
    {
        if (!CheckReleased(t, view))
        {
            return Ref.Error;
        }

        if (view->Length == 0)
        {
            return BytesOps.Empty(t);
        }

        var bytes = BytesOps.TryAllocate(t, view->Length * view->ItemSize);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        CopyItems(Start(t, view), view->Stride, (byte*)(bytes + 1), view->ItemSize, view->Length, view->ItemSize);
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

    /// <summary>Collects, then counts the views of a bytearray that are neither dead nor released.</summary>
    internal static long CountLive(VmThread t, ByteArrayObject* array)
    {
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

    private static MemoryViewObject* Allocate(VmThread t, Ref source, Ref format)
    {
        var view = (MemoryViewObject*)t.Allocate(BuiltinType.MemoryView, sizeof(MemoryViewObject));
        view->Source = source;
        view->Format = format;
        if (t.KindOf(source) == BuiltinType.ByteArray)
        {
            ((ByteArrayObject*)source.Object)->Exports++;
        }

        return view;
    }
}
