namespace Cinder.Runtime;

/// <summary>Match objects, and what can be said of one without making it.</summary>
internal static unsafe class SreMatches
{
    /// <summary>The outcome of an attempt as an object: a match, None, or Error.</summary>
    internal static Ref New(VmThread t, scoped ref SreState state, int outcome, long position, long endPosition)
    {
        if (outcome <= 0)
        {
            return outcome == 0 ? Ref.None : Ref.Error;
        }

        var groups = state.Pattern->Groups + 1;
        var bytes = sizeof(MatchObject) + (groups * 2 * sizeof(long));
        var match = (MatchObject*)(bytes <= Heap.MaxSmallSize ? t.Allocate(BuiltinType.RegexMatch, (int)bytes) : t.TryAllocate(BuiltinType.RegexMatch, bytes));
        if (match == null)
        {
            return t.RaiseMemoryError();
        }

        match->Text = state.Text;
        match->Pattern = Ref.From(state.Pattern);
        match->Position = position;
        match->EndPosition = endPosition;
        match->LastIndex = state.LastIndex;
        match->Groups = groups;
        var marks = MatchObject.Marks(match);
        for (var group = 0L; group < groups; group++)
        {
            state.Span(group, out marks[group * 2], out marks[(group * 2) + 1]);
        }

        return Ref.From(match);
    }

    /// <summary>What a group matched; the default where it did not take part.</summary>
    internal static Ref Group(VmThread t, MatchObject* match, long group, Ref otherwise)
    {
        var marks = MatchObject.Marks(match);
        return marks[group * 2] < 0 ? otherwise : SreText.Slice(t, match->Text, marks[group * 2], marks[(group * 2) + 1]);
    }

    /// <summary>The number of a group given by number or name, or -1 with an exception pending.</summary>
    internal static long GroupNumber(VmThread t, MatchObject* match, Ref key)
    {
        var number = -1L;
        if (key.IsInt)
        {
            number = key.IntValue;
        }
        else if (!TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound)
        {
            if (!TryIndex(t, key, out number))
            {
                return -1;
            }
        }
        else
        {
            var found = DictOps.Get(t, (DictObject*)((PatternObject*)match->Pattern.Object)->GroupIndex.Object, key);
            if (found.IsError)
            {
                return -1;
            }

            if (!found.IsUnbound && !IntOps.TryToLong(found, out number))
            {
                number = -1;
            }
        }

        if (number >= 0 && number < match->Groups)
        {
            return number;
        }

        t.RaiseIndexError("no such group");
        return -1;
    }

    /// <summary>The index as a number; one that is too large is no group.</summary>
    private static bool TryIndex(VmThread t, Ref key, out long number)
    {
        number = -1;
        var index = Op.Index(t, key);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out number))
        {
            number = -1;
        }

        return true;
    }

    internal static Ref Span(VmThread t, long start, long end) => TupleOps.From(t, Ref.FromSmall(start), Ref.FromSmall(end));

    /// <summary>What findall() gives for the match: the whole, the only group, or a tuple of the groups.</summary>
    internal static Ref Item(VmThread t, scoped ref SreState state)
    {
        var groups = state.Pattern->Groups;
        if (groups <= 1)
        {
            return GroupOrEmpty(ref state, groups);
        }

        var tuple = TupleOps.New(t, groups);
        if (tuple.IsError)
        {
            return tuple;
        }

        for (var group = 1L; group <= groups; group++)
        {
            var item = GroupOrEmpty(ref state, group);
            if (item.IsError)
            {
                return item;
            }

            TupleObject.Items((TupleObject*)tuple.Object)[group - 1] = item;
        }

        return tuple;
    }

    private static Ref GroupOrEmpty(scoped ref SreState state, long group)
    {
        state.Span(group, out var start, out var end);
        return start < 0 ? state.Slice(0, 0) : state.Slice(start, end);
    }
}
