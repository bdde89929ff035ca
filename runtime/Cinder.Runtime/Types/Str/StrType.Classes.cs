namespace Cinder.Runtime;

/// <content>Questions about the characters.</content>
internal static unsafe partial class StrType
{
    [PyMethod("isalpha", Doc = "Return True if the string is an alphabetic string, False otherwise.\n\nA string is alphabetic if all characters in the string are alphabetic and there\nis at least one character in the string.")]
    internal static bool IsAlpha(VmThread t, StrObject* self) => All(self, CharFlags.Alpha);

    [PyMethod("isalnum", Doc = "Return True if the string is an alpha-numeric string, False otherwise.\n\nA string is alpha-numeric if all characters in the string are alpha-numeric and\nthere is at least one character in the string.")]
    internal static bool IsAlnum(VmThread t, StrObject* self) => All(self, CharFlags.Alpha | CharFlags.Decimal | CharFlags.Digit | CharFlags.Numeric);

    [PyMethod("isdecimal", Doc = "Return True if the string is a decimal string, False otherwise.\n\nA string is a decimal string if all characters in the string are decimal and\nthere is at least one character in the string.")]
    internal static bool IsDecimal(VmThread t, StrObject* self) => All(self, CharFlags.Decimal);

    [PyMethod("isdigit", Doc = "Return True if the string is a digit string, False otherwise.\n\nA string is a digit string if all characters in the string are digits and there\nis at least one character in the string.")]
    internal static bool IsDigit(VmThread t, StrObject* self) => All(self, CharFlags.Digit);

    [PyMethod("isnumeric", Doc = "Return True if the string is a numeric string, False otherwise.\n\nA string is numeric if all characters in the string are numeric and there is at\nleast one character in the string.")]
    internal static bool IsNumeric(VmThread t, StrObject* self) => All(self, CharFlags.Numeric);

    [PyMethod("isspace", Doc = "Return True if the string is a whitespace string, False otherwise.\n\nA string is whitespace if all characters in the string are whitespace and there\nis at least one character in the string.")]
    internal static bool IsSpace(VmThread t, StrObject* self) => All(self, CharFlags.Space);

    [PyMethod("isprintable", Doc = "Return True if the string is printable, False otherwise.\n\nA string is printable if all of its characters are considered printable in\nrepr() or if it is empty.")]
    internal static bool IsPrintable(VmThread t, StrObject* self) => self->Length == 0 || All(self, CharFlags.Printable);

    [PyMethod("isascii", Doc = "Return True if all characters in the string are ASCII, False otherwise.\n\nASCII characters have code points in the range U+0000-U+007F.\nEmpty string is ASCII too.")]
    internal static bool IsAscii(VmThread t, StrObject* self) => self->Length == 0 || StrOps.IsAscii(self);

    [PyMethod("isidentifier", Doc = "Return True if the string is a valid Python identifier, False otherwise.\n\nCall keyword.iskeyword(s) to test whether string s is a reserved identifier,\nsuch as \"def\" or \"class\".")]
    internal static bool IsIdentifier(VmThread t, StrObject* self) => StrOps.IsIdentifier(self);

    [PyMethod("islower", Doc = "Return True if the string is a lowercase string, False otherwise.\n\nA string is lowercase if all cased characters in the string are lowercase and\nthere is at least one cased character in the string.")]
    internal static bool IsLower(VmThread t, StrObject* self) => SomeNone(self, CharFlags.Lower, CharFlags.Upper | CharFlags.Title);

    [PyMethod("isupper", Doc = "Return True if the string is an uppercase string, False otherwise.\n\nA string is uppercase if all cased characters in the string are uppercase and\nthere is at least one cased character in the string.")]
    internal static bool IsUpper(VmThread t, StrObject* self) => SomeNone(self, CharFlags.Upper, CharFlags.Lower | CharFlags.Title);

    [PyMethod("istitle", Doc = "Return True if the string is a title-cased string, False otherwise.\n\nIn a title-cased string, upper- and title-case characters may only\nfollow uncased characters and lowercase characters only cased ones.")]
    internal static bool IsTitle(VmThread t, StrObject* self)
    {
        var view = new StrView(self);
        var any = false;
        var afterCased = false;
        for (var i = 0; i < view.Length; i++)
        {
            var flags = CharData.FlagsOf(view[i]);
            var starts = (flags & (CharFlags.Upper | CharFlags.Title)) != 0;
            var continues = (flags & CharFlags.Lower) != 0;
            if ((starts && afterCased) || (continues && !starts && !afterCased))
            {
                return false;
            }

            afterCased = starts || continues;
            any |= afterCased;
        }

        return any;
    }

    private static bool All(StrObject* self, CharFlags flags)
    {
        var view = new StrView(self);
        for (var i = 0; i < view.Length; i++)
        {
            if (!CharData.Is(view[i], flags))
            {
                return false;
            }
        }

        return view.Length > 0;
    }

    /// <summary>At least one character has the flag, and none the others.</summary>
    private static bool SomeNone(StrObject* self, CharFlags wanted, CharFlags excluded)
    {
        var view = new StrView(self);
        var any = false;
        for (var i = 0; i < view.Length; i++)
        {
            var flags = CharData.FlagsOf(view[i]);
            if ((flags & excluded) != 0)
            {
                return false;
            }

            any |= (flags & wanted) != 0;
        }

        return any;
    }
}
