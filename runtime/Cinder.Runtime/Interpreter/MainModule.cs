namespace Cinder.Runtime;

/// <summary>Finds the module that <c>-m</c> names and makes <c>__main__</c> out of it.</summary>
internal static unsafe class MainModule
{
    /// <summary>The spec of the module, or of <c>__main__</c> in it when it is a package.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="name">Dotted name.</param>
    /// <param name="complaint">Set when it cannot be run.</param>
    /// <returns>The spec; Error when finding it raised what is no import error.</returns>
    internal static Ref Find(VmThread t, string name, out string? complaint)
    {
        complaint = null;
        var spec = FindSpec(t, name, out complaint);
        if (spec.IsError || complaint is not null)
        {
            return spec;
        }

        if (ModuleSpecs.Get(t, spec, Name.SubmoduleSearchLocations) is { IsNone: false, IsUnbound: false })
        {
            if (name == "__main__" || name.EndsWith(".__main__", StringComparison.Ordinal))
            {
                complaint = "Cannot use package as __main__ module";
                return Ref.None;
            }

            var inner = FindSpec(t, name + ".__main__", out complaint);
            complaint = complaint is null ? null : $"{complaint}; '{name}' is a package and cannot be directly executed";
            return inner;
        }

        return spec;
    }

    /// <summary>The code that the spec's loader has.</summary>
    internal static Ref CodeOf(VmThread t, Ref spec)
    {
        var loader = ModuleSpecs.Get(t, spec, Name.Loader);
        return loader.IsError ? loader : Op.CallMethod(t, loader, t.Names[Name.GetCode], Op.GetAttr(t, spec, t.Names[Name.AttrName]));
    }

    /// <summary>Tells <c>__main__</c>, and sys.argv, what it is.</summary>
    internal static void Describe(VmThread t, DictObject* ns, Ref spec, bool changeArguments)
    {
        var origin = ModuleSpecs.Get(t, spec, Name.Origin);
        DictOps.SetStr(t, ns, t.Names[Name.DunderFile], origin);
        DictOps.SetStr(t, ns, t.Names[Name.DunderCached], Op.GetAttr(t, spec, StrOps.Intern(t, "cached")));
        DictOps.SetStr(t, ns, t.Names[Name.DunderDoc], Ref.None);
        DictOps.SetStr(t, ns, t.Names[Name.DunderLoader], ModuleSpecs.Get(t, spec, Name.Loader));
        DictOps.SetStr(t, ns, t.Names[Name.DunderPackage], ModuleSpecs.Get(t, spec, Name.Parent));
        DictOps.SetStr(t, ns, t.Names[Name.DunderSpec], spec);
        var arguments = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, StrOps.Intern(t, "argv"));
        if (changeArguments && arguments.IsExact(BuiltinType.List) && ((ListObject*)arguments.Object)->Length > 0)
        {
            ListObject.Items((ListObject*)arguments.Object)[0] = origin;
        }
    }

    private static Ref FindSpec(VmThread t, string name, out string? complaint)
    {
        complaint = null;
        if (name.StartsWith('.'))
        {
            complaint = "Relative module names not supported";
            return Ref.None;
        }

        var dot = name.LastIndexOf('.');
        var path = Ref.None;
        if (dot > 0)
        {
            var parent = Imports.ImportModule(t, name[..dot]);
            path = parent.IsError ? parent : Op.LookupAttr(t, parent, t.Names[Name.DunderPath]);
            if (parent.IsError && t.PendingMatches(BuiltinType.ModuleNotFoundError) && IsAbout(t, name[..dot]))
            {
                complaint = Describe(t, t.TakePending(), name, name[..dot]);
                return Ref.None;
            }

            if (path.IsUnbound)
            {
                complaint = $"Error while finding module specification for '{name}' (ModuleNotFoundError: __path__ attribute not found on '{name[..dot]}' while trying to find '{name}')";
                if (name.EndsWith(".py", StringComparison.Ordinal))
                {
                    complaint += $". Try using '{name[..dot]}' instead of '{name}' as the module name.";
                }

                return Ref.None;
            }
        }

        var spec = path.IsError ? path : ModuleFinder.FindSpec(t, StrOps.Intern(t, name), path, Ref.None);
        if (spec.IsNone)
        {
            complaint = $"No module named {name}";
        }
        else if (!spec.IsError && ModuleSpecs.Get(t, spec, Name.Loader) is var loader && (loader.IsNone || loader == t.TypeRef(BuiltinType.BuiltinImporter)))
        {
            complaint = $"No code object available for {name}";
        }

        return spec;
    }

    private static bool IsAbout(VmThread t, string package)
    {
        var missing = ExceptionFields.Get(t.Pending, ExceptionField.ImportName);
        return missing.IsHeap && t.KindOf(missing) == BuiltinType.Str && (package + ".").StartsWith(StrOps.ToManaged(missing) + ".", StringComparison.Ordinal);
    }

    private static string Describe(VmThread t, Ref exception, string name, string package)
    {
        var text = Op.Str(t, exception);
        t.ClearPending();
        return $"Error while finding module specification for '{name}' (ModuleNotFoundError: {(text.IsError ? package : StrOps.ToManaged(text))})";
    }
}
