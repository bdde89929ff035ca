namespace Cinder.Syntax;

/// <summary>Assignments, and how the first pass finds them without trying their targets first.</summary>
public sealed partial class Parser
{
    /// <summary>
    /// What the grammar's order of choices comes to, with each expression parsed once: an expression, which becomes a
    /// target when an assignment operator follows. Whatever does not fit goes the way of the grammar.
    /// </summary>
    private Stmt? FirstPassSimpleStatement()
    {
        int start = _mark;
        if (Peek() >= TokenKind.And && KeywordStatement() is { } statement)
        {
            return statement;
        }

        if (Peek() == TokenKind.Name && PeekSecond() == TokenKind.Colon)
        {
            return Assignment();
        }

        if (StarExpressions() is not { } value)
        {
            return Assignment();
        }

        TokenKind next = Peek();
        if (next == TokenKind.Equal)
        {
            if (AssignFrom(start, value) is { } assign)
            {
                return assign;
            }
        }
        else if (next == TokenKind.Colon || AugmentedOperator(next) is not null)
        {
            // Rare, or with a target that is short.
        }
        else
        {
            return new ExprStmt(value, SpanFrom(start));
        }

        _mark = start;
        return Assignment() ?? new ExprStmt(StarExpressions()!, SpanFrom(start));
    }

    /// <summary>At the first <c>=</c> behind <paramref name="target"/>: reads the other targets and the value.</summary>
    private Assign? AssignFrom(int start, Expr target)
    {
        int begin = _top;
        Expr? value = target;
        while (Accept(TokenKind.Equal))
        {
            if (!IsTarget(value))
            {
                _top = begin;
                return null;
            }

            Push(WithContext(value, ExprContext.Store));
            value = YieldExpression() ?? StarExpressions();
            if (value is null)
            {
                _top = begin;
                return null;
            }
        }

        return new Assign(Take<Expr>(begin), value, SpanFrom(start));
    }

    private static bool IsTarget(Expr expression)
    {
        switch (expression)
        {
            case Name or Attribute or Subscript:
                return true;
            case Starred starred:
                return starred.Value is not Starred && IsTarget(starred.Value);
            case Tuple tuple:
                return Array.TrueForAll(tuple.Elts, IsTarget);
            case List list:
                return Array.TrueForAll(list.Elts, IsTarget);
            default:
                return false;
        }
    }

    /// <summary>A copy of a target with a context, down to the parts of tuples and lists.</summary>
    private static Expr WithContext(Expr expression, ExprContext context) => expression switch
    {
        Name name => new Name(name.Id, context, name.Span),
        Attribute attribute => new Attribute(attribute.Value, attribute.Attr, context, attribute.Span),
        Subscript subscript => new Subscript(subscript.Value, subscript.Slice, context, subscript.Span),
        Starred starred => new Starred(WithContext(starred.Value, context), context, starred.Span),
        Tuple tuple => new Tuple(Array.ConvertAll(tuple.Elts, e => WithContext(e, context)), context, tuple.Span),
        List list => new List(Array.ConvertAll(list.Elts, e => WithContext(e, context)), context, list.Span),
        _ => expression,
    };

    private Stmt? Assignment()
    {
        int start = _mark;
        Stmt? result = NameAnnotation(start) ?? TargetAnnotation(start) ?? (Stmt?)PlainAssignment(start);
        if (result is not null)
        {
            return result;
        }

        if (SingleTarget() is { } target)
        {
            if (AugmentedOperator(Peek()) is { } op)
            {
                // Behind the operator nothing else can match.
                _mark++;
                if ((YieldExpression() ?? StarExpressions()) is { } value)
                {
                    return new AugAssign(target, op, value, SpanFrom(start));
                }

                _mark = start;
                return null;
            }

            _mark = start;
        }

        if (_callInvalid)
        {
            InvalidAssignment();
        }

        return null;
    }

    private AnnAssign? NameAnnotation(int start)
    {
        if (Accept(TokenKind.Name) && Accept(TokenKind.Colon) && Expression() is { } annotation)
        {
            Expr? value = AnnotatedValue();
            return new AnnAssign(MakeName(start, ExprContext.Store), annotation, value, simple: true, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private AnnAssign? TargetAnnotation(int start)
    {
        Expr? target = null;
        if (Accept(TokenKind.LPar))
        {
            target = SingleTarget();
            if (target is null || !Accept(TokenKind.RPar))
            {
                target = null;
                _mark = start;
            }
        }

        target ??= SubscriptOrAttributeTarget(ExprContext.Store);
        if (target is not null && Accept(TokenKind.Colon) && Expression() is { } annotation)
        {
            Expr? value = AnnotatedValue();
            return new AnnAssign(target, annotation, value, simple: false, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    /// <summary><c>['=' annotated_rhs]</c></summary>
    private Expr? AnnotatedValue()
    {
        if (!Accept(TokenKind.Equal))
        {
            return null;
        }

        Expr? value = YieldExpression() ?? StarExpressions();
        if (value is null)
        {
            _mark--;
        }

        return value;
    }

    private Assign? PlainAssignment(int start)
    {
        int begin = _top;
        while (true)
        {
            int here = _mark;
            if (StarTargets() is { } target && Accept(TokenKind.Equal))
            {
                Push(target);
                continue;
            }

            _mark = here;
            break;
        }

        if (_top > begin && (YieldExpression() ?? StarExpressions()) is { } value && Peek() != TokenKind.Equal)
        {
            return new Assign(Take<Expr>(begin), value, SpanFrom(start));
        }

        _top = begin;
        _mark = start;
        return null;
    }

    private static Operator? AugmentedOperator(TokenKind kind) => kind switch
    {
        TokenKind.PlusEqual => Operator.Add,
        TokenKind.MinusEqual => Operator.Sub,
        TokenKind.StarEqual => Operator.Mult,
        TokenKind.AtEqual => Operator.MatMult,
        TokenKind.SlashEqual => Operator.Div,
        TokenKind.PercentEqual => Operator.Mod,
        TokenKind.AmperEqual => Operator.BitAnd,
        TokenKind.VBarEqual => Operator.BitOr,
        TokenKind.CircumflexEqual => Operator.BitXor,
        TokenKind.LeftShiftEqual => Operator.LShift,
        TokenKind.RightShiftEqual => Operator.RShift,
        TokenKind.DoubleStarEqual => Operator.Pow,
        TokenKind.DoubleSlashEqual => Operator.FloorDiv,
        _ => null,
    };
}
