using Cinder.Layout;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>
/// The profile's call graph in terms of native code: one node per method that has code of its own, with the size of that
/// code, and call offsets scaled from IL to native.
/// </summary>
internal sealed record MethodLayoutInput
{
    public required FunctionGraph Graph { get; init; }

    /// <summary>Symbols of each node; a method may have several bodies, which stay together.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Symbols { get; init; }

    public required int MethodsWithoutCode { get; init; }

    /// <summary>Builds the graph.</summary>
    /// <param name="calls">The profile's call graph.</param>
    /// <param name="profile">The profile, for the weights.</param>
    /// <param name="symbolsOf">Names of a method's compiled bodies.</param>
    /// <param name="sizes">Sizes of the symbols in the object file.</param>
    public static MethodLayoutInput Build(CallGraph calls, ProfileData profile, Func<MethodKey, IReadOnlyList<string>> symbolsOf, IReadOnlyDictionary<string, int> sizes)
    {
        // What a method costs is how much runs in it, not how often it is entered: an interpreter loop is entered once.
        var weights = profile.Methods.GroupBy(method => method.Key).ToDictionary(group => group.Key, group => group.Max(method => method.Weight));
        int[] nodeOf = new int[calls.Nodes.Count];
        var nodes = new List<FunctionNode>();
        var symbols = new List<IReadOnlyList<string>>();
        for (int i = 0; i < nodeOf.Length; i++)
        {
            CallGraphNode method = calls.Nodes[i];
            string[] bodies = [.. symbolsOf(method.Key).Where(sizes.ContainsKey)];
            if (bodies.Length == 0)
            {
                nodeOf[i] = -1;
                continue;
            }

            nodeOf[i] = nodes.Count;
            ulong weight = Math.Max(method.EntryCount, weights.GetValueOrDefault(method.Key));
            nodes.Add(new FunctionNode(bodies[0], bodies.Sum(body => sizes[body]), weight));
            symbols.Add(bodies);
        }

        FunctionCall[] edges =
        [
            .. calls.Edges.Where(edge => nodeOf[edge.Caller] >= 0 && nodeOf[edge.Callee] >= 0).Select(edge => new FunctionCall(
                nodeOf[edge.Caller],
                nodeOf[edge.Callee],
                edge.Count,
                NativeOffset(edge.Offset, calls.Nodes[edge.Caller].CodeSize, nodes[nodeOf[edge.Caller]].Size))),
        ];
        return new MethodLayoutInput
        {
            Graph = new FunctionGraph(nodes, edges),
            Symbols = symbols,
            MethodsWithoutCode = nodeOf.Count(node => node < 0),
        };
    }

    private static int NativeOffset(int offset, int codeSize, int nativeSize) =>
        codeSize <= 0 ? nativeSize / 2 : (int)Math.Clamp((long)offset * nativeSize / codeSize, 0, nativeSize);
}
