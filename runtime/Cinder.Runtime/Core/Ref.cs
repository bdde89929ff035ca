using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// One tagged 64-bit word: a Python value. <c>…0</c> is a 63-bit integer, <c>…01</c> a heap pointer,
/// <c>…11</c> an immediate. A ref struct, so that the C# compiler refuses it wherever the collector
/// could not see it: class fields, statics, managed arrays, closures, iterators and generics.
/// </summary>
#pragma warning disable CA2231 // equality is by identity and never through object
public readonly unsafe ref struct Ref
#pragma warning restore CA2231
{
    /// <summary>The raw word.</summary>
    public readonly nint Bits;

    /// <summary>Wraps a raw word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Ref(nint bits) => Bits = bits;

    internal const nint NoneBits = 0x03;
    internal const nint FalseBits = 0x07;
    internal const nint TrueBits = 0x0B;
    internal const nint NotImplementedBits = 0x0F;
    internal const nint EllipsisBits = 0x13;
    internal const nint UnboundBits = 0x17;
    internal const nint ErrorBits = 0x1B;

    /// <summary>Largest and smallest value of a tagged integer.</summary>
    internal const long MaxInt = (1L << 62) - 1;
    internal const long MinInt = -(1L << 62);

    internal static Ref None => new(NoneBits);
    internal static Ref False => new(FalseBits);
    internal static Ref True => new(TrueBits);
    internal static Ref NotImplemented => new(NotImplementedBits);
    internal static Ref Ellipsis => new(EllipsisBits);

    /// <summary>"No value": an unbound local, an absent optional argument, the end of an iteration.</summary>
    internal static Ref Unbound => new(UnboundBits);

    /// <summary>Returned when an exception is pending on the thread.</summary>
    internal static Ref Error => new(ErrorBits);

    /// <summary>The integer zero; also what zeroed memory reads as.</summary>
    internal static Ref Zero => default;

    internal bool IsInt
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Bits & 1) == 0;
    }

    internal bool IsHeap
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Bits & 3) == 1;
    }

    internal bool IsImmediate
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Bits & 3) == 3;
    }

    internal bool IsNone
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == NoneBits;
    }

    internal bool IsTrue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == TrueBits;
    }

    internal bool IsFalse
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == FalseBits;
    }

    internal bool IsBool
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits is TrueBits or FalseBits;
    }

    internal bool IsError
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == ErrorBits;
    }

    internal bool IsUnbound
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == UnboundBits;
    }

    internal bool IsNotImplemented
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Bits == NotImplementedBits;
    }

    /// <summary>Value of a tagged integer.</summary>
    internal long IntValue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert(IsInt, "not a tagged integer");
            return Bits >> 1;
        }
    }

    /// <summary>Pointer to the heap object.</summary>
    internal HeapObject* Object
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            Debug.Assert(IsHeap, "not a heap reference");
            return (HeapObject*)(Bits - 1);
        }
    }

    /// <summary>Layout id of a heap object; 0 for every other word.</summary>
    internal uint HeapLayoutId
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (Bits & 3) == 1 ? ((HeapObject*)(Bits - 1))->LayoutId : 0;
    }

    /// <summary>True for a heap object of exactly the builtin type (no subclass).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsExact(BuiltinType type) => HeapLayoutId == (uint)type;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref FromBool(bool value) => new(value ? TrueBits : FalseBits);

    /// <summary>A tagged integer; the value must be within 63 bits (see <c>IntOps.FromLong</c> for any value).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref FromSmall(long value)
    {
        Debug.Assert(value is >= MinInt and <= MaxInt, "does not fit a tagged integer");
        return new((nint)(value << 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool FitsSmall(long value) => value + (1L << 62) >= 0;

    /// <summary>Tags a heap pointer.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Ref From(void* heapObject) => new((nint)heapObject + 1);

    /// <summary>Identity (Python's <c>is</c>).</summary>
    public static bool operator ==(Ref a, Ref b) => a.Bits == b.Bits;

    /// <summary>Negated identity.</summary>
    public static bool operator !=(Ref a, Ref b) => a.Bits != b.Bits;

#pragma warning disable CS0809, CA1065 // a ref struct cannot be boxed, so neither member can be reached
    /// <inheritdoc/>
    [Obsolete("Use ==: a Ref is compared by identity.")]
    public override bool Equals(object? obj) => throw new NotSupportedException();

    /// <inheritdoc/>
    [Obsolete("Hash Bits instead.")]
    public override int GetHashCode() => throw new NotSupportedException();
#pragma warning restore CS0809, CA1065
}
