using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Unparsing;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Functions, lambdas, their defaults and annotations, decorators, closures.</content>
internal sealed partial class CodeGenerator
{
    private const int HasDefaults = 1;
    private const int HasKwDefaults = 2;
    private const int HasAnnotationsFlag = 4;
    private const int HasClosure = 8;

    private void CompileFunction(
        Stmt node, UnitKind kind, string name, Arguments args, Stmt[] body, Expr[] decorators, Expr? returns)
    {
        CheckParameters(args);
        VisitAll(decorators);
        var firstLine = decorators.Length > 0 ? decorators[0].Span.Line : node.Span.Line;
        var flags = CompileDefaults(args);
        if (CompileAnnotations(args, returns))
        {
            flags |= HasAnnotationsFlag;
        }

        var code = CodeOf(node, () =>
        {
            EnterUnit(kind, name, node, firstLine);
            var docString = context.Optimize < 2 ? DocString(body) : null;

            // The first constant of a function is its documentation.
            _unit.Constants.Add(docString);
            _unit.KeepsFirstConstant = true;
            CountParameters(args);
            VisitAll(body.AsSpan(docString is null ? 0 : 1));
            return LeaveUnit(addsNone: true);
        });
        MakeClosure(code, flags);
        ApplyDecorators(decorators);
        EmitNameOp(name, ExprContext.Store);
    }

    private void CompileLambda(Lambda e)
    {
        CheckParameters(e.Args);
        var flags = CompileDefaults(e.Args);
        var code = CodeOf(e, () =>
        {
            EnterUnit(UnitKind.Lambda, "<lambda>", e, e.Span.Line);
            _unit.Constants.Add(null);
            _unit.KeepsFirstConstant = true;
            CountParameters(e.Args);
            Visit(e.Body);
            Emit(OpCode.ReturnValue);
            return LeaveUnit(addsNone: true);
        });
        MakeClosure(code, flags);
    }

    private void CountParameters(Arguments args)
    {
        _unit.ArgCount = args.PosOnlyArgs.Length + args.Args.Length;
        _unit.PosOnlyArgCount = args.PosOnlyArgs.Length;
        _unit.KwOnlyArgCount = args.KwOnlyArgs.Length;
    }

    private void CheckParameters(Arguments args)
    {
        foreach (var parameter in args.PosOnlyArgs.Concat(args.Args).Concat(args.KwOnlyArgs))
        {
            CheckForbidden(parameter.ArgName, ExprContext.Store);
        }

        if (args.VarArg is not null)
        {
            CheckForbidden(args.VarArg.ArgName, ExprContext.Store);
        }

        if (args.KwArg is not null)
        {
            CheckForbidden(args.KwArg.ArgName, ExprContext.Store);
        }
    }

    private void ApplyDecorators(Expr[] decorators)
    {
        // The decorated object takes the self slot of the call.
        var saved = Here;
        for (var i = decorators.Length - 1; i >= 0; i--)
        {
            Here = LocationOf(decorators[i]);
            Emit(OpCode.Call, 0);
        }

        Here = saved;
    }

    private int CompileDefaults(Arguments args)
    {
        var flags = 0;
        if (args.Defaults.Length > 0)
        {
            VisitAll(args.Defaults);
            Emit(OpCode.BuildTuple, args.Defaults.Length);
            flags |= HasDefaults;
        }

        var names = ImmutableArray.CreateBuilder<object?>();
        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            if (args.KwDefaults[i] is { } value)
            {
                names.Add(Mangle(args.KwOnlyArgs[i].ArgName));
                Visit(value);
            }
        }

        if (names.Count > 0)
        {
            EmitConst(new ConstTuple(names.ToImmutable()));
            Emit(OpCode.BuildConstKeyMap, names.Count);
            flags |= HasKwDefaults;
        }

        return flags;
    }

    private bool CompileAnnotations(Arguments args, Expr? returns)
    {
        var count = 0;
        foreach (var parameter in args.Args.Concat(args.PosOnlyArgs))
        {
            Annotate(parameter.ArgName, parameter.Annotation);
        }

        Annotate(args.VarArg?.ArgName, args.VarArg?.Annotation);
        foreach (var parameter in args.KwOnlyArgs)
        {
            Annotate(parameter.ArgName, parameter.Annotation);
        }

        Annotate(args.KwArg?.ArgName, args.KwArg?.Annotation);
        Annotate("return", returns);
        if (count == 0)
        {
            return false;
        }

        Emit(OpCode.BuildTuple, count);
        return true;

        void Annotate(string? name, Expr? annotation)
        {
            if (annotation is null)
            {
                return;
            }

            EmitConst(Mangle(name!));
            if (!context.FutureAnnotations && annotation is Starred starred)
            {
                // *args: *Ts annotates with the only item of the unpacked value.
                Visit(starred.Value);
                Emit(OpCode.UnpackSequence, 1);
            }
            else
            {
                VisitAnnotation(annotation);
            }

            count += 2;
        }
    }

    private void VisitAnnotation(Expr annotation)
    {
        if (context.FutureAnnotations)
        {
            EmitConst(new Unparser().Unparse(annotation));
        }
        else
        {
            Visit(annotation);
        }
    }

    /// <summary>Makes a function of <paramref name="code"/>, with the cells that it needs from this unit.</summary>
    private void MakeClosure(CodeObject code, int flags)
    {
        var free = code.FreeVars;
        if (free.Length > 0)
        {
            foreach (var name in free)
            {
                Emit(OpCode.LoadClosure, _unit.ClosureIndex(name));
            }

            Emit(OpCode.BuildTuple, free.Length);
            flags |= HasClosure;
        }

        EmitConst(code);
        Emit(OpCode.MakeFunction, flags);
    }

    private void CompileClass(ClassDef s)
    {
        VisitAll(s.DecoratorList);
        var firstLine = s.DecoratorList.Length > 0 ? s.DecoratorList[0].Span.Line : s.Span.Line;
        Emit(OpCode.LoadBuildClass);
        Emit(OpCode.PushNull);
        MakeClosure(CodeOf(s, () => CompileClassBody(s, firstLine)), flags: 0);
        EmitConst(s.Name);
        EmitCall(2, s.Bases, s.Keywords);
        ApplyDecorators(s.DecoratorList);
        EmitNameOp(s.Name, ExprContext.Store);
    }

    private CodeObject CompileClassBody(ClassDef s, int firstLine)
    {
        EnterUnit(UnitKind.Class, s.Name, s, firstLine);
        _unit.ClassName = s.Name;
        _unit.SelfAttributes = SelfAttributeCollector.Collect(s);
        EmitNameOp("__name__", ExprContext.Load);
        EmitNameOp("__module__", ExprContext.Store);
        EmitConst(_unit.QualName);
        EmitNameOp("__qualname__", ExprContext.Store);
        CompileBody(s.Body);

        // What follows has no source: __build_class__ gets the cell of __class__ to fill, if a method needs it.
        Here = Location.None;
        if (_unit.Scope.NeedsClassCell)
        {
            Emit(OpCode.LoadClosure, _unit.ClosureIndex("__class__"));
            Emit(OpCode.Copy, 1);
            EmitNameOp("__classcell__", ExprContext.Store);
        }
        else
        {
            EmitConst(null);
        }

        Emit(OpCode.ReturnValue);
        return LeaveUnit(addsNone: true);
    }
}
