namespace Cinder.Runtime;

/// <content>Methods that go through all matches.</content>
internal static unsafe partial class PatternType
{
    [PyMethod("findall", Doc = "Return a list of all non-overlapping matches of pattern in string.", Signature = BoundsSignature)]
    private static Ref FindAll(VmThread t, PatternObject* self, [Keyword] Ref @string, [Keyword] long pos = 0, [Keyword] long endpos = long.MaxValue)
    {
        if (!SreState.TryOpen(t, self, @string, pos, endpos, out var state))
        {
            return Ref.Error;
        }

        var list = ListOps.New(t, 0);
        while (!list.IsError && state.Start <= state.End)
        {
            var outcome = state.Search();
            if (outcome <= 0)
            {
                list = outcome == 0 ? list : Ref.Error;
                break;
            }

            var item = SreMatches.Item(t, ref state);
            if (item.IsError || !ListOps.Append(t, (ListObject*)list.Object, item))
            {
                list = Ref.Error;
                break;
            }

            state.Advance();
        }

        state.Close();
        return list;
    }

    [PyMethod("finditer", Doc = "Return an iterator over all non-overlapping matches for the RE pattern in string.\n\nFor each match, the iterator returns a match object.", Signature = BoundsSignature)]
    private static Ref FindIter(VmThread t, PatternObject* self, [Keyword] Ref @string, [Keyword] long pos = 0, [Keyword] long endpos = long.MaxValue)
    {
        var scanner = ScannerType.New(t, self, @string, pos, endpos);
        if (scanner.IsError)
        {
            return scanner;
        }

        var search = Op.GetAttr(t, scanner, StrOps.Intern(t, "search"));
        return search.IsError ? search : CallableIteratorType.New(t, search, Ref.None);
    }

    [PyMethod("split", Doc = "Split string by the occurrences of pattern.")]
    private static Ref Split(VmThread t, PatternObject* self, [Keyword] Ref @string, [Keyword] long maxsplit = 0)
    {
        if (!SreState.TryOpen(t, self, @string, 0, long.MaxValue, out var state))
        {
            return Ref.Error;
        }

        var list = ListOps.New(t, 0);
        if (!list.IsError && !SplitInto(t, ref state, (ListObject*)list.Object, maxsplit))
        {
            list = Ref.Error;
        }

        state.Close();
        return list;
    }

    private static bool SplitInto(VmThread t, scoped ref SreState state, ListObject* list, long most)
    {
        var last = state.Beginning;
        for (var n = 0L; most == 0 || n < most; n++)
        {
            var outcome = state.Search();
            if (outcome < 0)
            {
                return false;
            }

            if (outcome == 0)
            {
                break;
            }

            var part = state.Slice(state.IndexOf(last), state.IndexOf(state.Start));
            if (part.IsError || !ListOps.Append(t, list, part))
            {
                return false;
            }

            for (var group = 1L; group <= state.Pattern->Groups; group++)
            {
                state.Span(group, out var start, out var end);
                var item = start < 0 ? Ref.None : state.Slice(start, end);
                if (item.IsError || !ListOps.Append(t, list, item))
                {
                    return false;
                }
            }

            last = state.Position;
            state.Advance();
        }

        var rest = state.Slice(state.IndexOf(last), state.Length);
        return !rest.IsError && ListOps.Append(t, list, rest);
    }
}
