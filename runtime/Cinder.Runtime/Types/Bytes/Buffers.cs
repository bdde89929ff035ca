namespace Cinder.Runtime;

/// <summary>
/// The buffer protocol within the runtime: the bytes of bytes, bytearray, arrays and contiguous memoryviews. The pointer is good while the
/// object is alive and not resized.
/// </summary>
internal static unsafe class Buffers
{
    /// <summary>Whether the object exports a buffer.</summary>
    internal static bool IsExporter(VmThread t, Ref value) => t.KindOf(value) is BuiltinType.Bytes or BuiltinType.ByteArray or BuiltinType.MemoryView or BuiltinType.Array;

    /// <summary>Whether the object exports a buffer that may be written to and lies in one run.</summary>
    internal static bool IsWritable(VmThread t, Ref value)
    {
        switch (t.KindOf(value))
        {
            case BuiltinType.ByteArray or BuiltinType.Array:
                return true;
            case BuiltinType.MemoryView:
                var view = (MemoryViewObject*)value.Object;
                return view->ReadOnly == 0 && (view->Source.IsUnbound || MemoryViewOps.IsContiguous(view));
            default:
                return false;
        }
    }

    /// <summary>The object's bytes. False with an exception pending.</summary>
    internal static bool TryGet(VmThread t, Ref value, out byte* data, out long length)
    {
        switch (t.KindOf(value))
        {
            case BuiltinType.Bytes:
                var bytes = (BytesObject*)value.Object;
                data = BytesObject.Data(bytes);
                length = bytes->Length;
                return true;
            case BuiltinType.ByteArray or BuiltinType.Array:
                var array = (ByteArrayObject*)value.Object;
                data = ByteArrayOps.Data(array);
                length = array->Length;
                return true;
            case BuiltinType.MemoryView:
                return MemoryViewOps.TryGetContiguous(t, (MemoryViewObject*)value.Object, out data, out length);
            default:
                data = null;
                length = 0;
                t.RaiseTypeError($"a bytes-like object is required, not '{Op.TypeName(t, value)}'");
                return false;
        }
    }

    /// <summary>As <see cref="TryGet"/>, but nothing is raised for an object that has no simple buffer.</summary>
    internal static bool TryPeek(VmThread t, Ref value, out byte* data, out long length)
    {
        data = null;
        length = 0;
        if (!IsExporter(t, value))
        {
            return false;
        }

        if (TryGet(t, value, out data, out length))
        {
            return true;
        }

        t.ClearPending();
        return false;
    }

    /// <summary>A byte given as an integer. False with TypeError or ValueError pending.</summary>
    internal static bool TryByte(VmThread t, Ref value, out byte result, string message = "byte must be in range(0, 256)")
    {
        result = 0;
        var index = value.IsInt ? value : Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (!index.IsInt || (ulong)index.IntValue > 255)
        {
            t.RaiseValueError(message);
            return false;
        }

        result = (byte)index.IntValue;
        return true;
    }
}
