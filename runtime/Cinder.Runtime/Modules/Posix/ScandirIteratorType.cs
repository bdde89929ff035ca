namespace Cinder.Runtime;

/// <summary>
/// What <c>scandir()</c> gives. R0: the path that entries' paths begin with, with its slash; Unbound for a descriptor. R1: the path as given.
/// N0: the C library's stream, 0 when it is closed; N1: names are str; N2: the descriptor given, or -1.
/// </summary>
[PyType(BuiltinType.ScandirIterator)]
internal static unsafe partial class ScandirIteratorType
{
    internal static Ref New(VmThread t, scoped ref PathArgument directory, nint stream)
    {
        var prefix = directory.Text == null || directory.IsNothing ? Ref.Unbound : Prefix(t, ref directory);
        if (prefix.IsError)
        {
            _ = LibC.CloseDirectory(stream);
            return prefix;
        }

        var self = (NativeObject*)TypeOps.AllocateInstance(t, t.Types(BuiltinType.ScandirIterator));
        self->R0 = directory.IsNothing ? StrOps.New(t, "./") : prefix;
        self->R1 = directory.Source;
        self->N0 = stream;
        self->N1 = directory.IsText ? 1 : 0;
        self->N2 = directory.Text == null ? directory.Descriptor : -1;
        return Ref.From(self);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => self;

    [PyMethod("__next__")]
    private static Ref Next(VmThread t, NativeObject* self)
    {
        if (self->N0 == 0)
        {
            return Ref.Unbound;
        }

        if (!PosixModule.TryReadRecord((nint)self->N0, out var record))
        {
            var error = self->N2 >= 0 || self->R1.IsNone ? OsError.RaiseLast(t) : OsError.RaiseLast(t, self->R1);
            CloseStream(self);
            return error;
        }

        if (record == null)
        {
            CloseStream(self);
            return Ref.Unbound;
        }

        var name = FileSystemText.Decode(t, DirectoryRecord.Name(record), self->N1 != 0);
        var path = name.IsError || self->R0.IsUnbound ? name : Op.Binary(t, BinaryOperator.Add, self->R0, name);
        return path.IsError ? path : DirEntryType.New(t, name, path, record, (int)self->N2);
    }

    [PyMethod("close")]
    private static Ref Close(VmThread t, NativeObject* self)
    {
        CloseStream(self);
        return Ref.None;
    }

    [PyMethod("__enter__")]
    private static Ref Enter(VmThread t, Ref self) => self;

    [PyMethod("__exit__")]
    private static Ref Exit(VmThread t, NativeObject* self, Args args)
    {
        _ = args;
        return Close(t, self);
    }

    [PyMethod("__del__")]
    private static Ref Finalize(VmThread t, NativeObject* self) => Close(t, self);

    private static void CloseStream(NativeObject* self)
    {
        var stream = (nint)self->N0;
        self->N0 = 0;
        if (stream == 0)
        {
            return;
        }

        if (self->N2 >= 0)
        {
            LibC.RewindDirectory(stream);
        }

        _ = LibC.CloseDirectory(stream);
    }

    private static Ref Prefix(VmThread t, scoped ref PathArgument directory)
    {
        if (!directory.IsText)
        {
            var bytes = BytesOps.Span(directory.Source);
            return bytes.Length == 0 || bytes[^1] == (byte)'/' ? BytesOps.ToExact(t, directory.Source) : Op.Binary(t, BinaryOperator.Add, directory.Source, BytesOps.New(t, "/"u8));
        }

        var text = directory.Source;
        var length = StrOps.Length(text);
        return length == 0 || StrOps.CodePointAt(text, length - 1) == '/' ? StrOps.ToExact(t, text) : Op.Binary(t, BinaryOperator.Add, text, StrOps.New(t, "/"));
    }
}
