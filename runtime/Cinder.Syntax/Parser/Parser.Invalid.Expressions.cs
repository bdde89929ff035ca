namespace Cinder.Syntax;

/// <summary>
/// Known mistakes in expressions: the <c>invalid_*</c> rules of the grammar. Each tries its alternatives in order, throws
/// when one matches, and puts the position back.
/// </summary>
public sealed partial class Parser
{
    private Expr? ExpressionWithoutInvalid()
    {
        bool saved = _callInvalid;
        _callInvalid = false;
        Expr? result = ExpressionAlternatives();
        _callInvalid = saved;
        return result;
    }

    private static bool IsLegacyStatement(Expr expression) => expression is Name { Id: "print" or "exec" };

    private void InvalidLegacyExpression()
    {
        int start = _mark;
        if (NameLoad() is { } name && Peek() != TokenKind.LPar && StarExpressions() is { } argument && IsLegacyStatement(name))
        {
            throw RaiseRange(name.Span, argument.Span, $"Missing parentheses in call to '{name.Id}'. Did you mean {name.Id}(...)?");
        }

        _mark = start;
    }

    private void InvalidExpression()
    {
        int start = _mark;
        bool literalPrefix = Peek() == TokenKind.Name && PeekSecond() == TokenKind.String;
        if (!literalPrefix && !IsSoftKeyword() && Disjunction() is { } left && ExpressionWithoutInvalid() is { } right
            && !IsLegacyStatement(left) && _tokens[_mark - 1].Level != 0)
        {
            throw RaiseRange(left.Span, right.Span, "invalid syntax. Perhaps you forgot a comma?");
        }

        _mark = start;
        if (Disjunction() is { } body && Accept(TokenKind.If) && Disjunction() is { } test
            && Peek() is not (TokenKind.Else or TokenKind.Colon))
        {
            throw RaiseRange(body.Span, test.Span, "expected 'else' after 'if' expression");
        }

        _mark = start;
    }

    /// <summary>CPython 3.11 takes a name for a soft keyword here when it is the start of one.</summary>
    private bool IsSoftKeyword() => Peek() == TokenKind.Name && _tokens[_mark].Name is { } name
        && (name == "_" || "case".StartsWith(name, StringComparison.Ordinal) || "match".StartsWith(name, StringComparison.Ordinal));

    private void InvalidNamedExpression()
    {
        if (TryRecall(Rule.InvalidNamedExpression, out Expr? _))
        {
            return;
        }

        int start = _mark;
        if (Expression() is { } target && Accept(TokenKind.ColonEqual) && Expression() is not null)
        {
            throw RaiseAt(target.Span, $"cannot use assignment expressions with {DescribeExpression(target)}");
        }

        _mark = start;
        if (NameLoad() is { } name && Accept(TokenKind.Equal) && BitwiseOr() is { } value && !AtSecondAssignment())
        {
            throw RaiseRange(name.Span, value.Span, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }

        _mark = start;
        if (!AtDisplayOrSingleton() && BitwiseOr() is { } left && Accept(TokenKind.Equal) && BitwiseOr() is not null && !AtSecondAssignment())
        {
            throw RaiseAt(left.Span, $"cannot assign to {DescribeExpression(left)} here. Maybe you meant '==' instead of '='?");
        }

        _mark = start;
        Store<Expr>(Rule.InvalidNamedExpression, start, result: null);
    }

    private bool AtSecondAssignment() => Peek() is TokenKind.Equal or TokenKind.ColonEqual;

    /// <summary><c>&amp;(list | tuple | genexp | 'True' | 'None' | 'False')</c></summary>
    private bool AtDisplayOrSingleton()
    {
        int start = _mark;
        bool result = Peek() switch
        {
            TokenKind.LSqb => ListDisplay() is not null,
            TokenKind.LPar => TupleOrGenerator() is not null,
            TokenKind.True or TokenKind.None or TokenKind.False => true,
            _ => false,
        };
        _mark = start;
        return result;
    }

    private Expr? TupleOrGenerator()
    {
        int start = _mark;
        if (TupleDisplay(out Expr? _) is { } tuple)
        {
            return tuple;
        }

        _mark = start;
        return GeneratorExpression();
    }

    private void InvalidGroup()
    {
        int start = _mark;
        if (Accept(TokenKind.LPar) && StarredExpression() is { } starred && Accept(TokenKind.RPar))
        {
            throw RaiseAt(starred.Span, "cannot use starred expression here");
        }

        _mark = start;
        if (Accept(TokenKind.LPar) && Accept(TokenKind.DoubleStar))
        {
            SourceSpan stars = _tokens[_mark - 1].Span;
            if (Expression() is not null && Accept(TokenKind.RPar))
            {
                throw RaiseAt(stars, "cannot use double starred expression here");
            }
        }

        _mark = start;
    }

    private void InvalidComprehension()
    {
        int start = _mark;
        if (Peek() is not (TokenKind.LSqb or TokenKind.LPar or TokenKind.LBrace))
        {
            return;
        }

        _mark++;
        if (StarredExpression() is { } starred && ForIfClauses() is not null)
        {
            throw RaiseAt(starred.Span, "iterable unpacking cannot be used in comprehension");
        }

        if (_tokens[start].Kind != TokenKind.LPar)
        {
            InvalidComprehensionTarget(start + 1);
        }

        _mark = start;
    }

    private void InvalidComprehensionTarget(int start)
    {
        const string Message = "did you forget parentheses around the comprehension target?";
        _mark = start;
        int begin = _top;
        if (StarNamedExpression() is not { } first || !Accept(TokenKind.Comma))
        {
            return;
        }

        SourceSpan comma = _tokens[_mark - 1].Span;
        int afterComma = _mark;
        if (StarNamedExpressions())
        {
            Expr[] rest = Take<Expr>(begin);
            if (ForIfClauses() is not null)
            {
                throw RaiseRange(first.Span, rest[^1].Span, Message);
            }
        }

        _mark = afterComma;
        if (ForIfClauses() is not null)
        {
            throw RaiseRange(first.Span, comma, Message);
        }
    }

    private void InvalidDictComprehension()
    {
        int start = _mark;
        if (Accept(TokenKind.LBrace) && Accept(TokenKind.DoubleStar))
        {
            SourceSpan stars = _tokens[_mark - 1].Span;
            if (BitwiseOr() is not null && ForIfClauses() is not null && Accept(TokenKind.RBrace))
            {
                throw RaiseAt(stars, "dict unpacking cannot be used in dict comprehension");
            }
        }

        _mark = start;
    }

    /// <summary><c>'{' invalid_double_starred_kvpairs '}'</c></summary>
    private void InvalidDoubleStarredKvpairs()
    {
        int start = _mark++;
        int begin = _top;
        bool afterComma = false;
        while (PushKeyAndValue())
        {
            afterComma = Accept(TokenKind.Comma);
            if (!afterComma)
            {
                break;
            }
        }

        _top = begin;
        if (afterComma)
        {
            InvalidKvpair();
        }

        _mark = start + 1;
        InvalidDictValue();
        _mark = start;
    }

    private void InvalidKvpair()
    {
        int start = _mark;
        if (Expression() is { } key && Peek() != TokenKind.Colon)
        {
            throw RaiseKnown(
                SyntaxErrorKind.SyntaxError, "':' expected after dictionary key", key.Span.Line, key.Span.EndColumn - 1, key.Span.EndLine, -1);
        }

        _mark = start;
        InvalidDictValue();
    }

    private void InvalidDictValue()
    {
        int start = _mark;
        if (Expression() is not null && Accept(TokenKind.Colon))
        {
            SourceSpan colon = _tokens[_mark - 1].Span;
            if (Accept(TokenKind.Star))
            {
                SourceSpan star = _tokens[_mark - 1].Span;
                if (BitwiseOr() is not null)
                {
                    throw RaiseFrom(star, "cannot use a starred expression in a dictionary value");
                }
            }
            else if (Peek() is TokenKind.RBrace or TokenKind.Comma)
            {
                throw RaiseAt(colon, "expression expected after dictionary key and ':'");
            }
        }

        _mark = start;
    }

    private void InvalidArguments()
    {
        int start = _mark;
        ArgumentList? args = Args();
        int afterArgs = _mark;
        if (args is not null && Accept(TokenKind.Comma) && Accept(TokenKind.Star))
        {
            throw RaiseAt(args.Span, "iterable argument unpacking follows keyword argument unpacking");
        }

        _mark = start;
        if (Expression() is { } element && ForIfClauses() is { } clauses && Accept(TokenKind.Comma))
        {
            SkipArgumentsOrGenerator();
            throw RaiseRange(element.Span, LastItem(clauses).Span, "Generator expression must be parenthesized");
        }

        _mark = start;
        InvalidKeywordGenerator();
        if (args is null)
        {
            return;
        }

        _mark = afterArgs;
        if (ForIfClauses() is { } generators && args.Args.Length > 1)
        {
            throw RaiseRange(args.Args[^1].Span, LastItem(generators).Span, "Generator expression must be parenthesized");
        }

        _mark = afterArgs;
        if (Accept(TokenKind.Comma))
        {
            int afterComma = _mark;
            if (Expression() is { } last && ForIfClauses() is { } lastClauses)
            {
                throw RaiseRange(last.Span, LastItem(lastClauses).Span, "Generator expression must be parenthesized");
            }

            _mark = afterComma;
            if (Args() is not null)
            {
                throw Raise(Array.Exists(args.Keywords, static k => k.Arg is null)
                    ? "positional argument follows keyword argument unpacking"
                    : "positional argument follows keyword argument");
            }
        }

        _mark = start;
    }

    /// <summary><c>[args | expression for_if_clauses]</c></summary>
    private void SkipArgumentsOrGenerator()
    {
        int start = _mark;
        if (Args() is null && (Expression() is null || ForIfClauses() is null))
        {
            _mark = start;
        }
    }

    /// <summary><c>NAME '=' expression for_if_clauses</c></summary>
    private void InvalidKeywordGenerator()
    {
        int start = _mark;
        if (NameLoad() is { } name && Accept(TokenKind.Equal))
        {
            SourceSpan equal = _tokens[_mark - 1].Span;
            if (Expression() is not null && ForIfClauses() is not null)
            {
                throw RaiseRange(name.Span, equal, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
            }
        }

        _mark = start;
    }

    private void InvalidKwarg()
    {
        int start = _mark;
        if (Peek() is TokenKind.True or TokenKind.False or TokenKind.None && PeekSecond() == TokenKind.Equal)
        {
            Token singleton = _tokens[_mark];
            throw RaiseRange(singleton.Span, _tokens[_mark + 1].Span, $"cannot assign to {singleton.Name}");
        }

        InvalidKeywordGenerator();
        bool isKeyword = Peek() == TokenKind.Name && PeekSecond() == TokenKind.Equal;
        if (!isKeyword && Expression() is { } target && Accept(TokenKind.Equal))
        {
            throw RaiseRange(target.Span, _tokens[_mark - 1].Span, "expression cannot contain assignment, perhaps you meant \"==\"?");
        }

        _mark = start;
    }

    private static Expr LastItem(Comprehension[] clauses) => clauses[^1].Ifs is [.., var last] ? last : clauses[^1].Iter;
}
