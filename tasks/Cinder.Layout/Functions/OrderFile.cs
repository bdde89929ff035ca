using System.Text;

namespace Cinder.Layout;

/// <summary>The order file that ILC reads: one symbol a line, in the order of the text.</summary>
public static class OrderFile
{
    /// <summary>The file's content. A symbol that comes twice keeps its first place.</summary>
    public static string Format(IEnumerable<string> symbols)
    {
        var text = new StringBuilder();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string symbol in symbols.Where(seen.Add))
        {
            text.Append(symbol).Append('\n');
        }

        return text.ToString();
    }
}
