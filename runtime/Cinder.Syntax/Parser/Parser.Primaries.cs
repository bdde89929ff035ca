namespace Cinder.Syntax;

/// <summary>Attributes, subscripts, calls and their arguments.</summary>
public sealed partial class Parser
{
    private Expr? Primary()
    {
        if (TryRecallInSecondPass(Rule.Primary, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        Expr? result = Atom();
        while (result is not null)
        {
            int here = _mark;
            switch (Peek())
            {
                case TokenKind.Dot:
                    _mark++;
                    if (Identifier() is { } name)
                    {
                        result = new Attribute(result, name, ExprContext.Load, SpanFrom(start));
                        continue;
                    }

                    break;
                case TokenKind.LPar:
                    if (CallTrailer(result, start) is { } call)
                    {
                        result = call;
                        continue;
                    }

                    break;
                case TokenKind.LSqb:
                    InvalidGenerator();
                    _mark++;
                    if (Slices() is { } slices && Accept(TokenKind.RSqb))
                    {
                        result = new Subscript(result, slices, ExprContext.Load, SpanFrom(start));
                        continue;
                    }

                    break;
                default:
                    InvalidGenerator();
                    break;
            }

            _mark = here;
            break;
        }

        return StoreInSecondPass(Rule.Primary, start, result);
    }

    /// <summary>Behind a primary the grammar tries a generator, and its mistakes, even where no parenthesis opens.</summary>
    private void InvalidGenerator()
    {
        if (_callInvalid)
        {
            InvalidComprehension();
        }
    }

    /// <summary><c>genexp | '(' [arguments] ')'</c> behind the function.</summary>
    private Call? CallTrailer(Expr function, int start)
    {
        if (GeneratorExpression() is { } generator)
        {
            return new Call(function, [generator], [], SpanFrom(start));
        }

        int here = _mark++;
        ArgumentList? arguments = CallArguments();
        if (Accept(TokenKind.RPar))
        {
            return new Call(function, arguments?.Args ?? [], arguments?.Keywords ?? [], SpanFrom(start));
        }

        _mark = here;
        return null;
    }

    private Expr? Slices()
    {
        int start = _mark;
        Expr? first = SliceElement();
        if (first is not null && Peek() != TokenKind.Comma)
        {
            return first;
        }

        first ??= StarredExpression();
        if (first is null)
        {
            return null;
        }

        int begin = _top;
        Push(first);
        while (Accept(TokenKind.Comma) && (SliceElement() ?? StarredExpression()) is { } next)
        {
            Push(next);
        }

        return new Tuple(Take<Expr>(begin), ExprContext.Load, SpanFrom(start));
    }

    /// <summary>A slice between colons, or an index.</summary>
    private Expr? SliceElement()
    {
        int start = _mark;
        Expr? lower = Expression();
        if (!Accept(TokenKind.Colon))
        {
            _mark = start;
            return NamedExpression();
        }

        Expr? upper = Expression();
        Expr? step = null;
        if (Accept(TokenKind.Colon))
        {
            step = Expression();
        }

        return new Slice(lower, upper, step, SpanFrom(start));
    }

    /// <summary><c>'*' expression</c></summary>
    private Starred? StarredExpression()
    {
        int start = _mark;
        if (Accept(TokenKind.Star))
        {
            if (Expression() is { } value)
            {
                return new Starred(value, ExprContext.Load, SpanFrom(start));
            }

            _mark = start;
        }

        return null;
    }

    private ArgumentList? CallArguments()
    {
        if (TryRecallInSecondPass(Rule.ArgumentList, out ArgumentList? known))
        {
            return known;
        }

        int start = _mark;
        ArgumentList? result = Args();
        if (result is not null)
        {
            Accept(TokenKind.Comma);
            if (Peek() != TokenKind.RPar)
            {
                result = null;
            }
        }

        if (result is null)
        {
            _mark = start;
            if (_callInvalid)
            {
                InvalidArguments();
            }
        }

        return StoreInSecondPass(Rule.ArgumentList, start, result);
    }

    /// <summary>
    /// Positional and starred arguments, then keywords and starred ones, then keywords and double-starred ones. Stops
    /// before what does not fit.
    /// </summary>
    private ArgumentList? Args()
    {
        int start = _mark;
        int begin = _top;
        var keywords = new KeywordList();
        bool any = false;
        while (PositionalArgument() is { } argument)
        {
            Push(argument);
            any = true;
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        bool afterComma = any && _tokens[_mark - 1].Kind == TokenKind.Comma;
        if (!any || afterComma)
        {
            bool found = KeywordArguments(ref keywords);
            if (!found && afterComma)
            {
                _mark--;
            }

            any |= found;
        }

        if (!any)
        {
            _mark = start;
            _top = begin;
            return null;
        }

        SourceSpan span = SpanFrom(start);
        return new ArgumentList(Take<Expr>(begin), keywords.ToArray(), span);
    }

    /// <summary><c>starred_expression | (assignment_expression | expression !':=') !'='</c></summary>
    private Expr? PositionalArgument()
    {
        int start = _mark;
        TokenKind kind = Peek();
        if (kind == TokenKind.Star && StarredExpression() is { } starred)
        {
            return starred;
        }

        // A keyword argument costs no attempt at an expression.
        if (!_callInvalid && kind == TokenKind.Name && PeekSecond() == TokenKind.Equal)
        {
            return null;
        }

        Expr? argument = (Expr?)AssignmentExpression() ?? ExpressionNotNamed();
        if (argument is not null && Peek() == TokenKind.Equal)
        {
            _mark = start;
            return null;
        }

        return argument;
    }

    /// <summary>Pushes starred arguments, and collects the keywords.</summary>
    private bool KeywordArguments(ref KeywordList keywords)
    {
        bool any = false;
        while (KeywordOrStarred(ref keywords))
        {
            any = true;
            if (!Accept(TokenKind.Comma))
            {
                return true;
            }
        }

        bool doubleStarred = false;
        while (KeywordOrDoubleStarred(ref keywords))
        {
            doubleStarred = true;
            if (!Accept(TokenKind.Comma))
            {
                return true;
            }
        }

        if (any || doubleStarred)
        {
            // Back to the comma that nothing follows.
            _mark--;
        }

        return any || doubleStarred;
    }

    private bool KeywordOrStarred(ref KeywordList keywords)
    {
        if (_callInvalid)
        {
            InvalidKwarg();
        }

        if (KeywordArgument() is { } keyword)
        {
            keywords.Add(keyword);
            return true;
        }

        if (StarredExpression() is { } starred)
        {
            Push(starred);
            return true;
        }

        return false;
    }

    private bool KeywordOrDoubleStarred(ref KeywordList keywords)
    {
        if (_callInvalid)
        {
            InvalidKwarg();
        }

        if (KeywordArgument() is { } keyword)
        {
            keywords.Add(keyword);
            return true;
        }

        int start = _mark;
        if (Accept(TokenKind.DoubleStar))
        {
            if (Expression() is { } value)
            {
                keywords.Add(new Keyword(arg: null, value, SpanFrom(start)));
                return true;
            }

            _mark = start;
        }

        return false;
    }

    private Keyword? KeywordArgument()
    {
        int start = _mark;
        if (Identifier() is { } name && Accept(TokenKind.Equal) && Expression() is { } value)
        {
            return new Keyword(name, value, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private sealed record ArgumentList(Expr[] Args, Keyword[] Keywords, SourceSpan Span);

    private struct KeywordList
    {
        private List<Keyword>? _keywords;

        public void Add(Keyword keyword) => (_keywords ??= []).Add(keyword);

        public readonly Keyword[] ToArray() => _keywords is null ? [] : [.. _keywords];
    }
}
