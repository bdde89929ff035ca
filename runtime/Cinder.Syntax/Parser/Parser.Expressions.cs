namespace Cinder.Syntax;

/// <summary>Expressions that stand above the operators: tuples without parentheses, walrus, yield, conditionals, lambda.</summary>
public sealed partial class Parser
{
    private Expr? Expressions()
    {
        int start = _mark;
        if (Expression() is not { } first)
        {
            return null;
        }

        if (!Accept(TokenKind.Comma))
        {
            return first;
        }

        int begin = _top;
        Push(first);
        while (Expression() is { } next)
        {
            Push(next);
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return new Tuple(Take<Expr>(begin), ExprContext.Load, SpanFrom(start));
    }

    private Expr? StarExpressions()
    {
        int start = _mark;
        if (StarExpression() is not { } first)
        {
            return null;
        }

        if (!Accept(TokenKind.Comma))
        {
            return first;
        }

        int begin = _top;
        Push(first);
        while (StarExpression() is { } next)
        {
            Push(next);
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return new Tuple(Take<Expr>(begin), ExprContext.Load, SpanFrom(start));
    }

    private Expr? StarExpression()
    {
        if (TryRecallInSecondPass(Rule.StarExpression, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        return StoreInSecondPass(Rule.StarExpression, start, StarredBitwiseOr() ?? Expression());
    }

    /// <summary><c>'*' bitwise_or</c></summary>
    private Starred? StarredBitwiseOr()
    {
        int start = _mark;
        if (Accept(TokenKind.Star))
        {
            if (StarOperand() is { } value)
            {
                return new Starred(value, ExprContext.Load, SpanFrom(start));
            }

            _mark = start;
        }

        return null;
    }

    private Expr? StarNamedExpression() => (Expr?)StarredBitwiseOr() ?? NamedExpression();

    /// <summary>Pushes expressions between commas, and goes past a comma at their end.</summary>
    private bool StarNamedExpressions()
    {
        int begin = _top;
        while (StarNamedExpression() is { } element)
        {
            Push(element);
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return _top > begin;
    }

    private NamedExpr? AssignmentExpression()
    {
        int start = _mark;
        if (Peek() == TokenKind.Name && PeekSecond() == TokenKind.ColonEqual)
        {
            _mark += 2;
            if (Expression() is { } value)
            {
                return new NamedExpr(MakeName(start, ExprContext.Store), value, SpanFrom(start));
            }

            _mark = start;
        }

        return null;
    }

    private Expr? NamedExpression()
    {
        if (AssignmentExpression() is { } assignment)
        {
            return assignment;
        }

        if (_callInvalid)
        {
            InvalidNamedExpression();
        }

        return ExpressionNotNamed();
    }

    /// <summary><c>expression !':='</c></summary>
    private Expr? ExpressionNotNamed()
    {
        int start = _mark;
        Expr? expression = Expression();
        if (expression is not null && Peek() == TokenKind.ColonEqual)
        {
            _mark = start;
            return null;
        }

        return expression;
    }

    private Expr? YieldExpression()
    {
        int start = _mark;
        if (!Accept(TokenKind.Yield))
        {
            return null;
        }

        if (Accept(TokenKind.From))
        {
            if (Expression() is { } source)
            {
                return new YieldFrom(source, SpanFrom(start));
            }

            _mark = start + 1;
        }

        Expr? value = StarExpressions();
        return new Yield(value, SpanFrom(start));
    }

    private Expr? Expression()
    {
        if (RecallExpression(out Expr? known))
        {
            return known;
        }

        Enter();
        int start = _mark;
        if (_callInvalid)
        {
            InvalidExpression();
            InvalidLegacyExpression();
        }

        return Leave(StoreExpression(start, ExpressionAlternatives()));
    }

    /// <summary><c>disjunction ['if' disjunction 'else' expression] | lambdef</c></summary>
    private Expr? ExpressionAlternatives()
    {
        int start = _mark;
        if (Disjunction() is not { } body)
        {
            return LambdaExpression();
        }

        int end = _mark;
        if (Accept(TokenKind.If))
        {
            if (Disjunction() is { } test && Accept(TokenKind.Else) && Expression() is { } orElse)
            {
                return new IfExp(test, body, orElse, SpanFrom(start));
            }

            _mark = end;
        }

        return body;
    }

    private Lambda? LambdaExpression()
    {
        int start = _mark;
        if (!Accept(TokenKind.Lambda))
        {
            return null;
        }

        Arguments? parameters = LambdaParameters();
        if (Accept(TokenKind.Colon) && Expression() is { } body)
        {
            return new Lambda(parameters ?? NoParameters(), body, SpanFrom(start));
        }

        _mark = start;
        return null;
    }
}
