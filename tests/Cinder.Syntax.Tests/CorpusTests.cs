namespace Cinder.SyntaxTests;

/// <summary>Trees, positions and errors are CPython's, byte for byte.</summary>
public sealed class CorpusTests
{
    [Theory]
    [InlineData("valid.json", 150)]
    [InlineData("invalid.json", 400)]
    [InlineData("bytes.json", 30)]
    [InlineData("mutations.json", 600)]
    public void Parse_GivesWhatCPythonGives(string corpus, int atLeast)
    {
        List<CorpusCase> cases = CorpusCase.Load(corpus);
        var failures = new List<string>();
        foreach (CorpusCase corpusCase in cases)
        {
            string actual = corpusCase.Parse();
            if (actual != corpusCase.Expected)
            {
                failures.Add($"{corpusCase}\n  expected {corpusCase.Expected}\n  actual   {actual}");
            }
        }

        Assert.True(cases.Count >= atLeast, $"{corpus} has only {cases.Count} cases");
        Assert.True(failures.Count == 0, $"{failures.Count} of {cases.Count} cases differ:\n{string.Join('\n', failures.Take(10))}");
    }
}
