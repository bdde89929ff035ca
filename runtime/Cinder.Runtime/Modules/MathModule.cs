namespace Cinder.Runtime;

/// <summary><c>math</c>: functions of one or two doubles.</summary>
[PyModule("math", Doc = "This module provides access to the mathematical functions\ndefined by the C standard.")]
internal static unsafe partial class MathModule
{
    private const string DomainError = "math domain error";
    private const string RangeError = "math range error";

    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "pi", FloatOps.New(t, Math.PI));
        ModuleOps.Set(t, module, "e", FloatOps.New(t, Math.E));
        ModuleOps.Set(t, module, "tau", FloatOps.New(t, Math.Tau));
        ModuleOps.Set(t, module, "inf", FloatOps.New(t, double.PositiveInfinity));
        ModuleOps.Set(t, module, "nan", FloatOps.New(t, Math.Abs(double.NaN)));
    }

    [PyFunction("acos", Doc = "Return the arc cosine (measured in radians) of x.\n\nThe result is between 0 and pi.")]
    private static Ref Acos(VmThread t, double x) => Bounded(t, x, Math.Acos(x));

    [PyFunction("acosh", Doc = "Return the inverse hyperbolic cosine of x.")]
    private static Ref Acosh(VmThread t, double x) => Bounded(t, x, Math.Acosh(x));

    [PyFunction("asin", Doc = "Return the arc sine (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.")]
    private static Ref Asin(VmThread t, double x) => Bounded(t, x, Math.Asin(x));

    [PyFunction("asinh", Doc = "Return the inverse hyperbolic sine of x.")]
    private static Ref Asinh(VmThread t, double x) => Bounded(t, x, Math.Asinh(x));

    [PyFunction("atan", Doc = "Return the arc tangent (measured in radians) of x.\n\nThe result is between -pi/2 and pi/2.")]
    private static Ref Atan(VmThread t, double x) => Bounded(t, x, Math.Atan(x));

    [PyFunction("atanh", Doc = "Return the inverse hyperbolic tangent of x.")]
    private static Ref Atanh(VmThread t, double x) => Bounded(t, x, Math.Atanh(x));

    [PyFunction("cbrt", Doc = "Return the cube root of x.")]
    private static Ref Cbrt(VmThread t, double x) => Bounded(t, x, Math.Cbrt(x));

    [PyFunction("cos", Doc = "Return the cosine of x (measured in radians).")]
    private static Ref Cos(VmThread t, double x) => Bounded(t, x, Math.Cos(x));

    [PyFunction("cosh", Doc = "Return the hyperbolic cosine of x.")]
    private static Ref Cosh(VmThread t, double x) => Unbounded(t, x, Math.Cosh(x));

    [PyFunction("erf", Doc = "Error function at x.")]
    private static Ref Erf(VmThread t, double x) => Bounded(t, x, LibM.Erf(x));

    [PyFunction("erfc", Doc = "Complementary error function at x.")]
    private static Ref ErfC(VmThread t, double x) => Bounded(t, x, LibM.ErfC(x));

    [PyFunction("exp", Doc = "Return e raised to the power of x.")]
    private static Ref Exp(VmThread t, double x) => Unbounded(t, x, Math.Exp(x));

    [PyFunction("exp2", Doc = "Return 2 raised to the power of x.")]
    private static Ref Exp2(VmThread t, double x) => Unbounded(t, x, LibM.Exp2(x));

    [PyFunction("expm1", Doc = "Return exp(x)-1.\n\nThis function avoids the loss of precision involved in the direct evaluation of exp(x)-1 for small x.")]
    private static Ref ExpM1(VmThread t, double x) => Unbounded(t, x, LibM.ExpM1(x));

    [PyFunction("fabs", Doc = "Return the absolute value of the float x.")]
    private static Ref Abs(VmThread t, double x) => Bounded(t, x, Math.Abs(x));

    [PyFunction("log1p", Doc = "Return the natural logarithm of 1+x (base e).\n\nThe result is computed in a way which is accurate for x near zero.")]
    private static Ref LogP1(VmThread t, double x) => Bounded(t, x, x == 0 ? x : LibM.LogP1(x));

    [PyFunction("sin", Doc = "Return the sine of x (measured in radians).")]
    private static Ref Sin(VmThread t, double x) => Bounded(t, x, Math.Sin(x));

    [PyFunction("sinh", Doc = "Return the hyperbolic sine of x.")]
    private static Ref Sinh(VmThread t, double x) => Unbounded(t, x, Math.Sinh(x));

    [PyFunction("sqrt", Doc = "Return the square root of x.")]
    private static Ref Sqrt(VmThread t, double x) => Bounded(t, x, Math.Sqrt(x));

    [PyFunction("tan", Doc = "Return the tangent of x (measured in radians).")]
    private static Ref Tan(VmThread t, double x) => Bounded(t, x, Math.Tan(x));

    [PyFunction("tanh", Doc = "Return the hyperbolic tangent of x.")]
    private static Ref Tanh(VmThread t, double x) => Bounded(t, x, Math.Tanh(x));

    [PyFunction("gamma", Doc = "Gamma function at x.")]
    private static Ref Gamma(VmThread t, double x)
    {
        if (double.IsNaN(x) || double.IsPositiveInfinity(x))
        {
            return FloatOps.New(t, x);
        }

        // Negative integers and zero are poles.
        if (x <= 0 && Math.Floor(x) == x)
        {
            return t.RaiseValueError(DomainError);
        }

        var result = GammaFunction.Gamma(x);
        return double.IsInfinity(result) ? t.RaiseOverflowError(RangeError) : FloatOps.New(t, result);
    }

    [PyFunction("lgamma", Doc = "Natural logarithm of absolute value of Gamma function at x.")]
    private static Ref LogGamma(VmThread t, double x)
    {
        if (!double.IsFinite(x))
        {
            return FloatOps.New(t, double.IsNaN(x) ? x : double.PositiveInfinity);
        }

        if (x <= 0 && Math.Floor(x) == x)
        {
            return t.RaiseValueError(DomainError);
        }

        var result = GammaFunction.LogGamma(x);
        return double.IsInfinity(result) ? t.RaiseOverflowError(RangeError) : FloatOps.New(t, result);
    }

    [PyFunction("degrees", Doc = "Convert angle x from radians to degrees.")]
    private static double Degrees(VmThread t, double x) => x * (180 / Math.PI);

    [PyFunction("radians", Doc = "Convert angle x from degrees to radians.")]
    private static double Radians(VmThread t, double x) => x * (Math.PI / 180);

    [PyFunction("isfinite", Doc = "Return True if x is neither an infinity nor a NaN, and False otherwise.")]
    private static bool IsFinite(VmThread t, double x) => double.IsFinite(x);

    [PyFunction("isinf", Doc = "Return True if x is a positive or negative infinity, and False otherwise.")]
    private static bool IsInfinite(VmThread t, double x) => double.IsInfinity(x);

    [PyFunction("isnan", Doc = "Return True if x is a NaN (not a number), and False otherwise.")]
    private static bool IsNaN(VmThread t, double x) => double.IsNaN(x);

    [PyFunction("atan2", Doc = "Return the arc tangent (measured in radians) of y/x.\n\nUnlike atan(y/x), the signs of both x and y are considered.")]
    private static double Atan2(VmThread t, double y, double x) => Math.Atan2(y, x);

    [PyFunction("copysign", Doc = "Return a float with the magnitude (absolute value) of x but the sign of y.\n\nOn platforms that support signed zeros, copysign(1.0, -0.0)\nreturns -1.0.\n")]
    private static double CopySign(VmThread t, double x, double y) => Math.CopySign(x, y);

    [PyFunction("fmod", Doc = "Return fmod(x, y), according to platform C.\n\nx % y may differ.")]
    private static Ref FMod(VmThread t, double x, double y)
    {
        if (double.IsInfinity(y) && double.IsFinite(x))
        {
            return FloatOps.New(t, x);
        }

        var result = x % y;
        return double.IsNaN(result) && !double.IsNaN(x) && !double.IsNaN(y) ? t.RaiseValueError(DomainError) : FloatOps.New(t, result);
    }

    [PyFunction("remainder", Doc = "Difference between x and the closest integer multiple of y.\n\nReturn x - n*y where n*y is the closest integer multiple of y.\nIn the case where x is exactly halfway between two multiples of\ny, the nearest even value of n is used. The result is always exact.")]
    private static Ref Remainder(VmThread t, double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return FloatOps.New(t, double.IsNaN(x) ? x : y);
        }

        if (double.IsInfinity(x) || y == 0)
        {
            return t.RaiseValueError(DomainError);
        }

        if (double.IsInfinity(y))
        {
            return FloatOps.New(t, x);
        }

        var dividend = Math.Abs(x);
        var divisor = Math.Abs(y);
        var rest = dividend % divisor;
        var complement = divisor - rest;

        // On a tie the quotient must be even: what is left of half the distance tells its parity.
        var result = rest < complement ? rest
            : rest > complement ? -complement
            : rest - (2 * (0.5 * (dividend - rest) % divisor));
        return FloatOps.New(t, Math.CopySign(1, x) * result);
    }

    [PyFunction("pow", Doc = "Return x**y (x to the power of y).")]
    private static Ref Power(VmThread t, double x, double y)
    {
        var result = Math.Pow(x, y);
        if (double.IsFinite(result) || !double.IsFinite(x) || !double.IsFinite(y))
        {
            return FloatOps.New(t, result);
        }

        return double.IsNaN(result) || x == 0 ? t.RaiseValueError(DomainError) : t.RaiseOverflowError(RangeError);
    }

    [PyFunction("ldexp", Doc = "Return x * (2**i).\n\nThis is essentially the inverse of frexp().")]
    private static Ref LdExp(VmThread t, double x, Ref i)
    {
        if (!IntOps.IsIntLike(t, i))
        {
            return t.RaiseTypeError("Expected an int as second argument to ldexp.");
        }

        if (x == 0 || !double.IsFinite(x))
        {
            return FloatOps.New(t, x);
        }

        if (!IntOps.TryToLong(i, out var exponent))
        {
            exponent = IntOps.Sign(i) < 0 ? int.MinValue : int.MaxValue;
        }

        var result = Math.ScaleB(x, (int)Math.Clamp(exponent, int.MinValue, int.MaxValue));
        return double.IsInfinity(result) ? t.RaiseOverflowError(RangeError) : FloatOps.New(t, result);
    }

    [PyFunction("frexp", Doc = "Return the mantissa and exponent of x, as pair (m, e).\n\nm is a float and e is an int, such that x = m * 2.**e.\nIf x is 0, m and e are both 0.  Else 0.5 <= abs(m) < 1.0.")]
    private static Ref FrExp(VmThread t, double x)
    {
        if (x == 0 || !double.IsFinite(x))
        {
            return TupleOps.From(t, FloatOps.New(t, x), Ref.Zero);
        }

        var exponent = Math.ILogB(x) + 1;

        // In two steps: the scale of a subnormal number would be out of range.
        var mantissa = Math.ScaleB(Math.ScaleB(x, -exponent / 2), -exponent - (-exponent / 2));
        return TupleOps.From(t, FloatOps.New(t, mantissa), Ref.FromSmall(exponent));
    }

    [PyFunction("modf", Doc = "Return the fractional and integer parts of x.\n\nBoth results carry the sign of x and are floats.")]
    private static Ref ModF(VmThread t, double x)
    {
        var whole = Math.Truncate(x);
        var fraction = double.IsNaN(x) ? x : double.IsInfinity(x) ? 0 : x - whole;
        return TupleOps.From(t, FloatOps.New(t, double.IsNaN(x) ? x : Math.CopySign(fraction, x)), FloatOps.New(t, whole));
    }

    [PyFunction("nextafter", Doc = "Return the next floating-point value after x towards y.")]
    private static double NextAfter(VmThread t, double x, double y)
    {
        if (double.IsNaN(x) || double.IsNaN(y))
        {
            return double.IsNaN(x) ? x : y;
        }

        return x == y ? y : y > x ? Math.BitIncrement(x) : Math.BitDecrement(x);
    }

    [PyFunction("ulp", Doc = "Return the value of the least significant bit of the float x.")]
    private static double Ulp(VmThread t, double x)
    {
        x = Math.Abs(x);
        if (!double.IsFinite(x))
        {
            return x;
        }

        var next = Math.BitIncrement(x);
        return double.IsInfinity(next) ? x - Math.BitDecrement(x) : next - x;
    }

    [PyFunction("isclose", Doc = "Determine whether two floating point numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them\nmust be smaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard.  That\nis, NaN is not close to anything, even itself.  inf and -inf are\nonly close to themselves.")]
    private static Ref IsClose(VmThread t, [Keyword] double a, [Keyword] double b, [KeywordOnly] double relTol = 1e-09, [KeywordOnly] double absTol = 0.0)
    {
        if (relTol < 0 || absTol < 0)
        {
            return t.RaiseValueError("tolerances must be non-negative");
        }

        if (a == b)
        {
            return Ref.True;
        }

        if (double.IsInfinity(a) || double.IsInfinity(b))
        {
            return Ref.False;
        }

        var difference = Math.Abs(b - a);
        return Ref.FromBool(difference <= Math.Abs(relTol * b) || difference <= Math.Abs(relTol * a) || difference <= absTol);
    }

    /// <summary>The result of a function that is finite wherever it is defined.</summary>
    private static Ref Bounded(VmThread t, double x, double result)
    {
        if (double.IsFinite(result))
        {
            return FloatOps.New(t, result);
        }

        var isError = double.IsNaN(result) ? !double.IsNaN(x) : double.IsFinite(x);
        return isError ? t.RaiseValueError(DomainError) : FloatOps.New(t, result);
    }

    /// <summary>The result of a function that can overflow.</summary>
    private static Ref Unbounded(VmThread t, double x, double result) =>
        double.IsInfinity(result) && double.IsFinite(x) ? t.RaiseOverflowError(RangeError) : Bounded(t, x, result);
}
