namespace Cinder.Runtime;

/// <summary>
/// The elementary functions of complex numbers: Kahan's formulas ("Branch cuts for complex elementary functions"), with the arguments
/// scaled where a square would leave the range of doubles.
/// </summary>
internal static class ComplexFunctions
{
    private const double SmallestNormal = 2.2250738585072014e-308;
    private const double Ln2 = 0.6931471805599453094;
    private const double Ln10 = 2.302585092994045684;

    /// <summary>Beyond this, the sum of two squares (or of two such numbers) may overflow.</summary>
    private const double Large = double.MaxValue / 4;

    /// <summary>Scaling up by 2^53 and the root back by 2^-27 makes subnormal numbers normal.</summary>
    private const int ScaleUp = 53;
    private const int ScaleDown = -27;

    private static readonly double SqrtLarge = Math.Sqrt(Large);
    private static readonly double LogLarge = Math.Log(Large);
    private static readonly double SqrtSmallest = Math.Sqrt(SmallestNormal);

    internal static ComplexValue Sqrt(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            return ComplexSpecialValues.Of(ComplexSpecialValues.Sqrt, z.Re, z.Im);
        }

        if (z.Re == 0 && z.Im == 0)
        {
            return new(0, z.Im);
        }

        var x = Math.Abs(z.Re);
        var y = Math.Abs(z.Im);
        double s;
        if (x < SmallestNormal && y < SmallestNormal)
        {
            x = Math.ScaleB(x, ScaleUp);
            s = Math.ScaleB(Math.Sqrt(x + LibM.Hypot(x, Math.ScaleB(y, ScaleUp))), ScaleDown);
        }
        else
        {
            x /= 8;
            s = 2 * Math.Sqrt(x + LibM.Hypot(x, y / 8));
        }

        var d = y / (2 * s);
        return z.Re >= 0 ? new(s, Math.CopySign(d, z.Im)) : new(d, Math.CopySign(s, z.Im));
    }

    internal static ComplexValue Acos(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            return ComplexSpecialValues.Of(ComplexSpecialValues.Acos, z.Re, z.Im);
        }

        if (IsLarge(z))
        {
            var imaginary = z.Re < 0 ? -Math.CopySign(LogOfLarge(z), z.Im) : Math.CopySign(LogOfLarge(z), -z.Im);
            return new(Math.Atan2(Math.Abs(z.Im), z.Re), imaginary);
        }

        var a = Sqrt(new(1 - z.Re, -z.Im), ref failure);
        var b = Sqrt(new(1 + z.Re, z.Im), ref failure);
        return new(2 * Math.Atan2(a.Re, b.Re), Math.Asinh((b.Re * a.Im) - (b.Im * a.Re)));
    }

    internal static ComplexValue Acosh(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            return ComplexSpecialValues.Of(ComplexSpecialValues.Acosh, z.Re, z.Im);
        }

        if (IsLarge(z))
        {
            return new(LogOfLarge(z), Math.Atan2(z.Im, z.Re));
        }

        var a = Sqrt(new(z.Re - 1, z.Im), ref failure);
        var b = Sqrt(new(z.Re + 1, z.Im), ref failure);
        return new(Math.Asinh((a.Re * b.Re) + (a.Im * b.Im)), 2 * Math.Atan2(a.Im, b.Re));
    }

    internal static ComplexValue Asin(ComplexValue z, ref MathFailure failure) => Asinh(z.TimesI, ref failure).OverI;

    internal static ComplexValue Asinh(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            return ComplexSpecialValues.Of(ComplexSpecialValues.Asinh, z.Re, z.Im);
        }

        if (IsLarge(z))
        {
            var real = z.Im >= 0 ? Math.CopySign(LogOfLarge(z), z.Re) : -Math.CopySign(LogOfLarge(z), -z.Re);
            return new(real, Math.Atan2(z.Im, Math.Abs(z.Re)));
        }

        var a = Sqrt(new(1 + z.Im, -z.Re), ref failure);
        var b = Sqrt(new(1 - z.Im, z.Re), ref failure);
        return new(Math.Asinh((a.Re * b.Im) - (b.Re * a.Im)), Math.Atan2(z.Im, (a.Re * b.Re) - (a.Im * b.Im)));
    }

    internal static ComplexValue Atan(ComplexValue z, ref MathFailure failure) => Atanh(z.TimesI, ref failure).OverI;

    internal static ComplexValue Atanh(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            return ComplexSpecialValues.Of(ComplexSpecialValues.Atanh, z.Re, z.Im);
        }

        if (z.Re < 0 || (z.Re == 0 && double.IsNegative(z.Re)))
        {
            var opposite = Atanh(new(-z.Re, -z.Im), ref failure);
            return new(-opposite.Re, -opposite.Im);
        }

        var y = Math.Abs(z.Im);
        if (z.Re > SqrtLarge || y > SqrtLarge)
        {
            // 1/z up to rounding, computed without squares.
            var h = LibM.Hypot(z.Re / 2, z.Im / 2);
            return new(z.Re / 4 / h / h, -Math.CopySign(Math.PI / 2, -z.Im));
        }

        if (z.Re == 1 && y < SqrtSmallest)
        {
            if (y == 0)
            {
                failure = MathFailure.Domain;
                return new(double.PositiveInfinity, z.Im);
            }

            return new(-Math.Log(Math.Sqrt(y) / Math.Sqrt(LibM.Hypot(y, 2))), Math.CopySign(Math.Atan2(2, -y) / 2, z.Im));
        }

        return new(
            LibM.LogP1(4 * z.Re / (((1 - z.Re) * (1 - z.Re)) + (y * y))) / 4,
            -Math.Atan2(-2 * z.Im, ((1 - z.Re) * (1 + z.Re)) - (y * y)) / 2);
    }

    internal static ComplexValue Cos(ComplexValue z, ref MathFailure failure) => Cosh(z.TimesI, ref failure);

    internal static ComplexValue Cosh(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            failure = double.IsInfinity(z.Im) && !double.IsNaN(z.Re) ? MathFailure.Domain : failure;
            if (!IsDirected(z))
            {
                return ComplexSpecialValues.Of(ComplexSpecialValues.Cosh, z.Re, z.Im);
            }

            var sine = Math.CopySign(double.PositiveInfinity, Math.Sin(z.Im));
            return new(Math.CopySign(double.PositiveInfinity, Math.Cos(z.Im)), z.Re > 0 ? sine : -sine);
        }

        if (Math.Abs(z.Re) > LogLarge)
        {
            // The factor e keeps cosh in range where the product is.
            var less = z.Re - Math.CopySign(1, z.Re);
            return Ranged(new(Math.Cos(z.Im) * Math.Cosh(less) * Math.E, Math.Sin(z.Im) * Math.Sinh(less) * Math.E), ref failure);
        }

        return Ranged(new(Math.Cos(z.Im) * Math.Cosh(z.Re), Math.Sin(z.Im) * Math.Sinh(z.Re)), ref failure);
    }

    internal static ComplexValue Exp(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            failure = double.IsInfinity(z.Im) && (double.IsFinite(z.Re) || double.IsPositiveInfinity(z.Re)) ? MathFailure.Domain : failure;
            if (!IsDirected(z))
            {
                return ComplexSpecialValues.Of(ComplexSpecialValues.Exp, z.Re, z.Im);
            }

            var length = z.Re > 0 ? double.PositiveInfinity : 0;
            return new(Math.CopySign(length, Math.Cos(z.Im)), Math.CopySign(length, Math.Sin(z.Im)));
        }

        if (z.Re > LogLarge)
        {
            var less = Math.Exp(z.Re - 1);
            return Ranged(new(less * Math.Cos(z.Im) * Math.E, less * Math.Sin(z.Im) * Math.E), ref failure);
        }

        var factor = Math.Exp(z.Re);
        return Ranged(new(factor * Math.Cos(z.Im), factor * Math.Sin(z.Im)), ref failure);
    }

    internal static ComplexValue Log(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            return ComplexSpecialValues.Of(ComplexSpecialValues.Log, z.Re, z.Im);
        }

        var x = Math.Abs(z.Re);
        var y = Math.Abs(z.Im);
        var angle = Math.Atan2(z.Im, z.Re);
        if (x > Large || y > Large)
        {
            return new(Math.Log(LibM.Hypot(x / 2, y / 2)) + Ln2, angle);
        }

        if (x < SmallestNormal && y < SmallestNormal)
        {
            if (x > 0 || y > 0)
            {
                return new(Math.Log(LibM.Hypot(Math.ScaleB(x, ScaleUp), Math.ScaleB(y, ScaleUp))) - (ScaleUp * Ln2), angle);
            }

            failure = MathFailure.Domain;
            return new(double.NegativeInfinity, angle);
        }

        var length = LibM.Hypot(x, y);
        if (length is >= 0.71 and <= 1.73)
        {
            // Near the unit circle log(length) would lose what log1p keeps.
            var more = x > y ? x : y;
            var less = x > y ? y : x;
            return new(LibM.LogP1(((more - 1) * (more + 1)) + (less * less)) / 2, angle);
        }

        return new(Math.Log(length), angle);
    }

    internal static ComplexValue Log10(ComplexValue z, ref MathFailure failure)
    {
        var log = Log(z, ref failure);
        return new(log.Re / Ln10, log.Im / Ln10);
    }

    internal static ComplexValue Sin(ComplexValue z, ref MathFailure failure) => Sinh(z.TimesI, ref failure).OverI;

    internal static ComplexValue Sinh(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            failure = double.IsInfinity(z.Im) && !double.IsNaN(z.Re) ? MathFailure.Domain : failure;
            if (!IsDirected(z))
            {
                return ComplexSpecialValues.Of(ComplexSpecialValues.Sinh, z.Re, z.Im);
            }

            var cosine = Math.CopySign(double.PositiveInfinity, Math.Cos(z.Im));
            return new(z.Re > 0 ? cosine : -cosine, Math.CopySign(double.PositiveInfinity, Math.Sin(z.Im)));
        }

        if (Math.Abs(z.Re) > LogLarge)
        {
            var less = z.Re - Math.CopySign(1, z.Re);
            return Ranged(new(Math.Cos(z.Im) * Math.Sinh(less) * Math.E, Math.Sin(z.Im) * Math.Cosh(less) * Math.E), ref failure);
        }

        return Ranged(new(Math.Cos(z.Im) * Math.Sinh(z.Re), Math.Sin(z.Im) * Math.Cosh(z.Re)), ref failure);
    }

    internal static ComplexValue Tan(ComplexValue z, ref MathFailure failure) => Tanh(z.TimesI, ref failure).OverI;

    internal static ComplexValue Tanh(ComplexValue z, ref MathFailure failure)
    {
        if (ComplexSpecialValues.IsSpecial(z))
        {
            failure = double.IsInfinity(z.Im) && double.IsFinite(z.Re) ? MathFailure.Domain : failure;
            return IsDirected(z)
                ? new(Math.CopySign(1, z.Re), Math.CopySign(0, 2 * Math.Sin(z.Im) * Math.Cos(z.Im)))
                : ComplexSpecialValues.Of(ComplexSpecialValues.Tanh, z.Re, z.Im);
        }

        if (Math.Abs(z.Re) > LogLarge)
        {
            return new(Math.CopySign(1, z.Re), 4 * Math.Sin(z.Im) * Math.Cos(z.Im) * Math.Exp(-2 * Math.Abs(z.Re)));
        }

        var x = Math.Tanh(z.Re);
        var y = Math.Tan(z.Im);
        var secant = 1 / Math.Cosh(z.Re);
        var product = x * y;
        var denominator = 1 + (product * product);
        return new(x * (1 + (y * y)) / denominator, y / denominator * secant * secant);
    }

    /// <summary>The number with the given length and angle.</summary>
    internal static ComplexValue FromPolar(double length, double angle, ref MathFailure failure)
    {
        if (!double.IsFinite(length) || !double.IsFinite(angle))
        {
            failure = length != 0 && !double.IsNaN(length) && double.IsInfinity(angle) ? MathFailure.Domain : failure;
            if (!double.IsInfinity(length) || !double.IsFinite(angle) || angle == 0)
            {
                return ComplexSpecialValues.Of(ComplexSpecialValues.Rect, length, angle);
            }

            var cosine = Math.CopySign(double.PositiveInfinity, Math.Cos(angle));
            var sine = Math.CopySign(double.PositiveInfinity, Math.Sin(angle));
            return length > 0 ? new(cosine, sine) : new(-cosine, -sine);
        }

        return angle == 0 ? new(length, length * angle) : new(length * Math.Cos(angle), length * Math.Sin(angle));
    }

    private static bool IsLarge(ComplexValue z) => Math.Abs(z.Re) > Large || Math.Abs(z.Im) > Large;

    private static double LogOfLarge(ComplexValue z) => Math.Log(LibM.Hypot(z.Re / 2, z.Im / 2)) + (Ln2 * 2);

    /// <summary>An infinite real part with a finite imaginary one gives a result whose direction the latter decides.</summary>
    private static bool IsDirected(ComplexValue z) => double.IsInfinity(z.Re) && double.IsFinite(z.Im) && z.Im != 0;

    private static ComplexValue Ranged(ComplexValue result, ref MathFailure failure)
    {
        failure = double.IsInfinity(result.Re) || double.IsInfinity(result.Im) ? MathFailure.Range : failure;
        return result;
    }
}
