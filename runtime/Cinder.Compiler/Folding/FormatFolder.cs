using System.Text;
using Cinder.Syntax;

namespace Cinder.Compiler.Folding;

/// <summary>Turns <c>'%s: %r' % (a, b)</c> into the f-string that does the same.</summary>
internal static class FormatFolder
{
    private const int MaxDigits = 2;

    /// <summary>The f-string, or null when the expression is something else or uses more than %s, %r, %a with width and precision.</summary>
    public static JoinedStr? TryFold(BinOp expression, ConstantFolder folder)
    {
        if (expression is not { Op: Operator.Mod, Right: Tuple { Elts: var args } } || folder.IsConstant(expression.Right)
            || Array.Exists(args, a => a is Starred)
            || !folder.TryGetConstant(expression.Left, out var format) || format is not string text)
        {
            return null;
        }

        var values = new List<Expr>();
        var position = 0;
        var next = 0;
        while (true)
        {
            var literal = ReadLiteral(text, ref position);
            if (literal is null)
            {
                return null;
            }

            if (literal.Length > 0)
            {
                values.Add(new Constant(new StrValue(literal), kind: null, expression.Left.Span));
            }

            if (position >= text.Length)
            {
                break;
            }

            if (next >= args.Length || ReadConversion(text, ref position, args[next++]) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        return next == args.Length ? new JoinedStr([.. values], expression.Span) : null;
    }

    /// <summary>Text up to the next conversion, with each %% made a percent sign; null when a percent sign ends the format.</summary>
    private static string? ReadLiteral(string text, ref int position)
    {
        var literal = new StringBuilder();
        while (position < text.Length)
        {
            if (text[position] != '%')
            {
                literal.Append(text[position++]);
            }
            else if (position + 1 >= text.Length)
            {
                return null;
            }
            else if (text[position + 1] == '%')
            {
                literal.Append('%');
                position += 2;
            }
            else
            {
                break;
            }
        }

        return literal.ToString();
    }

    private static FormattedValue? ReadConversion(string text, ref int position, Expr arg)
    {
        position++;
        var leftAdjusted = false;
        while (position < text.Length && text[position] is '-' or '+' or ' ' or '#' or '0')
        {
            if (text[position++] != '-')
            {
                return null;
            }

            leftAdjusted = true;
        }

        var width = ReadNumber(text, ref position);
        var precision = string.Empty;
        if (position < text.Length && text[position] == '.')
        {
            position++;
            precision = ReadNumber(text, ref position);
            precision = precision?.Length == 0 ? "0" : precision;
        }

        if (width is null || precision is null || position >= text.Length || text[position] is not ('s' or 'r' or 'a'))
        {
            return null;
        }

        var conversion = text[position++];
        Expr? spec = null;
        if (width.Length > 0 || precision.Length > 0)
        {
            var specText = (width.Length > 0 && !leftAdjusted ? ">" : string.Empty) + width + (precision.Length > 0 ? "." + precision : string.Empty);
            spec = new Constant(new StrValue(specText), kind: null, arg.Span);
        }

        return new FormattedValue(arg, conversion, spec, arg.Span);
    }

    private static string? ReadNumber(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
        {
            position++;
        }

        return position - start > MaxDigits ? null : text[start..position].TrimStart('0');
    }
}
