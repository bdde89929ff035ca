namespace Cinder.Runtime;

/// <summary>Reading and writing bytes in memory.</summary>
internal static unsafe class BytesIOOps
{
    /// <summary>All bytes; the file must be open.</summary>
    internal static byte* Data(VmThread t, BytesIOObject* self, out long length) => ByteMethods.DataOf(t, self->Content, out length);

    /// <summary>The bytes from the position on.</summary>
    internal static byte* Rest(VmThread t, BytesIOObject* self, out long length)
    {
        var data = Data(t, self, out var all);
        length = Math.Max(0, all - self->Position);
        return data + Math.Min(self->Position, all);
    }

    /// <summary>The next bytes, at most that many (negative: all).</summary>
    internal static Ref Read(VmThread t, BytesIOObject* self, long size)
    {
        var data = Rest(t, self, out var length);
        length = size < 0 ? length : Math.Min(size, length);
        if (self->Position == 0 && self->Content.IsExact(BuiltinType.Bytes) && length == ((BytesObject*)self->Content.Object)->Length)
        {
            self->Position = length;
            return self->Content;
        }

        self->Position += length;
        return BytesOps.New(t, data, length);
    }

    /// <summary>The next line, or its first bytes.</summary>
    internal static Ref ReadLine(VmThread t, BytesIOObject* self, long limit)
    {
        var data = Rest(t, self, out var length);
        length = limit < 0 ? length : Math.Min(limit, length);
        var end = new ReadOnlySpan<byte>(data, (int)length).IndexOf((byte)'\n');
        length = end < 0 ? length : end + 1;
        self->Position += length;
        return BytesOps.New(t, data, length);
    }

    /// <summary>Writes at the position. False with an exception pending.</summary>
    internal static bool Write(VmThread t, BytesIOObject* self, byte* data, long length)
    {
        if (!TryMakeWritable(t, self, out var array))
        {
            return false;
        }

        var end = self->Position + length;
        if (length > 0)
        {
            // What is written may lie in the array itself, which the resizing replaces but the caller's reference keeps.
            if (end > array->Length && !ByteArrayOps.Resize(t, array, end))
            {
                return false;
            }

            System.Buffer.MemoryCopy(data, ByteArrayOps.Data(array) + self->Position, length, length);
        }

        self->Position = end;
        return true;
    }

    /// <summary>The content as a bytearray that no view holds. False with an exception pending.</summary>
    internal static bool TryMakeWritable(VmThread t, BytesIOObject* self, out ByteArrayObject* array)
    {
        return TryMakeArray(t, self, out array) && ByteArrayOps.CanResize(t, array);
    }

    /// <summary>The content as a bytearray. False with MemoryError pending.</summary>
    internal static bool TryMakeArray(VmThread t, BytesIOObject* self, out ByteArrayObject* array)
    {
        if (!self->Content.IsExact(BuiltinType.ByteArray))
        {
            var data = Data(t, self, out var length);
            var copy = ByteArrayOps.New(t, data, length);
            if (copy.IsError)
            {
                array = null;
                return false;
            }

            self->Content = copy;
        }

        array = (ByteArrayObject*)self->Content.Object;
        return true;
    }
}
