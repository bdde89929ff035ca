using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Comprehensions and generator expressions: functions whose only argument is the outermost iterator.</content>
internal sealed partial class CodeGenerator
{
    private enum ComprehensionType
    {
        List,
        Set,
        Dict,
        Generator,
    }

    private void CompileComprehension(
        Expr e, string name, ComprehensionType type, Comprehension[] generators, Expr element, Expr? value)
    {
        var mayAwait = IsTopLevelAwait || _unit.Kind is UnitKind.AsyncFunction or UnitKind.Comprehension;
        var isAwaited = symbols[e].IsCoroutine && type != ComprehensionType.Generator;
        if (isAwaited && !mayAwait)
        {
            throw Error("asynchronous comprehension outside of an asynchronous function");
        }

        var body = new ComprehensionBody(type, generators, element, value);
        MakeClosure(CodeOf(e, () => CompileComprehensionBody(e, name, body)), flags: 0);
        VisitIterable(generators[0].Iter);
        Emit(generators[0].IsAsync ? OpCode.GetAiter : OpCode.GetIter);

        // The iterator takes the self slot of the call.
        Emit(OpCode.Call, 0);
        if (isAwaited)
        {
            AwaitTop(0);
        }
    }

    private CodeObject CompileComprehensionBody(Expr e, string name, ComprehensionBody body)
    {
        EnterUnit(UnitKind.Comprehension, name, e, e.Span.Line);
        Here = LocationOf(e);
        switch (body.Type)
        {
            case ComprehensionType.List:
                Emit(OpCode.BuildList, 0);
                break;
            case ComprehensionType.Set:
                Emit(OpCode.BuildSet, 0);
                break;
            case ComprehensionType.Dict:
                Emit(OpCode.BuildMap, 0);
                break;
        }

        _unit.ArgCount = 1;
        CompileGenerator(body, 0, depth: 0);
        if (body.Type != ComprehensionType.Generator)
        {
            Emit(OpCode.ReturnValue);
        }

        return LeaveUnit(addsNone: true);
    }

    private void CompileGenerator(ComprehensionBody body, int index, int depth)
    {
        StackGuard.Check();
        if (body.Generators[index].IsAsync)
        {
            CompileAsyncGenerator(body, index, depth);
        }
        else
        {
            CompileSyncGenerator(body, index, depth);
        }
    }

    private void CompileSyncGenerator(ComprehensionBody body, int index, int depth)
    {
        var generator = body.Generators[index];
        var start = new BasicBlock();
        var cleanup = new BasicBlock();
        var end = new BasicBlock();
        var isLoop = true;
        if (index == 0)
        {
            Emit(OpCode.LoadFastCheck, 0);
        }
        else if (SingleItem(generator.Iter) is { } item)
        {
            // "for y in [f(x)]" is an assignment.
            Visit(item);
            isLoop = false;
        }
        else
        {
            VisitIterable(generator.Iter);
            Emit(OpCode.GetIter);
        }

        if (isLoop)
        {
            depth++;
            Use(start);
            EmitJump(OpCode.ForIter, end);
        }

        Visit(generator.Target);
        CompileInner(body, index, depth, cleanup);
        Use(cleanup);
        if (isLoop)
        {
            EmitJump(OpCode.JumpBackward, start);
            Use(end);
        }
    }

    private Expr? SingleItem(Expr iterable)
    {
        if (_folder.IsConstant(iterable) || _folder.TryGetConstantIterable(iterable, out _))
        {
            return null;
        }

        return iterable switch
        {
            List { Elts: [not Starred] } list => list.Elts[0],
            Tuple { Elts: [not Starred] } tuple => tuple.Elts[0],
            _ => null,
        };
    }

    private void CompileAsyncGenerator(ComprehensionBody body, int index, int depth)
    {
        var generator = body.Generators[index];
        var start = new BasicBlock();
        var except = new BasicBlock();
        var cleanup = new BasicBlock();
        if (index == 0)
        {
            Emit(OpCode.LoadFastCheck, 0);
        }
        else
        {
            VisitIterable(generator.Iter);
            Emit(OpCode.GetAiter);
        }

        Use(start);
        PushFrameBlock(new FrameBlock(FrameBlockKind.AsyncComprehension, start));
        PushHandler(except, pushLasti: false);
        Emit(OpCode.GetAnext);
        EmitConst(null);
        DelegateTo(3);
        PopHandler();
        Visit(generator.Target);
        CompileInner(body, index, depth + 1, cleanup);
        Use(cleanup);
        EmitJump(OpCode.JumpBackward, start);
        PopFrameBlock();
        Use(except);
        var saved = Here;
        Here = Location.None;
        Emit(OpCode.EndAsyncFor);
        Here = saved;
    }

    /// <summary>Conditions of one generator, then the next generator or, in the last one, the element.</summary>
    private void CompileInner(ComprehensionBody body, int index, int depth, BasicBlock cleanup)
    {
        foreach (var condition in body.Generators[index].Ifs)
        {
            JumpIf(condition, cleanup, condition: false);
        }

        if (index + 1 < body.Generators.Length)
        {
            CompileGenerator(body, index + 1, depth);
            return;
        }

        Visit(body.Element);
        switch (body.Type)
        {
            case ComprehensionType.Generator:
                EmitYield();
                Emit(OpCode.PopTop);
                break;
            case ComprehensionType.List:
                Emit(OpCode.ListAppend, depth + 1);
                break;
            case ComprehensionType.Set:
                Emit(OpCode.SetAdd, depth + 1);
                break;
            default:
                Visit(body.Value!);
                Emit(OpCode.MapAdd, depth + 1);
                break;
        }
    }

    private sealed record ComprehensionBody(ComprehensionType Type, Comprehension[] Generators, Expr Element, Expr? Value);
}
