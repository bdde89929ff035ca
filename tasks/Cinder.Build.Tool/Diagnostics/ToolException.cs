namespace Cinder.Build.Tool;

/// <summary>An expected failure: bad input or a bad environment, with a diagnostic code and what to do about it.</summary>
internal sealed class ToolException(string code, string message, string? file = null, int line = 0) : Exception(message)
{
    public string Code { get; } = code;

    public string? File { get; } = file;

    public int Line { get; } = line;
}
