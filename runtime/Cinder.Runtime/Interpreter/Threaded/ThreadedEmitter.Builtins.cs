using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>
/// Builtin functions and methods known by heart, for arguments of builtin types. The callable is in rbp, the call's first slot in
/// rcx, the number of arguments in rax.
/// </content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitBuiltinFunction()
    {
        var len = _c.CreateLabel();
        var isInstance = _c.CreateLabel();
        _c.cmp(__qword_ptr[rcx + 8], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.mov(rdx, Field(rbp, At.BuiltinDirect));
        _c.cmp(rdx, __qword_ptr[RState + At.Len]);
        _c.je(len);
        _c.cmp(rdx, __qword_ptr[RState + At.IsInstance]);
        _c.je(isInstance);
        _c.cmp(rdx, __qword_ptr[RState + At.Ord]);
        _c.jne(_leave);
        EmitOrd();
        _c.Label(ref len);
        EmitLen();
        _c.Label(ref isInstance);
        EmitIsInstance();
    }

    private void EmitMethodDescriptor()
    {
        var append = _c.CreateLabel();
        var add = _c.CreateLabel();
        _c.mov(rdx, Field(rbp, At.BuiltinDirect));
        _c.cmp(rdx, __qword_ptr[RState + At.Append]);
        _c.je(append);
        _c.cmp(rdx, __qword_ptr[RState + At.SetAdd]);
        _c.je(add);
        _c.mov(rdx, Field(rbp, At.BuiltinThunk));
        _c.cmp(rdx, __qword_ptr[RState + At.DictGet]);
        _c.jne(_leave);
        EmitDictGet();
        _c.Label(ref append);
        EmitAppend();
        _c.Label(ref add);
        EmitSetAdd();
    }

    private void EmitLen()
    {
        var tagged = _c.CreateLabel();
        var text = _c.CreateLabel();
        var result = _c.CreateLabel();
        _c.cmp(eax, 1);
        _c.jne(_leave);
        _c.mov(rax, __qword_ptr[rcx + 16]);
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, (uint)BuiltinType.Str);
        _c.je(text);
        _c.cmp(edx, (uint)BuiltinType.Tuple);
        _c.je(tagged);
        foreach (var (type, offset) in ((BuiltinType, int)[])[(BuiltinType.List, At.ListLength), (BuiltinType.Dict, At.DictCount), (BuiltinType.Set, At.SetCount), (BuiltinType.Bytes, At.BytesLength)])
        {
            var other = _c.CreateLabel();
            _c.cmp(edx, (uint)type);
            _c.jne(other);
            _c.mov(rdx, Field(rax, offset));
            _c.jmp(result);
            _c.Label(ref other);
        }

        _c.jmp(_leave);

        _c.Label(ref text);
        _c.movsxd(rdx, Field32(rax, At.StrLength));
        _c.Label(ref result);
        _c.add(rdx, rdx);
        EmitBuiltinResult();

        _c.Label(ref tagged);
        _c.mov(rdx, Field(rax, At.TupleLength));
        EmitBuiltinResult();
    }

    // Only of a string of one narrow character.
    private void EmitOrd()
    {
        _c.cmp(eax, 1);
        _c.jne(_leave);
        _c.mov(rax, __qword_ptr[rcx + 16]);
        Require(rax, BuiltinType.Str, _leave);
        RequireNarrow(rax);
        _c.cmp(Field32(rax, At.StrLength), 1);
        _c.jne(_leave);
        _c.movzx(edx, __byte_ptr[rax + (At.StrData - 1)]);
        _c.add(edx, edx);
        EmitBuiltinResult();
    }

    // An instance of the class itself, or, where the class is a plain one, of a class derived from it.
    private void EmitIsInstance()
    {
        var isTrue = _c.CreateLabel();
        _c.cmp(eax, 2);
        _c.jne(_leave);
        _c.mov(rax, __qword_ptr[rcx + 16]);
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        EmitTypeOfLayout();
        _c.mov(rax, __qword_ptr[rcx + 24]);
        _c.lea(rbp, __qword_ptr[rdx + 1]);
        _c.cmp(rax, rbp);
        _c.je(isTrue);
        Require(rax, BuiltinType.Type, _leave);
        _c.mov(rbp, Field(rbp, At.TypeMro));
        _c.mov(rdx, Field(rbp, At.TupleLength));
        _c.sar(rdx, 1);
        var next = Here();
        _c.dec(rdx);
        _c.js(_leave);
        _c.cmp(rax, __qword_ptr[rbp + (rdx * 8) + (At.TupleItems - 1)]);
        _c.jne(next);
        _c.Label(ref isTrue);
        _c.mov(edx, (uint)Ref.TrueBits);
        EmitBuiltinResult();
    }

    // Where there is room.
    private void EmitAppend()
    {
        _c.cmp(eax, 1);
        _c.jne(_leave);
        _c.mov(rax, __qword_ptr[rcx + 8]);
        Require(rax, BuiltinType.List, _leave);
        _c.mov(rdx, Field(rax, At.ListStorage));
        _c.test(dl, 1);
        _c.je(_leave);
        _c.mov(rbp, Field(rdx, At.ArrayLength));
        _c.sar(rbp, 1);
        _c.mov(r11, Field(rax, At.ListLength));
        _c.cmp(r11, rbp);
        _c.jge(_leave);
        _c.mov(rbp, __qword_ptr[rcx + 16]);
        _c.mov(__qword_ptr[rdx + (r11 * 8) + (At.ArrayItems - 1)], rbp);
        _c.inc(r11);
        _c.mov(Field(rax, At.ListLength), r11);
        _c.mov(RLocals, __qword_ptr[RFrame + At.FrameLocals]);
        _c.mov(edx, (uint)Ref.NoneBits);
        EmitBuiltinResult();
    }

    // Of what is there already.
    private void EmitSetAdd()
    {
        _c.cmp(eax, 1);
        _c.jne(_leave);
        _c.mov(rax, __qword_ptr[rcx + 8]);
        Require(rax, BuiltinType.Set, _leave);
        _c.push(rcx);
        _c.mov(rcx, __qword_ptr[rcx + 16]);
        _c.call(_findMember);
        _c.pop(rcx);
        _c.cmp(rax, Unsure);
        _c.jbe(_leave);
        _c.mov(edx, (uint)Ref.NoneBits);
        EmitBuiltinResult();
    }

    private void EmitDictGet()
    {
        var isCounted = _c.CreateLabel();
        var absent = _c.CreateLabel();
        _c.lea(edx, __dword_ptr[rax - 1]);
        _c.cmp(edx, 1);
        _c.ja(_leave);
        _c.mov(rax, __qword_ptr[rcx + 8]);
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        RequireDict(_leave);
        _c.push(rcx);
        _c.mov(rcx, __qword_ptr[rcx + 16]);
        _c.call(_findEntry);
        _c.pop(rcx);
        _c.cmp(rax, Unsure);
        _c.je(_leave);
        _c.jb(absent);
        _c.mov(rdx, __qword_ptr[rax + At.EntryValue]);
        EmitBuiltinResult();

        _c.Label(ref absent);
        _c.mov(rdx, __qword_ptr[rcx + 24]);
        _c.cmp(Argument(), 2);
        _c.je(isCounted);
        _c.mov(edx, (uint)Ref.NoneBits);
        _c.Label(ref isCounted);
        EmitBuiltinResult();
    }

    /// <summary>The value in rdx takes the place of the call's slots from rcx on.</summary>
    private void EmitBuiltinResult()
    {
        _c.mov(__qword_ptr[rcx], rdx);
        _c.lea(RSp, __qword_ptr[rcx + 8]);
        Dispatch(1);
    }
}
