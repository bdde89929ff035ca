using System.Text;

namespace Cinder.SyntaxTests;

/// <summary>Strings in which surrogates meet that are code points of their own.</summary>
public sealed class SurrogateTextTests
{
    private static readonly int[] Alphabet = ['a', 0xD800, 0xDC00, 0xFFFF, 0x1F600];

    [Fact]
    public void Append_EverySequenceOfFive_ReadsBackAndIsUnique()
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        for (int number = 0; number < 3125; number++)
        {
            int[] codePoints = CodePoints(number);
            var text = new StringBuilder();
            foreach (int codePoint in codePoints)
            {
                SurrogateText.Append(text, codePoint);
            }

            string form = text.ToString();
            Assert.Equal(codePoints, Decode(form));
            Assert.True(forms.Add(form));
            Assert.Equal(form != Plain(codePoints), SurrogateText.HasSeparators(form));
        }
    }

    [Fact]
    public void Concat_SplitAnywhere_GivesTheFormOfTheWhole()
    {
        for (int number = 0; number < 3125; number++)
        {
            int[] codePoints = CodePoints(number);
            for (int split = 0; split <= codePoints.Length; split++)
            {
                string joined = SurrogateText.Concat(Encode(codePoints.AsSpan(0, split)), Encode(codePoints.AsSpan(split)));
                Assert.Equal(Encode(codePoints), joined);
            }
        }
    }

    [Fact]
    public void Repeat_LowThenHigh_SeparatesEachMeeting() =>
        Assert.Equal([0xDC00, 0xD800, 0xDC00, 0xD800, 0xDC00, 0xD800], Decode(SurrogateText.Repeat("\uDC00\uD800", 3)));

    private static int[] CodePoints(int number)
    {
        int[] result = new int[5];
        for (int i = 0; i < result.Length; i++, number /= Alphabet.Length)
        {
            result[i] = Alphabet[number % Alphabet.Length];
        }

        return result;
    }

    private static string Encode(ReadOnlySpan<int> codePoints)
    {
        var text = new StringBuilder();
        foreach (int codePoint in codePoints)
        {
            SurrogateText.Append(text, codePoint);
        }

        return text.ToString();
    }

    private static string Plain(int[] codePoints)
    {
        var text = new StringBuilder();
        foreach (int codePoint in codePoints)
        {
            if (codePoint > char.MaxValue)
            {
                text.Append(char.ConvertFromUtf32(codePoint));
            }
            else
            {
                text.Append((char)codePoint);
            }
        }

        return text.ToString();
    }

    private static List<int> Decode(string text)
    {
        var result = new List<int>();
        for (int i = 0; i < text.Length;)
        {
            result.Add(SurrogateText.Read(text, ref i));
        }

        return result;
    }
}
