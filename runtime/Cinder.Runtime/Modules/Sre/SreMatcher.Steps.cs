using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Steps of the loop.</content>
internal static unsafe partial class SreMatcher<TChar>
{
    private static nint Header(SreFrame kind, int marks) => (nint)((long)kind | ((long)marks << 8));

    private static nint PackLast(ref SreState s) => (nint)(((long)s.LastMark << 32) | (uint)s.LastIndex);

    /// <summary>The repeat around a repeat, or 0.</summary>
    private static nint Outer(ref SreState s, nint repeat) => s.Stack.Base[repeat - 2];

    /// <summary>Makes room for a frame and, within a repeat, writes the marks below it. Null when there is no memory.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint* Save(ref SreState s, nint* sp, nint repeat, out int marks)
    {
        marks = repeat == 0 ? 0 : s.LastMark + 1;
        if (s.Stack.Limit - sp < FrameWords + marks)
        {
            sp = s.Stack.Grow(sp, FrameWords + marks);
            if (sp == null)
            {
                return null;
            }
        }

        for (var i = 0; i < marks; i++)
        {
            *sp++ = s.Marks[i];
        }

        return sp;
    }

    /// <summary>Sets the marks back to those saved below the frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Restore(ref SreState s, nint* frame, int marks, nint last)
    {
        frame -= marks;
        for (var i = 0; i < marks; i++)
        {
            s.Marks[i] = frame[i];
        }

        s.LastMark = (int)(last >> 32);
        s.LastIndex = (int)last;
    }

    private static nint* PushPossessive(ref SreState s, nint* sp, int* instruction, TChar* position, nint count, nint repeat, nint frame)
    {
        // Whatever is around it, an iteration that fails is undone.
        sp = Save(ref s, sp, repeat: 1, out var marks);
        if (sp == null)
        {
            return null;
        }

        sp[0] = count;
        sp[1] = (nint)position;
        sp[2] = PackLast(ref s);
        sp[3] = (nint)instruction;
        sp[4] = repeat;
        sp[5] = frame;
        sp[6] = Header(SreFrame.Possessive, marks);
        return sp + 7;
    }

    private static int NoMemory(ref SreState s)
    {
        s.Thread.RaiseMemoryError();
        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetMark(ref SreState s, int mark, TChar* position)
    {
        if ((mark & 1) != 0)
        {
            s.LastIndex = (mark / 2) + 1;
        }

        if (mark > s.LastMark)
        {
            for (var i = s.LastMark + 1; i < mark; i++)
            {
                s.Marks[i] = 0;
            }

            s.LastMark = mark;
        }

        s.Marks[mark] = (nint)position;
    }

    private static bool GroupMatched(ref SreState s, int group)
    {
        var mark = group * 2;
        return mark < s.LastMark && s.Marks[mark] != 0 && s.Marks[mark + 1] >= s.Marks[mark];
    }

    /// <summary>The position after what the group matched, or null.</summary>
    private static TChar* SkipGroup(ref SreState s, int group, SreCase mode, TChar* p, TChar* end)
    {
        if (!GroupMatched(ref s, group))
        {
            return null;
        }

        var q = (TChar*)s.Marks[group * 2];
        var stop = (TChar*)s.Marks[(group * 2) + 1];
        while (q < stop)
        {
            if (p >= end || SreChars.Fold(SreUnit<TChar>.Code(*p), mode) != SreChars.Fold(SreUnit<TChar>.Code(*q), mode))
            {
                return null;
            }

            p++;
            q++;
        }

        return p;
    }

    /// <summary>The first of the alternatives that can match here, or null.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int* FirstAlternative(int* code, int* alternative, TChar* p, TChar* end)
    {
        for (; ;)
        {
            if (alternative[1] == 0 || (p < end && SreUnit<TChar>.Takes(code + alternative[1], SreUnit<TChar>.Code(*p))))
            {
                return alternative;
            }

            if (*alternative == 0)
            {
                return null;
            }

            alternative = code + *alternative;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TChar* Stop(TChar* p, TChar* end, int most) => most < 0 || most >= end - p ? end : p + most;

    /// <summary>The last position, from p back to the least, where the literal (if there is one) comes; below the least when there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TChar* StepBack(TChar* p, TChar* least, TChar* end, int literal)
    {
        if (literal >= 0)
        {
            while (p >= least && (p >= end || SreUnit<TChar>.Code(*p) != (uint)literal))
            {
                p--;
            }
        }

        return p;
    }

    private static bool IsAt(SreAt at, TChar* p, TChar* beginning, TChar* end)
    {
        switch (at)
        {
            case SreAt.Beginning:
            case SreAt.BeginningString:
                return p == beginning;
            case SreAt.BeginningLine:
                return p == beginning || SreUnit<TChar>.Code(p[-1]) == '\n';
            case SreAt.End:
                return p == end || (end - p == 1 && SreUnit<TChar>.Code(*p) == '\n');
            case SreAt.EndLine:
                return p == end || (p < end && SreUnit<TChar>.Code(*p) == '\n');
            case SreAt.EndString:
                return p == end;
            case SreAt.UnicodeBoundary:
                return beginning != end && IsWord(p, beginning, end, 0, isUnicode: true) != IsWord(p, beginning, end, 1, isUnicode: true);
            case SreAt.UnicodeNonBoundary:
                return beginning != end && IsWord(p, beginning, end, 0, isUnicode: true) == IsWord(p, beginning, end, 1, isUnicode: true);
            case SreAt.Boundary:
            case SreAt.LocaleBoundary:
                return beginning != end && IsWord(p, beginning, end, 0, isUnicode: false) != IsWord(p, beginning, end, 1, isUnicode: false);
            default:
                return beginning != end && IsWord(p, beginning, end, 0, isUnicode: false) == IsWord(p, beginning, end, 1, isUnicode: false);
        }
    }

    /// <summary>Whether the character before the position (back is 1) or at it is one of a word.</summary>
    private static bool IsWord(TChar* p, TChar* beginning, TChar* end, int back, bool isUnicode)
    {
        if (back == 1 ? p <= beginning : p >= end)
        {
            return false;
        }

        var c = SreUnit<TChar>.Code(p[-back]);
        return isUnicode ? SreChars.IsWordUnicode(c) : SreChars.IsWordAscii(c);
    }
}
