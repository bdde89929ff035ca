namespace Cinder.Profiles;

/// <summary>
/// The header of an event. In a compressed block every header leaves out what it shares with the one before it, so one
/// value is carried along.
/// </summary>
internal struct EventHeader
{
    private const int PlainFixedSize = 76;

    public uint MetadataId { get; private set; }

    public uint SequenceNumber { get; private set; }

    public ulong CaptureThreadId { get; private set; }

    public int PayloadSize { get; private set; }

    public void ReadCompressed(ref TraceCursor cursor)
    {
        byte flags = cursor.U8();
        if ((flags & 0x01) != 0)
        {
            MetadataId = (uint)cursor.VarUInt(35);
        }

        if ((flags & 0x02) != 0)
        {
            SequenceNumber += (uint)cursor.VarUInt(35);
            CaptureThreadId = cursor.VarUInt(70);
            cursor.VarUInt(35);
        }

        if (MetadataId != 0)
        {
            SequenceNumber++;
        }

        if ((flags & 0x04) != 0)
        {
            cursor.VarUInt(70);
        }

        if ((flags & 0x08) != 0)
        {
            cursor.VarUInt(35);
        }

        cursor.VarUInt(70);
        cursor.Take(((flags & 0x10) != 0 ? 16 : 0) + ((flags & 0x20) != 0 ? 16 : 0));
        if ((flags & 0x80) != 0)
        {
            PayloadSize = Size(ref cursor, cursor.VarUInt(35));
        }
    }

    public void ReadPlain(ref TraceCursor cursor)
    {
        uint eventSize = cursor.U32();
        MetadataId = cursor.U32() & 0x7fffffff;
        SequenceNumber = cursor.U32();
        cursor.U64();
        CaptureThreadId = cursor.U64();
        cursor.Take(4 + 4 + 8 + 16 + 16);
        PayloadSize = Size(ref cursor, cursor.U32());
        if (eventSize != (uint)PayloadSize + PlainFixedSize)
        {
            throw cursor.Corrupt($"an event of {eventSize} bytes has a payload of {PayloadSize} bytes");
        }
    }

    private static int Size(ref TraceCursor cursor, ulong size) => size <= (ulong)cursor.Remaining
        ? (int)size
        : throw cursor.Corrupt($"an event's payload of {size} bytes does not fit into the {cursor.Remaining} bytes left in its block");
}
