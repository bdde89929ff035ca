namespace Calculator;

/// <summary>What the program does when it is trained and measured.</summary>
internal static class Workloads
{
    public static long Evaluate(int count)
    {
        Expression[] expressions = [Parser.Parse("x*x+3*(x-1)"), Parser.Parse("(x+1)*(x+2)-7"), Parser.Parse("x-(2*(x+4)-x)*3")];
        long sum = 0;
        for (int i = 0; i < count; i++)
        {
            sum += expressions[i % expressions.Length].Evaluate(i);
        }

        return sum;
    }

    public static string Sort(int count)
    {
        var words = new List<string>();
        uint state = 1;
        for (int round = 0; round < count; round++)
        {
            for (int i = 0; i < 64; i++)
            {
                state = state * 1664525 + 1013904223;
                words.Add("w" + (state >> 20));
            }

            words.Sort(string.CompareOrdinal);
            words.RemoveRange(32, words.Count - 32);
        }

        return string.Join(',', words.Take(3));
    }
}
