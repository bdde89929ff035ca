namespace Cinder.Runtime;

/// <summary><c>_frozen_importlib</c>: what <c>importlib</c> and its parts in Python build on.</summary>
[PyModule("_frozen_importlib", Doc = "The import system.")]
internal static unsafe partial class ImportlibModule
{
    [PyFunction("_gcd_import", Doc = "Import and return the module with the given name.")]
    private static Ref GcdImport(VmThread t, [Keyword] Ref name, [Keyword, OrNone] Ref package, [Keyword] long level = 0)
    {
        if (t.KindOf(name) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"module name must be str, not {Op.TypeReprOf(t, name)}");
        }

        if (level < 0)
        {
            return t.RaiseValueError("level must be >= 0");
        }

        if (level > 0)
        {
            if (t.KindOf(package) != BuiltinType.Str)
            {
                return t.RaiseTypeError("__package__ not set to a string");
            }

            name = ResolveName(t, name, package, level);
            return name.IsError ? name : Imports.ImportModule(t, StrOps.ToManaged(name));
        }

        return StrOps.Length(name) == 0 ? t.RaiseValueError("Empty module name") : Imports.ImportModule(t, StrOps.ToManaged(name));
    }

    [PyFunction("_resolve_name", Doc = "Resolve a relative module name to an absolute one.")]
    private static Ref ResolveName(VmThread t, Ref name, Ref package, long level)
    {
        if (t.KindOf(name) != BuiltinType.Str || t.KindOf(package) != BuiltinType.Str)
        {
            return t.RaiseTypeError("the names of a module and its package must be str");
        }

        var resolved = Imports.Resolve(t, StrOps.ToManaged(name), StrOps.ToManaged(package), level);
        return resolved is null ? Ref.Error : StrOps.New(t, resolved);
    }

    [PyFunction("_find_spec", Doc = "Find a module's spec.")]
    private static Ref FindSpec(VmThread t, Ref name, Ref path, [OrNone] Ref target) => t.KindOf(name) == BuiltinType.Str
        ? ModuleFinder.FindSpec(t, name, path, target)
        : t.RaiseTypeError($"module name must be str, not {Op.TypeReprOf(t, name)}");

    [PyFunction("module_from_spec", Doc = "Create a module based on the provided spec.")]
    private static Ref ModuleFromSpec(VmThread t, [Keyword] Ref spec) => ModuleLoading.FromSpec(t, spec);

    [PyFunction("_init_module_attrs")]
    private static Ref InitModuleAttributes(VmThread t, Ref spec, Ref module)
    {
        ModuleLoading.SetAttributes(t, spec, module);
        return module;
    }

    [PyFunction("_load", Doc = "Return a new module object, loaded by the spec's loader.")]
    private static Ref Load(VmThread t, Ref spec)
    {
        var name = Op.GetAttr(t, spec, t.Names[Name.AttrName]);
        return name.IsError ? name : ModuleLoading.Load(t, name, spec);
    }

    [PyFunction("_exec", Doc = "Execute the spec's specified module in an existing module's namespace.")]
    private static Ref Exec(VmThread t, Ref spec, Ref module) => ModuleLoading.Reexecute(t, spec, module);
}

/// <summary><c>_frozen_importlib_external</c>: the importers of files.</summary>
[PyModule("_frozen_importlib_external", Doc = "Import from files.")]
internal static unsafe partial class ImportlibExternalModule
{
    [PyFunction("path_hook_for_FileFinder", Doc = "Path hook for importlib.machinery.FileFinder.")]
    private static Ref PathHook(VmThread t, [Keyword] Ref path)
    {
        var text = t.KindOf(path) == BuiltinType.Str ? StrOps.ToManaged(path) : null;
        return text is not null && (LibraryFolder.Contains(t, text) || Directory.Exists(text.Length == 0 ? "." : text))
            ? FileFinderType.NewInstance(t, path)
            : ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, "only directories are supported", Ref.None, path);
    }

    [PyFunction("cache_from_source", Doc = "Where the bytecode of a source file is kept.")]
    private static Ref CacheFromSource(VmThread t, string path) => StrOps.New(t, ModuleSpecs.CachePath(path));

    [PyFunction("decode_source", Doc = "Decode bytes representing source code and return the string.")]
    private static Ref DecodeSource(VmThread t, Ref source) => Buffers.TryPeek(t, source, out var bytes, out var length)
        ? StrOps.New(t, new SourceLines(t).Decode(new ReadOnlySpan<byte>(bytes, checked((int)length)).ToArray()).ReplaceLineEndings("\n"))
        : t.RaiseTypeError($"a bytes-like object is required, not '{Op.TypeName(t, source)}'");
}
