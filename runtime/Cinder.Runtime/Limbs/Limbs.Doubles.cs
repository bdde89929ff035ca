namespace Cinder.Runtime;

/// <content>Doubles, correctly rounded.</content>
internal static unsafe partial class Limbs
{
    /// <summary>The double nearest to magnitude · 2^exponent (half to even), infinite when out of range.</summary>
    /// <param name="a">A trimmed magnitude.</param>
    /// <param name="n">Its limbs.</param>
    /// <param name="exponent">The power of two.</param>
    /// <param name="isCutOff">The number is larger than the magnitude says, by less than its last bit.</param>
    internal static double ToDouble(ulong* a, int n, long exponent, bool isCutOff = false)
    {
        if (n == 0)
        {
            return 0;
        }

        // 64 leading bits decide, once their last one stands for all that follow.
        var length = BitLength(a, n);
        var word = BitsAt(a, n, length - Bits);
        exponent += length - Bits;
        if (length > Bits)
        {
            var behind = length - Bits;
            isCutOff |= !IsZero(a, (int)(behind >> 6)) || ((behind & 63) != 0 && a[behind >> 6] << (int)(Bits - (behind & 63)) != 0);
        }

        return Round(isCutOff ? word | 1 : word, exponent);
    }

    /// <summary>The double nearest to word · 2^exponent (half to even), for a word whose first bit is set; infinite when out of range.</summary>
    internal static double Round(ulong word, long exponent)
    {
        if (exponent > 1024 - Bits)
        {
            return double.PositiveInfinity;
        }

        // Exponent of the result's last bit: 53 significant ones, fewer for subnormal results.
        var last = Math.Max(exponent + 11, -1074);
        var drop = (int)Math.Min(last - exponent, Bits + 2);
        if (drop > Bits)
        {
            return 0;
        }

        var significand = drop == Bits ? 0 : word >> drop;
        var rest = word << (Bits - drop);
        const ulong Half = 1UL << 63;
        if (rest > Half || (rest == Half && (significand & 1) != 0))
        {
            significand++;
        }

        // The significand's hidden bit, and a carry out of it, add to the exponent field.
        var result = ((ulong)(last + 1074) << 52) + significand;
        return result >= 0x7FF0_0000_0000_0000 ? double.PositiveInfinity : BitConverter.UInt64BitsToDouble(result);
    }

    /// <summary>r = the integer part of a finite, non-negative double, of at most 17 limbs.</summary>
    /// <returns>Trimmed limbs.</returns>
    internal static int FromDouble(ulong* r, double value)
    {
        FloatOps.Decompose(value, out var significand, out var exponent);
        if (exponent <= 0)
        {
            r[0] = exponent > -Bits ? significand >> -exponent : 0;
            return Trim(r, 1);
        }

        var count = (exponent >> 6) + 2;
        ShiftUp(r, count, &significand, 1, exponent);
        return Trim(r, count);
    }

    /// <summary>The double nearest to a / b, both trimmed and above zero; infinite when out of range.</summary>
    internal static double Ratio(ulong* a, int na, ulong* b, int nb)
    {
        // A quotient of 66 bits or more: nothing that is cut off can move a tie.
        var shift = BitLength(b, nb) - BitLength(a, na) + 66;
        if (shift > 1300)
        {
            return 0;
        }

        if (shift < -1300)
        {
            return double.PositiveInfinity;
        }

        var left = Math.Max(shift, 0);
        var right = Math.Max(-shift, 0);
        var nu = na + (int)(left >> 6) + 2;
        var nv = nb + (int)(right >> 6) + 1;
        using var memory = new LimbBuffer((2L * nu) + nv);
        var u = memory.Data;
        var v = u + nu;
        ShiftUp(u, nu, a, na, left);
        ShiftUp(v, nv, b, nb, right);
        nv = Trim(v, nv);
        nu = Trim(u, nu - 1);
        u[nu++] = 0;
        var q = v + nv;
        Divide(q, u, nu, v, nv);
        return ToDouble(q, Trim(q, nu - nv), -shift, !IsZero(u, nv));
    }

    /// <summary>r = a · 2^bits, of as many limbs as said.</summary>
    internal static void ShiftUp(ulong* r, int nr, ulong* a, int na, long bits)
    {
        var skip = (int)(bits >> 6);
        var top = ShiftLeft(r + skip, a, na, (int)(bits & 63));
        Clear(r, skip);
        Clear(r + skip + na, nr - skip - na);
        if (top != 0)
        {
            r[skip + na] = top;
        }
    }
}
