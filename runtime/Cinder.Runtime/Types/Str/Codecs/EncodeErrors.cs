namespace Cinder.Runtime;

/// <summary>What an encoder does with code points that it has no bytes for.</summary>
internal unsafe ref struct EncodeErrors
{
    private readonly VmThread _thread;
    private readonly Ref _text;
    private readonly string _encoding;
    private readonly string _handlerName;
    private ErrorHandler _handler;
    private Ref _callable;

    public EncodeErrors(VmThread t, Ref text, string encoding, string handler)
    {
        _thread = t;
        _text = text;
        _encoding = encoding;
        _handlerName = handler;
        _callable = Ref.Unbound;
    }

    public readonly VmThread Thread => _thread;

    /// <summary>The handler; looked up by the first error only. False with LookupError pending when there is none of that name.</summary>
    public bool TryHandler(out ErrorHandler handler)
    {
        var found = _handler != ErrorHandler.Unknown || ErrorHandlers.TryFind(_thread, _handlerName, out _handler, out _callable);
        handler = _handler;
        return found;
    }

    /// <summary>
    /// Handles a run of code points: text to be encoded instead goes to <paramref name="replacement"/>, bytes go to <paramref name="output"/>;
    /// <paramref name="next"/> is where encoding goes on. False with an exception pending.
    /// </summary>
    public readonly bool Replace(ErrorHandler handler, StrView run, int start, string reason, ref StrBuilder output, ref StrBuilder replacement, out int next)
    {
        next = start + run.Length;
        switch (handler)
        {
            case ErrorHandler.Ignore:
                return true;
            case ErrorHandler.Replace:
                replacement.AppendRepeated('?', run.Length);
                return true;
            case ErrorHandler.BackslashReplace or ErrorHandler.XmlCharRefReplace or ErrorHandler.NameReplace:
                AppendEscapes(handler, run, ref replacement);
                return true;
            case ErrorHandler.Custom:
                return CallHandler(start, next, reason, ref output, ref replacement, out next);
            default:
                return Raise(start, next, reason);
        }
    }

    /// <summary>Raises UnicodeEncodeError.</summary>
    public readonly bool Raise(int start, int end, string reason) =>
        ErrorHandlers.Raise(_thread, BuiltinType.UnicodeEncodeError, _encoding, StrOps.ToExact(_thread, _text), start, end, reason);

    /// <summary>Appends each code point as the handler writes it in ASCII.</summary>
    internal static void AppendEscapes(ErrorHandler handler, StrView run, ref StrBuilder replacement)
    {
        for (var i = 0; i < run.Length; i++)
        {
            var name = handler == ErrorHandler.NameReplace ? CharacterNames.NameOf(run[i]) : null;
            if (name is not null)
            {
                replacement.Append("\\N{");
                replacement.Append(name);
                replacement.Append('}');
            }
            else if (handler == ErrorHandler.XmlCharRefReplace)
            {
                replacement.Append("&#");
                replacement.AppendNumber(run[i]);
                replacement.Append(';');
            }
            else
            {
                StrOps.AppendHexEscape(ref replacement, run[i]);
            }
        }
    }

    private readonly bool CallHandler(int start, int end, string reason, ref StrBuilder output, ref StrBuilder replacement, out int next)
    {
        var t = _thread;
        var exception = ErrorHandlers.NewException(t, BuiltinType.UnicodeEncodeError, _encoding, StrOps.ToExact(t, _text), start, end, reason);
        if (!ErrorHandlers.Call(t, _callable, exception, StrOps.Length(_text), encoding: true, out var answer, out next))
        {
            return false;
        }

        if (t.KindOf(answer) == BuiltinType.Str)
        {
            replacement.Append(answer);
        }
        else
        {
            output.Append(new StrView(BytesObject.Data((BytesObject*)answer.Object), (int)((BytesObject*)answer.Object)->Length, 1));
        }

        return true;
    }
}
