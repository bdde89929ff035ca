using System.Diagnostics;

namespace Cinder.SyntaxTests;

/// <summary>Deep nesting is a tree or an error, on any stack, and takes no more than linear time.</summary>
public sealed class NestingTests
{
    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{1:", "1", "}")]
    [InlineData("f(", "1", ")")]
    [InlineData("f(a=", "1", ")")]
    [InlineData("a[", "1", "]")]
    [InlineData("(lambda x=", "1", ":0)")]
    [InlineData("[x for x in ", "1", "]")]
    [InlineData("{**", "a", "}")]
    [InlineData("[*", "a", "]")]
    [InlineData("(a, ", "1", ")")]
    public void Parse_200Brackets_IsATree(string open, string core, string close)
    {
        Node tree = Parser.ParseModule(Nest(open, core, close, 200), "<nest>");
        Assert.NotEmpty(AstDumper.Dump(tree));
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "1", "]")]
    [InlineData("{", "1", "}")]
    public void Parse_201Brackets_IsAnError(string open, string core, string close)
    {
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule(Nest(open, core, close, 201), "<nest>"));
        Assert.Equal("too many nested parentheses", error.Message);
        Assert.Equal(201, error.Location!.Offset);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("not ")]
    [InlineData("lambda: ")]
    [InlineData("a if b else ")]
    [InlineData("a ** -")]
    public void Parse_OperatorsDeeperThanTheStack_IsAMemoryError(string prefix)
    {
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule(Nest(prefix, "1", "", 100_000), "<nest>"));
        Assert.Equal(SyntaxErrorKind.MemoryError, error.Kind);
    }

    [Theory]
    [InlineData("-", "1", "", 3000)]
    [InlineData("(", "1", ")", 200)]
    [InlineData("f(x y, {", "", "})", 90)]
    [InlineData("{**", "a", "}", 199)]
    [InlineData("[*", "a", "]", 199)]
    [InlineData("{*", "a", "}", 199)]
    [InlineData("(*", "a", ",)", 199)]
    [InlineData("{**", "a b", "}", 199)]
    [InlineData("[*", "a b", "]", 199)]
    public void Parse_OnASmallStack_DoesNotOverflowIt(string open, string core, string close, int depth)
    {
        string? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => Parser.ParseModule(Nest(open, core, close, depth), "<nest>"))?.GetType().Name, 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.True(failure is null or nameof(PythonSyntaxException), failure);
    }

    [Fact]
    public void Parse_100Indents_IsAnIndentationError()
    {
        string source = string.Concat(Enumerable.Range(0, 101).Select(static i => new string(' ', i) + "if x:\n"));
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule(source, "<nest>"));
        Assert.Equal(SyntaxErrorKind.IndentationError, error.Kind);
        Assert.Equal("too many levels of indentation", error.Message);
    }

    [Fact]
    public void Parse_LongElifChain_NeedsNoStack()
    {
        string source = "if a: b\n" + string.Concat(Enumerable.Repeat("elif c: d\n", 20_000)) + "else: e\n";
        Stmt[] body = Parser.ParseModule(source, "<nest>").Body;
        int depth = 0;
        for (Stmt[] next = body; next is [If { OrElse: var orElse }]; next = orElse)
        {
            depth++;
        }

        Assert.Equal(20_001, depth);
    }

    [Theory]
    [InlineData("{**", "x y", "}")]
    [InlineData("{a: ", "x y", "}")]
    [InlineData("f(a=", "x y", ")")]
    [InlineData("f(a, *", "1_", ")")]
    [InlineData("(a|b^c&d<<e+f*(", "x =", "))")]
    [InlineData("(lambda x=", "x y", ":0)")]
    [InlineData("[x for x in ", "x y", "]")]
    [InlineData("for (a, ", "1", ")")]
    [InlineData("del (", "f()", ")")]
    [InlineData("(a b ", "", ")")]
    public void Parse_NestedErrors_TakesLittleTime(string open, string core, string close)
    {
        var watch = Stopwatch.StartNew();
        Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule(Nest(open, core, close, 95), "<nest>"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}: exponential");
    }

    private static string Nest(string open, string core, string close, int depth) =>
        string.Concat(Enumerable.Repeat(open, depth)) + core + string.Concat(Enumerable.Repeat(close, depth));
}
