using System.Numerics;
using System.Runtime.InteropServices;
using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Runtime;

/// <summary>From a compiled code object to what runs: the Python-visible code object, its constants, and its shadow code.</summary>
internal static unsafe class CodeLoader
{
    private const CodeFlags NotSimple = CodeFlags.VarArgs | CodeFlags.VarKeywords;

    /// <summary>Loads a code object and the ones nested in it.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="code">What the compiler made.</param>
    internal static Ref Load(VmThread t, CodeObject code)
    {
        var constants = TupleOps.New(t, code.Constants.Length);
        for (var i = 0; i < code.Constants.Length; i++)
        {
            var value = Constant(t, code.Constants[i]);
            if (value.IsError)
            {
                return value;
            }

            TupleObject.Items((TupleObject*)constants.Object)[i] = value;
        }

        return Load(t, code, constants);
    }

    /// <summary>Loads a code object around constants that are Python values already.</summary>
    internal static Ref Load(VmThread t, CodeObject code, Ref constants)
    {
        var result = (CodeRefObject*)t.Allocate(BuiltinType.Code, sizeof(CodeRefObject));
        result->Names = InternedTuple(t, code.Names.AsSpan());
        result->LocalNames = InternedTuple(t, code.LocalsPlusNames.AsSpan());
        result->Name = StrOps.Intern(t, code.Name);
        result->QualName = StrOps.Intern(t, code.QualName);
        result->FileName = StrOps.New(t, code.FileName);
        result->Constants = constants;
        result->Data = CreateData(t, code, result);
        return Ref.From(result);
    }

    /// <summary>A constant as a Python value.</summary>
    internal static Ref Constant(VmThread t, object? value)
    {
        switch (value)
        {
            case null:
                return Ref.None;
            case bool b:
                return Ref.FromBool(b);
            case long n:
                return IntOps.FromLong(t, n);
            case BigInteger big:
                return IntOps.FromBig(t, big);
            case double d:
                return FloatOps.New(t, d);
            case Complex c:
                return ComplexOps.New(t, c.Real, c.Imaginary);
            case string s:
                return StringConstant(t, s);
            case byte[] bytes:
                return BytesOps.New(t, bytes);
            case PyEllipsis:
                return Ref.Ellipsis;
            case ConstTuple tuple:
                return ConstantTuple(t, tuple.Items.AsSpan());
            case ConstFrozenSet set:
                return SetOps.FromIterable(t, BuiltinType.FrozenSet, ConstantTuple(t, set.Items.AsSpan()));
            case CodeObject code:
                return Load(t, code);
            default:
                return t.RaiseSystemError($"unknown constant of type {value.GetType().Name}");
        }
    }

    /// <summary>Strings that look like names are interned: they are what attribute and dict look-ups compare by address.</summary>
    private static Ref StringConstant(VmThread t, string text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return SurrogateText.HasSeparators(text) ? FromCodePoints(t, text) : StrOps.New(t, text);
            }
        }

        return StrOps.Intern(t, text);
    }

    /// <summary>A string in which a low surrogate follows a high one as a code point of its own.</summary>
    private static Ref FromCodePoints(VmThread t, string text)
    {
        var codePoints = new int[text.Length];
        var count = 0;
        for (var i = 0; i < text.Length;)
        {
            codePoints[count++] = SurrogateText.Read(text, ref i);
        }

        return StrOps.FromCodePoints(t, codePoints.AsSpan(0, count));
    }

    private static Ref ConstantTuple(VmThread t, ReadOnlySpan<object?> items)
    {
        var tuple = TupleOps.New(t, items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            var item = Constant(t, items[i]);
            if (item.IsError)
            {
                return item;
            }

            TupleObject.Items((TupleObject*)tuple.Object)[i] = item;
        }

        return tuple;
    }

    private static Ref InternedTuple(VmThread t, ReadOnlySpan<string> names)
    {
        var tuple = TupleOps.New(t, names.Length);
        for (var i = 0; i < names.Length; i++)
        {
            TupleObject.Items((TupleObject*)tuple.Object)[i] = StrOps.Intern(t, names[i]);
        }

        return tuple;
    }

    private static CodeData* CreateData(VmThread t, CodeObject code, CodeRefObject* owner)
    {
        var count = code.Instructions.Length;
        var data = (CodeData*)NativeMemory.AllocZeroed((nuint)sizeof(CodeData));
        data->Code = (Instruction*)NativeMemory.AllocZeroed((nuint)Math.Max(count, 1), (nuint)sizeof(Instruction));
        data->InstructionCount = count;
        data->Constants = (nint*)TupleObject.Items((TupleObject*)owner->Constants.Object);
        data->Names = (nint*)TupleObject.Items((TupleObject*)owner->Names.Object);
        data->LocalCount = code.LocalsPlusNames.Length;
        data->StackSize = code.StackSize;
        data->ArgCount = code.ArgCount;
        data->PosOnlyArgCount = code.PosOnlyArgCount;
        data->KwOnlyArgCount = code.KwOnlyArgCount;
        data->FirstFree = code.LocalsPlusNames.Length - code.FreeCount;
        data->Flags = (int)code.Flags;
        data->IsSimple = (code.Flags & NotSimple) == 0 && code.KwOnlyArgCount == 0;
        data->HasHandlers = code.ExceptionTable.Length > 0;
        data->Index = t.Vm.AddCode(code, data);
        data->CodeRef = Ref.From(owner).Bits;

        var caches = 1;
        for (var i = 0; i < count; i++)
        {
            var instruction = code.Instructions[i];
            data->Code[i].Op = (ushort)instruction.Op;
            data->Code[i].Arg = instruction.Arg;
            if (ShadowOp.NeedsCache(instruction.Op))
            {
                if (caches > ushort.MaxValue)
                {
                    data->Code[i].Op = (ushort)Uncached(instruction.Op);
                    continue;
                }

                data->Code[i].Cache = (ushort)caches++;
            }
        }

        FusePairs(data);
        data->Caches = (InlineCache*)NativeMemory.AllocZeroed((nuint)caches, (nuint)sizeof(InlineCache));

        // Shadow code refers to the constants by address: the code object lives as long as its native half.
        t.Vm.Roots.Add(Ref.From(owner));
        return data;
    }

    private static void FusePairs(CodeData* data)
    {
        for (var i = 0; i + 1 < data->InstructionCount; i++)
        {
            var fused = Fuse(data, &data->Code[i], i + 2 < data->InstructionCount);
            if (fused != OpCode.Nop)
            {
                data->Code[i].Op = (ushort)fused;
                i++;
            }
        }
    }

    private static OpCode Fuse(CodeData* data, Instruction* pc, bool hasThird)
    {
        OpCode first = (OpCode)pc->Op, second = (OpCode)pc[1].Op;
        if (first == OpCode.LoadFast && second == OpCode.Copy && pc[1].Arg == 1)
        {
            return ShadowOp.LoadFastCopy;
        }

        if (first == OpCode.LoadConst && new Ref(data->Constants[pc->Arg]).IsInt && ShadowOp.FuseSmallInteger(second) is var arithmetic and not OpCode.Nop)
        {
            return arithmetic;
        }

        // The constant's own superinstruction with the operator after it is worth more than the one with the variable before it.
        if (first == OpCode.LoadFast && second == OpCode.LoadConst && hasThird
            && new Ref(data->Constants[pc[1].Arg]).IsInt && ShadowOp.FuseSmallInteger((OpCode)pc[2].Op) != OpCode.Nop)
        {
            return OpCode.Nop;
        }

        return ShadowOp.Fuse(first, second);
    }

    private static OpCode Uncached(OpCode op) => op switch
    {
        OpCode.LoadAttr => ShadowOp.LoadAttrGeneric,
        OpCode.LoadMethod => ShadowOp.LoadMethodGeneric,
        OpCode.StoreAttr => ShadowOp.StoreAttrGeneric,
        _ => op,
    };
}
