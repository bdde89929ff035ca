using System.Text;

namespace Cinder.Syntax;

/// <summary>Adjacent string literals, which make one constant or one f-string.</summary>
public sealed partial class Parser
{
    /// <summary>What precedes the quote of a literal, and the extent of what the quotes hold.</summary>
    private readonly record struct LiteralParts(bool IsBytes, bool IsRaw, bool IsFormat, int Start, int End);

    private Expr? Strings()
    {
        if (Peek() != TokenKind.String)
        {
            return null;
        }

        // Remembered in both passes: a literal warns once.
        int start = _mark;
        if (TryRecall(Rule.Strings, out Expr? known))
        {
            return known;
        }

        do
        {
            _mark++;
        }
        while (Peek() == TokenKind.String);

        return Store(Rule.Strings, start, Concatenate(start, _mark));
    }

    private Expr Concatenate(int first, int end)
    {
        SourceSpan span = RangeSpan(_tokens[first].Span, _tokens[end - 1].Span);
        string? kind = LiteralKind(_tokens[first]);
        bool isBytes = false;
        var builder = new JoinedStringBuilder(kind, span);
        var bytes = new List<byte>();
        for (int i = first; i < end; i++)
        {
            // A copy: reading on may move the array of tokens.
            Token token = _tokens[i];
            LiteralParts parts = SplitLiteral(token);
            string? text = null;
            if (parts.IsBytes)
            {
                bytes.AddRange(DecodeBytes(token, parts));
            }
            else if (!parts.IsFormat)
            {
                text = DecodeText(token, parts.Start, parts.End, parts.IsRaw);
            }

            if (i != first && isBytes != parts.IsBytes)
            {
                throw Raise("cannot mix bytes and nonbytes literals");
            }

            isBytes = parts.IsBytes;
            if (parts.IsFormat)
            {
                int index = parts.Start;
                ParseFormatParts(builder, ref index, parts.End, parts.IsRaw, depth: 0, token);
            }
            else if (text is not null)
            {
                builder.Append(text);
            }
        }

        return isBytes ? new Constant(new BytesValue([.. bytes]), kind: null, span) : builder.Build(kind, span);
    }

    private string? LiteralKind(in Token token) => _tok.Source[token.Start] == 'u' ? "u" : null;

    private LiteralParts SplitLiteral(in Token token)
    {
        byte[] source = _tok.Source;
        int start = token.Start;
        bool isBytes = false;
        bool isRaw = false;
        bool isFormat = false;
        while (source[start] is not ((byte)'\'' or (byte)'"'))
        {
            int prefix = source[start++] | 0x20;
            isBytes |= prefix == 'b';
            isRaw |= prefix == 'r';
            isFormat |= prefix == 'f';
        }

        byte quote = source[start];
        int size = token.End - start >= 6 && source[start + 1] == quote && source[start + 2] == quote ? 3 : 1;
        return new LiteralParts(isBytes, isRaw, isFormat, start + size, token.End - size);
    }

    private byte[] DecodeBytes(in Token token, in LiteralParts parts)
    {
        ReadOnlySpan<byte> content = _tok.Source.AsSpan(parts.Start, parts.End - parts.Start);
        if (content.ContainsAnyExceptInRange((byte)0, (byte)127))
        {
            throw Raise("bytes can only contain ASCII literal characters");
        }

        if (parts.IsRaw || !content.Contains((byte)'\\'))
        {
            return content.ToArray();
        }

        var decoder = new EscapeDecoder(content, characterName: null);
        byte[]? bytes = decoder.DecodeBytes();
        WarnInvalidEscape(token, parts.Start, decoder.InvalidEscape);
        return bytes ?? throw Raise(decoder.Error!);
    }

    private string DecodeText(in Token token, int start, int end, bool isRaw)
    {
        ReadOnlySpan<byte> content = _tok.Source.AsSpan(start, end - start);
        if (isRaw || !content.Contains((byte)'\\'))
        {
            return Utf8Text.Decode(content, out string? error) ?? throw Raise("(unicode error) " + error);
        }

        var decoder = new EscapeDecoder(content, _context.Options.CharacterName);
        string? text = decoder.DecodeText();
        if (text is null)
        {
            throw Raise(decoder.Error!);
        }

        WarnInvalidEscape(token, start, decoder.InvalidEscape);
        return text;
    }

    private void WarnInvalidEscape(in Token token, int contentStart, int offset)
    {
        if (offset >= 0)
        {
            WarnInvalidEscape(token, contentStart + offset);
        }
    }

    /// <summary>Warns about the escape whose character behind the backslash is at <paramref name="index"/>.</summary>
    private void WarnInvalidEscape(in Token token, int index)
    {
        byte[] source = _tok.Source;
        string message = source[index] is >= (byte)'4' and <= (byte)'7'
            ? $"invalid octal escape sequence '\\{Encoding.ASCII.GetString(source, index, 3)}'"
            : $"invalid escape sequence '\\{(char)source[index]}'";
        if (!_secondPass && _context.Warn("DeprecationWarning", message, token.Line))
        {
            throw RaiseAt(token.Span, message);
        }
    }

    /// <summary>Collects the parts of adjacent literals: text that touches becomes one constant.</summary>
    private sealed class JoinedStringBuilder(string? kind, SourceSpan span)
    {
        private readonly List<Expr> _parts = [];
        private string? _single;
        private StringBuilder? _text;
        private bool _isFormat;

        public SourceSpan Span { get; } = span;

        public string? Kind { get; } = kind;

        /// <summary>There is an f-string among the literals, be it without expressions.</summary>
        public void MarkFormat() => _isFormat = true;

        public void Append(string text)
        {
            if (text.Length == 0)
            {
                return;
            }

            if (_single is null)
            {
                _single = text;
                return;
            }

            _text ??= new StringBuilder(_single);
            SurrogateText.Append(_text, text);
        }

        public void Append(Expr expression)
        {
            FlushText(Kind, Span);
            _parts.Add(expression);
        }

        /// <summary>Gives the whole; its kind and span go to the text at the end as well.</summary>
        public Expr Build(string? wholeKind, SourceSpan wholeSpan)
        {
            if (!_isFormat)
            {
                return new Constant(new StrValue(TakeText() ?? ""), wholeKind, wholeSpan);
            }

            FlushText(wholeKind, wholeSpan);
            return new JoinedStr([.. _parts], wholeSpan);
        }

        private void FlushText(string? textKind, SourceSpan textSpan)
        {
            if (TakeText() is { } text)
            {
                _parts.Add(new Constant(new StrValue(text), textKind, textSpan));
            }
        }

        private string? TakeText()
        {
            string? text = _text?.ToString() ?? _single;
            _text = null;
            _single = null;
            return text;
        }
    }
}
