namespace Cinder.Runtime;

/// <summary>_codecs: the error handlers, those of the runtime as functions and those that Python code registers.</summary>
[PyModule("_codecs")]
internal static unsafe partial class CodecsModule
{
    [PyFunction("register_error", Doc = "Register the specified error handler under the name errors.\n\nhandler must be a callable object, that\nwill be called with an exception instance containing\ninformation about the location of the encoding/decoding\nerror and must return a (replacement, new position) tuple.")]
    internal static Ref RegisterError(VmThread t, StrObject* errors, Ref handler)
    {
        if (TypeObject.Special(t.TypeOf(handler), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("handler must be callable");
        }

        return t.Vm.Codecs.Add(t, StrOps.InternRef(t, Ref.From(errors)), handler) ? Ref.None : Ref.Error;
    }

    [PyFunction("lookup_error", Doc = "lookup_error(errors) -> handler\n\nReturn the error handler for the specified error handling name or raise a\nLookupError, if no handler exists under this name.")]
    internal static Ref LookupError(VmThread t, StrObject* name)
    {
        if (!ErrorHandlers.TryFind(t, StrOps.ToManaged(Ref.From(name)), out var handler, out var callable) || handler == ErrorHandler.Custom)
        {
            return callable.IsUnbound ? Ref.Error : callable;
        }

        var function = handler switch
        {
            ErrorHandler.Strict => "strict_errors",
            ErrorHandler.Ignore => "ignore_errors",
            ErrorHandler.Replace => "replace_errors",
            ErrorHandler.BackslashReplace => "backslashreplace_errors",
            ErrorHandler.XmlCharRefReplace => "xmlcharrefreplace_errors",
            ErrorHandler.NameReplace => "namereplace_errors",
            ErrorHandler.SurrogateEscape => "surrogateescape",
            _ => "surrogatepass",
        };
        var module = Imports.ImportModule(t, "_codecs");
        return module.IsError ? module : Op.GetAttr(t, module, StrOps.Intern(t, function));
    }

    [PyFunction("strict_errors", Doc = "Implements the 'strict' error handling, which raises a UnicodeError on coding errors.")]
    internal static Ref Strict(VmThread t, Ref exception) => TypeOps.IsInstanceOf(t, exception, BuiltinType.BaseException)
        ? t.RaiseObject(exception)
        : t.RaiseTypeError("codec must pass exception instance");

    [PyFunction("ignore_errors", Doc = "Implements the 'ignore' error handling, which ignores malformed data and continues.")]
    internal static Ref Ignore(VmThread t, Ref exception) => Answer(t, exception, ErrorHandler.Ignore);

    [PyFunction("replace_errors", Doc = "Implements the 'replace' error handling, which replaces malformed data with a replacement marker.")]
    internal static Ref Replace(VmThread t, Ref exception) => Answer(t, exception, ErrorHandler.Replace);

    [PyFunction("backslashreplace_errors", Doc = "Implements the 'backslashreplace' error handling, which replaces malformed data with a backslashed escape sequence.")]
    internal static Ref BackslashReplace(VmThread t, Ref exception) => Answer(t, exception, ErrorHandler.BackslashReplace);

    [PyFunction("xmlcharrefreplace_errors", Doc = "Implements the 'xmlcharrefreplace' error handling, which replaces an unencodable character with the appropriate XML character reference.")]
    internal static Ref XmlCharRefReplace(VmThread t, Ref exception) => Answer(t, exception, ErrorHandler.XmlCharRefReplace);

    [PyFunction("namereplace_errors", Doc = "Implements the 'namereplace' error handling, which replaces an unencodable character with a \\N{...} escape sequence.")]
    internal static Ref NameReplace(VmThread t, Ref exception) => Answer(t, exception, ErrorHandler.NameReplace);

    [PyFunction("surrogateescape")]
    internal static Ref SurrogateEscape(VmThread t, Ref exception) => Answer(t, exception, ErrorHandler.SurrogateEscape);

    [PyFunction("surrogatepass")]
    internal static Ref SurrogatePass(VmThread t, Ref exception) => Answer(t, exception, ErrorHandler.SurrogatePass);

    /// <summary>(replacement, position) for the exception, as the handler gives it; the exception itself where it has none.</summary>
    private static Ref Answer(VmThread t, Ref exception, ErrorHandler handler)
    {
        var isEncode = TypeOps.IsInstanceOf(t, exception, BuiltinType.UnicodeEncodeError);
        var isDecode = TypeOps.IsInstanceOf(t, exception, BuiltinType.UnicodeDecodeError);
        var isTranslate = TypeOps.IsInstanceOf(t, exception, BuiltinType.UnicodeTranslateError);
        var needsEncode = handler is ErrorHandler.XmlCharRefReplace or ErrorHandler.NameReplace;
        var noTranslate = handler is ErrorHandler.SurrogateEscape or ErrorHandler.SurrogatePass;
        if (!isEncode && (needsEncode || (!isDecode && (!isTranslate || noTranslate))))
        {
            return t.RaiseTypeError($"don't know how to handle {Op.TypeName(t, exception)} in error callback");
        }

        var subject = Op.GetAttr(t, exception, StrOps.Intern(t, "object"));
        if (subject.IsError || !ReadPosition(t, exception, "start", out var start) || !ReadPosition(t, exception, "end", out var end))
        {
            return Ref.Error;
        }

        var builder = new StrBuilder(t);
        var ok = isDecode ? Decoded(t, exception, handler, subject, start, ref end, ref builder) : Encoded(handler, subject, start, ref end, isTranslate, ref builder);
        var isBytes = isEncode && noTranslate;
        var replacement = !ok ? Ref.Error : isBytes ? BytesOps.New(t, builder.View.Bytes) : builder.ToStr();
        builder.Dispose();
        if (!ok)
        {
            return t.HasPending ? Ref.Error : t.RaiseObject(exception);
        }

        return replacement.IsError ? replacement : TupleOps.From(t, replacement, Ref.FromSmall(end));
    }

    private static bool Encoded(ErrorHandler handler, Ref subject, int start, ref int end, bool isTranslate, ref StrBuilder builder)
    {
        var text = new StrView(subject);
        end = Math.Clamp(end, 0, text.Length);
        start = Math.Clamp(start, 0, end);
        var run = text.Slice(start, end - start);
        switch (handler)
        {
            case ErrorHandler.Ignore:
                return true;
            case ErrorHandler.Replace:
                builder.AppendRepeated(isTranslate ? 0xFFFD : '?', run.Length);
                return true;
            case ErrorHandler.SurrogateEscape:
                for (var i = 0; i < run.Length; i++)
                {
                    if (run[i] is < 0xDC80 or > 0xDCFF)
                    {
                        return false;
                    }

                    builder.AppendCodePoint(run[i] - 0xDC00);
                }

                return true;
            case ErrorHandler.SurrogatePass:
                for (var i = 0; i < run.Length; i++)
                {
                    if (run[i] is < 0xD800 or > 0xDFFF)
                    {
                        return false;
                    }

                    builder.AppendCodePoint(0xE0 | (run[i] >> 12));
                    builder.AppendCodePoint(0x80 | ((run[i] >> 6) & 63));
                    builder.AppendCodePoint(0x80 | (run[i] & 63));
                }

                return true;
            default:
                EncodeErrors.AppendEscapes(handler, run, ref builder);
                return true;
        }
    }

    private static bool Decoded(VmThread t, Ref exception, ErrorHandler handler, Ref subject, int start, ref int end, ref StrBuilder builder)
    {
        var encoding = Op.GetAttr(t, exception, t.Names[Name.Encoding]);
        if (encoding.IsError || !Buffers.TryGet(t, subject, out var data, out var length))
        {
            return false;
        }

        end = Math.Clamp(end, 0, (int)length);
        start = Math.Clamp(start, 0, end);
        var name = Codecs.Find(StrOps.ToManaged(encoding), out _) switch
        {
            CodecKind.Utf8 => "utf-8",
            CodecKind.Utf16 or CodecKind.Utf16Le => "utf-16-le",
            CodecKind.Utf16Be => "utf-16-be",
            CodecKind.Utf32 or CodecKind.Utf32Le => "utf-32-le",
            CodecKind.Utf32Be => "utf-32-be",
            _ => "",
        };
        var errors = new DecodeErrors(t, subject, data, (int)length, name, "strict");
        return start < end && errors.TryReplace(handler, start, end, ref builder, out end);
    }

    private static bool ReadPosition(VmThread t, Ref exception, string name, out int position)
    {
        position = 0;
        var value = Op.GetAttr(t, exception, StrOps.Intern(t, name));
        if (value.IsError || !Op.AsLong(t, value, out var wide))
        {
            return false;
        }

        position = (int)Math.Clamp(wide, 0, int.MaxValue);
        return true;
    }
}
