namespace Calculator;

/// <summary>A node of an arithmetic expression.</summary>
internal abstract class Expression
{
    public abstract long Evaluate(long x);
}

internal sealed class Number(long value) : Expression
{
    public override long Evaluate(long x) => value;
}

internal sealed class Variable : Expression
{
    public override long Evaluate(long x) => x;
}

internal sealed class Operation(char symbol, Expression left, Expression right) : Expression
{
    public override long Evaluate(long x)
    {
        long l = left.Evaluate(x);
        long r = right.Evaluate(x);
        return symbol switch
        {
            '+' => l + r,
            '-' => l - r,
            '*' => (l * r) & 0xffff,
            _ => throw new InvalidOperationException($"unknown operator {symbol}"),
        };
    }
}

/// <summary>Parses sums, products and parentheses by recursive descent.</summary>
internal sealed class Parser(string text)
{
    private int _position;

    public static Expression Parse(string text) => new Parser(text).Sum();

    private Expression Sum()
    {
        Expression left = Product();
        while (_position < text.Length && text[_position] is '+' or '-')
        {
            char symbol = text[_position++];
            left = new Operation(symbol, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        Expression left = Factor();
        while (_position < text.Length && text[_position] == '*')
        {
            _position++;
            left = new Operation('*', left, Factor());
        }

        return left;
    }

    private Expression Factor()
    {
        char c = text[_position++];
        if (c == '(')
        {
            Expression inner = Sum();
            _position++;
            return inner;
        }

        return c == 'x' ? new Variable() : new Number(c - '0');
    }
}
