namespace Cinder.Syntax;

/// <summary>
/// What rules have matched where. The first pass remembers only expressions, which keeps it linear: every way round in
/// the grammar leads through one. The second pass, which tries much more, remembers every rule that CPython remembers.
/// </summary>
public sealed partial class Parser
{
    private ExpressionMemo[] _expressions = new ExpressionMemo[128];

    // By token, the first entry for it, counted from 1; made when it is first needed.
    private int[]? _memoHeads;
    private MemoEntry[] _memo = [];
    private int _memoCount;

    private enum Rule : byte
    {
        ArgumentList,
        AwaitPrimary,
        BitwiseOr,
        Block,
        ClosedPattern,
        Conjunction,
        DelTarget,
        Disjunction,
        Factor,
        InvalidNamedExpression,
        Inversion,
        Primary,
        SimpleStatement,
        StarExpression,
        StarPattern,
        StarTarget,
        Strings,
        TargetWithStarAtom,
    }

    private bool RecallExpression(out Expr? result)
    {
        // The token may not be read yet.
        if (_mark == _fill)
        {
            Fill();
        }

        ref ExpressionMemo memo = ref _expressions[_mark];
        result = memo.Node;
        if (memo.End == 0)
        {
            return false;
        }

        _mark = memo.End;
        return true;
    }

    private Expr? StoreExpression(int start, Expr? result)
    {
        _expressions[start] = new ExpressionMemo(result, _mark);
        return result;
    }

    private bool TryRecall<T>(Rule rule, out T? result)
        where T : class
    {
        result = null;
        if (_memoHeads is null)
        {
            return false;
        }

        if (_mark == _fill)
        {
            Fill();
        }

        for (int i = _memoHeads[_mark]; i != 0; i = _memo[i - 1].Next)
        {
            ref MemoEntry entry = ref _memo[i - 1];
            if (entry.Rule == rule)
            {
                result = (T?)entry.Result;
                _mark = entry.End;
                return true;
            }
        }

        return false;
    }

    /// <summary>Remembers what a rule matched at <paramref name="start"/>, up to the mark; null when it did not match.</summary>
    private T? Store<T>(Rule rule, int start, T? result)
        where T : class
    {
        _memoHeads ??= new int[_tokens.Length];
        if (_memoCount == _memo.Length)
        {
            Array.Resize(ref _memo, Math.Max(64, _memoCount * 2));
        }

        _memo[_memoCount++] = new MemoEntry(rule, _mark, _memoHeads[start], result);
        _memoHeads[start] = _memoCount;
        return result;
    }

    private bool TryRecallInSecondPass<T>(Rule rule, out T? result)
        where T : class
    {
        result = null;
        return _secondPass && TryRecall(rule, out result);
    }

    private T? StoreInSecondPass<T>(Rule rule, int start, T? result)
        where T : class => _secondPass ? Store(rule, start, result) : result;

    private void GrowMemo()
    {
        Array.Resize(ref _expressions, _tokens.Length);
        if (_memoHeads is not null)
        {
            Array.Resize(ref _memoHeads, _tokens.Length);
        }
    }

    private void ForgetAll()
    {
        Array.Clear(_expressions);
        _memoHeads = null;
        _memoCount = 0;
    }

    /// <summary>An end of 0 is "not tried": no expression ends before the first token.</summary>
    private readonly record struct ExpressionMemo(Expr? Node, int End);

    private readonly record struct MemoEntry(Rule Rule, int End, int Next, object? Result);
}
