using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Folding;

namespace Cinder.Compiler.Flow;

/// <summary>Rewrites inside one block: jumps on constants, comparison with None, tuples of constants, swaps that reorder nothing.</summary>
internal static class Peephole
{
    public static void Optimize(FlowGraph graph, ConstantTable constants)
    {
        foreach (var block in graph.Blocks)
        {
            FoldTuples(block, constants);
            FoldConstantJumps(block, constants);
            FoldNoneTests(block, constants);
            FoldPackUnpack(block);
            ApplySwaps(block);
        }
    }

    /// <summary>Removes instructions that do nothing, but keeps one for a line that nothing else shows to a tracer.</summary>
    public static void RemoveNops(FlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            var previousLine = -1;
            var kept = 0;
            var instructions = block.Instructions;
            for (var i = 0; i < instructions.Count; i++)
            {
                var instruction = instructions[i];
                if (instruction.Op == OpCode.Nop && IsRedundant(block, i, previousLine))
                {
                    continue;
                }

                instructions[kept++] = instruction;
                previousLine = instruction.Location.Line;
            }

            instructions.RemoveRange(kept, instructions.Count - kept);
        }
    }

    private static bool IsRedundant(BasicBlock block, int index, int previousLine)
    {
        var nop = block.Instructions[index];
        var line = nop.Location.Line;
        if (!nop.Location.IsKnown || line == previousLine)
        {
            return true;
        }

        for (var i = index + 1; i < block.Instructions.Count; i++)
        {
            var next = block.Instructions[i];
            if (next.Setup is not null)
            {
                continue;
            }

            if (!next.Location.IsKnown)
            {
                next.Location = nop.Location;
            }

            return next.Location.Line == line;
        }

        // The next block's instruction may be reached from elsewhere: it can stand in for the line, but not take it over.
        for (var following = block.Next; following is not null; following = following.Next)
        {
            if (following.Instructions.Find(x => x.Setup is null) is { } next)
            {
                return next.Location.Line == line;
            }
        }

        return false;
    }

    private static void FoldTuples(BasicBlock block, ConstantTable constants)
    {
        var instructions = block.Instructions;
        for (var i = 0; i < instructions.Count; i++)
        {
            var build = instructions[i];
            if (build.Op != OpCode.BuildTuple || build.Arg > i || !AreConstants(instructions, i - build.Arg, i))
            {
                continue;
            }

            var items = ImmutableArray.CreateBuilder<object?>(build.Arg);
            for (var j = i - build.Arg; j < i; j++)
            {
                items.Add(constants[instructions[j].Arg]);
                instructions[j].MakeNop();
            }

            build.Op = OpCode.LoadConst;
            build.Arg = constants.Add(new ConstTuple(items.MoveToImmutable()));
        }
    }

    private static bool AreConstants(List<FlowInstruction> instructions, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (instructions[i].Op != OpCode.LoadConst)
            {
                return false;
            }
        }

        return true;
    }

    private static void FoldConstantJumps(BasicBlock block, ConstantTable constants)
    {
        if (block.Instructions.Count < 2 || block.Instructions[^2] is not { Op: OpCode.LoadConst } load)
        {
            return;
        }

        var jump = block.Instructions[^1];
        var isTrue = ConstantArithmetic.IsTrue(constants[load.Arg]);
        switch (jump.Op)
        {
            case OpCode.PopJumpIfTrue or OpCode.PopJumpIfFalse:
                load.MakeNop();
                JumpOrNot(jump, isTrue == (jump.Op == OpCode.PopJumpIfTrue));
                break;
            case OpCode.JumpIfTrueOrPop or OpCode.JumpIfFalseOrPop:
                var jumps = isTrue == (jump.Op == OpCode.JumpIfTrueOrPop);
                if (!jumps)
                {
                    load.MakeNop();
                }

                JumpOrNot(jump, jumps);
                break;
        }
    }

    private static void JumpOrNot(FlowInstruction jump, bool jumps)
    {
        if (jumps)
        {
            jump.Op = OpCode.Jump;
        }
        else
        {
            jump.MakeNop();
        }
    }

    private static void FoldNoneTests(BasicBlock block, ConstantTable constants)
    {
        var instructions = block.Instructions;
        if (instructions.Count < 3 || instructions[^1] is not { Op: OpCode.PopJumpIfTrue or OpCode.PopJumpIfFalse } jump
            || instructions[^2] is not { Op: OpCode.IsOp } test || instructions[^3] is not { Op: OpCode.LoadConst } load
            || constants[load.Arg] is not null)
        {
            return;
        }

        var whenNone = test.Arg == 0 == (jump.Op == OpCode.PopJumpIfTrue);
        jump.Op = whenNone ? OpCode.PopJumpIfNone : OpCode.PopJumpIfNotNone;
        test.MakeNop();
        load.MakeNop();
    }

    /// <summary><c>a, b = b, a</c> builds no tuple.</summary>
    private static void FoldPackUnpack(BasicBlock block)
    {
        var instructions = block.Instructions;
        for (var i = 0; i + 1 < instructions.Count; i++)
        {
            var build = instructions[i];
            var unpack = instructions[i + 1];
            if (build.Op != OpCode.BuildTuple || unpack.Op != OpCode.UnpackSequence || build.Arg != unpack.Arg || build.Arg is 0 or > 3)
            {
                continue;
            }

            build.MakeNop();
            if (unpack.Arg == 1)
            {
                unpack.MakeNop();
            }
            else
            {
                unpack.Op = OpCode.Swap;
            }
        }
    }

    /// <summary>A swap before stores to different locals is done by storing in the other order.</summary>
    private static void ApplySwaps(BasicBlock block)
    {
        var instructions = block.Instructions;
        for (var i = instructions.Count - 1; i >= 0; i--)
        {
            var swap = instructions[i];
            if (swap.Op != OpCode.Swap || i + swap.Arg >= instructions.Count || !AreDistinctStores(instructions, i + 1, swap.Arg))
            {
                continue;
            }

            (instructions[i + 1], instructions[i + swap.Arg]) = (instructions[i + swap.Arg], instructions[i + 1]);
            swap.MakeNop();
        }
    }

    private static bool AreDistinctStores(List<FlowInstruction> instructions, int start, int count)
    {
        for (var i = start; i < start + count; i++)
        {
            if (instructions[i].Op is not (OpCode.StoreFast or OpCode.PopTop) || instructions[i].Location.Line != instructions[start].Location.Line)
            {
                return false;
            }

            for (var j = start; j < i; j++)
            {
                if (instructions[i].Op == OpCode.StoreFast && instructions[j].Op == OpCode.StoreFast && instructions[i].Arg == instructions[j].Arg)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
