namespace Conformance;

/// <summary>Says where two texts part, in a line or two.</summary>
internal static class TextDifference
{
    private const int Shown = 160;

    /// <summary>Null when the texts are equal.</summary>
    internal static string? Find(string stream, string expected, string actual, string error)
    {
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            return null;
        }

        var wanted = expected.Split('\n');
        var got = actual.Split('\n');
        var line = 0;
        while (line < wanted.Length && line < got.Length && string.Equals(wanted[line], got[line], StringComparison.Ordinal))
        {
            line++;
        }

        var last = error.TrimEnd().Split('\n')[^1];
        return $"{stream} line {line + 1}: expected {Line(wanted, line)}, got {Line(got, line)}{(last.Length > 0 ? $" ({Cut(last)})" : "")}";
    }

    private static string Line(string[] lines, int index) => index < lines.Length ? $"'{Cut(lines[index])}'" : "the end";

    private static string Cut(string text) => text.Length <= Shown ? text : text[..Shown] + "…";
}
