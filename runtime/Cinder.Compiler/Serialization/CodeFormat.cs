namespace Cinder.Compiler.Serialization;

/// <summary>
/// The binary form of a code object: magic, version, table of strings, code. Numbers are little-endian base-128 varints; signed ones are
/// zigzag. A string is its index in the table. Equal code gives equal bytes.
/// </summary>
internal static class CodeFormat
{
    /// <summary>Changes whenever the layout or the opcode table does.</summary>
    public const byte Version = 1;

    public static ReadOnlySpan<byte> Magic => "CINDERPY"u8;
}

/// <summary>Tags of constants.</summary>
internal enum ConstantTag : byte
{
    None,
    False,
    True,
    Long,
    BigInteger,
    Double,
    Complex,
    String,
    Bytes,
    Ellipsis,
    Tuple,
    FrozenSet,
    Code,
}
