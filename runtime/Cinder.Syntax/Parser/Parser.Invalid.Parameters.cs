namespace Cinder.Syntax;

/// <summary>Known mistakes in parameters.</summary>
public sealed partial class Parser
{
    private void InvalidParameters(bool isLambda)
    {
        int start = _mark;
        SkipParametersNoDefault(isLambda);
        int afterNoDefault = _mark;
        if (SkipSlashWithDefault(isLambda) || SkipParametersWithDefault(isLambda))
        {
            if (ParameterNoDefault(isLambda) is { } parameter)
            {
                throw RaiseAt(parameter.Span, "non-default argument follows default argument");
            }
        }

        _mark = afterNoDefault;
        if (Accept(TokenKind.LPar))
        {
            SourceSpan open = _tokens[_mark - 1].Span;
            if (SkipParenthesizedParameters(isLambda) && Accept(TokenKind.RPar))
            {
                throw RaiseRange(open, _tokens[_mark - 1].Span, isLambda
                    ? "Lambda expression parameters cannot be parenthesized"
                    : "Function parameters cannot be parenthesized");
            }
        }

        _mark = start;
        if (Accept(TokenKind.Slash) && Accept(TokenKind.Comma))
        {
            throw RaiseAt(_tokens[start].Span, "at least one argument must precede /");
        }

        _mark = start;
        bool slash = SkipSlashed(isLambda);
        if (slash)
        {
            SkipParametersMaybeDefault(isLambda);
            if (Accept(TokenKind.Slash))
            {
                throw RaiseAt(_tokens[_mark - 1].Span, "/ may appear only once");
            }
        }

        _mark = start;
        SkipSlashed(isLambda);
        SkipParametersMaybeDefault(isLambda);
        if (Accept(TokenKind.Star) && (Accept(TokenKind.Comma) || ParameterNoDefault(isLambda) is not null))
        {
            SkipParametersMaybeDefault(isLambda);
            if (Accept(TokenKind.Slash))
            {
                throw RaiseAt(_tokens[_mark - 1].Span, "/ must be ahead of *");
            }
        }

        _mark = start;
        if (SkipParametersMaybeDefault(isLambda) && Accept(TokenKind.Slash) && Accept(TokenKind.Star))
        {
            throw RaiseAt(_tokens[_mark - 1].Span, "expected comma between / and *");
        }

        _mark = start;
    }

    private bool SkipParenthesizedParameters(bool isLambda)
    {
        if (!isLambda)
        {
            bool any = SkipParametersNoDefault(isLambda);
            Accept(TokenKind.Comma);
            return any;
        }

        if (Parameter(isLambda) is null)
        {
            return false;
        }

        while (Accept(TokenKind.Comma) && Parameter(isLambda) is not null)
        {
        }

        return true;
    }

    private bool SkipParametersNoDefault(bool isLambda)
    {
        int start = _mark;
        while (ParameterNoDefault(isLambda) is not null)
        {
        }

        return _mark > start;
    }

    private bool SkipParametersWithDefault(bool isLambda)
    {
        int start = _mark;
        while (ParameterWithDefault(isLambda) is not null)
        {
        }

        return _mark > start;
    }

    private bool SkipParametersMaybeDefault(bool isLambda)
    {
        int start = _mark;
        while (ParameterMaybeDefault(isLambda) is not null)
        {
        }

        return _mark > start;
    }

    /// <summary><c>slash_no_default | slash_with_default</c></summary>
    private bool SkipSlashed(bool isLambda)
    {
        int start = _mark;
        if (SkipParametersNoDefault(isLambda) && Slash(isLambda))
        {
            return true;
        }

        _mark = start;
        return SkipSlashWithDefault(isLambda);
    }

    private bool SkipSlashWithDefault(bool isLambda)
    {
        int start = _mark;
        SkipParametersNoDefault(isLambda);
        if (SkipParametersWithDefault(isLambda) && Slash(isLambda))
        {
            return true;
        }

        _mark = start;
        return false;
    }

    private void InvalidDefault()
    {
        if (Peek() == TokenKind.Equal && PeekSecond() is TokenKind.RPar or TokenKind.Comma)
        {
            throw RaiseAt(_tokens[_mark].Span, "expected default value expression");
        }
    }

    private void InvalidStarEtc(bool isLambda)
    {
        int start = _mark;
        if (!Accept(TokenKind.Star))
        {
            return;
        }

        TokenKind end = isLambda ? TokenKind.Colon : TokenKind.RPar;
        if (Peek() == end || (Peek() == TokenKind.Comma && IsBareStar(end)))
        {
            const string Message = "named arguments must follow bare *";
            throw isLambda ? Raise(Message) : RaiseAt(_tokens[start].Span, Message);
        }

        if (Parameter(isLambda) is not null && Accept(TokenKind.Equal))
        {
            throw RaiseAt(_tokens[_mark - 1].Span, "var-positional argument cannot have default value");
        }

        _mark = start + 1;
        if (ParameterNoDefault(isLambda) is not null || Accept(TokenKind.Comma))
        {
            SkipParametersMaybeDefault(isLambda);
            if (Accept(TokenKind.Star))
            {
                SourceSpan second = _tokens[_mark - 1].Span;
                if (ParameterNoDefault(isLambda) is not null || Accept(TokenKind.Comma))
                {
                    throw RaiseAt(second, "* argument may appear only once");
                }
            }
        }

        _mark = start;
    }

    private bool IsBareStar(TokenKind end)
    {
        TokenKind next = PeekSecond();
        return next == end || next == TokenKind.DoubleStar;
    }

    private void InvalidKwds(bool isLambda)
    {
        int start = _mark;
        if (Accept(TokenKind.DoubleStar) && Parameter(isLambda) is not null)
        {
            if (Accept(TokenKind.Equal))
            {
                throw RaiseAt(_tokens[_mark - 1].Span, "var-keyword argument cannot have default value");
            }

            if (Accept(TokenKind.Comma))
            {
                if (Parameter(isLambda) is { } parameter)
                {
                    throw RaiseAt(parameter.Span, "arguments cannot follow var-keyword argument");
                }

                if (Peek() is TokenKind.Star or TokenKind.DoubleStar or TokenKind.Slash)
                {
                    throw RaiseAt(_tokens[_mark].Span, "arguments cannot follow var-keyword argument");
                }
            }
        }

        _mark = start;
    }
}
