namespace Cinder.Runtime;

/// <summary>locals(): the namespace itself for module and class code, a fresh dict of the bound variables for functions.</summary>
internal static unsafe class FrameLocals
{
    internal static Ref Snapshot(VmThread t, Frame* frame)
    {
        if (!frame->Namespace.IsUnbound)
        {
            return frame->Namespace;
        }

        var dict = DictOps.New(t);
        var names = TupleObject.Items((TupleObject*)((CodeRefObject*)new Ref(frame->Code->CodeRef).Object)->LocalNames.Object);
        for (var i = 0; i < frame->Code->LocalCount; i++)
        {
            var value = frame->Locals[i];
            if (value.IsExact(BuiltinType.Cell))
            {
                value = ((CellObject*)value.Object)->Value;
            }

            if (!value.IsUnbound && !DictOps.SetStr(t, (DictObject*)dict.Object, names[i], value))
            {
                return Ref.Error;
            }
        }

        return dict;
    }
}
