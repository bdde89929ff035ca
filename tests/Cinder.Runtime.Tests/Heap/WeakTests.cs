namespace Cinder.Runtime.Tests;

public sealed unsafe class WeakTests
{
    [Fact]
    public void WeakRef_ReferentDies_IsClearedAndCallbackQueued()
    {
        using var test = new TestHeap();
        Ref target = test.NewFloat(1);
        RootHandle keep = test.Roots.Add(target);
        RootHandle withCallback = test.Roots.Add(test.NewWeakRef(target, test.NewFloat(2)));
        RootHandle without = test.Roots.Add(test.NewWeakRef(target, Ref.None));
        nint unreachable = test.NewWeakRef(target, test.NewFloat(3)).Bits;
        test.Heap.Collect();
        Assert.Equal(target.Bits, Weak(test.Roots[withCallback])->Referent);
        Assert.False(test.Heap.HasPendingWork);
        Assert.False(test.Exists(unreachable));

        // What died itself is no longer enumerated; newest first.
        int cursor = 0;
        Assert.True(test.Heap.WeakReferences.Next(target.Object, ref cursor) == Weak(test.Roots[without]));
        Assert.True(test.Heap.WeakReferences.Next(target.Object, ref cursor) == Weak(test.Roots[withCallback]));
        Assert.True(test.Heap.WeakReferences.Next(target.Object, ref cursor) == null);

        test.Roots.Remove(keep);
        test.Heap.Collect();
        Assert.Equal(0, Weak(test.Roots[withCallback])->Referent);
        Assert.Equal(0, Weak(test.Roots[without])->Referent);
        Assert.Equal(0, test.Heap.WeakReferences.Count);
        Assert.True(test.Heap.PendingCallbacks.TryDequeue(out Ref queued));
        Assert.True(queued == test.Roots[withCallback]);
        Assert.False(test.Heap.HasPendingWork);
    }

    [Fact]
    public void WeakRef_QueuedCallback_IsKeptAliveByTheQueue()
    {
        using var test = new TestHeap();
        RootHandle root = test.Roots.Add(test.NewWeakRef(test.NewFloat(1), test.NewFloat(2)));
        test.Heap.Collect();
        test.Roots.Remove(root);
        test.Heap.Collect();
        Assert.True(test.Heap.PendingCallbacks.TryDequeue(out Ref queued));
        Assert.Equal(2, ((FloatObject*)Weak(queued)->Callback.Object)->Value);
    }

    [Fact]
    public void WeakRef_ManyToManyReferents_RegistryFollowsTheDead()
    {
        using var test = new TestHeap(new HeapOptions { Verify = true });
        const int Count = 500;
        RootHandle targets = test.Roots.Add(test.Array(Count));
        RootHandle weak = test.Roots.Add(test.Array(Count * 3));
        for (int i = 0; i < Count; i++)
        {
            TestHeap.Items(test.Roots[targets])[i] = test.NewFloat(i);
            for (int k = 0; k < 3; k++)
            {
                TestHeap.Items(test.Roots[weak])[(i * 3) + k] = test.NewWeakRef(TestHeap.Items(test.Roots[targets])[i], Ref.None);
            }
        }

        for (int i = 0; i < Count; i++)
        {
            if (i % 3 == 0)
            {
                TestHeap.Items(test.Roots[targets])[i] = Ref.None;
            }

            TestHeap.Items(test.Roots[weak])[(i * 3) + (i % 3)] = Ref.None;
        }

        test.Heap.Collect();
        for (int i = 0; i < Count; i++)
        {
            Ref target = TestHeap.Items(test.Roots[targets])[i];
            for (int k = 0; k < 3; k++)
            {
                Ref reference = TestHeap.Items(test.Roots[weak])[(i * 3) + k];
                if (!reference.IsNone)
                {
                    Assert.Equal(i % 3 == 0 ? 0 : target.Bits, Weak(reference)->Referent);
                }
            }

            if (i % 3 != 0)
            {
                int found = 0;
                for (int cursor = 0; test.Heap.WeakReferences.Next(target.Object, ref cursor) != null;)
                {
                    found++;
                }

                Assert.Equal(2, found);
            }
        }
    }

    [Fact]
    public void Finalizer_DeadObject_IsQueuedOnceWithAllItReaches()
    {
        using var test = new TestHeap(new HeapOptions { Poison = true });
        Ref item = test.NewCell(test.NewFloat(5));
        test.Heap.RegisterFinalizable(item.Object);
        test.Heap.Collect();
        Assert.True(test.Heap.PendingFinalizers.TryDequeue(out Ref queued));
        Assert.Equal(5, ((FloatObject*)TestHeap.Cell(queued)->Value.Object)->Value);
        Assert.Equal(0u, queued.Object->Info & (uint)HeaderFlags.Finalizable);
        nint bits = queued.Bits;
        test.Heap.Collect();
        Assert.False(test.Heap.HasPendingWork);
        Assert.False(test.Exists(bits));
    }

    [Fact]
    public void Finalizer_LiveObject_WaitsForTheEnd()
    {
        using var test = new TestHeap();
        RootHandle root = test.Roots.Add(test.NewCell(Ref.None));
        test.Heap.RegisterFinalizable(test.Roots[root].Object);
        test.Heap.Collect();
        Assert.False(test.Heap.HasPendingWork);
        test.Heap.QueueAllFinalizers();
        Assert.True(test.Heap.PendingFinalizers.TryDequeue(out Ref queued));
        Assert.True(queued == test.Roots[root]);
    }

    [Fact]
    public void Managed_OwnerDies_ValueIsDisposedAndSlotReused()
    {
        using var test = new TestHeap();
        using var kept = new MemoryStream();
        using var dropped = new MemoryStream();
        NativeObject* owner = test.NewNative();
        owner->Handle = test.Heap.Managed.Add(&owner->Header, kept);
        RootHandle root = test.Roots.Add(Ref.From(owner));
        NativeObject* dead = test.NewNative();
        dead->Handle = test.Heap.Managed.Add(&dead->Header, dropped);
        long handle = dead->Handle;
        test.Heap.Collect();
        Assert.False(dropped.CanRead);
        Assert.True(kept.CanRead);
        Assert.Same(kept, test.Heap.Managed.Get<MemoryStream>(((NativeObject*)test.Roots[root].Object)->Handle));
        Assert.Equal(handle, test.Heap.Managed.Add(&owner->Header, "again"));
        Assert.Equal(2, test.Heap.Managed.Count);
    }

    [Fact]
    public void RootSource_WeakTable_SeesTheDeadAndLearnsOfWork()
    {
        using var test = new TestHeap();
        var source = new WeakTable(test.NewFloat(1).Bits, test.NewFloat(2).Bits);
        test.Heap.AddRootSource(source);
        test.Heap.RegisterFinalizable(test.NewCell(Ref.None).Object);
        test.Heap.Collect();
        Assert.NotEqual(0, source.Strong);
        Assert.Equal(0, source.Weak);
        Assert.Equal(1, source.Signals);
    }

    private static WeakRefObject* Weak(Ref value) => (WeakRefObject*)value.Object;

    private sealed class WeakTable(nint strong, nint weak) : IRootSource
    {
        public nint Strong { get; } = strong;

        public nint Weak { get; private set; } = weak;

        public int Signals { get; private set; }

        public void VisitRoots(Marker marker) => marker.Visit(new Ref(Strong));

        public void ClearDead(Heap heap)
        {
            if (!heap.IsMarked(new Ref(Weak)))
            {
                Weak = 0;
            }
        }

        public void WorkQueued() => Signals++;
    }
}
