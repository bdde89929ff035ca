namespace Cinder.Runtime;

/// <summary><c>binascii</c>: hexadecimal digits and checksums.</summary>
[PyModule("binascii", Doc = "Conversion between binary data and ASCII")]
internal static unsafe partial class BinasciiModule
{
    private const string HexDoc = "Hexadecimal representation of binary data.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nThe return value is a bytes object.  This function is also\navailable as \"";
    private const string HexExamples = "hexlify()\".\n\nExample:\n>>> binascii.b2a_hex(b'\\xb9\\x01\\xef')\nb'b901ef'\n>>> binascii.hexlify(b'\\xb9\\x01\\xef', ':')\nb'b9:01:ef'\n>>> binascii.b2a_hex(b'\\xb9\\x01\\xef', b'_', 2)\nb'b9_01ef'";
    private const string UnhexDoc = "Binary data of hexadecimal representation.\n\nhexstr must contain an even number of hex digits (upper or lower case).";
    private const uint Crc32Polynomial = 0xEDB88320;
    private const int CrcCcittPolynomial = 0x1021;

    private static readonly uint[] _crc32Table = MakeCrc32Table();

    [PyFunction("b2a_hex", Doc = HexDoc + HexExamples)]
    private static Ref ToHex(VmThread t, [Keyword] Ref data, [Keyword, Optional] Ref sep, [Keyword("bytes_per_sep")] int bytesPerSep = 1) => Hex(t, data, sep, bytesPerSep);

    [PyFunction("hexlify", Doc = HexDoc + "b2a_hex()\".")]
    private static Ref Hexlify(VmThread t, [Keyword] Ref data, [Keyword, Optional] Ref sep, [Keyword("bytes_per_sep")] int bytesPerSep = 1) => Hex(t, data, sep, bytesPerSep);

    [PyFunction("a2b_hex", Doc = UnhexDoc + "\nThis function is also available as \"unhexlify()\".")]
    private static Ref FromHex(VmThread t, Ref hexstr) => Unhex(t, hexstr);

    [PyFunction("unhexlify", Doc = UnhexDoc)]
    private static Ref Unhexlify(VmThread t, Ref hexstr) => Unhex(t, hexstr);

    [PyFunction("crc32", Doc = "Compute CRC-32 incrementally.")]
    private static Ref Crc32(VmThread t, Ref data, [Optional] Ref crc)
    {
        if (!Buffers.TryGet(t, data, out var bytes, out var length) || !TryMask(t, crc, out var start))
        {
            return Ref.Error;
        }

        var value = ~(uint)start;
        var table = _crc32Table;
        for (var i = 0L; i < length; i++)
        {
            value = table[(byte)(value ^ bytes[i])] ^ (value >> 8);
        }

        return Ref.FromSmall(~value);
    }

    [PyFunction("crc_hqx", Doc = "Compute CRC-CCITT incrementally.")]
    private static Ref CrcHqx(VmThread t, Ref data, Ref crc)
    {
        if (!Buffers.TryGet(t, data, out var bytes, out var length) || !TryMask(t, crc, out var start))
        {
            return Ref.Error;
        }

        var value = (int)start & 0xFFFF;
        for (var i = 0L; i < length; i++)
        {
            value ^= bytes[i] << 8;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 0x8000) != 0 ? (value << 1) ^ CrcCcittPolynomial : value << 1;
            }

            value &= 0xFFFF;
        }

        return Ref.FromSmall(value);
    }

    private static Ref Hex(VmThread t, Ref data, Ref separator, int bytesPerSeparator)
    {
        if (!Buffers.TryGet(t, data, out var bytes, out var length))
        {
            return Ref.Error;
        }

        var text = ByteMethods.Hex(t, bytes, length, separator, bytesPerSeparator);
        return text.IsError ? text : BytesOps.New(t, StrObject.Data((StrObject*)text.Object), StrOps.Length(text));
    }

    private static Ref Unhex(VmThread t, Ref digits)
    {
        if (!BinasciiInput.TryGet(t, digits, out var data, out var length))
        {
            return Ref.Error;
        }

        if ((length & 1) != 0)
        {
            return t.Raise(BuiltinType.BinasciiError, "Odd-length string");
        }

        var result = BytesOps.TryAllocate(t, length / 2);
        if (result == null)
        {
            return t.RaiseMemoryError();
        }

        var target = BytesObject.Data(result);
        for (var i = 0L; i < length; i += 2)
        {
            if (!char.IsAsciiHexDigit((char)data[i]) || !char.IsAsciiHexDigit((char)data[i + 1]))
            {
                return t.Raise(BuiltinType.BinasciiError, "Non-hexadecimal digit found");
            }

            target[i / 2] = (byte)((Digit(data[i]) << 4) | Digit(data[i + 1]));
        }

        return Ref.From(result);
    }

    /// <summary>Value of a hexadecimal digit.</summary>
    private static int Digit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    /// <summary>The low bits of an integer of any size; 0 if absent.</summary>
    private static bool TryMask(VmThread t, Ref value, out long bits)
    {
        bits = 0;
        if (value.IsUnbound)
        {
            return true;
        }

        var index = Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        bits = IntOps.TryToLong(index, out var small) ? small : (long)(IntOps.ToBig(index) & uint.MaxValue);
        return true;
    }

    private static uint[] MakeCrc32Table()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ Crc32Polynomial : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
