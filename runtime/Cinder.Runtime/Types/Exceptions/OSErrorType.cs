namespace Cinder.Runtime;

/// <summary>
/// <c>OSError</c>: an error number picks the subclass. All fields are set by <c>__new__</c>, except for a subclass that has its own
/// <c>__init__</c> but not <c>__new__</c>: that one passes on to <c>OSError.__init__</c> what it likes.
/// </summary>
[PyType(BuiltinType.OSError, Doc = "Base class for I/O related errors.")]
internal static unsafe partial class OSErrorType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        if (InitSetsFields(t, cls))
        {
            return Ref.From(ExceptionOps.Allocate(t, cls, null, 0));
        }

        return kwargs.Count > 0
            ? t.RaiseTypeError($"{TypeOps.NameOf(cls)}() takes no keyword arguments")
            : ExceptionOps.New(t, cls, args.Items, (int)args.Count);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs)
    {
        if (!InitSetsFields(t, t.TypeOf(Ref.From(self))))
        {
            return Ref.None;
        }

        return ExceptionInit.Positional(t, self, args, kwargs) && ExceptionFields.Initialize(t, self, BuiltinType.OSError, args.Items, (int)args.Count)
            ? Ref.None
            : Ref.Error;
    }

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self)
    {
        var number = Field(self, ExceptionField.ErrorNumber);
        var text = Field(self, ExceptionField.ErrorText);
        var file = Field(self, ExceptionField.FileName);
        var file2 = Field(self, ExceptionField.FileName2);
        if (file.IsUnbound && (number.IsUnbound || text.IsUnbound))
        {
            return ExceptionOps.Text(t, self);
        }

        Ref shownNumber = Op.Str(t, OrNone(number)), shownText = shownNumber.IsError ? shownNumber : Op.Str(t, OrNone(text));
        if (shownText.IsError)
        {
            return shownText;
        }

        var shown = $"[Errno {StrOps.ToManaged(shownNumber)}] {StrOps.ToManaged(shownText)}";
        if (file.IsUnbound)
        {
            return StrOps.New(t, shown);
        }

        Ref name = Op.Repr(t, file), name2 = file2.IsUnbound || name.IsError ? name : Op.Repr(t, file2);
        return name2.IsError
            ? name2
            : StrOps.New(t, $"{shown}: {StrOps.ToManaged(name)}{(file2.IsUnbound ? "" : " -> " + StrOps.ToManaged(name2))}");
    }

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, ExceptionObject* self)
    {
        var args = self->Args;
        var file = Field(self, ExceptionField.FileName);
        var given = (TupleObject*)args.Object;
        if (given->Length == 2 && !file.IsUnbound)
        {
            // The file names were taken out of args; the constructor wants them back.
            var file2 = Field(self, ExceptionField.FileName2);
            var full = stackalloc Ref[5];
            full[0] = TupleObject.Items(given)[0];
            full[1] = TupleObject.Items(given)[1];
            full[2] = file;
            full[3] = Ref.None;
            full[4] = file2;
            args = TupleOps.From(t, full, file2.IsUnbound ? 3 : 5);
        }

        return ExceptionOps.Reduce(t, self, args, ExceptionOps.State(t, self));
    }

    [PyGetter("characters_written")]
    private static Ref GetWritten(VmThread t, ExceptionObject* self)
    {
        var written = Field(self, ExceptionField.CharactersWritten);
        return written.IsUnbound ? t.Raise(BuiltinType.AttributeError, "characters_written") : written;
    }

    [PySetter("characters_written")]
    private static bool SetWritten(VmThread t, ExceptionObject* self, Ref value)
    {
        if (value.IsUnbound)
        {
            if (Field(self, ExceptionField.CharactersWritten).IsUnbound)
            {
                t.Raise(BuiltinType.AttributeError, "characters_written");
                return false;
            }
        }
        else if (!Op.AsLong(t, value, out var count))
        {
            return false;
        }
        else
        {
            value = IntOps.FromLong(t, count);
        }

        ExceptionFields.Set(t, self, ExceptionField.CharactersWritten, value);
        return true;
    }

    /// <summary>The type that an error number stands for.</summary>
    internal static BuiltinType ForNumber(long number) => number switch
    {
        1 or 13 => BuiltinType.PermissionError,
        2 => BuiltinType.FileNotFoundError,
        3 => BuiltinType.ProcessLookupError,
        4 => BuiltinType.InterruptedError,
        10 => BuiltinType.ChildProcessError,
        11 or 114 or 115 => BuiltinType.BlockingIOError,
        17 => BuiltinType.FileExistsError,
        20 => BuiltinType.NotADirectoryError,
        21 => BuiltinType.IsADirectoryError,
        32 or 108 => BuiltinType.BrokenPipeError,
        103 => BuiltinType.ConnectionAbortedError,
        104 => BuiltinType.ConnectionResetError,
        110 => BuiltinType.TimeoutError,
        111 => BuiltinType.ConnectionRefusedError,
        _ => BuiltinType.OSError,
    };

    private static bool InitSetsFields(VmThread t, TypeObject* type)
    {
        var native = t.Types(BuiltinType.OSError);
        return TypeObject.Special(type, Special.Init) != TypeObject.Special(native, Special.Init)
            && TypeObject.Special(type, Special.New) == TypeObject.Special(native, Special.New);
    }

    private static Ref Field(ExceptionObject* self, ExceptionField field) => ExceptionFields.Get(Ref.From(self), field);

    private static Ref OrNone(Ref value) => value.IsUnbound ? Ref.None : value;
}
