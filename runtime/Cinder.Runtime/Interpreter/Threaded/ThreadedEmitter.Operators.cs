using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Operators of small integers and floats.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitOperators()
    {
        EmitArithmetic(
            OpCode.BinaryAdd,
            OpCode.InplaceAdd,
            () =>
            {
                _c.add(rax, rcx);
                _c.jo(_leave);
            },
            () => _c.addsd(xmm0, xmm1),
            BinaryOperator.Add);
        EmitArithmetic(
            OpCode.BinarySubtract,
            OpCode.InplaceSubtract,
            () =>
            {
                _c.sub(rax, rcx);
                _c.jo(_leave);
            },
            () => _c.subsd(xmm0, xmm1),
            BinaryOperator.Subtract);
        EmitArithmetic(
            OpCode.BinaryMultiply,
            OpCode.InplaceMultiply,
            () =>
            {
                _c.sar(rax, 1);
                _c.imul(rax, rcx);
                _c.jo(_leave);
            },
            () => _c.mulsd(xmm0, xmm1),
            BinaryOperator.Multiply);
        EmitIntegers(OpCode.BinaryAnd, OpCode.InplaceAnd, () => _c.and(rax, rcx));
        EmitIntegers(OpCode.BinaryOr, OpCode.InplaceOr, () => _c.or(rax, rcx));
        EmitIntegers(OpCode.BinaryXor, OpCode.InplaceXor, () => _c.xor(rax, rcx));
        EmitIntegers(OpCode.BinaryRightShift, OpCode.InplaceRightShift, () =>
        {
            _c.cmp(rcx, 2 * 62);
            _c.ja(_leave);
            _c.shr(ecx, 1);
            _c.sar(rax, cl);
            _c.and(rax, -2);
        });
        EmitIntegers(OpCode.BinaryLeftShift, OpCode.InplaceLeftShift, () =>
        {
            _c.cmp(rcx, 2 * 62);
            _c.ja(_leave);
            _c.shr(ecx, 1);
            _c.mov(rdx, rax);
            _c.shl(rax, cl);
            _c.mov(rbp, rax);
            _c.sar(rbp, cl);
            _c.cmp(rbp, rdx);
            _c.jne(_leave);
        });
        EmitIntegers(OpCode.BinaryFloorDivide, OpCode.InplaceFloorDivide, () => EmitDivision(remainder: false));
        EmitIntegers(OpCode.BinaryRemainder, OpCode.InplaceRemainder, () => EmitDivision(remainder: true));
        EmitTrueDivision();
        EmitConstantOperand(ShadowOp.LoadConstAdd, () =>
        {
            _c.add(rax, rcx);
            _c.jo(_leave);
        });
        EmitConstantOperand(ShadowOp.LoadConstSubtract, () =>
        {
            _c.sub(rax, rcx);
            _c.jo(_leave);
        });
        EmitConstantOperand(ShadowOp.LoadConstAnd, () => _c.and(rax, rcx));
        EmitUnary();
    }

    /// <summary>rax and rcx, small integers, give rax; or xmm0 and xmm1 give xmm0.</summary>
    private void EmitArithmetic(OpCode binary, OpCode inplace, Action integers, Action floats, BinaryOperator op)
    {
        foreach (var code in (OpCode[])[binary, inplace])
        {
            var method = Cold(() => EmitMethodOperator(op, code == inplace));
            var other = Cold(() =>
            {
                EmitDouble(rax, xmm0, method);
                EmitDouble(rcx, xmm1, _leave);
                floats();
                EmitFloatResult(2);
            });
            EmitIntegers([code], integers, other);
        }
    }

    private void EmitIntegers(OpCode binary, OpCode inplace, Action operation) => EmitIntegers([binary, inplace], operation, _leave);

    private void EmitIntegers(ReadOnlySpan<OpCode> ops, Action operation, Label other)
    {
        Case(ops);
        _c.mov(rax, Top(2));
        _c.mov(rcx, Top());
        _c.mov(edx, eax);
        _c.or(edx, ecx);
        _c.test(dl, 1);
        _c.jne(other);
        operation();
        _c.mov(Top(2), rax);
        Drop();
        Dispatch(1);
    }

    // rax by rcx, tagged; the divisor is positive, or it is left to the loop.
    private void EmitDivision(bool remainder)
    {
        var floor = _c.CreateLabel();
        _c.test(rcx, rcx);
        _c.jle(_leave);
        _c.sar(rax, 1);
        _c.sar(rcx, 1);
        _c.cqo();
        _c.idiv(rcx);
        _c.test(rdx, rdx);
        _c.jns(floor);
        _c.add(rdx, rcx);
        _c.dec(rax);
        _c.Label(ref floor);
        if (remainder)
        {
            _c.lea(rax, __qword_ptr[rdx + rdx]);
        }
        else
        {
            _c.add(rax, rax);
        }
    }

    private void EmitTrueDivision()
    {
        Case(OpCode.BinaryTrueDivide, OpCode.InplaceTrueDivide);
        _c.mov(rax, Top(2));
        _c.mov(rcx, Top());
        EmitDouble(rax, xmm0, _leave);
        EmitDouble(rcx, xmm1, _leave);
        _c.xorps(xmm2, xmm2);
        _c.ucomisd(xmm1, xmm2);
        _c.je(_leave);
        _c.divsd(xmm0, xmm1);
        EmitFloatResult(2);
    }

    private void EmitConstantOperand(OpCode op, Action operation)
    {
        // Anything but a small integer: the constant alone, and the operator in its own turn.
        var other = Cold(() =>
        {
            Push(rcx);
            Dispatch(1);
        });
        Case(op);
        _c.mov(eax, Argument());
        _c.mov(rcx, __qword_ptr[RCode + At.CodeConstants]);
        _c.mov(rcx, __qword_ptr[rcx + (rax * 8)]);
        _c.mov(rax, Top());
        _c.test(al, 1);
        _c.jne(other);
        operation();
        _c.mov(Top(), rax);
        Dispatch(2);
    }

    private void EmitUnary()
    {
        var number = Cold(() =>
        {
            Require(rax, BuiltinType.Float, _leave);
            _c.mov(rbp, Field(rax, At.FloatValue));
            _c.btc(rbp, 63);
            _c.movq(xmm0, rbp);
            EmitFloatResult(1);
        });
        Case(OpCode.UnaryNegative);
        _c.mov(rax, Top());
        _c.test(al, 1);
        _c.jne(number);
        _c.neg(rax);
        _c.jo(_leave);
        _c.mov(Top(), rax);
        Dispatch(1);

        var isTrue = _c.CreateLabel();
        Case(OpCode.UnaryNot);
        _c.mov(rax, Top());
        var isFalse = Cold(() =>
        {
            _c.mov(Top(), (int)Ref.TrueBits);
            Dispatch(1);
        });
        EmitTruth(isTrue, isFalse);
        _c.Label(ref isTrue);
        _c.mov(Top(), (int)Ref.FalseBits);
        Dispatch(1);
    }

    /// <summary>The word as a double: a float, or a small integer that converts exactly. Uses rdx and rbp.</summary>
    /// <param name="value">The word.</param>
    /// <param name="target">The double.</param>
    /// <param name="otherwise">Where any other object goes.</param>
    private void EmitDouble(AssemblerRegister64 value, AssemblerRegisterXMM target, Label otherwise)
    {
        var end = _c.CreateLabel();
        var integer = Cold(() =>
        {
            _c.test(value, 1);
            _c.jne(_leave);
            _c.mov(rdx, value);
            _c.sar(rdx, 1);
            _c.xorps(target, target);
            _c.cvtsi2sd(target, rdx);
            _c.cvttsd2si(rbp, target);
            _c.cmp(rbp, rdx);
            _c.jne(_leave);
            _c.jmp(end);
        });
        RequireHeap(value, integer);
        _c.cmp(Field32(value, 0), (uint)BuiltinType.Float);
        _c.jne(otherwise);
        _c.movsd(target, Field(value, At.FloatValue));
        _c.Label(ref end);
    }

    /// <summary>xmm0 as a new float in the place of the operands.</summary>
    private void EmitFloatResult(int operands)
    {
        Allocate(BuiltinType.Float, sizeof(FloatObject));
        _c.movsd(Field(rax, At.FloatValue), xmm0);
        _c.mov(Top(operands), rax);
        if (operands > 1)
        {
            Drop(operands - 1);
        }

        Dispatch(1);
    }
}
