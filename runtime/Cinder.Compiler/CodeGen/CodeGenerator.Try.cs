using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content><c>try</c> with all its clauses.</content>
internal sealed partial class CodeGenerator
{
    private void CompileTry(Try s)
    {
        if (s.FinalBody.Length > 0)
        {
            CompileFinally(
                s.FinalBody,
                () =>
                {
                    if (s.Handlers.Length > 0)
                    {
                        CompileExcept(s);
                    }
                    else
                    {
                        VisitAll(s.Body);
                    }
                });
        }
        else
        {
            CompileExcept(s);
        }
    }

    private void CompileTryStar(TryStar s)
    {
        if (s.FinalBody.Length > 0)
        {
            CompileFinally(s.FinalBody, () => CompileExceptStar(s));
        }
        else
        {
            CompileExceptStar(s);
        }
    }

    private void CompileFinally(Stmt[] finalBody, Action compileBody)
    {
        var end = new BasicBlock();
        var exit = new BasicBlock();
        var cleanup = new BasicBlock();
        Emit(OpCode.Nop);
        PushHandler(end, pushLasti: false);
        Use(new BasicBlock());
        PushFrameBlock(new FrameBlock(FrameBlockKind.FinallyTry) { FinalBody = finalBody });
        compileBody();
        PopHandler();
        PopFrameBlock();
        VisitAll(finalBody);
        EmitArtificialJump(exit);

        Use(end);
        Here = Location.None;
        PushHandler(cleanup, pushLasti: true);
        Emit(OpCode.PushExcInfo);
        PushFrameBlock(new FrameBlock(FrameBlockKind.FinallyEnd));
        VisitAll(finalBody);
        PopFrameBlock();
        Emit(OpCode.Reraise, 0);
        PopHandler();
        Use(cleanup);
        PopExceptAndReraise();
        Use(exit);
    }

    /// <summary>[previous, lasti, exc] → raises exc again once previous is being handled again.</summary>
    private void PopExceptAndReraise()
    {
        var saved = Here;
        Here = Location.None;
        Emit(OpCode.Copy, 3);
        Emit(OpCode.PopExcept);
        Emit(OpCode.Reraise, 1);
        Here = saved;
    }

    private void CompileExcept(Try s)
    {
        var except = new BasicBlock();
        var end = new BasicBlock();
        var cleanup = new BasicBlock();
        Emit(OpCode.Nop);
        PushHandler(except, pushLasti: false);
        Use(new BasicBlock());
        PushFrameBlock(new FrameBlock(FrameBlockKind.TryExcept));
        VisitAll(s.Body);
        PopFrameBlock();
        PopHandler();
        VisitAll(s.OrElse);
        EmitArtificialJump(end);

        Use(except);
        Here = Location.None;
        PushHandler(cleanup, pushLasti: true);
        Emit(OpCode.PushExcInfo);
        PushFrameBlock(new FrameBlock(FrameBlockKind.ExceptionHandler));
        for (var i = 0; i < s.Handlers.Length; i++)
        {
            var handler = s.Handlers[i];
            Here = LocationOf(handler);
            if (handler.Type is null && i < s.Handlers.Length - 1)
            {
                throw Error("default 'except:' must be last");
            }

            CompileHandler(handler, end);
        }

        Here = Location.None;
        PopFrameBlock();
        Emit(OpCode.Reraise, 0);
        PopHandler();
        Use(cleanup);
        PopExceptAndReraise();
        Use(end);
    }

    /// <summary>One <c>except</c> clause: [previous, exc] stay on the stack when it does not match.</summary>
    private void CompileHandler(ExceptHandler handler, BasicBlock end)
    {
        var next = new BasicBlock();
        if (handler.Type is not null)
        {
            Visit(handler.Type);
            Emit(OpCode.CheckExcMatch);
            EmitJump(OpCode.PopJumpIfFalse, next);
        }

        if (handler.Name is null)
        {
            Emit(OpCode.PopTop);
            Use(new BasicBlock());
            PushFrameBlock(new FrameBlock(FrameBlockKind.HandlerCleanup));
            VisitAll(handler.Body);
            PopFrameBlock();
            Here = Location.None;
            LeaveHandler(name: null, end);
        }
        else
        {
            CompileNamedHandler(handler.Name, handler.Body, end);
        }

        Use(next);
    }

    private void CompileNamedHandler(string name, Stmt[] body, BasicBlock end)
    {
        // try: body; finally: name = None; del name
        var cleanup = new BasicBlock();
        EmitNameOp(name, ExprContext.Store);
        PushHandler(cleanup, pushLasti: true);
        Use(new BasicBlock());
        PushFrameBlock(new FrameBlock(FrameBlockKind.HandlerCleanup) { HandlerName = name });
        VisitAll(body);
        PopFrameBlock();
        Here = Location.None;
        PopHandler();
        LeaveHandler(name, end);

        Use(cleanup);
        Here = Location.None;
        UnbindHandlerName(name);
        Emit(OpCode.Reraise, 1);
    }

    /// <summary>The end of an <c>except</c> clause: on this path, and on no other, the cleanup of the statement no longer applies.</summary>
    private void LeaveHandler(string? name, BasicBlock end)
    {
        var handlers = _unit.Graph.SaveHandlers();
        PopHandler();
        Emit(OpCode.PopExcept);
        if (name is not null)
        {
            UnbindHandlerName(name);
        }

        EmitJump(OpCode.Jump, end);
        _unit.Graph.RestoreHandlers(handlers);
    }

    private void UnbindHandlerName(string name)
    {
        EmitConst(null);
        EmitNameOp(name, ExprContext.Store);
        EmitNameOp(name, ExprContext.Del);
    }

    private void CompileExceptStar(TryStar s)
    {
        var except = new BasicBlock();
        var orElse = new BasicBlock();
        var end = new BasicBlock();
        var cleanup = new BasicBlock();
        var reraiseStar = new BasicBlock();
        Emit(OpCode.Nop);
        PushHandler(except, pushLasti: false);
        Use(new BasicBlock());
        PushFrameBlock(new FrameBlock(FrameBlockKind.TryExcept));
        VisitAll(s.Body);
        PopFrameBlock();
        PopHandler();
        EmitArtificialJump(orElse);

        Use(except);
        Here = Location.None;
        PushHandler(cleanup, pushLasti: true);
        Emit(OpCode.PushExcInfo);
        PushFrameBlock(new FrameBlock(FrameBlockKind.ExceptionGroupHandler));

        // [previous, original] → [previous, original, list of results, what is still unhandled]
        Here = LocationOf(s.Handlers[0]);
        Emit(OpCode.BuildList, 0);
        Emit(OpCode.Copy, 2);
        foreach (var handler in s.Handlers)
        {
            CompileStarHandler(handler);
        }

        // What no handler took is one more result.
        Emit(OpCode.ListAppend, 1);
        EmitJump(OpCode.Jump, reraiseStar);
        PopFrameBlock();

        Use(reraiseStar);
        FinishExceptStar(end);
        Use(cleanup);
        PopExceptAndReraise();
        Use(orElse);
        VisitAll(s.OrElse);
        Use(end);
    }

    private void CompileStarHandler(ExceptHandler handler)
    {
        Here = LocationOf(handler);
        var next = new BasicBlock();
        var match = new BasicBlock();
        if (handler.Type is not null)
        {
            Visit(handler.Type);
            Emit(OpCode.CheckEgMatch);
            Emit(OpCode.Copy, 1);
            EmitJump(OpCode.PopJumpIfNotNone, match);
            Emit(OpCode.PopTop);
            EmitJump(OpCode.Jump, next);
        }

        Use(match);
        if (handler.Name is null)
        {
            Emit(OpCode.PopTop);
        }
        else
        {
            EmitNameOp(handler.Name, ExprContext.Store);
        }

        var failed = new BasicBlock();
        PushHandler(failed, pushLasti: true);
        Use(new BasicBlock());
        PushFrameBlock(new FrameBlock(FrameBlockKind.HandlerCleanup) { HandlerName = handler.Name });
        VisitAll(handler.Body);
        PopFrameBlock();
        Here = Location.None;
        PopHandler();
        Unbind();
        EmitJump(OpCode.Jump, next);

        // [previous, original, results, rest, lasti, exc]: what the body raised is a result.
        Use(failed);
        Here = Location.None;
        Unbind();
        Emit(OpCode.ListAppend, 3);
        Emit(OpCode.PopTop);
        EmitJump(OpCode.Jump, next);
        Use(next);

        void Unbind()
        {
            if (handler.Name is not null)
            {
                UnbindHandlerName(handler.Name);
            }
        }
    }

    /// <summary>[previous, original, results] → raises what is left of the group, or goes on at <paramref name="end"/>.</summary>
    private void FinishExceptStar(BasicBlock end)
    {
        var reraise = new BasicBlock();
        Emit(OpCode.PrepReraiseStar);
        Emit(OpCode.Copy, 1);
        EmitJump(OpCode.PopJumpIfNotNone, reraise);
        Emit(OpCode.PopTop);
        PopHandler();
        Emit(OpCode.PopExcept);
        EmitJump(OpCode.Jump, end);
        Use(reraise);
        Emit(OpCode.Swap, 2);
        Emit(OpCode.PopExcept);
        Emit(OpCode.Reraise, 0);
    }
}
