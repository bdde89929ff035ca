namespace Cinder.Runtime;

/// <content>repr and ascii.</content>
internal static unsafe partial class StrOps
{
    private static ReadOnlySpan<byte> HexDigits => "0123456789abcdef"u8;

    /// <summary>The string as a literal.</summary>
    internal static Ref Repr(VmThread t, Ref s)
    {
        var view = new StrView(s);
        if (IsAscii((StrObject*)s.Object) && !view.Bytes.ContainsAnyExceptInRange((byte)' ', (byte)'~') && !view.Bytes.ContainsAny((byte)'\'', (byte)'\\'))
        {
            return Quote(t, view);
        }

        var builder = new StrBuilder(t, view.Length + 2);
        AppendRepr(ref builder, view);
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    /// <summary>Appends the literal of a string.</summary>
    internal static void AppendRepr(ref StrBuilder builder, StrView view)
    {
        var quote = IndexOf(view, '\'') >= 0 && IndexOf(view, '"') < 0 ? '"' : '\'';
        builder.Append(quote);
        var plain = 0;
        for (var i = 0; i < view.Length; i++)
        {
            var c = view[i];
            if (c is >= 32 and < 127 && c != quote && c != '\\')
            {
                continue;
            }

            if (c > 127 && CharData.IsPrintable(c))
            {
                continue;
            }

            builder.Append(view.Slice(plain, i - plain));
            plain = i + 1;
            AppendEscaped(ref builder, c);
        }

        builder.Append(view.Slice(plain, view.Length - plain));
        builder.Append(quote);
    }

    /// <summary>The string (a repr) with everything beyond ASCII escaped.</summary>
    internal static Ref EscapeNonAscii(VmThread t, Ref s)
    {
        if (IsAscii((StrObject*)s.Object))
        {
            return s;
        }

        var view = new StrView(s);
        var builder = new StrBuilder(t, view.Length * 2);
        for (var i = 0; i < view.Length; i++)
        {
            if (view[i] < 128)
            {
                builder.Append((char)view[i]);
            }
            else
            {
                AppendHexEscape(ref builder, view[i]);
            }
        }

        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    /// <summary>Appends <c>\xNN</c>, <c>\uNNNN</c> or <c>\UNNNNNNNN</c>.</summary>
    internal static void AppendHexEscape(ref StrBuilder builder, int codePoint)
    {
        var (letter, digits) = codePoint < 0x100 ? ('x', 2) : codePoint < 0x10000 ? ('u', 4) : ('U', 8);
        builder.Append('\\');
        builder.Append(letter);
        for (var shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        {
            builder.Append((char)HexDigits[(codePoint >> shift) & 15]);
        }
    }

    /// <summary>The literal of ASCII text that needs no escapes.</summary>
    private static Ref Quote(VmThread t, StrView text)
    {
        var s = TryAllocate(t, (long)text.Length + 2, 1);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        var data = (byte*)(s + 1);
        data[0] = data[text.Length + 1] = (byte)'\'';
        text.CopyTo(data + 1, 1);
        MarkAscii(s);
        return Ref.From(s);
    }

    private static void AppendEscaped(ref StrBuilder builder, int c)
    {
        switch (c)
        {
            case '\\' or '\'' or '"':
                builder.Append('\\');
                builder.Append((char)c);
                break;
            case '\n':
                builder.Append("\\n");
                break;
            case '\r':
                builder.Append("\\r");
                break;
            case '\t':
                builder.Append("\\t");
                break;
            default:
                AppendHexEscape(ref builder, c);
                break;
        }
    }
}
