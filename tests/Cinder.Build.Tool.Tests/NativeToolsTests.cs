namespace Cinder.Build.Tool.Tests;

public sealed class NativeToolsTests : IDisposable
{
    private readonly ToolHarness _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Baseline_is_compiled_with_the_same_options_less_the_profile()
    {
        string[] lines = ["obj/app.dll", "-o:obj/native/app.o", "-r:a.dll", "--mibc:p.mibc", "--Ot", "--order:o", "--method-layout:explicit", "--codegenopt:JitStdOutFile=f"];

        Assert.Equal(["obj/app.dll", "-r:a.dll", "--Ot", "-o:base.o", "--map:base.map.xml"], CompilerResponseFile.WithoutProfile(lines, "base.o", "base.map.xml"));
    }

    [Fact]
    public void Compiler_that_fails_is_an_error_with_its_output()
    {
        string ilc = _tool.Script("ilc", "echo 'ILC: bad input'; exit 1");
        string response = _tool.Folder.Write("app.rsp", "app.dll\n");

        Assert.Equal(1, _tool.Run("baseline", "--ilc", ilc, "--response-file", response, "--object", _tool.Folder["app.o"], "--map", _tool.Folder["app.map.xml"]));

        Assert.Contains("error CBT4003", _tool.Output, StringComparison.Ordinal);
        Assert.Contains("ILC: bad input", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Linker_arguments_name_the_other_object_and_output()
    {
        string[] lines = ["\"obj/app.o\"", "-o \"bin/native/app\"", "-Wl,--version-script=\"a b.exports\"", "-Wl,-z,max-page-size=0x200000", "lib.a -lm"];

        IReadOnlyList<string> arguments = LinkerArguments.For(lines, ["-Wl,-z,max-page-size=0x200000"], "obj/app.o", "/x/base.o", "/x/base");

        Assert.Equal(["/x/base.o", "-o", "/x/base", "-Wl,--version-script=a b.exports", "lib.a", "-lm"], arguments);
    }

    [Fact]
    public void Linker_arguments_without_the_object_are_refused()
    {
        ToolException error = Assert.Throws<ToolException>(() => LinkerArguments.For(["-o x", "other.o"], [], "app.o", "base.o", "base"));

        Assert.Equal("CBT4002", error.Code);
    }

    [Fact]
    public void Linker_that_is_missing_or_fails_is_an_error()
    {
        string arguments = _tool.Folder.Write("linker.args", "\"app.o\"\n-o \"app\"\n");

        Assert.Equal(1, Link("/no/such/linker", arguments));
        Assert.Contains("error CBT4002", _tool.Output, StringComparison.Ordinal);

        Assert.Equal(1, Link(_tool.Script("ld", "echo undefined symbol >&2; exit 1"), arguments));
        Assert.Contains("undefined symbol", _tool.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Linked_baseline_appears_under_its_name_only_when_it_is_complete()
    {
        string arguments = _tool.Folder.Write("linker.args", "\"app.o\"\n-o \"app\"\n");
        string linker = _tool.Script("ld", "while [ \"$1\" != -o ]; do shift; done; echo linked > \"$2\"");
        string failing = _tool.Script("objcopy", "exit 1");

        Assert.Equal(1, Link(linker, arguments, "--objcopy", failing));
        Assert.False(File.Exists(_tool.Folder["base"]));

        Assert.Equal(0, Link(linker, arguments));
        Assert.Equal("linked\n", File.ReadAllText(_tool.Folder["base"]));
    }

    [Fact]
    public void Padding_refuses_what_is_no_program()
    {
        Assert.Equal(1, _tool.Run("pad", "--binary", _tool.Folder.Write("x", "no elf")));

        Assert.Contains("error CBT4005", _tool.Output, StringComparison.Ordinal);
    }

    private int Link(string linker, string arguments, params string[] more) => _tool.Run(
        "link-baseline",
        ["--linker", linker, "--linker-arguments", arguments, "--optimized-object", "app.o", "--object", "base.o", "--output", _tool.Folder["base"], .. more]);
}
