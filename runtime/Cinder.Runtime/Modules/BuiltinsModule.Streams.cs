namespace Cinder.Runtime;

/// <content>print() and input().</content>
internal static unsafe partial class BuiltinsModule
{
    [PyFunction("print", Doc = "Prints the values to a stream, or to sys.stdout by default.\n\nsep\n  string inserted between values, default a space.\nend\n  string appended after the last value, default a newline.\nfile\n  a file-like object (stream); defaults to the current sys.stdout.\nflush\n  whether to forcibly flush the stream.")]
    private static Ref Print(VmThread t, Args values, [OrNone, KeywordOnly] Ref sep, [OrNone, KeywordOnly] Ref end, [OrNone, KeywordOnly] Ref file, [KeywordOnly] bool flush = false)
    {
        if (file.IsNone)
        {
            file = StandardStreams.Current(t, Name.StdOut);
            if (file.IsNone || file.IsUnbound)
            {
                return file.IsNone ? Ref.None : t.Raise(BuiltinType.RuntimeError, "lost sys.stdout");
            }
        }

        if (!CheckText(t, sep, "sep") || !CheckText(t, end, "end"))
        {
            return Ref.Error;
        }

        for (nint i = 0; i < values.Count; i++)
        {
            if (i > 0 && !StandardStreams.Write(t, file, sep.IsNone ? StrOps.Character(t, ' ') : sep))
            {
                return Ref.Error;
            }

            var text = Op.Str(t, values[i]);
            if (text.IsError || !StandardStreams.Write(t, file, text))
            {
                return Ref.Error;
            }
        }

        if (!StandardStreams.Write(t, file, end.IsNone ? StrOps.Character(t, '\n') : end))
        {
            return Ref.Error;
        }

        return !flush ? Ref.None : Op.CallMethod(t, file, t.Names[Name.Flush]).IsError ? Ref.Error : Ref.None;
    }

    [PyFunction("input", Doc = "Read a string from standard input.  The trailing newline is stripped.\n\nThe prompt string, if given, is printed to standard output without a\ntrailing newline before reading input.\n\nIf the user hits EOF (*nix: Ctrl-D, Windows: Ctrl-Z+Return), raise EOFError.\nOn *nix systems, readline is used if available.")]
    private static Ref Input(VmThread t, [Optional] Ref prompt)
    {
        var input = StandardStreams.Current(t, Name.StdIn);
        var output = StandardStreams.Current(t, Name.StdOut);
        var error = StandardStreams.Current(t, Name.StdErr);
        if (!CheckPresent(t, input, "stdin") || !CheckPresent(t, output, "stdout") || !CheckPresent(t, error, "stderr"))
        {
            return Ref.Error;
        }

        Op.CallMethod(t, error, t.Names[Name.Flush]);
        t.ClearPending();
        if (!prompt.IsUnbound)
        {
            var text = Op.Str(t, prompt);
            if (text.IsError || !StandardStreams.Write(t, output, text))
            {
                return Ref.Error;
            }
        }

        Op.CallMethod(t, output, t.Names[Name.Flush]);
        t.ClearPending();
        var line = Op.CallMethod(t, input, t.Names[Name.ReadLine]);
        if (line.IsError)
        {
            return line;
        }

        if (t.KindOf(line) != BuiltinType.Str)
        {
            return t.RaiseTypeError("object.readline() returned non-string");
        }

        var length = StrOps.Length(line);
        if (length == 0)
        {
            return t.Raise(BuiltinType.EOFError, "EOF when reading a line");
        }

        return StrOps.CodePointAt(line, length - 1) == '\n' ? StrOps.Substring(t, (StrObject*)line.Object, 0, length - 1) : line;
    }

    private static bool CheckPresent(VmThread t, Ref stream, string name)
    {
        if (!stream.IsUnbound && !stream.IsNone)
        {
            return true;
        }

        t.Raise(BuiltinType.RuntimeError, $"input(): lost sys.{name}");
        return false;
    }

    private static bool CheckText(VmThread t, Ref value, string name)
    {
        if (value.IsNone || t.KindOf(value) == BuiltinType.Str)
        {
            return true;
        }

        t.RaiseTypeError($"{name} must be None or a string, not {Op.TypeName(t, value)}");
        return false;
    }
}
