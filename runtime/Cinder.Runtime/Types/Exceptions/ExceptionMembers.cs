namespace Cinder.Runtime;

/// <summary>The fields of builtin exceptions that Python code reads and writes as attributes: one row each.</summary>
internal static unsafe class ExceptionMembers
{
    internal static void Register(VmThread t)
    {
        Add(t, BuiltinType.StopIteration, "value", ExceptionField.StopValue, "generator return value");
        Add(t, BuiltinType.SystemExit, "code", ExceptionField.ExitCode, "exception code");
        Add(t, BuiltinType.OSError, "errno", ExceptionField.ErrorNumber, "POSIX exception code");
        Add(t, BuiltinType.OSError, "strerror", ExceptionField.ErrorText, "exception strerror");
        Add(t, BuiltinType.OSError, "filename", ExceptionField.FileName, "exception filename");
        Add(t, BuiltinType.OSError, "filename2", ExceptionField.FileName2, "second exception filename");
        Add(t, BuiltinType.ImportError, "msg", ExceptionField.ImportMessage, "exception message");
        Add(t, BuiltinType.ImportError, "name", ExceptionField.ImportName, "module name");
        Add(t, BuiltinType.ImportError, "path", ExceptionField.ImportPath, "module path");
        Add(t, BuiltinType.NameError, "name", ExceptionField.NameName, "name");
        Add(t, BuiltinType.AttributeError, "name", ExceptionField.AttributeName, "attribute name");
        Add(t, BuiltinType.AttributeError, "obj", ExceptionField.AttributeObject, "object");
        Add(t, BuiltinType.SyntaxError, "msg", ExceptionField.SyntaxMessage, "exception msg");
        Add(t, BuiltinType.SyntaxError, "filename", ExceptionField.SyntaxFileName, "exception filename");
        Add(t, BuiltinType.SyntaxError, "lineno", ExceptionField.SyntaxLine, "exception lineno");
        Add(t, BuiltinType.SyntaxError, "offset", ExceptionField.SyntaxOffset, "exception offset");
        Add(t, BuiltinType.SyntaxError, "text", ExceptionField.SyntaxText, "exception text");
        Add(t, BuiltinType.SyntaxError, "end_lineno", ExceptionField.SyntaxEndLine, "exception end lineno");
        Add(t, BuiltinType.SyntaxError, "end_offset", ExceptionField.SyntaxEndOffset, "exception end offset");
        Add(t, BuiltinType.SyntaxError, "print_file_and_line", ExceptionField.SyntaxPrintFile, "exception print_file_and_line");
        AddUnicode(t, BuiltinType.UnicodeDecodeError);
        AddUnicode(t, BuiltinType.UnicodeEncodeError);
        AddUnicode(t, BuiltinType.UnicodeTranslateError);
        Add(t, BuiltinType.BaseExceptionGroup, "message", ExceptionField.GroupMessage, "exception message", readOnly: true);
        Add(t, BuiltinType.BaseExceptionGroup, "exceptions", ExceptionField.GroupExceptions, "nested exceptions", readOnly: true);
    }

    /// <summary>Reads the field; None while it has no value, 0 for an index.</summary>
    internal static Ref Read(MemberObject* member, Ref exception)
    {
        var value = ExceptionFields.Get(exception, (ExceptionField)member->Offset);
        return !value.IsUnbound ? value : member->Kind == (long)MemberKind.ExceptionIndex ? Ref.Zero : Ref.None;
    }

    /// <summary>Writes the field, or deletes it (Unbound).</summary>
    internal static bool Write(VmThread t, MemberObject* member, Ref exception, Ref value)
    {
        if (member->Kind == (long)MemberKind.ExceptionIndex)
        {
            if (value.IsUnbound)
            {
                t.RaiseTypeError("can't delete numeric/char attribute");
                return false;
            }

            if (!IntOps.IsIntLike(t, value))
            {
                t.RaiseTypeError("an integer is required");
                return false;
            }

            if (!IntOps.TryToLong(value, out var index))
            {
                t.RaiseOverflowError("Python int too large to convert to C ssize_t");
                return false;
            }

            value = IntOps.FromLong(t, index);
        }

        ExceptionFields.Set(t, exception, (ExceptionField)member->Offset, value);
        return true;
    }

    private static void AddUnicode(VmThread t, BuiltinType type)
    {
        Add(t, type, "encoding", ExceptionField.UnicodeEncoding, "exception encoding");
        Add(t, type, "object", ExceptionField.UnicodeObject, "exception object");
        Add(t, type, "start", ExceptionField.UnicodeStart, "exception start", kind: MemberKind.ExceptionIndex);
        Add(t, type, "end", ExceptionField.UnicodeEnd, "exception end", kind: MemberKind.ExceptionIndex);
        Add(t, type, "reason", ExceptionField.UnicodeReason, "exception reason");
    }

    private static void Add(
        VmThread t, BuiltinType type, string name, ExceptionField field, string doc, bool readOnly = false, MemberKind kind = MemberKind.ExceptionField)
    {
        var key = StrOps.Intern(t, name);
        var descriptor = Descriptors.NewMember(t, key, t.Types(type), (long)field);
        var member = (MemberObject*)descriptor.Object;
        member->Kind = (long)kind;
        member->ReadOnly = readOnly ? 1 : 0;
        member->Doc = t.Vm.State.Texts.Add(doc);
        DictOps.SetStr(t, (DictObject*)t.Types(type)->Dict.Object, key, descriptor);
    }
}
