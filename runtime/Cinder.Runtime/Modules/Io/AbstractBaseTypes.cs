namespace Cinder.Runtime;

/// <summary><c>_io._RawIOBase</c>: reading by readinto().</summary>
[PyType(BuiltinType.RawIOBase, Doc = "Base class for raw binary I/O.")]
internal static unsafe partial class RawIOBaseType
{
    [PyMethod("read")]
    private static Ref Read(VmThread t, Ref self, [OrNone] Ref size)
    {
        var limit = -1L;
        if (!size.IsNone && !NativeArguments.ToLong(t, size, out limit))
        {
            return Ref.Error;
        }

        if (limit < 0)
        {
            return Op.CallMethod(t, self, t.Names[Name.ReadAll]);
        }

        var buffer = ByteArrayOps.New(t, null, 0);
        if (buffer.IsError || !ByteArrayOps.Resize(t, (ByteArrayObject*)buffer.Object, limit))
        {
            return Ref.Error;
        }

        var answer = Op.CallMethod(t, self, t.Names[Name.ReadInto], buffer);
        if (answer.IsError || answer.IsNone)
        {
            return answer;
        }

        if (!NativeArguments.ToLong(t, answer, out var count))
        {
            return Ref.Error;
        }

        var array = (ByteArrayObject*)buffer.Object;
        return BytesOps.New(t, ByteArrayOps.Data(array), Math.Clamp(count, 0, array->Length));
    }

    [PyMethod("readall", Doc = "Read until EOF, using multiple read() call.")]
    private static Ref ReadAll(VmThread t, Ref self)
    {
        var parts = ByteArrayOps.New(t, null, 0);
        var all = (ByteArrayObject*)parts.Object;
        for (; ; )
        {
            var part = Op.CallMethod(t, self, t.Names[Name.Read], Ref.FromSmall(IoModule.DefaultBufferSize));
            if (part.IsError)
            {
                return part;
            }

            if (part.IsNone)
            {
                // Nothing there yet: what was read so far, if anything.
                return all->Length == 0 ? part : BytesOps.New(t, ByteArrayOps.Data(all), all->Length);
            }

            if (t.KindOf(part) != BuiltinType.Bytes)
            {
                return t.RaiseTypeError("read() should return bytes");
            }

            var bytes = (BytesObject*)part.Object;
            if (bytes->Length == 0)
            {
                return BytesOps.New(t, ByteArrayOps.Data(all), all->Length);
            }

            if (!ByteArrayOps.Splice(t, all, all->Length, 0, BytesObject.Data(bytes), bytes->Length))
            {
                return Ref.Error;
            }
        }
    }

    [PyMethod("readinto")]
    private static Ref ReadInto(VmThread t, Ref self, Args args) => t.Raise(BuiltinType.NotImplementedError);

    [PyMethod("write")]
    private static Ref Write(VmThread t, Ref self, Args args) => t.Raise(BuiltinType.NotImplementedError);
}

/// <summary><c>_io._BufferedIOBase</c>: readinto() by reading.</summary>
[PyType(BuiltinType.BufferedIOBase, Doc = "Base class for buffered IO objects.\n\nThe main difference with RawIOBase is that the read() method\nsupports omitting the size argument, and does not have a default\nimplementation that defers to readinto().\n\nIn addition, read(), readinto() and write() may raise\nBlockingIOError if the underlying raw stream is in non-blocking\nmode and not ready; unlike their raw counterparts, they will never\nreturn None.\n\nA typical implementation should not inherit from a RawIOBase\nimplementation, but wrap one.\n")]
internal static unsafe partial class BufferedIOBaseType
{
    [PyMethod("detach", Doc = "Disconnect this buffer from its underlying raw stream and return it.\n\nAfter the raw stream has been detached, the buffer is in an unusable\nstate.")]
    private static Ref Detach(VmThread t, Ref self) => IoErrors.Unsupported(t, "detach");

    [PyMethod("read", Doc = "Read and return up to n bytes.\n\nIf the argument is omitted, None, or negative, read and\nreturn all data until EOF.\n\nIf the argument is positive, and the underlying raw stream is\nnot 'interactive', multiple raw reads may be issued to satisfy\nthe byte count (unless EOF is reached first).\nHowever, for interactive raw streams (as well as sockets and pipes),\nat most one raw read will be issued, and a short result does not\nimply that EOF is imminent.\n\nReturn an empty bytes object on EOF.\n\nReturn None if the underlying raw stream was open in non-blocking\nmode and no data is available at the moment.")]
    private static Ref Read(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "read");

    [PyMethod("read1", Doc = "Read and return up to n bytes, with at most one read() call\nto the underlying raw stream. A short result does not imply\nthat EOF is imminent.\n\nReturn an empty bytes object on EOF.")]
    private static Ref Read1(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "read1");

    [PyMethod("readinto")]
    private static Ref ReadInto(VmThread t, Ref self, Ref buffer) => ReadInto(t, self, buffer, Name.Read, "readinto");

    [PyMethod("readinto1")]
    private static Ref ReadInto1(VmThread t, Ref self, Ref buffer) => ReadInto(t, self, buffer, Name.Read1, "readinto1");

    [PyMethod("write", Doc = "Write the given buffer to the IO stream.\n\nReturn the number of bytes written, which is always\nthe length of b in bytes.\n\nRaise BlockingIOError if the buffer is full and the\nunderlying raw stream cannot accept more data at the moment.")]
    private static Ref Write(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "write");

    private static Ref ReadInto(VmThread t, Ref self, Ref buffer, Name method, string function)
    {
        if (!IoArguments.TryWritable(t, buffer, function, out _, out var length))
        {
            return Ref.Error;
        }

        var part = Op.CallMethod(t, self, t.Names[method], IntOps.FromLong(t, length));
        if (part.IsError)
        {
            return part;
        }

        if (t.KindOf(part) != BuiltinType.Bytes)
        {
            return t.RaiseTypeError("read() should return bytes");
        }

        // Looked up again: reading may have run code that moved the buffer.
        var bytes = (BytesObject*)part.Object;
        if (!IoArguments.TryWritable(t, buffer, function, out var data, out length))
        {
            return Ref.Error;
        }

        if (bytes->Length > length)
        {
            return t.RaiseValueError($"read() returned too much data: {length} bytes requested, {bytes->Length} returned");
        }

        System.Buffer.MemoryCopy(BytesObject.Data(bytes), data, length, bytes->Length);
        return IntOps.FromLong(t, bytes->Length);
    }
}

/// <summary><c>_io._TextIOBase</c>: the interface of files of text.</summary>
[PyType(BuiltinType.TextIOBase, Doc = "Base class for text I/O.\n\nThis class provides a character and line based interface to stream\nI/O. There is no readinto method because Python's character strings\nare immutable.\n")]
internal static unsafe partial class TextIOBaseType
{
    [PyMethod("detach", Doc = "Separate the underlying buffer from the TextIOBase and return it.\n\nAfter the underlying buffer has been detached, the TextIO is in an\nunusable state.\n")]
    private static Ref Detach(VmThread t, Ref self) => IoErrors.Unsupported(t, "detach");

    [PyMethod("read", Doc = "Read at most n characters from stream.\n\nRead from underlying buffer until we have n characters or we hit EOF.\nIf n is negative or omitted, read until EOF.\n")]
    private static Ref Read(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "read");

    [PyMethod("readline", Doc = "Read until newline or EOF.\n\nReturns an empty string if EOF is hit immediately.\n")]
    private static Ref ReadLine(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "readline");

    [PyMethod("write", Doc = "Write string to stream.\nReturns the number of characters written (which is always equal to\nthe length of the string).\n")]
    private static Ref Write(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "write");

    [PyGetter("encoding", Doc = "Encoding of the text stream.\n\nSubclasses should override.\n")]
    private static Ref GetEncoding(VmThread t, Ref self) => Ref.None;

    [PyGetter("newlines", Doc = "Line endings translated so far.\n\nOnly line endings translated during reading are considered.\n\nSubclasses should override.\n")]
    private static Ref GetNewlines(VmThread t, Ref self) => Ref.None;

    [PyGetter("errors", Doc = "The error setting of the decoder or encoder.\n\nSubclasses should override.\n")]
    private static Ref GetErrors(VmThread t, Ref self) => Ref.None;
}
