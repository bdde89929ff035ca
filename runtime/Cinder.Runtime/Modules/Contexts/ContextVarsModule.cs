namespace Cinder.Runtime;

/// <summary><c>_contextvars</c>.</summary>
[PyModule("_contextvars", Doc = "Context Variables")]
internal static unsafe partial class ContextVarsModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        var token = (TypeObject*)t.TypeRef(BuiltinType.ContextToken).Object;
        DictOps.SetStr(t, (DictObject*)token->Dict.Object, StrOps.Intern(t, "MISSING"), ContextOps.Missing(t));
    }

    [PyFunction("copy_context")]
    private static Ref CopyContext(VmThread t) => ContextOps.New(t, DictOps.Copy(t, ContextOps.Values(ContextOps.Current(t))));
}
