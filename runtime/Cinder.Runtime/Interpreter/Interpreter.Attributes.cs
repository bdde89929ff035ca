using System.Runtime.CompilerServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <content>Attribute access: the general path, which also specialises the instruction.</content>
internal static unsafe partial class Interpreter
{
    /// <summary>Misses after which a site stays general.</summary>
    private const int MaxMisses = 64;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref LoadAttr(VmThread t, Frame* frame, Instruction* pc, Ref obj)
    {
        var name = new Ref(frame->Code->Names[pc->Arg]);
        if ((OpCode)pc->Op != ShadowOp.LoadAttrGeneric)
        {
            SpecializeLoadAttr(t, frame, pc, obj, name);
        }

        return Op.GetAttr(t, obj, name);
    }

    /// <summary>LoadAttrPoly: what the site has learnt of objects like this one, or the general path.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref LoadAttrPoly(VmThread t, Frame* frame, Instruction* pc, Ref obj)
    {
        var known = AttributeSite.Read(t, frame->Code->Caches[pc->Cache].Sites, obj, out _);
        return known.IsUnbound ? LoadAttr(t, frame, pc, obj) : known;
    }

    private static void SpecializeLoadAttr(VmThread t, Frame* frame, Instruction* pc, Ref obj, Ref name)
    {
        var cache = &frame->Code->Caches[pc->Cache];
        var before = cache->Counter++;
        AttributeSite site = default;
        var op = before > MaxMisses ? ShadowOp.LoadAttrGeneric
            : !AttributeSite.Resolve(t, obj, name, &site) ? OpCode.LoadAttr
            : before == 0 ? Monomorphic(site.Kind)
            : site.Kind == AttributeKind.Property ? ShadowOp.LoadAttrProperty
            : ShadowOp.LoadAttrPoly;
        if (op == ShadowOp.LoadAttrPoly)
        {
            AttributeSite.Remember(cache, &site);
        }
        else
        {
            cache->Key = site.Key;
            cache->Version = site.Version;
            cache->Type = obj.IsHeap ? t.LayoutOf(obj.Object)->Type : null;
            cache->Value = site.Value;
            cache->Index = site.Index;
            cache->Keys = (ulong)site.Identity;
        }

        pc->Op = (ushort)op;
        Refuse(frame, pc);
    }

    private static OpCode Monomorphic(AttributeKind kind) => kind switch
    {
        AttributeKind.Slot => ShadowOp.LoadAttrSlot,
        AttributeKind.ClassValue => ShadowOp.LoadAttrClassValue,
        AttributeKind.Member => ShadowOp.LoadAttrMember,
        AttributeKind.Property => ShadowOp.LoadAttrProperty,
        AttributeKind.Module => ShadowOp.LoadAttrModule,
        _ => ShadowOp.LoadAttrPoly,
    };

    /// <summary>Fuses a LoadFast with the attribute instruction after it, or undoes that.</summary>
    private static void Refuse(Frame* frame, Instruction* pc)
    {
        if (pc == frame->Code->Code || (OpCode)pc[-1].Op is not (OpCode.LoadFast or ShadowOp.LoadFastAttrSlot or ShadowOp.LoadFastAttrMember or ShadowOp.LoadFastMethodClass))
        {
            return;
        }

        pc[-1].Op = (ushort)((OpCode)pc->Op switch
        {
            ShadowOp.LoadAttrSlot => ShadowOp.LoadFastAttrSlot,
            ShadowOp.LoadAttrMember => ShadowOp.LoadFastAttrMember,
            ShadowOp.LoadMethodClass => ShadowOp.LoadFastMethodClass,
            _ => OpCode.LoadFast,
        });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StoreAttr(VmThread t, Frame* frame, Instruction* pc, Ref obj, Ref value)
    {
        var name = new Ref(frame->Code->Names[pc->Arg]);
        if ((OpCode)pc->Op != ShadowOp.StoreAttrGeneric)
        {
            SpecializeStoreAttr(t, frame, pc, obj, name);
        }

        return Op.SetAttr(t, obj, name, value);
    }

    private static void SpecializeStoreAttr(VmThread t, Frame* frame, Instruction* pc, Ref obj, Ref name)
    {
        var cache = &frame->Code->Caches[pc->Cache];
        if (cache->Counter++ > MaxMisses)
        {
            pc->Op = (ushort)ShadowOp.StoreAttrGeneric;
            return;
        }

        pc->Op = (ushort)OpCode.StoreAttr;
        if (!obj.IsHeap)
        {
            return;
        }

        var layout = t.LayoutOf(obj.Object);
        var type = layout->Type;
        if ((type->Flags & TypeFlags.PlainSetAttr) == 0)
        {
            return;
        }

        var attribute = TypeOps.Lookup(t, type, name);
        if (!attribute.IsUnbound && Descriptors.IsData(t, attribute))
        {
            if (AttributeSite.IsSlot(attribute) && ((MemberObject*)attribute.Object)->ReadOnly == 0)
            {
                cache->Key = layout->Id;
                cache->Version = type->Version;
                cache->Type = type;
                cache->Index = (int)((MemberObject*)attribute.Object)->Offset;
                pc->Op = (ushort)ShadowOp.StoreAttrSlot;
            }

            return;
        }

        if (!layout->HasAttributes || layout->IsDictMode)
        {
            return;
        }

        var index = t.Vm.Shapes.IndexOf(layout->Id, name);
        if (index >= 0)
        {
            if (index < layout->InObjectCapacity)
            {
                Fill(cache, layout, type, index);
                pc->Op = (ushort)ShadowOp.StoreAttrSlot;
            }

            return;
        }

        if (layout->AttributeCount < layout->InObjectCapacity)
        {
            var next = t.Vm.Shapes.Transition(layout, name);
            if (next != null)
            {
                Fill(cache, layout, type, layout->AttributeCount);
                cache->Value = (nint)next->Id;
                pc->Op = (ushort)ShadowOp.StoreAttrAdd;
            }
        }

        static void Fill(InlineCache* cache, Layout* layout, TypeObject* type, int index)
        {
            cache->Key = layout->Id;
            cache->Version = type->Version;
            cache->Type = type;
            cache->Index = layout->SlotsOffset + (index * sizeof(nint));
        }
    }

    /// <summary>[obj] → [function, obj] or [attribute, Null]; writes sp[-1] and sp[0].</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool LoadMethod(VmThread t, Frame* frame, Instruction* pc, Ref* sp)
    {
        var obj = sp[-1];
        var name = new Ref(frame->Code->Names[pc->Arg]);
        if ((OpCode)pc->Op == ShadowOp.LoadMethodPoly)
        {
            var known = AttributeSite.Read(t, frame->Code->Caches[pc->Cache].Sites, obj, out var binds);
            if (!known.IsUnbound)
            {
                sp[-1] = known;
                sp[0] = binds ? obj : Ref.Unbound;
                return true;
            }
        }

        if ((OpCode)pc->Op != ShadowOp.LoadMethodGeneric)
        {
            SpecializeLoadMethod(t, frame, pc, obj, name);
        }

        var type = t.TypeOf(obj);
        if ((type->Flags & TypeFlags.PlainGetAttribute) != 0)
        {
            var attribute = TypeOps.Lookup(t, type, name);
            if (Op.IsPlainFunction(attribute) && !AttributeSite.HasOwn(t, obj, name))
            {
                sp[-1] = attribute;
                sp[0] = obj;
                return true;
            }
        }

        var value = Op.GetAttr(t, obj, name);
        if (value.IsError)
        {
            return false;
        }

        sp[-1] = value;
        sp[0] = Ref.Unbound;
        return true;
    }

    private static void SpecializeLoadMethod(VmThread t, Frame* frame, Instruction* pc, Ref obj, Ref name)
    {
        var cache = &frame->Code->Caches[pc->Cache];
        var before = cache->Counter++;
        AttributeSite site = default;
        var op = before > MaxMisses ? ShadowOp.LoadMethodGeneric
            : !AttributeSite.ResolveMethod(t, obj, name, &site) ? OpCode.LoadMethod
            : before == 0 && site.Kind == AttributeKind.ClassFunction ? ShadowOp.LoadMethodClass
            : ShadowOp.LoadMethodPoly;
        if (op == ShadowOp.LoadMethodPoly)
        {
            AttributeSite.Remember(cache, &site);
        }
        else
        {
            cache->Key = site.Key;
            cache->Version = site.Version;
            cache->Type = obj.IsHeap ? t.LayoutOf(obj.Object)->Type : null;
            cache->Value = site.Value;
        }

        pc->Op = (ushort)op;
        Refuse(frame, pc);
    }
}
