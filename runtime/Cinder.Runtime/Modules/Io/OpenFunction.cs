namespace Cinder.Runtime;

/// <summary><c>open()</c>: a raw file, a buffer before it, text over that.</summary>
internal static unsafe class OpenFunction
{
    /// <summary>Opens a file: the arguments of <c>open()</c>, converted.</summary>
    internal static Ref Open(VmThread t, Ref file, string mode, long buffering, Ref encoding, Ref errors, Ref newline, Ref closefd, Ref opener)
    {
        var path = IsNumber(t, file) ? file : FilePaths.FromObject(t, file);
        if (path.IsError)
        {
            return path;
        }

        if (!OpenMode.TryParse(mode, out var parsed, out var error) || !parsed.TryCheck(encoding, errors, newline, out error))
        {
            return t.RaiseValueError(error);
        }

        if (parsed.Binary && buffering == 1
            && !Warnings.Warn(t, BuiltinType.RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used"))
        {
            return Ref.Error;
        }

        var raw = FileIOType.New(t, t.Types(BuiltinType.FileIO), default, default);
        var rawMode = StrOps.New(t, parsed.Raw);
        if (FileIOType.Init(t, (FileIOObject*)raw.Object, path, (StrObject*)rawMode.Object, closefd, opener).IsError)
        {
            return Ref.Error;
        }

        var result = Complete(t, (FileIOObject*)raw.Object, parsed, mode, buffering, encoding, errors, newline, out var opened);
        if (result.IsError)
        {
            var earlier = t.TakePending();
            Op.CallMethod(t, opened, t.Names[Name.Close]);
            IoErrors.Chain(t, earlier);
        }

        return result;
    }

    /// <summary>A buffer of the kind that the mode asks for.</summary>
    internal static Ref OpenBuffer(VmThread t, Ref raw, OpenMode mode, long size)
    {
        var type = mode.Updating ? BuiltinType.BufferedRandom : mode.Reading ? BuiltinType.BufferedReader : BuiltinType.BufferedWriter;
        var buffer = BufferedMethods.New(t, t.Types(type));
        var self = (BufferedObject*)buffer.Object;
        var ok = type switch
        {
            BuiltinType.BufferedRandom => BufferedRandomType.Init(t, self, raw, size),
            BuiltinType.BufferedReader => BufferedReaderType.Init(t, self, raw, size),
            _ => BufferedWriterType.Init(t, self, raw, size),
        };
        return ok.IsError ? ok : buffer;
    }

    private static Ref Complete(
        VmThread t, FileIOObject* raw, OpenMode mode, string modeText, long buffering, Ref encoding, Ref errors, Ref newline, out Ref opened)
    {
        opened = Ref.From(raw);
        var isTerminal = buffering < 0 && raw->IsTerminal;
        var lineBuffering = buffering == 1 || isTerminal;
        if (lineBuffering || buffering < 0)
        {
            buffering = raw->BlockSize;
        }

        if (buffering == 0)
        {
            return mode.Binary ? opened : t.RaiseValueError("can't have unbuffered text I/O");
        }

        var buffer = OpenBuffer(t, opened, mode, buffering);
        if (buffer.IsError)
        {
            return buffer;
        }

        opened = buffer;
        if (mode.Binary)
        {
            return buffer;
        }

        var text = TextIOWrapperType.New(t, t.Types(BuiltinType.TextIOWrapper), default, default);
        if (TextIOWrapperType.Init(t, (TextIOObject*)text.Object, buffer, encoding, errors, newline, lineBuffering).IsError)
        {
            return Ref.Error;
        }

        opened = text;
        return Op.SetAttr(t, text, t.Names[Name.Mode], StrOps.New(t, modeText)) ? text : Ref.Error;
    }

    /// <summary>Whether the value is a number, which may be a descriptor, and else what it is said to be not.</summary>
    private static bool IsNumber(VmThread t, Ref value)
    {
        var type = t.TypeOf(value);
        return value.IsInt || !TypeObject.Special(type, Special.Index).IsUnbound || !TypeObject.Special(type, Special.Int).IsUnbound
            || !TypeObject.Special(type, Special.Float).IsUnbound;
    }
}

/// <summary>The mode of <c>open()</c>.</summary>
internal readonly record struct OpenMode(bool Creating, bool Reading, bool Writing, bool Appending, bool Updating, bool Text, bool Binary)
{
    /// <summary>The mode of the raw file.</summary>
    internal string Raw => (Creating ? "x" : "") + (Reading ? "r" : "") + (Writing ? "w" : "") + (Appending ? "a" : "") + (Updating ? "+" : "");

    /// <summary>Reads a mode such as "r+b". False with the message of a ValueError.</summary>
    internal static bool TryParse(string text, out OpenMode mode, out string error)
    {
        mode = default;
        error = "";
        for (var i = 0; i < text.Length; i++)
        {
            OpenMode? next = text[i] switch
            {
                'x' => mode with { Creating = true },
                'r' => mode with { Reading = true },
                'w' => mode with { Writing = true },
                'a' => mode with { Appending = true },
                '+' => mode with { Updating = true },
                't' => mode with { Text = true },
                'b' => mode with { Binary = true },
                _ => null,
            };
            if (next is not { } known || text.IndexOf(text[i], i + 1) >= 0)
            {
                error = $"invalid mode: '{text}'";
                return false;
            }

            mode = known;
        }

        return true;
    }

    /// <summary>Whether the mode makes sense with the arguments. False with the message of a ValueError.</summary>
    internal bool TryCheck(Ref encoding, Ref errors, Ref newline, out string error)
    {
        var purposes = (Creating ? 1 : 0) + (Reading ? 1 : 0) + (Writing ? 1 : 0) + (Appending ? 1 : 0);
        error = Text && Binary ? "can't have text and binary mode at once"
            : purposes > 1 ? "must have exactly one of create/read/write/append mode"
            : !Binary ? ""
            : !encoding.IsNone ? "binary mode doesn't take an encoding argument"
            : !errors.IsNone ? "binary mode doesn't take an errors argument"
            : !newline.IsNone ? "binary mode doesn't take a newline argument"
            : "";
        return error.Length == 0;
    }
}
