namespace Cinder.Runtime;

/// <summary>The error handlers that every encoding knows.</summary>
internal enum ErrorHandler
{
    Unknown,
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
    NameReplace,
    SurrogateEscape,
    SurrogatePass,

    /// <summary>A callable that Python code has registered.</summary>
    Custom,
}

/// <summary>Names of the error handlers, and the exceptions of coding errors.</summary>
internal static unsafe class ErrorHandlers
{
    /// <summary>The handler of that name, with its callable when Python code registered it. False with LookupError pending.</summary>
    internal static bool TryFind(VmThread t, string name, out ErrorHandler handler, out Ref callable)
    {
        callable = Ref.Unbound;
        handler = FindBuiltin(name);
        if (handler != ErrorHandler.Unknown)
        {
            return true;
        }

        callable = t.Vm.Codecs.Find(StrOps.Intern(t, name));
        if (!callable.IsUnbound)
        {
            handler = ErrorHandler.Custom;
            return true;
        }

        t.Raise(BuiltinType.LookupError, $"unknown error handler name '{name}'");
        return false;
    }

    internal static ErrorHandler FindBuiltin(string name) => name switch
    {
        "strict" or "" => ErrorHandler.Strict,
        "ignore" => ErrorHandler.Ignore,
        "replace" => ErrorHandler.Replace,
        "backslashreplace" => ErrorHandler.BackslashReplace,
        "xmlcharrefreplace" => ErrorHandler.XmlCharRefReplace,
        "namereplace" => ErrorHandler.NameReplace,
        "surrogateescape" => ErrorHandler.SurrogateEscape,
        "surrogatepass" => ErrorHandler.SurrogatePass,
        _ => ErrorHandler.Unknown,
    };

    /// <summary>A UnicodeEncodeError or UnicodeDecodeError.</summary>
    internal static Ref NewException(VmThread t, BuiltinType type, string encoding, Ref subject, int start, int end, string reason)
    {
        var args = stackalloc Ref[5];
        args[0] = StrOps.New(t, encoding);
        args[1] = subject;
        args[2] = Ref.FromSmall(start);
        args[3] = Ref.FromSmall(end);
        args[4] = StrOps.New(t, reason);
        return subject.IsError ? subject : Op.Call(t, t.TypeRef(type), args, 5);
    }

    /// <summary>Raises a UnicodeEncodeError or UnicodeDecodeError.</summary>
    internal static bool Raise(VmThread t, BuiltinType type, string encoding, Ref subject, int start, int end, string reason)
    {
        var exception = NewException(t, type, encoding, subject, start, end, reason);
        if (!exception.IsError)
        {
            t.RaiseObject(exception);
        }

        return false;
    }

    /// <summary>
    /// Calls a registered handler: its answer is a replacement and the position to go on from (negative: from the end).
    /// False with an exception pending.
    /// </summary>
    internal static bool Call(VmThread t, Ref callable, Ref exception, int length, bool encoding, out Ref replacement, out int next)
    {
        replacement = Ref.Error;
        next = 0;
        if (exception.IsError)
        {
            return false;
        }

        var answer = Op.Call1(t, callable, exception);
        if (answer.IsError)
        {
            return false;
        }

        var tuple = (TupleObject*)(answer.IsHeap ? answer.Object : null);
        if (t.KindOf(answer) != BuiltinType.Tuple || tuple->Length != 2 || !IsReplacement(t, TupleObject.Items(tuple)[0], encoding)
            || !IntOps.IsIntLike(t, TupleObject.Items(tuple)[1]))
        {
            t.RaiseTypeError(encoding ? "encoding error handler must return (str/bytes, int) tuple" : "decoding error handler must return (str, int) tuple");
            return false;
        }

        replacement = TupleObject.Items(tuple)[0];
        if (!Op.AsLong(t, TupleObject.Items(tuple)[1], out var position))
        {
            return false;
        }

        position += position < 0 ? length : 0;
        if (position < 0 || position > length)
        {
            t.RaiseIndexError($"position {position} from error handler out of bounds");
            return false;
        }

        next = (int)position;
        return true;
    }

    private static bool IsReplacement(VmThread t, Ref value, bool encoding) =>
        t.KindOf(value) == BuiltinType.Str || (encoding && t.KindOf(value) == BuiltinType.Bytes);
}
