using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Tests.Support;

namespace Cinder.Compiler.Tests.Goldens;

/// <summary>Disassemblies of every kind of statement.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Files =>
        new(Directory.EnumerateFiles(TestData.PathOf("Goldens"), "*.test").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void Disassembly_IsTheExpectedOne(string file) =>
        Golden.Match(TestData.PathOf(Path.Combine("Goldens", file)), source =>
        {
            var code = TestData.Compile(source);
            CodeVerifier.Verify(code);
            return Disassembler.Disassemble(code);
        });
}
