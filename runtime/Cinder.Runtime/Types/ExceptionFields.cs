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

    /// <summary>What the type's constructor stores beyond <c>args</c>.</summary>
    internal static void Initialize(VmThread t, ExceptionObject* exception, TypeObject* type, Ref* args, int count)
    {
        switch (Family(t, type))
        {
            case BuiltinType.StopIteration:
                Set(t, exception, ExceptionField.StopValue, count > 0 ? args[0] : Ref.None);
                break;
            case BuiltinType.SystemExit:
                Set(t, exception, ExceptionField.ExitCode, count == 0 ? Ref.None : count == 1 ? args[0] : exception->Args);
                break;
            case BuiltinType.OSError when count is >= 2 and <= 5:
                Set(t, exception, ExceptionField.ErrorNumber, args[0]);
                Set(t, exception, ExceptionField.ErrorText, args[1]);
                Set(t, exception, ExceptionField.FileName, count > 2 ? args[2] : Ref.None);
                Set(t, exception, ExceptionField.FileName2, count > 4 ? args[4] : Ref.None);
                exception->Args = TupleOps.From(t, args, 2);
                break;
            case BuiltinType.ImportError:
                Set(t, exception, ExceptionField.ImportMessage, count == 1 ? args[0] : Ref.None);
                break;
            case BuiltinType.SyntaxError:
                InitializeSyntax(t, exception, args, count);
                break;
            case BuiltinType.UnicodeDecodeError or BuiltinType.UnicodeEncodeError when count == 5:
                for (var i = 0; i < 5; i++)
                {
                    Set(t, exception, (ExceptionField)i, args[i]);
                }

                break;
            case BuiltinType.UnicodeTranslateError when count == 4:
                for (var i = 0; i < 4; i++)
                {
                    Set(t, exception, (ExceptionField)(i + 1), args[i]);
                }

                break;
            case BuiltinType.BaseExceptionGroup when count == 2:
                Set(t, exception, ExceptionField.GroupMessage, args[0]);
                Set(t, exception, ExceptionField.GroupExceptions, args[1]);
                break;
        }
    }

    /// <summary>The builtin type whose constructor the type uses.</summary>
    internal static BuiltinType Family(VmThread t, TypeObject* type)
    {
        for (var current = type; ; current = (TypeObject*)current->Base.Object)
        {
            switch (current->Builtin)
            {
                case BuiltinType.StopIteration or BuiltinType.SystemExit or BuiltinType.OSError or BuiltinType.ImportError or BuiltinType.SyntaxError
                    or BuiltinType.UnicodeDecodeError or BuiltinType.UnicodeEncodeError or BuiltinType.UnicodeTranslateError
                    or BuiltinType.BaseExceptionGroup or BuiltinType.NameError or BuiltinType.AttributeError or BuiltinType.KeyError or BuiltinType.BaseException:
                    return current->Builtin;
            }
        }
    }

    private static void InitializeSyntax(VmThread t, ExceptionObject* exception, Ref* args, int count)
    {
        Set(t, exception, ExceptionField.SyntaxMessage, count > 0 ? args[0] : Ref.None);
        for (var field = ExceptionField.SyntaxFileName; field <= ExceptionField.SyntaxPrintFile; field++)
        {
            Set(t, exception, field, Ref.None);
        }

        if (count != 2 || t.KindOf(args[1]) != BuiltinType.Tuple)
        {
            return;
        }

        var details = (TupleObject*)args[1].Object;
        for (var i = 0; i < details->Length && i < 6; i++)
        {
            Set(t, exception, ExceptionField.SyntaxFileName + i, TupleObject.Items(details)[i]);
        }
    }
}
