using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Tests.Support;

namespace Cinder.Compiler.Tests.Bytecode;

public sealed class CodeVerifierTests
{
    private static CodeObject Good { get; } = Make(1, new(OpCode.Resume, 0), new(OpCode.LoadConst, 0), new(OpCode.ReturnValue, 0));

    [Fact]
    public void Verify_GoodCode_Passes() => CodeVerifier.Verify(Good);

    [Theory]
    [InlineData("too little", 1, OpCode.BinaryAdd, 0)]
    [InlineData("out of range", 1, OpCode.LoadConst, 7)]
    [InlineData("out of range", 1, OpCode.LoadName, 0)]
    [InlineData("out of range", 1, OpCode.LoadFast, 0)]
    [InlineData("out of range", 1, OpCode.Jump, 99)]
    [InlineData("unknown", 1, (OpCode)200, 0)]
    [InlineData("stack size", 2, OpCode.Nop, 0)]
    [InlineData("stack depths", 1, OpCode.PopJumpIfTrue, 0)]
    public void Verify_BadInstruction_SaysWhatIsWrong(string problem, int stackSize, OpCode op, int arg)
    {
        var code = Make(
            stackSize, new(OpCode.LoadConst, 0), new(op, arg), new(OpCode.LoadConst, 0), new(OpCode.ReturnValue, 0));
        if (op == OpCode.PopJumpIfTrue)
        {
            code = Make(1, new(OpCode.LoadConst, 0), new(op, 3), new(OpCode.LoadConst, 0), new(OpCode.ReturnValue, 0));
        }
        else if (op == OpCode.Nop)
        {
            code = Make(stackSize, new(OpCode.Nop, 0), new(OpCode.LoadConst, 0), new(OpCode.ReturnValue, 0));
        }

        Assert.Contains(problem, Assert.Throws<InvalidDataException>(() => CodeVerifier.Verify(code)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_RunsOffTheEnd_IsAnError()
    {
        var error = Assert.Throws<InvalidDataException>(() => CodeVerifier.Verify(Make(0, new Instruction(OpCode.Nop, 0))));
        Assert.Contains("runs off its end", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_UncheckedLoadOfUnboundLocal_IsAnError()
    {
        var code = TestData.Compile("def f(a):\n    if a: b = 1\n    return b\n").Nested("f");
        CodeVerifier.Verify(code);
        var changed = code with
        {
            Instructions = [.. code.Instructions.Select(i => i.Op == OpCode.LoadFastCheck ? i with { Op = OpCode.LoadFast } : i)],
        };
        Assert.Contains("unbound", Assert.Throws<InvalidDataException>(() => CodeVerifier.Verify(changed)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_HandlerDeeperThanItsCode_IsAnError()
    {
        var code = TestData.Compile("try: a\nexcept: b\n");
        var changed = code with { ExceptionTable = [.. code.ExceptionTable.Select(e => e with { Depth = e.Depth + 1 })] };
        Assert.Throws<InvalidDataException>(() => CodeVerifier.Verify(changed));
    }

    private static CodeObject Make(int stackSize, params Instruction[] instructions) => new()
    {
        Name = "f",
        QualName = "f",
        FileName = "f",
        FirstLineNumber = 1,
        Instructions = [.. instructions],
        Constants = [null],
        Names = [],
        LocalsPlusNames = [],
        LocalsPlusKinds = [],
        StackSize = stackSize,
        ExceptionTable = [],
        Locations = LocationTable.Encode(new Location[instructions.Length], 1),
    };
}
