namespace Cinder.Runtime;

/// <summary>Makes and reads module specs: what a module is called, where it comes from, who loads it.</summary>
internal static unsafe class ModuleSpecs
{
    private const string CacheTag = "cinder-311";

    /// <summary>A spec without a location.</summary>
    internal static Ref New(VmThread t, Ref name, Ref loader, Ref origin)
    {
        var spec = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.ModuleSpec)));
        Initialize(t, spec, name, loader, origin, Ref.None, Ref.None);
        return spec;
    }

    /// <summary>Gives a new spec its attributes.</summary>
    internal static void Initialize(VmThread t, Ref spec, Ref name, Ref loader, Ref origin, Ref loaderState, Ref locations)
    {
        Set(t, spec, Name.AttrName, name);
        Set(t, spec, Name.Loader, loader);
        Set(t, spec, Name.Origin, origin);
        Set(t, spec, Name.LoaderState, loaderState);
        Set(t, spec, Name.SubmoduleSearchLocations, locations);
        Op.SetAttr(t, spec, StrOps.Intern(t, "_uninitialized_submodules"), ListOps.New(t, 0));
        Set(t, spec, Name.SetFileAttr, Ref.False);
        Set(t, spec, Name.Cached, Ref.None);
    }

    /// <summary>The spec of a module in a file.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="name">Full dotted name.</param>
    /// <param name="loader">The loader, whose file it is.</param>
    /// <param name="file">Path of the file.</param>
    /// <param name="folder">The package's folder, or null when it is no package.</param>
    internal static Ref FromFile(VmThread t, Ref name, Ref loader, string file, string? folder)
    {
        var spec = New(t, name, loader, StrOps.New(t, file));
        Set(t, spec, Name.SetFileAttr, Ref.True);
        if (folder is not null)
        {
            Set(t, spec, Name.SubmoduleSearchLocations, LibraryFolder.SearchLocations(t, folder));
        }

        return spec;
    }

    /// <summary>The spec of a folder without <c>__init__.py</c>: many such may be one package.</summary>
    internal static Ref Namespace(VmThread t, Ref name, Ref loader, Ref locations)
    {
        var spec = New(t, name, loader, Ref.None);
        Set(t, spec, Name.SubmoduleSearchLocations, locations);
        return spec;
    }

    /// <summary>Gives a native module its spec and loader.</summary>
    internal static void AttachBuiltin(VmThread t, ModuleObject* module)
    {
        var dict = (DictObject*)module->Dict.Object;
        var importer = t.TypeRef(BuiltinType.BuiltinImporter);
        DictOps.SetStr(t, dict, t.Names[Name.DunderPackage], StrOps.Empty(t));
        DictOps.SetStr(t, dict, t.Names[Name.DunderLoader], importer);
        DictOps.SetStr(t, dict, t.Names[Name.DunderSpec], New(t, module->Name, importer, StrOps.Intern(t, "built-in")));
    }

    /// <summary>An attribute of a spec, which may be of any class; Unbound when it has none of the name.</summary>
    internal static Ref Get(VmThread t, Ref spec, Name name) => Op.LookupAttr(t, spec, t.Names[name]);

    internal static void Set(VmThread t, Ref spec, Name name, Ref value)
    {
        if (!Op.SetAttr(t, spec, t.Names[name], value))
        {
            // A spec of a class of its own may refuse.
            t.ClearPending();
        }
    }

    /// <summary>Where the bytecode of a file is kept.</summary>
    internal static string CachePath(string file)
    {
        var slash = file.LastIndexOf('/');
        var stem = file[(slash + 1)..];
        stem = stem.LastIndexOf('.') is > 0 and var dot ? stem[..dot] : stem;
        return $"{file[..(slash + 1)]}__pycache__/{stem}.{CacheTag}.pyc";
    }
}
