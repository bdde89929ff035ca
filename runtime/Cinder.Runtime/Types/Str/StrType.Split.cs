namespace Cinder.Runtime;

/// <content>Splitting and stripping.</content>
internal static unsafe partial class StrType
{
    [PyMethod("split", Doc = "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\\\n \\\\r \\\\t \\\\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits (starting from the left).\n    -1 (the default value) means no limit.\n\nNote, str.split() is mainly useful for data that has been intentionally\ndelimited.  With natural text that includes punctuation, consider using\nthe regular expression module.")]
    internal static Ref Split(VmThread t, StrObject* self, [Keyword, OrNone] Ref sep, [Keyword("maxsplit")] long maxSplit = -1)
    {
        if (!ReadSeparator(t, sep))
        {
            return Ref.Error;
        }

        var limit = maxSplit < 0 ? long.MaxValue : maxSplit;
        if (self->Width == 1 && limit == long.MaxValue && (sep.IsNone ? StrOps.IsAscii(self) : StrOps.Length(sep) == 1))
        {
            return sep.IsNone ? SplitWords(t, self) : SplitSingle(t, self, StrOps.CodePointAt(sep, 0));
        }

        return sep.IsNone ? SplitSpace(t, self, limit) : SplitOn(t, self, new StrView(sep), limit);
    }

    [PyMethod("rsplit", Doc = "Return a list of the substrings in the string, using sep as the separator string.\n\n  sep\n    The separator used to split the string.\n\n    When set to None (the default value), will split on any whitespace\n    character (including \\\\n \\\\r \\\\t \\\\f and spaces) and will discard\n    empty strings from the result.\n  maxsplit\n    Maximum number of splits (starting from the left).\n    -1 (the default value) means no limit.\n\nSplitting starts at the end of the string and works to the front.")]
    internal static Ref SplitLast(VmThread t, StrObject* self, [Keyword, OrNone] Ref sep, [Keyword("maxsplit")] long maxSplit = -1)
    {
        if (!ReadSeparator(t, sep))
        {
            return Ref.Error;
        }

        if (maxSplit < 0)
        {
            // Without a limit the direction makes no difference, unless separators can overlap.
            if (sep.IsNone)
            {
                return SplitSpace(t, self, long.MaxValue);
            }

            maxSplit = long.MaxValue;
        }

        var list = ListOps.New(t, 4);
        var ok = !list.IsError && (sep.IsNone ? SplitSpaceLast(t, self, maxSplit, (ListObject*)list.Object) : SplitOnLast(t, self, new StrView(sep), maxSplit, (ListObject*)list.Object));
        if (!ok)
        {
            return Ref.Error;
        }

        ListOps.Reverse((ListObject*)list.Object);
        return list;
    }

    [PyMethod("splitlines", Signature = "($self, /, keepends=False)", Doc = "Return a list of the lines in the string, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.")]
    internal static Ref SplitLines(VmThread t, StrObject* self, [Keyword("keepends")] int keepEnds = 0)
    {
        var list = ListOps.New(t, 4);
        if (list.IsError)
        {
            return list;
        }

        var view = new StrView(self);
        var start = 0;
        while (start < view.Length)
        {
            var end = start;
            while (end < view.Length && !CharData.IsLineBreak(view[end]))
            {
                end++;
            }

            var next = end;
            if (next < view.Length)
            {
                next += view[next] == '\r' && next + 1 < view.Length && view[next + 1] == '\n' ? 2 : 1;
            }

            if (!AppendPart(t, (ListObject*)list.Object, self, start, (keepEnds != 0 ? next : end) - start))
            {
                return Ref.Error;
            }

            start = next;
        }

        return list;
    }

    [PyMethod("partition", Doc = "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string.  If the separator is found,\nreturns a 3-tuple containing the part before the separator, the separator\nitself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing the original string\nand two empty strings.")]
    internal static Ref Partition(VmThread t, StrObject* self, Ref sep)
    {
        if (!ReadPartition(t, sep))
        {
            return Ref.Error;
        }

        var at = StrOps.Find(new StrView(self), new StrView(sep));
        return at < 0 ? TupleOps.From(t, StrOps.ToExact(t, Ref.From(self)), StrOps.Empty(t), StrOps.Empty(t)) : Parts(t, self, sep, at);
    }

    [PyMethod("rpartition", Doc = "Partition the string into three parts using the given separator.\n\nThis will search for the separator in the string, starting at the end. If\nthe separator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it.\n\nIf the separator is not found, returns a 3-tuple containing two empty strings\nand the original string.")]
    internal static Ref PartitionLast(VmThread t, StrObject* self, Ref sep)
    {
        if (!ReadPartition(t, sep))
        {
            return Ref.Error;
        }

        var at = StrOps.FindLast(new StrView(self), new StrView(sep));
        return at < 0 ? TupleOps.From(t, StrOps.Empty(t), StrOps.Empty(t), StrOps.ToExact(t, Ref.From(self))) : Parts(t, self, sep, at);
    }

    [PyMethod("strip", Doc = "Return a copy of the string with leading and trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    internal static Ref Strip(VmThread t, StrObject* self, [OrNone] Ref chars) => StripEnds(t, self, chars, "strip", left: true, right: true);

    [PyMethod("lstrip", Doc = "Return a copy of the string with leading whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    internal static Ref StripLeft(VmThread t, StrObject* self, [OrNone] Ref chars) => StripEnds(t, self, chars, "lstrip", left: true, right: false);

    [PyMethod("rstrip", Doc = "Return a copy of the string with trailing whitespace removed.\n\nIf chars is given and not None, remove characters in chars instead.")]
    internal static Ref StripRight(VmThread t, StrObject* self, [OrNone] Ref chars) => StripEnds(t, self, chars, "rstrip", left: false, right: true);

    private static bool AppendPart(VmThread t, ListObject* list, StrObject* text, int start, int length)
    {
        var part = StrOps.Substring(t, text, start, length);
        return !part.IsError && ListOps.Append(t, list, part);
    }

    private static bool ReadSeparator(VmThread t, Ref sep)
    {
        if (sep.IsNone)
        {
            return true;
        }

        if (t.KindOf(sep) != BuiltinType.Str)
        {
            t.RaiseTypeError($"must be str or None, not {Op.TypeName(t, sep)}");
            return false;
        }

        if (StrOps.Length(sep) == 0)
        {
            t.RaiseValueError("empty separator");
            return false;
        }

        return true;
    }

    private static bool ReadPartition(VmThread t, Ref sep)
    {
        if (t.KindOf(sep) != BuiltinType.Str)
        {
            t.RaiseTypeError($"must be str, not {Op.TypeName(t, sep)}");
            return false;
        }

        return ReadSeparator(t, sep);
    }

    private static Ref Parts(VmThread t, StrObject* self, Ref sep, int at)
    {
        var after = at + StrOps.Length(sep);
        return TupleOps.From(t, StrOps.Substring(t, self, 0, at), sep, StrOps.Substring(t, self, after, self->Length - after));
    }

    /// <summary>All parts between single characters of a width-1 string: counted first, so that the list is made in its final size.</summary>
    private static Ref SplitSingle(VmThread t, StrObject* self, int separator)
    {
        var text = new StrView(self).Bytes;
        var count = separator > 0xFF ? 1 : text.Count((byte)separator) + 1;
        var list = ListOps.New(t, count);
        if (list.IsError)
        {
            return list;
        }

        var items = ListObject.Items((ListObject*)list.Object);
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            var length = i == count - 1 ? text.Length - start : text[start..].IndexOf((byte)separator);
            var part = StrOps.Substring(t, self, start, length);
            if (part.IsError)
            {
                return part;
            }

            items[i] = part;
            start += length + 1;
        }

        ((ListObject*)list.Object)->Length = count;
        return list;
    }

    /// <summary>All words of an ASCII string.</summary>
    private static Ref SplitWords(VmThread t, StrObject* self)
    {
        var data = StrObject.Data(self);
        var length = self->Length;
        var count = 0;
        var inWord = false;
        for (var i = 0; i < length; i++)
        {
            var isSpace = CharData.IsSpace(data[i]);
            count += !isSpace && !inWord ? 1 : 0;
            inWord = !isSpace;
        }

        var list = ListOps.New(t, count);
        if (list.IsError || count == 0)
        {
            return list;
        }

        var items = ListObject.Items((ListObject*)list.Object);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            while (CharData.IsSpace(data[at]))
            {
                at++;
            }

            var start = at;
            while (at < length && !CharData.IsSpace(data[at]))
            {
                at++;
            }

            var part = StrOps.Substring(t, self, start, at - start);
            if (part.IsError)
            {
                return part;
            }

            items[i] = part;
        }

        ((ListObject*)list.Object)->Length = count;
        return list;
    }

    private static Ref SplitOn(VmThread t, StrObject* self, StrView separator, long limit)
    {
        var list = ListOps.New(t, 4);
        if (list.IsError)
        {
            return list;
        }

        var items = (ListObject*)list.Object;
        var view = new StrView(self);
        var at = 0;
        for (; limit > 0; limit--)
        {
            var next = StrOps.Find(view.Slice(at, view.Length - at), separator);
            if (next < 0)
            {
                break;
            }

            if (!AppendPart(t, items, self, at, next))
            {
                return Ref.Error;
            }

            at += next + separator.Length;
        }

        return AppendPart(t, items, self, at, view.Length - at) ? list : Ref.Error;
    }

    private static Ref SplitSpace(VmThread t, StrObject* self, long limit)
    {
        var list = ListOps.New(t, 4);
        if (list.IsError)
        {
            return list;
        }

        var items = (ListObject*)list.Object;
        var view = new StrView(self);
        var at = 0;
        while (true)
        {
            while (at < view.Length && CharData.IsSpace(view[at]))
            {
                at++;
            }

            if (at == view.Length)
            {
                return list;
            }

            var end = at;
            if (limit-- > 0)
            {
                while (end < view.Length && !CharData.IsSpace(view[end]))
                {
                    end++;
                }
            }
            else
            {
                return AppendPart(t, items, self, at, view.Length - at) ? list : Ref.Error;
            }

            if (!AppendPart(t, items, self, at, end - at))
            {
                return Ref.Error;
            }

            at = end;
        }
    }

    /// <summary>Fills the list from the last part to the first.</summary>
    private static bool SplitOnLast(VmThread t, StrObject* self, StrView separator, long limit, ListObject* list)
    {
        var view = new StrView(self);
        var end = view.Length;
        for (; limit > 0; limit--)
        {
            var at = StrOps.FindLast(view.Slice(0, end), separator);
            if (at < 0)
            {
                break;
            }

            var start = at + separator.Length;
            if (!AppendPart(t, list, self, start, end - start))
            {
                return false;
            }

            end = at;
        }

        return AppendPart(t, list, self, 0, end);
    }

    private static bool SplitSpaceLast(VmThread t, StrObject* self, long limit, ListObject* list)
    {
        var view = new StrView(self);
        var end = view.Length;
        while (true)
        {
            while (end > 0 && CharData.IsSpace(view[end - 1]))
            {
                end--;
            }

            if (end == 0)
            {
                return true;
            }

            var start = end;
            if (limit-- <= 0)
            {
                return AppendPart(t, list, self, 0, end);
            }

            while (start > 0 && !CharData.IsSpace(view[start - 1]))
            {
                start--;
            }

            if (!AppendPart(t, list, self, start, end - start))
            {
                return false;
            }

            end = start;
        }
    }

    private static Ref StripEnds(VmThread t, StrObject* self, Ref chars, string name, bool left, bool right)
    {
        if (!chars.IsNone && t.KindOf(chars) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"{name} arg must be None or str");
        }

        var view = new StrView(self);
        var start = 0;
        var end = view.Length;
        while (left && start < end && Stripped(view[start], chars))
        {
            start++;
        }

        while (right && end > start && Stripped(view[end - 1], chars))
        {
            end--;
        }

        return StrOps.Substring(t, self, start, end - start);
    }

    private static bool Stripped(int c, Ref chars) => chars.IsNone ? CharData.IsSpace(c) : StrOps.IndexOf(new StrView(chars), c) >= 0;
}
