namespace Cinder.Runtime;

/// <summary><c>re.Match</c>.</summary>
[PyType(BuiltinType.RegexMatch, Doc = "The result of re.match() and re.search().\nMatch objects always have a boolean value of True.")]
internal static unsafe partial class MatchType
{
    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, MatchObject* self)
    {
        var group = SreMatches.Group(t, self, 0, Ref.None);
        var shown = group.IsError ? group : Op.Repr(t, group);
        if (shown.IsError)
        {
            return shown;
        }

        var marks = MatchObject.Marks(self);
        var builder = new StrBuilder(t);
        builder.Append($"<re.Match object; span=({marks[0]}, {marks[1]}), match=");
        var view = new StrView(shown);
        builder.Append(view.Slice(0, Math.Min(view.Length, 50)));
        builder.Append('>');
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    [PyMethod("__getitem__")]
    private static Ref GetItem(VmThread t, MatchObject* self, Ref key)
    {
        var group = SreMatches.GroupNumber(t, self, key);
        return group < 0 ? Ref.Error : SreMatches.Group(t, self, group, Ref.None);
    }

    [PyMethod("group", Doc = "group([group1, ...]) -> str or tuple.\n    Return subgroup(s) of the match by indices or names.\n    For 0 returns the entire match.")]
    private static Ref Group(VmThread t, MatchObject* self, Args args)
    {
        if (args.Count <= 1)
        {
            return args.Count == 0 ? SreMatches.Group(t, self, 0, Ref.None) : GetItem(t, self, args[0]);
        }

        var tuple = TupleOps.New(t, args.Count);
        for (nint i = 0; i < args.Count && !tuple.IsError; i++)
        {
            var item = GetItem(t, self, args[i]);
            if (item.IsError)
            {
                return item;
            }

            TupleObject.Items((TupleObject*)tuple.Object)[i] = item;
        }

        return tuple;
    }

    [PyMethod("groups", Doc = "Return a tuple containing all the subgroups of the match, from 1.\n\n  default\n    Is used for groups that did not participate in the match.")]
    private static Ref Groups(VmThread t, MatchObject* self, [Keyword, OrNone] Ref @default)
    {
        var tuple = TupleOps.New(t, self->Groups - 1);
        for (var group = 1L; group < self->Groups && !tuple.IsError; group++)
        {
            var item = SreMatches.Group(t, self, group, @default);
            if (item.IsError)
            {
                return item;
            }

            TupleObject.Items((TupleObject*)tuple.Object)[group - 1] = item;
        }

        return tuple;
    }

    [PyMethod("groupdict", Doc = "Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name.\n\n  default\n    Is used for groups that did not participate in the match.")]
    private static Ref GroupDict(VmThread t, MatchObject* self, [Keyword, OrNone] Ref @default)
    {
        var result = DictOps.New(t);
        nint position = 0;
        while (DictOps.Next((DictObject*)((PatternObject*)self->Pattern.Object)->GroupIndex.Object, ref position, out var name, out var number))
        {
            var group = SreMatches.GroupNumber(t, self, number);
            var item = group < 0 ? Ref.Error : SreMatches.Group(t, self, group, @default);
            if (item.IsError || !DictOps.Set(t, (DictObject*)result.Object, name, item))
            {
                return Ref.Error;
            }
        }

        return result;
    }

    [PyMethod("start", Doc = "Return index of the start of the substring matched by group.", Signature = "($self, group=0, /)")]
    private static Ref Start(VmThread t, MatchObject* self, [Optional] Ref group)
    {
        var number = group.IsUnbound ? 0 : SreMatches.GroupNumber(t, self, group);
        return number < 0 ? Ref.Error : Ref.FromSmall(MatchObject.Marks(self)[number * 2]);
    }

    [PyMethod("end", Doc = "Return index of the end of the substring matched by group.", Signature = "($self, group=0, /)")]
    private static Ref End(VmThread t, MatchObject* self, [Optional] Ref group)
    {
        var number = group.IsUnbound ? 0 : SreMatches.GroupNumber(t, self, group);
        return number < 0 ? Ref.Error : Ref.FromSmall(MatchObject.Marks(self)[(number * 2) + 1]);
    }

    [PyMethod("span", Doc = "For match object m, return the 2-tuple (m.start(group), m.end(group)).", Signature = "($self, group=0, /)")]
    private static Ref Span(VmThread t, MatchObject* self, [Optional] Ref group)
    {
        var number = group.IsUnbound ? 0 : SreMatches.GroupNumber(t, self, group);
        return number < 0 ? Ref.Error : SpanOf(t, self, number);
    }

    [PyMethod("expand", Doc = "Return the string obtained by doing backslash substitution on the string template, as done by the sub() method.")]
    private static Ref Expand(VmThread t, Ref self, [Keyword] Ref template)
    {
        var module = Imports.ImportModule(t, "re");
        return module.IsError ? module : Op.CallMethod(t, module, StrOps.Intern(t, "_expand"), ((MatchObject*)self.Object)->Pattern, self, template);
    }

    [PyMethod("__copy__")]
    private static Ref Copy(VmThread t, Ref self) => self;

    [PyMethod("__deepcopy__")]
    private static Ref DeepCopy(VmThread t, Ref self, Ref memo) => self;

    [PyClassMethod("__class_getitem__", Doc = "See PEP 585")]
    private static Ref ClassGetItem(VmThread t, TypeObject* cls, Ref item) => GenericAliases.New(t, Ref.From(cls), item);

    [PyGetter("string", Member = true, Doc = "The string passed to match() or search().")]
    private static Ref GetText(VmThread t, MatchObject* self) => self->Text;

    [PyGetter("re", Member = true, Doc = "The regular expression object.")]
    private static Ref GetPattern(VmThread t, MatchObject* self) => self->Pattern;

    [PyGetter("pos", Member = true, Doc = "The index into the string at which the RE engine started looking for a match.")]
    private static long GetPosition(VmThread t, MatchObject* self) => self->Position;

    [PyGetter("endpos", Member = true, Doc = "The index into the string beyond which the RE engine will not go.")]
    private static long GetEndPosition(VmThread t, MatchObject* self) => self->EndPosition;

    [PyGetter("lastindex", Doc = "The integer index of the last matched capturing group.")]
    private static Ref GetLastIndex(VmThread t, MatchObject* self) => self->LastIndex < 0 ? Ref.None : Ref.FromSmall(self->LastIndex);

    [PyGetter("lastgroup", Doc = "The name of the last matched capturing group.")]
    private static Ref GetLastGroup(VmThread t, MatchObject* self)
    {
        var names = (TupleObject*)((PatternObject*)self->Pattern.Object)->IndexGroup.Object;
        return self->LastIndex < 0 || self->LastIndex >= names->Length ? Ref.None : TupleObject.Items(names)[self->LastIndex];
    }

    [PyGetter("regs")]
    private static Ref GetSpans(VmThread t, MatchObject* self)
    {
        if (self->Spans.IsHeap)
        {
            return self->Spans;
        }

        var tuple = TupleOps.New(t, self->Groups);
        for (var group = 0L; group < self->Groups && !tuple.IsError; group++)
        {
            TupleObject.Items((TupleObject*)tuple.Object)[group] = SpanOf(t, self, group);
        }

        if (!tuple.IsError)
        {
            self->Spans = tuple;
        }

        return tuple;
    }

    private static Ref SpanOf(VmThread t, MatchObject* self, long group)
    {
        var marks = MatchObject.Marks(self);
        return SreMatches.Span(t, marks[group * 2], marks[(group * 2) + 1]);
    }
}
