namespace Cinder.Runtime;

/// <summary>What stands before a number's digits: a sign and the prefix of a base, at most three characters.</summary>
internal struct NumberPrefix
{
    private char _first;
    private char _second;
    private char _third;

    /// <summary>A minus, or for other numbers the plus or the blank that is asked for.</summary>
    public NumberPrefix(char sign, bool isNegative)
    {
        if (isNegative)
        {
            Add('-');
        }
        else if (sign is '+' or ' ')
        {
            Add(sign);
        }
    }

    public int Length { get; private set; }

    public void Add(char c)
    {
        _ = Length switch
        {
            0 => _first = c,
            1 => _second = c,
            _ => _third = c,
        };
        Length++;
    }

    public readonly void AppendTo(ref StrBuilder builder)
    {
        if (Length > 0)
        {
            builder.Append(_first);
        }

        if (Length > 1)
        {
            builder.Append(_second);
        }

        if (Length > 2)
        {
            builder.Append(_third);
        }
    }
}
