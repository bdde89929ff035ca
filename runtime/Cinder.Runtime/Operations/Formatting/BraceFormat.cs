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
            t.RaiseValueError("Max string recursion exceeded");
            return false;
        }

        var at = 0;
        while (at < text.Length)
        {
            if (!BraceParser.TryNext(t, text, ref at, out var segment))
            {
                return false;
            }

            builder.Append(text.Slice(segment.LiteralStart, segment.LiteralEnd - segment.LiteralStart));
            if (segment.HasField && !Render(t, ref builder, text, segment, depth, ref fields))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Render(VmThread t, ref StrBuilder builder, StrView text, BraceSegment field, int depth, ref BraceFields fields)
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
}
