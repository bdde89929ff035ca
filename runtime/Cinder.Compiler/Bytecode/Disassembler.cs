using System.Globalization;
using System.Text;

namespace Cinder.Compiler.Bytecode;

/// <summary>Writes code objects as text in the manner of Python's <c>dis</c>: line, jump mark, index, opcode, argument, its meaning.</summary>
public static class Disassembler
{
    /// <summary>The code object and, after it, all that are nested in it.</summary>
    public static string Disassemble(CodeObject code)
    {
        var text = new StringBuilder();
        Append(text, code);
        return text.ToString();
    }

    /// <summary>One instruction without its line and index, such as <c>LOAD_FAST 0 (x)</c>.</summary>
    public static string Describe(CodeObject code, int index)
    {
        var instruction = code.Instructions[index];
        var name = OpCodes.Name(instruction.Op);
        if (!OpCodes.HasArgument(instruction.Op))
        {
            return name;
        }

        var meaning = Meaning(code, instruction);
        var argument = instruction.Arg.ToString(CultureInfo.InvariantCulture);
        return meaning is null ? $"{name,-24} {argument}" : $"{name,-24} {argument} ({meaning})";
    }

    private static void Append(StringBuilder text, CodeObject code)
    {
        StackGuard.Check();
        text.Append("Disassembly of ").Append(code.QualName).Append(" (").Append(Summary(code)).Append("):\n");
        var locations = code.Locations.Decode(code.Instructions.Length);
        var targets = JumpTargets(code);
        var line = int.MinValue;
        for (var i = 0; i < code.Instructions.Length; i++)
        {
            var showsLine = locations[i].Line != line;
            line = locations[i].Line;
            if (showsLine && i > 0)
            {
                text.Append('\n');
            }

            var lineText = !showsLine ? string.Empty : line < 0 ? "--" : line.ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{lineText,5} {(targets.Contains(i) ? ">>" : "  ")} {i,5} {Describe(code, i)}\n");
        }

        AppendExceptionTable(text, code);
        foreach (var constant in code.Constants)
        {
            if (constant is CodeObject nested)
            {
                text.Append('\n');
                Append(text, nested);
            }
        }
    }

    private static string Summary(CodeObject code)
    {
        var parts = new List<string> { $"line {code.FirstLineNumber}", $"stack {code.StackSize}" };
        if (code.Flags != CodeFlags.None)
        {
            parts.Add($"flags {code.Flags}");
        }

        AddNames("locals", code.VarNames);
        AddNames("cells", code.CellVars);
        AddNames("free", code.FreeVars);
        AddNames("self", code.SelfAttributes);
        return string.Join("; ", parts);

        void AddNames(string what, IReadOnlyCollection<string> names)
        {
            if (names.Count > 0)
            {
                parts.Add($"{what} {string.Join(' ', names)}");
            }
        }
    }

    private static HashSet<int> JumpTargets(CodeObject code)
    {
        var targets = new HashSet<int>();
        foreach (var instruction in code.Instructions)
        {
            if (OpCodes.IsJump(instruction.Op))
            {
                targets.Add(instruction.Arg);
            }
        }

        foreach (var entry in code.ExceptionTable)
        {
            targets.Add(entry.Target);
        }

        return targets;
    }

    private static string? Meaning(CodeObject code, Instruction instruction) => OpCodes.Operand(instruction.Op) switch
    {
        OperandKind.Const => PythonText.Repr(code.Constants[instruction.Arg]),
        OperandKind.Name => code.Names[instruction.Arg],
        OperandKind.Local or OperandKind.Deref => code.LocalsPlusNames[instruction.Arg],
        OperandKind.Jump => $"to {instruction.Arg}",
        _ => null,
    };

    private static void AppendExceptionTable(StringBuilder text, CodeObject code)
    {
        if (code.ExceptionTable.Length == 0)
        {
            return;
        }

        text.Append("ExceptionTable:\n");
        foreach (var entry in code.ExceptionTable)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {entry.Start} to {entry.End - 1} -> {entry.Target} [{entry.Depth}]{(entry.PushLasti ? " lasti" : string.Empty)}\n");
        }
    }
}
