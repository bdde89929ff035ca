using System.Buffers.Binary;

namespace Cinder.Profiles;

/// <summary>The trace file as a forward stream that knows its position and tells a truncated file from a corrupt one.</summary>
internal sealed class TraceStream(Stream stream, string input)
{
    private const int ReadStep = 1 << 20;

    public long Position { get; private set; }

    public string Input => input;

    public ProfileFormatException Corrupt(string reason) => new(ProfileErrorCodes.TraceCorrupt, input, reason, Position);

    public ProfileFormatException Foreign(string reason) => new(ProfileErrorCodes.TraceForeign, input, reason, Position);

    public ProfileFormatException Truncated(string reason) => new(
        ProfileErrorCodes.TraceTruncated,
        input,
        $"the trace ends {reason}; the process was probably killed before it could write its data",
        Position);

    /// <summary>Reads exactly <paramref name="count"/> bytes. Memory grows only as data arrives, so a wild size cannot exhaust it.</summary>
    public byte[] Bytes(int count, string what)
    {
        var buffer = new byte[Math.Min(count, ReadStep)];
        int filled = 0;
        while (filled < count)
        {
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min((long)buffer.Length * 2, count));
            }

            int read = stream.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
            {
                throw Truncated($"inside {what} ({count} bytes expected, {filled} found)");
            }

            filled += read;
            Position += read;
        }

        return buffer;
    }

    public byte U8(string what) => Bytes(1, what)[0];

    public int I32(string what) => BinaryPrimitives.ReadInt32LittleEndian(Bytes(4, what));

    /// <summary>Whether the stream has no further byte; consumes nothing that matters after the end of a trace.</summary>
    public bool AtEnd() => stream.ReadByte() < 0;

    public void Align(int alignment)
    {
        int padding = (int)((alignment - (Position % alignment)) % alignment);
        if (padding > 0)
        {
            Bytes(padding, "the padding before a block");
        }
    }
}
