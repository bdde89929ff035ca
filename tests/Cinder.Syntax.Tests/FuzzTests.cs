using System.Text;

namespace Cinder.SyntaxTests;

/// <summary>Damaged source gives an error or a tree, never another exception. The damage is the same in every run.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 8_000;

    private static readonly string[] Damage =
    [
        "(", ")", "[", "]", "{", "}", ":", ",", "=", ":=", "*", "**", "->", ".", "...", "if ", "else ", "for ", "in ", "not ", "is ",
        "lambda ", "yield ", "await ", "async ", "def ", "class ", "try", "except ", "finally", "with ", "as ", "match ", "case ",
        "print ", "f'{", "}'", "f\"", "'''", "\"", "'", "\\", "\\N{", "\\x", "\n", "\n  ", "\t", "\f", "\0", "\u00a0", "é", "\ud800",
        "0x", "1_", "1e", "#", ";", "$", "!", "@", "None", "_",
    ];

    [Fact]
    public void Parse_DamagedText_ThrowsNothingElse()
    {
        CorpusCase[] seeds = [.. CorpusCase.Load("valid.json"), .. CorpusCase.Load("invalid.json")];
        var random = new Random(20231);
        for (int round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder(seeds[random.Next(seeds.Length)].Source);
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                int at = random.Next(text.Length + 1);
                if (random.Next(3) == 0)
                {
                    text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                }
                else
                {
                    text.Insert(at, Damage[random.Next(Damage.Length)]);
                }
            }

            ParseInAllModes(text.ToString());
        }
    }

    [Fact]
    public void Parse_DamagedBytes_ThrowsNothingElse()
    {
        CorpusCase[] seeds = [.. CorpusCase.Load("bytes.json"), .. CorpusCase.Load("valid.json")];
        var random = new Random(20232);
        for (int round = 0; round < Rounds; round++)
        {
            CorpusCase seed = seeds[random.Next(seeds.Length)];
            byte[] bytes = seed.Bytes is null ? Encoding.UTF8.GetBytes(seed.Source!) : [.. seed.Bytes];
            for (int i = random.Next(1, 4); i > 0 && bytes.Length > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Attempt(() => Parser.ParseModule(bytes, "<fuzz>"));
        }
    }

    private static void ParseInAllModes(string source)
    {
        Attempt(() => Parser.ParseModule(source, "<fuzz>"));
        Attempt(() => Parser.ParseExpression(source, "<fuzz>"));
        Attempt(() => Parser.ParseInteractive(source, "<fuzz>", new ParserOptions { AllowIncompleteInput = true }));
    }

    private static void Attempt(Func<Node> parse)
    {
        try
        {
            Assert.NotNull(AstDumper.Dump(parse(), includeAttributes: true));
        }
        catch (PythonSyntaxException e)
        {
            Assert.NotEmpty(e.Message);
        }
    }
}
