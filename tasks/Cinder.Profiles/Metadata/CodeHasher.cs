using System.Buffers.Binary;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Security.Cryptography;
using System.Text;

namespace Cinder.Profiles;

/// <summary>
/// Hashes a method body such that only a change of the method itself changes the hash: metadata tokens are replaced by what
/// they name, and the running numbers inside compiler-made names are left out. Local variables are not part of the hash:
/// counts are about instructions and control flow.
/// </summary>
internal sealed class CodeHasher(AssemblyFile assembly)
{
    private readonly Dictionary<int, byte[]> _symbols = [];

    /// <summary>The hash, 16 hexadecimal digits.</summary>
    /// <exception cref="BadImageFormatException">The body or the metadata is not valid.</exception>
    public string Hash(MethodBodyBlock body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] bytes = body.GetILBytes() ?? [];
        ReadOnlySpan<byte> il = bytes;
        Span<byte> code = stackalloc byte[2];
        foreach (IlInstruction instruction in IlReader.Decode(il))
        {
            BinaryPrimitives.WriteInt16LittleEndian(code, instruction.OpCode.Value);
            hash.AppendData(code);
            switch (instruction.OpCode.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig
                    or OperandType.InlineString or OperandType.InlineTok or OperandType.InlineType:
                    hash.AppendData(Symbol(instruction.Operand(il)));
                    break;
                default:
                    hash.AppendData(il[instruction.OperandOffset..instruction.Next]);
                    break;
            }
        }

        foreach (ExceptionRegion region in body.ExceptionRegions)
        {
            hash.AppendData(Region(region));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    private byte[] Region(ExceptionRegion region)
    {
        string type = region.CatchType.IsNil ? "" : assembly.Types.FromHandle(region.CatchType).Text(withAssembly: false);
        int filter = region.Kind == ExceptionRegionKind.Filter ? region.FilterOffset : 0;
        string text = $"{region.Kind} {region.TryOffset} {region.TryLength} {region.HandlerOffset} {region.HandlerLength} {filter} {type}\n";
        return Encoding.UTF8.GetBytes(text);
    }

    private byte[] Symbol(int token)
    {
        if (!_symbols.TryGetValue(token, out byte[]? bytes))
        {
            // The kind letter and the terminating zero keep neighbouring symbols apart.
            bytes = Encoding.UTF8.GetBytes(SymbolText.WithoutOrdinals(assembly.SymbolOf(token)) + "\0");
            _symbols.Add(token, bytes);
        }

        return bytes;
    }
}
