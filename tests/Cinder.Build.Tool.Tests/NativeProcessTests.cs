namespace Cinder.Build.Tool.Tests;

public sealed class NativeProcessTests : IDisposable
{
    private readonly ToolHarness _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Arguments_environment_input_and_folder_arrive()
    {
        LaunchResult result = NativeProcess.Run(Shell("printf '%s|' \"$@\" \"$NEW\" \"${GONE-unset}\" \"$PWD\"; cat") with
        {
            Arguments = ["-c", "printf '%s|' \"$@\" \"$NEW\" \"${HOME-unset}\" \"$PWD\"; cat", "sh", "a b", "ñ"],
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["NEW"] = "x=y", ["HOME"] = null },
            StandardInput = _tool.Folder.Write("input", "typed"),
        });

        Assert.True(result.Succeeded);
        Assert.Equal($"a b|ñ|x=y|unset|{_tool.Folder.Root}|typed", File.ReadAllText(_tool.Folder["out"]));
    }

    [Theory]
    [InlineData("exit 3", 3, 0)]
    [InlineData("kill -9 $$", 0, 9)]
    [InlineData("exit 0", 0, 0)]
    public void End_is_told_as_it_was(string script, int exitCode, int signal)
    {
        LaunchResult result = NativeProcess.Run(Shell(script));

        Assert.Equal((exitCode, signal, false), (result.ExitCode, result.Signal, result.TimedOut));
    }

    [Fact]
    public void Processor_time_is_that_of_the_child_and_its_children()
    {
        LaunchResult busy = NativeProcess.Run(Shell("sh -c 'i=0; while [ $i -lt 60000 ]; do i=$((i+1)); done'"));
        LaunchResult idle = NativeProcess.Run(Shell(":"));

        Assert.True(busy.Cpu > idle.Cpu + TimeSpan.FromMilliseconds(5), $"{busy.Cpu} and {idle.Cpu}");
        Assert.True(busy.Cpu < busy.Wall + TimeSpan.FromMilliseconds(50));
    }

    [Fact]
    public void Time_over_ends_the_process_and_its_children_gracefully()
    {
        string child = _tool.Folder["child"];
        LaunchResult result = NativeProcess.Run(Shell($"sleep 100 & echo $! > '{child}'; trap 'exit 143' TERM; wait") with { Timeout = TimeSpan.FromMilliseconds(300) });

        Assert.True(result.TimedOut);
        Assert.InRange(result.Wall.TotalSeconds, 0.2, 9);
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(File.ReadAllText(child).Trim()), TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void What_cannot_be_started_is_an_error_with_a_code()
    {
        ToolException missing = Assert.Throws<ToolException>(() => NativeProcess.Run(Shell(":") with { FileName = "/no/such/program" }));
        ToolException folder = Assert.Throws<ToolException>(() => NativeProcess.Run(Shell(":") with { WorkingDirectory = "/no/such/folder" }));

        Assert.Equal("CBT2007", missing.Code);
        Assert.Contains("/no/such/folder", folder.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Peak_memory_is_the_child_s_own()
    {
        long small = NativeProcess.MeasurePeak(Shell(":"));
        long large = NativeProcess.MeasurePeak(Shell("head -c 20000000 /dev/zero | tail -c 20000000 | wc -c") with { Arguments = ["-c", "x=$(head -c 20000000 /dev/zero | tr '\\0' x); echo ${#x}"] });

        // This test process alone needs more than either.
        Assert.InRange(small, 200, 10_000);
        Assert.InRange(large, 20_000, 200_000);
    }

    [Fact]
    public void Peak_memory_of_a_process_that_hangs_is_measured_after_its_time()
    {
        Assert.InRange(NativeProcess.MeasurePeak(Shell("exec sleep 100") with { Timeout = TimeSpan.FromMilliseconds(200) }), 200, 10_000);
    }

    private LaunchRequest Shell(string script) => new()
    {
        FileName = "/bin/sh",
        Arguments = ["-c", script],
        WorkingDirectory = _tool.Folder.Root,
        StandardOutput = _tool.Folder["out"],
        StandardError = _tool.Folder["err"],
    };

    /// <summary>A killed child of a killed parent may stay a zombie until init reaps it; it no longer runs.</summary>
    private static bool IsRunning(string pid)
    {
        string status = $"/proc/{pid}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }
}
