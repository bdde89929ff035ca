namespace Cinder.Runtime;

/// <summary><c>io.StringIO</c>.</summary>
[PyType(BuiltinType.StringIO, Doc = "Text I/O implementation using an in-memory buffer.\n\nThe initial_value argument sets the value of object.  The newline\nargument is like the one of TextIOWrapper's constructor.")]
internal static unsafe partial class StringIOType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        var self = (StringIOObject*)IoObjects.AllocateInMemory(t, cls, BuiltinType.StringIO);
        self->Width = 1;
        self->State = StringIOState.New;
        return Ref.From(self);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, StringIOObject* self, [OrNone, Keyword] Ref initialValue, [Optional, Keyword] Ref newline)
    {
        if (!TryNewline(t, newline, out var mode))
        {
            return Ref.Error;
        }

        if (!initialValue.IsNone && t.KindOf(initialValue) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"initial_value must be str or None, not {Op.TypeName(t, initialValue)}");
        }

        self->Storage = Ref.Zero;
        self->Length = self->Position = 0;
        self->Width = 1;
        self->Newline = mode;
        self->Seen = LineEnds.None;
        self->State = StringIOState.Open;
        if (!initialValue.IsNone && !StringIOOps.Write(t, self, initialValue))
        {
            return Ref.Error;
        }

        self->Position = 0;
        return Ref.None;
    }

    [PyMethod("getvalue", Doc = "Retrieve the entire contents of the object.")]
    private static Ref GetValue(VmThread t, StringIOObject* self) => CheckOpen(t, self) ? StrOps.FromView(t, StringIOOps.Content(self)) : Ref.Error;

    [PyMethod("tell", Doc = "Tell the current file position.")]
    private static Ref Tell(VmThread t, StringIOObject* self) => CheckOpen(t, self) ? IntOps.FromLong(t, self->Position) : Ref.Error;

    [PyMethod("read", Doc = "Read at most size characters, returned as a string.\n\nIf the argument is negative or omitted, read until EOF\nis reached. Return an empty string at EOF.")]
    private static Ref Read(VmThread t, StringIOObject* self, [OrNone] Ref size) =>
        IoArguments.TrySize(t, size, -1, out var count) && CheckOpen(t, self) ? StringIOOps.Read(t, self, count) : Ref.Error;

    [PyMethod("readline", Doc = "Read until newline or EOF.\n\nReturns an empty string if EOF is hit immediately.")]
    private static Ref ReadLine(VmThread t, StringIOObject* self, [OrNone] Ref size) =>
        IoArguments.TrySize(t, size, -1, out var limit) && CheckOpen(t, self) ? StringIOOps.ReadLine(t, self, limit) : Ref.Error;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, StringIOObject* self)
    {
        if (!CheckOpen(t, self))
        {
            return Ref.Error;
        }

        var line = Ref.From(self);
        if (IoObjects.IsExactly(t, line, BuiltinType.StringIO))
        {
            line = StringIOOps.ReadLine(t, self, -1);
        }
        else
        {
            line = Op.CallMethod(t, line, t.Names[Name.ReadLine]);
            if (!line.IsError && t.KindOf(line) != BuiltinType.Str)
            {
                return t.Raise(BuiltinType.OSError, $"readline() should have returned a str object, not '{Op.TypeName(t, line)}'");
            }
        }

        return !line.IsError && StrOps.Length(line) == 0 ? Ref.Unbound : line;
    }

    [PyMethod("truncate", Doc = "Truncate size to pos.\n\nThe pos argument defaults to the current file position, as\nreturned by tell().  The current file position is unchanged.\nReturns the new absolute position.")]
    private static Ref Truncate(VmThread t, StringIOObject* self, [OrNone] Ref pos)
    {
        if (!CheckOpen(t, self) || !IoArguments.TrySize(t, pos, self->Position, out var size))
        {
            return Ref.Error;
        }

        if (size < 0)
        {
            return t.RaiseValueError($"Negative size value {size}");
        }

        self->Length = Math.Min(self->Length, size);
        return IntOps.FromLong(t, size);
    }

    [PyMethod("seek", Doc = "Change stream position.\n\nSeek to character offset pos relative to position indicated by whence:\n    0  Start of stream (the default).  pos should be >= 0;\n    1  Current position - pos must be 0;\n    2  End of stream - pos must be 0.\nReturns the new absolute position.")]
    private static Ref Seek(VmThread t, StringIOObject* self, long pos, int whence = 0)
    {
        if (!CheckOpen(t, self))
        {
            return Ref.Error;
        }

        if (whence is < 0 or > 2)
        {
            return t.RaiseValueError($"Invalid whence ({whence}, should be 0, 1 or 2)");
        }

        if (pos < 0 && whence == 0)
        {
            return t.RaiseValueError($"Negative seek position {pos}");
        }

        if (whence != 0 && pos != 0)
        {
            return t.Raise(BuiltinType.OSError, "Can't do nonzero cur-relative seeks");
        }

        self->Position = whence == 0 ? pos : whence == 1 ? self->Position : self->Length;
        return IntOps.FromLong(t, self->Position);
    }

    [PyMethod("write", Doc = "Write string to file.\n\nReturns the number of characters written, which is always equal to\nthe length of the string.")]
    private static Ref Write(VmThread t, StringIOObject* self, Ref s)
    {
        if (self->State == StringIOState.New)
        {
            return IoErrors.Uninitialized(t);
        }

        if (t.KindOf(s) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"string argument expected, got '{Op.TypeName(t, s)}'");
        }

        return CheckOpen(t, self) && StringIOOps.Write(t, self, s) ? Ref.FromSmall(StrOps.Length(s)) : Ref.Error;
    }

    [PyMethod("close", Doc = "Close the IO object.\n\nAttempting any further operation after the object is closed\nwill raise a ValueError.\n\nThis method has no effect if the file is already closed.")]
    private static void Close(VmThread t, StringIOObject* self)
    {
        self->State = self->State == StringIOState.New ? StringIOState.New : StringIOState.Closed;
        self->Storage = Ref.Zero;
        self->Length = 0;
    }

    [PyMethod("readable", Doc = "Returns True if the IO object can be read.")]
    private static Ref Readable(VmThread t, StringIOObject* self) => CheckOpen(t, self) ? Ref.True : Ref.Error;

    [PyMethod("writable", Doc = "Returns True if the IO object can be written.")]
    private static Ref Writable(VmThread t, StringIOObject* self) => CheckOpen(t, self) ? Ref.True : Ref.Error;

    [PyMethod("seekable", Doc = "Returns True if the IO object can be seeked.")]
    private static Ref Seekable(VmThread t, StringIOObject* self) => CheckOpen(t, self) ? Ref.True : Ref.Error;

    [PyMethod("__getstate__")]
    private static Ref GetState(VmThread t, StringIOObject* self)
    {
        var parts = stackalloc Ref[4];
        parts[0] = GetValue(t, self);
        if (parts[0].IsError)
        {
            return Ref.Error;
        }

        parts[1] = self->Newline switch
        {
            NewlineMode.Translate => Ref.None,
            NewlineMode.Universal => StrOps.Empty(t),
            NewlineMode.LineFeed => StrOps.Character(t, '\n'),
            NewlineMode.CarriageReturn => StrOps.Character(t, '\r'),
            _ => StrOps.New(t, "\r\n"),
        };
        parts[2] = IntOps.FromLong(t, self->Position);
        parts[3] = IoObjects.DictCopy(t, Ref.From(self));
        return parts[3].IsError ? Ref.Error : TupleOps.From(t, parts, 4);
    }

    [PyMethod("__setstate__")]
    private static Ref SetState(VmThread t, StringIOObject* self, Ref state)
    {
        if (self->State == StringIOState.Closed)
        {
            return t.RaiseValueError("__setstate__ on closed file");
        }

        if (t.KindOf(state) != BuiltinType.Tuple || ((TupleObject*)state.Object)->Length < 4)
        {
            return t.RaiseTypeError($"{Op.TypeName(t, Ref.From(self))}.__setstate__ argument should be 4-tuple, got {Op.TypeName(t, state)}");
        }

        var parts = TupleObject.Items((TupleObject*)state.Object);
        if (Init(t, self, Ref.None, parts[1]).IsError)
        {
            return Ref.Error;
        }

        if (t.KindOf(parts[0]) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"initial_value must be str or None, not {Op.TypeName(t, parts[0])}");
        }

        // The value has its line ends translated already.
        if (!StringIOOps.Write(t, self, new StrView(parts[0])))
        {
            return Ref.Error;
        }

        if (!IntOps.IsIntLike(t, parts[2]))
        {
            return t.RaiseTypeError($"third item of state must be an integer, got {Op.TypeName(t, parts[2])}");
        }

        if (!Op.AsLong(t, parts[2], out var position))
        {
            return Ref.Error;
        }

        if (position < 0)
        {
            return t.RaiseValueError("position value cannot be negative");
        }

        self->Position = position;
        return IoModule.RestoreDict(t, Ref.From(self), parts[3], "fourth");
    }

    [PyGetter("closed")]
    private static Ref GetClosed(VmThread t, StringIOObject* self) =>
        self->State == StringIOState.New ? IoErrors.Uninitialized(t) : Ref.FromBool(self->State == StringIOState.Closed);

    [PyGetter("newlines")]
    private static Ref GetNewlines(VmThread t, StringIOObject* self) => CheckOpen(t, self) ? Newlines.Describe(t, self->Seen) : Ref.Error;

    [PyGetter("line_buffering")]
    private static Ref GetLineBuffering(VmThread t, StringIOObject* self) => CheckOpen(t, self) ? Ref.False : Ref.Error;

    private static bool CheckOpen(VmThread t, StringIOObject* self)
    {
        if (self->State == StringIOState.Open)
        {
            return true;
        }

        t.RaiseValueError(self->State == StringIOState.New ? "I/O operation on uninitialized object" : "I/O operation on closed file");
        return false;
    }

    private static bool TryNewline(VmThread t, Ref newline, out NewlineMode mode)
    {
        mode = NewlineMode.LineFeed;
        if (newline.IsUnbound)
        {
            return true;
        }

        if (!newline.IsNone && t.KindOf(newline) != BuiltinType.Str)
        {
            t.RaiseTypeError($"newline must be str or None, not {Op.TypeName(t, newline)}");
            return false;
        }

        if (Newlines.TryParse(newline.IsNone ? null : StrOps.ToManaged(newline), out mode))
        {
            return true;
        }

        t.RaiseValueError($"illegal newline value: {Op.ReprToManaged(t, newline)}");
        return false;
    }
}
