using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Look-ups of strings and small integers in dicts and sets, as DictOps and SetOps do them.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    /// <summary>Answer of a look-up: the key is not there.</summary>
    private const int Absent = 0;

    /// <summary>Answer of a look-up: that takes a call of <c>__hash__</c> or <c>__eq__</c>, or a longer look.</summary>
    private const int Unsure = 1;

    private void EmitContains()
    {
        var set = _c.CreateLabel();
        var answer = _c.CreateLabel();
        Case(OpCode.ContainsOp);
        _c.mov(rax, Top());
        _c.mov(rcx, Top(2));
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, (uint)BuiltinType.Set);
        _c.je(set);
        _c.cmp(edx, (uint)BuiltinType.FrozenSet);
        _c.je(set);
        RequireDict(_leave);
        _c.call(_findEntry);
        _c.Label(ref answer);
        _c.cmp(rax, Unsure);
        _c.je(_leave);
        _c.test(rax, rax);
        _c.setne(dl);
        _c.xor(dl, __byte_ptr[RPc + At.InstructionArg]);
        _c.movzx(edx, dl);
        _c.lea(edx, __dword_ptr[(rdx * 4) + (int)Ref.FalseBits]);
        _c.mov(Top(2), rdx);
        Drop();
        Dispatch(1);

        _c.Label(ref set);
        _c.call(_findMember);
        _c.jmp(answer);

        EmitSetAddMember();
    }

    // A comprehension's next member, if it is there already.
    private void EmitSetAddMember()
    {
        Case(OpCode.SetAdd);
        _c.mov(eax, Argument());
        _c.neg(rax);
        _c.mov(rax, __qword_ptr[RSp + (rax * 8) - 8]);
        _c.mov(rcx, Top());
        _c.call(_findMember);
        _c.cmp(rax, Unsure);
        _c.jbe(_leave);
        Drop();
        Dispatch(1);
    }

    // edx: the layout.
    private void RequireDict(Label otherwise)
    {
        var isDict = _c.CreateLabel();
        _c.cmp(edx, (uint)BuiltinType.Dict);
        _c.je(isDict);
        _c.cmp(edx, (uint)BuiltinType.DefaultDict);
        _c.jne(otherwise);
        _c.Label(ref isDict);
    }

    /// <summary>
    /// A subroutine: finds the key in rcx in the dict in rax. Gives the address of its entry, <see cref="Absent"/> or
    /// <see cref="Unsure"/> in rax. Uses rdx and rbp, keeps the rest.
    /// </summary>
    private void EmitFindEntry()
    {
        var linear = _c.CreateLabel();
        var wide = _c.CreateLabel();
        var widest = _c.CreateLabel();
        _c.Label(ref _findEntry);
        var (found, absent, unsure) = EmitSave();
        EmitHash(unsure);
        _c.add(rdx, rdx);
        _c.cmp(Field(rax, At.DictUsed), 0);
        _c.je(absent);
        _c.mov(r14, Field(rax, At.DictEntries));
        _c.add(r14, At.ArrayItems - 1);
        _c.mov(r13, Field(rax, At.DictIndex));
        _c.test(r13b, 1);
        _c.je(linear);

        // The slots of the index are as wide as its bytes say.
        _c.mov(rbp, Field(r13, At.RawLength));
        _c.sub(rbp, DictOps.IndexPrefix);
        _c.add(r13, At.RawData + DictOps.IndexPrefix - 1);
        _c.mov(r12, rdx);
        _c.shr(r12, 1);
        _c.cmp(rbp, 256);
        _c.ja(wide);
        EmitProbes(0, found, absent, unsure);
        _c.Label(ref wide);
        _c.cmp(rbp, 65536 * 2);
        _c.ja(widest);
        _c.shr(rbp, 1);
        EmitProbes(1, found, absent, unsure);
        _c.Label(ref widest);
        _c.shr(rbp, 2);
        EmitProbes(2, found, absent, unsure);

        _c.Label(ref linear);
        EmitLinear(found, absent, unsure);
        EmitRestore(found, absent, unsure);
    }

    private (Label Found, Label Absent, Label Unsure) EmitSave()
    {
        _c.push(r12);
        _c.push(r13);
        _c.push(r14);
        _c.push(r15);
        return (_c.CreateLabel(), _c.CreateLabel(), _c.CreateLabel());
    }

    private void EmitRestore(Label found, Label absent, Label unsure)
    {
        _c.Label(ref unsure);
        _c.mov(eax, Unsure);
        _c.jmp(found);
        _c.Label(ref absent);
        _c.xor(eax, eax);
        _c.Label(ref found);
        _c.pop(r15);
        _c.pop(r14);
        _c.pop(r13);
        _c.pop(r12);
        _c.ret();
    }

    /// <summary>Hash of the key in rcx in rdx: of a string that knows its own, or of an integer that is its own. Uses rbp.</summary>
    private void EmitHash(Label otherwise)
    {
        var integer = _c.CreateLabel();
        var end = _c.CreateLabel();
        _c.test(cl, 1);
        _c.je(integer);
        Require(rcx, BuiltinType.Str, otherwise);
        _c.mov(rdx, Field(rcx, At.StrHash));
        _c.test(rdx, rdx);
        _c.je(otherwise);
        _c.jmp(end);

        // Below the modulus 2^61 - 1; the hash of -1 is -2.
        _c.Label(ref integer);
        _c.mov(rdx, rcx);
        _c.sar(rdx, 1);
        _c.mov(rbp, rdx);
        _c.sar(rbp, 60);
        _c.inc(rbp);
        _c.cmp(rbp, 1);
        _c.ja(otherwise);
        _c.cmp(rdx, -1);
        _c.jne(end);
        _c.dec(rdx);
        _c.Label(ref end);
    }

    /// <summary>rbp: the slots; r12: the hash that perturbs; r13: the index; r14: the entries; rdx: the tagged hash; r15: the position.</summary>
    private void EmitProbes(int shift, Label found, Label absent, Label unsure)
    {
        var special = _c.CreateLabel();
        var advance = _c.CreateLabel();
        _c.dec(rbp);
        _c.mov(r15, r12);
        _c.and(r15, rbp);
        var probe = Here();
        switch (shift)
        {
            case 0:
                _c.movzx(eax, __byte_ptr[r13 + r15]);
                break;
            case 1:
                _c.movzx(eax, __word_ptr[r13 + (r15 * 2)]);
                break;
            default:
                _c.mov(eax, __dword_ptr[r13 + (r15 * 4)]);
                break;
        }

        _c.sub(eax, (int)DictOps.FirstSlot);
        _c.jb(special);
        _c.lea(rax, __qword_ptr[rax + (rax * 2)]);
        _c.lea(rax, __qword_ptr[r14 + (rax * 8)]);
        _c.cmp(__qword_ptr[rax + At.EntryHash], rdx);
        _c.jne(advance);
        EmitSameKey(At.EntryKey, found, unsure);

        // An empty slot, or that of a deleted entry.
        _c.Label(ref special);
        _c.cmp(eax, -(int)DictOps.FirstSlot);
        _c.je(absent);

        _c.Label(ref advance);
        _c.shr(r12, 5);
        _c.lea(r15, __qword_ptr[r15 + (r15 * 4)]);
        _c.lea(r15, __qword_ptr[r15 + r12 + 1]);
        _c.and(r15, rbp);
        _c.jmp(probe);
    }

    private void EmitLinear(Label found, Label absent, Label unsure)
    {
        var next = _c.CreateLabel();
        var same = _c.CreateLabel();
        _c.mov(rbp, Field(rax, At.DictUsed));
        _c.mov(rax, r14);
        var entry = Here();
        _c.cmp(__qword_ptr[rax + At.EntryKey], rcx);
        _c.je(found);
        _c.cmp(__qword_ptr[rax + At.EntryHash], rdx);
        _c.jne(next);
        _c.cmp(__qword_ptr[rax + At.EntryKey], (int)Ref.UnboundBits);
        _c.jne(same);
        _c.Label(ref next);
        _c.add(rax, sizeof(DictEntry));
        _c.dec(rbp);
        _c.jne(entry);
        _c.jmp(absent);
        _c.Label(ref same);
        EmitSameKey(At.EntryKey, found, unsure);
    }

    /// <summary>
    /// A subroutine: whether the key in rcx is in the set in rax: the address of its slot, <see cref="Absent"/> or
    /// <see cref="Unsure"/> in rax. Uses rdx and rbp, keeps the rest.
    /// </summary>
    private void EmitFindMember()
    {
        var within = _c.CreateLabel();
        var match = _c.CreateLabel();
        _c.Label(ref _findMember);
        var (found, absent, unsure) = EmitSave();
        EmitHash(unsure);
        _c.mov(r14, Field(rax, At.SetEntries));
        _c.test(r14b, 1);
        _c.je(absent);

        // rbp: the mask; r12: the hash that perturbs; rdx: the hash word; r13: the slot; r15: the last one of a stretch.
        _c.mov(rbp, Field(r14, At.ArrayLength));
        _c.shr(rbp, 2);
        _c.dec(rbp);
        _c.add(r14, At.ArrayItems - 1);
        _c.mov(r12, rdx);
        _c.lea(rdx, __qword_ptr[(rdx * 4) + 2]);
        _c.mov(r13, r12);
        _c.and(r13, rbp);
        var round = Here();
        _c.lea(r15, __qword_ptr[r13 + SetOps.LinearProbes]);
        _c.cmp(r15, rbp);
        _c.jbe(within);
        _c.mov(r15, r13);
        _c.Label(ref within);
        _c.shl(r15, 4);
        _c.add(r15, r14);
        _c.mov(rax, r13);
        _c.shl(rax, 4);
        _c.add(rax, r14);
        var slot = Here();
        _c.cmp(__qword_ptr[rax + At.MemberHash], 0);
        _c.je(absent);
        _c.cmp(__qword_ptr[rax + At.MemberHash], rdx);
        _c.je(match);
        _c.add(rax, 16);
        _c.cmp(rax, r15);
        _c.jbe(slot);
        _c.shr(r12, 5);
        _c.lea(r13, __qword_ptr[r13 + (r13 * 4)]);
        _c.lea(r13, __qword_ptr[r13 + r12 + 1]);
        _c.and(r13, rbp);
        _c.jmp(round);
        _c.Label(ref match);
        EmitSameKey(At.MemberKey, found, unsure);
        EmitRestore(found, absent, unsure);
    }

    /// <summary>
    /// What lies at rax has the hash of the key in rcx: it is the key's if it is the same word or a string of the same text.
    /// All registers but these two are free.
    /// </summary>
    private void EmitSameKey(int offset, Label found, Label unsure)
    {
        var tail = _c.CreateLabel();
        _c.cmp(__qword_ptr[rax + offset], rcx);
        _c.je(found);
        _c.test(cl, 1);
        _c.je(unsure);
        _c.mov(rbp, __qword_ptr[rax + offset]);
        Require(rbp, BuiltinType.Str, unsure);
        _c.mov(edx, Field32(rbp, At.StrLength));
        _c.cmp(edx, Field32(rcx, At.StrLength));
        _c.jne(unsure);
        _c.mov(r12d, Field32(rbp, At.StrWidth));
        _c.cmp(r12d, Field32(rcx, At.StrWidth));
        _c.jne(unsure);
        _c.imul(edx, r12d);
        _c.xor(r12d, r12d);
        var words = Here();
        _c.cmp(edx, 8);
        _c.jb(tail);
        _c.mov(r13, __qword_ptr[rbp + r12 + (At.StrData - 1)]);
        _c.cmp(r13, __qword_ptr[rcx + r12 + (At.StrData - 1)]);
        _c.jne(unsure);
        _c.add(r12, 8);
        _c.sub(edx, 8);
        _c.jmp(words);
        _c.Label(ref tail);
        _c.test(edx, edx);
        _c.je(found);
        _c.mov(r13b, __byte_ptr[rbp + r12 + (At.StrData - 1)]);
        _c.cmp(r13b, __byte_ptr[rcx + r12 + (At.StrData - 1)]);
        _c.jne(unsure);
        _c.inc(r12);
        _c.dec(edx);
        _c.jmp(tail);
    }
}
