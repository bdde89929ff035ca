namespace Cinder.Layout.Tests;

public sealed class ElfFileTests
{
    private const ulong Page = 0x200000;

    [Fact]
    public void Parse_reads_segments_and_symbols()
    {
        byte[] image = new ElfBuilder().Segment(5, Page, Page, 0x1234).Function("hot", Page + 16, 32).Label("start", Page).Build();

        ElfFile elf = ElfFile.Parse(image);

        ElfSegment text = Assert.Single(elf.Segments);
        Assert.True(text.IsText);
        Assert.Equal((Page, Page, 0x1234UL), (text.Offset, text.Address, text.MemorySize));
        Assert.Equal(["hot", "start"], elf.Symbols().Select(symbol => symbol.Name));
        Assert.Equal([true, false], elf.Symbols().Select(symbol => symbol.IsFunction));
    }

    [Fact]
    public void Parse_refuses_what_is_no_elf_file()
    {
        Assert.Throws<ElfException>(() => ElfFile.Parse("#!/bin/sh\n"u8.ToArray()));
        Assert.Throws<ElfException>(() => ElfFile.Parse([]));
    }

    [Fact]
    public void Parse_never_reads_outside_a_damaged_file()
    {
        byte[] image = new ElfBuilder { FileSize = 4096 }.Segment(5, 0, 0, 100).Function("f", 1, 2).Build();
        for (int length = 0; length < image.Length; length += 3)
        {
            Inspect(image[..length]);
        }

        for (int i = 0; i < 1024; i++)
        {
            byte[] damaged = [.. image];
            damaged[i] ^= 0xff;
            Inspect(damaged);
        }

        static void Inspect(byte[] bytes)
        {
            try
            {
                _ = ElfFile.Parse(bytes).Symbols().Count();
            }
            catch (ElfException)
            {
                // The only exception that damage may cause.
            }
        }
    }

    [Fact]
    public void Pad_rounds_the_text_up_to_whole_huge_pages()
    {
        byte[] image = new ElfBuilder().Segment(4, 0, 0, 0x1000).Segment(5, Page, Page, Page + 1).Segment(4, 3 * Page, 3 * Page, 0x1000).Build();

        PaddedText padded = TextSegmentPadder.Pad(image);

        Assert.Equal((Page + 1, 2 * Page), (padded.SizeBefore, padded.SizeAfter));
        ElfSegment text = ElfFile.Parse(image).Segments.Single(segment => segment.IsText);
        Assert.Equal((2 * Page, 2 * Page), (text.FileSize, text.MemorySize));
        Assert.Equal(2 * Page, TextSegmentPadder.Pad(image).SizeAfter);
    }

    [Fact]
    public void Pad_refuses_a_program_that_is_not_aligned()
    {
        byte[] image = new ElfBuilder().Segment(5, 0x1000, 0x1000, 0x1000).Build();

        ElfException error = Assert.Throws<ElfException>(() => TextSegmentPadder.Pad(image));

        Assert.Contains("2 MiB", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Page + 0x100000, 3 * Page)]
    [InlineData(3 * Page, Page + 0x100000)]
    public void Pad_refuses_when_another_segment_begins_in_the_padding(ulong offset, ulong address)
    {
        byte[] image = new ElfBuilder().Segment(5, Page, Page, 0x1000).Segment(6, offset, address, 0x1000).Build();

        Assert.Throws<ElfException>(() => TextSegmentPadder.Pad(image));
    }

    [Fact]
    public void Pad_refuses_when_the_file_ends_early()
    {
        byte[] image = new ElfBuilder { FileSize = (int)Page + 0x2000 }.Segment(5, Page, Page, 0x1000).Build();

        Assert.Throws<ElfException>(() => TextSegmentPadder.Pad(image));
    }
}
