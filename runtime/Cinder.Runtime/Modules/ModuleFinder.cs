namespace Cinder.Runtime;

/// <summary>Finds a module's code: native, embedded library, or a file; makes the module and runs it.</summary>
internal static unsafe class ModuleFinder
{
    private const string EmbeddedPrefix = "Lib/";

    /// <summary>Loads a module that is not in sys.modules yet.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="name">Full dotted name.</param>
    /// <param name="parent">The package it lies in, or Unbound.</param>
    internal static Ref Load(VmThread t, string name, Ref parent)
    {
        if (parent.IsUnbound)
        {
            var native = ModuleOps.LoadNative(t, name);
            if (!native.IsUnbound)
            {
                return native;
            }
        }

        var tail = name[(name.LastIndexOf('.') + 1)..];
        var searchPath = parent.IsUnbound ? Ref.Unbound : Op.LookupAttr(t, parent, t.Names[Name.DunderPath]);
        if (!parent.IsUnbound && searchPath.IsUnbound)
        {
            return ExceptionOps.RaiseImportError(
                t, BuiltinType.ModuleNotFoundError, $"No module named '{name}'; '{name[..name.LastIndexOf('.')]}' is not a package", StrOps.New(t, name), Ref.None);
        }

        if (searchPath.IsError)
        {
            return searchPath;
        }

        if (FindFile(t, tail, searchPath, out var file, out var package))
        {
            return Run(t, name, File.ReadAllBytes(file), file, package);
        }

        if (FindEmbedded(name, out var source, out file, out package))
        {
            return Run(t, name, source, file, package);
        }

        return ExceptionOps.RaiseImportError(t, BuiltinType.ModuleNotFoundError, $"No module named '{name}'", StrOps.New(t, name), Ref.None);
    }

    /// <summary>Runs source as the module; a failed import leaves nothing in sys.modules.</summary>
    private static Ref Run(VmThread t, string name, ReadOnlySpan<byte> source, string file, string? packageFolder)
    {
        var code = SourceCode.Compile(t, source, file, "exec");
        if (code.IsError)
        {
            return code;
        }

        var interned = StrOps.Intern(t, name);
        var module = ModuleOps.New(t, interned, Ref.None);
        var ns = (DictObject*)module->Dict.Object;
        var modules = (DictObject*)t.Vm.Modules.Object;
        DictOps.SetStr(t, ns, t.Names[Name.DunderFile], StrOps.New(t, file));
        DictOps.SetStr(t, ns, t.Names[Name.DunderBuiltins], t.Vm.Builtins);
        var dot = name.LastIndexOf('.');
        var package = packageFolder is not null ? name : dot < 0 ? "" : name[..dot];
        DictOps.SetStr(t, ns, t.Names[Name.DunderPackage], StrOps.Intern(t, package));
        var spec = NewSpec(t, interned, file, package);
        DictOps.SetStr(t, ns, t.Names[Name.DunderSpec], spec);
        if (packageFolder is not null)
        {
            var folder = StrOps.New(t, packageFolder);
            DictOps.SetStr(t, ns, t.Names[Name.DunderPath], ListOps.From(t, &folder, 1));
        }

        DictOps.SetStr(t, modules, interned, Ref.From(module));
        Op.SetAttr(t, spec, t.Names[Name.Initializing], Ref.True);
        var function = FunctionCalls.NewFunction(t, code, module->Dict, t.Vm.Builtins);
        var result = FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, module->Dict);
        if (result.IsError)
        {
            var pending = t.TakePending();
            DictOps.Delete(t, modules, interned);
            return t.Restore(pending);
        }

        Op.SetAttr(t, spec, t.Names[Name.Initializing], Ref.False);

        // A module may have put something else in its place.
        return DictOps.GetStr(modules, interned);
    }

    private static Ref NewSpec(VmThread t, Ref name, string file, string package)
    {
        var spec = Ref.From(TypeOps.AllocateInstance(t, t.Types(BuiltinType.SimpleNamespace)));
        Op.SetAttr(t, spec, t.Names[Name.AttrName], name);
        Op.SetAttr(t, spec, StrOps.Intern(t, "origin"), StrOps.New(t, file));
        Op.SetAttr(t, spec, StrOps.Intern(t, "parent"), StrOps.Intern(t, package));
        Op.SetAttr(t, spec, StrOps.Intern(t, "loader"), Ref.None);
        return spec;
    }

    private static bool FindFile(VmThread t, string tail, Ref searchPath, out string file, out string? package)
    {
        file = "";
        package = null;
        var path = searchPath.IsUnbound ? DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[Name.Path]) : searchPath;
        if (!path.IsExact(BuiltinType.List))
        {
            return false;
        }

        var list = (ListObject*)path.Object;
        for (long i = 0; i < list->Length; i++)
        {
            var entry = ListObject.Items(list)[i];
            if (t.KindOf(entry) != BuiltinType.Str)
            {
                continue;
            }

            var folder = StrOps.ToManaged(entry);
            var candidate = Path.Combine(folder.Length == 0 ? "." : folder, tail);
            var init = Path.Combine(candidate, "__init__.py");
            if (File.Exists(init))
            {
                file = init;
                package = candidate;
                return true;
            }

            if (File.Exists(candidate + ".py"))
            {
                file = candidate + ".py";
                return true;
            }
        }

        return false;
    }

    private static bool FindEmbedded(string name, out byte[] source, out string file, out string? package)
    {
        var relative = name.Replace('.', '/');
        package = null;
        file = $"<frozen {name}>";
        if (ReadResource($"{EmbeddedPrefix}{relative}/__init__.py") is { } init)
        {
            source = init;
            package = $"<frozen {name}>";
            return true;
        }

        source = ReadResource($"{EmbeddedPrefix}{relative}.py") ?? [];
        return source.Length > 0;
    }

    private static byte[]? ReadResource(string name)
    {
        using var stream = typeof(ModuleFinder).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
