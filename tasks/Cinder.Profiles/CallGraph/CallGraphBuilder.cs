using System.Collections.Immutable;
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
/// divided by the types that its histogram saw.
/// </summary>
public static class CallGraphBuilder
{
    /// <summary>Builds the graph of a matched profile.</summary>
    public static CallGraph Build(ProfileData profile, AssemblySet assemblies)
    {
        var index = new Dictionary<MethodKey, int>();
        var nodes = new List<CallGraphNode>();
        var bodies = new List<(MethodProfile Method, AssemblyFile File, FlowGraph Graph, FlowCounts Counts, byte[] Il)>();
        foreach (MethodProfile method in profile.Methods)
        {
            if (index.ContainsKey(method.Key)
                || !assemblies.TryFindMethod(method.Key, out AssemblyFile? file, out MethodDefinitionHandle handle)
                || file.BodyOf(handle) is not { } body)
            {
                continue;
            }

            FlowGraph graph = FlowGraph.Build(body);
            FlowCounts counts = FlowSolver.Solve(graph, method.Edges, method.Blocks);
            byte[] il = body.GetILBytes() ?? [];
            index.Add(method.Key, nodes.Count);
            nodes.Add(new CallGraphNode(method.Key, counts.EntryCount, il.Length));
            bodies.Add((method, file, graph, counts, il));
        }

        var edges = new List<CallGraphEdge>();
        foreach ((MethodProfile method, AssemblyFile file, FlowGraph graph, FlowCounts counts, byte[] il) in bodies)
        {
            foreach (IlInstruction instruction in graph.Instructions)
            {
                if (instruction.OpCode.OperandType != OperandType.InlineMethod || instruction.OpCode == OpCodes.Ldftn || instruction.OpCode == OpCodes.Ldvirtftn)
                {
                    continue;
                }

                ulong count = counts.Blocks[Math.Max(0, graph.BlockAt(instruction.Offset))];
                if (count > 0)
                {
                    AddCall(method, file, instruction, count, il);
                }
            }
        }

        return new CallGraph(nodes, edges);

        void AddCall(MethodProfile method, AssemblyFile file, IlInstruction instruction, ulong count, byte[] il)
        {
            int caller = index[method.Key];
            MethodReferenceText target = file.MethodOf(MetadataTokens.EntityHandle(instruction.Operand(il)));
            Histogram? histogram = method.Histograms.FirstOrDefault(candidate => candidate.Offset == instruction.Offset && candidate.Kind == HistogramKind.Types);
            if (instruction.OpCode == OpCodes.Callvirt && histogram is not null && histogram.Count > 0)
            {
                foreach (HistogramEntry entry in histogram.Entries)
                {
                    ulong share = (ulong)((UInt128)count * entry.Count / histogram.Count);
                    if (TypeTextParser.TryParse(entry.Value, out TypeNode? type) && type.Kind == TypeNodeKind.Definition && Find(type, target) is int callee)
                    {
                        edges.Add(new CallGraphEdge(caller, callee, share, instruction.Offset));
                    }
                }

                return;
            }

            if (!TypeTextParser.TryParseList(method.Key.TypeArguments, out ImmutableArray<TypeNode> typeArguments)
                || !TypeTextParser.TryParseList(method.Key.MethodArguments, out ImmutableArray<TypeNode> methodArguments))
            {
                return;
            }

            TypeNode owner = target.Owner.Substitute(typeArguments, methodArguments);
            if (owner.Kind == TypeNodeKind.Definition && Find(owner, target with { MethodArguments = [.. target.MethodArguments.Select(argument => argument.Substitute(typeArguments, methodArguments))] }) is int direct)
            {
                edges.Add(new CallGraphEdge(caller, direct, count, instruction.Offset));
            }
        }

        int? Find(TypeNode owner, MethodReferenceText target)
        {
            if (owner.Assembly is null || !assemblies.TryFindType(owner.Assembly, owner.Name, out AssemblyFile? file, out _))
            {
                return null;
            }

            var key = new MethodKey(file.Name, owner.Name, TypeNode.TextOf(owner.Arguments, withAssembly: true), target.Name, target.Signature, TypeNode.TextOf(target.MethodArguments, withAssembly: true));
            return index.TryGetValue(key, out int node) ? node : null;
        }
    }
}
