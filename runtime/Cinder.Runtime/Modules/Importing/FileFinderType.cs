namespace Cinder.Runtime;

/// <summary>Finds modules in one folder.</summary>
[PyType(BuiltinType.FileFinder, Doc = "Finds the modules in a folder: FileFinder(path, *loader_details), each a pair of loader class and suffixes.")]
internal static unsafe partial class FileFinderType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        return Ref.From(TypeOps.AllocateInstance(t, cls));
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, Ref self, Args args, KwArgs kwargs)
    {
        if (args.Count == 0 || kwargs.Count > 0 || t.KindOf(args[0]) != BuiltinType.Str)
        {
            return t.RaiseTypeError("FileFinder() takes a path and pairs of loader class and suffixes");
        }

        var loaders = ListOps.New(t, 1);
        for (nint i = 1; i < args.Count; i++)
        {
            if (!AddLoaders(t, (ListObject*)loaders.Object, args[i]))
            {
                return Ref.Error;
            }
        }

        return Initialize(t, self, args[0], loaders) ? Ref.None : Ref.Error;
    }

    [PyMethod("find_spec")]
    private static Ref FindSpec(VmThread t, Ref self, [Keyword] Ref fullname, [Keyword, OrNone] Ref target)
    {
        _ = target;
        return t.KindOf(fullname) == BuiltinType.Str
            ? PathSearch.FindInFolder(t, fullname, FolderOf(t, self), self)
            : t.RaiseTypeError($"fullname must be a str, not {Op.TypeName(t, fullname)}");
    }

    /// <summary>Nothing is remembered of a folder.</summary>
    [PyMethod("invalidate_caches")]
    private static Ref InvalidateCaches(VmThread t, Ref self)
    {
        _ = t;
        _ = self;
        return Ref.None;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, Ref self) => StrOps.New(t, $"FileFinder({Op.ReprToManaged(t, StrOps.New(t, FolderOf(t, self)))})");

    /// <summary>The finder of a folder for Python files.</summary>
    internal static Ref NewInstance(VmThread t, Ref folder)
    {
        var finder = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.FileFinder)));
        var pair = TupleOps.From(t, StrOps.Intern(t, ".py"), t.TypeRef(BuiltinType.SourceFileLoader));
        Initialize(t, finder, folder, ListOps.From(t, &pair, 1));
        return finder;
    }

    internal static string FolderOf(VmThread t, Ref finder)
    {
        var path = Op.LookupAttr(t, finder, t.Names[Name.Path]);
        t.ClearPending();
        return path.IsHeap && t.KindOf(path) == BuiltinType.Str ? StrOps.ToManaged(path) : ".";
    }

    private static bool Initialize(VmThread t, Ref finder, Ref folder, Ref loaders)
    {
        var text = StrOps.ToManaged(folder);
        var full = LibraryFolder.Contains(t, text) ? text : ProgramPath.Absolute(text.Length == 0 ? "." : text);
        return Op.SetAttr(t, finder, t.Names[Name.Path], StrOps.New(t, full)) && Op.SetAttr(t, finder, StrOps.Intern(t, "_loaders"), loaders);
    }

    /// <summary>A pair (loader class, suffixes) becomes one pair (suffix, loader class) each.</summary>
    private static bool AddLoaders(VmThread t, ListObject* loaders, Ref details)
    {
        var pair = TupleOps.FromIterable(t, details);
        if (pair.IsError)
        {
            return false;
        }

        if (((TupleObject*)pair.Object)->Length != 2)
        {
            t.RaiseTypeError("loader details are a pair of loader class and suffixes");
            return false;
        }

        var items = TupleObject.Items((TupleObject*)pair.Object);
        var suffixes = TupleOps.FromIterable(t, items[1]);
        for (var i = 0; !suffixes.IsError && i < ((TupleObject*)suffixes.Object)->Length; i++)
        {
            var suffix = TupleObject.Items((TupleObject*)suffixes.Object)[i];
            if (t.KindOf(suffix) != BuiltinType.Str)
            {
                t.RaiseTypeError("suffixes must be str");
                return false;
            }

            ListOps.Append(t, loaders, TupleOps.From(t, suffix, items[0]));
        }

        return !suffixes.IsError;
    }
}
