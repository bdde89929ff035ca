namespace Cinder.Runtime;

/// <summary>Kinds of line ends seen in a text.</summary>
[Flags]
internal enum LineEnds
{
    None = 0,
    CarriageReturn = 1,
    LineFeed = 2,
    Both = 4,
}

/// <summary>How a text file recognises and writes line ends: the <c>newline</c> argument.</summary>
internal enum NewlineMode
{
    /// <summary>None: any line end is read as "\n"; the system's is written.</summary>
    Translate,

    /// <summary>"": any line end ends a line; nothing is translated.</summary>
    Universal,
    LineFeed,
    CarriageReturn,
    Both,
}

/// <summary>Line ends: recognising and translating them.</summary>
internal static unsafe class Newlines
{
    /// <summary>What an argument of that text means. False where it means nothing.</summary>
    internal static bool TryParse(string? newline, out NewlineMode mode)
    {
        (var known, mode) = newline switch
        {
            null => (true, NewlineMode.Translate),
            "" => (true, NewlineMode.Universal),
            "\n" => (true, NewlineMode.LineFeed),
            "\r" => (true, NewlineMode.CarriageReturn),
            "\r\n" => (true, NewlineMode.Both),
            _ => (false, default),
        };
        return known;
    }

    /// <summary>
    /// Length of the line at the start of the text, its end included; -1 when no line ends there. Then all but the last
    /// <paramref name="kept"/> code points belong to no line end that what follows could complete.
    /// </summary>
    internal static int FindEnd(StrView text, NewlineMode mode, out int kept)
    {
        kept = 0;
        switch (mode)
        {
            case NewlineMode.Translate or NewlineMode.LineFeed:
                return IndexOf(text, '\n', 0) + 1 is > 0 and var end ? end : -1;
            case NewlineMode.CarriageReturn:
                return IndexOf(text, '\r', 0) + 1 is > 0 and var carriage ? carriage : -1;
            case NewlineMode.Universal:
                var first = IndexOfEither(text, 0);
                return first < 0 ? -1 : text[first] == '\r' && first + 1 < text.Length && text[first + 1] == '\n' ? first + 2 : first + 1;
            default:
                for (var at = IndexOf(text, '\r', 0); at >= 0; at = IndexOf(text, '\r', at + 1))
                {
                    if (at + 1 == text.Length)
                    {
                        kept = 1;
                        return -1;
                    }

                    if (text[at + 1] == '\n')
                    {
                        return at + 2;
                    }
                }

                return -1;
        }
    }

    /// <summary>Position of an ASCII character, or -1.</summary>
    internal static int IndexOf(StrView text, char character, int start)
    {
        var rest = text.Slice(start, text.Length - start);
        var at = rest.Width switch
        {
            1 => rest.Bytes.IndexOf((byte)character),
            2 => rest.Chars.IndexOf(character),
            _ => rest.Ints.IndexOf(character),
        };
        return at < 0 ? -1 : start + at;
    }

    /// <summary>The text with every "\n" as another line end.</summary>
    internal static Ref Expand(VmThread t, Ref text, NewlineMode end)
    {
        var view = new StrView(text);
        if (IndexOf(view, '\n', 0) < 0)
        {
            return text;
        }

        using var builder = new StrBuilder(t, view.Length + 16);
        var start = 0;
        for (var at = IndexOf(view, '\n', 0); at >= 0; at = IndexOf(view, '\n', start))
        {
            builder.Append(view.Slice(start, at - start));
            builder.Append(end == NewlineMode.CarriageReturn ? "\r" : "\r\n");
            start = at + 1;
        }

        builder.Append(view.Slice(start, view.Length - start));
        return builder.ToStr();
    }

    /// <summary>
    /// One step of reading text with any line ends. A "\r" at the end of a part is kept for the next one, unless the part is the last.
    /// </summary>
    /// <param name="t">The thread.</param>
    /// <param name="part">An exact str.</param>
    /// <param name="final">Nothing follows.</param>
    /// <param name="translate">Whether every line end becomes "\n".</param>
    /// <param name="pending">A "\r" is kept.</param>
    /// <param name="seen">The <see cref="LineEnds"/> so far.</param>
    internal static Ref Step(VmThread t, Ref part, bool final, bool translate, scoped ref bool pending, scoped ref LineEnds seen)
    {
        var view = new StrView(part);
        if (pending && (final || view.Length > 0))
        {
            pending = false;
            part = StrOps.Concat(t, StrOps.Character(t, '\r'), part);
            if (part.IsError)
            {
                return part;
            }

            view = new StrView(part);
        }

        if (!final && view.Length > 0 && view[view.Length - 1] == '\r')
        {
            pending = true;
            part = StrOps.Substring(t, (StrObject*)part.Object, 0, view.Length - 1);
            if (part.IsError)
            {
                return part;
            }

            view = new StrView(part);
        }

        if (IndexOf(view, '\r', 0) < 0)
        {
            seen |= (seen & LineEnds.LineFeed) == 0 && IndexOf(view, '\n', 0) >= 0 ? LineEnds.LineFeed : 0;
            return part;
        }

        return translate ? Translate(t, view, ref seen) : Look(part, view, ref seen);
    }

    /// <summary>What the attribute <c>newlines</c> says.</summary>
    internal static Ref Describe(VmThread t, LineEnds seen)
    {
        var items = stackalloc Ref[3];
        var count = 0;
        if ((seen & LineEnds.CarriageReturn) != 0)
        {
            items[count++] = StrOps.Character(t, '\r');
        }

        if ((seen & LineEnds.LineFeed) != 0)
        {
            items[count++] = StrOps.Character(t, '\n');
        }

        if ((seen & LineEnds.Both) != 0)
        {
            items[count++] = StrOps.New(t, "\r\n");
        }

        return count == 0 ? Ref.None : count == 1 ? items[0] : TupleOps.From(t, items, count);
    }

    private static Ref Look(Ref part, StrView view, scoped ref LineEnds seen)
    {
        for (var at = IndexOfEither(view, 0); at >= 0 && seen != (LineEnds.CarriageReturn | LineEnds.LineFeed | LineEnds.Both); at = IndexOfEither(view, at))
        {
            at += LengthAt(view, at, ref seen);
        }

        return part;
    }

    private static Ref Translate(VmThread t, StrView view, scoped ref LineEnds seen)
    {
        using var builder = new StrBuilder(t, view.Length);
        var start = 0;
        for (var at = IndexOfEither(view, 0); at >= 0; at = IndexOfEither(view, start))
        {
            builder.Append(view.Slice(start, at - start));
            builder.Append('\n');
            start = at + LengthAt(view, at, ref seen);
        }

        builder.Append(view.Slice(start, view.Length - start));
        return builder.ToStr();
    }

    /// <summary>Length of the line end at a position, which is recorded.</summary>
    private static int LengthAt(StrView view, int at, scoped ref LineEnds seen)
    {
        if (view[at] == '\n')
        {
            seen |= LineEnds.LineFeed;
            return 1;
        }

        var both = at + 1 < view.Length && view[at + 1] == '\n';
        seen |= both ? LineEnds.Both : LineEnds.CarriageReturn;
        return both ? 2 : 1;
    }

    private static int IndexOfEither(StrView text, int start)
    {
        var rest = text.Slice(start, text.Length - start);
        var at = rest.Width switch
        {
            1 => rest.Bytes.IndexOfAny((byte)'\r', (byte)'\n'),
            2 => rest.Chars.IndexOfAny('\r', '\n'),
            _ => rest.Ints.IndexOfAny('\r', '\n'),
        };
        return at < 0 ? -1 : start + at;
    }
}
