namespace Cinder.Layout;

/// <summary>A function to place.</summary>
/// <param name="Name">Its symbol.</param>
/// <param name="Size">Size of its code in bytes; at least 1 counts.</param>
/// <param name="Count">How much it runs; the unit is the caller's choice.</param>
public readonly record struct FunctionNode(string Name, int Size, ulong Count);

/// <summary>Calls from one function to another.</summary>
/// <param name="Source">Index of the caller.</param>
/// <param name="Target">Index of the callee.</param>
/// <param name="Count">Number of calls.</param>
/// <param name="Offset">Place of the call in the caller's code, in bytes.</param>
public readonly record struct FunctionCall(int Source, int Target, ulong Count, int Offset);

/// <summary>Functions with the calls between them.</summary>
public sealed class FunctionGraph
{
    /// <summary>Creates a graph.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A call names a function that does not exist.</exception>
    public FunctionGraph(IReadOnlyList<FunctionNode> nodes, IReadOnlyList<FunctionCall> calls)
    {
        foreach (FunctionCall call in calls)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(call.Source, nameof(calls));
            ArgumentOutOfRangeException.ThrowIfNegative(call.Target, nameof(calls));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(call.Source, nodes.Count, nameof(calls));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(call.Target, nodes.Count, nameof(calls));
        }

        Nodes = nodes;
        Calls = calls;
    }

    /// <summary>The functions.</summary>
    public IReadOnlyList<FunctionNode> Nodes { get; }

    /// <summary>The calls.</summary>
    public IReadOnlyList<FunctionCall> Calls { get; }

    internal int SizeOf(int node) => Math.Max(1, Nodes[node].Size);
}
