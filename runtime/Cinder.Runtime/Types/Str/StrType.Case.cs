using System.Text;

namespace Cinder.Runtime;

/// <content>Case mapping.</content>
internal static unsafe partial class StrType
{
    [PyMethod("lower", Doc = "Return a copy of the string converted to lowercase.")]
    internal static Ref Lower(VmThread t, StrObject* self)
    {
        if (!StrOps.IsAscii(self))
        {
            return Map(t, self, Mapping.Lower);
        }

        if (self->Length <= 1)
        {
            return self->Length == 0 ? StrOps.Empty(t) : StrOps.Character(t, char.ToLowerInvariant((char)StrObject.Data(self)[0]));
        }

        var s = NewAscii(t, self->Length);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        Ascii.ToLower(new StrView(self).Bytes, new Span<byte>(s + 1, self->Length), out _);
        return Ref.From(s);
    }

    [PyMethod("upper", Doc = "Return a copy of the string converted to uppercase.")]
    internal static Ref Upper(VmThread t, StrObject* self)
    {
        if (!StrOps.IsAscii(self))
        {
            return Map(t, self, Mapping.Upper);
        }

        if (self->Length <= 1)
        {
            return self->Length == 0 ? StrOps.Empty(t) : StrOps.Character(t, char.ToUpperInvariant((char)StrObject.Data(self)[0]));
        }

        var s = NewAscii(t, self->Length);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        Ascii.ToUpper(new StrView(self).Bytes, new Span<byte>(s + 1, self->Length), out _);
        return Ref.From(s);
    }

    [PyMethod("casefold", Doc = "Return a version of the string suitable for caseless comparisons.")]
    internal static Ref CaseFold(VmThread t, StrObject* self) => StrOps.IsAscii(self) ? Lower(t, self) : Map(t, self, Mapping.Fold);

    [PyMethod("title", Doc = "Return a version of the string where each word is titlecased.\n\nMore specifically, words start with uppercased characters and all remaining\ncased characters have lower case.")]
    internal static Ref Title(VmThread t, StrObject* self) => Map(t, self, Mapping.Title);

    [PyMethod("capitalize", Doc = "Return a capitalized version of the string.\n\nMore specifically, make the first character have upper case and the rest lower\ncase.")]
    internal static Ref Capitalize(VmThread t, StrObject* self) => Map(t, self, Mapping.Capitalize);

    [PyMethod("swapcase", Doc = "Convert uppercase characters to lowercase and lowercase characters to uppercase.")]
    internal static Ref SwapCase(VmThread t, StrObject* self) => Map(t, self, Mapping.Swap);

    private enum Mapping
    {
        Lower,
        Upper,
        Fold,
        Title,
        Capitalize,
        Swap,
    }

    private static StrObject* NewAscii(VmThread t, int length)
    {
        var s = StrOps.TryAllocate(t, length, 1);
        if (s != null)
        {
            StrOps.MarkAscii(s);
        }

        return s;
    }

    private static Ref Map(VmThread t, StrObject* self, Mapping mapping)
    {
        var view = new StrView(self);
        var builder = new StrBuilder(t, view.Length);
        Span<int> mapped = stackalloc int[3];
        var afterCased = false;
        for (var i = 0; i < view.Length; i++)
        {
            var c = view[i];
            if (c < 128 && mapping is Mapping.Lower or Mapping.Upper or Mapping.Fold)
            {
                builder.Append(mapping == Mapping.Upper ? char.ToUpperInvariant((char)c) : char.ToLowerInvariant((char)c));
                continue;
            }

            var count = mapping switch
            {
                Mapping.Lower => LowerAt(view, i, mapped),
                Mapping.Upper => CharData.Upper(c, mapped),
                Mapping.Fold => CharData.Fold(c, mapped),
                Mapping.Title => afterCased ? LowerAt(view, i, mapped) : CharData.Title(c, mapped),
                Mapping.Capitalize => i == 0 ? CharData.Title(c, mapped) : LowerAt(view, i, mapped),
                _ => SwapAt(view, i, mapped),
            };
            if (mapping == Mapping.Title)
            {
                afterCased = CharData.Is(c, CharFlags.Cased);
            }

            for (var k = 0; k < count; k++)
            {
                builder.AppendCodePoint(mapped[k]);
            }
        }

        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    private static int SwapAt(StrView view, int index, Span<int> mapped)
    {
        var c = view[index];
        if (CharData.Is(c, CharFlags.Upper))
        {
            return LowerAt(view, index, mapped);
        }

        if (CharData.Is(c, CharFlags.Lower))
        {
            return CharData.Upper(c, mapped);
        }

        mapped[0] = c;
        return 1;
    }

    /// <summary>Lower case in context: a sigma that ends a word has a form of its own.</summary>
    private static int LowerAt(StrView view, int index, Span<int> mapped)
    {
        const int CapitalSigma = 0x3A3;
        if (view[index] != CapitalSigma)
        {
            return CharData.Lower(view[index], mapped);
        }

        var before = index - 1;
        while (before >= 0 && CharData.Is(view[before], CharFlags.CaseIgnorable))
        {
            before--;
        }

        var after = index + 1;
        while (after < view.Length && CharData.Is(view[after], CharFlags.CaseIgnorable))
        {
            after++;
        }

        var final = before >= 0 && CharData.Is(view[before], CharFlags.Cased) && !(after < view.Length && CharData.Is(view[after], CharFlags.Cased));
        mapped[0] = final ? 0x3C2 : 0x3C3;
        return 1;
    }
}
