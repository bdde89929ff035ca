using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Syntax;

namespace Cinder.Compiler.CodeGen;

/// <content>Dispatch over statements, bodies, and the statements that need no file of their own.</content>
internal sealed partial class CodeGenerator
{
    /// <summary>Body of a module or class: annotations, documentation string, statements.</summary>
    private void CompileBody(Stmt[] body)
    {
        // SetupAnnotations gets the line of the first statement of a module.
        if (_unit.Kind == UnitKind.Module && body.Length > 0)
        {
            Here = LocationOf(body[0]);
        }

        if (HasAnnotations(body))
        {
            Emit(OpCode.SetupAnnotations);
        }

        var first = 0;
        if (context.Optimize < 2 && DocString(body) is not null)
        {
            Visit(((ExprStmt)body[0]).Value);
            Here = Location.None;
            EmitNameOp("__doc__", ExprContext.Store);
            first = 1;
        }

        VisitAll(body.AsSpan(first));
    }

    private static string? DocString(Stmt[] body) =>
        body is [ExprStmt { Value: Constant { Value: StrValue text } }, ..] ? text.Value : null;

    /// <summary>Whether the block itself, not one nested in it, annotates a variable.</summary>
    private static bool HasAnnotations(ReadOnlySpan<Stmt> body)
    {
        foreach (var statement in body)
        {
            var found = statement switch
            {
                AnnAssign => true,
                For s => HasAnnotations(s.Body) || HasAnnotations(s.OrElse),
                AsyncFor s => HasAnnotations(s.Body) || HasAnnotations(s.OrElse),
                While s => HasAnnotations(s.Body) || HasAnnotations(s.OrElse),
                If s => HasAnnotations(s.Body) || HasAnnotations(s.OrElse),
                With s => HasAnnotations(s.Body),
                AsyncWith s => HasAnnotations(s.Body),
                Match s => Array.Exists(s.Cases, c => HasAnnotations(c.Body)),
                Try s => HasAnnotations(s.Body, s.Handlers, s.OrElse, s.FinalBody),
                TryStar s => HasAnnotations(s.Body, s.Handlers, s.OrElse, s.FinalBody),
                _ => false,
            };
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAnnotations(Stmt[] body, ExceptHandler[] handlers, Stmt[] orElse, Stmt[] finalBody) =>
        HasAnnotations(body) || HasAnnotations(orElse) || HasAnnotations(finalBody) || Array.Exists(handlers, h => HasAnnotations(h.Body));

    private void VisitAll(ReadOnlySpan<Stmt> statements)
    {
        foreach (var statement in statements)
        {
            Visit(statement);
        }
    }

    private void Visit(Stmt statement)
    {
        StackGuard.Check();
        Here = LocationOf(statement);
        switch (statement)
        {
            case FunctionDef s:
                CompileFunction(s, UnitKind.Function, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns);
                break;
            case AsyncFunctionDef s:
                CompileFunction(s, UnitKind.AsyncFunction, s.Name, s.Args, s.Body, s.DecoratorList, s.Returns);
                break;
            case ClassDef s:
                CompileClass(s);
                break;
            case Return s:
                CompileReturn(s);
                break;
            case Delete s:
                VisitAll(s.Targets);
                break;
            case Assign s:
                CompileAssign(s);
                break;
            case AugAssign s:
                CompileAugAssign(s);
                break;
            case AnnAssign s:
                CompileAnnAssign(s);
                break;
            case For s:
                CompileFor(s);
                break;
            case While s:
                CompileWhile(s);
                break;
            case If s:
                CompileIf(s);
                break;
            case Match s:
                CompileMatch(s);
                break;
            case Raise s:
                CompileRaise(s);
                break;
            case Try s:
                CompileTry(s);
                break;
            case TryStar s:
                CompileTryStar(s);
                break;
            case Assert s:
                CompileAssert(s);
                break;
            case Import s:
                CompileImport(s);
                break;
            case ImportFrom s:
                CompileImportFrom(s);
                break;
            case ExprStmt s:
                CompileExprStmt(s);
                break;
            case Pass:
                Emit(OpCode.Nop);
                break;
            case Break:
                CompileBreak();
                break;
            case Continue:
                CompileContinue();
                break;
            case With s:
                CompileWith(s, 0);
                break;
            case AsyncFor s:
                CompileAsyncFor(s);
                break;
            case AsyncWith s:
                CompileAsyncWith(s, 0);
                break;
            case Global or Nonlocal:
                break;
            default:
                throw new InvalidOperationException($"{statement.GetType().Name} is not a statement.");
        }
    }

    private void CompileExprStmt(ExprStmt s)
    {
        if (_isInteractive && _units.Count == 1)
        {
            Visit(s.Value);
            Emit(OpCode.PrintExpr);
        }
        else if (_folder.IsConstant(s.Value))
        {
            Emit(OpCode.Nop);
        }
        else
        {
            Visit(s.Value);
            Here = Location.None;
            Emit(OpCode.PopTop);
        }
    }

    private void CompileRaise(Raise s)
    {
        var count = 0;
        if (s.Exc is not null)
        {
            Visit(s.Exc);
            count++;
            if (s.Cause is not null)
            {
                Visit(s.Cause);
                count++;
            }
        }

        Emit(OpCode.RaiseVarargs, count);
    }

    private void CompileAssert(Assert s)
    {
        var isTuple = s.Test is Tuple { Elts.Length: > 0 }
            || (_folder.TryGetConstant(s.Test, out var value) && value is ConstTuple { Items.Length: > 0 });
        if (isTuple)
        {
            Warn("assertion is always true, perhaps remove parentheses?");
        }

        if (context.Optimize > 0)
        {
            return;
        }

        var end = new BasicBlock();
        JumpIf(s.Test, end, condition: true);
        Emit(OpCode.LoadAssertionError);
        if (s.Msg is not null)
        {
            // The message takes the self slot of the call.
            Visit(s.Msg);
            Emit(OpCode.Call, 0);
        }

        Emit(OpCode.RaiseVarargs, 1);
        Use(end);
    }

    private void CompileImport(Import s)
    {
        foreach (var alias in s.Names)
        {
            EmitConst(0L);
            EmitConst(null);
            EmitName(OpCode.ImportName, alias.Name);
            if (alias.AsName is not null)
            {
                BindModuleAs(alias.Name, alias.AsName);
            }
            else
            {
                var dot = alias.Name.IndexOf('.', StringComparison.Ordinal);
                EmitNameOp(dot < 0 ? alias.Name : alias.Name[..dot], ExprContext.Store);
            }
        }
    }

    /// <summary><c>import a.b.c as d</c>: the import gives <c>a</c>; the rest is found part by part.</summary>
    private void BindModuleAs(string name, string asName)
    {
        var parts = name.Split('.');
        for (var i = 1; i < parts.Length; i++)
        {
            Emit(OpCode.ImportFrom, _unit.Names.Add(parts[i]));
            if (i < parts.Length - 1)
            {
                Emit(OpCode.Swap, 2);
                Emit(OpCode.PopTop);
            }
        }

        EmitNameOp(asName, ExprContext.Store);
        if (parts.Length > 1)
        {
            Emit(OpCode.PopTop);
        }
    }

    private void CompileImportFrom(ImportFrom s)
    {
        EmitConst((long)s.Level);
        EmitConst(new ConstTuple([.. s.Names.Select(a => (object?)a.Name)]));
        if (s.Level == 0 && s.Span.Line > context.LastFutureLine && string.Equals(s.Module, FutureFeatures.ModuleName, StringComparison.Ordinal))
        {
            throw Error("from __future__ imports must occur at the beginning of the file");
        }

        EmitName(OpCode.ImportName, s.Module ?? string.Empty);
        if (s.Names is [{ Name: "*" }, ..])
        {
            Emit(OpCode.ImportStar);
            return;
        }

        foreach (var alias in s.Names)
        {
            EmitName(OpCode.ImportFrom, alias.Name);
            EmitNameOp(alias.AsName ?? alias.Name, ExprContext.Store);
        }

        Emit(OpCode.PopTop);
    }
}
