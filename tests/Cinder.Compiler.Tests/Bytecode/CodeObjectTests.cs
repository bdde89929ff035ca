using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Tests.Support;

namespace Cinder.Compiler.Tests.Bytecode;

public sealed class CodeObjectTests
{
    [Fact]
    public void ContentHash_SameCodeElsewhere_IsTheSame()
    {
        var one = TestData.Compile("def f(a):\n    return a + 1\n").Nested("f");
        var other = TestData.Compile("# moved\n\n\ndef  f( a ):\n    return (a +\n        1)\n").Nested("f");
        Assert.Equal(one.ContentHash, other.ContentHash);
    }

    [Theory]
    [InlineData("def f(a): return a + 2\n")]
    [InlineData("def f(a): return a + 1.0\n")]
    [InlineData("def f(a): return a - 1\n")]
    [InlineData("def f(b): return b + 1\n")]
    [InlineData("def f(a, *, b): return a + 1\n")]
    public void ContentHash_OtherCode_Differs(string source) =>
        Assert.NotEqual(TestData.Compile("def f(a): return a + 1\n").Nested("f").ContentHash, TestData.Compile(source).Nested("f").ContentHash);

    [Fact]
    public void ContentHash_IsStable() =>
        Assert.Equal("b840f1a3a4701e96000c09d432af72be", TestData.Compile("x = 1\n").ContentHash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void TryFindHandler_FindsTheInnermostRange()
    {
        var code = TestData.Compile("a\ntry: b\nexcept: c\n");
        var raising = Enumerable.Range(0, code.Instructions.Length).Where(i => code.Instructions[i].Op == OpCode.LoadName).ToArray();
        Assert.False(code.TryFindHandler(raising[0], out _));
        Assert.True(code.TryFindHandler(raising[1], out var body));
        Assert.True(code.TryFindHandler(raising[2], out var handler));
        Assert.False(body.PushLasti);
        Assert.True(handler.PushLasti);
        Assert.Equal(OpCode.PushExcInfo, code.Instructions[body.Target].Op);
    }

    [Fact]
    public void SelfAttributes_AreThoseThatMethodsAssign()
    {
        var code = TestData.Compile("""
            class A:
                def __init__(self, a):
                    self.b = self.a = a
                    (self.c, *self.d), other.no = a
                    for self.e in a:
                        with a as self.f: self.g += 1
                    self.__h: int = 2
                    self.a.no = self["no"] = 1
                    lambda: [self.no for x in a]
                    def inner(self): self.no = 1
                async def m(this): this.i = 1
                @staticmethod
                def s(self): self.no = 1
                @classmethod
                def c(cls): cls.no = 1
                def n(): pass
                k = 1
            """).Nested("A");
        Assert.Equal(["_A__h", "a", "b", "c", "d", "e", "f", "g", "i"], code.SelfAttributes);
    }

    [Fact]
    public void Constants_AreDistinctByTypeAndValue()
    {
        var code = TestData.Compile("x = [a, 0, False, 0.0, -0.0, 0j, 1, True, 1.0, 0, 0.0, (1,), (1.0,), (True,), (1,), '', b'']\n");
        Assert.Equal(
            ["0", "False", "0.0", "-0.0", "0j", "1", "True", "1.0", "(1,)", "(1.0,)", "(True,)", "''", "b''", "None"],
            code.Constants.Select(PythonText.Repr));
    }
}
