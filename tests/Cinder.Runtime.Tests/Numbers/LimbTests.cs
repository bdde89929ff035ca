using System.Numerics;

namespace Cinder.Runtime.Tests;

/// <summary>Integer operations on heap objects against System.Numerics, on random operands and on limbs that provoke carries.</summary>
public sealed unsafe class LimbTests
{
    private static readonly int[] Lengths = [0, 1, 1, 2, 2, 3, 4, 5, 8, 13, 31, 35, 36, 37, 40, 72, 73, 75, 110, 150, 230, 400];

    [Fact]
    public void SumsAndProducts_AreExact() => ForPairs(600, (t, a, b, x, y) =>
    {
        Check(t, "+", IntOps.Add(t, a, b), x + y, x, y);
        Check(t, "-", IntOps.Subtract(t, a, b), x - y, x, y);
        Check(t, "*", IntOps.Multiply(t, a, b), x * y, x, y);
        Check(t, "square", IntOps.Multiply(t, a, a), x * x, x, y);
        Check(t, "neg", IntOps.Negate(t, a), -x, x, y);
        Check(t, "abs", IntOps.Absolute(t, a), BigInteger.Abs(x), x, y);
        Assert.Equal(Math.Sign(x.CompareTo(y)), IntOps.Compare(a, b));
        Assert.Equal(0, IntOps.Compare(a, IntOps.FromBig(t, x)));
    });

    [Fact]
    public void OperationsAtTheEdgesOfWords_AreExact()
    {
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        var edges = new List<BigInteger>();
        foreach (var bits in (ReadOnlySpan<int>)[0, 30, 31, 32, 33, 52, 53, 54, 61, 62, 63, 64, 65, 127, 128, 129])
        {
            for (var offset = -2; offset <= 2; offset++)
            {
                edges.Add((BigInteger.One << bits) + offset);
                edges.Add(-edges[^1]);
            }
        }

        foreach (var x in edges)
        {
            foreach (var y in edges)
            {
                Ref a = IntOps.FromBig(t, x), b = IntOps.FromBig(t, y);
                Check(t, "+", IntOps.Add(t, a, b), x + y, x, y);
                Check(t, "-", IntOps.Subtract(t, a, b), x - y, x, y);
                Check(t, "*", IntOps.Multiply(t, a, b), x * y, x, y);
                Check(t, "&", IntOps.And(t, a, b), x & y, x, y);
                Check(t, "^", IntOps.Xor(t, a, b), x ^ y, x, y);
                Assert.Equal(Math.Sign(x.CompareTo(y)), IntOps.Compare(a, b));
                if (!y.IsZero)
                {
                    CheckDivision(t, a, b, x, y);
                    Assert.Equal(Nearest(x, y), FloatOps.Value(IntOps.TrueDivide(t, a, b)));
                }
            }
        }
    }

    [Fact]
    public void BitwiseOperators_ActOnTheTwosComplement() => ForPairs(600, (t, a, b, x, y) =>
    {
        Check(t, "&", IntOps.And(t, a, b), x & y, x, y);
        Check(t, "|", IntOps.Or(t, a, b), x | y, x, y);
        Check(t, "^", IntOps.Xor(t, a, b), x ^ y, x, y);
        Check(t, "~", IntOps.Invert(t, a), -x - 1, x, y);
    });

    [Fact]
    public void Divisions_RoundDown() => ForPairs(1500, (t, a, b, x, y) =>
    {
        if (y.IsZero)
        {
            return;
        }

        CheckDivision(t, a, b, x, y);

        // A dividend at or beside a multiple of the divisor.
        foreach (var offset in (ReadOnlySpan<int>)[-1, 0, 1])
        {
            var multiple = (x * y) + offset;
            CheckDivision(t, IntOps.FromBig(t, multiple), b, multiple, y);
        }
    });

    [Fact]
    public void ShortQuotientsOfLongNumbers_AreExact()
    {
        var random = new Random(7);
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        for (var i = 0; i < 2000; i++)
        {
            var y = Number(random, 6 + random.Next(40));
            var q = Number(random, random.Next(4));
            if (y.IsZero)
            {
                continue;
            }

            // Remainders next to both ends, where the leading limbs do not decide.
            foreach (var rest in (ReadOnlySpan<BigInteger>)[0, 1, BigInteger.Abs(y) - 1, BigInteger.Abs(Number(random, 5))])
            {
                var x = (q * y) + rest;
                CheckDivision(t, IntOps.FromBig(t, x), IntOps.FromBig(t, y), x, y);
            }
        }
    }

    [Fact]
    public void LongDivisions_AreExact()
    {
        var random = new Random(5);
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        for (var i = 0; i < 150; i++)
        {
            var x = Number(random, 150 + random.Next(900));
            var y = Number(random, 50 + random.Next(300));
            if (!y.IsZero)
            {
                CheckDivision(t, IntOps.FromBig(t, x), IntOps.FromBig(t, y), x, y);
                Check(t, "*", IntOps.Multiply(t, IntOps.FromBig(t, x), IntOps.FromBig(t, y)), x * y, x, y);
            }
        }
    }

    [Fact]
    public void Shifts_RoundDown()
    {
        var random = new Random(3);
        ForPairs(600, (t, a, _, x, _) =>
        {
            foreach (var count in (ReadOnlySpan<int>)[0, 1, 63, 64, 65, 127, 128, random.Next(5000)])
            {
                Check(t, "<<", IntOps.ShiftLeft(t, a, Ref.FromSmall(count)), x << count, x, count);
                Check(t, ">>", IntOps.ShiftRight(t, a, Ref.FromSmall(count)), x >> count, x, count);
            }
        });
    }

    [Fact]
    public void Powers_AreExact()
    {
        var random = new Random(11);
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        for (var i = 0; i < 400; i++)
        {
            var x = Number(random, random.Next(6));
            var exponent = random.Next(40);
            Check(t, "**", IntOps.Power(t, IntOps.FromBig(t, x), Ref.FromSmall(exponent)), BigInteger.Pow(x, exponent), x, exponent);
        }
    }

    [Fact]
    public void PowersModulo_AreOfTheModulusSign()
    {
        var random = new Random(13);
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        for (var i = 0; i < 600; i++)
        {
            var x = Number(random, random.Next(8));
            var exponent = BigInteger.Abs(Number(random, random.Next(4)));
            var m = Number(random, 1 + random.Next(i % 20 == 0 ? 45 : 6));
            if (m.IsZero)
            {
                continue;
            }

            var expected = BigInteger.ModPow(x, exponent, BigInteger.Abs(m));
            FloorDivide(expected, m, out expected);
            Check(t, "pow", IntOps.PowerModulo(t, IntOps.FromBig(t, x), IntOps.FromBig(t, exponent), IntOps.FromBig(t, m)), expected, x, m);
            if (BigInteger.GreatestCommonDivisor(x, m).IsOne)
            {
                var inverse = IntOps.PowerModulo(t, IntOps.FromBig(t, x), Ref.FromSmall(-1), IntOps.FromBig(t, m));
                FloorDivide(IntOps.ToBig(inverse) * x, m, out var one);
                FloorDivide(1, m, out var expectedOne);
                Assert.Equal(expectedOne, one);
            }
        }
    }

    [Fact]
    public void CommonDivisors_AreTheGreatest() => ForPairs(600, (t, a, b, x, y) =>
    {
        Check(t, "gcd", IntOps.GreatestCommonDivisor(t, a, b), BigInteger.GreatestCommonDivisor(x, y), x, y);
        var factor = BigInteger.Pow(3, 200);
        var expected = BigInteger.GreatestCommonDivisor(x * factor, y * factor);
        Check(t, "gcd", IntOps.GreatestCommonDivisor(t, IntOps.FromBig(t, x * factor), IntOps.FromBig(t, y * factor)), expected, x, y);
    });

    [Fact]
    public void SquareRoots_AreFloors() => ForPairs(600, (t, _, _, x, _) =>
    {
        x = BigInteger.Abs(x);
        foreach (var value in (ReadOnlySpan<BigInteger>)[x, x * x, (x * x) - 1, (x * x) + 1])
        {
            if (value.Sign >= 0)
            {
                var root = IntOps.ToBig(IntOps.SquareRoot(t, IntOps.FromBig(t, value)));
                Assert.True(root * root <= value && (root + 1) * (root + 1) > value);
            }
        }
    });

    [Fact]
    public void Text_ReadsBack() => ForPairs(500, (t, _, _, x, y) =>
    {
        x *= BigInteger.Pow(10, (int)(BigInteger.Abs(y) % 50)) * BigInteger.Max(1, BigInteger.Abs(y) % 3);
        var text = x.ToString();
        if (text.Length <= t.Vm.State.MaxDigits)
        {
            var value = IntOps.FromBig(t, x);
            Assert.Equal(text, StrOps.ToManaged(IntOps.ToDecimal(t, value)));
            Check(t, "int", IntOps.Parse(t, StrOps.New(t, text), 10), x, x, y);
        }
    });

    [Fact]
    public void LongText_ReadsBack()
    {
        var random = new Random(17);
        foreach (var digits in (ReadOnlySpan<int>)[570, 571, 600, 1200, 5000, 20_011, 60_000])
        {
            var text = new byte[digits];
            for (var i = 0; i < digits; i++)
            {
                text[i] = (byte)('0' + (random.Next(3) == 0 ? 0 : random.Next(10)));
            }

            text[0] = (byte)'7';
            using var memory = new LimbBuffer((digits / 19) + 4L);
            var written = new byte[digits];
            int count;
            int length;
            fixed (byte* source = text)
            fixed (byte* target = written)
            {
                count = Limbs.ReadDecimal(memory.Data, source, digits);
                length = Limbs.WriteDecimal(target, memory.Data, count);
            }

            Assert.Equal(digits, length);
            Assert.Equal(text, written);
        }
    }

    [Fact]
    public void Hashes_AreResidues() => ForPairs(400, (_, a, _, x, _) =>
    {
        var expected = (long)(x % ((BigInteger.One << 61) - 1));
        Assert.Equal(expected == -1 ? -2 : expected, IntOps.Hash(a));
        Assert.Equal((long)BigInteger.Abs(x).GetBitLength(), IntOps.BitLength(a));
    });

    [Fact]
    public void Doubles_AreTheNearest() => ForPairs(800, (t, a, b, x, y) =>
    {
        Assert.Equal(Nearest(x, 1), IntOps.ToDouble(a));
        var value = IntOps.ToDouble(a);
        if (double.IsFinite(value))
        {
            Check(t, "int", IntOps.FromDouble(t, value), new BigInteger(value), x, y);
            Assert.Equal(new BigInteger(value).CompareTo(y), IntOps.Compare(value, b));
        }

        if (!y.IsZero)
        {
            var expected = Nearest(x, y);
            var quotient = IntOps.TrueDivide(t, a, b);
            if (double.IsInfinity(expected))
            {
                t.ClearPending();
                Assert.True(quotient.IsError);
            }
            else
            {
                Assert.Equal(expected, FloatOps.Value(quotient));
            }
        }
    });

    [Fact]
    public void RoundedWords_TieToEven()
    {
        var random = new Random(23);
        for (var i = 0; i < 3000; i++)
        {
            var word = (ulong)random.NextInt64() | (1UL << 63);
            word &= ~0UL << random.Next(64);
            word |= 1UL << 63;
            var exponent = random.Next(3) == 0 ? random.Next(-1140, -1050) : random.Next(-1200, 1000);
            var numerator = (BigInteger)word << Math.Max(exponent, 0);
            var expected = Nearest(numerator, BigInteger.One << Math.Max(-exponent, 0));
            Assert.Equal(expected, Limbs.ToDouble(&word, 1, exponent));
        }
    }

    [Fact]
    public void Bytes_ReadBack() => ForPairs(400, (t, a, _, x, _) =>
    {
        foreach (var isSigned in (ReadOnlySpan<bool>)[true, false])
        {
            if (x.Sign < 0 && !isSigned)
            {
                continue;
            }

            var length = x.GetByteCount(!isSigned);
            foreach (var extra in (ReadOnlySpan<int>)[0, 3])
            {
                foreach (var isLittle in (ReadOnlySpan<bool>)[true, false])
                {
                    var bytes = IntOps.ToBytes(t, a, length + extra, isLittle, isSigned);
                    Assert.Equal(x, new BigInteger(new ReadOnlySpan<byte>(BytesObject.Data((BytesObject*)bytes.Object), length + extra), !isSigned, !isLittle));
                    Check(t, "from_bytes", IntOps.FromBytes(t, bytes, isLittle, isSigned), x, x, length);
                }
            }

            if (!x.IsZero)
            {
                Assert.True(IntOps.ToBytes(t, a, length - 1, true, isSigned).IsError);
                t.ClearPending();
            }
        }
    });

    private static double Nearest(BigInteger numerator, BigInteger denominator)
    {
        if (numerator.IsZero)
        {
            return denominator.Sign < 0 ? -0.0 : 0;
        }

        var isNegative = numerator.Sign != denominator.Sign;
        var a = BigInteger.Abs(numerator);
        var b = BigInteger.Abs(denominator);

        // The last bit of the result: 53 significant ones, or the smallest subnormal.
        var length = a.GetBitLength() - b.GetBitLength();
        length -= (length >= 0 ? a >> (int)length : a << (int)-length) < b ? 1 : 0;
        var last = Math.Max(length - 52, -1074);
        a = last < 0 ? a << (int)-last : a;
        b = last > 0 ? b << (int)last : b;
        var significand = BigInteger.DivRem(a, b, out var rest);
        var order = (2 * rest).CompareTo(b);
        significand += order > 0 || (order == 0 && !significand.IsEven) ? 1 : 0;
        var result = last > 971 ? double.PositiveInfinity : Math.ScaleB(Math.ScaleB((double)(ulong)significand, (int)(last / 2)), (int)(last - (last / 2)));
        return isNegative ? -result : result;
    }

    private static BigInteger FloorDivide(BigInteger a, BigInteger b, out BigInteger remainder)
    {
        var quotient = BigInteger.DivRem(a, b, out remainder);
        if (!remainder.IsZero && remainder.Sign < 0 != b.Sign < 0)
        {
            remainder += b;
            quotient--;
        }

        return quotient;
    }

    private static void CheckDivision(VmThread t, Ref a, Ref b, BigInteger x, BigInteger y)
    {
        var quotient = FloorDivide(x, y, out var remainder);
        Check(t, "//", IntOps.FloorDivide(t, a, b), quotient, x, y);
        Check(t, "%", IntOps.Remainder(t, a, b), remainder, x, y);
        var both = (TupleObject*)IntOps.DivMod(t, a, b).Object;
        Check(t, "divmod[0]", TupleObject.Items(both)[0], quotient, x, y);
        Check(t, "divmod[1]", TupleObject.Items(both)[1], remainder, x, y);
    }

    /// <summary>Equal, and in the one representation that the value has.</summary>
    private static void Check(VmThread t, string operation, Ref actual, BigInteger expected, BigInteger x, BigInteger y)
    {
        if (actual.IsError || t.HasPending || IntOps.ToBig(actual) != expected)
        {
            Assert.Fail($"{operation} of {x} and {y} gave {(actual.IsError ? "an error" : IntOps.ToBig(actual).ToString())}");
        }

        Assert.Equal(expected >= Ref.MinInt && expected <= Ref.MaxInt, actual.IsInt);
        if (actual.IsHeap)
        {
            var obj = (IntObject*)actual.Object;
            Assert.NotEqual(0UL, IntObject.LimbsOf(obj)[obj->LimbCount - 1]);
        }
    }

    private delegate void PairTest(VmThread t, Ref a, Ref b, BigInteger x, BigInteger y);

    private static void ForPairs(int count, PairTest test)
    {
        var random = new Random(42);
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        for (var i = 0; i < count; i++)
        {
            var x = Number(random, Lengths[random.Next(Lengths.Length)]);
            var y = random.Next(20) == 0 ? x + random.Next(-2, 3) : Number(random, Lengths[random.Next(Lengths.Length)]);
            test(t, IntOps.FromBig(t, x), IntOps.FromBig(t, y), x, y);
        }
    }

    /// <summary>Limbs at random, or all zeros or ones for a stretch; now and then a neighbour of a power of two.</summary>
    private static BigInteger Number(Random random, int limbs)
    {
        var bytes = new byte[(limbs * sizeof(ulong)) + 1];
        random.NextBytes(bytes);
        var style = random.Next(4);
        for (var i = 0; i < limbs; i++)
        {
            var choice = style == 0 ? random.Next(3) : style == 1 ? random.Next(6) : 3;
            if (choice < 2)
            {
                bytes.AsSpan(i * sizeof(ulong), sizeof(ulong)).Fill(choice == 0 ? (byte)0 : (byte)0xFF);
            }
        }

        bytes[^1] = 0;
        var value = new BigInteger(bytes) >> random.Next(style == 3 ? 64 : 1);
        if (random.Next(10) == 0)
        {
            value = (BigInteger.One << random.Next((limbs * 64) + 1)) + random.Next(-1, 2);
        }

        return random.Next(2) == 0 ? -value : value;
    }
}
