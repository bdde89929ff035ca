using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Serialization;

/// <summary>Writes code objects in their binary form.</summary>
public sealed class CodeWriter
{
    private readonly List<byte> _body = [];
    private readonly Dictionary<string, int> _strings = new(StringComparer.Ordinal);

    private CodeWriter()
    {
    }

    /// <summary>The binary form of <paramref name="code"/> and all that it contains.</summary>
    public static byte[] Write(CodeObject code)
    {
        var writer = new CodeWriter();
        writer.PutCode(code);

        // Strings come before the code that numbers them.
        var head = new CodeWriter();
        head._body.AddRange(CodeFormat.Magic);
        head._body.Add(CodeFormat.Version);
        head.PutUnsigned((uint)writer._strings.Count);
        foreach (var text in writer._strings.Keys)
        {
            head.PutText(text);
        }

        return [.. head._body, .. writer._body];
    }

    private void PutCode(CodeObject code)
    {
        PutString(code.Name);
        PutString(code.QualName);
        PutString(code.FileName);
        PutUnsigned((uint)code.FirstLineNumber);
        PutUnsigned((uint)code.ArgCount);
        PutUnsigned((uint)code.PosOnlyArgCount);
        PutUnsigned((uint)code.KwOnlyArgCount);
        PutUnsigned((uint)code.Flags);
        PutUnsigned((uint)code.StackSize);

        PutUnsigned((uint)code.Instructions.Length);
        foreach (var instruction in code.Instructions)
        {
            _body.Add((byte)instruction.Op);
            if (OpCodes.HasArgument(instruction.Op))
            {
                PutUnsigned((uint)instruction.Arg);
            }
        }

        PutItems(code.Constants);
        PutNames(code.Names);
        PutNames(code.LocalsPlusNames);
        foreach (var kind in code.LocalsPlusKinds)
        {
            _body.Add((byte)kind);
        }

        PutUnsigned((uint)code.ExceptionTable.Length);
        foreach (var entry in code.ExceptionTable)
        {
            PutUnsigned((uint)entry.Start);
            PutUnsigned((uint)(entry.End - entry.Start));
            PutUnsigned((uint)entry.Target);
            PutUnsigned(((uint)entry.Depth << 1) | (entry.PushLasti ? 1u : 0u));
        }

        PutUnsigned((uint)code.Locations.FirstLine);
        PutBytes(code.Locations.Bytes.AsSpan());
        PutNames(code.SelfAttributes);
    }

    private void PutItems(ImmutableArray<object?> constants)
    {
        StackGuard.Check();
        PutUnsigned((uint)constants.Length);
        foreach (var constant in constants)
        {
            PutConstant(constant);
        }
    }

    private void PutConstant(object? constant)
    {
        switch (constant)
        {
            case null:
                Put(ConstantTag.None);
                break;
            case bool value:
                Put(value ? ConstantTag.True : ConstantTag.False);
                break;
            case long value:
                Put(ConstantTag.Long);
                PutUnsigned((ulong)((value << 1) ^ (value >> 63)));
                break;
            case BigInteger value:
                Put(ConstantTag.BigInteger);
                PutBytes(value.ToByteArray());
                break;
            case double value:
                Put(ConstantTag.Double);
                PutDouble(value);
                break;
            case Complex value:
                Put(ConstantTag.Complex);
                PutDouble(value.Real);
                PutDouble(value.Imaginary);
                break;
            case string value:
                Put(ConstantTag.String);
                PutString(value);
                break;
            case byte[] value:
                Put(ConstantTag.Bytes);
                PutBytes(value);
                break;
            case PyEllipsis:
                Put(ConstantTag.Ellipsis);
                break;
            case ConstTuple value:
                Put(ConstantTag.Tuple);
                PutItems(value.Items);
                break;
            case ConstFrozenSet value:
                Put(ConstantTag.FrozenSet);
                PutItems(value.Items);
                break;
            case CodeObject value:
                Put(ConstantTag.Code);
                PutCode(value);
                break;
            default:
                throw new ArgumentException($"{constant.GetType().Name} is not a type of constant.", nameof(constant));
        }
    }

    private void Put(ConstantTag tag) => _body.Add((byte)tag);

    private void PutNames(ImmutableArray<string> names)
    {
        PutUnsigned((uint)names.Length);
        foreach (var name in names)
        {
            PutString(name);
        }
    }

    private void PutString(string text)
    {
        if (!_strings.TryGetValue(text, out var index))
        {
            _strings[text] = index = _strings.Count;
        }

        PutUnsigned((uint)index);
    }

    // Length and width in one number: most strings fit in a byte each; the others keep their UTF-16 units, lone surrogates included.
    private void PutText(string text)
    {
        var isNarrow = text.AsSpan().IndexOfAnyExceptInRange('\0', '\xFF') < 0;
        PutUnsigned(((uint)text.Length << 1) | (isNarrow ? 0u : 1u));
        foreach (var unit in text)
        {
            _body.Add((byte)unit);
            if (!isNarrow)
            {
                _body.Add((byte)(unit >> 8));
            }
        }
    }

    private void PutBytes(ReadOnlySpan<byte> bytes)
    {
        PutUnsigned((uint)bytes.Length);
        _body.AddRange(bytes);
    }

    private void PutDouble(double value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        _body.AddRange(bytes);
    }

    private void PutUnsigned(ulong value)
    {
        while (value >= 0x80)
        {
            _body.Add((byte)(value | 0x80));
            value >>= 7;
        }

        _body.Add((byte)value);
    }
}
