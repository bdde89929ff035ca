namespace Cinder.Runtime;

/// <summary>
/// An integer outside the tagged range, or an instance of an int subclass (of any value).
/// Sign and magnitude; <see cref="LimbCount"/> little-endian 64-bit limbs follow, without leading zeros.
/// Exact ints that fit 63 bits are always tagged: two equal exact ints have one representation.
/// </summary>
internal unsafe ref struct IntObject
{
    public HeapObject Header;

    /// <summary>Limbs of an int subclass whose attribute area follows the fixed part; Zero where the limbs follow the struct.</summary>
    public Ref Storage;

    public int Sign;
    public int LimbCount;

    /// <summary>Where the limbs are.</summary>
    public static ulong* LimbsOf(IntObject* self) =>
        self->Storage.IsHeap ? (ulong*)RawArray.Data((RawArray*)self->Storage.Object) : (ulong*)(self + 1);
}

/// <summary>An IEEE 754 double.</summary>
internal ref struct FloatObject
{
    public HeapObject Header;
    public double Value;
}

/// <summary>A pair of doubles.</summary>
internal ref struct ComplexObject
{
    public HeapObject Header;
    public double Real;
    public double Imaginary;
}
