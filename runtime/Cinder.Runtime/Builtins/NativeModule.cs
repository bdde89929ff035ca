namespace Cinder.Runtime;

/// <summary>One native module of <c>BuiltinRegistry.Modules</c>.</summary>
internal readonly unsafe struct NativeModule(string name, string? doc, delegate*<VmThread, ModuleObject*, void> populate)
{
    public string Name { get; } = name;

    public string? Doc { get; } = doc;

    /// <summary>Adds the functions to a new module object and completes it; an exception may be pending afterwards.</summary>
    public delegate*<VmThread, ModuleObject*, void> Populate { get; } = populate;
}
