using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Comparisons, fused with the jump after them when they are of integers.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitComparisons()
    {
        // edx: 0 or 1.
        var truth = Cold(() =>
        {
            _c.movzx(edx, dl);
            _c.lea(edx, __dword_ptr[(rdx * 4) + (int)Ref.FalseBits]);
            _c.mov(Top(2), rdx);
            Drop();
            Dispatch(1);
        });
        EmitCompare(OpCode.CompareLess, truth, l => _c.jl(l), l => _c.jge(l), () => _c.setl(dl), () => EmitFloatOrder(xmm1, xmm0, orEqual: false));
        EmitCompare(OpCode.CompareLessEqual, truth, l => _c.jle(l), l => _c.jg(l), () => _c.setle(dl), () => EmitFloatOrder(xmm1, xmm0, orEqual: true));
        EmitCompare(OpCode.CompareGreater, truth, l => _c.jg(l), l => _c.jle(l), () => _c.setg(dl), () => EmitFloatOrder(xmm0, xmm1, orEqual: false));
        EmitCompare(OpCode.CompareGreaterEqual, truth, l => _c.jge(l), l => _c.jl(l), () => _c.setge(dl), () => EmitFloatOrder(xmm0, xmm1, orEqual: true));
        EmitCompare(OpCode.CompareEqual, truth, l => _c.je(l), l => _c.jne(l), () => _c.sete(dl), () => EmitFloatEquality(equal: true), equal: true);
        EmitCompare(OpCode.CompareNotEqual, truth, l => _c.jne(l), l => _c.je(l), () => _c.setne(dl), () => EmitFloatEquality(equal: false), equal: false);

        Case(OpCode.IsOp);
        _c.mov(rax, Top(2));
        _c.cmp(rax, Top());
        _c.sete(dl);
        _c.xor(dl, __byte_ptr[RPc + At.InstructionArg]);
        _c.jmp(truth);
    }

    private void EmitCompare(OpCode op, Label truth, Action<Label> jumpIf, Action<Label> jumpUnless, Action set, Action floats, bool? equal = null)
    {
        var jump = Cold(() =>
        {
            Drop(2);
            Jump(1);
        });
        var notTrue = Cold(() =>
        {
            _c.cmp(rax, rcx);
            set();
            _c.jmp(truth);
        });
        var notFalse = Cold(() =>
        {
            _c.cmp(edx, (int)OpCode.PopJumpIfTrue);
            _c.jne(notTrue);
            _c.cmp(rax, rcx);
            jumpIf(jump);
            Drop(2);
            Dispatch(2);
        });
        var numbers = Cold(() =>
        {
            EmitDouble(rax, xmm0, _leave);
            EmitDouble(rcx, xmm1, _leave);
            floats();
            _c.jmp(truth);
        });
        var other = equal is bool value ? Cold(() => EmitIdentity(value, truth, numbers)) : numbers;
        Case(op);
        _c.mov(rax, Top(2));
        _c.mov(rcx, Top());
        _c.mov(edx, eax);
        _c.or(edx, ecx);
        _c.test(dl, 1);
        _c.jne(other);
        _c.movzx(edx, OpAt(1));
        _c.cmp(edx, (int)OpCode.PopJumpIfFalse);
        _c.jne(notFalse);
        _c.cmp(rax, rcx);
        jumpUnless(jump);
        Drop(2);
        Dispatch(2);
    }

    /// <summary>Equality of strings by identity: the same one, or both interned.</summary>
    private void EmitIdentity(bool equal, Label truth, Label otherwise)
    {
        var different = _c.CreateLabel();
        Require(rax, BuiltinType.Str, otherwise);
        _c.cmp(rax, rcx);
        _c.jne(different);
        _c.mov(edx, equal ? 1 : 0);
        _c.jmp(truth);

        _c.Label(ref different);
        Require(rcx, BuiltinType.Str, _leave);
        _c.mov(edx, Field32(rax, At.HeaderInfo));
        _c.and(edx, Field32(rcx, At.HeaderInfo));
        _c.test(edx, (uint)HeaderFlags.Interned);
        _c.je(_leave);
        _c.mov(edx, equal ? 0 : 1);
        _c.jmp(truth);
    }

    // A comparison with a NaN sets the carry flag: neither above nor above or equal.
    private void EmitFloatOrder(AssemblerRegisterXMM larger, AssemblerRegisterXMM smaller, bool orEqual)
    {
        _c.ucomisd(larger, smaller);
        if (orEqual)
        {
            _c.setae(dl);
        }
        else
        {
            _c.seta(dl);
        }
    }

    private void EmitFloatEquality(bool equal)
    {
        _c.ucomisd(xmm0, xmm1);
        if (equal)
        {
            _c.setnp(al);
            _c.sete(dl);
            _c.and(dl, al);
        }
        else
        {
            _c.setp(al);
            _c.setne(dl);
            _c.or(dl, al);
        }
    }
}
