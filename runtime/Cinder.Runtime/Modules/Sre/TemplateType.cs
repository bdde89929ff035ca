namespace Cinder.Runtime;

/// <summary>
/// A replacement template that has been read. NativeObject: R0 is a tuple of literals (None where a group comes), R1 a tuple of the groups'
/// numbers in order.
/// </summary>
[PyType(BuiltinType.RegexTemplate)]
internal static unsafe partial class TemplateType
{
    internal static Ref New(VmThread t, Ref literals, Ref groups)
    {
        var template = (NativeObject*)t.Allocate(BuiltinType.RegexTemplate, sizeof(NativeObject));
        template->R0 = literals;
        template->R1 = groups;
        return Ref.From(template);
    }

    /// <summary>The text for a match.</summary>
    [PyMethod("__call__")]
    private static Ref Call(VmThread t, NativeObject* self, MatchObject* match)
    {
        var text = match->Text;
        var empty = SreText.Slice(t, text, 0, 0);
        var parts = ListOps.New(t, 0);
        if (parts.IsError || empty.IsError)
        {
            return Ref.Error;
        }

        var literals = (TupleObject*)self->R0.Object;
        var groups = (TupleObject*)self->R1.Object;
        var next = 0;
        for (var i = 0; i < literals->Length; i++)
        {
            var item = TupleObject.Items(literals)[i];
            if (item.IsNone)
            {
                var group = TupleObject.Items(groups)[next++].IntValue;
                item = group < match->Groups ? SreMatches.Group(t, match, group, empty) : t.RaiseIndexError("no such group");
            }

            if (item.IsError || !ListOps.Append(t, (ListObject*)parts.Object, item))
            {
                return Ref.Error;
            }
        }

        return t.KindOf(text) == BuiltinType.Str ? StrOps.Join(t, empty, parts) : ByteMethods.Join(t, empty, parts);
    }

    /// <summary>Appends the parts of the text for the match that was just found.</summary>
    internal static bool AppendTo(VmThread t, scoped ref SreState state, NativeObject* self, ListObject* parts)
    {
        var literals = (TupleObject*)self->R0.Object;
        var groups = (TupleObject*)self->R1.Object;
        var next = 0;
        for (var i = 0; i < literals->Length; i++)
        {
            var item = TupleObject.Items(literals)[i];
            if (item.IsNone)
            {
                state.Span(TupleObject.Items(groups)[next++].IntValue, out var start, out var end);
                if (start == end)
                {
                    continue;
                }

                item = state.Slice(start, end);
            }

            if (item.IsError || !ListOps.Append(t, parts, item))
            {
                return false;
            }
        }

        return true;
    }
}
