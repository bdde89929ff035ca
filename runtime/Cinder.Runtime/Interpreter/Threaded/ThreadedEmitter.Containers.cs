using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Subscripts, building, unpacking.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    /// <summary>Largest tuple or list that is built here.</summary>
    private const int MaxBuilt = 64;

    private void EmitContainers()
    {
        EmitBinarySubscript();
        EmitStoreSubscript();
        EmitBuildTuple();
        EmitBuildList();
        EmitListAppend();
        EmitUnpackSequence();
        EmitContains();
        EmitBuildSlice();
    }

    private void EmitBinarySubscript()
    {
        var byKey = Cold(() =>
        {
            // A dict, whatever the key; anything else only by an integer.
            RequireDict(_leave);
            _c.call(_findEntry);
            _c.cmp(rax, Unsure);
            _c.jbe(_leave);
            _c.mov(rax, __qword_ptr[rax + At.EntryValue]);
            _c.mov(Top(2), rax);
            Drop();
            Dispatch(1);
        });
        var other = Cold(() => EmitSubscriptOther(byKey));
        Case(OpCode.BinarySubscr);
        _c.mov(rax, Top(2));
        _c.mov(rcx, Top());
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, (uint)BuiltinType.List);
        _c.jne(other);
        _c.test(cl, 1);
        _c.jne(_leave);
        _c.mov(rbp, Field(rax, At.ListLength));
        EmitIndex();
        _c.mov(rax, Field(rax, At.ListStorage));
        _c.mov(rax, __qword_ptr[rax + (rcx * 8) + (At.ArrayItems - 1)]);
        _c.mov(Top(2), rax);
        Drop();
        Dispatch(1);
    }

    // rax: the container, of the layout in edx.
    private void EmitSubscriptOther(Label byKey)
    {
        var text = _c.CreateLabel();
        var bytes = _c.CreateLabel();
        var byteArray = _c.CreateLabel();
        var item = _c.CreateLabel();
        _c.test(cl, 1);
        _c.jne(byKey);
        _c.cmp(edx, (uint)BuiltinType.Str);
        _c.je(text);
        _c.cmp(edx, (uint)BuiltinType.Bytes);
        _c.je(bytes);
        _c.cmp(edx, (uint)BuiltinType.ByteArray);
        _c.je(byteArray);
        _c.cmp(edx, (uint)BuiltinType.Tuple);
        _c.jne(byKey);
        _c.mov(rbp, Field(rax, At.TupleLength));
        _c.sar(rbp, 1);
        EmitIndex();
        _c.mov(rax, __qword_ptr[rax + (rcx * 8) + (At.TupleItems - 1)]);
        _c.Label(ref item);
        _c.mov(Top(2), rax);
        Drop();
        Dispatch(1);

        _c.Label(ref text);
        RequireNarrow(rax);
        _c.movsxd(rbp, Field32(rax, At.StrLength));
        EmitIndex();
        _c.movzx(eax, __byte_ptr[rax + rcx + (At.StrData - 1)]);
        LoadCharacter();
        _c.jmp(item);

        _c.Label(ref bytes);
        _c.mov(rbp, Field(rax, At.BytesLength));
        EmitIndex();
        _c.movzx(eax, __byte_ptr[rax + rcx + (At.BytesData - 1)]);
        _c.add(eax, eax);
        _c.jmp(item);

        _c.Label(ref byteArray);
        _c.mov(rbp, Field(rax, At.ByteArrayLength));
        EmitIndex();
        _c.mov(rax, Field(rax, At.ByteArrayStorage));
        _c.movzx(eax, __byte_ptr[rax + rcx + (At.RawData - 1)]);
        _c.add(eax, eax);
        _c.jmp(item);
    }

    /// <summary>Goes on only if the exact string has one byte per character.</summary>
    private void RequireNarrow(AssemblerRegister64 text)
    {
        _c.cmp(Field32(text, At.StrWidth), 1);
        _c.jne(_leave);
    }

    /// <summary>The string of the character in rax, in rax. Uses rdx.</summary>
    private void LoadCharacter()
    {
        _c.mov(rdx, __qword_ptr[RState + At.Characters]);
        _c.mov(rax, __qword_ptr[rdx + (rax * 8)]);
        _c.test(rax, rax);
        _c.je(_leave);
    }

    private void EmitStoreSubscript()
    {
        var dict = Cold(() =>
        {
            _c.mov(edx, Field32(rax, 0));
            _c.cmp(edx, (uint)BuiltinType.Dict);
            _c.jne(_leave);
            _c.call(_findEntry);
            _c.cmp(rax, Unsure);
            _c.jbe(_leave);
            _c.mov(rdx, Top(3));
            _c.mov(__qword_ptr[rax + At.EntryValue], rdx);
            Drop(3);
            Dispatch(1);
        });
        Case(OpCode.StoreSubscr);
        _c.mov(rax, Top(2));
        _c.mov(rcx, Top());
        Require(rax, BuiltinType.List, dict, notHeap: _leave);
        _c.test(cl, 1);
        _c.jne(_leave);
        _c.mov(rbp, Field(rax, At.ListLength));
        EmitIndex();
        _c.mov(rax, Field(rax, At.ListStorage));
        _c.mov(rdx, Top(3));
        _c.mov(__qword_ptr[rax + (rcx * 8) + (At.ArrayItems - 1)], rdx);
        Drop(3);
        Dispatch(1);
    }

    /// <summary>The tagged index in rcx becomes one from the start of a sequence of rbp items.</summary>
    private void EmitIndex()
    {
        var negative = _c.CreateLabel();
        var back = _c.CreateLabel();
        _c.sar(rcx, 1);
        _c.js(negative);
        _c.Label(ref back);
        _c.cmp(rcx, rbp);
        _c.jae(_leave);
        _cold.Add(() =>
        {
            _c.Label(ref negative);
            _c.add(rcx, rbp);
            _c.jmp(back);
        });
    }

    private void EmitBuildTuple()
    {
        Case(OpCode.BuildTuple);
        _c.mov(eax, Argument());
        RequireBuilt();
        EmitRoom(sizeof(TupleObject));
        EmitHeader(rbp, BuiltinType.Tuple, sizeof(TupleObject));
        _c.lea(rcx, __qword_ptr[rax + rax]);
        _c.mov(__qword_ptr[rbp + At.TupleLength], rcx);
        EmitTake(At.TupleItems);
        Dispatch(1);
    }

    private void EmitBuildSlice()
    {
        var three = Cold(() =>
        {
            _c.mov(rcx, Top(3));
            _c.mov(Field(rax, At.SliceStart), rcx);
            _c.mov(rcx, Top(2));
            _c.mov(Field(rax, At.SliceStop), rcx);
            _c.mov(rcx, Top());
            _c.mov(Field(rax, At.SliceStep), rcx);
            _c.mov(Top(3), rax);
            Drop(2);
            Dispatch(1);
        });
        Case(OpCode.BuildSlice);
        Allocate(BuiltinType.Slice, sizeof(SliceObject));
        _c.cmp(Argument(), 3);
        _c.je(three);
        _c.mov(rcx, Top(2));
        _c.mov(Field(rax, At.SliceStart), rcx);
        _c.mov(rcx, Top());
        _c.mov(Field(rax, At.SliceStop), rcx);
        _c.mov(Field(rax, At.SliceStep), (int)Ref.NoneBits);
        _c.mov(Top(2), rax);
        Drop();
        Dispatch(1);
    }

    // The list, and its array behind it.
    private void EmitBuildList()
    {
        Case(OpCode.BuildList);
        _c.mov(eax, Argument());
        RequireBuilt();
        EmitRoom(sizeof(ListObject) + sizeof(RefArray));
        _c.mov(rcx, Heap.Header((uint)BuiltinType.List, sizeof(ListObject)));
        _c.mov(__qword_ptr[rbp], rcx);
        _c.lea(rcx, __qword_ptr[rbp + sizeof(ListObject) + 1]);
        _c.mov(__qword_ptr[rbp + At.ListStorage], rcx);
        _c.mov(__qword_ptr[rbp + At.ListLength], rax);
        _c.lea(rdx, __qword_ptr[rbp + sizeof(ListObject)]);
        EmitHeader(rdx, BuiltinType.RefArray, sizeof(RefArray));
        _c.lea(rcx, __qword_ptr[rax + rax]);
        _c.mov(__qword_ptr[rdx + At.ArrayLength], rcx);
        EmitTake(sizeof(ListObject) + At.ArrayItems);
        Dispatch(1);
    }

    // rax: the count.
    private void RequireBuilt()
    {
        _c.lea(ecx, __dword_ptr[rax - 1]);
        _c.cmp(ecx, MaxBuilt);
        _c.jae(_leave);
    }

    /// <summary>Memory for so many bytes and rax words, at rbp. Uses rcx and rdx.</summary>
    private void EmitRoom(int bytes)
    {
        _c.mov(rdx, __qword_ptr[RState + At.Buffer]);
        _c.mov(rbp, __qword_ptr[rdx + At.BufferTop]);
        _c.lea(rcx, __qword_ptr[rbp + (rax * 8) + bytes]);
        _c.cmp(rcx, __qword_ptr[rdx + At.BufferLimit]);
        _c.ja(_leave);
        _c.mov(__qword_ptr[rdx + At.BufferTop], rcx);
    }

    /// <summary>Header of an object of so many bytes and rax words. Uses rcx.</summary>
    private void EmitHeader(AssemblerRegister64 item, BuiltinType type, int bytes)
    {
        _c.lea(rcx, __qword_ptr[rax + (bytes / 8)]);
        _c.shl(rcx, 32);
        _c.or(rcx, (int)type);
        _c.mov(__qword_ptr[item], rcx);
    }

    /// <summary>Moves rax operands into the object at rbp and pushes it.</summary>
    private void EmitTake(int offset)
    {
        _c.mov(rcx, rax);
        _c.neg(rcx);
        _c.lea(RSp, __qword_ptr[RSp + (rcx * 8)]);
        var next = Here();
        _c.mov(rcx, __qword_ptr[RSp + (rax * 8) - 8]);
        _c.mov(__qword_ptr[rbp + (rax * 8) + (offset - 8)], rcx);
        _c.dec(rax);
        _c.jne(next);
        _c.inc(rbp);
        Push(rbp);
    }

    private void EmitListAppend()
    {
        Case(OpCode.ListAppend);
        _c.mov(eax, Argument());
        _c.neg(rax);
        _c.mov(rcx, __qword_ptr[RSp + (rax * 8) - 8]);
        _c.mov(rdx, Field(rcx, At.ListStorage));
        _c.test(dl, 1);
        _c.je(_leave);
        _c.mov(rbp, Field(rdx, At.ArrayLength));
        _c.sar(rbp, 1);
        _c.mov(rax, Field(rcx, At.ListLength));
        _c.cmp(rax, rbp);
        _c.jge(_leave);
        _c.mov(rbp, Top());
        _c.mov(__qword_ptr[rdx + (rax * 8) + (At.ArrayItems - 1)], rbp);
        _c.inc(rax);
        _c.mov(Field(rcx, At.ListLength), rax);
        Drop();
        Dispatch(1);
    }

    private void EmitUnpackSequence()
    {
        var spread = _c.CreateLabel();
        var list = Cold(() =>
        {
            _c.cmp(edx, (uint)BuiltinType.List);
            _c.jne(_leave);
            _c.cmp(rcx, Field(rax, At.ListLength));
            _c.jne(_leave);
            _c.mov(rax, Field(rax, At.ListStorage));
            _c.add(rax, At.ArrayItems - 1);
            _c.jmp(spread);
        });
        Case(OpCode.UnpackSequence);
        _c.mov(rax, Top());
        _c.mov(ecx, Argument());
        _c.test(ecx, ecx);
        _c.je(_leave);
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, (uint)BuiltinType.Tuple);
        _c.jne(list);
        _c.mov(rbp, Field(rax, At.TupleLength));
        _c.sar(rbp, 1);
        _c.cmp(rcx, rbp);
        _c.jne(_leave);
        _c.add(rax, At.TupleItems - 1);

        // rax: the items; the first comes to lie on top.
        _c.Label(ref spread);
        Drop();
        var next = Here();
        _c.mov(rdx, __qword_ptr[rax + (rcx * 8) - 8]);
        Push(rdx);
        _c.dec(rcx);
        _c.jne(next);
        Dispatch(1);
    }
}
