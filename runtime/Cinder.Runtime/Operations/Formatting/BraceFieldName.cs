namespace Cinder.Runtime;

/// <summary>Takes the name of a replacement field apart: an argument, then attributes and items.</summary>
internal static class BraceFieldName
{
    /// <summary>The argument, and its number or -1 when it is a keyword (or empty). False with ValueError pending.</summary>
    internal static bool TryFirst(VmThread t, StrView name, out StrView first, out long index)
    {
        var end = 0;
        while (end < name.Length && name[end] is not ('.' or '['))
        {
            end++;
        }

        first = name.Slice(0, end);
        return TryIndex(t, first, out index);
    }

    /// <summary>The attribute or item at the position, where there must be one; an item's number or -1. False with ValueError pending.</summary>
    internal static bool TryNext(VmThread t, StrView rest, scoped ref int at, out bool isAttribute, out StrView key, out long index)
    {
        index = -1;
        key = default;
        var c = rest[at++];
        var start = at;
        isAttribute = c == '.';
        if (!isAttribute && c != '[')
        {
            return Raise(t, "Only '.' or '[' may follow ']' in format field specifier");
        }

        while (at < rest.Length && (isAttribute ? rest[at] is not ('.' or '[') : rest[at] != ']'))
        {
            at++;
        }

        key = rest.Slice(start, at - start);
        if (!isAttribute && at++ == rest.Length)
        {
            return Raise(t, "Missing ']' in format string");
        }

        if (key.Length == 0)
        {
            return Raise(t, "Empty attribute in format string");
        }

        return isAttribute || TryIndex(t, key, out index);
    }

    /// <summary>Reads a number; -1 when the text is none. False with ValueError pending when it is too big.</summary>
    private static bool TryIndex(VmThread t, StrView text, out long index)
    {
        var at = 0;
        var digits = FormatSpec.ReadInteger(t, text, ref at, out index);
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

    private static bool Raise(VmThread t, string message)
    {
        t.RaiseValueError(message);
        return false;
    }
}
