using System.Buffers.Binary;
using System.Text;

namespace Cinder.Layout;

/// <summary>An ELF file that cannot be read or changed as asked, with the reason.</summary>
public sealed class ElfException(string reason) : Exception(reason);

/// <summary>What a segment holds and how it is mapped.</summary>
/// <param name="HeaderOffset">Place of its program header in the file.</param>
/// <param name="Type">p_type; <see cref="ElfFile.Load"/> is mapped.</param>
/// <param name="Flags">p_flags: 1 execute, 2 write, 4 read.</param>
/// <param name="Offset">Place in the file.</param>
/// <param name="Address">Virtual address.</param>
/// <param name="FileSize">Bytes in the file.</param>
/// <param name="MemorySize">Bytes in memory.</param>
/// <param name="Alignment">p_align.</param>
public sealed record ElfSegment(int HeaderOffset, uint Type, uint Flags, ulong Offset, ulong Address, ulong FileSize, ulong MemorySize, ulong Alignment)
{
    /// <summary>Whether it is mapped with execute permission.</summary>
    public bool IsText => Type == ElfFile.Load && (Flags & 1) != 0;
}

/// <summary>A named part of the file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">sh_type.</param>
/// <param name="Address">Virtual address.</param>
/// <param name="Offset">Place in the file.</param>
/// <param name="Size">Size in bytes.</param>
/// <param name="Link">Index of a related section.</param>
public sealed record ElfSection(string Name, uint Type, ulong Address, ulong Offset, ulong Size, int Link);

/// <summary>A symbol with a place in the program.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Virtual address; in an object file the offset in its section.</param>
/// <param name="Size">Size in bytes, 0 when unknown.</param>
/// <param name="Section">Index of its section; 0 when undefined.</param>
/// <param name="IsFunction">Whether it names code.</param>
public readonly record struct ElfSymbol(string Name, ulong Address, ulong Size, int Section, bool IsFunction);

/// <summary>A 64-bit little-endian ELF file: its headers, sections and symbols. Every offset is checked before use.</summary>
public sealed class ElfFile
{
    /// <summary>PT_LOAD.</summary>
    public const uint Load = 1;

    private const int HeaderSize = 64;
    private const int ProgramHeaderSize = 56;
    private const int SectionHeaderSize = 64;
    private const int SymbolSize = 24;
    private const uint SymbolTable = 2;
    private const uint NoBits = 8;
    private const int FunctionType = 2;

    private readonly byte[] _bytes;

    private ElfFile(byte[] bytes)
    {
        _bytes = bytes;
        Segments = ReadSegments();
        Sections = ReadSections();
    }

    /// <summary>The segments in the order of their headers.</summary>
    public IReadOnlyList<ElfSegment> Segments { get; }

    /// <summary>The sections by index; the first is empty.</summary>
    public IReadOnlyList<ElfSection> Sections { get; }

    /// <summary>The bytes of the file.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Reads a file.</summary>
    /// <exception cref="ElfException">It is no 64-bit little-endian ELF file, or damaged.</exception>
    public static ElfFile Read(string path) => Parse(File.ReadAllBytes(path));

    /// <summary>Reads an image in memory.</summary>
    /// <exception cref="ElfException">It is no 64-bit little-endian ELF file, or damaged.</exception>
    public static ElfFile Parse(byte[] bytes)
    {
        ReadOnlySpan<byte> magic = [0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1];
        return bytes.Length >= HeaderSize && bytes.AsSpan().StartsWith(magic)
            ? new ElfFile(bytes)
            : throw new ElfException("it is no 64-bit little-endian ELF file");
    }

    /// <summary>The section of a name, or null.</summary>
    public ElfSection? FindSection(string name) => Sections.FirstOrDefault(section => section.Name == name);

    /// <summary>The symbols of the full symbol table, in its order; none when the file is stripped.</summary>
    /// <exception cref="ElfException">The table is damaged.</exception>
    public IEnumerable<ElfSymbol> Symbols()
    {
        foreach (ElfSection table in Sections.Where(section => section.Type == SymbolTable))
        {
            ElfSection names = (uint)table.Link < (uint)Sections.Count ? Sections[table.Link] : throw new ElfException("the symbol table has no names");
            int count = (int)(table.Size / SymbolSize);
            for (int i = 1; i < count; i++)
            {
                ReadOnlySpan<byte> entry = Slice(table.Offset + (ulong)(i * SymbolSize), SymbolSize);
                uint name = BinaryPrimitives.ReadUInt32LittleEndian(entry);
                yield return new ElfSymbol(
                    Text(names, name),
                    BinaryPrimitives.ReadUInt64LittleEndian(entry[8..]),
                    BinaryPrimitives.ReadUInt64LittleEndian(entry[16..]),
                    BinaryPrimitives.ReadUInt16LittleEndian(entry[6..]),
                    (entry[4] & 0xf) == FunctionType);
            }
        }
    }

    private List<ElfSegment> ReadSegments()
    {
        ulong table = U64(32);
        int entrySize = U16(54);
        int count = U16(56);
        if (count > 0 && entrySize != ProgramHeaderSize)
        {
            throw new ElfException("its program headers have an unknown size");
        }

        var segments = new List<ElfSegment>(count);
        for (int i = 0; i < count; i++)
        {
            ulong at = table + (ulong)(i * ProgramHeaderSize);
            _ = Slice(at, ProgramHeaderSize);
            int offset = (int)at;
            segments.Add(new ElfSegment(offset, U32(offset), U32(offset + 4), U64(offset + 8), U64(offset + 16), U64(offset + 32), U64(offset + 40), U64(offset + 48)));
        }

        return segments;
    }

    private List<ElfSection> ReadSections()
    {
        ulong table = U64(40);
        int entrySize = U16(58);
        int count = U16(60);
        int namesIndex = U16(62);
        if (table == 0 || count == 0)
        {
            return [];
        }

        if (entrySize != SectionHeaderSize || namesIndex >= count)
        {
            throw new ElfException("its section headers are damaged");
        }

        var raw = new List<(uint Name, ElfSection Section)>(count);
        for (int i = 0; i < count; i++)
        {
            ulong at = table + (ulong)(i * SectionHeaderSize);
            _ = Slice(at, SectionHeaderSize);
            int offset = (int)at;
            var section = new ElfSection("", U32(offset + 4), U64(offset + 16), U64(offset + 24), U64(offset + 32), (int)U32(offset + 40));
            if (section.Type != NoBits && section.Type != 0)
            {
                _ = Slice(section.Offset, section.Size);
            }

            raw.Add((U32(offset), section));
        }

        ElfSection names = raw[namesIndex].Section;
        return [.. raw.Select(entry => entry.Section with { Name = Text(names, entry.Name) })];
    }

    private string Text(ElfSection names, uint offset)
    {
        if (offset >= names.Size)
        {
            throw new ElfException("a name lies outside its table");
        }

        ReadOnlySpan<byte> rest = Slice(names.Offset + offset, names.Size - offset);
        int end = rest.IndexOf((byte)0);
        return end < 0 ? throw new ElfException("a name has no end") : Encoding.UTF8.GetString(rest[..end]);
    }

    private ReadOnlySpan<byte> Slice(ulong offset, ulong size)
    {
        ulong length = (ulong)_bytes.Length;
        return offset <= length && size <= length - offset
            ? _bytes.AsSpan((int)offset, (int)size)
            : throw new ElfException("it is cut off, or a header points outside it");
    }

    private ushort U16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(Slice((ulong)offset, 2));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(Slice((ulong)offset, 4));

    private ulong U64(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(Slice((ulong)offset, 8));
}
