using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Serialization;
using Cinder.Compiler.Tests.Support;

namespace Cinder.Compiler.Tests.Bytecode;

public sealed class CodeReaderTests
{
    private const string Source = """
        import os
        X = (1, 2.5, -0.0, 3j, "ä\ud800", b"\xff", None, True, ..., 2 ** 100, -1)
        class A:
            def f(self, a, *, b=1, **c):
                self.x = a
                try:
                    return lambda: (a, b, x in {1, 2})
                except E as e:
                    yield from e
        async def g():
            async with a as b:
                return [c async for c in b]
        """;

    private static byte[] Written => CodeWriter.Write(TestData.Compile(Source));

    [Fact]
    public void Read_GivesBackWhatWasWritten()
    {
        var code = TestData.Compile(Source);
        var copy = CodeReader.Read(CodeWriter.Write(code));

        Assert.Equal(Disassembler.Disassemble(code), Disassembler.Disassemble(copy));
        Assert.Equal(code.ContentHash, copy.ContentHash);
        Assert.Equal(code.FileName, copy.FileName);
        Assert.Equal(CodeWriter.Write(code), CodeWriter.Write(copy));
    }

    [Fact]
    public void Write_SameSource_SameBytes() => Assert.Equal(Written, Written);

    [Fact]
    public void Read_OtherMagicOrVersion_SaysSo()
    {
        Assert.Contains("not compiled Python", Assert.Throws<InvalidDataException>(() => CodeReader.Read("hello"u8)).Message, StringComparison.Ordinal);
        var bytes = Written;
        bytes[8]++;
        Assert.Contains("version", Assert.Throws<InvalidDataException>(() => CodeReader.Read(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Truncated_IsAnErrorAtEveryLength()
    {
        var bytes = Written;
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => CodeReader.Read(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Read_DamagedBytes_GivesAnErrorOrVerifiedCode()
    {
        var original = Written;
        var random = new Random(12345);
        var errors = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = (byte[])original.Clone();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Disassembler.Disassemble(CodeReader.Read(bytes));
            }
            catch (InvalidDataException)
            {
                errors++;
            }
        }

        Assert.InRange(errors, 5_000, 20_000);
    }
}
