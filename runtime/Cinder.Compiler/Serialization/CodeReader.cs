using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Folding;

namespace Cinder.Compiler.Serialization;

/// <summary>Reads code objects back from their binary form. Bad bytes give an error, whatever they are.</summary>
public ref struct CodeReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly string[] _strings;
    private int _position;

    private CodeReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _strings = [];
        if (!bytes.StartsWith(CodeFormat.Magic))
        {
            throw new InvalidDataException("This is not compiled Python code.");
        }

        _position = CodeFormat.Magic.Length;
        var version = Byte();
        if (version != CodeFormat.Version)
        {
            throw new InvalidDataException($"The compiled code has version {version}; this program reads version {CodeFormat.Version}.");
        }

        _strings = new string[Count(1)];
        for (var i = 0; i < _strings.Length; i++)
        {
            _strings[i] = Text();
        }
    }

    /// <summary>Reads what <see cref="CodeWriter.Write"/> wrote.</summary>
    /// <param name="bytes">The binary form, nothing before or after it.</param>
    /// <param name="verify">Whether to prove the code safe to interpret; only for code that this very program wrote may it be left out.</param>
    /// <exception cref="InvalidDataException">The bytes are no code, or code that an interpreter cannot run.</exception>
    public static CodeObject Read(ReadOnlySpan<byte> bytes, bool verify = true)
    {
        var reader = new CodeReader(bytes);
        var code = reader.Code();
        if (reader._position != bytes.Length)
        {
            throw new InvalidDataException("There is something behind the compiled code.");
        }

        if (verify)
        {
            CodeVerifier.Verify(code);
        }

        return code;
    }

    private CodeObject Code()
    {
        var name = String();
        var qualName = String();
        var fileName = String();
        var firstLine = Int();
        var argCount = Int();
        var posOnlyArgCount = Int();
        var kwOnlyArgCount = Int();
        var flags = (CodeFlags)Int();
        var stackSize = Int();
        var instructions = Instructions();
        var constants = Items();
        var names = Names();
        var slots = Names();
        var kinds = ImmutableArray.CreateBuilder<SlotKind>(slots.Length);
        for (var i = 0; i < slots.Length; i++)
        {
            kinds.Add((SlotKind)Byte());
        }

        var handlers = ExceptionTable();
        var locationLine = Int();
        var locations = Bytes();
        return new CodeObject
        {
            Name = name,
            QualName = qualName,
            FileName = fileName,
            FirstLineNumber = firstLine,
            ArgCount = argCount,
            PosOnlyArgCount = posOnlyArgCount,
            KwOnlyArgCount = kwOnlyArgCount,
            Flags = flags,
            StackSize = stackSize,
            Instructions = instructions,
            Constants = constants,
            Names = names,
            LocalsPlusNames = slots,
            LocalsPlusKinds = kinds.MoveToImmutable(),
            ExceptionTable = handlers,
            Locations = LocationTable.FromBytes([.. locations], locationLine),
            SelfAttributes = Names(),
        };
    }

    private ImmutableArray<Instruction> Instructions()
    {
        var count = Count(1);
        var instructions = ImmutableArray.CreateBuilder<Instruction>(count);
        for (var i = 0; i < count; i++)
        {
            var op = (OpCode)Byte();
            if (!OpCodes.IsDefined(op))
            {
                throw new InvalidDataException($"There is no opcode {(int)op}.");
            }

            instructions.Add(new Instruction(op, OpCodes.HasArgument(op) ? Int() : 0));
        }

        return instructions.MoveToImmutable();
    }

    private ImmutableArray<ExceptionEntry> ExceptionTable()
    {
        var count = Count(4);
        var entries = ImmutableArray.CreateBuilder<ExceptionEntry>(count);
        for (var i = 0; i < count; i++)
        {
            var start = Int();
            var end = (long)start + Int();
            var target = Int();
            var depth = Int();
            if (end > int.MaxValue)
            {
                throw new InvalidDataException("A range of the exception table is too long.");
            }

            entries.Add(new ExceptionEntry(start, (int)end, target, depth >> 1, (depth & 1) != 0));
        }

        return entries.MoveToImmutable();
    }

    private ImmutableArray<object?> Items()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new InvalidDataException("The compiled code nests too deeply.");
        }

        var count = Count(1);
        var items = ImmutableArray.CreateBuilder<object?>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(Constant());
        }

        return items.MoveToImmutable();
    }

    private object? Constant()
    {
        var tag = (ConstantTag)Byte();
        switch (tag)
        {
            case ConstantTag.None:
                return null;
            case ConstantTag.False:
                return false;
            case ConstantTag.True:
                return true;
            case ConstantTag.Long:
                var zigzag = Unsigned();
                return (long)(zigzag >> 1) ^ -(long)(zigzag & 1);
            case ConstantTag.BigInteger:
                return ConstantArithmetic.Normalize(new BigInteger(Bytes()));
            case ConstantTag.Double:
                return Double();
            case ConstantTag.Complex:
                return new Complex(Double(), Double());
            case ConstantTag.String:
                return String();
            case ConstantTag.Bytes:
                return Bytes().ToArray();
            case ConstantTag.Ellipsis:
                return PyEllipsis.Instance;
            case ConstantTag.Tuple:
                return new ConstTuple(Items());
            case ConstantTag.FrozenSet:
                return new ConstFrozenSet(Items());
            case ConstantTag.Code:
                return Code();
            default:
                throw new InvalidDataException($"There is no type of constant {(int)tag}.");
        }
    }

    private ImmutableArray<string> Names()
    {
        var count = Count(1);
        var names = ImmutableArray.CreateBuilder<string>(count);
        for (var i = 0; i < count; i++)
        {
            names.Add(String());
        }

        return names.MoveToImmutable();
    }

    private string String()
    {
        var index = Int();
        return index < _strings.Length ? _strings[index] : throw new InvalidDataException("A string is not in the table.");
    }

    private string Text()
    {
        var head = Unsigned();
        var isWide = (head & 1) != 0;
        var units = head >> 1;
        if (!isWide)
        {
            return Encoding.Latin1.GetString(Take(units));
        }

        // Unit by unit: a decoder would replace lone surrogates.
        var bytes = Take(Math.Min(units, int.MaxValue) * 2);
        var text = new char[bytes.Length / 2];
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        }

        return new string(text);
    }

    private ReadOnlySpan<byte> Bytes() => Take(Unsigned());

    private double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));

    private ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)(_bytes.Length - _position))
        {
            throw new InvalidDataException("The compiled code ends early.");
        }

        var taken = _bytes.Slice(_position, (int)count);
        _position += (int)count;
        return taken;
    }

    /// <summary>A number of things that take at least <paramref name="size"/> bytes each: never more than the bytes that are left can hold.</summary>
    private int Count(int size)
    {
        var count = Unsigned();
        return count <= (ulong)((_bytes.Length - _position) / size)
            ? (int)count
            : throw new InvalidDataException("The compiled code ends early.");
    }

    private byte Byte() => Take(1)[0];

    private int Int()
    {
        var value = Unsigned();
        return value <= int.MaxValue ? (int)value : throw new InvalidDataException("A number of the compiled code is too big.");
    }

    private ulong Unsigned()
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var part = Byte();
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number of the compiled code is too long.");
    }
}
