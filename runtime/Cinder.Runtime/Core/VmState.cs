namespace Cinder.Runtime;

/// <summary>What native modules remember for a virtual machine. References are slots of its root table.</summary>
internal sealed class VmState
{
    /// <summary>Texts that nobody has asked for yet.</summary>
    internal DeferredTexts Texts { get; } = new();

    /// <summary>Most decimal digits that conversions between int and str handle; 0 is any number.</summary>
    internal int MaxDigits { get; set; } = IntOps.DefaultMaxDigits;

    /// <summary><c>sys.getrecursionlimit()</c>: may be more than any recursion can use.</summary>
    internal int RecursionLimit { get; set; } = 1000;

    /// <summary><c>_thread.stack_size()</c>.</summary>
    internal long ThreadStackSize { get; set; }

    /// <summary>Dict of the compiled formats of <c>_struct</c>.</summary>
    internal RootHandle StructCache { get; set; }

    /// <summary><c>sys.getswitchinterval()</c> in seconds.</summary>
    internal double SwitchInterval { get; set; } = 0.005;

    /// <summary><c>sys.getdlopenflags()</c>.</summary>
    internal int LibraryFlags { get; set; } = 2;

    /// <summary><c>sys.get_coroutine_origin_tracking_depth()</c>.</summary>
    internal int CoroutineOriginDepth { get; set; }

    /// <summary><c>sys.is_finalizing()</c>.</summary>
    internal bool IsFinalizing { get; set; }

    /// <summary><c>sys.gettrace()</c>.</summary>
    internal RootHandle TraceFunction { get; set; }

    /// <summary><c>sys.getprofile()</c>.</summary>
    internal RootHandle ProfileFunction { get; set; }

    /// <summary>List of the hooks of <c>sys.addaudithook()</c>; none while nothing was added.</summary>
    internal RootHandle AuditHooks { get; set; }

    /// <summary>The context that variables are read and set in; none until one is needed.</summary>
    internal RootHandle CurrentContext { get; set; }

    /// <summary><c>Token.MISSING</c>.</summary>
    internal RootHandle MissingContextValue { get; set; }
}
