namespace Cinder.Runtime;

/// <summary>What <c>array.array()</c> makes of its arguments.</summary>
internal static unsafe class ArrayConstructor
{
    /// <summary>An array of the type code with the items of the initializer (which may be Unbound).</summary>
    internal static Ref Make(VmThread t, TypeObject* cls, int code, Ref initializer)
    {
        var kind = initializer.IsUnbound ? BuiltinType.None0 : t.KindOf(initializer);
        if (code != 'u' && kind == BuiltinType.Str)
        {
            return t.RaiseTypeError($"cannot use a str to initialize an array with typecode '{char.ConvertFromUtf32(code)}'");
        }

        var isArray = kind == BuiltinType.Array;
        if (code != 'u' && isArray && ((ArrayObject*)initializer.Object)->Code == 'u')
        {
            return t.RaiseTypeError($"cannot use a unicode array to initialize an array with typecode '{char.ConvertFromUtf32(code)}'");
        }

        var isKnown = kind is BuiltinType.None0 or BuiltinType.List or BuiltinType.Tuple or BuiltinType.Bytes or BuiltinType.ByteArray or BuiltinType.Str
            || (isArray && ((ArrayObject*)initializer.Object)->Code == code);
        if (!isKnown)
        {
            initializer = Op.Iter(t, initializer);
            if (initializer.IsError)
            {
                return initializer;
            }
        }

        if (ArrayItems.SizeOf(code) == 0)
        {
            return t.RaiseValueError("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
        }

        var array = ArrayOps.New(t, cls, code);
        return initializer.IsUnbound || Fill(t, array, kind, initializer) ? Ref.From(array) : Ref.Error;
    }

    /// <summary>A type code: a str of one character. False with TypeError pending.</summary>
    internal static bool TryCode(VmThread t, Ref value, string function, int argument, out int code)
    {
        code = 0;
        if (t.KindOf(value) != BuiltinType.Str || StrOps.Length(value) != 1)
        {
            t.RaiseTypeError($"{function}() argument {argument} must be a unicode character, not {(value.IsNone ? "None" : Op.TypeName(t, value))}");
            return false;
        }

        code = StrOps.CodePointAt(value, 0);
        return true;
    }

    private static bool Fill(VmThread t, ArrayObject* array, BuiltinType kind, Ref initializer)
    {
        switch (kind)
        {
            case BuiltinType.Bytes or BuiltinType.ByteArray:
                var data = ByteMethods.DataOf(t, initializer, out var length);
                return ArrayOps.AppendBytes(t, array, data, length);
            case BuiltinType.Str:
                return ArrayOps.AppendText(t, array, initializer);
            case BuiltinType.Array when ArrayOps.IsArray(t, initializer):
                return ArrayOps.Extend(t, array, initializer);
            default:
                return ArrayOps.ExtendByItems(t, array, initializer);
        }
    }
}
