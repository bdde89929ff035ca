namespace Cinder.Runtime;

/// <summary>Sign and magnitude of an int-like, wherever its limbs lie: in its object, or in a word of the caller's for a tagged value.</summary>
internal readonly unsafe ref struct Magnitude(ulong* limbs, int count, bool isNegative)
{
    /// <summary>Limbs, the least significant first, without leading zeros.</summary>
    public readonly ulong* Data = limbs;

    public readonly int Count = count;
    public readonly bool IsNegative = isNegative;

    public bool IsZero => Count == 0;

    public bool IsOdd => Count != 0 && (Data[0] & 1) != 0;

    public long BitLength => Limbs.BitLength(Data, Count);

    /// <summary>Views an int-like; <paramref name="spare"/> takes the limb of one that is no heap object.</summary>
    public static Magnitude Of(Ref value, ulong* spare)
    {
        if (value.IsHeap)
        {
            var obj = (IntObject*)value.Object;
            return new Magnitude(IntObject.LimbsOf(obj), obj->LimbCount, obj->Sign < 0);
        }

        var small = value.IsInt ? value.IntValue : value.IsTrue ? 1 : 0;
        *spare = (ulong)Math.Abs(small);
        return new Magnitude(spare, small == 0 ? 0 : 1, small < 0);
    }

    public static int Compare(scoped in Magnitude a, scoped in Magnitude b) => Limbs.Compare(a.Data, a.Count, b.Data, b.Count);

    public Magnitude Negated() => new(Data, Count, !IsNegative);
}
