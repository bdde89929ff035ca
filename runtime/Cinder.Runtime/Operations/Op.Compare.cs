namespace Cinder.Runtime;

/// <content>Comparison, truth, hashing, length, membership.</content>
internal static unsafe partial class Op
{
    /// <summary>A rich comparison with Python's full protocol; the result is any object.</summary>
    internal static Ref Compare(VmThread t, CompareOperator op, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return Ref.FromBool(CompareInts(op, a.Bits, b.Bits));
        }

        if (!t.Enter(" in comparison"))
        {
            return Ref.Error;
        }

        var result = a.IsExact(BuiltinType.Tuple) && b.IsExact(BuiltinType.Tuple)
            ? SequenceCompare.Compare(t, op, a, b, lists: false)
            : CompareSlow(t, op, a, b);
        t.Leave();
        return result;
    }

    /// <summary>A rich comparison as a truth value: -1 with an exception pending, 0 or 1.</summary>
    internal static int CompareBool(VmThread t, CompareOperator op, Ref a, Ref b)
    {
        if (a.IsInt && b.IsInt)
        {
            return CompareInts(op, a.Bits, b.Bits) ? 1 : 0;
        }

        var result = Compare(t, op, a, b);
        return result.IsError ? -1 : Truth(t, result);
    }

    /// <summary><c>a == b</c>: -1, 0 or 1.</summary>
    internal static int Equal(VmThread t, Ref a, Ref b)
    {
        if (a.IsExact(BuiltinType.Str) && b.IsExact(BuiltinType.Str))
        {
            return StrOps.Equals((StrObject*)a.Object, (StrObject*)b.Object) ? 1 : 0;
        }

        return CompareBool(t, CompareOperator.Equal, a, b);
    }

    /// <summary><c>a is b or a == b</c>: what containers use.</summary>
    internal static int IdentityOrEqual(VmThread t, Ref a, Ref b) => a == b ? 1 : Equal(t, a, b);

    /// <summary>Truth value: -1, 0 or 1.</summary>
    internal static int Truth(VmThread t, Ref value)
    {
        if (value.IsInt)
        {
            return value.Bits != 0 ? 1 : 0;
        }

        if (value.IsImmediate)
        {
            return value.Bits is Ref.FalseBits or Ref.NoneBits ? 0 : 1;
        }

        switch ((BuiltinType)value.HeapLayoutId)
        {
            case BuiltinType.Str:
                return ((StrObject*)value.Object)->Length != 0 ? 1 : 0;
            case BuiltinType.List:
                return ((ListObject*)value.Object)->Length != 0 ? 1 : 0;
            case BuiltinType.Tuple:
                return ((TupleObject*)value.Object)->Length != 0 ? 1 : 0;
            case BuiltinType.Dict:
                return ((DictObject*)value.Object)->Count != 0 ? 1 : 0;
            case BuiltinType.Float:
                return ((FloatObject*)value.Object)->Value != 0 ? 1 : 0;
        }

        var type = t.TypeOf(value);
        var special = TypeObject.Special(type, Special.Bool);
        if (!special.IsUnbound)
        {
            var answer = CallUnbound(t, special, value);
            if (answer.IsError)
            {
                return -1;
            }

            if (!answer.IsBool)
            {
                t.RaiseTypeError($"__bool__ should return bool, returned {TypeName(t, answer)}");
                return -1;
            }

            return answer.IsTrue ? 1 : 0;
        }

        if (TypeObject.Special(type, Special.Len).IsUnbound)
        {
            return 1;
        }

        return Len(t, value, out var length) ? (length != 0 ? 1 : 0) : -1;
    }

    /// <summary><c>hash(value)</c>.</summary>
    internal static bool Hash(VmThread t, Ref value, out long hash)
    {
        if (value.IsInt || value.IsBool)
        {
            hash = IntOps.Hash(value);
            return true;
        }

        if (value.IsExact(BuiltinType.Str))
        {
            hash = StrOps.Hash((StrObject*)value.Object);
            return true;
        }

        if (value.IsExact(BuiltinType.Tuple) && t.HasNativeStack())
        {
            return TupleOps.Hash(t, (TupleObject*)value.Object, out hash);
        }

        var special = TypeObject.Special(t.TypeOf(value), Special.Hash);
        if (special.IsUnbound || special.IsNone)
        {
            hash = 0;
            t.RaiseTypeError($"unhashable type: '{TypeName(t, value)}'");
            return false;
        }

        var answer = CallUnbound(t, special, value);
        hash = 0;
        if (answer.IsError)
        {
            return false;
        }

        if (!IntOps.IsIntLike(t, answer))
        {
            t.RaiseTypeError("__hash__ method should return an integer");
            return false;
        }

        // A native __hash__ answers with the hash itself; a Python one with any int, which is hashed again.
        if (!IntOps.TryToLong(answer, out hash))
        {
            hash = IntOps.Hash(answer);
        }

        hash = hash == -1 ? -2 : hash;
        return true;
    }

    /// <summary><c>len(value)</c>.</summary>
    internal static bool Len(VmThread t, Ref value, out long length)
    {
        switch ((BuiltinType)value.HeapLayoutId)
        {
            case BuiltinType.Str:
                length = ((StrObject*)value.Object)->Length;
                return true;
            case BuiltinType.List:
                length = ((ListObject*)value.Object)->Length;
                return true;
            case BuiltinType.Tuple:
                length = ((TupleObject*)value.Object)->Length;
                return true;
            case BuiltinType.Dict:
                length = ((DictObject*)value.Object)->Count;
                return true;
        }

        length = 0;
        var special = TypeObject.Special(t.TypeOf(value), Special.Len);
        if (special.IsUnbound)
        {
            t.RaiseTypeError($"object of type '{TypeName(t, value)}' has no len()");
            return false;
        }

        var answer = CallUnbound(t, special, value);
        if (answer.IsError)
        {
            return false;
        }

        var index = Index(t, answer);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out length))
        {
            t.RaiseOverflowError("cannot fit 'int' into an index-sized integer");
            return false;
        }

        if (length < 0)
        {
            t.RaiseValueError("__len__() should return >= 0");
            return false;
        }

        return true;
    }

    /// <summary><c>item in container</c>: -1, 0 or 1.</summary>
    internal static int Contains(VmThread t, Ref container, Ref item)
    {
        switch ((BuiltinType)container.HeapLayoutId)
        {
            case BuiltinType.Dict:
                return DictOps.Contains(t, (DictObject*)container.Object, item);
            case BuiltinType.List:
                return ListOps.Contains(t, (ListObject*)container.Object, item);
            case BuiltinType.Tuple:
                return TupleOps.Contains(t, (TupleObject*)container.Object, item);
            case BuiltinType.Set:
            case BuiltinType.FrozenSet:
                var found = SetMethods.Contains(t, (SetObject*)container.Object, item);
                return found.IsError ? -1 : found.IsTrue ? 1 : 0;
        }

        var special = TypeObject.Special(t.TypeOf(container), Special.Contains);
        if (special.IsNone)
        {
            t.RaiseTypeError($"'{TypeName(t, container)}' object is not a container");
            return -1;
        }

        if (!special.IsUnbound)
        {
            var answer = CallUnbound(t, special, container, item);
            return answer.IsError ? -1 : Truth(t, answer);
        }

        var iterator = IterOrNotImplemented(t, container);
        if (iterator.IsNotImplemented || (iterator.IsError && t.SwallowPending(BuiltinType.TypeError)))
        {
            t.RaiseTypeError($"argument of type '{TypeName(t, container)}' is not iterable");
            return -1;
        }

        if (iterator.IsError)
        {
            return -1;
        }

        while (true)
        {
            var next = Next(t, iterator);
            if (next.IsError)
            {
                return -1;
            }

            if (next.IsUnbound)
            {
                return 0;
            }

            var equal = IdentityOrEqual(t, next, item);
            if (equal != 0)
            {
                return equal;
            }
        }
    }

    private static bool CompareInts(CompareOperator op, nint a, nint b) => op switch
    {
        CompareOperator.Less => a < b,
        CompareOperator.LessEqual => a <= b,
        CompareOperator.Equal => a == b,
        CompareOperator.NotEqual => a != b,
        CompareOperator.Greater => a > b,
        _ => a >= b,
    };

    private static Ref CompareSlow(VmThread t, CompareOperator op, Ref a, Ref b)
    {
        var typeA = t.TypeOf(a);
        var typeB = t.TypeOf(b);
        var forward = TypeObject.Special(typeA, Special.Lt + (int)op);
        var swapped = TypeObject.Special(typeB, Special.Lt + (int)Swap(op));
        var triedSwapped = false;
        if (typeA != typeB && !swapped.IsUnbound && TypeOps.IsSubtype(typeB, typeA))
        {
            triedSwapped = true;
            var first = CallUnbound(t, swapped, b, a);
            if (!first.IsNotImplemented)
            {
                return first;
            }
        }

        if (!forward.IsUnbound)
        {
            var result = CallUnbound(t, forward, a, b);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        if (!triedSwapped && !swapped.IsUnbound)
        {
            var result = CallUnbound(t, swapped, b, a);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        return op switch
        {
            CompareOperator.Equal => Ref.FromBool(a == b),
            CompareOperator.NotEqual => Ref.FromBool(a != b),
            _ => t.RaiseTypeError($"'{OperatorSymbols.Compare[(int)op]}' not supported between instances of '{TypeName(t, a)}' and '{TypeName(t, b)}'"),
        };
    }

    private static CompareOperator Swap(CompareOperator op) => op switch
    {
        CompareOperator.Less => CompareOperator.Greater,
        CompareOperator.LessEqual => CompareOperator.GreaterEqual,
        CompareOperator.Greater => CompareOperator.Less,
        CompareOperator.GreaterEqual => CompareOperator.LessEqual,
        _ => op,
    };
}
