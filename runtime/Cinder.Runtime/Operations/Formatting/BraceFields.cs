namespace Cinder.Runtime;

/// <summary>
/// Finds what a replacement field names: an argument by number (counted up where the field has none) or keyword, then attributes and items.
/// </summary>
internal unsafe ref struct BraceFields
{
    private readonly VmThread _thread;
    private readonly Args _args;
    private readonly KwArgs _keywords;
    private readonly Ref _mapping;
    private Numbering _numbering;
    private long _next;

    public BraceFields(VmThread t, Args args, KwArgs keywords, Ref mapping)
    {
        _thread = t;
        _args = args;
        _keywords = keywords;
        _mapping = mapping;
    }

    private enum Numbering
    {
        Unknown,
        Automatic,
        Manual,
    }

    /// <summary>The value of a field, or Error.</summary>
    public Ref Resolve(StrView name)
    {
        var t = _thread;
        var end = 0;
        while (end < name.Length && name[end] is not ('.' or '['))
        {
            end++;
        }

        var first = name.Slice(0, end);
        if (!TryIndex(first, out var index))
        {
            return Ref.Error;
        }

        if (first.Length == 0 || index >= 0)
        {
            var numbering = first.Length == 0 ? Numbering.Automatic : Numbering.Manual;
            if (_numbering != Numbering.Unknown && _numbering != numbering)
            {
                return t.RaiseValueError(numbering == Numbering.Automatic
                    ? "cannot switch from manual field specification to automatic field numbering"
                    : "cannot switch from automatic field numbering to manual field specification");
            }

            _numbering = numbering;
            index = first.Length == 0 ? _next++ : index;
        }

        var value = index >= 0 ? Positional(index) : Keyword(StrOps.FromView(t, first));
        return value.IsError ? value : Follow(value, name.Slice(end, name.Length - end));
    }

    private readonly Ref Positional(long index)
    {
        if (!_mapping.IsUnbound)
        {
            return _thread.RaiseValueError("Format string contains positional fields");
        }

        return index < _args.Count ? _args[(nint)index] : _thread.RaiseIndexError($"Replacement index {index} out of range for positional args tuple");
    }

    private readonly Ref Keyword(Ref name)
    {
        if (name.IsError)
        {
            return name;
        }

        if (!_mapping.IsUnbound)
        {
            return Op.GetItem(_thread, _mapping, name);
        }

        for (var i = 0; i < _keywords.Count; i++)
        {
            if (StrOps.Equals(TupleObject.Items(_keywords.Names)[i], name))
            {
                return _keywords.Values[i];
            }
        }

        return _thread.RaiseKeyError(name);
    }

    /// <summary>Attributes and items after the first part.</summary>
    private readonly Ref Follow(Ref value, StrView rest)
    {
        var t = _thread;
        var at = 0;
        while (at < rest.Length)
        {
            var c = rest[at++];
            var start = at;
            if (c == '.')
            {
                while (at < rest.Length && rest[at] is not ('.' or '['))
                {
                    at++;
                }

                if (at == start)
                {
                    return t.RaiseValueError("Empty attribute in format string");
                }

                var name = StrOps.FromView(t, rest.Slice(start, at - start));
                value = name.IsError ? name : Op.GetAttr(t, value, StrOps.InternRef(t, name));
            }
            else if (c == '[')
            {
                while (at < rest.Length && rest[at] != ']')
                {
                    at++;
                }

                if (at == rest.Length)
                {
                    return t.RaiseValueError("Missing ']' in format string");
                }

                value = Item(value, rest.Slice(start, at - start));
                at++;
            }
            else
            {
                return t.RaiseValueError("Only '.' or '[' may follow ']' in format field specifier");
            }

            if (value.IsError)
            {
                return value;
            }
        }

        return value;
    }

    private readonly Ref Item(Ref value, StrView key)
    {
        if (!TryIndex(key, out var index))
        {
            return Ref.Error;
        }

        if (key.Length == 0)
        {
            return _thread.RaiseValueError("Empty attribute in format string");
        }

        var item = index >= 0 ? IntOps.FromLong(_thread, index) : StrOps.FromView(_thread, key);
        return item.IsError ? item : Op.GetItem(_thread, value, item);
    }

    /// <summary>Reads a number; -1 when the text is none. False with ValueError pending when it is too big.</summary>
    private readonly bool TryIndex(StrView text, out long index)
    {
        var at = 0;
        var digits = FormatSpec.ReadInteger(_thread, text, ref at, out index);
        if (digits < 0)
        {
            return false;
        }

        if (digits == 0 || at < text.Length)
        {
            index = -1;
        }

        return true;
    }
}
