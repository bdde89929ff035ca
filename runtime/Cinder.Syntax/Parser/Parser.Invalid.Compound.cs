namespace Cinder.Syntax;

/// <summary>Known mistakes in compound statements: mostly a missing colon or block.</summary>
public sealed partial class Parser
{
    private const string ColonExpected = "expected ':'";

    private void InvalidBlock()
    {
        int start = _mark;
        if (Accept(TokenKind.NewLine) && Peek() != TokenKind.Indent)
        {
            throw Raise(SyntaxErrorKind.IndentationError, "expected an indented block");
        }

        _mark = start;
    }

    /// <summary><c>':' NEWLINE !INDENT</c></summary>
    private bool LacksBlock() => Accept(TokenKind.Colon) && Accept(TokenKind.NewLine) && Peek() != TokenKind.Indent;

    /// <summary>A keyword, a condition, and no colon or no block.</summary>
    private void InvalidIf(TokenKind keyword, string what)
    {
        int start = _mark;
        if (Accept(keyword) && NamedExpression() is not null)
        {
            if (Accept(TokenKind.NewLine))
            {
                throw Raise(ColonExpected);
            }

            if (LacksBlock())
            {
                throw IndentationExpected(what, _tokens[start].Line);
            }
        }

        _mark = start;
    }

    /// <summary>A keyword that a colon follows, and no block.</summary>
    private void InvalidBlockKeyword(TokenKind keyword, string what)
    {
        int start = _mark;
        if (Accept(keyword) && LacksBlock())
        {
            throw IndentationExpected(what, _tokens[start].Line);
        }

        _mark = start;
    }

    private void InvalidFor()
    {
        int start = _mark;
        Accept(TokenKind.Async);
        int keyword = _mark;
        if (Accept(TokenKind.For) && StarTargets() is not null && Accept(TokenKind.In) && StarExpressions() is not null)
        {
            if (Accept(TokenKind.NewLine))
            {
                throw Raise(ColonExpected);
            }

            if (LacksBlock())
            {
                throw IndentationExpected("'for' statement", _tokens[keyword].Line);
            }
        }

        _mark = start;
    }

    private void InvalidFunction()
    {
        int start = _mark;
        Accept(TokenKind.Async);
        int keyword = _mark;
        if (Accept(TokenKind.Def) && Accept(TokenKind.Name) && Accept(TokenKind.LPar))
        {
            FunctionParameters();
            if (Accept(TokenKind.RPar))
            {
                ReturnAnnotation();
                if (LacksBlock())
                {
                    throw IndentationExpected("function definition", _tokens[keyword].Line);
                }
            }
        }

        _mark = start;
    }

    private void InvalidClass()
    {
        int start = _mark;
        if (Accept(TokenKind.Class) && Accept(TokenKind.Name))
        {
            ClassArguments();
            if (Accept(TokenKind.NewLine))
            {
                throw Raise(ColonExpected);
            }

            if (LacksBlock())
            {
                throw IndentationExpected("class definition", _tokens[start].Line);
            }
        }

        _mark = start;
    }

    private void InvalidWith()
    {
        int start = _mark;
        Accept(TokenKind.Async);
        if (Accept(TokenKind.With))
        {
            int items = _mark;
            if (SkipWithItems(Expression) && Accept(TokenKind.NewLine))
            {
                throw Raise(ColonExpected);
            }

            _mark = items;
            if (SkipParenthesizedWithItems() && Accept(TokenKind.NewLine))
            {
                throw Raise(ColonExpected);
            }
        }

        _mark = start;
    }

    private void InvalidWithIndent()
    {
        int start = _mark;
        Accept(TokenKind.Async);
        int keyword = _mark;
        if (Accept(TokenKind.With))
        {
            if (SkipWithItems(Expression) && LacksBlock())
            {
                throw IndentationExpected("'with' statement", _tokens[keyword].Line);
            }

            _mark = keyword + 1;
            if (SkipParenthesizedWithItems() && LacksBlock())
            {
                throw IndentationExpected("'with' statement", _tokens[keyword].Line);
            }
        }

        _mark = start;
    }

    /// <summary><c>','.(rule ['as' star_target])+</c></summary>
    private bool SkipWithItems(Func<Expr?> rule)
    {
        if (rule() is null)
        {
            return false;
        }

        while (true)
        {
            int here = _mark;
            if (Accept(TokenKind.As) && StarTarget() is null)
            {
                _mark = here;
            }

            here = _mark;
            if (!Accept(TokenKind.Comma) || rule() is null)
            {
                _mark = here;
                return true;
            }
        }
    }

    private bool SkipParenthesizedWithItems()
    {
        if (!Accept(TokenKind.LPar) || !SkipWithItems(Expressions))
        {
            return false;
        }

        Accept(TokenKind.Comma);
        return Accept(TokenKind.RPar);
    }

    private void InvalidTry()
    {
        int start = _mark;
        if (!Accept(TokenKind.Try) || !Accept(TokenKind.Colon))
        {
            _mark = start;
            return;
        }

        int body = _mark;
        if (Accept(TokenKind.NewLine) && Peek() != TokenKind.Indent)
        {
            throw IndentationExpected("'try' statement", _tokens[start].Line);
        }

        _mark = body;
        if (Block() is not null && Peek() is not (TokenKind.Except or TokenKind.Finally))
        {
            throw Raise("expected 'except' or 'finally' block");
        }

        const string Message = "cannot have both 'except' and 'except*' on the same 'try'";
        _mark = body;
        SkipBlocks();
        if (Handlers(isStar: false) is not null && Accept(TokenKind.Except))
        {
            SourceSpan except = _tokens[_mark - 1].Span;
            if (Accept(TokenKind.Star))
            {
                SourceSpan star = _tokens[_mark - 1].Span;
                if (SkipExceptType() && Accept(TokenKind.Colon))
                {
                    throw RaiseRange(except, star, Message);
                }
            }
        }

        _mark = body;
        SkipBlocks();
        if (Handlers(isStar: true) is not null && Accept(TokenKind.Except))
        {
            SourceSpan except = _tokens[_mark - 1].Span;
            SkipExceptType();
            if (Accept(TokenKind.Colon))
            {
                throw RaiseAt(except, Message);
            }
        }

        _mark = start;
    }

    private void SkipBlocks()
    {
        while (Block() is not null)
        {
        }
    }

    /// <summary><c>expression ['as' NAME]</c></summary>
    private bool SkipExceptType()
    {
        if (Expression() is null)
        {
            return false;
        }

        AsName();
        return true;
    }

    private void InvalidExcept()
    {
        int start = _mark;
        if (!Accept(TokenKind.Except))
        {
            return;
        }

        bool star = Accept(TokenKind.Star);
        int type = _mark;
        if (Expression() is { } first && Accept(TokenKind.Comma) && Expressions() is not null)
        {
            AsName();
            if (Accept(TokenKind.Colon))
            {
                throw RaiseFrom(first.Span, "multiple exception types must be parenthesized");
            }
        }

        _mark = type;
        if (SkipExceptType() && Accept(TokenKind.NewLine))
        {
            throw Raise(ColonExpected);
        }

        _mark = type;
        if (!star && Accept(TokenKind.NewLine))
        {
            throw Raise(ColonExpected);
        }

        if (star && Peek() is TokenKind.NewLine or TokenKind.Colon)
        {
            throw Raise("expected one or more exception types");
        }

        _mark = start;
    }

    private void InvalidExceptIndent()
    {
        int start = _mark;
        if (Accept(TokenKind.Except))
        {
            SkipExceptType();
            if (LacksBlock())
            {
                throw IndentationExpected("'except' statement", _tokens[start].Line);
            }
        }

        _mark = start;
    }

    private void InvalidExceptStarIndent()
    {
        int start = _mark;
        if (Accept(TokenKind.Except) && Accept(TokenKind.Star) && SkipExceptType() && LacksBlock())
        {
            throw IndentationExpected("'except*' statement", _tokens[start].Line);
        }

        _mark = start;
    }

    private void InvalidMatch()
    {
        int start = _mark++;
        if (SubjectExpression() is not null)
        {
            if (Accept(TokenKind.NewLine))
            {
                throw Raise(ColonExpected);
            }

            if (LacksBlock())
            {
                throw IndentationExpected("'match' statement", _tokens[start].Line);
            }
        }

        _mark = start;
    }

    private void InvalidCase()
    {
        int start = _mark;
        if (PeekSoftKeyword("case"))
        {
            _mark++;
            if (Patterns() is not null)
            {
                Guard();
                if (Accept(TokenKind.NewLine))
                {
                    throw Raise(ColonExpected);
                }

                if (LacksBlock())
                {
                    throw IndentationExpected("'case' statement", _tokens[start].Line);
                }
            }
        }

        _mark = start;
    }

    private void InvalidAsPattern()
    {
        int start = _mark;
        if (OrPattern() is not null && Accept(TokenKind.As))
        {
            if (PeekSoftKeyword("_"))
            {
                throw RaiseAt(_tokens[_mark].Span, "cannot use '_' as a target");
            }

            if (Peek() != TokenKind.Name && Expression() is { } target)
            {
                throw RaiseAt(target.Span, "invalid pattern target");
            }
        }

        _mark = start;
    }

    /// <summary><c>name_or_attr '(' [positional_patterns ','] keyword_patterns ',' positional_patterns</c></summary>
    private void InvalidClassPattern()
    {
        int start = _mark;
        if (NameOrAttribute() is not null && Accept(TokenKind.LPar))
        {
            int first = _mark;
            if (SkipPositionalPatterns() is null || !Accept(TokenKind.Comma))
            {
                _mark = first;
            }

            var names = new List<string>();
            var values = new List<Pattern>();
            bool afterComma = false;
            while (KeywordPattern(names, values))
            {
                afterComma = Accept(TokenKind.Comma);
                if (!afterComma)
                {
                    break;
                }
            }

            if (afterComma && SkipPositionalPatterns() is { } span)
            {
                throw RaiseAt(span, "positional patterns follow keyword patterns");
            }
        }

        _mark = start;
    }

    /// <summary>Goes past patterns between commas, and gives what they span.</summary>
    private SourceSpan? SkipPositionalPatterns()
    {
        if (AsPatternOrPattern() is not { } first)
        {
            return null;
        }

        Pattern last = first;
        while (true)
        {
            int here = _mark;
            if (!Accept(TokenKind.Comma) || AsPatternOrPattern() is not { } next)
            {
                _mark = here;
                return RangeSpan(first.Span, last.Span);
            }

            last = next;
        }
    }
}
