namespace Cinder.Profiles;

/// <summary>Block and edge counts of one method.</summary>
/// <param name="Blocks">Count per block of the graph.</param>
/// <param name="Edges">Count per edge of the graph.</param>
/// <param name="EntryCount">How often the method was entered, without jumps back to its first block.</param>
/// <param name="Guesses">How many edges had to be assumed to be zero because the recorded counts do not determine them.</param>
internal sealed record FlowCounts(ulong[] Blocks, ulong[] Edges, ulong EntryCount, int Guesses);

/// <summary>
/// Recovers all block and edge counts of a method from the few that the JIT records. The JIT counts every edge outside a
/// spanning tree; the edges of the tree follow from the law that what enters a block leaves it.
/// Input: a graph and the recorded counts. Output: a count for every block and edge.
/// </summary>
internal sealed class FlowSolver
{
    private readonly FlowGraph _graph;
    private readonly List<FlowEdge> _all;
    private readonly ulong?[] _edges;
    private readonly ulong?[] _blocks;
    private readonly List<int>[] _in;
    private readonly List<int>[] _out;
    private readonly Queue<int> _work = new();
    private readonly bool[] _queued;
    private bool[] _recorded = [];
    private DominatorTree? _dominators;
    private bool[]? _evidence;

    private FlowSolver(FlowGraph graph, IReadOnlyList<EdgeCount> recorded)
    {
        _graph = graph;
        _all = [.. graph.Edges, .. ExitsOnlyTheJitHas(graph, recorded)];
        _edges = new ulong?[_all.Count];
        _blocks = new ulong?[graph.Starts.Count];
        _queued = new bool[graph.Starts.Count];
        _in = new List<int>[graph.Starts.Count];
        _out = new List<int>[graph.Starts.Count];
        for (int i = 0; i < _in.Length; i++)
        {
            (_in[i], _out[i]) = ([], []);
        }

        for (int i = 0; i < _all.Count; i++)
        {
            _out[_all[i].From].Add(i);
            _in[_all[i].To].Add(i);
        }
    }

    /// <summary>Solves the counts of a method.</summary>
    public static FlowCounts Solve(FlowGraph graph, IReadOnlyList<EdgeCount> edges, IReadOnlyList<BlockCount> blocks)
    {
        var solver = new FlowSolver(graph, edges);
        solver.Record(edges, blocks);
        return solver.Run();
    }

    private void Record(IReadOnlyList<EdgeCount> edges, IReadOnlyList<BlockCount> blocks)
    {
        foreach (BlockCount block in blocks)
        {
            int index = _graph.BlockStartingAt(block.Offset);
            if (index >= 0)
            {
                _blocks[index] = block.Count;
            }
        }

        bool counted = edges.Count > 0;
        for (int i = 0; i < _edges.Length; i++)
        {
            FlowEdge edge = _all[i];
            ulong? recorded = Recorded(edges, _graph.Starts[edge.From], _graph.Starts[edge.To]);

            // An exit closes a cycle and so is never part of a spanning tree: without a count the JIT found it unreachable.
            _edges[i] = recorded ?? (counted && edge.IsExit && !HasTwin(edge) ? 0 : null);
        }

        _recorded = [.. _edges.Select(count => count is > 0)];
    }

    /// <summary>Where the JIT joined or cut off blocks, it counts exits of blocks that do not end the method in the IL.</summary>
    private static List<FlowEdge> ExitsOnlyTheJitHas(FlowGraph graph, IReadOnlyList<EdgeCount> recorded)
    {
        List<FlowEdge> exits = [];
        foreach (EdgeCount edge in recorded)
        {
            int from = edge.To == 0 ? graph.BlockStartingAt(edge.From) : -1;
            if (from >= 0 && !graph.Edges.Any(known => known.From == from && known.To == 0))
            {
                exits.Add(new FlowEdge(from, 0, IsExit: true));
            }
        }

        return exits;
    }

    /// <summary>Whether a jump and an exit join the same two blocks: the record's count cannot be told apart then.</summary>
    private bool HasTwin(FlowEdge edge) => _out[edge.From].Exists(i => _all[i].To == edge.To && _all[i].IsExit != edge.IsExit);

    private static ulong? Recorded(IReadOnlyList<EdgeCount> edges, int from, int to)
    {
        int low = 0, high = edges.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            EdgeCount edge = edges[middle];
            int order = edge.From != from ? edge.From.CompareTo(from) : edge.To.CompareTo(to);
            if (order == 0)
            {
                return edge.Count;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private FlowCounts Run()
    {
        int guesses = 0;
        for (int block = 0; block < _blocks.Length; block++)
        {
            Enqueue(block);
        }

        Propagate();
        while (NextGuess() is int edge)
        {
            guesses++;
            Settle(edge, 0);
            Propagate();
        }

        ulong entry = 0;
        bool exits = false;
        foreach (int i in _in[0])
        {
            if (_all[i].IsExit)
            {
                exits = true;
                entry = Saturating.Add(entry, _edges[i] ?? 0);
            }
        }

        ulong[] blocks = [.. _blocks.Select(count => count ?? 0)];

        // A method that never came back, or one counted by blocks only: its first block was entered at least once.
        bool jumpsBack = _in[0].Exists(i => !_all[i].IsExit);
        if (!exits || (entry == 0 && !jumpsBack))
        {
            entry = blocks[0];
        }

        return new FlowCounts(blocks, [.. _edges.Take(_graph.Edges.Count).Select(count => count ?? 0)], entry, guesses);
    }

    private void Propagate()
    {
        while (_work.TryDequeue(out int block))
        {
            _queued[block] = false;
            bool open = _graph.IsHandlerEntry[block];
            _blocks[block] ??= SumWhenKnown(_out[block]) ?? (open ? null : SumWhenKnown(_in[block]));
            if (_blocks[block] is ulong count)
            {
                SettleLast(_out[block], count);
                if (!open)
                {
                    SettleLast(_in[block], count);
                }
            }
        }
    }

    private ulong? SumWhenKnown(List<int> edges)
    {
        ulong sum = 0;
        foreach (int edge in edges)
        {
            if (_edges[edge] is not ulong count)
            {
                return null;
            }

            sum = Saturating.Add(sum, count);
        }

        return edges.Count == 0 ? null : sum;
    }

    /// <summary>When one edge of a side is left, it takes what the others leave over.</summary>
    private void SettleLast(List<int> side, ulong total)
    {
        int last = -1;
        ulong sum = 0;
        foreach (int edge in side)
        {
            if (_edges[edge] is ulong count)
            {
                sum = Saturating.Add(sum, count);
            }
            else if (last >= 0)
            {
                return;
            }
            else
            {
                last = edge;
            }
        }

        if (last >= 0)
        {
            Settle(last, total > sum ? total - sum : 0);
        }
    }

    private void Settle(int edge, ulong count)
    {
        _edges[edge] = count;
        Enqueue(_all[edge].From);
        Enqueue(_all[edge].To);
    }

    private void Enqueue(int block)
    {
        if (!_queued[block])
        {
            _queued[block] = true;
            _work.Enqueue(block);
        }
    }

    /// <summary>
    /// The edge to assume as never taken when nothing follows any more. This happens where the JIT folded a branch and so saw
    /// fewer blocks than the IL has. Two facts about spanning trees tell the folded edges: a block has at most one uncounted
    /// edge coming in (the tree's), and an edge back to a loop's head is always counted. Of several candidates the one whose
    /// source rules over no counted edge goes first.
    /// </summary>
    private int? NextGuess()
    {
        _dominators ??= DominatorTree.Build(_graph);
        _evidence ??= FindEvidence(_dominators);
        int? best = null;
        int bestScore = int.MaxValue;
        for (int i = 0; i < _edges.Length; i++)
        {
            if (_edges[i] is null)
            {
                FlowEdge edge = _all[i];
                bool contested = _in[edge.To].Count(other => _edges[other] is null) > 1 || _dominators.Dominates(edge.To, edge.From);
                int score = (_evidence[edge.From] ? 2 : 0) + (contested ? 0 : 1);
                if (score < bestScore)
                {
                    (best, bestScore) = (i, score);
                }
            }
        }

        return best;
    }

    /// <summary>Per block: whether a counted edge touches a block that it dominates.</summary>
    private bool[] FindEvidence(DominatorTree dominators)
    {
        var evidence = new bool[_blocks.Length];
        for (int i = 0; i < _edges.Length; i++)
        {
            if (_recorded[i])
            {
                evidence[_all[i].From] = true;
                evidence[_all[i].To] = true;
            }
        }

        for (int i = dominators.Order.Count - 1; i >= 0; i--)
        {
            int block = dominators.Order[i];
            if (dominators[block] >= 0)
            {
                evidence[dominators[block]] |= evidence[block];
            }
        }

        return evidence;
    }
}
