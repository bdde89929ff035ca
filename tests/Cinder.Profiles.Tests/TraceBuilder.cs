using System.Text;

namespace Cinder.Profiles.Tests;

/// <summary>Writes .nettrace files byte by byte, in the form of the runtime: compressed headers, blocks aligned to four bytes.</summary>
internal sealed class TraceBuilder
{
    public const string Runtime = "Microsoft-Windows-DotNETRuntime";

    private readonly List<byte> _file = [];
    private readonly List<(string Provider, uint EventId)> _metadata = [];
    private readonly List<byte> _events = [];
    private uint _sequence;
    private bool _first = true;

    public ulong Thread { get; set; } = 4711;

    public int Version { get; set; } = 4;

    public int PointerSize { get; set; } = 8;

    public bool Compressed { get; set; } = true;

    /// <summary>Numbers that are used up without an event being written: the runtime dropped it.</summary>
    public void Lose(uint events) => _sequence += events;

    public void Event(uint eventId, Action<BinaryWriter> payload, string provider = Runtime)
    {
        int metadata = _metadata.IndexOf((provider, eventId)) + 1;
        if (metadata == 0)
        {
            _metadata.Add((provider, eventId));
            metadata = _metadata.Count;
        }

        byte[] bytes = Bytes(payload);
        if (Compressed)
        {
            // The runtime writes the thread and the number only when they do not follow from the event before.
            bool whole = _first || _sequence > 0;
            _events.Add((byte)(0x81 | (whole ? 0x02 : 0)));
            VarUInt(_events, (ulong)metadata);
            if (whole)
            {
                VarUInt(_events, _sequence);
                VarUInt(_events, Thread);
                VarUInt(_events, 0);
                (_first, _sequence) = (false, 0);
            }

            VarUInt(_events, 10);
            VarUInt(_events, (ulong)bytes.Length);
            _events.AddRange(bytes);
        }
        else
        {
            _sequence++;
            _events.AddRange(Bytes(writer =>
            {
                writer.Write(76 + bytes.Length);
                writer.Write(metadata);
                writer.Write(_sequence);
                writer.Write(Thread);
                writer.Write(Thread);
                writer.Write(0);
                writer.Write(0);
                writer.Write(0L);
                writer.Write(new byte[32]);
                writer.Write(bytes.Length);
                writer.Write(bytes);
                writer.Write(new byte[-bytes.Length & 3]);
            }));
        }
    }

    public void Module(ulong id, string path) => Event(152, writer =>
    {
        writer.Write(id);
        writer.Write(id + 1);
        writer.Write(0);
        writer.Write(0);
        Text(writer, path);
        Text(writer, "");
        writer.Write((ushort)7);
    });

    public void Type(ulong id, ulong module, uint token, params ulong[] parameters) => TypeOfKind(id, module, token, 0, 0x12, parameters);

    public void TypeOfKind(ulong id, ulong module, uint token, uint flags, byte elementType, params ulong[] parameters) => Event(15, writer =>
    {
        writer.Write(1u);
        writer.Write((ushort)7);
        writer.Write(id);
        writer.Write(module);
        writer.Write(token);
        writer.Write(flags);
        writer.Write(elementType);
        Text(writer, "");
        writer.Write(parameters.Length);
        foreach (ulong parameter in parameters)
        {
            writer.Write(parameter);
        }
    });

    public void Method(ulong id, ulong type, uint token, params ulong[] parameters) => Event(72, writer =>
    {
        writer.Write(id);
        writer.Write(type);
        writer.Write(token);
        writer.Write(parameters.Length);
        writer.Write(0UL);
        foreach (ulong parameter in parameters)
        {
            writer.Write(parameter);
        }
    });

    public void MethodLoad(ulong id, ulong module, uint token, uint flags) => Event(143, writer =>
    {
        writer.Write(id);
        writer.Write(module);
        writer.Write(0UL);
        writer.Write(0);
        writer.Write(token);
        writer.Write(flags);
        Text(writer, "N");
        Text(writer, "M");
        Text(writer, "void ()");
    });

    public void PgoData(ulong method, byte[] data, uint chunk = 0x80000000) => Event(298, writer =>
    {
        writer.Write((ushort)7);
        writer.Write(chunk);
        writer.Write(data.Length);
        writer.Write(method);
        writer.Write(1UL);
        writer.Write(0x06000001u);
        Text(writer, "N");
        Text(writer, "M");
        Text(writer, "void ()");
        writer.Write(data);
    });

    /// <summary>A block in which the runtime states how far a thread's numbers have come.</summary>
    public byte[] Build(uint? lastSequenceNumber = null)
    {
        _file.Clear();
        _file.AddRange("Nettrace"u8);
        _file.AddRange(Bytes(writer => writer.Write(20)));
        _file.AddRange("!FastSerialization.1"u8);
        Object("Trace", Version, () => _file.AddRange(Bytes(writer =>
        {
            writer.Write(new byte[32]);
            writer.Write(PointerSize);
            writer.Write(1234);
            writer.Write(2);
            writer.Write(1000000);
        })));
        Block("MetadataBlock", Header(MetadataEvents(), compressed: false));
        Block("StackBlock", new byte[13]);
        Block("EventBlock", Header(_events.ToArray(), Compressed));
        if (lastSequenceNumber is uint last)
        {
            Block("SPBlock", Bytes(writer =>
            {
                writer.Write(0UL);
                writer.Write(1);
                writer.Write(Thread);
                writer.Write(last);
            }));
        }

        _file.Add(1);
        return _file.ToArray();
    }

    private byte[] MetadataEvents()
    {
        List<byte> blob = [];
        for (int i = 0; i < _metadata.Count; i++)
        {
            int id = i + 1;
            byte[] payload = Bytes(writer =>
            {
                writer.Write(id);
                Text(writer, _metadata[id - 1].Provider);
                writer.Write(_metadata[id - 1].EventId);
                Text(writer, "");
                writer.Write(0UL);
                writer.Write(1);
                writer.Write(4);
                writer.Write(0);
            });
            blob.AddRange(Bytes(writer =>
            {
                writer.Write(76 + payload.Length);
                writer.Write(new byte[72]);
                writer.Write(payload.Length);
                writer.Write(payload);
                writer.Write(new byte[-payload.Length & 3]);
            }));
        }

        return blob.ToArray();
    }

    private static byte[] Header(byte[] events, bool compressed) => Bytes(writer =>
    {
        writer.Write((ushort)20);
        writer.Write((ushort)(compressed ? 1 : 0));
        writer.Write(new byte[16]);
        writer.Write(events);
    });

    private void Block(string name, byte[] body) => Object(name, 2, () =>
    {
        _file.AddRange(Bytes(writer => writer.Write(body.Length)));
        _file.AddRange(new byte[(int)(-_file.Count & 3)]);
        _file.AddRange(body);
    });

    private void Object(string name, int version, Action body)
    {
        _file.AddRange([5, 5, 1]);
        _file.AddRange(Bytes(writer =>
        {
            writer.Write(version);
            writer.Write(Math.Min(version, 4));
            writer.Write(name.Length);
        }));
        _file.AddRange(Encoding.ASCII.GetBytes(name));
        _file.Add(6);
        body();
        _file.Add(6);
    }

    private static void Text(BinaryWriter writer, string text) => writer.Write(Encoding.Unicode.GetBytes(text + "\0"));

    private static void VarUInt(List<byte> stream, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            stream.Add((byte)(value | 0x80));
        }

        stream.Add((byte)value);
    }

    private static byte[] Bytes(Action<BinaryWriter> write)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.Unicode, leaveOpen: true))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}

/// <summary>Writes instrumentation data as the runtime does: differences as signed variable-length numbers.</summary>
internal sealed class PgoDataBuilder
{
    private readonly List<byte> _data = [];
    private readonly long[] _last = new long[5];
    private (int Offset, int Kind, int Count, int Other) _previous;

    public PgoDataBuilder Add(int offset, int kind, int other, params long[] items)
    {
        int count = items.Length;
        (int, int, int, int) deltas = (offset - _previous.Offset, kind - _previous.Kind, count - _previous.Count, other - _previous.Other);
        int[] fields = [deltas.Item1, deltas.Item2, deltas.Item3, deltas.Item4];
        Number(fields.Select((delta, i) => delta != 0 ? 1 << i : 0).Sum());
        foreach (int delta in fields.Where(delta => delta != 0))
        {
            Number(delta);
        }

        _previous = (offset, kind, count, other);
        int stream = (kind & 0xf) is 3 or 4 ? kind & 0xf : 0;
        foreach (long item in items)
        {
            Number(item - _last[stream]);
            _last[stream] = item;
        }

        return this;
    }

    public byte[] Build()
    {
        // A record of kind 0 ends the data.
        Number(2);
        Number(-_previous.Kind);
        return _data.ToArray();
    }

    private void Number(long value)
    {
        int sign = value < 0 ? 1 : 0;
        if (value is >= -64 and < 64)
        {
            _data.Add((byte)(((value << 1) & 0x7e) | (uint)sign));
        }
        else if (value is >= -8192 and < 8192)
        {
            long raw = ((value << 1) & 0x3ffe) | (uint)sign;
            _data.AddRange([(byte)(0x80 | (raw >> 8)), (byte)raw]);
        }
        else
        {
            bool isLong = value is < int.MinValue or > int.MaxValue;
            _data.Add((byte)(isLong ? 0xc1 : 0xc0));
            for (int shift = isLong ? 56 : 24; shift >= 0; shift -= 8)
            {
                _data.Add((byte)(value >> shift));
            }
        }
    }
}
