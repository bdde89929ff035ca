namespace Cinder.Runtime;

/// <summary>Arguments of the functions that decode: buffers, or str of ASCII.</summary>
internal static unsafe class BinasciiInput
{
    /// <summary>The argument's bytes. False with an exception pending.</summary>
    internal static bool TryGet(VmThread t, Ref value, out byte* data, out long length)
    {
        data = null;
        length = 0;
        if (t.KindOf(value) == BuiltinType.Str)
        {
            var text = (StrObject*)value.Object;
            if (text->Width != 1 || !new StrView(text).IsAscii)
            {
                t.RaiseValueError("string argument should contain only ASCII characters");
                return false;
            }

            data = StrObject.Data(text);
            length = text->Length;
            return true;
        }

        if (Buffers.IsExporter(t, value))
        {
            return Buffers.TryGet(t, value, out data, out length);
        }

        t.RaiseTypeError($"argument should be bytes, buffer or ASCII string, not '{Op.TypeName(t, value)}'");
        return false;
    }
}
