using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Items of arrays: to and from Python values.</summary>
internal static unsafe class ArrayItems
{
    internal const string Codes = "bBuhHiIlLqQfd";

    /// <summary>Bytes of an item, or 0 for a code that there is not.</summary>
    internal static int SizeOf(int code) => code switch
    {
        'b' or 'B' => 1,
        'h' or 'H' => 2,
        'u' or 'i' or 'I' or 'f' => 4,
        'l' or 'L' or 'q' or 'Q' or 'd' => 8,
        _ => 0,
    };

    internal static bool IsInteger(long code) => code is not ('u' or 'f' or 'd');

    internal static bool IsSigned(long code) => code is 'b' or 'h' or 'i' or 'l' or 'q';

    internal static Ref Read(VmThread t, ArrayObject* array, long index) => Read(t, array->Code, ArrayObject.Data(array) + (index * array->ItemSize));

    internal static Ref Read(VmThread t, long code, byte* place)
    {
        switch ((char)code)
        {
            case 'b':
                return Ref.FromSmall((sbyte)*place);
            case 'B':
                return Ref.FromSmall(*place);
            case 'h':
                return Ref.FromSmall(Unsafe.ReadUnaligned<short>(place));
            case 'H':
                return Ref.FromSmall(Unsafe.ReadUnaligned<ushort>(place));
            case 'i':
                return Ref.FromSmall(Unsafe.ReadUnaligned<int>(place));
            case 'I':
                return Ref.FromSmall(Unsafe.ReadUnaligned<uint>(place));
            case 'l' or 'q':
                return IntOps.FromLong(t, Unsafe.ReadUnaligned<long>(place));
            case 'L' or 'Q':
                return IntOps.FromULong(t, Unsafe.ReadUnaligned<ulong>(place));
            case 'f':
                return FloatOps.New(t, Unsafe.ReadUnaligned<float>(place));
            case 'd':
                return FloatOps.New(t, Unsafe.ReadUnaligned<double>(place));
            default:
                var character = Unsafe.ReadUnaligned<uint>(place);
                return CheckCharacter(t, character) ? StrOps.Character(t, (int)character) : Ref.Error;
        }
    }

    /// <summary>False with ValueError pending when the number is no code point.</summary>
    internal static bool CheckCharacter(VmThread t, uint character)
    {
        if (character <= 0x10FFFF)
        {
            return true;
        }

        t.RaiseValueError($"character U+{character:x} is not in range [U+0000; U+10ffff]");
        return false;
    }

    /// <summary>
    /// The bits that stand for a value. Conversions may run Python code, so that nothing is written before they are done. False with an
    /// exception pending.
    /// </summary>
    internal static bool TryConvert(VmThread t, long code, Ref value, out long bits)
    {
        bits = 0;
        switch ((char)code)
        {
            case 'f' or 'd':
                if (!NativeArguments.ToDouble(t, value, out var number))
                {
                    return false;
                }

                bits = code == 'd' ? BitConverter.DoubleToInt64Bits(number) : BitConverter.SingleToInt32Bits((float)number);
                return true;
            case 'u':
                if (t.KindOf(value) != BuiltinType.Str || StrOps.Length(value) != 1)
                {
                    t.RaiseTypeError("array item must be unicode character");
                    return false;
                }

                bits = StrOps.CodePointAt(value, 0);
                return true;
            default:
                return TryConvertInteger(t, (char)code, value, out bits);
        }
    }

    internal static void Store(byte* place, long size, long bits)
    {
        switch (size)
        {
            case 1:
                *place = (byte)bits;
                break;
            case 2:
                Unsafe.WriteUnaligned(place, (short)bits);
                break;
            case 4:
                Unsafe.WriteUnaligned(place, (int)bits);
                break;
            default:
                Unsafe.WriteUnaligned(place, bits);
                break;
        }
    }

    private static bool TryConvertInteger(VmThread t, char code, Ref value, out long bits)
    {
        bits = 0;
        var index = value.IsInt ? value : Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        switch (code)
        {
            case 'I' or 'L':
                return TryConvertUnsigned(t, code, index, out bits);
            case 'Q':
                if (IntOps.TryToULong(index, out var wide))
                {
                    bits = (long)wide;
                    return true;
                }

                return Overflow(t, IntOps.Sign(index) < 0 ? "can't convert negative int to unsigned" : "int too big to convert");
            default:
                if (!IntOps.TryToLong(index, out bits))
                {
                    return Overflow(t, code == 'q' ? "int too big to convert" : "Python int too large to convert to C long");
                }

                return code switch
                {
                    'b' => CheckRange(t, bits, sbyte.MinValue, sbyte.MaxValue, "signed char"),
                    'B' => CheckRange(t, bits, byte.MinValue, byte.MaxValue, "unsigned byte integer"),
                    'h' => CheckRange(t, bits, short.MinValue, short.MaxValue, "signed short integer"),
                    'H' => CheckRange(t, bits, ushort.MinValue, ushort.MaxValue, "unsigned short"),
                    'i' => CheckRange(t, bits, int.MinValue, int.MaxValue, "signed integer"),
                    _ => true,
                };
        }
    }

    private static bool TryConvertUnsigned(VmThread t, char code, Ref index, out long bits)
    {
        bits = 0;
        if (IntOps.Sign(index) < 0)
        {
            return Overflow(t, "can't convert negative value to unsigned int");
        }

        if (!IntOps.TryToULong(index, out var wide))
        {
            return Overflow(t, "Python int too large to convert to C unsigned long");
        }

        bits = (long)wide;
        return code == 'L' || wide <= uint.MaxValue || Overflow(t, "unsigned int is greater than maximum");
    }

    private static bool CheckRange(VmThread t, long number, long minimum, long maximum, string name) =>
        number < minimum ? Overflow(t, name + " is less than minimum") : number <= maximum || Overflow(t, name + " is greater than maximum");

    private static bool Overflow(VmThread t, string message)
    {
        t.RaiseOverflowError(message);
        return false;
    }
}
