using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Objects whose finaliser has not run: found dead, each is kept for one more cycle and queued.</summary>
internal sealed unsafe class FinalizerRegistry : IDisposable
{
    private nint* _items;
    private int _capacity;

    public int Count { get; private set; }

    public void Register(HeapObject* item)
    {
        if (Count == _capacity)
        {
            _capacity = Math.Max(64, _capacity * 2);
            _items = (nint*)NativeMemory.Realloc(_items, (nuint)_capacity * (nuint)sizeof(nint));
        }

        _items[Count++] = (nint)item;
        item->Info |= (uint)HeaderFlags.Finalizable;
    }

    /// <summary>Queues the unmarked objects, in the order they were registered.</summary>
    internal void QueueDead(Heap heap, RefQueue queue)
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            var item = (HeapObject*)_items[i];
            if (heap.IsMarked(item))
            {
                _items[kept++] = (nint)item;
            }
            else if (!HasNothingToDo(item))
            {
                Queue(item, queue);
            }
        }

        Count = kept;
    }

    /// <summary>Queues every object, when the Vm ends.</summary>
    internal void QueueAll(RefQueue queue)
    {
        for (int i = 0; i < Count; i++)
        {
            Queue((HeapObject*)_items[i], queue);
        }

        Count = 0;
    }

    public void Dispose()
    {
        NativeMemory.Free(_items);
        _items = null;
        Count = _capacity = 0;
    }

    /// <summary>Nearly every generator has run to its end when it dies: it is freed at once.</summary>
    private static bool HasNothingToDo(HeapObject* item) =>
        (BuiltinType)item->LayoutId switch
        {
            BuiltinType.Generator or BuiltinType.AsyncGenerator => ((GeneratorObject*)item)->State != (long)GeneratorState.Suspended,
            BuiltinType.Coroutine => ((GeneratorObject*)item)->State == (long)GeneratorState.Finished,
            _ => false,
        };

    private static void Queue(HeapObject* item, RefQueue queue)
    {
        // Cleared here, so that an object that its finaliser revives is not finalised twice.
        item->Info &= ~(uint)HeaderFlags.Finalizable;
        queue.Enqueue(Ref.From(item));
    }
}
