using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Cinder.Layout.Tests;

public sealed class FunctionLayoutTests
{
    [Property(MaxTest = 200)]
    public Property Order_is_a_permutation() => Prop.ForAll(Graphs(), graph => Algorithms.All(
        algorithm => FunctionLayout.Compute(graph, algorithm).Order.Order().SequenceEqual(Enumerable.Range(0, graph.Nodes.Count))));

    [Property(MaxTest = 100)]
    public Property Order_is_deterministic() => Prop.ForAll(Graphs(), graph => Algorithms.All(
        algorithm => FunctionLayout.Compute(graph, algorithm).Order.SequenceEqual(FunctionLayout.Compute(Copy(graph), algorithm).Order)));

    [Property(MaxTest = 200)]
    public Property Score_is_not_below_that_of_the_given_order() => Prop.ForAll(Graphs(), graph => Algorithms.All(algorithm =>
    {
        FunctionLayoutResult result = FunctionLayout.Compute(graph, algorithm);
        double given = FunctionLayout.Score(graph, [.. Enumerable.Range(0, graph.Nodes.Count)]);
        return result.ScoreBefore.Equals(given) && result.ScoreAfter >= given && FunctionLayout.Score(graph, result.Order).Equals(result.ScoreAfter);
    }));

    [Fact]
    public void CdSort_places_a_hot_callee_behind_its_caller()
    {
        var graph = new FunctionGraph(
            [new("cold1", 1000, 1), new("caller", 100, 1000), new("cold2", 1000, 1), new("callee", 100, 1000)],
            [new(1, 3, 1000, 50), new(0, 2, 1, 10)]);

        int[] order = CdSortOrder.Compute(graph);

        Assert.Equal([1, 3, 0, 2], order);
    }

    [Fact]
    public void CdSort_keeps_the_given_order_when_nothing_is_called()
    {
        var graph = new FunctionGraph([new("a", 10, 0), new("b", 10, 0), new("c", 10, 0)], []);

        Assert.Equal([0, 1, 2], CdSortOrder.Compute(graph));
    }

    [Fact]
    public void CdSort_does_not_build_chains_above_its_limit()
    {
        // One long call chain of equally hot functions: without the limit of 128 it would become one chain in call order.
        const int Count = 300;
        FunctionNode[] nodes = [.. Enumerable.Range(0, Count).Select(i => new FunctionNode($"f{i}", 64, 1000))];
        FunctionCall[] calls = [.. Enumerable.Range(0, Count - 1).Select(i => new FunctionCall(i, i + 1, 1000, 32))];

        int[] order = CdSortOrder.Compute(new FunctionGraph(nodes, calls));

        int neighbours = Enumerable.Range(0, Count - 1).Count(i => order[i + 1] == order[i] + 1);
        Assert.True(neighbours >= Count - 1 - Count / 64, $"{neighbours} callees directly follow their callers");
        Assert.Equal(Enumerable.Range(0, Count), order.Order());
    }

    [Fact]
    public void C3_appends_each_function_to_its_most_likely_caller()
    {
        var graph = new FunctionGraph(
            [new("main", 100, 1), new("rare", 100, 1), new("leaf", 100, 1000), new("loop", 100, 1000)],
            [new(0, 3, 1000, 0), new(3, 2, 990, 0), new(1, 2, 10, 0), new(0, 1, 1, 0)]);

        int[] order = C3Order.Compute(graph);

        Assert.Equal(order.ToList().IndexOf(3) + 1, order.ToList().IndexOf(2));
        Assert.Equal(order.ToList().IndexOf(0) + 1, order.ToList().IndexOf(3));
    }

    [Fact]
    public void C3_does_not_follow_a_caller_with_a_tenth_of_the_calls()
    {
        // Eleven callers with a share of 1/11 each: no caller is likely, so the callee starts a cluster of its own.
        FunctionNode[] nodes = [.. Enumerable.Range(0, 11).Select(i => new FunctionNode($"caller{i}", 100, 100)), new FunctionNode("callee", 100, 1100)];
        FunctionCall[] calls = [.. Enumerable.Range(0, 11).Select(i => new FunctionCall(i, 11, 100, 0))];

        int[] order = C3Order.Compute(new FunctionGraph(nodes, calls));

        Assert.Equal(11, order[0]);
    }

    [Fact]
    public void C3_does_not_dilute_a_dense_cluster()
    {
        // The callee is so large that the merged density falls below an eighth of the caller's.
        var graph = new FunctionGraph([new("hot", 100, 1000), new("other", 100, 900), new("huge", 100_000, 100)], [new(0, 2, 100, 0)]);

        int[] order = C3Order.Compute(graph);

        Assert.Equal([0, 1, 2], order);
    }

    [Fact]
    public void Graph_refuses_a_call_to_nowhere()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FunctionGraph([new("a", 1, 1)], [new(0, 1, 1, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FunctionGraph([new("a", 1, 1)], [new(-1, 0, 1, 0)]));
    }

    [Fact]
    public void Order_file_names_each_symbol_once()
    {
        Assert.Equal("b\na\n", OrderFile.Format(["b", "a", "b"]));
    }

    private static FunctionOrderAlgorithm[] Algorithms { get; } = Enum.GetValues<FunctionOrderAlgorithm>();

    private static FunctionGraph Copy(FunctionGraph graph) => new([.. graph.Nodes], [.. graph.Calls]);

    private static Arbitrary<FunctionGraph> Graphs()
    {
        Gen<FunctionGraph> graphs =
            from count in Gen.Choose(1, 40)
            from sizes in Gen.Choose(0, 5000).ArrayOf(count)
            from counts in Gen.Choose(0, 100_000).ArrayOf(count)
            from calls in Calls(count)
            select new FunctionGraph(
                [.. Enumerable.Range(0, count).Select(i => new FunctionNode($"f{i}", sizes[i], (ulong)counts[i]))],
                calls);
        return graphs.ToArbitrary();
    }

    private static Gen<FunctionCall[]> Calls(int count)
    {
        Gen<FunctionCall> call =
            from source in Gen.Choose(0, count - 1)
            from target in Gen.Choose(0, count - 1)
            from number in Gen.Choose(0, 100_000)
            from offset in Gen.Choose(0, 5000)
            select new FunctionCall(source, target, (ulong)number, offset);
        return Gen.Choose(0, 120).SelectMany(length => call.ArrayOf(length));
    }
}

internal static class AlgorithmExtensions
{
    public static bool All(this FunctionOrderAlgorithm[] algorithms, Func<FunctionOrderAlgorithm, bool> holds) => Array.TrueForAll(algorithms, algorithm => holds(algorithm));
}
