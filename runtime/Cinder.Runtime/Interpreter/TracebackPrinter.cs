using System.Text;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>Prints an exception as CPython does for one that nobody caught: traceback with carets, chaining, notes.</summary>
internal static unsafe class TracebackPrinter
{
    private const string CauseText = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string ContextText = "\nDuring handling of the above exception, another exception occurred:\n\n";
    private const int MaxRepeats = 3;

    /// <summary>Prints to stderr.</summary>
    internal static void Print(VmThread t, Ref exception)
    {
        var text = new StringBuilder();
        Format(t, text, exception, []);
        StandardStreams.WriteError(t, text.ToString());
    }

    private static void Format(VmThread t, StringBuilder text, Ref exceptionRef, HashSet<nint> seen)
    {
        seen.Add(exceptionRef.Bits);
        var exception = (ExceptionObject*)exceptionRef.Object;
        if (exception->Cause.IsHeap && !seen.Contains(exception->Cause.Bits))
        {
            Format(t, text, exception->Cause, seen);
            text.Append(CauseText);
        }
        else if (exception->Context.IsHeap && exception->SuppressContext == 0 && !exception->Cause.IsHeap && !seen.Contains(exception->Context.Bits))
        {
            Format(t, text, exception->Context, seen);
            text.Append(ContextText);
        }

        if (exception->Traceback.IsHeap)
        {
            text.Append("Traceback (most recent call last):\n");
            FormatTraceback(t, text, (TracebackObject*)exception->Traceback.Object);
        }

        FormatOnly(t, text, exceptionRef);
    }

    private static void FormatTraceback(VmThread t, StringBuilder text, TracebackObject* entry)
    {
        string? lastKey = null;
        var repeats = 0;
        for (; entry != null; entry = entry->Next.IsHeap ? (TracebackObject*)entry->Next.Object : null)
        {
            var frame = (FrameObject*)entry->Frame.Object;
            var code = t.Vm.Codes[((CodeRefObject*)frame->Code.Object)->Data->Index];
            var location = code.Locations[(int)(entry->LastInstruction / 2)];
            var key = $"{code.FileName}\0{location.Line}\0{code.Name}";
            repeats = key == lastKey ? repeats + 1 : 1;
            if (repeats == 1 && lastKey is not null)
            {
                lastKey = null;
            }

            lastKey = key;
            if (repeats > MaxRepeats)
            {
                // Counted once, when the run ends.
                var next = entry->Next.IsHeap ? (TracebackObject*)entry->Next.Object : null;
                if (next == null || KeyOf(t, next) != key)
                {
                    var more = repeats - MaxRepeats;
                    text.Append("  [Previous line repeated ").Append(more).Append(" more time").Append(more == 1 ? "" : "s").Append("]\n");
                }

                continue;
            }

            text.Append("  File \"").Append(code.FileName).Append("\", line ").Append(location.Line).Append(", in ").Append(code.Name).Append('\n');
            AppendSource(text, code.FileName, location);
        }
    }

    private static string KeyOf(VmThread t, TracebackObject* entry)
    {
        var frame = (FrameObject*)entry->Frame.Object;
        var code = t.Vm.Codes[((CodeRefObject*)frame->Code.Object)->Data->Index];
        return $"{code.FileName}\0{code.Locations[(int)(entry->LastInstruction / 2)].Line}\0{code.Name}";
    }

    private static void AppendSource(StringBuilder text, string fileName, Location location)
    {
        var line = SourceLine(fileName, location.Line);
        if (line is null)
        {
            return;
        }

        var stripped = line.Trim(' ', '\t', '\f', '\r', '\n');
        if (stripped.Length == 0)
        {
            return;
        }

        text.Append("    ").Append(stripped).Append('\n');
        if (location.Column < 0)
        {
            return;
        }

        var indent = line.Length - line.TrimStart(' ', '\t', '\f').Length;
        var start = CharacterOffset(line, location.Column);
        var end = location.EndLine == location.Line && location.EndColumn >= 0 ? CharacterOffset(line, location.EndColumn) : indent + stripped.Length;
        if (end <= start || (start <= indent && end >= indent + stripped.Length && location.EndLine == location.Line))
        {
            return;
        }

        text.Append("    ").Append(' ', start - indent).Append(TracebackAnchors.Carets(line, start, end, location)).Append('\n');
    }

    private static int CharacterOffset(string line, int bytes)
    {
        var used = 0;
        var i = 0;
        while (i < line.Length && used < bytes)
        {
            var rune = char.IsHighSurrogate(line[i]) && i + 1 < line.Length ? 2 : 1;
            used += Encoding.UTF8.GetByteCount(line.AsSpan(i, rune));
            i += rune;
        }

        return i;
    }

    private static string? SourceLine(string fileName, int number)
    {
        if (number <= 0 || !File.Exists(fileName))
        {
            return null;
        }

        return File.ReadLines(fileName).ElementAtOrDefault(number - 1);
    }

    private static void FormatOnly(VmThread t, StringBuilder text, Ref exception)
    {
        if (TypeOps.IsInstanceOf(t, exception, BuiltinType.SyntaxError))
        {
            AppendSyntaxPlace(t, text, exception);
        }

        var type = t.TypeOf(exception);
        var module = TypeType.ModuleOf(t, type);
        if (module is not (null or "builtins" or "__main__"))
        {
            text.Append(module).Append('.');
        }

        text.Append(StrOps.ToManaged(type->QualName));
        var message = TypeOps.IsInstanceOf(t, exception, BuiltinType.SyntaxError)
            ? ExceptionFields.Get(exception, ExceptionField.SyntaxMessage)
            : Ref.Unbound;
        message = message.IsUnbound ? Op.Str(t, exception) : message.IsNone ? StrOps.New(t, "None") : message;
        if (message.IsError)
        {
            t.ClearPending();
            text.Append(": <exception str() failed>\n");
        }
        else
        {
            var content = StrOps.ToManaged(message);
            text.Append(content.Length == 0 ? "" : ": ").Append(content).Append('\n');
        }

        AppendNotes(t, text, exception);
    }

    private static void AppendNotes(VmThread t, StringBuilder text, Ref exception)
    {
        var notes = Op.LookupAttr(t, exception, t.Names[Name.DunderNotes]);
        t.ClearPending();
        if (!notes.IsHeap || t.KindOf(notes) != BuiltinType.List)
        {
            return;
        }

        var list = (ListObject*)notes.Object;
        for (long i = 0; i < list->Length; i++)
        {
            var note = Op.Str(t, ListObject.Items(list)[i]);
            t.ClearPending();
            text.Append(note.IsError ? "<note str() failed>" : StrOps.ToManaged(note)).Append('\n');
        }
    }

    private static void AppendSyntaxPlace(VmThread t, StringBuilder text, Ref exception)
    {
        var file = ExceptionFields.Get(exception, ExceptionField.SyntaxFileName);
        var line = ExceptionFields.Get(exception, ExceptionField.SyntaxLine);
        if (!line.IsInt)
        {
            return;
        }

        text.Append("  File \"").Append(t.KindOf(file) == BuiltinType.Str ? StrOps.ToManaged(file) : "<string>").Append("\", line ").Append(line.IntValue).Append('\n');
        var source = ExceptionFields.Get(exception, ExceptionField.SyntaxText);
        if (t.KindOf(source) != BuiltinType.Str)
        {
            return;
        }

        var raw = StrOps.ToManaged(source).TrimEnd('\n');
        var stripped = raw.TrimStart(' ', '\n', '\f');
        text.Append("    ").Append(stripped).Append('\n');
        var offset = ExceptionFields.Get(exception, ExceptionField.SyntaxOffset);
        if (!offset.IsInt)
        {
            return;
        }

        var endOffset = ExceptionFields.Get(exception, ExceptionField.SyntaxEndOffset);
        var start = offset.IntValue - 1 - (raw.Length - stripped.Length);
        var end = endOffset.IsInt && endOffset.IntValue != 0 && endOffset.IntValue != -1 ? endOffset.IntValue - 1 - (raw.Length - stripped.Length) : start + 1;
        end = end <= start ? start + 1 : end;
        if (start >= 0)
        {
            text.Append("    ");
            for (var i = 0; i < start && i < stripped.Length; i++)
            {
                text.Append(char.IsWhiteSpace(stripped[i]) ? stripped[i] : ' ');
            }

            text.Append('^', (int)(end - start)).Append('\n');
        }
    }
}

/// <summary>Which part of the underlined range gets carets and which tildes: the operator of a binary operation, the brackets of a subscript.</summary>
internal static class TracebackAnchors
{
    internal static string Carets(string line, int start, int end, Location location)
    {
        _ = location;
        var width = Math.Min(end, line.Length) - start;
        var segment = line.Substring(start, width);
        if (TryAnchors(segment, out var left, out var right))
        {
            return new string('~', left) + new string('^', right - left) + new string('~', width - right);
        }

        return new string('^', width);
    }

    private static bool TryAnchors(string segment, out int left, out int right)
    {
        left = right = 0;
        Syntax.Expr expression;
        try
        {
            expression = Syntax.Parser.ParseExpression(segment, "<anchors>").Body;
        }
        catch (Syntax.PythonSyntaxException)
        {
            return false;
        }

        switch (expression)
        {
            case Syntax.BinOp operation:
                left = operation.Left.Span.EndColumn;
                while (left < segment.Length && (char.IsWhiteSpace(segment[left]) || segment[left] == ')'))
                {
                    left++;
                }

                right = left + 1;
                if (right < segment.Length && !char.IsWhiteSpace(segment[right]) && segment[right] == segment[left])
                {
                    right++;
                }

                return right <= segment.Length;
            case Syntax.Subscript subscript:
                left = subscript.Value.Span.EndColumn;
                while (left < segment.Length && segment[left] != '[')
                {
                    left++;
                }

                right = segment.Length;
                return left < right;
            default:
                return false;
        }
    }
}
