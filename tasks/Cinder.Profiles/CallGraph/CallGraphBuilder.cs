using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

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

/// <summary>
/// Derives a weighted call graph from block counts and histograms: a call site runs as often as its block; a virtual one is
/// divided by the types that its histogram saw. Input: a profile and the assemblies it matches. Output: the profiled methods
/// and the calls between them, with no method called more often than it was entered.
/// </summary>
public static class CallGraphBuilder
{
    /// <summary>Builds the graph of a matched profile. Methods that the assemblies do not have, or whose IL is not valid, are left out.</summary>
    public static CallGraph Build(ProfileData profile, AssemblySet assemblies)
    {
        var types = new TypeSystem(assemblies);
        var nodes = new List<CallGraphNode>();
        var index = new Dictionary<MethodKey, int>();
        var calls = new List<(int Caller, int Offset, CallTarget Target)>();
        foreach (MethodProfile method in profile.Methods)
        {
            try
            {
                if (!index.ContainsKey(method.Key)
                    && assemblies.TryFindMethod(method.Key, out AssemblyFile? file, out MethodDefinitionHandle handle)
                    && file.BodyOf(handle) is { } body)
                {
                    FlowGraph graph = FlowGraph.Build(body);
                    FlowCounts counts = FlowSolver.Solve(graph, method.Edges, method.Blocks);
                    byte[] il = body.GetILBytes() ?? [];
                    index.Add(method.Key, nodes.Count);
                    nodes.Add(new CallGraphNode(method.Key, counts.EntryCount, il.Length));
                    AddCalls(nodes.Count - 1, graph, counts, il, new CallTargets(types, file, il, method), calls);
                }
            }
            catch (BadImageFormatException)
            {
                // What of the method was read before the fault stays; the compilers will name the fault.
                continue;
            }
        }

        return new CallGraph(nodes, Edges(nodes, index, calls));
    }

    private static void AddCalls(
        int caller,
        FlowGraph graph,
        FlowCounts counts,
        byte[] il,
        CallTargets targets,
        List<(int Caller, int Offset, CallTarget Target)> calls)
    {
        EntityHandle? constraint = null;
        foreach (IlInstruction instruction in graph.Instructions)
        {
            OpCode opCode = instruction.OpCode;
            if (opCode.OpCodeType == OpCodeType.Prefix)
            {
                constraint = opCode == OpCodes.Constrained ? MetadataTokens.EntityHandle(instruction.Operand(il)) : constraint;
                continue;
            }

            if (opCode == OpCodes.Call || opCode == OpCodes.Callvirt || opCode == OpCodes.Newobj)
            {
                ulong count = counts.Blocks[graph.BlockAt(instruction.Offset)];
                if (count > 0)
                {
                    calls.AddRange(targets.Of(instruction, constraint, count).Select(target => (caller, instruction.Offset, target)));
                }
            }

            constraint = null;
        }
    }

    /// <summary>
    /// Keeps the calls between profiled methods. Where the calls of a method add up to more than its entries, the JIT has
    /// replaced some of them by code of its own, or they threw before; all are reduced in proportion.
    /// </summary>
    private static List<CallGraphEdge> Edges(
        List<CallGraphNode> nodes,
        Dictionary<MethodKey, int> index,
        List<(int Caller, int Offset, CallTarget Target)> calls)
    {
        var edges = new List<CallGraphEdge>();
        var entered = new UInt128[nodes.Count];
        foreach ((int caller, int offset, CallTarget target) in calls)
        {
            if (index.TryGetValue(target.Callee, out int callee))
            {
                edges.Add(new CallGraphEdge(caller, callee, target.Count, offset));
                entered[callee] += target.Count;
            }
        }

        for (int i = 0; i < edges.Count; i++)
        {
            CallGraphEdge edge = edges[i];
            ulong entries = nodes[edge.Callee].EntryCount;
            if (entered[edge.Callee] > entries)
            {
                edges[i] = edge with { Count = (ulong)((System.Numerics.BigInteger)edge.Count * entries / entered[edge.Callee]) };
            }
        }

        edges.RemoveAll(edge => edge.Count == 0);
        edges.Sort((left, right) => (left.Caller, left.Offset, left.Callee).CompareTo((right.Caller, right.Offset, right.Callee)));
        return edges;
    }
}
