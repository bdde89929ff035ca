namespace Cinder.Runtime;

/// <summary>The bytes a decoder reads, and what it does with those that mean nothing.</summary>
internal unsafe ref struct DecodeErrors
{
    private readonly VmThread _thread;
    private readonly Ref _source;
    private readonly string _handlerName;
    private ErrorHandler _handler;
    private Ref _callable;

    public DecodeErrors(VmThread t, Ref source, byte* data, int length, string encoding, string handler)
    {
        _thread = t;
        _source = source;
        Data = data;
        Length = length;
        Encoding = encoding;
        _handlerName = handler;
        _callable = Ref.Unbound;
    }

    public byte* Data { get; }

    public int Length { get; }

    /// <summary>The encoding as exceptions name it.</summary>
    public string Encoding { get; set; }

    public readonly ReadOnlySpan<byte> Bytes => new(Data, Length);

    /// <summary>
    /// Handles bytes that cannot be decoded: appends their replacement and moves <paramref name="at"/> to where decoding goes on.
    /// False with an exception pending.
    /// </summary>
    public bool Handle(int start, int end, string reason, ref StrBuilder output, out int at)
    {
        at = end;
        if (_handler == ErrorHandler.Unknown && !ErrorHandlers.TryFind(_thread, _handlerName, out _handler, out _callable))
        {
            return false;
        }

        if (_handler is ErrorHandler.XmlCharRefReplace or ErrorHandler.NameReplace)
        {
            _thread.RaiseTypeError("don't know how to handle UnicodeDecodeError in error callback");
            return false;
        }

        return TryReplace(_handler, start, end, ref output, out at) || CallOrRaise(start, end, reason, ref output, out at);
    }

    /// <summary>Appends what a handler of the runtime itself makes of bytes; false where it makes nothing of them.</summary>
    public readonly bool TryReplace(ErrorHandler handler, int start, int end, ref StrBuilder output, out int at)
    {
        at = end;
        switch (handler)
        {
            case ErrorHandler.Ignore:
                return true;
            case ErrorHandler.Replace:
                output.AppendCodePoint(0xFFFD);
                return true;
            case ErrorHandler.BackslashReplace:
                for (var i = start; i < end; i++)
                {
                    StrOps.AppendHexEscape(ref output, Data[i]);
                }

                return true;
            case ErrorHandler.SurrogateEscape:
                if (Data[start] < 128)
                {
                    return false;
                }

                for (at = start; at < end && Data[at] >= 128; at++)
                {
                    output.AppendCodePoint(0xDC00 + Data[at]);
                }

                return true;
            case ErrorHandler.SurrogatePass:
                var (code, size) = ReadSurrogate(start);
                if (code is < 0xD800 or > 0xDFFF)
                {
                    return false;
                }

                output.AppendCodePoint(code);
                at = start + size;
                return true;
            default:
                return false;
        }
    }

    private readonly bool CallOrRaise(int start, int end, string reason, ref StrBuilder output, out int at)
    {
        at = end;
        var subject = Subject();
        if (_handler != ErrorHandler.Custom)
        {
            return ErrorHandlers.Raise(_thread, BuiltinType.UnicodeDecodeError, Encoding, subject, start, end, reason);
        }

        var exception = ErrorHandlers.NewException(_thread, BuiltinType.UnicodeDecodeError, Encoding, subject, start, end, reason);
        if (!ErrorHandlers.Call(_thread, _callable, exception, Length, encoding: false, out var answer, out at))
        {
            return false;
        }

        output.Append(answer);
        return true;
    }

    /// <summary>The bytes as an object: the source itself where it is just these.</summary>
    private readonly Ref Subject() => _thread.KindOf(_source) == BuiltinType.Bytes && BytesObject.Data((BytesObject*)_source.Object) == Data && ((BytesObject*)_source.Object)->Length == Length
            ? _source
            : BytesOps.New(_thread, Bytes);

    /// <summary>The code unit at a place, where the encoding could hold a surrogate there; 0 where not.</summary>
    private readonly (int Code, int Size) ReadSurrogate(int start)
    {
        var rest = Bytes[start..];
        return Encoding switch
        {
            "utf-8" when rest.Length >= 3 && (rest[0] & 0xF0) == 0xE0 && (rest[1] & 0xC0) == 0x80 && (rest[2] & 0xC0) == 0x80 =>
                (((rest[0] & 15) << 12) | ((rest[1] & 63) << 6) | (rest[2] & 63), 3),
            "utf-16-le" when rest.Length >= 2 => (rest[0] | (rest[1] << 8), 2),
            "utf-16-be" when rest.Length >= 2 => ((rest[0] << 8) | rest[1], 2),
            "utf-32-le" when rest.Length >= 4 => (rest[0] | (rest[1] << 8) | (rest[2] << 16) | (rest[3] << 24), 4),
            "utf-32-be" when rest.Length >= 4 => ((rest[0] << 24) | (rest[1] << 16) | (rest[2] << 8) | rest[3], 4),
            _ => (0, 0),
        };
    }
}
