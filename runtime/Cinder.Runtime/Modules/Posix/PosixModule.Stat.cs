namespace Cinder.Runtime;

/// <content>What the system says of files.</content>
internal static unsafe partial class PosixModule
{
    /// <summary>Everything <c>stat()</c> ever said of a file.</summary>
    private const uint BasicStatus = 0x7FF;

    [PyFunction("stat", Doc = "Perform a stat system call on the given path.")]
    private static Ref Stat(VmThread t, [Keyword] Ref path, [KeywordOnly, OrNone] Ref dirFd, [KeywordOnly] bool followSymlinks = true) =>
        Stat(t, "stat", path, dirFd, followSymlinks, PathForms.Descriptor);

    [PyFunction("lstat", Doc = "Perform a stat system call on the given path, without following symbolic links.")]
    private static Ref LinkStat(VmThread t, [Keyword] Ref path, [KeywordOnly, OrNone] Ref dirFd) =>
        Stat(t, "lstat", path, dirFd, followSymlinks: false, PathForms.None);

    [PyFunction("fstat", Doc = "Perform a stat system call on the given file descriptor.")]
    private static Ref DescriptorStat(VmThread t, [Keyword] int fd)
    {
        FileStatus status;
        while (!TryStatus(fd, null, true, &status))
        {
            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }
        }

        return StatResult(t, &status);
    }

    [PyFunction("access", Doc = "Use the real uid and gid to test for access to a path.")]
    private static Ref Access(
        VmThread t, [Keyword] Ref path, [Keyword] int mode, [KeywordOnly, OrNone] Ref dirFd, [KeywordOnly] bool effectiveIds = false, [KeywordOnly] bool followSymlinks = true)
    {
        if (!PathArgument.TryRead(t, path, "access", out var file) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        var flags = (effectiveIds ? LibC.AtEffectiveIds : 0) | (followSymlinks ? 0 : LibC.AtSymlinkNoFollow);
        return Ref.FromBool(LibC.AccessAt(directory, file.Text, mode, flags) == 0);
    }

    [PyFunction("statvfs", Doc = "Perform a statvfs system call on the given path.")]
    private static Ref StatVfs(VmThread t, [Keyword] Ref path)
    {
        if (!PathArgument.TryRead(t, path, "statvfs", out var file, PathForms.Descriptor))
        {
            return Ref.Error;
        }

        FileSystemStatus status;
        var result = file.Text == null ? LibC.StatVfs(file.Descriptor, &status) : LibC.StatVfs(file.Text, &status);
        return result == 0 ? StatVfsResult(t, &status) : OsError.RaiseLast(t, file.Source);
    }

    [PyFunction("fstatvfs", Doc = "Perform an fstatvfs system call on the given fd.")]
    private static Ref DescriptorStatVfs(VmThread t, int fd)
    {
        FileSystemStatus status;
        while (LibC.StatVfs(fd, &status) != 0)
        {
            if (!OsError.MayRetry(t))
            {
                return OsError.RaiseLast(t);
            }
        }

        return StatVfsResult(t, &status);
    }

    /// <summary>Fills a status from a path below a directory, or of a descriptor when the path is null.</summary>
    internal static bool TryStatus(int directory, byte* path, bool follow, FileStatus* status)
    {
        byte empty = 0;
        return LibC.StatX(directory, path == null ? &empty : path, (path == null ? LibC.AtEmptyPath : 0) | (follow ? 0 : LibC.AtSymlinkNoFollow), BasicStatus, status) == 0;
    }

    internal static Ref StatResult(VmThread t, FileStatus* status)
    {
        var items = stackalloc Ref[19];
        items[0] = Ref.FromSmall(status->Mode);
        items[1] = IntOps.FromULong(t, status->INode);
        items[2] = IntOps.FromULong(t, Device(status->DeviceMajor, status->DeviceMinor));
        items[3] = Ref.FromSmall(status->LinkCount);
        items[4] = Ref.FromSmall(status->User);
        items[5] = Ref.FromSmall(status->Group);
        items[6] = IntOps.FromULong(t, status->Size);
        SetTime(t, items + 7, status->AccessTime);
        SetTime(t, items + 8, status->ModificationTime);
        SetTime(t, items + 9, status->ChangeTime);
        items[16] = Ref.FromSmall(status->BlockSize);
        items[17] = IntOps.FromULong(t, status->Blocks);
        items[18] = IntOps.FromULong(t, Device(status->SpecialMajor, status->SpecialMinor));
        return StructSequences.New(t, BuiltinType.StatResult, items);
    }

    private static Ref Stat(VmThread t, string function, Ref path, Ref dirFd, bool followSymlinks, PathForms forms)
    {
        if (!PathArgument.TryRead(t, path, function, out var file, forms) || !FileDescriptors.TryReadDirectory(t, dirFd, out var directory))
        {
            return Ref.Error;
        }

        if (file.Text == null)
        {
            if (directory != FileDescriptors.CurrentDirectory)
            {
                return t.RaiseValueError($"{function}: can't specify dir_fd without matching path");
            }

            directory = file.Descriptor;
            followSymlinks = true;
        }

        FileStatus status;
        return TryStatus(directory, file.Text, followSymlinks, &status) ? StatResult(t, &status) : OsError.RaiseLast(t, file.Source);
    }

    /// <summary>Whole seconds, seconds and nanoseconds, three items apart.</summary>
    private static void SetTime(VmThread t, Ref* items, FileTime time)
    {
        items[0] = IntOps.FromLong(t, time.Seconds);
        items[3] = FloatOps.New(t, time.Seconds + (1e-9 * time.Nanoseconds));
        var nanoseconds = (Int128)time.Seconds * 1_000_000_000 + time.Nanoseconds;
        items[6] = nanoseconds == (long)nanoseconds ? IntOps.FromLong(t, (long)nanoseconds) : IntOps.FromBig(t, (System.Numerics.BigInteger)nanoseconds);
    }

    /// <summary>A device number as the C library packs it.</summary>
    private static ulong Device(uint major, uint minor) =>
        ((ulong)(major & 0xFFFFF000) << 32) | ((ulong)(major & 0xFFF) << 8) | ((ulong)(minor & 0xFFFFFF00) << 12) | (minor & 0xFF);

    private static Ref StatVfsResult(VmThread t, FileSystemStatus* status)
    {
        var items = stackalloc Ref[11];
        items[0] = IntOps.FromULong(t, status->BlockSize);
        items[1] = IntOps.FromULong(t, status->FragmentSize);
        items[2] = IntOps.FromULong(t, status->Blocks);
        items[3] = IntOps.FromULong(t, status->FreeBlocks);
        items[4] = IntOps.FromULong(t, status->AvailableBlocks);
        items[5] = IntOps.FromULong(t, status->Files);
        items[6] = IntOps.FromULong(t, status->FreeFiles);
        items[7] = IntOps.FromULong(t, status->AvailableFiles);
        items[8] = IntOps.FromULong(t, status->Flags);
        items[9] = IntOps.FromULong(t, status->LongestName);
        items[10] = IntOps.FromULong(t, status->Id);
        return StructSequences.New(t, BuiltinType.StatVfsResult, items);
    }
}
