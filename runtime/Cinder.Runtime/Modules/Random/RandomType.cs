using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary><c>_random.Random</c>.</summary>
[PyType(BuiltinType.Random, Doc = "Random() -> create a random number generator with its own internal state.")]
internal static unsafe partial class RandomType
{
    private const int WordBits = 32;

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs) => Ref.From(TypeOps.AllocateInstance(t, cls));

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, RandomObject* self, Args args) => args.Count > 1
        ? t.RaiseTypeError("Random() requires 0 or 1 argument")
        : Seed(t, self, args.Count == 0 ? Ref.None : args[0]);

    [PyMethod("random", Doc = "random() -> x in the interval [0, 1).")]
    private static double NextDouble(VmThread t, RandomObject* self) => MersenneTwister.NextDouble(self);

    [PyMethod("seed", Doc = "seed([n]) -> None.\n\nDefaults to use urandom and falls back to a combination\nof the current time and the process identifier.")]
    private static Ref Seed(VmThread t, RandomObject* self, [OrNone] Ref n)
    {
        if (n.IsNone)
        {
            Span<uint> entropy = stackalloc uint[MersenneTwister.Words];

            // Seeded by the system; what .NET offers for cryptography would load a library of megabytes.
            System.Random.Shared.NextBytes(MemoryMarshal.AsBytes(entropy));
            MersenneTwister.Seed(self, entropy);
            return Ref.None;
        }

        if (IntOps.IsIntLike(t, n))
        {
            Seed(self, BigInteger.Abs(IntOps.ToBig(n)));
            return Ref.None;
        }

        if (!Op.Hash(t, n, out var hash))
        {
            return Ref.Error;
        }

        Seed(self, (ulong)hash);
        return Ref.None;
    }

    [PyMethod("getrandbits", Doc = "getrandbits(k) -> x.  Generates an int with k random bits.")]
    private static Ref GetRandomBits(VmThread t, RandomObject* self, int k)
    {
        if (k < 0)
        {
            return t.RaiseValueError("number of bits must be non-negative");
        }

        if (k <= WordBits)
        {
            return Ref.FromSmall(k == 0 ? 0 : MersenneTwister.Next(self) >> (WordBits - k));
        }

        if (k <= 2 * WordBits)
        {
            var low = MersenneTwister.Next(self);
            return IntOps.FromULong(t, ((ulong)(MersenneTwister.Next(self) >> ((2 * WordBits) - k)) << WordBits) | low);
        }

        var words = (int)(((long)k + WordBits - 1) / WordBits);
        var bytes = new byte[words * sizeof(uint)];
        for (var i = 0; i < words; i++)
        {
            // The last word has what remains.
            var word = MersenneTwister.Next(self) >> Math.Max(0, ((i + 1) * WordBits) - k);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * sizeof(uint)), word);
        }

        return IntOps.FromBig(t, new BigInteger(bytes, isUnsigned: true));
    }

    [PyMethod("getstate", Doc = "getstate() -> tuple containing the current state.")]
    private static Ref GetState(VmThread t, RandomObject* self)
    {
        var tuple = TupleOps.New(t, MersenneTwister.Words + 1);
        if (tuple.IsError)
        {
            return tuple;
        }

        var items = TupleObject.Items((TupleObject*)tuple.Object);
        for (var i = 0; i < MersenneTwister.Words; i++)
        {
            items[i] = Ref.FromSmall(self->State[i]);
        }

        items[MersenneTwister.Words] = Ref.FromSmall(self->Index);
        return tuple;
    }

    [PyMethod("setstate", Doc = "setstate(state) -> None.  Restores generator state.")]
    private static Ref SetState(VmThread t, RandomObject* self, Ref state)
    {
        if (t.KindOf(state) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError("state vector must be a tuple");
        }

        var tuple = (TupleObject*)state.Object;
        if (tuple->Length != MersenneTwister.Words + 1)
        {
            return t.RaiseValueError("state vector is the wrong size");
        }

        // Nothing changes unless all of it is good.
        var items = TupleObject.Items(tuple);
        var words = stackalloc uint[MersenneTwister.Words];
        for (var i = 0; i < MersenneTwister.Words; i++)
        {
            if (!TryWord(t, items[i], out words[i]))
            {
                return Ref.Error;
            }
        }

        var last = Op.Index(t, items[MersenneTwister.Words]);
        if (last.IsError)
        {
            return last;
        }

        if (!IntOps.TryToLong(last, out var index))
        {
            return t.RaiseOverflowError("Python int too large to convert to C long");
        }

        if (index is < 0 or > MersenneTwister.Words)
        {
            return t.RaiseValueError("invalid state");
        }

        new ReadOnlySpan<uint>(words, MersenneTwister.Words).CopyTo(new Span<uint>(self->State, MersenneTwister.Words));
        self->Index = index;
        return Ref.None;
    }

    private static void Seed(RandomObject* self, BigInteger key)
    {
        var bytes = new byte[(Math.Max(key.GetByteCount(isUnsigned: true), 1) + sizeof(uint) - 1) / sizeof(uint) * sizeof(uint)];
        key.TryWriteBytes(bytes, out _, isUnsigned: true);
        MersenneTwister.Seed(self, MemoryMarshal.Cast<byte, uint>(bytes));
    }

    private static bool TryWord(VmThread t, Ref item, out uint word)
    {
        word = 0;
        if (!IntOps.IsIntLike(t, item))
        {
            t.RaiseTypeError("an integer is required");
            return false;
        }

        if (IntOps.Sign(item) < 0)
        {
            t.RaiseOverflowError("can't convert negative value to unsigned int");
            return false;
        }

        if (!IntOps.TryToULong(item, out var wide))
        {
            t.RaiseOverflowError("Python int too large to convert to C unsigned long");
            return false;
        }

        word = (uint)wide;
        return true;
    }
}
