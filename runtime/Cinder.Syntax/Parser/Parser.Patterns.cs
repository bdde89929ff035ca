namespace Cinder.Syntax;

/// <summary>The match statement and its patterns.</summary>
public sealed partial class Parser
{
    private Match? MatchStatement()
    {
        int start = _mark++;
        int begin = _top;
        if (SubjectExpression() is { } subject
            && Accept(TokenKind.Colon)
            && Accept(TokenKind.NewLine)
            && Accept(TokenKind.Indent))
        {
            while (CaseBlock() is { } matchCase)
            {
                Push(matchCase);
            }

            if (_top > begin && Accept(TokenKind.Dedent))
            {
                MatchCase[] cases = Take<MatchCase>(begin);
                return new Match(subject, cases, SpanFrom(start));
            }
        }

        _top = begin;
        _mark = start;
        if (_callInvalid)
        {
            InvalidMatch();
        }

        return null;
    }

    private Expr? SubjectExpression()
    {
        int start = _mark;
        int begin = _top;
        if (StarNamedExpression() is { } first && Accept(TokenKind.Comma))
        {
            Push(first);
            StarNamedExpressions();
            return new Tuple(Take<Expr>(begin), ExprContext.Load, SpanFrom(start));
        }

        _mark = start;
        return NamedExpression();
    }

    private MatchCase? CaseBlock()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidCase();
        }

        if (PeekSoftKeyword("case"))
        {
            _mark++;
            if (Patterns() is { } pattern)
            {
                Expr? guard = Guard();
                if (Accept(TokenKind.Colon) && Block() is { } body)
                {
                    return new MatchCase(pattern, guard, body);
                }
            }
        }

        _mark = start;
        return null;
    }

    private Expr? Guard()
    {
        if (!Accept(TokenKind.If))
        {
            return null;
        }

        Expr? guard = NamedExpression();
        if (guard is null)
        {
            _mark--;
        }

        return guard;
    }

    private Pattern? Patterns()
    {
        int start = _mark;
        return OpenSequencePattern() is { } patterns ? new MatchSequence(patterns, SpanFrom(start)) : AsPatternOrPattern();
    }

    /// <summary><c>as_pattern | or_pattern</c></summary>
    private Pattern? AsPatternOrPattern()
    {
        Enter();
        int start = _mark;
        if (OrPattern() is { } pattern && Accept(TokenKind.As))
        {
            if (CaptureTarget() is { } name)
            {
                return Leave(new MatchAs(pattern, name, SpanFrom(start)));
            }
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidAsPattern();
        }

        return Leave(OrPattern());
    }

    private Pattern? OrPattern()
    {
        int start = _mark;
        if (ClosedPattern() is not { } first)
        {
            return null;
        }

        if (Peek() != TokenKind.VBar)
        {
            return first;
        }

        int begin = _top;
        Push(first);
        while (Accept(TokenKind.VBar))
        {
            if (ClosedPattern() is not { } next)
            {
                _mark--;
                break;
            }

            Push(next);
        }

        Pattern[] patterns = Take<Pattern>(begin);
        return patterns.Length == 1 ? first : new MatchOr(patterns, SpanFrom(start));
    }

    private Pattern? ClosedPattern()
    {
        // Remembered in both passes: sequences and groups, which start alike, nest.
        if (TryRecall(Rule.ClosedPattern, out Pattern? known))
        {
            return known;
        }

        int start = _mark;
        Peek();
        Pattern? result = LiteralPattern()
            ?? CapturePattern()
            ?? WildcardPattern()
            ?? ValuePattern()
            ?? GroupPattern()
            ?? SequencePattern()
            ?? MappingPattern()
            ?? (Pattern?)ClassPattern();
        return Store(Rule.ClosedPattern, start, result);
    }

    private Pattern? LiteralPattern()
    {
        int start = _mark;
        ConstantValue? singleton = Peek() switch
        {
            TokenKind.None => NoneValue.Instance,
            TokenKind.True => BoolValue.True,
            TokenKind.False => BoolValue.False,
            _ => null,
        };
        if (singleton is not null)
        {
            _mark++;
            return new MatchSingleton(singleton, SpanFrom(start));
        }

        return NumberOrStrings() is { } value ? new MatchValue(value, SpanFrom(start)) : null;
    }

    /// <summary>A literal as the key of a mapping.</summary>
    private Expr? LiteralExpression() => Peek() switch
    {
        TokenKind.None => Literal(NoneValue.Instance),
        TokenKind.True => Literal(BoolValue.True),
        TokenKind.False => Literal(BoolValue.False),
        _ => NumberOrStrings(),
    };

    /// <summary><c>signed_number !('+' | '-') | complex_number | strings</c></summary>
    private Expr? NumberOrStrings()
    {
        int start = _mark;
        if (SignedNumber() is not { } number)
        {
            return Strings();
        }

        if (Peek() is not (TokenKind.Plus or TokenKind.Minus))
        {
            return number;
        }

        Operator op = Accept(TokenKind.Plus) ? Operator.Add : Operator.Sub;
        if (op == Operator.Sub)
        {
            _mark++;
        }

        // The real part must not be imaginary, the imaginary part must: checked as each is reached.
        Constant realConstant = number as Constant ?? (Constant)((UnaryOp)number).Operand;
        if (realConstant.Value is ComplexValue)
        {
            throw RaiseAt(realConstant.Span, "real number required in complex literal");
        }

        if (Number() is not { } imaginary)
        {
            _mark = start;
            return null;
        }

        return imaginary.Value is ComplexValue
            ? new BinOp(number, op, imaginary, SpanFrom(start))
            : throw RaiseAt(imaginary.Span, "imaginary number required in complex literal");
    }

    private Expr? SignedNumber()
    {
        int start = _mark;
        if (!Accept(TokenKind.Minus))
        {
            return Number();
        }

        if (Number() is { } number)
        {
            return new UnaryOp(UnaryOperator.USub, number, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private MatchAs? CapturePattern()
    {
        int start = _mark;
        return CaptureTarget() is { } name ? new MatchAs(pattern: null, name, SpanFrom(start)) : null;
    }

    /// <summary><c>!"_" NAME !('.' | '(' | '=')</c></summary>
    private string? CaptureTarget()
    {
        if (Peek() != TokenKind.Name || PeekSoftKeyword("_"))
        {
            return null;
        }

        _mark++;
        if (Peek() is TokenKind.Dot or TokenKind.LPar or TokenKind.Equal)
        {
            _mark--;
            return null;
        }

        return _tokens[_mark - 1].Name;
    }

    private MatchAs? WildcardPattern()
    {
        int start = _mark;
        if (!PeekSoftKeyword("_"))
        {
            return null;
        }

        _mark++;
        return new MatchAs(pattern: null, name: null, SpanFrom(start));
    }

    private MatchValue? ValuePattern()
    {
        int start = _mark;
        if (NameOrAttribute() is Attribute attribute && Peek() is not (TokenKind.Dot or TokenKind.LPar or TokenKind.Equal))
        {
            return new MatchValue(attribute, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private Expr? NameOrAttribute()
    {
        int start = _mark;
        Expr? result = NameLoad();
        while (result is not null && Accept(TokenKind.Dot))
        {
            if (Identifier() is not { } name)
            {
                _mark--;
                break;
            }

            result = new Attribute(result, name, ExprContext.Load, SpanFrom(start));
        }

        return result;
    }

    private Pattern? GroupPattern()
    {
        int start = _mark;
        if (Accept(TokenKind.LPar) && AsPatternOrPattern() is { } pattern && Accept(TokenKind.RPar))
        {
            return pattern;
        }

        _mark = start;
        return null;
    }

    private MatchSequence? SequencePattern()
    {
        int start = _mark;
        if (Accept(TokenKind.LSqb))
        {
            Pattern[] patterns = MaybeSequencePattern() ?? [];
            if (Accept(TokenKind.RSqb))
            {
                return new MatchSequence(patterns, SpanFrom(start));
            }
        }
        else if (Accept(TokenKind.LPar))
        {
            Pattern[] patterns = OpenSequencePattern() ?? [];
            if (Accept(TokenKind.RPar))
            {
                return new MatchSequence(patterns, SpanFrom(start));
            }
        }

        _mark = start;
        return null;
    }

    /// <summary>A pattern with a comma, and more of them.</summary>
    private Pattern[]? OpenSequencePattern()
    {
        int start = _mark;
        if (MaybeStarPattern() is { } first && Accept(TokenKind.Comma))
        {
            return [first, .. MaybeSequencePattern() ?? []];
        }

        _mark = start;
        return null;
    }

    private Pattern[]? MaybeSequencePattern()
    {
        int begin = _top;
        while (MaybeStarPattern() is { } pattern)
        {
            Push(pattern);
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return _top == begin ? null : Take<Pattern>(begin);
    }

    private Pattern? MaybeStarPattern() => StarPattern() ?? AsPatternOrPattern();

    private Pattern? StarPattern()
    {
        if (TryRecall(Rule.StarPattern, out Pattern? known))
        {
            return known;
        }

        int start = _mark;
        MatchStar? result = null;
        if (Accept(TokenKind.Star))
        {
            if (CaptureTarget() is { } name)
            {
                result = new MatchStar(name, SpanFrom(start));
            }
            else if (WildcardPattern() is not null)
            {
                result = new MatchStar(name: null, SpanFrom(start));
            }
            else
            {
                _mark = start;
            }
        }

        return Store<Pattern>(Rule.StarPattern, start, result);
    }

    private MatchMapping? MappingPattern()
    {
        int start = _mark;
        if (!Accept(TokenKind.LBrace))
        {
            return null;
        }

        var keys = new List<Expr>();
        var patterns = new List<Pattern>();
        bool separated = true;
        while (separated && KeyValuePattern(keys, patterns))
        {
            separated = Accept(TokenKind.Comma);
        }

        string? rest = null;
        if (separated && Accept(TokenKind.DoubleStar))
        {
            rest = CaptureTarget();
            if (rest is null)
            {
                _mark = start;
                return null;
            }

            Accept(TokenKind.Comma);
        }

        if (Accept(TokenKind.RBrace))
        {
            return new MatchMapping([.. keys], [.. patterns], rest, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private bool KeyValuePattern(List<Expr> keys, List<Pattern> patterns)
    {
        int start = _mark;
        if ((LiteralExpression() ?? AttributeOnly()) is { } key && Accept(TokenKind.Colon) && AsPatternOrPattern() is { } pattern)
        {
            keys.Add(key);
            patterns.Add(pattern);
            return true;
        }

        _mark = start;
        return false;
    }

    private Attribute? AttributeOnly()
    {
        int start = _mark;
        if (NameOrAttribute() is Attribute attribute)
        {
            return attribute;
        }

        _mark = start;
        return null;
    }

    private MatchClass? ClassPattern()
    {
        int start = _mark;
        if (NameOrAttribute() is { } cls && Accept(TokenKind.LPar))
        {
            bool separated = true;
            int begin = _top;
            while (separated && AsPatternOrPattern() is { } pattern)
            {
                Push(pattern);
                separated = Accept(TokenKind.Comma);
            }

            Pattern[] patterns = Take<Pattern>(begin);
            var names = new List<string>();
            var values = new List<Pattern>();
            while (separated && KeywordPattern(names, values))
            {
                separated = Accept(TokenKind.Comma);
            }

            if (Accept(TokenKind.RPar))
            {
                return new MatchClass(cls, patterns, [.. names], [.. values], SpanFrom(start));
            }
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidClassPattern();
        }

        return null;
    }

    private bool KeywordPattern(List<string> names, List<Pattern> values)
    {
        int start = _mark;
        if (Identifier() is { } name && Accept(TokenKind.Equal) && AsPatternOrPattern() is { } value)
        {
            names.Add(name);
            values.Add(value);
            return true;
        }

        _mark = start;
        return false;
    }
}
