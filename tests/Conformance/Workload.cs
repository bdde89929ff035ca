using System.Security.Cryptography;
using System.Text.Json;

namespace Conformance;

/// <summary>One folder of profiles/workloads, run with the little work that training does.</summary>
internal sealed record Workload(string Name, string Folder)
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    /// <summary>All that are committed as programs; those that a generator writes are left out.</summary>
    internal static IEnumerable<Workload> All() =>
        Directory.EnumerateDirectories(Path.Combine(CinderProcess.RepositoryRoot, "profiles", "workloads"))
            .Where(d => File.Exists(Path.Combine(d, "workload.json")) && File.Exists(Path.Combine(d, "main.py")))
            .Select(d => new Workload("workloads/" + Path.GetFileName(d), d))
            .OrderBy(w => w.Name, StringComparer.Ordinal);

    /// <summary>Null when the output is the recorded one.</summary>
    internal async Task<string?> RunAsync()
    {
        using var description = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Folder, "workload.json")));
        var root = description.RootElement;
        var arguments = root.GetProperty("trainArguments").EnumerateArray().Select(a => a.GetString()!);
        var outcome = await CinderProcess.RunAsync(Folder, [root.GetProperty("program").GetString()!, .. arguments], default, s_limit);
        var hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(outcome.Output));
        return outcome switch
        {
            { ExitCode: null } => $"still running after {s_limit.TotalSeconds} s",
            { ExitCode: not 0 } => $"exit code {outcome.ExitCode}: {System.Text.Encoding.UTF8.GetString(outcome.Error).TrimEnd().Split('\n')[^1]}",
            _ when !string.Equals(hash, root.GetProperty("trainOutputHash").GetString(), StringComparison.Ordinal) => "other output than recorded",
            _ => null,
        };
    }
}
