using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>A growable array of references: list items, overflow attributes, group members. <c>Length</c> slots follow.</summary>
internal unsafe ref struct RefArray
{
    public HeapObject Header;

    /// <summary>Number of slots, as an even raw word would be scanned anyway: kept as a tagged integer.</summary>
    public Ref TaggedLength;

    public readonly long Length => TaggedLength.IntValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Ref* Items(RefArray* array) => (Ref*)(array + 1);
}

/// <summary>Bytes that hold no references: string data of growable objects, dict indices, limbs.</summary>
internal unsafe ref struct RawArray
{
    public HeapObject Header;
    public long Length;

    public static byte* Data(RawArray* array) => (byte*)(array + 1);
}

/// <summary>An object that is nothing but its header (and, by layout, its attributes).</summary>
internal ref struct PlainObject
{
    public HeapObject Header;
}

/// <summary>
/// Shape shared by the types of native modules: six references, four raw words. What each means is said where the type
/// is declared. <see cref="Handle"/> is by convention a handle into <c>Vm.Managed</c>.
/// </summary>
internal ref struct NativeObject
{
    public HeapObject Header;
    public Ref R0;
    public Ref R1;
    public Ref R2;
    public Ref R3;
    public Ref R4;
    public Ref R5;
    public long N0;
    public long N1;
    public long N2;
    public long Handle;
}
