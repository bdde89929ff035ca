namespace Cinder.Runtime;

/// <summary>Encoding and decoding by the name of an encoding.</summary>
internal static unsafe class Codecs
{
    /// <summary>Encodes a str; a null name is utf-8, null errors are strict.</summary>
    internal static Ref Encode(VmThread t, Ref text, StrObject* encoding, StrObject* errors)
    {
        if (encoding == null)
        {
            var view = new StrView(text);
            var quick = StrOps.IsAscii((StrObject*)text.Object) ? BytesOps.New(t, view.Bytes) : Utf8Codec.TryEncode(t, view);
            if (!quick.IsUnbound)
            {
                return quick;
            }
        }

        return TryName(t, encoding, "utf-8", out var name) && TryName(t, errors, "strict", out var handler) ? Encode(t, text, name, handler) : Ref.Error;
    }

    /// <summary>Encodes a str.</summary>
    internal static Ref Encode(VmThread t, Ref text, string encoding, string errors)
    {
        var kind = Find(encoding, out var name);
        if (kind is CodecKind.Unknown or CodecKind.NotText)
        {
            return CallLibrary(t, kind, text, encoding, errors, encode: true);
        }

        var view = new StrView(text);
        if (view.Length == 0 && kind is not (CodecKind.Utf16 or CodecKind.Utf32 or CodecKind.Utf8Sig))
        {
            return BytesOps.Empty(t);
        }

        if (kind is CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1 && view.Width == 1 && (kind == CodecKind.Latin1 || StrOps.IsAscii((StrObject*)text.Object)))
        {
            return BytesOps.New(t, view.Bytes);
        }

        if (kind == CodecKind.Utf8)
        {
            var quick = Utf8Codec.TryEncode(t, view);
            if (!quick.IsUnbound)
            {
                return quick;
            }
        }

        var output = new StrBuilder(t, view.Length + 16);
        var errorSink = new EncodeErrors(t, text, CanonicalName(kind, encoding), errors);
        var ok = kind switch
        {
            CodecKind.Utf8 or CodecKind.Utf8Sig => Utf8Codec.Encode(view, ref output, ref errorSink, kind == CodecKind.Utf8Sig),
            CodecKind.Ascii => SingleByteCodec.EncodeRange(view, 0x80, "ordinal not in range(128)", ref output, ref errorSink),
            CodecKind.Latin1 => SingleByteCodec.EncodeRange(view, 0x100, "ordinal not in range(256)", ref output, ref errorSink),
            CodecKind.Charmap => SingleByteCodec.EncodeMap(view, CodecTables.Characters(name), ref output, ref errorSink),
            CodecKind.UnicodeEscape => EscapeCodec.Encode(view, ref output),
            CodecKind.RawUnicodeEscape => EscapeCodec.EncodeRaw(view, ref output),
            CodecKind.Utf32 or CodecKind.Utf32Le or CodecKind.Utf32Be =>
                WideCodec.Encode(view, 4, kind == CodecKind.Utf32Be, kind == CodecKind.Utf32, ref output, ref errorSink),
            _ => WideCodec.Encode(view, 2, kind == CodecKind.Utf16Be, kind == CodecKind.Utf16, ref output, ref errorSink),
        };
        var result = !ok ? Ref.Error : output.HasFailed ? t.RaiseMemoryError() : BytesOps.New(t, output.View.Bytes);
        output.Dispose();
        return result.IsError ? NameCodec(t, kind, encoding, "encoding") : result;
    }

    /// <summary>Decodes bytes; <paramref name="source"/> is what they belong to.</summary>
    internal static Ref Decode(VmThread t, Ref source, byte* data, long length, StrObject* encoding, StrObject* errors)
    {
        if (encoding == null && length <= int.MaxValue)
        {
            var bytes = new ReadOnlySpan<byte>(data, (int)length);
            if (System.Text.Ascii.IsValid(bytes))
            {
                return StrOps.FromLatin1(t, bytes);
            }

            if (System.Text.Unicode.Utf8.IsValid(bytes))
            {
                return Utf8Codec.DecodeValid(t, bytes);
            }
        }

        return TryName(t, encoding, "utf-8", out var name) && TryName(t, errors, "strict", out var handler) ? Decode(t, source, data, length, name, handler) : Ref.Error;
    }

    /// <summary>Decodes bytes; <paramref name="source"/> is what they belong to.</summary>
    internal static Ref Decode(VmThread t, Ref source, byte* data, long length, string encoding, string errors)
    {
        if (length == 0)
        {
            return StrOps.Empty(t);
        }

        var kind = Find(encoding, out var name);
        if (kind is CodecKind.Unknown or CodecKind.NotText)
        {
            return CallLibrary(t, kind, source, encoding, errors, encode: false);
        }

        if (length > int.MaxValue)
        {
            return t.RaiseMemoryError();
        }

        var bytes = new ReadOnlySpan<byte>(data, (int)length);
        if (kind == CodecKind.Latin1 || (kind is CodecKind.Utf8 or CodecKind.Ascii && System.Text.Ascii.IsValid(bytes)))
        {
            return StrOps.FromLatin1(t, bytes);
        }

        if (kind == CodecKind.Utf8 && System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return Utf8Codec.DecodeValid(t, bytes);
        }

        var skipped = kind == CodecKind.Utf8Sig && bytes is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var output = new StrBuilder(t, (int)length);
        var errorSink = new DecodeErrors(t, source, data + skipped, (int)length - skipped, CanonicalName(kind, encoding), errors);
        var ok = kind switch
        {
            CodecKind.Utf8 or CodecKind.Utf8Sig => Utf8Codec.Decode(ref output, ref errorSink),
            CodecKind.Ascii => SingleByteCodec.DecodeAscii(ref output, ref errorSink),
            CodecKind.Charmap => SingleByteCodec.DecodeMap(CodecTables.Characters(name), ref output, ref errorSink),
            CodecKind.UnicodeEscape => EscapeCodec.Decode(ref output, ref errorSink),
            CodecKind.RawUnicodeEscape => EscapeCodec.DecodeRaw(ref output, ref errorSink),
            CodecKind.Utf32 or CodecKind.Utf32Le or CodecKind.Utf32Be => WideCodec.Decode32(kind, ref output, ref errorSink),
            _ => WideCodec.Decode16(kind, ref output, ref errorSink),
        };
        var result = ok ? output.ToStr() : Ref.Error;
        output.Dispose();
        return result.IsError ? NameCodec(t, kind, encoding, "decoding") : result;
    }

    /// <summary>What an encoding's name means; spelling differences of case and punctuation do not count.</summary>
    internal static CodecKind Find(string encoding, out string normalized)
    {
        var name = new System.Text.StringBuilder(encoding.Length);
        var pending = false;
        foreach (var c in encoding)
        {
            if (!char.IsAscii(c))
            {
                continue;
            }

            if (char.IsAsciiLetterOrDigit(c) || c == '.')
            {
                if (pending && name.Length > 0)
                {
                    name.Append('_');
                }

                pending = false;
                name.Append(char.ToLowerInvariant(c));
            }
            else
            {
                pending = true;
            }
        }

        normalized = name.ToString();
        var kind = CodecTables.Find(normalized);
        if (kind == CodecKind.Unknown && normalized.Contains('.'))
        {
            normalized = normalized.Replace('.', '_');
            kind = CodecTables.Find(normalized);
        }

        return kind;
    }

    /// <summary>The encoding as exceptions name it.</summary>
    private static string CanonicalName(CodecKind kind, string given) => kind switch
    {
        CodecKind.Utf8 or CodecKind.Utf8Sig => "utf-8",
        CodecKind.Ascii => "ascii",
        CodecKind.Latin1 => "latin-1",
        CodecKind.Utf16 => "utf-16",
        CodecKind.Utf16Le => "utf-16-le",
        CodecKind.Utf16Be => "utf-16-be",
        CodecKind.Utf32 => "utf-32",
        CodecKind.Utf32Le => "utf-32-le",
        CodecKind.Utf32Be => "utf-32-be",
        CodecKind.UnicodeEscape => "unicodeescape",
        CodecKind.RawUnicodeEscape => "rawunicodeescape",
        CodecKind.Charmap => "charmap",
        _ => given,
    };

    /// <summary>Encodes or decodes by a codec that Python code implements: the codecs module finds it.</summary>
    private static Ref CallLibrary(VmThread t, CodecKind kind, Ref subject, string encoding, string errors, bool encode)
    {
        if (kind == CodecKind.NotText)
        {
            return RaiseNotText(t, encoding, encode);
        }

        var module = Imports.ImportModule(t, "codecs");
        var info = module.IsError ? module : Op.CallMethod(t, module, StrOps.Intern(t, "lookup"), StrOps.New(t, encoding));
        var isText = info.IsError ? info : Op.LookupAttr(t, info, StrOps.Intern(t, "_is_text_encoding"));
        if (isText.IsError)
        {
            return isText;
        }

        if (isText.IsFalse)
        {
            return RaiseNotText(t, encoding, encode);
        }

        var answer = Op.CallMethod(t, info, StrOps.Intern(t, encode ? "encode" : "decode"), subject, StrOps.New(t, errors));
        var result = answer.IsError ? answer : Op.GetItem(t, answer, Ref.Zero);
        if (result.IsError || t.KindOf(result) == (encode ? BuiltinType.Bytes : BuiltinType.Str))
        {
            return result;
        }

        return t.RaiseTypeError(encode
            ? $"'{encoding}' encoder returned '{Op.TypeName(t, result)}' instead of 'bytes'; use codecs.encode() to encode to arbitrary types"
            : $"'{encoding}' decoder returned '{Op.TypeName(t, result)}' instead of 'str'; use codecs.decode() to decode to arbitrary types");
    }

    private static Ref RaiseNotText(VmThread t, string encoding, bool encode) => t.Raise(
        BuiltinType.LookupError, $"'{encoding}' is not a text encoding; use codecs.{(encode ? "encode" : "decode")}() to handle arbitrary codecs");

    /// <summary>
    /// Says in the message of an error which codec it comes from, where CPython finds the codec through the registry: for exceptions
    /// that are nothing but a message. The original becomes the cause.
    /// </summary>
    private static Ref NameCodec(VmThread t, CodecKind kind, string encoding, string operation)
    {
        if (kind is CodecKind.Utf8 or CodecKind.Ascii or CodecKind.Latin1 or CodecKind.Utf16 or CodecKind.Utf32
            || t.PendingMatches(BuiltinType.UnicodeError) || t.PendingMatches(BuiltinType.MemoryError))
        {
            return Ref.Error;
        }

        var cause = t.TakePending();
        var type = t.TypeOf(cause);
        var args = (TupleObject*)((ExceptionObject*)cause.Object)->Args.Object;
        if (type->Builtin == BuiltinType.None0 || args->Length != 1 || t.KindOf(TupleObject.Items(args)[0]) != BuiltinType.Str)
        {
            return t.Restore(cause);
        }

        t.Raise(type->Builtin, $"{operation} with '{encoding}' codec failed ({TypeOps.NameOf(type)}: {StrOps.ToManaged(TupleObject.Items(args)[0])})");
        var exception = (ExceptionObject*)t.Pending.Object;
        exception->Cause = cause;
        exception->SuppressContext = 1;
        return Ref.Error;
    }

    private static bool TryName(VmThread t, StrObject* text, string fallback, out string name)
    {
        name = text == null ? fallback : StrOps.ToManaged(Ref.From(text));
        if (!name.Contains('\0'))
        {
            return true;
        }

        t.RaiseValueError("embedded null character");
        return false;
    }
}
