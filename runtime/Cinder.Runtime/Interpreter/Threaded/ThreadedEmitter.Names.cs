using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Globals and cells.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitNames()
    {
        Case(ShadowOp.LoadGlobalModule);
        LoadCache(rcx, ecx);
        _c.mov(rax, __qword_ptr[RFrame + At.FrameGlobals]);
        EmitKeysCheck(rax, __qword_ptr[rcx + At.CacheKeys]);
        PushEntry();
        Dispatch(1);

        Case(ShadowOp.LoadGlobalBuiltin);
        LoadCache(rcx, ecx);
        _c.mov(rax, __qword_ptr[RFrame + At.FrameGlobals]);
        EmitKeysCheck(rax, __qword_ptr[rcx + At.CacheKeys]);
        _c.mov(rax, __qword_ptr[RFrame + At.FrameBuiltins]);
        EmitKeysCheck(rax, __qword_ptr[rcx + At.CacheValue]);
        PushEntry();
        Dispatch(1);

        Case(OpCode.LoadClosure);
        PushLocal(0);
        Dispatch(1);

        Case(OpCode.LoadDeref);
        _c.mov(eax, Argument());
        _c.mov(rcx, __qword_ptr[RLocals + (rax * 8)]);
        _c.mov(rcx, Field(rcx, At.CellValue));
        _c.cmp(rcx, (int)Ref.UnboundBits);
        _c.je(_leave);
        Push(rcx);
        Dispatch(1);

        Case(OpCode.StoreDeref);
        _c.mov(eax, Argument());
        _c.mov(rcx, __qword_ptr[RLocals + (rax * 8)]);
        Drop();
        _c.mov(rdx, __qword_ptr[RSp]);
        _c.mov(Field(rcx, At.CellValue), rdx);
        Dispatch(1);

        Case(OpCode.MakeCell);
        Allocate(BuiltinType.Cell, sizeof(CellObject));
        _c.mov(ecx, Argument());
        _c.mov(rdx, __qword_ptr[RLocals + (rcx * 8)]);
        _c.mov(Field(rax, At.CellValue), rdx);
        _c.mov(__qword_ptr[RLocals + (rcx * 8)], rax);
        Dispatch(1);

        EmitCopyFreeVars();
    }

    private void EmitCopyFreeVars()
    {
        var end = _c.CreateLabel();
        Case(OpCode.CopyFreeVars);
        _c.mov(rdx, __qword_ptr[RFrame + At.FrameFunction]);
        _c.mov(rdx, Field(rdx, At.FunctionClosure));
        _c.movsxd(rbp, __dword_ptr[RCode + At.CodeFirstFree]);
        _c.lea(rbp, __qword_ptr[RLocals + (rbp * 8)]);
        _c.mov(eax, Argument());
        var next = Here();
        _c.dec(eax);
        _c.js(end);
        _c.mov(rcx, __qword_ptr[rdx + (rax * 8) + (At.TupleItems - 1)]);
        _c.mov(__qword_ptr[rbp + (rax * 8)], rcx);
        _c.jmp(next);
        _c.Label(ref end);
        Dispatch(1);
    }

    /// <summary>Goes on only while the dict's keys are those of the version. Uses rdx.</summary>
    private void EmitKeysCheck(AssemblerRegister64 dict, AssemblerMemoryOperand version)
    {
        _c.mov(rdx, Field(dict, At.DictKeysVersion));
        _c.cmp(rdx, version);
        _c.jne(_leave);
    }

    /// <summary>Pushes the value of the entry of the dict in rax that the cache at rcx says.</summary>
    private void PushEntry()
    {
        LoadEntry(__dword_ptr[rcx + At.CacheIndex]);
        Push(rax);
    }

    /// <summary>Value of an entry of the dict in rax, in rax. Uses rdx.</summary>
    private void LoadEntry(AssemblerMemoryOperand index)
    {
        _c.movsxd(rdx, index);
        _c.mov(rax, Field(rax, At.DictEntries));
        _c.lea(rdx, __qword_ptr[rdx + (rdx * 2)]);
        _c.mov(rax, __qword_ptr[rax + (rdx * 8) + (At.ArrayItems + At.EntryValue - 1)]);
    }
}
