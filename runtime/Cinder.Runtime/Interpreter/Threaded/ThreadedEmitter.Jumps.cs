using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Jumps.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitJumps()
    {
        Case(OpCode.Jump);
        Jump();

        Case(OpCode.JumpBackward);
        CheckSafePoint();
        Jump();

        Case(ShadowOp.PopTopJumpBackward);
        CheckSafePoint();
        Drop();
        Jump(1);

        Case(ShadowOp.StoreFastJumpBackward);
        CheckSafePoint();
        PopLocal();
        Jump(1);

        Case(OpCode.PopJumpIfFalse);
        EmitPopJump(jumpIf: false);

        Case(OpCode.PopJumpIfTrue);
        EmitPopJump(jumpIf: true);

        Case(OpCode.PopJumpIfNone);
        EmitPopJumpNone(jumpIf: true);

        Case(OpCode.PopJumpIfNotNone);
        EmitPopJumpNone(jumpIf: false);

        Case(OpCode.JumpIfFalseOrPop);
        EmitJumpOrPop(jumpIf: false);

        Case(OpCode.JumpIfTrueOrPop);
        EmitJumpOrPop(jumpIf: true);
    }

    // Leaves with nothing done: the loop in C# looks at the breaker itself, and its next visit renews the patience.
    private void CheckSafePoint()
    {
        _c.cmp(__byte_ptr[RState + At.EvalBreaker], 0);
        _c.jne(_leave);
        _c.dec(__dword_ptr[RState + At.Patience]);
        _c.jle(_leave);
    }

    private void EmitPopJump(bool jumpIf)
    {
        var jump = Cold(() =>
        {
            Drop();
            Jump();
        });
        var stay = _c.CreateLabel();
        var other = Cold(() => EmitTruth(jumpIf ? jump : stay, jumpIf ? stay : jump));
        _c.mov(rax, Top());
        _c.cmp(rax, (int)(jumpIf ? Ref.TrueBits : Ref.FalseBits));
        _c.je(jump);
        _c.cmp(rax, (int)(jumpIf ? Ref.FalseBits : Ref.TrueBits));
        _c.jne(other);
        _c.Label(ref stay);
        Drop();
        Dispatch(1);
    }

    private void EmitPopJumpNone(bool jumpIf)
    {
        var jump = Cold(() =>
        {
            Drop();
            Jump();
        });
        _c.cmp(Top(), (int)Ref.NoneBits);
        if (jumpIf)
        {
            _c.je(jump);
        }
        else
        {
            _c.jne(jump);
        }

        Drop();
        Dispatch(1);
    }

    private void EmitJumpOrPop(bool jumpIf)
    {
        var jump = Cold(() => Jump());
        var pop = _c.CreateLabel();
        _c.mov(rax, Top());
        EmitTruth(jumpIf ? jump : pop, jumpIf ? pop : jump);
        _c.Label(ref pop);
        Drop();
        Dispatch(1);
    }

    /// <summary>Truth of rax, where that needs no call. Uses rdx.</summary>
    private void EmitTruth(Label ifTrue, Label ifFalse)
    {
        var heap = _c.CreateLabel();
        var list = _c.CreateLabel();
        var text = _c.CreateLabel();
        var dict = _c.CreateLabel();
        _c.cmp(rax, (int)Ref.FalseBits);
        _c.je(ifFalse);
        _c.cmp(rax, (int)Ref.TrueBits);
        _c.je(ifTrue);
        _c.cmp(rax, (int)Ref.NoneBits);
        _c.je(ifFalse);
        _c.test(al, 1);
        _c.jne(heap);
        _c.test(rax, rax);
        _c.je(ifFalse);
        _c.jmp(ifTrue);

        _c.Label(ref heap);
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, (uint)BuiltinType.List);
        _c.je(list);
        _c.cmp(edx, (uint)BuiltinType.Str);
        _c.je(text);
        _c.cmp(edx, (uint)BuiltinType.Dict);
        _c.je(dict);
        _c.cmp(edx, (uint)BuiltinType.Tuple);
        _c.jne(_leave);
        _c.cmp(Field(rax, At.TupleLength), 0);
        _c.je(ifFalse);
        _c.jmp(ifTrue);

        _c.Label(ref list);
        _c.cmp(Field(rax, At.ListLength), 0);
        _c.je(ifFalse);
        _c.jmp(ifTrue);

        _c.Label(ref text);
        _c.cmp(Field32(rax, At.StrLength), 0);
        _c.je(ifFalse);
        _c.jmp(ifTrue);

        _c.Label(ref dict);
        _c.cmp(Field(rax, At.DictCount), 0);
        _c.je(ifFalse);
        _c.jmp(ifTrue);
    }
}
