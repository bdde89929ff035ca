using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary><c>io.FileIO</c>.</summary>
[PyType(BuiltinType.FileIO, Doc = "Open a file.\n\nThe mode can be 'r' (default), 'w', 'x' or 'a' for reading,\nwriting, exclusive creation or appending.  The file will be created if it\ndoesn't exist when opened for writing or appending; it will be truncated\nwhen opened for writing.  A FileExistsError will be raised if it already\nexists when opened for creating. Opening a file for creating implies\nwriting so this mode behaves in a similar way to 'w'.Add a '+' to the mode\nto allow simultaneous reading and writing. A custom opener can be used by\npassing a callable as *opener*. The underlying file descriptor for the file\nobject is then obtained by calling opener with (*name*, *flags*).\n*opener* must return an open file descriptor (passing os.open as *opener*\nresults in functionality similar to passing None).")]
internal static unsafe partial class FileIOType
{
    /// <summary>Of what a new file may be used by: its owner, the group, everybody; the process's mask takes away from it.</summary>
    private const int NewFileMode = 0x1B6;

    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        var self = (FileIOObject*)TypeOps.AllocateInstance(t, cls);
        self->Descriptor = -1;
        self->Seekable = -1;
        self->Access = FileAccessFlags.OwnsDescriptor;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    internal static Ref Init(VmThread t, FileIOObject* self, [Keyword] Ref file, [Optional, Keyword] StrObject* mode, [Optional, Keyword] Ref closefd, [OrNone, Keyword] Ref opener)
    {
        var owns = closefd.IsUnbound ? 1 : Op.Truth(t, closefd);
        if (owns < 0)
        {
            return Ref.Error;
        }

        // Opened again: the descriptor that it had so far goes.
        if (!FileIOOps.Close(t, self))
        {
            return Ref.Error;
        }

        var given = -1L;
        if (!TypeObject.Special(t.TypeOf(file), Special.Index).IsUnbound)
        {
            if (NativeArguments.ToInt(t, file, out var number))
            {
                if (number < 0)
                {
                    return t.RaiseValueError("negative file descriptor");
                }

                given = number;
            }

            // No descriptor is that large: then it is no file name, and said to be none.
            t.ClearPending();
        }

        var path = given >= 0 ? Ref.None : FilePaths.Encode(t, file);
        if (path.IsError)
        {
            return path;
        }

        if (!FileMode.TryParse(mode == null ? "r" : StrOps.ToManaged(Ref.From(mode)), out var parsed, out var error))
        {
            return t.RaiseValueError(error);
        }

        self->Seekable = -1;
        self->BlockSize = IoModule.DefaultBufferSize;
        self->Access = parsed.Access | (owns > 0 ? FileAccessFlags.OwnsDescriptor : 0);
        if (given >= 0)
        {
            self->Descriptor = (int)given;
        }
        else if (owns == 0)
        {
            self->Access |= FileAccessFlags.OwnsDescriptor;
            return t.RaiseValueError("Cannot use closefd=False with file name");
        }
        else if (!TryOpen(t, self, file, path, parsed.Flags, opener))
        {
            return Ref.Error;
        }

        if (Inspect(t, self, file) && Op.SetAttr(t, Ref.From(self), t.Names[Name.AttrName], file) && SeekToEnd(t, self))
        {
            return Ref.None;
        }

        if (given < 0)
        {
            var pending = t.TakePending();
            FileIOOps.Close(t, self);
            t.ClearPending();
            t.Restore(pending);
        }

        self->Descriptor = -1;
        return Ref.Error;
    }

    [PyMethod("close", Doc = "Close the file.\n\nA closed file cannot be used for further I/O operations.  close() may be\ncalled more than once without error.")]
    internal static Ref Close(VmThread t, FileIOObject* self)
    {
        // The base class marks it closed, and calls flush(), which a subclass may have.
        var baseClose = TypeOps.Lookup(t, t.Types(BuiltinType.IOBase), t.Names[Name.Close]);
        Op.CallUnbound(t, baseClose, Ref.From(self));
        var earlier = t.TakePending();
        if (self->Finalizing)
        {
            WarnUnclosed(t, self, Ref.From(self));
        }

        FileIOOps.Close(t, self);
        return IoErrors.Chain(t, earlier) ? Ref.None : Ref.Error;
    }

    [PyMethod("_dealloc_warn")]
    internal static Ref WarnUnclosed(VmThread t, FileIOObject* self, Ref source)
    {
        if (self->Descriptor >= 0 && FileIOOps.Is(self, FileAccessFlags.OwnsDescriptor))
        {
            var text = Op.ReprToManaged(t, source);
            if (Warnings.Warn(t, StrOps.New(t, $"unclosed file {text}"), t.TypeRef(BuiltinType.ResourceWarning), 1, source).IsError
                && t.PendingMatches(BuiltinType.Warning))
            {
                // A filter makes an error of it, which nobody can catch.
                Unraisable.Report(t, Ref.From(self));
            }

            t.ClearPending();
        }

        return Ref.None;
    }

    [PyMethod("read", Doc = "Read at most size bytes, returned as bytes.\n\nOnly makes one system call, so less data may be returned than requested.\nIn non-blocking mode, returns None if no data is available.\nReturn an empty bytes object at EOF.")]
    internal static Ref Read(VmThread t, FileIOObject* self, [OrNone] Ref size)
    {
        if (!IoArguments.TrySize(t, size, -1, out var count) || !FileIOOps.CheckReadable(t, self))
        {
            return Ref.Error;
        }

        return count < 0 ? FileIOOps.ReadAll(t, self) : FileIOOps.Read(t, self, count);
    }

    [PyMethod("readall", Doc = "Read all data from the file, returned as bytes.\n\nIn non-blocking mode, returns as much as is immediately available,\nor None if no data is available.  Return an empty bytes object at EOF.")]
    internal static Ref ReadAll(VmThread t, FileIOObject* self) => FileIOOps.CheckOpen(t, self) ? FileIOOps.ReadAll(t, self) : Ref.Error;

    [PyMethod("readinto", Doc = "Same as RawIOBase.readinto().")]
    internal static Ref ReadInto(VmThread t, FileIOObject* self, Ref buffer)
    {
        if (!IoArguments.TryWritable(t, buffer, "readinto", out var data, out var length) || !FileIOOps.CheckReadable(t, self))
        {
            return Ref.Error;
        }

        return Count(t, FileIOOps.Read(t, self, data, length));
    }

    [PyMethod("write", Doc = "Write buffer b to file, return number of bytes written.\n\nOnly makes one system call, so not all of the data may be written.\nThe number of bytes actually written is returned.  In non-blocking mode,\nreturns None if the write would block.")]
    internal static Ref Write(VmThread t, FileIOObject* self, Ref b)
    {
        if (!Buffers.TryGet(t, b, out var data, out var length) || !FileIOOps.CheckWritable(t, self))
        {
            return Ref.Error;
        }

        return Count(t, FileIOOps.Write(t, self->Descriptor, data, length));
    }

    [PyMethod("seek", Doc = "Move to new file position and return the file position.\n\nArgument offset is a byte count.  Optional argument whence defaults to\nSEEK_SET or 0 (offset from start of file, offset should be >= 0); other values\nare SEEK_CUR or 1 (move relative to current position, positive or negative),\nand SEEK_END or 2 (move relative to end of file, usually negative, although\nmany platforms allow seeking beyond the end of a file).\n\nNote that not all file objects are seekable.")]
    internal static Ref Seek(VmThread t, FileIOObject* self, Ref pos, int whence = 0)
    {
        if (!FileIOOps.CheckOpen(t, self) || !IoArguments.TryOffset(t, pos, out var offset))
        {
            return Ref.Error;
        }

        return Position(t, FileIOOps.Seek(t, self, offset, whence));
    }

    [PyMethod("tell", Doc = "Current file position.\n\nCan raise OSError for non seekable files.")]
    internal static Ref Tell(VmThread t, FileIOObject* self) => FileIOOps.CheckOpen(t, self) ? Position(t, FileIOOps.Seek(t, self, 0, 1)) : Ref.Error;

    [PyMethod("truncate", Doc = "Truncate the file to at most size bytes and return the truncated size.\n\nSize defaults to the current file position, as returned by tell().\nThe current file position is changed to the value of size.")]
    internal static Ref Truncate(VmThread t, FileIOObject* self, [OrNone] Ref size)
    {
        if (!FileIOOps.CheckWritable(t, self))
        {
            return Ref.Error;
        }

        long length;
        if (size.IsNone)
        {
            length = FileIOOps.Seek(t, self, 0, 1);
            if (length < 0)
            {
                return Ref.Error;
            }
        }
        else if (!IoArguments.TryOffset(t, size, out length))
        {
            return Ref.Error;
        }

        while (LibC.Truncate(self->Descriptor, length) != 0)
        {
            var number = Marshal.GetLastPInvokeError();
            if (number != LibCFiles.Interrupted)
            {
                return IoErrors.FromNumber(t, number);
            }

            if (!IoErrors.RunInterrupts(t))
            {
                return Ref.Error;
            }
        }

        return IntOps.FromLong(t, length);
    }

    [PyMethod("fileno", Doc = "Return the underlying file descriptor (an integer).")]
    internal static Ref FileNo(VmThread t, FileIOObject* self) => FileIOOps.CheckOpen(t, self) ? Ref.FromSmall(self->Descriptor) : Ref.Error;

    [PyMethod("readable", Doc = "True if file was opened in a read mode.")]
    internal static Ref Readable(VmThread t, FileIOObject* self) =>
        FileIOOps.CheckOpen(t, self) ? Ref.FromBool(FileIOOps.Is(self, FileAccessFlags.Readable)) : Ref.Error;

    [PyMethod("writable", Doc = "True if file was opened in a write mode.")]
    internal static Ref Writable(VmThread t, FileIOObject* self) =>
        FileIOOps.CheckOpen(t, self) ? Ref.FromBool(FileIOOps.Is(self, FileAccessFlags.Writable)) : Ref.Error;

    [PyMethod("seekable", Doc = "True if file supports random-access.")]
    internal static Ref Seekable(VmThread t, FileIOObject* self) => FileIOOps.CheckOpen(t, self) ? Ref.FromBool(FileIOOps.IsSeekable(self)) : Ref.Error;

    [PyMethod("isatty", Doc = "True if the file is connected to a TTY device.")]
    internal static Ref IsATty(VmThread t, FileIOObject* self) =>
        FileIOOps.CheckOpen(t, self) ? Ref.FromBool(LibC.IsTerminal(self->Descriptor) != 0) : Ref.Error;

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, FileIOObject* self)
    {
        var type = TypeOps.NameOf(t.TypeOf(Ref.From(self)));
        if (self->Descriptor < 0)
        {
            return StrOps.New(t, "<_io.FileIO [closed]>");
        }

        var tail = $"mode='{FileMode.Describe(self->Access)}' closefd={(FileIOOps.Is(self, FileAccessFlags.OwnsDescriptor) ? "True" : "False")}>";
        var name = Op.LookupAttr(t, Ref.From(self), t.Names[Name.AttrName]);
        if (name.IsError)
        {
            return name;
        }

        if (name.IsUnbound)
        {
            return StrOps.New(t, $"<_io.FileIO fd={self->Descriptor} {tail}");
        }

        if (!ReprGuard.TryEnter(&self->Header))
        {
            return t.Raise(BuiltinType.RuntimeError, $"reentrant call inside {type}.__repr__");
        }

        var shown = Op.Repr(t, name);
        ReprGuard.Leave(&self->Header);
        return shown.IsError ? shown : StrOps.New(t, $"<_io.FileIO name={StrOps.ToManaged(shown)} {tail}");
    }

    [PyGetter("closed", Doc = "True if the file is closed")]
    internal static bool GetClosed(VmThread t, FileIOObject* self) => self->Descriptor < 0;

    [PyGetter("closefd", Doc = "True if the file descriptor will be closed by close().")]
    internal static bool GetCloseFd(VmThread t, FileIOObject* self) => FileIOOps.Is(self, FileAccessFlags.OwnsDescriptor);

    [PyGetter("mode", Doc = "String giving the file mode")]
    internal static Ref GetMode(VmThread t, FileIOObject* self) => StrOps.New(t, FileMode.Describe(self->Access));

    [PyGetter("_blksize", Member = true)]
    internal static Ref GetBlockSize(VmThread t, FileIOObject* self) => IntOps.FromLong(t, self->BlockSize);

    [PyGetter("_finalizing")]
    internal static bool GetFinalizing(VmThread t, FileIOObject* self) => self->Finalizing;

    [PySetter("_finalizing")]
    internal static bool SetFinalizing(VmThread t, FileIOObject* self, Ref value)
    {
        self->Finalizing = value.IsTrue;
        return true;
    }

    private static Ref Count(VmThread t, long count) => count >= 0 ? IntOps.FromLong(t, count) : count == FileIOOps.WouldBlock ? Ref.None : Ref.Error;

    private static Ref Position(VmThread t, long position) => position < 0 ? Ref.Error : IntOps.FromLong(t, position);

    private static bool TryOpen(VmThread t, FileIOObject* self, Ref file, Ref path, int flags, Ref opener)
    {
        if (!opener.IsNone)
        {
            return TryOpener(t, self, file, flags, opener);
        }

        for (var collected = false; ;)
        {
            self->Descriptor = LibCFiles.Open((byte*)((BytesObject*)path.Object + 1), flags, NewFileMode);
            if (self->Descriptor >= 0)
            {
                return true;
            }

            var number = Marshal.GetLastPInvokeError();
            if (number == LibCFiles.TooManyOpen && !collected)
            {
                // Files that nobody refers to any more may still be open.
                collected = true;
                t.Heap.Collect();
                if (!t.RunPendingWork())
                {
                    return false;
                }
            }
            else if (number != LibCFiles.Interrupted)
            {
                IoErrors.FromNumber(t, number, file);
                return false;
            }
            else if (!IoErrors.RunInterrupts(t))
            {
                return false;
            }
        }
    }

    private static bool TryOpener(VmThread t, FileIOObject* self, Ref file, int flags, Ref opener)
    {
        var answer = Op.Call2(t, opener, file, Ref.FromSmall(flags));
        if (answer.IsError)
        {
            return false;
        }

        if (!IntOps.IsIntLike(t, answer))
        {
            t.RaiseTypeError("expected integer from opener");
            return false;
        }

        if (!NativeArguments.ToInt(t, answer, out var descriptor))
        {
            return false;
        }

        if (descriptor < 0)
        {
            t.RaiseValueError($"opener returned {descriptor}");
            return false;
        }

        self->Descriptor = descriptor;
        return true;
    }

    /// <summary>Refuses directories and takes the block size.</summary>
    private static bool Inspect(VmThread t, FileIOObject* self, Ref file)
    {
        if (!LibCFiles.TryDescribe(self->Descriptor, out var description))
        {
            var number = Marshal.GetLastPInvokeError();
            return number != LibCFiles.BadDescriptor || !IoErrors.FromNumber(t, number).IsError;
        }

        if (description.IsDirectory)
        {
            IoErrors.FromNumber(t, LibCFiles.IsDirectory, file);
            return false;
        }

        self->BlockSize = description.BlockSize > 1 ? description.BlockSize : self->BlockSize;
        self->IsTerminal = description.IsCharacterDevice && LibC.IsTerminal(self->Descriptor) != 0;
        return true;
    }

    private static bool SeekToEnd(VmThread t, FileIOObject* self)
    {
        if (!FileIOOps.Is(self, FileAccessFlags.Appending))
        {
            return true;
        }

        // A pipe has no end to go to.
        return LibC.Seek(self->Descriptor, 0, 2) >= 0 || Marshal.GetLastPInvokeError() == LibCFiles.IllegalSeek
            || !IoErrors.FromNumber(t, Marshal.GetLastPInvokeError()).IsError;
    }
}
