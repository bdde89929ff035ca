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
        var text = equal is bool value
            ? Cold(() => EmitTextEquality(value, truth))
            : Cold(() =>
            {
                EmitCharacters();
                set();
                _c.jmp(truth);
            });
        var other = Cold(() =>
        {
            EmitDouble(rax, xmm0, text);
            EmitDouble(rcx, xmm1, _leave);
            floats();
            _c.jmp(truth);
        });
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

    /// <summary>Equality of two exact strings.</summary>
    private void EmitTextEquality(bool equal, Label truth)
    {
        var different = _c.CreateLabel();
        var same = _c.CreateLabel();
        var tail = _c.CreateLabel();
        var lookAt = _c.CreateLabel();
        Require(rax, BuiltinType.Str, _leave);
        _c.cmp(rax, rcx);
        _c.jne(lookAt);
        _c.Label(ref same);
        _c.mov(edx, equal ? 1 : 0);
        _c.jmp(truth);

        // Strings are as narrow as they can be: another length or width is another text.
        _c.Label(ref lookAt);
        Require(rcx, BuiltinType.Str, _leave);
        _c.mov(edx, Field32(rax, At.StrLength));
        _c.cmp(edx, Field32(rcx, At.StrLength));
        _c.jne(different);
        _c.mov(ebp, Field32(rax, At.StrWidth));
        _c.cmp(ebp, Field32(rcx, At.StrWidth));
        _c.jne(different);
        _c.imul(edx, ebp);
        var words = Here();
        _c.cmp(edx, 8);
        _c.jb(tail);
        _c.mov(rbp, __qword_ptr[rax + (At.StrData - 1)]);
        _c.cmp(rbp, __qword_ptr[rcx + (At.StrData - 1)]);
        _c.jne(different);
        _c.add(rax, 8);
        _c.add(rcx, 8);
        _c.sub(edx, 8);
        _c.jmp(words);
        _c.Label(ref tail);
        _c.dec(edx);
        _c.js(same);
        _c.mov(bpl, __byte_ptr[rax + rdx + (At.StrData - 1)]);
        _c.cmp(bpl, __byte_ptr[rcx + rdx + (At.StrData - 1)]);
        _c.je(tail);

        _c.Label(ref different);
        _c.mov(edx, equal ? 0 : 1);
        _c.jmp(truth);
    }

    /// <summary>Compares two exact strings of one narrow character each.</summary>
    private void EmitCharacters()
    {
        foreach (var value in (AssemblerRegister64[])[rax, rcx])
        {
            Require(value, BuiltinType.Str, _leave);
            RequireNarrow(value);
            _c.cmp(Field32(value, At.StrLength), 1);
            _c.jne(_leave);
        }

        _c.movzx(eax, __byte_ptr[rax + (At.StrData - 1)]);
        _c.movzx(ecx, __byte_ptr[rcx + (At.StrData - 1)]);
        _c.cmp(eax, ecx);
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
