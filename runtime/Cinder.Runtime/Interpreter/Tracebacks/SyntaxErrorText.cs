using System.Text;

namespace Cinder.Runtime;

/// <summary>The place of a syntax error as its attributes tell it: the lines printed before the error itself.</summary>
internal readonly ref struct SyntaxErrorText
{
    private readonly string _fileName;
    private readonly string? _source;
    private readonly long _line;
    private readonly long _offset;
    private readonly long _endOffset;

    private SyntaxErrorText(Ref message, string fileName, string? source, long line, long offset, long endOffset)
    {
        Message = message;
        _fileName = fileName;
        _source = source;
        _line = line;
        _offset = offset;
        _endOffset = endOffset;
    }

    /// <summary>What stands for the exception's own text.</summary>
    internal Ref Message { get; }

    /// <summary>Reads the attributes.</summary>
    /// <returns>False when it is no syntax error, or one without a usable place.</returns>
    internal static bool TryRead(VmThread t, Ref exception, out SyntaxErrorText result)
    {
        result = default;
        if (!Has(t, exception, "print_file_and_line"))
        {
            return false;
        }

        Ref message = Attribute(t, exception, "msg"), file = Attribute(t, exception, "filename"), text = Attribute(t, exception, "text");
        if (message.IsUnbound || file.IsUnbound || text.IsUnbound || !Number(t, exception, "lineno", null, out var line)
            || !Number(t, exception, "offset", -1, out var offset) || !Number(t, exception, "end_lineno", line, out var endLine)
            || !Number(t, exception, "end_offset", -1, out var endOffset))
        {
            return false;
        }

        var shownFile = file.IsNone ? "<string>" : Text(t, file);
        var source = text.IsNone ? null : Text(t, text);
        if (source is not null)
        {
            // Marks go to the end of the line at most, and of an error of several lines only the first is shown.
            var size = Encoding.UTF8.GetByteCount(source);
            endOffset = endLine > line ? size : Math.Min(endOffset, size + 1);
        }

        if (TypeOps.IsInstanceOf(t, exception, BuiltinType.IndentationError))
        {
            // Whatever is indented wrongly, it is its start that matters.
            endOffset = -1;
        }

        result = new SyntaxErrorText(message, shownFile, source, line, offset, endOffset);
        return true;
    }

    /// <summary>Appends the file, the line and the carets; the latter two without the margin of a group.</summary>
    internal void Append(StringBuilder text, string margin)
    {
        text.Append(margin).Append("  File \"").Append(_fileName).Append("\", line ").Append(_line).Append('\n');
        if (_source is null)
        {
            return;
        }

        var carets = _endOffset > 0 && _endOffset > _offset ? _endOffset - _offset : 1;
        var shown = _source.TrimStart(' ', '\t', '\f');
        var offset = _offset - 1 - (_source.Length - shown.Length);
        shown = shown.EndsWith('\n') ? shown[..^1] : shown;
        offset = Math.Min(offset, shown.Length);
        for (var newLine = shown.IndexOf('\n'); newLine >= 0 && newLine < offset; newLine = shown.IndexOf('\n'))
        {
            offset -= newLine + 1;
            shown = shown[(newLine + 1)..];
        }

        text.Append("    ").Append(shown).Append('\n');
        if (offset >= 0)
        {
            text.Append("    ").Append(' ', (int)offset).Append('^', (int)Math.Min(carets, int.MaxValue)).Append('\n');
        }
    }

    private static bool Has(VmThread t, Ref value, string name) => !Attribute(t, value, name).IsUnbound;

    private static Ref Attribute(VmThread t, Ref value, string name)
    {
        var result = Op.LookupAttr(t, value, StrOps.Intern(t, name));
        t.ClearPending();
        return result.IsError ? Ref.Unbound : result;
    }

    private static bool Number(VmThread t, Ref value, string name, long? absent, out long result)
    {
        result = absent ?? 0;
        var attribute = Attribute(t, value, name);
        return attribute.IsNone ? absent is not null : !attribute.IsUnbound && IntOps.IsIntLike(t, attribute) && IntOps.TryToLong(attribute, out result);
    }

    private static string Text(VmThread t, Ref value)
    {
        var text = Op.Str(t, value);
        t.ClearPending();
        return text.IsError ? "" : StrOps.ToManaged(text);
    }
}
