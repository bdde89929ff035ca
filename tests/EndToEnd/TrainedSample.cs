namespace EndToEnd;

/// <summary>A sample that has been built once; the tests of a collection share it and leave it buildable.</summary>
public sealed class TrainedSample : IDisposable
{
    public TrainedSample()
    {
        Project = new SampleProject();
        First = Project.Build().MustSucceed();
        Verification = File.ReadAllText(Project.Stage("pgo.json"));
        Comparison = File.ReadAllText(Project.Stage("compare/compare.json"));
    }

    /// <summary>What the first build proved: pgo.json.</summary>
    public string Verification { get; }

    /// <summary>What the first build measured: compare.json.</summary>
    public string Comparison { get; }

    internal SampleProject Project { get; }

    /// <summary>The outcome of the first build.</summary>
    internal BuildOutcome First { get; }

    public void Dispose() => Project.Dispose();

    /// <summary>Brings the sample up to date as a build without further settings does.</summary>
    internal SampleProject MakeCurrent()
    {
        Project.Build("-p:CinderCompare=false").MustSucceed();
        return Project;
    }

    /// <summary>Runs the training, and no more, and copies its profile to a file of the project.</summary>
    internal string CopyProfile(string name)
    {
        Project.Build("-t:CinderProfile").MustSucceed();
        File.Copy(Project.Stage("profile/Calculator.cprof"), Project[name], overwrite: true);
        return Project[name];
    }
}

/// <summary>The tests that share one trained sample, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class TrainedSampleCollection : ICollectionFixture<TrainedSample>
{
    public const string Name = "trained sample";
}
