namespace Cinder.Runtime;

/// <summary>list.sort and sorted: keys, direction, and an order specialised for the type that all keys share.</summary>
internal static unsafe class ListSort
{
    /// <summary>
    /// Sorts in place. Meanwhile the list is empty, so that whatever the comparisons do to it shows. False with an exception pending;
    /// the list then holds all its items in some order.
    /// </summary>
    /// <param name="t">The thread.</param>
    /// <param name="list">The list.</param>
    /// <param name="keyFunction">Callable, or None.</param>
    /// <param name="reverse">Falling order; equal items keep their order all the same.</param>
    internal static bool Sort(VmThread t, ListObject* list, Ref keyFunction, bool reverse)
    {
        long length = list->Length;
        if (length == 0 && keyFunction.IsNone)
        {
            return true;
        }

        Ref storage = list->Storage;
        list->Storage = Ref.Zero;
        list->Length = 0;
        Ref* items = length == 0 ? null : RefArray.Items((RefArray*)storage.Object);
        bool ok = keyFunction.IsNone
            ? SortItems(t, items, null, length, reverse)
            : SortByKey(t, items, length, keyFunction, reverse);
        bool modified = list->Storage.IsHeap || list->Length != 0;
        list->Storage = storage;
        list->Length = length;
        if (ok && modified)
        {
            t.RaiseValueError("list modified during sort");
            return false;
        }

        return ok;
    }

    private static bool SortByKey(VmThread t, Ref* items, long length, Ref keyFunction, bool reverse)
    {
        Ref keys = TupleOps.New(t, length);
        if (keys.IsError)
        {
            return false;
        }

        Ref* keyItems = TupleObject.Items((TupleObject*)keys.Object);
        for (long i = 0; i < length; i++)
        {
            Ref key = Op.Call1(t, keyFunction, items[i]);
            if (key.IsError)
            {
                return false;
            }

            keyItems[i] = key;
        }

        return SortItems(t, keyItems, items, length, reverse);
    }

    private static bool SortItems(VmThread t, Ref* keys, Ref* values, long length, bool reverse)
    {
        if (length < 2)
        {
            return true;
        }

        // Reversed before and after, a stable sort keeps equal items in order.
        if (reverse)
        {
            Reverse(keys, values, length);
        }

        bool ok = SortByType(t, keys, values, length);
        if (reverse)
        {
            Reverse(keys, values, length);
        }

        return ok;
    }

    private static void Reverse(Ref* keys, Ref* values, long length)
    {
        new Span<nint>(keys, (int)length).Reverse();
        if (values != null)
        {
            new Span<nint>(values, (int)length).Reverse();
        }
    }

    private static bool SortByType(VmThread t, Ref* keys, Ref* values, long length)
    {
        if (keys[0].IsInt)
        {
            return AllInts(keys, length) ? SortInts(t, keys, values, length) : MergeSort<AnyOrder>.Sort(t, keys, values, length);
        }

        var type = (BuiltinType)keys[0].HeapLayoutId;
        if (type is BuiltinType.Str or BuiltinType.Float or BuiltinType.Tuple && AllExact(keys, length, type))
        {
            return type switch
            {
                BuiltinType.Str => MergeSort<StrOrder>.Sort(t, keys, values, length),
                BuiltinType.Float => MergeSort<FloatOrder>.Sort(t, keys, values, length),
                _ => MergeSort<TupleOrder>.Sort(t, keys, values, length),
            };
        }

        return MergeSort<AnyOrder>.Sort(t, keys, values, length);
    }

    private static bool SortInts(VmThread t, Ref* keys, Ref* values, long length)
    {
        if (values != null)
        {
            return MergeSort<IntOrder>.Sort(t, keys, values, length);
        }

        // Equal tagged integers are the same word, so stability means nothing; but runs are worth a look first.
        var words = new Span<nint>(keys, (int)length);
        int rising = 1;
        while (rising < words.Length && words[rising] >= words[rising - 1])
        {
            rising++;
        }

        if (rising > 32 && rising < words.Length)
        {
            return MergeSort<IntOrder>.Sort(t, keys, null, length);
        }

        if (rising < words.Length)
        {
            words.Sort();
        }

        return true;
    }

    private static bool AllInts(Ref* keys, long length)
    {
        nint bits = 0;
        for (long i = 0; i < length; i++)
        {
            bits |= keys[i].Bits;
        }

        return (bits & 1) == 0;
    }

    private static bool AllExact(Ref* keys, long length, BuiltinType type)
    {
        for (long i = 1; i < length; i++)
        {
            if (!keys[i].IsExact(type))
            {
                return false;
            }
        }

        return true;
    }

    private readonly struct IntOrder : IKeyOrder
    {
        public static int Less(VmThread t, Ref a, Ref b) => a.Bits < b.Bits ? 1 : 0;
    }

    private readonly struct FloatOrder : IKeyOrder
    {
        public static int Less(VmThread t, Ref a, Ref b) => ((FloatObject*)a.Object)->Value < ((FloatObject*)b.Object)->Value ? 1 : 0;
    }

    private readonly struct StrOrder : IKeyOrder
    {
        public static int Less(VmThread t, Ref a, Ref b) => StrOps.Compare(a, b) < 0 ? 1 : 0;
    }

    private readonly struct TupleOrder : IKeyOrder
    {
        public static int Less(VmThread t, Ref a, Ref b) => SequenceCompare.Less(t, a, b, lists: false);
    }

    private readonly struct AnyOrder : IKeyOrder
    {
        public static int Less(VmThread t, Ref a, Ref b) => Op.CompareBool(t, CompareOperator.Less, a, b);
    }
}
