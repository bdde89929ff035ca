namespace Cinder.Runtime;

/// <summary>What native modules remember for a virtual machine.</summary>
internal sealed class VmState
{
    /// <summary><c>_thread.stack_size()</c>.</summary>
    internal long ThreadStackSize { get; set; }

    /// <summary>Dict of the compiled formats of <c>_struct</c>.</summary>
    internal RootHandle StructCache { get; set; }
}
