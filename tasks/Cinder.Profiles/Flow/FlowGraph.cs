using System.Collections.Immutable;
using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Cinder.Profiles;

/// <summary>An edge between two blocks of a <see cref="FlowGraph"/>, by index.</summary>
/// <param name="From">Source block.</param>
/// <param name="To">Target block.</param>
/// <param name="IsExit">
/// Not a jump: it stands for leaving the method (to its entry) or a handler (to the handler's start), which closes the flow
/// so that every block has as much coming in as going out. The JIT counts these edges in the same way.
/// </param>
internal readonly record struct FlowEdge(int From, int To, bool IsExit);

/// <summary>
/// The basic blocks of a method's IL and the edges between them, cut where the JIT cuts them. Input: a method body.
/// Output: blocks in IL order; between two blocks there is at most one edge.
/// </summary>
internal sealed class FlowGraph
{
    private readonly int[] _starts;

    private FlowGraph(List<IlInstruction> instructions, int[] starts, bool[] isHandlerEntry, List<FlowEdge> edges)
    {
        Instructions = instructions;
        _starts = starts;
        IsHandlerEntry = isHandlerEntry;
        Edges = edges;
    }

    public IReadOnlyList<IlInstruction> Instructions { get; }

    /// <summary>IL offsets at which the blocks start.</summary>
    public IReadOnlyList<int> Starts => _starts;

    /// <summary>Per block: whether the runtime's exception handling enters it, so that edges do not account for its flow.</summary>
    public IReadOnlyList<bool> IsHandlerEntry { get; }

    public IReadOnlyList<FlowEdge> Edges { get; }

    /// <summary>Builds the graph.</summary>
    /// <exception cref="BadImageFormatException">The body is not valid.</exception>
    public static FlowGraph Build(MethodBodyBlock body)
    {
        byte[] il = body.GetILBytes() ?? [];
        return new Builder(il, body.ExceptionRegions).Build();
    }

    /// <summary>Index of the block that starts at an offset, or -1.</summary>
    public int BlockStartingAt(int offset)
    {
        int index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : -1;
    }

    /// <summary>Index of the block that holds an offset, or -1.</summary>
    public int BlockAt(int offset)
    {
        int index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    private sealed class Builder(byte[] il, ImmutableArray<ExceptionRegion> regions)
    {
        private readonly SortedSet<int> _leaders = [];
        private readonly HashSet<FlowEdge> _seen = [];
        private readonly List<FlowEdge> _edges = [];
        private int[] _starts = [];

        public FlowGraph Build()
        {
            List<IlInstruction> instructions = IlReader.Decode(il);
            if (instructions.Count == 0)
            {
                throw new BadImageFormatException("the method body is empty");
            }

            FindLeaders(instructions);
            _starts = [.. _leaders.Where(offset => offset < il.Length)];
            var handlers = new bool[_starts.Length];
            foreach (ExceptionRegion region in regions)
            {
                handlers[Block(region.HandlerOffset)] = true;
                if (region.Kind == ExceptionRegionKind.Filter)
                {
                    handlers[Block(region.FilterOffset)] = true;
                }
            }

            int block = 0;
            for (int i = 0; i < instructions.Count; i++)
            {
                IlInstruction instruction = instructions[i];
                block = block + 1 < _starts.Length && instruction.Offset >= _starts[block + 1] ? block + 1 : block;
                if (_starts[block] > instruction.Offset || (block + 1 < _starts.Length && instruction.Next > _starts[block + 1]))
                {
                    throw new BadImageFormatException($"a jump leads into the middle of the instruction at IL offset {instruction.Offset}");
                }

                if (i + 1 == instructions.Count || _leaders.Contains(instruction.Next))
                {
                    AddEdges(block, instruction);
                }
            }

            return new FlowGraph(instructions, _starts, handlers, _edges);
        }

        private void FindLeaders(List<IlInstruction> instructions)
        {
            _leaders.Add(0);
            foreach (IlInstruction instruction in instructions)
            {
                switch (instruction.OpCode.FlowControl)
                {
                    case FlowControl.Branch or FlowControl.Cond_Branch:
                        foreach (int target in Targets(instruction))
                        {
                            _leaders.Add(Checked(target));
                        }

                        _leaders.Add(instruction.Next);
                        break;
                    case FlowControl.Return or FlowControl.Throw:
                        _leaders.Add(instruction.Next);
                        break;
                    case FlowControl.Call when instruction.OpCode == OpCodes.Jmp:
                        _leaders.Add(instruction.Next);
                        break;
                }
            }

            foreach (ExceptionRegion region in regions)
            {
                _leaders.Add(Checked(region.TryOffset));
                _leaders.Add(region.TryOffset + region.TryLength);
                _leaders.Add(Checked(region.HandlerOffset));
                _leaders.Add(region.HandlerOffset + region.HandlerLength);
                if (region.Kind == ExceptionRegionKind.Filter)
                {
                    _leaders.Add(Checked(region.FilterOffset));
                }
            }
        }

        private void AddEdges(int block, IlInstruction last)
        {
            OpCode opCode = last.OpCode;
            if (opCode == OpCodes.Endfinally || opCode == OpCodes.Endfilter)
            {
                Add(block, HandlerAround(last.Offset), isExit: true);
                return;
            }

            switch (opCode.FlowControl)
            {
                case FlowControl.Return or FlowControl.Throw:
                case FlowControl.Call when opCode == OpCodes.Jmp:
                    Add(block, 0, isExit: true);
                    return;
                case FlowControl.Branch or FlowControl.Cond_Branch:
                    foreach (int target in Targets(last))
                    {
                        Add(block, Block(target), isExit: false);
                    }

                    break;
            }

            if (opCode.FlowControl != FlowControl.Branch && last.Next < il.Length)
            {
                Add(block, Block(last.Next), isExit: false);
            }
        }

        /// <summary>Start of the innermost handler or filter around an offset; the entry when there is none.</summary>
        private int HandlerAround(int offset)
        {
            int start = 0, size = int.MaxValue;
            foreach (ExceptionRegion region in regions)
            {
                if (offset >= region.HandlerOffset && offset < region.HandlerOffset + region.HandlerLength && region.HandlerLength < size)
                {
                    (start, size) = (region.HandlerOffset, region.HandlerLength);
                }

                int filterLength = region.HandlerOffset - region.FilterOffset;
                if (region.Kind == ExceptionRegionKind.Filter && offset >= region.FilterOffset && offset < region.HandlerOffset && filterLength < size)
                {
                    (start, size) = (region.FilterOffset, filterLength);
                }
            }

            return Block(start);
        }

        private void Add(int from, int to, bool isExit)
        {
            var edge = new FlowEdge(from, to, isExit);
            if (_seen.Add(edge))
            {
                _edges.Add(edge);
            }
        }

        private int[] Targets(IlInstruction instruction) => instruction.OpCode.OperandType == OperandType.InlineSwitch
            ? instruction.SwitchTargets(il)
            : [instruction.BranchTarget(il)];

        private int Block(int offset)
        {
            int index = Array.BinarySearch(_starts, offset);
            return index >= 0 ? index : throw new BadImageFormatException($"IL offset {offset} starts no block");
        }

        private int Checked(int target) => (uint)target < (uint)il.Length
            ? target
            : throw new BadImageFormatException($"a jump or handler leads to IL offset {target}, outside the body");
    }
}
