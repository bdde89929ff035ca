using Cinder.Compiler.Bytecode;
using Iced.Intel;
using static Iced.Intel.AssemblerRegisters;

namespace Cinder.Runtime;

/// <content>Attributes and methods, as far as inline caches know them.</content>
internal sealed unsafe partial class ThreadedEmitter
{
    private void EmitAttributes()
    {
        EmitFusedSlot();
        EmitFusedMember();
        EmitFusedMethod();

        Case(ShadowOp.LoadAttrSlot);
        _c.mov(rax, Top());
        LoadCache(rcx, ecx);
        RequireKey(_leave);
        LoadIndexed(rax);
        _c.mov(Top(), rax);
        Dispatch(1);

        Case(ShadowOp.LoadAttrClassValue);
        _c.mov(rax, Top());
        LoadCache(rcx, ecx);
        RequireKey(_leave);
        RequireVersion(_leave);
        _c.mov(rax, __qword_ptr[rcx + At.CacheValue]);
        _c.mov(Top(), rax);
        Dispatch(1);

        Case(ShadowOp.LoadAttrMember);
        _c.mov(rax, Top());
        LoadCache(rcx, ecx);
        RequireKey(_leave);
        RequireVersion(_leave);
        LoadIndexed(rax);
        _c.cmp(rax, (int)Ref.UnboundBits);
        _c.je(_leave);
        _c.mov(Top(), rax);
        Dispatch(1);

        Case(ShadowOp.LoadAttrModule);
        _c.mov(rax, Top());
        Require(rax, BuiltinType.Module, _leave);
        LoadCache(rcx, ecx);
        _c.mov(rax, Field(rax, At.ModuleDict));
        EmitKeysCheck(rax, __qword_ptr[rcx + At.CacheKeys]);
        LoadEntry(__dword_ptr[rcx + At.CacheIndex]);
        _c.mov(Top(), rax);
        Dispatch(1);

        Case(ShadowOp.LoadMethodClass);
        _c.mov(rax, Top());
        LoadCache(rcx, ecx);
        RequireKey(_leave);
        RequireVersion(_leave);
        _c.mov(rcx, __qword_ptr[rcx + At.CacheValue]);
        _c.mov(Top(), rcx);
        Push(rax);
        Dispatch(1);

        Case(ShadowOp.StoreAttrSlot);
        _c.mov(rax, Top());
        LoadCache(rcx, ecx);
        RequireKey(_leave);
        RequireVersion(_leave);
        StoreIndexed();
        Dispatch(1);

        Case(ShadowOp.StoreAttrAdd);
        _c.mov(rax, Top());
        LoadCache(rcx, ecx);
        RequireKey(_leave);
        RequireVersion(_leave);
        _c.mov(edx, __dword_ptr[rcx + At.CacheValue]);
        _c.mov(Field32(rax, 0), edx);
        StoreIndexed();
        Dispatch(1);

        EmitPolymorphic(ShadowOp.LoadAttrPoly, isMethod: false);
        EmitPolymorphic(ShadowOp.LoadMethodPoly, isMethod: true);
    }

    private void EmitFusedSlot()
    {
        var plain = EmitFusedStart(ShadowOp.LoadFastAttrSlot, ShadowOp.LoadAttrSlot);
        RequireKey(plain);
        LoadIndexed(rax);
        Push(rax);
        Dispatch(2);
    }

    private void EmitFusedMember()
    {
        var plain = EmitFusedStart(ShadowOp.LoadFastAttrMember, ShadowOp.LoadAttrMember);
        RequireKey(plain);
        RequireVersion(plain);
        _c.movsxd(rdx, __dword_ptr[rcx + At.CacheIndex]);
        _c.mov(rdx, __qword_ptr[rax + rdx - 1]);
        _c.cmp(rdx, (int)Ref.UnboundBits);
        _c.je(plain);
        Push(rdx);
        Dispatch(2);
    }

    private void EmitFusedMethod()
    {
        var plain = EmitFusedStart(ShadowOp.LoadFastMethodClass, ShadowOp.LoadMethodClass);
        RequireKey(plain);
        RequireVersion(plain);
        _c.mov(rcx, __qword_ptr[rcx + At.CacheValue]);
        _c.mov(__qword_ptr[RSp], rcx);
        _c.mov(__qword_ptr[RSp + 8], rax);
        _c.add(RSp, 16);
        Dispatch(2);
    }

    /// <summary>The local in rax and the cache of the attribute instruction after it in rcx.</summary>
    /// <returns>Where to go when the two instructions have to be done one by one.</returns>
    private Label EmitFusedStart(OpCode op, OpCode second)
    {
        var plain = Cold(() =>
        {
            Push(rax);
            Dispatch(1);
        });
        Case(op);
        _c.mov(eax, Argument());
        _c.mov(rax, __qword_ptr[RLocals + (rax * 8)]);
        _c.movzx(edx, OpAt(1));
        _c.cmp(edx, (int)second);
        _c.jne(plain);
        LoadCache(rcx, ecx, 1);
        return plain;
    }

    /// <summary>Goes on only if rax is an object of the layout that the cache at rcx knows. Uses rdx.</summary>
    private void RequireKey(Label otherwise)
    {
        RequireHeap(rax, otherwise);
        _c.mov(edx, Field32(rax, 0));
        _c.cmp(edx, __dword_ptr[rcx + At.CacheKey]);
        _c.jne(otherwise);
    }

    /// <summary>Goes on only if the class is as the cache at rcx knows it. Uses rdx.</summary>
    private void RequireVersion(Label otherwise)
    {
        _c.mov(rdx, __qword_ptr[rcx + At.CacheType]);
        _c.mov(edx, __dword_ptr[rdx + At.TypeVersion]);
        _c.cmp(edx, __dword_ptr[rcx + At.CacheVersion]);
        _c.jne(otherwise);
    }

    /// <summary>The word of the object in rax that the cache at rcx says. Uses rdx.</summary>
    private void LoadIndexed(AssemblerRegister64 target)
    {
        _c.movsxd(rdx, __dword_ptr[rcx + At.CacheIndex]);
        _c.mov(target, __qword_ptr[rax + rdx - 1]);
    }

    private void StoreIndexed()
    {
        _c.movsxd(rdx, __dword_ptr[rcx + At.CacheIndex]);
        _c.mov(rbp, Top(2));
        _c.mov(__qword_ptr[rax + rdx - 1], rbp);
        Drop(2);
    }

    /// <summary>As <see cref="AttributeSite.Read"/>: rcx is the site, rdx its kind.</summary>
    private void EmitPolymorphic(OpCode op, bool isMethod)
    {
        var found = _c.CreateLabel();
        var bound = _c.CreateLabel();
        var replace = _c.CreateLabel();
        var module = _c.CreateLabel();
        var type = _c.CreateLabel();
        var slot = _c.CreateLabel();
        var item = _c.CreateLabel();
        Case(op);
        _c.mov(rax, Top());
        RequireHeap(rax, _leave);
        LoadCache(rcx, ecx);
        _c.mov(rcx, __qword_ptr[rcx + At.CacheSites]);
        _c.mov(ebp, Field32(rax, 0));
        for (var way = 0; way < AttributeSite.Ways; way++)
        {
            _c.cmp(ebp, __dword_ptr[rcx + At.SiteKey]);
            _c.je(found);
            if (way < AttributeSite.Ways - 1)
            {
                _c.add(rcx, sizeof(AttributeSite));
            }
        }

        _c.jmp(_leave);

        _c.Label(ref found);
        _c.mov(edx, __dword_ptr[rcx + At.SiteKind]);
        _c.cmp(edx, (int)AttributeKind.Slot);
        _c.je(slot);
        _c.cmp(edx, (int)AttributeKind.Module);
        _c.je(module);

        // What is left looks at the version of the object's class. rbp: its layout's row, then the class.
        _c.imul(rbp, rbp, sizeof(Layout));
        _c.add(rbp, __qword_ptr[RState + At.Layouts]);
        _c.mov(rbp, __qword_ptr[rbp + At.LayoutType]);
        _c.mov(ebp, __dword_ptr[rbp + At.TypeVersion]);
        _c.cmp(edx, (int)AttributeKind.TypeValue);
        _c.je(type);
        _c.cmp(ebp, __dword_ptr[rcx + At.SiteVersion]);
        _c.jne(_leave);
        _c.cmp(edx, (int)AttributeKind.ClassFunction);
        _c.je(bound);
        _c.cmp(edx, (int)AttributeKind.ClassValue);
        _c.mov(rdx, __qword_ptr[rcx + At.SiteValue]);
        _c.je(replace);
        _c.cmp(__dword_ptr[rcx + At.SiteKind], (int)AttributeKind.TupleItem);
        _c.je(item);
        _c.cmp(__dword_ptr[rcx + At.SiteKind], (int)AttributeKind.Member);
        _c.jne(_leave);

        _c.Label(ref slot);
        _c.movsxd(rdx, __dword_ptr[rcx + At.SiteIndex]);
        _c.mov(rdx, __qword_ptr[rax + rdx - 1]);
        _c.cmp(rdx, (int)Ref.UnboundBits);
        _c.je(_leave);

        // rdx: the value.
        _c.Label(ref replace);
        _c.mov(Top(), rdx);
        if (isMethod)
        {
            _c.mov(__qword_ptr[RSp], (int)Ref.UnboundBits);
            _c.add(RSp, 8);
        }

        Dispatch(1);

        _c.Label(ref item);
        _c.movsxd(rdx, __dword_ptr[rcx + At.SiteIndex]);
        _c.mov(rbp, Field(rax, At.TupleLength));
        _c.sar(rbp, 1);
        _c.cmp(rdx, rbp);
        _c.jae(_leave);
        _c.mov(rbp, Field(rax, At.TupleExternal));
        _c.test(bpl, 1);
        _c.je(_leave);
        _c.mov(rdx, __qword_ptr[rbp + (rdx * 8) + (At.ArrayItems - 1)]);
        _c.jmp(replace);

        _c.Label(ref module);
        _c.mov(rax, Field(rax, At.ModuleDict));
        EmitKeysCheck(rax, __qword_ptr[rcx + At.SiteIdentity]);
        LoadEntry(__dword_ptr[rcx + At.SiteIndex]);
        _c.mov(rdx, rax);
        _c.jmp(replace);

        _c.Label(ref type);
        _c.cmp(rax, __qword_ptr[rcx + At.SiteIdentity]);
        _c.jne(_leave);
        _c.cmp(ebp, __dword_ptr[rcx + At.SiteIndex]);
        _c.jne(_leave);
        _c.mov(edx, Field32(rax, At.TypeVersion));
        _c.cmp(edx, __dword_ptr[rcx + At.SiteVersion]);
        _c.jne(_leave);
        _c.mov(rdx, __qword_ptr[rcx + At.SiteValue]);
        _c.jmp(replace);

        _c.Label(ref bound);
        if (isMethod)
        {
            _c.mov(rdx, __qword_ptr[rcx + At.SiteValue]);
            _c.mov(Top(), rdx);
            Push(rax);
            Dispatch(1);
        }
        else
        {
            _c.jmp(_leave);
        }
    }
}
