using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Cinder.Profiles;

/// <summary>One IL instruction of a method body.</summary>
/// <param name="Offset">Offset of the instruction.</param>
/// <param name="OpCode">The operation.</param>
/// <param name="OperandOffset">Offset of its operand.</param>
/// <param name="Next">Offset of the instruction after it.</param>
internal readonly record struct IlInstruction(int Offset, OpCode OpCode, int OperandOffset, int Next)
{
    /// <summary>A metadata token, or the value of any other four-byte operand.</summary>
    public int Operand(ReadOnlySpan<byte> il) => BinaryPrimitives.ReadInt32LittleEndian(il[OperandOffset..]);

    /// <summary>Target of a branch that is not a switch.</summary>
    public int BranchTarget(ReadOnlySpan<byte> il) =>
        Next + (OpCode.OperandType == OperandType.ShortInlineBrTarget ? (sbyte)il[OperandOffset] : Operand(il));

    /// <summary>Targets of a switch.</summary>
    public int[] SwitchTargets(ReadOnlySpan<byte> il)
    {
        var targets = new int[Operand(il)];
        for (int i = 0; i < targets.Length; i++)
        {
            targets[i] = Next + BinaryPrimitives.ReadInt32LittleEndian(il[(OperandOffset + 4 + i * 4)..]);
        }

        return targets;
    }
}

/// <summary>Splits a method body's IL into instructions.</summary>
internal static class IlReader
{
    private static readonly OpCode?[] OneByte = new OpCode?[256];
    private static readonly OpCode?[] TwoByte = new OpCode?[256];

    static IlReader()
    {
        foreach (FieldInfo field in typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            if (field.GetValue(null) is OpCode opCode)
            {
                (opCode.Size == 1 ? OneByte : TwoByte)[(byte)opCode.Value] = opCode;
            }
        }

        // 0xFE only starts the two-byte codes.
        OneByte[0xfe] = null;
    }

    /// <summary>Decodes a whole body.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no valid IL.</exception>
    public static List<IlInstruction> Decode(ReadOnlySpan<byte> il)
    {
        var instructions = new List<IlInstruction>(il.Length / 2);
        int offset = 0;
        while (offset < il.Length)
        {
            bool prefixed = il[offset] == 0xfe && offset + 1 < il.Length;
            OpCode opCode = (prefixed ? TwoByte[il[offset + 1]] : OneByte[il[offset]])
                ?? throw new BadImageFormatException($"0x{il[offset]:x2} at IL offset {offset} is no operation");
            int operand = offset + opCode.Size;
            long next = operand + (long)OperandSize(opCode, il, operand);
            if (next > il.Length)
            {
                throw new BadImageFormatException($"the operand at IL offset {operand} passes the end of the body");
            }

            instructions.Add(new IlInstruction(offset, opCode, operand, (int)next));
            offset = (int)next;
        }

        return instructions;
    }

    private static long OperandSize(OpCode opCode, ReadOnlySpan<byte> il, int operand)
    {
        switch (opCode.OperandType)
        {
            case OperandType.InlineNone:
                return 0;
            case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                return 1;
            case OperandType.InlineVar:
                return 2;
            case OperandType.InlineI8 or OperandType.InlineR:
                return 8;
            case OperandType.InlineSwitch:
                if (operand + 4 > il.Length)
                {
                    return 4;
                }

                return 4 + 4 * (long)BinaryPrimitives.ReadUInt32LittleEndian(il[operand..]);
            default:
                return 4;
        }
    }
}
