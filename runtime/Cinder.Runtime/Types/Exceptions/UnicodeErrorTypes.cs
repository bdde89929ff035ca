namespace Cinder.Runtime;

/// <summary><c>UnicodeEncodeError</c>.</summary>
[PyType(BuiltinType.UnicodeEncodeError, Doc = "Unicode encoding error.")]
internal static unsafe partial class UnicodeEncodeErrorType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) =>
        ExceptionInit.Positional(t, self, args, kwargs) && ExceptionFields.Initialize(t, self, BuiltinType.UnicodeEncodeError, args.Items, (int)args.Count)
            ? Ref.None
            : Ref.Error;

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self) => UnicodeErrors.Text(t, self, BuiltinType.UnicodeEncodeError);
}

/// <summary><c>UnicodeDecodeError</c>.</summary>
[PyType(BuiltinType.UnicodeDecodeError, Doc = "Unicode decoding error.")]
internal static unsafe partial class UnicodeDecodeErrorType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) =>
        ExceptionInit.Positional(t, self, args, kwargs) && ExceptionFields.Initialize(t, self, BuiltinType.UnicodeDecodeError, args.Items, (int)args.Count)
            ? Ref.None
            : Ref.Error;

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self) => UnicodeErrors.Text(t, self, BuiltinType.UnicodeDecodeError);
}

/// <summary><c>UnicodeTranslateError</c>.</summary>
[PyType(BuiltinType.UnicodeTranslateError, Doc = "Unicode translation error.")]
internal static unsafe partial class UnicodeTranslateErrorType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) =>
        ExceptionInit.Positional(t, self, args, kwargs) && ExceptionFields.Initialize(t, self, BuiltinType.UnicodeTranslateError, args.Items, (int)args.Count)
            ? Ref.None
            : Ref.Error;

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self) => UnicodeErrors.Text(t, self, BuiltinType.UnicodeTranslateError);
}

/// <summary>What the three Unicode errors share: fields and text.</summary>
internal static unsafe class UnicodeErrors
{
    /// <summary>Sets the fields from the constructor's arguments: encoding (none for translation), object, start, end, reason.</summary>
    internal static bool Initialize(VmThread t, ExceptionObject* exception, BuiltinType type, Ref* args, int count)
    {
        var first = type == BuiltinType.UnicodeTranslateError ? ExceptionField.UnicodeObject : ExceptionField.UnicodeEncoding;
        var expected = ExceptionField.UnicodeReason + 1 - first;
        if (count != expected)
        {
            t.RaiseTypeError($"function takes exactly {expected} arguments ({count} given)");
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var value = Convert(t, type, first + i, args[i], i + 1);
            if (value.IsError)
            {
                return false;
            }

            ExceptionFields.Set(t, exception, first + i, value);
        }

        return true;
    }

    internal static Ref Text(VmThread t, ExceptionObject* self, BuiltinType type)
    {
        var subject = Field(self, ExceptionField.UnicodeObject);
        if (subject.IsUnbound)
        {
            // Made by __new__ alone.
            return StrOps.Empty(t);
        }

        var reason = TextOf(t, Field(self, ExceptionField.UnicodeReason));
        var encoding = type == BuiltinType.UnicodeTranslateError ? "" : TextOf(t, Field(self, ExceptionField.UnicodeEncoding));
        if (reason is null || encoding is null)
        {
            return Ref.Error;
        }

        IntOps.TryToLong(Field(self, ExceptionField.UnicodeStart), out var start);
        IntOps.TryToLong(Field(self, ExceptionField.UnicodeEnd), out var end);
        var isDecode = type == BuiltinType.UnicodeDecodeError;
        var action = type == BuiltinType.UnicodeTranslateError ? "can't translate" : $"'{encoding}' codec can't {(isDecode ? "decode" : "encode")}";
        var length = t.KindOf(subject) switch
        {
            BuiltinType.Bytes => ((BytesObject*)subject.Object)->Length,
            BuiltinType.Str => ((StrObject*)subject.Object)->Length,
            _ => 0,
        };
        if (start < 0 || start >= length || end != start + 1)
        {
            return StrOps.New(t, $"{action} {(isDecode ? "bytes" : "characters")} in position {start}-{end - 1}: {reason}");
        }

        if (isDecode)
        {
            return StrOps.New(t, $"{action} byte 0x{BytesObject.Data((BytesObject*)subject.Object)[start]:x2} in position {start}: {reason}");
        }

        var character = StrOps.CodePointAt(subject, (int)start);
        var escape = character <= 0xFF ? $"\\x{character:x2}" : character <= 0xFFFF ? $"\\u{character:x4}" : $"\\U{character:x8}";
        return StrOps.New(t, $"{action} character '{escape}' in position {start}: {reason}");
    }

    private static Ref Convert(VmThread t, BuiltinType type, ExceptionField field, Ref value, int position)
    {
        switch (field)
        {
            case ExceptionField.UnicodeStart or ExceptionField.UnicodeEnd:
                return NativeArguments.ToLong(t, value, out var index) ? IntOps.FromLong(t, index) : Ref.Error;
            case ExceptionField.UnicodeObject when type == BuiltinType.UnicodeDecodeError:
                return t.KindOf(value) == BuiltinType.Bytes || !Buffers.TryGet(t, value, out var data, out var length)
                    ? (t.HasPending ? Ref.Error : value)
                    : BytesOps.New(t, data, length);
            default:
                return t.KindOf(value) == BuiltinType.Str
                    ? value
                    : t.RaiseTypeError($"argument {position} must be str, not {(value.IsNone ? "None" : Op.TypeName(t, value))}");
        }
    }

    private static string? TextOf(VmThread t, Ref value)
    {
        if (value.IsUnbound)
        {
            return "<NULL>";
        }

        var text = Op.Str(t, value);
        return text.IsError ? null : StrOps.ToManaged(text);
    }

    private static Ref Field(ExceptionObject* self, ExceptionField field) => ExceptionFields.Get(Ref.From(self), field);
}
