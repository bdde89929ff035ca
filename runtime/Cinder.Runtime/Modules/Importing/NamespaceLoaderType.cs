namespace Cinder.Runtime;

/// <summary>Loads a package that is only folders: there is nothing to run.</summary>
[PyType(BuiltinType.NamespaceLoader, Doc = "Loads a package without __init__.py.")]
internal static unsafe partial class NamespaceLoaderType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref name, Ref path, [OrNone] Ref pathFinder)
    {
        _ = name;
        _ = pathFinder;
        var loader = Ref.From(TypeOps.AllocateInstance(t, cls));
        return Op.SetAttr(t, loader, StrOps.Intern(t, "_path"), path) ? loader : Ref.Error;
    }

    [PyMethod("is_package")]
    private static Ref IsPackage(VmThread t, Ref self, Ref fullname) => Answer(t, self, fullname, Ref.True);

    [PyMethod("get_source")]
    private static Ref GetSource(VmThread t, Ref self, Ref fullname) => Answer(t, self, fullname, StrOps.Empty(t));

    [PyMethod("get_code")]
    private static Ref GetCode(VmThread t, Ref self, Ref fullname) => Answer(t, self, fullname, SourceCode.Compile(t, "", "<string>", "exec"));

    [PyMethod("create_module")]
    private static Ref CreateModule(VmThread t, Ref self, Ref spec) => Answer(t, self, spec, Ref.None);

    [PyMethod("exec_module")]
    private static Ref ExecModule(VmThread t, Ref self, Ref module) => Answer(t, self, module, Ref.None);

    private static Ref Answer(VmThread t, Ref self, Ref argument, Ref answer)
    {
        _ = t;
        _ = self;
        _ = argument;
        return answer;
    }
}
