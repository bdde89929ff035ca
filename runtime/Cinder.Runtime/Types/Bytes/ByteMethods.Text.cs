using System.Text;

namespace Cinder.Runtime;

/// <content>Bytes taken as ASCII text.</content>
internal static unsafe partial class ByteMethods
{
    /// <summary>Case mappings.</summary>
    internal enum Mapping
    {
        Lower,
        Upper,
        Title,
        Capitalize,
        Swap,
    }

    /// <summary>Classes of characters.</summary>
    internal enum Class
    {
        Alpha,
        Alnum,
        Digit,
        Space,
        Lower,
        Upper,
        Title,
    }

    internal static Ref Map(VmThread t, Ref self, Mapping mapping)
    {
        var text = SpanOf(t, self);
        var result = Allocate(t, self, text.Length, out var data);
        if (result.IsError)
        {
            return result;
        }

        var afterLetter = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var upper = mapping switch
            {
                Mapping.Lower => false,
                Mapping.Upper => true,
                Mapping.Title => !afterLetter,
                Mapping.Capitalize => i == 0,
                _ => char.IsAsciiLetterLower((char)c),
            };
            afterLetter = char.IsAsciiLetter((char)c);
            data[i] = !afterLetter ? c : upper ? (byte)(c & ~0x20) : (byte)(c | 0x20);
        }

        return result;
    }

    internal static bool Is(ReadOnlySpan<byte> text, Class what)
    {
        switch (what)
        {
            case Class.Lower:
                return text.ContainsAnyInRange((byte)'a', (byte)'z') && !text.ContainsAnyInRange((byte)'A', (byte)'Z');
            case Class.Upper:
                return text.ContainsAnyInRange((byte)'A', (byte)'Z') && !text.ContainsAnyInRange((byte)'a', (byte)'z');
            case Class.Title:
                return IsTitle(text);
        }

        foreach (var b in text)
        {
            var c = (char)b;
            var fits = what switch
            {
                Class.Alpha => char.IsAsciiLetter(c),
                Class.Alnum => char.IsAsciiLetterOrDigit(c),
                Class.Digit => char.IsAsciiDigit(c),
                _ => IsSpace(b),
            };
            if (!fits)
            {
                return false;
            }
        }

        return text.Length > 0;
    }

    internal static bool IsAscii(ReadOnlySpan<byte> text) => Ascii.IsValid(text);

    internal static Ref ExpandTabs(VmThread t, Ref self, int tabSize)
    {
        var text = SpanOf(t, self);
        long total = Expand(text, tabSize, null);
        if (total > int.MaxValue)
        {
            return t.RaiseOverflowError("result too long");
        }

        var result = Allocate(t, self, total, out var data);
        if (!result.IsError)
        {
            Expand(text, tabSize, data);
        }

        return result;
    }

    internal static Ref Pad(VmThread t, Ref self, long width, Ref fillchar, string name)
    {
        byte fill = (byte)' ';
        if (!fillchar.IsUnbound)
        {
            if (t.KindOf(fillchar) is not (BuiltinType.Bytes or BuiltinType.ByteArray) || SpanOf(t, fillchar).Length != 1)
            {
                return t.RaiseTypeError($"{name}() argument 2 must be a byte string of length 1, not {Op.TypeName(t, fillchar)}");
            }

            fill = SpanOf(t, fillchar)[0];
        }

        DataOf(t, self, out var length);
        var margin = Math.Max(0, width - length);
        var left = name switch
        {
            "ljust" => 0,
            "rjust" => margin,
            _ => (margin / 2) + (margin & width & 1),
        };
        return PadWith(t, self, left, margin - left, fill);
    }

    internal static Ref ZeroFill(VmThread t, Ref self, long width)
    {
        var text = SpanOf(t, self);
        var fill = width - text.Length;
        if (fill <= 0)
        {
            return Part(t, self, 0, text.Length);
        }

        var result = PadWith(t, self, fill, 0, (byte)'0');
        if (!result.IsError && SpanOf(t, self) is [(byte)'+' or (byte)'-', ..] signed)
        {
            var data = DataOf(t, result, out _);
            data[0] = signed[0];
            data[fill] = (byte)'0';
        }

        return result;
    }

    private static Ref PadWith(VmThread t, Ref self, long left, long right, byte fill)
    {
        DataOf(t, self, out var length);
        if (left + right == 0)
        {
            return Part(t, self, 0, length);
        }

        var result = Allocate(t, self, left + length + right, out var data);
        if (!result.IsError)
        {
            var source = DataOf(t, self, out _);
            new Span<byte>(data, (int)left).Fill(fill);
            Buffer.MemoryCopy(source, data + left, length, length);
            new Span<byte>(data + left + length, (int)right).Fill(fill);
        }

        return result;
    }

    /// <summary>Length of the expanded text, which is written when there is a target.</summary>
    private static long Expand(ReadOnlySpan<byte> text, int tabSize, byte* target)
    {
        long column = 0;
        long total = 0;
        foreach (var c in text)
        {
            long count = 1;
            var written = c;
            if (c == '\t')
            {
                written = (byte)' ';
                count = tabSize > 0 ? tabSize - (column % tabSize) : 0;
                column += count;
            }
            else
            {
                column = c is (byte)'\n' or (byte)'\r' ? 0 : column + 1;
            }

            for (long i = 0; target != null && i < count; i++)
            {
                target[total + i] = written;
            }

            total += count;
        }

        return total;
    }

    private static bool IsTitle(ReadOnlySpan<byte> text)
    {
        var any = false;
        var afterLetter = false;
        foreach (var c in text)
        {
            var isUpper = char.IsAsciiLetterUpper((char)c);
            var isLower = char.IsAsciiLetterLower((char)c);
            if ((isUpper && afterLetter) || (isLower && !afterLetter))
            {
                return false;
            }

            afterLetter = isUpper || isLower;
            any |= afterLetter;
        }

        return any;
    }
}
