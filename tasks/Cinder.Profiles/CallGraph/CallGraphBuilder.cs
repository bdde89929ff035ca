namespace Cinder.Profiles;

/// <summary>A method in the call graph.</summary>
/// <param name="Key">Which method.</param>
/// <param name="EntryCount">How often it was entered.</param>
/// <param name="CodeSize">Size of its IL in bytes.</param>
public sealed record CallGraphNode(MethodKey Key, ulong EntryCount, int CodeSize);

/// <summary>A call site with its count.</summary>
/// <param name="Caller">Index of the calling node.</param>
/// <param name="Callee">Index of the called node.</param>
/// <param name="Count">Estimated number of calls.</param>
/// <param name="Offset">IL offset of the call in the caller.</param>
public readonly record struct CallGraphEdge(int Caller, int Callee, ulong Count, int Offset);

/// <summary>Weighted calls between methods. Nodes are sorted by key, edges by caller, offset and callee.</summary>
/// <param name="Nodes">The methods.</param>
/// <param name="Edges">The calls.</param>
public sealed record CallGraph(IReadOnlyList<CallGraphNode> Nodes, IReadOnlyList<CallGraphEdge> Edges);

/// <summary>Derives a weighted call graph from block counts and histograms.</summary>
public static class CallGraphBuilder
{
    /// <summary>Builds the graph of a matched profile.</summary>
    public static CallGraph Build(ProfileData profile, AssemblySet assemblies) => throw new NotSupportedException();
}
