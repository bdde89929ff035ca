namespace Cinder.Runtime;

/// <summary><c>_io._IOBase</c>: what every file can do, in terms of the methods that its class has.</summary>
[PyType(BuiltinType.IOBase, Doc = "The abstract base class for all I/O classes.\n\nThis class provides dummy implementations for many methods that\nderived classes can override selectively; the default implementations\nrepresent a file that cannot be read, written or seeked.\n\nEven though IOBase does not declare read, readinto, or write because\ntheir signatures will vary, implementations and clients should\nconsider those methods part of the interface. Also, implementations\nmay raise UnsupportedOperation when operations they do not support are\ncalled.\n\nThe basic type used for binary data read from or written to a file is\nbytes. Other bytes-like objects are accepted as method arguments too.\nIn some cases (such as readinto), a writable object is required. Text\nI/O classes work with str data.\n\nNote that calling any method (except additional calls to close(),\nwhich are ignored) on a closed stream should raise a ValueError.\n\nIOBase (and its subclasses) support the iterator protocol, meaning\nthat an IOBase object can be iterated over yielding the lines in a\nstream.\n\nIOBase also supports the :keyword:`with` statement. In this example,\nfp is closed after the suite of the with statement is complete:\n\nwith open('spam.txt', 'r') as fp:\n    fp.write('Spam and eggs!')\n")]
internal static unsafe partial class IOBaseType
{
    /// <summary>Ends a file that nobody refers to any more: closes it, and tells nobody when that fails.</summary>
    internal static void Finalize(VmThread t, Ref self)
    {
        var closed = IoObjects.IsClosed(t, self);
        if (closed == 0)
        {
            Op.SetAttr(t, self, t.Names[Name.Finalizing], Ref.True);
            t.ClearPending();
            Op.CallMethod(t, self, t.Names[Name.Close]);
        }

        t.ClearPending();
    }

    /// <summary>writelines() of every file.</summary>
    internal static Ref WriteAll(VmThread t, Ref self, Ref lines)
    {
        var iterator = IoObjects.CheckOpen(t, self) ? Op.Iter(t, lines) : Ref.Error;
        while (!iterator.IsError)
        {
            var line = Op.Next(t, iterator);
            if (line.IsUnbound)
            {
                return Ref.None;
            }

            if (line.IsError || Op.CallMethod(t, self, t.Names[Name.Write], line).IsError)
            {
                break;
            }
        }

        return Ref.Error;
    }

    [PyMethod("__del__")]
    private static void Del(VmThread t, Ref self) => Finalize(t, self);

    [PyMethod("seek", Doc = "Change stream position.\n\nChange the stream position to the given byte offset. The offset is\ninterpreted relative to the position indicated by whence.  Values\nfor whence are:\n\n* 0 -- start of stream (the default); offset should be zero or positive\n* 1 -- current stream position; offset may be negative\n* 2 -- end of stream; offset is usually negative\n\nReturn the new absolute position.")]
    private static Ref Seek(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "seek");

    [PyMethod("tell", Doc = "Return current stream position.")]
    private static Ref Tell(VmThread t, Ref self) => Op.CallMethod(t, self, t.Names[Name.Seek], Ref.Zero, Ref.FromSmall(1));

    [PyMethod("truncate", Doc = "Truncate file to size bytes.\n\nFile pointer is left unchanged.  Size defaults to the current IO\nposition as reported by tell().  Returns the new size.")]
    private static Ref Truncate(VmThread t, Ref self, Args args) => IoErrors.Unsupported(t, "truncate");

    [PyMethod("flush", Doc = "Flush write buffers, if applicable.\n\nThis is not implemented for read-only and non-blocking streams.\n")]
    private static Ref Flush(VmThread t, Ref self) => IsMarkedClosed(t, self) switch
    {
        0 => Ref.None,
        > 0 => IoErrors.Closed(t),
        _ => Ref.Error,
    };

    [PyMethod("close", Doc = "Flush and close the IO object.\n\nThis method has no effect if the file is already closed.\n")]
    private static Ref Close(VmThread t, Ref self)
    {
        var closed = IsMarkedClosed(t, self);
        if (closed != 0)
        {
            return closed < 0 ? Ref.Error : Ref.None;
        }

        Op.CallMethod(t, self, t.Names[Name.Flush]);
        var error = t.TakePending();
        Op.SetAttr(t, self, t.Names[Name.IOBaseClosed], Ref.True);
        return IoErrors.Chain(t, error) ? Ref.None : Ref.Error;
    }

    [PyGetter("closed")]
    private static Ref GetClosed(VmThread t, Ref self)
    {
        var closed = IsMarkedClosed(t, self);
        return closed < 0 ? Ref.Error : Ref.FromBool(closed > 0);
    }

    [PyMethod("seekable", Doc = "Return whether object supports random access.\n\nIf False, seek(), tell() and truncate() will raise OSError.\nThis method may need to do a test seek().")]
    private static bool Seekable(VmThread t, Ref self) => false;

    [PyMethod("readable", Doc = "Return whether object was opened for reading.\n\nIf False, read() will raise OSError.")]
    private static bool Readable(VmThread t, Ref self) => false;

    [PyMethod("writable", Doc = "Return whether object was opened for writing.\n\nIf False, write() will raise OSError.")]
    private static bool Writable(VmThread t, Ref self) => false;

    [PyMethod("_checkClosed")]
    private static Ref CheckClosed(VmThread t, Ref self, [Optional] Ref message) => IoObjects.CheckOpen(t, self) ? Ref.None : Ref.Error;

    [PyMethod("_checkSeekable")]
    private static Ref CheckSeekable(VmThread t, Ref self, [Optional] Ref message) => Check(t, self, Name.Seekable, "File or stream is not seekable.");

    [PyMethod("_checkReadable")]
    private static Ref CheckReadable(VmThread t, Ref self, [Optional] Ref message) => Check(t, self, Name.Readable, "File or stream is not readable.");

    [PyMethod("_checkWritable")]
    private static Ref CheckWritable(VmThread t, Ref self, [Optional] Ref message) => Check(t, self, Name.Writable, "File or stream is not writable.");

    [PyMethod("fileno", Doc = "Returns underlying file descriptor if one exists.\n\nOSError is raised if the IO object does not use a file descriptor.\n")]
    private static Ref FileNo(VmThread t, Ref self) => IoErrors.Unsupported(t, "fileno");

    [PyMethod("isatty", Doc = "Return whether this is an 'interactive' stream.\n\nReturn False if it can't be determined.\n")]
    private static Ref IsATty(VmThread t, Ref self) => IoObjects.CheckOpen(t, self) ? Ref.False : Ref.Error;

    [PyMethod("__enter__")]
    private static Ref Enter(VmThread t, Ref self) => IoObjects.CheckOpen(t, self) ? self : Ref.Error;

    [PyMethod("__exit__")]
    private static Ref Exit(VmThread t, Ref self, Args args) => Op.CallMethod(t, self, t.Names[Name.Close]);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => IoObjects.CheckOpen(t, self) ? self : Ref.Error;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, Ref self)
    {
        var line = Op.CallMethod(t, self, t.Names[Name.ReadLine]);
        return line.IsError || !Op.Len(t, line, out var length) ? Ref.Error : length == 0 ? Ref.Unbound : line;
    }

    [PyMethod("readline", Doc = "Read and return a line from the stream.\n\nIf size is specified, at most size bytes will be read.\n\nThe line terminator is always b'\\n' for binary files; for text\nfiles, the newlines argument to open can be used to select the line\nterminator(s) recognized.")]
    private static Ref ReadLine(VmThread t, Ref self, [OrNone] Ref size)
    {
        if (!IoArguments.TrySize(t, size, -1, out var limit))
        {
            return Ref.Error;
        }

        var peek = Op.LookupAttr(t, self, t.Names[Name.Peek]);
        var line = peek.IsError ? peek : ByteArrayOps.New(t, null, 0);
        if (line.IsError)
        {
            return line;
        }

        var content = (ByteArrayObject*)line.Object;
        while (limit < 0 || content->Length < limit)
        {
            var wanted = 1L;
            if (!peek.IsUnbound && !TryPeekLine(t, peek, limit < 0 ? long.MaxValue : limit - content->Length, out wanted))
            {
                return Ref.Error;
            }

            var part = Op.CallMethod(t, self, t.Names[Name.Read], IntOps.FromLong(t, wanted));
            if (part.IsError)
            {
                return part;
            }

            if (t.KindOf(part) != BuiltinType.Bytes)
            {
                return t.Raise(BuiltinType.OSError, $"read() should have returned a bytes object, not '{Op.TypeName(t, part)}'");
            }

            var bytes = (BytesObject*)part.Object;
            if (bytes->Length == 0)
            {
                break;
            }

            if (!ByteArrayOps.Splice(t, content, content->Length, 0, BytesObject.Data(bytes), bytes->Length))
            {
                return Ref.Error;
            }

            if (BytesObject.Data(bytes)[bytes->Length - 1] == '\n')
            {
                break;
            }
        }

        return BytesOps.New(t, ByteArrayOps.Data(content), content->Length);
    }

    [PyMethod("readlines", Doc = "Return a list of lines from the stream.\n\nhint can be specified to control the number of lines read: no more\nlines will be read if the total size (in bytes/characters) of all\nlines so far exceeds hint.")]
    private static Ref ReadLines(VmThread t, Ref self, [OrNone] Ref hint)
    {
        if (!IoArguments.TrySize(t, hint, -1, out var limit))
        {
            return Ref.Error;
        }

        if (limit <= 0)
        {
            return ListOps.FromIterable(t, self);
        }

        var lines = ListOps.New(t, 0);
        var iterator = Op.Iter(t, self);
        for (var total = 0L; !iterator.IsError;)
        {
            var line = Op.Next(t, iterator);
            if (line.IsUnbound)
            {
                return lines;
            }

            if (line.IsError || !ListOps.Append(t, (ListObject*)lines.Object, line) || !Op.Len(t, line, out var length))
            {
                break;
            }

            if (length > limit - total)
            {
                return lines;
            }

            total += length;
        }

        return Ref.Error;
    }

    [PyMethod("writelines", Doc = "Write a list of lines to stream.\n\nLine separators are not added, so it is usual for each of the\nlines provided to have a line separator at the end.")]
    private static Ref WriteLines(VmThread t, Ref self, Ref lines) => WriteAll(t, self, lines);

    /// <summary>Whether <see cref="Close"/> ran; -1 with an exception pending.</summary>
    private static int IsMarkedClosed(VmThread t, Ref self)
    {
        var mark = Op.LookupAttr(t, self, t.Names[Name.IOBaseClosed]);
        return mark.IsError ? -1 : mark.IsUnbound ? 0 : 1;
    }

    private static Ref Check(VmThread t, Ref self, Name ability, string message)
    {
        var able = Op.CallMethod(t, self, t.Names[ability]);
        return able.IsError ? able : able.IsTrue ? able : IoErrors.Unsupported(t, message);
    }

    /// <summary>How many bytes of what can be peeked at belong to the line.</summary>
    private static bool TryPeekLine(VmThread t, Ref peek, long limit, out long wanted)
    {
        wanted = 1;
        var ahead = Op.Call1(t, peek, Ref.FromSmall(1));
        if (ahead.IsError)
        {
            return false;
        }

        if (t.KindOf(ahead) != BuiltinType.Bytes)
        {
            t.Raise(BuiltinType.OSError, $"peek() should have returned a bytes object, not '{Op.TypeName(t, ahead)}'");
            return false;
        }

        var content = BytesOps.Span(ahead);
        if (content.Length > 0)
        {
            content = content[..(int)Math.Min(limit, content.Length)];
            var end = content.IndexOf((byte)'\n');
            wanted = end < 0 ? content.Length : end + 1;
        }

        return true;
    }
}
