using Cinder.Compiler.Bytecode;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Generators and coroutines resumed by an instruction, and what brings them back to it.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    /// <summary>Largest activation of a generator that is made here.</summary>
    private const int MaxGeneratorWords = 256;

    private void EmitGenerators()
    {
        // ForIter: rax is the generator.
        _c.Label(ref _generatorIterated);
        _c.cmp(Field(rax, At.GeneratorState), (int)GeneratorState.Suspended);
        _c.ja(_leave);
        _c.mov(edx, (uint)Ref.NoneBits);
        EmitResume(FrameFlags.ForIter);

        EmitSend();
        EmitYield();
        EmitGeneratorReturn();
        EmitReturnGenerator();
        EmitDelegates();
    }

    /// <summary>
    /// As <see cref="GeneratorOps.New"/>, for a plain generator that nobody has to tell when it is dropped; its activation's array
    /// lies behind it.
    /// </summary>
    private void EmitReturnGenerator()
    {
        var copied = _c.CreateLabel();
        Case(OpCode.ReturnGenerator);
        _c.test(__dword_ptr[RCode + At.CodeFlags], GeneratorOps.CoroutineFlag | GeneratorOps.AsyncGeneratorFlag);
        _c.jne(_leave);
        _c.cmp(__byte_ptr[RCode + At.CodeHasHandlers], 0);
        _c.jne(_leave);
        _c.cmp(__dword_ptr[RFrame + At.FrameFlags], 0);
        _c.jne(_leave);
        _c.cmp(__qword_ptr[RFrame + At.FrameObject], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.mov(eax, __dword_ptr[RCode + At.CodeLocalCount]);
        _c.add(eax, __dword_ptr[RCode + At.CodeStackSize]);
        _c.add(eax, Frames.HeaderWords);
        _c.cmp(eax, MaxGeneratorWords);
        _c.ja(_leave);
        EmitRoom(sizeof(GeneratorObject) + sizeof(RefArray));
        _c.mov(rcx, Heap.Header((uint)BuiltinType.Generator, sizeof(GeneratorObject)));
        _c.mov(__qword_ptr[rbp], rcx);
        _c.lea(rdx, __qword_ptr[rbp + sizeof(GeneratorObject)]);
        EmitHeader(rdx, BuiltinType.RefArray, sizeof(RefArray));
        _c.add(rax, rax);
        _c.mov(__qword_ptr[rdx + At.ArrayLength], rax);
        _c.inc(rdx);
        _c.mov(__qword_ptr[rbp + At.GeneratorSavedFrame], rdx);
        _c.mov(rcx, __qword_ptr[RFrame + At.FrameFunction]);
        _c.mov(__qword_ptr[rbp + At.GeneratorFunction], rcx);
        _c.mov(rax, Field(rcx, At.FunctionName));
        _c.mov(__qword_ptr[rbp + At.GeneratorName], rax);
        _c.mov(rax, Field(rcx, At.FunctionQualName));
        _c.mov(__qword_ptr[rbp + At.GeneratorQualName], rax);
        foreach (var offset in (int[])[At.GeneratorHandled, At.GeneratorOrigin, At.GeneratorCallerHandled, At.GeneratorCallerOuterHandled, At.GeneratorFinalizer])
        {
            _c.mov(__qword_ptr[rbp + offset], (int)Ref.NoneBits);
        }

        _c.mov(__qword_ptr[rbp + At.GeneratorFrameObject], (int)Ref.UnboundBits);
        _c.mov(__qword_ptr[rbp + At.GeneratorData], RCode);
        _c.add(RPc, At.InstructionSize);
        _c.mov(__qword_ptr[RFrame + At.FramePc], RPc);

        // All words of the activation, and then those of its header that differ.
        _c.add(rdx, At.ArrayItems - 1);
        var next = Here();
        _c.cmp(RLocals, RSp);
        _c.jae(copied);
        _c.mov(rax, __qword_ptr[RLocals]);
        _c.mov(__qword_ptr[rdx], rax);
        _c.add(RLocals, 8);
        _c.add(rdx, 8);
        _c.jmp(next);
        _c.Label(ref copied);
        _c.movsxd(rcx, __dword_ptr[RCode + At.CodeLocalCount]);
        _c.lea(rcx, __qword_ptr[rbp + (rcx * 8) + (sizeof(GeneratorObject) + At.ArrayItems)]);
        _c.mov(__qword_ptr[rcx + At.FramePrevious], 0);
        _c.lea(rax, __qword_ptr[rbp + (sizeof(GeneratorObject) + At.ArrayItems)]);
        _c.mov(__qword_ptr[rcx + At.FrameLocals], rax);
        _c.mov(__qword_ptr[rcx + At.FrameSp], rdx);
        _c.inc(rbp);
        _c.mov(__qword_ptr[rcx + At.FrameGenerator], rbp);
        EmitPop();
        Push(rbp);
        Dispatch(1);
    }

    // What is delegated to as it is: a generator, and a coroutine that nobody can be awaiting because it has not begun.
    private void EmitDelegates()
    {
        Case(OpCode.GetYieldFromIter);
        _c.mov(rax, Top());
        Require(rax, BuiltinType.Generator, _leave);
        Dispatch(1);

        Case(OpCode.GetAwaitable);
        _c.mov(rax, Top());
        Require(rax, BuiltinType.Coroutine, _leave);
        _c.cmp(Field(rax, At.GeneratorState), (int)GeneratorState.Created);
        _c.jne(_leave);
        Dispatch(1);
    }

    private void EmitSend()
    {
        var ready = _c.CreateLabel();
        var coroutine = _c.CreateLabel();
        Case(OpCode.Send);
        _c.mov(rax, Top(2));
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, (uint)BuiltinType.Generator);
        _c.je(coroutine);
        _c.cmp(edx, (uint)BuiltinType.Coroutine);
        _c.jne(_leave);
        _c.Label(ref coroutine);
        _c.mov(rdx, Top());
        _c.mov(rcx, Field(rax, At.GeneratorState));
        _c.cmp(rcx, (int)GeneratorState.Suspended);
        _c.je(ready);
        _c.ja(_leave);
        _c.cmp(rdx, (int)Ref.NoneBits);
        _c.jne(_leave);
        _c.Label(ref ready);
        EmitResume(FrameFlags.Send);
    }

    /// <summary>As <see cref="GeneratorOps.Enter"/>: the generator in rax gets the value in rdx.</summary>
    private void EmitResume(FrameFlags flags)
    {
        var effective = _c.CreateLabel();
        _c.mov(ecx, __dword_ptr[RState + At.Depth]);
        _c.cmp(ecx, __dword_ptr[RState + At.RecursionLimit]);
        _c.jge(_leave);
        _c.cmp(Field(rax, At.GeneratorFrameObject), (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.inc(ecx);
        _c.mov(__dword_ptr[RState + At.Depth], ecx);
        _c.mov(__qword_ptr[RFrame + At.FramePc], RPc);
        _c.mov(__qword_ptr[RFrame + At.FrameSp], RSp);
        _c.mov(RCode, Field(rax, At.GeneratorData));
        _c.movsxd(rcx, __dword_ptr[RCode + At.CodeLocalCount]);
        _c.mov(rbp, Field(rax, At.GeneratorSavedFrame));
        _c.lea(rbp, __qword_ptr[rbp + (rcx * 8) + (At.ArrayItems - 1)]);
        _c.mov(rcx, __qword_ptr[RFrame + At.FrameLimit]);
        _c.mov(__qword_ptr[rbp + At.FrameLimit], rcx);
        _c.mov(__qword_ptr[rbp + At.FramePrevious], RFrame);
        _c.mov(__qword_ptr[rbp + At.FrameFlags], (int)flags);
        _c.mov(__qword_ptr[rbp + At.FrameObject], (int)Ref.UnboundBits);
        _c.mov(__qword_ptr[RState + At.CurrentFrame], rbp);
        _c.mov(RFrame, rbp);
        _c.mov(RPc, __qword_ptr[RFrame + At.FramePc]);
        _c.mov(RSp, __qword_ptr[RFrame + At.FrameSp]);
        _c.mov(RLocals, __qword_ptr[RFrame + At.FrameLocals]);
        Push(rdx);

        // The handled exceptions of whoever resumes it.
        _c.mov(rdx, __qword_ptr[RState + At.Handled]);
        _c.mov(rcx, __qword_ptr[RState + At.OuterHandled]);
        _c.mov(Field(rax, At.GeneratorCallerHandled), rdx);
        _c.mov(Field(rax, At.GeneratorCallerOuterHandled), rcx);
        _c.cmp(rdx, (int)Ref.NoneBits);
        _c.je(effective);
        _c.mov(__qword_ptr[RState + At.OuterHandled], rdx);
        _c.Label(ref effective);
        _c.mov(rdx, Field(rax, At.GeneratorHandled));
        _c.mov(__qword_ptr[RState + At.Handled], rdx);
        _c.mov(Field(rax, At.GeneratorState), (int)GeneratorState.Running);
        Dispatch(0);
    }

    /// <summary>As <see cref="GeneratorOps.Suspend"/>, and the instruction that resumed it gets the value.</summary>
    private void EmitYield()
    {
        var iterated = _c.CreateLabel();
        var end = _c.CreateLabel();
        Case(OpCode.YieldValue);
        _c.mov(edx, __dword_ptr[RFrame + At.FrameFlags]);
        _c.test(edx, (int)FrameFlags.Entry);
        _c.jne(_leave);
        _c.cmp(__qword_ptr[RFrame + At.FrameObject], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.mov(rbp, Top());
        Drop();
        _c.mov(rax, __qword_ptr[RFrame + At.FrameGenerator]);
        _c.mov(Field(rax, At.GeneratorState), (int)GeneratorState.Suspended);
        _c.mov(rcx, __qword_ptr[RState + At.Handled]);
        _c.mov(Field(rax, At.GeneratorHandled), rcx);
        EmitRestoreHandled();
        _c.add(RPc, At.InstructionSize);
        _c.mov(__qword_ptr[RFrame + At.FramePc], RPc);
        _c.mov(__qword_ptr[RFrame + At.FrameSp], RSp);

        // What lies above must not keep anything alive.
        _c.movsxd(rcx, __dword_ptr[RCode + At.CodeStackSize]);
        _c.lea(rcx, __qword_ptr[RFrame + (rcx * 8) + sizeof(Frame)]);
        var next = Here();
        _c.cmp(RSp, rcx);
        _c.jae(end);
        _c.mov(__qword_ptr[RSp], 0);
        _c.add(RSp, 8);
        _c.jmp(next);
        _c.Label(ref end);
        EmitPop();
        _c.test(edx, (int)FrameFlags.ForIter);
        _c.jne(iterated);
        _c.mov(Top(), rbp);
        Dispatch(1);

        _c.Label(ref iterated);
        Push(rbp);
        Dispatch(1);
    }

    /// <summary>As <see cref="GeneratorOps.Finish"/>, and the end of the iteration or delegation. The value is in rcx.</summary>
    private void EmitGeneratorReturn()
    {
        var iterated = _c.CreateLabel();
        _c.Label(ref _generatorReturns);
        _c.mov(edx, __dword_ptr[RFrame + At.FrameFlags]);
        _c.test(edx, (int)(FrameFlags.ForIter | FrameFlags.Send));
        _c.je(_leave);
        _c.cmp(__qword_ptr[RFrame + At.FrameObject], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.mov(rbp, rcx);
        _c.mov(rax, __qword_ptr[RFrame + At.FrameGenerator]);
        EmitRestoreHandled();
        _c.mov(Field(rax, At.GeneratorState), (int)GeneratorState.Finished);
        _c.mov(Field(rax, At.GeneratorSavedFrame), 0);
        _c.mov(Field(rax, At.GeneratorFrameObject), (int)Ref.UnboundBits);
        EmitPop();
        Drop();
        _c.test(edx, (int)FrameFlags.ForIter);
        _c.jne(iterated);
        _c.mov(Top(), rbp);
        _c.Label(ref iterated);
        Jump();
    }

    /// <summary>The handled exceptions are again those of whoever resumed the generator in rax. Uses rcx.</summary>
    private void EmitRestoreHandled()
    {
        _c.mov(rcx, Field(rax, At.GeneratorCallerHandled));
        _c.mov(__qword_ptr[RState + At.Handled], rcx);
        _c.mov(rcx, Field(rax, At.GeneratorCallerOuterHandled));
        _c.mov(__qword_ptr[RState + At.OuterHandled], rcx);
        _c.mov(Field(rax, At.GeneratorCallerHandled), (int)Ref.NoneBits);
        _c.mov(Field(rax, At.GeneratorCallerOuterHandled), (int)Ref.NoneBits);
    }
}
