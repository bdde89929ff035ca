namespace Cinder.Build.Tool.Tests;

/// <summary>The training with a host that is a script: it leaves a trace, and does what the workload's first argument says.</summary>
public sealed class CollectVerbTests : IDisposable
{
    private const string Host = """
        while [ "$1" != app.dll ]; do shift; done
        shift
        leave_trace() { echo trace > "$(dirname "$DOTNET_EventPipeOutputPath")/$$.nettrace"; }
        case "$1" in
          good) leave_trace; printf "$2" ;;
          twins) leave_trace; sh -c 'echo trace > "$(dirname "$DOTNET_EventPipeOutputPath")/$$.nettrace"' ;;
          fail) echo "first line" >&2; echo "the reason" >&2; exit 3 ;;
          hang) sleep 100 ;;
          kill) kill -9 $$ ;;
          silent) : ;;
          environment) leave_trace; env > "$2" ;;
        esac
        """;

    private readonly ToolHarness _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Every_run_keeps_its_own_traces()
    {
        Assert.Equal(0, Collect(Workload("a", ["good", "x"]) with { Runs = 3, Weight = 2.5m }, Workload("b", ["twins"])));

        Training training = AtomicFile.ReadJson<Training>(_tool.Folder["training/training.json"]);
        Assert.Equal(["a", "a", "a", "b"], training.Runs.Select(run => run.Workload));
        Assert.Equal([1, 2, 3, 1], training.Runs.Select(run => run.Run));
        Assert.Equal([1, 1, 1, 2], training.Runs.Select(run => run.Shards.Count));
        Assert.All(training.Runs.SelectMany(run => run.Shards), shard => Assert.True(File.Exists(_tool.Folder["training/" + shard])));
        Assert.Equal(5, training.Runs.SelectMany(run => run.Shards).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(2.5m, training.Runs[0].Weight);
    }

    [Theory]
    [InlineData("fail", "CBT2002", "exit code 3")]
    [InlineData("hang", "CBT2003", "0.5 s")]
    [InlineData("kill", "CBT2004", "signal 9")]
    [InlineData("silent", "CBT2006", "no trace")]
    public void Workload_that_goes_wrong_fails_the_training_by_name(string what, string code, string expected)
    {
        Assert.Equal(1, Collect(Workload("fine", ["good", "x"]), Workload("culprit", [what]) with { TimeoutSeconds = 0.5 }));

        Assert.Contains($"error {code}: The workload culprit ", _tool.Output, StringComparison.Ordinal);
        Assert.Contains(expected, _tool.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Folder["training/training.json"]));
    }

    [Fact]
    public void Log_of_a_failed_workload_is_shown()
    {
        Assert.Equal(1, Collect(Workload("culprit", ["fail"])));

        Assert.Contains("first line\u2028  the reason", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("stderr.log", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_failure_is_reported_not_only_the_first()
    {
        Assert.Equal(1, Collect(Workload("one", ["fail"]), Workload("two", ["kill"])));

        Assert.Contains("CBT2002", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("CBT2004", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Optional_workload_that_fails_is_left_out()
    {
        Assert.Equal(0, Collect(Workload("fine", ["good", "x"]), Workload("shaky", ["fail"]) with { Optional = true }));

        Assert.Contains("message CBT2008", _tool.Output, StringComparison.Ordinal);
        Training training = AtomicFile.ReadJson<Training>(_tool.Folder["training/training.json"]);
        Assert.Equal(["shaky"], training.SkippedWorkloads);
        Assert.Equal(["fine"], training.Runs.Select(run => run.Workload));
    }

    [Fact]
    public void Training_needs_at_least_one_workload_that_works()
    {
        Assert.Equal(1, Collect(Workload("shaky", ["fail"]) with { Optional = true }));

        Assert.Contains("error CBT2010", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_is_compared_with_what_is_declared_for_training()
    {
        const string HashOfX = "sha256:2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881";
        const string Other = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

        Assert.Equal(0, Collect(Workload("w", ["good", "x"]) with { ExpectedOutputHash = HashOfX }));
        Workload measured = Workload("w", ["good", "y"]) with { ExpectedOutputHash = Other, TrainArguments = ["good", "x"], TrainOutputHash = HashOfX };
        Assert.Equal(0, Collect(measured.ForTraining()));
        Assert.Equal(1, Collect(Workload("w", ["good", "y"]) with { ExpectedOutputHash = HashOfX }));
        Assert.Contains("error CBT2005", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_that_does_not_exist_is_named()
    {
        Assert.Equal(1, Collect(Workload("w", []) with { Command = "/no/such/command" }));

        Assert.Contains("error CBT2007", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_of_its_own_finds_the_program_in_the_environment()
    {
        Assert.Equal(0, Collect(Workload("w", ["-c", "\"$CINDER_PROGRAM\" good x"]) with { Command = "/bin/sh" }));
    }

    [Fact]
    public void Environment_makes_the_runtime_count_everything()
    {
        string file = _tool.Folder["env.txt"];

        Assert.Equal(0, Collect(Workload("w", ["environment", file]) with { Environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["MINE"] = "1" } }));

        string[] lines = File.ReadAllLines(file);
        Assert.Contains("DOTNET_TieredPGO_InstrumentOnlyHotCode=0", lines);
        Assert.Contains("DOTNET_ReadyToRun=0", lines);
        Assert.Contains("DOTNET_JitMinimalJitProfiling=0", lines);
        Assert.Contains("MINE=1", lines);
    }

    [Fact]
    public void Traces_of_an_earlier_training_are_gone()
    {
        Assert.Equal(0, Collect(Workload("old", ["good", "x"])));
        Assert.Equal(0, Collect(Workload("new", ["good", "x"])));

        Assert.False(Directory.Exists(_tool.Folder["training/old"]));
    }

    private int Collect(params Workload[] workloads)
    {
        string host = _tool.Script("host", Host);
        string launcher = _tool.Script("launcher", $"exec '{host}' app.dll \"$@\"");
        var program = new InstrumentedProgram
        {
            Program = "app",
            Rid = "linux-x64",
            ProjectDirectory = _tool.Folder.Root,
            Host = host,
            Assembly = "app.dll",
            RuntimeConfig = "app.runtimeconfig.json",
            StartupHook = "hook.dll",
            Launcher = launcher,
        };
        AtomicFile.WriteJson(_tool.Folder["instrumented.json"], program);
        AtomicFile.WriteJson(_tool.Folder["workloads.json"], workloads);
        return _tool.Run("collect", "--instrumented", _tool.Folder["instrumented.json"], "--workloads", _tool.Folder["workloads.json"], "--output", _tool.Folder["training"], "--jobs", "2");
    }

    private Workload Workload(string name, string[] arguments) => new()
    {
        Name = name,
        Arguments = arguments,
        WorkingDirectory = _tool.Folder.Root,
        TimeoutSeconds = 60,
    };
}
