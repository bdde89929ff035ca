namespace EndToEnd;

/// <summary>A sample that has been built once; the tests of a class share it and leave it buildable.</summary>
public sealed class TrainedSample : IDisposable
{
    public TrainedSample()
    {
        Project = new SampleProject();
        First = Project.Build();
    }

    internal SampleProject Project { get; }

    /// <summary>The outcome of the first build.</summary>
    internal BuildOutcome First { get; }

    public void Dispose() => Project.Dispose();
}
