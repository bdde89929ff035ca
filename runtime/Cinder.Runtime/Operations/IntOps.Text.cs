using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Text of integers.</content>
internal static unsafe partial class IntOps
{
    /// <summary>Most decimal digits that text conversion handles unless told otherwise, as CPython's default.</summary>
    internal const int DefaultMaxDigits = 4300;

    /// <summary>Least limit that can be set; shorter numbers are always converted.</summary>
    internal const int LeastMaxDigits = 640;

    /// <summary>Characters of a word's decimal text at most, and then some.</summary>
    private const int WordRoom = 24;

    /// <summary>Decimal text of an int-like as a str; ValueError beyond the digit limit.</summary>
    [SkipLocalsInit]
    internal static Ref ToDecimal(VmThread t, Ref value)
    {
        if (!value.IsHeap)
        {
            var small = SmallValue(value);
            var text = stackalloc byte[WordRoom];
            var end = text + WordRoom;
            var start = Limbs.WriteWord(end, (ulong)Math.Abs(small));
            if (small < 0)
            {
                *--start = (byte)'-';
            }

            return StrOps.FromAscii(t, new ReadOnlySpan<byte>(start, (int)(end - start)));
        }

        var builder = new StrBuilder(t);
        if (Sign(value) < 0)
        {
            builder.Append('-');
        }

        var result = TryAppendDecimal(t, ref builder, value) ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    /// <summary>Appends the decimal digits of an int-like's magnitude; ValueError beyond the digit limit.</summary>
    [SkipLocalsInit]
    internal static bool TryAppendDecimal(VmThread t, ref StrBuilder builder, Ref value)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        if (view.Count <= 1)
        {
            AppendWord(ref builder, view.IsZero ? 0 : view.Data[0]);
            return true;
        }

        // A digit takes less than 3.33 bits: what takes more for each is beyond the limit. The exact count decides near it.
        var limit = t.Vm.State.MaxDigits;
        if (limit == 0 || view.BitLength <= (limit * 3.33) + 20)
        {
            var room = (Limbs.DecimalRoom(view.Count) / sizeof(ulong)) + 1;
            var stack = stackalloc ulong[LimbBuffer.StackLimbs];
            using var memory = new LimbBuffer(stack, view.Count + room);
            Limbs.Copy(memory.Data, view.Data, view.Count);
            var text = (byte*)(memory.Data + view.Count);
            var digits = Limbs.WriteDecimal(text, memory.Data, view.Count);
            if (limit == 0 || digits <= limit)
            {
                builder.AppendAscii(new ReadOnlySpan<byte>(text, (int)digits));
                return true;
            }
        }

        t.RaiseValueError($"Exceeds the limit ({limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
        return false;
    }

    /// <summary>Appends the decimal digits of a word.</summary>
    [SkipLocalsInit]
    internal static void AppendWord(ref StrBuilder builder, ulong value)
    {
        var text = stackalloc byte[WordRoom];
        var end = text + WordRoom;
        var start = Limbs.WriteWord(end, value);
        builder.AppendAscii(new ReadOnlySpan<byte>(start, (int)(end - start)));
    }

    /// <summary><c>hex()</c>, <c>oct()</c> and <c>bin()</c> of an int-like: sign, prefix and digits.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="value">The value.</param>
    /// <param name="bits">Bits of a digit.</param>
    /// <param name="letter">Second character of the prefix.</param>
    [SkipLocalsInit]
    internal static Ref ToPrefixed(VmThread t, Ref value, int bits, char letter)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        var digits = Limbs.BinaryDigits(view.Data, view.Count, bits);
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, (digits / sizeof(ulong)) + 2L);
        var text = (byte*)memory.Data;
        var at = 0;
        if (view.IsNegative)
        {
            text[at++] = (byte)'-';
        }

        text[at++] = (byte)'0';
        text[at++] = (byte)letter;
        at += Limbs.WriteBinary(text + at, view.Data, view.Count, bits, 'a');
        return StrOps.FromAscii(t, new ReadOnlySpan<byte>(text, at));
    }

    /// <summary>Appends the digits of an int-like's magnitude, of 1, 3 or 4 bits each.</summary>
    /// <param name="builder">Takes the digits.</param>
    /// <param name="value">The value.</param>
    /// <param name="bits">Bits of a digit.</param>
    /// <param name="letter">The digit ten.</param>
    [SkipLocalsInit]
    internal static void AppendBinary(ref StrBuilder builder, Ref value, int bits, char letter)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, (Limbs.BinaryDigits(view.Data, view.Count, bits) / sizeof(ulong)) + 1L);
        var count = Limbs.WriteBinary((byte*)memory.Data, view.Data, view.Count, bits, letter);
        builder.AppendAscii(new ReadOnlySpan<byte>(memory.Data, count));
    }

    /// <summary><c>int(text, radix)</c> of a str; radix 0 takes it from the text's prefix.</summary>
    internal static Ref Parse(VmThread t, Ref text, int radix) => Parse(t, new StrView(text), NumberText.Kind.Str, text, radix);

    /// <summary>Parses text; <paramref name="source"/> is what the message shows.</summary>
    [SkipLocalsInit]
    internal static Ref Parse(VmThread t, StrView view, NumberText.Kind kind, Ref source, int radix)
    {
        if (radix == 10 && TryPlainDigits(view, out var digits, out var isNegative) && (digits.Length <= LeastMaxDigits || digits.Length <= t.Vm.State.MaxDigits))
        {
            return FromDigits(t, digits, radix, isNegative);
        }

        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, (view.Length / sizeof(ulong)) + 1L);
        return Parse(t, NumberText.Normalise(view, kind, (byte*)memory.Data), source, radix);
    }

    internal static Ref RaiseInvalidLiteral(VmThread t, Ref source, int radix)
    {
        var shown = Op.Repr(t, source);
        return shown.IsError ? shown : t.RaiseValueError($"invalid literal for int() with base {radix}: {Shorten(StrOps.ToManaged(shown))}");
    }

    /// <summary>Parses normalised text, which is overwritten by its digits alone.</summary>
    private static Ref Parse(VmThread t, Span<byte> text, Ref source, int radix)
    {
        var shownRadix = radix;
        var isNegative = false;
        if (text.Length > 0 && text[0] is (byte)'+' or (byte)'-')
        {
            isNegative = text[0] == '-';
            text = text[1..];
        }

        var onlyZero = false;
        if (text.Length > 1 && text[0] == '0')
        {
            var prefixed = (text[1] | 0x20) switch { 'x' => 16, 'o' => 8, 'b' => 2, _ => 0 };
            if (prefixed != 0 && (radix == 0 || radix == prefixed))
            {
                radix = prefixed;
                text = text[2..];
                if (text.Length > 1 && text[0] == '_')
                {
                    text = text[1..];
                }
            }
            else
            {
                onlyZero = radix == 0;
            }
        }

        radix = radix == 0 ? 10 : radix;
        var count = 0;
        var previous = (byte)'_';
        var at = 0;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '_' ? previous == '_' : DigitOf(c) >= radix)
            {
                break;
            }

            previous = c;
            if (c != '_')
            {
                text[count++] = c;
            }
        }

        var digits = text[..count];
        var limit = t.Vm.State.MaxDigits;
        if (limit > 0 && count > limit && !BitOperations.IsPow2(radix))
        {
            return t.RaiseValueError($"Exceeds the limit ({limit} digits) for integer string conversion: value has {count} digits; use sys.set_int_max_str_digits() to increase the limit");
        }

        if (count == 0 || at < text.Length || previous == '_' || (onlyZero && digits.ContainsAnyExcept((byte)'0')))
        {
            return RaiseInvalidLiteral(t, source, shownRadix);
        }

        return FromDigits(t, digits, radix, isNegative);
    }

    /// <summary>Whether the text is nothing but ASCII digits, perhaps with a minus.</summary>
    private static bool TryPlainDigits(StrView view, out ReadOnlySpan<byte> digits, out bool isNegative)
    {
        digits = view.Width == 1 ? view.Bytes : default;
        isNegative = digits.Length > 0 && digits[0] == '-';
        digits = isNegative ? digits[1..] : digits;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit((char)c))
            {
                return false;
            }
        }

        return digits.Length > 0;
    }

    private static string Shorten(string text) => text.Length > 200 ? text[..200] : text;

    [SkipLocalsInit]
    private static Ref FromDigits(VmThread t, ReadOnlySpan<byte> digits, int radix, bool isNegative)
    {
        if (digits.Length <= 18 && radix == 10)
        {
            fixed (byte* text = digits)
            {
                var word = (long)Limbs.ReadWord(text, digits.Length);
                return Ref.FromSmall(isNegative ? -word : word);
            }
        }

        if (digits.Length <= 12)
        {
            long small = 0;
            foreach (var c in digits)
            {
                small = (small * radix) + DigitOf(c);
            }

            return FromLong(t, isNegative ? -small : small);
        }

        // No digit takes more than log2(36) bits.
        var room = (digits.Length * 6L / Limbs.Bits) + 3;
        var stack = stackalloc ulong[LimbBuffer.StackLimbs];
        using var memory = new LimbBuffer(stack, room);
        int count;
        if (radix == 10)
        {
            fixed (byte* text = digits)
            {
                count = Limbs.ReadDecimal(memory.Data, text, digits.Length);
            }
        }
        else
        {
            count = BitOperations.IsPow2(radix)
                ? ReadBits(memory.Data, (int)room, digits, BitOperations.Log2((uint)radix))
                : ReadChunks(memory.Data, digits, radix);
        }

        return FromLimbs(t, memory.Data, count, isNegative);
    }

    private static int ReadBits(ulong* r, int room, ReadOnlySpan<byte> digits, int bits)
    {
        Limbs.Clear(r, room);
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (ulong)DigitOf(digits[digits.Length - 1 - i]);
            var position = (long)i * bits;
            var limb = r + (position >> 6);
            var shift = (int)(position & 63);
            limb[0] |= digit << shift;
            if (shift + bits > Limbs.Bits)
            {
                limb[1] = digit >> (Limbs.Bits - shift);
            }
        }

        return room;
    }

    private static int ReadChunks(ulong* r, ReadOnlySpan<byte> digits, int radix)
    {
        const int ChunkDigits = 12;
        var count = 0;
        while (!digits.IsEmpty)
        {
            var size = Math.Min(ChunkDigits, digits.Length);
            var chunk = 0UL;
            var scale = 1UL;
            foreach (var c in digits[..size])
            {
                chunk = (chunk * (uint)radix) + (uint)DigitOf(c);
                scale *= (uint)radix;
            }

            count = Limbs.MultiplyAdd(r, count, scale, chunk);
            digits = digits[size..];
        }

        return count;
    }

    private static int DigitOf(byte c) => c switch
    {
        >= (byte)'0' and <= (byte)'9' => c - '0',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 10,
        >= (byte)'A' and <= (byte)'Z' => c - 'A' + 10,
        _ => int.MaxValue,
    };
}
