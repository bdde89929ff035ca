using System.Reflection.Metadata;

namespace Cinder.Profiles.Tests;

/// <summary>Recovering all counts from the ones outside a spanning tree.</summary>
public sealed class FlowTests : IDisposable
{
    private const string Source = """
        using System;
        public static class Program
        {
            public static int Loops(int n, int m)
            {
                int sum = 0;
                for (int i = 0; i < n; i++) { for (int j = 0; j < m; j++) { if ((i ^ j) % 3 == 0) { sum += j; continue; } if (j > 7) { break; } sum ^= i; } }
                return sum > 10 ? sum : -sum;
            }

            public static string Switch(int n)
            {
                switch (n) { case 0: return "a"; case 1: n += 5; goto case 3; case 2: return "b"; case 3: if (n > 4) { return "c"; } break; case 4: throw new ArgumentException("n"); }
                return n < 0 ? "x" : "y";
            }

            public static int While(int n) { while (true) { n = n % 2 == 0 ? n / 2 : n * 3 + 1; if (n == 1) { return n; } if (n < 0) { return -1; } } }

            public static int Single(int n) => n + 1;

            public static int Guarded(int n)
            {
                int x = 0;
                try { if (n > 3) { x = n; } else { x = 7; } } finally { if (x > 5) { x++; } }
                return x;
            }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly AssemblySet _assemblies;

    public FlowTests() => _assemblies = AssemblySet.Open(Samples.Compile(Source, _folder));

    public void Dispose()
    {
        _assemblies.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData("Loops")]
    [InlineData("Switch")]
    [InlineData("While")]
    [InlineData("Single")]
    public void Counts_of_random_walks_are_recovered_exactly(string method)
    {
        FlowGraph graph = FlowGraph.Build(Body(method));
        var random = new Random(5);
        for (int round = 0; round < 200; round++)
        {
            (ulong[] blocks, ulong[] edges, ulong entries) = Walk(graph, random, random.Next(1, 20));
            HashSet<int> tree = SpanningTree(graph);
            EdgeCount[] recorded =
            [
                .. graph.Edges.Select((edge, i) => (edge, i)).Where(pair => !tree.Contains(pair.i))
                    .Select(pair => new EdgeCount(graph.Starts[pair.edge.From], graph.Starts[pair.edge.To], edges[pair.i]))
                    .OrderBy(edge => edge.From).ThenBy(edge => edge.To),
            ];

            FlowCounts counts = FlowSolver.Solve(graph, recorded, []);

            Assert.Equal(0, counts.Guesses);
            Assert.Equal(blocks, counts.Blocks);
            Assert.Equal(edges, counts.Edges);
            Assert.Equal(entries, counts.EntryCount);
        }
    }

    [Fact]
    public void A_finally_block_counts_the_ways_out_of_it()
    {
        FlowGraph graph = FlowGraph.Build(Body("Guarded"));
        int handler = graph.IsHandlerEntry.ToList().IndexOf(true);
        int last = graph.Edges.Single(edge => edge.IsExit && edge.To == handler).From;
        int ret = graph.Edges.Single(edge => edge.IsExit && edge.To == 0).From;
        EdgeCount[] recorded =
        [
            .. new[] { new EdgeCount(graph.Starts[last], graph.Starts[handler], 9), new EdgeCount(graph.Starts[ret], 0, 9) }.OrderBy(edge => edge.From),
        ];

        FlowCounts counts = FlowSolver.Solve(graph, recorded, []);

        Assert.Equal(9UL, counts.Blocks[handler]);
        Assert.Equal(9UL, counts.EntryCount);
    }

    [Fact]
    public void Block_counts_are_taken_as_they_are()
    {
        FlowGraph graph = FlowGraph.Build(Body("Loops"));
        (ulong[] blocks, _, _) = Walk(graph, new Random(1), 5);

        FlowCounts counts = FlowSolver.Solve(graph, [], [.. graph.Starts.Select((start, i) => new BlockCount(start, blocks[i]))]);

        Assert.Equal(blocks, counts.Blocks);
    }

    [Fact]
    public void Random_counts_always_come_to_an_end()
    {
        var random = new Random(9);
        foreach (string method in new[] { "Loops", "Switch", "While", "Guarded" })
        {
            FlowGraph graph = FlowGraph.Build(Body(method));
            for (int round = 0; round < 500; round++)
            {
                EdgeCount[] recorded =
                [
                    .. graph.Edges.Where(_ => random.Next(3) == 0)
                        .Select(edge => new EdgeCount(graph.Starts[edge.From], graph.Starts[edge.To], (ulong)random.NextInt64()))
                        .DistinctBy(edge => (edge.From, edge.To))
                        .OrderBy(edge => edge.From).ThenBy(edge => edge.To),
                ];

                Assert.Equal(graph.Starts.Count, FlowSolver.Solve(graph, recorded, []).Blocks.Length);
            }
        }
    }

    [Fact]
    public void Dominators_are_those_of_the_definition()
    {
        foreach (string method in new[] { "Loops", "Switch", "While", "Guarded", "Single" })
        {
            FlowGraph graph = FlowGraph.Build(Body(method));
            DominatorTree tree = DominatorTree.Build(graph);
            for (int block = 0; block < graph.Starts.Count; block++)
            {
                bool[] without = Reached(graph, block);
                bool[] all = Reached(graph, -1);
                for (int other = 0; other < graph.Starts.Count; other++)
                {
                    if (all[block] && all[other])
                    {
                        Assert.Equal(!without[other], tree.Dominates(block, other));
                    }
                }
            }
        }
    }

    private static bool[] Reached(FlowGraph graph, int removed)
    {
        var reached = new bool[graph.Starts.Count];
        var work = new Stack<int>(Enumerable.Range(0, reached.Length).Where(block => block != removed && (block == 0 || graph.IsHandlerEntry[block])));
        while (work.TryPop(out int block))
        {
            if (!reached[block])
            {
                reached[block] = true;
                foreach (FlowEdge edge in graph.Edges.Where(edge => edge.From == block && !edge.IsExit && edge.To != removed))
                {
                    work.Push(edge.To);
                }
            }
        }

        return reached;
    }

    /// <summary>Walks through the graph from the entry to an exit, choosing edges at random.</summary>
    private static (ulong[] Blocks, ulong[] Edges, ulong Entries) Walk(FlowGraph graph, Random random, int walks)
    {
        var blocks = new ulong[graph.Starts.Count];
        var edges = new ulong[graph.Edges.Count];
        ILookup<int, int> outgoing = Enumerable.Range(0, edges.Length).ToLookup(i => graph.Edges[i].From);
        for (int walk = 0; walk < walks; walk++)
        {
            for (int block = 0; ;)
            {
                blocks[block]++;
                int[] choices = [.. outgoing[block]];
                int edge = choices[random.Next(choices.Length)];
                edges[edge]++;
                block = graph.Edges[edge].To;
                if (graph.Edges[edge].IsExit)
                {
                    break;
                }
            }
        }

        return (blocks, edges, (ulong)walks);
    }

    /// <summary>Edges by which a depth-first search from the entry first reaches each block; exits are never among them.</summary>
    private static HashSet<int> SpanningTree(FlowGraph graph)
    {
        var tree = new HashSet<int>();
        var visited = new HashSet<int> { 0 };
        var work = new Stack<int>([0]);
        while (work.TryPop(out int block))
        {
            for (int i = 0; i < graph.Edges.Count; i++)
            {
                if (graph.Edges[i].From == block && !graph.Edges[i].IsExit && visited.Add(graph.Edges[i].To))
                {
                    tree.Add(i);
                    work.Push(graph.Edges[i].To);
                }
            }
        }

        return tree;
    }

    private MethodBodyBlock Body(string method)
    {
        Assert.True(_assemblies.TryFindType("Sample", "Program", out AssemblyFile? file, out TypeDefinitionHandle type));
        MethodDefinitionHandle handle = file.Reader.GetTypeDefinition(type).GetMethods()
            .Single(candidate => file.Reader.GetString(file.Reader.GetMethodDefinition(candidate).Name) == method);
        return file.BodyOf(handle)!;
    }
}
