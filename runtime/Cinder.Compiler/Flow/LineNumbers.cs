using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>Gives instructions without a location that of the instruction before them, where only one instruction can be before them.</summary>
internal static class LineNumbers
{
    public static void Propagate(FlowGraph graph, int firstLine)
    {
        foreach (var block in graph.Blocks)
        {
            var location = Location.None;
            foreach (var instruction in block.Instructions)
            {
                if (instruction.Location.IsKnown)
                {
                    location = instruction.Location;
                }
                else
                {
                    instruction.Location = location;
                }
            }

            if (block.FallsThrough && block.Next is { Predecessors: 1 } next)
            {
                Inherit(next, location);
            }

            if (block.Last is { IsJump: true, Target.Predecessors: 1 } jump)
            {
                Inherit(jump.Target, location);
            }
        }

        GiveReturnsALine(graph, firstLine);
    }

    private static void Inherit(BasicBlock block, Location location)
    {
        if (block.Instructions.Count > 0 && !block.Instructions[0].Location.IsKnown)
        {
            block.Instructions[0].Location = location;
        }
    }

    /// <summary>An implicit return that several paths lead to is on the line of the definition.</summary>
    private static void GiveReturnsALine(FlowGraph graph, int firstLine)
    {
        foreach (var block in graph.Blocks)
        {
            if (block.Last is not { Op: OpCode.ReturnValue, Location.IsKnown: false })
            {
                continue;
            }

            foreach (var instruction in block.Instructions)
            {
                if (!instruction.Location.IsKnown)
                {
                    instruction.Location = Location.OfLine(firstLine);
                }
            }
        }
    }
}
