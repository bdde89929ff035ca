namespace Cinder.Runtime;

/// <summary><c>cmath</c>.</summary>
[PyModule("cmath", Doc = "This module provides access to mathematical functions for complex\nnumbers.")]
internal static unsafe partial class CMathModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        var nan = Math.Abs(double.NaN);
        ModuleOps.Set(t, module, "pi", FloatOps.New(t, Math.PI));
        ModuleOps.Set(t, module, "e", FloatOps.New(t, Math.E));
        ModuleOps.Set(t, module, "tau", FloatOps.New(t, Math.Tau));
        ModuleOps.Set(t, module, "inf", FloatOps.New(t, double.PositiveInfinity));
        ModuleOps.Set(t, module, "nan", FloatOps.New(t, nan));
        ModuleOps.Set(t, module, "infj", ComplexOps.New(t, 0, double.PositiveInfinity));
        ModuleOps.Set(t, module, "nanj", ComplexOps.New(t, 0, nan));
    }

    [PyFunction("acos", Doc = "Return the arc cosine of z.")]
    private static Ref Acos(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Acos);

    [PyFunction("acosh", Doc = "Return the inverse hyperbolic cosine of z.")]
    private static Ref Acosh(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Acosh);

    [PyFunction("asin", Doc = "Return the arc sine of z.")]
    private static Ref Asin(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Asin);

    [PyFunction("asinh", Doc = "Return the inverse hyperbolic sine of z.")]
    private static Ref Asinh(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Asinh);

    [PyFunction("atan", Doc = "Return the arc tangent of z.")]
    private static Ref Atan(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Atan);

    [PyFunction("atanh", Doc = "Return the inverse hyperbolic tangent of z.")]
    private static Ref Atanh(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Atanh);

    [PyFunction("cos", Doc = "Return the cosine of z.")]
    private static Ref Cos(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Cos);

    [PyFunction("cosh", Doc = "Return the hyperbolic cosine of z.")]
    private static Ref Cosh(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Cosh);

    [PyFunction("exp", Doc = "Return the exponential value e**z.")]
    private static Ref Exp(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Exp);

    [PyFunction("log10", Doc = "Return the base-10 logarithm of z.")]
    private static Ref Log10(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Log10);

    [PyFunction("sin", Doc = "Return the sine of z.")]
    private static Ref Sin(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Sin);

    [PyFunction("sinh", Doc = "Return the hyperbolic sine of z.")]
    private static Ref Sinh(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Sinh);

    [PyFunction("sqrt", Doc = "Return the square root of z.")]
    private static Ref Sqrt(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Sqrt);

    [PyFunction("tan", Doc = "Return the tangent of z.")]
    private static Ref Tan(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Tan);

    [PyFunction("tanh", Doc = "Return the hyperbolic tangent of z.")]
    private static Ref Tanh(VmThread t, Ref z) => Apply(t, z, &ComplexFunctions.Tanh);

    [PyFunction("log", Doc = "log(z[, base]) -> the logarithm of z to the given base.\n\nIf the base not specified, returns the natural logarithm (base e) of z.")]
    private static Ref Log(VmThread t, Ref z, [Optional] Ref @base)
    {
        if (!TryComplex(t, z, out var value))
        {
            return Ref.Error;
        }

        var failure = MathFailure.None;
        var result = ComplexFunctions.Log(value, ref failure);
        if (@base.IsUnbound)
        {
            return Finish(t, result, failure);
        }

        if (!TryComplex(t, @base, out var root))
        {
            return Ref.Error;
        }

        // With a base, log(0) is no failure yet: the quotient decides.
        failure = MathFailure.None;
        var divisor = ComplexFunctions.Log(root, ref failure);
        failure = divisor is { Re: 0, Im: 0 } ? MathFailure.Domain : failure;
        return failure == MathFailure.None ? ComplexOps.Divide(t, result.Re, result.Im, divisor.Re, divisor.Im) : Finish(t, result, failure);
    }

    [PyFunction("phase", Doc = "Return argument, also known as the phase angle, of a complex.")]
    private static Ref Phase(VmThread t, Ref z)
    {
        if (!TryComplex(t, z, out var value))
        {
            return Ref.Error;
        }

        // An angle too small for a double is an error here, unlike elsewhere.
        var angle = Math.Atan2(value.Im, value.Re);
        return angle == 0 && value.Im != 0 && double.IsFinite(value.Re) ? t.RaiseOverflowError("math range error") : FloatOps.New(t, angle);
    }

    [PyFunction("polar", Doc = "Convert a complex from rectangular coordinates to polar coordinates.\n\nr is the distance from 0 and phi the phase angle.")]
    private static Ref Polar(VmThread t, Ref z)
    {
        if (!TryComplex(t, z, out var value))
        {
            return Ref.Error;
        }

        var length = LibM.Hypot(value.Re, value.Im);
        return double.IsInfinity(length) && double.IsFinite(value.Re) && double.IsFinite(value.Im)
            ? t.RaiseOverflowError("math range error")
            : TupleOps.From(t, FloatOps.New(t, length), FloatOps.New(t, Math.Atan2(value.Im, value.Re)));
    }

    [PyFunction("rect", Doc = "Convert from polar coordinates to rectangular coordinates.")]
    private static Ref FromPolar(VmThread t, double r, double phi)
    {
        var failure = MathFailure.None;
        var result = ComplexFunctions.FromPolar(r, phi, ref failure);
        return Finish(t, result, failure);
    }

    [PyFunction("isfinite", Doc = "Return True if both the real and imaginary parts of z are finite, else False.")]
    private static Ref IsFinite(VmThread t, Ref z) => TryComplex(t, z, out var value) ? Ref.FromBool(double.IsFinite(value.Re) && double.IsFinite(value.Im)) : Ref.Error;

    [PyFunction("isnan", Doc = "Checks if the real or imaginary part of z not a number (NaN).")]
    private static Ref IsNaN(VmThread t, Ref z) => TryComplex(t, z, out var value) ? Ref.FromBool(double.IsNaN(value.Re) || double.IsNaN(value.Im)) : Ref.Error;

    [PyFunction("isinf", Doc = "Checks if the real or imaginary part of z is infinite.")]
    private static Ref IsInfinite(VmThread t, Ref z) => TryComplex(t, z, out var value) ? Ref.FromBool(double.IsInfinity(value.Re) || double.IsInfinity(value.Im)) : Ref.Error;

    [PyFunction("isclose", Doc = "Determine whether two complex numbers are close in value.\n\n  rel_tol\n    maximum difference for being considered \"close\", relative to the\n    magnitude of the input values\n  abs_tol\n    maximum difference for being considered \"close\", regardless of the\n    magnitude of the input values\n\nReturn True if a is close in value to b, and False otherwise.\n\nFor the values to be considered close, the difference between them must be\nsmaller than at least one of the tolerances.\n\n-inf, inf and NaN behave similarly to the IEEE 754 Standard. That is, NaN is\nnot close to anything, even itself. inf and -inf are only close to themselves.")]
    private static Ref IsClose(VmThread t, [Keyword] Ref a, [Keyword] Ref b, [KeywordOnly] double relTol = 1e-09, [KeywordOnly] double absTol = 0.0)
    {
        if (!TryComplex(t, a, out var x) || !TryComplex(t, b, out var y))
        {
            return Ref.Error;
        }

        if (relTol < 0 || absTol < 0)
        {
            return t.RaiseValueError("tolerances must be non-negative");
        }

        if (x.Re == y.Re && x.Im == y.Im)
        {
            return Ref.True;
        }

        if (double.IsInfinity(x.Re) || double.IsInfinity(x.Im) || double.IsInfinity(y.Re) || double.IsInfinity(y.Im))
        {
            return Ref.False;
        }

        var difference = LibM.Hypot(x.Re - y.Re, x.Im - y.Im);
        return Ref.FromBool(difference <= relTol * LibM.Hypot(y.Re, y.Im) || difference <= relTol * LibM.Hypot(x.Re, x.Im) || difference <= absTol);
    }

    private static Ref Apply(VmThread t, Ref z, delegate*<ComplexValue, ref MathFailure, ComplexValue> function)
    {
        if (!TryComplex(t, z, out var value))
        {
            return Ref.Error;
        }

        var failure = MathFailure.None;
        var result = function(value, ref failure);
        return Finish(t, result, failure);
    }

    private static Ref Finish(VmThread t, ComplexValue result, MathFailure failure) => failure switch
    {
        MathFailure.Domain => t.RaiseValueError("math domain error"),
        MathFailure.Range => t.RaiseOverflowError("math range error"),
        _ => ComplexOps.New(t, result.Re, result.Im),
    };

    /// <summary>A number of any kind: a complex, something with <c>__complex__</c>, or a real number.</summary>
    private static bool TryComplex(VmThread t, Ref value, out ComplexValue result)
    {
        result = default;
        if (!ComplexOps.IsComplex(t, value) && !TypeObject.Special(t.TypeOf(value), Special.Complex).IsUnbound)
        {
            var converted = Op.CallSpecial(t, value, Special.Complex);
            if (!converted.IsError && !ComplexOps.IsComplex(t, converted))
            {
                t.RaiseTypeError($"__complex__ returned non-complex (type {Op.TypeName(t, converted)})");
                return false;
            }

            value = converted;
        }

        if (value.IsError)
        {
            return false;
        }

        if (ComplexOps.IsComplex(t, value))
        {
            result = new(((ComplexObject*)value.Object)->Real, ((ComplexObject*)value.Object)->Imaginary);
            return true;
        }

        var ok = FloatOps.TryToDouble(t, value, out var real);
        result = new(real, 0);
        return ok;
    }
}
