using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Integers: rounding to them, divisors, combinatorics, logarithms of any size.</content>
internal static unsafe partial class MathModule
{
    private const int DirectFactors = 100;

    [PyFunction("ceil", Doc = "Return the ceiling of x as an Integral.\n\nThis is the smallest integer >= x.")]
    private static Ref Ceil(VmThread t, Ref x)
    {
        if (x.IsExact(BuiltinType.Float))
        {
            return IntOps.FromDouble(t, Math.Ceiling(FloatOps.Value(x)));
        }

        var method = TypeOps.Lookup(t, t.TypeOf(x), t.Names[Name.DunderCeil]);
        if (!method.IsUnbound)
        {
            return Op.CallUnbound(t, method, x);
        }

        return FloatOps.TryToDouble(t, x, out var value) ? IntOps.FromDouble(t, Math.Ceiling(value)) : Ref.Error;
    }

    [PyFunction("floor", Doc = "Return the floor of x as an Integral.\n\nThis is the largest integer <= x.")]
    private static Ref Floor(VmThread t, Ref x)
    {
        if (x.IsExact(BuiltinType.Float))
        {
            return IntOps.FromDouble(t, Math.Floor(FloatOps.Value(x)));
        }

        var method = TypeOps.Lookup(t, t.TypeOf(x), t.Names[Name.DunderFloor]);
        if (!method.IsUnbound)
        {
            return Op.CallUnbound(t, method, x);
        }

        return FloatOps.TryToDouble(t, x, out var value) ? IntOps.FromDouble(t, Math.Floor(value)) : Ref.Error;
    }

    [PyFunction("trunc", Doc = "Truncates the Real x to the nearest Integral toward 0.\n\nUses the __trunc__ magic method.")]
    private static Ref Truncate(VmThread t, Ref x)
    {
        if (x.IsExact(BuiltinType.Float))
        {
            return IntOps.FromDouble(t, FloatOps.Value(x));
        }

        var method = TypeObject.Special(t.TypeOf(x), Special.Trunc);
        return method.IsUnbound ? t.RaiseTypeError($"type {Op.TypeName(t, x)} doesn't define __trunc__ method") : Op.CallUnbound(t, method, x);
    }

    [PyFunction("log", Doc = "log(x, [base=math.e])\nReturn the logarithm of x to the given base.\n\nIf the base not specified, returns the natural logarithm (base e) of x.")]
    private static Ref Log(VmThread t, Args args)
    {
        if (args.Count is not (1 or 2))
        {
            return t.RaiseTypeError("math.log requires 1 to 2 arguments");
        }

        var numerator = Logarithm(t, args[0], &Math.Log);
        if (args.Count == 1 || numerator.IsError)
        {
            return numerator;
        }

        var denominator = Logarithm(t, args[1], &Math.Log);
        return denominator.IsError ? denominator : FloatOps.Divide(t, FloatOps.Value(numerator), FloatOps.Value(denominator));
    }

    [PyFunction("log2", Doc = "Return the base 2 logarithm of x.")]
    private static Ref Log2(VmThread t, Ref x) => Logarithm(t, x, &Math.Log2);

    [PyFunction("log10", Doc = "Return the base 10 logarithm of x.")]
    private static Ref Log10(VmThread t, Ref x) => Logarithm(t, x, &Math.Log10);

    [PyFunction("gcd", Doc = "Greatest Common Divisor.")]
    private static Ref GreatestCommonDivisor(VmThread t, Args integers)
    {
        var result = Ref.Zero;
        for (nint i = 0; i < integers.Count; i++)
        {
            var value = Op.Index(t, integers[i]);
            if (value.IsError)
            {
                return value;
            }

            result = GreatestCommonDivisor(t, result, value);
        }

        return result;
    }

    [PyFunction("lcm", Doc = "Least Common Multiple.")]
    private static Ref LeastCommonMultiple(VmThread t, Args integers)
    {
        var result = Ref.FromSmall(1);
        for (nint i = 0; i < integers.Count; i++)
        {
            var value = Op.Index(t, integers[i]);
            if (value.IsError)
            {
                return value;
            }

            if (IntOps.Sign(result) == 0 || IntOps.Sign(value) == 0)
            {
                result = Ref.Zero;
                continue;
            }

            var quotient = IntOps.FloorDivide(t, result, GreatestCommonDivisor(t, result, value));
            result = IntOps.Absolute(t, IntOps.Multiply(t, quotient, value));
        }

        return result;
    }

    [PyFunction("isqrt", Doc = "Return the integer part of the square root of the input.")]
    private static Ref IntegerSquareRoot(VmThread t, Ref n)
    {
        var value = Op.Index(t, n);
        if (value.IsError)
        {
            return value;
        }

        if (IntOps.Sign(value) < 0)
        {
            return t.RaiseValueError("isqrt() argument must be nonnegative");
        }

        return IntOps.SquareRoot(t, value);
    }

    [PyFunction("factorial", Doc = "Find n!.\n\nRaise a ValueError if x is negative or non-integral.")]
    private static Ref Factorial(VmThread t, Ref x)
    {
        var value = Op.Index(t, x);
        if (value.IsError)
        {
            return value;
        }

        if (IntOps.Sign(value) < 0)
        {
            return t.RaiseValueError("factorial() not defined for negative values");
        }

        if (!IntOps.TryToLong(value, out var n))
        {
            return t.RaiseOverflowError($"factorial() argument should not exceed {long.MaxValue}");
        }

        return FallingProduct(t, value, n);
    }

    [PyFunction("comb", Doc = "Number of ways to choose k items from n items without repetition and without order.\n\nEvaluates to n! / (k! * (n - k)!) when k <= n and evaluates\nto zero when k > n.\n\nAlso called the binomial coefficient because it is equivalent\nto the coefficient of k-th term in polynomial expansion of the\nexpression (1 + x)**n.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    private static Ref Combinations(VmThread t, Ref n, Ref k)
    {
        if (!TryCounts(t, ref n, ref k))
        {
            return Ref.Error;
        }

        var others = IntOps.Subtract(t, n, k);
        if (others.IsError || IntOps.Sign(others) < 0)
        {
            return others.IsError ? others : Ref.Zero;
        }

        k = IntOps.Compare(others, k) < 0 ? others : k;
        if (!IntOps.TryToLong(k, out var chosen))
        {
            return t.RaiseOverflowError($"min(n - k, k) must not exceed {long.MaxValue}");
        }

        var ways = FallingProduct(t, n, chosen);
        var orders = ways.IsError ? ways : FallingProduct(t, k, chosen);
        return orders.IsError ? orders : IntOps.FloorDivide(t, ways, orders);
    }

    [PyFunction("perm", Doc = "Number of ways to choose k items from n items without repetition and with order.\n\nEvaluates to n! / (n - k)! when k <= n and evaluates\nto zero when k > n.\n\nIf k is not specified or is None, then k defaults to n\nand the function returns n!.\n\nRaises TypeError if either of the arguments are not integers.\nRaises ValueError if either of the arguments are negative.")]
    private static Ref Permutations(VmThread t, Ref n, [OrNone] Ref k)
    {
        if (k.IsNone)
        {
            return Factorial(t, n);
        }

        if (!TryCounts(t, ref n, ref k))
        {
            return Ref.Error;
        }

        if (IntOps.Compare(k, n) > 0)
        {
            return Ref.Zero;
        }

        return IntOps.TryToLong(k, out var chosen)
            ? FallingProduct(t, n, chosen)
            : t.RaiseOverflowError($"k must not exceed {long.MaxValue}");
    }

    /// <summary>Makes exact ints of the arguments of a count; ValueError when one is negative.</summary>
    private static bool TryCounts(VmThread t, ref Ref n, ref Ref k)
    {
        n = Op.Index(t, n);
        k = n.IsError ? n : Op.Index(t, k);
        if (k.IsError)
        {
            return false;
        }

        if (IntOps.Sign(n) < 0 || IntOps.Sign(k) < 0)
        {
            t.RaiseValueError(IntOps.Sign(n) < 0 ? "n must be a non-negative integer" : "k must be a non-negative integer");
            return false;
        }

        return true;
    }

    /// <summary>n · (n - 1) · … with that many factors, halved again and again so that the numbers multiplied are of like size.</summary>
    private static Ref FallingProduct(VmThread t, Ref n, long factors)
    {
        if (factors <= DirectFactors && IntOps.TryToULong(n, out var first))
        {
            return FallingProduct(t, first, factors);
        }

        if (factors <= 1)
        {
            return factors == 0 ? Ref.FromSmall(1) : n;
        }

        var half = factors / 2;
        var high = FallingProduct(t, n, half);
        var next = high.IsError ? high : IntOps.Subtract(t, n, Ref.FromSmall(half));
        var low = next.IsError ? next : FallingProduct(t, next, factors - half);
        return low.IsError ? low : IntOps.Multiply(t, high, low);
    }

    [SkipLocalsInit]
    private static Ref FallingProduct(VmThread t, ulong n, long factors)
    {
        var limbs = stackalloc ulong[DirectFactors + 1];
        var count = 1;
        limbs[0] = 1;

        // As many factors at once as a word holds.
        var step = Math.Max(1, Limbs.Bits / (Limbs.Bits - BitOperations.LeadingZeroCount(n | 1)));
        for (var last = n - (ulong)factors; n > last;)
        {
            var word = 1UL;
            for (var i = 0; i < step && n > last; i++)
            {
                word *= n--;
            }

            count = Limbs.MultiplyAdd(limbs, count, word, 0);
        }

        return IntOps.FromLimbs(t, limbs, count, isNegative: false);
    }

    private static Ref GreatestCommonDivisor(VmThread t, Ref a, Ref b)
    {
        if (!a.IsInt || !b.IsInt)
        {
            return IntOps.GreatestCommonDivisor(t, a, b);
        }

        var x = Math.Abs(a.IntValue);
        var y = Math.Abs(b.IntValue);
        while (y != 0)
        {
            (x, y) = (y, x % y);
        }

        return IntOps.FromLong(t, x);
    }

    /// <summary>The logarithm of a real number, or of an integer of any size.</summary>
    private static Ref Logarithm(VmThread t, Ref x, delegate*<double, double> log)
    {
        if (!IntOps.IsIntLike(t, x))
        {
            if (!FloatOps.TryToDouble(t, x, out var real))
            {
                return Ref.Error;
            }

            return Bounded(t, real, log(real));
        }

        if (IntOps.Sign(x) <= 0)
        {
            return t.RaiseValueError(DomainError);
        }

        var value = IntOps.ToDouble(x);
        if (double.IsFinite(value))
        {
            return FloatOps.New(t, log(value));
        }

        // Beyond the doubles: x = m · 2^bits with 1/2 ≤ m ≤ 1.
        var bits = IntOps.BitLength(x);
        var mantissa = IntOps.ToDouble(x, -bits);
        if (mantissa == 1)
        {
            mantissa = 0.5;
            bits++;
        }

        return FloatOps.New(t, log(mantissa) + (log(2) * bits));
    }
}
