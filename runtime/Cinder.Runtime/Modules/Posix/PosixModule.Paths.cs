using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Directories, links, names.</content>
internal static unsafe partial class PosixModule
{
    [PyFunction("getcwd", Doc = "Return a unicode string representing the current working directory.")]
    private static Ref GetCurrentDirectory(VmThread t) => CurrentDirectory(t, asText: true);

    [PyFunction("getcwdb", Doc = "Return a bytes string representing the current working directory.")]
    private static Ref GetCurrentDirectoryBytes(VmThread t) => CurrentDirectory(t, asText: false);

    [PyFunction("chdir", Doc = "Change the current working directory to the specified path.")]
    private static Ref ChangeDirectory(VmThread t, [Keyword] Ref path)
    {
        if (!PathArgument.TryRead(t, path, "chdir", out var file, PathForms.Descriptor))
        {
            return Ref.Error;
        }

        var result = file.Text == null ? LibC.ChangeDirectory(file.Descriptor) : LibC.ChangeDirectory(file.Text);
        return result == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);
    }

    [PyFunction("fchdir", Doc = "Change to the directory of the given file descriptor.")]
    private static Ref ChangeDirectoryTo(VmThread t, [Keyword] Ref fd) =>
        FileDescriptors.TryReadFile(t, fd, out var descriptor) ? Finish(t, LibC.ChangeDirectory(descriptor)) : Ref.Error;

    [PyFunction("chroot", Doc = "Change root directory to path.")]
    private static Ref ChangeRoot(VmThread t, [Keyword] Ref path) => !PathArgument.TryRead(t, path, "chroot", out var file)
        ? Ref.Error
        : LibC.ChangeRoot(file.Text) == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);

    [PyFunction("mkdir", Doc = "Create a directory.")]
    private static Ref MakeDirectory(VmThread t, [Keyword] Ref path, [Keyword] int mode = 511, [KeywordOnly, OrNone] Ref dirFd = default)
    {
        if (!PathArgument.TryRead(t, path, "mkdir", out var file) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        return LibC.MakeDirectoryAt(directory, file.Text, (uint)mode) == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);
    }

    [PyFunction("rmdir", Doc = "Remove a directory.")]
    private static Ref RemoveDirectory(VmThread t, [Keyword] Ref path, [KeywordOnly, OrNone] Ref dirFd) => Unlink(t, "rmdir", path, dirFd, LibC.AtRemoveDirectory);

    [PyFunction("unlink", Doc = "Remove a file (same as remove()).")]
    private static Ref Unlink(VmThread t, [Keyword] Ref path, [KeywordOnly, OrNone] Ref dirFd) => Unlink(t, "unlink", path, dirFd, 0);

    [PyFunction("remove", Doc = "Remove a file (same as unlink()).")]
    private static Ref Remove(VmThread t, [Keyword] Ref path, [KeywordOnly, OrNone] Ref dirFd) => Unlink(t, "remove", path, dirFd, 0);

    [PyFunction("rename", Doc = "Rename a file or directory.")]
    private static Ref Rename(VmThread t, [Keyword] Ref src, [Keyword] Ref dst, [KeywordOnly, OrNone] Ref srcDirFd, [KeywordOnly, OrNone] Ref dstDirFd) =>
        Rename(t, "rename", src, dst, srcDirFd, dstDirFd);

    [PyFunction("replace", Doc = "Rename a file or directory, overwriting the destination.")]
    private static Ref Replace(VmThread t, [Keyword] Ref src, [Keyword] Ref dst, [KeywordOnly, OrNone] Ref srcDirFd, [KeywordOnly, OrNone] Ref dstDirFd) =>
        Rename(t, "replace", src, dst, srcDirFd, dstDirFd);

    [PyFunction("link", Doc = "Create a hard link to a file.")]
    private static Ref Link(
        VmThread t, [Keyword] Ref src, [Keyword] Ref dst, [KeywordOnly, OrNone] Ref srcDirFd, [KeywordOnly, OrNone] Ref dstDirFd, [KeywordOnly] bool followSymlinks = true)
    {
        if (!TryReadPair(t, "link", src, dst, srcDirFd, dstDirFd, out var from, out var to, out var fromDirectory, out var toDirectory))
        {
            return Ref.Error;
        }

        // Unless told otherwise in so many words, the system links the link itself.
        _ = followSymlinks;
        return LibC.LinkAt(fromDirectory, from.Text, toDirectory, to.Text, 0) == 0 ? Ref.None : OsError.RaiseLast(t, from.Source, to.Source);
    }

    [PyFunction("symlink", Doc = "Create a symbolic link pointing to src named dst.")]
    private static Ref Symlink(VmThread t, [Keyword] Ref src, [Keyword] Ref dst, [Keyword] bool targetIsDirectory = false, [KeywordOnly, OrNone] Ref dirFd = default)
    {
        // The kind of the target matters to other systems alone.
        _ = targetIsDirectory;
        if (!PathArgument.TryRead(t, src, "symlink", out var content, parameter: "src")
            || !PathArgument.TryRead(t, dst, "symlink", out var link, parameter: "dst")
            || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        return LibC.SymlinkAt(content.Text, directory, link.Text) == 0 ? Ref.None : OsError.RaiseLast(t, content.Source, link.Source);
    }

    [PyFunction("readlink", Doc = "Return a string representing the path to which the symbolic link points.")]
    private static Ref ReadLink(VmThread t, [Keyword] Ref path, [KeywordOnly, OrNone] Ref dirFd)
    {
        const int Longest = 4096;
        if (!PathArgument.TryRead(t, path, "readlink", out var file) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        var buffer = stackalloc byte[Longest];
        var length = LibC.ReadLinkAt(directory, file.Text, buffer, Longest);
        if (length < 0)
        {
            return OsError.RaiseLast(t, file.Source);
        }

        var target = new ReadOnlySpan<byte>(buffer, (int)length);
        return file.IsText ? FileSystemText.Decode(t, target) : BytesOps.New(t, target);
    }

    [PyFunction("mkfifo", Doc = "Create a fifo (a POSIX named pipe).")]
    private static Ref MakeFifo(VmThread t, [Keyword] Ref path, [Keyword] int mode = 438, [KeywordOnly, OrNone] Ref dirFd = default)
    {
        if (!PathArgument.TryRead(t, path, "mkfifo", out var file) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        return Finish(t, LibC.MakeFifoAt(directory, file.Text, (uint)mode));
    }

    [PyFunction("mknod", Doc = "Create a node in the file system.")]
    private static Ref MakeNode(VmThread t, [Keyword] Ref path, [Keyword] int mode = 384, [Keyword] long device = 0, [KeywordOnly, OrNone] Ref dirFd = default)
    {
        if (!PathArgument.TryRead(t, path, "mknod", out var file) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        return Finish(t, LibC.MakeNodeAt(directory, file.Text, (uint)mode, (ulong)device));
    }

    [PyFunction("major", Doc = "Extracts a device major number from a raw device number.")]
    private static long Major(VmThread t, long device) => (long)((((ulong)device >> 32) & 0xFFFFF000) | (((ulong)device >> 8) & 0xFFF));

    [PyFunction("minor", Doc = "Extracts a device minor number from a raw device number.")]
    private static long Minor(VmThread t, long device) => (long)((((ulong)device >> 12) & 0xFFFFFF00) | ((ulong)device & 0xFF));

    [PyFunction("makedev", Doc = "Composes a raw device number from the major and minor device numbers.")]
    private static Ref MakeDevice(VmThread t, int major, int minor) => IntOps.FromULong(t, Device((uint)major, (uint)minor));

    [PyFunction("umask", Doc = "Set the current numeric umask and return the previous umask.")]
    private static long SetModeMask(VmThread t, int mask) => LibC.SetModeMask((uint)mask);

    [PyFunction("pathconf", Doc = "Return the configuration limit name for the file or directory path.")]
    private static Ref PathConfiguration(VmThread t, [Keyword] Ref path, [Keyword] Ref name)
    {
        if (!PathArgument.TryRead(t, path, "pathconf", out var file, PathForms.Descriptor) || !TryConfigurationName(t, name, PosixConstants.PathNames, out var number))
        {
            return Ref.Error;
        }

        var value = file.Text == null ? LibC.PathConfiguration(file.Descriptor, number) : LibC.PathConfiguration(file.Text, number);
        return value == -1 && Marshal.GetLastPInvokeError() != 0 ? OsError.RaiseLast(t, file.Source) : IntOps.FromLong(t, value);
    }

    [PyFunction("fpathconf", Doc = "Return the configuration limit name for the file descriptor fd.")]
    private static Ref DescriptorConfiguration(VmThread t, int fd, Ref name)
    {
        if (!TryConfigurationName(t, name, PosixConstants.PathNames, out var number))
        {
            return Ref.Error;
        }

        var value = LibC.PathConfiguration(fd, number);
        return value == -1 && Marshal.GetLastPInvokeError() != 0 ? OsError.RaiseLast(t) : IntOps.FromLong(t, value);
    }

    private static Ref CurrentDirectory(VmThread t, bool asText)
    {
        for (var size = 1024; ; size *= 4)
        {
            var buffer = (byte*)NativeMemory.Alloc((nuint)size);
            var found = LibC.GetCurrentDirectory(buffer, size) != null;
            var result = found ? FileSystemText.Decode(t, buffer, asText) : Ref.Unbound;
            NativeMemory.Free(buffer);
            if (found)
            {
                return result;
            }

            const int OutOfRange = 34;
            if (Marshal.GetLastPInvokeError() != OutOfRange)
            {
                return OsError.RaiseLast(t);
            }
        }
    }

    private static Ref Unlink(VmThread t, string function, Ref path, Ref dirFd, int flags)
    {
        if (!PathArgument.TryRead(t, path, function, out var file) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        return LibC.UnlinkAt(directory, file.Text, flags) == 0 ? Ref.None : OsError.RaiseLast(t, file.Source);
    }

    private static Ref Rename(VmThread t, string function, Ref src, Ref dst, Ref srcDirFd, Ref dstDirFd) =>
        !TryReadPair(t, function, src, dst, srcDirFd, dstDirFd, out var from, out var to, out var fromDirectory, out var toDirectory)
            ? Ref.Error
            : LibC.RenameAt(fromDirectory, from.Text, toDirectory, to.Text) == 0 ? Ref.None : OsError.RaiseLast(t, from.Source, to.Source);

    private static bool TryReadPair(
        VmThread t, string function, Ref src, Ref dst, Ref srcDirFd, Ref dstDirFd, out PathArgument from, out PathArgument to, out int fromDirectory, out int toDirectory)
    {
        to = default;
        fromDirectory = toDirectory = FileDescriptors.CurrentDirectory;
        return PathArgument.TryRead(t, src, function, out from, parameter: "src")
            && PathArgument.TryRead(t, dst, function, out to, parameter: "dst")
            && FileDescriptors.TryReadDirectory(t, srcDirFd, out fromDirectory)
            && FileDescriptors.TryReadDirectory(t, dstDirFd, out toDirectory);
    }
}
