using System.Globalization;

namespace Cinder.Runtime;

/// <summary>Integers that are not simply in range: converts them or says what is wrong, as each C type does.</summary>
internal static unsafe class StructIntegers
{
    private const string OutOfRange = "argument out of range";

    internal static bool Write(VmThread t, StructField* field, Ref value, byte* place)
    {
        var number = IntOps.IsIntLike(t, value) ? value
            : TypeObject.Special(t.TypeOf(value), Special.Index).IsUnbound ? t.Raise(BuiltinType.StructError, "required argument is not an integer")
            : Op.Index(t, value);
        if (number.IsError)
        {
            return false;
        }

        var isInRange = IntOps.TryToLong(number, out var small) && small >= field->Minimum && small <= field->Maximum;
        if (!isInRange && field->Size == sizeof(long) && field->Minimum == 0 && IntOps.TryToULong(number, out var wide))
        {
            small = (long)wide;
            isInRange = true;
        }

        if (!isInRange && field->Code == 'P' && IntOps.TryToULong(number, out wide))
        {
            small = (long)wide;
            isInRange = true;
        }

        if (!isInRange)
        {
            return RaiseRange(t, field, number, IntOps.IsIntLike(t, value));
        }

        StructWriter.Store(field, small, place);
        return true;
    }

    private static bool RaiseRange(VmThread t, StructField* field, Ref number, bool isInt)
    {
        if (field->Code == 'P' || (!field->IsNative && field->Size == sizeof(long)))
        {
            return RaiseOverflow(t, field, number, isInt);
        }

        // C's conversion comes first: to a signed long, or for the larger unsigned types to an unsigned one.
        var isUnsigned = field->Code is (byte)'I' or (byte)'L' or (byte)'Q' or (byte)'N' || (field->Code == 'H' && !field->IsNative);
        var converts = isUnsigned ? IntOps.TryToULong(number, out _) : IntOps.TryToLong(number, out _);
        t.Raise(BuiltinType.StructError, !converts || field->Size == sizeof(long) ? OutOfRange : RangeOf(field));
        return false;
    }

    private static bool RaiseOverflow(VmThread t, StructField* field, Ref number, bool isInt)
    {
        if (isInt)
        {
            t.Raise(BuiltinType.StructError, "int too large to convert");
        }
        else if (field->Code == 'P')
        {
            t.RaiseOverflowError($"Python int too large to convert to C {(IntOps.Sign(number) < 0 ? "long" : "unsigned long")}");
        }
        else
        {
            t.RaiseOverflowError(field->Code == 'Q' && IntOps.Sign(number) < 0 ? "can't convert negative int to unsigned" : "int too big to convert");
        }

        return false;
    }

    private static string RangeOf(StructField* field)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"requires {field->Minimum} <= number <= {field->Maximum}");
        return (char)field->Code switch
        {
            'b' => "byte format " + range,
            'B' => "ubyte format " + range,
            'h' when field->IsNative => "short format " + range,
            'H' when field->IsNative => "ushort format " + range,
            var code => $"'{code}' format {range}",
        };
    }
}
