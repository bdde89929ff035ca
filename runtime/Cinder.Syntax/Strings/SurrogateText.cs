using System.Text;

namespace Cinder.Syntax;

/// <summary>
/// Python strings as UTF-16. A code point above U+FFFF is a pair of surrogates, a surrogate of its own stands alone; and where a
/// high and a low one that are two code points would meet, U+FFFF stands between them. Where the string itself has n characters
/// U+FFFF between the two, there are n + 1: so every sequence of code points has one form, and forms can be compared as they are.
/// </summary>
public static class SurrogateText
{
    private const char Separator = '\uFFFF';

    /// <summary>The code point at a position, which moves behind it.</summary>
    public static int Read(string text, ref int position)
    {
        char c = text[position++];
        if (char.IsHighSurrogate(c) && position < text.Length && char.IsLowSurrogate(text[position]))
        {
            return char.ConvertToUtf32(c, text[position++]);
        }

        if (char.IsHighSurrogate(c) && IsSeparated(text, position))
        {
            position++;
        }

        return c;
    }

    /// <summary>Whether the form differs from the plain UTF-16 of the code points.</summary>
    public static bool HasSeparators(string text)
    {
        for (int i = text.IndexOf(Separator); i >= 0; i = text.IndexOf(Separator, i + 1))
        {
            if (i > 0 && char.IsHighSurrogate(text[i - 1]) && IsSeparated(text, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Appends a code point to a string in this form.</summary>
    public static void Append(StringBuilder text, int codePoint)
    {
        if (codePoint > char.MaxValue)
        {
            text.Append(new Rune(codePoint).ToString());
            return;
        }

        if (char.IsLowSurrogate((char)codePoint))
        {
            SeparateEnd(text);
        }

        text.Append((char)codePoint);
    }

    /// <summary>Appends a string to another, both in this form.</summary>
    public static void Append(StringBuilder text, string added)
    {
        int start = 0;
        while (start < added.Length && added[start] == Separator)
        {
            start++;
        }

        if (start < added.Length && char.IsLowSurrogate(added[start]))
        {
            SeparateEnd(text);
        }

        text.Append(added);
    }

    /// <summary>Two strings one after the other.</summary>
    public static string Concat(string left, string right)
    {
        var text = new StringBuilder(left, left.Length + right.Length);
        Append(text, right);
        return text.ToString();
    }

    /// <summary>A string several times.</summary>
    public static string Repeat(string text, int count)
    {
        var result = new StringBuilder(text.Length * count);
        for (int i = 0; i < count; i++)
        {
            Append(result, text);
        }

        return result.ToString();
    }

    /// <summary>Where a low surrogate is about to follow a high one and nothing but separators, makes them two code points.</summary>
    private static void SeparateEnd(StringBuilder text)
    {
        int end = text.Length;
        while (end > 0 && text[end - 1] == Separator)
        {
            end--;
        }

        if (end > 0 && char.IsHighSurrogate(text[end - 1]))
        {
            text.Append(Separator);
        }
    }

    /// <summary>Whether separators lie at the position and then a low surrogate.</summary>
    private static bool IsSeparated(string text, int position)
    {
        int end = position;
        while (end < text.Length && text[end] == Separator)
        {
            end++;
        }

        return end > position && end < text.Length && char.IsLowSurrogate(text[end]);
    }
}
