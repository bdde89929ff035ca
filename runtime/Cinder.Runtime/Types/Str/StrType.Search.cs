namespace Cinder.Runtime;

/// <content>Searching and replacing.</content>
internal static unsafe partial class StrType
{
    [PyMethod("find", Doc = "S.find(sub[, start[, end]]) -> int\n\nReturn the lowest index in S where substring sub is found,\nsuch that sub is contained within S[start:end].  Optional\narguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.")]
    internal static Ref Find(VmThread t, StrObject* self, Args args) => Locate(t, self, args, "find", last: false);

    [PyMethod("rfind", Doc = "S.rfind(sub[, start[, end]]) -> int\n\nReturn the highest index in S where substring sub is found,\nsuch that sub is contained within S[start:end].  Optional\narguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.")]
    internal static Ref FindLast(VmThread t, StrObject* self, Args args) => Locate(t, self, args, "rfind", last: true);

    [PyMethod("index", Doc = "S.index(sub[, start[, end]]) -> int\n\nReturn the lowest index in S where substring sub is found,\nsuch that sub is contained within S[start:end].  Optional\narguments start and end are interpreted as in slice notation.\n\nRaises ValueError when the substring is not found.")]
    internal static Ref Index(VmThread t, StrObject* self, Args args) => OrRaise(t, Locate(t, self, args, "index", last: false));

    [PyMethod("rindex", Doc = "S.rindex(sub[, start[, end]]) -> int\n\nReturn the highest index in S where substring sub is found,\nsuch that sub is contained within S[start:end].  Optional\narguments start and end are interpreted as in slice notation.\n\nRaises ValueError when the substring is not found.")]
    internal static Ref IndexLast(VmThread t, StrObject* self, Args args) => OrRaise(t, Locate(t, self, args, "rindex", last: true));

    [PyMethod("count", Doc = "S.count(sub[, start[, end]]) -> int\n\nReturn the number of non-overlapping occurrences of substring sub in\nstring S[start:end].  Optional arguments start and end are\ninterpreted as in slice notation.")]
    internal static Ref Count(VmThread t, StrObject* self, Args args)
    {
        if (!ReadWanted(t, self, args, "count", out var wanted, out var start, out var end))
        {
            return Ref.Error;
        }

        return Ref.FromSmall(start > end ? 0 : StrOps.Count(new StrView(self).Slice(start, end - start), new StrView(wanted)));
    }

    [PyMethod("startswith", Doc = "S.startswith(prefix[, start[, end]]) -> bool\n\nReturn True if S starts with the specified prefix, False otherwise.\nWith optional start, test S beginning at that position.\nWith optional end, stop comparing S at that position.\nprefix can also be a tuple of strings to try.")]
    internal static Ref StartsWith(VmThread t, StrObject* self, Args args) => MatchesEnd(t, self, args, "startswith", tail: false);

    [PyMethod("endswith", Doc = "S.endswith(suffix[, start[, end]]) -> bool\n\nReturn True if S ends with the specified suffix, False otherwise.\nWith optional start, test S beginning at that position.\nWith optional end, stop comparing S at that position.\nsuffix can also be a tuple of strings to try.")]
    internal static Ref EndsWith(VmThread t, StrObject* self, Args args) => MatchesEnd(t, self, args, "endswith", tail: true);

    [PyMethod("removeprefix", Doc = "Return a str with the given prefix string removed if present.\n\nIf the string starts with the prefix string, return string[len(prefix):].\nOtherwise, return a copy of the original string.")]
    internal static Ref RemovePrefix(VmThread t, StrObject* self, StrObject* prefix) => Matches(new StrView(self), new StrView(prefix), tail: false)
        ? StrOps.Substring(t, self, prefix->Length, self->Length - prefix->Length)
        : StrOps.ToExact(t, Ref.From(self));

    [PyMethod("removesuffix", Doc = "Return a str with the given suffix string removed if present.\n\nIf the string ends with the suffix string and that suffix is not empty,\nreturn string[:-len(suffix)]. Otherwise, return a copy of the original\nstring.")]
    internal static Ref RemoveSuffix(VmThread t, StrObject* self, StrObject* suffix) => Matches(new StrView(self), new StrView(suffix), tail: true)
        ? StrOps.Substring(t, self, 0, self->Length - suffix->Length)
        : StrOps.ToExact(t, Ref.From(self));

    [PyMethod("replace", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    internal static Ref Replace(VmThread t, StrObject* self, StrObject* old, StrObject* @new, long count = -1)
    {
        var text = new StrView(self);
        var wanted = new StrView(old);
        var limit = (int)Math.Min(count < 0 ? int.MaxValue : count, int.MaxValue);
        if (limit == 0 || wanted.Length > text.Length || StrOps.Equals(old, @new) || (wanted.Length > 0 && StrOps.Find(text, wanted) < 0))
        {
            return StrOps.ToExact(t, Ref.From(self));
        }

        var replacement = new StrView(@new);
        if (wanted.Length > 0 && StrOps.IsAscii(self) && (replacement.Length == 0 || StrOps.IsAscii(@new)))
        {
            return ReplaceAscii(t, text, wanted, replacement, limit);
        }

        var builder = new StrBuilder(t, text.Length);
        var at = 0;
        if (wanted.Length == 0)
        {
            for (; at <= text.Length && limit > 0; at++, limit--)
            {
                builder.Append(replacement);
                if (at < text.Length)
                {
                    builder.AppendCodePoint(text[at]);
                }
            }

            at = Math.Min(at, text.Length);
        }
        else
        {
            for (; limit > 0; limit--)
            {
                var next = StrOps.Find(text.Slice(at, text.Length - at), wanted);
                if (next < 0)
                {
                    break;
                }

                builder.Append(text.Slice(at, next));
                builder.Append(replacement);
                at += next + wanted.Length;
            }
        }

        builder.Append(text.Slice(at, text.Length - at));
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    /// <summary>Replaces in ASCII text what is known to be there: the result is made in its final size.</summary>
    private static Ref ReplaceAscii(VmThread t, StrView text, StrView wanted, StrView replacement, int limit)
    {
        var rest = text.Bytes;
        var count = StrOps.Count(text, wanted, limit);
        var length = text.Length + ((long)count * (replacement.Length - wanted.Length));
        var s = length == 0 ? null : StrOps.TryAllocate(t, length, 1);
        if (s == null)
        {
            return length == 0 ? StrOps.Empty(t) : t.RaiseMemoryError();
        }

        StrOps.MarkAscii(s);
        var target = (byte*)(s + 1);
        if (wanted.Length == 1 && replacement.Length == 1 && limit == int.MaxValue)
        {
            rest.Replace(new Span<byte>(target, rest.Length), wanted.Data[0], replacement.Data[0]);
        }
        else
        {
            for (; count > 0; count--)
            {
                var next = rest.IndexOf(wanted.Bytes);
                rest[..next].CopyTo(new Span<byte>(target, next));
                replacement.CopyTo(target + next, 1);
                target += next + replacement.Length;
                rest = rest[(next + wanted.Length)..];
            }

            rest.CopyTo(new Span<byte>(target, rest.Length));
        }

        return length == 1 ? StrOps.Character(t, *(byte*)(s + 1)) : Ref.From(s);
    }

    private static bool Matches(StrView text, StrView part, bool tail) =>
        part.Length <= text.Length && text.Slice(tail ? text.Length - part.Length : 0, part.Length).SequenceEqual(part);

    private static Ref OrRaise(VmThread t, Ref found) => found == Ref.FromSmall(-1) ? t.RaiseValueError("substring not found") : found;

    private static Ref Locate(VmThread t, StrObject* self, Args args, string name, bool last)
    {
        if (!ReadWanted(t, self, args, name, out var wanted, out var start, out var end))
        {
            return Ref.Error;
        }

        if (start > end)
        {
            return Ref.FromSmall(-1);
        }

        var text = new StrView(self).Slice(start, end - start);
        var at = last ? StrOps.FindLast(text, new StrView(wanted)) : StrOps.Find(text, new StrView(wanted));
        return Ref.FromSmall(at < 0 ? -1 : at + start);
    }

    private static bool ReadWanted(VmThread t, StrObject* self, Args args, string name, out Ref wanted, out int start, out int end)
    {
        if (!SearchArguments.Read(t, args, name, self->Length, out wanted, out var from, out var to))
        {
            start = end = 0;
            return false;
        }

        start = (int)Math.Min(from, int.MaxValue);
        end = (int)to;
        if (t.KindOf(wanted) == BuiltinType.Str)
        {
            return true;
        }

        t.RaiseTypeError($"must be str, not {Op.TypeName(t, wanted)}");
        return false;
    }

    private static Ref MatchesEnd(VmThread t, StrObject* self, Args args, string name, bool tail)
    {
        if (!SearchArguments.Read(t, args, name, self->Length, out var wanted, out var start, out var end))
        {
            return Ref.Error;
        }

        if (t.KindOf(wanted) == BuiltinType.Str)
        {
            return Ref.FromBool(start <= end && Matches(new StrView(self).Slice((int)start, (int)(end - start)), new StrView(wanted), tail));
        }

        if (t.KindOf(wanted) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError($"{name} first arg must be str or a tuple of str, not {Op.TypeName(t, wanted)}");
        }

        var choices = (TupleObject*)wanted.Object;
        for (var i = 0; i < choices->Length; i++)
        {
            var choice = TupleObject.Items(choices)[i];
            if (t.KindOf(choice) != BuiltinType.Str)
            {
                return t.RaiseTypeError($"tuple for {name} must only contain str, not {Op.TypeName(t, choice)}");
            }

            if (start <= end && Matches(new StrView(self).Slice((int)start, (int)(end - start)), new StrView(choice), tail))
            {
                return Ref.True;
            }
        }

        return Ref.False;
    }
}
