using System.Text;
using System.Text.RegularExpressions;

namespace Conformance;

/// <summary>A process that a fatal signal ends says first where the program was, in the words of CPython's faulthandler, and dies of it.</summary>
public sealed class FaultTests
{
    private const string Stack = " (most recent call first):\n  File \"<string>\", line 2 in inner\n  File \"<string>\", line 4 in outer\n  File \"<string>\", line 5 in <module>\n";

    [Theory]
    [InlineData("__import__('os').kill(__import__('os').getpid(), 11)", "Segmentation fault", 139)]
    [InlineData("__import__('faulthandler')._read_null()", "Segmentation fault", 139)]
    [InlineData("__import__('os').abort()", "Aborted", 134)]
    [InlineData("__import__('os').kill(__import__('os').getpid(), 8)", "Floating point exception", 136)]
    [InlineData("__import__('os').kill(__import__('os').getpid(), 7)", "Bus error", 135)]
    [InlineData("__import__('os').kill(__import__('os').getpid(), 4)", "Illegal instruction", 132)]
    public async Task Fault_InNestedCalls_ShowsThePythonStack(string fault, string name, int code)
    {
        var outcome = await RunAsync($"def inner():\n    {fault}\ndef outer():\n    inner()\nouter()\n");

        var error = WithoutThread(outcome.Error);
        Assert.Equal($"Fatal Python error: {name}\n\nCurrent thread{Stack}", error);
        Assert.Equal(code, outcome.ExitCode);
    }

    [Fact]
    public async Task DumpTraceback_InNestedCalls_ShowsThePythonStackAndGoesOn()
    {
        var outcome = await RunAsync("def inner():\n    import faulthandler; faulthandler.dump_traceback(); print(faulthandler.is_enabled())\ndef outer():\n    inner()\nouter()\n");

        Assert.Equal("Current thread" + Stack, WithoutThread(outcome.Error));
        Assert.Equal((0, "True\n"), (outcome.ExitCode, Encoding.UTF8.GetString(outcome.Output)));
    }

    /// <summary>A hundred activations are shown, and characters that are not ASCII as their numbers.</summary>
    [Fact]
    public async Task Fault_InDeepCalls_ShowsTheInnermost()
    {
        var outcome = await RunAsync("def füñk(n):\n    füñk(n - 1) if n else __import__('os').abort()\nfüñk(500)\n");

        var lines = WithoutThread(outcome.Error).TrimEnd('\n').Split('\n');
        Assert.Equal(3 + 101, lines.Length);
        Assert.Equal("  File \"<string>\", line 2 in f\\xfc\\xf1k", lines[3]);
        Assert.Equal("  ...", lines[^1]);
    }

    private static string WithoutThread(byte[] error) =>
        Regex.Replace(Encoding.UTF8.GetString(error), "thread 0x[0-9a-f]{16}", "thread", RegexOptions.NonBacktracking);

    private static Task<Outcome> RunAsync(string program) =>
        CinderProcess.RunAsync(CinderProcess.RepositoryRoot, ["-c", program], ReadOnlyMemory<byte>.Empty, TimeSpan.FromMinutes(1));
}
