using System.Text;

namespace Cinder.Syntax;

/// <summary>Finds the encoding that a comment in the first two lines declares (PEP 263).</summary>
internal static class CodingCookie
{
    /// <summary>The declared encoding, its name normalised when it is UTF-8 or Latin-1; null when there is none.</summary>
    public static string? Find(ReadOnlySpan<byte> source)
    {
        for (int line = 0; line < 2 && !source.IsEmpty; line++)
        {
            int end = source.IndexOfAny((byte)'\n', (byte)'\r');
            ReadOnlySpan<byte> text = end < 0 ? source : source[..end];
            ReadOnlySpan<byte> content = text.TrimStart(" \t\f"u8);
            if (!content.IsEmpty && content[0] != '#')
            {
                return null;
            }

            if (FindInComment(content) is { } name)
            {
                return Normalize(name);
            }

            if (end < 0)
            {
                return null;
            }

            int next = source[end] == '\r' && end + 1 < source.Length && source[end + 1] == '\n' ? end + 2 : end + 1;
            source = source[next..];
        }

        return null;
    }

    private static string? FindInComment(ReadOnlySpan<byte> comment)
    {
        while (true)
        {
            int at = comment.IndexOf("coding"u8);
            if (at < 0)
            {
                return null;
            }

            comment = comment[(at + 6)..];
            if (comment.IsEmpty || comment[0] is not ((byte)':' or (byte)'='))
            {
                continue;
            }

            ReadOnlySpan<byte> rest = comment[1..].TrimStart(" \t"u8);
            int length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[length]) || rest[length] is (byte)'-' or (byte)'_' or (byte)'.'))
            {
                length++;
            }

            if (length > 0)
            {
                return Encoding.ASCII.GetString(rest[..length]);
            }
        }
    }

    private static string Normalize(string name)
    {
        // Like CPython, only a start of the name is looked at: "utf-8-unix" is UTF-8.
        string start = name.Length > 12 ? name[..12] : name;
        start = start.ToLowerInvariant().Replace('_', '-');
        if (start == "utf-8" || start.StartsWith("utf-8-", StringComparison.Ordinal))
        {
            return "utf-8";
        }

        foreach (string latin in (ReadOnlySpan<string>)["latin-1", "iso-8859-1", "iso-latin-1"])
        {
            if (start == latin || start.StartsWith(latin + "-", StringComparison.Ordinal))
            {
                return "iso-8859-1";
            }
        }

        return name;
    }
}
