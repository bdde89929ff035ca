using System.Runtime.CompilerServices;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <content>Operators beyond small integers: floats and strings without a type look-up, the rest by protocol.</content>
internal static unsafe partial class Interpreter
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Add(VmThread t, OpCode op, Ref a, Ref b) =>
        AreFloats(a, b) ? FloatOps.New(t, FloatOps.Value(a) + FloatOps.Value(b)) : AddSlow(t, op, a, b);

    private static Ref AddSlow(VmThread t, OpCode op, Ref a, Ref b)
    {
        if (a.IsExact(BuiltinType.Str) && b.IsExact(BuiltinType.Str))
        {
            return StrOps.Concat(t, a, b);
        }

        if (TryFloats(a, b, out var x, out var y))
        {
            return FloatOps.New(t, x + y);
        }

        return op == OpCode.InplaceAdd ? Op.InplaceBinary(t, BinaryOperator.Add, a, b) : Op.Binary(t, BinaryOperator.Add, a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Subtract(VmThread t, OpCode op, Ref a, Ref b) =>
        AreFloats(a, b) ? FloatOps.New(t, FloatOps.Value(a) - FloatOps.Value(b)) : SubtractSlow(t, op, a, b);

    private static Ref SubtractSlow(VmThread t, OpCode op, Ref a, Ref b)
    {
        if (TryFloats(a, b, out var x, out var y))
        {
            return FloatOps.New(t, x - y);
        }

        return op == OpCode.InplaceSubtract ? Op.InplaceBinary(t, BinaryOperator.Subtract, a, b) : Op.Binary(t, BinaryOperator.Subtract, a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Multiply(VmThread t, OpCode op, Ref a, Ref b) =>
        AreFloats(a, b) ? FloatOps.New(t, FloatOps.Value(a) * FloatOps.Value(b)) : MultiplySlow(t, op, a, b);

    private static Ref MultiplySlow(VmThread t, OpCode op, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return IntOps.Multiply(t, a.IntValue, b.IntValue);
        }

        if (TryFloats(a, b, out var x, out var y))
        {
            return FloatOps.New(t, x * y);
        }

        return op == OpCode.InplaceMultiply ? Op.InplaceBinary(t, BinaryOperator.Multiply, a, b) : Op.Binary(t, BinaryOperator.Multiply, a, b);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Divide(VmThread t, OpCode op, Ref a, Ref b) =>
        AreFloats(a, b) && FloatOps.Value(b) != 0 ? FloatOps.New(t, FloatOps.Value(a) / FloatOps.Value(b)) : BitwiseSlow(t, op, a, b);

    /// <summary>The bit operators and divisions whose common case is in the loop itself.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref BitwiseSlow(VmThread t, OpCode op, Ref a, Ref b) => op >= OpCode.InplaceAdd
        ? InplaceSlow(t, (BinaryOperator)(op - OpCode.InplaceAdd), a, b)
        : BinarySlow(t, (BinaryOperator)(op - OpCode.BinaryAdd), a, b);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref BinarySlow(VmThread t, BinaryOperator op, Ref a, Ref b)
    {
        var result = Quick(t, op, a, b);
        return result.IsUnbound ? Op.Binary(t, op, a, b) : result;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref InplaceSlow(VmThread t, BinaryOperator op, Ref a, Ref b)
    {
        var result = Quick(t, op, a, b);
        return result.IsUnbound ? Op.InplaceBinary(t, op, a, b) : result;
    }

    /// <summary>The operator at pc, whose Python method has answered NotImplemented.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref AfterForward(VmThread t, Instruction* pc, Ref a, Ref b)
    {
        var op = (OpCode)pc->Op;
        return op >= OpCode.InplaceAdd
            ? Op.AfterForward(t, (BinaryOperator)(op - OpCode.InplaceAdd), inplace: true, a, b)
            : Op.AfterForward(t, (BinaryOperator)(op - OpCode.BinaryAdd), inplace: false, a, b);
    }

    /// <summary>Small integers and floats; Unbound for anything that needs the protocol (errors included).</summary>
    private static Ref Quick(VmThread t, BinaryOperator op, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            long x = a.IntValue, y = b.IntValue;
            switch (op)
            {
                case BinaryOperator.And:
                    return new Ref(a.Bits & b.Bits);
                case BinaryOperator.Or:
                    return new Ref(a.Bits | b.Bits);
                case BinaryOperator.Xor:
                    return new Ref(a.Bits ^ b.Bits);
                case BinaryOperator.FloorDivide when y > 0:
                {
                    var quotient = x / y;
                    return Ref.FromSmall(x % y < 0 ? quotient - 1 : quotient);
                }

                case BinaryOperator.Remainder when y > 0:
                {
                    var remainder = x % y;
                    return Ref.FromSmall(remainder < 0 ? remainder + y : remainder);
                }

                case BinaryOperator.RightShift when y >= 0:
                    return Ref.FromSmall(x >> (int)Math.Min(y, 63));
                case BinaryOperator.LeftShift when y is >= 0 and < 62 && Math.Abs(x) < 1L << (int)(62 - y):
                    return Ref.FromSmall(x << (int)y);
                case BinaryOperator.TrueDivide when y != 0 && Math.Abs(x) < 1L << 53 && Math.Abs(y) < 1L << 53:
                    return FloatOps.New(t, (double)x / y);
            }

            return Ref.Unbound;
        }

        return op == BinaryOperator.TrueDivide && TryFloats(a, b, out var p, out var q) && q != 0 ? FloatOps.New(t, p / q) : Ref.Unbound;
    }

    /// <summary>Subscription beyond a list's non-negative index.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref GetItem(VmThread t, Ref container, Ref key)
    {
        switch ((BuiltinType)container.HeapLayoutId)
        {
            case BuiltinType.Tuple when key.IsInt:
            {
                var tuple = (TupleObject*)container.Object;
                var index = key.IntValue < 0 ? key.IntValue + tuple->Length : key.IntValue;
                return (ulong)index < (ulong)tuple->Length ? TupleObject.Items(tuple)[index] : t.RaiseIndexError("tuple index out of range");
            }

            case BuiltinType.Tuple:
                return TupleType.GetItem(t, (TupleObject*)container.Object, key);
            case BuiltinType.List:
                return ListType.GetItem(t, (ListObject*)container.Object, key);
            case BuiltinType.Dict when key.IsExact(BuiltinType.Str):
            {
                var value = DictOps.Get(t, (DictObject*)container.Object, key);
                return value.IsUnbound ? t.RaiseKeyError(key) : value;
            }

            case BuiltinType.Str:
                return StrType.GetItem(t, (StrObject*)container.Object, key);
            default:
                return Op.GetItem(t, container, key);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool SetItem(VmThread t, Ref container, Ref key, Ref value) =>
        container.IsExact(BuiltinType.Dict) ? DictOps.Set(t, (DictObject*)container.Object, key, value) : Op.SetItem(t, container, key, value);

    /// <summary>One item of an iterator that the loop does not know itself; a native one of a fixed type is cached.</summary>
    /// <returns>The item; Unbound, or Error with StopIteration pending, at the end.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref NextItem(VmThread t, InlineCache* cache, Ref iterator)
    {
        if (iterator.HeapLayoutId is not (0 or (uint)BuiltinType.Generator))
        {
            var type = t.TypeOf(iterator);
            var special = TypeObject.Special(type, Special.Next);
            if ((type->Flags & TypeFlags.Heap) == 0 && special.IsExact(BuiltinType.WrapperDescriptor) && ((BuiltinFunctionObject*)special.Object)->Direct is var direct and not 0)
            {
                cache->Key = iterator.HeapLayoutId;
                cache->Value = direct;
            }
        }

        return Op.Next(t, iterator);
    }

    /// <summary>
    /// Calls a class. Of a native one the constructor takes the arguments where they lie: the word before them is free for the class.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref Construct(VmThread t, Ref* slot, Ref* args, nint count)
    {
        var type = (TypeObject*)slot[0].Object;
        var constructor = TypeObject.Special(type, Special.New);
        if ((type->Flags & (TypeFlags.Heap | TypeFlags.DisallowInstantiation)) != 0 || args != slot + 2
            || !constructor.IsExact(BuiltinType.BuiltinFunction) || type == t.Types(BuiltinType.Type) || !t.HasNativeStack())
        {
            return Op.Call(t, slot[0], args, count, Ref.Unbound);
        }

        slot[1] = slot[0];
        var instance = ((delegate*<VmThread, Ref*, nint, Ref, Ref>)((BuiltinFunctionObject*)constructor.Object)->Thunk)(t, slot + 1, count + 1, Ref.Unbound);
        return Op.Initialize(t, type, instance, args, count, Ref.Unbound);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ref CompareSlow(VmThread t, CompareOperator op, Ref a, Ref b)
    {
        if (TryFloats(a, b, out var x, out var y))
        {
            return Ref.FromBool(op switch
            {
                CompareOperator.Less => x < y,
                CompareOperator.LessEqual => x <= y,
                CompareOperator.Equal => x == y,
                CompareOperator.NotEqual => x != y,
                CompareOperator.Greater => x > y,
                _ => x >= y,
            });
        }

        if (op is CompareOperator.Equal or CompareOperator.NotEqual && a.IsExact(BuiltinType.Str) && b.IsExact(BuiltinType.Str))
        {
            return Ref.FromBool((a == b || StrOps.Equals((StrObject*)a.Object, (StrObject*)b.Object)) == (op == CompareOperator.Equal));
        }

        return Op.Compare(t, op, a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreFloats(Ref a, Ref b) => a.IsExact(BuiltinType.Float) && b.IsExact(BuiltinType.Float);

    /// <summary>Both operands as doubles when at least one is an exact float and the other a float or an int that converts exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryFloats(Ref a, Ref b, out double x, out double y)
    {
        if (a.IsExact(BuiltinType.Float))
        {
            x = ((FloatObject*)a.Object)->Value;
            if (b.IsExact(BuiltinType.Float))
            {
                y = ((FloatObject*)b.Object)->Value;
                return true;
            }

            return TryExact(b, out y);
        }

        if (b.IsExact(BuiltinType.Float) && TryExact(a, out x))
        {
            y = ((FloatObject*)b.Object)->Value;
            return true;
        }

        x = y = 0;
        return false;
    }

    private static bool TryExact(Ref value, out double result)
    {
        result = 0;
        if (!value.IsInt || value.IntValue is > 1L << 53 or < -(1L << 53))
        {
            return false;
        }

        result = value.IntValue;
        return true;
    }
}
