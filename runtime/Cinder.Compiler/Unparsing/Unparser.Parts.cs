using System.Text;
using Cinder.Syntax;

namespace Cinder.Compiler.Unparsing;

/// <content>Lambdas and f-strings.</content>
internal sealed partial class Unparser
{
    private void AppendLambda(Lambda e, Level level)
    {
        Open(level > Level.Test);
        _text.Append("lambda");
        var start = _text.Length;
        AppendParameters(e.Args);
        if (_text.Length > start)
        {
            _text.Insert(start, ' ');
        }

        _text.Append(": ");
        Append(e.Body, Level.Test);
        Close(level > Level.Test);
    }

    private void AppendParameters(Arguments args)
    {
        var count = 0;
        var positional = args.PosOnlyArgs.Length + args.Args.Length;
        foreach (var parameter in args.PosOnlyArgs.Concat(args.Args))
        {
            AppendComma(count);
            _text.Append(parameter.ArgName);
            var index = count - (positional - args.Defaults.Length);
            if (index >= 0)
            {
                _text.Append('=');
                Append(args.Defaults[index], Level.Test);
            }

            count++;
            if (count == args.PosOnlyArgs.Length)
            {
                _text.Append(", /");
            }
        }

        if (args.VarArg is not null || args.KwOnlyArgs.Length > 0)
        {
            AppendComma(count++);
            _text.Append('*').Append(args.VarArg?.ArgName);
        }

        for (var i = 0; i < args.KwOnlyArgs.Length; i++)
        {
            AppendComma(count++);
            _text.Append(args.KwOnlyArgs[i].ArgName);
            if (args.KwDefaults[i] is { } value)
            {
                _text.Append('=');
                Append(value, Level.Test);
            }
        }

        if (args.KwArg is not null)
        {
            AppendComma(count);
            _text.Append("**").Append(args.KwArg.ArgName);
        }
    }

    /// <summary>What stands between the quotes of an f-string, before it is quoted.</summary>
    private static string FStringBody(JoinedStr e)
    {
        var body = new StringBuilder();
        foreach (var part in e.Values)
        {
            body.Append(part switch
            {
                Constant { Value: StrValue text } => text.Value
                    .Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal),
                JoinedStr nested => FStringBody(nested),
                FormattedValue value => FormattedPart(value),
                _ => throw new InvalidOperationException($"{part.GetType().Name} is no part of an f-string."),
            });
        }

        return body.ToString();
    }

    private static string FormattedPart(FormattedValue e)
    {
        var inner = new Unparser();
        inner.Append(e.Value, Next(Level.Test));
        var expression = inner._text.ToString();

        // "{{" would be a brace, not a set in a replacement field.
        var part = new StringBuilder(expression.StartsWith('{') ? "{ " : "{").Append(expression);
        if (e.Conversion > 0)
        {
            part.Append('!').Append((char)e.Conversion);
        }

        if (e.FormatSpec is not null)
        {
            part.Append(':').Append(e.FormatSpec switch
            {
                JoinedStr spec => FStringBody(spec),
                Constant { Value: StrValue text } => text.Value,
                _ => throw new InvalidOperationException("A format specification is an f-string."),
            });
        }

        return part.Append('}').ToString();
    }
}
