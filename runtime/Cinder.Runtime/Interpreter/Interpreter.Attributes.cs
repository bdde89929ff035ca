using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <content>Attribute access: the general path, which also specialises the instruction.</content>
internal static unsafe partial class Interpreter
{
    /// <summary>Misses after which a site stays general.</summary>
    private const int MaxMisses = 24;

    private static Ref LoadAttr(VmThread t, Frame* frame, Instruction* pc, Ref obj)
    {
        var name = new Ref(frame->Code->Names[pc->Arg]);
        if ((OpCode)pc->Op != ShadowOp.LoadAttrGeneric)
        {
            SpecializeLoadAttr(t, frame, pc, obj, name);
        }

        return Op.GetAttr(t, obj, name);
    }

    private static void SpecializeLoadAttr(VmThread t, Frame* frame, Instruction* pc, Ref obj, Ref name)
    {
        var cache = &frame->Code->Caches[pc->Cache];
        if (cache->Counter++ > MaxMisses)
        {
            pc->Op = (ushort)ShadowOp.LoadAttrGeneric;
            return;
        }

        pc->Op = (ushort)OpCode.LoadAttr;
        if (!obj.IsHeap)
        {
            return;
        }

        var layout = t.LayoutOf(obj.Object);
        if (layout->Id == (uint)BuiltinType.Module)
        {
            var dict = (DictObject*)((ModuleObject*)obj.Object)->Dict.Object;
            var position = DictOps.IndexOfStr(dict, name);
            if (position >= 0 && TypeOps.Lookup(t, layout->Type, name).IsUnbound)
            {
                cache->Keys = dict->KeysVersion;
                cache->Index = position;
                pc->Op = (ushort)ShadowOp.LoadAttrModule;
            }

            return;
        }

        var type = layout->Type;
        if ((type->Flags & TypeFlags.PlainGetAttribute) == 0 || layout->IsDictMode)
        {
            return;
        }

        var attribute = TypeOps.Lookup(t, type, name);
        if (!attribute.IsUnbound && Descriptors.IsData(t, attribute))
        {
            SpecializeDataDescriptor(pc, cache, layout, attribute);
            return;
        }

        var index = layout->HasAttributes ? t.Vm.Shapes.IndexOf(layout->Id, name) : -1;
        if (index >= 0 && index < layout->InObjectCapacity && attribute.IsUnbound)
        {
            cache->Key = layout->Id;
            cache->Index = layout->SlotsOffset + (index * sizeof(nint));
            pc->Op = (ushort)ShadowOp.LoadAttrSlot;
            if (pc > frame->Code->Code && (OpCode)pc[-1].Op == OpCode.LoadFast)
            {
                pc[-1].Op = (ushort)ShadowOp.LoadFastAttrSlot;
            }
        }
        else if (index < 0 && !attribute.IsUnbound && IsPlainValue(t, attribute))
        {
            cache->Key = layout->Id;
            cache->Version = type->Version;
            cache->Value = attribute.Bits;
            pc->Op = (ushort)ShadowOp.LoadAttrClassValue;
        }
    }

    private static void SpecializeDataDescriptor(Instruction* pc, InlineCache* cache, Layout* layout, Ref attribute)
    {
        if (IsSlot(attribute))
        {
            cache->Index = (int)((MemberObject*)attribute.Object)->Offset;
            pc->Op = (ushort)ShadowOp.LoadAttrMember;
        }
        else if (attribute.IsExact(BuiltinType.Property) && ((PropertyObject*)attribute.Object)->Getter.IsExact(BuiltinType.Function))
        {
            cache->Value = ((PropertyObject*)attribute.Object)->Getter.Bits;
            pc->Op = (ushort)ShadowOp.LoadAttrProperty;
        }
        else
        {
            return;
        }

        cache->Key = layout->Id;
        cache->Version = layout->Type->Version;
    }

    /// <summary>A <c>__slots__</c> member (the other member descriptors read through a function).</summary>
    private static bool IsSlot(Ref attribute) =>
        attribute.IsExact(BuiltinType.MemberDescriptor) && ((MemberObject*)attribute.Object)->Kind == (long)MemberKind.Slot;

    private static bool IsPlainValue(VmThread t, Ref attribute) =>
        !attribute.IsHeap || (t.TypeOf(attribute)->Flags & TypeFlags.Descriptor) == 0;

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
            if (IsSlot(attribute) && ((MemberObject*)attribute.Object)->ReadOnly == 0)
            {
                cache->Key = layout->Id;
                cache->Version = type->Version;
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
            cache->Index = layout->SlotsOffset + (index * sizeof(nint));
        }
    }

    /// <summary>[obj] → [function, obj] or [attribute, Null]; writes sp[-1] and sp[0].</summary>
    private static bool LoadMethod(VmThread t, Frame* frame, Instruction* pc, Ref* sp)
    {
        var obj = sp[-1];
        var name = new Ref(frame->Code->Names[pc->Arg]);
        var type = t.TypeOf(obj);
        if ((type->Flags & TypeFlags.PlainGetAttribute) != 0)
        {
            var attribute = TypeOps.Lookup(t, type, name);
            if (Op.IsPlainFunction(attribute) && !HasOwn(t, obj, name, out var layout))
            {
                if (layout != null && !layout->IsDictMode)
                {
                    SpecializeLoadMethod(frame, pc, layout, type, attribute);
                }

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

    private static void SpecializeLoadMethod(Frame* frame, Instruction* pc, Layout* layout, TypeObject* type, Ref function)
    {
        if ((OpCode)pc->Op == ShadowOp.LoadMethodGeneric)
        {
            return;
        }

        var cache = &frame->Code->Caches[pc->Cache];
        if (cache->Counter++ > MaxMisses)
        {
            pc->Op = (ushort)ShadowOp.LoadMethodGeneric;
            return;
        }

        cache->Key = layout->Id;
        cache->Version = type->Version;
        cache->Value = function.Bits;
        pc->Op = (ushort)ShadowOp.LoadMethodClass;
    }

    private static bool HasOwn(VmThread t, Ref obj, Ref name, out Layout* layout)
    {
        layout = null;
        if (!obj.IsHeap)
        {
            return false;
        }

        layout = t.LayoutOf(obj.Object);
        if (layout->Kind == BuiltinType.Module)
        {
            layout = null;
            return !DictOps.GetStr((DictObject*)((ModuleObject*)obj.Object)->Dict.Object, name).IsUnbound;
        }

        return layout->HasAttributes && !InstanceAttributes.Get(t, obj.Object, layout, name).IsUnbound;
    }
}
