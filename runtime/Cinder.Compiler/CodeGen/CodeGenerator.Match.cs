using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>The match statement: cases and the bookkeeping that patterns share.</content>
internal sealed partial class CodeGenerator
{
    private void CompileMatch(Match s)
    {
        Visit(s.Subject);
        var end = new BasicBlock();
        var last = s.Cases[^1];
        var hasDefault = IsWildcard(last.Pattern) && s.Cases.Length > 1;
        var tested = s.Cases.Length - (hasDefault ? 1 : 0);
        for (var i = 0; i < tested; i++)
        {
            var isLast = i == tested - 1;
            CompileCase(s.Cases[i], isLast, mayBeIrrefutable: i == s.Cases.Length - 1, end);
        }

        if (hasDefault)
        {
            // Shows the line of a default case, which needs no test.
            Here = LocationOf(last.Pattern);
            Emit(OpCode.Nop);
            if (last.Guard is not null)
            {
                JumpIf(last.Guard, end, condition: false);
            }

            VisitAll(last.Body);
        }

        Use(end);
    }

    private void CompileCase(MatchCase matchCase, bool isLast, bool mayBeIrrefutable, BasicBlock end)
    {
        Here = LocationOf(matchCase.Pattern);
        if (!isLast)
        {
            Emit(OpCode.Copy, 1);
        }

        var state = new PatternState { AllowIrrefutable = matchCase.Guard is not null || mayBeIrrefutable };
        CompilePattern(matchCase.Pattern, state);

        // It is a match: the captured values are on the stack.
        foreach (var name in state.Stores)
        {
            EmitNameOp(name, ExprContext.Store);
        }

        if (matchCase.Guard is not null)
        {
            JumpIf(matchCase.Guard, state.FailBlock(0), condition: false);
        }

        if (!isLast)
        {
            Emit(OpCode.PopTop);
        }

        VisitAll(matchCase.Body);
        Here = Location.None;
        EmitJump(OpCode.Jump, end);

        // Tidying up after a failure belongs to the pattern, not to the body.
        Here = LocationOf(matchCase.Pattern);
        EmitFailBlocks(state);
    }

    private static bool IsWildcard(Pattern pattern) => pattern is MatchAs { Name: null };

    private static bool IsStarWildcard(Pattern pattern) => pattern is MatchStar { Name: null };

    /// <summary>Jumps to the code that pops all that the pattern has put on the stack so far.</summary>
    private void JumpToFail(PatternState state, OpCode op) => EmitJump(op, state.FailBlock(state.OnTop + state.Stores.Count));

    private void EmitFailBlocks(PatternState state)
    {
        for (var i = state.FailBlocks.Count - 1; i > 0; i--)
        {
            Use(state.FailBlocks[i]);
            Emit(OpCode.PopTop);
        }

        Use(state.FailBlocks.Count > 0 ? state.FailBlocks[0] : new BasicBlock());
        state.FailBlocks.Clear();
    }

    /// <summary>Puts the top below the next <paramref name="count"/> - 1 values.</summary>
    private void Rotate(int count)
    {
        for (; count > 1; count--)
        {
            Emit(OpCode.Swap, count);
        }
    }

    /// <summary>Keeps the top for a capture of <paramref name="name"/>, or drops it.</summary>
    private void StoreCapture(string? name, PatternState state)
    {
        if (name is null)
        {
            Emit(OpCode.PopTop);
            return;
        }

        CheckForbidden(name, ExprContext.Store);
        if (state.Stores.Contains(name))
        {
            throw RepeatedCapture(name);
        }

        // Below everything that later parts of the pattern still need.
        Rotate(state.OnTop + state.Stores.Count + 1);
        state.Stores.Add(name);
    }

    private Exception RepeatedCapture(string name) =>
        Error($"multiple assignments to name {PythonText.Repr(name)} in pattern");

    /// <summary>What the compilation of a pattern keeps track of.</summary>
    private sealed class PatternState
    {
        /// <summary>Captured names in the order of their values on the stack.</summary>
        public List<string> Stores { get; set; } = [];

        /// <summary>Whether the pattern may match anything.</summary>
        public bool AllowIrrefutable { get; set; }

        /// <summary>Blocks that pop as many values as their index before the next case is tried.</summary>
        public List<BasicBlock> FailBlocks { get; set; } = [];

        /// <summary>Values above the captures that parts of the pattern have yet to consume.</summary>
        public int OnTop { get; set; }

        public BasicBlock FailBlock(int pops)
        {
            while (FailBlocks.Count <= pops)
            {
                FailBlocks.Add(new BasicBlock());
            }

            return FailBlocks[pops];
        }
    }
}
