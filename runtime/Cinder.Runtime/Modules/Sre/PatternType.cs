namespace Cinder.Runtime;

/// <summary><c>re.Pattern</c>: what it is, and the methods that look for one match.</summary>
[PyType(BuiltinType.RegexPattern, Doc = "Compiled regular expression object.")]
internal static unsafe partial class PatternType
{
    private const string BoundsSignature = "($self, /, string, pos=0, endpos=sys.maxsize)";
    private const int MaxShownPattern = 200;

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, PatternObject* self)
    {
        var source = Op.Repr(t, self->Source);
        if (source.IsError)
        {
            return source;
        }

        var flags = (SreFlags)self->Flags;
        if (self->IsBytes == 0 && (flags & (SreFlags.Locale | SreFlags.Unicode | SreFlags.Ascii)) == SreFlags.Unicode)
        {
            flags &= ~SreFlags.Unicode;
        }

        var builder = new StrBuilder(t);
        builder.Append("re.compile(");
        var view = new StrView(source);
        builder.Append(view.Slice(0, Math.Min(view.Length, MaxShownPattern)));
        var separator = ", ";
        foreach (var flag in (ReadOnlySpan<SreFlags>)[SreFlags.Template, SreFlags.IgnoreCase, SreFlags.Locale, SreFlags.MultiLine, SreFlags.DotAll, SreFlags.Unicode, SreFlags.Verbose, SreFlags.Debug, SreFlags.Ascii])
        {
            if ((flags & flag) == 0)
            {
                continue;
            }

            builder.Append(separator);
            builder.Append("re.");
            builder.Append(flag.ToString().ToUpperInvariant());
            separator = "|";
            flags &= ~flag;
        }

        if (flags != 0)
        {
            builder.Append(separator);
            builder.Append($"0x{(int)flags:x}");
        }

        builder.Append(')');
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, PatternObject* self, Ref other)
    {
        if (!other.IsExact(BuiltinType.RegexPattern))
        {
            return Ref.NotImplemented;
        }

        var that = (PatternObject*)other.Object;
        if (self == that)
        {
            return Ref.True;
        }

        // What looks the same may have been compiled under another locale.
        if (self->Flags != that->Flags || self->IsBytes != that->IsBytes || !ProgramOf(self).SequenceEqual(ProgramOf(that)))
        {
            return Ref.False;
        }

        var equal = Op.Equal(t, self->Source, that->Source);
        return equal < 0 ? Ref.Error : Ref.FromBool(equal != 0);
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, PatternObject* self)
    {
        if (!Op.Hash(t, self->Source, out long hash))
        {
            return Ref.Error;
        }

        hash ^= StrOps.HashBytes((byte*)PatternObject.ProgramOf(self), ProgramOf(self).Length);
        hash ^= self->Flags ^ self->IsBytes ^ self->Groups;
        return IntOps.FromLong(t, hash == -1 ? -2 : hash);
    }

    [PyMethod("match", Doc = "Matches zero or more characters at the beginning of the string.", Signature = BoundsSignature)]
    private static Ref Match(VmThread t, PatternObject* self, [Keyword] Ref @string, [Keyword] long pos = 0, [Keyword] long endpos = long.MaxValue) =>
        One(t, self, @string, pos, endpos, isSearch: false, matchAll: false);

    [PyMethod("fullmatch", Doc = "Matches against all of the string.", Signature = BoundsSignature)]
    private static Ref FullMatch(VmThread t, PatternObject* self, [Keyword] Ref @string, [Keyword] long pos = 0, [Keyword] long endpos = long.MaxValue) =>
        One(t, self, @string, pos, endpos, isSearch: false, matchAll: true);

    [PyMethod("search", Doc = "Scan through string looking for a match, and return a corresponding match object instance.\n\nReturn None if no position in the string matches.", Signature = BoundsSignature)]
    private static Ref Search(VmThread t, PatternObject* self, [Keyword] Ref @string, [Keyword] long pos = 0, [Keyword] long endpos = long.MaxValue) =>
        One(t, self, @string, pos, endpos, isSearch: true, matchAll: false);

    [PyMethod("scanner", Signature = BoundsSignature)]
    private static Ref Scanner(VmThread t, PatternObject* self, [Keyword] Ref @string, [Keyword] long pos = 0, [Keyword] long endpos = long.MaxValue) =>
        ScannerType.New(t, self, @string, pos, endpos);

    [PyMethod("__copy__")]
    private static Ref Copy(VmThread t, Ref self) => self;

    [PyMethod("__deepcopy__")]
    private static Ref DeepCopy(VmThread t, Ref self, Ref memo) => self;

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);

    [PyGetter("pattern", Member = true, Doc = "The pattern string from which the RE object was compiled.")]
    private static Ref GetPattern(VmThread t, PatternObject* self) => self->Source;

    [PyGetter("flags", Member = true, Doc = "The regex matching flags.")]
    private static long GetFlags(VmThread t, PatternObject* self) => self->Flags;

    [PyGetter("groups", Member = true, Doc = "The number of capturing groups in the pattern.")]
    private static long GetGroups(VmThread t, PatternObject* self) => self->Groups;

    [PyGetter("groupindex", Doc = "A dictionary mapping group names to group numbers.")]
    private static Ref GetGroupIndex(VmThread t, PatternObject* self)
    {
        var proxy = (MappingProxyObject*)t.Allocate(BuiltinType.MappingProxy, sizeof(MappingProxyObject));
        proxy->Mapping = self->GroupIndex;
        return Ref.From(proxy);
    }

    private static ReadOnlySpan<byte> ProgramOf(PatternObject* self)
    {
        var program = (RawArray*)self->Program.Object;
        return new ReadOnlySpan<byte>(RawArray.Data(program), (int)program->Length);
    }

    private static Ref One(VmThread t, PatternObject* self, Ref text, long start, long end, bool isSearch, bool matchAll)
    {
        if (!SreState.TryOpen(t, self, text, start, end, out var state))
        {
            return Ref.Error;
        }

        state.MatchAll = matchAll;
        start = state.IndexOf(state.Start);
        var outcome = isSearch ? state.Search() : state.Match();
        var match = SreMatches.New(t, ref state, outcome, start, state.IndexOf(state.End));
        state.Close();
        return match;
    }
}
