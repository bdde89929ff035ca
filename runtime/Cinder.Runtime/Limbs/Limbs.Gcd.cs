using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Greatest common divisors: Lehmer's variant of Euclid's algorithm.</content>
internal static unsafe partial class Limbs
{
    // Of the leading bits: the sums of quotient steps stay within a long.
    private const int LehmerBits = 62;

    /// <summary>r = gcd(a, b) of two trimmed magnitudes above zero.</summary>
    /// <returns>Its limbs; r has room for the longer one's.</returns>
    [SkipLocalsInit]
    internal static int GreatestCommonDivisor(ulong* r, ulong* a, int na, ulong* b, int nb)
    {
        if (Compare(a, na, b, nb) < 0)
        {
            return GreatestCommonDivisor(r, b, nb, a, na);
        }

        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, (4L * (na + 1)) + 1);
        var x = memory.Data;
        var y = x + na + 1;
        var u = y + na + 1;
        var v = u + na + 1;
        Copy(x, a, na);
        Copy(y, b, nb);
        while (nb > 1)
        {
            if (!TryLehmerSteps(x, na, y, nb, out var steps))
            {
                // One of Euclid's steps on the whole numbers.
                x[na] = 0;
                Divide(u, x, na + 1, y, nb);
                na = Trim(x, nb);
                Swap(ref x, ref y);
                (na, nb) = (nb, na);
                continue;
            }

            Combine(u, x, y, na, nb, steps.A, steps.B);
            Combine(v, x, y, na, nb, steps.C, steps.D);
            Swap(ref x, ref u);
            Swap(ref y, ref v);
            nb = Trim(y, na);
            na = Trim(x, na);
            if (nb > na || Compare(x, na, y, nb) < 0)
            {
                Swap(ref x, ref y);
                (na, nb) = (nb, na);
            }
        }

        if (nb == 0)
        {
            Copy(r, x, na);
            return na;
        }

        r[0] = GreatestCommonDivisor(y[0], LimbKernels.Remainder(x, na, y[0]));
        return 1;
    }

    internal static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }

    private static void Swap(ref ulong* x, ref ulong* y)
    {
        var old = x;
        x = y;
        y = old;
    }

    /// <summary>
    /// The quotients that the leading bits of x ≥ y leave no doubt about, as a matrix: (A·x + B·y, C·x + D·y) comes after
    /// them (Knuth's algorithm L). False when there is none.
    /// </summary>
    private static bool TryLehmerSteps(ulong* x, int nx, ulong* y, int ny, out (long A, long B, long C, long D) steps)
    {
        var at = BitLength(x, nx) - LehmerBits;
        var p = (long)(BitsAt(x, nx, at) & ((1UL << LehmerBits) - 1));
        var q = (long)(BitsAt(y, ny, at) & ((1UL << LehmerBits) - 1));
        long a = 1, b = 0, c = 0, d = 1;
        while (q + c != 0 && q + d != 0)
        {
            var quotient = (p + a) / (q + c);
            if (quotient != (p + b) / (q + d))
            {
                break;
            }

            (a, c) = (c, a - (quotient * c));
            (b, d) = (d, b - (quotient * d));
            (p, q) = (q, p - (quotient * q));
        }

        steps = (a, b, c, d);
        return b != 0;
    }

    /// <summary>r = f·x + g·y of n limbs (y has ny), where one factor is negative or zero and the result is not negative.</summary>
    private static void Combine(ulong* r, ulong* x, ulong* y, int n, int ny, long f, long g)
    {
        Clear(y + ny, n - ny);
        if (f < 0)
        {
            (f, g) = (g, f);
            Swap(ref x, ref y);
        }

        // The limbs beyond n cancel out.
        LimbKernels.Multiply(r, x, n, (ulong)f, 0);
        if (g < 0)
        {
            LimbKernels.SubtractProduct(r, y, n, (ulong)-g);
        }
        else
        {
            LimbKernels.AddProduct(r, y, n, (ulong)g);
        }
    }
}
