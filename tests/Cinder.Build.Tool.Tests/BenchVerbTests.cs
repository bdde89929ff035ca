using Cinder.Reports;

namespace Cinder.Build.Tool.Tests;

public sealed class BenchVerbTests : IDisposable
{
    private readonly ToolHarness _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Any_commands_are_compared_on_the_workloads()
    {
        _tool.Folder.Write("w/one/workload.json", """{ "program": "input", "arguments": ["x"] }""");
        _tool.Folder.Write("w/one/input", "text");
        _tool.Folder.Write("w/hidden/workload.json", """{ "compare": false }""");
        string configuration = Configuration("cat \"$1\"", "cat \"$1\"");

        Assert.Equal(0, _tool.Run("bench", "--configuration", configuration, "--output", _tool.Folder["out"]));

        BenchReport report = JsonReport.Parse(File.ReadAllText(_tool.Folder["out/speed.json"]));
        Assert.Equal(["start-up", "one"], report.Rows.Select(row => row.Workload));
        Assert.Equal(["first", "second"], report.Variants);
        Assert.All(report.Rows.SelectMany(row => row.Variants), samples => Assert.True(samples.PeakKilobytes >= 0));
    }

    [Fact]
    public void Single_workloads_are_chosen_by_name()
    {
        Directory.CreateDirectory(_tool.Folder["w"]);
        string configuration = Configuration(":", ":");

        Assert.Equal(0, _tool.Run("bench", "--configuration", configuration, "--workload", "start-up", "--output", _tool.Folder["out"]));
        Assert.Equal(1, _tool.Run("bench", "--configuration", configuration, "--workload", "none", "--output", _tool.Folder["out"]));

        Assert.Contains("there are start-up", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_workload_is_an_error_that_names_its_file()
    {
        string file = _tool.Folder.Write("w/bad/workload.json", "{ \"weight\": 0 }");

        Assert.Equal(1, _tool.Run("bench", "--configuration", Configuration(":", ":"), "--output", _tool.Folder["out"]));

        Assert.StartsWith(file + " : error CBT1004: ", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_variant_is_no_comparison()
    {
        string configuration = _tool.Folder.Write("speed.json", """{ "title": "t", "workloadDirectory": "w", "variants": [{ "name": "a", "command": ["true"] }] }""");

        Assert.Equal(1, _tool.Run("bench", "--configuration", configuration, "--output", _tool.Folder["out"]));

        Assert.Contains("error CBT1013", _tool.Output, StringComparison.Ordinal);
    }

    private string Configuration(string first, string second) => _tool.Folder.Write("speed.json", $$"""
        {
          "title": "t",
          "launches": 10,
          "workloadDirectory": "{{_tool.Folder["w"]}}",
          "moreWorkloads": { "start-up": ["/dev/null"] },
          "variants": [
            { "name": "first", "command": ["{{_tool.Script("first", first)}}"], "argumentsFor": { "start-up": ["/dev/null", "-S"] } },
            { "name": "second", "command": ["{{_tool.Script("second", second)}}"] }
          ]
        }
        """);
}
