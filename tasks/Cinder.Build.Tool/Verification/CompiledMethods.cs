using System.Text.RegularExpressions;
using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Where the compiler got a method's block counts from.</summary>
internal enum ProfileSource
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>From guesses. The compiler says the same of a profile that it repaired after inlining by guess.</summary>
    Synthesized,

    /// <summary>From the profile.</summary>
    Static,
}

/// <summary>
/// The list of methods that the JIT inside ILC prints (JitDisasmSummary): each with the kind of profile it was compiled
/// with. It is the compiler's own word for what was used.
/// </summary>
internal sealed partial class CompiledMethods
{
    private readonly Dictionary<string, ProfileSource> _bestByName = new(StringComparer.Ordinal);

    public int Total { get; private set; }

    public int WithProfile { get; private set; }

    public int Synthesized { get; private set; }

    /// <summary>Reads the list.</summary>
    /// <exception cref="ToolException">It holds no method, so it is not such a list.</exception>
    public static CompiledMethods Read(string path)
    {
        var result = new CompiledMethods();
        foreach (string line in File.ReadLines(path))
        {
            result.Add(line);
        }

        return result.Total > 0
            ? result
            : throw new ToolException(Codes.BadCompilerOutput, "The compiler's list of methods is empty, so nothing can be said about the profile.", path);
    }

    /// <summary>How the bodies of a method were compiled; null when it has none, because it was inlined everywhere.</summary>
    public ProfileSource? Find(MethodKey method) =>
        _bestByName.TryGetValue(Name(method.DeclaringType.Replace('/', '+'), method.Name), out ProfileSource source) ? source : null;

    private void Add(string line)
    {
        Match match = Entry().Match(line);
        if (!match.Success)
        {
            return;
        }

        ProfileSource source = match.Groups["source"].Value switch
        {
            "Static" => ProfileSource.Static,
            "Synthesized" => ProfileSource.Synthesized,
            _ => ProfileSource.None,
        };
        Total++;
        WithProfile += source == ProfileSource.Static ? 1 : 0;
        Synthesized += source == ProfileSource.Synthesized ? 1 : 0;
        string name = NameOf(match.Groups["method"].Value);
        _bestByName[name] = (ProfileSource)Math.Max((int)source, (int)_bestByName.GetValueOrDefault(name));
    }

    /// <summary>Type and method without type arguments and parameters. Instances and overloads share it: enough to tell whether the profile arrived.</summary>
    private static string NameOf(string text)
    {
        int parameters = text.LastIndexOf('(');
        string name = parameters < 0 ? text : text[..parameters];
        int separator = name.LastIndexOf(':');
        return separator < 0 ? name : Name(WithoutArguments(name[..separator]), WithoutArguments(name[(separator + 1)..]));
    }

    private static string WithoutArguments(string name)
    {
        int bracket = name.IndexOf('[', StringComparison.Ordinal);
        return bracket < 0 ? name : name[..bracket];
    }

    private static string Name(string type, string method) => type + ":" + method;

    [GeneratedRegex(@"^ *\d+: JIT compiled (?<method>.+) \[[^\[\]]*?( with (?<source>Static|Synthesized|Dynamic) PGO)?, IL size=\d+, code size=\d+.*\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();
}
