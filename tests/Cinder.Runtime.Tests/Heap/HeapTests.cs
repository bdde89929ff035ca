namespace Cinder.Runtime.Tests;

public sealed unsafe class HeapTests
{
    [Fact]
    public void Allocate_Small_IsZeroedAndTyped()
    {
        using var test = new TestHeap();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 5000; i++)
            {
                int bytes = 16 + (i % 1000);
                HeapObject* item = test.Heap.Allocate((uint)BuiltinType.RawArray, bytes);
                Assert.Equal((uint)BuiltinType.RawArray, item->LayoutId);
                Assert.Equal((bytes + 7) & ~7, item->SmallSize);
                byte* data = (byte*)(item + 1);
                var content = new Span<byte>(data, item->SmallSize - 8);
                Assert.False(content.ContainsAnyExcept((byte)0));
                content.Fill(0xFF);
            }

            test.Heap.Collect();
        }

        Assert.Equal(0, test.Heap.Statistics.LiveBytes);
    }

    [Fact]
    public void Collect_ReachableThroughRoot_Survives()
    {
        using var test = new TestHeap();
        RootHandle root = test.Roots.Add(test.Array(3));
        TestHeap.Items(test.Roots[root])[1] = test.NewCell(test.NewFloat(2.5));
        test.NewFloat(9);
        test.Heap.Collect();
        Ref cell = TestHeap.Items(test.Roots[root])[1];
        Assert.Equal(2.5, ((FloatObject*)TestHeap.Cell(cell)->Value.Object)->Value);
        Assert.Equal(3, test.Heap.Statistics.LiveObjects);
        Assert.Equal(16 + 24 + 16 + 16, test.Heap.Statistics.LiveBytes);
        test.Roots.Remove(root);
        test.Heap.Collect();
        Assert.Equal(0, test.Heap.Statistics.LiveObjects);
    }

    [Fact]
    public void Collect_FreedMemory_IsReused()
    {
        using var test = new TestHeap(new HeapOptions { MinBudget = 1 << 20 });
        for (int i = 0; i < 1_000_000; i++)
        {
            test.NewFloat(i);
        }

        Assert.InRange(test.Heap.Statistics.Collections, 10, 20);
        Assert.InRange(test.Heap.UsedBytes, 0, 2 << 20);
    }

    [Fact]
    public void Collect_FragmentedBlocks_HolesAreFilled()
    {
        using var test = new TestHeap(new HeapOptions { MinBudget = 64 << 20, Verify = true });
        const int Count = 20_000;
        RootHandle root = test.Roots.Add(test.Array(Count));
        for (int i = 0; i < Count; i++)
        {
            // One survivor among eight 128-byte objects: seven free lines in eight.
            for (int dead = 0; dead < 7; dead++)
            {
                test.Raw(112);
            }

            TestHeap.Items(test.Roots[root])[i] = test.Raw(112);
        }

        test.Heap.Collect();
        long used = test.Heap.UsedBytes;
        for (int i = 0; i < Count * 6; i++)
        {
            test.Raw(112);
        }

        Assert.Equal(used, test.Heap.UsedBytes);
        test.Heap.Verify();
    }

    [Fact]
    public void Collect_DeepList_NeedsNoNativeStack()
    {
        using var test = new TestHeap();
        RootHandle root = test.Roots.Add(Ref.None);
        for (int i = 0; i < 500_000; i++)
        {
            test.Roots[root] = test.NewCell(test.Roots[root]);
        }

        test.Heap.Collect();
        Assert.Equal(500_000, test.Heap.Statistics.LiveObjects);
    }

    [Fact]
    public void Collect_MarkStackOverflow_MarksEverything()
    {
        using var test = new TestHeap(new HeapOptions { MarkStackEntries = 512, Verify = true });
        RootHandle root = test.Roots.Add(test.Array(5000));
        for (int i = 0; i < 5000; i++)
        {
            TestHeap.Items(test.Roots[root])[i] = test.NewCell(Ref.None);
        }

        for (int i = 0; i < 5000; i++)
        {
            TestHeap.Cell(TestHeap.Items(test.Roots[root])[i])->Value = test.NewCell(test.NewFloat(i));
        }

        test.Heap.Collect();
        Assert.True(test.Heap.Statistics.MarkStackOverflows > 0);
        for (int i = 0; i < 5000; i++)
        {
            Ref inner = TestHeap.Cell(TestHeap.Items(test.Roots[root])[i])->Value;
            Assert.True(test.Exists(inner.Bits));
            Assert.Equal(i, ((FloatObject*)TestHeap.Cell(inner)->Value.Object)->Value);
        }
    }

    [Fact]
    public void TryAllocate_Large_IsFreedAndReused()
    {
        using var test = new TestHeap(new HeapOptions { MinBudget = 4 << 20, Verify = true });
        RootHandle root = test.Roots.Add(test.Array(20_000));
        TestHeap.Items(test.Roots[root])[19_999] = test.NewFloat(1);
        for (int i = 0; i < 500; i++)
        {
            Ref raw = test.Raw(9000 + (i * 500));
            var data = new Span<byte>(RawArray.Data((RawArray*)raw.Object), 9000);
            Assert.False(data.ContainsAnyExcept((byte)0));
            data.Fill(0xFF);
        }

        Assert.True(test.Heap.Statistics.Collections > 5);
        test.Heap.Collect();
        Assert.Equal(2, test.Heap.Statistics.LiveObjects);
        Assert.InRange(test.Heap.UsedBytes, 160_000, 250_000);
        Assert.Equal(1, ((FloatObject*)TestHeap.Items(test.Roots[root])[19_999].Object)->Value);
    }

    [Fact]
    public void TryAllocate_BeyondLimit_ReturnsNull()
    {
        using var test = new TestHeap(new HeapOptions { MaxBytes = 8 << 20 });
        Assert.True(test.Heap.TryAllocate((uint)BuiltinType.RawArray, 1L << 50) == null);
        Assert.True(test.Heap.TryAllocate((uint)BuiltinType.RawArray, 9 << 20) == null);
        RootHandle root = test.Roots.Add(test.Raw(6 << 20));
        Assert.True(test.Heap.TryAllocate((uint)BuiltinType.RawArray, 4 << 20) == null);
        test.Roots.Remove(root);
        Assert.True(test.Heap.TryAllocate((uint)BuiltinType.RawArray, 4 << 20) != null);
    }

    [Fact]
    public void TryAllocate_BeyondAddressSpace_ReturnsNull()
    {
        using var test = new TestHeap();
        Assert.True(test.Heap.TryAllocate((uint)BuiltinType.RawArray, 2L << 30) == null);
        Assert.True(test.Heap.TryAllocate((uint)BuiltinType.RawArray, long.MaxValue / 2) == null);
    }

    [Fact]
    public void Allocate_SmallBeyondLimit_SaysSo()
    {
        using var test = new TestHeap(new HeapOptions { MaxBytes = 1 << 20 });
        RootHandle root = test.Roots.Add(Ref.None);
        for (int i = 0; i < 100_000; i++)
        {
            test.Roots[root] = test.NewCell(test.Roots[root]);
        }

        Assert.True(test.Heap.LimitExceeded);
        test.Roots[root] = Ref.None;
        test.Heap.Collect();
        Assert.False(test.Heap.LimitExceeded);
    }

    [Fact]
    public void TryGrow_FreePagesBehind_StaysInPlace()
    {
        using var test = new TestHeap(new HeapOptions { Verify = true });
        RootHandle root = test.Roots.Add(test.Array(2000));
        HeapObject* item = test.Roots[root].Object;
        Assert.True(test.Heap.TryGrow(item, sizeof(RefArray) + (8 * 100_000)));
        Ref* items = TestHeap.Items(test.Roots[root]);
        for (int i = 2000; i < 100_000; i++)
        {
            Assert.True(items[i].Bits == 0);
        }

        items[99_999] = test.NewFloat(4);
        test.Heap.Collect();
        Assert.Equal(4, ((FloatObject*)items[99_999].Object)->Value);
        test.Raw(100_000);
        Assert.False(test.Heap.TryGrow(item, 2_000_000));
        Assert.False(test.Heap.TryGrow(test.NewFloat(1).Object, 2_000_000));
    }

    [Fact]
    public void TryGrow_AfterNeighbourDied_TakesItsPagesZeroed()
    {
        using var test = new TestHeap(new HeapOptions { Verify = true, Poison = true });
        RootHandle root = test.Roots.Add(test.Array(2000));
        Ref neighbour = test.Raw(40_000);
        RootHandle behind = test.Roots.Add(test.Raw(40_000));
        new Span<byte>(RawArray.Data((RawArray*)neighbour.Object), 40_000).Fill(0xEE);
        test.Heap.Collect();
        Assert.True(test.Heap.TryGrow(test.Roots[root].Object, 40_000));
        Ref* items = TestHeap.Items(test.Roots[root]);
        for (int i = 2000; i < 4998; i++)
        {
            Assert.True(items[i].Bits == 0);
        }

        Assert.False(test.Heap.TryGrow(test.Roots[root].Object, 80_000));
        test.Heap.Collect();
        Assert.True(test.Exists(test.Roots[behind].Bits));
    }

    [Fact]
    public void Collect_InstanceOfClass_KeepsItsTypeAlive()
    {
        using var test = new TestHeap();
        Layout* layout = test.Layouts.Create();
        layout->Kind = BuiltinType.Object;
        layout->FixedSize = layout->BaseSize = 8;
        layout->TrailingRefs = true;
        layout->Type = (TypeObject*)test.Heap.Allocate((uint)BuiltinType.Type, sizeof(TypeObject) + (8 * 150));
        TypeObject.Specials(layout->Type)[149] = test.NewFloat(7);
        RootHandle root = test.Roots.Add(Ref.From(test.Heap.Allocate(layout->Id, 32)));
        test.Heap.Collect();
        Assert.Equal(3, test.Heap.Statistics.LiveObjects);
        Assert.Equal(7, ((FloatObject*)TypeObject.Specials(layout->Type)[149].Object)->Value);
        test.Roots.Remove(root);
        test.Heap.Collect();
        Assert.True(layout->Type == null);
        Assert.Equal(0, test.Heap.Statistics.LiveObjects);
    }

    [Fact]
    public void Verify_DanglingReference_IsFound()
    {
        using var test = new TestHeap(new HeapOptions { Poison = true });
        RootHandle root = test.Roots.Add(test.NewCell(Ref.None));
        nint dead = test.NewCell(Ref.None).Bits;
        test.Heap.Verify();
        TestHeap.Cell(test.Roots[root])->Value = new Ref(dead + 8);
        Assert.Contains("refers to what is no object", Assert.Throws<InvalidOperationException>(test.Heap.Verify).Message, StringComparison.Ordinal);
        TestHeap.Cell(test.Roots[root])->Value = Ref.None;
        test.Roots[root].Object->LayoutId = 0;
        Assert.Contains("has no layout", Assert.Throws<InvalidOperationException>(test.Heap.Verify).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stress_EveryAllocation_Collects()
    {
        using var test = new TestHeap(new HeapOptions { StressInterval = 1, Verify = true, Poison = true });
        RootHandle root = test.Roots.Add(test.Array(100));
        for (int i = 0; i < 100; i++)
        {
            Ref value = test.NewFloat(i);
            TestHeap.Items(test.Roots[root])[i] = value;
            test.Raw(i * 20);
        }

        Assert.InRange(test.Heap.Statistics.Collections, 200, 205);
        for (int i = 0; i < 100; i++)
        {
            Assert.Equal(i, ((FloatObject*)TestHeap.Items(test.Roots[root])[i].Object)->Value);
        }
    }

    [Fact]
    public void DisableCollection_Nested_CollectsOnlyWhenAllEnabled()
    {
        using var test = new TestHeap(new HeapOptions { MinBudget = 1 << 16 });
        test.Heap.DisableCollection();
        test.Heap.DisableCollection();
        for (int i = 0; i < 100_000; i++)
        {
            test.NewFloat(i);
        }

        test.Heap.EnableCollection();
        test.Heap.Collect();
        Assert.Equal(0, test.Heap.Statistics.Collections);
        test.Heap.EnableCollection();
        test.NewFloat(1);
        test.Heap.Collect();
        Assert.True(test.Heap.Statistics.Collections > 0);
    }

    [Fact]
    public void RootTable_RemovedSlots_AreReused()
    {
        using var test = new TestHeap();
        RootHandle a = test.Roots.Add(Ref.True);
        RootHandle b = test.Roots.Add(Ref.False);
        test.Roots.Remove(a);
        test.Roots.Remove(b);
        Assert.Equal(b, test.Roots.Add(Ref.None));
        Assert.Equal(a, test.Roots.Add(test.NewFloat(1)));
        test.Heap.Collect();
        Assert.Equal(1, test.Heap.Statistics.LiveObjects);
        Assert.True(test.Roots.Address(b)->IsNone);
        Assert.Equal(2, test.Roots.Count);
    }
}
