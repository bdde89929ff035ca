namespace Cinder.Syntax;

/// <summary>Names, literals, displays and comprehensions.</summary>
public sealed partial class Parser
{
    private Expr? Atom()
    {
        int start = _mark;
        switch (Peek())
        {
            case TokenKind.Name:
                _mark++;
                return MakeName(start, ExprContext.Load);
            case TokenKind.True:
                return Literal(BoolValue.True);
            case TokenKind.False:
                return Literal(BoolValue.False);
            case TokenKind.None:
                return Literal(NoneValue.Instance);
            case TokenKind.Ellipsis:
                return Literal(EllipsisValue.Instance);
            case TokenKind.String:
                return Strings();
            case TokenKind.Number:
                return Number();
            case TokenKind.LPar or TokenKind.LSqb or TokenKind.LBrace:
                return Bracketed();
            default:
                return null;
        }
    }

    private Expr? Bracketed()
    {
        // "[*[*..." and "{**{**..." lead from bracket to bracket without passing an expression, which has a guard.
        EnsureStack();
        return Peek() switch
        {
            TokenKind.LPar => Parenthesized(),
            TokenKind.LSqb => (Expr?)ListDisplay() ?? ListComprehension(),
            _ => (Expr?)DictDisplay() ?? (Expr?)SetDisplay() ?? (Expr?)DictComprehension() ?? SetComprehension(),
        };
    }

    private Constant Literal(ConstantValue value)
    {
        _mark++;
        return new Constant(value, kind: null, _tokens[_mark - 1].Span);
    }

    private Constant? Number()
    {
        if (!Accept(TokenKind.Number))
        {
            return null;
        }

        Token token = _tokens[_mark - 1];
        ReadOnlySpan<byte> text = _source.AsSpan(token.Start, token.End - token.Start);
        ConstantValue value = NumberLiteral.Parse(text, _context.Options.MaxIntDigits, out string? error)
            ?? throw RaiseKnown(SyntaxErrorKind.SyntaxError, error!, token.Line, -1, token.EndLine, -1);
        return new Constant(value, kind: null, token.Span);
    }

    /// <summary><c>tuple | group | genexp</c></summary>
    private Expr? Parenthesized()
    {
        if (TupleDisplay(out Expr? grouped) is { } tuple)
        {
            return tuple;
        }

        return grouped ?? Group() ?? GeneratorExpression();
    }

    /// <summary>A tuple; or, found on the way, an expression in parentheses.</summary>
    private Tuple? TupleDisplay(out Expr? grouped)
    {
        grouped = null;
        int start = _mark++;
        int begin = _top;
        Expr? first = StarNamedExpression();
        if (first is not null)
        {
            if (Accept(TokenKind.Comma))
            {
                Push(first);
                StarNamedExpressions();
                if (Accept(TokenKind.RPar))
                {
                    return new Tuple(Take<Expr>(begin), ExprContext.Load, SpanFrom(start));
                }
            }
            else if (first is not Starred && Accept(TokenKind.RPar))
            {
                grouped = first;
                return null;
            }
        }
        else if (Accept(TokenKind.RPar))
        {
            return new Tuple([], ExprContext.Load, SpanFrom(start));
        }

        _top = begin;
        _mark = start;
        return null;
    }

    private Expr? Group()
    {
        int start = _mark++;
        if ((YieldExpression() ?? NamedExpression()) is { } inner && Accept(TokenKind.RPar))
        {
            return inner;
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidGroup();
        }

        return null;
    }

    private GeneratorExp? GeneratorExpression()
    {
        int start = _mark;
        if (Accept(TokenKind.LPar)
            && ((Expr?)AssignmentExpression() ?? ExpressionNotNamed()) is { } element
            && ForIfClauses() is { } generators
            && Accept(TokenKind.RPar))
        {
            return new GeneratorExp(element, generators, SpanFrom(start));
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidComprehension();
        }

        return null;
    }

    private List? ListDisplay()
    {
        int start = _mark++;
        int begin = _top;
        StarNamedExpressions();
        if (Accept(TokenKind.RSqb))
        {
            return new List(Take<Expr>(begin), ExprContext.Load, SpanFrom(start));
        }

        _top = begin;
        _mark = start;
        return null;
    }

    private ListComp? ListComprehension()
    {
        int start = _mark++;
        if (NamedExpression() is { } element && ForIfClauses() is { } generators && Accept(TokenKind.RSqb))
        {
            return new ListComp(element, generators, SpanFrom(start));
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidComprehension();
        }

        return null;
    }

    private Dict? DictDisplay()
    {
        int start = _mark++;
        int begin = _top;
        while (PushKeyAndValue())
        {
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        if (Accept(TokenKind.RBrace))
        {
            int count = (_top - begin) / 2;
            var keys = new Expr?[count];
            var values = new Expr[count];
            for (int i = 0; i < count; i++)
            {
                keys[i] = (Expr?)_stack[begin + 2 * i];
                values[i] = (Expr)_stack[begin + 2 * i + 1]!;
            }

            _top = begin;
            return new Dict(keys, values, SpanFrom(start));
        }

        _top = begin;
        _mark = start;

        // In both passes: the grammar has it in the middle of a rule, where it is not switched off.
        InvalidDoubleStarredKvpairs();
        return null;
    }

    /// <summary>Pushes a key, null for <c>**</c>, and a value.</summary>
    private bool PushKeyAndValue()
    {
        int start = _mark;
        if (Accept(TokenKind.DoubleStar))
        {
            if (StarOperand() is { } mapping)
            {
                Push(null);
                Push(mapping);
                return true;
            }

            _mark = start;
            return false;
        }

        return PushPair();
    }

    private bool PushPair()
    {
        int start = _mark;
        if (Expression() is { } key && Accept(TokenKind.Colon) && Expression() is { } value)
        {
            Push(key);
            Push(value);
            return true;
        }

        _mark = start;
        return false;
    }

    private Set? SetDisplay()
    {
        int start = _mark++;
        int begin = _top;
        if (StarNamedExpressions() && Accept(TokenKind.RBrace))
        {
            return new Set(Take<Expr>(begin), SpanFrom(start));
        }

        _top = begin;
        _mark = start;
        return null;
    }

    private DictComp? DictComprehension()
    {
        int start = _mark++;
        if (Expression() is { } key
            && Accept(TokenKind.Colon)
            && Expression() is { } value
            && ForIfClauses() is { } generators
            && Accept(TokenKind.RBrace))
        {
            return new DictComp(key, value, generators, SpanFrom(start));
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidDictComprehension();
        }

        return null;
    }

    private SetComp? SetComprehension()
    {
        int start = _mark++;
        if (NamedExpression() is { } element && ForIfClauses() is { } generators && Accept(TokenKind.RBrace))
        {
            return new SetComp(element, generators, SpanFrom(start));
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidComprehension();
        }

        return null;
    }

    private Comprehension[]? ForIfClauses()
    {
        int begin = _top;
        while (ForIfClause() is { } clause)
        {
            Push(clause);
        }

        return _top == begin ? null : Take<Comprehension>(begin);
    }

    private Comprehension? ForIfClause()
    {
        int start = _mark;
        bool isAsync = Accept(TokenKind.Async);
        if (Accept(TokenKind.For) && StarTargets() is { } target && Accept(TokenKind.In))
        {
            // Behind the "in" nothing else can match.
            if (Disjunction() is not { } iter)
            {
                _mark = start;
                return null;
            }

            int begin = _top;
            while (Accept(TokenKind.If))
            {
                if (Disjunction() is not { } condition)
                {
                    _mark--;
                    break;
                }

                Push(condition);
            }

            return new Comprehension(target, iter, Take<Expr>(begin), isAsync);
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidForTarget();
        }

        return null;
    }
}
