using System.Text;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>The frames of a traceback with their source lines and carets.</summary>
internal readonly unsafe ref struct TracebackFrames(VmThread t, StringBuilder text, string margin)
{
    /// <summary>More than so many equal frames in a row are counted instead of shown.</summary>
    private const int MaxRepeats = 3;

    private const int DefaultLimit = 1000;

    /// <summary>Prints the frames, but of a long traceback only the innermost ones (sys.tracebacklimit).</summary>
    internal void Append(string header, TracebackObject* first)
    {
        var limit = Limit();
        if (limit <= 0)
        {
            return;
        }

        text.Append(header);
        long depth = 0;
        for (var entry = first; entry != null; entry = Next(entry))
        {
            depth++;
        }

        var sources = new SourceLines(t);
        TracebackObject* last = null;
        long repeats = 0;
        for (var entry = first; entry != null; entry = Next(entry))
        {
            if (depth-- > limit)
            {
                continue;
            }

            if (last == null || !SamePlace(last, entry))
            {
                AppendRepeats(repeats);
                repeats = 0;
            }

            last = entry;
            if (++repeats <= MaxRepeats)
            {
                AppendFrame(entry, sources);
            }
        }

        AppendRepeats(repeats);
    }

    private static TracebackObject* Next(TracebackObject* entry) => entry->Next.IsHeap ? (TracebackObject*)entry->Next.Object : null;

    private static CodeRefObject* CodeOf(TracebackObject* entry) => (CodeRefObject*)((FrameObject*)entry->Frame.Object)->Code.Object;

    private bool SamePlace(TracebackObject* a, TracebackObject* b) =>
        TracebackObject.LineOf(t, a) == TracebackObject.LineOf(t, b) && StrOps.Equals(CodeOf(a)->FileName, CodeOf(b)->FileName) && CodeOf(a)->Name == CodeOf(b)->Name;

    private long Limit()
    {
        var sys = DictOps.GetStr((DictObject*)t.Vm.Modules.Object, StrOps.Intern(t, "sys"));
        if (!sys.IsExact(BuiltinType.Module))
        {
            return DefaultLimit;
        }

        var value = DictOps.GetStr((DictObject*)((ModuleObject*)sys.Object)->Dict.Object, StrOps.Intern(t, "tracebacklimit"));
        return value.IsUnbound || !IntOps.IsIntLike(t, value) ? DefaultLimit : IntOps.TryToLong(value, out var limit) ? limit : DefaultLimit;
    }

    private void AppendRepeats(long repeats)
    {
        var more = repeats - MaxRepeats;
        if (more > 0)
        {
            text.Append(margin).Append("  [Previous line repeated ").Append(more).Append(" more time").Append(more > 1 ? "s" : "").Append("]\n");
        }
    }

    private void AppendFrame(TracebackObject* entry, SourceLines sources)
    {
        var fileName = StrOps.ToManaged(CodeOf(entry)->FileName);
        text.Append(margin).Append("  File \"").Append(fileName).Append("\", line ").Append(TracebackObject.LineOf(t, entry));
        text.Append(", in ").Append(StrOps.ToManaged(CodeOf(entry)->Name)).Append('\n');
        if (sources.Line(fileName, TracebackObject.LineOf(t, entry)) is not { } line)
        {
            return;
        }

        var stripped = line.TrimStart(' ', '\t', '\f');
        text.Append(margin).Append("    ").Append(stripped).Append('\n');
        var location = CodeType.Managed(t, CodeOf(entry)).Locations[(int)(entry->LastInstruction / 2)];
        if (location.Line >= 0 && location.EndLine >= 0 && location.Column >= 0 && location.EndColumn >= 0)
        {
            AppendCarets(line, line.Length - stripped.Length, location);
        }
    }

    /// <summary>Underlines the instruction's source; the operator of an operation by other marks than its operands.</summary>
    private void AppendCarets(string line, int indent, Location location)
    {
        // Columns are byte offsets; what is printed counts in characters.
        var bytes = Encoding.UTF8.GetBytes(line);
        var startByte = Math.Min(location.Column, bytes.Length);
        int start = Characters(bytes.AsSpan(0, startByte)), end;
        var anchors = default(OperatorAnchors);
        if (location.Line == location.EndLine)
        {
            var endByte = Math.Clamp(location.EndColumn, startByte, bytes.Length);
            end = Characters(bytes.AsSpan(0, endByte));
            var segment = bytes.AsSpan(startByte, endByte - startByte);
            if (OperatorAnchors.TryFind(segment, out anchors))
            {
                anchors = new OperatorAnchors(
                    start + Characters(segment[..Math.Min(anchors.Start, segment.Length)]), start + Characters(segment[..Math.Min(anchors.End, segment.Length)]));
            }
        }
        else
        {
            // Of an expression of several lines only the first is shown: all of it is meant.
            end = Characters(Encoding.UTF8.GetBytes(line.TrimEnd(' ', '\t', '\f', '\r', '\n')));
        }

        if (end - start == Characters(bytes) - indent && !anchors.Exist)
        {
            return;
        }

        text.Append(margin).Append("    ");
        for (var column = indent; column < end; column++)
        {
            text.Append(column < start ? ' ' : !anchors.Exist || (column >= anchors.Start && column < anchors.End) ? '^' : '~');
        }

        text.Append('\n');
    }

    private static int Characters(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var b in utf8)
        {
            count += (b & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }
}
