namespace Cinder.Runtime;

/// <summary>ASCII, Latin-1 and the single-byte encodings that a table describes.</summary>
internal static unsafe class SingleByteCodec
{
    private const char Undefined = '\uFFFE';
    private const string NoMapping = "character maps to <undefined>";

    /// <summary>Encodes code points below a limit as themselves.</summary>
    internal static bool EncodeRange(StrView text, int limit, string reason, ref StrBuilder output, ref EncodeErrors errors) =>
        Encode(text, limit, "", reason, ref output, ref errors);

    /// <summary>Encodes by the position of each character in a table.</summary>
    internal static bool EncodeMap(StrView text, string table, ref StrBuilder output, ref EncodeErrors errors) =>
        Encode(text, 0, table, NoMapping, ref output, ref errors);

    internal static bool DecodeAscii(ref StrBuilder output, ref DecodeErrors errors)
    {
        for (var at = 0; at < errors.Length;)
        {
            var c = errors.Data[at];
            if (c < 128)
            {
                output.AppendCodePoint(c);
                at++;
            }
            else if (!errors.Handle(at, at + 1, "ordinal not in range(128)", ref output, out at))
            {
                return false;
            }
        }

        return true;
    }

    internal static bool DecodeMap(string table, ref StrBuilder output, ref DecodeErrors errors)
    {
        for (var at = 0; at < errors.Length;)
        {
            var c = table[errors.Data[at]];
            if (c != Undefined)
            {
                output.AppendCodePoint(c);
                at++;
            }
            else if (!errors.Handle(at, at + 1, NoMapping, ref output, out at))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The byte for a code point, or -1: itself below the limit, or its position in the table when there is one.</summary>
    private static int Position(int limit, string table, int c)
    {
        if (table.Length == 0)
        {
            return c < limit ? c : -1;
        }

        return c < 128 && table[c] == c ? c : c > 0xFFFF || c == Undefined ? -1 : table.IndexOf((char)c);
    }

    private static bool Encode(StrView text, int limit, string table, string reason, ref StrBuilder output, ref EncodeErrors errors)
    {
        for (var i = 0; i < text.Length;)
        {
            var code = Position(limit, table, text[i]);
            if (code >= 0)
            {
                output.AppendCodePoint(code);
                i++;
                continue;
            }

            var end = i + 1;
            while (end < text.Length && Position(limit, table, text[end]) < 0)
            {
                end++;
            }

            if (!errors.TryHandler(out var handler))
            {
                return false;
            }

            while (handler == ErrorHandler.SurrogateEscape && i < end && text[i] is >= 0xDC80 and <= 0xDCFF)
            {
                output.AppendCodePoint(text[i++] - 0xDC00);
            }

            if (i < end && !Replace(text, i, end, limit, table, reason, handler, ref output, ref errors, out i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Replace(
        StrView text, int start, int end, int limit, string table, string reason, ErrorHandler handler, ref StrBuilder output, ref EncodeErrors errors, out int next)
    {
        var replacement = new StrBuilder(errors.Thread);
        var ok = errors.Replace(handler, text.Slice(start, end - start), start, reason, ref output, ref replacement, out next);
        for (var k = 0; k < replacement.Length && ok; k++)
        {
            var code = Position(limit, table, replacement.View[k]);
            ok = code >= 0 || errors.Raise(start, end, reason);
            output.AppendCodePoint(Math.Max(code, 0));
        }

        replacement.Dispose();
        return ok;
    }
}
