using System.Text;
using System.Text.RegularExpressions;

namespace Cinder.Runtime;

/// <summary>Lines of source files for one traceback; a file is read once.</summary>
internal sealed partial class SourceLines(VmThread thread)
{
    private readonly Dictionary<string, string[]> _files = [];

    /// <summary>A line without its end, or null when there is no such file or line.</summary>
    internal string? Line(string fileName, long number)
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

        return Decode(bytes).ReplaceLineEndings("\n").Split('\n');
    }

    /// <summary>In the encoding that the file declares (PEP 263), else UTF-8.</summary>
    private string Decode(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 400)).Split('\n', 3);
        for (var i = 0; i < head.Length && i < 2; i++)
        {
            var cookie = Cookie().Match(head[i]);
            if (cookie.Success)
            {
                return SourceCode.Decode(thread, cookie.Groups[1].Value, bytes) ?? Encoding.UTF8.GetString(bytes);
            }
        }

        return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
    }

    [GeneratedRegex(@"^[ \t\f]*#.*?coding[:=][ \t]*([-_.a-zA-Z0-9]+)")]
    private static partial Regex Cookie();
}
