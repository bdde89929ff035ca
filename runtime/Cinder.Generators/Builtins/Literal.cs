using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Cinder.Generators.Builtins;

/// <summary>Spelling of names and constants in C# and Python.</summary>
internal static class Literal
{
    public static string Of(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary><c>maxSplit</c> is <c>max_split</c>.</summary>
    public static string ToSnake(string name)
    {
        var text = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
