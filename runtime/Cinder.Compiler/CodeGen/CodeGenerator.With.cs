using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content><c>with</c> and <c>async with</c>.</content>
internal sealed partial class CodeGenerator
{
    private void CompileWith(With s, int index)
    {
        StackGuard.Check();
        Visit(s.Items[index].ContextExpr);
        Emit(OpCode.BeforeWith);
        CompileManaged(s, s.Items, s.Body, index, isAsync: false, () => CompileWith(s, index + 1));
    }

    private void CompileAsyncWith(AsyncWith s, int index)
    {
        StackGuard.Check();
        CheckAsyncStatement("'async with' outside async function");
        Visit(s.Items[index].ContextExpr);
        Emit(OpCode.BeforeAsyncWith);
        AwaitTop(1);
        CompileManaged(s, s.Items, s.Body, index, isAsync: true, () => CompileAsyncWith(s, index + 1));
    }

    /// <summary>What follows the entering of one context manager: its target, the rest of the statement, both ways out.</summary>
    private void CompileManaged(Stmt s, WithItem[] items, Stmt[] body, int index, bool isAsync, Action compileNext)
    {
        var block = new BasicBlock();
        var failed = new BasicBlock();
        var exit = new BasicBlock();
        var cleanup = new BasicBlock();

        // The handler does not get the result of __enter__.
        PushHandler(failed, pushLasti: true, dropped: 1);
        Use(block);
        PushFrameBlock(new FrameBlock(isAsync ? FrameBlockKind.AsyncWith : FrameBlockKind.With) { With = s });
        if (items[index].OptionalVars is { } target)
        {
            Visit(target);
        }
        else
        {
            Emit(OpCode.PopTop);
        }

        if (index + 1 == items.Length)
        {
            VisitAll(body);
        }
        else
        {
            compileNext();
        }

        PopFrameBlock();
        PopHandler();

        Here = LocationOf(s);
        CallExitWithNones();
        if (isAsync)
        {
            AwaitTop(2);
        }

        Emit(OpCode.PopTop);
        EmitJump(OpCode.Jump, exit);

        Use(failed);
        PushHandler(cleanup, pushLasti: true);
        Emit(OpCode.PushExcInfo);
        Emit(OpCode.WithExceptStart);
        if (isAsync)
        {
            AwaitTop(2);
        }

        FinishFailedWith(cleanup, exit);
    }

    /// <summary>[exit, lasti, previous, exc, result of exit]: swallows the exception or raises it again.</summary>
    private void FinishFailedWith(BasicBlock cleanup, BasicBlock exit)
    {
        var suppress = new BasicBlock();
        EmitJump(OpCode.PopJumpIfTrue, suppress);
        Emit(OpCode.Reraise, 2);
        Use(suppress);
        Emit(OpCode.PopTop);
        PopHandler();
        Emit(OpCode.PopExcept);
        Emit(OpCode.PopTop);
        Emit(OpCode.PopTop);
        EmitJump(OpCode.Jump, exit);
        Use(cleanup);
        PopExceptAndReraise();
        Use(exit);
    }

    private void CallExitWithNones()
    {
        // The first None takes the self slot of the call.
        EmitConst(null);
        EmitConst(null);
        EmitConst(null);
        Emit(OpCode.Call, 2);
    }
}
