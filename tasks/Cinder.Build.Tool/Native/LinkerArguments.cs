using System.Text;

namespace Cinder.Build.Tool;

/// <summary>
/// The linker arguments of the optimised build. The .NET targets give them to a shell, so an item may hold several
/// arguments and quotes; here they become plain arguments, and no shell is needed.
/// </summary>
internal static class LinkerArguments
{
    /// <summary>The arguments that link another object to another file, without those that this SDK added.</summary>
    /// <exception cref="ToolException">The object or the output is not among the arguments.</exception>
    public static IReadOnlyList<string> For(
        IEnumerable<string> lines,
        IReadOnlyCollection<string> excluded,
        string optimizedObject,
        string objectFile,
        string output)
    {
        var result = new List<string>();
        bool hasObject = false;
        bool hasOutput = false;
        foreach (string line in lines.Where(line => !excluded.Contains(line)))
        {
            foreach (string argument in Split(line))
            {
                if (result.Count > 0 && result[^1] == "-o")
                {
                    result.Add(output);
                    hasOutput = true;
                }
                else if (SamePath(argument, optimizedObject))
                {
                    result.Add(objectFile);
                    hasObject = true;
                }
                else
                {
                    result.Add(argument);
                }
            }
        }

        return hasObject && hasOutput
            ? result
            : throw new ToolException(Codes.LinkerFailed, "The linker arguments of the build name neither the object nor the output as expected.");
    }

    private static bool SamePath(string argument, string path) =>
        argument.Length > 0 && argument[0] != '-' && Path.GetFullPath(argument) == Path.GetFullPath(path);

    /// <summary>Splits as a shell does: double quotes group, also inside a word.</summary>
    internal static IEnumerable<string> Split(string line)
    {
        var word = new StringBuilder();
        bool isOpen = false;
        bool isQuoted = false;
        foreach (char c in line)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
                isOpen = true;
            }
            else if (char.IsWhiteSpace(c) && !isQuoted)
            {
                if (isOpen)
                {
                    yield return word.ToString();
                }

                word.Clear();
                isOpen = false;
            }
            else
            {
                word.Append(c);
                isOpen = true;
            }
        }

        if (isOpen)
        {
            yield return word.ToString();
        }
    }
}
