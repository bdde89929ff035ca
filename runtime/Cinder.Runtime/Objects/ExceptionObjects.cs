namespace Cinder.Runtime;

/// <summary>
/// Every exception. The fields that particular builtin exceptions add (StopIteration.value, OSError.errno …) live in
/// <see cref="Fields"/>, a RefArray whose positions the type's declaration fixes; Unbound where the type adds none.
/// </summary>
internal ref struct ExceptionObject
{
    public HeapObject Header;
    public Ref Args;
    public Ref Traceback;
    public Ref Cause;
    public Ref Context;
    public Ref Fields;
    public long SuppressContext;
}

/// <summary>One level of a traceback, outermost first.</summary>
internal unsafe ref struct TracebackObject
{
    public HeapObject Header;

    /// <summary>Next (inner) level or None.</summary>
    public Ref Next;
    public Ref Frame;

    /// <summary>As Python shows it: a byte offset into two-byte instructions, or whatever the constructor was given.</summary>
    public long LastInstruction;

    /// <summary>The line, or <see cref="LineOfInstruction"/>: most tracebacks are never looked at.</summary>
    public long Line;

    /// <summary>The line is that of the instruction.</summary>
    public const long LineOfInstruction = long.MinValue;

    /// <summary>The line; -1 when unknown.</summary>
    public static long LineOf(VmThread t, TracebackObject* entry)
    {
        if (entry->Line == LineOfInstruction)
        {
            var code = (CodeRefObject*)((FrameObject*)entry->Frame.Object)->Code.Object;
            entry->Line = CodeType.Managed(t, code).Locations[(int)(entry->LastInstruction / 2)].Line;
        }

        return entry->Line;
    }
}

/// <summary>A frame as Python sees it: made on demand, kept after the frame has left the stack.</summary>
internal unsafe ref struct FrameObject
{
    public HeapObject Header;
    public Ref Code;
    public Ref Function;
    public Ref Globals;
    public Ref Builtins;

    /// <summary>The namespace of module and class code; for a function the dict of its variables, Unbound until asked for.</summary>
    public Ref Locals;

    /// <summary>Calling frame's object or None; Unbound until asked for.</summary>
    public Ref Back;

    /// <summary>RefArray copy of the locals, made when the frame leaves the stack; Unbound before.</summary>
    public Ref SavedLocals;
    public Ref Trace;

    /// <summary>The live frame, or null after it has left the stack.</summary>
    public Frame* Live;

    /// <summary>Instruction index when the frame left the stack.</summary>
    public long Instruction;

    /// <summary><c>f_trace_lines</c> switched off; <c>f_trace_opcodes</c> switched on.</summary>
    public int NoTraceLines;
    public int TraceOpcodes;
}

/// <summary>A module: its namespace is an ordinary dict.</summary>
internal ref struct ModuleObject
{
    public HeapObject Header;
    public Ref Dict;
    public Ref Name;
}

/// <summary>list[int] and its kin.</summary>
internal ref struct GenericAliasObject
{
    public HeapObject Header;
    public Ref Origin;
    public Ref Args;
    public Ref Parameters;
    public Ref Starred;
}

/// <summary>int | str.</summary>
internal ref struct UnionObject
{
    public HeapObject Header;
    public Ref Args;
    public Ref Parameters;
}
