namespace Cinder.Syntax;

/// <summary>Targets of assignments, loops, <c>with</c> and <c>del</c>.</summary>
public sealed partial class Parser
{
    private Expr? StarTargets()
    {
        int start = _mark;
        if (StarTarget() is not { } first)
        {
            return null;
        }

        if (!Accept(TokenKind.Comma))
        {
            return first;
        }

        int begin = _top;
        Push(first);
        while (StarTarget() is { } next)
        {
            Push(next);
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return new Tuple(Take<Expr>(begin), ExprContext.Store, SpanFrom(start));
    }

    private Expr? StarTarget()
    {
        if (TryRecallInSecondPass(Rule.StarTarget, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        Expr? result = null;
        if (Accept(TokenKind.Star))
        {
            if (Peek() != TokenKind.Star && StarTarget() is { } value)
            {
                result = new Starred(WithContext(value, ExprContext.Store), ExprContext.Store, SpanFrom(start));
            }
            else
            {
                _mark = start;
            }
        }

        return StoreInSecondPass(Rule.StarTarget, start, result ?? TargetWithStarAtom());
    }

    private Expr? TargetWithStarAtom()
    {
        if (TryRecallInSecondPass(Rule.TargetWithStarAtom, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        return StoreInSecondPass(Rule.TargetWithStarAtom, start, SubscriptOrAttributeTarget(ExprContext.Store) ?? StarAtom());
    }

    private Expr? StarAtom()
    {
        int start = _mark;
        switch (Peek())
        {
            case TokenKind.Name:
                _mark++;
                return MakeName(start, ExprContext.Store);
            case TokenKind.LPar:
                return ParenthesizedTargets();
            case TokenKind.LSqb:
                _mark++;
                int begin = _top;
                PushTargets(StarTarget);
                if (Accept(TokenKind.RSqb))
                {
                    return new List(Take<Expr>(begin), ExprContext.Store, SpanFrom(start));
                }

                _top = begin;
                _mark = start;
                return null;
            default:
                return null;
        }
    }

    private Expr? ParenthesizedTargets()
    {
        int start = _mark++;
        int begin = _top;
        if ((Peek() == TokenKind.Star ? StarTarget() : TargetWithStarAtom()) is { } first)
        {
            if (first is not Starred && Accept(TokenKind.RPar))
            {
                return first;
            }

            if (!Accept(TokenKind.Comma))
            {
                _mark = start;
                return null;
            }

            Push(first);
            PushTargets(StarTarget);
        }

        if (Accept(TokenKind.RPar))
        {
            return new Tuple(Take<Expr>(begin), ExprContext.Store, SpanFrom(start));
        }

        _top = begin;
        _mark = start;
        return null;
    }

    /// <summary>Pushes targets between commas, and goes past a comma at their end.</summary>
    private int PushTargets(Func<Expr?> rule)
    {
        int count = 0;
        while (rule() is { } target)
        {
            Push(target);
            count++;
            if (!Accept(TokenKind.Comma))
            {
                break;
            }
        }

        return count;
    }

    private Expr? SingleTarget()
    {
        if (SubscriptOrAttributeTarget(ExprContext.Store) is { } target)
        {
            return target;
        }

        int start = _mark;
        if (Accept(TokenKind.Name))
        {
            return MakeName(start, ExprContext.Store);
        }

        if (Accept(TokenKind.LPar) && SingleTarget() is { } inner && Accept(TokenKind.RPar))
        {
            return inner;
        }

        _mark = start;
        return null;
    }

    /// <summary>
    /// <c>t_primary '.' NAME !t_lookahead | t_primary '[' slices ']' !t_lookahead</c>: a primary that ends in an
    /// attribute or subscript.
    /// </summary>
    private Expr? SubscriptOrAttributeTarget(ExprContext context)
    {
        int start = _mark;
        Expr? primary = Atom();
        if (primary is null || !AtTrailer())
        {
            _mark = start;
            return null;
        }

        while (true)
        {
            switch (Peek())
            {
                case TokenKind.Dot:
                    _mark++;
                    if (Identifier() is { } name)
                    {
                        if (!AtTrailer())
                        {
                            return new Attribute(primary, name, context, SpanFrom(start));
                        }

                        primary = new Attribute(primary, name, ExprContext.Load, SpanFrom(start));
                        continue;
                    }

                    break;
                case TokenKind.LSqb:
                    InvalidGenerator();
                    _mark++;
                    if (Slices() is { } slices && Accept(TokenKind.RSqb))
                    {
                        if (!AtTrailer())
                        {
                            return new Subscript(primary, slices, context, SpanFrom(start));
                        }

                        primary = new Subscript(primary, slices, ExprContext.Load, SpanFrom(start));
                        continue;
                    }

                    break;
                default:
                    if (CallTrailer(primary, start) is { } call && AtTrailer())
                    {
                        primary = call;
                        continue;
                    }

                    break;
            }

            _mark = start;
            return null;
        }
    }

    private bool AtTrailer() => Peek() is TokenKind.LPar or TokenKind.LSqb or TokenKind.Dot;

    /// <summary>Pushes the targets of a <c>del</c>.</summary>
    private bool DelTargets() => PushTargets(DelTarget) > 0;

    private Expr? DelTarget()
    {
        if (TryRecallInSecondPass(Rule.DelTarget, out Expr? known))
        {
            return known;
        }

        int start = _mark;
        return StoreInSecondPass(Rule.DelTarget, start, SubscriptOrAttributeTarget(ExprContext.Del) ?? DelAtom());
    }

    private Expr? DelAtom()
    {
        int start = _mark;
        int begin = _top;
        switch (Peek())
        {
            case TokenKind.Name:
                _mark++;
                return MakeName(start, ExprContext.Del);
            case TokenKind.LPar:
                _mark++;
                int count = PushTargets(DelTarget);
                if (Accept(TokenKind.RPar))
                {
                    Expr[] targets = Take<Expr>(begin);

                    // Without a comma it is a target in parentheses.
                    return count == 1 && _tokens[_mark - 2].Kind != TokenKind.Comma
                        ? targets[0]
                        : new Tuple(targets, ExprContext.Del, SpanFrom(start));
                }

                break;
            case TokenKind.LSqb:
                _mark++;
                PushTargets(DelTarget);
                if (Accept(TokenKind.RSqb))
                {
                    return new List(Take<Expr>(begin), ExprContext.Del, SpanFrom(start));
                }

                break;
            default:
                return null;
        }

        _top = begin;
        _mark = start;
        return null;
    }
}
