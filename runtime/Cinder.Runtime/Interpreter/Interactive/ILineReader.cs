namespace Cinder.Runtime;

/// <summary>Where the prompt gets its lines: a terminal, or whatever standard input is.</summary>
public interface ILineReader
{
    /// <summary>Shows the prompt and reads a line.</summary>
    /// <param name="prompt">What to show in front of the line.</param>
    /// <param name="line">The line without its end; null at the end of the input.</param>
    /// <returns>False when the user pressed Ctrl-C.</returns>
    bool TryReadLine(string prompt, out string? line);
}
