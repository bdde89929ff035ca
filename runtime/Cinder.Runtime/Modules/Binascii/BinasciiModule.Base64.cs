using System.Buffers.Text;

namespace Cinder.Runtime;

/// <content>Base64 and uuencode.</content>
internal static unsafe partial class BinasciiModule
{
    private const int UuLineBytes = 45;

    [PyFunction("b2a_base64", Doc = "Base64-code line of data.")]
    private static Ref ToBase64(VmThread t, Ref data, [KeywordOnly] bool newline = true)
    {
        if (!Buffers.TryGet(t, data, out var bytes, out var length))
        {
            return Ref.Error;
        }

        if (length > int.MaxValue / 2)
        {
            return t.Raise(BuiltinType.BinasciiError, "Too much data for base64 line");
        }

        var size = (length + 2) / 3 * 4;
        var result = BytesOps.TryAllocate(t, size + (newline ? 1 : 0));
        if (result == null)
        {
            return t.RaiseMemoryError();
        }

        var target = BytesObject.Data(result);
        Base64.EncodeToUtf8(new ReadOnlySpan<byte>(bytes, (int)length), new Span<byte>(target, (int)size), out _, out _);
        if (newline)
        {
            target[size] = (byte)'\n';
        }

        return Ref.From(result);
    }

    [PyFunction("a2b_base64", Doc = "Decode a line of base64 data.\n\n  strict_mode\n    When set to True, bytes that are not part of the base64 standard are not allowed.\n    The same applies to excess data after padding (= / ==).")]
    private static Ref FromBase64(VmThread t, Ref data, [KeywordOnly("strict_mode")] bool strictMode = false)
    {
        if (!BinasciiInput.TryGet(t, data, out var text, out var length))
        {
            return Ref.Error;
        }

        if (strictMode && length > 0 && text[0] == '=')
        {
            return t.Raise(BuiltinType.BinasciiError, "Leading padding not allowed");
        }

        using var output = new BinasciiBuffer(t, (length + 3) / 4 * 3);
        return output.IsUsable ? DecodeBase64(t, text, length, strictMode, output) : t.RaiseMemoryError();
    }

    private static Ref DecodeBase64(VmThread t, byte* text, long length, bool isStrict, BinasciiBuffer output)
    {
        var place = 0;
        var left = 0;
        var pads = 0;
        var isPadded = false;
        for (var i = 0L; i < length; i++)
        {
            if (text[i] == '=')
            {
                isPadded = true;
                if (place >= 2 && place + ++pads >= 4)
                {
                    return isStrict && i + 1 < length ? t.Raise(BuiltinType.BinasciiError, "Excess data after padding") : output.ToBytes();
                }

                continue;
            }

            var value = SixBits(text[i]);
            if (value < 0)
            {
                if (isStrict)
                {
                    return t.Raise(BuiltinType.BinasciiError, "Only base64 data is allowed");
                }

                continue;
            }

            if (isStrict && isPadded)
            {
                return t.Raise(BuiltinType.BinasciiError, "Discontinuous padding not allowed");
            }

            pads = 0;
            left = (left << 6) | value;
            if (place > 0)
            {
                // After the n-th character of four, 2n bits are left over.
                var over = 6 - (2 * place);
                output.Add(left >> over);
                left &= (1 << over) - 1;
            }

            place = (place + 1) & 3;
        }

        return place switch
        {
            0 => output.ToBytes(),
            1 => t.Raise(BuiltinType.BinasciiError, $"Invalid base64-encoded string: number of data characters ({(output.Length / 3 * 4) + 1}) cannot be 1 more than a multiple of 4"),
            _ => t.Raise(BuiltinType.BinasciiError, "Incorrect padding"),
        };
    }

    private static int SixBits(byte c) => c switch
    {
        >= (byte)'A' and <= (byte)'Z' => c - 'A',
        >= (byte)'a' and <= (byte)'z' => c - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => c - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };

    [PyFunction("b2a_uu", Doc = "Uuencode line of data.")]
    private static Ref ToUu(VmThread t, Ref data, [KeywordOnly] bool backtick = false)
    {
        if (!Buffers.TryGet(t, data, out var bytes, out var length))
        {
            return Ref.Error;
        }

        if (length > UuLineBytes)
        {
            return t.Raise(BuiltinType.BinasciiError, "At most 45 bytes at once");
        }

        using var output = new BinasciiBuffer(t, 2 + ((length + 2) / 3 * 4));
        if (!output.IsUsable)
        {
            return t.RaiseMemoryError();
        }

        var zero = backtick ? '`' : ' ';
        output.Add(length == 0 ? zero : ' ' + (int)length);
        for (var i = 0L; i < length; i += 3)
        {
            var group = (bytes[i] << 16) | (i + 1 < length ? bytes[i + 1] << 8 : 0) | (i + 2 < length ? bytes[i + 2] : 0);
            for (var shift = 18; shift >= 0; shift -= 6)
            {
                var six = (group >> shift) & 0x3F;
                output.Add(six == 0 ? zero : ' ' + six);
            }
        }

        output.Add('\n');
        return output.ToBytes();
    }

    [PyFunction("a2b_uu", Doc = "Decode a line of uuencoded data.")]
    private static Ref FromUu(VmThread t, Ref data)
    {
        if (!BinasciiInput.TryGet(t, data, out var text, out var length))
        {
            return Ref.Error;
        }

        var wanted = length == 0 ? 32 : (text[0] - ' ') & 0x3F;
        using var output = new BinasciiBuffer(t, wanted);
        if (!output.IsUsable)
        {
            return t.RaiseMemoryError();
        }

        var left = 0;
        var bits = 0;
        var i = 1L;
        for (; output.Length < wanted; i++)
        {
            var six = 0;
            if (i < length && text[i] is not ((byte)'\n' or (byte)'\r'))
            {
                // At the end of a line spaces may have got lost.
                if (text[i] is < (byte)' ' or > (byte)' ' + 64)
                {
                    return t.Raise(BuiltinType.BinasciiError, "Illegal char");
                }

                six = (text[i] - ' ') & 0x3F;
            }

            left = (left << 6) | six;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                output.Add(left >> bits);
                left &= (1 << bits) - 1;
            }
        }

        for (; i < length; i++)
        {
            if (text[i] is not ((byte)' ' or (byte)'`' or (byte)'\n' or (byte)'\r'))
            {
                return t.Raise(BuiltinType.BinasciiError, "Trailing garbage");
            }
        }

        return output.ToBytes();
    }
}
