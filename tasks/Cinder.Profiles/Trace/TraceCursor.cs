using System.Buffers.Binary;

namespace Cinder.Profiles;

/// <summary>Reads little-endian fields from bytes of a trace; any read past the end names the place.</summary>
internal ref struct TraceCursor
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly long _start;
    private readonly string _input;

    /// <param name="bytes">The bytes to read.</param>
    /// <param name="start">Their offset in the file.</param>
    /// <param name="input">The file's name.</param>
    public TraceCursor(ReadOnlySpan<byte> bytes, long start, string input)
    {
        _bytes = bytes;
        _start = start;
        _input = input;
    }

    public int Position { get; private set; }

    public readonly int Remaining => _bytes.Length - Position;

    public readonly long Offset => _start + Position;

    public readonly ProfileFormatException Corrupt(string reason) => new(ProfileErrorCodes.TraceCorrupt, _input, reason, Offset);

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > Remaining)
        {
            throw Corrupt($"{count} bytes expected, {Remaining} left in this block");
        }

        ReadOnlySpan<byte> taken = _bytes.Slice(Position, count);
        Position += count;
        return taken;
    }

    public byte U8() => Take(1)[0];

    public ushort U16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint U32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public int I32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    public ulong U64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    /// <summary>A number of 7-bit groups, low group first, as compressed event headers use it.</summary>
    public ulong VarUInt(int maxBits)
    {
        ulong value = 0;
        for (int shift = 0; shift < maxBits; shift += 7)
        {
            byte group = U8();
            value |= (ulong)(group & 0x7f) << shift;
            if (group < 0x80)
            {
                return value;
            }
        }

        throw Corrupt($"a variable-length number has more than {maxBits} bits");
    }

    /// <summary>UTF-16 text up to and including its terminating zero.</summary>
    public string Utf16()
    {
        ReadOnlySpan<byte> rest = _bytes[Position..];
        for (int i = 0; i + 1 < rest.Length; i += 2)
        {
            if (rest[i] == 0 && rest[i + 1] == 0)
            {
                string text = System.Text.Encoding.Unicode.GetString(rest[..i]);
                Position += i + 2;
                return text;
            }
        }

        throw Corrupt("a text has no terminating zero");
    }

    /// <summary>A counted list of 64-bit ids; the count is checked against the bytes that are there.</summary>
    public ulong[] Ids(uint count)
    {
        if (count > (uint)Remaining / 8)
        {
            throw Corrupt($"a list of {count} ids does not fit into the {Remaining} bytes left");
        }

        var ids = new ulong[count];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = U64();
        }

        return ids;
    }
}
