namespace Cinder.Runtime;

/// <content>Reading.</content>
internal static unsafe partial class BufferedOps
{
    /// <summary>Before reading: what waits to be written goes first.</summary>
    internal static bool PrepareRead(VmThread t, BufferedObject* self) => self->WriteEnd == 0 || FlushWrites(t, self);

    /// <summary>
    /// Reads exactly that many bytes, or fewer at the end of the file: bytes, or None where nothing is there yet.
    /// </summary>
    internal static Ref Read(VmThread t, BufferedObject* self, long size)
    {
        var have = self->ReadEnd - self->Position;
        if (size <= have)
        {
            return Take(t, self, size);
        }

        if (!PrepareRead(t, self))
        {
            return Ref.Error;
        }

        var bytes = BytesOps.TryAllocate(t, size);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        var target = (byte*)(bytes + 1);
        var written = TakeInto(self, target, size);
        Drop(self);
        while (written < size)
        {
            // Whole blocks go where they are wanted; the last part comes through the buffer.
            var wanted = size - written;
            var count = wanted >= self->Size ? RawRead(t, self, target + written, wanted - (wanted % self->Size)) : Fill(t, self);
            if (count == FileIOOps.Failed)
            {
                return Ref.Error;
            }

            if (count <= 0)
            {
                return count == FileIOOps.WouldBlock && written == 0 ? Ref.None : BytesOps.New(t, target, written);
            }

            written += wanted >= self->Size ? count : TakeInto(self, target + written, wanted);
        }

        return Ref.From(bytes);
    }

    /// <summary>Reads to the end of the file: bytes, or None where nothing is there yet.</summary>
    internal static Ref ReadAll(VmThread t, BufferedObject* self)
    {
        if (!PrepareRead(t, self))
        {
            return Ref.Error;
        }

        var have = self->ReadEnd - self->Position;
        var start = have == 0 ? BytesOps.Empty(t) : Take(t, self, have);
        if (start.IsError)
        {
            return start;
        }

        Drop(self);
        if (self->IsDirect)
        {
            var file = (FileIOObject*)self->Raw.Object;
            var tail = FileIOOps.CheckReadable(t, file) ? FileIOOps.ReadAll(t, file) : Ref.Error;
            self->RawPosition = -1;
            return Join(t, start, tail);
        }

        var readAll = Op.LookupAttr(t, self->Raw, t.Names[Name.ReadAll]);
        if (readAll.IsError)
        {
            return readAll;
        }

        self->RawPosition = -1;
        if (!readAll.IsUnbound)
        {
            self->Busy = true;
            var tail = Op.Call0(t, readAll);
            self->Busy = false;
            return tail.IsError || tail.IsNone || t.KindOf(tail) == BuiltinType.Bytes
                ? Join(t, start, tail)
                : t.RaiseTypeError("readall() should return bytes");
        }

        for (; ; )
        {
            self->Busy = true;
            var part = Op.CallMethod(t, self->Raw, t.Names[Name.Read]);
            self->Busy = false;
            if (part.IsError)
            {
                return part;
            }

            if (!part.IsNone && t.KindOf(part) != BuiltinType.Bytes)
            {
                return t.RaiseTypeError("read() should return bytes");
            }

            if (part.IsNone || ((BytesObject*)part.Object)->Length == 0)
            {
                return part.IsNone && ((BytesObject*)start.Object)->Length == 0 ? part : start;
            }

            start = Join(t, start, part);
            if (start.IsError)
            {
                return start;
            }
        }
    }

    /// <summary>At most one raw read, and none where something is in the buffer.</summary>
    internal static Ref Read1(VmThread t, BufferedObject* self, long size)
    {
        size = size < 0 ? self->Size : size;
        var have = self->ReadEnd - self->Position;
        if (size == 0 || have > 0)
        {
            return Take(t, self, Math.Min(size, have));
        }

        if (!PrepareRead(t, self))
        {
            return Ref.Error;
        }

        Drop(self);
        if (size <= self->Size)
        {
            // The buffer as the place to read to: only as much as there is becomes an object.
            var memory = Memory(t, self);
            var got = memory == null ? FileIOOps.Failed : RawRead(t, self, memory, size);
            return got == FileIOOps.Failed ? Ref.Error : BytesOps.New(t, memory, Math.Max(0, got));
        }

        var bytes = BytesOps.TryAllocate(t, size);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        var count = RawRead(t, self, (byte*)(bytes + 1), size);
        return count == FileIOOps.Failed ? Ref.Error : count == size ? Ref.From(bytes) : BytesOps.New(t, (byte*)(bytes + 1), Math.Max(0, count));
    }

    /// <summary>What is in the buffer, after a raw read where that is nothing; the position stays.</summary>
    internal static Ref Peek(VmThread t, BufferedObject* self)
    {
        if (!PrepareRead(t, self))
        {
            return Ref.Error;
        }

        if (self->ReadEnd == self->Position)
        {
            Drop(self);
            if (Fill(t, self) == FileIOOps.Failed)
            {
                return Ref.Error;
            }
        }

        return BytesOps.New(t, Memory(t, self) + self->Position, self->ReadEnd - self->Position);
    }

    /// <summary>The next line, or its first bytes.</summary>
    internal static Ref ReadLine(VmThread t, BufferedObject* self, long limit)
    {
        if (!PrepareRead(t, self))
        {
            return Ref.Error;
        }

        var have = self->ReadEnd - self->Position;
        var seen = limit >= 0 ? Math.Min(limit, have) : have;
        var end = FindLine(self, seen);
        if (end > 0 || seen == limit)
        {
            return Take(t, self, end > 0 ? end : seen);
        }

        var line = ByteArrayOps.New(t, null, 0);
        if (line.IsError)
        {
            return line;
        }

        var array = (ByteArrayObject*)line.Object;
        for (; ; )
        {
            if (seen > 0)
            {
                var take = end > 0 ? end : seen;
                if (!ByteArrayOps.Splice(t, array, array->Length, 0, Memory(t, self) + self->Position, take))
                {
                    return Ref.Error;
                }

                self->Position += take;
            }

            if (end > 0 || (limit >= 0 && array->Length >= limit))
            {
                break;
            }

            Drop(self);
            var count = Fill(t, self);
            if (count == FileIOOps.Failed)
            {
                return Ref.Error;
            }

            if (count <= 0)
            {
                break;
            }

            seen = limit >= 0 ? Math.Min(limit - array->Length, count) : count;
            end = FindLine(self, seen);
        }

        return BytesOps.New(t, ByteArrayOps.Data(array), array->Length);
    }

    /// <summary>Fills memory: the number of bytes, <see cref="FileIOOps.WouldBlock"/> or <see cref="FileIOOps.Failed"/>.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="self">The file.</param>
    /// <param name="target">Where to.</param>
    /// <param name="size">How many bytes at most.</param>
    /// <param name="once">At most one raw read.</param>
    internal static long ReadInto(VmThread t, BufferedObject* self, byte* target, long size, bool once)
    {
        if (!PrepareRead(t, self))
        {
            return FileIOOps.Failed;
        }

        var written = TakeInto(self, target, size);
        if (written < size)
        {
            Drop(self);
        }

        while (written < size && !(once && written > 0))
        {
            var wanted = size - written;
            var isDirect = wanted > self->Size;
            var count = isDirect ? RawRead(t, self, target + written, wanted) : Fill(t, self);
            if (count == FileIOOps.Failed || (count == FileIOOps.WouldBlock && written == 0))
            {
                return count;
            }

            if (count <= 0)
            {
                break;
            }

            written += isDirect ? count : TakeInto(self, target + written, wanted);
        }

        return written;
    }

    /// <summary>One raw read into what is free behind the bytes that the buffer holds.</summary>
    private static long Fill(VmThread t, BufferedObject* self)
    {
        var memory = Memory(t, self);
        if (memory == null)
        {
            return FileIOOps.Failed;
        }

        var count = RawRead(t, self, memory + self->ReadEnd, self->Size - self->ReadEnd);
        self->ReadEnd += Math.Max(0, count);
        return count;
    }

    /// <summary>Length of the line that ends within the next bytes; 0 where none does.</summary>
    private static long FindLine(BufferedObject* self, long count) => count == 0
        ? 0
        : new ReadOnlySpan<byte>(RawArray.Data((RawArray*)self->Storage.Object) + self->Position, (int)count).IndexOf((byte)'\n') + 1;

    /// <summary>The next bytes, which are in the buffer.</summary>
    private static Ref Take(VmThread t, BufferedObject* self, long count)
    {
        if (count == 0)
        {
            return BytesOps.Empty(t);
        }

        var bytes = BytesOps.New(t, RawArray.Data((RawArray*)self->Storage.Object) + self->Position, count);
        self->Position += bytes.IsError ? 0 : count;
        return bytes;
    }

    private static long TakeInto(BufferedObject* self, byte* target, long size)
    {
        var count = Math.Min(size, self->ReadEnd - self->Position);
        if (count > 0)
        {
            System.Buffer.MemoryCopy(RawArray.Data((RawArray*)self->Storage.Object) + self->Position, target, size, count);
            self->Position += count;
        }

        return count;
    }

    private static Ref Join(VmThread t, Ref start, Ref tail)
    {
        var have = ((BytesObject*)start.Object)->Length;
        if (tail.IsError || have == 0)
        {
            return tail;
        }

        if (tail.IsNone || ((BytesObject*)tail.Object)->Length == 0)
        {
            return start;
        }

        var more = ((BytesObject*)tail.Object)->Length;
        var all = BytesOps.TryAllocate(t, have + more);
        if (all == null)
        {
            return t.RaiseMemoryError();
        }

        System.Buffer.MemoryCopy(BytesObject.Data((BytesObject*)start.Object), all + 1, have, have);
        System.Buffer.MemoryCopy(BytesObject.Data((BytesObject*)tail.Object), (byte*)(all + 1) + have, more, more);
        return Ref.From(all);
    }
}
