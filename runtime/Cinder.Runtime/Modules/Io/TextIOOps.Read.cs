namespace Cinder.Runtime;

/// <content>Reading.</content>
internal static unsafe partial class TextIOOps
{
    /// <summary>Bytes read at a time where nobody can tell: their text is an object of the small space still.</summary>
    private const int SmallObjectChunk = IoModule.DefaultBufferSize - 128;

    /// <summary>Before reading: the file can be read, and what waits to be written goes first.</summary>
    internal static bool PrepareRead(VmThread t, TextIOObject* self)
    {
        if (!self->CanRead)
        {
            IoErrors.Unsupported(t, "not readable");
            return false;
        }

        return WritePending(t, self);
    }

    /// <summary>Everything to the end of the file.</summary>
    internal static Ref ReadAll(VmThread t, TextIOObject* self)
    {
        var bytes = Op.CallMethod(t, self->Buffer, t.Names[Name.Read]);
        if (bytes.IsError)
        {
            return bytes;
        }

        if (!Buffers.IsExporter(t, bytes))
        {
            return t.RaiseTypeError($"underlying read() should have returned a bytes-like object, not '{Op.TypeName(t, bytes)}'");
        }

        if (!Buffers.TryGet(t, bytes, out var data, out var length))
        {
            return Ref.Error;
        }

        var tail = TextDecoding.Decode(t, self, bytes, data, length, final: true);
        if (tail.IsError)
        {
            return tail;
        }

        var start = Take(t, self, int.MaxValue);
        Forget(self);
        return start.IsError ? start : StrOps.Concat(t, start, tail);
    }

    /// <summary>That many code points, or fewer at the end of the file.</summary>
    internal static Ref Read(VmThread t, TextIOObject* self, long size)
    {
        var text = Take(t, self, size);
        var missing = text.IsError ? 0 : size - StrOps.Length(text);
        if (missing == 0)
        {
            return text;
        }

        var builder = new StrBuilder(t);
        builder.Append(text);
        var more = 1;
        while (missing > 0 && (more = ReadChunk(t, self, missing)) > 0)
        {
            text = Take(t, self, missing);
            if (text.IsError)
            {
                more = -1;
                break;
            }

            builder.Append(text);
            missing -= StrOps.Length(text);
        }

        var result = more < 0 ? Ref.Error : builder.ToStr();
        builder.Dispose();
        return result;
    }

    /// <summary>The next line, or its first code points; empty at the end of the file.</summary>
    internal static Ref ReadLine(VmThread t, TextIOObject* self, long limit)
    {
        var rest = Rest(self);
        var end = Newlines.FindEnd(rest, self->Newline, out _);
        if (end > 0 && (limit < 0 || end <= limit))
        {
            return TakeDecoded(t, self, end);
        }

        if (limit >= 0 && rest.Length >= limit)
        {
            return TakeDecoded(t, self, (int)limit);
        }

        var builder = new StrBuilder(t);
        var ok = ReadLine(t, self, limit, ref builder);
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    /// <summary>Decodes one more chunk: 1, 0 at the end of the file, -1 with an exception pending.</summary>
    internal static int ReadChunk(VmThread t, TextIOObject* self, long wanted)
    {
        var kept = Ref.Zero;
        var flags = 0L;
        if (self->Telling && !TextDecoding.TryGetState(t, self, out kept, out flags))
        {
            return -1;
        }

        var size = Math.Max(self->ChunkSize, wanted > 0 ? (long)(Math.Max(self->Ratio, 1.0) * wanted) : 0);
        return self->BufferKind == TextBufferKind.Buffered && self->Decoder.IsNone
            ? ReadChunkDirectly(t, self, size, kept, flags)
            : ReadChunkAsObject(t, self, size, kept, flags);
    }

    /// <summary>Forgets what was decoded, and how.</summary>
    internal static void Forget(TextIOObject* self)
    {
        self->Decoded = Ref.Zero;
        self->DecodedUsed = 0;
        self->Snapshot = Ref.None;
    }

    /// <summary>Text that was decoded but not read.</summary>
    private static StrView Rest(TextIOObject* self)
    {
        if (!self->Decoded.IsHeap)
        {
            return default;
        }

        var view = new StrView(self->Decoded);
        return view.Slice((int)self->DecodedUsed, view.Length - (int)self->DecodedUsed);
    }

    private static Ref Take(VmThread t, TextIOObject* self, long size) => TakeDecoded(t, self, (int)Math.Min(size, Rest(self).Length));

    private static Ref TakeDecoded(VmThread t, TextIOObject* self, int count)
    {
        if (count == 0)
        {
            return StrOps.Empty(t);
        }

        var text = StrOps.Substring(t, (StrObject*)self->Decoded.Object, (int)self->DecodedUsed, count);
        self->DecodedUsed += text.IsError ? 0 : count;
        return text;
    }

    private static bool ReadLine(VmThread t, TextIOObject* self, long limit, ref StrBuilder line)
    {
        // Held back: the first half of a line end of two characters at the end of a chunk.
        var held = false;
        for (; ; )
        {
            var rest = Rest(self);
            while (rest.Length == 0)
            {
                var more = ReadChunk(t, self, 0);
                if (more < 0)
                {
                    return false;
                }

                if (more == 0)
                {
                    Forget(self);
                    return true;
                }

                rest = Rest(self);
            }

            if (held && rest[0] == '\n')
            {
                self->DecodedUsed++;
                line.Append('\n');
                return true;
            }

            var end = Newlines.FindEnd(rest, self->Newline, out var kept);
            var take = end > 0 ? end : rest.Length;
            var isFull = limit >= 0 && take >= limit - line.Length;
            take = isFull ? (int)(limit - line.Length) : take;
            line.Append(rest.Slice(0, take));
            self->DecodedUsed += take;
            if (end > 0 || isFull)
            {
                return true;
            }

            held = kept > 0;
        }
    }

    /// <summary>A chunk of any file of bytes.</summary>
    private static int ReadChunkAsObject(VmThread t, TextIOObject* self, long size, Ref kept, long flags)
    {
        var method = self->HasRead1 ? Name.Read1 : Name.Read;
        var chunk = Op.CallMethod(t, self->Buffer, t.Names[method], IntOps.FromLong(t, size));
        if (!chunk.IsError && !Buffers.IsExporter(t, chunk))
        {
            t.RaiseTypeError($"underlying {(self->HasRead1 ? "read1" : "read")}() should have returned a bytes-like object, not '{Op.TypeName(t, chunk)}'");
            return -1;
        }

        return chunk.IsError || !Buffers.TryGet(t, chunk, out var data, out var length) ? -1 : TakeChunk(t, self, chunk, data, length, kept, flags);
    }

    /// <summary>A chunk of a native buffered file: no object is made of its bytes.</summary>
    private static int ReadChunkDirectly(VmThread t, TextIOObject* self, long size, Ref kept, long flags)
    {
        var buffered = (BufferedObject*)self->Buffer.Object;
        if (!BufferedOps.CheckOpen(t, buffered, "read of closed file"))
        {
            return -1;
        }

        size = size == IoModule.DefaultBufferSize ? SmallObjectChunk : size;
        var array = self->Chunk.IsHeap ? (RawArray*)self->Chunk.Object : null;
        if (array == null || array->Length < size)
        {
            array = Storage.NewRawArray(t, size);
            if (array == null)
            {
                t.RaiseMemoryError();
                return -1;
            }
        }

        // An error handler may read the same file: it gets memory of its own.
        self->Chunk = Ref.Zero;
        var data = RawArray.Data(array);
        var length = BufferedOps.ReadInto(t, buffered, data, size, once: true);
        var result = length == FileIOOps.Failed ? -1 : TakeChunk(t, self, Ref.None, data, Math.Max(0, length), kept, flags);
        if (array->Length <= LargestKeptPending)
        {
            self->Chunk = Ref.From(array);
        }

        return result;
    }

    /// <summary>Decodes a chunk; <paramref name="kept"/> and <paramref name="flags"/> are the decoder's state before it.</summary>
    private static int TakeChunk(VmThread t, TextIOObject* self, Ref chunk, byte* data, long length, Ref kept, long flags)
    {
        var text = TextDecoding.Decode(t, self, chunk, data, length, final: length == 0);
        if (text.IsError)
        {
            return -1;
        }

        var count = StrOps.Length(text);
        self->Decoded = text;
        self->DecodedUsed = 0;
        self->Ratio = count > 0 ? (double)length / count : 0;
        if (self->Telling)
        {
            // To find the place of a character again, its bytes are decoded from the last known state on.
            var before = (BytesObject*)kept.Object;
            var snapshot = BytesOps.TryAllocate(t, before->Length + length);
            if (snapshot == null)
            {
                t.RaiseMemoryError();
                return -1;
            }

            System.Buffer.MemoryCopy(BytesObject.Data(before), snapshot + 1, before->Length, before->Length);
            System.Buffer.MemoryCopy(data, (byte*)(snapshot + 1) + before->Length, length, length);
            self->Snapshot = Ref.From(snapshot);
            self->SnapshotFlags = flags;
        }

        return length > 0 || count > 0 ? 1 : 0;
    }
}
