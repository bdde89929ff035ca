using System.Globalization;
using System.Xml;
using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>
/// Checks what the user set before any work starts: unknown property names, values that mean nothing, a missing linker,
/// a folder that cannot be written.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class CinderCheck : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    private const string Prefix = "Cinder";

    /// <inheritdoc/>
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>The file that declares every public property of the SDK.</summary>
    [Required]
    public string DefaultsFile { get; set; } = "";

    /// <summary>Files in which the user may have set properties.</summary>
    public ITaskItem[] ProjectFiles { get; set; } = [];

    /// <summary>Properties with a value to check: metadata Value, and either Allowed (separated by |), Kind (number, share) or both empty.</summary>
    public ITaskItem[] Properties { get; set; } = [];

    /// <summary>Linker drivers of which one must be on PATH, in order of preference.</summary>
    public string[] Linkers { get; set; } = [];

    /// <summary>Folder that the build writes to.</summary>
    [Required]
    public string OutputDirectory { get; set; } = "";

    /// <summary>Where a diagnostic code is explained.</summary>
    public string HelpLinkBase { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        CheckNames();
        foreach (ITaskItem property in Properties)
        {
            CheckValue(property);
        }

        CheckLinker();
        CheckOutput();
        return !Log.HasLoggedErrors;
    }

    private void CheckNames()
    {
        string[] known = [.. PropertyNames(TaskEnvironment.GetAbsolutePath(DefaultsFile)).Select(property => property.Name)];
        if (BuildEngine is IBuildEngine6 engine)
        {
            foreach (string name in engine.GetGlobalProperties().Keys.Order(StringComparer.OrdinalIgnoreCase))
            {
                CheckName(name, null, 0, known);
            }
        }

        foreach (ITaskItem file in ProjectFiles)
        {
            string path = TaskEnvironment.GetAbsolutePath(file.ItemSpec);
            if (!File.Exists(path))
            {
                continue;
            }

            foreach ((string name, int line) in PropertyNames(path))
            {
                CheckName(name, path, line, known);
            }
        }
    }

    private void CheckName(string name, string? file, int line, string[] known)
    {
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        string nearest = known.MinBy(candidate => EditDistance(candidate, name))!;
        string link = Link("CBT1005");
        Log.LogWarning(null, "CBT1005", null, link, file, line, 0, 0, 0, "{0}", $"The property {name} is unknown and has no effect. Did you mean {nearest}?");
    }

    /// <summary>Names of the properties that a project file sets, with their lines. A file that is no XML has none: MSBuild reports that itself.</summary>
    private static IEnumerable<(string Name, int Line)> PropertyNames(string path)
    {
        var names = new List<(string, int)>();
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            int groupDepth = -1;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == groupDepth)
                {
                    groupDepth = -1;
                }
                else if (reader.NodeType == XmlNodeType.Element && groupDepth >= 0 && reader.Depth == groupDepth + 1)
                {
                    names.Add((reader.LocalName, ((IXmlLineInfo)reader).LineNumber));
                }
                else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "PropertyGroup" && !reader.IsEmptyElement)
                {
                    groupDepth = reader.Depth;
                }
            }
        }
        catch (XmlException)
        {
            names.Clear();
        }

        return names;
    }

    private void CheckValue(ITaskItem property)
    {
        string value = property.GetMetadata("Value");
        string allowed = property.GetMetadata("Allowed");
        string kind = property.GetMetadata("Kind");
        if (allowed.Length > 0 && !allowed.Split('|').Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            Error("CBT1006", $"{property.ItemSpec} is \"{value}\", but must be one of {allowed.Replace("|", ", ", StringComparison.Ordinal)}.");
        }
        else if (kind == "number" && !(IsNumber(value, out decimal number) && number >= 0))
        {
            Error("CBT1006", $"{property.ItemSpec} is \"{value}\", but must be a number of at least 0.");
        }
        else if (kind == "share" && !(IsNumber(value, out decimal share) && share is >= 0 and <= 1))
        {
            Error("CBT1006", $"{property.ItemSpec} is \"{value}\", but must be a share: a number from 0 to 1.");
        }

        static bool IsNumber(string text, out decimal number) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out number);
    }

    private void CheckLinker()
    {
        string[] folders = (TaskEnvironment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (Linkers.Length > 0 && !Linkers.Any(linker => Exists(linker, folders)))
        {
            Error("CBT4001", $"No linker was found: none of {string.Join(", ", Linkers)} is on PATH. Install gcc (or clang), or set CppCompilerAndLinker to the one to use.");
        }

        static bool Exists(string program, string[] folders) => Path.IsPathRooted(program)
            ? File.Exists(program)
            : folders.Any(folder => File.Exists(Path.Combine(folder, program)));
    }

    private void CheckOutput()
    {
        try
        {
            AtomicWrite.Text(Path.Combine(TaskEnvironment.GetAbsolutePath(OutputDirectory), "writable"), "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            WriteError.Log(Log, OutputDirectory, e);
        }
    }

    private void Error(string code, string text) => Log.LogError(null, code, null, Link(code), null, 0, 0, 0, 0, "{0}", text);

    private string Link(string code) => HelpLinkBase.Length == 0 ? "" : HelpLinkBase + "#" + code.ToLowerInvariant();

    /// <summary>Levenshtein distance, ignoring case.</summary>
    private static int EditDistance(string left, string right)
    {
        int[] previous = [.. Enumerable.Range(0, right.Length + 1)];
        foreach (char l in left)
        {
            int[] row = new int[right.Length + 1];
            row[0] = previous[0] + 1;
            for (int j = 1; j <= right.Length; j++)
            {
                int substitution = previous[j - 1] + (char.ToUpperInvariant(l) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                row[j] = Math.Min(substitution, Math.Min(previous[j], row[j - 1]) + 1);
            }

            previous = row;
        }

        return previous[^1];
    }
}
