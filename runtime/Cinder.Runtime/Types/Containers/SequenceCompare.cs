namespace Cinder.Runtime;

/// <summary>
/// Lexicographic comparison of two lists or two tuples. Comparing items can run Python code that changes a list, so lengths
/// and items are read anew at every step.
/// </summary>
internal static unsafe class SequenceCompare
{
    /// <summary>Applies a rich comparison to two lists or two tuples.</summary>
    internal static Ref Compare(VmThread t, CompareOperator comparison, Ref a, Ref b, bool lists)
    {
        bool isEquality = comparison is CompareOperator.Equal or CompareOperator.NotEqual;
        if (isEquality && lists && LengthOf(a, lists) != LengthOf(b, lists))
        {
            return Ref.FromBool(comparison == CompareOperator.NotEqual);
        }

        long index = FirstDifference(t, a, b, lists);
        if (index < 0)
        {
            return Ref.Error;
        }

        long lengthA = LengthOf(a, lists);
        long lengthB = LengthOf(b, lists);
        if (index >= lengthA || index >= lengthB)
        {
            return Ref.FromBool(Holds(comparison, lengthA.CompareTo(lengthB)));
        }

        return isEquality
            ? Ref.FromBool(comparison == CompareOperator.NotEqual)
            : Op.Compare(t, comparison, ItemsOf(a, lists)[index], ItemsOf(b, lists)[index]);
    }

    /// <summary>Whether a comes before b: 1, 0, or -1 with an exception pending.</summary>
    internal static int Less(VmThread t, Ref a, Ref b, bool lists)
    {
        long index = FirstDifference(t, a, b, lists);
        if (index < 0)
        {
            return -1;
        }

        if (index >= LengthOf(a, lists) || index >= LengthOf(b, lists))
        {
            return LengthOf(a, lists) < LengthOf(b, lists) ? 1 : 0;
        }

        Ref itemA = ItemsOf(a, lists)[index];
        Ref itemB = ItemsOf(b, lists)[index];
        return itemA.IsInt && itemB.IsInt ? (itemA.Bits < itemB.Bits ? 1 : 0) : Op.CompareBool(t, CompareOperator.Less, itemA, itemB);
    }

    /// <summary>Whether <c>order</c> (negative, zero, positive) satisfies the comparison.</summary>
    internal static bool Holds(CompareOperator comparison, int order) => comparison switch
    {
        CompareOperator.Less => order < 0,
        CompareOperator.LessEqual => order <= 0,
        CompareOperator.Equal => order == 0,
        CompareOperator.NotEqual => order != 0,
        CompareOperator.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>Index of the first items that differ, the shorter length when none do, -1 with an exception pending.</summary>
    private static long FirstDifference(VmThread t, Ref a, Ref b, bool lists)
    {
        long i = 0;
        for (; i < LengthOf(a, lists) && i < LengthOf(b, lists); i++)
        {
            Ref itemA = ItemsOf(a, lists)[i];
            Ref itemB = ItemsOf(b, lists)[i];
            if (itemA == itemB)
            {
                continue;
            }

            int same = KeyHash.Same(t, itemA, itemB);
            if (same <= 0)
            {
                return same < 0 ? -1 : i;
            }
        }

        return i;
    }

    private static long LengthOf(Ref sequence, bool list) =>
        list ? ((ListObject*)sequence.Object)->Length : ((TupleObject*)sequence.Object)->Length;

    private static Ref* ItemsOf(Ref sequence, bool list) =>
        list ? ListObject.Items((ListObject*)sequence.Object) : TupleObject.Items((TupleObject*)sequence.Object);
}
