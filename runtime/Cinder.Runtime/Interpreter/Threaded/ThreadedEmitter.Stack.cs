using Cinder.Compiler.Bytecode;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Moves between locals, constants and the operand stack.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitStack()
    {
        Case(OpCode.Nop);
        Dispatch(1);

        Case(OpCode.Resume);
        _c.cmp(__byte_ptr[RState + At.EvalBreaker], 0);
        _c.jne(_leave);
        Dispatch(1);

        Case(OpCode.PopTop);
        Drop();
        Dispatch(1);

        Case(OpCode.PushNull);
        _c.mov(__qword_ptr[RSp], (int)Ref.UnboundBits);
        _c.add(RSp, 8);
        Dispatch(1);

        Case(OpCode.Copy);
        _c.mov(eax, Argument());
        _c.neg(rax);
        _c.mov(rcx, __qword_ptr[RSp + (rax * 8)]);
        Push(rcx);
        Dispatch(1);

        Case(OpCode.Swap);
        _c.mov(eax, Argument());
        _c.neg(rax);
        _c.mov(rcx, __qword_ptr[RSp + (rax * 8)]);
        _c.mov(rdx, Top());
        _c.mov(__qword_ptr[RSp + (rax * 8)], rdx);
        _c.mov(Top(), rcx);
        Dispatch(1);

        Case(OpCode.LoadConst);
        PushConstant(0);
        Dispatch(1);

        Case(OpCode.LoadFast);
        PushLocal(0);
        Dispatch(1);

        Case(OpCode.LoadFastCheck);
        _c.mov(eax, Argument());
        _c.mov(rcx, __qword_ptr[RLocals + (rax * 8)]);
        _c.cmp(rcx, (int)Ref.UnboundBits);
        _c.je(_leave);
        Push(rcx);
        Dispatch(1);

        Case(OpCode.StoreFast);
        PopLocal();
        Dispatch(1);

        Case(ShadowOp.LoadFastLoadFast);
        PushLocal(0);
        PushLocal(1);
        Dispatch(2);

        Case(ShadowOp.LoadFastLoadConst);
        PushLocal(0);
        PushConstant(1);
        Dispatch(2);

        Case(ShadowOp.LoadFastCopy);
        PushLocal(0);
        Push(rcx);
        Dispatch(2);

        Case(ShadowOp.StoreFastLoadFast);
        _c.mov(eax, Argument());
        _c.mov(rcx, Top());
        _c.mov(__qword_ptr[RLocals + (rax * 8)], rcx);
        _c.mov(eax, Argument(1));
        _c.mov(rcx, __qword_ptr[RLocals + (rax * 8)]);
        _c.mov(Top(), rcx);
        Dispatch(2);

        Case(OpCode.PushExcInfo);
        _c.mov(rax, Top());
        _c.mov(rcx, __qword_ptr[RState + At.Handled]);
        _c.mov(Top(), rcx);
        _c.mov(__qword_ptr[RState + At.Handled], rax);
        Push(rax);
        Dispatch(1);

        Case(OpCode.PopExcept);
        _c.mov(rax, Top());
        _c.mov(__qword_ptr[RState + At.Handled], rax);
        Drop();
        Dispatch(1);
    }

    // Leaves the value in rcx.
    private void PushLocal(int step)
    {
        _c.mov(eax, Argument(step));
        _c.mov(rcx, __qword_ptr[RLocals + (rax * 8)]);
        Push(rcx);
    }

    private void PushConstant(int step)
    {
        _c.mov(eax, Argument(step));
        _c.mov(rcx, __qword_ptr[RCode + At.CodeConstants]);
        _c.mov(rcx, __qword_ptr[rcx + (rax * 8)]);
        Push(rcx);
    }

    private void PopLocal()
    {
        _c.mov(eax, Argument());
        Drop();
        _c.mov(rcx, __qword_ptr[RSp]);
        _c.mov(__qword_ptr[RLocals + (rax * 8)], rcx);
    }
}
