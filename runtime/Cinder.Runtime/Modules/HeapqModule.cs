namespace Cinder.Runtime;

/// <summary><c>_heapq</c>: priority queues in lists, with the least (or, for the functions in _max, the greatest) item first.</summary>
[PyModule("_heapq", Doc = "Heap queue algorithm (a.k.a. priority queue).\n\nHeaps are arrays for which a[k] <= a[2*k+1] and a[k] <= a[2*k+2] for\nall k, counting elements from 0.  For the sake of comparison,\nnon-existing elements are considered to be infinite.  The interesting\nproperty of a heap is that a[0] is always its smallest element.")]
internal static unsafe partial class HeapqModule
{
    private const string Empty = "index out of range";

    [PyFunction("heappush", Doc = "Push item onto heap, maintaining the heap invariant.")]
    private static Ref Push(VmThread t, ListObject* heap, Ref item) =>
        ListOps.Append(t, heap, item) && Rise(t, heap, 0, heap->Length - 1, greatest: false) ? Ref.None : Ref.Error;

    [PyFunction("heappop", Doc = "Pop the smallest item off the heap, maintaining the heap invariant.")]
    private static Ref Pop(VmThread t, ListObject* heap) => Pop(t, heap, greatest: false);

    [PyFunction("heapreplace", Doc = "Pop and return the current smallest value, and add the new item.\n\nThis is more efficient than heappop() followed by heappush(), and can be\nmore appropriate when using a fixed-size heap.  Note that the value\nreturned may be larger than item!  That constrains reasonable uses of\nthis routine unless written as part of a conditional replacement:\n\n    if item > heap[0]:\n        item = heapreplace(heap, item)")]
    private static Ref Replace(VmThread t, ListObject* heap, Ref item) => Replace(t, heap, item, greatest: false);

    [PyFunction("heappushpop", Doc = "Push item on the heap, then pop and return the smallest item from the heap.\n\nThe combined action runs more efficiently than heappush() followed by\na separate call to heappop().")]
    private static Ref PushPop(VmThread t, ListObject* heap, Ref item)
    {
        if (heap->Length == 0)
        {
            return item;
        }

        var less = Less(t, ListObject.Items(heap)[0], item);
        if (less <= 0)
        {
            return less < 0 ? Ref.Error : item;
        }

        return Replace(t, heap, item, greatest: false);
    }

    [PyFunction("heapify", Doc = "Transform list into a heap, in-place, in O(len(heap)) time.")]
    private static Ref Heapify(VmThread t, ListObject* heap) => Heapify(t, heap, greatest: false);

    [PyFunction("_heappop_max", Doc = "Maxheap variant of heappop.")]
    private static Ref PopGreatest(VmThread t, ListObject* heap) => Pop(t, heap, greatest: true);

    [PyFunction("_heapreplace_max", Doc = "Maxheap variant of heapreplace.")]
    private static Ref ReplaceGreatest(VmThread t, ListObject* heap, Ref item) => Replace(t, heap, item, greatest: true);

    [PyFunction("_heapify_max", Doc = "Maxheap variant of heapify.")]
    private static Ref HeapifyGreatest(VmThread t, ListObject* heap) => Heapify(t, heap, greatest: true);

    private static Ref Pop(VmThread t, ListObject* heap, bool greatest)
    {
        if (heap->Length == 0)
        {
            return t.RaiseIndexError(Empty);
        }

        var last = ListOps.PopLast(t, heap);
        if (heap->Length == 0)
        {
            return last;
        }

        var first = ListObject.Items(heap)[0];
        ListObject.Items(heap)[0] = last;
        return Sink(t, heap, 0, greatest) ? first : Ref.Error;
    }

    private static Ref Replace(VmThread t, ListObject* heap, Ref item, bool greatest)
    {
        if (heap->Length == 0)
        {
            return t.RaiseIndexError(Empty);
        }

        var first = ListObject.Items(heap)[0];
        ListObject.Items(heap)[0] = item;
        return Sink(t, heap, 0, greatest) ? first : Ref.Error;
    }

    private static Ref Heapify(VmThread t, ListObject* heap, bool greatest)
    {
        for (var i = (heap->Length / 2) - 1; i >= 0; i--)
        {
            if (!Sink(t, heap, i, greatest))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    /// <summary>Moves the item at the position towards the start until its parent may stay above it.</summary>
    private static bool Rise(VmThread t, ListObject* heap, long start, long position, bool greatest)
    {
        var size = heap->Length;
        if (position >= size)
        {
            t.RaiseIndexError(Empty);
            return false;
        }

        var item = ListObject.Items(heap)[position];
        while (position > start)
        {
            var parent = (position - 1) >> 1;
            var above = ListObject.Items(heap)[parent];
            var less = greatest ? Less(t, above, item) : Less(t, item, above);
            if (less < 0 || !CheckSize(t, heap, size))
            {
                return false;
            }

            if (less == 0)
            {
                break;
            }

            var items = ListObject.Items(heap);
            above = items[parent];
            items[parent] = items[position];
            items[position] = above;
            position = parent;
        }

        return true;
    }

    /// <summary>
    /// Puts the item at the position in its place below: smaller children move up all the way to a leaf, and the item rises from there,
    /// which takes fewer comparisons than stopping early.
    /// </summary>
    private static bool Sink(VmThread t, ListObject* heap, long position, bool greatest)
    {
        var start = position;
        var size = heap->Length;
        if (position >= size)
        {
            t.RaiseIndexError(Empty);
            return false;
        }

        while (position < size >> 1)
        {
            var child = (2 * position) + 1;
            if (child + 1 < size)
            {
                var left = ListObject.Items(heap)[child];
                var right = ListObject.Items(heap)[child + 1];
                var less = greatest ? Less(t, right, left) : Less(t, left, right);
                if (less < 0 || !CheckSize(t, heap, size))
                {
                    return false;
                }

                child += less ^ 1;
            }

            var items = ListObject.Items(heap);
            var moved = items[child];
            items[child] = items[position];
            items[position] = moved;
            position = child;
        }

        return Rise(t, heap, start, position, greatest);
    }

    private static bool CheckSize(VmThread t, ListObject* heap, long size)
    {
        if (heap->Length == size)
        {
            return true;
        }

        t.Raise(BuiltinType.RuntimeError, "list changed size during iteration");
        return false;
    }

    private static int Less(VmThread t, Ref a, Ref b)
    {
        if (a.IsExact(BuiltinType.Tuple) && b.IsExact(BuiltinType.Tuple))
        {
            return SequenceCompare.Less(t, a, b, lists: false);
        }

        if (a.IsExact(BuiltinType.Float) && b.IsExact(BuiltinType.Float))
        {
            return FloatOps.Value(a) < FloatOps.Value(b) ? 1 : 0;
        }

        return Op.CompareBool(t, CompareOperator.Less, a, b);
    }
}
