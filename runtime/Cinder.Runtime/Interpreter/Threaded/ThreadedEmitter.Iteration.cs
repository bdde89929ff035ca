using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>For loops over ranges, lists and tuples; over generators see the generators.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitIteration()
    {
        EmitForIter();
        EmitGetIter();
    }

    private void EmitForIter()
    {
        var exhausted = Cold(() =>
        {
            Drop();
            Jump();
        });
        var spent = Cold(() =>
        {
            _c.mov(Field(rax, At.IteratorSource), (int)Ref.UnboundBits);
            _c.jmp(exhausted);
        });
        var other = Cold(() => EmitForIterOther(spent));
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

    // rax: the iterator, of the layout in edx.
    private void EmitForIterOther(Label spent)
    {
        var tuple = _c.CreateLabel();
        var text = _c.CreateLabel();
        var bytes = _c.CreateLabel();
        var set = _c.CreateLabel();
        var keys = _c.CreateLabel();
        var values = _c.CreateLabel();
        var items = _c.CreateLabel();
        foreach (var (type, label) in ((BuiltinType, Label)[])
            [
                (BuiltinType.Generator, _generatorIterated),
                (BuiltinType.TupleIterator, tuple),
                (BuiltinType.StrAsciiIterator, text),
                (BuiltinType.SetIterator, set),
                (BuiltinType.DictItemIterator, items),
                (BuiltinType.DictKeyIterator, keys),
                (BuiltinType.DictValueIterator, values),
                (BuiltinType.BytesIterator, bytes),
            ])
        {
            _c.cmp(edx, (uint)type);
            _c.je(label);
        }

        _c.cmp(edx, (uint)BuiltinType.ListIterator);
        _c.jne(_leave);
        EmitSource();
        _c.cmp(rdx, Field(rcx, At.ListLength));
        _c.jge(spent);
        _c.mov(rcx, Field(rcx, At.ListStorage));
        _c.mov(rcx, __qword_ptr[rcx + (rdx * 8) + (At.ArrayItems - 1)]);
        EmitItem();

        _c.Label(ref tuple);
        EmitSource();
        _c.test(Field(rcx, At.TupleExternal), 1);
        _c.jne(_leave);
        _c.mov(rbp, Field(rcx, At.TupleLength));
        _c.sar(rbp, 1);
        _c.cmp(rdx, rbp);
        _c.jge(spent);
        _c.mov(rcx, __qword_ptr[rcx + (rdx * 8) + (At.TupleItems - 1)]);
        EmitItem();

        _c.Label(ref text);
        EmitSource();
        _c.test(Field(rcx, At.StrExternal), 1);
        _c.jne(_leave);
        _c.movsxd(rbp, Field32(rcx, At.StrLength));
        _c.cmp(rdx, rbp);
        _c.jge(spent);
        _c.movzx(ecx, __byte_ptr[rcx + rdx + (At.StrData - 1)]);
        _c.mov(rbp, __qword_ptr[RState + At.Characters]);
        _c.mov(rcx, __qword_ptr[rbp + (rcx * 8)]);
        _c.test(rcx, rcx);
        _c.je(_leave);
        EmitItem();

        _c.Label(ref bytes);
        EmitSource();
        Require(rcx, BuiltinType.Bytes, _leave);
        _c.mov(rdx, Field(rax, At.IteratorIndex));
        _c.cmp(rdx, Field(rcx, At.BytesLength));
        _c.jge(spent);
        _c.movzx(ecx, __byte_ptr[rcx + rdx + (At.BytesData - 1)]);
        _c.add(ecx, ecx);
        EmitItem();

        _c.Label(ref set);
        EmitNextMember();
        _c.Label(ref keys);
        EmitNextEntry();
        EmitAdvance(At.EntryKey);
        _c.Label(ref values);
        EmitNextEntry();
        EmitAdvance(At.EntryValue);
        _c.Label(ref items);
        EmitNextEntry();
        EmitNextItem();
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

    /// <summary>The next key of a set. rdx: the position; rcx: the slots; r11: the slot.</summary>
    private void EmitNextMember()
    {
        EmitCountCheck(At.SetCount);
        _c.mov(rdx, Field(rax, At.DictIteratorPosition));
        _c.mov(rbp, Field(rcx, At.SetEntries));
        _c.test(bpl, 1);
        _c.je(_leave);
        _c.mov(rcx, Field(rbp, At.ArrayLength));
        _c.shr(rcx, 2);
        var next = Here();
        _c.cmp(rdx, rcx);
        _c.jge(_leave);
        _c.mov(r11, rdx);
        _c.shl(r11, 4);
        _c.add(r11, rbp);
        _c.inc(rdx);
        _c.test(__byte_ptr[r11 + (At.ArrayItems - 1 + At.MemberHash)], 2);
        _c.je(next);
        _c.mov(Field(rax, At.DictIteratorPosition), rdx);
        _c.dec(Field(rax, At.DictIteratorRemaining));
        _c.mov(rcx, __qword_ptr[r11 + (At.ArrayItems - 1 + At.MemberKey)]);
        _c.mov(RLocals, __qword_ptr[RFrame + At.FrameLocals]);
        Push(rcx);
        Dispatch(1);
    }

    // The container is as large as when the iteration began. It goes to rcx.
    private void EmitCountCheck(int count)
    {
        _c.mov(rcx, Field(rax, At.DictIteratorSource));
        RequireHeap(rcx, _leave);
        _c.mov(rdx, Field(rcx, count));
        _c.cmp(rdx, Field(rax, At.DictIteratorCount));
        _c.jne(_leave);
    }

    /// <summary>The next entry of a dict, in r11; the position behind it, in r9. The first step is the loop's.</summary>
    private void EmitNextEntry()
    {
        EmitCountCheck(At.DictCount);
        _c.cmp(Field(rax, At.DictIteratorRemaining), 0);
        _c.je(_leave);
        _c.mov(r9, Field(rax, At.DictIteratorPosition));
        _c.test(r9, r9);
        _c.je(_leave);
        var next = Here();
        _c.cmp(r9, Field(rcx, At.DictUsed));
        _c.jge(_leave);
        _c.lea(r11, __qword_ptr[r9 + (r9 * 2)]);
        _c.shl(r11, 3);
        _c.add(r11, Field(rcx, At.DictEntries));
        _c.add(r11, At.ArrayItems - 1);
        _c.inc(r9);
        _c.cmp(__qword_ptr[r11 + At.EntryKey], (int)Ref.UnboundBits);
        _c.je(next);
    }

    private void EmitAdvance(int offset)
    {
        _c.mov(Field(rax, At.DictIteratorPosition), r9);
        _c.dec(Field(rax, At.DictIteratorRemaining));
        _c.mov(rcx, __qword_ptr[r11 + offset]);
        LoadFrame();
        Push(rcx);
        Dispatch(1);
    }

    private void EmitNextItem()
    {
        _c.mov(rbp, rax);
        Allocate(BuiltinType.Tuple, sizeof(TupleObject) + (2 * sizeof(nint)));
        _c.mov(Field(rax, At.TupleLength), 2 << 1);
        _c.mov(rcx, __qword_ptr[r11 + At.EntryKey]);
        _c.mov(Field(rax, At.TupleItems), rcx);
        _c.mov(rcx, __qword_ptr[r11 + At.EntryValue]);
        _c.mov(Field(rax, At.TupleItems + sizeof(nint)), rcx);
        _c.mov(Field(rbp, At.DictIteratorPosition), r9);
        _c.dec(Field(rbp, At.DictIteratorRemaining));
        LoadFrame();
        Push(rax);
        Dispatch(1);
    }

    private void EmitGetIter()
    {
        var list = _c.CreateLabel();
        var tuple = _c.CreateLabel();
        var text = _c.CreateLabel();
        var range = _c.CreateLabel();
        var itself = _c.CreateLabel();
        Case(OpCode.GetIter);
        _c.mov(rbp, Top());
        RequireHeap(rbp, _leave);
        _c.mov(edx, Field32(rbp, 0));
        foreach (var (type, label) in ((BuiltinType, Label)[])
            [
                (BuiltinType.Range, range),
                (BuiltinType.List, list),
                (BuiltinType.Tuple, tuple),
                (BuiltinType.Generator, itself),
                (BuiltinType.Str, text),
                (BuiltinType.Zip, itself),
                (BuiltinType.Enumerate, itself),
            ])
        {
            _c.cmp(edx, (uint)type);
            _c.je(label);
        }

        _c.jmp(_leave);

        _c.Label(ref itself);
        Dispatch(1);

        _c.Label(ref list);
        EmitNewIterator(BuiltinType.ListIterator);
        _c.Label(ref tuple);
        EmitNewIterator(BuiltinType.TupleIterator);
        _c.Label(ref text);
        _c.test(Field32(rbp, At.HeaderInfo), (uint)HeaderFlags.Ascii);
        _c.je(_leave);
        EmitNewIterator(BuiltinType.StrAsciiIterator);

        // A range all of whose numbers are small integers.
        _c.Label(ref range);
        _c.mov(rax, Field(rbp, At.RangeStart));
        _c.or(rax, Field(rbp, At.RangeStop));
        _c.or(rax, Field(rbp, At.RangeObjectStep));
        _c.or(rax, Field(rbp, At.RangeLength));
        _c.test(al, 1);
        _c.jne(_leave);
        Allocate(BuiltinType.RangeIterator, sizeof(RangeIteratorObject));
        foreach (var (source, target) in ((int, int)[])[(At.RangeStart, At.RangeNext), (At.RangeObjectStep, At.RangeStep), (At.RangeLength, At.RangeRemaining)])
        {
            _c.mov(rcx, Field(rbp, source));
            _c.sar(rcx, 1);
            _c.mov(Field(rax, target), rcx);
        }

        _c.mov(Top(), rax);
        Dispatch(1);
    }

    private void EmitNewIterator(BuiltinType type)
    {
        Allocate(type, sizeof(IteratorObject));
        _c.mov(Field(rax, At.IteratorSource), rbp);
        _c.mov(Top(), rax);
        Dispatch(1);
    }
}
