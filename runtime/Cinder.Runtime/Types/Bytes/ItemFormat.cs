using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Items in the struct module's native notation, one format character: how memory views read and write.</summary>
internal static unsafe class ItemFormat
{
    /// <summary>Bytes of an item, or 0 for an unknown format.</summary>
    internal static int SizeOf(char format) => format switch
    {
        'b' or 'B' or 'c' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'n' or 'N' or 'd' or 'P' => 8,
        _ => 0,
    };

    /// <summary>The format character of a format string (one character, or <c>@</c> and one); 0 for any other.</summary>
    internal static char Parse(Ref format)
    {
        var view = new StrView(format);
        var at = view.Length == 2 && view[0] == '@' ? 1 : 0;
        return view.Length == at + 1 && view[at] < 128 && view[at] != 'e' && SizeOf((char)view[at]) > 0 ? (char)view[at] : '\0';
    }

    internal static Ref Read(VmThread t, byte* data, char format) => format switch
    {
        'B' => Ref.FromSmall(*data),
        'b' => Ref.FromSmall((sbyte)*data),
        'c' => BytesOps.New(t, data, 1),
        '?' => Ref.FromBool(*data != 0),
        'h' => Ref.FromSmall(Unsafe.ReadUnaligned<short>(data)),
        'H' => Ref.FromSmall(Unsafe.ReadUnaligned<ushort>(data)),
        'i' => Ref.FromSmall(Unsafe.ReadUnaligned<int>(data)),
        'I' => Ref.FromSmall(Unsafe.ReadUnaligned<uint>(data)),
        'l' or 'q' or 'n' => IntOps.FromLong(t, Unsafe.ReadUnaligned<long>(data)),
        'f' => FloatOps.New(t, Unsafe.ReadUnaligned<float>(data)),
        'd' => FloatOps.New(t, Unsafe.ReadUnaligned<double>(data)),
        'e' => FloatOps.New(t, (double)Unsafe.ReadUnaligned<Half>(data)),
        _ => IntOps.FromULong(t, Unsafe.ReadUnaligned<ulong>(data)),
    };

    /// <summary>Writes a value. False with TypeError or ValueError pending.</summary>
    internal static bool Write(VmThread t, byte* data, char format, Ref value)
    {
        switch (format)
        {
            case 'c':
                if (t.KindOf(value) != BuiltinType.Bytes)
                {
                    return RaiseType(t, format);
                }

                if (((BytesObject*)value.Object)->Length != 1)
                {
                    return RaiseValue(t, format);
                }

                *data = *BytesObject.Data((BytesObject*)value.Object);
                return true;
            case '?':
                var truth = Op.Truth(t, value);
                *data = truth > 0 ? (byte)1 : (byte)0;
                return truth >= 0;
            case 'f' or 'd':
                if (!NativeArguments.ToDouble(t, value, out var real))
                {
                    return t.SwallowPending(BuiltinType.TypeError) && RaiseType(t, format);
                }

                if (format == 'f')
                {
                    Unsafe.WriteUnaligned(data, (float)real);
                }
                else
                {
                    Unsafe.WriteUnaligned(data, real);
                }

                return true;
            default:
                return WriteInteger(t, data, format, value);
        }
    }

    private static bool WriteInteger(VmThread t, byte* data, char format, Ref value)
    {
        var index = value.IsInt ? value : Op.Index(t, value);
        if (index.IsError)
        {
            return t.SwallowPending(BuiltinType.TypeError) && RaiseType(t, format);
        }

        var size = SizeOf(format);
        if (format is 'L' or 'Q' or 'N' or 'P')
        {
            if (!IntOps.TryToULong(index, out var unsigned))
            {
                // A pointer may be given as a negative number.
                if (format != 'P' || !IntOps.TryToLong(index, out var signed))
                {
                    return RaiseValue(t, format);
                }

                unsigned = (ulong)signed;
            }

            Unsafe.WriteUnaligned(data, unsigned);
            return true;
        }

        var isSigned = char.IsAsciiLetterLower(format);
        var bits = size * 8;
        if (!IntOps.TryToLong(index, out var number)
            || (isSigned ? bits < 64 && (number < -(1L << (bits - 1)) || number >= 1L << (bits - 1)) : number < 0 || number >= 1L << bits))
        {
            return RaiseValue(t, format);
        }

        // Little-endian machines only, like the rest of the runtime.
        Buffer.MemoryCopy(&number, data, size, size);
        return true;
    }

    private static bool RaiseType(VmThread t, char format)
    {
        t.RaiseTypeError($"memoryview: invalid type for format '{format}'");
        return false;
    }

    private static bool RaiseValue(VmThread t, char format)
    {
        t.RaiseValueError($"memoryview: invalid value for format '{format}'");
        return false;
    }
}
