using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Cinder.Profiles;

/// <summary>
/// Copies a signature blob of one module into the metadata of another: every byte stays but the type tokens, which are
/// replaced. Nothing of the signature is interpreted beyond that, so whatever the compiler wrote (modifiers, function
/// pointers, bounds) arrives as it was.
/// </summary>
internal static class SignatureTranscoder
{
    private const byte Sentinel = 0x41;

    /// <summary>Copies a method signature.</summary>
    /// <param name="signature">The signature in its own module.</param>
    /// <param name="target">Where to write.</param>
    /// <param name="reference">Gives the new token of a TypeDef, TypeRef or TypeSpec.</param>
    /// <exception cref="BadImageFormatException">The signature is not valid.</exception>
    public static void Method(ref BlobReader signature, BlobBuilder target, Func<EntityHandle, EntityHandle> reference)
    {
        SignatureHeader header = signature.ReadSignatureHeader();
        target.WriteByte(header.RawValue);
        if (header.IsGeneric)
        {
            Number(ref signature, target);
        }

        int parameters = Number(ref signature, target);
        for (int i = 0; i <= parameters; i++)
        {
            Type(ref signature, target, reference);
        }
    }

    /// <summary>Copies a type, with the modifiers in front of it.</summary>
    /// <exception cref="BadImageFormatException">The signature is not valid.</exception>
    public static void Type(ref BlobReader signature, BlobBuilder target, Func<EntityHandle, EntityHandle> reference)
    {
        byte code = signature.ReadByte();
        target.WriteByte(code);
        switch ((SignatureTypeCode)code)
        {
            case SignatureTypeCode.RequiredModifier or SignatureTypeCode.OptionalModifier:
                Token(ref signature, target, reference);
                Type(ref signature, target, reference);
                break;
            case SignatureTypeCode.Pointer or SignatureTypeCode.ByReference or SignatureTypeCode.SZArray or SignatureTypeCode.Pinned:
            case (SignatureTypeCode)Sentinel:
                Type(ref signature, target, reference);
                break;
            case (SignatureTypeCode)(byte)SignatureTypeKind.ValueType or (SignatureTypeCode)(byte)SignatureTypeKind.Class:
                Token(ref signature, target, reference);
                break;
            case SignatureTypeCode.GenericTypeParameter or SignatureTypeCode.GenericMethodParameter:
                Number(ref signature, target);
                break;
            case SignatureTypeCode.Array:
                Type(ref signature, target, reference);
                Number(ref signature, target);
                Numbers(ref signature, target);
                Numbers(ref signature, target);
                break;
            case SignatureTypeCode.GenericTypeInstance:
                target.WriteByte(signature.ReadByte());
                Token(ref signature, target, reference);
                int arguments = Number(ref signature, target);
                for (int i = 0; i < arguments; i++)
                {
                    Type(ref signature, target, reference);
                }

                break;
            case SignatureTypeCode.FunctionPointer:
                Method(ref signature, target, reference);
                break;
        }
    }

    private static void Token(ref BlobReader signature, BlobBuilder target, Func<EntityHandle, EntityHandle> reference) =>
        target.WriteCompressedInteger(CodedIndex.TypeDefOrRefOrSpec(reference(signature.ReadTypeHandle())));

    private static int Number(ref BlobReader signature, BlobBuilder target)
    {
        int number = signature.ReadCompressedInteger();
        target.WriteCompressedInteger(number);
        return number;
    }

    /// <summary>A counted list of sizes or lower bounds; the sign of a bound is inside its number, so both copy alike.</summary>
    private static void Numbers(ref BlobReader signature, BlobBuilder target)
    {
        int count = Number(ref signature, target);
        for (int i = 0; i < count; i++)
        {
            Number(ref signature, target);
        }
    }
}
