namespace Cinder.Runtime;

/// <content>Writing.</content>
internal static unsafe partial class BufferedOps
{
    /// <summary>Writes all bytes, or raises BlockingIOError that tells how many. False with an exception pending.</summary>
    internal static bool Write(VmThread t, BufferedObject* self, byte* data, long length)
    {
        var memory = Memory(t, self);
        if (memory == null)
        {
            return false;
        }

        // What was read ahead does not belong to the file's position any more.
        if (self->ReadEnd > 0)
        {
            var ahead = Ahead(self);
            if (ahead != 0 && RawSeek(t, self, -ahead, 1) < 0)
            {
                return false;
            }

            Drop(self);
        }

        if (length <= self->Size - self->WriteEnd)
        {
            Append(self, memory, data, length);
            return true;
        }

        if (!FlushWrites(t, self))
        {
            return KeepAfterBlock(t, self, memory, data, length);
        }

        var written = 0L;
        while (length - written > self->Size)
        {
            var count = RawWrite(t, self, data + written, length - written);
            if (count == FileIOOps.WouldBlock)
            {
                Append(self, memory, data + written, self->Size);
                RaiseBlocked(t, self, written + self->Size);
                return false;
            }

            if (count < 0 || !IoErrors.RunInterrupts(t))
            {
                return false;
            }

            written += count;
        }

        Append(self, memory, data + written, length - written);
        return true;
    }

    /// <summary>The buffer could not be emptied: where that is because it would block, as much as fits is taken.</summary>
    private static bool KeepAfterBlock(VmThread t, BufferedObject* self, byte* memory, byte* data, long length)
    {
        if (!t.PendingMatches(BuiltinType.BlockingIOError))
        {
            return false;
        }

        var waiting = self->WriteEnd - self->WriteStart;
        System.Buffer.MemoryCopy(memory + self->WriteStart, memory, self->Size, waiting);
        self->WriteStart = 0;
        self->WriteEnd = waiting;
        var room = self->Size - waiting;
        if (length <= room)
        {
            t.ClearPending();
            Append(self, memory, data, length);
            return true;
        }

        t.ClearPending();
        Append(self, memory, data, room);
        RaiseBlocked(t, self, room);
        return false;
    }

    private static void Append(BufferedObject* self, byte* memory, byte* data, long length)
    {
        System.Buffer.MemoryCopy(data, memory + self->WriteEnd, self->Size - self->WriteEnd, length);
        self->WriteEnd += length;
    }
}
