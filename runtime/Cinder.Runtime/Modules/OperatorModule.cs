namespace Cinder.Runtime;

/// <summary><c>_operator</c>: the operators of the language as functions.</summary>
[PyModule("_operator", Doc = "Operator interface.\n\nThis module exports a set of functions implemented in C corresponding\nto the intrinsic operators of Python.  For example, operator.add(x, y)\nis equivalent to the expression x+y.")]
internal static unsafe partial class OperatorModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "itemgetter", t.TypeRef(BuiltinType.ItemGetter));
        ModuleOps.Set(t, module, "attrgetter", t.TypeRef(BuiltinType.AttrGetter));
        ModuleOps.Set(t, module, "methodcaller", t.TypeRef(BuiltinType.MethodCaller));
    }

    [PyFunction("lt", Doc = "Same as a < b.")]
    private static Ref Less(VmThread t, Ref a, Ref b) => Op.Compare(t, CompareOperator.Less, a, b);

    [PyFunction("le", Doc = "Same as a <= b.")]
    private static Ref LessEqual(VmThread t, Ref a, Ref b) => Op.Compare(t, CompareOperator.LessEqual, a, b);

    [PyFunction("eq", Doc = "Same as a == b.")]
    private static Ref Equal(VmThread t, Ref a, Ref b) => Op.Compare(t, CompareOperator.Equal, a, b);

    [PyFunction("ne", Doc = "Same as a != b.")]
    private static Ref NotEqual(VmThread t, Ref a, Ref b) => Op.Compare(t, CompareOperator.NotEqual, a, b);

    [PyFunction("gt", Doc = "Same as a > b.")]
    private static Ref Greater(VmThread t, Ref a, Ref b) => Op.Compare(t, CompareOperator.Greater, a, b);

    [PyFunction("ge", Doc = "Same as a >= b.")]
    private static Ref GreaterEqual(VmThread t, Ref a, Ref b) => Op.Compare(t, CompareOperator.GreaterEqual, a, b);

    [PyFunction("not_", Doc = "Same as not a.")]
    private static Ref Not(VmThread t, Ref a) => FromTruth(Op.Truth(t, a), negated: true);

    [PyFunction("truth", Doc = "Return True if a is true, False otherwise.")]
    private static Ref Truth(VmThread t, Ref a) => FromTruth(Op.Truth(t, a), negated: false);

    [PyFunction("is_", Doc = "Same as a is b.")]
    private static bool Is(VmThread t, Ref a, Ref b) => a == b;

    [PyFunction("is_not", Doc = "Same as a is not b.")]
    private static bool IsNot(VmThread t, Ref a, Ref b) => a != b;

    [PyFunction("abs", Doc = "Same as abs(a).")]
    private static Ref Absolute(VmThread t, Ref a) => Op.Absolute(t, a);

    [PyFunction("neg", Doc = "Same as -a.")]
    private static Ref Negative(VmThread t, Ref a) => Op.Negative(t, a);

    [PyFunction("pos", Doc = "Same as +a.")]
    private static Ref Positive(VmThread t, Ref a) => Op.Positive(t, a);

    [PyFunction("inv", Doc = "Same as ~a.")]
    [PyFunction("invert", Doc = "Same as ~a.")]
    private static Ref Invert(VmThread t, Ref a) => Op.Invert(t, a);

    [PyFunction("index", Doc = "Same as a.__index__()")]
    private static Ref Index(VmThread t, Ref a) => Op.Index(t, a);

    [PyFunction("add", Doc = "Same as a + b.")]
    private static Ref Add(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.Add, a, b);

    [PyFunction("sub", Doc = "Same as a - b.")]
    private static Ref Subtract(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.Subtract, a, b);

    [PyFunction("mul", Doc = "Same as a * b.")]
    private static Ref Multiply(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.Multiply, a, b);

    [PyFunction("matmul", Doc = "Same as a @ b.")]
    private static Ref MatrixMultiply(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.MatrixMultiply, a, b);

    [PyFunction("truediv", Doc = "Same as a / b.")]
    private static Ref TrueDivide(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.TrueDivide, a, b);

    [PyFunction("floordiv", Doc = "Same as a // b.")]
    private static Ref FloorDivide(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.FloorDivide, a, b);

    [PyFunction("mod", Doc = "Same as a % b.")]
    private static Ref Remainder(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.Remainder, a, b);

    [PyFunction("pow", Doc = "Same as a ** b.")]
    private static Ref Power(VmThread t, Ref a, Ref b) => Op.Power(t, a, b, Ref.None);

    [PyFunction("lshift", Doc = "Same as a << b.")]
    private static Ref LeftShift(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.LeftShift, a, b);

    [PyFunction("rshift", Doc = "Same as a >> b.")]
    private static Ref RightShift(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.RightShift, a, b);

    [PyFunction("and_", Doc = "Same as a & b.")]
    private static Ref And(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.And, a, b);

    [PyFunction("or_", Doc = "Same as a | b.")]
    private static Ref Or(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.Or, a, b);

    [PyFunction("xor", Doc = "Same as a ^ b.")]
    private static Ref Xor(VmThread t, Ref a, Ref b) => Op.Binary(t, BinaryOperator.Xor, a, b);

    [PyFunction("iadd", Doc = "Same as a += b.")]
    private static Ref AddInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.Add, a, b);

    [PyFunction("isub", Doc = "Same as a -= b.")]
    private static Ref SubtractInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.Subtract, a, b);

    [PyFunction("imul", Doc = "Same as a *= b.")]
    private static Ref MultiplyInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.Multiply, a, b);

    [PyFunction("imatmul", Doc = "Same as a @= b.")]
    private static Ref MatrixMultiplyInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.MatrixMultiply, a, b);

    [PyFunction("itruediv", Doc = "Same as a /= b.")]
    private static Ref TrueDivideInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.TrueDivide, a, b);

    [PyFunction("ifloordiv", Doc = "Same as a //= b.")]
    private static Ref FloorDivideInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.FloorDivide, a, b);

    [PyFunction("imod", Doc = "Same as a %= b.")]
    private static Ref RemainderInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.Remainder, a, b);

    [PyFunction("ipow", Doc = "Same as a **= b.")]
    private static Ref PowerInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.Power, a, b);

    [PyFunction("ilshift", Doc = "Same as a <<= b.")]
    private static Ref LeftShiftInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.LeftShift, a, b);

    [PyFunction("irshift", Doc = "Same as a >>= b.")]
    private static Ref RightShiftInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.RightShift, a, b);

    [PyFunction("iand", Doc = "Same as a &= b.")]
    private static Ref AndInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.And, a, b);

    [PyFunction("ior", Doc = "Same as a |= b.")]
    private static Ref OrInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.Or, a, b);

    [PyFunction("ixor", Doc = "Same as a ^= b.")]
    private static Ref XorInPlace(VmThread t, Ref a, Ref b) => Op.InplaceBinary(t, BinaryOperator.Xor, a, b);

    [PyFunction("concat", Doc = "Same as a + b, for a and b sequences.")]
    private static Ref Concat(VmThread t, Ref a, Ref b) => IsSequence(t, a)
        ? Op.Binary(t, BinaryOperator.Add, a, b)
        : t.RaiseTypeError($"'{Op.TypeName(t, a)}' object can't be concatenated");

    [PyFunction("iconcat", Doc = "Same as a += b, for a and b sequences.")]
    private static Ref ConcatInPlace(VmThread t, Ref a, Ref b) => IsSequence(t, a)
        ? Op.InplaceBinary(t, BinaryOperator.Add, a, b)
        : t.RaiseTypeError($"'{Op.TypeName(t, a)}' object can't be concatenated");

    [PyFunction("contains", Doc = "Same as b in a (note reversed operands).")]
    private static Ref Contains(VmThread t, Ref a, Ref b) => FromTruth(Op.Contains(t, a, b), negated: false);

    [PyFunction("getitem", Doc = "Same as a[b].")]
    private static Ref GetItem(VmThread t, Ref a, Ref b) => Op.GetItem(t, a, b);

    [PyFunction("setitem", Doc = "Same as a[b] = c.")]
    private static Ref SetItem(VmThread t, Ref a, Ref b, Ref c) => Op.SetItem(t, a, b, c) ? Ref.None : Ref.Error;

    [PyFunction("delitem", Doc = "Same as del a[b].")]
    private static Ref DelItem(VmThread t, Ref a, Ref b) => Op.DelItem(t, a, b) ? Ref.None : Ref.Error;

    [PyFunction("countOf", Doc = "Return the number of items in a which are, or which equal, b.")]
    private static Ref CountOf(VmThread t, Ref a, Ref b)
    {
        var iterator = OpenForSearch(t, a);
        long count = 0;
        while (!iterator.IsError)
        {
            var item = Op.Next(t, iterator);
            var same = item.IsError || item.IsUnbound ? 0 : Op.IdentityOrEqual(t, item, b);
            if (item.IsUnbound)
            {
                return Ref.FromSmall(count);
            }

            if (item.IsError || same < 0)
            {
                break;
            }

            count += same;
        }

        return Ref.Error;
    }

    [PyFunction("indexOf", Doc = "Return the first index of b in a.")]
    private static Ref IndexOf(VmThread t, Ref a, Ref b)
    {
        var iterator = OpenForSearch(t, a);
        for (long index = 0; !iterator.IsError; index++)
        {
            var item = Op.Next(t, iterator);
            if (item.IsUnbound)
            {
                return t.RaiseValueError("sequence.index(x): x not in sequence");
            }

            var same = item.IsError ? -1 : Op.IdentityOrEqual(t, item, b);
            if (same != 0)
            {
                return same < 0 ? Ref.Error : Ref.FromSmall(index);
            }
        }

        return Ref.Error;
    }

    [PyFunction("length_hint", Doc = "Return an estimate of the number of items in obj.\n\nThis is useful for presizing containers when building from an iterable.\n\nIf the object supports len(), the result will be exact.\nOtherwise, it may over- or under-estimate by an arbitrary amount.")]
    private static Ref LengthHint(VmThread t, Ref obj, long @default = 0)
    {
        var length = Sequences.LengthHint(t, obj, @default);
        return length < 0 && t.HasPending ? Ref.Error : IntOps.FromLong(t, length);
    }

    [PyFunction("call", Doc = "Same as obj(*args, **kwargs).")]
    private static Ref Call(VmThread t, Ref obj, Args args, KwArgs kwargs) =>
        Op.Call(t, obj, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));

    [PyFunction("_compare_digest", Doc = "Compare two texts or bytes in a time that does not depend on where they differ.")]
    private static Ref CompareDigest(VmThread t, Ref a, Ref b)
    {
        if (t.KindOf(a) == BuiltinType.Str && t.KindOf(b) == BuiltinType.Str)
        {
            var left = (StrObject*)a.Object;
            var right = (StrObject*)b.Object;
            return StrOps.IsAscii(left) && StrOps.IsAscii(right)
                ? Ref.FromBool(SameBytes(new(StrObject.Data(left), left->Length), new(StrObject.Data(right), right->Length)))
                : t.RaiseTypeError("comparing strings with non-ASCII characters is not supported");
        }

        if (!Buffers.TryGet(t, a, out var first, out var firstLength) || !Buffers.TryGet(t, b, out var second, out var secondLength))
        {
            if (t.SwallowPending(BuiltinType.TypeError))
            {
                t.RaiseTypeError($"unsupported operand types(s) or combination of types: '{Op.TypeName(t, a)}' and '{Op.TypeName(t, b)}'");
            }

            return Ref.Error;
        }

        return Ref.FromBool(SameBytes(new(first, (int)firstLength), new(second, (int)secondLength)));
    }

    private static bool SameBytes(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b) =>
        System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(a, b);

    private static Ref FromTruth(int truth, bool negated) => truth < 0 ? Ref.Error : Ref.FromBool(truth != 0 != negated);

    private static Ref OpenForSearch(VmThread t, Ref value)
    {
        var iterator = Op.IterOrNotImplemented(t, value);
        return iterator.IsNotImplemented ? t.RaiseTypeError($"argument of type '{Op.TypeName(t, value)}' is not iterable") : iterator;
    }

    /// <summary>What concat() takes: anything with items by index, mappings excepted.</summary>
    private static bool IsSequence(VmThread t, Ref value) =>
        !TypeObject.Special(t.TypeOf(value), Special.GetItem).IsUnbound && t.KindOf(value) != BuiltinType.Dict;
}
