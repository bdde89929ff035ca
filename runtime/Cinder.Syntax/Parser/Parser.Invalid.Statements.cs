namespace Cinder.Syntax;

/// <summary>Known mistakes in simple statements and in the targets of all.</summary>
public sealed partial class Parser
{
    private enum TargetKind
    {
        Star,
        For,
        Del,
    }

    private void InvalidAssignment()
    {
        int start = _mark;
        if (InvalidAnnotationTarget() is { } display && Accept(TokenKind.Colon) && Expression() is not null)
        {
            throw RaiseAt(display.Span, $"only single target (not {DescribeExpression(display)}) can be annotated");
        }

        _mark = start;
        if (StarNamedExpression() is { } element && Accept(TokenKind.Comma))
        {
            int begin = _top;
            while (StarNamedExpressions())
            {
            }

            _top = begin;
            if (Accept(TokenKind.Colon) && Expression() is not null)
            {
                throw RaiseAt(element.Span, "only single target (not tuple) can be annotated");
            }
        }

        _mark = start;
        if (Expression() is { } annotated && Accept(TokenKind.Colon) && Expression() is not null)
        {
            throw RaiseAt(annotated.Span, "illegal target for annotation");
        }

        _mark = start;
        SkipTargets();
        int afterTargets = _mark;
        if (StarExpressions() is { } target && Accept(TokenKind.Equal))
        {
            ThrowInvalidTarget(TargetKind.Star, target);
        }

        _mark = afterTargets;
        if (YieldExpression() is { } yield && Accept(TokenKind.Equal))
        {
            throw RaiseAt(yield.Span, "assignment to yield expression not possible");
        }

        _mark = start;
        if (StarExpressions() is { } augmented && AugmentedOperator(Peek()) is not null)
        {
            _mark++;
            if ((YieldExpression() ?? StarExpressions()) is not null)
            {
                throw RaiseAt(augmented.Span, $"'{DescribeExpression(augmented)}' is an illegal expression for augmented assignment");
            }
        }

        _mark = start;
    }

    /// <summary><c>(star_targets '=')*</c></summary>
    private void SkipTargets()
    {
        while (true)
        {
            int here = _mark;
            if (StarTargets() is null || !Accept(TokenKind.Equal))
            {
                _mark = here;
                return;
            }
        }
    }

    private Expr? InvalidAnnotationTarget()
    {
        int start = _mark;
        switch (Peek())
        {
            case TokenKind.LSqb:
                return ListDisplay();
            case TokenKind.LPar:
                if (TupleDisplay(out Expr? _) is { } tuple)
                {
                    return tuple;
                }

                _mark = start + 1;
                if (InvalidAnnotationTarget() is { } inner && Accept(TokenKind.RPar))
                {
                    return inner;
                }

                _mark = start;
                return null;
            default:
                return null;
        }
    }

    private void InvalidDelStatement()
    {
        int start = _mark;
        if (Accept(TokenKind.Del) && StarExpressions() is { } target)
        {
            ThrowInvalidTarget(TargetKind.Del, target);
        }

        _mark = start;
    }

    private void InvalidImportFromTargets()
    {
        int start = _mark;
        if (ImportFromAsNames() is not null && Accept(TokenKind.Comma) && Accept(TokenKind.NewLine))
        {
            throw Raise("trailing comma not allowed without surrounding parentheses");
        }

        _mark = start;
    }

    private void InvalidForTarget()
    {
        int start = _mark;
        Accept(TokenKind.Async);
        if (Accept(TokenKind.For) && StarExpressions() is { } target)
        {
            ThrowInvalidTarget(TargetKind.For, target);
        }

        _mark = start;
    }

    private void InvalidWithItem()
    {
        int start = _mark;
        if (Expression() is not null && Accept(TokenKind.As) && Expression() is { } target
            && Peek() is TokenKind.Comma or TokenKind.RPar or TokenKind.Colon)
        {
            ThrowInvalidTarget(TargetKind.Star, target);
        }

        _mark = start;
    }

    private void ThrowInvalidTarget(TargetKind kind, Expr expression)
    {
        if (FindInvalidTarget(kind, expression) is { } target)
        {
            string verb = kind == TargetKind.Del ? "delete" : "assign to";
            throw RaiseAt(target.Span, $"cannot {verb} {DescribeExpression(target)}");
        }
    }

    private static Expr? FindInvalidTarget(TargetKind kind, Expr expression)
    {
        switch (expression)
        {
            case Name or Subscript or Attribute:
                return null;
            case List list:
                return FindInvalidTarget(kind, list.Elts);
            case Tuple tuple:
                return FindInvalidTarget(kind, tuple.Elts);
            case Starred starred when kind != TargetKind.Del:
                return FindInvalidTarget(kind, starred.Value);
            case Compare compare when kind == TargetKind.For:
                // "for a in b" reads as a comparison.
                return compare.Ops[0] == CmpOp.In ? FindInvalidTarget(kind, compare.Left) : null;
            default:
                return expression;
        }
    }

    private static Expr? FindInvalidTarget(TargetKind kind, Expr[] elements)
    {
        foreach (Expr element in elements)
        {
            if (FindInvalidTarget(kind, element) is { } target)
            {
                return target;
            }
        }

        return null;
    }

    /// <summary>What CPython calls an expression in error texts.</summary>
    private static string DescribeExpression(Expr expression) => expression switch
    {
        Attribute => "attribute",
        Subscript => "subscript",
        Starred => "starred",
        Name => "name",
        List => "list",
        Tuple => "tuple",
        Lambda => "lambda",
        Call => "function call",
        BoolOp or BinOp or UnaryOp => "expression",
        GeneratorExp => "generator expression",
        Yield or YieldFrom => "yield expression",
        Await => "await expression",
        ListComp => "list comprehension",
        SetComp => "set comprehension",
        DictComp => "dict comprehension",
        Dict => "dict literal",
        Set => "set display",
        JoinedStr or FormattedValue => "f-string expression",
        Constant { Value: NoneValue } => "None",
        Constant { Value: BoolValue value } => value.Value ? "True" : "False",
        Constant { Value: EllipsisValue } => "ellipsis",
        Constant => "literal",
        Compare => "comparison",
        IfExp => "conditional expression",
        NamedExpr => "named expression",
        _ => "expression",
    };
}
