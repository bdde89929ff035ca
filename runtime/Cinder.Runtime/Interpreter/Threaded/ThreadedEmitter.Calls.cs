using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Calls of Python functions with exactly their parameters, and returns from them.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitCalls()
    {
        EmitCall();

        Case(OpCode.ReturnValue);
        _c.mov(rcx, Top());
        var returns = Here();
        EmitReturn();

        Case(ShadowOp.ReturnConst);
        _c.mov(eax, Argument());
        _c.mov(rcx, __qword_ptr[RCode + At.CodeConstants]);
        _c.mov(rcx, __qword_ptr[rcx + (rax * 8)]);
        _c.jmp(returns);
    }

    /// <summary>rax counts the arguments, rcx is the slot of the callable, rbp the callable.</summary>
    private void EmitCall()
    {
        var counted = _c.CreateLabel();
        var placed = _c.CreateLabel();
        var other = Cold(EmitCallOther);
        var ofGenerator = Cold(() => EmitGeneratorArguments(placed));
        Case(OpCode.Call);
        _c.mov(eax, Argument());
        _c.mov(rcx, rax);
        _c.neg(rcx);
        _c.lea(rcx, __qword_ptr[RSp + (rcx * 8) - 16]);
        _c.mov(rbp, __qword_ptr[rcx]);
        Require(rbp, BuiltinType.Function, other);
        _c.mov(RCode, Field(rbp, At.FunctionData));
        _c.lea(RLocals, __qword_ptr[rcx + 16]);
        _c.cmp(__qword_ptr[rcx + 8], (int)Ref.UnboundBits);
        _c.je(counted);
        _c.sub(RLocals, 8);
        _c.inc(eax);
        _c.Label(ref counted);
        RequireSimple();
        _c.cmp(__dword_ptr[RCode + At.CodeArgCount], eax);
        _c.jne(_leave);
        _c.mov(__qword_ptr[RFrame + At.FrameSp], rcx);
        _c.cmp(__qword_ptr[RFrame + At.FrameGenerator], (int)Ref.UnboundBits);
        _c.jne(ofGenerator);

        _c.Label(ref placed);
        EmitEnter(FrameFlags.None);
    }

    /// <summary>Goes on only if the code in <see cref="RCode"/> is of the plain kind and there is room for another call. Uses rdx.</summary>
    private void RequireSimple()
    {
        _c.cmp(__byte_ptr[RCode + At.CodeIsSimple], 0);
        _c.je(_leave);
        _c.mov(edx, __dword_ptr[RState + At.Depth]);
        _c.cmp(edx, __dword_ptr[RState + At.RecursionLimit]);
        _c.jge(_leave);
    }

    private void EmitCallOther()
    {
        var method = _c.CreateLabel();
        var type = _c.CreateLabel();
        var builtin = _c.CreateLabel();
        var descriptor = _c.CreateLabel();
        RequireHeap(rbp, _leave);
        _c.mov(edx, Field32(rbp, 0));
        _c.cmp(edx, (uint)BuiltinType.Type);
        _c.je(type);
        _c.cmp(edx, (uint)BuiltinType.BuiltinFunction);
        _c.je(builtin);
        _c.cmp(edx, (uint)BuiltinType.MethodDescriptor);
        _c.je(descriptor);
        _c.cmp(edx, (uint)BuiltinType.Method);
        _c.je(method);
        _c.jmp(_leave);

        // A bound method taken apart, and the instruction again.
        _c.Label(ref method);
        _c.cmp(__qword_ptr[rcx + 8], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.mov(rax, Field(rbp, At.MethodFunction));
        Require(rax, BuiltinType.Function, _leave);
        _c.mov(rbp, Field(rbp, At.MethodSelf));
        _c.mov(__qword_ptr[rcx], rax);
        _c.mov(__qword_ptr[rcx + 8], rbp);
        Dispatch(0);

        _c.Label(ref type);
        EmitInstantiate();

        _c.Label(ref builtin);
        EmitBuiltinFunction();

        _c.Label(ref descriptor);
        EmitMethodDescriptor();
    }

    // The operand stack is in the generator; the callee's locals lie on the Python stack.
    private void EmitGeneratorArguments(Label placed)
    {
        var end = _c.CreateLabel();
        _c.mov(rdx, RLocals);
        _c.mov(RLocals, __qword_ptr[RFrame + At.FrameLimit]);
        _c.lea(rcx, __qword_ptr[RLocals + (rax * 8)]);
        _c.cmp(rcx, __qword_ptr[RState + At.StackLimit]);
        _c.jae(_leave);
        _c.mov(ecx, eax);
        var next = Here();
        _c.dec(ecx);
        _c.js(end);
        _c.mov(rbp, __qword_ptr[rdx + (rcx * 8)]);
        _c.mov(__qword_ptr[RLocals + (rcx * 8)], rbp);
        _c.jmp(next);
        _c.Label(ref end);
        _c.mov(rcx, __qword_ptr[RFrame + At.FrameSp]);
        _c.mov(rbp, __qword_ptr[rcx]);
        _c.jmp(placed);
    }

    /// <summary>
    /// As <see cref="Frames.Push"/>: the function in rbp, whose code is in <see cref="RCode"/>, with rax arguments at
    /// <see cref="RLocals"/>. Nothing is changed before the stack is known to suffice.
    /// </summary>
    private void EmitEnter(FrameFlags flags)
    {
        _c.movsxd(rcx, __dword_ptr[RCode + At.CodeLocalCount]);
        _c.lea(rdx, __qword_ptr[RLocals + (rcx * 8)]);
        _c.movsxd(rcx, __dword_ptr[RCode + At.CodeStackSize]);
        _c.lea(rcx, __qword_ptr[rdx + (rcx * 8) + sizeof(Frame)]);
        _c.cmp(rcx, __qword_ptr[RState + At.StackLimit]);
        _c.jae(_leave);
        _c.inc(__dword_ptr[RState + At.Depth]);
        _c.mov(__qword_ptr[rdx + At.FrameLimit], rcx);
        EmitUnboundLocals();
        _c.mov(__qword_ptr[RFrame + At.FramePc], RPc);
        _c.mov(RPc, __qword_ptr[RCode + At.CodeCode]);
        _c.lea(RSp, __qword_ptr[rdx + sizeof(Frame)]);
        _c.mov(__qword_ptr[rdx + At.FramePrevious], RFrame);
        _c.mov(__qword_ptr[rdx + At.FrameCode], RCode);
        _c.mov(__qword_ptr[rdx + At.FramePc], RPc);
        _c.mov(__qword_ptr[rdx + At.FrameLocals], RLocals);
        _c.mov(__qword_ptr[rdx + At.FrameSp], RSp);
        _c.mov(__qword_ptr[rdx + At.FrameFunction], rbp);
        _c.mov(rax, Field(rbp, At.FunctionGlobals));
        _c.mov(__qword_ptr[rdx + At.FrameGlobals], rax);
        _c.mov(rax, Field(rbp, At.FunctionBuiltins));
        _c.mov(__qword_ptr[rdx + At.FrameBuiltins], rax);
        _c.mov(eax, (uint)Ref.UnboundBits);
        _c.mov(__qword_ptr[rdx + At.FrameNamespace], rax);
        _c.mov(__qword_ptr[rdx + At.FrameObject], rax);
        _c.mov(__qword_ptr[rdx + At.FrameGenerator], rax);
        _c.mov(__qword_ptr[rdx + At.FrameFlags], (int)flags);
        _c.mov(__qword_ptr[RState + At.CurrentFrame], rdx);
        _c.mov(RFrame, rdx);
        Dispatch(0);
    }

    // The locals from rax on, up to the frame at rdx.
    private void EmitUnboundLocals()
    {
        var end = _c.CreateLabel();
        _c.lea(rcx, __qword_ptr[RLocals + (rax * 8)]);
        var next = Here();
        _c.cmp(rcx, rdx);
        _c.jae(end);
        _c.mov(__qword_ptr[rcx], (int)Ref.UnboundBits);
        _c.add(rcx, 8);
        _c.jmp(next);
        _c.Label(ref end);
    }

    /// <summary>The value in rcx goes to the activation below, if that is this loop's.</summary>
    private void EmitReturn()
    {
        var special = Cold(() =>
        {
            var operatorResult = _c.CreateLabel();
            _c.cmp(edx, (int)FrameFlags.Operator);
            _c.je(operatorResult);

            // An __init__: the instance lies below the result's slot and is the call's value.
            _c.cmp(edx, (int)FrameFlags.Init);
            _c.jne(_leave);
            _c.cmp(rcx, (int)Ref.NoneBits);
            _c.jne(_leave);
            EmitPop();
            Dispatch(1);

            _c.Label(ref operatorResult);
            _c.cmp(rcx, (int)Ref.NotImplementedBits);
            _c.je(_leave);
            EmitPop();
            _c.mov(Top(2), rcx);
            Drop();
            Dispatch(1);
        });
        var dropped = Cold(() => Dispatch(2));
        _c.cmp(__qword_ptr[RFrame + At.FrameGenerator], (int)Ref.UnboundBits);
        _c.jne(_generatorReturns);
        _c.cmp(__qword_ptr[RFrame + At.FrameObject], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.mov(edx, __dword_ptr[RFrame + At.FrameFlags]);
        _c.test(edx, edx);
        _c.jne(special);
        EmitPop();
        _c.cmp(OpAt(1), (int)OpCode.PopTop);
        _c.je(dropped);
        Push(rcx);
        Dispatch(1);
    }

    /// <summary>Makes the activation below the innermost. Uses rax.</summary>
    private void EmitPop()
    {
        _c.mov(RFrame, __qword_ptr[RFrame + At.FramePrevious]);
        _c.mov(__qword_ptr[RState + At.CurrentFrame], RFrame);
        _c.dec(__dword_ptr[RState + At.Depth]);
        _c.mov(RPc, __qword_ptr[RFrame + At.FramePc]);
        _c.mov(RSp, __qword_ptr[RFrame + At.FrameSp]);
        LoadFrame();
    }
}
