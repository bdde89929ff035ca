using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Numerics;
using System.Text;

namespace Cinder.Compiler.Bytecode;

/// <summary>The stable 128-bit hash of a code object: two 64-bit lanes fed with the same words and mixed at the end.</summary>
internal struct CodeHash
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;

    private ulong _first;
    private ulong _second;

    public static UInt128 Compute(CodeObject code)
    {
        var hash = new CodeHash { _first = Prime2, _second = Prime1 };
        hash.Add(code);
        return new UInt128(Finish(hash._first + hash._second), Finish(hash._first ^ BitOperations.RotateLeft(hash._second, 31)));
    }

    private void Add(CodeObject code)
    {
        Add((ulong)code.Flags);
        Add((ulong)code.ArgCount);
        Add((ulong)code.PosOnlyArgCount);
        Add((ulong)code.KwOnlyArgCount);
        Add(code.Name);
        Add((ulong)code.Instructions.Length);
        foreach (var instruction in code.Instructions)
        {
            Add(((ulong)instruction.Op << 32) | (uint)instruction.Arg);
        }

        AddItems(code.Constants);
        AddNames(code.Names);
        AddNames(code.LocalsPlusNames);
        foreach (var kind in code.LocalsPlusKinds)
        {
            Add((ulong)kind);
        }

        foreach (var entry in code.ExceptionTable)
        {
            Add(((ulong)entry.Start << 32) | (uint)entry.End);
            Add(((ulong)entry.Target << 32) | ((uint)entry.Depth << 1) | (entry.PushLasti ? 1u : 0u));
        }
    }

    private void AddConstant(object? constant)
    {
        switch (constant)
        {
            case null:
                Add(1);
                break;
            case bool value:
                Add(value ? 3UL : 2UL);
                break;
            case long value:
                Add(4);
                Add((ulong)value);
                break;
            case BigInteger value:
                Add(5);
                Add(value.ToByteArray());
                break;
            case double value:
                Add(6);
                Add(BitConverter.DoubleToUInt64Bits(value));
                break;
            case Complex value:
                Add(7);
                Add(BitConverter.DoubleToUInt64Bits(value.Real));
                Add(BitConverter.DoubleToUInt64Bits(value.Imaginary));
                break;
            case string value:
                Add(8);
                Add(value);
                break;
            case byte[] value:
                Add(9);
                Add(value);
                break;
            case PyEllipsis:
                Add(10);
                break;
            case ConstTuple value:
                Add(11);
                AddItems(value.Items);
                break;
            case ConstFrozenSet value:
                Add(12);
                AddItems(value.Items);
                break;
            case CodeObject value:
                Add(13);
                Add((ulong)(value.ContentHash >> 64));
                Add((ulong)value.ContentHash);
                break;
            default:
                throw new ArgumentException($"{constant.GetType()} is not a type of constant.", nameof(constant));
        }
    }

    private void AddItems(ImmutableArray<object?> items)
    {
        StackGuard.Check();
        Add((ulong)items.Length);
        foreach (var item in items)
        {
            AddConstant(item);
        }
    }

    private void AddNames(ImmutableArray<string> names)
    {
        Add((ulong)names.Length);
        foreach (var name in names)
        {
            Add(name);
        }
    }

    // UTF-16 code units, not UTF-8: a lone surrogate must keep its value.
    private void Add(string text) => Add(Encoding.Unicode.GetBytes(text));

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Add((ulong)bytes.Length);
        while (bytes.Length >= 8)
        {
            Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes));
            bytes = bytes[8..];
        }

        ulong tail = 0;
        foreach (var part in bytes)
        {
            tail = (tail << 8) | part;
        }

        Add(tail);
    }

    private void Add(ulong word)
    {
        _first = BitOperations.RotateLeft(_first ^ (word * Prime2), 29) * Prime1;
        _second = (BitOperations.RotateLeft(_second + word, 37) * Prime2) ^ _first;
    }

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 33)) * Prime2;
        value = (value ^ (value >> 29)) * Prime1;
        return value ^ (value >> 32);
    }
}
