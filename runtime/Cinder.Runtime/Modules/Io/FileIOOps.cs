using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Reading and writing file descriptors. What a signal interrupts is tried again.</summary>
internal static unsafe class FileIOOps
{
    /// <summary>What a transfer gives where the descriptor is not to block and would have to.</summary>
    internal const long WouldBlock = -2;

    /// <summary>Failed, with an exception pending.</summary>
    internal const long Failed = -1;

    private const int StackBuffer = 4096;
    private const int WaitMilliseconds = 50;

    internal static bool Is(FileIOObject* self, FileAccessFlags access) => (self->Access & access) != 0;

    /// <summary>False with ValueError pending when the file is closed.</summary>
    internal static bool CheckOpen(VmThread t, FileIOObject* self)
    {
        if (self->Descriptor >= 0)
        {
            return true;
        }

        t.RaiseValueError("I/O operation on closed file");
        return false;
    }

    internal static bool CheckReadable(VmThread t, FileIOObject* self) =>
        CheckOpen(t, self) && (Is(self, FileAccessFlags.Readable) || !IoErrors.Unsupported(t, "File not open for reading").IsError);

    internal static bool CheckWritable(VmThread t, FileIOObject* self) =>
        CheckOpen(t, self) && (Is(self, FileAccessFlags.Writable) || !IoErrors.Unsupported(t, "File not open for writing").IsError);

    /// <summary>Reads up to that many bytes: how many there were, <see cref="WouldBlock"/> or <see cref="Failed"/>.</summary>
    internal static long Read(VmThread t, FileIOObject* self, byte* data, long count)
    {
        for (; ; )
        {
            // The system goes on waiting after a signal: so the waiting is done here, a while at a time.
            while (self->IsTerminal && LibCFiles.WaitForInput(self->Descriptor, WaitMilliseconds) <= 0)
            {
                if (!IoErrors.RunInterrupts(t))
                {
                    return Failed;
                }
            }

            var done = LibC.Read(self->Descriptor, data, (nint)Math.Min(count, int.MaxValue));
            if (done >= 0)
            {
                return done;
            }

            var result = Failure(t);
            if (result != 0)
            {
                return result;
            }
        }
    }

    /// <summary>Writes up to that many bytes: how many were taken, <see cref="WouldBlock"/> or <see cref="Failed"/>.</summary>
    internal static long Write(VmThread t, int descriptor, byte* data, long count)
    {
        for (; ; )
        {
            var done = LibC.Write(descriptor, data, (nint)Math.Min(count, int.MaxValue));
            if (done >= 0)
            {
                return done;
            }

            var result = Failure(t);
            if (result != 0)
            {
                return result;
            }
        }
    }

    /// <summary>Moves the position: the new one, or -1 with an exception pending.</summary>
    internal static long Seek(VmThread t, FileIOObject* self, long offset, int whence)
    {
        var position = LibC.Seek(self->Descriptor, offset, whence);
        if (self->Seekable < 0)
        {
            self->Seekable = position >= 0 ? 1 : 0;
        }

        if (position < 0)
        {
            IoErrors.FromNumber(t, Marshal.GetLastPInvokeError());
        }

        return position;
    }

    internal static bool IsSeekable(FileIOObject* self)
    {
        if (self->Seekable < 0)
        {
            self->Seekable = LibC.Seek(self->Descriptor, 0, 1) >= 0 ? 1 : 0;
        }

        return self->Seekable > 0;
    }

    /// <summary>A read of up to that many bytes: bytes, None where it would block, or Error.</summary>
    internal static Ref Read(VmThread t, FileIOObject* self, long size)
    {
        if (size <= StackBuffer)
        {
            var small = stackalloc byte[StackBuffer];
            var got = Read(t, self, small, size);
            return got >= 0 ? BytesOps.New(t, small, got) : got == WouldBlock ? Ref.None : Ref.Error;
        }

        var bytes = BytesOps.TryAllocate(t, size);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        var count = Read(t, self, (byte*)(bytes + 1), size);
        return count == size ? Ref.From(bytes)
            : count >= 0 ? BytesOps.New(t, (byte*)(bytes + 1), count)
            : count == WouldBlock ? Ref.None : Ref.Error;
    }

    /// <summary>Reads to the end: bytes, None where nothing is there yet, or Error.</summary>
    internal static Ref ReadAll(VmThread t, FileIOObject* self)
    {
        // One byte more than what is left, so that the read that finds the end needs no more room.
        var position = LibC.Seek(self->Descriptor, 0, 1);
        var size = LibCFiles.TryDescribe(self->Descriptor, out var description) && position >= 0 && (long)description.Size > position
            ? (long)description.Size - position + 1
            : IoModule.DefaultBufferSize;
        var buffer = ByteArrayOps.New(t, null, 0);
        if (buffer.IsError)
        {
            return buffer;
        }

        var array = (ByteArrayObject*)buffer.Object;
        var used = 0L;
        for (; ; )
        {
            if (used == array->Length && !ByteArrayOps.Resize(t, array, Math.Max(size, used + Math.Max(used / 2, IoModule.DefaultBufferSize))))
            {
                return Ref.Error;
            }

            var count = Read(t, self, ByteArrayOps.Data(array) + used, array->Length - used);
            if (count == Failed)
            {
                return Ref.Error;
            }

            if (count <= 0)
            {
                return count == WouldBlock && used == 0 ? Ref.None : BytesOps.New(t, ByteArrayOps.Data(array), used);
            }

            used += count;
        }
    }

    /// <summary>Closes the descriptor if the file owns it. False with OSError pending.</summary>
    internal static bool Close(VmThread t, FileIOObject* self)
    {
        var descriptor = self->Descriptor;
        self->Descriptor = -1;
        if (descriptor < 0 || !Is(self, FileAccessFlags.OwnsDescriptor) || LibC.Close(descriptor) == 0)
        {
            return true;
        }

        var number = Marshal.GetLastPInvokeError();
        return number == LibCFiles.Interrupted || !IoErrors.FromNumber(t, number).IsError;
    }

    /// <summary>What a failed transfer gives; 0 to try again.</summary>
    private static long Failure(VmThread t)
    {
        var number = Marshal.GetLastPInvokeError();
        switch (number)
        {
            case LibCFiles.Interrupted:
                return IoErrors.RunInterrupts(t) ? 0 : Failed;
            case LibCFiles.TryAgain:
                return WouldBlock;
            default:
                IoErrors.FromNumber(t, number);
                return Failed;
        }
    }
}
