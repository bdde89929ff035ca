namespace Cinder.Runtime;

/// <summary>What regular expressions ask of a single character.</summary>
internal static unsafe class SreChars
{
    internal static uint LowerAscii(uint c) => c - 'A' <= 'Z' - 'A' ? c + 32 : c;

    internal static uint UpperAscii(uint c) => c - 'a' <= 'z' - 'a' ? c - 32 : c;

    internal static uint LowerUnicode(uint c) => c < 128 ? LowerAscii(c) : c > 0x10FFFF ? c : (uint)CharData.SimpleLower((int)c);

    internal static uint UpperUnicode(uint c)
    {
        if (c < 128)
        {
            return UpperAscii(c);
        }

        if (c > 0x10FFFF)
        {
            return c;
        }

        Span<int> mapped = stackalloc int[3];
        CharData.Upper((int)c, mapped);
        return (uint)mapped[0];
    }

    /// <summary>The character as it is compared. The locale is C's, where letters are those of ASCII.</summary>
    internal static uint Fold(uint c, SreCase mode) => mode switch
    {
        SreCase.Exact => c,
        SreCase.Unicode => LowerUnicode(c),
        _ => LowerAscii(c),
    };

    internal static bool IsWordAscii(uint c) => c < 128 && (char.IsAsciiLetterOrDigit((char)c) || c == '_');

    internal static bool IsWordUnicode(uint c) =>
        c < 128 ? IsWordAscii(c) : c <= 0x10FFFF && CharData.Is((int)c, CharFlags.Alpha | CharFlags.Decimal | CharFlags.Digit | CharFlags.Numeric);

    internal static bool IsIn(SreCategory category, uint c) => category switch
    {
        SreCategory.Digit => c - '0' <= 9,
        SreCategory.NotDigit => c - '0' > 9,
        SreCategory.Space => IsSpaceAscii(c),
        SreCategory.NotSpace => !IsSpaceAscii(c),
        SreCategory.Word or SreCategory.LocaleWord => IsWordAscii(c),
        SreCategory.NotWord or SreCategory.LocaleNotWord => !IsWordAscii(c),
        SreCategory.LineBreak => c == '\n',
        SreCategory.NotLineBreak => c != '\n',
        SreCategory.UnicodeDigit => c <= 0x10FFFF && CharData.DecimalValue((int)c) >= 0,
        SreCategory.UnicodeNotDigit => c > 0x10FFFF || CharData.DecimalValue((int)c) < 0,
        SreCategory.UnicodeSpace => c <= 0x10FFFF && CharData.IsSpace((int)c),
        SreCategory.UnicodeNotSpace => c > 0x10FFFF || !CharData.IsSpace((int)c),
        SreCategory.UnicodeWord => IsWordUnicode(c),
        SreCategory.UnicodeNotWord => !IsWordUnicode(c),
        SreCategory.UnicodeLineBreak => c <= 0x10FFFF && CharData.IsLineBreak((int)c),
        _ => c > 0x10FFFF || !CharData.IsLineBreak((int)c),
    };

    /// <summary>Whether a set (its mode and its code words) has the character.</summary>
    internal static bool SetHas(int* set, SreCase mode, uint c)
    {
        switch (mode)
        {
            case SreCase.Exact:
                return Has(set, c);
            case SreCase.Locale:
                return Has(set, c) || Has(set, LowerAscii(c)) || Has(set, UpperAscii(c));
            default:
                return Has(set, Fold(c, mode));
        }
    }

    private static bool Has(int* set, uint c)
    {
        var found = true;
        for (; ;)
        {
            switch ((SreOp)(*set++))
            {
                case SreOp.Literal:
                    if (c == (uint)*set++)
                    {
                        return found;
                    }

                    break;
                case SreOp.Negate:
                    found = !found;
                    break;
                case SreOp.Range:
                    if (c >= (uint)set[0] && c <= (uint)set[1])
                    {
                        return found;
                    }

                    set += 2;
                    break;
                case SreOp.RangeUnicodeIgnore:
                    var upper = UpperUnicode(c);
                    if ((c >= (uint)set[0] && c <= (uint)set[1]) || (upper >= (uint)set[0] && upper <= (uint)set[1]))
                    {
                        return found;
                    }

                    set += 2;
                    break;
                case SreOp.CharSet:
                    if (c < 256 && IsBitSet(set, c))
                    {
                        return found;
                    }

                    set += 8;
                    break;
                case SreOp.BigCharSet:
                    var blocks = *set++;
                    var table = (byte*)set;
                    set += 64;
                    if (c < 0x10000 && IsBitSet(set + (table[c >> 8] * 8), c & 255))
                    {
                        return found;
                    }

                    set += blocks * 8;
                    break;
                case SreOp.Category:
                    if (IsIn((SreCategory)(*set++), c))
                    {
                        return found;
                    }

                    break;
                default:
                    return !found;
            }
        }
    }

    private static bool IsBitSet(int* bits, uint c) => (bits[c >> 5] >> (int)(c & 31) & 1) != 0;

    private static bool IsSpaceAscii(uint c) => c is ' ' or (>= '\t' and <= '\r');
}
