using System.Reflection.Metadata;

namespace Cinder.Profiles;

/// <summary>A core library type that signatures write as one byte and texts as one word.</summary>
/// <param name="Word">The word in texts.</param>
/// <param name="FullName">The definition's name.</param>
/// <param name="Code">The byte in signatures.</param>
/// <param name="Symbol">The name that ILC uses in symbols.</param>
/// <param name="IsValueType">Whether it is a value type.</param>
internal sealed record PrimitiveType(string Word, string FullName, SignatureTypeCode Code, string Symbol, bool IsValueType = true)
{
    /// <summary>The assembly that defines all of them.</summary>
    public const string Assembly = "System.Private.CoreLib";

    private static readonly PrimitiveType[] All =
    [
        new("void", "System.Void", SignatureTypeCode.Void, "Void"),
        new("bool", "System.Boolean", SignatureTypeCode.Boolean, "Bool"),
        new("char", "System.Char", SignatureTypeCode.Char, "Char"),
        new("i1", "System.SByte", SignatureTypeCode.SByte, "Int8"),
        new("u1", "System.Byte", SignatureTypeCode.Byte, "UInt8"),
        new("i2", "System.Int16", SignatureTypeCode.Int16, "Int16"),
        new("u2", "System.UInt16", SignatureTypeCode.UInt16, "UInt16"),
        new("i4", "System.Int32", SignatureTypeCode.Int32, "Int32"),
        new("u4", "System.UInt32", SignatureTypeCode.UInt32, "UInt32"),
        new("i8", "System.Int64", SignatureTypeCode.Int64, "Int64"),
        new("u8", "System.UInt64", SignatureTypeCode.UInt64, "UInt64"),
        new("r4", "System.Single", SignatureTypeCode.Single, "Single"),
        new("r8", "System.Double", SignatureTypeCode.Double, "Double"),
        new("iptr", "System.IntPtr", SignatureTypeCode.IntPtr, "IntPtr"),
        new("uptr", "System.UIntPtr", SignatureTypeCode.UIntPtr, "UIntPtr"),
        new("typedref", "System.TypedReference", SignatureTypeCode.TypedReference, "TypedReference"),
        new("string", "System.String", SignatureTypeCode.String, "String", IsValueType: false),
        new("object", "System.Object", SignatureTypeCode.Object, "Object", IsValueType: false),
    ];

    private static readonly Dictionary<string, PrimitiveType> ByWord = All.ToDictionary(type => type.Word, StringComparer.Ordinal);
    private static readonly Dictionary<string, PrimitiveType> ByName = All.ToDictionary(type => type.FullName, StringComparer.Ordinal);
    private static readonly Dictionary<SignatureTypeCode, PrimitiveType> ByCode = All.ToDictionary(type => type.Code);

    /// <summary>The type of a word, or null.</summary>
    public static PrimitiveType? OfWord(string word) => ByWord.GetValueOrDefault(word);

    /// <summary>The type of a full name, or null.</summary>
    public static PrimitiveType? OfName(string fullName) => ByName.GetValueOrDefault(fullName);

    /// <summary>The type of a signature byte, or null.</summary>
    public static PrimitiveType? OfCode(SignatureTypeCode code) => ByCode.GetValueOrDefault(code);
}
