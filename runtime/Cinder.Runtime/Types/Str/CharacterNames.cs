using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Cinder.Runtime;

/// <summary>
/// Names of characters, as <c>\N{…}</c>, namereplace and unicodedata use them. The list is unpacked on first use and searched as it lies:
/// one line a character, "code NAME" (see eng/unicode/names.py).
/// </summary>
public static class CharacterNames
{
    private const int HangulFirst = 0xAC00;
    private const int HangulLast = 0xD7A3;
    private const string HangulPrefix = "HANGUL SYLLABLE ";

    private static readonly string[] Leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];

    private static readonly string[] Vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Trails =
    [
        "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H",
    ];

    private static readonly Lazy<byte[]> List = new(Unpack);

    /// <summary>The name of a character, or null when it has none.</summary>
    public static string? NameOf(int codePoint)
    {
        if (codePoint is >= HangulFirst and <= HangulLast)
        {
            var index = codePoint - HangulFirst;
            return HangulPrefix + Leads[index / 588] + Vowels[index / 28 % 21] + Trails[index % 28];
        }

        var code = codePoint.ToString("X", CultureInfo.InvariantCulture);
        foreach (var line in Lines("\n" + code + " "))
        {
            if (!line.StartsWith('='))
            {
                return line.EndsWith('-') && line.Contains(' ') && IsHex(line.Split(' ')[0]) ? RangeName(line, codePoint) : line;
            }
        }

        return RangeOf(codePoint) is { } prefix ? prefix + codePoint.ToString("X4", CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The character of that name or alias (letter case does not count), or -1.</summary>
    public static int Find(string name)
    {
        name = name.ToUpperInvariant();
        if (name.StartsWith(HangulPrefix, StringComparison.Ordinal))
        {
            return FindHangul(name[HangulPrefix.Length..]);
        }

        var bytes = List.Value.AsSpan();
        foreach (var pattern in new[] { " " + name + "\n", " =" + name + "\n" })
        {
            var at = Encoding.ASCII.GetByteCount(pattern) == pattern.Length ? bytes.IndexOf(Encoding.ASCII.GetBytes(pattern)) : -1;
            while (at >= 0)
            {
                var start = bytes[..at].LastIndexOf((byte)'\n') + 1;
                if (int.TryParse(Encoding.ASCII.GetString(bytes[start..at]), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
                {
                    return code;
                }

                var next = bytes[(at + 1)..].IndexOf(Encoding.ASCII.GetBytes(pattern));
                at = next < 0 ? -1 : at + 1 + next;
            }
        }

        var dash = name.LastIndexOf('-');
        return dash > 0 && int.TryParse(name[(dash + 1)..], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            && number is < HangulFirst or > HangulLast && NameOf(number) == name ? number : -1;
    }

    /// <summary>The text of the character of that name or alias, or null.</summary>
    public static string? TextOf(string name) => Find(name) is >= 0 and var codePoint ? char.ConvertFromUtf32(codePoint) : null;

    private static int FindHangul(string syllable)
    {
        for (var index = 0; index <= HangulLast - HangulFirst; index++)
        {
            var rest = syllable.AsSpan();
            var lead = Leads[index / 588];
            var vowel = Vowels[index / 28 % 21];
            if (rest.StartsWith(lead) && rest[lead.Length..].StartsWith(vowel) && rest[(lead.Length + vowel.Length)..].SequenceEqual(Trails[index % 28]))
            {
                return HangulFirst + index;
            }
        }

        return -1;
    }

    /// <summary>What follows each occurrence of the pattern, up to the end of its line.</summary>
    private static IEnumerable<string> Lines(string pattern)
    {
        var bytes = List.Value;
        var wanted = Encoding.ASCII.GetBytes(pattern);
        for (var at = 0; ;)
        {
            var next = bytes.AsSpan(at).IndexOf(wanted);
            if (next < 0)
            {
                yield break;
            }

            at += next + wanted.Length;
            yield return Encoding.ASCII.GetString(bytes, at, bytes.AsSpan(at).IndexOf((byte)'\n'));
        }
    }

    private static bool IsHex(string text) => int.TryParse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _);

    private static string RangeName(string line, int codePoint) =>
        line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..] + codePoint.ToString("X4", CultureInfo.InvariantCulture);

    /// <summary>The prefix of the names of a range of characters that are named by their code point.</summary>
    private static string? RangeOf(int codePoint)
    {
        foreach (var line in Encoding.ASCII.GetString(List.Value).Split('\n'))
        {
            if (!line.EndsWith('-'))
            {
                continue;
            }

            var parts = line.Split(' ', 3);
            if (parts.Length == 3
                && int.TryParse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(parts[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var last)
                && codePoint >= first && codePoint <= last)
            {
                return parts[2];
            }
        }

        return null;
    }

    private static byte[] Unpack()
    {
        using var resource = typeof(CharacterNames).Assembly.GetManifestResourceStream("CharacterNames.z")!;
        using var stream = new ZLibStream(resource, CompressionMode.Decompress);
        using var list = new MemoryStream();
        list.WriteByte((byte)'\n');
        stream.CopyTo(list);
        list.WriteByte((byte)'\n');
        return list.ToArray();
    }
}
