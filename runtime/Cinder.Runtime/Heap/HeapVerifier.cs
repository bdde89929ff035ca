using System.Globalization;

namespace Cinder.Runtime;

/// <summary>
/// Walks every object: header, layout and size must be possible, and every reference must be the start of an object.
/// </summary>
internal sealed unsafe class HeapVerifier(Heap heap, LayoutTable layouts)
{
    private readonly HashSet<nint> _starts = [];
    private nint _previousEnd;

    /// <exception cref="InvalidOperationException">Something is wrong; the message says where.</exception>
    public void Run()
    {
        heap.ForEachObject(CheckHeader);
        heap.ForEachObject(CheckReferences);
    }

    private void CheckHeader(HeapObject* item)
    {
        Require(item->LayoutId != 0 && item->LayoutId < (uint)layouts.Count, item, "has no layout");
        Layout* layout = layouts.Get(item->LayoutId);
        long size = heap.SizeOf(item);
        Require(size >= sizeof(HeapObject) && size % 8 == 0 && size >= layout->FixedSize, item, "has an impossible size");
        Require((layout->RefCount + 1) * 8L <= size, item, "is smaller than its references");
        Require(item->SmallSize == 0 || (nint)item >= _previousEnd, item, "overlaps the object before it");
        if (item->SmallSize != 0)
        {
            Require((nint)item >> BlockSpace.BlockShift == ((nint)item + (nint)size - 1) >> BlockSpace.BlockShift, item, "crosses a block's end");
            _previousEnd = (nint)item + (nint)size;
        }

        _starts.Add((nint)item);
    }

    private void CheckReferences(HeapObject* item)
    {
        Layout* layout = layouts.Get(item->LayoutId);
        Ref* words = (Ref*)(item + 1);
        CheckWords(item, words, layout->RefCount);
        if (layout->TrailingRefs)
        {
            CheckWords(item, (Ref*)((byte*)item + layout->FixedSize), (heap.SizeOf(item) - layout->FixedSize) / 8);
        }
    }

    private void CheckWords(HeapObject* item, Ref* words, long count)
    {
        for (long i = 0; i < count; i++)
        {
            if (words[i].IsHeap)
            {
                Require(_starts.Contains((nint)words[i].Object), item, "refers to what is no object");
            }
            else if (words[i].IsImmediate)
            {
                Require(words[i].Bits is >= Ref.NoneBits and <= Ref.ErrorBits, item, "holds an unknown immediate");
            }
        }
    }

    private static void Require(bool condition, HeapObject* item, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"heap object at 0x{(nint)item:x} (layout {item->LayoutId}, info 0x{item->Info:x8}) {what}"));
        }
    }
}
