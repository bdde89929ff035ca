using System.Text;
using Cinder.Syntax;

namespace Cinder.Runtime;

/// <summary>The lines of one statement as they are typed, and whether there are enough of them.</summary>
internal sealed class StatementText(ParserOptions options, string fileName)
{
    private readonly StringBuilder _text = new();

    internal bool IsEmpty => _text.Length == 0;

    public override string ToString() => _text.ToString();

    /// <summary>Adds a line.</summary>
    /// <returns>Whether the statement is complete: it can run, or it never can.</returns>
    internal bool Add(string line)
    {
        if (IsEmpty && IsBlank(line))
        {
            return true;
        }

        _text.Append(line).Append('\n');
        try
        {
            var tree = Parser.ParseInteractive(_text.ToString(), fileName, options);
            return line.Length == 0 || tree.Body is not [FunctionDef or AsyncFunctionDef or ClassDef or If or For or AsyncFor or While or With or AsyncWith
                or Try or TryStar or Match];
        }
        catch (PythonSyntaxException error)
        {
            // An empty line ends all but a bracket or a string.
            return !error.IsIncompleteInput || (line.Length == 0 && !IsOpen(error.Message));
        }
    }

    private static bool IsBlank(string line) => line.AsSpan().TrimStart([' ', '\t', '\f']) is [] or ['#', ..];

    private static bool IsOpen(string message) =>
        message.EndsWith("was never closed", StringComparison.Ordinal) || message.Contains("unterminated triple-quoted", StringComparison.Ordinal);
}
