namespace Cinder.Runtime;

/// <summary><c>_bisect</c>: binary search in sorted lists.</summary>
[PyModule("_bisect", Doc = "Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n")]
internal static unsafe partial class BisectModule
{
    [PyFunction("bisect_right", Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e <= x, and all e in\na[i:] have e > x.  So if x already appears in the list, a.insert(i, x) will\ninsert just after the rightmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.")]
    private static Ref BisectRight(VmThread t, [Keyword] Ref a, [Keyword] Ref x, [Keyword] long lo = 0, [Keyword, OrNone] Ref hi = default, [KeywordOnly, OrNone] Ref key = default) =>
        ToRef(Search(t, a, x, lo, hi, key, right: true));

    [PyFunction("bisect_left", Doc = "Return the index where to insert item x in list a, assuming a is sorted.\n\nThe return value i is such that all e in a[:i] have e < x, and all e in\na[i:] have e >= x.  So if x already appears in the list, a.insert(i, x) will\ninsert just before the leftmost x already there.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.")]
    private static Ref BisectLeft(VmThread t, [Keyword] Ref a, [Keyword] Ref x, [Keyword] long lo = 0, [Keyword, OrNone] Ref hi = default, [KeywordOnly, OrNone] Ref key = default) =>
        ToRef(Search(t, a, x, lo, hi, key, right: false));

    [PyFunction("insort_right", Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the right of the rightmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.")]
    private static Ref InsortRight(VmThread t, [Keyword] Ref a, [Keyword] Ref x, [Keyword] long lo = 0, [Keyword, OrNone] Ref hi = default, [KeywordOnly, OrNone] Ref key = default) =>
        Insert(t, a, x, lo, hi, key, right: true);

    [PyFunction("insort_left", Doc = "Insert item x in list a, and keep it sorted assuming a is sorted.\n\nIf x is already in a, insert it to the left of the leftmost x.\n\nOptional args lo (default 0) and hi (default len(a)) bound the\nslice of a to be searched.")]
    private static Ref InsortLeft(VmThread t, [Keyword] Ref a, [Keyword] Ref x, [Keyword] long lo = 0, [Keyword, OrNone] Ref hi = default, [KeywordOnly, OrNone] Ref key = default) =>
        Insert(t, a, x, lo, hi, key, right: false);

    private static Ref ToRef(long position) => position < 0 ? Ref.Error : Ref.FromSmall(position);

    private static Ref Insert(VmThread t, Ref a, Ref x, long lo, Ref hi, Ref key, bool right)
    {
        var wanted = key.IsNone ? x : Op.Call1(t, key, x);
        if (wanted.IsError)
        {
            return wanted;
        }

        var position = Search(t, a, wanted, lo, hi, key, right);
        if (position < 0)
        {
            return Ref.Error;
        }

        if (a.IsExact(BuiltinType.List))
        {
            return ListOps.Insert(t, (ListObject*)a.Object, position, x) ? Ref.None : Ref.Error;
        }

        return Op.CallMethod(t, a, StrOps.Intern(t, "insert"), Ref.FromSmall(position), x).IsError ? Ref.Error : Ref.None;
    }

    /// <summary>The place of x; -1 with an exception pending.</summary>
    private static long Search(VmThread t, Ref a, Ref x, long lo, Ref hi, Ref key, bool right)
    {
        if (lo < 0)
        {
            t.RaiseValueError("lo must be non-negative");
            return -1;
        }

        if (!TryBound(t, a, hi, out var end))
        {
            return -1;
        }

        while (lo < end)
        {
            var middle = (long)(((ulong)lo + (ulong)end) / 2);
            var item = Item(t, a, middle);
            if (!item.IsError && !key.IsNone)
            {
                item = Op.Call1(t, key, item);
            }

            var less = item.IsError ? -1 : right ? Op.CompareBool(t, CompareOperator.Less, x, item) : Op.CompareBool(t, CompareOperator.Less, item, x);
            if (less < 0)
            {
                return -1;
            }

            if (less != 0 == right)
            {
                end = middle;
            }
            else
            {
                lo = middle + 1;
            }
        }

        return lo;
    }

    private static bool TryBound(VmThread t, Ref a, Ref hi, out long end)
    {
        end = -1;
        if (!hi.IsNone)
        {
            if (!hi.IsInt && TypeObject.Special(t.TypeOf(hi), Special.Index).IsUnbound)
            {
                t.RaiseTypeError($"argument should be integer or None, not '{Op.TypeName(t, hi)}'");
                return false;
            }

            var bound = Op.Index(t, hi);
            if (bound.IsError)
            {
                return false;
            }

            if (!IntOps.TryToLong(bound, out end))
            {
                t.RaiseOverflowError($"cannot fit '{Op.TypeName(t, hi)}' into an index-sized integer");
                return false;
            }
        }

        // -1 stands for the end, as None does.
        return end != -1 || Op.Len(t, a, out end);
    }

    private static Ref Item(VmThread t, Ref a, long position)
    {
        if (a.IsExact(BuiltinType.List))
        {
            var list = (ListObject*)a.Object;
            return (ulong)position < (ulong)list->Length ? ListObject.Items(list)[position] : t.RaiseIndexError("list index out of range");
        }

        return Op.GetItem(t, a, Ref.FromSmall(position));
    }
}
