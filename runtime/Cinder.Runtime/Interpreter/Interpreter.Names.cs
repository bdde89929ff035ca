using System.Runtime.CompilerServices;


namespace Cinder.Runtime;

/// <content>Names, cells and globals.</content>
internal static unsafe partial class Interpreter
{
    private static Ref NewCell(VmThread t, Ref value)
    {
        var cell = (CellObject*)t.Allocate(BuiltinType.Cell, sizeof(CellObject));
        cell->Value = value;
        return Ref.From(cell);
    }

    private static void CopyFreeVars(Frame* frame, int count)
    {
        var closure = TupleObject.Items((TupleObject*)((FunctionObject*)frame->Function.Object)->Closure.Object);
        var target = frame->Locals + frame->Code->FirstFree;
        for (var i = 0; i < count; i++)
        {
            target[i] = closure[i];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref LoadGlobal(VmThread t, Frame* frame, Instruction* pc)
    {
        var name = new Ref(frame->Code->Names[pc->Arg]);
        if (!frame->Globals.IsExact(BuiltinType.Dict) || !frame->Builtins.IsExact(BuiltinType.Dict))
        {
            return LoadGlobalSlow(t, frame, name);
        }

        var globals = (DictObject*)frame->Globals.Object;
        var cache = &frame->Code->Caches[pc->Cache];
        var position = DictOps.IndexOfStr(globals, name);
        if (position >= 0)
        {
            if (pc->Cache != 0)
            {
                cache->Keys = globals->KeysVersion;
                cache->Index = position;
                pc->Op = (ushort)ShadowOp.LoadGlobalModule;
            }

            return DictOps.EntryAt(globals, position)->Value;
        }

        var builtins = (DictObject*)frame->Builtins.Object;
        position = DictOps.IndexOfStr(builtins, name);
        if (position < 0)
        {
            return LoadGlobalSlow(t, frame, name);
        }

        if (pc->Cache != 0)
        {
            cache->Keys = globals->KeysVersion;
            cache->Value = (nint)builtins->KeysVersion;
            cache->Index = position;
            pc->Op = (ushort)ShadowOp.LoadGlobalBuiltin;
        }

        return DictOps.EntryAt(builtins, position)->Value;
    }

    private static Ref LoadGlobalSlow(VmThread t, Frame* frame, Ref name)
    {
        var value = FromMapping(t, frame->Globals, name);
        if (value.IsUnbound)
        {
            value = FromMapping(t, frame->Builtins, name);
        }

        return value.IsUnbound ? RaiseName(t, name) : value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref LoadName(VmThread t, Frame* frame, Ref name)
    {
        if (!frame->Namespace.IsUnbound)
        {
            var value = FromMapping(t, frame->Namespace, name);
            if (!value.IsUnbound)
            {
                return value;
            }
        }

        return LoadGlobalSlow(t, frame, name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref LoadClassDeref(VmThread t, Frame* frame, int slot)
    {
        var name = TupleObject.Items((TupleObject*)((CodeRefObject*)new Ref(frame->Code->CodeRef).Object)->LocalNames.Object)[slot];
        var value = FromMapping(t, frame->Namespace, name);
        if (!value.IsUnbound)
        {
            return value;
        }

        value = ((CellObject*)frame->Locals[slot].Object)->Value;
        return value.IsUnbound ? RaiseUnboundCell(t, frame, slot) : value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool StoreName(VmThread t, Frame* frame, Ref name, Ref value)
    {
        if (frame->Namespace.IsUnbound)
        {
            t.RaiseSystemError("no locals found when storing a name");
            return false;
        }

        return frame->Namespace.IsExact(BuiltinType.Dict)
            ? DictOps.SetStr(t, (DictObject*)frame->Namespace.Object, name, value)
            : Op.SetItem(t, frame->Namespace, name, value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool DeleteName(VmThread t, Frame* frame, Ref name)
    {
        if (frame->Namespace.IsExact(BuiltinType.Dict))
        {
            var deleted = DictOps.Delete(t, (DictObject*)frame->Namespace.Object, name);
            if (deleted == 0)
            {
                RaiseName(t, name);
            }

            return deleted > 0;
        }

        if (Op.DelItem(t, frame->Namespace, name))
        {
            return true;
        }

        if (t.SwallowPending(BuiltinType.KeyError))
        {
            RaiseName(t, name);
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool DeleteGlobal(VmThread t, Frame* frame, Ref name)
    {
        var deleted = DictOps.Delete(t, (DictObject*)frame->Globals.Object, name);
        if (deleted == 0)
        {
            RaiseName(t, name);
        }

        return deleted > 0;
    }

    /// <summary>Item of a namespace mapping; Unbound when absent.</summary>
    private static Ref FromMapping(VmThread t, Ref mapping, Ref name)
    {
        if (mapping.IsExact(BuiltinType.Dict))
        {
            return DictOps.GetStr((DictObject*)mapping.Object, name);
        }

        var value = Op.GetItem(t, mapping, name);
        return value.IsError && t.SwallowPending(BuiltinType.KeyError) ? Ref.Unbound : value;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref RaiseName(VmThread t, Ref name) =>
        ExceptionOps.RaiseNameError(t, BuiltinType.NameError, $"name '{StrOps.ToManaged(name)}' is not defined", name);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref RaiseUnboundLocal(VmThread t, Frame* frame, int slot)
    {
        var name = LocalName(frame, slot);
        return t.Raise(BuiltinType.UnboundLocalError, $"cannot access local variable '{StrOps.ToManaged(name)}' where it is not associated with a value");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref RaiseUnboundCell(VmThread t, Frame* frame, int slot)
    {
        if (slot < frame->Code->FirstFree)
        {
            return RaiseUnboundLocal(t, frame, slot);
        }

        var name = LocalName(frame, slot);
        return ExceptionOps.RaiseNameError(
            t, BuiltinType.NameError, $"cannot access free variable '{StrOps.ToManaged(name)}' where it is not associated with a value in enclosing scope", name);
    }

    private static Ref LocalName(Frame* frame, int slot) =>
        TupleObject.Items((TupleObject*)((CodeRefObject*)new Ref(frame->Code->CodeRef).Object)->LocalNames.Object)[slot];
}
