using System.Globalization;
using System.Text;

namespace Conformance;

/// <summary>One program and the files beside it that say what CPython did.</summary>
internal sealed record ConformanceProgram(string Name)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(180);

    private static readonly string s_root = Path.Combine(CinderProcess.RepositoryRoot, "tests", "Conformance");

    /// <summary>The areas: folders that hold programs.</summary>
    internal static IEnumerable<string> Areas =>
        Directory.EnumerateDirectories(s_root)
            .Where(d => Directory.EnumerateFiles(d, "*.py").Any())
            .Select(d => Path.GetFileName(d))
            .Order(StringComparer.Ordinal);

    internal static IEnumerable<ConformanceProgram> In(string area) =>
        Directory.EnumerateFiles(Path.Combine(s_root, area), "*.py")
            .Select(f => new ConformanceProgram($"{area}/{Path.GetFileNameWithoutExtension(f)}"))
            .OrderBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>Runs the program with the options of the recording; null when it did what CPython did, else the first difference.</summary>
    internal async Task<string?> RunAsync(params string[] options)
    {
        var input = File.Exists(Beside(".stdin")) ? await File.ReadAllBytesAsync(Beside(".stdin")) : [];
        string[] own = File.Exists(Beside(".options")) ? (await File.ReadAllTextAsync(Beside(".options"))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : [];
        var outcome = await CinderProcess.RunAsync(s_root, ["-B", .. options, .. own, Name + ".py"], input, s_limit);
        if (outcome.ExitCode is not { } code)
        {
            return $"still running after {s_limit.TotalSeconds} s";
        }

        var expectedCode = File.Exists(Beside(".exit")) ? int.Parse(await File.ReadAllTextAsync(Beside(".exit")), CultureInfo.InvariantCulture) : 0;
        var error = Normalise(outcome.Error);
        return TextDifference.Find("stdout", await File.ReadAllTextAsync(Beside(".expected")), Normalise(outcome.Output), error)
            ?? TextDifference.Find("stderr", File.Exists(Beside(".stderr")) ? await File.ReadAllTextAsync(Beside(".stderr")) : "", error, error)
            ?? (code == expectedCode ? null : $"exit code {code}, not {expectedCode}");
    }

    /// <summary>
    /// As <see cref="RunAsync"/>, with a collection at every n-th allocation: 97, or what the program's .stress file says. A number that
    /// is prime to the loops' own puts the collections at ever other places.
    /// </summary>
    internal async Task<string?> RunUnderStressAsync()
    {
        var interval = File.Exists(Beside(".stress")) ? (await File.ReadAllTextAsync(Beside(".stress"))).Trim() : "97";
        return await RunAsync("-X", "gc-stress=" + interval, "-X", "threaded=0");
    }

    /// <summary>As <see cref="RunAsync"/>, in the threaded interpreter from the first instruction on.</summary>
    internal Task<string?> RunThreadedAsync() => RunAsync("-X", "threaded=0");

    /// <summary>Takes the absolute path of the folder out, as the recorder does.</summary>
    private static string Normalise(byte[] text) => Encoding.UTF8.GetString(text).Replace(s_root + "/", "", StringComparison.Ordinal);

    private string Beside(string suffix) => Path.Combine(s_root, Name + suffix);
}
