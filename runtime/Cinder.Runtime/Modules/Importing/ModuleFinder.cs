namespace Cinder.Runtime;

/// <summary>Finds the spec of a module: asks the finders of sys.meta_path in turn.</summary>
internal static unsafe class ModuleFinder
{
    /// <summary>Puts the importers into sys, and the library on sys.path.</summary>
    internal static void Initialize(VmThread t)
    {
        var sys = (DictObject*)t.Vm.Sys.Object;
        var importers = stackalloc Ref[2];
        importers[0] = t.TypeRef(BuiltinType.BuiltinImporter);
        importers[1] = t.TypeRef(BuiltinType.PathFinder);
        DictOps.SetStr(t, sys, t.Names[Name.MetaPath], ListOps.From(t, importers, 2));
        DictOps.SetStr(t, sys, t.Names[Name.PathImporterCache], DictOps.New(t));
        var external = (ModuleObject*)ModuleOps.LoadNative(t, "_frozen_importlib_external").Object;
        var hook = DictOps.GetStr((DictObject*)external->Dict.Object, StrOps.Intern(t, "path_hook_for_FileFinder"));
        DictOps.SetStr(t, sys, t.Names[Name.PathHooks], ListOps.From(t, &hook, 1));
        var path = (ListObject*)DictOps.GetStr(sys, t.Names[Name.Path]).Object;
        ListOps.Append(t, path, StrOps.New(t, LibraryFolder.Root(t)));
        foreach (var library in t.Vm.Options.StandardLibraries)
        {
            ListOps.Append(t, path, StrOps.New(t, Path.GetFullPath(library)));
        }
    }

    /// <summary>The spec; None when there is no such module; or Error.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="name">Full dotted name.</param>
    /// <param name="path">The package's path, or None at the top.</param>
    /// <param name="target">A module being reloaded, or None.</param>
    internal static Ref FindSpec(VmThread t, Ref name, Ref path, Ref target)
    {
        var finders = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[Name.MetaPath]);
        if (finders.IsUnbound || finders.IsNone)
        {
            return t.Raise(BuiltinType.ImportError, "sys.meta_path is None, Python is likely shutting down");
        }

        var items = finders.IsExact(BuiltinType.List) ? finders : ListOps.FromIterable(t, finders);
        if (items.IsError)
        {
            return items;
        }

        var list = (ListObject*)items.Object;
        if (list->Length == 0 && !Warnings.Warn(t, BuiltinType.ImportWarning, "sys.meta_path is empty"))
        {
            return Ref.Error;
        }

        for (long i = 0; i < list->Length; i++)
        {
            var spec = Ask(t, ListObject.Items(list)[i], name, path, target);
            if (!spec.IsNone)
            {
                return spec;
            }
        }

        return Ref.None;
    }

    private static Ref Ask(VmThread t, Ref finder, Ref name, Ref path, Ref target)
    {
        if (finder == t.TypeRef(BuiltinType.PathFinder))
        {
            return PathSearch.Find(t, name, path, target);
        }

        if (finder == t.TypeRef(BuiltinType.BuiltinImporter))
        {
            return path.IsNone && ModuleOps.IsNative(StrOps.ToManaged(name)) ? ModuleSpecs.New(t, name, finder, StrOps.Intern(t, "built-in")) : Ref.None;
        }

        var find = Op.LookupAttr(t, finder, t.Names[Name.FindSpec]);
        return find.IsUnbound ? Ref.None : find.IsError ? find : Op.Call3(t, find, name, path, target);
    }
}
