namespace Cinder.Runtime;

/// <summary>The importer of native modules: a class that is never instantiated.</summary>
[PyType(BuiltinType.BuiltinImporter, Doc = "Finds and loads the modules that are part of the runtime.")]
internal static unsafe partial class BuiltinImporterType
{
    [PyClassMethod("find_spec")]
    private static Ref FindSpec(VmThread t, TypeObject* cls, [Keyword] Ref fullname, [Keyword, OrNone] Ref path, [Keyword, OrNone] Ref target)
    {
        _ = target;
        return path.IsNone && t.KindOf(fullname) == BuiltinType.Str && ModuleOps.IsNative(StrOps.ToManaged(fullname))
            ? ModuleSpecs.New(t, fullname, Ref.From(cls), StrOps.Intern(t, "built-in"))
            : Ref.None;
    }

    [PyStaticMethod("create_module")]
    private static Ref CreateModule(VmThread t, Ref spec)
    {
        var name = Op.GetAttr(t, spec, t.Names[Name.AttrName]);
        if (name.IsError)
        {
            return name;
        }

        var module = t.KindOf(name) == BuiltinType.Str ? ModuleOps.LoadNative(t, StrOps.ToManaged(name)) : Ref.Unbound;
        return module.IsUnbound
            ? ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, $"{Op.ReprToManaged(t, name)} is not a built-in module", name, Ref.None)
            : module;
    }

    [PyStaticMethod("exec_module")]
    private static Ref ExecModule(VmThread t, Ref module)
    {
        _ = t;
        _ = module;
        return Ref.None;
    }

    [PyClassMethod("get_code")]
    private static Ref GetCode(VmThread t, TypeObject* cls, Ref fullname) => RequireNative(t, cls, fullname, Ref.None);

    [PyClassMethod("get_source")]
    private static Ref GetSource(VmThread t, TypeObject* cls, Ref fullname) => RequireNative(t, cls, fullname, Ref.None);

    [PyClassMethod("is_package")]
    private static Ref IsPackage(VmThread t, TypeObject* cls, Ref fullname) => RequireNative(t, cls, fullname, Ref.False);

    [PyClassMethod("load_module")]
    private static Ref LoadModule(VmThread t, TypeObject* cls, Ref fullname)
    {
        var check = RequireNative(t, cls, fullname, Ref.None);
        return check.IsError ? check : Imports.ImportModule(t, StrOps.ToManaged(fullname));
    }

    private static Ref RequireNative(VmThread t, TypeObject* cls, Ref name, Ref answer)
    {
        _ = cls;
        return t.KindOf(name) == BuiltinType.Str && ModuleOps.IsNative(StrOps.ToManaged(name))
            ? answer
            : ExceptionOps.RaiseImportError(t, BuiltinType.ImportError, $"{Op.ReprToManaged(t, name)} is not a built-in module", name, Ref.None);
    }
}
