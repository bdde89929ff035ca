namespace Cinder.Runtime;

/// <summary>str.format: literal text and replacement fields.</summary>
internal static unsafe class BraceFormat
{
    private const int MaxDepth = 2;

    /// <summary>Formats with arguments, or with a mapping (which is Unbound otherwise).</summary>
    internal static Ref Format(VmThread t, Ref format, Args args, KwArgs keywords, Ref mapping)
    {
        var fields = new BraceFields(t, args, keywords, mapping);
        var builder = new StrBuilder(t, StrOps.Length(format) + 16);
        var result = Expand(t, ref builder, new StrView(format), MaxDepth, ref fields) ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    private static bool Expand(VmThread t, ref StrBuilder builder, StrView text, int depth, ref BraceFields fields)
    {
        if (depth <= 0)
        {
            return Raise(t, "Max string recursion exceeded");
        }

        var at = 0;
        while (at < text.Length)
        {
            var brace = at;
            while (brace < text.Length && text[brace] is not ('{' or '}'))
            {
                brace++;
            }

            builder.Append(text.Slice(at, brace - at));
            if (brace == text.Length)
            {
                return true;
            }

            var c = text[brace];
            at = brace + 1;
            if (at < text.Length && text[at] == c)
            {
                builder.Append((char)c);
                at++;
                continue;
            }

            if (c == '}' || at == text.Length)
            {
                return Raise(t, $"Single '{(char)c}' encountered in format string");
            }

            if (!ParseField(t, text, ref at, out var field) || !Render(t, ref builder, text, field, depth, ref fields))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Positions of a field's parts in the format string.</summary>
    private struct Field
    {
        public int NameStart;
        public int NameEnd;
        public int SpecStart;
        public int SpecEnd;
        public int Conversion;
        public bool HasNestedFields;
    }

    private static bool ParseField(VmThread t, StrView text, ref int at, out Field field)
    {
        field = new Field { NameStart = at };
        var c = 0;
        while (at < text.Length)
        {
            c = text[at++];
            if (c == '{')
            {
                return Raise(t, "unexpected '{' in field name");
            }

            if (c == '[')
            {
                while (at < text.Length && text[at] != ']')
                {
                    at++;
                }
            }
            else if (c is '}' or ':' or '!')
            {
                break;
            }
        }

        field.NameEnd = at - 1;
        if (c == '}')
        {
            return true;
        }

        if (c is not ('!' or ':'))
        {
            return Raise(t, "expected '}' before end of string");
        }

        if (c == '!')
        {
            if (at >= text.Length)
            {
                return Raise(t, "end of string while looking for conversion specifier");
            }

            field.Conversion = text[at++];
            if (at < text.Length)
            {
                c = text[at++];
                if (c == '}')
                {
                    return true;
                }

                if (c != ':')
                {
                    return Raise(t, "expected ':' after conversion specifier");
                }
            }
        }

        field.SpecStart = at;
        for (var open = 1; at < text.Length;)
        {
            c = text[at++];
            if (c == '{')
            {
                field.HasNestedFields = true;
                open++;
            }
            else if (c == '}' && --open == 0)
            {
                field.SpecEnd = at - 1;
                return true;
            }
        }

        return Raise(t, "unmatched '{' in format spec");
    }

    private static bool Render(VmThread t, ref StrBuilder builder, StrView text, Field field, int depth, ref BraceFields fields)
    {
        var value = fields.Resolve(text.Slice(field.NameStart, field.NameEnd - field.NameStart));
        if (!value.IsError && field.Conversion != 0)
        {
            value = Convert(t, value, field.Conversion);
        }

        if (value.IsError)
        {
            return false;
        }

        var specText = text.Slice(field.SpecStart, field.SpecEnd - field.SpecStart);
        Ref spec;
        if (field.HasNestedFields)
        {
            var nested = new StrBuilder(t);
            spec = Expand(t, ref nested, specText, depth - 1, ref fields) ? nested.ToStr() : Ref.Error;
            nested.Dispose();
        }
        else
        {
            spec = StrOps.FromView(t, specText);
        }

        var formatted = spec.IsError ? spec : Op.Format(t, value, spec);
        if (formatted.IsError)
        {
            return false;
        }

        builder.Append(formatted);
        return true;
    }

    private static Ref Convert(VmThread t, Ref value, int conversion) => conversion switch
    {
        'r' => Op.Repr(t, value),
        's' => Op.Str(t, value),
        'a' => Op.Ascii(t, value),
        > 32 and < 127 => t.RaiseValueError($"Unknown conversion specifier {(char)conversion}"),
        _ => t.RaiseValueError($"Unknown conversion specifier \\x{conversion:x}"),
    };

    private static bool Raise(VmThread t, string message)
    {
        t.RaiseValueError(message);
        return false;
    }
}
