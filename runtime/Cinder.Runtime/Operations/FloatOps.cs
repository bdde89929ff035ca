using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Floats: construction, conversion, arithmetic, comparison and hashing with CPython's semantics.</summary>
internal static unsafe partial class FloatOps
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref New(VmThread t, double value)
    {
        var obj = (FloatObject*)t.Allocate(BuiltinType.Float, sizeof(FloatObject));
        obj->Value = value;
        return Ref.From(obj);
    }

    /// <summary>An instance of float or of a subclass.</summary>
    internal static Ref NewInstance(VmThread t, TypeObject* cls, double value)
    {
        if (cls == t.Types(BuiltinType.Float))
        {
            return New(t, value);
        }

        var obj = (FloatObject*)TypeOps.AllocateInstance(t, cls);
        obj->Value = value;
        return Ref.From(obj);
    }

    /// <summary>Value of a float (or of an instance of a subclass).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static double Value(Ref value) => ((FloatObject*)value.Object)->Value;

    internal static bool IsFloat(VmThread t, Ref value) => value.IsHeap && t.KindOf(value) == BuiltinType.Float;

    /// <summary>A real number of any kind: a float, an int, or anything with <c>__float__</c> or <c>__index__</c>.</summary>
    internal static bool TryToDouble(VmThread t, Ref value, out double result)
    {
        if (IsFloat(t, value))
        {
            result = Value(value);
            return true;
        }

        if (IntOps.IsIntLike(t, value) && (!value.IsHeap || value.IsExact(BuiltinType.Int)))
        {
            return IntOps.TryToDouble(t, value, out result);
        }

        result = 0;
        var type = t.TypeOf(value);
        if (!TypeObject.Special(type, Special.Float).IsUnbound)
        {
            var converted = Op.CallSpecial(t, value, Special.Float);
            if (converted.IsError)
            {
                return false;
            }

            if (!IsFloat(t, converted))
            {
                t.RaiseTypeError($"{Op.TypeName(t, value)}.__float__ returned non-float (type {Op.TypeName(t, converted)})");
                return false;
            }

            result = Value(converted);
            return converted.IsExact(BuiltinType.Float) || StrictConversions.Check(t, converted, BuiltinType.Float, $"{Op.TypeName(t, value)}.__float__ returned non-float");
        }

        if (!TypeObject.Special(type, Special.Index).IsUnbound)
        {
            var index = Op.Index(t, value);
            return !index.IsError && IntOps.TryToDouble(t, index, out result);
        }

        t.RaiseTypeError($"must be real number, not {Op.TypeName(t, value)}");
        return false;
    }

    /// <summary>Operand of float arithmetic: 1 with its value, 0 for a foreign type, -1 with an exception pending.</summary>
    internal static int Operand(VmThread t, Ref value, out double result)
    {
        if (IsFloat(t, value))
        {
            result = Value(value);
            return 1;
        }

        if (IntOps.IsIntLike(t, value))
        {
            return IntOps.TryToDouble(t, value, out result) ? 1 : -1;
        }

        result = 0;
        return 0;
    }

    internal static Ref Divide(VmThread t, double x, double y) =>
        y == 0 ? t.Raise(BuiltinType.ZeroDivisionError, "float division by zero") : New(t, x / y);

    internal static Ref FloorDivide(VmThread t, double x, double y)
    {
        if (y == 0)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "float floor division by zero");
        }

        DivMod(x, y, out var quotient, out _);
        return New(t, quotient);
    }

    internal static Ref Remainder(VmThread t, double x, double y)
    {
        if (y == 0)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "float modulo");
        }

        DivMod(x, y, out _, out var remainder);
        return New(t, remainder);
    }

    internal static Ref DivMod(VmThread t, double x, double y)
    {
        if (y == 0)
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "float divmod()");
        }

        DivMod(x, y, out var quotient, out var remainder);
        return TupleOps.From(t, New(t, quotient), New(t, remainder));
    }

    /// <summary><c>x ** y</c>; a negative base with a fractional exponent gives a complex number.</summary>
    internal static Ref Power(VmThread t, double x, double y)
    {
        if (y == 0 || x == 1)
        {
            return New(t, 1);
        }

        if (x == 0 && y < 0 && !double.IsInfinity(y))
        {
            return t.Raise(BuiltinType.ZeroDivisionError, "0.0 cannot be raised to a negative power");
        }

        if (x < 0 && double.IsFinite(x) && double.IsFinite(y) && Math.Floor(y) != y)
        {
            return ComplexOps.Power(t, x, 0, y, 0);
        }

        var result = Math.Pow(x, y);
        return double.IsInfinity(result) && double.IsFinite(x) && double.IsFinite(y) && x != 0 ? RaiseRange(t) : New(t, result);
    }

    /// <summary>OverflowError as C's ERANGE gives it.</summary>
    internal static Ref RaiseRange(VmThread t) =>
        t.Raise(BuiltinType.OverflowError, TupleOps.From(t, Ref.FromSmall(34), StrOps.New(t, "Numerical result out of range")));

    /// <summary>Exact order of a float and an int-like: -1, 0, 1; the float must be no NaN.</summary>
    internal static int CompareToInt(double x, Ref integer)
    {
        if (IntOps.TryToLong(integer, out var small) && small is >= -(1L << 53) and <= 1L << 53)
        {
            return x.CompareTo((double)small);
        }

        if (double.IsInfinity(x))
        {
            return x > 0 ? 1 : -1;
        }

        var whole = Math.Truncate(x);
        var order = IntOps.Compare(whole, integer);
        return order != 0 ? order : x.CompareTo(whole);
    }

    /// <summary>A rich comparison with a float or an int-like; NotImplemented for anything else.</summary>
    internal static Ref Compare(VmThread t, CompareOperator op, double x, Ref other)
    {
        if (IsFloat(t, other))
        {
            var y = Value(other);
            return Ref.FromBool(op switch
            {
                CompareOperator.Less => x < y,
                CompareOperator.LessEqual => x <= y,
                CompareOperator.Equal => x == y,
                CompareOperator.NotEqual => x != y,
                CompareOperator.Greater => x > y,
                _ => x >= y,
            });
        }

        if (!IntOps.IsIntLike(t, other))
        {
            return Ref.NotImplemented;
        }

        return double.IsNaN(x) ? Ref.FromBool(op == CompareOperator.NotEqual) : Ref.FromBool(IntOps.Satisfies(op, CompareToInt(x, other)));
    }

    /// <summary>Python's hash of a double that is no NaN (whose hash is its identity's).</summary>
    internal static long Hash(double value)
    {
        if (double.IsInfinity(value))
        {
            return value > 0 ? 314159 : -314159;
        }

        Decompose(Math.Abs(value), out var significand, out var exponent);

        // Multiplying by a power of two rotates a residue modulo 2^61 - 1.
        var rotation = ((exponent % IntOps.HashBits) + IntOps.HashBits) % IntOps.HashBits;
        var modulus = (ulong)IntOps.HashModulus;
        var residue = ((significand << rotation) & modulus) | (significand >> (IntOps.HashBits - rotation));
        var hash = value < 0 ? -(long)residue : (long)residue;
        return hash == -1 ? -2 : hash;
    }

    /// <summary>Hash of a float object.</summary>
    internal static long Hash(Ref value)
    {
        var x = Value(value);
        return double.IsNaN(x) ? (long)BitOperations.RotateRight((ulong)value.Bits, 4) & Ref.MaxInt : Hash(x);
    }

    /// <summary>A finite non-negative double as significand · 2^exponent.</summary>
    internal static void Decompose(double magnitude, out ulong significand, out int exponent)
    {
        var bits = BitConverter.DoubleToUInt64Bits(magnitude);
        var field = (int)(bits >> 52);
        significand = bits & ((1UL << 52) - 1);
        exponent = -1074;
        if (field != 0)
        {
            significand |= 1UL << 52;
            exponent = field - 1075;
        }
    }

    private static void DivMod(double x, double y, out double quotient, out double remainder)
    {
        remainder = x % y;
        var exact = (x - remainder) / y;
        if (remainder != 0)
        {
            if (y < 0 != remainder < 0)
            {
                remainder += y;
                exact -= 1;
            }
        }
        else
        {
            remainder = Math.CopySign(0, y);
        }

        if (exact == 0)
        {
            quotient = Math.CopySign(0, x / y);
            return;
        }

        quotient = Math.Floor(exact);
        if (exact - quotient > 0.5)
        {
            quotient += 1;
        }
    }
}
