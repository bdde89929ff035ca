using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cinder.Build.Tasks.Tests;

public sealed class AssemblyCodeHashTests : IDisposable
{
    private const string Source = """
        using System;
        [assembly: System.Reflection.AssemblyInformationalVersion("1.0.0+1111")]
        public static class C
        {
            public const int Limit = 3;
            public static readonly int[] Table = { 1, 2, 3, 4, 5, 6, 7, 8 };
            public static ReadOnlySpan<byte> Bytes => new byte[] { 1, 2, 3, 4 };
            // A comment.
            public static int Add(int a, int b) { try { return a + b; } catch (Exception) { return Limit; } }
            public static string Name() => "name";
        }
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("+1111", "+2222")]
    [InlineData("// A comment.", "// Another, longer comment.")]
    [InlineData("int a, int b) {", "int a,   int b)   {")]
    public void What_changes_no_code_keeps_the_hash(string before, string after) => Assert.Equal(Hash(Source), Hash(Replace(before, after)));

    [Theory]
    [InlineData("a + b", "a - b")]
    [InlineData("Limit = 3", "Limit = 4")]
    [InlineData("5, 6, 7, 8 }", "5, 6, 7, 9 }")]
    [InlineData("{ 1, 2, 3, 4 };", "{ 1, 2, 3, 5 };")]
    [InlineData("\"name\"", "\"game\"")]
    [InlineData("Add(int a", "Sum(int a")]
    [InlineData("Exception)", "ArgumentException)")]
    [InlineData("public static string Name", "internal static string Name")]
    public void What_changes_code_or_data_changes_the_hash(string before, string after) => Assert.NotEqual(Hash(Source), Hash(Replace(before, after)));

    [Fact]
    public void A_file_that_is_no_assembly_counts_by_its_bytes()
    {
        string path = _folder.Write("native.so", "one");
        string before = AssemblyCodeHash.Compute(path);
        _folder.Write("native.so", "two");

        Assert.NotEqual(before, AssemblyCodeHash.Compute(path));
        Assert.Equal("absent", AssemblyCodeHash.Compute(_folder["missing.dll"]));
    }

    private static string Replace(string before, string after)
    {
        Assert.Contains(before, Source, StringComparison.Ordinal);
        return Source.Replace(before, after, StringComparison.Ordinal);
    }

    private string Hash(string source)
    {
        string path = _folder[Guid.NewGuid().ToString("N") + ".dll"];
        MetadataReference[] references = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return AssemblyCodeHash.Compute(path);
    }
}
