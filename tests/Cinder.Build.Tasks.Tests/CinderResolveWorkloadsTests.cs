using System.Text.Json;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cinder.Build.Tasks.Tests;

public sealed class CinderResolveWorkloadsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Item_metadata_becomes_the_workload()
    {
        _folder.Write("input.txt", "text");
        TaskItem item = Item("first", ("Arguments", "run 'two words' \"a\\\"b\""), ("TrainArguments", "run 1"), ("Environment", "A=1;B=x=y"), ("Weight", "2.5"), ("Timeout", "7"), ("Runs", "3"), ("Optional", "true"), ("StandardInput", "input.txt"));

        JsonElement workload = Assert.Single(Resolve([item]));

        Assert.Equal("first", workload.GetProperty("name").GetString());
        Assert.Equal(["run", "two words", "a\"b"], workload.GetProperty("arguments").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["run", "1"], workload.GetProperty("trainArguments").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal("x=y", workload.GetProperty("environment").GetProperty("B").GetString());
        Assert.Equal(2.5m, workload.GetProperty("weight").GetDecimal());
        Assert.Equal(7, workload.GetProperty("timeoutSeconds").GetDouble());
        Assert.Equal(3, workload.GetProperty("runs").GetInt32());
        Assert.True(workload.GetProperty("optional").GetBoolean());
        Assert.Equal(_folder["input.txt"], workload.GetProperty("standardInput").GetString());
    }

    [Fact]
    public void Folder_with_workload_json_runs_its_program_there()
    {
        string hash = "sha256:" + new string('a', 64);
        _folder.Write("w/fib/workload.json", $$"""{ "description": "d", "program": "main.py", "arguments": ["9"], "trainArguments": ["2"], "weight": 1, "timeout": 60, "runs": 1, "expectedOutputHash": "{{hash}}", "trainOutputHash": "{{hash}}" }""");
        _folder.Write("w/fib/main.py", "print(1)");
        _folder.Write("w/notes.txt", "no workload");
        _folder.Write("w/empty/readme", "no workload");

        JsonElement workload = Assert.Single(Resolve([], directories: _folder["w"]));

        Assert.Equal("fib", workload.GetProperty("name").GetString());
        Assert.Equal(["main.py", "9"], workload.GetProperty("arguments").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(["main.py", "2"], workload.GetProperty("trainArguments").EnumerateArray().Select(e => e.GetString()));
        Assert.Equal(_folder["w/fib"], workload.GetProperty("workingDirectory").GetString());
        Assert.Equal(hash, workload.GetProperty("trainOutputHash").GetString());
    }

    [Fact]
    public void Training_list_changes_only_with_what_is_trained()
    {
        string hash = "sha256:" + new string('b', 64);
        Resolve([Item("w", ("Arguments", "9"), ("TrainArguments", "2"), ("TrainOutputHash", hash))]);
        string before = File.ReadAllText(_folder["training.json"]);
        Resolve([Item("w", ("Arguments", "10"), ("TrainArguments", "2"), ("TrainOutputHash", hash), ("Compare", "false"))]);
        Assert.Equal(before, File.ReadAllText(_folder["training.json"]));
        Resolve([Item("w", ("Arguments", "10"), ("TrainArguments", "3"), ("TrainOutputHash", hash))]);
        Assert.NotEqual(before, File.ReadAllText(_folder["training.json"]));

        using JsonDocument document = JsonDocument.Parse(before);
        Assert.Equal("2", Assert.Single(document.RootElement[0].GetProperty("arguments").EnumerateArray()).GetString());
        Assert.Equal(hash, document.RootElement[0].GetProperty("expectedOutputHash").GetString());
    }

    [Fact]
    public void No_workload_is_an_error_unless_none_is_needed()
    {
        CinderResolveWorkloads task = Task([]);
        Assert.False(task.Execute());
        Assert.Equal("CBT1003", Assert.Single(_engine.Errors).Code);

        task.AllowNone = true;
        Assert.True(new CinderResolveWorkloads
        {
            BuildEngine = new RecordingBuildEngine(),
            AllowNone = true,
            ProjectDirectory = _folder.Root,
            ProjectFile = "p.csproj",
            OutputFile = _folder["none.json"],
            TrainingFile = _folder["none.training.json"],
        }.Execute());
    }

    [Theory]
    [InlineData("""{ "weigth": 2 }""", "weigth")]
    [InlineData("""{ "weight": 0 }""", "above 0")]
    [InlineData("""{ "weight": "2" }""", "number")]
    [InlineData("""{ "runs": 1.5 }""", "whole number")]
    [InlineData("""{ "timeout": -1 }""", "timeout")]
    [InlineData("""{ "arguments": "a b" }""", "list")]
    [InlineData("""{ "arguments": [1] }""", "text")]
    [InlineData("""{ "optional": "yes" }""", "true or false")]
    [InlineData("""{ "expectedOutputHash": "md5:0" }""", "sha256")]
    [InlineData("""{ "stdin": "missing.txt" }""", "does not exist")]
    [InlineData("""{ "workingDirectory": "missing" }""", "does not exist")]
    [InlineData("""[1]""", "object")]
    [InlineData("{\n \"weight\": 1,\n oops }", "JSON")]
    public void Bad_workload_json_is_an_error_that_names_the_file(string json, string expected)
    {
        string file = _folder.Write("w/bad/workload.json", json);

        Assert.False(Task([], _folder["w"]).Execute());

        BuildErrorEventArgs error = Assert.Single(_engine.Errors);
        Assert.Equal(("CBT1004", file), (error.Code, error.File));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("#cbt1004", error.HelpLink, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_json_is_reported_with_its_line()
    {
        _folder.Write("w/bad/workload.json", "{\n \"weight\": 1,\n oops }");

        Assert.False(Task([], _folder["w"]).Execute());

        Assert.Equal(3, Assert.Single(_engine.Errors).LineNumber);
    }

    [Theory]
    [InlineData("Weight", "heavy")]
    [InlineData("Optional", "perhaps")]
    [InlineData("Environment", "novalue")]
    public void Bad_metadata_is_an_error(string name, string value)
    {
        Assert.False(Task([Item("w", (name, value))]).Execute());

        Assert.Equal("CBT1004", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Two_workloads_of_one_name_are_an_error()
    {
        Assert.False(Task([Item("same"), Item("same")]).Execute());

        Assert.Contains("same", Assert.Single(_engine.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_choose_workloads_and_a_name_that_is_not_declared_is_an_error()
    {
        CinderResolveWorkloads task = Task([Item("a"), Item("b"), Item("c")]);
        task.Only = ["c", "a"];
        Assert.True(task.Execute());
        using (JsonDocument document = JsonDocument.Parse(File.ReadAllText(_folder["workloads.json"])))
        {
            Assert.Equal(["a", "c"], document.RootElement.EnumerateArray().Select(e => e.GetProperty("name").GetString()));
        }

        task.Only = ["d"];
        Assert.False(task.Execute());
    }

    [Fact]
    public void Files_of_a_workload_folder_are_inputs_of_the_training_but_byte_code_is_not()
    {
        _folder.Write("w/x/workload.json", "{}");
        string script = _folder.Write("w/x/lib/part.py", "");
        _folder.Write("w/x/__pycache__/part.cpython-311.pyc", "");
        CinderResolveWorkloads task = Task([], _folder["w"]);

        Assert.True(task.Execute());

        Assert.Equal([script], task.InputFiles.Select(item => item.ItemSpec));
    }

    private JsonElement[] Resolve(ITaskItem[] items, params string[] directories)
    {
        Assert.True(Task(items, directories).Execute(), string.Join('\n', _engine.Errors.Select(error => error.Message)));
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(_folder["workloads.json"]));
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    private CinderResolveWorkloads Task(ITaskItem[] items, params string[] directories) => new()
    {
        BuildEngine = _engine,
        Workloads = items,
        Directories = [.. directories.Select(directory => (ITaskItem)new TaskItem(directory))],
        ProjectDirectory = _folder.Root,
        ProjectFile = _folder["p.csproj"],
        HelpLinkBase = "errors.md",
        OutputFile = _folder["workloads.json"],
        TrainingFile = _folder["training.json"],
    };

    private static TaskItem Item(string name, params (string Name, string Value)[] metadata)
    {
        var item = new TaskItem(name);
        foreach ((string key, string value) in metadata)
        {
            item.SetMetadata(key, value);
        }

        return item;
    }
}
