namespace Cinder.Runtime;

/// <content>Open files.</content>
internal static unsafe partial class PosixModule
{
    private const int GetDescriptorFlags = 1;
    private const int SetDescriptorFlags = 2;
    private const int GetStatusFlags = 3;
    private const int SetStatusFlags = 4;
    private const int DuplicateCloseOnExec = 1030;
    private const int NonBlocking = 0x800;
    private const nuint GetWindowSize = 0x5413;

    /// <summary>Most bytes that one call reads or writes.</summary>
    private const long LongestTransfer = 0x7FFFF000;

    [PyFunction("open", Doc = "Open a file for low level IO. Returns a file descriptor (integer).")]
    private static Ref Open(VmThread t, [Keyword] Ref path, [Keyword] int flags, [Keyword] int mode = 511, [KeywordOnly, OrNone] Ref dirFd = default)
    {
        if (!PathArgument.TryRead(t, path, "open", out var file) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        for (; ; )
        {
            var descriptor = LibC.OpenAt(directory, file.Text, flags | LibC.OpenCloseOnExec, mode);
            if (descriptor >= 0)
            {
                return Ref.FromSmall(descriptor);
            }

            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t, file.Source);
            }
        }
    }

    [PyFunction("close", Doc = "Close a file descriptor.")]
    private static Ref Close(VmThread t, [Keyword] int fd)
    {
        // A close that was interrupted has closed the file all the same.
        return LibC.Close(fd) == 0 || System.Runtime.InteropServices.Marshal.GetLastPInvokeError() == OsError.Interrupted ? Ref.None : OsError.RaiseLast(t);
    }

    [PyFunction("closerange", Doc = "Closes all file descriptors in [fd_low, fd_high), ignoring errors.")]
    private static Ref CloseRange(VmThread t, int fdLow, int fdHigh)
    {
        for (var fd = Math.Max(0, fdLow); fd < fdHigh; fd++)
        {
            _ = LibC.Close(fd);
        }

        return Ref.None;
    }

    [PyFunction("read", Doc = "Read from a file descriptor. Returns a bytes object.")]
    private static Ref Read(VmThread t, int fd, long length) => Read(t, fd, length, -1);

    [PyFunction("pread", Doc = "Read bytes from a file descriptor starting at a particular offset, and leave the file offset unchanged.")]
    private static Ref ReadAt(VmThread t, int fd, int length, long offset) => offset < 0 ? OsError.Raise(t, 22) : Read(t, fd, length, offset);

    [PyFunction("write", Doc = "Write a bytes object to a file descriptor.")]
    private static Ref Write(VmThread t, int fd, Ref data) => Write(t, fd, data, -1);

    [PyFunction("pwrite", Doc = "Write bytes to a file descriptor starting at a particular offset, and leave the file offset unchanged.")]
    private static Ref WriteAt(VmThread t, int fd, Ref buffer, long offset) => offset < 0 ? OsError.Raise(t, 22) : Write(t, fd, buffer, offset);

    [PyFunction("lseek", Doc = "Set the position of a file descriptor. Return the new position.")]
    private static Ref Seek(VmThread t, int fd, long position, int how)
    {
        var result = LibC.Seek(fd, position, how);
        return result >= 0 ? IntOps.FromLong(t, result) : OsError.RaiseLast(t);
    }

    [PyFunction("dup", Doc = "Return a duplicate of a file descriptor.")]
    private static Ref Duplicate(VmThread t, int fd)
    {
        var copy = LibC.Control(fd, DuplicateCloseOnExec, 0);
        return copy >= 0 ? Ref.FromSmall(copy) : OsError.RaiseLast(t);
    }

    [PyFunction("dup2", Doc = "Duplicate file descriptor.")]
    private static Ref DuplicateTo(VmThread t, [Keyword] int fd, [Keyword] int fd2, [Keyword] bool inheritable = true)
    {
        if (fd < 0 || fd2 < 0)
        {
            return OsError.Raise(t, 9);
        }

        // dup3 refuses equal descriptors, which dup2 leaves as they are.
        var result = inheritable || fd == fd2 ? LibC.Duplicate(fd, fd2) : LibC.Duplicate(fd, fd2, LibC.OpenCloseOnExec);
        return result >= 0 ? Ref.FromSmall(result) : OsError.RaiseLast(t);
    }

    [PyFunction("pipe", Doc = "Create a pipe. Returns a tuple of two file descriptors: (read_fd, write_fd).")]
    private static Ref Pipe(VmThread t) => PipeWith(t, LibC.OpenCloseOnExec);

    [PyFunction("pipe2", Doc = "Create a pipe with flags set atomically. Returns (read_fd, write_fd).")]
    private static Ref PipeWith(VmThread t, int flags)
    {
        var descriptors = stackalloc int[2];
        return LibC.Pipe(descriptors, flags) == 0 ? TupleOps.From(t, Ref.FromSmall(descriptors[0]), Ref.FromSmall(descriptors[1])) : OsError.RaiseLast(t);
    }

    [PyFunction("isatty", Doc = "Return True if the fd is connected to a terminal.")]
    private static bool IsTerminal(VmThread t, int fd) => LibC.IsTerminal(fd) != 0;

    [PyFunction("ttyname", Doc = "Return the name of the terminal device connected to 'fd'.")]
    private static Ref TerminalName(VmThread t, int fd)
    {
        var buffer = stackalloc byte[256];
        var error = LibC.TerminalName(fd, buffer, 256);
        return error == 0 ? FileSystemText.Decode(t, buffer) : OsError.Raise(t, error);
    }

    [PyFunction("fsync", Doc = "Force write of fd to disk.")]
    private static Ref Synchronize(VmThread t, [Keyword] Ref fd) =>
        FileDescriptors.TryReadFile(t, fd, out var descriptor) ? Finish(t, LibC.Synchronize(descriptor)) : Ref.Error;

    [PyFunction("fdatasync", Doc = "Force write of fd to disk without forcing update of metadata.")]
    private static Ref SynchronizeData(VmThread t, [Keyword] Ref fd) =>
        FileDescriptors.TryReadFile(t, fd, out var descriptor) ? Finish(t, LibC.SynchronizeData(descriptor)) : Ref.Error;

    [PyFunction("sync", Doc = "Force write of everything to disk.")]
    private static void SynchronizeAll(VmThread t) => LibC.SynchronizeAll();

    [PyFunction("ftruncate", Doc = "Truncate a file, specified by file descriptor, to a specific length.")]
    private static Ref Truncate(VmThread t, int fd, long length) => Finish(t, LibC.Truncate(fd, length));

    [PyFunction("truncate", Doc = "Truncate a file, specified by path, to a specific length.")]
    private static Ref TruncatePath(VmThread t, [Keyword] Ref path, [Keyword] long length)
    {
        if (!PathArgument.TryRead(t, path, "truncate", out var file, PathForms.Descriptor))
        {
            return Ref.Error;
        }

        var result = file.Text == null ? LibC.Truncate(file.Descriptor, length) : LibC.Truncate(file.Text, length);
        return result == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);
    }

    [PyFunction("lockf", Doc = "Apply, test or remove a POSIX lock on an open file descriptor.")]
    private static Ref Lock(VmThread t, int fd, int command, long length) => Finish(t, LibC.Lock(fd, command, length));

    [PyFunction("posix_fallocate", Doc = "Ensure a file has allocated at least a particular number of bytes on disk.")]
    private static Ref Allocate(VmThread t, int fd, long offset, long length)
    {
        var error = LibC.Allocate(fd, offset, length);
        return error == 0 ? Ref.None : OsError.Raise(t, error);
    }

    [PyFunction("posix_fadvise", Doc = "Announce an intention to access data in a specific pattern.")]
    private static Ref Advise(VmThread t, int fd, long offset, long length, int advice)
    {
        var error = LibC.Advise(fd, offset, length, advice);
        return error == 0 ? Ref.None : OsError.Raise(t, error);
    }

    [PyFunction("sendfile", Doc = "Copy count bytes from file descriptor in_fd to file descriptor out_fd.")]
    private static Ref SendFile(VmThread t, [Keyword] int outFd, [Keyword] int inFd, [Keyword] Ref offset, [Keyword] long count)
    {
        long start = 0;
        if (!offset.IsNone && !NativeArguments.ToLong(t, offset, out start))
        {
            return Ref.Error;
        }

        for (; ; )
        {
            var sent = LibC.SendFile(outFd, inFd, offset.IsNone ? null : &start, (nint)count);
            if (sent >= 0)
            {
                return IntOps.FromLong(t, sent);
            }

            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }
        }
    }

    [PyFunction("copy_file_range", Doc = "Copy count bytes from one file descriptor to another.")]
    private static Ref CopyRange(
        VmThread t, [Keyword] int src, [Keyword] int dst, [Keyword] long count, [Keyword, OrNone] Ref offsetSrc, [Keyword, OrNone] Ref offsetDst)
    {
        if (count < 0)
        {
            return t.RaiseValueError("negative value for 'count' not allowed");
        }

        long from = 0, to = 0;
        if ((!offsetSrc.IsNone && !NativeArguments.ToLong(t, offsetSrc, out from)) || (!offsetDst.IsNone && !NativeArguments.ToLong(t, offsetDst, out to)))
        {
            return Ref.Error;
        }

        for (; ; )
        {
            var copied = LibC.CopyRange(src, offsetSrc.IsNone ? null : &from, dst, offsetDst.IsNone ? null : &to, (nint)count, 0);
            if (copied >= 0)
            {
                return IntOps.FromLong(t, copied);
            }

            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }
        }
    }

    [PyFunction("get_inheritable", Doc = "Get the close-on-exe flag of the specified file descriptor.")]
    private static Ref GetInheritable(VmThread t, int fd)
    {
        var flags = LibC.Control(fd, GetDescriptorFlags, 0);
        return flags < 0 ? OsError.RaiseLast(t) : Ref.FromBool((flags & 1) == 0);
    }

    [PyFunction("set_inheritable", Doc = "Set the inheritable flag of the specified file descriptor.")]
    private static Ref SetInheritable(VmThread t, int fd, int inheritable)
    {
        var flags = LibC.Control(fd, GetDescriptorFlags, 0);
        return flags < 0 ? OsError.RaiseLast(t) : Finish(t, LibC.Control(fd, SetDescriptorFlags, inheritable != 0 ? flags & ~1 : flags | 1));
    }

    [PyFunction("get_blocking", Doc = "Get the blocking mode of the file descriptor.")]
    private static Ref GetBlocking(VmThread t, int fd)
    {
        var flags = LibC.Control(fd, GetStatusFlags, 0);
        return flags < 0 ? OsError.RaiseLast(t) : Ref.FromBool((flags & NonBlocking) == 0);
    }

    [PyFunction("set_blocking", Doc = "Set the blocking mode of the file descriptor.")]
    private static Ref SetBlocking(VmThread t, int fd, bool blocking)
    {
        var flags = LibC.Control(fd, GetStatusFlags, 0);
        return flags < 0 ? OsError.RaiseLast(t) : Finish(t, LibC.Control(fd, SetStatusFlags, blocking ? flags & ~NonBlocking : flags | NonBlocking));
    }

    [PyFunction("device_encoding", Doc = "Return a string describing the encoding of a terminal's file descriptor; None if it is no terminal.")]
    private static Ref DeviceEncoding(VmThread t, [Keyword] int fd) => LibC.IsTerminal(fd) != 0 ? StrOps.New(t, "UTF-8") : Ref.None;

    [PyFunction("get_terminal_size", Doc = "Return the size of the terminal window as (columns, lines).")]
    private static Ref GetTerminalSize(VmThread t, int fd = 1)
    {
        WindowSize size;
        if (LibC.DeviceControl(fd, GetWindowSize, &size) != 0)
        {
            return OsError.RaiseLast(t);
        }

        var items = stackalloc Ref[2];
        items[0] = Ref.FromSmall(size.Columns);
        items[1] = Ref.FromSmall(size.Rows);
        return StructSequences.New(t, BuiltinType.TerminalSize, items);
    }

    [PyFunction("memfd_create", Doc = "Create an anonymous file in memory.")]
    private static Ref CreateMemoryFile(VmThread t, [Keyword] Ref name, [Keyword] long flags = 1)
    {
        var text = FileSystemText.ToNative(t, name);
        if (text.IsError)
        {
            return text;
        }

        var fd = LibC.CreateMemoryFile(FileSystemText.Pointer(text), (uint)flags);
        return fd >= 0 ? Ref.FromSmall(fd) : OsError.RaiseLast(t);
    }

    [PyFunction("eventfd", Doc = "Create and return an event notification file descriptor.")]
    private static Ref CreateEventFile(VmThread t, [Keyword] long initval, [Keyword] int flags = LibC.OpenCloseOnExec)
    {
        var fd = LibC.CreateEventFile((uint)initval, flags);
        return fd >= 0 ? Ref.FromSmall(fd) : OsError.RaiseLast(t);
    }

    /// <summary>None for a call that succeeded; tries no call again, since those that come here are not interrupted or may not be repeated.</summary>
    private static Ref Finish(VmThread t, int result) => result >= 0 ? Ref.None : OsError.RaiseLast(t);

    private static Ref Read(VmThread t, int fd, long length, long offset)
    {
        if (length < 0)
        {
            return OsError.Raise(t, 22);
        }

        length = Math.Min(length, LongestTransfer);
        var bytes = BytesOps.TryAllocate(t, length);
        if (bytes == null)
        {
            return t.RaiseMemoryError();
        }

        for (; ; )
        {
            var data = BytesObject.Data(bytes);
            var count = offset < 0 ? LibC.Read(fd, data, (nint)length) : LibC.ReadAt(fd, data, (nint)length, offset);
            if (count >= 0)
            {
                return count == length ? Ref.From(bytes) : BytesOps.New(t, data, count);
            }

            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }
        }
    }

    private static Ref Write(VmThread t, int fd, Ref source, long offset)
    {
        if (!Buffers.TryGet(t, source, out var data, out var length))
        {
            return Ref.Error;
        }

        length = Math.Min(length, LongestTransfer);
        for (; ; )
        {
            var count = offset < 0 ? LibC.Write(fd, data, (nint)length) : LibC.WriteAt(fd, data, (nint)length, offset);
            if (count >= 0)
            {
                return IntOps.FromLong(t, count);
            }

            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }
        }
    }
}
