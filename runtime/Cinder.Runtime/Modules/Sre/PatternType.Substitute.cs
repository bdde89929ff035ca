namespace Cinder.Runtime;

/// <content>Replacing matches.</content>
internal static unsafe partial class PatternType
{
    /// <summary>How a match is replaced.</summary>
    private enum Replacement
    {
        /// <summary>By the same text every time.</summary>
        Literal,

        /// <summary>By a <see cref="BuiltinType.RegexTemplate"/>.</summary>
        Template,

        /// <summary>By what a callable makes of the match.</summary>
        Callable,
    }

    [PyMethod("sub", Doc = "Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by the replacement repl.")]
    private static Ref Sub(VmThread t, PatternObject* self, [Keyword] Ref repl, [Keyword] Ref @string, [Keyword] long count = 0) =>
        Substitute(t, self, repl, @string, count, out _);

    [PyMethod("subn", Doc = "Return the tuple (new_string, number_of_subs_made) found by replacing the leftmost non-overlapping occurrences of pattern with the replacement repl.")]
    private static Ref SubN(VmThread t, PatternObject* self, [Keyword] Ref repl, [Keyword] Ref @string, [Keyword] long count = 0)
    {
        var text = Substitute(t, self, repl, @string, count, out var made);
        return text.IsError ? text : TupleOps.From(t, text, Ref.FromSmall(made));
    }

    private static Ref Substitute(VmThread t, PatternObject* self, Ref replacement, Ref text, long most, out long made)
    {
        made = 0;
        if (!TryReplacement(t, self, ref replacement, out var kind) || !SreState.TryOpen(t, self, text, 0, long.MaxValue, out var state))
        {
            return Ref.Error;
        }

        var parts = ListOps.New(t, 0);
        var result = parts.IsError || !Replace(t, ref state, replacement, kind, (ListObject*)parts.Object, most, out made)
            ? Ref.Error
            : Join(t, ref state, (ListObject*)parts.Object);
        state.Close();
        return result;
    }

    /// <summary>Reads a template, unless there is nothing to read in it.</summary>
    private static bool TryReplacement(VmThread t, PatternObject* self, ref Ref replacement, out Replacement kind)
    {
        kind = Replacement.Literal;
        if (!TypeObject.Special(t.TypeOf(replacement), Special.Call).IsUnbound)
        {
            kind = Replacement.Callable;
            return true;
        }

        if (t.KindOf(replacement) == BuiltinType.Str)
        {
            if (StrOps.IndexOf(new StrView(replacement), '\\') < 0)
            {
                return true;
            }
        }
        else if (Buffers.TryPeek(t, replacement, out var data, out var length) && SreUnit<byte>.Find(data, data + length, '\\') == data + length)
        {
            return true;
        }

        var module = Imports.ImportModule(t, "re");
        if (module.IsError)
        {
            return false;
        }

        replacement = Op.CallMethod(t, module, StrOps.Intern(t, "_subx"), Ref.From(self), replacement);
        if (replacement.IsError)
        {
            return false;
        }

        kind = replacement.IsExact(BuiltinType.RegexTemplate) ? Replacement.Template
            : TypeObject.Special(t.TypeOf(replacement), Special.Call).IsUnbound ? Replacement.Literal
            : Replacement.Callable;
        return true;
    }

    private static bool Replace(VmThread t, scoped ref SreState state, Ref replacement, Replacement kind, ListObject* parts, long most, out long made)
    {
        made = 0;
        var last = state.Beginning;
        while (most == 0 || made < most)
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

            if (last < state.Start)
            {
                var between = state.Slice(state.IndexOf(last), state.IndexOf(state.Start));
                if (between.IsError || !ListOps.Append(t, parts, between))
                {
                    return false;
                }
            }

            if (!AppendReplacement(t, ref state, replacement, kind, parts))
            {
                return false;
            }

            made++;
            last = state.Position;
            state.Advance();
        }

        if (last >= state.End)
        {
            return true;
        }

        var rest = state.Slice(state.IndexOf(last), state.Length);
        return !rest.IsError && ListOps.Append(t, parts, rest);
    }

    private static bool AppendReplacement(VmThread t, scoped ref SreState state, Ref replacement, Replacement kind, ListObject* parts)
    {
        if (kind == Replacement.Literal)
        {
            return ListOps.Append(t, parts, replacement);
        }

        if (kind == Replacement.Template)
        {
            return TemplateType.AppendTo(t, ref state, (NativeObject*)replacement.Object, parts);
        }

        var match = SreMatches.New(t, ref state, 1, 0, state.Length);
        var item = match.IsError ? match : Op.Call1(t, replacement, match);
        return !item.IsError && (item.IsNone || ListOps.Append(t, parts, item));
    }

    private static Ref Join(VmThread t, scoped ref SreState state, ListObject* parts)
    {
        var between = state.Slice(0, 0);
        if (between.IsError || parts->Length == 0)
        {
            return between;
        }

        if (parts->Length == 1 && ListObject.Items(parts)[0].IsExact(state.IsStr ? BuiltinType.Str : BuiltinType.Bytes))
        {
            return ListObject.Items(parts)[0];
        }

        return state.IsStr
            ? StrOps.JoinItems(t, between, ListObject.Items(parts), parts->Length)
            : ByteMethods.Join(t, between, Ref.From(parts));
    }
}
