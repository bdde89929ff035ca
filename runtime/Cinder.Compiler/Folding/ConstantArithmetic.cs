using System.Collections.Immutable;
using System.Numerics;
using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler.Folding;

/// <summary>
/// Operators on constants, with Python's results. A method that returns false leaves the operation to run time: because it would raise, or
/// because the result is big, or because an exact result is not worth the code here.
/// </summary>
internal static class ConstantArithmetic
{
    // The limits of CPython's folding.
    private const int MaxIntBits = 128;
    private const int MaxCollectionSize = 256;
    private const int MaxStringSize = 4096;
    private const int MaxTotalItems = 1024;

    private const int DoubleDigits = 53;
    private const int MaxDoubleExponent = 1023;

    /// <summary>An integer in its canonical form: <see cref="long"/> when it fits.</summary>
    public static object Normalize(BigInteger value) => value >= long.MinValue && value <= long.MaxValue ? (object)(long)value : value;

    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool b => b,
        long n => n != 0,
        BigInteger => true,
        double d => d != 0,
        Complex c => c.Real != 0 || c.Imaginary != 0,
        string s => s.Length > 0,
        byte[] b => b.Length > 0,
        ConstTuple t => t.Items.Length > 0,
        ConstFrozenSet f => f.Items.Length > 0,
        _ => true,
    };

    public static bool TryUnary(UnaryOperator op, object? operand, out object? result)
    {
        result = null;
        switch (op)
        {
            case UnaryOperator.Not:
                result = !IsTrue(operand);
                return true;
            case UnaryOperator.Invert when TryInteger(operand, out var n):
                result = Normalize(-n - 1);
                return true;
            case UnaryOperator.UAdd when TryInteger(operand, out var n):
                result = Normalize(n);
                return true;
            case UnaryOperator.USub when TryInteger(operand, out var n):
                result = Normalize(-n);
                return true;
            case UnaryOperator.UAdd when operand is double or Complex:
                result = operand;
                return true;
            case UnaryOperator.USub when operand is double d:
                result = -d;
                return true;
            case UnaryOperator.USub when operand is Complex c:
                result = new Complex(-c.Real, -c.Imaginary);
                return true;
            default:
                return false;
        }
    }

    public static bool TryBinary(Operator op, object? left, object? right, out object? result)
    {
        result = null;
        if (left is bool && right is bool && op is (Operator.BitAnd or Operator.BitOr or Operator.BitXor))
        {
            return TryBool(op, left, right, out result);
        }

        if (TryInteger(left, out var x) && TryInteger(right, out var y))
        {
            return TryInteger(op, x, y, out result);
        }

        if (left is Complex || right is Complex)
        {
            return TryComplex(op, left, right, out result);
        }

        if (left is double || right is double)
        {
            return TryDouble(left, out var p) && TryDouble(right, out var q) && TryDouble(op, p, q, out result);
        }

        return op switch
        {
            Operator.Add => TryConcatenate(left, right, out result),
            Operator.Mult => TryRepeat(left, right, out result) || TryRepeat(right, left, out result),
            _ => false,
        };
    }

    public static bool TrySubscript(object? value, object? index, out object? result)
    {
        result = null;
        if (!TryInteger(index, out var position))
        {
            return false;
        }

        var length = value switch
        {
            string s => s.Length,
            byte[] b => b.Length,
            ConstTuple t => t.Items.Length,
            _ => 0,
        };
        if (position < 0)
        {
            position += length;
        }

        if (position < 0 || position >= length)
        {
            return false;
        }

        var i = (int)position;
        switch (value)
        {
            case string s when !s.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'):
                result = s[i].ToString();
                return true;
            case byte[] b:
                result = (long)b[i];
                return true;
            case ConstTuple t:
                result = t.Items[i];
                return true;
            default:
                return false;
        }
    }

    private static bool TryInteger(object? value, out BigInteger result)
    {
        switch (value)
        {
            case bool b:
                result = b ? 1 : 0;
                return true;
            case long n:
                result = n;
                return true;
            case BigInteger n:
                result = n;
                return true;
            default:
                result = default;
                return false;
        }
    }

    private static bool TryDouble(object? value, out double result)
    {
        if (value is double d)
        {
            result = d;
            return true;
        }

        if (TryInteger(value, out var n) && IsExactDouble(n))
        {
            result = (double)n;
            return true;
        }

        result = 0;
        return false;
    }

    private static bool TryBool(Operator op, object? left, object? right, out object? result)
    {
        var (a, b) = ((bool)left!, (bool)right!);
        result = op switch
        {
            Operator.BitAnd => a && b,
            Operator.BitOr => a || b,
            _ => a != b,
        };
        return true;
    }

    private static bool TryInteger(Operator op, BigInteger x, BigInteger y, out object? result)
    {
        result = null;
        switch (op)
        {
            case Operator.Add:
                result = Normalize(x + y);
                return true;
            case Operator.Sub:
                result = Normalize(x - y);
                return true;
            case Operator.Mult when Bits(x) + Bits(y) <= MaxIntBits || x.IsZero || y.IsZero:
                result = Normalize(x * y);
                return true;
            case Operator.Div when !y.IsZero && IsExactDouble(x) && IsExactDouble(y):
                result = (double)x / (double)y;
                return true;
            case Operator.FloorDiv when !y.IsZero:
                result = Normalize(FloorDivide(x, y));
                return true;
            case Operator.Mod when !y.IsZero:
                result = Normalize(x - (FloorDivide(x, y) * y));
                return true;
            case Operator.Pow:
                return TryPower(x, y, out result);
            case Operator.LShift when y.Sign >= 0 && y <= MaxIntBits && (x.IsZero || Bits(x) + y <= MaxIntBits):
                result = Normalize(x << (int)y);
                return true;
            case Operator.RShift when y.Sign >= 0:
                result = Normalize(y > int.MaxValue ? (x.Sign < 0 ? BigInteger.MinusOne : BigInteger.Zero) : x >> (int)y);
                return true;
            case Operator.BitAnd:
                result = Normalize(x & y);
                return true;
            case Operator.BitOr:
                result = Normalize(x | y);
                return true;
            case Operator.BitXor:
                result = Normalize(x ^ y);
                return true;
            default:
                return false;
        }
    }

    private static bool TryPower(BigInteger x, BigInteger y, out object? result)
    {
        result = null;
        if (y.Sign < 0)
        {
            return TryDouble(Normalize(x), out var p) && TryDouble(Normalize(y), out var q) && TryDouble(Operator.Pow, p, q, out result);
        }

        if (!x.IsZero && !y.IsZero && (y > MaxIntBits || Bits(x) > MaxIntBits / (int)y))
        {
            return false;
        }

        result = Normalize(x.IsZero ? (y.IsZero ? BigInteger.One : BigInteger.Zero) : BigInteger.Pow(x, (int)y));
        return true;
    }

    private static bool TryDouble(Operator op, double x, double y, out object? result)
    {
        result = null;
        switch (op)
        {
            case Operator.Add:
                result = x + y;
                return true;
            case Operator.Sub:
                result = x - y;
                return true;
            case Operator.Mult:
                result = x * y;
                return true;
            case Operator.Div when y != 0:
                result = x / y;
                return true;
            case Operator.FloorDiv when y != 0:
                DivMod(x, y, out var quotient, out _);
                result = quotient;
                return true;
            case Operator.Mod when y != 0:
                DivMod(x, y, out _, out var remainder);
                result = remainder;
                return true;
            case Operator.Pow when (x > 0 || (x != 0 && y == Math.Floor(y))) && double.IsFinite(Math.Pow(x, y)):
                result = Math.Pow(x, y);
                return true;
            default:
                return false;
        }
    }

    private static void DivMod(double x, double y, out double quotient, out double remainder)
    {
        remainder = x % y;
        quotient = (x - remainder) / y;
        if (remainder != 0)
        {
            if (y < 0 != remainder < 0)
            {
                remainder += y;
                quotient -= 1;
            }
        }
        else
        {
            remainder = Math.CopySign(0, y);
        }

        if (quotient != 0)
        {
            var floor = Math.Floor(quotient);
            quotient = quotient - floor > 0.5 ? floor + 1 : floor;
        }
        else
        {
            quotient = Math.CopySign(0, x / y);
        }
    }

    private static bool TryComplex(Operator op, object? left, object? right, out object? result)
    {
        result = null;
        if (!TryComplex(left, out var x) || !TryComplex(right, out var y))
        {
            return false;
        }

        switch (op)
        {
            case Operator.Add:
                result = new Complex(x.Real + y.Real, x.Imaginary + y.Imaginary);
                return true;
            case Operator.Sub:
                result = new Complex(x.Real - y.Real, x.Imaginary - y.Imaginary);
                return true;
            case Operator.Mult:
                result = new Complex((x.Real * y.Real) - (x.Imaginary * y.Imaginary), (x.Real * y.Imaginary) + (x.Imaginary * y.Real));
                return true;
            default:
                return false;
        }
    }

    private static bool TryComplex(object? value, out Complex result)
    {
        if (value is Complex c)
        {
            result = c;
            return true;
        }

        var ok = TryDouble(value, out var d);
        result = new Complex(d, 0);
        return ok;
    }

    private static bool TryConcatenate(object? left, object? right, out object? result)
    {
        result = (left, right) switch
        {
            (string a, string b) => SurrogateText.Concat(a, b),
            (byte[] a, byte[] b) => (byte[])[.. a, .. b],
            (ConstTuple a, ConstTuple b) => new ConstTuple(a.Items.AddRange(b.Items)),
            _ => null,
        };
        return result is not null;
    }

    private static bool TryRepeat(object? sequence, object? times, out object? result)
    {
        result = null;
        if (!TryInteger(times, out var count) || count.Sign < 0 || count > MaxStringSize)
        {
            return false;
        }

        var n = (int)count;
        switch (sequence)
        {
            case string s when s.Length == 0 || n <= MaxStringSize / s.Length:
                result = SurrogateText.Repeat(s, n);
                return true;
            case byte[] b when b.Length == 0 || n <= MaxStringSize / b.Length:
                result = Enumerable.Repeat(b, n).SelectMany(x => x).ToArray();
                return true;
            case ConstTuple t when t.Items.Length == 0 || (n <= MaxCollectionSize / t.Items.Length && (n == 0 || Complexity(t, MaxTotalItems / n) >= 0)):
                result = new ConstTuple(Enumerable.Repeat(t.Items, n).SelectMany(x => x).ToImmutableArray());
                return true;
            default:
                return false;
        }
    }

    /// <summary>What is left of <paramref name="limit"/> once all nested items are counted; negative when they are too many.</summary>
    private static int Complexity(ConstTuple tuple, int limit)
    {
        limit -= tuple.Items.Length;
        foreach (var item in tuple.Items)
        {
            if (limit < 0)
            {
                break;
            }

            if (item is ConstTuple nested)
            {
                limit = Complexity(nested, limit);
            }
        }

        return limit;
    }

    private static BigInteger FloorDivide(BigInteger x, BigInteger y)
    {
        var quotient = BigInteger.DivRem(x, y, out var remainder);
        return !remainder.IsZero && remainder.Sign != y.Sign ? quotient - 1 : quotient;
    }

    // An operation on such integers as doubles is rounded once, as Python's exact one is.
    private static bool IsExactDouble(BigInteger value) =>
        value.IsZero || (Bits(value) <= MaxDoubleExponent && Bits(value) - (long)BigInteger.TrailingZeroCount(value) <= DoubleDigits);

    private static long Bits(BigInteger value) => (long)BigInteger.Abs(value).GetBitLength();
}
