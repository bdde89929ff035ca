using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Compiler.Folding;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Conditions, loops, and the ways out of them.</content>
internal sealed partial class CodeGenerator
{
    private void CompileIf(If s)
    {
        var end = new BasicBlock();
        var next = s.OrElse.Length > 0 ? new BasicBlock() : end;
        JumpIf(s.Test, next, condition: false);
        VisitAll(s.Body);
        if (s.OrElse.Length > 0)
        {
            EmitArtificialJump(end);
            Use(next);
            VisitAll(s.OrElse);
        }

        Use(end);
    }

    private void CompileWhile(While s)
    {
        var loop = new BasicBlock();
        var orElse = new BasicBlock();
        var end = new BasicBlock();
        Use(loop);
        PushFrameBlock(new FrameBlock(FrameBlockKind.While, loop, end));
        if (_folder.TryGetConstant(s.Test, out var constant) && ConstantArithmetic.IsTrue(constant))
        {
            // A line tracer sees the endless loop's line where it starts, where it is continued and where it jumps back.
            var body = new BasicBlock();
            Emit(OpCode.Nop);
            Use(body);
            VisitAll(s.Body);
            Here = LocationOf(s);
            EmitJump(OpCode.JumpBackward, body);
        }
        else
        {
            // CPython compiles the test at both ends of the loop, and warns at both.
            var warnings = _testWarnings = [];
            JumpIf(s.Test, orElse, condition: false);
            _testWarnings = null;
            VisitAll(s.Body);
            foreach (var (message, location) in warnings)
            {
                context.Warn(message, location);
            }

            // The line of the loop is that of its test, which comes next.
            Here = Location.None;
            EmitJump(OpCode.JumpBackward, loop);
        }

        PopFrameBlock();
        Use(orElse);
        VisitAll(s.OrElse);
        Use(end);
    }

    private void CompileFor(For s)
    {
        var start = new BasicBlock();
        var orElse = new BasicBlock();
        var end = new BasicBlock();
        PushFrameBlock(new FrameBlock(FrameBlockKind.For, start, end));
        VisitIterable(s.Iter);
        Emit(OpCode.GetIter);
        Use(start);
        EmitJump(OpCode.ForIter, orElse);
        Visit(s.Target);
        VisitAll(s.Body);
        Here = Location.None;
        EmitJump(OpCode.JumpBackward, start);
        Use(orElse);
        PopFrameBlock();
        VisitAll(s.OrElse);
        Use(end);
    }

    private void CompileBreak()
    {
        Emit(OpCode.Nop);
        var handlers = _unit.Graph.SaveHandlers();
        var loop = Unwind(preserveTop: false, toLoop: true) ?? throw Error("'break' outside loop");
        UnwindBlock(loop, preserveTop: false);
        EmitJump(OpCode.Jump, loop.Exit!);
        _unit.Graph.RestoreHandlers(handlers);
    }

    private void CompileContinue()
    {
        Emit(OpCode.Nop);
        var handlers = _unit.Graph.SaveHandlers();
        var loop = Unwind(preserveTop: false, toLoop: true) ?? throw Error("'continue' not properly in loop");
        EmitJump(OpCode.JumpBackward, loop.Start!);
        _unit.Graph.RestoreHandlers(handlers);
    }

    private void CompileReturn(Return s)
    {
        if (_unit.Scope.Kind != Symbols.ScopeKind.Function)
        {
            throw Error("'return' outside function");
        }

        object? constant = null;
        var isConstant = s.Value is null || _folder.TryGetConstant(s.Value, out constant);
        if (s.Value is not null && _unit.Scope is { IsCoroutine: true, IsGenerator: true })
        {
            throw Error("'return' with value in async generator");
        }

        if (!isConstant)
        {
            Visit(s.Value!);
        }
        else if (s.Value is not null)
        {
            Here = LocationOf(s.Value);
            Emit(OpCode.Nop);
        }

        if (s.Value is null || s.Value.Span.Line != s.Span.Line)
        {
            Here = LocationOf(s);
            Emit(OpCode.Nop);
        }

        var handlers = _unit.Graph.SaveHandlers();
        Unwind(preserveTop: !isConstant, toLoop: false);
        if (isConstant)
        {
            EmitConst(constant);
        }

        Emit(OpCode.ReturnValue);
        _unit.Graph.RestoreHandlers(handlers);
    }

    /// <summary>
    /// Emits what leaving the enclosing statements takes, innermost first; up to the nearest loop, which is returned, or all of them.
    /// </summary>
    private FrameBlock? Unwind(bool preserveTop, bool toLoop)
    {
        var blocks = _unit.FrameBlocks;
        if (blocks.Count == 0)
        {
            return null;
        }

        var top = blocks[^1];
        if (top.Kind == FrameBlockKind.ExceptionGroupHandler)
        {
            throw Error("'break', 'continue' and 'return' cannot appear in an except* block");
        }

        if (toLoop && top.IsLoop)
        {
            return top;
        }

        // The tidying code must not see the statement that it leaves.
        blocks.RemoveAt(blocks.Count - 1);
        UnwindBlock(top, preserveTop);
        var loop = Unwind(preserveTop, toLoop);
        blocks.Add(top);
        return loop;
    }

    private void UnwindBlock(FrameBlock block, bool preserveTop)
    {
        switch (block.Kind)
        {
            case FrameBlockKind.For or FrameBlockKind.PopValue:
                PopBelow(preserveTop);
                break;
            case FrameBlockKind.TryExcept:
                PopHandler();
                break;
            case FrameBlockKind.FinallyTry:
                PopHandler();
                if (preserveTop)
                {
                    PushFrameBlock(new FrameBlock(FrameBlockKind.PopValue));
                }

                VisitAll(block.FinalBody!);
                if (preserveTop)
                {
                    PopFrameBlock();
                }

                // The rest seems to happen at the statement that leaves.
                Here = Location.None;
                break;
            case FrameBlockKind.FinallyEnd:
                PopBelow(preserveTop);
                if (preserveTop)
                {
                    Emit(OpCode.Swap, 2);
                }

                PopHandler();
                Emit(OpCode.PopExcept);
                break;
            case FrameBlockKind.With or FrameBlockKind.AsyncWith:
                Here = LocationOf(block.With!);
                PopHandler();
                if (preserveTop)
                {
                    Emit(OpCode.Swap, 2);
                }

                CallExitWithNones();
                if (block.Kind == FrameBlockKind.AsyncWith)
                {
                    AwaitTop(2);
                }

                Emit(OpCode.PopTop);
                Here = Location.None;
                break;
            case FrameBlockKind.HandlerCleanup:
                if (block.HandlerName is not null)
                {
                    PopHandler();
                }

                if (preserveTop)
                {
                    Emit(OpCode.Swap, 2);
                }

                PopHandler();
                Emit(OpCode.PopExcept);
                if (block.HandlerName is not null)
                {
                    UnbindHandlerName(block.HandlerName);
                }

                break;
        }
    }

    /// <summary>Pops the value below the top when the top is to stay, else the top.</summary>
    private void PopBelow(bool preserveTop)
    {
        if (preserveTop)
        {
            Emit(OpCode.Swap, 2);
        }

        Emit(OpCode.PopTop);
    }

    /// <summary>Jumps to <paramref name="target"/> when the truth of <paramref name="e"/> is <paramref name="condition"/>.</summary>
    private void JumpIf(Expr e, BasicBlock target, bool condition)
    {
        StackGuard.Check();
        if (!_folder.IsConstant(e))
        {
            switch (e)
            {
                case UnaryOp { Op: UnaryOperator.Not, Operand: var operand } when IsInvertible(operand):
                    Here = LocationOf(operand);
                    break;
                case UnaryOp { Op: UnaryOperator.Not } not:
                    JumpIf(not.Operand, target, !condition);
                    return;
                case BoolOp op:
                    JumpIfBoolOp(op, target, condition);
                    return;
                case IfExp choice:
                    JumpIfChoice(choice, target, condition);
                    return;
                case Compare { Ops.Length: > 1 } chain:
                    Here = LocationOf(chain);
                    JumpIfChain(chain, target, condition);
                    return;
                case Compare compare:
                    Here = LocationOf(compare);
                    break;
            }
        }

        Visit(e);
        EmitJump(condition ? OpCode.PopJumpIfTrue : OpCode.PopJumpIfFalse, target);
    }

    private void JumpIfBoolOp(BoolOp e, BasicBlock target, bool condition)
    {
        // A value that decides the whole jumps to the target, or past the rest when the decision is the other one.
        var decidesOn = e.Op == BoolOperator.Or;
        var decided = decidesOn == condition ? target : new BasicBlock();
        for (var i = 0; i < e.Values.Length - 1; i++)
        {
            JumpIf(e.Values[i], decided, decidesOn);
        }

        JumpIf(e.Values[^1], target, condition);
        if (decided != target)
        {
            Use(decided);
        }
    }

    private void JumpIfChoice(IfExp e, BasicBlock target, bool condition)
    {
        var orElse = new BasicBlock();
        var end = new BasicBlock();
        JumpIf(e.Test, orElse, condition: false);
        JumpIf(e.Body, target, condition);
        EmitArtificialJump(end);
        Use(orElse);
        JumpIf(e.OrElse, target, condition);
        Use(end);
    }

    private void JumpIfChain(Compare e, BasicBlock target, bool condition)
    {
        CheckComparison(e);
        var cleanup = new BasicBlock();
        Visit(e.Left);
        for (var i = 0; i < e.Ops.Length - 1; i++)
        {
            Visit(e.Comparators[i]);
            Emit(OpCode.Swap, 2);
            Emit(OpCode.Copy, 2);
            EmitCompare(e.Ops[i]);
            EmitJump(OpCode.PopJumpIfFalse, cleanup);
        }

        VisitLastComparator(e);
        EmitCompare(e.Ops[^1]);
        EmitJump(condition ? OpCode.PopJumpIfTrue : OpCode.PopJumpIfFalse, target);
        var end = new BasicBlock();
        EmitArtificialJump(end);
        Use(cleanup);
        Emit(OpCode.PopTop);
        if (!condition)
        {
            EmitArtificialJump(target);
        }

        Use(end);
    }
}
