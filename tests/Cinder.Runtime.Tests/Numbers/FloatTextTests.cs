using System.Globalization;
using System.Numerics;

namespace Cinder.Runtime.Tests;

/// <summary>Text of doubles against exact rational arithmetic, and against what the platform reads and writes.</summary>
public sealed unsafe class FloatTextTests
{
    [Fact]
    public void FixedText_IsRoundedFromTheExactValue() => ForEach(4000, (t, random, value) =>
    {
        var decimals = random.Next(3) == 0 ? random.Next(60) : random.Next(8);
        Assert.Equal(Fixed(value, decimals), Written(t, value, 'f', decimals));
    });

    [Fact]
    public void ScientificText_IsRoundedFromTheExactValue() => ForEach(4000, (t, random, value) =>
    {
        var digits = 1 + random.Next(random.Next(3) == 0 ? 40 : 18);
        var written = Written(t, value, 'e', digits - 1);
        var mark = written.IndexOf('e', StringComparison.Ordinal);
        var exponent = int.Parse(written[(mark + 1)..], CultureInfo.InvariantCulture);
        if (value == 0)
        {
            Assert.Equal(0, exponent);
            return;
        }

        // As many digits as asked for, the first of them not zero, and no number of so many digits nearer.
        var significand = written[..mark].Replace(".", "", StringComparison.Ordinal);
        Assert.Equal(digits, significand.Length);
        Assert.NotEqual('0', significand[0]);
        var scaled = Scaled(value, digits - 1 - exponent);
        Assert.Equal(scaled.ToString(CultureInfo.InvariantCulture).TrimEnd('0'), significand.TrimEnd('0'));
    });

    [Fact]
    public void Repr_IsTheShortestThatReadsBack() => ForEach(6000, (t, _, value) =>
    {
        var text = StrOps.ToManaged(DoubleText.Repr(t, value));
        Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
        Assert.True(text.Contains('.', StringComparison.Ordinal) || text.Contains('e', StringComparison.Ordinal), text);
        Assert.Equal(Digits(value.ToString("R", CultureInfo.InvariantCulture)), Digits(text));
        Assert.Equal(value is 0 or (>= 1e-4 and < 1e16), !text.Contains('e', StringComparison.Ordinal));
    });

    [Fact]
    public void Round_GivesTheDoubleNearestToTheDecimalOne() => ForEach(6000, (t, random, value) =>
    {
        var decimals = random.Next(4) == 0 ? random.Next(-310, 324) : random.Next(-4, 20);
        var text = Scaled(value, decimals).ToString(CultureInfo.InvariantCulture) + "E" + (-decimals).ToString(CultureInfo.InvariantCulture);
        var expected = double.Parse(text, CultureInfo.InvariantCulture);
        var rounded = FloatOps.Round(t, value, Ref.FromSmall(decimals));
        if (double.IsInfinity(expected))
        {
            Assert.True(rounded.IsError);
            t.ClearPending();
        }
        else
        {
            Assert.Equal(expected, FloatOps.Value(rounded));
        }
    });

    [Fact]
    public void Text_ReadsAsThePlatformReadsIt() => ForEach(6000, (t, random, value) =>
    {
        var text = random.Next(3) switch
        {
            0 => value.ToString("R", CultureInfo.InvariantCulture),
            1 => value.ToString("E" + random.Next(25).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            _ => $"{random.NextInt64() >> random.Next(63)}.{random.NextInt64() >> random.Next(63)}e{random.Next(-40, 40)}",
        };
        Assert.True(FloatOps.TryParse(t, StrOps.New(t, $" {text}\t"), out var read));
        Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), read);
    });

    private delegate void DoubleTest(VmThread t, Random random, double value);

    private static void ForEach(int count, DoubleTest test)
    {
        var random = new Random(9);
        using var vm = new Vm(new VmOptions());
        for (var i = 0; i < count; i++)
        {
            test(vm.MainThread, random, Number(random));
        }
    }

    /// <summary>Any double; short decimals; halves and their neighbours; integers around 2^53.</summary>
    private static double Number(Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                var any = Math.Abs(BitConverter.Int64BitsToDouble(random.NextInt64()));
                return double.IsFinite(any) ? any : 0;
            case 1:
                return random.Next(100_000) / 100.0;
            case 2:
                return (random.Next(4096) + 0.5) / Math.Pow(2, random.Next(12));
            case 3:
                return Math.BitIncrement((random.Next(1000) + 0.5) / Math.Pow(10, random.Next(5)));
            case 4:
                return random.NextInt64(1L << random.Next(1, 63));
            default:
                return random.NextDouble() * Math.Pow(10, random.Next(-20, 20));
        }
    }

    private static string Written(VmThread t, double value, char conversion, int precision)
    {
        var builder = new StrBuilder(t);
        DoubleText.Append(ref builder, value, conversion, precision, alternate: false);
        var text = StrOps.ToManaged(builder.View);
        builder.Dispose();
        return text;
    }

    private static string Fixed(double value, int decimals)
    {
        var digits = Scaled(value, decimals).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
        return decimals == 0 ? digits : $"{digits[..^decimals]}.{digits[^decimals..]}";
    }

    private static string Digits(string text) =>
        string.Concat(text.Split('e', 'E')[0].Where(char.IsAsciiDigit)).Trim('0');

    /// <summary>The exact value times a power of ten, rounded half to even.</summary>
    private static BigInteger Scaled(double value, int decimals)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var field = (int)(bits >> 52);
        var exponent = Math.Max(field, 1) - 1075;
        BigInteger numerator = (bits & ((1L << 52) - 1)) | (field == 0 ? 0 : 1L << 52);
        var denominator = BigInteger.One;
        numerator <<= Math.Max(exponent, 0);
        denominator <<= Math.Max(-exponent, 0);
        numerator *= BigInteger.Pow(10, Math.Max(decimals, 0));
        denominator *= BigInteger.Pow(10, Math.Max(-decimals, 0));
        var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
        var order = (2 * rest).CompareTo(denominator);
        return order > 0 || (order == 0 && !quotient.IsEven) ? quotient + 1 : quotient;
    }
}
