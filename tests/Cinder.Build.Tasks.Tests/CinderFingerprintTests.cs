using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cinder.Build.Tasks.Tests;

public sealed class CinderFingerprintTests : IDisposable
{
    private static readonly DateTime Old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_new_time_stamp_alone_leaves_the_file_as_it_is()
    {
        string input = _folder.Write("input", "same");
        Run(input);
        File.SetLastWriteTimeUtc(_folder["print"], Old);
        File.SetLastWriteTimeUtc(input, DateTime.UtcNow.AddHours(1));

        Run(input);

        Assert.Equal(Old, File.GetLastWriteTimeUtc(_folder["print"]));
    }

    [Fact]
    public void New_content_under_an_old_time_stamp_is_noticed()
    {
        string input = _folder.Write("input", "one");
        Run(input);
        string before = File.ReadAllText(_folder["print"]);
        _folder.Write("input", "two");
        File.SetLastWriteTimeUtc(input, Old);

        RecordingBuildEngine engine = Run(input);

        Assert.NotEqual(before, File.ReadAllText(_folder["print"]));
        Assert.Contains(engine.Messages, message => message.Message!.Contains("changed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_removed_input_and_a_changed_value_are_noticed()
    {
        string first = _folder.Write("a", "1");
        string second = _folder.Write("b", "2");
        Run(first, second);
        string both = File.ReadAllText(_folder["print"]);
        Run(first);
        string one = File.ReadAllText(_folder["print"]);
        RunWith(task => task.Values = ["option=2"], first);

        Assert.Equal(3, new HashSet<string>(StringComparer.Ordinal) { both, one, File.ReadAllText(_folder["print"]) }.Count);
    }

    [Fact]
    public void Derived_files_are_deleted_when_the_content_is_new()
    {
        string input = _folder.Write("input", "new");
        string derived = _folder.Write("derived", "old");
        _folder.Write("state", "other");

        RunWith(Gate, input);

        Assert.False(File.Exists(derived));
        Assert.False(File.Exists(_folder["state"]));
    }

    [Fact]
    public void Derived_files_are_touched_when_only_time_stamps_are_new()
    {
        string input = _folder.Write("input", "same");
        string derived = _folder.Write("derived", "made");
        Run(input);
        File.Copy(_folder["print"], _folder["state"]);
        File.SetLastWriteTimeUtc(derived, Old);

        RunWith(Gate, input);

        Assert.True(File.GetLastWriteTimeUtc(derived) >= File.GetLastWriteTimeUtc(input));
        Assert.Equal("made", File.ReadAllText(derived));
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_an_error_with_a_code()
    {
        string input = _folder.Write("input", "x");
        _folder.Write("file", "not a folder");
        var engine = new RecordingBuildEngine();
        var task = new CinderFingerprint { BuildEngine = engine, Files = [new TaskItem(input)], OutputFile = Path.Combine(_folder["file"], "print") };

        Assert.False(task.Execute());

        Assert.Equal("CBT1010", Assert.Single(engine.Errors).Code);
    }

    private void Gate(CinderFingerprint task)
    {
        task.DerivedFiles = [new TaskItem(_folder["derived"])];
        task.StateFile = _folder["state"];
    }

    private RecordingBuildEngine Run(params string[] files) => RunWith(_ => { }, files);

    private RecordingBuildEngine RunWith(Action<CinderFingerprint> change, params string[] files)
    {
        var engine = new RecordingBuildEngine();
        var task = new CinderFingerprint
        {
            BuildEngine = engine,
            Files = [.. files.Select(file => (ITaskItem)new TaskItem(file))],
            OutputFile = _folder["print"],
        };
        change(task);
        Assert.True(task.Execute(), string.Join('\n', engine.Errors.Select(error => error.Message)));
        return engine;
    }
}
