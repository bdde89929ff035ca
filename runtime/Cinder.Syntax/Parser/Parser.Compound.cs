namespace Cinder.Syntax;

/// <summary>Compound statements, but for functions and classes.</summary>
public sealed partial class Parser
{
    private Stmt? CompoundStatement()
    {
        switch (Peek())
        {
            case TokenKind.Def:
                return FunctionDefinition();
            case TokenKind.At:
                return FunctionDefinition() ?? ClassDefinition();
            case TokenKind.Async:
                return FunctionDefinition() ?? WithStatement() ?? ForStatement();
            case TokenKind.If:
                return IfStatement();
            case TokenKind.Class:
                return ClassDefinition();
            case TokenKind.With:
                return WithStatement();
            case TokenKind.For:
                return ForStatement();
            case TokenKind.Try:
                return TryStatement();
            case TokenKind.While:
                return WhileStatement();
            default:
                return PeekSoftKeyword("match") ? MatchStatement() : null;
        }
    }

    private Stmt[]? Block()
    {
        if (TryRecallInSecondPass(Rule.Block, out Stmt[]? known))
        {
            return known;
        }

        Enter();
        int start = _mark;
        int begin = _top;
        Stmt[]? result = null;
        if (Accept(TokenKind.NewLine) && Accept(TokenKind.Indent))
        {
            result = Statements();
            if (result is not null && !Accept(TokenKind.Dedent))
            {
                result = null;
            }
        }

        if (result is null)
        {
            _mark = start;
            if (SimpleStatements())
            {
                result = Take<Stmt>(begin);
            }
            else if (_callInvalid)
            {
                InvalidBlock();
            }
        }

        return Leave(StoreInSecondPass(Rule.Block, start, result));
    }

    private If? IfStatement()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidIf(TokenKind.If, "'if' statement");
        }

        _mark++;
        if (NamedExpression() is not { } test || !Accept(TokenKind.Colon) || Block() is not { } body)
        {
            _mark = start;
            return null;
        }

        // A chain of elifs nests, each in the else of the one before; it is read in a loop and built from its end.
        List<(int Start, Expr Test, Stmt[] Body)>? elifs = null;
        bool broken = false;
        while (Peek() == TokenKind.Elif)
        {
            int here = _mark;
            if (_callInvalid)
            {
                InvalidIf(TokenKind.Elif, "'elif' statement");
            }

            _mark++;
            if (NamedExpression() is not { } elifTest || !Accept(TokenKind.Colon) || Block() is not { } elifBody)
            {
                _mark = here;
                broken = true;
                break;
            }

            elifs ??= [];
            elifs.Add((here, elifTest, elifBody));
        }

        Stmt[] orElse = broken ? [] : ElseBlock() ?? [];
        for (int i = (elifs?.Count ?? 0) - 1; i >= 0; i--)
        {
            (int elifStart, Expr elifTest, Stmt[] elifBody) = elifs![i];
            orElse = [new If(elifTest, elifBody, orElse, SpanFrom(elifStart))];
        }

        return new If(test, body, orElse, SpanFrom(start));
    }

    private Stmt[]? ElseBlock()
    {
        int start = _mark;
        if (Peek() != TokenKind.Else)
        {
            return null;
        }

        if (_callInvalid)
        {
            InvalidBlockKeyword(TokenKind.Else, "'else' statement");
        }

        _mark++;
        Force(TokenKind.Colon, ":");
        Stmt[]? body = Block();
        if (body is null)
        {
            _mark = start;
        }

        return body;
    }

    private While? WhileStatement()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidIf(TokenKind.While, "'while' statement");
        }

        _mark++;
        if (NamedExpression() is { } test && Accept(TokenKind.Colon) && Block() is { } body)
        {
            Stmt[] orElse = ElseBlock() ?? [];
            return new While(test, body, orElse, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private Stmt? ForStatement()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidFor();
        }

        bool isAsync = Accept(TokenKind.Async);
        if (Accept(TokenKind.For) && StarTargets() is { } target && Accept(TokenKind.In))
        {
            // Behind the "in" nothing else can match.
            if (StarExpressions() is { } iter && Accept(TokenKind.Colon) && Block() is { } body)
            {
                Stmt[] orElse = ElseBlock() ?? [];
                SourceSpan span = SpanFrom(start);
                return isAsync ? new AsyncFor(target, iter, body, orElse, span) : new For(target, iter, body, orElse, span);
            }

            _mark = start;
            return null;
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidForTarget();
        }

        return null;
    }

    private Stmt? WithStatement()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidWithIndent();
        }

        bool isAsync = Accept(TokenKind.Async);
        if (Accept(TokenKind.With))
        {
            int items = _mark;
            if (WithItems(inParentheses: true) is { } inParentheses)
            {
                if (Block() is { } body)
                {
                    return MakeWith(isAsync, inParentheses, body, start);
                }

                // The other form reads the same text up to the block, which failed.
                if (!_secondPass)
                {
                    _mark = start;
                    return null;
                }
            }

            _mark = items;
            if (WithItems(inParentheses: false) is { } plain && Block() is { } block)
            {
                return MakeWith(isAsync, plain, block, start);
            }
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidWith();
        }

        return null;
    }

    private Stmt MakeWith(bool isAsync, WithItem[] items, Stmt[] body, int start)
    {
        SourceSpan span = SpanFrom(start);
        return isAsync ? new AsyncWith(items, body, span) : new With(items, body, span);
    }

    /// <summary><c>'(' ','.with_item+ ','? ')' ':'</c> or <c>','.with_item+ ':'</c></summary>
    private WithItem[]? WithItems(bool inParentheses)
    {
        if (inParentheses && !Accept(TokenKind.LPar))
        {
            return null;
        }

        int begin = _top;
        while (WithItem() is { } item)
        {
            Push(item);
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        bool trailingComma = _tokens[_mark - 1].Kind == TokenKind.Comma;
        if (_top > begin && (inParentheses ? Accept(TokenKind.RPar) : !trailingComma) && Accept(TokenKind.Colon))
        {
            return Take<WithItem>(begin);
        }

        _top = begin;
        return null;
    }

    private WithItem? WithItem()
    {
        int start = _mark;
        Expr? context = Expression();
        if (context is not null && Accept(TokenKind.As))
        {
            if (StarTarget() is { } target && Peek() is TokenKind.Comma or TokenKind.RPar or TokenKind.Colon)
            {
                return new WithItem(context, target);
            }
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidWithItem();
        }

        context = Expression();
        return context is null ? null : new WithItem(context, optionalVars: null);
    }

    private Stmt? TryStatement()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidTry();
        }

        _mark++;
        Force(TokenKind.Colon, ":");
        if (Block() is not { } body)
        {
            _mark = start;
            return null;
        }

        int afterBody = _mark;
        if (FinallyBlock() is { } onlyFinally)
        {
            return new Try(body, [], [], onlyFinally, SpanFrom(start));
        }

        if (Handlers(isStar: false) is { } handlers)
        {
            Stmt[] orElse = ElseBlock() ?? [];
            Stmt[] finalBody = FinallyBlock() ?? [];
            return new Try(body, handlers, orElse, finalBody, SpanFrom(start));
        }

        _mark = afterBody;
        if (Handlers(isStar: true) is { } starHandlers)
        {
            Stmt[] orElse = ElseBlock() ?? [];
            Stmt[] finalBody = FinallyBlock() ?? [];
            return new TryStar(body, starHandlers, orElse, finalBody, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private ExceptHandler[]? Handlers(bool isStar)
    {
        int begin = _top;
        while ((isStar ? ExceptStarBlock() : ExceptBlock()) is { } handler)
        {
            Push(handler);
        }

        return _top == begin ? null : Take<ExceptHandler>(begin);
    }

    private ExceptHandler? ExceptBlock()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidExceptIndent();
        }

        if (Accept(TokenKind.Except))
        {
            Expr? type = Expression();
            string? name = type is null ? null : AsName();
            if (Accept(TokenKind.Colon) && Block() is { } body)
            {
                return new ExceptHandler(type, name, body, SpanFrom(start));
            }
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidExcept();
        }

        return null;
    }

    private ExceptHandler? ExceptStarBlock()
    {
        int start = _mark;
        if (_callInvalid)
        {
            InvalidExceptStarIndent();
        }

        if (Accept(TokenKind.Except) && Accept(TokenKind.Star) && Expression() is { } type)
        {
            string? name = AsName();
            if (Accept(TokenKind.Colon) && Block() is { } body)
            {
                return new ExceptHandler(type, name, body, SpanFrom(start));
            }
        }

        _mark = start;
        if (_callInvalid)
        {
            InvalidExcept();
        }

        return null;
    }

    private Stmt[]? FinallyBlock()
    {
        int start = _mark;
        if (Peek() != TokenKind.Finally)
        {
            return null;
        }

        if (_callInvalid)
        {
            InvalidBlockKeyword(TokenKind.Finally, "'finally' statement");
        }

        _mark++;
        Force(TokenKind.Colon, ":");
        Stmt[]? body = Block();
        if (body is null)
        {
            _mark = start;
        }

        return body;
    }
}
