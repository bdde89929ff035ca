namespace Cinder.Build.Tool.Tests;

public sealed class ProgramRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Program_that_prints_what_is_declared_runs()
    {
        ProgramStart start = Start("echo hello", Direct with { ExpectedOutputHash = Hash("hello\n") });

        Assert.Equal(new ProgramStart("direct", null), start);
    }

    [Fact]
    public void Failure_is_told_with_the_last_lines()
    {
        ProgramStart start = Start("echo a library is missing >&2; exit 134", Direct);

        Assert.Equal("it ended with exit code 134. Its last lines:\n  a library is missing", start.Failure);
    }

    [Fact]
    public void Other_output_than_declared_is_a_failure()
    {
        ProgramStart start = Start("echo bye", Direct with { ExpectedOutputHash = Hash("hello\n") });

        Assert.Equal($"it printed {Hash("bye\n")}, but its declaration says {Hash("hello\n")}", start.Failure);
    }

    [Fact]
    public void Program_that_cannot_be_executed_is_a_failure()
    {
        ProgramRun run = ProgramRun.Choose(_folder["no such program"], [Direct with { WorkingDirectory = _folder.Root }], _folder.Root)!;

        Assert.Contains("no such program", run.Start().Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Workloads_with_a_command_find_the_program_and_come_last()
    {
        Workload indirect = Direct with { Name = "indirect", Command = "/bin/sh", Arguments = ["-c", "\"$CINDER_PROGRAM\""] };

        Assert.Equal("indirect", Start("exit 0", indirect).Workload);
        Assert.NotNull(Start("exit 3", indirect).Failure);
        Assert.Equal("direct", Start("exit 0", indirect, Direct).Workload);
    }

    [Fact]
    public void Optional_workloads_prove_nothing() => Assert.Null(ProgramRun.Choose(_folder["program"], [Direct with { Optional = true }], _folder.Root));

    private static Workload Direct { get; } = new() { Name = "direct", WorkingDirectory = "/" };

    private static string Hash(string text) => "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private ProgramStart Start(string script, params Workload[] workloads)
    {
        ShellScript.Write(_folder["program"], ["/bin/sh", "-c", script]);
        return ProgramRun.Choose(_folder["program"], [.. workloads.Select(workload => workload with { WorkingDirectory = _folder.Root })], _folder.Root)!.Start();
    }
}
