namespace Cinder.Runtime;

/// <summary>import: sys.modules, native modules, the library inside the executable, then files on sys.path.</summary>
internal static unsafe class Imports
{
    /// <summary>The import statement: calls <c>__import__</c> when it was replaced, else goes straight on.</summary>
    internal static Ref ImportName(VmThread t, Frame* frame, Ref name, Ref fromList, Ref level)
    {
        var hook = DictOps.GetStr((DictObject*)frame->Builtins.Object, t.Names[Name.DunderImport]);
        if (hook.IsUnbound)
        {
            return t.Raise(BuiltinType.ImportError, "__import__ not found");
        }

        if (hook.IsExact(BuiltinType.BuiltinFunction))
        {
            return Import(t, name, frame->Globals, fromList, level.IntValue);
        }

        var args = stackalloc Ref[5];
        args[0] = name;
        args[1] = frame->Globals;
        args[2] = frame->Namespace.IsUnbound ? Ref.None : frame->Namespace;
        args[3] = fromList;
        args[4] = level;
        return Op.Call(t, hook, args, 5);
    }

    /// <summary>__import__: the top package without a from list, else the module itself with its named submodules loaded.</summary>
    internal static Ref Import(VmThread t, Ref name, Ref globals, Ref fromList, long level)
    {
        var text = StrOps.ToManaged(name);
        if (level > 0)
        {
            if (ResolveRelative(t, text, globals, level) is not { } resolved)
            {
                return Ref.Error;
            }

            text = resolved;
        }
        else if (text.Length == 0)
        {
            return t.RaiseValueError("Empty module name");
        }

        var module = ImportDotted(t, text);
        if (module.IsError)
        {
            return module;
        }

        var hasFrom = fromList.IsHeap ? Op.Truth(t, fromList) : 0;
        if (hasFrom <= 0)
        {
            if (hasFrom < 0)
            {
                return Ref.Error;
            }

            if (level == 0)
            {
                var dot = text.IndexOf('.', StringComparison.Ordinal);
                return dot < 0 ? module : Lookup(t, text[..dot]);
            }

            var written = StrOps.ToManaged(name);
            var first = written.IndexOf('.', StringComparison.Ordinal);
            return written.Length == 0 || first < 0 ? module : Lookup(t, text[..(text.Length - (written.Length - first))]);
        }

        return LoadFromList(t, module, text, fromList) ? module : Ref.Error;
    }

    /// <summary>import of a dotted name from C#; gives the module itself.</summary>
    internal static Ref ImportModule(VmThread t, string name) => ImportDotted(t, name);

    internal static Ref ImportFrom(VmThread t, Ref module, Ref name)
    {
        var value = Op.LookupAttr(t, module, name);
        if (!value.IsUnbound)
        {
            return value;
        }

        var moduleName = Op.LookupAttr(t, module, t.Names[Name.DunderName]);
        if (moduleName.IsError)
        {
            return moduleName;
        }

        if (moduleName.IsExact(BuiltinType.Str))
        {
            var submodule = Lookup(t, $"{StrOps.ToManaged(moduleName)}.{StrOps.ToManaged(name)}");
            if (!submodule.IsUnbound)
            {
                return submodule;
            }
        }

        var package = moduleName.IsExact(BuiltinType.Str) ? StrOps.ToManaged(moduleName) : "<unknown module name>";
        var file = Op.LookupAttr(t, module, t.Names[Name.DunderFile]);
        var where = file.IsExact(BuiltinType.Str) ? StrOps.ToManaged(file) : "unknown location";
        var initializing = IsInitializing(t, module);
        var text = initializing
            ? $"cannot import name '{StrOps.ToManaged(name)}' from partially initialized module '{package}' (most likely due to a circular import) ({where})"
            : $"cannot import name '{StrOps.ToManaged(name)}' from '{package}' ({where})";
        return ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, text, moduleName.IsUnbound ? Ref.None : moduleName, file.IsUnbound ? Ref.None : file);
    }

    internal static bool ImportStar(VmThread t, Frame* frame, Ref module)
    {
        var all = Op.LookupAttr(t, module, t.Names[Name.DunderAll]);
        var skipPrivate = all.IsUnbound;
        if (skipPrivate)
        {
            var dict = Op.GetAttr(t, module, t.Names[Name.DunderDict]);
            all = dict.IsError ? dict : ListOps.FromIterable(t, dict);
        }

        var iterator = all.IsError ? all : Op.Iter(t, all);
        if (iterator.IsError)
        {
            return false;
        }

        while (true)
        {
            var name = Op.Next(t, iterator);
            if (name.IsUnbound || name.IsError)
            {
                return name.IsUnbound;
            }

            if (t.KindOf(name) != BuiltinType.Str)
            {
                t.RaiseTypeError($"Item in {StrOps.ToManaged(((ModuleObject*)module.Object)->Name)}.__all__ must be str, not {Op.TypeName(t, name)}");
                return false;
            }

            if (skipPrivate && StrOps.Length(name) > 0 && StrOps.CodePointAt(name, 0) == '_')
            {
                continue;
            }

            var value = Op.GetAttr(t, module, name);
            var target = frame->Namespace.IsUnbound ? frame->Globals : frame->Namespace;
            if (value.IsError || !Op.SetItem(t, target, StrOps.InternRef(t, name), value))
            {
                return false;
            }
        }
    }

    private static Ref ImportDotted(VmThread t, string name)
    {
        var found = Lookup(t, name);
        if (!found.IsUnbound)
        {
            return found.IsNone
                ? ExceptionOps.RaiseImportError(t, BuiltinType.ModuleNotFoundError, $"import of {name} halted; None in sys.modules", StrOps.New(t, name), Ref.None)
                : found;
        }

        return t.HasNativeStack() ? FindAndLoad(t, name) : t.RaiseRecursion(" during import");
    }

    private static Ref FindAndLoad(VmThread t, string name)
    {
        var interned = StrOps.Intern(t, name);
        var dot = name.LastIndexOf('.');
        if (dot <= 0)
        {
            return LoadFrom(t, interned, Ref.None);
        }

        var parentName = name[..dot];
        var parent = ImportDotted(t, parentName);
        if (parent.IsError)
        {
            return parent;
        }

        // The parent may have imported it itself, or have put something else in its own place.
        var found = Lookup(t, name);
        if (!found.IsUnbound)
        {
            return found;
        }

        parent = Lookup(t, parentName) is { IsUnbound: false } current ? current : parent;
        var path = Op.LookupAttr(t, parent, t.Names[Name.DunderPath]);
        if (path.IsUnbound)
        {
            return ExceptionOps.RaiseImportError(
                t, BuiltinType.ModuleNotFoundError, $"No module named '{name}'; '{parentName}' is not a package", interned, Ref.None);
        }

        var module = path.IsError ? path : LoadFrom(t, interned, path);
        if (module.IsError)
        {
            return module;
        }

        var child = name[(dot + 1)..];
        return Op.SetAttr(t, parent, StrOps.Intern(t, child), module)
            || (t.SwallowPending(BuiltinType.AttributeError)
                && Warnings.Warn(t, BuiltinType.ImportWarning, $"Cannot set an attribute on '{parentName}' for child module '{child}'"))
            ? module
            : Ref.Error;
    }

    private static Ref LoadFrom(VmThread t, Ref name, Ref path)
    {
        var spec = ModuleFinder.FindSpec(t, name, path, Ref.None);
        return spec.IsError ? spec
            : spec.IsNone ? ExceptionOps.RaiseImportError(t, BuiltinType.ModuleNotFoundError, $"No module named '{StrOps.ToManaged(name)}'", name, Ref.None)
            : ModuleLoading.Load(t, name, spec);
    }

    private static Ref Lookup(VmThread t, string name) => DictOps.GetStr((DictObject*)t.Vm.Modules.Object, StrOps.Intern(t, name));

    private static bool IsInitializing(VmThread t, Ref module)
    {
        var spec = Op.LookupAttr(t, module, t.Names[Name.DunderSpec]);
        if (!spec.IsHeap)
        {
            t.ClearPending();
            return false;
        }

        var flag = Op.LookupAttr(t, spec, t.Names[Name.Initializing]);
        t.ClearPending();
        return flag.IsTrue;
    }

    private static string? ResolveRelative(VmThread t, string name, Ref globals, long level)
    {
        if (PackageOf(t, globals) is not { } package)
        {
            return null;
        }

        if (package.Length == 0)
        {
            t.Raise(BuiltinType.ImportError, "attempted relative import with no known parent package");
            return null;
        }

        return Resolve(t, name, package, level);
    }

    /// <summary>The package that relative imports of code with these globals start from; null with an exception pending.</summary>
    private static string? PackageOf(VmThread t, Ref globals)
    {
        if (t.KindOf(globals) != BuiltinType.Dict)
        {
            t.RaiseTypeError("globals must be a dict");
            return null;
        }

        var dict = (DictObject*)globals.Object;
        var package = DictOps.GetStr(dict, t.Names[Name.DunderPackage]);
        var spec = DictOps.GetStr(dict, t.Names[Name.DunderSpec]);
        if (!package.IsUnbound && !package.IsNone)
        {
            if (t.KindOf(package) != BuiltinType.Str)
            {
                t.RaiseTypeError("package must be a string");
                return null;
            }

            return CheckParent(t, package, spec) ? StrOps.ToManaged(package) : null;
        }

        if (!spec.IsUnbound && !spec.IsNone)
        {
            var parent = Op.GetAttr(t, spec, t.Names[Name.Parent]);
            if (!parent.IsError && t.KindOf(parent) != BuiltinType.Str)
            {
                t.RaiseTypeError("__spec__.parent must be a string");
                return null;
            }

            return parent.IsError ? null : StrOps.ToManaged(parent);
        }

        if (!Warnings.Warn(t, BuiltinType.ImportWarning, "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__"))
        {
            return null;
        }

        var moduleName = DictOps.GetStr(dict, t.Names[Name.DunderName]);
        if (moduleName.IsUnbound || t.KindOf(moduleName) != BuiltinType.Str)
        {
            _ = moduleName.IsUnbound ? t.RaiseKeyError(StrOps.New(t, "'__name__' not in globals")) : t.RaiseTypeError("__name__ must be a string");
            return null;
        }

        var text = StrOps.ToManaged(moduleName);
        return !DictOps.GetStr(dict, t.Names[Name.DunderPath]).IsUnbound ? text : text.LastIndexOf('.') is > 0 and var last ? text[..last] : "";
    }

    /// <summary>Warns when <c>__package__</c> and the spec disagree.</summary>
    private static bool CheckParent(VmThread t, Ref package, Ref spec)
    {
        if (spec.IsUnbound || spec.IsNone)
        {
            return true;
        }

        var parent = Op.GetAttr(t, spec, t.Names[Name.Parent]);
        var equal = parent.IsError ? -1 : Op.Equal(t, package, parent);
        return equal > 0 || (equal == 0 && Warnings.Warn(t, BuiltinType.ImportWarning, "__package__ != __spec__.parent"));
    }

    /// <summary>The absolute name of a relative import; null with an exception pending.</summary>
    internal static string? Resolve(VmThread t, string name, string package, long level)
    {
        var text = package;
        for (var i = 1L; i < level; i++)
        {
            var dot = text.LastIndexOf('.');
            if (dot < 0)
            {
                t.Raise(BuiltinType.ImportError, "attempted relative import beyond top-level package");
                return null;
            }

            text = text[..dot];
        }

        return name.Length == 0 ? text : $"{text}.{name}";
    }

    private static bool LoadFromList(VmThread t, Ref module, string moduleName, Ref fromList, bool recursive = false)
    {
        if (Op.LookupAttr(t, module, t.Names[Name.DunderPath]).IsUnbound)
        {
            return true;
        }

        var iterator = Op.Iter(t, fromList);
        while (!iterator.IsError)
        {
            var name = Op.Next(t, iterator);
            if (name.IsUnbound || name.IsError)
            {
                return name.IsUnbound;
            }

            if (t.KindOf(name) != BuiltinType.Str)
            {
                t.RaiseTypeError($"Item in {(recursive ? moduleName + ".__all__" : "``from list''")} must be str, not {Op.TypeName(t, name)}");
                return false;
            }

            if (StrOps.ToManaged(name) == "*")
            {
                var all = recursive ? Ref.Unbound : Op.LookupAttr(t, module, t.Names[Name.DunderAll]);
                if (all.IsError || (!all.IsUnbound && !LoadFromList(t, module, moduleName, all, recursive: true)))
                {
                    return false;
                }

                continue;
            }

            var present = Op.LookupAttr(t, module, name);
            if (present.IsError || (present.IsUnbound && !LoadSubmodule(t, $"{moduleName}.{StrOps.ToManaged(name)}")))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Imports what may be a submodule: the statement itself reports a name that is neither attribute nor submodule.</summary>
    private static bool LoadSubmodule(VmThread t, string name)
    {
        if (!ImportDotted(t, name).IsError)
        {
            return true;
        }

        if (!t.PendingMatches(BuiltinType.ModuleNotFoundError))
        {
            return false;
        }

        // It is another matter when the submodule is there and does not find what it imports.
        var missing = ExceptionFields.Get(t.Pending, ExceptionField.ImportName);
        if (missing.IsUnbound || t.KindOf(missing) != BuiltinType.Str || StrOps.ToManaged(missing) != name)
        {
            return false;
        }

        t.ClearPending();
        return true;
    }
}
