namespace Cinder.Runtime.Tests;

public sealed unsafe class FrozenTests
{
    [Fact]
    public void Freeze_UnreachableObjects_StayWithWhatTheyReferTo()
    {
        using var test = new TestHeap(new HeapOptions { Verify = true, Poison = true });
        Ref cell = test.NewCell(test.NewFloat(2.5));
        Ref large = test.Raw(Heap.MaxSmallSize * 3);
        RawArray.Data((RawArray*)large.Object)[100] = 7;
        test.Heap.Freeze();
        test.Heap.Collect();
        test.Heap.Collect();
        Assert.Equal(2.5, ((FloatObject*)TestHeap.Cell(cell)->Value.Object)->Value);
        Assert.Equal(7, RawArray.Data((RawArray*)large.Object)[100]);
        Assert.Equal(3, test.Heap.Statistics.LiveObjects);
    }

    [Fact]
    public void Freeze_LaterObjects_LiveAsLongAsAFrozenOneRefersToThem()
    {
        using var test = new TestHeap(new HeapOptions { Verify = true, Poison = true });
        Ref cell = test.NewCell(Ref.None);
        Ref large = test.Array(5_000);
        test.Heap.Freeze();
        TestHeap.Cell(cell)->Value = test.NewCell(test.NewFloat(1.5));
        TestHeap.Items(large)[4_000] = test.NewFloat(3.5);
        test.Heap.Collect();
        test.Heap.Collect();
        Assert.Equal(1.5, ((FloatObject*)TestHeap.Cell(TestHeap.Cell(cell)->Value)->Value.Object)->Value);
        Assert.Equal(3.5, ((FloatObject*)TestHeap.Items(large)[4_000].Object)->Value);
        Assert.Equal(5, test.Heap.Statistics.LiveObjects);

        TestHeap.Cell(cell)->Value = TestHeap.Items(large)[4_000] = Ref.None;
        test.Heap.Collect();
        Assert.Equal(2, test.Heap.Statistics.LiveObjects);
    }

    [Fact]
    public void Freeze_AfterCollections_HandsOutNoHoleTwice()
    {
        using var test = new TestHeap(new HeapOptions { Verify = true, Poison = true });
        RootHandle root = test.Roots.Add(test.Array(500));
        for (int i = 0; i < 500; i++)
        {
            TestHeap.Items(test.Roots[root])[i] = test.NewFloat(i);
            test.Raw(300);
        }

        test.Heap.Collect();
        test.Heap.Freeze();
        for (int i = 0; i < 20_000; i++)
        {
            test.Raw(i % 700);
        }

        test.Heap.Collect();
        for (int i = 0; i < 500; i++)
        {
            Assert.Equal(i, ((FloatObject*)TestHeap.Items(test.Roots[root])[i].Object)->Value);
        }
    }

    [Fact]
    public void Collect_FragmentedBlocks_MediumObjectsFillHoles()
    {
        using var test = new TestHeap(new HeapOptions { MinBudget = 64 << 20, Verify = true });
        const int Count = 2_000;
        RootHandle root = test.Roots.Add(test.Array(Count));
        for (int i = 0; i < Count; i++)
        {
            // One survivor in four KiB.
            test.Raw(2_000);
            TestHeap.Items(test.Roots[root])[i] = test.NewFloat(i);
            test.Raw(2_000);
        }

        test.Heap.Collect();
        long used = test.Heap.UsedBytes;
        for (int i = 0; i < Count; i++)
        {
            test.Raw(1_000);
        }

        Assert.Equal(used, test.Heap.UsedBytes);
    }
}
