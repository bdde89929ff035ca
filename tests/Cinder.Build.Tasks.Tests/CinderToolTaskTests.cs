using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks.Tests;

public sealed class CinderToolTaskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Arguments_arrive_one_a_line_without_quoting()
    {
        CinderCollect task = Task("""cp "${3#@}" "$(dirname "$1")/response"; echo "$2" > "$(dirname "$1")/verb" """);
        task.Workloads = "/some where/ñ 日本 \"x\".json";

        Assert.True(task.Execute(), Describe());

        string[] lines = File.ReadAllLines(_folder["response"]);
        Assert.Equal(["--instrumented", "i.json", "--workloads", "/some where/ñ 日本 \"x\".json", "--output", "out", "--jobs", "2"], lines);
        Assert.NotEqual(0xef, File.ReadAllBytes(_folder["response"])[0]);
        Assert.Equal("collect", File.ReadAllText(_folder["verb"]).Trim());
        Assert.Equal(2, _engine.ReleasedCores);
    }

    [Fact]
    public void Canonical_lines_become_errors_warnings_and_messages()
    {
        CinderCollect task = Task("""
            echo 'w/workload.json(7) : error CBT2002: The workload failed.'
            echo 'cinder-build : warning CBT2009: Little matched.'
            echo 'cinder-build : message CBT2008: Left out.'
            echo 'richards run 1: 2.0 s'
            exit 1
            """);

        Assert.False(task.Execute());

        BuildErrorEventArgs error = Assert.Single(_engine.Errors);
        Assert.Equal(("CBT2002", "w/workload.json", 7, "The workload failed."), (error.Code, error.File, error.LineNumber, error.Message));
        Assert.Equal("errors.md#cbt2002", error.HelpLink);
        Assert.Equal("CBT2009", Assert.Single(_engine.Warnings).Code);
        Assert.Contains(_engine.Messages, message => message.Code == "CBT2008" && message.Importance == MessageImportance.High);
        Assert.Contains(_engine.Messages, message => message.Message == "richards run 1: 2.0 s");
    }

    [Fact]
    public void Line_separators_become_line_breaks_again()
    {
        CinderCollect task = Task("printf 'cinder-build : error CBT2002: one\\342\\200\\250two\\n'; exit 1");

        Assert.False(task.Execute());

        Assert.Equal("one\ntwo", Assert.Single(_engine.Errors).Message);
    }

    [Fact]
    public void Failure_without_a_message_is_reported()
    {
        Assert.False(Task("exit 3").Execute());

        BuildErrorEventArgs error = Assert.Single(_engine.Errors);
        Assert.Equal("CBT9001", error.Code);
        Assert.Contains("exit code 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_tool_is_reported()
    {
        CinderCollect task = Task("exit 0");
        File.Delete(task.ToolAssembly);

        Assert.False(task.Execute());

        Assert.Equal("CBT9001", Assert.Single(_engine.Errors).Code);
    }

    /// <summary>A task whose host is a script: it sees the tool's path, the verb and the response file.</summary>
    private CinderCollect Task(string script)
    {
        string host = _folder.Write("host", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(host, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return new CinderCollect
        {
            BuildEngine = _engine,
            ToolAssembly = _folder.Write("cinder-build.dll", ""),
            DotNetHost = host,
            HelpLinkBase = "errors.md",
            Instrumented = "i.json",
            Workloads = "w.json",
            OutputDirectory = "out",
        };
    }

    private string Describe() => string.Join('\n', _engine.Errors.Select(error => error.Message));
}
