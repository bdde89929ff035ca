namespace Cinder.SyntaxTests;

/// <summary>Expected values come from CPython 3.11's unicodedata and str methods.</summary>
public sealed class UnicodeNamesTests
{
    [Theory]
    [InlineData("abc", "abc")]
    [InlineData("ﬁn", "fin")]
    [InlineData("Ⅷ", "VIII")]
    [InlineData("𝐱𝟏", "x1")]
    [InlineData("Å", "Å")]
    [InlineData("e\u0301", "é")]
    [InlineData("ẛ\u0323", "ṩ")]
    [InlineData("q\u0307\u0323", "q\u0323\u0307")]
    [InlineData("\u1112\u1161\u11ab", "한")]
    [InlineData("한", "한")]
    [InlineData("ﾊﾟ", "パ")]
    [InlineData("ª", "a")]
    public void NormalizeNfkc_ComposesAndMaps(string text, string expected) => Assert.Equal(expected, UnicodeNames.NormalizeNfkc(text));

    // sum(("_" != chr(c)) and chr(c).isidentifier() for c in range(0x110000)), and so on.
    [Fact]
    public void Properties_CountAsManyCodePointsAsUnicode14()
    {
        int start = 0;
        int rest = 0;
        int printable = 0;
        for (int codePoint = 0; codePoint < 0x110000; codePoint++)
        {
            start += UnicodeNames.IsXidStart(codePoint) ? 1 : 0;
            rest += UnicodeNames.IsXidContinue(codePoint) ? 1 : 0;
            printable += UnicodeNames.IsPrintable(codePoint) ? 1 : 0;
        }

        Assert.Equal((131_974, 135_053, 144_516), (start, rest, printable));
    }
}
