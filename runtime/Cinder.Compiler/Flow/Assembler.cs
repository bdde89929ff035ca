using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>What the assembler needs to know of a unit besides its graph.</summary>
internal sealed class UnitDescription
{
    public required string Name { get; init; }

    public required string QualName { get; init; }

    public required string FileName { get; init; }

    public required int FirstLine { get; init; }

    public required CodeFlags Flags { get; init; }

    public required int ArgCount { get; init; }

    public required int PosOnlyArgCount { get; init; }

    public required int KwOnlyArgCount { get; init; }

    public required ConstantTable Constants { get; init; }

    /// <summary>The first constant is the function's documentation, used or not.</summary>
    public required bool KeepsFirstConstant { get; init; }

    public required NameTable Names { get; init; }

    /// <summary>Plain locals, parameters first.</summary>
    public required NameTable Locals { get; init; }

    public required NameTable Cells { get; init; }

    public required NameTable FreeVariables { get; init; }

    public required ImmutableArray<string> SelfAttributes { get; init; }
}

/// <summary>
/// Turns a flow graph into a code object: optimises the graph, resolves slots, lays the blocks out, and writes the exception and location
/// tables. The order of the steps is the pipeline; each comment says what holds after the step.
/// </summary>
internal static class Assembler
{
    public static CodeObject Assemble(FlowGraph graph, UnitDescription unit)
    {
        Optimize(graph, unit);

        // Loads of locals that may be unbound are checked; the others cannot raise, which may leave a handler without use.
        var parameterCount = unit.ArgCount + unit.KwOnlyArgCount
            + (unit.Flags.HasFlag(CodeFlags.VarArgs) ? 1 : 0) + (unit.Flags.HasFlag(CodeFlags.VarKeywords) ? 1 : 0);
        BoundLocals.Resolve(graph, unit.Locals.Count, parameterCount);
        Reachability.RemoveDeadBlocks(graph);

        // Handlers know their depth; every block has one depth.
        var stackSize = StackDepth.Compute(graph);
        RemoveSetups(graph);

        // Each instruction has a location unless it is artificial and has several predecessors; only lines that need one have a Nop.
        Reachability.RemoveDeadBlocks(graph);
        JumpOptimizer.DuplicateExits(graph);
        LineNumbers.Propagate(graph, unit.FirstLine);
        Peephole.RemoveNops(graph);
        if (JumpOptimizer.RemoveRedundantJumps(graph))
        {
            Peephole.RemoveNops(graph);
        }

        // Making the generator pushes a value before the body starts.
        var isGenerator = (unit.Flags & (CodeFlags.Generator | CodeFlags.Coroutine | CodeFlags.AsyncGenerator)) != CodeFlags.None;
        stackSize = Math.Max(stackSize, isGenerator ? 1 : 0);

        var slots = new SlotLayout(unit);
        var instructions = LayOut(graph, slots);
        return Build(instructions, slots, unit, stackSize);
    }

    private static void Optimize(FlowGraph graph, UnitDescription unit)
    {
        Reachability.RemoveDeadBlocks(graph);
        Peephole.Optimize(graph, unit.Constants);
        Peephole.RemoveNops(graph);
        JumpOptimizer.RemoveEmptyBlocks(graph);
        Reachability.RemoveDeadBlocks(graph);
        JumpOptimizer.InlineSmallExits(graph);
        JumpOptimizer.ThreadJumps(graph);
        Reachability.RemoveDeadBlocks(graph);
    }

    private static void RemoveSetups(FlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            block.Instructions.RemoveAll(i => i.Setup is not null);
        }
    }

    private static List<FlowInstruction> LayOut(FlowGraph graph, SlotLayout slots)
    {
        var instructions = slots.Prologue();
        foreach (var block in graph.Blocks)
        {
            block.Offset = instructions.Count;
            instructions.AddRange(block.Instructions);
        }

        foreach (var instruction in instructions)
        {
            if (instruction.IsJump)
            {
                instruction.Arg = instruction.Target!.Offset;
            }
            else if (OpCodes.Operand(instruction.Op) == OperandKind.Deref && instruction.Op != OpCode.MakeCell)
            {
                instruction.Arg = slots.SlotOfDeref(instruction.Arg);
            }
        }

        return instructions;
    }

    private static CodeObject Build(List<FlowInstruction> instructions, SlotLayout slots, UnitDescription unit, int stackSize)
    {
        var constants = new ConstantTable();
        if (unit.KeepsFirstConstant)
        {
            constants.Add(unit.Constants[0]);
        }

        var names = new NameTable();
        var code = ImmutableArray.CreateBuilder<Instruction>(instructions.Count);
        var locations = new Location[instructions.Count];
        for (var i = 0; i < instructions.Count; i++)
        {
            var instruction = instructions[i];

            // Only constants and names that are still used get into the code object.
            var arg = OpCodes.Operand(instruction.Op) switch
            {
                OperandKind.Const => constants.Add(unit.Constants[instruction.Arg]),
                OperandKind.Name => names.Add(unit.Names.Items[instruction.Arg]),
                _ => instruction.Arg,
            };
            code.Add(new Instruction(instruction.Op, arg));
            locations[i] = instruction.Location;
        }

        return new CodeObject
        {
            Name = unit.Name,
            QualName = unit.QualName,
            FileName = unit.FileName,
            FirstLineNumber = unit.FirstLine,
            ArgCount = unit.ArgCount,
            PosOnlyArgCount = unit.PosOnlyArgCount,
            KwOnlyArgCount = unit.KwOnlyArgCount,
            Flags = unit.Flags,
            Instructions = code.MoveToImmutable(),
            Constants = [.. constants.Items],
            Names = [.. names.Items],
            LocalsPlusNames = slots.Names,
            LocalsPlusKinds = slots.Kinds,
            StackSize = stackSize,
            ExceptionTable = WriteExceptionTable(instructions),
            Locations = LocationTable.Encode(locations, unit.FirstLine),
            SelfAttributes = unit.SelfAttributes,
        };
    }

    private static ImmutableArray<ExceptionEntry> WriteExceptionTable(List<FlowInstruction> instructions)
    {
        var entries = ImmutableArray.CreateBuilder<ExceptionEntry>();
        for (var i = 0; i < instructions.Count;)
        {
            var handler = instructions[i].Handler;
            var end = i + 1;
            while (end < instructions.Count && instructions[end].Handler == handler)
            {
                end++;
            }

            // A handler without a reachable target covers only instructions that cannot raise.
            if (handler is { Target.IsReachable: true })
            {
                entries.Add(new ExceptionEntry(i, end, handler.Target.Offset, handler.Depth, handler.PushLasti));
            }

            i = end;
        }

        return entries.ToImmutable();
    }
}
