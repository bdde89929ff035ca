namespace Cinder.Runtime;

/// <summary>Buffered files: state, flushing, position.</summary>
internal static unsafe partial class BufferedOps
{
    /// <summary>Puts a buffer before a raw file, whose abilities the caller has checked. False with an exception pending.</summary>
    internal static bool Initialize(VmThread t, BufferedObject* self, Ref raw, long size, bool readable, bool writable)
    {
        self->State = BufferedState.New;
        if (size <= 0)
        {
            t.RaiseValueError("buffer size must be strictly positive");
            return false;
        }

        self->Raw = raw;
        self->Storage = Ref.Zero;
        self->Size = size;
        self->Readable = readable;
        self->Writable = writable;
        self->IsDirect = IoObjects.IsExactly(t, raw, BuiltinType.FileIO);
        self->RawPosition = -1;
        Drop(self);
        self->State = BufferedState.Ready;
        if (!self->IsDirect && RawTell(t, self) < 0)
        {
            // Counted from here on: the raw file may still be able to seek.
            t.ClearPending();
            self->RawPosition = 0;
        }

        return true;
    }

    /// <summary>Whether the file can be used at all: not uninitialised, detached, or within a call of its raw file.</summary>
    internal static bool CheckReady(VmThread t, BufferedObject* self)
    {
        if (self->State is BufferedState.Ready or BufferedState.Closed && !self->Busy)
        {
            return true;
        }

        if (self->Busy)
        {
            var text = Op.ReprToManaged(t, Ref.From(self));
            t.ClearPending();
            t.Raise(BuiltinType.RuntimeError, $"reentrant call inside {text}");
        }
        else
        {
            t.RaiseValueError(self->State == BufferedState.Detached ? "raw stream has been detached" : "I/O operation on uninitialized object");
        }

        return false;
    }

    /// <summary>As <see cref="CheckReady"/>, and the raw file is open (or something is left that was read before).</summary>
    internal static bool CheckOpen(VmThread t, BufferedObject* self, string message)
    {
        if (!CheckReady(t, self))
        {
            return false;
        }

        var closed = IsClosed(t, self);
        if (closed > 0 && self->ReadEnd == self->Position)
        {
            t.RaiseValueError(message);
            return false;
        }

        return closed >= 0;
    }

    /// <summary>Whether the raw file is closed; -1 with an exception pending.</summary>
    internal static int IsClosed(VmThread t, BufferedObject* self) =>
        self->State == BufferedState.Closed ? 1
        : self->IsDirect ? (((FileIOObject*)self->Raw.Object)->Descriptor < 0 ? 1 : 0)
        : IoObjects.IsClosed(t, self->Raw);

    /// <summary>How far the raw file is ahead of the logical position.</summary>
    internal static long Ahead(BufferedObject* self) => self->ReadEnd - self->Position - (self->WriteEnd - self->WriteStart);

    /// <summary>Forgets what was read ahead.</summary>
    internal static void Drop(BufferedObject* self) => self->Position = self->ReadEnd = self->WriteStart = self->WriteEnd = 0;

    /// <summary>The buffer's memory; null with MemoryError pending.</summary>
    internal static byte* Memory(VmThread t, BufferedObject* self)
    {
        if (!self->Storage.IsHeap)
        {
            var array = Storage.NewRawArray(t, self->Size);
            if (array == null)
            {
                t.RaiseMemoryError();
                return null;
            }

            self->Storage = Ref.From(array);
        }

        return RawArray.Data((RawArray*)self->Storage.Object);
    }

    /// <summary>Writes what waits to be written. False with an exception pending; what could not be written still waits.</summary>
    internal static bool FlushWrites(VmThread t, BufferedObject* self)
    {
        while (self->WriteStart < self->WriteEnd)
        {
            var data = Memory(t, self) + self->WriteStart;
            var count = RawWrite(t, self, data, self->WriteEnd - self->WriteStart);
            if (count < 0)
            {
                if (count == FileIOOps.WouldBlock)
                {
                    RaiseBlocked(t, self, 0);
                }

                return false;
            }

            self->WriteStart += count;
            if (!IoErrors.RunInterrupts(t))
            {
                return false;
            }
        }

        self->WriteStart = self->WriteEnd = 0;
        return true;
    }

    /// <summary>BlockingIOError: the raw file took no more.</summary>
    internal static void RaiseBlocked(VmThread t, BufferedObject* self, long written) =>
        IoErrors.WouldBlock(t, self->IsDirect ? LibCFiles.TryAgain : 0, written);

    /// <summary>Brings the raw file to the logical position: nothing is left in the buffer.</summary>
    internal static bool Synchronize(VmThread t, BufferedObject* self)
    {
        if (!FlushWrites(t, self))
        {
            return false;
        }

        var ahead = Ahead(self);
        if (self->Readable && ahead != 0)
        {
            if (RawSeek(t, self, -ahead, 1) < 0)
            {
                return false;
            }
        }

        Drop(self);
        return true;
    }

    /// <summary>The logical position; -1 with an exception pending.</summary>
    internal static long Tell(VmThread t, BufferedObject* self)
    {
        var position = RawTell(t, self);
        return position < 0 ? position : Math.Max(0, position - Ahead(self));
    }

    /// <summary>Moves the logical position: the new one, or -1 with an exception pending.</summary>
    internal static long Seek(VmThread t, BufferedObject* self, long target, int whence)
    {
        if (whence != 2 && self->Readable && self->WriteEnd == 0)
        {
            // Within what is in the buffer nothing needs to be read again.
            var raw = self->RawPosition >= 0 ? self->RawPosition : RawTell(t, self);
            if (raw < 0)
            {
                return raw;
            }

            var offset = whence == 0 ? target - (raw - Ahead(self)) : target;
            if (offset >= -self->Position && offset <= self->ReadEnd - self->Position)
            {
                self->Position += offset;
                return raw - Ahead(self);
            }
        }

        if (!FlushWrites(t, self))
        {
            return -1;
        }

        var position = RawSeek(t, self, whence == 1 ? target - Ahead(self) : target, whence);
        if (position >= 0)
        {
            Drop(self);
        }

        return position;
    }
}
