using System.Numerics;

namespace Cinder.Runtime;

/// <summary>
/// Arithmetic on magnitudes: arrays of 64-bit limbs, the least significant first, in the caller's memory. A trimmed magnitude has
/// no leading zero limbs; zero has none at all.
/// </summary>
internal static unsafe partial class Limbs
{
    /// <summary>Bits of a limb.</summary>
    internal const int Bits = 64;

    /// <summary>The number of limbs without leading zeros.</summary>
    internal static int Trim(ulong* a, int n)
    {
        while (n > 0 && a[n - 1] == 0)
        {
            n--;
        }

        return n;
    }

    /// <summary>Order of two trimmed magnitudes: negative, zero or positive.</summary>
    internal static int Compare(ulong* a, int na, ulong* b, int nb) => na != nb ? na.CompareTo(nb) : Compare(a, b, na);

    /// <summary>Order of two magnitudes of n limbs.</summary>
    internal static int Compare(ulong* a, ulong* b, int n)
    {
        for (var i = n - 1; i >= 0; i--)
        {
            if (a[i] != b[i])
            {
                return a[i] < b[i] ? -1 : 1;
            }
        }

        return 0;
    }

    internal static void Copy(ulong* r, ulong* a, int n) => Buffer.MemoryCopy(a, r, (long)n * sizeof(ulong), (long)n * sizeof(ulong));

    internal static void Clear(ulong* r, int n) => new Span<ulong>(r, n).Clear();

    internal static bool IsZero(ulong* a, int n) => !new ReadOnlySpan<ulong>(a, n).ContainsAnyExcept(0UL);

    /// <summary>Bits of a trimmed magnitude.</summary>
    internal static long BitLength(ulong* a, int n) => n == 0 ? 0 : ((long)n * Bits) - BitOperations.LeadingZeroCount(a[n - 1]);

    /// <summary>The bits from <paramref name="at"/> on, as many as a limb has; beyond the magnitude they are zero.</summary>
    internal static ulong BitsAt(ulong* a, int n, long at)
    {
        var limb = at >> 6;
        var shift = (int)(at & 63);
        if (limb < 0)
        {
            return limb == -1 && shift != 0 && n > 0 ? a[0] << (Bits - shift) : 0;
        }

        if (limb >= n)
        {
            return 0;
        }

        var low = a[limb] >> shift;
        return shift == 0 || limb + 1 >= n ? low : low | (a[limb + 1] << (Bits - shift));
    }

    /// <summary>r = a + b, of na ≥ nb limbs.</summary>
    /// <returns>The carry.</returns>
    internal static ulong Add(ulong* r, ulong* a, int na, ulong* b, int nb) =>
        AddLimb(r + nb, a + nb, na - nb, LimbKernels.Add(r, a, b, nb));

    /// <summary>r = a + a limb.</summary>
    /// <returns>The carry.</returns>
    internal static ulong AddLimb(ulong* r, ulong* a, int n, ulong limb)
    {
        var i = 0;
        for (; i < n && limb != 0; i++)
        {
            r[i] = a[i] + limb;
            limb = r[i] < limb ? 1UL : 0;
        }

        if (r != a && i < n)
        {
            Copy(r + i, a + i, n - i);
        }

        return limb;
    }

    /// <summary>r = a - b, of na ≥ nb limbs.</summary>
    /// <returns>The borrow.</returns>
    internal static ulong Subtract(ulong* r, ulong* a, int na, ulong* b, int nb) =>
        SubtractLimb(r + nb, a + nb, na - nb, LimbKernels.Subtract(r, a, b, nb));

    /// <summary>r = a - a limb.</summary>
    /// <returns>The borrow.</returns>
    internal static ulong SubtractLimb(ulong* r, ulong* a, int n, ulong limb)
    {
        var i = 0;
        for (; i < n && limb != 0; i++)
        {
            var before = a[i];
            r[i] = before - limb;
            limb = before < limb ? 1UL : 0;
        }

        if (r != a && i < n)
        {
            Copy(r + i, a + i, n - i);
        }

        return limb;
    }

    /// <summary>r = |a - b|, of na ≥ nb limbs that need not be trimmed.</summary>
    /// <returns>Whether b is the larger.</returns>
    internal static bool Difference(ulong* r, ulong* a, int na, ulong* b, int nb)
    {
        if (IsZero(a + nb, na - nb) && Compare(a, b, nb) < 0)
        {
            LimbKernels.Subtract(r, b, a, nb);
            Clear(r + nb, na - nb);
            return true;
        }

        Subtract(r, a, na, b, nb);
        return false;
    }

    /// <summary>r = a · 2^bits for less than 64 bits; r may lie at a or above it.</summary>
    /// <returns>The bits shifted out.</returns>
    internal static ulong ShiftLeft(ulong* r, ulong* a, int n, int bits)
    {
        if (bits == 0)
        {
            Copy(r, a, n);
            return 0;
        }

        if (n == 0)
        {
            return 0;
        }

        var high = a[n - 1];
        var result = high >> (Bits - bits);
        for (var i = n - 1; i > 0; i--)
        {
            var low = a[i - 1];
            r[i] = (high << bits) | (low >> (Bits - bits));
            high = low;
        }

        r[0] = high << bits;
        return result;
    }

    /// <summary>r = a / 2^bits for less than 64 bits; r may lie at a or below it.</summary>
    internal static void ShiftRight(ulong* r, ulong* a, int n, int bits)
    {
        if (bits == 0)
        {
            Copy(r, a, n);
            return;
        }

        if (n == 0)
        {
            return;
        }

        var low = a[0];
        for (var i = 0; i < n - 1; i++)
        {
            var high = a[i + 1];
            r[i] = (low >> bits) | (high << (Bits - bits));
            low = high;
        }

        r[n - 1] = low >> bits;
    }

    /// <summary>Replaces r by its two's complement of n limbs.</summary>
    internal static void Negate(ulong* r, int n)
    {
        var carry = 1UL;
        for (var i = 0; i < n; i++)
        {
            r[i] = ~r[i] + carry;
            carry = r[i] < carry ? 1UL : 0;
        }
    }
}
