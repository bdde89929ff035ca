using System.Globalization;
using System.Text;

namespace Conformance;

/// <summary>Recursion far beyond the usual limit. CPython is no oracle here: some of it overflows CPython's own stack.</summary>
public sealed class RecursionTests
{
    private const int Shards = 4;

    public static TheoryData<int> AllShards => [.. Enumerable.Range(0, Shards)];

    [Fact]
    public async Task Recurse_AsDeepAsTheLimitAllows_GivesTheRightAnswers()
    {
        var outcome = await RunAsync("deep_recursion.py");

        Assert.Equal((0, "cases 44\n"), (outcome.ExitCode, Encoding.UTF8.GetString(outcome.Output)));
    }

    [Theory]
    [MemberData(nameof(AllShards))]
    public async Task Recurse_WithoutEnd_RaisesAndGoesOn(int shard)
    {
        var outcome = await RunAsync("runaway_recursion.py", shard.ToString(CultureInfo.InvariantCulture), Shards.ToString(CultureInfo.InvariantCulture));

        var lines = Encoding.UTF8.GetString(outcome.Output).TrimEnd('\n').Split('\n');
        Assert.True(outcome.ExitCode == 0, $"exit code {outcome.ExitCode} after {lines[^1]}: {Encoding.UTF8.GetString(outcome.Error)}");
        Assert.True(lines.Length > 10, $"only {lines.Length} cases");
        Assert.DoesNotContain(lines, l => !l.EndsWith(" ended", StringComparison.Ordinal));
    }

    private static Task<Outcome> RunAsync(string program, params string[] arguments) => CinderProcess.RunAsync(
        CinderProcess.RepositoryRoot,
        [Path.Combine(CinderProcess.RepositoryRoot, "tests", "Conformance", "Robustness", "programs", program), .. arguments],
        ReadOnlyMemory<byte>.Empty,
        TimeSpan.FromMinutes(5));
}
