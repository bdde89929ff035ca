using System.Text;

namespace Cinder.Build.Tasks;

/// <summary>Splits a line into arguments: white space separates, single and double quotes group, a backslash escapes.</summary>
internal static class CommandLine
{
    public static string[] Split(string line)
    {
        var arguments = new List<string>();
        var current = new StringBuilder();
        bool isOpen = false;
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '\\' && quote != '\'' && i + 1 < line.Length)
            {
                current.Append(line[++i]);
                isOpen = true;
            }
            else if (quote != '\0')
            {
                if (c == quote)
                {
                    quote = '\0';
                }
                else
                {
                    current.Append(c);
                }
            }
            else if (c is '"' or '\'')
            {
                quote = c;
                isOpen = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                current.Append(c);
                isOpen = true;
            }
            else if (isOpen)
            {
                arguments.Add(current.ToString());
                current.Clear();
                isOpen = false;
            }
        }

        if (isOpen)
        {
            arguments.Add(current.ToString());
        }

        return [.. arguments];
    }
}
