namespace Cinder.Runtime;

/// <summary>Machine formats of pickled arrays: how items that another machine wrote are read here.</summary>
internal static unsafe class ArrayReconstructor
{
    private const int FirstFloat = 14;
    private const int FirstDouble = 16;
    private const int FirstUtf16 = 18;
    private const int FirstUtf32 = 20;
    private const int Last = 21;

    /// <summary>The format of the code's items on this machine.</summary>
    internal static int FormatOf(long code) => (char)code switch
    {
        'B' => 0,
        'b' => 1,
        'H' => 2,
        'h' => 4,
        'I' => 6,
        'i' => 8,
        'L' or 'Q' => 10,
        'l' or 'q' => 12,
        'f' => FirstFloat,
        'd' => FirstDouble,
        _ => FirstUtf32,
    };

    internal static Ref Make(VmThread t, Ref type, int code, int format, Ref items)
    {
        if (!TypeOps.IsType(t, type))
        {
            return t.RaiseTypeError($"first argument must be a type object, not {Op.TypeName(t, type)}");
        }

        var cls = (TypeObject*)type.Object;
        if (!TypeOps.IsSubtype(cls, t.Types(BuiltinType.Array)))
        {
            return t.RaiseTypeError($"{TypeOps.NameOf(cls)} is not a subtype of array.array");
        }

        if (ArrayItems.SizeOf(code) == 0)
        {
            return t.RaiseValueError("second argument must be a valid type code");
        }

        if (format is < 0 or > Last)
        {
            return t.RaiseValueError("third argument must be a valid machine format code.");
        }

        if (t.KindOf(items) != BuiltinType.Bytes)
        {
            return t.RaiseTypeError($"fourth argument should be bytes, not {Op.TypeName(t, items)}");
        }

        if (format == FormatOf(code))
        {
            return ArrayConstructor.Make(t, cls, code, items);
        }

        return format >= FirstUtf16 ? FromText(t, cls, code, format, items) : FromNumbers(t, cls, code, format, items);
    }

    private static Ref FromText(VmThread t, TypeObject* cls, int code, int format, Ref items)
    {
        var encoding = format switch
        {
            FirstUtf16 => "utf-16-le",
            FirstUtf16 + 1 => "utf-16-be",
            FirstUtf32 => "utf-32-le",
            _ => "utf-32-be",
        };
        var data = ByteMethods.DataOf(t, items, out var length);
        var text = Codecs.Decode(t, items, data, length, (StrObject*)StrOps.New(t, encoding).Object, null);
        return text.IsError ? text : ArrayConstructor.Make(t, cls, code, text);
    }

    private static Ref FromNumbers(VmThread t, TypeObject* cls, int code, int format, Ref items)
    {
        var size = format switch
        {
            < 2 => 1,
            < 6 => 2,
            < 10 or FirstFloat or FirstFloat + 1 => 4,
            _ => 8,
        };
        var isSwapped = format >= 2 && format % 2 != 0;
        var isSigned = format is 1 or 4 or 5 or 8 or 9 or 12 or 13;
        var stored = format >= FirstDouble ? 'd' : format >= FirstFloat ? 'f' : IntegerCode(size, isSigned);
        var content = BytesOps.Span(items);
        if (content.Length % size != 0)
        {
            return t.RaiseValueError("bytes length not a multiple of item size");
        }

        var list = ListOps.New(t, content.Length / size);
        Span<byte> item = stackalloc byte[sizeof(long)];
        for (var i = 0; !list.IsError && i < content.Length; i += size)
        {
            content.Slice(i, size).CopyTo(item);
            if (isSwapped)
            {
                item[..size].Reverse();
            }

            fixed (byte* place = item)
            {
                var value = ArrayItems.Read(t, stored, place);
                if (value.IsError || !ListOps.Append(t, (ListObject*)list.Object, value))
                {
                    return Ref.Error;
                }
            }
        }

        // Integers go into the type that they were written from, where this machine has it.
        return list.IsError ? list : ArrayConstructor.Make(t, cls, ArrayItems.IsInteger(stored) ? stored : code, list);
    }

    private static char IntegerCode(int size, bool isSigned)
    {
        var code = size switch
        {
            1 => 'B',
            2 => 'H',
            4 => 'I',
            _ => 'L',
        };
        return isSigned ? char.ToLowerInvariant(code) : code;
    }
}
