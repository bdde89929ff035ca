namespace Cinder.Runtime;

/// <summary>Tries the places of a text where a match can begin, in order.</summary>
/// <typeparam name="TChar">byte, ushort or int.</typeparam>
internal static unsafe class SreSearch<TChar>
    where TChar : unmanaged
{
    private const int PollMask = 0xFFF;

    internal static int Search(ref SreState s)
    {
        var program = s.Program;
        var position = (TChar*)s.Start;
        var end = (TChar*)s.End;
        if (position > end || end - position < program->MinWidth)
        {
            return 0;
        }

        if (program->PrefixLength > 0)
        {
            return SearchPrefix(ref s, position, end);
        }

        if (program->FirstUnit != 0)
        {
            return SearchUnit(ref s, position, end);
        }

        var last = end - program->MinWidth;
        if (program->IsAnchored != 0)
        {
            last = (TChar*)s.Beginning;
        }

        for (var tries = 1; position <= last; tries++)
        {
            var found = Try(ref s, position);
            if (found != 0)
            {
                return found;
            }

            if ((tries & PollMask) == 0 && s.Thread.EvalBreaker && !s.Thread.RunPendingWorkNow())
            {
                return -1;
            }

            s.MustAdvance = false;
            position++;
        }

        return 0;
    }

    private static int SearchPrefix(ref SreState s, TChar* position, TChar* end)
    {
        var program = s.Program;
        var words = SreProgram.Words(program);
        if (sizeof(TChar) < 4 && (uint)program->PrefixMax >= 1u << (8 * sizeof(TChar)))
        {
            return 0;
        }

        var length = program->PrefixLength;
        var text = (TChar*)(words + (sizeof(TChar) == 1 ? program->Prefix8 : sizeof(TChar) == 2 ? program->Prefix16 : program->Prefix32));
        s.MustAdvance = false;
        for (var tries = 1; ; tries++)
        {
            if (length == 1)
            {
                position = SreUnit<TChar>.Find(position, end, SreUnit<TChar>.Code(*text));
                if (position >= end)
                {
                    return 0;
                }
            }
            else
            {
                position = SreUnit<TChar>.FindText(position, end, text, length);
                if (position == null)
                {
                    return 0;
                }
            }

            if (program->IsLiteral != 0)
            {
                s.Start = (byte*)position;
                s.Position = (byte*)(position + length);
                return 1;
            }

            var found = Try(ref s, position);
            if (found != 0)
            {
                return found;
            }

            if ((tries & PollMask) == 0 && s.Thread.EvalBreaker && !s.Thread.RunPendingWorkNow())
            {
                return -1;
            }

            position++;
        }
    }

    private static int SearchUnit(ref SreState s, TChar* position, TChar* end)
    {
        var unit = SreProgram.Words(s.Program) + s.Program->FirstUnit;
        s.MustAdvance = false;
        for (var tries = 1; ; tries++)
        {
            position = SreUnit<TChar>.SkipTo(unit, position, end);
            if (position >= end)
            {
                return 0;
            }

            var found = Try(ref s, position);
            if (found != 0)
            {
                return found;
            }

            if ((tries & PollMask) == 0 && s.Thread.EvalBreaker && !s.Thread.RunPendingWorkNow())
            {
                return -1;
            }

            position++;
        }
    }

    private static int Try(ref SreState s, TChar* position)
    {
        s.Start = (byte*)position;
        s.Reset();
        return SreMatcher<TChar>.Match(ref s);
    }
}
