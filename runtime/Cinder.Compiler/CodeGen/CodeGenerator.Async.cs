using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Compiler.Symbols;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Generators, coroutines, asynchronous loops and context managers.</content>
internal sealed partial class CodeGenerator
{
    private bool IsTopLevelAwait => context.AllowTopLevelAwait && _unit.Scope.Kind == ScopeKind.Module;

    private void CompileYield(Yield e)
    {
        if (_unit.Scope.Kind != ScopeKind.Function)
        {
            throw Error("'yield' outside function");
        }

        if (e.Value is null)
        {
            EmitConst(null);
        }
        else
        {
            Visit(e.Value);
        }

        EmitYield();
    }

    private void CompileYieldFrom(YieldFrom e)
    {
        if (_unit.Scope.Kind != ScopeKind.Function)
        {
            throw Error("'yield' outside function");
        }

        if (_unit.Kind == UnitKind.AsyncFunction)
        {
            throw Error("'yield from' inside async function");
        }

        Visit(e.Value);
        Emit(OpCode.GetYieldFromIter);
        EmitConst(null);
        DelegateTo(2);
    }

    private void CompileAwait(Await e)
    {
        if (!IsTopLevelAwait)
        {
            if (_unit.Scope.Kind != ScopeKind.Function)
            {
                throw Error("'await' outside function");
            }

            if (_unit.Kind is not (UnitKind.AsyncFunction or UnitKind.Comprehension))
            {
                throw Error("'await' outside async function");
            }
        }

        Visit(e.Value);
        AwaitTop(0);
    }

    private void EmitYield()
    {
        if (_unit.Scope is { IsGenerator: true, IsCoroutine: true })
        {
            Emit(OpCode.AsyncGenWrap);
        }

        Emit(OpCode.YieldValue);
        Emit(OpCode.Resume, 1);
    }

    /// <summary>Awaits the top of the stack; <paramref name="where"/> is the argument of GetAwaitable.</summary>
    private void AwaitTop(int where)
    {
        Emit(OpCode.GetAwaitable, where);
        EmitConst(null);
        DelegateTo(3);
    }

    /// <summary>
    /// [iterator, None] → [result]: sends into the iterator and passes on what it yields until it returns. The yield is always followed by
    /// its Resume, by whose argument (2 yield from, 3 await) the runtime knows that the frame delegates.
    /// </summary>
    private void DelegateTo(int resume)
    {
        var start = new BasicBlock();
        var exit = new BasicBlock();
        Use(start);
        EmitJump(OpCode.Send, exit);
        Emit(OpCode.YieldValue);
        Emit(OpCode.Resume, resume);
        EmitJump(OpCode.Jump, start);
        Use(exit);
    }

    private void CompileAsyncFor(AsyncFor s)
    {
        CheckAsyncStatement("'async for' outside async function");
        var start = new BasicBlock();
        var except = new BasicBlock();
        var end = new BasicBlock();
        Visit(s.Iter);
        Emit(OpCode.GetAiter);
        Use(start);
        PushFrameBlock(new FrameBlock(FrameBlockKind.For, start, end));

        // Only __anext__ may end the loop.
        PushHandler(except, pushLasti: false);
        Emit(OpCode.GetAnext);
        EmitConst(null);
        DelegateTo(3);
        PopHandler();
        Visit(s.Target);
        VisitAll(s.Body);
        Here = Location.None;
        EmitJump(OpCode.JumpBackward, start);
        PopFrameBlock();
        Use(except);

        // The end belongs to the loop, not to its body.
        Here = LocationOf(s.Iter);
        Emit(OpCode.EndAsyncFor);
        VisitAll(s.OrElse);
        Use(end);
    }

    private void CheckAsyncStatement(string message)
    {
        if (IsTopLevelAwait)
        {
            _unit.Scope.IsCoroutine = true;
        }
        else if (_unit.Kind != UnitKind.AsyncFunction)
        {
            throw Error(message);
        }
    }
}
