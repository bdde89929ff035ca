using System.Globalization;
using System.Text;

namespace Cinder.Profiles;

/// <summary>Writes metadata names such that they can stand inside type and method texts, and reads them back.</summary>
internal static class SymbolText
{
    private const string Reserved = "\\[]{},/&*()!?@:;\"#";

    /// <summary>Puts a backslash before reserved characters; white space, control and non-ASCII characters become <c>\uXXXX</c>.</summary>
    public static string Escape(string name)
    {
        bool plain = true;
        foreach (char c in name)
        {
            plain &= c is > ' ' and < '\x7f' && !Reserved.Contains(c, StringComparison.Ordinal);
        }

        if (plain && name is not ("." or "-"))
        {
            return name;
        }

        var text = new StringBuilder(name.Length + 8);
        foreach (char c in name)
        {
            if (c is <= ' ' or >= '\x7f')
            {
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                // The names "." and "-" alone stand for assemblies in a .cprof file.
                bool reserved = Reserved.Contains(c, StringComparison.Ordinal) || name is "." or "-";
                text.Append(reserved ? "\\" : "").Append(c);
            }
        }

        return text.ToString();
    }

    /// <summary>Undoes <see cref="Escape"/>.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var name = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                name.Append(text[i]);
            }
            else if (text[++i] == 'u' && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                name.Append((char)code);
                i += 4;
            }
            else
            {
                name.Append(text[i]);
            }
        }

        return name.ToString();
    }

    /// <summary>Index of the first of some characters that is not escaped, or -1.</summary>
    public static int IndexOfAny(string text, string characters, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (characters.Contains(text[i], StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Index of the brace that closes the one at <paramref name="open"/>, or -1.</summary>
    public static int MatchingBrace(string text, int open)
    {
        int depth = 0;
        for (int i = open; i >= 0; i = IndexOfAny(text, "{}", i + 1))
        {
            depth += text[i] == '{' ? 1 : -1;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>
    /// Replaces the running numbers that the C# compiler puts into the names it makes up (<c>&lt;Main&gt;b__8_1</c>): they change
    /// when unrelated members are added. Texts without such names are returned as they are.
    /// </summary>
    public static string WithoutOrdinals(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int i = 0;
        while (i < text.Length)
        {
            int start = OrdinalStart(text, i);
            if (start < 0)
            {
                result.Append(text, i, text.Length - i);
                break;
            }

            result.Append(text, i, start - i).Append('#');
            i = start;
            while (i < text.Length && (char.IsAsciiDigit(text[i]) || (text[i] == '_' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))))
            {
                i++;
            }
        }

        return result.ToString();
    }

    private static int OrdinalStart(string text, int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || i == 0 || char.IsAsciiDigit(text[i - 1]))
            {
                continue;
            }

            ReadOnlySpan<char> before = text.AsSpan(0, i);
            if (before.EndsWith(">b__") || before.EndsWith(">d__") || before.EndsWith(">9__") || before.EndsWith(">5__")
                || before.EndsWith("|") || before.EndsWith("DisplayClass") || before.EndsWith("AnonymousType"))
            {
                return i;
            }
        }

        return -1;
    }
}
