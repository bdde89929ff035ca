using System.Globalization;
using System.Text;

namespace Cinder.Syntax;

/// <summary>Names and keywords, and the prefixes of strings, which start like names.</summary>
internal sealed partial class Tokenizer
{
    private static bool IsNameStart(int c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_' || c >= 128;

    private static bool IsNameChar(int c) => IsNameStart(c) || IsDigit(c);

    private static bool IsDigit(int c) => (uint)(c - '0') <= 9;

    private TokenKind ReadNameOrString(int c, ref Token token)
    {
        bool sawB = false;
        bool sawR = false;
        bool sawU = false;
        bool sawF = false;
        while (true)
        {
            if (!(sawB || sawU || sawF) && c is 'b' or 'B')
            {
                sawB = true;
            }
            else if (!(sawB || sawU || sawR || sawF) && c is 'u' or 'U')
            {
                sawU = true;
            }
            else if (!(sawR || sawU) && c is 'r' or 'R')
            {
                sawR = true;
            }
            else if (!(sawF || sawB || sawU) && c is 'f' or 'F')
            {
                sawF = true;
            }
            else
            {
                break;
            }

            c = NextChar();
            if (c is '\'' or '"')
            {
                return ReadString(c);
            }
        }

        bool ascii = true;
        while (IsNameChar(c))
        {
            ascii &= c < 128;
            c = NextChar();
        }

        Backup(c);
        ReadOnlySpan<byte> bytes = _source.AsSpan(_tokenStart, _cursor - _tokenStart);
        if (ascii)
        {
            token.Name = _context.Names.Intern(bytes, out TokenKind kind);
            return kind;
        }

        if (Utf8Text.Decode(bytes, out string? error) is not { } name)
        {
            DecodeError = error;
            State = TokenizerState.BadEncoding;
            return TokenKind.Error;
        }

        // A keyword is one by its bytes: a name that only NFKC makes a keyword stays a name.
        CheckName(bytes);
        token.Name = UnicodeNames.NormalizeNfkc(name);
        return TokenKind.Name;
    }

    private void CheckName(ReadOnlySpan<byte> name)
    {
        int offset = 0;
        while (offset < name.Length)
        {
            Rune.DecodeFromUtf8(name[offset..], out Rune rune, out int length);
            bool valid = offset == 0 ? UnicodeNames.IsXidStart(rune.Value) || rune.Value == '_' : UnicodeNames.IsXidContinue(rune.Value);
            offset += length;
            if (!valid)
            {
                _cursor = _tokenStart + offset;
                string hex = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
                throw Error(UnicodeNames.IsPrintable(rune.Value)
                    ? $"invalid character '{rune}' (U+{hex})"
                    : $"invalid non-printable character U+{hex}");
            }
        }
    }
}
