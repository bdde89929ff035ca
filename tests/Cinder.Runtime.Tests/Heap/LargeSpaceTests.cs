namespace Cinder.Runtime.Tests;

/// <summary>Large objects that come, grow and go at random: none overlaps another, and what is to be zero is.</summary>
public sealed unsafe class LargeSpaceTests
{
    private const int Slots = 40;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Allocations_AtRandom_KeepTheirContent(bool poison)
    {
        using var test = new TestHeap(new HeapOptions { MinBudget = 8 << 20, Verify = true, Poison = poison });
        var random = new Random(1);
        var roots = new RootHandle[Slots];
        var sizes = new int[Slots];
        for (var i = 0; i < Slots; i++)
        {
            roots[i] = test.Roots.Add(Ref.None);
        }

        for (var step = 0; step < 4000; step++)
        {
            var slot = random.Next(Slots);
            if (sizes[slot] != 0)
            {
                Check(test.Roots[roots[slot]], sizes[slot], (byte)slot);
            }

            switch (random.Next(5))
            {
                case 0:
                    test.Roots[roots[slot]] = Ref.None;
                    sizes[slot] = 0;
                    break;
                case 1 when sizes[slot] != 0:
                    sizes[slot] = Grow(test, test.Roots[roots[slot]], sizes[slot], random.Next(1, 60_000), (byte)slot);
                    break;
                default:
                    sizes[slot] = random.Next(Heap.MaxSmallSize, 1 << random.Next(14, 19));
                    test.Roots[roots[slot]] = Allocate(test, sizes[slot], random.Next(2) == 0, (byte)slot);
                    break;
            }
        }

        Assert.True(test.Heap.Statistics.Collections > 10);
    }

    [Fact]
    public void FreedPages_StayMappedOnlyWithinTheBudget()
    {
        using var test = new TestHeap(new HeapOptions { MinBudget = 4 << 20 });
        for (var i = 0; i < 2000; i++)
        {
            new Span<byte>(RawArray.Data((RawArray*)test.Raw(20_000).Object), 20_000).Fill(1);
        }

        test.Heap.Collect();
        Assert.True(test.Heap.UsedBytes < 1 << 20);
        Assert.InRange(test.Heap.DirtyLargeBytes, 1, 6 << 20);

        // A cycle without large objects gives all back.
        test.Heap.Collect();
        Assert.InRange(test.Heap.DirtyLargeBytes, 0, 1 << 16);
    }

    private static Ref Allocate(TestHeap test, int size, bool isCleared, byte fill)
    {
        var bytes = sizeof(RawArray) + size;
        var item = isCleared
            ? test.Heap.TryAllocate((uint)BuiltinType.RawArray, bytes)
            : test.Heap.TryAllocateUncleared((uint)BuiltinType.RawArray, bytes);
        var data = new Span<byte>(RawArray.Data((RawArray*)item), size);
        Assert.False(data[..(isCleared ? size : LargeSpace.ClearedBytes - sizeof(RawArray))].ContainsAnyExcept((byte)0));
        data.Fill(fill);
        return Ref.From(item);
    }

    private static int Grow(TestHeap test, Ref item, int size, int extra, byte fill)
    {
        // Sizes are rounded up: the last bytes may have been the object's already.
        var rounded = (size + 7) & ~7;
        if (!test.Heap.TryGrow(item.Object, sizeof(RawArray) + rounded + extra))
        {
            return size;
        }

        var data = new Span<byte>(RawArray.Data((RawArray*)item.Object) + rounded, extra);
        Assert.False(data.ContainsAnyExcept((byte)0));
        new Span<byte>(RawArray.Data((RawArray*)item.Object), rounded + extra).Fill(fill);
        return rounded + extra;
    }

    private static void Check(Ref item, int size, byte fill) =>
        Assert.False(new ReadOnlySpan<byte>(RawArray.Data((RawArray*)item.Object), size).ContainsAnyExcept(fill));
}
