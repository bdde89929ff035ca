namespace Cinder.Profiles.Tests;

public sealed class CprofTests
{
    private const string Hash = "0123456789abcdef";

    [Fact]
    public void What_is_written_is_read_back()
    {
        MethodKey key = new("My\\u0020App", "N.Outer`1/Inner", "[A]N.T{i4},i4", "Do", "@static``1(!!0)void", "string");
        var method = new MethodProfile(
            key,
            Hash,
            [new EdgeCount(-1, 0, ulong.MaxValue), new EdgeCount(0, 7, 3)],
            [new BlockCount(4, 9)],
            [new Histogram(HistogramKind.Types, 7, int.MinValue, [new("[A]N.T", 5), new(Histogram.Unknown, 1)]), new Histogram(HistogramKind.Values, 9, 0, [new("-4", 2)])]);
        string text = Write(new ProfileData(Samples.Header("a b", 2.5m), [method]));

        ProfileData read = CprofReader.Read(new StringReader(text), "test");

        Assert.Equal(text, Write(read));
        Assert.Equal(key, Assert.Single(read.Methods).Key);
        Assert.Equal("a b", Assert.Single(read.Header.Workloads).Name);
        Assert.Equal(6UL, read.Methods[0].Histograms[0].Count);
    }

    [Fact]
    public void Order_of_the_input_does_not_matter()
    {
        MethodProfile[] methods = [.. Enumerable.Range(0, 9).Select(i => Samples.Method(Samples.Key("T", $"M{i * 5 % 9}", "()void"), Hash, 1, 2))];

        Assert.Equal(Write(new ProfileData(Samples.Header(), methods)), Write(new ProfileData(Samples.Header(), methods.Reverse())));
    }

    [Fact]
    public void An_identical_file_is_left_alone()
    {
        string path = Path.GetTempFileName();
        var profile = new ProfileData(Samples.Header(), []);

        Assert.True(CprofWriter.Write(profile, path));
        Assert.False(CprofWriter.Write(profile, path));
        File.Delete(path);
    }

    [Theory]
    [InlineData("", ProfileErrorCodes.ProfileForeign, 1)]
    [InlineData("#!/bin/sh", ProfileErrorCodes.ProfileForeign, 1)]
    [InlineData("cprof 99", ProfileErrorCodes.ProfileVersion, 1)]
    public void What_is_no_profile_is_refused(string text, string code, int line)
    {
        ProfileFormatException error = Assert.Throws<ProfileFormatException>(() => CprofReader.Read(new StringReader(text), "file"));

        Assert.Equal((code, line, "file"), (error.Code, error.Line, error.Input));
    }

    [Fact]
    public void Every_damaged_line_is_refused_with_its_number()
    {
        string[] lines = Write(new ProfileData(Samples.Header(), [Samples.Method(Samples.Key("T", "M", "()void"), Hash, 5, 6)])).TrimEnd('\n').Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            string[] damaged = [.. lines];
            damaged[i] = "junk " + damaged[i];

            ProfileFormatException error = Assert.Throws<ProfileFormatException>(() => CprofReader.Read(new StringReader(string.Join('\n', damaged)), "file"));

            Assert.Equal((ProfileErrorCodes.ProfileSyntax, i + 1), (error.Code, error.Line));
        }
    }

    private static string Write(ProfileData profile)
    {
        var text = new StringWriter();
        CprofWriter.Write(profile, text);
        return text.ToString();
    }
}
