namespace Cinder.Runtime;

/// <summary>Formatting of strings, and the entry of f-strings.</summary>
internal static unsafe class TextFormat
{
    /// <summary><c>str.__format__</c>.</summary>
    internal static Ref FormatStr(VmThread t, Ref self, StrView specText)
    {
        if (specText.Length == 0)
        {
            // A subclass may override __str__.
            return self.IsExact(BuiltinType.Str) ? self : Op.Str(t, self);
        }

        if (!FormatSpec.TryParse(t, specText, self, 's', '<', out var spec))
        {
            return Ref.Error;
        }

        if (spec.Type != 's')
        {
            return spec.RaiseUnknownType(t, self);
        }

        if (Refusal(spec) is { } message)
        {
            return t.RaiseValueError(message);
        }

        var text = (StrObject*)self.Object;
        var length = (int)(spec.Precision >= 0 ? Math.Min(spec.Precision, text->Length) : text->Length);
        if (spec.Width <= length)
        {
            return StrOps.Substring(t, text, 0, length);
        }

        var shortened = StrOps.Substring(t, text, 0, length);
        if (shortened.IsError)
        {
            return shortened;
        }

        var (left, right) = Margins(spec.Width - length, spec.Align);
        return StrType.Pad(t, (StrObject*)shortened.Object, left, right, spec.Fill);
    }

    /// <summary>One replacement field of an f-string: conversion (<c>s</c>, <c>r</c>, <c>a</c> or 0), then format.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="value">The value.</param>
    /// <param name="conversion">The conversion's letter, or 0.</param>
    /// <param name="spec">A str, or Unbound when there is none.</param>
    internal static Ref FormatValue(VmThread t, Ref value, char conversion, Ref spec)
    {
        value = conversion switch
        {
            's' => Op.Str(t, value),
            'r' => Op.Repr(t, value),
            'a' => Op.Ascii(t, value),
            _ => value,
        };
        if (value.IsError || (spec.IsUnbound && value.IsExact(BuiltinType.Str)))
        {
            return value;
        }

        return Op.Format(t, value, spec.IsUnbound ? StrOps.Empty(t) : spec);
    }

    /// <summary>How much fill goes on each side.</summary>
    internal static (long Left, long Right) Margins(long fill, char align) => align switch
    {
        '<' => (0, fill),
        '^' => (fill / 2, fill - (fill / 2)),
        _ => (fill, 0),
    };

    private static string? Refusal(in FormatSpec spec) => spec switch
    {
        { Sign: ' ' } => "Space not allowed in string format specifier",
        { Sign: not '\0' } => "Sign not allowed in string format specifier",
        { NoNegativeZero: true } => "Negative zero coercion (z) not allowed in string format specifier",
        { Alternate: true } => "Alternate form (#) not allowed in string format specifier",
        { Align: '=' } => "'=' alignment not allowed in string format specifier",
        _ => null,
    };
}
