namespace Cinder.Runtime;

/// <summary><c>_imp</c>: what the import system tells of native and frozen modules.</summary>
[PyModule("_imp", Doc = "(Extremely) low-level import machinery bits as used by importlib.")]
internal static unsafe partial class ImpModule
{
    internal static void Init(VmThread t, ModuleObject* module) => ModuleOps.Set(t, module, "check_hash_based_pycs", StrOps.Intern(t, "default"));

    /// <summary>One interpreter lock serialises imports: there is no other lock to hold.</summary>
    [PyFunction("lock_held")]
    private static Ref LockHeld(VmThread t)
    {
        _ = t;
        return Ref.False;
    }

    [PyFunction("acquire_lock")]
    private static Ref AcquireLock(VmThread t)
    {
        _ = t;
        return Ref.None;
    }

    [PyFunction("release_lock")]
    private static Ref ReleaseLock(VmThread t)
    {
        _ = t;
        return Ref.None;
    }

    [PyFunction("is_builtin", Doc = "Returns True if the module name corresponds to a built-in module.")]
    private static Ref IsBuiltin(VmThread t, string name)
    {
        _ = t;
        return Ref.FromSmall(ModuleOps.IsNative(name) ? 1 : 0);
    }

    [PyFunction("is_frozen", Doc = "Returns True if the module name corresponds to a frozen module.")]
    private static Ref IsFrozen(VmThread t, string name)
    {
        _ = t;
        _ = name;
        return Ref.False;
    }

    [PyFunction("create_builtin", Doc = "Create an extension module.")]
    private static Ref CreateBuiltin(VmThread t, Ref spec) => Op.CallMethod(t, t.TypeRef(BuiltinType.BuiltinImporter), t.Names[Name.CreateModule], spec);

    [PyFunction("exec_builtin", Doc = "Initialize a built-in module.")]
    private static Ref ExecBuiltin(VmThread t, Ref module)
    {
        _ = t;
        _ = module;
        return Ref.FromSmall(0);
    }

    /// <summary>There are no extension modules.</summary>
    [PyFunction("extension_suffixes", Doc = "Returns the list of file suffixes used to identify extension modules.")]
    private static Ref ExtensionSuffixes(VmThread t) => ListOps.New(t, 0);
}
