namespace Conformance;

/// <summary>The training programs print what they print under CPython.</summary>
public sealed class WorkloadTests
{
    [Fact]
    public async Task Workloads_TrainingArguments_PrintWhatWasRecorded() =>
        KnownFailures.Read("known-failures.txt").Judge(await ProgramPool.RunAsync(Workload.All(), w => w.Name, w => w.RunAsync()));
}
