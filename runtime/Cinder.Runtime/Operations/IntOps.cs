using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Integers of any size: tagged words, heap objects, bools and instances of int subclasses.</summary>
internal static unsafe partial class IntOps
{
    /// <summary>Hashes of numbers are residues modulo this Mersenne prime.</summary>
    internal const long HashModulus = (1L << HashBits) - 1;

    internal const int HashBits = 61;

    private const int LimbBits = 32;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref FromLong(VmThread t, long value) => Ref.FitsSmall(value) ? Ref.FromSmall(value) : NewWide(t, value < 0 ? -1 : 1, value < 0 ? 0UL - (ulong)value : (ulong)value);

    internal static Ref FromULong(VmThread t, ulong value) => value <= (ulong)Ref.MaxInt ? Ref.FromSmall((long)value) : NewWide(t, 1, value);

    /// <summary>The exact int of a value; MemoryError when it does not fit the heap.</summary>
    internal static Ref FromBig(VmThread t, BigInteger value)
    {
        if (value >= long.MinValue && value <= long.MaxValue)
        {
            return FromLong(t, (long)value);
        }

        var magnitude = BigInteger.Abs(value);
        var limbs = LimbsOf(magnitude);
        var obj = (IntObject*)t.TryAllocate(BuiltinType.Int, sizeof(IntObject) + ((long)limbs * sizeof(uint)));
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        obj->Sign = value.Sign;
        obj->LimbCount = limbs;
        Write(magnitude, (uint*)(obj + 1), limbs);
        return Ref.From(obj);
    }

    /// <summary>An instance of an int subclass with the value of an exact int.</summary>
    internal static Ref NewInstance(VmThread t, TypeObject* cls, Ref exact)
    {
        if (cls == t.Types(BuiltinType.Int))
        {
            return exact;
        }

        var magnitude = BigInteger.Abs(ToBig(exact));
        var limbs = magnitude.IsZero ? 0 : LimbsOf(magnitude);
        var storage = Storage.NewRawArray(t, (long)limbs * sizeof(uint));
        if (storage == null)
        {
            return t.RaiseMemoryError();
        }

        Write(magnitude, (uint*)RawArray.Data(storage), limbs);
        var obj = (IntObject*)TypeOps.AllocateInstance(t, cls);
        obj->Limbs = Ref.From(storage);
        obj->Sign = Sign(exact);
        obj->LimbCount = limbs;
        return Ref.From(obj);
    }

    /// <summary>Whether a value is an int, a bool or an instance of an int subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsIntLike(VmThread t, Ref value) => value.IsInt || value.IsBool || (value.IsHeap && t.KindOf(value) == BuiltinType.Int);

    /// <summary>Value of an int-like.</summary>
    internal static BigInteger ToBig(Ref value)
    {
        if (!value.IsHeap)
        {
            return SmallValue(value);
        }

        var obj = (IntObject*)value.Object;
        var magnitude = new BigInteger(new ReadOnlySpan<byte>(Limbs(obj), obj->LimbCount * sizeof(uint)), isUnsigned: true);
        return obj->Sign < 0 ? -magnitude : magnitude;
    }

    /// <summary>Value of an int-like when it fits 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryToLong(Ref value, out long result)
    {
        if (value.IsInt)
        {
            result = value.IntValue;
            return true;
        }

        return TryToLongSlow(value, out result);
    }

    internal static bool TryToULong(Ref value, out ulong result)
    {
        if (!value.IsHeap)
        {
            var small = SmallValue(value);
            result = (ulong)small;
            return small >= 0;
        }

        var obj = (IntObject*)value.Object;
        result = 0;
        if (obj->Sign < 0 || obj->LimbCount > 2)
        {
            return false;
        }

        result = LowBits(obj);
        return true;
    }

    /// <summary>The exact int of an int-like.</summary>
    internal static Ref ToExact(VmThread t, Ref value)
    {
        if (value.IsInt || value.IsExact(BuiltinType.Int))
        {
            return value;
        }

        return TryToLong(value, out var small) ? FromLong(t, small) : FromBig(t, ToBig(value));
    }

    /// <summary>-1, 0 or 1.</summary>
    internal static int Sign(Ref value) => value.IsHeap ? ((IntObject*)value.Object)->Sign : Math.Sign(SmallValue(value));

    /// <summary>Python's hash of an int-like.</summary>
    internal static long Hash(Ref value)
    {
        long hash;
        if (!value.IsHeap)
        {
            hash = SmallValue(value) % HashModulus;
        }
        else
        {
            var obj = (IntObject*)value.Object;
            var limbs = Limbs(obj);
            ulong residue = 0;
            for (var i = obj->LimbCount - 1; i >= 0; i--)
            {
                residue = ((residue << LimbBits) & (ulong)HashModulus) | (residue >> (HashBits - LimbBits));
                residue += limbs[i];
                if (residue >= (ulong)HashModulus)
                {
                    residue -= (ulong)HashModulus;
                }
            }

            hash = obj->Sign < 0 ? -(long)residue : (long)residue;
        }

        return hash == -1 ? -2 : hash;
    }

    /// <summary>-1, 0 or 1 as <paramref name="a"/> is less than, equal to or greater than <paramref name="b"/>.</summary>
    internal static int Compare(Ref a, Ref b)
    {
        if (TryToLong(a, out var x) && TryToLong(b, out var y))
        {
            return x.CompareTo(y);
        }

        if (a.IsHeap && b.IsHeap)
        {
            return CompareHeap((IntObject*)a.Object, (IntObject*)b.Object);
        }

        // Only one fits 64 bits: the other's sign decides.
        return TryToLong(a, out _) ? -Sign(b) : Sign(a);
    }

    /// <summary>Bits of the magnitude.</summary>
    internal static long BitLength(Ref value)
    {
        if (!value.IsHeap)
        {
            return 64 - BitOperations.LeadingZeroCount((ulong)Math.Abs(SmallValue(value)));
        }

        var obj = (IntObject*)value.Object;
        var count = obj->LimbCount;
        return count == 0 ? 0 : ((long)count * LimbBits) - BitOperations.LeadingZeroCount(Limbs(obj)[count - 1]);
    }

    /// <summary>Set bits of the magnitude.</summary>
    internal static long BitCount(Ref value)
    {
        if (!value.IsHeap)
        {
            return BitOperations.PopCount((ulong)Math.Abs(SmallValue(value)));
        }

        var obj = (IntObject*)value.Object;
        long count = 0;
        for (var i = 0; i < obj->LimbCount; i++)
        {
            count += BitOperations.PopCount(Limbs(obj)[i]);
        }

        return count;
    }

    internal static bool IsOdd(Ref value)
    {
        if (!value.IsHeap)
        {
            return (SmallValue(value) & 1) != 0;
        }

        var obj = (IntObject*)value.Object;
        return obj->LimbCount != 0 && (Limbs(obj)[0] & 1) != 0;
    }

    private static long SmallValue(Ref value) => value.IsInt ? value.IntValue : value.IsTrue ? 1 : 0;

    private static uint* Limbs(IntObject* obj) => obj->Limbs.IsHeap ? (uint*)RawArray.Data((RawArray*)obj->Limbs.Object) : (uint*)(obj + 1);

    private static ulong LowBits(IntObject* obj) => obj->LimbCount switch
    {
        0 => 0,
        1 => Limbs(obj)[0],
        _ => Limbs(obj)[0] | ((ulong)Limbs(obj)[1] << LimbBits),
    };

    private static bool TryToLongSlow(Ref value, out long result)
    {
        if (!value.IsHeap)
        {
            result = SmallValue(value);
            return true;
        }

        var obj = (IntObject*)value.Object;
        result = 0;
        if (obj->LimbCount > 2)
        {
            return false;
        }

        var magnitude = LowBits(obj);
        if (obj->Sign < 0)
        {
            result = (long)(0UL - magnitude);
            return magnitude <= 1UL << 63;
        }

        result = (long)magnitude;
        return magnitude <= long.MaxValue;
    }

    private static Ref NewWide(VmThread t, int sign, ulong magnitude)
    {
        var obj = (IntObject*)t.Allocate(BuiltinType.Int, sizeof(IntObject) + (2 * sizeof(uint)));
        obj->Sign = sign;
        obj->LimbCount = 2;
        *(ulong*)(obj + 1) = magnitude;
        return Ref.From(obj);
    }

    private static int CompareHeap(IntObject* a, IntObject* b)
    {
        if (a->Sign != b->Sign)
        {
            return a->Sign.CompareTo(b->Sign);
        }

        var order = a->LimbCount.CompareTo(b->LimbCount);
        for (var i = a->LimbCount - 1; order == 0 && i >= 0; i--)
        {
            order = Limbs(a)[i].CompareTo(Limbs(b)[i]);
        }

        return a->Sign < 0 ? -order : order;
    }

    private static int LimbsOf(BigInteger magnitude) => (int)((magnitude.GetBitLength() + LimbBits - 1) / LimbBits);

    private static void Write(BigInteger magnitude, uint* limbs, int count) =>
        magnitude.TryWriteBytes(MemoryMarshal.AsBytes(new Span<uint>(limbs, count)), out _, isUnsigned: true);
}
