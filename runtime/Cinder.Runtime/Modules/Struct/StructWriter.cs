using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Packs values by a compiled format.</summary>
internal static unsafe class StructWriter
{
    /// <summary>Writes as many values as the format has. False with an exception pending.</summary>
    internal static bool Pack(VmThread t, StructObject* format, Ref* values, byte* target)
    {
        new Span<byte>(target, (int)format->Size).Clear();
        var fields = StructObject.FieldsOf(format);
        for (var end = fields + format->FieldCount; fields < end; fields++)
        {
            var place = target + fields->Offset;
            for (var i = fields->Repeat; i > 0; i--)
            {
                if (!Write(t, fields, *values++, place))
                {
                    return false;
                }

                place += fields->Size;
            }
        }

        return true;
    }

    /// <summary>Whether packing the values calls no Python code, so that a buffer cannot change meanwhile.</summary>
    internal static bool ArePlain(Ref* values, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            var value = values[i];
            if (value.IsHeap && !(value.IsExact(BuiltinType.Int) || value.IsExact(BuiltinType.Float) || value.IsExact(BuiltinType.Bytes)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Write(VmThread t, StructField* field, Ref value, byte* place)
    {
        switch ((char)field->Code)
        {
            case 'f' or 'd' or 'e':
                return WriteFloat(t, field, value, place);
            case '?':
                var truth = value.IsBool ? (value.IsTrue ? 1 : 0) : Op.Truth(t, value);
                *place = truth > 0 ? (byte)1 : (byte)0;
                return truth >= 0;
            case 'c':
                return WriteCharacter(t, value, place);
            case 's' or 'p':
                return WriteString(t, field, value, place);
            default:
                if (value.IsInt)
                {
                    var number = value.IntValue;
                    if (number >= field->Minimum && number <= field->Maximum)
                    {
                        Store(field, number, place);
                        return true;
                    }
                }

                return StructIntegers.Write(t, field, value, place);
        }
    }

    /// <summary>Writes the low bytes of a number in the field's order.</summary>
    internal static void Store(StructField* field, long number, byte* place)
    {
        switch (field->Size)
        {
            case 1:
                *place = (byte)number;
                break;
            case 2:
                Unsafe.WriteUnaligned(place, field->IsSwapped ? BinaryPrimitives.ReverseEndianness((ushort)number) : (ushort)number);
                break;
            case 4:
                Unsafe.WriteUnaligned(place, field->IsSwapped ? BinaryPrimitives.ReverseEndianness((uint)number) : (uint)number);
                break;
            default:
                Unsafe.WriteUnaligned(place, field->IsSwapped ? BinaryPrimitives.ReverseEndianness(number) : number);
                break;
        }
    }

    private static bool WriteFloat(VmThread t, StructField* field, Ref value, byte* place)
    {
        if (!NativeArguments.ToDouble(t, value, out var number))
        {
            t.ClearPending();
            return Fail(t, "required argument is not a float");
        }

        switch ((char)field->Code)
        {
            case 'd':
                Store(field, BitConverter.DoubleToInt64Bits(number), place);
                return true;
            case 'f':
                var single = (float)number;
                if (!field->IsNative && float.IsInfinity(single) && !double.IsInfinity(number))
                {
                    t.RaiseOverflowError("float too large to pack with f format");
                    return false;
                }

                Store(field, BitConverter.SingleToInt32Bits(single), place);
                return true;
            default:
                var half = (Half)number;
                if (Half.IsInfinity(half) && !double.IsInfinity(number))
                {
                    t.RaiseOverflowError("float too large to pack with e format");
                    return false;
                }

                Store(field, BitConverter.HalfToInt16Bits(half), place);
                return true;
        }
    }

    private static bool WriteCharacter(VmThread t, Ref value, byte* place)
    {
        if (t.KindOf(value) != BuiltinType.Bytes || ((BytesObject*)value.Object)->Length != 1)
        {
            return Fail(t, "char format requires a bytes object of length 1");
        }

        *place = *BytesObject.Data((BytesObject*)value.Object);
        return true;
    }

    private static bool WriteString(VmThread t, StructField* field, Ref value, byte* place)
    {
        if (t.KindOf(value) is not (BuiltinType.Bytes or BuiltinType.ByteArray))
        {
            return Fail(t, $"argument for '{(char)field->Code}' must be a bytes object");
        }

        var data = ByteMethods.DataOf(t, value, out var length);
        if (field->Code == 's')
        {
            Buffer.MemoryCopy(data, place, field->Size, Math.Min(length, field->Size));
        }
        else if (field->Size > 0)
        {
            // A Pascal string: its length, as far as a byte holds it, comes first.
            length = Math.Min(length, field->Size - 1);
            Buffer.MemoryCopy(data, place + 1, length, length);
            *place = (byte)Math.Min(length, byte.MaxValue);
        }

        return true;
    }

    private static bool Fail(VmThread t, string message)
    {
        t.Raise(BuiltinType.StructError, message);
        return false;
    }
}
