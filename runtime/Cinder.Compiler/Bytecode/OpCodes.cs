namespace Cinder.Compiler.Bytecode;

/// <content>Queries over the generated tables.</content>
public static partial class OpCodes
{
    /// <summary>Bytes from here on belong to the runtime's specialised opcodes; the compiler never emits them.</summary>
    public const int FirstSpecialised = 160;

    /// <summary>Whether <paramref name="op"/> is a row of the table.</summary>
    public static bool IsDefined(OpCode op) => (int)op < Count && (FlagTable[(int)op] & 1) != 0;

    /// <summary>Whether control never reaches the instruction after this one.</summary>
    public static bool Ends(OpCode op) => (FlagTable[(int)op] & 2) != 0;

    /// <summary>Whether the instruction may leave with a pending exception.</summary>
    public static bool CanRaise(OpCode op) => (FlagTable[(int)op] & 4) == 0;

    /// <summary>What the argument means.</summary>
    public static OperandKind Operand(OpCode op) => (OperandKind)OperandTable[(int)op];

    /// <summary>Whether the argument is the index of another instruction.</summary>
    public static bool IsJump(OpCode op) => Operand(op) == OperandKind.Jump;

    /// <summary>Whether the opcode has an argument at all.</summary>
    public static bool HasArgument(OpCode op) => Operand(op) != OperandKind.None;

    /// <summary>Change of the stack depth on the path that <paramref name="jump"/> names.</summary>
    public static int StackEffect(OpCode op, int arg, bool jump) =>
        jump ? JumpPushes(op, arg) - JumpPops(op, arg) : Pushes(op, arg) - Pops(op, arg);
}
