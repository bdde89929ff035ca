namespace Cinder.Runtime;

/// <summary>
/// The gamma function and its logarithm by Lanczos' approximation (N = 13, g = 6.0246…), with the coefficients that Pugh's method gives
/// for a rational form. Both return a NaN or an infinity where the function has none or is out of range; the caller tells which.
/// </summary>
internal static class GammaFunction
{
    private const double G = 6.024680040776729583740234375;
    private const double GMinusHalf = 5.524680040776729583740234375;
    private const double LogPi = 1.144729885849400174143427351353058711647;

    /// <summary>Γ(x) for 1 ≤ x ≤ this is taken from exact factorials.</summary>
    private const int LargestExact = 23;

    private static ReadOnlySpan<double> Numerator =>
    [
        23531376880.410759688572007674451636754734846804940,
        42919803642.649098768957899047001988850926355848959,
        35711959237.355668049440185451547166705960488635843,
        17921034426.037209699919755754458931112671403265390,
        6039542586.3520280050642916443072979210699388420708,
        1439720407.3117216736632230727949123939715485786372,
        248874557.86205415651146038641322942321632125127801,
        31426415.585400194380614231628318205362874684987640,
        2876370.6289353724412254090516208496135991145378768,
        186056.26539522349504029498971604569928220784236328,
        8071.6720023658162106380029022722506138218516325024,
        210.82427775157934587250973392071336271166969580291,
        2.5066282746310002701649081771338373386264310793408,
    ];

    private static ReadOnlySpan<double> Denominator =>
        [0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1];

    /// <summary>Γ(x) for finite x that is no pole.</summary>
    internal static double Gamma(double x)
    {
        if (x is >= 1 and <= LargestExact && Math.Floor(x) == x)
        {
            double product = 1;
            for (var i = 2; i < x; i++)
            {
                product *= i;
            }

            return product;
        }

        var magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
        {
            return 1 / x;
        }

        if (magnitude > 200)
        {
            return x < 0 ? 0 / SinPi(x) : double.PositiveInfinity;
        }

        // The rounding error of y = |x| + g - 1/2 is carried along.
        var y = magnitude + GMinusHalf;
        var error = magnitude > GMinusHalf ? y - magnitude - GMinusHalf : y - GMinusHalf - magnitude;
        error = error * G / y;
        double result;
        if (x < 0)
        {
            result = -Math.PI / SinPi(magnitude) / magnitude * Math.Exp(y) / LanczosSum(magnitude);
            result -= error * result;
            return magnitude < 140 ? result / Math.Pow(y, magnitude - 0.5) : result / HalfPower(magnitude, y) / HalfPower(magnitude, y);
        }

        result = LanczosSum(magnitude) / Math.Exp(y);
        result += error * result;
        return magnitude < 140 ? result * Math.Pow(y, magnitude - 0.5) : result * HalfPower(magnitude, y) * HalfPower(magnitude, y);
    }

    /// <summary>log |Γ(x)| for finite x that is no pole.</summary>
    internal static double LogGamma(double x)
    {
        if (x is 1 or 2)
        {
            return 0;
        }

        var magnitude = Math.Abs(x);
        if (magnitude < 1e-20)
        {
            return -Math.Log(magnitude);
        }

        var result = Math.Log(LanczosSum(magnitude)) - G;
        result += (magnitude - 0.5) * (Math.Log(magnitude + G - 0.5) - 1);
        return x < 0 ? LogPi - Math.Log(Math.Abs(SinPi(magnitude))) - Math.Log(magnitude) - result : result;
    }

    private static double HalfPower(double magnitude, double y) => Math.Pow(y, (magnitude / 2) - 0.25);

    private static double LanczosSum(double x)
    {
        double numerator = 0;
        double denominator = 0;
        if (x < 5)
        {
            for (var i = Numerator.Length - 1; i >= 0; i--)
            {
                numerator = (numerator * x) + Numerator[i];
                denominator = (denominator * x) + Denominator[i];
            }
        }
        else
        {
            // In powers of 1/x, lest the powers of a large x overflow.
            for (var i = 0; i < Numerator.Length; i++)
            {
                numerator = (numerator / x) + Numerator[i];
                denominator = (denominator / x) + Denominator[i];
            }
        }

        return numerator / denominator;
    }

    /// <summary>sin(πx), reduced so that multiples of π/2 are exact.</summary>
    private static double SinPi(double x)
    {
        var y = Math.Abs(x) % 2;
        var sine = (int)Math.Round(2 * y, MidpointRounding.AwayFromZero) switch
        {
            0 => Math.Sin(Math.PI * y),
            1 => Math.Cos(Math.PI * (y - 0.5)),
            2 => Math.Sin(Math.PI * (1 - y)),
            3 => -Math.Cos(Math.PI * (y - 1.5)),
            _ => Math.Sin(Math.PI * (y - 2)),
        };
        return Math.CopySign(1, x) * sine;
    }
}
