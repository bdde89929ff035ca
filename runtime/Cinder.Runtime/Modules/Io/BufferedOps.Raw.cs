namespace Cinder.Runtime;

/// <content>Calls of the raw file.</content>
internal static unsafe partial class BufferedOps
{
    /// <summary>One raw read: how many bytes there were, or <see cref="FileIOOps.WouldBlock"/> or <see cref="FileIOOps.Failed"/>.</summary>
    internal static long RawRead(VmThread t, BufferedObject* self, byte* data, long count)
    {
        var done = self->IsDirect ? ReadDirectly(t, self, data, count) : CallReadInto(t, self, data, count);
        if (done > 0 && self->RawPosition >= 0)
        {
            self->RawPosition += done;
        }

        return done;
    }

    /// <summary>One raw write: how many bytes were taken, or <see cref="FileIOOps.WouldBlock"/> or <see cref="FileIOOps.Failed"/>.</summary>
    internal static long RawWrite(VmThread t, BufferedObject* self, byte* data, long count)
    {
        var done = self->IsDirect ? WriteDirectly(t, self, data, count) : CallWrite(t, self, data, count);
        if (done > 0 && self->RawPosition >= 0)
        {
            self->RawPosition += done;
        }

        return done;
    }

    /// <summary>The raw file's position; -1 with an exception pending.</summary>
    internal static long RawTell(VmThread t, BufferedObject* self)
    {
        if (self->IsDirect)
        {
            var file = (FileIOObject*)self->Raw.Object;
            return KeepPosition(self, FileIOOps.CheckOpen(t, file) ? FileIOOps.Seek(t, file, 0, 1) : -1);
        }

        self->Busy = true;
        var answer = Op.CallMethod(t, self->Raw, t.Names[Name.Tell]);
        self->Busy = false;
        return TakePosition(t, self, answer);
    }

    /// <summary>Moves the raw file: its new position; -1 with an exception pending.</summary>
    internal static long RawSeek(VmThread t, BufferedObject* self, long offset, int whence)
    {
        if (self->IsDirect)
        {
            var file = (FileIOObject*)self->Raw.Object;
            return KeepPosition(self, FileIOOps.CheckOpen(t, file) ? FileIOOps.Seek(t, file, offset, whence) : -1);
        }

        self->Busy = true;
        var answer = Op.CallMethod(t, self->Raw, t.Names[Name.Seek], IntOps.FromLong(t, offset), Ref.FromSmall(whence));
        self->Busy = false;
        return TakePosition(t, self, answer);
    }

    private static long TakePosition(VmThread t, BufferedObject* self, Ref answer)
    {
        if (answer.IsError || !IoArguments.TryOffset(t, answer, out var position))
        {
            return -1;
        }

        if (position < 0)
        {
            t.Raise(BuiltinType.OSError, $"Raw stream returned invalid position {position}");
            return -1;
        }

        return KeepPosition(self, position);
    }

    /// <summary>Remembers a position, unless it stands for a failure.</summary>
    private static long KeepPosition(BufferedObject* self, long position)
    {
        self->RawPosition = position < 0 ? self->RawPosition : position;
        return position;
    }

    private static long ReadDirectly(VmThread t, BufferedObject* self, byte* data, long count)
    {
        var file = (FileIOObject*)self->Raw.Object;
        return FileIOOps.CheckReadable(t, file) ? FileIOOps.Read(t, file, data, count) : FileIOOps.Failed;
    }

    private static long WriteDirectly(VmThread t, BufferedObject* self, byte* data, long count)
    {
        var file = (FileIOObject*)self->Raw.Object;
        return FileIOOps.CheckWritable(t, file) ? FileIOOps.Write(t, file->Descriptor, data, count) : FileIOOps.Failed;
    }

    /// <summary>readinto() of any raw file: it gets memory of its own, which it may keep.</summary>
    private static long CallReadInto(VmThread t, BufferedObject* self, byte* data, long count)
    {
        var buffer = ByteArrayOps.New(t, null, 0);
        if (buffer.IsError || !ByteArrayOps.Resize(t, (ByteArrayObject*)buffer.Object, count))
        {
            return FileIOOps.Failed;
        }

        var view = MemoryViewOps.New(t, buffer);
        self->Busy = true;
        var answer = view.IsError ? view : Op.CallMethod(t, self->Raw, t.Names[Name.ReadInto], view);
        self->Busy = false;
        if (answer.IsError)
        {
            return FileIOOps.Failed;
        }

        MemoryViewOps.Release(t, (MemoryViewObject*)view.Object);
        if (answer.IsNone)
        {
            return FileIOOps.WouldBlock;
        }

        if (!IntOps.IsIntLike(t, answer) || !IntOps.TryToLong(answer, out var done))
        {
            t.Raise(BuiltinType.OSError, "raw readinto() failed");
            return FileIOOps.Failed;
        }

        if (done < 0 || done > count)
        {
            t.Raise(BuiltinType.OSError, $"raw readinto() returned invalid length {done} (should have been between 0 and {count})");
            return FileIOOps.Failed;
        }

        System.Buffer.MemoryCopy(ByteArrayOps.Data((ByteArrayObject*)buffer.Object), data, count, done);
        return done;
    }

    /// <summary>write() of any raw file: it gets a view of a copy.</summary>
    private static long CallWrite(VmThread t, BufferedObject* self, byte* data, long count)
    {
        var bytes = BytesOps.New(t, data, count);
        var view = bytes.IsError ? bytes : MemoryViewOps.New(t, bytes);
        self->Busy = true;
        var answer = view.IsError ? view : Op.CallMethod(t, self->Raw, t.Names[Name.Write], view);
        self->Busy = false;
        if (answer.IsError)
        {
            return FileIOOps.Failed;
        }

        MemoryViewOps.Release(t, (MemoryViewObject*)view.Object);
        if (answer.IsNone)
        {
            return FileIOOps.WouldBlock;
        }

        if (!IoArguments.TryOffset(t, answer, out var done))
        {
            t.ClearPending();
            done = -1;
        }

        if (done < 0 || done > count)
        {
            t.Raise(BuiltinType.OSError, $"raw write() returned invalid length {done} (should have been between 0 and {count})");
            return FileIOOps.Failed;
        }

        return done;
    }
}
