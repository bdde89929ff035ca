using System.Buffers.Binary;
using System.Text;

namespace Cinder.Profiles;

/// <summary>
/// Reads the .nettrace container, version 4: a sequence of named blocks in the "FastSerialization" framing.
/// Input: the file's bytes. Output: every event of every event block, decoded by <see cref="RuntimeEventDecoder"/>, and the
/// number of lost events. Unknown kinds of blocks are skipped, as the format prescribes.
/// </summary>
internal sealed class NetTraceReader
{
    private const int SupportedVersion = 4;
    private const int MaxBlockSize = 256 << 20;

    private const byte TagNull = 1;
    private const byte TagBeginPrivate = 5;
    private const byte TagEnd = 6;

    private readonly TraceStream _stream;
    private readonly RuntimeEventDecoder _decoder;
    private readonly LostEventCounter _lost = new();

    private NetTraceReader(Stream stream, string name)
    {
        _stream = new TraceStream(stream, name);
        _decoder = new RuntimeEventDecoder();
    }

    /// <summary>Reads a whole trace.</summary>
    /// <exception cref="ProfileFormatException">The bytes are no trace, or a truncated or corrupt one.</exception>
    public static TraceData Read(Stream stream, string name)
    {
        var reader = new NetTraceReader(stream, name);
        reader.ReadPreamble();
        reader.ReadBlocks();
        TraceData data = reader._decoder.Finish();
        data.EventsLost = reader._lost.Lost;
        return data;
    }

    private void ReadPreamble()
    {
        // Byte by byte, so that a short foreign file is called foreign and not truncated.
        foreach (byte expected in "Nettrace"u8)
        {
            if (_stream.U8("the magic number") != expected)
            {
                throw new ProfileFormatException(ProfileErrorCodes.TraceForeign, _stream.Input, "this is not a .nettrace file (it does not start with \"Nettrace\")", 0);
            }
        }

        int length = _stream.I32("the header");
        if (length == 0)
        {
            int major = _stream.I32("the header");
            throw _stream.Foreign($".nettrace format version {major} is not supported, only version {SupportedVersion}");
        }

        ReadOnlySpan<byte> serializer = "!FastSerialization.1"u8;
        if (length != serializer.Length || !_stream.Bytes(length, "the header").AsSpan().SequenceEqual(serializer))
        {
            throw _stream.Foreign("the trace is not framed by \"!FastSerialization.1\"");
        }
    }

    private void ReadBlocks()
    {
        bool first = true;
        while (true)
        {
            byte tag = _stream.U8("the list of blocks");
            if (tag == TagNull)
            {
                if (first)
                {
                    throw _stream.Corrupt("the trace has no Trace object");
                }

                if (!_stream.AtEnd())
                {
                    throw _stream.Corrupt("there are bytes after the end of the trace");
                }

                return;
            }

            Expect(tag, TagBeginPrivate, "a block");
            (string name, int version) = ReadTypeOfBlock();
            if (first != (name == "Trace"))
            {
                throw _stream.Corrupt(first ? $"the first object is {name}, not Trace" : "there is a second Trace object");
            }

            if (first)
            {
                ReadTraceObject(version);
                first = false;
            }
            else
            {
                ReadBlock(name);
            }

            Expect(_stream.U8("the end of a block"), TagEnd, "the end of a block");
        }
    }

    private (string Name, int Version) ReadTypeOfBlock()
    {
        Expect(_stream.U8("a block's type"), TagBeginPrivate, "a block's type");
        Expect(_stream.U8("a block's type"), TagNull, "a block's type");
        int version = _stream.I32("a block's type");
        int minimum = _stream.I32("a block's type");
        int length = _stream.I32("a block's type");
        if (length is <= 0 or > 64)
        {
            throw _stream.Corrupt($"a block's name has the impossible length {length}");
        }

        string name = Encoding.ASCII.GetString(_stream.Bytes(length, "a block's type"));
        Expect(_stream.U8("a block's type"), TagEnd, "the end of a block's type");
        if (minimum > SupportedVersion)
        {
            throw _stream.Foreign($"block {Printable(name)} needs a reader of format version {minimum}, this one reads version {SupportedVersion}");
        }

        return (name, version);
    }

    private void ReadTraceObject(int version)
    {
        if (version != SupportedVersion)
        {
            throw _stream.Foreign($".nettrace format version {version} is not supported, only version {SupportedVersion}");
        }

        // Start time (16), clock start (8), clock frequency (8), pointer size, process id, processors, sampling rate.
        byte[] body = _stream.Bytes(48, "the Trace object");
        _decoder.Data.PointerSize = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(32));
        _decoder.Data.ProcessId = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(36));
        if (_decoder.Data.PointerSize != 8)
        {
            throw _stream.Foreign($"the traced process has pointers of {_decoder.Data.PointerSize} bytes; only 64-bit processes are supported");
        }
    }

    private void ReadBlock(string name)
    {
        int size = _stream.I32("a block's size");
        if (size is < 0 or > MaxBlockSize)
        {
            throw _stream.Corrupt($"block {Printable(name)} has the impossible size {size}");
        }

        _stream.Align(4);
        long start = _stream.Position;
        byte[] body = _stream.Bytes(size, $"block {Printable(name)}");
        var cursor = new TraceCursor(body.AsSpan(0, size), start, _stream.Input);
        switch (name)
        {
            case "MetadataBlock":
                ReadEvents(ref cursor, metadata: true);
                break;
            case "EventBlock":
                ReadEvents(ref cursor, metadata: false);
                break;
            case "SPBlock":
                ReadSequencePoint(ref cursor);
                break;
            default:
                // StackBlock and blocks of later minor versions: nothing in them matters to a profile.
                break;
        }
    }

    private void ReadEvents(ref TraceCursor cursor, bool metadata)
    {
        ushort headerSize = cursor.U16();
        bool compressed = (cursor.U16() & 1) != 0;
        if (headerSize < 4)
        {
            throw cursor.Corrupt($"a block header of {headerSize} bytes is too short");
        }

        cursor.Take(headerSize - 4);
        var header = default(EventHeader);
        while (cursor.Remaining > 0)
        {
            if (compressed)
            {
                header.ReadCompressed(ref cursor);
            }
            else
            {
                header.ReadPlain(ref cursor);
            }

            long offset = cursor.Offset;
            var payload = new TraceCursor(cursor.Take(header.PayloadSize), offset, _stream.Input);
            if (metadata)
            {
                _decoder.Declare(ref payload);
            }
            else
            {
                _lost.Event(header.CaptureThreadId, header.SequenceNumber);
                _decoder.Decode(header.MetadataId, ref payload);
            }

            if (!compressed)
            {
                int padding = (int)(-cursor.Offset & 3);
                cursor.Take(Math.Min(padding, cursor.Remaining));
            }
        }
    }

    private void ReadSequencePoint(ref TraceCursor cursor)
    {
        cursor.U64();
        uint count = cursor.U32();
        for (uint i = 0; i < count; i++)
        {
            ulong thread = cursor.U64();
            _lost.SequencePoint(thread, cursor.U32());
        }
    }

    private void Expect(byte actual, byte expected, string what)
    {
        if (actual != expected)
        {
            throw _stream.Corrupt($"tag {expected} expected for {what}, found {actual}");
        }
    }

    private static string Printable(string name) =>
        string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '?'));
}
