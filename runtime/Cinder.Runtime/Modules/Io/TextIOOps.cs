namespace Cinder.Runtime;

/// <summary>Text files: state and writing.</summary>
internal static unsafe partial class TextIOOps
{
    private const int SmallPending = 2048;
    private const int LargestKeptPending = 1 << 16;

    /// <summary>False with ValueError pending when the file is not initialised or detached.</summary>
    internal static bool CheckReady(VmThread t, TextIOObject* self)
    {
        if (self->State == TextIOState.Ready)
        {
            return true;
        }

        t.RaiseValueError(self->State == TextIOState.New ? "I/O operation on uninitialized object" : "underlying buffer has been detached");
        return false;
    }

    /// <summary>As <see cref="CheckReady"/>, and the file is open.</summary>
    internal static bool CheckOpen(VmThread t, TextIOObject* self)
    {
        if (!CheckReady(t, self))
        {
            return false;
        }

        var self0 = Ref.From(self);
        var closed = IoObjects.IsExactly(t, self0, BuiltinType.TextIOWrapper) ? IsBufferClosed(t, self) : IoObjects.IsClosed(t, self0);
        if (closed > 0)
        {
            IoErrors.Closed(t);
        }

        return closed == 0;
    }

    /// <summary>Writes text. False with an exception pending.</summary>
    internal static bool Write(VmThread t, TextIOObject* self, Ref text)
    {
        if (!self->CanWrite)
        {
            IoErrors.Unsupported(t, "not writable");
            return false;
        }

        var flush = self->LineBuffering && HasLineEnd(new StrView(text));
        if (self->Newline is NewlineMode.CarriageReturn or NewlineMode.Both)
        {
            text = Newlines.Expand(t, text, self->Newline);
            if (text.IsError)
            {
                return false;
            }
        }

        if (!Append(t, self, text))
        {
            return false;
        }

        if ((self->PendingLength >= self->ChunkSize || flush || self->WriteThrough) && !WritePending(t, self))
        {
            return false;
        }

        if (flush && !FlushBuffer(t, self))
        {
            return false;
        }

        if (self->CanRead)
        {
            return ForgetRead(t, self);
        }

        return true;
    }

    /// <summary>Gives the encoded text that waits to the file of bytes. False with an exception pending; the text is lost then.</summary>
    internal static bool WritePending(VmThread t, TextIOObject* self)
    {
        if (self->PendingLength == 0)
        {
            return true;
        }

        // The file's code may write here meanwhile, so what is being written leaves first.
        var pending = self->Pending;
        var length = self->PendingLength;
        self->Pending = Ref.Zero;
        self->PendingLength = 0;
        var ok = WriteBytes(t, self, RawArray.Data((RawArray*)pending.Object), length);
        if (!self->Pending.IsHeap && ((RawArray*)pending.Object)->Length <= LargestKeptPending)
        {
            self->Pending = pending;
        }

        return ok;
    }

    /// <summary>flush() of the file of bytes.</summary>
    internal static bool FlushBuffer(VmThread t, TextIOObject* self)
    {
        if (self->BufferKind == TextBufferKind.Buffered)
        {
            var buffered = (BufferedObject*)self->Buffer.Object;
            if (buffered->Writable)
            {
                return BufferedOps.CheckOpen(t, buffered, "flush of closed file") && BufferedOps.Synchronize(t, buffered);
            }
        }

        return !Op.CallMethod(t, self->Buffer, t.Names[Name.Flush]).IsError;
    }

    /// <summary>flush() of the text file itself.</summary>
    internal static bool Flush(VmThread t, TextIOObject* self)
    {
        self->Telling = self->Seekable;
        return WritePending(t, self) && FlushBuffer(t, self);
    }

    private static int IsBufferClosed(VmThread t, TextIOObject* self)
    {
        switch (self->BufferKind)
        {
            case TextBufferKind.Buffered:
                var buffered = (BufferedObject*)self->Buffer.Object;
                return buffered->State == BufferedState.Detached ? IoObjects.IsClosed(t, self->Buffer) : BufferedOps.IsClosed(t, buffered);
            case TextBufferKind.BytesIO:
                return ((BytesIOObject*)self->Buffer.Object)->Content.IsNone ? 1 : 0;
            default:
                return IoObjects.IsClosed(t, self->Buffer);
        }
    }

    private static bool HasLineEnd(StrView text) => Newlines.IndexOf(text, '\n', 0) >= 0 || Newlines.IndexOf(text, '\r', 0) >= 0;

    /// <summary>After a write, what was read ahead is no longer what follows.</summary>
    private static bool ForgetRead(VmThread t, TextIOObject* self)
    {
        if (!self->Snapshot.IsNone)
        {
            self->Decoded = Ref.Zero;
            self->DecodedUsed = 0;
            self->Snapshot = Ref.None;
        }

        TextDecoding.Reset(t, self, out var ok);
        return ok;
    }

    /// <summary>Encodes text to what waits.</summary>
    private static bool Append(VmThread t, TextIOObject* self, Ref text)
    {
        var s = (StrObject*)text.Object;
        var view = new StrView(s);
        if (TextEncoding.IsVerbatim(self, s))
        {
            return Append(t, self, view.Data, view.Length);
        }

        if (self->Codec == CodecKind.Utf8)
        {
            var most = TextEncoding.MaxBytes(view);
            if (most <= SmallPending)
            {
                var bytes = stackalloc byte[SmallPending];
                var count = TextEncoding.TryWrite(view, bytes);
                if (count >= 0)
                {
                    return Append(t, self, bytes, count);
                }
            }
        }

        var encoded = TextEncoding.Encode(t, self, text);
        if (encoded.IsError)
        {
            return false;
        }

        var content = (BytesObject*)encoded.Object;
        return Append(t, self, BytesObject.Data(content), content->Length);
    }

    private static bool Append(VmThread t, TextIOObject* self, byte* data, long length)
    {
        if (self->PendingLength > 0 && self->PendingLength + length > self->ChunkSize && !WritePending(t, self))
        {
            return false;
        }

        var needed = self->PendingLength + length;
        var array = self->Pending.IsHeap ? (RawArray*)self->Pending.Object : null;
        if (array == null || array->Length < needed)
        {
            var larger = Storage.NewRawArray(t, Math.Max(needed, array == null ? SmallPending : array->Length * 2));
            if (larger == null)
            {
                t.RaiseMemoryError();
                return false;
            }

            if (array != null)
            {
                System.Buffer.MemoryCopy(RawArray.Data(array), RawArray.Data(larger), self->PendingLength, self->PendingLength);
            }

            array = larger;
            self->Pending = Ref.From(array);
        }

        System.Buffer.MemoryCopy(data, RawArray.Data(array) + self->PendingLength, length, length);
        self->PendingLength = needed;
        return true;
    }

    private static bool WriteBytes(VmThread t, TextIOObject* self, byte* data, long length)
    {
        switch (self->BufferKind)
        {
            case TextBufferKind.Buffered:
                var buffered = (BufferedObject*)self->Buffer.Object;
                return BufferedOps.CheckOpen(t, buffered, "write to closed file") && BufferedOps.Write(t, buffered, data, length);
            case TextBufferKind.BytesIO:
                var memory = (BytesIOObject*)self->Buffer.Object;
                if (memory->Content.IsNone)
                {
                    IoErrors.Closed(t);
                    return false;
                }

                return BytesIOOps.Write(t, memory, data, length);
            default:
                var bytes = BytesOps.New(t, data, length);
                return !bytes.IsError && !Op.CallMethod(t, self->Buffer, t.Names[Name.Write], bytes).IsError;
        }
    }
}
