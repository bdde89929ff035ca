namespace EndToEnd;

/// <summary>Traces that a training left and that cannot be trusted.</summary>
[Collection(TrainedSampleCollection.Name)]
public sealed class TrainingTraceTests(TrainedSample sample)
{
    private readonly SampleProject _project = sample.Project;

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void Trace_that_was_cut_off_fails_the_training_of_its_workload(double share) => Assert.Contains(
        "error CBT2102: A trace of the workload sort cannot be used",
        ProfileWith("cut" + share, trace => trace[..(int)(trace.Length * share)]),
        StringComparison.Ordinal);

    [Fact]
    public void Trace_that_lost_events_fails_the_training_of_its_workload() =>
        Assert.Contains("error CBT2104: A trace of the workload sort cannot be used", ProfileWith("lost", TraceSurgery.WithoutAnEventBlock), StringComparison.Ordinal);

    [Fact]
    public void Training_that_counts_nothing_in_the_program_itself_fails()
    {
        _project.Build("-t:CinderProfile").MustSucceed();
        string manifest = Path.Combine(_project.Root, "other.json");
        string text = File.ReadAllText(_project.Stage("instrumented/instrumented.json"));
        int modules = text.IndexOf("\"modules\"", StringComparison.Ordinal);
        File.WriteAllText(manifest, text[..modules] + text[modules..].Replace("/Calculator.dll", "/Elsewhere.dll", StringComparison.Ordinal));

        Assert.Contains("error CBT2014", Profile("nothing", manifest, _project.Stage("training")), StringComparison.Ordinal);
    }

    /// <summary>Runs the profile stage on a copy of the training with one changed trace, which must fail.</summary>
    private string ProfileWith(string name, Func<byte[], byte[]> change)
    {
        _project.Build("-t:CinderProfile").MustSucceed();
        string folder = Path.Combine(_project.Root, name);
        foreach (string file in Directory.EnumerateFiles(_project.Stage("training"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(_project.Stage("training"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        string shard = Directory.EnumerateFiles(Path.Combine(folder, "sort"), "*.nettrace", SearchOption.AllDirectories).Single();
        File.WriteAllBytes(shard, change(File.ReadAllBytes(shard)));
        string output = Profile(name, _project.Stage("instrumented/instrumented.json"), folder);
        Assert.Contains(shard, output, StringComparison.Ordinal);
        return output;
    }

    private string Profile(string name, string manifest, string training)
    {
        string profile = Path.Combine(_project.Root, name + ".cprof");
        (int exitCode, string output) = SampleProject.RunTool(
            "profile", "--instrumented", manifest, "--training", Path.Combine(training, "training.json"), "--output", profile, "--report", profile + ".json");

        Assert.Equal(1, exitCode);
        Assert.False(File.Exists(profile));
        return output;
    }
}
