using Cinder.Syntax;

namespace Cinder.Compiler.Symbols;

/// <content>Expressions and patterns.</content>
internal sealed partial class SymbolTableBuilder
{
    private void VisitAll(Expr[] expressions)
    {
        foreach (var expression in expressions)
        {
            Visit(expression);
        }
    }

    private void VisitOptional(Expr? expression)
    {
        if (expression is not null)
        {
            Visit(expression);
        }
    }

    private void VisitKeywords(Keyword[] keywords)
    {
        foreach (var keyword in keywords)
        {
            Visit(keyword.Value);
        }
    }

    private void Visit(Expr expression)
    {
        StackGuard.Check();
        switch (expression)
        {
            case Name e:
                VisitName(e);
                break;
            case NamedExpr e:
                VisitNamedExpr(e);
                break;
            case BoolOp e:
                VisitAll(e.Values);
                break;
            case BinOp e:
                Visit(e.Left);
                Visit(e.Right);
                break;
            case UnaryOp e:
                Visit(e.Operand);
                break;
            case Lambda e:
                VisitDefaults(e.Args);
                Enter("lambda", ScopeKind.Function, e, e.Span);
                DefineParameters(e.Args);
                Visit(e.Body);
                Exit();
                break;
            case IfExp e:
                Visit(e.Test);
                Visit(e.Body);
                Visit(e.OrElse);
                break;
            case Dict e:
                foreach (var key in e.Keys)
                {
                    VisitOptional(key);
                }

                VisitAll(e.Values);
                break;
            case Set e:
                VisitAll(e.Elts);
                break;
            case ListComp e:
                VisitComprehension(e, "listcomp", ComprehensionKind.List, e.Generators, e.Elt, value: null);
                break;
            case SetComp e:
                VisitComprehension(e, "setcomp", ComprehensionKind.Set, e.Generators, e.Elt, value: null);
                break;
            case DictComp e:
                VisitComprehension(e, "dictcomp", ComprehensionKind.Dict, e.Generators, e.Key, e.Value);
                break;
            case GeneratorExp e:
                VisitComprehension(e, "genexpr", ComprehensionKind.Generator, e.Generators, e.Elt, value: null);
                break;
            case Yield e:
                VisitYield(e, e.Value);
                break;
            case YieldFrom e:
                VisitYield(e, e.Value);
                break;
            case Await e:
                ForbidInAnnotation("await expression", e);
                Visit(e.Value);
                _current.IsCoroutine = true;
                break;
            case Compare e:
                Visit(e.Left);
                VisitAll(e.Comparators);
                break;
            case Call e:
                Visit(e.Func);
                VisitAll(e.Args);
                VisitKeywords(e.Keywords);
                break;
            case FormattedValue e:
                Visit(e.Value);
                VisitOptional(e.FormatSpec);
                break;
            case JoinedStr e:
                VisitAll(e.Values);
                break;
            case Attribute e:
                Visit(e.Value);
                break;
            case Subscript e:
                Visit(e.Value);
                Visit(e.Slice);
                break;
            case Starred e:
                Visit(e.Value);
                break;
            case Slice e:
                VisitOptional(e.Lower);
                VisitOptional(e.Upper);
                VisitOptional(e.Step);
                break;
            case List e:
                VisitAll(e.Elts);
                break;
            case Tuple e:
                VisitAll(e.Elts);
                break;
        }
    }

    private void VisitName(Name e)
    {
        // Folded to a constant before names are looked up.
        if (e.Ctx == ExprContext.Load && string.Equals(e.Id, "__debug__", StringComparison.Ordinal))
        {
            return;
        }

        Define(e.Id, e.Ctx == ExprContext.Load ? SymbolFlags.Use : SymbolFlags.Local, e.Span);
        if (e.Ctx == ExprContext.Load && _current.Kind == ScopeKind.Function && string.Equals(e.Id, "super", StringComparison.Ordinal))
        {
            Define("__class__", SymbolFlags.Use, e.Span);
        }
    }

    private void VisitYield(Expr e, Expr? value)
    {
        ForbidInAnnotation("yield expression", e);
        VisitOptional(value);
        _current.IsGenerator = true;
        if (_current.Comprehension != ComprehensionKind.None)
        {
            var place = _current.Comprehension switch
            {
                ComprehensionKind.List => "list comprehension",
                ComprehensionKind.Set => "set comprehension",
                ComprehensionKind.Dict => "dict comprehension",
                _ => "generator expression",
            };
            throw context.Error($"'yield' inside {place}", e.Span);
        }
    }

    private void ForbidInAnnotation(string what, Expr e)
    {
        if (_current.Kind == ScopeKind.Annotation)
        {
            throw context.Error($"'{what}' can not be used within an annotation", e.Span);
        }
    }

    private void VisitNamedExpr(NamedExpr e)
    {
        ForbidInAnnotation("named expression", e);
        if (_current.ComprehensionIterables > 0)
        {
            throw context.Error("assignment expression cannot be used in a comprehension iterable expression", e.Span);
        }

        if (_current.Comprehension != ComprehensionKind.None)
        {
            BindOutsideComprehension((Name)e.Target);
        }

        Visit(e.Value);
        Visit(e.Target);
    }

    /// <summary>The target of an assignment expression in a comprehension belongs to the nearest block that is none.</summary>
    private void BindOutsideComprehension(Name target)
    {
        for (var i = _stack.Count - 1; i >= 0; i--)
        {
            var scope = _stack[i];
            if (scope.Comprehension != ComprehensionKind.None)
            {
                if (Lookup(scope, target.Id).HasFlag(SymbolFlags.ComprehensionTarget))
                {
                    throw context.Error($"assignment expression cannot rebind comprehension iteration variable '{target.Id}'", target.Span);
                }

                continue;
            }

            switch (scope.Kind)
            {
                case ScopeKind.Function:
                    var isGlobal = Lookup(scope, target.Id).HasFlag(SymbolFlags.Global);
                    Define(target.Id, isGlobal ? SymbolFlags.Global : SymbolFlags.Nonlocal, target.Span);
                    RecordDirective(target.Id, target.Span);
                    DefineIn(scope, target.Id, SymbolFlags.Local, target.Span);
                    return;
                case ScopeKind.Module:
                    Define(target.Id, SymbolFlags.Global, target.Span);
                    RecordDirective(target.Id, target.Span);
                    DefineIn(scope, target.Id, SymbolFlags.Global, target.Span);
                    return;
                case ScopeKind.Class:
                    throw context.Error("assignment expression within a comprehension cannot be used in a class body", target.Span);
                default:
                    return;
            }
        }
    }

    private void VisitComprehension(
        Expr node, string name, ComprehensionKind kind, Comprehension[] generators, Expr element, Expr? value)
    {
        // The outermost iterable is evaluated in the enclosing scope and comes in as the parameter ".0".
        var outermost = generators[0];
        _current.ComprehensionIterables++;
        Visit(outermost.Iter);
        _current.ComprehensionIterables--;

        Enter(name, ScopeKind.Function, node, node.Span);
        _current.Comprehension = kind;
        _current.IsCoroutine = outermost.IsAsync;
        Define(".0", SymbolFlags.Parameter, node.Span);
        VisitTarget(outermost.Target);
        VisitAll(outermost.Ifs);
        foreach (var generator in generators.AsSpan(1))
        {
            VisitTarget(generator.Target);
            _current.ComprehensionIterables++;
            Visit(generator.Iter);
            _current.ComprehensionIterables--;
            VisitAll(generator.Ifs);
            _current.IsCoroutine |= generator.IsAsync;
        }

        VisitOptional(value);
        Visit(element);
        _current.IsGenerator = kind == ComprehensionKind.Generator;
        var isAwaited = _current.IsCoroutine && kind != ComprehensionKind.Generator;
        Exit();
        _current.IsCoroutine |= isAwaited;
    }

    private void VisitTarget(Expr target)
    {
        _current.InComprehensionTarget = true;
        Visit(target);
        _current.InComprehensionTarget = false;
    }

    private void Visit(Pattern pattern)
    {
        StackGuard.Check();
        switch (pattern)
        {
            case MatchValue p:
                Visit(p.Value);
                break;
            case MatchSequence p:
                VisitAll(p.Patterns);
                break;
            case MatchStar { Name: not null } p:
                Define(p.Name, SymbolFlags.Local, p.Span);
                break;
            case MatchMapping p:
                VisitAll(p.Keys);
                VisitAll(p.Patterns);
                if (p.Rest is not null)
                {
                    Define(p.Rest, SymbolFlags.Local, p.Span);
                }

                break;
            case MatchClass p:
                Visit(p.Cls);
                VisitAll(p.Patterns);
                VisitAll(p.KwdPatterns);
                break;
            case MatchAs p:
                if (p.Pattern is not null)
                {
                    Visit(p.Pattern);
                }

                if (p.Name is not null)
                {
                    Define(p.Name, SymbolFlags.Local, p.Span);
                }

                break;
            case MatchOr p:
                VisitAll(p.Patterns);
                break;
        }
    }

    private void VisitAll(Pattern[] patterns)
    {
        foreach (var pattern in patterns)
        {
            Visit(pattern);
        }
    }
}
