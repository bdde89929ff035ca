using Cinder.Profiles;

namespace Cinder.Build.Tool.Tests;

public sealed class PgoJudgeTests
{
    private static readonly PgoExpectation Everything = new(IsTrained: true, IsAligned: true, IsStrict: false);

    [Fact]
    public void Good_program_gives_no_diagnostic() => Assert.Equal("", Judge(Good, Everything));

    [Fact]
    public void Program_without_any_profiled_method_is_an_error() =>
        Assert.Contains("error CBT4006", Judge(Good with { Applied = Good.Applied with { WithProfile = 0 } }, Everything), StringComparison.Ordinal);

    [Fact]
    public void Program_that_does_not_run_is_an_error()
    {
        PgoReport broken = Good with { Start = new ProgramStart("sort", "it ended with exit code 134") };

        Assert.Contains("error CBT4010: The linked program does not run the workload sort: it ended with exit code 134", Judge(broken, Everything), StringComparison.Ordinal);
    }

    [Fact]
    public void Summary_says_when_the_program_was_never_run() =>
        Assert.EndsWith("; never run, because no workload is declared", PgoSummary.Format(Good with { Start = new ProgramStart(null, null) }), StringComparison.Ordinal);

    [Fact]
    public void Fresh_profile_must_match_almost_completely()
    {
        PgoReport drifted = Good with { Match = Good.Match with { Own = new MatchCount(99, 99, 0.998) } };

        Assert.Contains("warning CBT2013", Judge(drifted, Everything), StringComparison.Ordinal);
        Assert.Contains("error CBT2013", Judge(drifted, Everything with { IsStrict = true }), StringComparison.Ordinal);
        Assert.Equal("", Judge(drifted, Everything with { IsTrained = false }));
    }

    [Fact]
    public void Hot_methods_must_be_first_and_together()
    {
        PgoReport scattered = Good with { Order = new TextOrder(10, 1, StartsWithHot: true, 1000, 1000) };

        Assert.Contains("warning CBT4007", Judge(scattered, Everything), StringComparison.Ordinal);
        Assert.Contains("error CBT4007", Judge(scattered, Everything with { IsStrict = true }), StringComparison.Ordinal);
        Assert.Equal("", Judge(Good with { Order = null }, Everything));
    }

    [Fact]
    public void Text_must_be_aligned_when_that_was_asked_for()
    {
        PgoReport unaligned = Good with { Text = new TextSegmentState(0x1000, 0x1000, 0x1000, IsAligned: false) };

        Assert.Contains("warning CBT4008", Judge(unaligned, Everything), StringComparison.Ordinal);
        Assert.Equal("", Judge(unaligned, Everything with { IsAligned = false }));
    }

    [Fact]
    public void Summary_is_one_line_with_everything_that_counts()
    {
        string summary = PgoSummary.Format(Good);

        Assert.Equal(
            "Cinder PGO: app.cprof @a1b2c3d+changes matched 100.0% of the program's weight, 97.1% with the framework (1240/1305 methods), 38 stale, 27 unknown, 1 shards dropped; "
            + "111 of 2889 methods compiled with the profile; hot text 97.7 KiB, first and contiguous; text in 3 huge pages (verified)",
            summary);
    }

    [Fact]
    public void Summary_gives_the_reason_when_there_are_no_huge_pages()
    {
        string summary = PgoSummary.Format(Good with { HugePages = new HugePageState(0, 2048, "the kernel has none"), Order = null, Training = null });

        Assert.EndsWith("methods in the compiler's order; huge pages 0 of 1: the kernel has none", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("shards", summary, StringComparison.Ordinal);
    }

    private static PgoReport Good { get; } = new()
    {
        Binary = "/bin/app",
        Match = new OptimizeReport
        {
            Profile = "/profiles/app.cprof",
            Commit = "a1b2c3d4e5f6a7b8c9d0a1b2c3d4e5f6a7b8c9d0",
            Dirty = true,
            Own = new MatchCount(100, 1000, 1),
            Matched = new MatchCount(1240, 971, 0.971),
            Stale = new MatchCount(38, 20, 0.020),
            Unknown = new MatchCount(27, 9, 0.009),
            MethodsWritten = 1240,
            MethodsSkipped = 0,
            Mibc = "/obj/app-1.mibc",
            Dropped = [],
        },
        Training = new ProfileReport
        {
            Profile = "/profiles/app.cprof",
            Methods = 1305,
            MethodsBeforeTrimming = 1900,
            Weight = 1000,
            Bytes = 1,
            Shards = 4,
            DroppedShards = [new SkippedShard("s", "CBT2102", "cut off")],
            SkippedWorkloads = [],
        },
        Start = new ProgramStart("sort", null),
        Applied = new AppliedProfile("/list", 2889, 111, 180, 0.8, 0.1, 0.1, 0),
        Order = new TextOrder(300, 0, StartsWithHot: true, 99_000, 100_000),
        Text = new TextSegmentState(0x200000, 0x600000, 0x200000, IsAligned: true),
        HugePages = new HugePageState(6144, 6144, null),
    };

    private static string Judge(PgoReport report, PgoExpectation expectation)
    {
        using var output = new StringWriter();
        PgoJudge.Judge(report, expectation, new Reporter(output));
        return output.ToString();
    }
}
