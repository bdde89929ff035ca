using System.Buffers.Binary;
using System.Text;

namespace EndToEnd;

/// <summary>Cuts event blocks out of a .nettrace file, which leaves a valid file whose event numbers have a gap.</summary>
internal static class TraceSurgery
{
    private static readonly byte[] BlockName = [.. BitConverter.GetBytes("EventBlock".Length), .. Encoding.ASCII.GetBytes("EventBlock")];

    /// <summary>Removes as few event blocks as possible such that everything after them keeps its alignment of four bytes.</summary>
    public static byte[] WithoutAnEventBlock(byte[] trace)
    {
        List<(int Start, int End)> blocks = FindBlocks(trace);
        for (int first = 1; first < blocks.Count - 1; first++)
        {
            // Neighbouring blocks only: what lies between two others must stay.
            for (int last = first; last < blocks.Count - 1 && (last == first || blocks[last].Start == blocks[last - 1].End); last++)
            {
                if ((blocks[last].End - blocks[first].Start) % 4 == 0)
                {
                    return [.. trace.AsSpan(0, blocks[first].Start), .. trace.AsSpan(blocks[last].End)];
                }
            }
        }

        throw new InvalidOperationException($"none of {blocks.Count} event blocks can be removed");
    }

    private static List<(int Start, int End)> FindBlocks(byte[] trace)
    {
        const int HeaderBeforeName = 3 + 8;
        var blocks = new List<(int, int)>();
        int at = 0;
        while ((at = IndexOf(trace, at)) >= 0)
        {
            int size = at + BlockName.Length + 1;
            int content = (size + 4 + 3) / 4 * 4;
            int end = content + BinaryPrimitives.ReadInt32LittleEndian(trace.AsSpan(size)) + 1;
            blocks.Add((at - HeaderBeforeName, end));
            at = end;
        }

        return blocks;
    }

    private static int IndexOf(byte[] trace, int from)
    {
        int index = trace.AsSpan(from).IndexOf(BlockName);
        return index < 0 ? -1 : from + index;
    }
}
