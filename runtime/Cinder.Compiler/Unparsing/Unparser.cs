using System.Numerics;
using System.Text;
using Cinder.Compiler.Folding;
using Cinder.Syntax;

namespace Cinder.Compiler.Unparsing;

/// <summary>
/// Writes an expression as the text that an annotation becomes under <c>from __future__ import annotations</c>: the tree's own spelling, with
/// only the parentheses that precedence asks for.
/// </summary>
internal sealed partial class Unparser
{
    private readonly StringBuilder _text = new();

    /// <summary>Precedence, weakest first. An operand is parenthesised when its operator binds less than its place demands.</summary>
    private enum Level
    {
        Tuple,
        Test,
        Or,
        And,
        Not,
        Compare,
        BitOr,
        BitXor,
        BitAnd,
        Shift,
        Arithmetic,
        Term,
        Factor,
        Power,
        Await,
        Atom,
    }

    /// <summary>The text of <paramref name="expression"/>.</summary>
    public string Unparse(Expr expression)
    {
        Append(expression, Level.Test);
        return _text.ToString();
    }

    private static Level Next(Level level) => level + 1;

    private void Append(Expr expression, Level level)
    {
        StackGuard.Check();

        switch (expression)
        {
            case BoolOp e:
                AppendBoolOp(e, level);
                break;
            case BinOp e:
                AppendBinOp(e, level);
                break;
            case UnaryOp e:
                AppendUnaryOp(e, level);
                break;
            case Lambda e:
                AppendLambda(e, level);
                break;
            case IfExp e:
                Open(level > Level.Test);
                Append(e.Body, Next(Level.Test));
                _text.Append(" if ");
                Append(e.Test, Next(Level.Test));
                _text.Append(" else ");
                Append(e.OrElse, Level.Test);
                Close(level > Level.Test);
                break;
            case Dict e:
                AppendDict(e);
                break;
            case Set e:
                AppendSequence("{", e.Elts, "}");
                break;
            case GeneratorExp e:
                AppendComprehension("(", e.Elt, value: null, e.Generators, ")");
                break;
            case ListComp e:
                AppendComprehension("[", e.Elt, value: null, e.Generators, "]");
                break;
            case SetComp e:
                AppendComprehension("{", e.Elt, value: null, e.Generators, "}");
                break;
            case DictComp e:
                AppendComprehension("{", e.Key, e.Value, e.Generators, "}");
                break;
            case Yield e:
                AppendYield("yield", e.Value);
                break;
            case YieldFrom e:
                AppendYield("yield from", e.Value);
                break;
            case Await e:
                Open(level > Level.Await);
                _text.Append("await ");
                Append(e.Value, Level.Atom);
                Close(level > Level.Await);
                break;
            case Compare e:
                AppendCompare(e, level);
                break;
            case Call e:
                AppendCall(e);
                break;
            case Constant e:
                AppendConstant(e);
                break;
            case JoinedStr e:
                _text.Append('f').Append(PythonText.Repr(FStringBody(e)));
                break;
            case FormattedValue e:
                _text.Append('f').Append(PythonText.Repr(FormattedPart(e)));
                break;
            case Attribute e:
                Append(e.Value, Level.Atom);

                // "1.real" would be a float and a name.
                _text.Append(e.Value is Constant { Value: IntValue } ? " ." : ".").Append(e.Attr);
                break;
            case Starred e:
                _text.Append('*');
                Append(e.Value, Level.BitOr);
                break;
            case Name e:
                _text.Append(e.Id);
                break;
            case List e:
                AppendSequence("[", e.Elts, "]");
                break;
            case Tuple e:
                AppendTuple(e, level);
                break;
            case Subscript e:
                Append(e.Value, Level.Atom);
                _text.Append('[');
                Append(e.Slice, Level.Tuple);
                _text.Append(']');
                break;
            case Slice e:
                AppendSlice(e);
                break;
            case NamedExpr e:
                Open(level > Level.Tuple);
                Append(e.Target, Level.Atom);
                _text.Append(" := ");
                Append(e.Value, Level.Atom);
                Close(level > Level.Tuple);
                break;
            default:
                throw new InvalidOperationException($"{expression.GetType().Name} is not an expression.");
        }
    }

    private void Open(bool parenthesised)
    {
        if (parenthesised)
        {
            _text.Append('(');
        }
    }

    private void Close(bool parenthesised)
    {
        if (parenthesised)
        {
            _text.Append(')');
        }
    }

    private void AppendBoolOp(BoolOp e, Level level)
    {
        var own = e.Op == BoolOperator.And ? Level.And : Level.Or;
        Open(level > own);
        for (var i = 0; i < e.Values.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(e.Op == BoolOperator.And ? " and " : " or ");
            }

            Append(e.Values[i], Next(own));
        }

        Close(level > own);
    }

    private void AppendBinOp(BinOp e, Level level)
    {
        var (symbol, own) = e.Op switch
        {
            Operator.Add => (" + ", Level.Arithmetic),
            Operator.Sub => (" - ", Level.Arithmetic),
            Operator.Mult => (" * ", Level.Term),
            Operator.MatMult => (" @ ", Level.Term),
            Operator.Div => (" / ", Level.Term),
            Operator.Mod => (" % ", Level.Term),
            Operator.LShift => (" << ", Level.Shift),
            Operator.RShift => (" >> ", Level.Shift),
            Operator.BitOr => (" | ", Level.BitOr),
            Operator.BitXor => (" ^ ", Level.BitXor),
            Operator.BitAnd => (" & ", Level.BitAnd),
            Operator.FloorDiv => (" // ", Level.Term),
            _ => (" ** ", Level.Power),
        };
        var fromRight = e.Op == Operator.Pow;
        Open(level > own);
        Append(e.Left, fromRight ? Next(own) : own);
        _text.Append(symbol);
        Append(e.Right, fromRight ? own : Next(own));
        Close(level > own);
    }

    private void AppendUnaryOp(UnaryOp e, Level level)
    {
        var (symbol, own) = e.Op switch
        {
            UnaryOperator.Invert => ("~", Level.Factor),
            UnaryOperator.Not => ("not ", Level.Not),
            UnaryOperator.UAdd => ("+", Level.Factor),
            _ => ("-", Level.Factor),
        };
        Open(level > own);
        _text.Append(symbol);
        Append(e.Operand, own);
        Close(level > own);
    }

    private void AppendDict(Dict e)
    {
        _text.Append('{');
        for (var i = 0; i < e.Values.Length; i++)
        {
            AppendComma(i);
            if (e.Keys[i] is { } key)
            {
                Append(key, Level.Test);
                _text.Append(": ");
                Append(e.Values[i], Level.Test);
            }
            else
            {
                _text.Append("**");
                Append(e.Values[i], Level.BitOr);
            }
        }

        _text.Append('}');
    }

    private void AppendComma(int index)
    {
        if (index > 0)
        {
            _text.Append(", ");
        }
    }

    private void AppendSequence(string open, Expr[] elts, string close)
    {
        _text.Append(open);
        for (var i = 0; i < elts.Length; i++)
        {
            AppendComma(i);
            Append(elts[i], Level.Test);
        }

        _text.Append(close);
    }

    private void AppendTuple(Tuple e, Level level)
    {
        if (e.Elts.Length == 0)
        {
            _text.Append("()");
            return;
        }

        Open(level > Level.Tuple);
        AppendSequence(string.Empty, e.Elts, e.Elts.Length == 1 ? "," : string.Empty);
        Close(level > Level.Tuple);
    }

    private void AppendComprehension(string open, Expr element, Expr? value, Comprehension[] generators, string close)
    {
        _text.Append(open);
        Append(element, Level.Test);
        if (value is not null)
        {
            _text.Append(": ");
            Append(value, Level.Test);
        }

        foreach (var generator in generators)
        {
            _text.Append(generator.IsAsync ? " async for " : " for ");
            Append(generator.Target, Level.Tuple);
            _text.Append(" in ");
            Append(generator.Iter, Next(Level.Test));
            foreach (var condition in generator.Ifs)
            {
                _text.Append(" if ");
                Append(condition, Next(Level.Test));
            }
        }

        _text.Append(close);
    }

    private void AppendYield(string keyword, Expr? value)
    {
        _text.Append('(').Append(keyword);
        if (value is not null)
        {
            _text.Append(' ');
            Append(value, Level.Test);
        }

        _text.Append(')');
    }

    private void AppendCompare(Compare e, Level level)
    {
        Open(level > Level.Compare);
        Append(e.Left, Next(Level.Compare));
        for (var i = 0; i < e.Ops.Length; i++)
        {
            _text.Append(e.Ops[i] switch
            {
                CmpOp.Eq => " == ",
                CmpOp.NotEq => " != ",
                CmpOp.Lt => " < ",
                CmpOp.LtE => " <= ",
                CmpOp.Gt => " > ",
                CmpOp.GtE => " >= ",
                CmpOp.Is => " is ",
                CmpOp.IsNot => " is not ",
                CmpOp.In => " in ",
                _ => " not in ",
            });
            Append(e.Comparators[i], Next(Level.Compare));
        }

        Close(level > Level.Compare);
    }

    private void AppendCall(Call e)
    {
        Append(e.Func, Level.Atom);
        if (e is { Args: [GeneratorExp only], Keywords: [] })
        {
            Append(only, Level.Test);
            return;
        }

        _text.Append('(');
        for (var i = 0; i < e.Args.Length; i++)
        {
            AppendComma(i);
            Append(e.Args[i], Level.Test);
        }

        for (var i = 0; i < e.Keywords.Length; i++)
        {
            AppendComma(e.Args.Length + i);
            _text.Append(e.Keywords[i].Arg is { } name ? name + "=" : "**");
            Append(e.Keywords[i].Value, Level.Test);
        }

        _text.Append(')');
    }

    private void AppendSlice(Slice e)
    {
        if (e.Lower is not null)
        {
            Append(e.Lower, Level.Test);
        }

        _text.Append(':');
        if (e.Upper is not null)
        {
            Append(e.Upper, Level.Test);
        }

        if (e.Step is not null)
        {
            _text.Append(':');
            Append(e.Step, Level.Test);
        }
    }

    private void AppendConstant(Constant e)
    {
        var value = ConstantFolder.ToObject(e.Value);
        switch (value)
        {
            case Bytecode.PyEllipsis:
                _text.Append("...");
                break;
            case double or Complex:
                // No literal is infinite: one that overflows is.
                _text.Append(PythonText.Repr(value).Replace("inf", "1e309", StringComparison.Ordinal));
                break;
            default:
                _text.Append(e.Kind).Append(PythonText.Repr(value));
                break;
        }
    }
}
