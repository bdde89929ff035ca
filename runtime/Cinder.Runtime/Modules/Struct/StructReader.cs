using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Unpacks bytes by a compiled format.</summary>
internal static unsafe class StructReader
{
    /// <summary>The tuple of the values.</summary>
    internal static Ref Unpack(VmThread t, StructObject* format, byte* source)
    {
        if (format->ValueCount < 0)
        {
            return t.RaiseSystemError("the Struct has not been initialised");
        }

        var tuple = TupleOps.New(t, format->ValueCount);
        if (tuple.IsError)
        {
            return tuple;
        }

        var items = TupleObject.Items((TupleObject*)tuple.Object);
        var fields = StructObject.FieldsOf(format);
        for (var end = fields + format->FieldCount; fields < end; fields++)
        {
            var place = source + fields->Offset;
            for (var i = fields->Repeat; i > 0; i--)
            {
                var value = Read(t, fields, place);
                if (value.IsError)
                {
                    return value;
                }

                *items++ = value;
                place += fields->Size;
            }
        }

        return tuple;
    }

    private static Ref Read(VmThread t, StructField* field, byte* place)
    {
        switch ((char)field->Code)
        {
            case 'b':
                return Ref.FromSmall((sbyte)*place);
            case 'B':
                return Ref.FromSmall(*place);
            case 'h':
                return Ref.FromSmall((short)Load16(field, place));
            case 'H':
                return Ref.FromSmall(Load16(field, place));
            case 'i':
                return Ref.FromSmall((int)Load32(field, place));
            case 'I':
                return Ref.FromSmall(Load32(field, place));
            case 'l':
                return field->Size == sizeof(int) ? Ref.FromSmall((int)Load32(field, place)) : IntOps.FromLong(t, Load64(field, place));
            case 'L':
                return field->Size == sizeof(int) ? Ref.FromSmall(Load32(field, place)) : IntOps.FromULong(t, (ulong)Load64(field, place));
            case 'q' or 'n':
                return IntOps.FromLong(t, Load64(field, place));
            case 'Q' or 'N' or 'P':
                return IntOps.FromULong(t, (ulong)Load64(field, place));
            case 'f':
                return FloatOps.New(t, BitConverter.UInt32BitsToSingle(Load32(field, place)));
            case 'd':
                return FloatOps.New(t, BitConverter.Int64BitsToDouble(Load64(field, place)));
            case 'e':
                return FloatOps.New(t, (double)BitConverter.UInt16BitsToHalf(Load16(field, place)));
            case '?':
                return Ref.FromBool(*place != 0);
            case 'c':
                return BytesOps.New(t, place, 1);
            case 's':
                return BytesOps.New(t, place, field->Size);
            default:
                return field->Size == 0
                    ? t.RaiseSystemError("Negative size passed to PyBytes_FromStringAndSize")
                    : BytesOps.New(t, place + 1, Math.Min(*place, field->Size - 1));
        }
    }

    private static ushort Load16(StructField* field, byte* place)
    {
        var bits = Unsafe.ReadUnaligned<ushort>(place);
        return field->IsSwapped ? BinaryPrimitives.ReverseEndianness(bits) : bits;
    }

    private static uint Load32(StructField* field, byte* place)
    {
        var bits = Unsafe.ReadUnaligned<uint>(place);
        return field->IsSwapped ? BinaryPrimitives.ReverseEndianness(bits) : bits;
    }

    private static long Load64(StructField* field, byte* place)
    {
        var bits = Unsafe.ReadUnaligned<long>(place);
        return field->IsSwapped ? BinaryPrimitives.ReverseEndianness(bits) : bits;
    }
}
