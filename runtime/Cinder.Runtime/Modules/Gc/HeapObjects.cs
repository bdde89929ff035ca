using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The objects of the heap that Python code may know of: which there are and what they refer to.</summary>
internal static unsafe class HeapObjects
{
    /// <summary>Objects that CPython's collector would track, dead ones not yet freed included.</summary>
    internal static long Count(VmThread t)
    {
        var count = 0L;
        t.Heap.ForEachObject(item => count += IsTracked(t, item) ? 1 : 0);
        return count;
    }

    /// <summary>The object can be part of a cycle.</summary>
    internal static bool IsTracked(VmThread t, HeapObject* item)
    {
        if (IsHidden(item))
        {
            return false;
        }

        var id = item->LayoutId;
        if (id >= BuiltinTypes.Count)
        {
            return true;
        }

        switch ((BuiltinType)id)
        {
            case BuiltinType.Object or BuiltinType.Int or BuiltinType.Bool or BuiltinType.Float or BuiltinType.Complex or BuiltinType.Str or BuiltinType.Bytes
                or BuiltinType.ByteArray or BuiltinType.Range or BuiltinType.Code or BuiltinType.RangeIterator or BuiltinType.LongRangeIterator:
                return false;
            case BuiltinType.Type:
                return (((TypeObject*)item)->Flags & TypeFlags.Heap) != 0;
            case BuiltinType.Tuple:
                return ((TupleObject*)item)->Length > 0;
            case BuiltinType.Dict:
                nint position = 0;
                while (DictOps.Next((DictObject*)item, ref position, out var key, out var value))
                {
                    if (MayBeTracked(t, key) || MayBeTracked(t, value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return true;
        }
    }

    /// <summary>
    /// A list of the tracked objects that are alive; with <paramref name="targets"/>, of those that refer to one of these.
    /// </summary>
    internal static Ref ToList(VmThread t, Ref* targets, nint targetCount)
    {
        t.Heap.Collect();

        // Nothing may be freed between the look at the heap and the list that holds what was seen.
        t.Heap.DisableCollection();
        var found = new AddressBuffer();
        try
        {
            t.Heap.ForEachObject(item =>
            {
                if (IsTracked(t, item) && (targets == null || RefersToAny(t, item, targets, targetCount)))
                {
                    found.Add((nint)item);
                }
            });

            var list = ListOps.New(t, found.Count);
            for (var i = 0; i < found.Count && !list.IsError; i++)
            {
                if (!ListOps.Append(t, (ListObject*)list.Object, new Ref(found[i] + 1)))
                {
                    return Ref.Error;
                }
            }

            return list;
        }
        finally
        {
            found.Free();
            t.Heap.EnableCollection();
        }
    }

    /// <summary>Adds the heap objects that the object refers to, its class included.</summary>
    internal static bool AppendReferents(VmThread t, ListObject* list, HeapObject* item)
    {
        var layout = t.LayoutOf(item);
        var first = (Ref*)(item + 1);
        if (!AppendWords(t, list, first, layout->RefCount))
        {
            return false;
        }

        if (layout->TrailingRefs)
        {
            var start = (byte*)item + layout->FixedSize;
            if (!AppendWords(t, list, (Ref*)start, (((byte*)item + t.Heap.SizeOf(item)) - start) / sizeof(nint)))
            {
                return false;
            }
        }

        return (layout->Type->Flags & TypeFlags.Heap) == 0 || ListOps.Append(t, list, Ref.From(layout->Type));
    }

    /// <summary>As <see cref="AppendReferents"/>, for what an instance of a subclass has beyond the fields of its builtin type.</summary>
    internal static bool AppendAttributes(VmThread t, ListObject* list, HeapObject* item)
    {
        var layout = t.LayoutOf(item);
        var first = (byte*)item + layout->FixedSize;
        return AppendWords(t, list, (Ref*)first, (((byte*)item + t.Heap.SizeOf(item)) - first) / sizeof(nint))
            && ListOps.Append(t, list, Ref.From(layout->Type));
    }

    /// <summary>Adds what the words refer to; what the runtime's own arrays among it hold, instead of these.</summary>
    private static bool AppendWords(VmThread t, ListObject* list, Ref* words, long count)
    {
        var walk = new ArrayWalk(words, count);
        while (walk.TryNext(out var word))
        {
            if (!IsHidden(word.Object) && !ListOps.Append(t, list, word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool RefersToAny(VmThread t, HeapObject* item, Ref* targets, nint count)
    {
        var layout = t.LayoutOf(item);
        if (HasAny((Ref*)(item + 1), layout->RefCount, targets, count))
        {
            return true;
        }

        var start = (byte*)item + layout->FixedSize;
        if (layout->TrailingRefs && HasAny((Ref*)start, (((byte*)item + t.Heap.SizeOf(item)) - start) / sizeof(nint), targets, count))
        {
            return true;
        }

        return (layout->Type->Flags & TypeFlags.Heap) != 0 && IsAny(Ref.From(layout->Type), targets, count);
    }

    private static bool HasAny(Ref* words, long length, Ref* targets, nint count)
    {
        var walk = new ArrayWalk(words, length);
        while (walk.TryNext(out var word))
        {
            if (IsAny(word, targets, count))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAny(Ref value, Ref* targets, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            if (targets[i] == value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(HeapObject* item) => item->LayoutId < BuiltinTypes.Count && BuiltinTypes.Rows[(int)item->LayoutId].IsHidden;

    // As CPython decides it for dicts: atomic keys and values cannot close a cycle.
    private static bool MayBeTracked(VmThread t, Ref value) => value.IsHeap
        && (value.Object->LayoutId == (uint)BuiltinType.Dict || IsTracked(t, value.Object));

    /// <summary>
    /// All heap references among words, and in the runtime's own arrays that they refer to, which may be linked in circles. What the
    /// arrays are reached from keeps them alive.
    /// </summary>
    private ref struct ArrayWalk(Ref* words, long count)
    {
        private Ref* _words = words;
        private long _left = count;
        private HashSet<nint>? _seen;
        private Queue<nint>? _waiting;

        public bool TryNext(out Ref word)
        {
            for (; ; )
            {
                while (_left-- > 0)
                {
                    word = *_words++;
                    if (!word.IsHeap)
                    {
                        continue;
                    }

                    if (word.Object->LayoutId == (uint)BuiltinType.RefArray && (_seen ??= []).Add((nint)word.Object))
                    {
                        (_waiting ??= new()).Enqueue((nint)word.Object);
                    }

                    return true;
                }

                if (_waiting is null || !_waiting.TryDequeue(out var next))
                {
                    word = Ref.Unbound;
                    return false;
                }

                _words = RefArray.Items((RefArray*)next);
                _left = ((RefArray*)next)->Length;
            }
        }
    }

    /// <summary>Addresses in unmanaged memory, of which the collector knows nothing.</summary>
    private sealed class AddressBuffer
    {
        private nint* _items;
        private int _capacity;

        public int Count { get; private set; }

        public nint this[int index] => _items[index];

        public void Add(nint address)
        {
            if (Count == _capacity)
            {
                _capacity = Math.Max(256, _capacity * 2);
                _items = (nint*)NativeMemory.Realloc(_items, (nuint)_capacity * (nuint)sizeof(nint));
            }

            _items[Count++] = address;
        }

        public void Free() => NativeMemory.Free(_items);
    }
}
