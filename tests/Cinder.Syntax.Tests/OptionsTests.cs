namespace Cinder.SyntaxTests;

public sealed class OptionsTests
{
    [Fact]
    public void CharacterName_KnownName_GivesTheCharacter()
    {
        var options = new ParserOptions { CharacterName = static name => name == "EURO SIGN" ? "€" : null };
        Constant constant = Assert.IsType<Constant>(Parser.ParseExpression(@"'\N{EURO SIGN}!'", "<test>", options).Body);
        Assert.Equal("€!", Assert.IsType<StrValue>(constant.Value).Value);
    }

    [Fact]
    public void CharacterName_InFormatString_OpensNoField()
    {
        var options = new ParserOptions { CharacterName = static _ => "€" };
        JoinedStr joined = Assert.IsType<JoinedStr>(Parser.ParseExpression(@"f'\N{EURO SIGN}{a}'", "<test>", options).Body);
        Assert.Equal(2, joined.Values.Length);
    }

    [Fact]
    public void CharacterName_UnknownName_IsAnError()
    {
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseExpression(@"'\N{EURO SIGN}'", "<test>"));
        Assert.Equal("(unicode error) 'unicodeescape' codec can't decode bytes in position 0-12: unknown Unicode character name", error.Message);
    }

    [Theory]
    [InlineData(@"'\d\w'", @"DeprecationWarning: invalid escape sequence '\d' line 1")]
    [InlineData("x = [\n  b'\\q'\n]", @"DeprecationWarning: invalid escape sequence '\q' line 2")]
    [InlineData(@"f'\{a}'", @"DeprecationWarning: invalid escape sequence '\{' line 1")]
    [InlineData("1if 2else 3", "SyntaxWarning: invalid decimal literal line 1|SyntaxWarning: invalid decimal literal line 1")]
    [InlineData("0x1for x in y", "SyntaxWarning: invalid hexadecimal literal line 1")]
    [InlineData("f('\\d' x)", @"DeprecationWarning: invalid escape sequence '\d' line 1")]
    [InlineData(@"'\400\377'", @"DeprecationWarning: invalid octal escape sequence '\400' line 1")]
    [InlineData(@"b'\777' b'\w'", @"DeprecationWarning: invalid octal escape sequence '\777' line 1|DeprecationWarning: invalid escape sequence '\w' line 1")]
    [InlineData("f'''\n{ \"a\" if 1else 2}'''", "SyntaxWarning: invalid decimal literal line 2")]
    [InlineData("'a'", "")]
    public void Warning_IsReportedOnce(string source, string expected)
    {
        var warnings = new List<string>();
        var options = new ParserOptions
        {
            Warning = warning =>
            {
                warnings.Add($"{warning.Category}: {warning.Message} line {warning.Line}");
                return false;
            },
        };
        Record.Exception(() => Parser.ParseModule(source, "<test>", options));
        Assert.Equal(expected, string.Join('|', warnings));
    }

    [Theory]
    [InlineData(@"x = '\d'", @"invalid escape sequence '\d'", 5)]
    [InlineData("x = 1if y else z", "invalid decimal literal", 5)]
    public void Warning_RaisedAsAnError_PointsAtTheLiteral(string source, string message, int offset)
    {
        var options = new ParserOptions { Warning = static _ => true };
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule(source, "<test>", options));
        Assert.Equal(message, error.Message);
        Assert.Equal(offset, error.Location!.Offset);
    }

    [Fact]
    public void Decoder_DecodesOtherEncodings()
    {
        var options = new ParserOptions { Decoder = static (name, bytes) => name == "rot" ? "x = 'decoded'" : null };
        Module module = Parser.ParseModule("# coding: rot\n"u8, "<test>", options);
        Assert.Equal("Module(body=[Assign(targets=[Name(id='x', ctx=Store())], value=Constant(value='decoded'))], type_ignores=[])", AstDumper.Dump(module));
    }

    [Fact]
    public void RequireUtf8_RefusesABadComment()
    {
        byte[] source = [.. "x\n# "u8, 0xFF];
        Assert.Single(Parser.ParseModule(source, "a.py").Body);
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(
            () => Parser.ParseModule(source, "a.py", new ParserOptions { RequireUtf8 = true }));
        Assert.Equal(
            @"Non-UTF-8 code starting with '\xff' in file a.py on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details",
            error.Message);
    }

    [Theory]
    [InlineData(4300, 4300, false)]
    [InlineData(4301, 4300, true)]
    [InlineData(5000, 0, false)]
    [InlineData(641, 640, true)]
    [InlineData(640, 100, false)]
    public void MaxIntDigits_LimitsDecimalIntegers(int digits, int limit, bool refused)
    {
        var options = new ParserOptions { MaxIntDigits = limit };
        Exception? error = Record.Exception(() => Parser.ParseExpression(new string('9', digits), "<test>", options));
        Assert.Equal(refused, error is PythonSyntaxException { Location.Offset: 0 });
    }

    [Theory]
    [InlineData("if x:\n", true)]
    [InlineData("f(\n", true)]
    [InlineData("'''a\n", true)]
    [InlineData("x = \\\n", true)]
    [InlineData("def f():\n", true)]
    [InlineData("x y\n", false)]
    [InlineData("'abc\n", false)]
    [InlineData("f)\n", false)]
    public void IsIncompleteInput_TellsWhetherMoreLinesCouldHelp(string source, bool incomplete)
    {
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseInteractive(source, "<stdin>"));
        Assert.Equal(incomplete, error.IsIncompleteInput);
    }

    [Fact]
    public void LoneSurrogateInTheSource_IsAUnicodeEncodeError()
    {
        PythonSyntaxException error = Assert.Throws<PythonSyntaxException>(() => Parser.ParseModule("'\U0001F600\ud800'", "<test>"));
        Assert.Equal(SyntaxErrorKind.UnicodeEncodeError, error.Kind);
        Assert.Equal(@"'utf-8' codec can't encode character '\ud800' in position 2: surrogates not allowed", error.Message);
    }

    [Fact]
    public void LoneSurrogateEscape_IsKept()
    {
        Constant constant = Assert.IsType<Constant>(Parser.ParseExpression(@"'\ud800'", "<test>").Body);
        Assert.Equal("\ud800", Assert.IsType<StrValue>(constant.Value).Value);
    }
}
