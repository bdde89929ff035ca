namespace Cinder.Runtime;

/// <summary>bytearray for the runtime itself: growing and moving, which an array.array does too.</summary>
internal static unsafe class ByteArrayOps
{
    internal static byte* Data(ByteArrayObject* array) => array->Storage.IsHeap ? RawArray.Data((RawArray*)array->Storage.Object) : null;

    internal static ReadOnlySpan<byte> Span(ByteArrayObject* array) => new(Data(array), checked((int)array->Length));

    /// <summary>A bytearray with the content.</summary>
    internal static Ref New(VmThread t, byte* content, long length)
    {
        // The array first: its content may lie in an object that only the caller's pointer keeps alive.
        var array = (ByteArrayObject*)t.Allocate(BuiltinType.ByteArray, sizeof(ByteArrayObject));
        if (!Resize(t, array, length))
        {
            return Ref.Error;
        }

        Buffer.MemoryCopy(content, Data(array), length, length);
        return Ref.From(array);
    }

    /// <summary>Sets the length; what is new reads as zeros. False with BufferError or MemoryError pending.</summary>
    internal static bool Resize(VmThread t, ByteArrayObject* array, long length)
    {
        if (length == array->Length)
        {
            return true;
        }

        if (!CanResize(t, array))
        {
            return false;
        }

        var capacity = array->Storage.IsHeap ? ((RawArray*)array->Storage.Object)->Length : 0;
        if (length > capacity || length < capacity / 2)
        {
            // Growth in steps, so that appending costs constant time on average.
            var wanted = length > array->Length && array->Length > 0 && length <= int.MaxValue ? length + (length >> 3) + (length < 9 ? 3 : 6) : length;
            var storage = length is 0 or > int.MaxValue ? null : Storage.NewRawArray(t, wanted);
            if (storage == null && length > 0)
            {
                t.RaiseMemoryError();
                return false;
            }

            if (storage != null)
            {
                var kept = Math.Min(length, array->Length);
                Buffer.MemoryCopy(Data(array), RawArray.Data(storage), kept, kept);
            }

            array->Storage = storage == null ? Ref.Zero : Ref.From(storage);
        }
        else if (length > array->Length)
        {
            new Span<byte>(Data(array) + array->Length, (int)(length - array->Length)).Clear();
        }

        array->Length = length;
        return true;
    }

    /// <summary>Whether no view holds the array's size. False with BufferError pending.</summary>
    internal static bool CanResize(VmThread t, ByteArrayObject* array)
    {
        if (array->Exports == 0)
        {
            return true;
        }

        // Views that were dropped without release() count until they are collected.
        array->Exports = MemoryViewOps.CountLive(t, array);
        if (array->Exports == 0)
        {
            return true;
        }

        t.Raise(BuiltinType.BufferError, t.KindOf(Ref.From(array)) == BuiltinType.Array
            ? "cannot resize an array that is exporting buffers"
            : "Existing exports of data: object cannot be re-sized");
        return false;
    }

    /// <summary>Replaces a range by other content, which must not lie in the array itself.</summary>
    internal static bool Splice(VmThread t, ByteArrayObject* array, long start, long removed, byte* content, long inserted)
    {
        var oldLength = array->Length;
        var newLength = oldLength - removed + inserted;
        var tail = oldLength - start - removed;
        if (inserted < removed)
        {
            if (!CanResize(t, array))
            {
                return false;
            }

            Buffer.MemoryCopy(Data(array) + start + removed, Data(array) + start + inserted, tail, tail);
        }

        if (!Resize(t, array, newLength))
        {
            return false;
        }

        if (inserted > removed)
        {
            Buffer.MemoryCopy(Data(array) + start + removed, Data(array) + start + inserted, tail, tail);
        }

        Buffer.MemoryCopy(content, Data(array) + start, inserted, inserted);
        return true;
    }
}
