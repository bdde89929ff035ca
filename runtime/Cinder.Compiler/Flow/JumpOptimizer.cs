using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>
/// Jump threading: a jump to a jump goes to the final target. Back edges of loops stay where they are, so that a loop always passes through
/// its <see cref="OpCode.JumpBackward"/>; a plain jump to a back edge becomes that back edge.
/// </summary>
internal static class JumpOptimizer
{
    // Longest chain that is followed: code can hold an endless cycle of jumps ("while True: pass" in odd places).
    private const int MaxChain = 16;

    private const int MaxInlinedExit = 4;

    /// <summary>Removes blocks without instructions; jumps to them go to what follows.</summary>
    public static void RemoveEmptyBlocks(FlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            block.Next = SkipEmpty(block.Next);
            if (block.Last is { IsJump: true } jump)
            {
                jump.Target = SkipEmpty(jump.Target);
            }
        }
    }

    public static void ThreadJumps(FlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (block.Last is { IsJump: true } jump)
            {
                for (var i = 0; i < MaxChain && Thread(jump); i++)
                {
                }
            }
        }
    }

    /// <summary>A jump to a short block that ends the path is replaced by a copy of the block.</summary>
    public static void InlineSmallExits(FlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (block.Last is not { Op: OpCode.Jump } jump || jump.Target is not { } target || !IsSmallExit(target))
            {
                continue;
            }

            block.Instructions.RemoveAt(block.Instructions.Count - 1);
            if (jump.Location.IsKnown)
            {
                block.Instructions.Add(new FlowInstruction(OpCode.Nop, 0, target: null, jump.Location, jump.Handler));
            }

            foreach (var instruction in target.Instructions)
            {
                block.Instructions.Add(instruction.Copy());
            }
        }
    }

    /// <summary>
    /// Gives each jump to a shared exit that has no line (the implicit return) an exit of its own, so that it can have the line of the jump.
    /// </summary>
    public static void DuplicateExits(FlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            if (block.Last is not { IsJump: true } jump || jump.Target is not { Predecessors: > 1 } target || !IsSmallExit(target))
            {
                continue;
            }

            var copy = new BasicBlock { IsReachable = true, Predecessors = 1, Next = target.Next };
            foreach (var instruction in target.Instructions)
            {
                copy.Instructions.Add(instruction.Copy());
            }

            copy.Instructions[0].Location = jump.Location;
            target.Predecessors--;
            target.Next = copy;
            jump.Target = copy;
        }
    }

    /// <summary>Jumps to the very next instruction do nothing.</summary>
    public static bool RemoveRedundantJumps(FlowGraph graph)
    {
        var changed = false;
        foreach (var block in graph.Blocks)
        {
            if (block.Last is { Op: OpCode.Jump } jump && FirstFrom(block.Next) == FirstFrom(jump.Target) && FirstFrom(jump.Target) is not null)
            {
                jump.MakeNop();
                changed = true;
            }
        }

        return changed;
    }

    private static BasicBlock? SkipEmpty(BasicBlock? block)
    {
        while (block is { Instructions.Count: 0, Next: not null })
        {
            block = block.Next;
        }

        return block;
    }

    private static FlowInstruction? FirstFrom(BasicBlock? block)
    {
        while (block is { Instructions.Count: 0 })
        {
            block = block.Next;
        }

        return block?.Instructions[0];
    }

    /// <summary>The first instruction that does something on the path from <paramref name="block"/>, and its block.</summary>
    private static (FlowInstruction? Instruction, BasicBlock? Block) FirstEffect(BasicBlock? block)
    {
        for (; block is not null; block = block.Next)
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Op != OpCode.Nop || instruction.Location.IsKnown)
                {
                    return (instruction, block);
                }
            }
        }

        return (null, null);
    }

    private static bool IsSmallExit(BasicBlock block) =>
        block.Instructions.Count <= MaxInlinedExit && block.Last is { Op: OpCode.ReturnValue }
        && block.Instructions.TrueForAll(i => !i.Location.IsKnown && i.Handler is null && i.Setup is null);

    private static bool Thread(FlowInstruction jump)
    {
        var (next, block) = FirstEffect(jump.Target);
        if (next is not { IsJump: true } || next == jump || !SameLine(jump, next))
        {
            return false;
        }

        switch (jump.Op, next.Op)
        {
            case (OpCode.Jump, OpCode.Jump):
            case (OpCode.PopJumpIfTrue or OpCode.PopJumpIfFalse or OpCode.PopJumpIfNone or OpCode.PopJumpIfNotNone, OpCode.Jump):
            case (OpCode.JumpIfTrueOrPop or OpCode.JumpIfFalseOrPop, OpCode.Jump):
            case (OpCode.JumpIfTrueOrPop, OpCode.JumpIfTrueOrPop):
            case (OpCode.JumpIfFalseOrPop, OpCode.JumpIfFalseOrPop):
                return Retarget(jump, jump.Op, next.Target);
            case (OpCode.Jump, OpCode.JumpBackward):
                return Retarget(jump, OpCode.JumpBackward, next.Target);
            case (OpCode.JumpIfTrueOrPop, OpCode.PopJumpIfTrue):
                return Retarget(jump, OpCode.PopJumpIfTrue, next.Target);
            case (OpCode.JumpIfFalseOrPop, OpCode.PopJumpIfFalse):
                return Retarget(jump, OpCode.PopJumpIfFalse, next.Target);
            case (OpCode.JumpIfTrueOrPop, OpCode.PopJumpIfFalse or OpCode.JumpIfFalseOrPop) when block!.Next is not null:
                return Retarget(jump, OpCode.PopJumpIfTrue, block.Next);
            case (OpCode.JumpIfFalseOrPop, OpCode.PopJumpIfTrue or OpCode.JumpIfTrueOrPop) when block!.Next is not null:
                return Retarget(jump, OpCode.PopJumpIfFalse, block.Next);
            default:
                return false;
        }
    }

    private static bool Retarget(FlowInstruction jump, OpCode op, BasicBlock? target)
    {
        if (jump.Target == target && jump.Op == op)
        {
            return false;
        }

        jump.Op = op;
        jump.Target = target;
        return true;
    }

    // A jump with a line of its own must be seen by a line tracer.
    private static bool SameLine(FlowInstruction jump, FlowInstruction next) =>
        !next.Location.IsKnown || next.Location.Line == jump.Location.Line;
}
