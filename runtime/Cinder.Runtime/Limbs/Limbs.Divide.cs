using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>
/// Quotients: Knuth's algorithm D for short ones, and Burnikel and Ziegler's recursion, which is as fast as the multiplication, for
/// long ones (Brent and Zimmermann, Modern Computer Arithmetic, algorithms 1.6 and 1.8).
/// </content>
internal static unsafe partial class Limbs
{
    private const int RecursiveDivisionLimbs = 50;

    /// <summary>
    /// q = u / v, of nu - nv limbs; the remainder, of nv limbs, replaces u. The divisor is trimmed, and the leading nv limbs of u
    /// are less than it (a zero limb before the dividend sees to that).
    /// </summary>
    internal static void Divide(ulong* q, ulong* u, int nu, ulong* v, int nv)
    {
        if (nv == 1)
        {
            u[0] = LimbKernels.Divide(q, u, nu - 1, v[0], u[nu - 1]);
            return;
        }

        var shift = BitOperations.LeadingZeroCount(v[nv - 1]);
        if (nv < RecursiveDivisionLimbs || nu - nv < RecursiveDivisionLimbs)
        {
            DivideRows(q, u, nu, v, nv, shift);
            return;
        }

        using var memory = new LimbBuffer((3L * nv) + ProductScratch(nv));
        var divisor = memory.Data;
        ShiftLeft(divisor, v, nv, shift);
        ShiftLeft(u, u, nu, shift);
        for (var left = nu - nv; left > 0;)
        {
            // Quotients of at most the divisor's length, the odd one first.
            var length = left % nv == 0 ? nv : left % nv;
            left -= length;
            DivideRecursively(q + left, u + left, length, divisor, nv, divisor + nv);
        }

        ShiftRight(u, u, nv, shift);
    }

    /// <summary>
    /// The quotient of two magnitudes of na ≥ nb ≥ 2 trimmed limbs from as few of their leading limbs as decide it.
    /// </summary>
    /// <param name="q">Takes na - nb + 1 limbs.</param>
    /// <param name="a">The dividend.</param>
    /// <param name="na">Its limbs.</param>
    /// <param name="b">The divisor.</param>
    /// <param name="nb">Its limbs.</param>
    /// <returns>Whether the quotient was found; the remainder is not zero then.</returns>
    [SkipLocalsInit]
    internal static bool TryDivideLeading(ulong* q, ulong* a, int na, ulong* b, int nb)
    {
        // With two limbs more than the quotient has, the rest matters once in 2^128 times.
        var nq = na - nb + 1;
        var nv = nq + 2;
        if (nb <= nv + 1)
        {
            return false;
        }

        var drop = nb - nv;
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        var nu = na - drop;
        using var memory = new LimbBuffer(stack, (long)nu + 1 + nv);
        var u = memory.Data;
        var v = u + nu + 1;

        // What is cut off makes the divisor at most one unit larger, and the dividend less than one.
        Copy(u, a + drop, nu);
        u[nu] = 0;
        if (AddLimb(v, b + drop, nv, 1) != 0)
        {
            return false;
        }

        Divide(q, u, nu + 1, v, nv);

        // The next quotient would be too large if (q + 1)·(v - 1) ≥ u + 1, that is if q plus the remainder are less than v - 1.
        SubtractLimb(v, v, nv, 1);
        return Add(u, u, nv, q, nq) == 0 && Compare(u, v, nv) < 0;
    }

    /// <summary>Algorithm D. The divisor, of n ≥ 2 limbs, is short of <paramref name="shift"/> bits to its first set one.</summary>
    private static void DivideRows(ulong* q, ulong* u, int nu, ulong* v, int n, int shift)
    {
        var leading = Join(v[n - 1], v[n - 2], shift);
        var next = Join(v[n - 2], n > 2 ? v[n - 3] : 0, shift);
        for (var j = nu - n - 1; j >= 0; j--)
        {
            var row = u + j;
            var u2 = Join(row[n], row[n - 1], shift);
            var u1 = Join(row[n - 1], row[n - 2], shift);
            var u0 = Join(row[n - 2], j + n > 2 ? row[n - 3] : 0, shift);
            var digit = LimbKernels.EstimateQuotient(u2, u1, u0, leading, next);
            var borrow = LimbKernels.SubtractProduct(row, v, n, digit);
            if (row[n] < borrow)
            {
                digit--;
                LimbKernels.Add(row, row, v, n);
            }

            row[n] = 0;
            q[j] = digit;
        }
    }

    /// <summary>The leading limb of two that are shifted to the left by less than 64 bits.</summary>
    private static ulong Join(ulong limb, ulong behind, int shift) => (limb << shift) | (behind >> 1 >> (Bits - 1 - shift));

    /// <summary>
    /// Divides u, of n + m limbs with m ≤ n, by v, whose first bit is set: q takes m limbs, the remainder replaces u.
    /// </summary>
    /// <returns>The quotient's limb beyond m: 0 or 1.</returns>
    private static ulong DivideRecursively(ulong* q, ulong* u, int m, ulong* v, int n, ulong* scratch)
    {
        if (m < RecursiveDivisionLimbs)
        {
            return DivideRowsWithCarry(q, u, m, v, n);
        }

        // The high half of the quotient by the leading limbs of the divisor, corrected for the rest of it; then the low half.
        var k = m / 2;
        var carry = DivideRecursively(q + k, u + (2 * k), m - k, v + k, n - k, scratch);
        Multiply(scratch, q + k, m - k, v, k, scratch + m);
        var borrow = Subtract(u + k, u + k, n, scratch, m);
        if (carry != 0)
        {
            borrow += Subtract(u + m, u + m, n + k - m, v, k);
        }

        for (; borrow != 0; borrow -= LimbKernels.Add(u + k, u + k, v, n))
        {
            carry -= SubtractLimb(q + k, q + k, m - k, 1);
        }

        var lowCarry = DivideRecursively(q, u + k, k, v + k, n - k, scratch);
        Multiply(scratch, q, k, v, k, scratch + m);
        borrow = Subtract(u, u, n, scratch, 2 * k);
        if (lowCarry != 0)
        {
            borrow += Subtract(u + k, u + k, n - k, v, k);
        }

        for (; borrow != 0; borrow -= LimbKernels.Add(u, u, v, n))
        {
            lowCarry -= SubtractLimb(q, q, k, 1);
        }

        return carry + AddLimb(q + k, q + k, m - k, lowCarry);
    }

    private static ulong DivideRowsWithCarry(ulong* q, ulong* u, int m, ulong* v, int n)
    {
        var carry = 0UL;
        if (Compare(u + m, v, n) >= 0)
        {
            LimbKernels.Subtract(u + m, u + m, v, n);
            carry = 1;
        }

        DivideRows(q, u, n + m, v, n, 0);
        return carry;
    }
}
