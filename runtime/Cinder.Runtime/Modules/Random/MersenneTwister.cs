namespace Cinder.Runtime;

/// <summary>MT19937 of Matsumoto and Nishimura, with their initialisation by an array (2002).</summary>
internal static unsafe class MersenneTwister
{
    internal const int Words = 624;

    private const int Middle = 397;
    private const uint UpperMask = 0x80000000;
    private const uint LowerMask = 0x7FFFFFFF;
    private const uint Matrix = 0x9908B0DF;

    /// <summary>The next 32 random bits.</summary>
    internal static uint Next(RandomObject* generator)
    {
        if (generator->Index >= Words)
        {
            Refill(generator->State);
            generator->Index = 0;
        }

        var y = generator->State[generator->Index++];
        y ^= y >> 11;
        y ^= (y << 7) & 0x9D2C5680;
        y ^= (y << 15) & 0xEFC60000;
        return y ^ (y >> 18);
    }

    /// <summary>A number at least 0 and less than 1, with 53 random bits.</summary>
    internal static double NextDouble(RandomObject* generator)
    {
        var high = Next(generator) >> 5;
        var low = Next(generator) >> 6;
        return ((high * 67108864.0) + low) * (1.0 / 9007199254740992.0);
    }

    /// <summary>Starts the sequence that belongs to the key.</summary>
    internal static void Seed(RandomObject* generator, scoped ReadOnlySpan<uint> key)
    {
        var state = generator->State;
        Seed(generator, 19650218);
        var i = 1;
        var j = 0;
        for (var k = Math.Max(Words, key.Length); k > 0; k--)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525)) + key[j] + (uint)j;
            i = Advance(state, i);
            j = j + 1 < key.Length ? j + 1 : 0;
        }

        for (var k = Words - 1; k > 0; k--)
        {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941)) - (uint)i;
            i = Advance(state, i);
        }

        state[0] = 0x80000000;
    }

    private static void Seed(RandomObject* generator, uint seed)
    {
        var state = generator->State;
        state[0] = seed;
        for (uint i = 1; i < Words; i++)
        {
            state[i] = (1812433253 * (state[i - 1] ^ (state[i - 1] >> 30))) + i;
        }

        generator->Index = Words;
    }

    private static int Advance(uint* state, int i)
    {
        if (i + 1 < Words)
        {
            return i + 1;
        }

        state[0] = state[Words - 1];
        return 1;
    }

    private static void Refill(uint* state)
    {
        var i = 0;
        for (; i < Words - Middle; i++)
        {
            state[i] = state[i + Middle] ^ Twist(state[i], state[i + 1]);
        }

        for (; i < Words - 1; i++)
        {
            state[i] = state[i + Middle - Words] ^ Twist(state[i], state[i + 1]);
        }

        state[Words - 1] = state[Middle - 1] ^ Twist(state[Words - 1], state[0]);
    }

    private static uint Twist(uint upper, uint lower)
    {
        var y = (upper & UpperMask) | (lower & LowerMask);
        return (y >> 1) ^ (Matrix & (0 - (y & 1)));
    }
}
