using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Integers of any size: tagged words, heap objects, bools and instances of int subclasses.</summary>
internal static unsafe partial class IntOps
{
    /// <summary>Hashes of numbers are residues modulo this Mersenne prime.</summary>
    internal const long HashModulus = (1L << HashBits) - 1;

    internal const int HashBits = 61;

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
        var count = (int)((magnitude.GetBitLength() + Limbs.Bits - 1) / Limbs.Bits);
        var obj = TryNew(t, count);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        var limbs = (ulong*)(obj + 1);
        limbs[count - 1] = 0;
        magnitude.TryWriteBytes(new Span<byte>(limbs, count * sizeof(ulong)), out _, isUnsigned: true);
        return Finish(obj, count, value.Sign < 0);
    }

    /// <summary>The exact int of a magnitude, which need not be trimmed; MemoryError when it does not fit the heap.</summary>
    internal static Ref FromLimbs(VmThread t, ulong* limbs, int count, bool isNegative)
    {
        count = Limbs.Trim(limbs, count);
        if (TrySmall(limbs, count, isNegative, out var small))
        {
            return small;
        }

        var obj = TryNew(t, count);
        if (obj == null)
        {
            return t.RaiseMemoryError();
        }

        Limbs.Copy((ulong*)(obj + 1), limbs, count);
        return Finish(obj, count, isNegative);
    }

    /// <summary>An instance of an int subclass with the value of an exact int.</summary>
    internal static Ref NewInstance(VmThread t, TypeObject* cls, Ref exact)
    {
        if (cls == t.Types(BuiltinType.Int))
        {
            return exact;
        }

        ulong spare;
        var value = Magnitude.Of(exact, &spare);
        var storage = Storage.NewRawArray(t, (long)value.Count * sizeof(ulong));
        if (storage == null)
        {
            return t.RaiseMemoryError();
        }

        Limbs.Copy((ulong*)RawArray.Data(storage), value.Data, value.Count);
        var obj = (IntObject*)TypeOps.AllocateInstance(t, cls);
        obj->Storage = Ref.From(storage);
        obj->Sign = Sign(exact);
        obj->LimbCount = value.Count;
        return Ref.From(obj);
    }

    /// <summary>Whether a value is an int, a bool or an instance of an int subclass.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsIntLike(VmThread t, Ref value) => value.IsInt || value.IsBool || (value.IsHeap && t.KindOf(value) == BuiltinType.Int);

    /// <summary>Value of an int-like, for the rare callers that reckon with managed numbers.</summary>
    internal static BigInteger ToBig(Ref value)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        var magnitude = new BigInteger(new ReadOnlySpan<byte>(view.Data, view.Count * sizeof(ulong)), isUnsigned: true);
        return view.IsNegative ? -magnitude : magnitude;
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
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        result = view.IsZero ? 0 : view.Data[0];
        return view.Count <= 1 && !view.IsNegative;
    }

    /// <summary>The exact int of an int-like.</summary>
    internal static Ref ToExact(VmThread t, Ref value)
    {
        if (value.IsInt || value.IsExact(BuiltinType.Int))
        {
            return value;
        }

        ulong spare;
        var view = Magnitude.Of(value, &spare);
        return FromLimbs(t, view.Data, view.Count, view.IsNegative);
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
            var limbs = IntObject.LimbsOf(obj);
            const ulong Modulus = (ulong)HashModulus;
            const int Turn = Limbs.Bits - HashBits;
            ulong residue = 0;
            for (var i = obj->LimbCount - 1; i >= 0; i--)
            {
                // 2^64 is 2^3 modulo 2^61 - 1, and multiplying by that turns the residue's bits.
                residue = ((residue << Turn) & Modulus) | (residue >> (HashBits - Turn));
                residue += (limbs[i] & Modulus) + (limbs[i] >> HashBits);
                residue = (residue & Modulus) + (residue >> HashBits);
            }

            residue -= residue >= Modulus ? Modulus : 0;
            hash = obj->Sign < 0 ? -(long)residue : (long)residue;
        }

        return hash == -1 ? -2 : hash;
    }

    /// <summary>-1, 0 or 1 as <paramref name="a"/> is less than, equal to or greater than <paramref name="b"/>.</summary>
    internal static int Compare(Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return a.IntValue.CompareTo(b.IntValue);
        }

        ulong spareA, spareB;
        var x = Magnitude.Of(a, &spareA);
        var y = Magnitude.Of(b, &spareB);
        if (x.IsNegative != y.IsNegative)
        {
            return x.IsNegative ? -1 : 1;
        }

        return x.IsNegative ? Magnitude.Compare(y, x) : Magnitude.Compare(x, y);
    }

    /// <summary>Bits of the magnitude.</summary>
    internal static long BitLength(Ref value)
    {
        ulong spare;
        return Magnitude.Of(value, &spare).BitLength;
    }

    /// <summary>Set bits of the magnitude.</summary>
    internal static long BitCount(Ref value)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        long count = 0;
        for (var i = 0; i < view.Count; i++)
        {
            count += BitOperations.PopCount(view.Data[i]);
        }

        return count;
    }

    internal static bool IsOdd(Ref value)
    {
        ulong spare;
        return Magnitude.Of(value, &spare).IsOdd;
    }

    private static long SmallValue(Ref value) => value.IsInt ? value.IntValue : value.IsTrue ? 1 : 0;

    private static bool TryToLongSlow(Ref value, out long result)
    {
        ulong spare;
        var view = Magnitude.Of(value, &spare);
        var magnitude = view.IsZero ? 0 : view.Data[0];
        result = view.IsNegative ? (long)(0UL - magnitude) : (long)magnitude;
        return view.Count <= 1 && magnitude <= (view.IsNegative ? 1UL << 63 : long.MaxValue);
    }

    private static Ref NewWide(VmThread t, int sign, ulong magnitude)
    {
        var obj = (IntObject*)t.Allocate(BuiltinType.Int, sizeof(IntObject) + sizeof(ulong));
        obj->Sign = sign;
        obj->LimbCount = 1;
        *(ulong*)(obj + 1) = magnitude;
        return Ref.From(obj);
    }

    /// <summary>
    /// An object with room for so many limbs, of undefined content; null when the heap has none. It is zero until
    /// <see cref="Finish(IntObject*, int, bool)"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static IntObject* TryNew(VmThread t, long limbs) =>
        (IntObject*)t.Heap.TryAllocateUncleared((uint)BuiltinType.Int, sizeof(IntObject) + (limbs * sizeof(ulong)));

    /// <summary>Gives a new object its sign and size; a tagged word where the value fits that.</summary>
    private static Ref Finish(IntObject* obj, int count, bool isNegative)
    {
        var limbs = (ulong*)(obj + 1);
        count = Limbs.Trim(limbs, count);
        if (TrySmall(limbs, count, isNegative, out var small))
        {
            return small;
        }

        obj->Sign = isNegative ? -1 : 1;
        obj->LimbCount = count;
        return Ref.From(obj);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TrySmall(ulong* limbs, int count, bool isNegative, out Ref small)
    {
        small = Ref.Zero;
        if (count == 0)
        {
            return true;
        }

        if (count > 1 || limbs[0] > (isNegative ? 1UL << 62 : (ulong)Ref.MaxInt))
        {
            return false;
        }

        small = Ref.FromSmall(isNegative ? -(long)limbs[0] : (long)limbs[0]);
        return true;
    }
}
