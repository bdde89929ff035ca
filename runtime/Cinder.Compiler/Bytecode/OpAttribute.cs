namespace Cinder.Compiler.Bytecode;

/// <summary>What the argument of an instruction means.</summary>
public enum OperandKind
{
    /// <summary>The argument is unused and zero.</summary>
    None,

    /// <summary>Index into <see cref="CodeObject.Constants"/>.</summary>
    Const,

    /// <summary>Index into <see cref="CodeObject.Names"/>.</summary>
    Name,

    /// <summary>Index into <see cref="CodeObject.LocalsPlusNames"/>; the slot holds the value itself.</summary>
    Local,

    /// <summary>Index into <see cref="CodeObject.LocalsPlusNames"/>; the slot holds a cell.</summary>
    Deref,

    /// <summary>Absolute index of the instruction to go on with.</summary>
    Jump,

    /// <summary>A number of values, or a distance into the stack (1 is the top).</summary>
    Count,

    /// <summary>Bits or a small code, described at the opcode.</summary>
    Flags,
}

/// <summary>Marks the enum from which the opcode tables are generated.</summary>
[AttributeUsage(AttributeTargets.Enum)]
internal sealed class OpCodeTableAttribute : System.Attribute;

/// <summary>One row of the opcode table: stack effect and operand kind.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class OpAttribute(int pops, int pushes, OperandKind operand = OperandKind.None) : System.Attribute
{
    public int Pops { get; } = pops;

    public int Pushes { get; } = pushes;

    public OperandKind Operand { get; } = operand;

    /// <summary>Values popped for each unit of the argument, besides <see cref="Pops"/>.</summary>
    public int PopsPerArg { get; init; }

    /// <summary>Values pushed for each unit of the argument, besides <see cref="Pushes"/>.</summary>
    public int PushesPerArg { get; init; }

    /// <summary>Mask of argument bits of which each one set pops one more value.</summary>
    public int PopsPerFlag { get; init; }

    /// <summary>The argument is two counts, low byte and the rest, and both push.</summary>
    public bool PushesPerArgBytes { get; init; }

    /// <summary>Values popped when the instruction jumps, where that differs.</summary>
    public int JumpPops { get; init; } = -1;

    /// <summary>Values pushed when the instruction jumps, where that differs.</summary>
    public int JumpPushes { get; init; } = -1;

    /// <summary>Control never goes on to the next instruction.</summary>
    public bool Ends { get; init; }

    /// <summary>The instruction never raises a Python exception, not even for want of memory.</summary>
    public bool CannotRaise { get; init; }
}
