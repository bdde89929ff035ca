using System.Text;

namespace Cinder.Runtime;

/// <summary>
/// Prints an exception as CPython does for one that nobody caught: the exceptions it is chained to, its traceback, itself, notes, and the
/// members of a group as a tree.
/// </summary>
internal unsafe ref struct TracebackPrinter
{
    private const string CauseText = "The above exception was the direct cause of the following exception:\n";
    private const string ContextText = "During handling of the above exception, another exception occurred:\n";
    private const int MaxGroupWidth = 15;
    private const int MaxGroupDepth = 10;

    private readonly VmThread _thread;
    private readonly StringBuilder _text;
    private readonly HashSet<nint> _seen;

    /// <summary>How many groups are around what is printed: the margin.</summary>
    private int _depth;

    /// <summary>The line that ends a group is drawn by the innermost group that ends there.</summary>
    private bool _needsClose;

    private TracebackPrinter(VmThread t)
    {
        _thread = t;
        _text = new StringBuilder();
        _seen = [];
    }

    private readonly string Margin => _depth == 0 ? "" : new string(' ', 2 * _depth) + "| ";

    /// <summary>Prints to stderr.</summary>
    internal static void Print(VmThread t, Ref exception) => StandardStreams.WriteError(t, Format(t, exception));

    /// <summary>The whole text.</summary>
    internal static string Format(VmThread t, Ref exception)
    {
        var printer = new TracebackPrinter(t);
        if (!printer.Append(exception))
        {
            // Too deep a chain: what is printed so far has to do.
            t.ClearPending();
        }

        return printer._text.ToString();
    }

    private bool Append(Ref exceptionRef)
    {
        var t = _thread;
        if (!t.Enter(" in print_exception_recursive"))
        {
            return false;
        }

        _seen.Add(exceptionRef.Bits);
        var exception = (ExceptionObject*)exceptionRef.Object;
        var complete = true;
        if (exception->Cause.IsHeap)
        {
            complete = AppendLinked(exception->Cause, CauseText);
        }
        else if (exception->Context.IsHeap && exception->SuppressContext == 0)
        {
            complete = AppendLinked(exception->Context, ContextText);
        }

        if (complete)
        {
            if (ExceptionGroups.IsGroup(t, exceptionRef))
            {
                complete = AppendGroup(exceptionRef);
            }
            else
            {
                AppendOne(exceptionRef);
            }
        }

        t.Leave();
        return complete;
    }

    /// <summary>The exception before this one in the chain, unless it was printed already.</summary>
    private bool AppendLinked(Ref linked, string message)
    {
        if (_seen.Contains(linked.Bits))
        {
            return true;
        }

        var needsClose = _needsClose;
        if (!Append(linked))
        {
            return false;
        }

        _needsClose = needsClose;
        _text.Append(Margin).Append('\n').Append(Margin).Append(message).Append(Margin).Append('\n');
        return true;
    }

    private bool AppendGroup(Ref group)
    {
        if (_depth > MaxGroupDepth)
        {
            _text.Append(Margin).Append("... (max_group_depth is ").Append(MaxGroupDepth).Append(")\n");
            return true;
        }

        var isOutermost = _depth == 0;
        _depth += isOutermost ? 1 : 0;
        AppendOne(group);
        var members = ExceptionGroups.Members(group);
        var shown = Math.Min(members->Length, MaxGroupWidth + 1);
        _needsClose = false;
        for (var i = 0; i < shown; i++)
        {
            var isLast = i == shown - 1;
            _needsClose |= isLast;
            var isTruncated = i >= MaxGroupWidth;
            _text.Append(' ', 2 * _depth).Append(i == 0 ? "+-" : "  ").Append("+---------------- ");
            _text.Append(isTruncated ? "..." : (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(" ----------------\n");
            _depth++;
            if (isTruncated)
            {
                var more = members->Length - MaxGroupWidth;
                _text.Append(Margin).Append("and ").Append(more).Append(" more exception").Append(more > 1 ? "s" : "").Append('\n');
            }
            else if (!Append(TupleObject.Items(members)[i]))
            {
                return false;
            }

            if (isLast && _needsClose)
            {
                _text.Append(' ', 2 * _depth).Append("+------------------------------------\n");
                _needsClose = false;
            }

            _depth--;
        }

        _depth -= isOutermost ? 1 : 0;
        return true;
    }

    /// <summary>Traceback, place of a syntax error, the exception itself, suggestion and notes.</summary>
    private readonly void AppendOne(Ref exceptionRef)
    {
        var t = _thread;
        var exception = (ExceptionObject*)exceptionRef.Object;
        if (exception->Traceback.IsHeap)
        {
            var isGroup = ExceptionGroups.IsGroup(t, exceptionRef);
            var header = (isGroup && _depth == 1 ? "  + " : Margin) + (isGroup ? "Exception Group Traceback" : "Traceback") + " (most recent call last):\n";
            new TracebackFrames(t, _text, Margin).Append(header, (TracebackObject*)exception->Traceback.Object);
        }

        var message = exceptionRef;
        if (SyntaxErrorText.TryRead(t, exceptionRef, out var place))
        {
            message = place.Message;
            place.Append(_text, Margin);
        }

        AppendMessage(t.TypeOf(exceptionRef), message);
        if (NameSuggestions.For(t, exceptionRef) is { } suggestion)
        {
            _text.Append(". Did you mean: '").Append(suggestion).Append("'?");
        }

        _text.Append('\n');
        AppendNotes(exceptionRef);
    }

    private readonly void AppendMessage(TypeObject* type, Ref message)
    {
        var t = _thread;
        var module = TypeType.ModuleOf(t, type) ?? "<unknown>";
        _text.Append(Margin);
        if (module is not ("builtins" or "__main__"))
        {
            _text.Append(module).Append('.');
        }

        _text.Append(StrOps.ToManaged(type->QualName));
        if (message.IsNone)
        {
            return;
        }

        var text = Op.Str(t, message);
        if (text.IsError)
        {
            t.ClearPending();
            _text.Append(": <exception str() failed>");
        }
        else if (StrOps.Length(text) > 0)
        {
            _text.Append(": ").Append(StrOps.ToManaged(text));
        }
    }

    private readonly void AppendNotes(Ref exception)
    {
        var t = _thread;
        var notes = Op.LookupAttr(t, exception, t.Names[Name.DunderNotes]);
        t.ClearPending();
        if (notes.IsUnbound || notes.IsError || notes.IsNone)
        {
            return;
        }

        if (TypeObject.Special(t.TypeOf(notes), Special.GetItem).IsUnbound || t.KindOf(notes) == BuiltinType.Dict)
        {
            var shown = Op.Repr(t, notes);
            t.ClearPending();
            _text.Append(Margin).Append(shown.IsError ? "<__notes__ repr() failed>" : StrOps.ToManaged(shown));
            return;
        }

        var items = TupleOps.FromIterable(t, notes);
        t.ClearPending();
        for (var i = 0; !items.IsError && i < ((TupleObject*)items.Object)->Length; i++)
        {
            var note = Op.Str(t, TupleObject.Items((TupleObject*)items.Object)[i]);
            t.ClearPending();
            var content = note.IsError ? "<note str() failed>" : StrOps.ToManaged(note);
            for (var start = 0; start < content.Length;)
            {
                var end = content.IndexOf('\n', start);
                end = end < 0 ? content.Length : end + 1;
                _text.Append(Margin).Append(content, start, end - start);
                start = end;
            }

            _text.Append('\n');
        }
    }
}
