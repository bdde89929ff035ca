namespace Cinder.Runtime;

/// <summary>
/// One entry of a directory (<c>os.DirEntry</c>). R0: the name, R1: the path, R2 and R3: status of the target and of the entry itself,
/// once asked for. N0: the kind that the directory told, N1: the inode, N2: descriptor that the name starts from, or -1.
/// </summary>
[PyType(BuiltinType.DirEntry)]
internal static unsafe partial class DirEntryType
{
    private const int KindUnknown = 0;
    private const int KindDirectory = 4;
    private const int KindFile = 8;
    private const int KindLink = 10;
    private const int ModeDirectory = 0x4000;
    private const int ModeFile = 0x8000;
    private const int ModeLink = 0xA000;

    internal static Ref New(VmThread t, Ref name, Ref path, DirectoryRecord* record, int directory)
    {
        var self = (NativeObject*)TypeOps.AllocateInstance(t, t.Types(BuiltinType.DirEntry));
        self->R0 = name;
        self->R1 = path;
        self->R2 = Ref.Unbound;
        self->R3 = Ref.Unbound;
        self->N0 = record->Type;
        self->N1 = (long)record->INode;
        self->N2 = directory;
        return Ref.From(self);
    }

    [PyGetter("name", Member = true, Doc = "the entry's base filename, relative to scandir() \"path\" argument")]
    private static Ref GetName(VmThread t, NativeObject* self) => self->R0;

    [PyGetter("path", Member = true, Doc = "the entry's full path name; equivalent to os.path.join(scandir_path, entry.name)")]
    private static Ref GetPath(VmThread t, NativeObject* self) => self->R1;

    [PyMethod("is_dir", Doc = "Return True if the entry is a directory; cached per entry.")]
    private static Ref IsDirectory(VmThread t, NativeObject* self, [KeywordOnly] bool followSymlinks = true) => HasMode(t, self, followSymlinks, ModeDirectory, KindDirectory);

    [PyMethod("is_file", Doc = "Return True if the entry is a file; cached per entry.")]
    private static Ref IsFile(VmThread t, NativeObject* self, [KeywordOnly] bool followSymlinks = true) => HasMode(t, self, followSymlinks, ModeFile, KindFile);

    [PyMethod("is_symlink", Doc = "Return True if the entry is a symbolic link; cached per entry.")]
    private static Ref IsSymlink(VmThread t, NativeObject* self)
    {
        var result = IsLink(t, self);
        return result < 0 ? Ref.Error : Ref.FromBool(result == 1);
    }

    [PyMethod("stat", Doc = "Return stat_result object for the entry; cached per entry.")]
    private static Ref Stat(VmThread t, NativeObject* self, [KeywordOnly] bool followSymlinks = true) => Status(t, self, followSymlinks);

    [PyMethod("inode", Doc = "Return inode of the entry; cached per entry.")]
    private static Ref INode(VmThread t, NativeObject* self) => IntOps.FromULong(t, (ulong)self->N1);

    [PyMethod("__fspath__", Doc = "Returns the path for the entry.")]
    private static Ref FsPath(VmThread t, NativeObject* self) => self->R1;

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, NativeObject* self)
    {
        var name = Op.Repr(t, self->R0);
        return name.IsError ? name : StrOps.New(t, $"<DirEntry {StrOps.ToManaged(name)}>");
    }

    private static int IsLink(VmThread t, NativeObject* self)
    {
        if (self->N0 != KindUnknown)
        {
            return self->N0 == KindLink ? 1 : 0;
        }

        var result = HasMode(t, self, false, ModeLink, KindLink);
        return result.IsError ? -1 : result.IsTrue ? 1 : 0;
    }

    private static Ref HasMode(VmThread t, NativeObject* self, bool follow, int mode, int kind)
    {
        var isLink = self->N0 == KindLink;
        if (self->N0 != KindUnknown && !(follow && isLink))
        {
            return Ref.FromBool(self->N0 == kind);
        }

        var status = Status(t, self, follow);
        if (status.IsError)
        {
            // It is gone, or a link that leads nowhere.
            return t.SwallowPending(BuiltinType.FileNotFoundError) ? Ref.False : status;
        }

        return Ref.FromBool((TupleObject.Items((TupleObject*)status.Object)[0].IntValue & 0xF000) == mode);
    }

    private static Ref Status(VmThread t, NativeObject* self, bool follow)
    {
        var slot = follow ? &self->R2 : &self->R3;
        if (!slot->IsUnbound)
        {
            return *slot;
        }

        if (follow)
        {
            var link = IsLink(t, self);
            if (link < 0)
            {
                return Ref.Error;
            }

            if (link == 0)
            {
                return self->R2 = Status(t, self, false);
            }
        }

        // Errors are about the path, also where the name is looked up below an open directory.
        if (!PathArgument.TryRead(t, self->N2 >= 0 ? self->R0 : self->R1, "stat", out var file))
        {
            return Ref.Error;
        }

        FileStatus status;
        if (!PosixModule.TryStatus(self->N2 >= 0 ? (int)self->N2 : FileDescriptors.CurrentDirectory, file.Text, follow, &status))
        {
            return OsError.RaiseLast(t, self->R1);
        }

        return *slot = PosixModule.StatResult(t, &status);
    }
}
