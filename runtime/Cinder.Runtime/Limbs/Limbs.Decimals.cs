namespace Cinder.Runtime;

/// <content>Doubles times powers of ten.</content>
internal static unsafe partial class Limbs
{
    /// <summary>Limbs that <see cref="Scaled"/> needs at most for up to 1200 decimals.</summary>
    internal const int ScaledLimbs = 128;

    private const int FivesPerLimb = 27;
    private const ulong FivesOfLimb = 7_450_580_596_923_828_125;

    /// <summary>r = a finite, non-negative double times 10^decimals, rounded half to even.</summary>
    /// <returns>Trimmed limbs.</returns>
    internal static int Scaled(ulong* r, double value, int decimals)
    {
        FloatOps.Decompose(value, out var significand, out var exponent);
        if (significand == 0)
        {
            return 0;
        }

        if (decimals < 0)
        {
            return Divided(r, significand, exponent, -decimals);
        }

        r[0] = significand;
        var n = MultiplyByFives(r, 1, decimals);
        var shift = exponent + decimals;
        if (shift < 0)
        {
            return RoundOff(r, n, -shift);
        }

        var room = n + (shift >> 6) + 1;
        ShiftUp(r, room, r, n, shift);
        return Trim(r, room);
    }

    /// <summary>Multiplies r by a power of five.</summary>
    /// <returns>Limbs of the result.</returns>
    internal static int MultiplyByFives(ulong* r, int n, int exponent)
    {
        for (; exponent >= FivesPerLimb; exponent -= FivesPerLimb)
        {
            n = MultiplyAdd(r, n, FivesOfLimb, 0);
        }

        var factor = 1UL;
        for (; exponent > 0; exponent--)
        {
            factor *= 5;
        }

        return MultiplyAdd(r, n, factor, 0);
    }

    /// <summary>r = significand · 2^exponent / 10^tens, rounded half to even.</summary>
    private static int Divided(ulong* r, ulong significand, int exponent, int tens)
    {
        var u = stackalloc ulong[ScaledLimbs];
        var v = stackalloc ulong[ScaledLimbs];
        v[0] = 1;
        var nv = MultiplyByFives(v, 1, tens);
        var up = Math.Max(exponent - tens, 0);
        var down = Math.Max(tens - exponent, 0);
        var room = nv + (down >> 6) + 1;
        ShiftUp(v, room, v, nv, down);
        nv = Trim(v, room);
        room = Math.Max((up >> 6) + 2, nv);
        ShiftUp(u, room, &significand, 1, up);
        u[room] = 0;
        Divide(r, u, room + 1, v, nv);

        // Twice the remainder against the divisor; its top bit would be lost.
        var isAbove = u[nv - 1] >> (Bits - 1) != 0;
        ShiftLeft(u, u, nv, 1);
        var order = isAbove ? 1 : Compare(u, v, nv);
        return RoundUp(r, room + 1 - nv, order);
    }

    /// <summary>r / 2^bits, rounded half to even.</summary>
    private static int RoundOff(ulong* r, int n, int bits)
    {
        if (bits > BitLength(r, n))
        {
            return 0;
        }

        var half = bits - 1;
        var skip = half >> 6;
        var isHalf = (r[skip] >> (half & 63) & 1) != 0;
        var hasMore = !IsZero(r, skip) || (r[skip] & ((1UL << (half & 63)) - 1)) != 0;
        skip = bits >> 6;
        n -= skip;
        ShiftRight(r, r + skip, n, bits & 63);
        return RoundUp(r, n, !isHalf ? -1 : hasMore ? 1 : 0);
    }

    /// <summary>Adds one to r if what was cut off is more than a half of it, or a half and r odd.</summary>
    /// <returns>Trimmed limbs.</returns>
    private static int RoundUp(ulong* r, int n, int order)
    {
        if (order > 0 || (order == 0 && n > 0 && (r[0] & 1) != 0))
        {
            var carry = AddLimb(r, r, n, 1);
            if (carry != 0)
            {
                r[n++] = carry;
            }
        }

        return Trim(r, n);
    }
}
