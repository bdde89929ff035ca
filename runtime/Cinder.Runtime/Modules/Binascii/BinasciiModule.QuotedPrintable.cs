namespace Cinder.Runtime;

/// <content>Quoted-printable.</content>
internal static unsafe partial class BinasciiModule
{
    private const int QuotedLineLength = 76;

    [PyFunction("a2b_qp", Doc = "Decode a string of qp-encoded data.")]
    private static Ref FromQuotedPrintable(VmThread t, [Keyword] Ref data, [Keyword] bool header = false)
    {
        if (!BinasciiInput.TryGet(t, data, out var text, out var length))
        {
            return Ref.Error;
        }

        var output = new BinasciiBuffer(t, length);
        if (!output.IsUsable)
        {
            return t.RaiseMemoryError();
        }

        for (var i = 0L; i < length;)
        {
            var c = text[i++];
            if (c != '=')
            {
                output.Add(header && c == '_' ? ' ' : c);
            }
            else if (i < length)
            {
                i = Unquote(text, length, i, ref output);
            }
        }

        var result = output.ToBytes();
        output.Dispose();
        return result;
    }

    /// <summary>Takes what follows an equals sign; the position after it.</summary>
    private static long Unquote(byte* text, long length, long i, scoped ref BinasciiBuffer output)
    {
        if (text[i] is (byte)'\n' or (byte)'\r')
        {
            // A soft line break.
            while (i < length && text[i] != '\n')
            {
                i++;
            }

            return Math.Min(i + 1, length);
        }

        if (text[i] == '=')
        {
            output.Add('=');
            return i + 1;
        }

        if (i + 1 < length && char.IsAsciiHexDigit((char)text[i]) && char.IsAsciiHexDigit((char)text[i + 1]))
        {
            output.Add((Digit(text[i]) << 4) | Digit(text[i + 1]));
            return i + 2;
        }

        output.Add('=');
        return i;
    }

    [PyFunction("b2a_qp", Doc = "Encode a string using quoted-printable encoding.\n\nOn encoding, when istext is set, newlines are not encoded, and white\nspace at end of lines is.  When istext is not set, \\r and \\n (CR/LF)\nare both encoded.  When quotetabs is set, space and tabs are encoded.")]
    private static Ref ToQuotedPrintable(VmThread t, [Keyword] Ref data, [Keyword] bool quotetabs = false, [Keyword] bool istext = true, [Keyword] bool header = false)
    {
        if (!Buffers.TryGet(t, data, out var bytes, out var length))
        {
            return Ref.Error;
        }

        // A character takes three at the most, and three of a soft line break in front.
        var output = new BinasciiBuffer(t, (length * 6) + 1);
        if (!output.IsUsable)
        {
            return t.RaiseMemoryError();
        }

        var text = new ReadOnlySpan<byte>(bytes, (int)Math.Min(length, int.MaxValue));
        var firstEnd = text.IndexOf((byte)'\n');
        var hasReturns = firstEnd > 0 && text[firstEnd - 1] == '\r';
        var line = 0;
        for (var i = 0L; i < length;)
        {
            var c = bytes[i];
            var next = i + 1 < length ? bytes[i + 1] : -1;
            if (MustQuote(c, next, line == 0, quotetabs, istext, header))
            {
                BreakLine(ref output, ref line, 3, hasReturns);
                output.Add('=');
                output.AddHex(c);
                line += 3;
                i++;
            }
            else if (istext && (c == '\n' || (c == '\r' && next == '\n')))
            {
                EndLine(ref output, hasReturns);
                line = 0;
                i += c == '\r' ? 2 : 1;
            }
            else
            {
                if (next >= 0 && next != '\n')
                {
                    BreakLine(ref output, ref line, 1, hasReturns);
                }

                line++;
                output.Add(header && c == ' ' ? '_' : c);
                i++;
            }
        }

        var result = output.ToBytes();
        output.Dispose();
        return result;
    }

    /// <summary>Whether a character cannot stand for itself; next is -1 at the end.</summary>
    private static bool MustQuote(byte c, int next, bool isFirst, bool quoteTabs, bool isText, bool isHeader) =>
        c is > 126 or (byte)'='
        || (isHeader && c == '_')
        || (c == '.' && isFirst && (next is -1 or '\n' or '\r' or 0))
        || (!isText && (c is (byte)'\r' or (byte)'\n'))
        || (next == -1 && (c is (byte)'\t' or (byte)' '))
        || (c < 33 && c is not ((byte)'\r' or (byte)'\n') && (quoteTabs || c is not ((byte)'\t' or (byte)' ')));

    private static void BreakLine(scoped ref BinasciiBuffer output, scoped ref int line, int needed, bool hasReturns)
    {
        if (line + needed < QuotedLineLength)
        {
            return;
        }

        output.Add('=');
        if (hasReturns)
        {
            output.Add('\r');
        }

        output.Add('\n');
        line = 0;
    }

    /// <summary>Ends a line; white space before it is quoted.</summary>
    private static void EndLine(scoped ref BinasciiBuffer output, bool hasReturns)
    {
        var last = output.Last;
        if (last is ' ' or '\t')
        {
            output.RemoveLast();
            output.Add('=');
            output.AddHex(last);
        }

        if (hasReturns)
        {
            output.Add('\r');
        }

        output.Add('\n');
    }
}
