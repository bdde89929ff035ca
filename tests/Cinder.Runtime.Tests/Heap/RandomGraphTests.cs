namespace Cinder.Runtime.Tests;

/// <summary>Random mutations of an object graph, mirrored in managed objects: the heap must hold exactly the reachable part.</summary>
public sealed unsafe class RandomGraphTests
{
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 37)]
    [InlineData(5, 37)]
    public void RandomMutations_MatchTheManagedModel(int seed, int stress)
    {
        var random = new Random(seed);
        using var test = new TestHeap(new HeapOptions { MinBudget = 256 << 10, StressInterval = stress, Verify = true, Poison = true });
        const int RootCount = 40;
        RootHandle roots = test.Roots.Add(test.Array(RootCount));
        var model = new Node?[RootCount];
        for (int step = 0; step < (stress > 0 ? 6_000 : 40_000); step++)
        {
            int slot = random.Next(RootCount);
            Ref* rootItems = TestHeap.Items(test.Roots[roots]);
            switch (random.Next(10))
            {
                case < 5:
                    int width = random.Next(200) == 0 ? random.Next(3000) : random.Next(12);
                    Ref fresh = test.Array(width + 1);
                    TestHeap.Items(fresh)[0] = Ref.FromSmall(step);
                    var node = new Node(step, width);
                    if (width > 0 && model[slot] is { } child)
                    {
                        TestHeap.Items(fresh)[1] = TestHeap.Items(test.Roots[roots])[slot];
                        node.Children[0] = child;
                    }

                    TestHeap.Items(test.Roots[roots])[slot] = fresh;
                    model[slot] = node;
                    break;
                case < 8:
                    int other = random.Next(RootCount);
                    if (model[slot] is { } target && target.Children.Length > 0)
                    {
                        int index = random.Next(target.Children.Length);
                        TestHeap.Items(rootItems[slot])[index + 1] = rootItems[other];
                        target.Children[index] = model[other];
                    }

                    break;
                case 8:
                    if (model[slot] is { } from && from.Children.Length > 0)
                    {
                        int index = random.Next(from.Children.Length);
                        rootItems[slot] = from.Children[index] == null ? Ref.Zero : TestHeap.Items(rootItems[slot])[index + 1];
                        model[slot] = from.Children[index];
                    }

                    break;
                default:
                    rootItems[slot] = Ref.Zero;
                    model[slot] = null;
                    break;
            }
        }

        test.Heap.Collect();
        var seen = new Dictionary<Node, nint>();
        for (int i = 0; i < RootCount; i++)
        {
            Compare(model[i], TestHeap.Items(test.Roots[roots])[i].Bits, seen);
        }

        Assert.Equal(seen.Count + 1, test.Heap.Statistics.LiveObjects);
        Assert.True(test.Heap.Statistics.Collections > 2);
    }

    private static void Compare(Node? start, nint bits, Dictionary<Node, nint> seen)
    {
        var work = new Stack<(Node? Node, nint Bits)>();
        work.Push((start, bits));
        while (work.TryPop(out (Node? Node, nint Bits) next))
        {
            if (next.Node == null)
            {
                Assert.Equal(0, next.Bits);
                continue;
            }

            if (seen.TryGetValue(next.Node, out nint known))
            {
                Assert.Equal(known, next.Bits);
                continue;
            }

            seen.Add(next.Node, next.Bits);
            Ref* items = TestHeap.Items(new Ref(next.Bits));
            Assert.Equal(next.Node.Id, items[0].IntValue);
            for (int i = 0; i < next.Node.Children.Length; i++)
            {
                work.Push((next.Node.Children[i], items[i + 1].Bits));
            }
        }
    }

    private sealed class Node(int id, int width)
    {
        public int Id { get; } = id;

        public Node?[] Children { get; } = new Node?[width];
    }
}
