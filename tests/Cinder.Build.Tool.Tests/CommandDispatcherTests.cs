namespace Cinder.Build.Tool.Tests;

public sealed class CommandDispatcherTests : IDisposable
{
    private readonly ToolHarness _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Help_lists_every_verb_and_every_option()
    {
        Assert.Equal(0, _tool.Run("--help"));
        Assert.All(VerbList.All, verb => Assert.Contains(verb.Name, _tool.Output, StringComparison.Ordinal));

        foreach (Verb verb in VerbList.All)
        {
            Assert.Equal(0, _tool.Run(verb.Name, "--help"));
            Assert.All(verb.Options, option => Assert.Contains(option.Name, _tool.Output, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("no-such-verb")]
    [InlineData("pad")]
    [InlineData("pad", "--binary")]
    [InlineData("pad", "--binary", "a", "--binary", "b")]
    [InlineData("pad", "--binary", "a", "--unknown", "b")]
    public void Wrong_usage_is_an_error_with_a_code(string verb, params string[] arguments)
    {
        Assert.Equal(1, _tool.Run(verb, arguments));
        Assert.StartsWith("cinder-build : error CBT9003: ", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_checked()
    {
        VerbOption[] options = [new("--n", "N", "a number")];

        Assert.Throws<ToolException>(() => VerbArguments.Parse(["--n", "x"], options).Number("--n", 1));
        Assert.Throws<ToolException>(() => VerbArguments.Parse(["--n", "NaN"], options).Number("--n", 1));
        Assert.Throws<ToolException>(() => VerbArguments.Parse(["--n", "-1"], options).WholeNumber("--n", 1));
        Assert.Equal(0.5, VerbArguments.Parse(["--n", "0.5"], options).Number("--n", 1));
        Assert.Equal(7, VerbArguments.Parse([], options).WholeNumber("--n", 7));
    }

    [Fact]
    public void Response_file_gives_one_argument_a_line()
    {
        string file = _tool.Folder.Write("args.rsp", "--binary\n" + _tool.Folder["a b"] + "\n\n");

        Assert.Equal(1, _tool.Run("pad", "@" + file));

        Assert.Contains("error CBT1012", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("a b", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_several_lines_is_one_line()
    {
        using var output = new StringWriter();

        new Reporter(output).Error("CBT2002", "one\ntwo", "file", 3);

        Assert.Equal("file(3) : error CBT2002: one\u2028two\n", output.ToString());
    }

    [Fact]
    public void File_errors_have_codes_for_a_full_disk_and_for_missing_permission()
    {
        IOException full = Assert.ThrowsAny<IOException>(() =>
        {
            using FileStream stream = File.OpenWrite("/dev/full");
            stream.Write(new byte[10_000]);
            stream.Flush();
        });

        Assert.Equal("CBT1011", FileErrors.Describe(full).Code);
        Assert.Equal("CBT1010", FileErrors.Describe(new UnauthorizedAccessException("denied")).Code);
    }

    [Fact]
    public void Damaged_json_of_a_stage_is_an_error_that_names_the_file()
    {
        string file = _tool.Folder.Write("instrumented.json", "{ \"program\": ");

        Assert.Equal(1, _tool.Run("collect", "--instrumented", file, "--workloads", "w", "--output", _tool.Folder["out"]));

        Assert.StartsWith(file, _tool.Output, StringComparison.Ordinal);
        Assert.Contains("error CBT1013", _tool.Output, StringComparison.Ordinal);
    }
}
