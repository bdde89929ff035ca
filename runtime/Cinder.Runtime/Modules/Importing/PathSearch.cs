namespace Cinder.Runtime;

/// <summary>Looks for a module along a list of places; each has a finder, made by the first of sys.path_hooks that knows the place.</summary>
internal static unsafe class PathSearch
{
    /// <summary>The module's spec; None when no place has it; or Error.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="name">Full dotted name.</param>
    /// <param name="path">The places, or None for sys.path.</param>
    /// <param name="target">What finders are told of a module being reloaded.</param>
    internal static Ref Find(VmThread t, Ref name, Ref path, Ref target)
    {
        path = path.IsNone ? DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[Name.Path]) : path;
        if (path.IsUnbound)
        {
            return t.Raise(BuiltinType.AttributeError, "module 'sys' has no attribute 'path'");
        }

        var iterator = Op.Iter(t, path);
        if (iterator.IsError)
        {
            return iterator;
        }

        var portions = Ref.Unbound;
        while (true)
        {
            var entry = Op.Next(t, iterator);
            if (entry.IsError)
            {
                return entry;
            }

            if (entry.IsUnbound)
            {
                break;
            }

            if (t.KindOf(entry) != BuiltinType.Str)
            {
                continue;
            }

            var spec = FindIn(t, name, entry, target);
            if (spec.IsError)
            {
                return spec;
            }

            if (spec.IsNone)
            {
                continue;
            }

            var loader = ModuleSpecs.Get(t, spec, Name.Loader);
            if (loader.IsError || !(loader.IsNone || loader.IsUnbound))
            {
                return loader.IsError ? loader : spec;
            }

            var locations = ModuleSpecs.Get(t, spec, Name.SubmoduleSearchLocations);
            if (locations.IsUnbound || locations.IsNone)
            {
                return ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, "spec missing loader", Ref.None, Ref.None);
            }

            portions = portions.IsUnbound ? ListOps.New(t, 1) : portions;
            if (locations.IsError || !ListOps.Extend(t, (ListObject*)portions.Object, locations))
            {
                return Ref.Error;
            }
        }

        if (portions.IsUnbound)
        {
            return Ref.None;
        }

        var namespaceLoader = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.NamespaceLoader)));
        Op.SetAttr(t, namespaceLoader, StrOps.Intern(t, "_path"), portions);
        return ModuleSpecs.Namespace(t, name, namespaceLoader, portions);
    }

    /// <summary>Looks in a folder.</summary>
    /// <returns>A spec, whose loader is None when there is only a folder of the name; None; or Error.</returns>
    internal static Ref FindInFolder(VmThread t, Ref name, string folder, Ref finder)
    {
        var text = StrOps.ToManaged(name);
        var tail = text[(text.LastIndexOf('.') + 1)..];
        var candidate = folder.EndsWith('/') ? folder + tail : $"{folder}/{tail}";
        var embedded = LibraryFolder.Contains(t, folder);
        var loaders = Op.LookupAttr(t, finder, StrOps.Intern(t, "_loaders"));
        if (loaders.IsError || loaders.IsUnbound || !loaders.IsExact(BuiltinType.List))
        {
            return loaders.IsError ? loaders : Ref.None;
        }

        var list = (ListObject*)loaders.Object;
        var isFolder = !embedded && Directory.Exists(candidate);
        for (var pass = isFolder || embedded ? 0 : 1; pass < 2; pass++)
        {
            for (long i = 0; i < list->Length; i++)
            {
                var pair = (TupleObject*)ListObject.Items(list)[i].Object;
                var file = (pass == 0 ? $"{candidate}/__init__" : candidate) + StrOps.ToManaged(TupleObject.Items(pair)[0]);
                if (embedded ? LibraryFolder.FileExists(t, file) : File.Exists(file))
                {
                    var loader = NewLoader(t, TupleObject.Items(pair)[1], name, file);
                    return loader.IsError ? loader : ModuleSpecs.FromFile(t, name, loader, file, pass == 0 ? candidate : null);
                }
            }
        }

        if (!isFolder)
        {
            return Ref.None;
        }

        var location = StrOps.New(t, candidate);
        return ModuleSpecs.Namespace(t, name, Ref.None, ListOps.From(t, &location, 1));
    }

    /// <summary>The finder of a place: remembered, or made by a hook; None when no hook knows the place.</summary>
    internal static Ref FinderFor(VmThread t, Ref entry)
    {
        var sys = (DictObject*)t.Vm.Sys.Object;
        var cache = DictOps.GetStr(sys, t.Names[Name.PathImporterCache]);
        if (StrOps.Length(entry) == 0)
        {
            entry = StrOps.New(t, Environment.CurrentDirectory);
        }

        if (cache.IsExact(BuiltinType.Dict))
        {
            var known = DictOps.Get(t, (DictObject*)cache.Object, entry);
            if (!known.IsUnbound)
            {
                return known;
            }
        }

        var hooks = DictOps.GetStr(sys, t.Names[Name.PathHooks]);
        var finder = Ref.None;
        for (long i = 0; hooks.IsExact(BuiltinType.List) && i < ((ListObject*)hooks.Object)->Length; i++)
        {
            finder = Op.Call1(t, ListObject.Items((ListObject*)hooks.Object)[i], entry);
            if (!finder.IsError)
            {
                break;
            }

            if (!t.SwallowPending(BuiltinType.ImportError))
            {
                return finder;
            }

            finder = Ref.None;
        }

        return !cache.IsExact(BuiltinType.Dict) || DictOps.Set(t, (DictObject*)cache.Object, entry, finder) ? finder : Ref.Error;
    }

    private static Ref FindIn(VmThread t, Ref name, Ref entry, Ref target)
    {
        var finder = FinderFor(t, entry);
        if (finder.IsError || finder.IsNone)
        {
            return finder;
        }

        if (finder.IsExact(BuiltinType.FileFinder))
        {
            return FindInFolder(t, name, FileFinderType.FolderOf(t, finder), finder);
        }

        var find = Op.LookupAttr(t, finder, t.Names[Name.FindSpec]);
        return find.IsUnbound ? Ref.None : find.IsError ? find : Op.Call2(t, find, name, target);
    }

    private static Ref NewLoader(VmThread t, Ref loaderClass, Ref name, string file)
    {
        var path = StrOps.New(t, file);
        return loaderClass == t.TypeRef(BuiltinType.SourceFileLoader) ? SourceFileLoaderType.NewInstance(t, name, path) : Op.Call2(t, loaderClass, name, path);
    }
}
