using System.Collections.Concurrent;

namespace Conformance;

/// <summary>Every program of every area does what CPython does, but for those in known-failures.txt.</summary>
public sealed class ConformanceTests
{
    private readonly KnownFailures _known = KnownFailures.Read("known-failures.txt");

    public static TheoryData<string> Areas => [.. ConformanceProgram.Areas];

    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Programs_Area_DoWhatCPythonDoes(string area) =>
        _known.Judge(await ProgramPool.RunAsync(ConformanceProgram.In(area), p => p.Name, p => p.RunAsync()));

    /// <summary>The interpreter in machine code, which a short program never gets to, does what the one in C# does.</summary>
    [Theory]
    [MemberData(nameof(Areas))]
    public async Task Programs_InThreadedInterpreter_DoWhatCPythonDoes(string area) =>
        _known.Judge(await ProgramPool.RunAsync(ConformanceProgram.In(area), p => p.Name, p => p.RunThreadedAsync()));

    /// <summary>The collector runs at every Nth allocation and poisons what it frees: a reference it misses shows.</summary>
    [Theory]
    [Trait("Category", "Stress")]
    [MemberData(nameof(Areas))]
    public async Task Programs_UnderGcStress_DoWhatCPythonDoes(string area)
    {
        var programs = ConformanceProgram.In(area).Where(p => !_known.Names.Contains(p.Name));
        KnownFailures.Read("known-stress-failures.txt").Judge(
            await ProgramPool.RunAsync(programs, p => p.Name, p => p.RunUnderStressAsync()));
    }

    [Theory]
    [InlineData("known-failures.txt")]
    [InlineData("known-stress-failures.txt")]
    public void KnownFailures_EveryName_IsAProgram(string file)
    {
        var all = ConformanceProgram.Areas.SelectMany(ConformanceProgram.In).Select(p => p.Name)
            .Concat(Workload.All().Select(w => w.Name)).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(all, KnownFailures.Read(file).Names.ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>Runs programs a few at a time.</summary>
internal static class ProgramPool
{
    internal static async Task<IReadOnlyDictionary<string, string?>> RunAsync<T>(IEnumerable<T> programs, Func<T, string> name, Func<T, Task<string?>> run)
    {
        var results = new ConcurrentDictionary<string, string?>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(programs, async (program, _) => results[name(program)] = await run(program));
        return results;
    }
}
