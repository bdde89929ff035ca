namespace Cinder.Compiler.Flow;

/// <summary>
/// Removes the code that no path reaches, and counts the edges into each block that stays. A handler is reached from the instructions in its
/// range that can raise.
/// </summary>
internal static class Reachability
{
    public static void RemoveDeadBlocks(FlowGraph graph)
    {
        foreach (var block in graph.Blocks)
        {
            block.IsReachable = false;
            block.Predecessors = 0;
        }

        Mark(graph.Entry);
        var previous = graph.Entry;
        for (var block = previous.Next; block is not null; block = block.Next)
        {
            if (block.IsReachable)
            {
                previous.Next = block;
                previous = block;
            }
        }

        previous.Next = null;
    }

    private static void Mark(BasicBlock entry)
    {
        var pending = new Stack<BasicBlock>();
        Reach(entry);
        while (pending.TryPop(out var block))
        {
            foreach (var instruction in block.Instructions)
            {
                if (instruction.IsJump)
                {
                    Reach(instruction.Target!);
                }

                if (instruction.Handler is { } handler && instruction.CanRaise)
                {
                    Reach(handler.Target);
                }
            }

            if (block.FallsThrough && block.Next is not null)
            {
                Reach(block.Next);
            }
        }

        void Reach(BasicBlock block)
        {
            block.Predecessors++;
            if (!block.IsReachable)
            {
                block.IsReachable = true;
                pending.Push(block);
            }
        }
    }
}
