namespace Cinder.Runtime;

/// <summary><c>io.BytesIO</c>.</summary>
[PyType(BuiltinType.BytesIO, Doc = "Buffered I/O implementation using an in-memory bytes buffer.")]
internal static unsafe partial class BytesIOType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        var self = (BytesIOObject*)IoObjects.AllocateInMemory(t, cls, BuiltinType.BytesIO);
        self->Content = BytesOps.Empty(t);
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, BytesIOObject* self, [OrNone, Keyword] Ref initialBytes)
    {
        if (self->Content.IsExact(BuiltinType.ByteArray) && !ByteArrayOps.CanResize(t, (ByteArrayObject*)self->Content.Object))
        {
            return Ref.Error;
        }

        self->Content = BytesOps.Empty(t);
        self->Position = 0;
        if (initialBytes.IsExact(BuiltinType.Bytes))
        {
            self->Content = initialBytes;
        }
        else if (!initialBytes.IsNone)
        {
            if (Write(t, self, initialBytes).IsError)
            {
                return Ref.Error;
            }

            self->Position = 0;
        }

        return Ref.None;
    }

    [PyMethod("read", Doc = "Read at most size bytes, returned as a bytes object.\n\nIf the size argument is negative, read until EOF is reached.\nReturn an empty bytes object at EOF.")]
    private static Ref Read(VmThread t, BytesIOObject* self, [OrNone] Ref size) =>
        IoArguments.TrySize(t, size, -1, out var count) && CheckOpen(t, self) ? BytesIOOps.Read(t, self, count) : Ref.Error;

    [PyMethod("read1", Doc = "Read at most size bytes, returned as a bytes object.\n\nIf the size argument is negative or omitted, read until EOF is reached.\nReturn an empty bytes object at EOF.")]
    private static Ref Read1(VmThread t, BytesIOObject* self, [OrNone] Ref size) => Read(t, self, size);

    [PyMethod("readline", Doc = "Next line from the file, as a bytes object.\n\nRetain newline.  A non-negative size argument limits the maximum\nnumber of bytes to return (an incomplete line may be returned then).\nReturn an empty bytes object at EOF.")]
    private static Ref ReadLine(VmThread t, BytesIOObject* self, [OrNone] Ref size) =>
        IoArguments.TrySize(t, size, -1, out var limit) && CheckOpen(t, self) ? BytesIOOps.ReadLine(t, self, limit) : Ref.Error;

    [PyMethod("readlines", Doc = "List of bytes objects, each a line from the file.\n\nCall readline() repeatedly and return a list of the lines so read.\nThe optional size argument, if given, is an approximate bound on the\ntotal number of bytes in the lines returned.")]
    private static Ref ReadLines(VmThread t, BytesIOObject* self, [OrNone] Ref size)
    {
        if (!CheckOpen(t, self))
        {
            return Ref.Error;
        }

        var limit = 0L;
        if (!size.IsNone)
        {
            if (!IntOps.IsIntLike(t, size))
            {
                return t.RaiseTypeError($"integer argument expected, got '{Op.TypeName(t, size)}'");
            }

            if (!Op.AsLong(t, size, out limit))
            {
                return Ref.Error;
            }
        }

        var lines = ListOps.New(t, 0);
        for (var total = 0L; ;)
        {
            var line = BytesIOOps.ReadLine(t, self, -1);
            if (line.IsError)
            {
                return line;
            }

            var length = ((BytesObject*)line.Object)->Length;
            if (length == 0)
            {
                return lines;
            }

            if (!ListOps.Append(t, (ListObject*)lines.Object, line))
            {
                return Ref.Error;
            }

            total += length;
            if (limit > 0 && total >= limit)
            {
                return lines;
            }
        }
    }

    [PyMethod("readinto", Doc = "Read bytes into buffer.\n\nReturns number of bytes read (0 for EOF), or None if the object\nis set not to block and has no data to read.")]
    private static Ref ReadInto(VmThread t, BytesIOObject* self, Ref buffer)
    {
        if (!IoArguments.TryWritable(t, buffer, "readinto", out var data, out var room) || !CheckOpen(t, self))
        {
            return Ref.Error;
        }

        var source = BytesIOOps.Rest(t, self, out var length);
        length = Math.Min(length, room);
        System.Buffer.MemoryCopy(source, data, room, length);
        self->Position += length;
        return IntOps.FromLong(t, length);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, BytesIOObject* self) => Ref.From(self);

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, BytesIOObject* self)
    {
        var line = CheckOpen(t, self) ? BytesIOOps.ReadLine(t, self, -1) : Ref.Error;
        return !line.IsError && ((BytesObject*)line.Object)->Length == 0 ? Ref.Unbound : line;
    }

    [PyMethod("write", Doc = "Write bytes to file.\n\nReturn the number of bytes written.")]
    private static Ref Write(VmThread t, BytesIOObject* self, Ref b) =>
        CheckOpen(t, self) && Buffers.TryGet(t, b, out var data, out var length) && BytesIOOps.Write(t, self, data, length)
            ? IntOps.FromLong(t, length)
            : Ref.Error;

    [PyMethod("writelines", Doc = "Write lines to the file.\n\nNote that newlines are not added.  lines can be any iterable object\nproducing bytes-like objects. This is equivalent to calling write() for\neach element.")]
    private static Ref WriteLines(VmThread t, BytesIOObject* self, Ref lines)
    {
        var iterator = CheckOpen(t, self) ? Op.Iter(t, lines) : Ref.Error;
        while (!iterator.IsError)
        {
            var line = Op.Next(t, iterator);
            if (line.IsUnbound)
            {
                return Ref.None;
            }

            if (line.IsError || Write(t, self, line).IsError)
            {
                break;
            }
        }

        return Ref.Error;
    }

    [PyMethod("seek", Doc = "Change stream position.\n\nSeek to byte offset pos relative to position indicated by whence:\n     0  Start of stream (the default).  pos should be >= 0;\n     1  Current position - pos may be negative;\n     2  End of stream - pos usually negative.\nReturns the new absolute position.")]
    private static Ref Seek(VmThread t, BytesIOObject* self, long pos, int whence = 0)
    {
        if (!CheckOpen(t, self))
        {
            return Ref.Error;
        }

        if (pos < 0 && whence == 0)
        {
            return t.RaiseValueError($"negative seek value {pos}");
        }

        if (whence is < 0 or > 2)
        {
            return t.RaiseValueError($"invalid whence ({whence}, should be 0, 1 or 2)");
        }

        BytesIOOps.Data(t, self, out var length);
        var start = whence == 0 ? 0 : whence == 1 ? self->Position : length;
        if (pos > long.MaxValue - start)
        {
            return t.RaiseOverflowError("new position too large");
        }

        self->Position = Math.Max(0, start + pos);
        return IntOps.FromLong(t, self->Position);
    }

    [PyMethod("tell", Doc = "Current file position, an integer.")]
    private static Ref Tell(VmThread t, BytesIOObject* self) => CheckOpen(t, self) ? IntOps.FromLong(t, self->Position) : Ref.Error;

    [PyMethod("truncate", Doc = "Truncate the file to at most size bytes.\n\nSize defaults to the current file position, as returned by tell().\nThe current file position is unchanged.  Returns the new size.")]
    private static Ref Truncate(VmThread t, BytesIOObject* self, [OrNone] Ref size)
    {
        if (!CheckOpen(t, self) || !IoArguments.TrySize(t, size, self->Position, out var length))
        {
            return Ref.Error;
        }

        if (length < 0)
        {
            return t.RaiseValueError($"negative size value {length}");
        }

        BytesIOOps.Data(t, self, out var present);
        if (!BytesIOOps.TryMakeWritable(t, self, out var array) || (length < present && !ByteArrayOps.Resize(t, array, length)))
        {
            return Ref.Error;
        }

        return IntOps.FromLong(t, length);
    }

    [PyMethod("getvalue", Doc = "Retrieve the entire contents of the BytesIO object.")]
    private static Ref GetValue(VmThread t, BytesIOObject* self)
    {
        if (!CheckOpen(t, self) || self->Content.IsExact(BuiltinType.Bytes))
        {
            return self->Content.IsNone ? Ref.Error : self->Content;
        }

        var data = BytesIOOps.Data(t, self, out var length);
        return BytesOps.New(t, data, length);
    }

    [PyMethod("getbuffer", Doc = "Get a read-write view over the contents of the BytesIO object.")]
    private static Ref GetBuffer(VmThread t, BytesIOObject* self) =>
        CheckOpen(t, self) && BytesIOOps.TryMakeArray(t, self, out var array) ? MemoryViewOps.New(t, Ref.From(array)) : Ref.Error;

    [PyMethod("close", Doc = "Disable all I/O operations.")]
    private static Ref Close(VmThread t, BytesIOObject* self)
    {
        if (self->Content.IsExact(BuiltinType.ByteArray) && !ByteArrayOps.CanResize(t, (ByteArrayObject*)self->Content.Object))
        {
            return Ref.Error;
        }

        self->Content = Ref.None;
        return Ref.None;
    }

    [PyMethod("flush", Doc = "Does nothing.")]
    private static Ref Flush(VmThread t, BytesIOObject* self) => CheckOpen(t, self) ? Ref.None : Ref.Error;

    [PyMethod("isatty", Doc = "Always returns False.\n\nBytesIO objects are not connected to a TTY-like device.")]
    private static Ref IsATty(VmThread t, BytesIOObject* self) => CheckOpen(t, self) ? Ref.False : Ref.Error;

    [PyMethod("readable", Doc = "Returns True if the IO object can be read.")]
    private static Ref Readable(VmThread t, BytesIOObject* self) => CheckOpen(t, self) ? Ref.True : Ref.Error;

    [PyMethod("writable", Doc = "Returns True if the IO object can be written.")]
    private static Ref Writable(VmThread t, BytesIOObject* self) => CheckOpen(t, self) ? Ref.True : Ref.Error;

    [PyMethod("seekable", Doc = "Returns True if the IO object can be seeked.")]
    private static Ref Seekable(VmThread t, BytesIOObject* self) => CheckOpen(t, self) ? Ref.True : Ref.Error;

    [PyMethod("__getstate__")]
    private static Ref GetState(VmThread t, BytesIOObject* self)
    {
        var value = GetValue(t, self);
        var dict = value.IsError ? value : IoObjects.DictCopy(t, Ref.From(self));
        return dict.IsError ? dict : TupleOps.From(t, value, IntOps.FromLong(t, self->Position), dict);
    }

    [PyMethod("__setstate__")]
    private static Ref SetState(VmThread t, BytesIOObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple || ((TupleObject*)state.Object)->Length < 3)
        {
            return t.RaiseTypeError($"{Op.TypeName(t, Ref.From(self))}.__setstate__ argument should be 3-tuple, got {Op.TypeName(t, state)}");
        }

        var parts = TupleObject.Items((TupleObject*)state.Object);
        if (Init(t, self, Ref.None).IsError || Write(t, self, parts[0]).IsError)
        {
            return Ref.Error;
        }

        if (!IntOps.IsIntLike(t, parts[1]))
        {
            return t.RaiseTypeError($"second item of state must be an integer, not {Op.TypeName(t, parts[1])}");
        }

        if (!Op.AsLong(t, parts[1], out var position))
        {
            return Ref.Error;
        }

        if (position < 0)
        {
            return t.RaiseValueError("position value cannot be negative");
        }

        self->Position = position;
        return IoModule.RestoreDict(t, Ref.From(self), parts[2], "third");
    }

    [PyGetter("closed", Doc = "True if the file is closed.")]
    private static bool GetClosed(VmThread t, BytesIOObject* self) => self->Content.IsNone;

    private static bool CheckOpen(VmThread t, BytesIOObject* self)
    {
        if (!self->Content.IsNone)
        {
            return true;
        }

        IoErrors.Closed(t);
        return false;
    }
}
