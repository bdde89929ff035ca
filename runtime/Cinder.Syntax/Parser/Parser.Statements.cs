namespace Cinder.Syntax;

/// <summary>Blocks and simple statements.</summary>
public sealed partial class Parser
{
    private Stmt[]? Statements()
    {
        int begin = _top;
        while (Statement())
        {
        }

        return _top == begin ? null : Take<Stmt>(begin);
    }

    /// <summary>Pushes one compound statement or a line of simple ones.</summary>
    private bool Statement()
    {
        if (CompoundStatement() is { } compound)
        {
            Push(compound);
            return true;
        }

        return SimpleStatements();
    }

    /// <summary>Pushes a line of simple statements.</summary>
    private bool SimpleStatements()
    {
        int start = _mark;
        int begin = _top;
        while (SimpleStatement() is { } statement)
        {
            Push(statement);
            if (!Accept(TokenKind.Semi))
            {
                break;
            }
        }

        if (_top > begin && Accept(TokenKind.NewLine))
        {
            return true;
        }

        _mark = start;
        _top = begin;
        return false;
    }

    private Stmt? SimpleStatement()
    {
        if (!_secondPass)
        {
            return FirstPassSimpleStatement();
        }

        if (TryRecall(Rule.SimpleStatement, out Stmt? known))
        {
            return known;
        }

        int start = _mark;
        Peek();
        Stmt? result = Assignment();
        if (result is null && StarExpressions() is { } value)
        {
            result = new ExprStmt(value, SpanFrom(start));
        }

        return Store(Rule.SimpleStatement, start, result ?? KeywordStatement());
    }

    private Stmt? KeywordStatement()
    {
        int start = _mark;
        switch (Peek())
        {
            case TokenKind.Return:
                _mark++;
                Expr? value = StarExpressions();
                return new Return(value, SpanFrom(start));
            case TokenKind.Import:
                return ImportName();
            case TokenKind.From:
                return ImportFrom();
            case TokenKind.Raise:
                return RaiseStatement();
            case TokenKind.Pass:
                _mark++;
                return new Pass(SpanFrom(start));
            case TokenKind.Del:
                return DeleteStatement();
            case TokenKind.Yield:
                return YieldExpression() is { } yield ? new ExprStmt(yield, SpanFrom(start)) : null;
            case TokenKind.Assert:
                return AssertStatement();
            case TokenKind.Break:
                _mark++;
                return new Break(SpanFrom(start));
            case TokenKind.Continue:
                _mark++;
                return new Continue(SpanFrom(start));
            case TokenKind.Global:
                return DeclaredNames() is { } globals ? new Global(globals, SpanFrom(start)) : null;
            case TokenKind.Nonlocal:
                return DeclaredNames() is { } nonlocals ? new Nonlocal(nonlocals, SpanFrom(start)) : null;
            default:
                return null;
        }
    }

    private string[]? DeclaredNames()
    {
        int start = _mark++;
        var names = new List<string>();
        while (Identifier() is { } name)
        {
            names.Add(name);
            if (!Accept(TokenKind.Comma))
            {
                return [.. names];
            }
        }

        if (names.Count == 0)
        {
            _mark = start;
            return null;
        }

        // Back to the comma that no name follows.
        _mark--;
        return [.. names];
    }

    private Raise RaiseStatement()
    {
        int start = _mark++;
        Expr? exception = Expression();
        Expr? cause = null;
        if (exception is not null && Accept(TokenKind.From))
        {
            cause = Expression();
            if (cause is null)
            {
                _mark--;
            }
        }

        return new Raise(exception, cause, SpanFrom(start));
    }

    private Assert? AssertStatement()
    {
        int start = _mark++;
        if (Expression() is not { } test)
        {
            _mark = start;
            return null;
        }

        Expr? message = null;
        if (Accept(TokenKind.Comma))
        {
            message = Expression();
            if (message is null)
            {
                _mark--;
            }
        }

        return new Assert(test, message, SpanFrom(start));
    }

    private Delete? DeleteStatement()
    {
        int start = _mark++;
        int begin = _top;
        if (DelTargets() && Peek() is TokenKind.Semi or TokenKind.NewLine)
        {
            return new Delete(Take<Expr>(begin), SpanFrom(start));
        }

        _top = begin;
        _mark = start;
        if (_callInvalid)
        {
            InvalidDelStatement();
        }

        return null;
    }

    private Import? ImportName()
    {
        int start = _mark++;
        int begin = _top;
        while (DottedAsName() is { } name)
        {
            Push(name);
            if (!Accept(TokenKind.Comma))
            {
                return new Import(Take<Alias>(begin), SpanFrom(start));
            }
        }

        if (_top == begin)
        {
            _mark = start;
            return null;
        }

        _mark--;
        return new Import(Take<Alias>(begin), SpanFrom(start));
    }

    private Alias? DottedAsName()
    {
        int start = _mark;
        return DottedName() is { } name ? new Alias(name, AsName(), SpanFrom(start)) : null;
    }

    private string? DottedName()
    {
        string? name = Identifier();
        while (name is not null && Accept(TokenKind.Dot))
        {
            if (Identifier() is not { } next)
            {
                _mark--;
                break;
            }

            name = name + "." + next;
        }

        return name;
    }

    /// <summary><c>['as' NAME]</c></summary>
    private string? AsName()
    {
        if (!Accept(TokenKind.As))
        {
            return null;
        }

        string? name = Identifier();
        if (name is null)
        {
            _mark--;
        }

        return name;
    }

    private ImportFrom? ImportFrom()
    {
        int start = _mark++;
        int level = 0;
        while (Peek() is TokenKind.Dot or TokenKind.Ellipsis)
        {
            level += _tokens[_mark].Kind == TokenKind.Dot ? 1 : 3;
            _mark++;
        }

        string? module = DottedName();
        if ((module is not null || level > 0) && Accept(TokenKind.Import) && ImportFromTargets() is { } names)
        {
            return new ImportFrom(module, names, level, SpanFrom(start));
        }

        _mark = start;
        return null;
    }

    private Alias[]? ImportFromTargets()
    {
        int start = _mark;
        if (Accept(TokenKind.LPar))
        {
            if (ImportFromAsNames() is { } inParentheses)
            {
                Accept(TokenKind.Comma);
                if (Accept(TokenKind.RPar))
                {
                    return inParentheses;
                }
            }

            _mark = start;
        }

        if (ImportFromAsNames() is { } names)
        {
            if (Peek() != TokenKind.Comma)
            {
                return names;
            }

            _mark = start;
        }

        if (Accept(TokenKind.Star))
        {
            return [new Alias("*", asName: null, SpanFrom(start))];
        }

        if (_callInvalid)
        {
            InvalidImportFromTargets();
        }

        return null;
    }

    /// <summary>One name or more; stops before a comma that no name follows.</summary>
    private Alias[]? ImportFromAsNames()
    {
        int begin = _top;
        int start = _mark;
        while (Identifier() is { } name)
        {
            Push(new Alias(name, AsName(), SpanFrom(start)));
            if (!Accept(TokenKind.Comma))
            {
                return Take<Alias>(begin);
            }

            start = _mark;
        }

        if (_top == begin)
        {
            return null;
        }

        _mark--;
        return Take<Alias>(begin);
    }
}
