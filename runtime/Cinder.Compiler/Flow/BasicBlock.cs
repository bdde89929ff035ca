using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>Instructions of the flow graph that no code object has.</summary>
internal static class PseudoOp
{
    /// <summary>From here on exceptions go to the handler; marks the stack depth that the handler gets.</summary>
    public const OpCode SetupHandler = (OpCode)255;
}

/// <summary>An exception handler of the flow graph.</summary>
internal sealed class Handler(BasicBlock target, bool pushLasti, int dropped)
{
    public BasicBlock Target { get; } = target;

    public bool PushLasti { get; } = pushLasti;

    /// <summary>Values on the stack at the setup that the handler does not get: the result of <c>__enter__</c>.</summary>
    public int Dropped { get; } = dropped;

    /// <summary>Values left on the stack below what the handler pushes; known once depths are computed.</summary>
    public int Depth { get; set; } = -1;
}

/// <summary>One instruction of the flow graph.</summary>
internal sealed class FlowInstruction(OpCode op, int arg, BasicBlock? target, Location location, Handler? handler)
{
    public OpCode Op { get; set; } = op;

    public int Arg { get; set; } = arg;

    /// <summary>Where a jump goes.</summary>
    public BasicBlock? Target { get; set; } = target;

    public Location Location { get; set; } = location;

    /// <summary>Who handles an exception raised here.</summary>
    public Handler? Handler { get; set; } = handler;

    /// <summary>The handler that a setup names.</summary>
    public Handler? Setup { get; init; }

    public bool IsJump => Op != PseudoOp.SetupHandler && OpCodes.IsJump(Op);

    public bool CanRaise => Op != PseudoOp.SetupHandler && OpCodes.CanRaise(Op);

    public bool Ends => Op != PseudoOp.SetupHandler && OpCodes.Ends(Op);

    public void MakeNop()
    {
        Op = OpCode.Nop;
        Arg = 0;
        Target = null;
    }

    public FlowInstruction Copy() => new(Op, Arg, Target, Location, Handler) { Setup = Setup };
}

/// <summary>Instructions that run one after the other; only the last one may jump or end.</summary>
internal sealed class BasicBlock
{
    public List<FlowInstruction> Instructions { get; } = [];

    /// <summary>The block after this one in the order of the code.</summary>
    public BasicBlock? Next { get; set; }

    public bool IsReachable { get; set; }

    /// <summary>Number of edges that lead here, fall-through included.</summary>
    public int Predecessors { get; set; }

    public int StartDepth { get; set; } = -1;

    /// <summary>Index of the first instruction in the code object.</summary>
    public int Offset { get; set; }

    public FlowInstruction? Last => Instructions.Count > 0 ? Instructions[^1] : null;

    public bool FallsThrough => Last is not { Ends: true };

    /// <summary>Ends in a jump or with the end of the path: nothing may be added.</summary>
    public bool IsClosed => Last is { } last && (last.IsJump || last.Ends);
}
