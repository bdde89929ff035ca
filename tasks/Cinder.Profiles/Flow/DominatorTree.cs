namespace Cinder.Profiles;

/// <summary>
/// Immediate dominators by the iterative algorithm of Cooper, Harvey and Kennedy. The method's entry and every handler entry
/// are roots under one virtual root; blocks that nothing reaches hang under the virtual root, too.
/// </summary>
internal sealed class DominatorTree
{
    private readonly int[] _dominators;
    private readonly int[] _order;

    private DominatorTree(int[] dominators, int[] order)
    {
        _dominators = dominators;
        _order = order;
    }

    /// <summary>Blocks such that every block comes after its dominator.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <summary>The immediate dominator of a block, or -1 for the virtual root.</summary>
    public int this[int block] => _dominators[block];

    public static DominatorTree Build(FlowGraph graph)
    {
        int count = graph.Starts.Count;
        var successors = new List<int>[count];
        var predecessors = new List<int>[count];
        for (int i = 0; i < count; i++)
        {
            (successors[i], predecessors[i]) = ([], []);
        }

        foreach (FlowEdge edge in graph.Edges)
        {
            if (!edge.IsExit)
            {
                successors[edge.From].Add(edge.To);
                predecessors[edge.To].Add(edge.From);
            }
        }

        (int[] order, int reached) = ReversePostorder(graph, successors);
        var position = new int[count];
        for (int i = 0; i < count; i++)
        {
            position[order[i]] = i;
        }

        // Roots and unreached blocks are dominated by the virtual root; -2 stands for "not known yet".
        var dominators = new int[count];
        for (int block = 0; block < count; block++)
        {
            dominators[block] = IsRoot(block) || position[block] >= reached ? -1 : -2;
        }

        for (bool changed = true; changed;)
        {
            changed = false;
            foreach (int block in order.AsSpan(0, reached))
            {
                if (IsRoot(block))
                {
                    continue;
                }

                int dominator = -2;
                foreach (int predecessor in predecessors[block])
                {
                    if (position[predecessor] < reached && dominators[predecessor] != -2)
                    {
                        dominator = dominator == -2 ? predecessor : Intersect(dominators, position, dominator, predecessor);
                    }
                }

                if (dominators[block] != dominator)
                {
                    dominators[block] = dominator;
                    changed = true;
                }
            }
        }

        return new DominatorTree(dominators, order);

        bool IsRoot(int block) => block == 0 || graph.IsHandlerEntry[block];
    }

    /// <summary>Whether one block is on every way to another.</summary>
    public bool Dominates(int block, int other)
    {
        for (int i = other; i >= 0; i = _dominators[i])
        {
            if (i == block)
            {
                return true;
            }
        }

        return false;
    }

    private static int Intersect(int[] dominators, int[] position, int left, int right)
    {
        while (left != right)
        {
            if (left < 0 || right < 0)
            {
                return -1;
            }

            if (position[left] > position[right])
            {
                left = dominators[left];
            }
            else
            {
                right = dominators[right];
            }
        }

        return left;
    }

    private static (int[] Order, int Reached) ReversePostorder(FlowGraph graph, List<int>[] successors)
    {
        int count = graph.Starts.Count;
        var visited = new bool[count];
        var postorder = new List<int>(count);
        var stack = new Stack<(int Block, int Next)>();

        // Visited in falling order, the entry last, so that reversing the list puts the entry first.
        for (int root = count - 1; root >= 0; root--)
        {
            if (root == 0 || graph.IsHandlerEntry[root])
            {
                Visit(root);
            }
        }

        int reached = postorder.Count;
        for (int block = 0; block < count; block++)
        {
            Visit(block);
        }

        // Blocks that nothing reaches go to the end.
        int[] order = [.. postorder[..reached].AsEnumerable().Reverse(), .. postorder[reached..].AsEnumerable().Reverse()];
        return (order, reached);

        void Visit(int root)
        {
            if (visited[root])
            {
                return;
            }

            visited[root] = true;
            stack.Push((root, 0));
            while (stack.TryPop(out (int Block, int Next) top))
            {
                if (top.Next == successors[top.Block].Count)
                {
                    postorder.Add(top.Block);
                    continue;
                }

                stack.Push((top.Block, top.Next + 1));
                int successor = successors[top.Block][top.Next];
                if (!visited[successor])
                {
                    visited[successor] = true;
                    stack.Push((successor, 0));
                }
            }
        }
    }
}
