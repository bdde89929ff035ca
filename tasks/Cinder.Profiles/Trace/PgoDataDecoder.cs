namespace Cinder.Profiles;

/// <summary>
/// Decodes the runtime's compressed instrumentation data: signed variable-length numbers, each record as the difference to
/// the one before it. Input: the bytes of one method. Output: its records, or the reason why the bytes are not valid.
/// </summary>
internal ref struct PgoDataDecoder
{
    private const int HasOffset = 1;
    private const int HasKind = 2;
    private const int HasCount = 4;
    private const int HasOther = 8;

    private readonly ReadOnlySpan<byte> _data;
    private int _position;
    private string? _fault;

    private PgoDataDecoder(ReadOnlySpan<byte> data) => _data = data;

    /// <summary>Decodes the data of a method.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="fault">What is wrong with them, or null.</param>
    public static List<PgoRecord> Decode(ReadOnlySpan<byte> data, out string? fault)
    {
        var decoder = new PgoDataDecoder(data);
        List<PgoRecord> records = decoder.Run();
        fault = decoder._fault;
        return records;
    }

    private List<PgoRecord> Run()
    {
        var records = new List<PgoRecord>();
        int offset = 0, kind = 0, count = 0, other = 0;
        long lastInteger = 0, lastType = 0, lastMethod = 0;
        while (true)
        {
            long mask = Next();
            if (_fault is null && (mask is < 0 or > 15))
            {
                _fault = $"the field mask {mask} is out of range";
            }

            offset = Field(mask, HasOffset, offset);
            kind = Field(mask, HasKind, kind);
            count = Field(mask, HasCount, count);
            other = Field(mask, HasOther, other);
            if (_fault is not null || kind == (int)PgoDescriptor.Done)
            {
                return records;
            }

            int items = Validate(kind, count);
            if (_fault is not null)
            {
                return records;
            }

            var record = new PgoRecord(offset, kind, other, new long[items]);
            ref long last = ref lastInteger;
            if (record.Marshal == PgoMarshal.TypeHandle)
            {
                last = ref lastType;
            }
            else if (record.Marshal == PgoMarshal.MethodHandle)
            {
                last = ref lastMethod;
            }

            for (int i = 0; i < items; i++)
            {
                last = unchecked(last + Next());
                record.Items[i] = last;
            }

            if (_fault is not null)
            {
                return records;
            }

            records.Add(record);
        }
    }

    private int Field(long mask, int flag, int last) => _fault is null && (mask & flag) != 0 ? unchecked((int)(last + Next())) : last;

    /// <summary>Number of items of a record; each needs at least one byte, which bounds the memory that is asked for.</summary>
    private int Validate(int kind, int count)
    {
        int marshal = kind & 0xf;
        if (kind < 0 || marshal > (int)PgoMarshal.MethodHandle)
        {
            _fault = $"record kind 0x{kind:x} is not known";
        }
        else if (marshal == (int)PgoMarshal.None)
        {
            return 0;
        }
        else if (count < 0 || count > _data.Length - _position)
        {
            _fault = $"a record of {count} items does not fit into the {_data.Length - _position} bytes left";
        }

        return count;
    }

    private long Next()
    {
        int first = Byte();
        if (first < 0x80)
        {
            return Signed(first, 7);
        }

        if (first < 0xc0)
        {
            return Signed(((first & 0x3f) << 8) | Byte(), 14);
        }

        if (first > 0xc1)
        {
            _fault ??= $"0x{first:x} does not start a number";
            return 0;
        }

        long value = 0;
        for (int i = 0; i < (first == 0xc0 ? 4 : 8); i++)
        {
            value = (value << 8) | (uint)Byte();
        }

        return first == 0xc0 ? (int)value : value;
    }

    /// <summary>The sign is in bit 0: when it is set, the bits above the value are ones.</summary>
    private static long Signed(int raw, int bits)
    {
        long value = raw >> 1;
        return (raw & 1) == 0 ? value : value | (-1L << (bits - 1));
    }

    private int Byte()
    {
        if (_position >= _data.Length)
        {
            _fault ??= "the data ends inside a record";
            return 0;
        }

        return _data[_position++];
    }
}
