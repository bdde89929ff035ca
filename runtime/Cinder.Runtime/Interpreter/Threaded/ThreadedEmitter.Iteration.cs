using Cinder.Compiler.Bytecode;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>For loops over ranges, lists and tuples; over generators see the generators.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitIteration()
    {
        var exhausted = Cold(() =>
        {
            Drop();
            Jump();
        });
        var other = Cold(() =>
        {
            var tuple = _c.CreateLabel();
            _c.cmp(edx, (uint)BuiltinType.Generator);
            _c.je(_generatorIterated);
            _c.cmp(edx, (uint)BuiltinType.TupleIterator);
            _c.je(tuple);
            _c.cmp(edx, (uint)BuiltinType.ListIterator);
            _c.jne(_leave);
            EmitSource();
            _c.cmp(rdx, Field(rcx, At.ListLength));
            _c.jge(_leave);
            _c.mov(rcx, Field(rcx, At.ListStorage));
            _c.mov(rcx, __qword_ptr[rcx + (rdx * 8) + (At.ArrayItems - 1)]);
            EmitItem();

            _c.Label(ref tuple);
            EmitSource();
            _c.mov(rbp, Field(rcx, At.TupleLength));
            _c.sar(rbp, 1);
            _c.cmp(rdx, rbp);
            _c.jge(_leave);
            _c.test(Field(rcx, At.TupleExternal), 1);
            _c.jne(_leave);
            _c.mov(rcx, __qword_ptr[rcx + (rdx * 8) + (At.TupleItems - 1)]);
            EmitItem();
        });
        Case(OpCode.ForIter);
        _c.mov(rax, Top());
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, (uint)BuiltinType.RangeIterator);
        _c.jne(other);
        _c.mov(rdx, Field(rax, At.RangeRemaining));
        _c.dec(rdx);
        _c.js(exhausted);
        _c.mov(rcx, Field(rax, At.RangeNext));
        _c.mov(rbp, rcx);
        _c.add(rbp, rbp);
        _c.jo(_leave);
        _c.mov(Field(rax, At.RangeRemaining), rdx);
        _c.add(rcx, Field(rax, At.RangeStep));
        _c.mov(Field(rax, At.RangeNext), rcx);
        Push(rbp);
        Dispatch(1);
    }

    // rax: the iterator; its source goes to rcx, its position to rdx.
    private void EmitSource()
    {
        _c.mov(rcx, Field(rax, At.IteratorSource));
        RequireHeap(rcx, _leave);
        _c.mov(rdx, Field(rax, At.IteratorIndex));
    }

    private void EmitItem()
    {
        _c.inc(rdx);
        _c.mov(Field(rax, At.IteratorIndex), rdx);
        Push(rcx);
        Dispatch(1);
    }
}
