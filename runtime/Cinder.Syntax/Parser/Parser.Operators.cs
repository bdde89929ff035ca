namespace Cinder.Syntax;

/// <summary>Operators: from <c>or</c> down to <c>await</c>.</summary>
public sealed partial class Parser
{
    // Where the operand of a binary operator is missing: the callers, which see the operator too, need not try again.
    private int _danglingOperator = -1;

    private Expr? Disjunction()
    {
        if (TryRecallInSecondPass(Rule.Disjunction, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        Expr? first = Conjunction();
        if (first is not null && Peek() == TokenKind.Or)
        {
            int begin = _top;
            Push(first);
            while (Accept(TokenKind.Or))
            {
                if (Conjunction() is not { } next)
                {
                    _mark--;
                    break;
                }

                Push(next);
            }

            first = EndBoolOp(BoolOperator.Or, first, begin, start);
        }

        return StoreInSecondPass(Rule.Disjunction, start, first);
    }

    private Expr? Conjunction()
    {
        if (TryRecallInSecondPass(Rule.Conjunction, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        Expr? first = Inversion();
        if (first is not null && Peek() == TokenKind.And)
        {
            int begin = _top;
            Push(first);
            while (Accept(TokenKind.And))
            {
                if (Inversion() is not { } next)
                {
                    _mark--;
                    break;
                }

                Push(next);
            }

            first = EndBoolOp(BoolOperator.And, first, begin, start);
        }

        return StoreInSecondPass(Rule.Conjunction, start, first);
    }

    private Expr EndBoolOp(BoolOperator op, Expr first, int begin, int start)
    {
        if (_top - begin > 1)
        {
            return new BoolOp(op, Take<Expr>(begin), SpanFrom(start));
        }

        _top = begin;
        return first;
    }

    private Expr? Inversion()
    {
        if (TryRecallInSecondPass(Rule.Inversion, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        Expr? result;
        if (Accept(TokenKind.Not))
        {
            Enter();
            result = Leave(Inversion());
            if (result is not null)
            {
                result = new UnaryOp(UnaryOperator.Not, result, SpanFrom(start));
            }
            else
            {
                _mark = start;
            }
        }
        else
        {
            result = Comparison();
        }

        return StoreInSecondPass(Rule.Inversion, start, result);
    }

    private Expr? Comparison()
    {
        int start = _mark;
        Expr? left = BitwiseOr();
        if (left is null || ComparisonPair(out CmpOp op) is not { } right)
        {
            return left;
        }

        int begin = _top;
        CmpOp[] ops = [op];
        Push(right);
        while (ComparisonPair(out op) is { } next)
        {
            Array.Resize(ref ops, ops.Length + 1);
            ops[^1] = op;
            Push(next);
        }

        return new Compare(left, ops, Take<Expr>(begin), SpanFrom(start));
    }

    private Expr? ComparisonPair(out CmpOp op)
    {
        int start = _mark;
        op = CmpOp.Eq;
        switch (Peek())
        {
            case TokenKind.EqEqual:
                break;
            case TokenKind.NotEqual:
                op = CmpOp.NotEq;
                break;
            case TokenKind.Less:
                op = CmpOp.Lt;
                break;
            case TokenKind.LessEqual:
                op = CmpOp.LtE;
                break;
            case TokenKind.Greater:
                op = CmpOp.Gt;
                break;
            case TokenKind.GreaterEqual:
                op = CmpOp.GtE;
                break;
            case TokenKind.In:
                op = CmpOp.In;
                break;
            case TokenKind.Not:
                op = CmpOp.NotIn;
                _mark++;
                if (Peek() != TokenKind.In)
                {
                    _mark = start;
                    return null;
                }

                break;
            case TokenKind.Is:
                op = CmpOp.Is;
                if (PeekSecond() == TokenKind.Not)
                {
                    op = CmpOp.IsNot;
                    _mark++;
                }

                break;
            default:
                return null;
        }

        _mark++;
        Expr? right = BitwiseOr();
        if (right is null)
        {
            _mark = start;
        }

        return right;
    }

    private Expr? BitwiseOr()
    {
        if (TryRecallInSecondPass(Rule.BitwiseOr, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        return StoreInSecondPass(Rule.BitwiseOr, start, Binary(1));
    }

    /// <summary>
    /// The operand of a star, remembered in the first pass too: it is tried as part of more than one display, and no
    /// expression around it is remembered.
    /// </summary>
    private Expr? StarOperand()
    {
        if (_secondPass)
        {
            return BitwiseOr();
        }

        if (TryRecall(Rule.BitwiseOr, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        return Store(Rule.BitwiseOr, start, BitwiseOr());
    }

    /// <summary>The left-recursive rules from <c>bitwise_or</c> (1) to <c>term</c> (6), by precedence.</summary>
    private Expr? Binary(int minimum)
    {
        int start = _mark;
        Expr? left = Factor();
        if (left is null)
        {
            return null;
        }

        while (true)
        {
            (int precedence, Operator op) = BinaryOperator(Peek());
            if (precedence < minimum || _mark == _danglingOperator)
            {
                return left;
            }

            _mark++;
            if (Binary(precedence + 1) is not { } right)
            {
                _mark--;
                _danglingOperator = _mark;
                return left;
            }

            left = new BinOp(left, op, right, SpanFrom(start));
        }
    }

    private static (int Precedence, Operator Op) BinaryOperator(TokenKind kind) => kind switch
    {
        TokenKind.VBar => (1, Operator.BitOr),
        TokenKind.Circumflex => (2, Operator.BitXor),
        TokenKind.Amper => (3, Operator.BitAnd),
        TokenKind.LeftShift => (4, Operator.LShift),
        TokenKind.RightShift => (4, Operator.RShift),
        TokenKind.Plus => (5, Operator.Add),
        TokenKind.Minus => (5, Operator.Sub),
        TokenKind.Star => (6, Operator.Mult),
        TokenKind.Slash => (6, Operator.Div),
        TokenKind.DoubleSlash => (6, Operator.FloorDiv),
        TokenKind.Percent => (6, Operator.Mod),
        TokenKind.At => (6, Operator.MatMult),
        _ => (0, default),
    };

    private Expr? Factor()
    {
        UnaryOperator op;
        switch (Peek())
        {
            case TokenKind.Plus:
                op = UnaryOperator.UAdd;
                break;
            case TokenKind.Minus:
                op = UnaryOperator.USub;
                break;
            case TokenKind.Tilde:
                op = UnaryOperator.Invert;
                break;
            default:
                return Power();
        }

        if (TryRecallInSecondPass(Rule.Factor, out Expr? known))
        {
            return known;
        }

        int start = _mark++;
        Enter();
        Expr? result = Leave(Factor());
        if (result is not null)
        {
            result = new UnaryOp(op, result, SpanFrom(start));
        }
        else
        {
            _mark = start;
        }

        return StoreInSecondPass(Rule.Factor, start, result);
    }

    private Expr? Power()
    {
        int start = _mark;
        Expr? left = AwaitPrimary();
        if (left is not null && Accept(TokenKind.DoubleStar))
        {
            Enter();
            if (Leave(Factor()) is { } right)
            {
                return new BinOp(left, Operator.Pow, right, SpanFrom(start));
            }

            _mark--;
        }

        return left;
    }

    private Expr? AwaitPrimary()
    {
        if (Peek() != TokenKind.Await)
        {
            return Primary();
        }

        int start = _mark++;
        if (Primary() is { } value)
        {
            return new Await(value, SpanFrom(start));
        }

        _mark = start;
        return null;
    }
}
