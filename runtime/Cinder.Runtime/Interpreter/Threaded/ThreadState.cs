namespace Cinder.Runtime;

/// <summary>
/// What machine code knows of a thread: unmanaged, at an address that does not change. The thread's own properties are these fields.
/// </summary>
internal unsafe struct ThreadState
{
    /// <summary>Innermost activation, or null.</summary>
    public Frame* CurrentFrame;

    /// <summary>Where the Python stack ends.</summary>
    public Ref* StackLimit;

    /// <summary>The bump pointers.</summary>
    public AllocationBuffer* Buffer;

    /// <summary>Rows of the layout table: they never move.</summary>
    public Layout* Layouts;

    /// <summary>Entry of the threaded interpreter, or null while there is none.</summary>
    public nint ThreadedEntry;

    /// <summary>The interned strings of one character below 256, 0 where there is none yet.</summary>
    public nint* Characters;

    /// <summary><c>object.__new__</c>.</summary>
    public nint ObjectNew;

    /// <summary>Entries of the builtin functions that machine code knows by heart.</summary>
    public nint Len;

    public nint IsInstance;

    public nint Ord;

    public nint Append;

    public nint DictGet;

    public nint SetAdd;

    /// <summary>See <see cref="VmThread.Handled"/>.</summary>
    public nint Handled;

    /// <summary>See <see cref="VmThread.OuterHandled"/>.</summary>
    public nint OuterHandled;

    /// <summary>Activations plus nested native calls that count.</summary>
    public int Depth;

    public int RecursionLimit;

    /// <summary>Backward jumps that machine code may still take before it returns, so that the .NET collector is never kept waiting.</summary>
    public int Patience;

    /// <summary>Backward jumps and calls until the threaded interpreter is worth making.</summary>
    public int Warmth;

    /// <summary>Not zero: other threads or signals want something at the next safe point.</summary>
    public byte EvalBreaker;
}
