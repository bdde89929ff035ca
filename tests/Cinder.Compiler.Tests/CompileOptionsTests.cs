using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Tests.Support;
using Cinder.Syntax;

namespace Cinder.Compiler.Tests;

public sealed class CompileOptionsTests
{
    [Fact]
    public void Optimize1_DropsAssertionsAndDebugCode()
    {
        var code = TestData.Compile("assert a\nif __debug__: b\ndef f(): 'doc'\n", new CompileOptions { Optimize = 1 });
        Assert.Equal(["f"], code.Names);
        Assert.Equal("doc", code.Nested("f").Constants[0]);
    }

    [Fact]
    public void Optimize2_DropsDocumentation()
    {
        var code = TestData.Compile("'doc'\ndef f(): 'doc'\n", new CompileOptions { Optimize = 2 });
        Assert.DoesNotContain("__doc__", code.Names);
        Assert.Null(code.Nested("f").Constants[0]);
    }

    [Fact]
    public void InheritedFlags_CountUnlessDontInherit()
    {
        var options = new CompileOptions { InheritedFlags = CodeFlags.FutureAnnotations };
        Assert.Contains("'int'", Disassembler.Disassemble(TestData.Compile("x: int\n", options)), StringComparison.Ordinal);
        Assert.DoesNotContain("'int'", Disassembler.Disassemble(TestData.Compile("x: int\n", options with { DontInherit = true })), StringComparison.Ordinal);
    }

    [Fact]
    public void TopLevelAwait_MakesTheModuleACoroutine()
    {
        var options = new CompileOptions { AllowTopLevelAwait = true };
        var code = TestData.Compile("await a\nasync for b in c: pass\n[d async for d in e]\n", options);
        CodeVerifier.Verify(code);
        Assert.True(code.Flags.HasFlag(CodeFlags.Coroutine));
        Assert.Equal(CodeFlags.None, TestData.Compile("a\n", options).Flags);
    }

    [Fact]
    public void Warning_ThatIsToBeAnError_BecomesOne()
    {
        var error = Assert.Throws<PythonSyntaxException>(() => TestData.Compile("x is 1\n", new CompileOptions { Warning = _ => true }));
        Assert.Equal("\"is\" with a literal. Did you mean \"==\"?", error.Message);
        Assert.Equal((1, 1, 7), (error.Location!.Line, error.Location.Offset, error.Location.EndOffset));
    }

    [Fact]
    public void SourceLine_GivesTheTextOfAnError()
    {
        var options = new CompileOptions { SourceLine = line => $"line {line}" };
        var error = Assert.Throws<PythonSyntaxException>(() => TestData.Compile("\nreturn\n", options));
        Assert.Equal(("line 2", "<test>"), (error.Location!.Text, error.Location.FileName));
    }

    [Fact]
    public void Interactive_PrintsExpressionStatementsOfTheTopLevelOnly()
    {
        var code = PythonCompiler.Compile(Parser.ParseInteractive("if a:\n    b\n    1\n\n", "<stdin>"), "<stdin>");
        CodeVerifier.Verify(code);
        Assert.Equal(2, code.Instructions.Count(i => i.Op == OpCode.PrintExpr));
        var function = PythonCompiler.Compile(Parser.ParseInteractive("def f(): a\n\n", "<stdin>"), "<stdin>");
        Assert.DoesNotContain(function.Nested("f").Instructions, i => i.Op == OpCode.PrintExpr);
    }

    [Fact]
    public void Expression_ReturnsItsValue()
    {
        var code = PythonCompiler.Compile(Parser.ParseExpression("a + 1", "<eval>"), "<eval>");
        CodeVerifier.Verify(code);
        Assert.Equal(OpCode.BinaryAdd, code.Instructions[^2].Op);
        Assert.Equal(OpCode.ReturnValue, code.Instructions[^1].Op);
    }
}
