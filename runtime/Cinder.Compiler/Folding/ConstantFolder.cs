using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler.Folding;

/// <summary>
/// Says which expressions are constant, and their values. The tree is not changed: results are kept beside it, so that each node is looked
/// at once.
/// </summary>
internal sealed class ConstantFolder(CompilerContext context)
{
    // Null for an expression that is not constant; the value is in a box, since None is a null reference.
    private readonly Dictionary<Expr, StrongBox<object?>?> _results = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether <paramref name="expression"/> is constant once folded.</summary>
    public bool TryGetConstant(Expr expression, out object? value)
    {
        switch (expression)
        {
            case Constant constant:
                value = ToObject(constant.Value);
                return true;
            case Name { Id: "__debug__", Ctx: ExprContext.Load }:
                value = context.Optimize == 0;
                return true;
            case BinOp or UnaryOp or Tuple { Ctx: ExprContext.Load } or Subscript { Ctx: ExprContext.Load }:
                break;
            default:
                value = null;
                return false;
        }

        if (!_results.TryGetValue(expression, out var known))
        {
            StackGuard.Check();
            known = TryFold(expression, out var folded) ? new StrongBox<object?>(folded) : null;
            _results[expression] = known;
        }

        value = known?.Value;
        return known is not null;
    }

    public bool IsConstant(Expr expression) => TryGetConstant(expression, out _);

    /// <summary>Whether all of <paramref name="expressions"/> are constant.</summary>
    public bool TryGetConstants(ReadOnlySpan<Expr> expressions, out ImmutableArray<object?> values)
    {
        values = default;
        var builder = ImmutableArray.CreateBuilder<object?>(expressions.Length);
        foreach (var expression in expressions)
        {
            if (!TryGetConstant(expression, out var value))
            {
                return false;
            }

            builder.Add(value);
        }

        values = builder.MoveToImmutable();
        return true;
    }

    /// <summary>A list or set display that is only looped over or searched: a constant tuple or frozenset when its items are constant.</summary>
    public bool TryGetConstantIterable(Expr expression, out object? value)
    {
        value = null;
        switch (expression)
        {
            case List { Ctx: ExprContext.Load } list when TryGetConstants(list.Elts, out var items):
                value = new ConstTuple(items);
                return true;
            case Set set when TryGetConstants(set.Elts, out var items):
                value = MakeFrozenSet(items);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A frozenset of items that are distinct as Python compares them: 1, 1.0 and True are one.</summary>
    public static ConstFrozenSet MakeFrozenSet(ImmutableArray<object?> items)
    {
        var seen = new HashSet<object?>(ConstantComparer.Instance);
        var distinct = ImmutableArray.CreateBuilder<object?>();
        foreach (var item in items)
        {
            if (seen.Add(Canonical(item)))
            {
                distinct.Add(item);
            }
        }

        return new ConstFrozenSet(distinct.ToImmutable());
    }

    public static object? ToObject(ConstantValue value) => value switch
    {
        NoneValue => null,
        EllipsisValue => PyEllipsis.Instance,
        BoolValue b => b.Value,
        IntValue n => ConstantArithmetic.Normalize(n.Value),
        FloatValue f => f.Value,
        ComplexValue c => new Complex(0, c.Imag),
        StrValue s => s.Value,
        BytesValue b => b.Value,
        _ => throw new ArgumentException($"{value.GetType().Name} is not a type of constant.", nameof(value)),
    };

    private bool TryFold(Expr expression, out object? value)
    {
        value = null;
        switch (expression)
        {
            case UnaryOp unary:
                return TryGetConstant(unary.Operand, out var operand) && ConstantArithmetic.TryUnary(unary.Op, operand, out value);
            case BinOp binary:
                return TryGetConstant(binary.Left, out var left) && TryGetConstant(binary.Right, out var right)
                    && ConstantArithmetic.TryBinary(binary.Op, left, right, out value);
            case Subscript subscript:
                return TryGetConstant(subscript.Value, out var container) && TryGetConstant(subscript.Slice, out var index)
                    && ConstantArithmetic.TrySubscript(container, index, out value);
            case Tuple tuple when TryGetConstants(tuple.Elts, out var items):
                value = new ConstTuple(items);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The same for all constants that Python's <c>==</c> finds equal, across types.</summary>
    public static object? Canonical(object? value) => value switch
    {
        bool b => b ? 1L : 0L,
        double d when d == Math.Floor(d) && !double.IsInfinity(d) => ConstantArithmetic.Normalize(new BigInteger(d)),
        Complex { Imaginary: 0 } c => Canonical(c.Real),
        ConstTuple t => new ConstTuple([.. t.Items.Select(Canonical)]),
        _ => value,
    };
}
