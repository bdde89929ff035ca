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
    [InlineData("#!/bin/sh\nexit", ProfileErrorCodes.ProfileForeign, 1)]
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

    [Theory]
    [InlineData("section il 2", ProfileErrorCodes.ProfileVersion)]
    [InlineData("section py 1", ProfileErrorCodes.ProfileVersion)]
    [InlineData("section", ProfileErrorCodes.ProfileSyntax)]
    public void Sections_of_another_kind_or_version_are_refused(string section, string code)
    {
        string text = Write(Example()).Replace("section il 1", section, StringComparison.Ordinal);

        Assert.Equal(code, Assert.Throws<ProfileFormatException>(() => CprofReader.Read(new StringReader(text), "file")).Code);
    }

    [Fact]
    public void A_profile_that_is_cut_off_or_continued_is_refused()
    {
        string text = Write(Example());
        for (int length = 0; length < text.Length - 1; length++)
        {
            Assert.Throws<ProfileFormatException>(() => CprofReader.Read(new StringReader(text[..length]), "file"));
        }

        Assert.Throws<ProfileFormatException>(() => CprofReader.Read(new StringReader(text + "\n"), "file"));
    }

    [Fact]
    public void Line_ends_that_git_has_changed_do_no_harm()
    {
        string text = Write(Example());

        Assert.Equal(text, Write(CprofReader.Read(new StringReader(text.Replace("\n", "\r\n", StringComparison.Ordinal)), "file")));
    }

    [Fact]
    public void Damaged_text_is_refused_or_reads_as_what_it_says()
    {
        string text = Write(Example());
        var random = new Random(11);
        int refused = 0;
        for (int round = 0; round < 6_000; round++)
        {
            char[] damaged = text.ToCharArray();
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = " \n\\{}[](),:=>-0123456789azAZ!@/"[random.Next(31)];
            }

            string changed = new(damaged);
            try
            {
                Assert.Equal(changed, Write(CprofReader.Read(new StringReader(changed), "file")));
            }
            catch (ProfileFormatException e)
            {
                refused++;
                Assert.NotNull(e.Line);
            }
        }

        Assert.InRange(refused, 1500, 5_999);
    }

    [Fact]
    public void Names_of_any_characters_survive()
    {
        foreach (string name in new[] { "a b", "<Main>b__8_1", "I<T,U>.M", "[x]{y}", "x:", "-", ".", "\\", "日本\t\"#", "a::b", "fnptr:(", "i4" })
        {
            string escaped = SymbolText.Escape(name);

            Assert.Equal(name, SymbolText.Unescape(escaped));
            Assert.DoesNotContain(' ', escaped);
            TypeNode type = TypeNode.Definition(escaped, escaped + "/" + escaped, [TypeNode.SzArray(TypeNode.Definition(escaped, escaped, []))]);
            Assert.True(TypeTextParser.TryParse(type.Text(withAssembly: true), out TypeNode? parsed), type.ToString());
            Assert.Equal(type.ToString(), parsed.ToString());
            var key = new MethodKey(escaped, escaped, "i4", escaped, "@static``1(!!0)void", type.ToString());
            Assert.True(MethodKey.TryParse(key.ToString(), out MethodKey? back), key.ToString());
            Assert.Equal(key, back);
        }
    }

    [Theory]
    [InlineData("[A]N.T`1/I{i4,[B]X[]}[,]&")]
    [InlineData("fnptr:unmanaged(i4,string*)void")]
    [InlineData("modreq(N.In)char&")]
    [InlineData("!0[*]")]
    [InlineData("!!12")]
    public void Type_texts_are_read_as_written(string text)
    {
        Assert.True(TypeTextParser.TryParse(text, out TypeNode? type));
        Assert.Equal(text, type.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("[A")]
    [InlineData("[A]")]
    [InlineData("T{i4")]
    [InlineData("T{}")]
    [InlineData("!x")]
    [InlineData("T]")]
    [InlineData("T,U")]
    public void Texts_that_are_no_types_are_refused(string text)
    {
        Assert.False(TypeTextParser.TryParse(text, out _));
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        string deep = string.Concat(Enumerable.Repeat("T{", 100_000)) + "i4" + new string('}', 100_000);

        Assert.False(TypeTextParser.TryParse(deep, out _));
    }

    private static ProfileData Example()
    {
        var first = new MethodProfile(
            Samples.Key("N.T`1", "<Main>b__0_1", "(i4)!0", "[Sample]N.U,string"),
            Hash,
            Enumerable.Range(0, 11).Select(i => new EdgeCount(i, i + 3, (ulong)i * 1000)),
            [new BlockCount(-2, 5), new BlockCount(9, 0)],
            [
                new Histogram(HistogramKind.Types, 7, int.MinValue, [new("[Sample]N.T", 5), new("[System.Private.CoreLib]System.Type[]", 1)]),
                new Histogram(HistogramKind.Methods, 8, 0x20000000, [new("[Sample]N.T::M@static()void", 4)]),
                new Histogram(HistogramKind.Values, 9, 0, [new("-4", 2), new("10", 2)]),
            ]);
        return new ProfileData(Samples.Header("a b", 2.5m), [first, Samples.Method(Samples.Key("T", "M", "()void"), Hash, 1)]);
    }

    private static string Write(ProfileData profile)
    {
        var text = new StringWriter();
        CprofWriter.Write(profile, text);
        return text.ToString();
    }
}
