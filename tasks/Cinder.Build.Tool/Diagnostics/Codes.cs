namespace Cinder.Build.Tool;

/// <summary>
/// The diagnostic codes that the tool and the tasks give. 1xxx: settings and environment, 2xxx: training and profile,
/// 4xxx: native code and layout, 5xxx: comparison, 9xxx: the tool itself. Codes are never reused; each is explained in
/// sdk/errors.md. CBT21xx belong to the profile library.
/// </summary>
internal static class Codes
{
    public const string NoWorkload = "CBT1003";
    public const string BadWorkload = "CBT1004";
    public const string NotWritable = "CBT1010";
    public const string DiskFull = "CBT1011";
    public const string FileMissing = "CBT1012";
    public const string BadInputFile = "CBT1013";
    public const string NoCoreClrProgram = "CBT1014";

    public const string NothingMatched = "CBT2001";
    public const string WorkloadFailed = "CBT2002";
    public const string WorkloadTimedOut = "CBT2003";
    public const string WorkloadKilled = "CBT2004";
    public const string WorkloadOutput = "CBT2005";
    public const string WorkloadWithoutTrace = "CBT2006";
    public const string WorkloadNotStarted = "CBT2007";
    public const string OptionalWorkload = "CBT2008";
    public const string LittleMatched = "CBT2009";
    public const string NoProfile = "CBT2010";
    public const string ForeignProfile = "CBT2011";
    public const string ShardDropped = "CBT2012";
    public const string TrainingDrift = "CBT2013";
    public const string NothingOfTheProgram = "CBT2014";

    public const string LinkerFailed = "CBT4002";
    public const string CompilerFailed = "CBT4003";
    public const string NotElf = "CBT4004";
    public const string CannotPad = "CBT4005";
    public const string ProfileNotApplied = "CBT4006";
    public const string OrderNotApplied = "CBT4007";
    public const string NotAligned = "CBT4008";
    public const string BadCompilerOutput = "CBT4009";
    public const string CannotRun = "CBT4010";

    public const string Slower = "CBT5001";
    public const string BenchFailed = "CBT5002";
    public const string OutputsDiffer = "CBT5003";
    public const string OverBudget = "CBT5004";

    public const string ToolFailed = "CBT9001";
    public const string Internal = "CBT9002";
    public const string BadUsage = "CBT9003";
}
