namespace Cinder.Runtime;

/// <content>Products: rows for short factors, Karatsuba's three products of half the length for long ones.</content>
internal static unsafe partial class Limbs
{
    private const int KaratsubaLimbs = 36;

    /// <summary>r = a · b, of na + nb limbs apart from both factors; neither count is zero.</summary>
    internal static void Multiply(ulong* r, ulong* a, int na, ulong* b, int nb)
    {
        if (na < nb)
        {
            Multiply(r, b, nb, a, na);
        }
        else if (nb == 1)
        {
            r[na] = LimbKernels.Multiply(r, a, na, b[0], 0);
        }
        else if (nb < KaratsubaLimbs)
        {
            LimbKernels.MultiplyRows(r, a, na, b, nb);
        }
        else
        {
            using var scratch = new LimbBuffer(ProductScratch(na));
            Multiply(r, a, na, b, nb, scratch.Data);
        }
    }

    /// <summary>Limbs of scratch memory for a product whose longer factor has n.</summary>
    private static long ProductScratch(int n) => (4L * n) + 256;

    private static void Multiply(ulong* r, ulong* a, int na, ulong* b, int nb, ulong* scratch)
    {
        if (nb < KaratsubaLimbs)
        {
            LimbKernels.MultiplyRows(r, a, na, b, nb);
        }
        else if (nb <= (na + 1) / 2)
        {
            MultiplyPieces(r, a, na, b, nb, scratch);
        }
        else
        {
            MultiplyHalves(r, a, na, b, nb, scratch);
        }
    }

    /// <summary>A long factor in pieces of the short one's length.</summary>
    private static void MultiplyPieces(ulong* r, ulong* a, int na, ulong* b, int nb, ulong* scratch)
    {
        var product = scratch;
        scratch += 2 * nb;
        Multiply(r, a, nb, b, nb, scratch);
        for (var at = nb; at < na; at += nb)
        {
            var length = Math.Min(nb, na - at);
            Multiply(product, b, nb, a + at, length, scratch);
            var carry = LimbKernels.Add(r + at, r + at, product, nb);
            AddLimb(r + at + nb, product + nb, length, carry);
        }
    }

    /// <summary>
    /// With a = a1·B + a0 and b = b1·B + b0: the middle a1·b0 + a0·b1 is a0·b0 + a1·b1 - (a0 - a1)·(b0 - b1).
    /// </summary>
    private static void MultiplyHalves(ulong* r, ulong* a, int na, ulong* b, int nb, ulong* scratch)
    {
        var half = (na + 1) / 2;
        var cross = scratch;
        var middle = scratch + (2 * half);
        scratch = middle + (2 * half) + 1;

        // The differences wait where the result will be.
        var isNegative = Difference(r, a, half, a + half, na - half) != Difference(r + half, b, half, b + half, nb - half);
        Multiply(cross, r, half, r + half, half, scratch);
        Multiply(r, a, half, b, half, scratch);
        var high = r + (2 * half);
        var highLength = na + nb - (2 * half);
        Multiply(high, a + half, na - half, b + half, nb - half, scratch);

        middle[2 * half] = Add(middle, r, 2 * half, high, highLength);
        middle[2 * half] = isNegative
            ? middle[2 * half] + LimbKernels.Add(middle, middle, cross, 2 * half)
            : middle[2 * half] - LimbKernels.Subtract(middle, middle, cross, 2 * half);
        var room = na + nb - half;
        Add(r + half, r + half, room, middle, Math.Min(room, (2 * half) + 1));
    }
}
