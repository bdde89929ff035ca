using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Digits. Long numbers are halved at powers of ten, so that conversion costs what multiplication does.</content>
internal static unsafe partial class Limbs
{
    /// <summary>Decimal digits that a limb holds.</summary>
    internal const int DecimalsPerLimb = 19;

    private const ulong DecimalBase = 10_000_000_000_000_000_000;
    private const int DirectLimbs = 30;
    private const int DirectDigits = DirectLimbs * DecimalsPerLimb;

    /// <summary>Room for the decimal digits of n limbs.</summary>
    internal static long DecimalRoom(int n) => (n * 1234L / 64) + DecimalsPerLimb + 1;

    /// <summary>Writes the decimal digits of a trimmed magnitude, which is destroyed.</summary>
    /// <param name="text">Room for <see cref="DecimalRoom"/> characters.</param>
    /// <param name="a">The magnitude.</param>
    /// <param name="n">Its limbs.</param>
    /// <returns>The number of digits; zero has one.</returns>
    internal static int WriteDecimal(byte* text, ulong* a, int n)
    {
        if (n <= DirectLimbs)
        {
            return WriteShort(text, a, n, 0);
        }

        using var powers = new PowersOfTen(n);
        return WriteHalves(text, a, n, powers.Count - 1, powers, 0);
    }

    /// <summary>r = the number that decimal digits (as '0' to '9') give.</summary>
    /// <param name="r">Room for a limb per 19 digits, and two more.</param>
    /// <param name="digits">The digits.</param>
    /// <param name="count">Their number.</param>
    /// <returns>Trimmed limbs.</returns>
    internal static int ReadDecimal(ulong* r, byte* digits, int count)
    {
        if (count <= DirectDigits)
        {
            return ReadDirectly(r, digits, count);
        }

        using var powers = new PowersOfTen((count / DecimalsPerLimb) + 1);
        return ReadHalves(r, digits, count, powers.Count - 1, powers);
    }

    /// <summary>Multiplies r by a factor and adds a limb.</summary>
    /// <returns>Limbs of the result; r has room for one more.</returns>
    internal static int MultiplyAdd(ulong* r, int n, ulong factor, ulong addend)
    {
        var carry = LimbKernels.Multiply(r, r, n, factor, addend);
        if (carry != 0)
        {
            r[n++] = carry;
        }

        return n;
    }

    /// <summary>Writes the digits of a trimmed magnitude, of so many bits each, lower case.</summary>
    /// <param name="text">Room for all digits.</param>
    /// <param name="a">The magnitude.</param>
    /// <param name="n">Its limbs.</param>
    /// <param name="bits">1, 3 or 4 (or any number up to 5).</param>
    /// <param name="letter">The digit ten.</param>
    /// <returns>The number of digits; zero has one.</returns>
    internal static int WriteBinary(byte* text, ulong* a, int n, int bits, char letter)
    {
        var count = BinaryDigits(a, n, bits);
        var mask = (1UL << bits) - 1;
        for (var i = 0; i < count; i++)
        {
            var digit = (int)(BitsAt(a, n, (long)i * bits) & mask);
            text[count - 1 - i] = (byte)(digit < 10 ? '0' + digit : letter + digit - 10);
        }

        return count;
    }

    /// <summary>Digits of so many bits each; zero has one.</summary>
    internal static int BinaryDigits(ulong* a, int n, int bits) => n == 0 ? 1 : (int)((BitLength(a, n) + bits - 1) / bits);

    /// <summary>Writes the decimal digits of a word so that they end before <paramref name="end"/>; at least one.</summary>
    /// <returns>Where they begin.</returns>
    internal static byte* WriteWord(byte* end, ulong value)
    {
        while (value >= 100)
        {
            (value, var pair) = Math.DivRem(value, 100);
            end -= 2;
            Pair((int)pair).CopyTo(new Span<byte>(end, 2));
        }

        if (value >= 10)
        {
            end -= 2;
            Pair((int)value).CopyTo(new Span<byte>(end, 2));
            return end;
        }

        *--end = (byte)('0' + value);
        return end;
    }

    private static ReadOnlySpan<byte> Pair(int value) => Pairs.Slice(2 * value, 2);

    private static ReadOnlySpan<byte> Pairs =>
        "00010203040506070809101112131415161718192021222324252627282930313233343536373839404142434445464748495051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"u8;

    /// <summary>Writes the digits, and zeros before them up to the width.</summary>
    [SkipLocalsInit]
    private static int WriteShort(byte* text, ulong* a, int n, int width)
    {
        var room = (int)DecimalRoom(DirectLimbs);
        var digits = stackalloc byte[room];
        var end = digits + room;
        var at = end;
        while (n > 0)
        {
            var rest = LimbKernels.Divide(a, a, n, DecimalBase, 0);
            n = Trim(a, n);
            var start = WriteWord(at, rest);
            at = n > 0 ? at - DecimalsPerLimb : start;
            if (start > at)
            {
                new Span<byte>(at, (int)(start - at)).Fill((byte)'0');
            }
        }

        var zeros = Math.Max(width, 1) - (int)(end - at);
        if (zeros > 0)
        {
            at -= zeros;
            new Span<byte>(at, zeros).Fill((byte)'0');
        }

        Unsafe.CopyBlockUnaligned(text, at, (uint)(end - at));
        return (int)(end - at);
    }

    private static int WriteHalves(byte* text, ulong* a, int n, int level, scoped in PowersOfTen powers, int width)
    {
        if (n <= DirectLimbs && width <= DirectDigits)
        {
            return WriteShort(text, a, n, width);
        }

        var power = powers[level];
        var length = powers.Length(level);
        var low = powers.Digits(level);
        if (Compare(a, n, power, length) < 0)
        {
            if (width <= low)
            {
                return WriteHalves(text, a, n, level - 1, powers, width);
            }

            new Span<byte>(text, width - low).Fill((byte)'0');
            return width - low + WriteHalves(text + width - low, a, n, level - 1, powers, low);
        }

        // The remainder replaces the number, whose limbs behind it must read as zero.
        using var memory = new LimbBuffer((2L * n) + 2 - length);
        var u = memory.Data;
        var q = u + n + 1;
        Copy(u, a, n);
        u[n] = 0;
        Divide(q, u, n + 1, power, length);
        var written = WriteHalves(text, q, Trim(q, n + 1 - length), level - 1, powers, Math.Max(width - low, 0));
        return written + WriteHalves(text + written, u, Trim(u, length), level - 1, powers, low);
    }

    private static int ReadDirectly(ulong* r, byte* digits, int count)
    {
        var n = 0;
        for (var at = 0; at < count;)
        {
            var size = (count - at) % DecimalsPerLimb == 0 ? DecimalsPerLimb : (count - at) % DecimalsPerLimb;
            var chunk = ReadWord(digits + at, size);
            at += size;
            n = Trim(r, MultiplyAdd(r, n, DecimalBase, chunk));
        }

        return n;
    }

    /// <summary>The number that at most 19 decimal digits give.</summary>
    internal static ulong ReadWord(byte* digits, int count)
    {
        var value = 0UL;
        for (; count >= 8; count -= 8, digits += 8)
        {
            // Neighbouring digits, then pairs, then fours are joined in all places of the word at once.
            var word = Unsafe.ReadUnaligned<ulong>(digits) & 0x0F0F_0F0F_0F0F_0F0F;
            word = (word * 10) + (word >> 8);
            word = (((word & 0x0000_00FF_0000_00FF) * 0x000F_4240_0000_0064) + ((word >> 16 & 0x0000_00FF_0000_00FF) * 0x0000_2710_0000_0001)) >> 32;
            value = (value * 100_000_000) + word;
        }

        for (var end = digits + count; digits < end; digits++)
        {
            value = (value * 10) + *digits - '0';
        }

        return value;
    }

    private static int ReadHalves(ulong* r, byte* digits, int count, int level, scoped in PowersOfTen powers)
    {
        if (count <= DirectDigits)
        {
            return ReadDirectly(r, digits, count);
        }

        while (powers.Digits(level) >= count)
        {
            level--;
        }

        var low = powers.Digits(level);
        using var memory = new LimbBuffer((long)(count / DecimalsPerLimb) + 8);
        var high = memory.Data;
        var nHigh = ReadHalves(high, digits, count - low, level, powers);
        if (nHigh == 0)
        {
            return ReadHalves(r, digits + count - low, low, level, powers);
        }

        var length = powers.Length(level);
        using var product = new LimbBuffer((long)nHigh + length + (low / DecimalsPerLimb) + 4);
        Multiply(product.Data, high, nHigh, powers[level], length);
        var rest = product.Data + nHigh + length;
        var nRest = ReadHalves(rest, digits + count - low, low, level, powers);
        var n = Trim(product.Data, nHigh + length);
        Add(r, product.Data, n, rest, nRest);
        return n;
    }

    /// <summary>10^(19 · 2^i), up to the largest that has at most half of so many limbs.</summary>
    private readonly ref struct PowersOfTen
    {
        private const int Capacity = 32;
        private readonly LimbBuffer _memory;

        public PowersOfTen(int limbs)
        {
            // All powers together are no longer than the number; every one is squared to the next.
            _memory = new LimbBuffer((2L * limbs) + (2 * Capacity));
            var lengths = (int*)_memory.Data;
            var data = _memory.Data + Capacity;
            data[0] = DecimalBase;
            lengths[0] = 1;
            Count = 1;
            for (var length = 1; length <= (limbs + 1) / 2;)
            {
                var next = data + length;
                Multiply(next, data, length, data, length);
                length = Trim(next, 2 * length);
                data = next;
                lengths[Count++] = length;
            }
        }

        public int Count { get; }

        public ulong* this[int level]
        {
            get
            {
                var data = _memory.Data + Capacity;
                for (var i = 0; i < level; i++)
                {
                    data += Length(i);
                }

                return data;
            }
        }

        public int Length(int level) => ((int*)_memory.Data)[level];

        public int Digits(int level) => DecimalsPerLimb << level;

        public void Dispose() => _memory.Dispose();
    }
}
