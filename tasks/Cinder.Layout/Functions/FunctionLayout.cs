namespace Cinder.Layout;

/// <summary>How functions are ordered.</summary>
public enum FunctionOrderAlgorithm
{
    /// <summary>LLVM's cache-directed sort.</summary>
    CdSort,

    /// <summary>Call-chain clustering.</summary>
    C3,
}

/// <summary>An order with its score beside that of the order it started from.</summary>
/// <param name="Order">Every index once, in the new order.</param>
/// <param name="ScoreBefore">Locality score of the given order.</param>
/// <param name="ScoreAfter">Locality score of the new order; never lower.</param>
public sealed record FunctionLayoutResult(IReadOnlyList<int> Order, double ScoreBefore, double ScoreAfter);

/// <summary>Orders functions for locality and never returns an order that is worse than the given one by its own measure.</summary>
public static class FunctionLayout
{
    /// <summary>Orders all functions of a graph.</summary>
    public static FunctionLayoutResult Compute(FunctionGraph graph, FunctionOrderAlgorithm algorithm)
    {
        int[] given = [.. Enumerable.Range(0, graph.Nodes.Count)];
        int[] order = algorithm == FunctionOrderAlgorithm.C3 ? C3Order.Compute(graph) : CdSortOrder.Compute(graph);
        double before = Score(graph, given);
        double after = Score(graph, order);
        return after < before ? new FunctionLayoutResult(given, before, before) : new FunctionLayoutResult(order, before, after);
    }

    /// <summary>The locality of an order: calls count more the shorter they are.</summary>
    public static double Score(FunctionGraph graph, IReadOnlyList<int> order)
    {
        double[] address = new double[graph.Nodes.Count];
        double next = 0;
        foreach (int node in order)
        {
            address[node] = next;
            next += graph.SizeOf(node);
        }

        return graph.Calls
            .Where(call => call.Source != call.Target)
            .Sum(call => CdSortOrder.DistanceScore(Math.Abs(address[call.Source] + call.Offset - address[call.Target]), call.Count));
    }
}
