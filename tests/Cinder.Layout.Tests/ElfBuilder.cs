using System.Buffers.Binary;
using System.Text;

namespace Cinder.Layout.Tests;

/// <summary>Builds small ELF files for tests.</summary>
internal sealed class ElfBuilder
{
    private readonly List<(uint Type, uint Flags, ulong Offset, ulong Address, ulong Size)> _segments = [];
    private readonly List<(string Name, ulong Address, ulong Size, byte Information)> _symbols = [];

    public int FileSize { get; set; } = 8 << 20;

    public ElfBuilder Segment(uint flags, ulong offset, ulong address, ulong size)
    {
        _segments.Add((ElfFile.Load, flags, offset, address, size));
        return this;
    }

    public ElfBuilder Function(string name, ulong address, ulong size)
    {
        _symbols.Add((name, address, size, 2));
        return this;
    }

    public ElfBuilder Label(string name, ulong address)
    {
        _symbols.Add((name, address, 0, 0));
        return this;
    }

    public byte[] Build()
    {
        byte[] image = new byte[FileSize];
        Span<byte> head = image;
        ReadOnlySpan<byte> magic = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1];
        magic.CopyTo(head);
        BinaryPrimitives.WriteUInt64LittleEndian(head[32..], 64);
        BinaryPrimitives.WriteUInt16LittleEndian(head[54..], 56);
        BinaryPrimitives.WriteUInt16LittleEndian(head[56..], (ushort)_segments.Count);
        int at = 64;
        foreach ((uint type, uint flags, ulong offset, ulong address, ulong size) in _segments)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(head[at..], type);
            BinaryPrimitives.WriteUInt32LittleEndian(head[(at + 4)..], flags);
            BinaryPrimitives.WriteUInt64LittleEndian(head[(at + 8)..], offset);
            BinaryPrimitives.WriteUInt64LittleEndian(head[(at + 16)..], address);
            BinaryPrimitives.WriteUInt64LittleEndian(head[(at + 32)..], size);
            BinaryPrimitives.WriteUInt64LittleEndian(head[(at + 40)..], size);
            BinaryPrimitives.WriteUInt64LittleEndian(head[(at + 48)..], 0x200000);
            at += 56;
        }

        WriteSections(head, at);
        return image;
    }

    private void WriteSections(Span<byte> head, int at)
    {
        var names = new MemoryStream();
        names.WriteByte(0);
        int symbolsAt = at;
        at += 24;
        foreach ((string name, ulong address, ulong size, byte information) in _symbols)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(head[at..], (uint)names.Position);
            head[at + 4] = information;
            BinaryPrimitives.WriteUInt16LittleEndian(head[(at + 6)..], 1);
            BinaryPrimitives.WriteUInt64LittleEndian(head[(at + 8)..], address);
            BinaryPrimitives.WriteUInt64LittleEndian(head[(at + 16)..], size);
            names.Write(Encoding.UTF8.GetBytes(name + "\0"));
            at += 24;
        }

        byte[] text = [.. names.ToArray(), .. "\0.symtab\0.strtab\0"u8];
        int namesAt = at;
        text.CopyTo(head[at..]);
        at = (at + text.Length + 7) / 8 * 8;
        uint sectionNames = (uint)names.Position;
        BinaryPrimitives.WriteUInt64LittleEndian(head[40..], (ulong)at);
        BinaryPrimitives.WriteUInt16LittleEndian(head[58..], 64);
        BinaryPrimitives.WriteUInt16LittleEndian(head[60..], 3);
        BinaryPrimitives.WriteUInt16LittleEndian(head[62..], 2);
        Section(head[(at + 64)..], sectionNames + 1, 2, symbolsAt, 24 * (_symbols.Count + 1), 2);
        Section(head[(at + 128)..], sectionNames + 9, 3, namesAt, text.Length, 0);
    }

    private static void Section(Span<byte> header, uint name, uint type, int offset, int size, uint link)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, name);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], type);
        BinaryPrimitives.WriteUInt64LittleEndian(header[24..], (ulong)offset);
        BinaryPrimitives.WriteUInt64LittleEndian(header[32..], (ulong)size);
        BinaryPrimitives.WriteUInt32LittleEndian(header[40..], link);
    }
}
