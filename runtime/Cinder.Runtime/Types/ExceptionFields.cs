namespace Cinder.Runtime;

#pragma warning disable CA1069 // each exception type counts its own fields from 0
/// <summary>Positions of the fields that builtin exception types add, within <see cref="ExceptionObject.Fields"/>.</summary>
internal enum ExceptionField
{
    StopValue = 0,
    ExitCode = 0,
    ErrorNumber = 0,
    ErrorText = 1,
    FileName = 2,
    FileName2 = 3,
    CharactersWritten = 4,
    ImportMessage = 0,
    ImportName = 1,
    ImportPath = 2,
    NameName = 0,
    AttributeName = 0,
    AttributeObject = 1,
    GroupMessage = 0,
    GroupExceptions = 1,
    SyntaxMessage = 0,
    SyntaxFileName = 1,
    SyntaxLine = 2,
    SyntaxOffset = 3,
    SyntaxText = 4,
    SyntaxEndLine = 5,
    SyntaxEndOffset = 6,
    SyntaxPrintFile = 7,
    UnicodeEncoding = 0,
    UnicodeObject = 1,
    UnicodeStart = 2,
    UnicodeEnd = 3,
    UnicodeReason = 4,
}

/// <summary>Reads and writes exception fields; fills them from the constructor's arguments.</summary>
internal static unsafe class ExceptionFields
{
    private const int Count = 8;

    internal static Ref Get(Ref exception, ExceptionField field)
    {
        var fields = ((ExceptionObject*)exception.Object)->Fields;
        return fields.IsHeap ? RefArray.Items((RefArray*)fields.Object)[(int)field] : Ref.Unbound;
    }

    internal static void Set(VmThread t, Ref exception, ExceptionField field, Ref value) => Set(t, (ExceptionObject*)exception.Object, field, value);

    internal static void Set(VmThread t, ExceptionObject* exception, ExceptionField field, Ref value)
    {
        if (!exception->Fields.IsHeap)
        {
            var array = Storage.NewRefArray(t, Count);
            for (var i = 0; i < Count; i++)
            {
                RefArray.Items(array)[i] = Ref.Unbound;
            }

            exception->Fields = Ref.From(array);
        }

        RefArray.Items((RefArray*)exception->Fields.Object)[(int)field] = value;
    }

    /// <summary>What the constructor of a builtin type stores beyond <c>args</c>, which is set.</summary>
    /// <returns>False with an exception pending.</returns>
    internal static bool Initialize(VmThread t, ExceptionObject* exception, BuiltinType family, Ref* args, int count)
    {
        switch (family)
        {
            case BuiltinType.StopIteration:
                Set(t, exception, ExceptionField.StopValue, count > 0 ? args[0] : Ref.None);
                return true;
            case BuiltinType.SystemExit when count > 0:
                Set(t, exception, ExceptionField.ExitCode, count == 1 ? args[0] : exception->Args);
                return true;
            case BuiltinType.OSError when count is >= 2 and <= 5:
                return InitializeOSError(t, exception, args, count);
            case BuiltinType.ImportError:
                Set(t, exception, ExceptionField.ImportMessage, count == 1 ? args[0] : Ref.Unbound);
                return true;
            case BuiltinType.SyntaxError:
                return SyntaxErrorType.Initialize(t, exception, args, count);
            case BuiltinType.UnicodeDecodeError or BuiltinType.UnicodeEncodeError or BuiltinType.UnicodeTranslateError:
                return UnicodeErrors.Initialize(t, exception, family, args, count);
            default:
                return true;
        }
    }

    /// <summary>The builtin type whose constructor the type uses.</summary>
    internal static BuiltinType Family(TypeObject* type)
    {
        for (var current = type; ; current = (TypeObject*)current->Base.Object)
        {
            switch (current->Builtin)
            {
                case BuiltinType.StopIteration or BuiltinType.SystemExit or BuiltinType.OSError or BuiltinType.ImportError or BuiltinType.SyntaxError
                    or BuiltinType.UnicodeDecodeError or BuiltinType.UnicodeEncodeError or BuiltinType.UnicodeTranslateError or BuiltinType.BaseException:
                    return current->Builtin;
            }
        }
    }

    private static bool InitializeOSError(VmThread t, ExceptionObject* exception, Ref* args, int count)
    {
        Set(t, exception, ExceptionField.ErrorNumber, args[0]);
        Set(t, exception, ExceptionField.ErrorText, args[1]);
        if (count == 2 || args[2].IsNone)
        {
            return true;
        }

        if (t.TypeOf(Ref.From(exception)) == t.Types(BuiltinType.BlockingIOError) && !TypeObject.Special(t.TypeOf(args[2]), Special.Index).IsUnbound)
        {
            if (!Op.AsLong(t, args[2], out var written))
            {
                return false;
            }

            Set(t, exception, ExceptionField.CharactersWritten, IntOps.FromLong(t, written));
            return true;
        }

        Set(t, exception, ExceptionField.FileName, args[2]);
        Set(t, exception, ExceptionField.FileName2, count == 5 && !args[4].IsNone ? args[4] : Ref.Unbound);
        exception->Args = TupleOps.From(t, args, 2);
        return true;
    }
}
