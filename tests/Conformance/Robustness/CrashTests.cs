using System.Globalization;
using System.Text;

namespace Conformance;

/// <summary>Nothing that Python code can call ends the process, whatever it is given. CPython is no oracle here: it does not hold there.</summary>
public sealed class CrashTests
{
    private const int Shards = 4;

    /// <summary>Calls of each target: some thousand targets, in seconds.</summary>
    private const int Calls = 12;

    public static TheoryData<int> AllShards => [.. Enumerable.Range(0, Shards)];

    [Theory]
    [MemberData(nameof(AllShards))]
    public async Task Call_AnythingWithOddArguments_DoesNotEndTheProcess(int shard)
    {
        var folder = Directory.CreateTempSubdirectory("cinder-calls-");
        try
        {
            string[] arguments = [Program("fuzz_calls.py"), Text(shard), Text(Shards), Text(Calls)];

            var outcome = await CinderProcess.RunAsync(folder.FullName, arguments, ReadOnlyMemory<byte>.Empty, TimeSpan.FromMinutes(3));

            // The last line names the target in progress.
            var lines = Encoding.UTF8.GetString(outcome.Output).TrimEnd('\n').Split('\n');
            Assert.True(lines[^1] == "done" && outcome.ExitCode == 0, $"exit code {outcome.ExitCode} in {lines[^1]}: {Tail(outcome.Error)}");
            Assert.True(lines.Length > 400, $"only {lines.Length} targets");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Program(string name) => Path.Combine(CinderProcess.RepositoryRoot, "tests", "Conformance", "Robustness", "programs", name);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Tail(byte[] text) => Encoding.UTF8.GetString(text.AsSpan(Math.Max(0, text.Length - 2000)));
}
