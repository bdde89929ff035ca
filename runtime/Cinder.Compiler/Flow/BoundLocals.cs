using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Flow;

/// <summary>
/// Definite assignment: turns <see cref="OpCode.LoadFastCheck"/> into <see cref="OpCode.LoadFast"/> wherever every path to the instruction,
/// exception edges included, has bound the local. State of a block = the set of locals that are surely bound at its start.
/// </summary>
internal sealed class BoundLocals
{
    private readonly int _words;
    private readonly Dictionary<BasicBlock, ulong[]> _bound = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<BasicBlock> _pending = new();

    private BoundLocals(int localCount) => _words = (localCount + 63) / 64;

    /// <summary>Locals are the slots that LoadFastCheck and StoreFast name; the first <paramref name="parameterCount"/> are bound at entry.</summary>
    public static void Resolve(FlowGraph graph, int localCount, int parameterCount)
    {
        if (localCount == 0)
        {
            return;
        }

        var analysis = new BoundLocals(localCount);
        var state = new ulong[analysis._words];
        for (var i = 0; i < parameterCount; i++)
        {
            Set(state, i);
        }

        analysis.Meet(graph.Entry, state);
        while (analysis._pending.TryPop(out var block))
        {
            analysis.Flow(block, rewrite: false);
        }

        foreach (var block in graph.Blocks)
        {
            analysis.Flow(block, rewrite: true);
        }
    }

    private static void Set(ulong[] state, int index) => state[index / 64] |= 1UL << (index % 64);

    private static void Clear(ulong[] state, int index) => state[index / 64] &= ~(1UL << (index % 64));

    private static bool Test(ulong[] state, int index) => (state[index / 64] >> (index % 64) & 1) != 0;

    private void Flow(BasicBlock block, bool rewrite)
    {
        if (!_bound.TryGetValue(block, out var start))
        {
            return;
        }

        var state = (ulong[])start.Clone();
        Handler? seen = null;
        foreach (var instruction in block.Instructions)
        {
            // The handler must hold for the state before each instruction that may raise. Binding only adds, so after the first
            // one only an unbinding can take something away.
            if (!rewrite && instruction.Handler is not null && instruction.Handler != seen && instruction.CanRaise)
            {
                Meet(instruction.Handler.Target, state);
                seen = instruction.Handler;
            }

            switch (instruction.Op)
            {
                case OpCode.LoadFastCheck:
                    if (rewrite && Test(state, instruction.Arg))
                    {
                        instruction.Op = OpCode.LoadFast;
                    }

                    Set(state, instruction.Arg);
                    break;
                case OpCode.StoreFast:
                    Set(state, instruction.Arg);
                    break;
                case OpCode.DeleteFast:
                    Clear(state, instruction.Arg);
                    seen = null;
                    break;
            }
        }

        if (rewrite)
        {
            return;
        }

        if (block.Last is { IsJump: true, Target: { } target })
        {
            Meet(target, state);
        }

        if (block.FallsThrough && block.Next is not null)
        {
            Meet(block.Next, state);
        }
    }

    private void Meet(BasicBlock block, ulong[] state)
    {
        if (!_bound.TryGetValue(block, out var known))
        {
            _bound[block] = (ulong[])state.Clone();
            _pending.Push(block);
            return;
        }

        var changed = false;
        for (var i = 0; i < _words; i++)
        {
            var met = known[i] & state[i];
            changed |= met != known[i];
            known[i] = met;
        }

        if (changed)
        {
            _pending.Push(block);
        }
    }
}
