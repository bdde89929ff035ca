using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>Computes the stack depth at the start of each block and of each handler, and the highest depth of all.</summary>
internal static class StackDepth
{
    public static int Compute(FlowGraph graph)
    {
        var pending = new Stack<BasicBlock>();
        var highest = 0;
        Reach(graph.Entry, 0);
        while (pending.TryPop(out var block))
        {
            var depth = block.StartDepth;
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Setup is { } handler)
                {
                    handler.Depth = depth - handler.Dropped;
                    if (handler.Target.IsReachable)
                    {
                        Reach(handler.Target, handler.Depth + (handler.PushLasti ? 2 : 1));
                    }

                    continue;
                }

                if (instruction.IsJump)
                {
                    Reach(instruction.Target!, depth + OpCodes.StackEffect(instruction.Op, instruction.Arg, jump: true));
                }

                depth += OpCodes.StackEffect(instruction.Op, instruction.Arg, jump: false);
                if (depth < 0)
                {
                    throw new InvalidOperationException($"{OpCodes.Name(instruction.Op)} at line {instruction.Location.Line} pops from an empty stack.");
                }

                highest = Math.Max(highest, depth);
            }

            if (block.FallsThrough && block.Next is not null)
            {
                Reach(block.Next, depth);
            }
        }

        return highest;

        void Reach(BasicBlock block, int depth)
        {
            highest = Math.Max(highest, depth);
            if (block.StartDepth < 0)
            {
                block.StartDepth = depth;
                pending.Push(block);
            }
            else if (block.StartDepth != depth)
            {
                var line = block.Instructions.Count > 0 ? block.Instructions[0].Location.Line : -1;
                throw new InvalidOperationException($"Two paths reach line {line} with stack depths {block.StartDepth} and {depth}.");
            }
        }
    }
}
