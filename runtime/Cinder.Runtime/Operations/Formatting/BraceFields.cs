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
        if (!BraceFieldName.TryFirst(t, name, out var first, out var index))
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
        return value.IsError ? value : Follow(value, name.Slice(first.Length, name.Length - first.Length));
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
        while (at < rest.Length && !value.IsError)
        {
            if (!BraceFieldName.TryNext(t, rest, ref at, out var isAttribute, out var key, out var index))
            {
                return Ref.Error;
            }

            var name = index >= 0 ? IntOps.FromLong(t, index) : StrOps.FromView(t, key);
            value = name.IsError ? name : isAttribute ? Op.GetAttr(t, value, StrOps.InternRef(t, name)) : Op.GetItem(t, value, name);
        }

        return value;
    }
}
