namespace Cinder.Profiles.Tests;

public sealed class TraceErrorTests : IDisposable
{
    private static readonly ShardOptions Options = new() { Program = "app", Rid = "linux-x64", Workload = "w" };

    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("", ProfileErrorCodes.TraceTruncated)]
    [InlineData("this is something else entirely", ProfileErrorCodes.TraceForeign)]
    [InlineData("Nettrace", ProfileErrorCodes.TraceTruncated)]
    public void What_is_no_whole_trace_is_refused(string content, string code)
    {
        File.WriteAllText(_file, content);

        Assert.Equal(code, Assert.Throws<ProfileFormatException>(() => ShardReader.Read(_file, Options)).Code);
    }

    [Fact]
    public void Bad_shards_are_left_out_and_named_unless_strict()
    {
        File.WriteAllText(_file, "this is something else entirely");

        Assert.Equal(ProfileErrorCodes.TraceForeign, Assert.Throws<ProfileFormatException>(() => ShardSet.Read([(_file, Options)], strict: true)).Code);
        Assert.Equal(ProfileErrorCodes.MergeNothing, Assert.Throws<ProfileFormatException>(() => ShardSet.Read([(_file, Options)], strict: false)).Code);
    }
}
