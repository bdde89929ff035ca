using System.Text;

namespace Cinder.Runtime;

/// <summary>Lines of source files for one traceback; a file is read once.</summary>
internal sealed class SourceLines(VmThread thread)
{
    private readonly Dictionary<string, string[]> _files = [];

    /// <summary>A line without its end, or null when there is no such file or line.</summary>
    internal string? Line(string fileName, long number) => WholeLine(fileName, number)?.TrimEnd('\n');

    /// <summary>A line with its end, which the last of a file may lack; or null.</summary>
    internal string? WholeLine(string fileName, long number)
    {
        if (number <= 0 || (fileName.StartsWith('<') && fileName.EndsWith('>')))
        {
            return null;
        }

        if (!_files.TryGetValue(fileName, out var lines))
        {
            lines = Read(fileName);
            _files.Add(fileName, lines);
        }

        return number <= lines.Length ? lines[number - 1] : null;
    }

    private string[] Read(string fileName)
    {
        byte[] bytes;
        try
        {
            bytes = File.Exists(fileName) ? File.ReadAllBytes(fileName) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }

        var lines = Decode(bytes).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            lines[i] += "\n";
        }

        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    /// <summary>In the encoding that the file declares (PEP 263), else UTF-8.</summary>
    internal string Decode(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 400)).Split('\n', 3);
        for (var i = 0; i < head.Length && i < 2; i++)
        {
            if (Cookie(head[i]) is { } encoding)
            {
                return SourceCode.Decode(thread, encoding, bytes) ?? Encoding.UTF8.GetString(bytes);
            }
        }

        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    /// <summary>The encoding that a comment declares: a name after "coding:" or "coding=".</summary>
    private static string? Cookie(string line)
    {
        var comment = line.TrimStart(' ', '\t', '\f');
        if (!comment.StartsWith('#'))
        {
            return null;
        }

        for (var at = comment.IndexOf("coding", StringComparison.Ordinal); at >= 0; at = comment.IndexOf("coding", at + 1, StringComparison.Ordinal))
        {
            var rest = comment.AsSpan(at + "coding".Length);
            if (rest.Length == 0 || rest[0] is not (':' or '='))
            {
                continue;
            }

            rest = rest[1..].TrimStart([' ', '\t']);
            var length = 0;
            while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] is '-' or '_' or '.'))
            {
                length++;
            }

            if (length > 0)
            {
                return rest[..length].ToString();
            }
        }

        return null;
    }
}
