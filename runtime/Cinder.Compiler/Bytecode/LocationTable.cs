using System.Collections.Immutable;

namespace Cinder.Compiler.Bytecode;

/// <summary>A range of source text: lines count from 1, columns are UTF-8 byte offsets from 0; -1 stands for unknown.</summary>
public readonly record struct Location(int Line, int EndLine, int Column, int EndColumn)
{
    /// <summary>No place in the source.</summary>
    public static Location None { get; } = new(-1, -1, -1, -1);

    /// <summary>Whether there is a line at all.</summary>
    public bool IsKnown => Line >= 0;

    /// <summary>The line alone.</summary>
    public static Location OfLine(int line) => new(line, line, -1, -1);
}

/// <summary>
/// Location of every instruction, run-length encoded. A run is a series of varints: the number of instructions; 0 for "unknown" or 1 + the
/// zigzag of the line's distance from the run before (at first from the code's first line); then 0 or 1 + the zigzag of the end line's
/// distance from the line; column + 1; end column + 1. A run of unknown location stops after its 0.
/// </summary>
public sealed class LocationTable
{
    private const uint NoLine = 0;

    private LocationTable(ImmutableArray<byte> bytes, int firstLine)
    {
        Bytes = bytes;
        FirstLine = firstLine;
    }

    /// <summary>The encoded runs.</summary>
    public ImmutableArray<byte> Bytes { get; }

    /// <summary>The line that the first run's delta counts from.</summary>
    public int FirstLine { get; }

    /// <summary>Takes encoded bytes as they are; <see cref="Decode"/> checks them.</summary>
    public static LocationTable FromBytes(ImmutableArray<byte> bytes, int firstLine) => new(bytes, firstLine);

    /// <summary>Encodes one location for each instruction.</summary>
    public static LocationTable Encode(ReadOnlySpan<Location> locations, int firstLine)
    {
        var bytes = ImmutableArray.CreateBuilder<byte>();
        var line = firstLine;
        for (var i = 0; i < locations.Length;)
        {
            var location = locations[i];
            var end = i + 1;
            while (end < locations.Length && locations[end] == location)
            {
                end++;
            }

            PutVarint(bytes, (uint)(end - i));
            if (!location.IsKnown)
            {
                PutVarint(bytes, NoLine);
            }
            else
            {
                PutVarint(bytes, Zigzag(location.Line - line) + 1);
                PutVarint(bytes, location.EndLine < 0 ? 0 : Zigzag(location.EndLine - location.Line) + 1);
                PutVarint(bytes, (uint)(location.Column + 1));
                PutVarint(bytes, (uint)(location.EndColumn + 1));
                line = location.Line;
            }

            i = end;
        }

        return new LocationTable(bytes.ToImmutable(), firstLine);
    }

    /// <summary>Location of one instruction; <see cref="Location.None"/> past the end.</summary>
    public Location this[int instruction]
    {
        get
        {
            var cursor = new Cursor(this);
            while (cursor.Next(out var count, out var location))
            {
                if (instruction < count)
                {
                    return location;
                }

                instruction -= count;
            }

            return Location.None;
        }
    }

    /// <summary>Locations of all instructions.</summary>
    /// <exception cref="InvalidDataException">The bytes are not runs of exactly <paramref name="instructionCount"/> instructions.</exception>
    public Location[] Decode(int instructionCount)
    {
        var locations = new Location[instructionCount];
        var cursor = new Cursor(this);
        var index = 0;
        while (cursor.Next(out var count, out var location))
        {
            if (count > instructionCount - index)
            {
                throw new InvalidDataException("The location table covers more instructions than there are.");
            }

            locations.AsSpan(index, count).Fill(location);
            index += count;
        }

        return index == instructionCount
            ? locations
            : throw new InvalidDataException("The location table covers fewer instructions than there are.");
    }

    private static uint Zigzag(int value) => (uint)((value << 1) ^ (value >> 31));

    private static int Unzigzag(uint value) => (int)(value >> 1) ^ -(int)(value & 1);

    private static void PutVarint(ImmutableArray<byte>.Builder bytes, uint value)
    {
        while (value >= 0x80)
        {
            bytes.Add((byte)(value | 0x80));
            value >>= 7;
        }

        bytes.Add((byte)value);
    }

    private ref struct Cursor(LocationTable table)
    {
        private readonly ReadOnlySpan<byte> _bytes = table.Bytes.AsSpan();
        private int _position;
        private int _line = table.FirstLine;

        public bool Next(out int count, out Location location)
        {
            location = Location.None;
            count = 0;
            if (_position >= _bytes.Length)
            {
                return false;
            }

            count = (int)(Varint() & int.MaxValue);
            var delta = Varint();
            if (delta == NoLine)
            {
                return true;
            }

            _line += Unzigzag(delta - 1);
            var end = Varint();
            var endLine = end == 0 ? -1 : _line + Unzigzag(end - 1);
            location = new Location(_line, endLine, (int)Varint() - 1, (int)Varint() - 1);
            return true;
        }

        private uint Varint()
        {
            uint value = 0;
            for (var shift = 0; shift < 35; shift += 7)
            {
                if (_position >= _bytes.Length)
                {
                    throw new InvalidDataException("The location table ends inside a run.");
                }

                var part = _bytes[_position++];
                value |= (uint)(part & 0x7F) << shift;
                if (part < 0x80)
                {
                    return value;
                }
            }

            throw new InvalidDataException("A number in the location table is too long.");
        }
    }
}
