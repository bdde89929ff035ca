using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>
/// The variables of a frame as a mapping: the namespace itself for module and class code; for functions a dict that belongs to the frame
/// object and is brought up to date whenever it is asked for.
/// </summary>
internal static unsafe class FrameLocals
{
    /// <summary>locals() of a live activation.</summary>
    internal static Ref Snapshot(VmThread t, Frame* frame) =>
        frame->Namespace.IsUnbound ? Of(t, (FrameObject*)Frames.Materialize(t, frame).Object) : frame->Namespace;

    /// <summary>f_locals.</summary>
    internal static Ref Of(VmThread t, FrameObject* frame)
    {
        var owner = (CodeRefObject*)frame->Code.Object;
        if ((owner->Data->Flags & (int)CodeFlags.Optimized) == 0)
        {
            return frame->Locals;
        }

        if (!frame->Locals.IsHeap)
        {
            frame->Locals = DictOps.New(t);
        }

        var values = frame->Live != null ? frame->Live->Locals
            : frame->SavedLocals.IsHeap ? RefArray.Items((RefArray*)frame->SavedLocals.Object)
            : null;
        if (values != null && !Update(t, (DictObject*)frame->Locals.Object, owner, values))
        {
            return Ref.Error;
        }

        return frame->Locals;
    }

    private static bool Update(VmThread t, DictObject* dict, CodeRefObject* owner, Ref* values)
    {
        var kinds = t.Vm.Codes[owner->Data->Index].LocalsPlusKinds;
        var names = TupleObject.Items((TupleObject*)owner->LocalNames.Object);
        for (var i = 0; i < kinds.Length; i++)
        {
            var value = values[i];
            if ((kinds[i] & (SlotKind.Cell | SlotKind.Free)) != 0 && value.IsExact(BuiltinType.Cell))
            {
                value = ((CellObject*)value.Object)->Value;
            }

            if (value.IsUnbound ? DictOps.Delete(t, dict, names[i]) < 0 : !DictOps.SetStr(t, dict, names[i], value))
            {
                return false;
            }
        }

        return true;
    }
}
