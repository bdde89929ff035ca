using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Instances of Python classes, and the operators that they define.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    /// <summary>
    /// A class of Python code whose <c>__new__</c> is object's: the instance, then its <c>__init__</c>. The class is in rbp, the
    /// slot in rcx, the number of arguments in rax. As the loop in C# does it.
    /// </summary>
    private void EmitInstantiate()
    {
        var sized = _c.CreateLabel();
        var filled = _c.CreateLabel();
        _c.cmp(__qword_ptr[rcx + 8], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.cmp(__qword_ptr[RFrame + At.FrameGenerator], (int)Ref.UnboundBits);
        _c.jne(_leave);
        _c.mov(edx, Field32(rbp, At.TypeFlagBits));
        _c.and(edx, (uint)(TypeFlags.Heap | TypeFlags.Abstract | TypeFlags.DisallowInstantiation | TypeFlags.HasFinalizer));
        _c.cmp(edx, (uint)TypeFlags.Heap);
        _c.jne(_leave);
        _c.mov(rdx, Field(rbp, At.TypeSpecial(Special.New)));
        _c.cmp(rdx, __qword_ptr[RState + At.ObjectNew]);
        _c.jne(_leave);
        _c.mov(RCode, Field(rbp, At.TypeSpecial(Special.Init)));
        Require(RCode, BuiltinType.Function, _leave);
        _c.mov(RCode, Field(RCode, At.FunctionData));
        RequireSimple();
        _c.inc(eax);
        _c.cmp(__dword_ptr[RCode + At.CodeArgCount], eax);
        _c.jne(_leave);
        EmitStackCheck();

        // rdx: the layout's row; r11: the size, then the end.
        _c.mov(edx, Field32(rbp, At.TypeInstanceLayout));
        _c.imul(rdx, rdx, sizeof(Layout));
        _c.add(rdx, __qword_ptr[RState + At.Layouts]);
        _c.movzx(r11d, __word_ptr[rdx + At.LayoutBaseSize]);
        _c.cmp(__byte_ptr[rdx + At.LayoutHasAttributes], 0);
        _c.je(sized);
        _c.movzx(eax, __word_ptr[rdx + At.LayoutCapacity]);
        _c.lea(r11, __qword_ptr[r11 + (rax * 8) + 8]);
        _c.Label(ref sized);
        _c.mov(RTable, __qword_ptr[RState + At.Buffer]);
        _c.mov(rax, __qword_ptr[RTable + At.BufferTop]);
        _c.add(r11, rax);
        _c.cmp(r11, __qword_ptr[RTable + At.BufferLimit]);
        _c.ja(_leave);
        _c.mov(__qword_ptr[RTable + At.BufferTop], r11);

        // The size in granules is the upper half of the header.
        _c.mov(RTable, r11);
        _c.sub(RTable, rax);
        _c.shl(RTable, 29);
        _c.mov(__qword_ptr[rax], RTable);
        _c.mov(r10d, __dword_ptr[rdx + At.LayoutId]);
        _c.mov(__dword_ptr[rax], r10d);
        _c.movzx(edx, __word_ptr[rdx + At.LayoutFixedSize]);
        _c.add(rdx, rax);
        var next = Here();
        _c.cmp(rdx, r11);
        _c.jae(filled);
        _c.mov(__qword_ptr[rdx], (int)Ref.UnboundBits);
        _c.add(rdx, 8);
        _c.jmp(next);
        _c.Label(ref filled);
        _c.inc(rax);
        _c.mov(__qword_ptr[rcx], rax);
        _c.add(rcx, 8);
        _c.mov(__qword_ptr[rcx], rax);
        _c.mov(__qword_ptr[RFrame + At.FrameSp], rcx);
        _c.mov(RTable, _table);
        _c.mov(RLocals, rcx);
        _c.mov(rbp, Field(rbp, At.TypeSpecial(Special.Init)));
        _c.mov(eax, Argument());
        _c.inc(eax);
        EmitEnter(FrameFlags.Init);
    }

    // Before anything is allocated: the room that EmitEnter asks for. The locals lie at rcx + 8.
    private void EmitStackCheck()
    {
        _c.movsxd(rdx, __dword_ptr[RCode + At.CodeLocalCount]);
        _c.movsxd(r11, __dword_ptr[RCode + At.CodeStackSize]);
        _c.add(r11, rdx);
        _c.lea(r11, __qword_ptr[rcx + (r11 * 8) + sizeof(Frame) + 8]);
        _c.cmp(r11, __qword_ptr[RState + At.StackLimit]);
        _c.jae(_leave);
    }

    /// <summary>
    /// An operator that the left operand's class defines in Python: called like a function, with copies of the operands, which
    /// stay below in case the method answers NotImplemented. Only where the right operand has no say first.
    /// </summary>
    private void EmitMethodOperator(BinaryOperator op, bool inplace)
    {
        var call = _c.CreateLabel();
        RequireHeap(rax, _leave);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, BuiltinTypes.Count);
        _c.jb(_leave);
        _c.cmp(__qword_ptr[RFrame + At.FrameGenerator], (int)Ref.UnboundBits);
        _c.jne(_leave);
        EmitTypeOfLayout();
        if (inplace)
        {
            _c.cmp(__qword_ptr[rdx + At.TypeSpecial(Special.IAdd + (int)op)], (int)Ref.UnboundBits);
            _c.jne(_leave);
        }

        _c.mov(rbp, __qword_ptr[rdx + At.TypeSpecial(Special.Add + (int)op)]);
        _c.test(cl, 1);
        _c.je(call);
        _c.mov(RCode, rdx);
        RequireHeap(rcx, _leave);
        _c.mov(edx, Field32(rcx, 0));
        _c.cmp(edx, (uint)BuiltinType.Float);
        _c.je(call);
        EmitTypeOfLayout();
        _c.cmp(rdx, RCode);
        _c.jne(_leave);

        _c.Label(ref call);
        Require(rbp, BuiltinType.Function, _leave);
        _c.mov(RCode, Field(rbp, At.FunctionData));
        RequireSimple();
        _c.cmp(__dword_ptr[RCode + At.CodeArgCount], 2);
        _c.jne(_leave);
        _c.lea(rdx, __qword_ptr[RSp + 16]);
        _c.cmp(rdx, __qword_ptr[RState + At.StackLimit]);
        _c.jae(_leave);
        _c.mov(__qword_ptr[RSp], rax);
        _c.mov(__qword_ptr[RSp + 8], rcx);
        _c.mov(__qword_ptr[RFrame + At.FrameSp], RSp);
        _c.mov(RLocals, RSp);
        _c.mov(eax, 2);
        EmitEnter(FrameFlags.Operator);
    }

    /// <summary>The class of the layout in rdx, in rdx.</summary>
    private void EmitTypeOfLayout()
    {
        _c.imul(rdx, rdx, sizeof(Layout));
        _c.add(rdx, __qword_ptr[RState + At.Layouts]);
        _c.mov(rdx, __qword_ptr[rdx + At.LayoutType]);
    }
}
