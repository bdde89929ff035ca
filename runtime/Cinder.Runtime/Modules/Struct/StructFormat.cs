namespace Cinder.Runtime;

/// <summary>Compiles format strings. Input: the characters; output: the fields, the size and the number of values.</summary>
internal static unsafe class StructFormat
{
    private const string TooLong = "total struct size too long";
    private const string BadCharacter = "bad char in struct format";

    /// <summary>Makes the object what the format (str or bytes) says. False with an exception pending.</summary>
    internal static bool Compile(VmThread t, StructObject* self, Ref format)
    {
        if (t.KindOf(format) is not (BuiltinType.Str or BuiltinType.Bytes))
        {
            t.RaiseTypeError($"Struct() argument 1 must be a str or bytes object, not {Op.TypeName(t, format)}");
            return false;
        }

        var bytes = t.KindOf(format) == BuiltinType.Bytes ? format : Codecs.Encode(t, format, (StrObject*)StrOps.New(t, "ascii").Object, null);
        if (bytes.IsError)
        {
            return false;
        }

        var text = BytesOps.Span(bytes);
        if (text.Contains((byte)0))
        {
            t.Raise(BuiltinType.StructError, "embedded null character");
            return false;
        }

        // There are no more fields than characters.
        var fields = Storage.NewRawArray(t, (long)text.Length * sizeof(StructField));
        if (fields == null)
        {
            t.RaiseMemoryError();
            return false;
        }

        if (!TryParse(text, (StructField*)RawArray.Data(fields), out var fieldCount, out var valueCount, out var size, out var error))
        {
            t.Raise(BuiltinType.StructError, error);
            return false;
        }

        self->Format = StrOps.FromLatin1(t, text);
        self->Fields = Ref.From(fields);
        self->FieldCount = fieldCount;
        self->ValueCount = valueCount;
        self->Size = size;
        return true;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, StructField* fields, out long fieldCount, out long valueCount, out long size, out string error)
    {
        fieldCount = valueCount = size = 0;
        error = "";
        var position = 0;
        var mode = ReadMode(text, ref position);
        while (position < text.Length)
        {
            if (IsSpace(text[position]))
            {
                position++;
                continue;
            }

            if (!TryReadCount(text, ref position, out var count, out error))
            {
                return false;
            }

            var code = text[position++];
            var length = SizeOf(code, mode);
            if (length < 0)
            {
                error = BadCharacter;
                return false;
            }

            if (!TryAlign(code, mode, length, ref size) || (length > 0 && count > (long.MaxValue - size) / length))
            {
                error = TooLong;
                return false;
            }

            var isString = code is (byte)'s' or (byte)'p';
            if (code != 'x' && (count > 0 || isString))
            {
                valueCount += isString ? 1 : count;
                fields[fieldCount++] = NewField(code, mode, isString ? count : length, size, isString ? 1 : count);
            }

            size += count * length;
        }

        return true;
    }

    private static byte ReadMode(ReadOnlySpan<byte> text, ref int position)
    {
        if (text.Length > 0 && text[0] is (byte)'<' or (byte)'>' or (byte)'!' or (byte)'=' or (byte)'@')
        {
            position = 1;
            return text[0] switch
            {
                (byte)'=' => (byte)'<',
                (byte)'!' => (byte)'>',
                var mode => mode,
            };
        }

        return (byte)'@';
    }

    private static bool TryReadCount(ReadOnlySpan<byte> text, ref int position, out long count, out string error)
    {
        count = 1;
        error = "";
        if (!char.IsAsciiDigit((char)text[position]))
        {
            return true;
        }

        count = 0;
        for (; position < text.Length && char.IsAsciiDigit((char)text[position]); position++)
        {
            var digit = text[position] - '0';
            if (count > (long.MaxValue - digit) / 10)
            {
                error = TooLong;
                return false;
            }

            count = (count * 10) + digit;
        }

        error = "repeat count given without format specifier";
        return position < text.Length;
    }

    /// <summary>Native mode puts values where the machine's C compiler would.</summary>
    private static bool TryAlign(byte code, byte mode, int length, ref long size)
    {
        if (mode != '@' || code is (byte)'s' or (byte)'p' or (byte)'x' || length < 2 || size == 0)
        {
            return true;
        }

        var over = size % length;
        if (over == 0)
        {
            return true;
        }

        if (size > long.MaxValue - (length - over))
        {
            return false;
        }

        size += length - over;
        return true;
    }

    /// <summary>Bytes of a value, or -1 for an unknown character.</summary>
    private static int SizeOf(byte code, byte mode) => (char)code switch
    {
        'x' or 's' or 'p' or 'c' or 'b' or 'B' or '?' => 1,
        'h' or 'H' or 'e' => 2,
        'i' or 'I' or 'f' => 4,
        'l' or 'L' => mode == '@' ? 8 : 4,
        'q' or 'Q' or 'd' => 8,
        'n' or 'N' or 'P' => mode == '@' ? 8 : -1,
        _ => -1,
    };

    private static StructField NewField(byte code, byte mode, long size, long offset, long repeat)
    {
        // Little-endian machines only: the standard sizes that equal the native ones are read and checked like those.
        var isNative = mode == '@' || code is (byte)'b' or (byte)'B' || (mode == '<' && code is not ((byte)'l' or (byte)'L' or (byte)'f' or (byte)'d'));
        var field = new StructField { Code = code, IsNative = isNative, IsSwapped = mode == '>', Size = size, Offset = offset, Repeat = repeat };
        switch ((char)code)
        {
            case 'b' or 'h' or 'i' or 'l' or 'q' or 'n':
                field.Minimum = long.MinValue >> (64 - ((int)size * 8));
                field.Maximum = ~field.Minimum;
                break;
            case 'B' or 'H' or 'I' or 'L':
                field.Maximum = (long)(ulong.MaxValue >> Math.Max(1, 64 - ((int)size * 8)));
                break;
            case 'Q' or 'N':
                field.Maximum = long.MaxValue;
                break;
            case 'P':
                field.Minimum = long.MinValue;
                field.Maximum = long.MaxValue;
                break;
        }

        return field;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (>= 9 and <= 13);
}
