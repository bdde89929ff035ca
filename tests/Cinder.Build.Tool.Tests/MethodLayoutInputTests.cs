using Cinder.Layout;
using Cinder.Profiles;

namespace Cinder.Build.Tool.Tests;

public sealed class MethodLayoutInputTests
{
    [Fact]
    public void Methods_with_code_become_nodes_with_their_native_size_and_weight()
    {
        MethodLayoutInput input = Build();

        Assert.Equal(["loop", "leaf_1"], input.Graph.Nodes.Select(node => node.Name));
        Assert.Equal([400, 60 + 40], input.Graph.Nodes.Select(node => node.Size));
        Assert.Equal([5000UL, 900UL], input.Graph.Nodes.Select(node => node.Count));
        Assert.Equal(["leaf_1", "leaf_2"], input.Symbols[1]);
        Assert.Equal(1, input.MethodsWithoutCode);
    }

    [Fact]
    public void Calls_keep_their_count_and_scale_their_offset_to_native_code()
    {
        FunctionCall call = Assert.Single(Build().Graph.Calls);

        Assert.Equal(new FunctionCall(0, 1, 900, 100), call);
    }

    private static MethodLayoutInput Build()
    {
        MethodKey loop = Key("Loop");
        MethodKey leaf = Key("Leaf");
        MethodKey inlined = Key("Inlined");
        var calls = new CallGraph(
            [new CallGraphNode(loop, 1, 80), new CallGraphNode(leaf, 900, 10), new CallGraphNode(inlined, 900, 5)],
            [new CallGraphEdge(0, 1, 900, 20), new CallGraphEdge(0, 2, 900, 30)]);
        var header = new ProfileHeader("app", "linux-x64", "1", SourceRevision.Unknown("test"), []);
        var profile = new ProfileData(header, [new MethodProfile(loop, "0123456789abcdef", [], [new BlockCount(0, 5000)], [])]);
        var symbols = new Dictionary<MethodKey, string[]> { [loop] = ["loop"], [leaf] = ["leaf_1", "leaf_2", "leaf_not_compiled"], [inlined] = [] };
        var sizes = new Dictionary<string, int>(StringComparer.Ordinal) { ["loop"] = 400, ["leaf_1"] = 60, ["leaf_2"] = 40 };
        return MethodLayoutInput.Build(calls, profile, key => symbols[key], sizes);
    }

    private static MethodKey Key(string name) => new("App", "Program", "", name, "()void", "");
}
