using System.Reflection;
using System.Text.RegularExpressions;

namespace Cinder.Build.Tool.Tests;

public sealed partial class DiagnosticDocumentationTests
{
    private static readonly string Root = typeof(DiagnosticDocumentationTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly string Errors = File.ReadAllText(Path.Combine(Root, "sdk/errors.md"));

    [Fact]
    public void Every_code_in_the_sources_is_explained()
    {
        string[] used = [.. SourceFiles().SelectMany(file => Code().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

        Assert.NotEmpty(used);
        Assert.All(used, code => Assert.Contains($"\n## {code}\n", Errors, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_explained_code_exists_and_comes_once_and_in_order()
    {
        string[] explained = [.. Heading().Matches(Errors).Select(match => match.Groups["code"].Value)];
        string sources = string.Join('\n', SourceFiles().Select(File.ReadAllText));

        Assert.Equal(explained.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), explained);
        Assert.All(explained, code => Assert.Contains(code, sources, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_explanation_says_what_happened_why_and_what_to_do()
    {
        string[] sections = [.. Heading().Split(Errors).Where((_, index) => index > 0 && index % 2 == 0)];

        Assert.NotEmpty(sections);
        Assert.All(sections, section => Assert.True(section.Contains("**Do:**", StringComparison.Ordinal), section));
    }

    private static IEnumerable<string> SourceFiles() => new[] { "sdk/targets", "sdk/Sdk", "tasks" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories))
        .Where(file => Path.GetExtension(file) is ".cs" or ".targets" or ".props");

    [GeneratedRegex(@"CBT\d{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^## (?<code>CBT\d{4})$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading();
}
