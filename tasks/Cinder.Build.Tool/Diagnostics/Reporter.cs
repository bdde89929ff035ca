namespace Cinder.Build.Tool;

/// <summary>
/// Prints diagnostics in MSBuild's canonical form, one a line, and everything else as it is. A line break inside a
/// message becomes U+2028, which the task turns back.
/// </summary>
internal sealed class Reporter(TextWriter output)
{
    private readonly Lock _lock = new();

    public bool HasErrors { get; private set; }

    public void Error(string code, string message, string? file = null, int line = 0)
    {
        HasErrors = true;
        Write("error", code, message, file, line);
    }

    public void Warning(string code, string message, string? file = null, int line = 0) => Write("warning", code, message, file, line);

    /// <summary>Something the user should see that is neither wrong nor doubtful.</summary>
    public void Message(string code, string message, string? file = null, int line = 0) => Write("message", code, message, file, line);

    /// <summary>Progress and detail.</summary>
    public void Line(string text)
    {
        lock (_lock)
        {
            output.WriteLine(text);
        }
    }

    private void Write(string kind, string code, string message, string? file, int line)
    {
        string origin = file is null ? "cinder-build" : line > 0 ? $"{file}({line})" : file;
        Line($"{origin} : {kind} {code}: {message.ReplaceLineEndings("\u2028")}");
    }
}
