using System.Diagnostics;

namespace Cinder.Profiles.Tests;

/// <summary>A real process under instrumentation: what this runtime writes is what the reader expects.</summary>
[Trait("Category", "EndToEnd")]
public sealed class RecordedRunTests : IDisposable
{
    private const string Source = """
        using System;
        public abstract class Node { public abstract int Eval(int x); }
        public sealed class One : Node { public override int Eval(int x) => 1; }
        public sealed class Twice : Node { public override int Eval(int x) => x * 2; }
        public static class Program
        {
            private static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);
            private static int Sum(Node[] nodes, int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += nodes[i & 3].Eval(i); } return sum; }
            private static T Pick<T>(T a, T b, bool first) => first ? a : b;
            public static int Main()
            {
                Node[] nodes = [new One(), new Twice(), new Twice(), new Twice()];
                return Sum(nodes, 4000) + Fib(15) + Pick("a", "b", true).Length + Pick(1, 2, false) > 0 ? 0 : 1;
            }
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Counts_are_exact_and_types_are_named()
    {
        using AssemblySet assemblies = AssemblySet.Open(Samples.Compile(Source, _folder, program: true));
        ShardResult shard = ShardReader.Read(Record(), new ShardOptions { Program = "Sample", Rid = "linux-x64", Workload = "w" });

        Assert.Equal(0, shard.Statistics.EventsLost);
        Assert.Equal(shard.Statistics.MethodsRecorded, shard.Statistics.MethodsRead);
        CallGraph graph = CallGraphBuilder.Build(shard.Profile, assemblies);
        Assert.Equal(1973UL, Entries("Program", "Fib"));
        Assert.Equal(4000UL, Entries("One", "Eval") + Entries("Twice", "Eval"));
        Assert.Equal(1000UL, Entries("One", "Eval"));
        Histogram histogram = Assert.Single(shard.Profile.Methods.Single(method => method.Key is { Assembly: "Sample", Name: "Sum" }).Histograms);
        Assert.Equal(["[Sample]One", "[Sample]Twice"], histogram.Entries.Select(entry => entry.Value));
        Assert.Equal(4000UL, histogram.Count);
        Assert.Equal(
            ["[System.Private.CoreLib]System.__Canon", "i4"],
            shard.Profile.Methods.Where(method => method.Key.Name == "Pick").Select(method => method.Key.MethodArguments));

        MatchResult match = ProfileMatcher.Match(shard.Profile, assemblies);
        Assert.All(match.Dropped, dropped => Assert.DoesNotContain("[Sample]", dropped.Method, StringComparison.Ordinal));
        Assert.True(match.Matched.Share > 0.9, match.Matched.ToString());

        ulong Entries(string type, string name) => graph.Nodes.Single(node => node.Key.DeclaringType == type && node.Key.Name == name).EntryCount;
    }

    [Fact]
    public void A_shard_survives_the_text_format()
    {
        Samples.Compile(Source, _folder, program: true);
        ProfileData profile = ShardReader.Read(Record(), new ShardOptions { Program = "Sample", Rid = "linux-x64", Workload = "w" }).Profile;
        string path = Path.Combine(_folder, "x.cprof");
        CprofWriter.Write(profile, path);

        ProfileData read = CprofReader.Read(path);

        Assert.False(CprofWriter.Write(read, path));
        Assert.DoesNotContain(_folder, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(1.0, ProfileComparer.Compare(profile, read).Overlap, 9);
    }

    private string Record()
    {
        File.WriteAllText(Path.Combine(_folder, "Sample.runtimeconfig.json"), $$"""
            { "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version}}" } } }
            """);
        string trace = Path.Combine(_folder, "run.nettrace");
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", ["exec", Path.Combine(_folder, "Sample.dll")]);
        foreach ((string name, string value) in new[]
        {
            ("EnableEventPipe", "1"), ("EventPipeOutputPath", trace), ("EventPipeCircularMB", "256"),
            ("EventPipeConfig", "Microsoft-Windows-DotNETRuntime:0x14000080018:5"), ("TieredPGO", "1"), ("TieredPGO_InstrumentOnlyHotCode", "0"),
            ("ReadyToRun", "0"), ("TC_CallCounting", "0"), ("OSR_HitLimit", "1000000"), ("JitScalableProfiling", "0"), ("JitMinimalJitProfiling", "0"),
        })
        {
            start.Environment["DOTNET_" + name] = value;
        }

        using Process process = Process.Start(start)!;
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(60)), "the program did not end");
        Assert.Equal(0, process.ExitCode);
        return trace;
    }
}
