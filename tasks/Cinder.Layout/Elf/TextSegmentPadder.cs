using System.Buffers.Binary;

namespace Cinder.Layout;

/// <summary>What padding did to the text segment.</summary>
/// <param name="Offset">Place of the segment in the file.</param>
/// <param name="Address">Its virtual address.</param>
/// <param name="SizeBefore">Size before.</param>
/// <param name="SizeAfter">Size after: a multiple of the page size, or unchanged.</param>
public sealed record PaddedText(ulong Offset, ulong Address, ulong SizeBefore, ulong SizeAfter);

/// <summary>
/// Rounds the text segment of a linked program up to whole huge pages, so that its last part can be mapped by a huge page
/// too. Only the program header changes: the bytes up to the next segment are padding that the linker left.
/// </summary>
public static class TextSegmentPadder
{
    /// <summary>Size of a huge page on x64.</summary>
    public const ulong HugePage = 2 << 20;

    /// <summary>Pads the image in place.</summary>
    /// <param name="image">The bytes of a program that was linked with a maximal page size of <see cref="HugePage"/>.</param>
    /// <exception cref="ElfException">The image is no such program.</exception>
    public static PaddedText Pad(byte[] image)
    {
        ElfFile elf = ElfFile.Parse(image);
        ElfSegment[] texts = [.. elf.Segments.Where(segment => segment.IsText)];
        if (texts.Length != 1)
        {
            throw new ElfException($"it has {texts.Length} text segments instead of one");
        }

        ElfSegment text = texts[0];
        if (text.Offset % HugePage != 0 || text.Address % HugePage != 0)
        {
            throw new ElfException("its text segment does not start at a multiple of 2 MiB; link with -z max-page-size=0x200000");
        }

        ulong size = (text.MemorySize + HugePage - 1) / HugePage * HugePage;
        foreach (ElfSegment other in elf.Segments.Where(segment => segment.Type == ElfFile.Load && segment != text))
        {
            if (Overlaps(text.Address, size, other.Address, other.MemorySize) || Overlaps(text.Offset, size, other.Offset, other.FileSize))
            {
                throw new ElfException("another segment begins in the padding of the text segment");
            }
        }

        if (text.Offset + size > (ulong)image.Length)
        {
            throw new ElfException("the file ends before the padding of the text segment");
        }

        const int FileSizeField = 32;
        const int MemorySizeField = 40;
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(text.HeaderOffset + FileSizeField), size);
        BinaryPrimitives.WriteUInt64LittleEndian(image.AsSpan(text.HeaderOffset + MemorySizeField), size);
        return new PaddedText(text.Offset, text.Address, text.MemorySize, size);
    }

    private static bool Overlaps(ulong start, ulong size, ulong otherStart, ulong otherSize) =>
        start < otherStart + otherSize && otherStart < start + size;
}
