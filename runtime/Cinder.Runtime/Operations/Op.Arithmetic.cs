namespace Cinder.Runtime;

/// <content>Unary, binary and in-place operators.</content>
internal static unsafe partial class Op
{
    private static ReadOnlySpan<string> Symbols => OperatorSymbols.Binary;

    /// <summary>A binary operator with Python's full protocol: reflected forms, subclass priority.</summary>
    internal static Ref Binary(VmThread t, BinaryOperator op, Ref a, Ref b)
    {
        if (AreExactInts(a, b) && op != BinaryOperator.MatrixMultiply)
        {
            return IntOps.Binary(t, op, a, b);
        }

        // No builtin type is a str that formats in its own way.
        if (op == BinaryOperator.Remainder && a.IsExact(BuiltinType.Str) && b.HeapLayoutId < (uint)t.Vm.Layouts.PermanentCount)
        {
            return PercentFormat.Format(t, a, b);
        }

        var result = BinaryOrNotImplemented(t, op, a, b);
        return result.IsNotImplemented ? FinishBinary(t, op, a, b, Symbols[(int)op]) : result;
    }

    /// <summary>An in-place operator: the in-place form, then the binary one.</summary>
    internal static Ref InplaceBinary(VmThread t, BinaryOperator op, Ref a, Ref b)
    {
        if (AreExactInts(a, b) && op != BinaryOperator.MatrixMultiply)
        {
            return IntOps.Binary(t, op, a, b);
        }

        if (op != BinaryOperator.DivMod)
        {
            var inplace = TypeObject.Special(t.TypeOf(a), Special.IAdd + (int)op);
            if (!inplace.IsUnbound)
            {
                var result = CallUnbound(t, inplace, a, b);
                if (!result.IsNotImplemented)
                {
                    return result;
                }
            }
        }

        var plain = BinaryOrNotImplemented(t, op, a, b);
        return plain.IsNotImplemented ? FinishBinary(t, op, a, b, Symbols[(int)op] + "=") : plain;
    }

    /// <summary>The forward and reflected methods in the right order; NotImplemented when neither knows.</summary>
    internal static Ref BinaryOrNotImplemented(VmThread t, BinaryOperator op, Ref a, Ref b)
    {
        var typeA = t.TypeOf(a);
        var typeB = t.TypeOf(b);
        var forward = TypeObject.Special(typeA, Special.Add + (int)op);
        var reflected = typeA == typeB ? Ref.Unbound : TypeObject.Special(typeB, Special.RAdd + (int)op);

        // The right operand goes first when its class derives from the left one's and overrides the method.
        if (!reflected.IsUnbound && !forward.IsUnbound && typeA != typeB && TypeOps.IsSubtype(typeB, typeA)
            && reflected != TypeObject.Special(typeA, Special.RAdd + (int)op))
        {
            var first = CallUnbound(t, reflected, b, a);
            if (!first.IsNotImplemented)
            {
                return first;
            }

            reflected = Ref.Unbound;
        }

        if (!reflected.IsUnbound && op is BinaryOperator.Add or BinaryOperator.Multiply && IsSequenceOperator(forward))
        {
            var number = CallUnbound(t, reflected, b, a);
            if (!number.IsNotImplemented)
            {
                return number;
            }

            reflected = Ref.Unbound;
        }

        if (!forward.IsUnbound)
        {
            var result = CallUnbound(t, forward, a, b);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        return reflected.IsUnbound ? Ref.NotImplemented : CallUnbound(t, reflected, b, a);
    }

    /// <summary>A binary or in-place operator whose forward method has answered NotImplemented: the right operand's turn, or TypeError.</summary>
    internal static Ref AfterForward(VmThread t, BinaryOperator op, bool inplace, Ref a, Ref b)
    {
        var reflected = t.TypeOf(a) == t.TypeOf(b) ? Ref.Unbound : TypeObject.Special(t.TypeOf(b), Special.RAdd + (int)op);
        var result = reflected.IsUnbound ? Ref.NotImplemented : CallUnbound(t, reflected, b, a);
        return result.IsNotImplemented ? FinishBinary(t, op, a, b, Symbols[(int)op] + (inplace ? "=" : "")) : result;
    }

    private static bool AreExactInts(Ref a, Ref b) => (a.IsInt || a.IsExact(BuiltinType.Int)) && (b.IsInt || b.IsExact(BuiltinType.Int));

    /// <summary>
    /// Whether the method is the native concatenation or repetition of a sequence: these come after what the right operand
    /// has to say as a number.
    /// </summary>
    private static bool IsSequenceOperator(Ref method) => method.IsExact(BuiltinType.WrapperDescriptor)
        && ((TypeObject*)((BuiltinFunctionObject*)method.Object)->Owner.Object)->Builtin
            is BuiltinType.List or BuiltinType.Tuple or BuiltinType.Str or BuiltinType.Bytes or BuiltinType.ByteArray or BuiltinType.Deque or BuiltinType.Array;

    /// <summary>pow(a, b, m) with three arguments.</summary>
    internal static Ref Power(VmThread t, Ref a, Ref b, Ref modulus)
    {
        if (modulus.IsNone)
        {
            var plain = BinaryOrNotImplemented(t, BinaryOperator.Power, a, b);
            return plain.IsNotImplemented ? RaiseUnsupported(t, "** or pow()", a, b) : plain;
        }

        var forward = TypeObject.Special(t.TypeOf(a), Special.Pow);
        if (!forward.IsUnbound)
        {
            var result = CallUnbound(t, forward, a, b, modulus);
            if (!result.IsNotImplemented)
            {
                return result;
            }
        }

        // The other operands' types are asked too, and those of floats and complex numbers refuse.
        if (FloatOps.IsFloat(t, b) || FloatOps.IsFloat(t, modulus))
        {
            return t.RaiseTypeError("pow() 3rd argument not allowed unless all arguments are integers");
        }

        if (ComplexOps.IsComplex(t, b) || ComplexOps.IsComplex(t, modulus))
        {
            return t.RaiseValueError("complex modulo");
        }

        return t.RaiseTypeError($"unsupported operand type(s) for ** or pow(): '{TypeName(t, a)}', '{TypeName(t, b)}', '{TypeName(t, modulus)}'");
    }

    internal static Ref Negative(VmThread t, Ref a) => Unary(t, Special.Neg, "-", a);

    internal static Ref Positive(VmThread t, Ref a) => Unary(t, Special.Pos, "+", a);

    internal static Ref Invert(VmThread t, Ref a) => Unary(t, Special.Invert, "~", a);

    internal static Ref Absolute(VmThread t, Ref a)
    {
        var special = TypeObject.Special(t.TypeOf(a), Special.Abs);
        return special.IsUnbound ? t.RaiseTypeError($"bad operand type for abs(): '{TypeName(t, a)}'") : CallUnbound(t, special, a);
    }

    private static Ref Unary(VmThread t, Special name, string symbol, Ref a)
    {
        var special = TypeObject.Special(t.TypeOf(a), name);
        return special.IsUnbound ? t.RaiseTypeError($"bad operand type for unary {symbol}: '{TypeName(t, a)}'") : CallUnbound(t, special, a);
    }

    private static Ref FinishBinary(VmThread t, BinaryOperator op, Ref a, Ref b, string symbol)
    {
        // Sequences report their own rules for + and *.
        if (op == BinaryOperator.Add && SequenceName(t, a) is { } sequence)
        {
            return t.RaiseTypeError(t.KindOf(a) is BuiltinType.Bytes or BuiltinType.ByteArray
                ? $"can't concat {TypeName(t, b)} to {sequence}"
                : $"can only concatenate {sequence} (not \"{TypeName(t, b)}\") to {sequence}");
        }

        if (op == BinaryOperator.Multiply && (SequenceName(t, a) ?? SequenceName(t, b)) is not null)
        {
            var other = SequenceName(t, a) is not null ? b : a;
            return t.RaiseTypeError($"can't multiply sequence by non-int of type '{TypeName(t, other)}'");
        }

        if (op == BinaryOperator.Power)
        {
            symbol = symbol == "**" ? "** or pow()" : symbol;
        }

        if (op == BinaryOperator.DivMod)
        {
            symbol = "divmod()";
        }

        if (op == BinaryOperator.RightShift && a.IsExact(BuiltinType.BuiltinFunction) && StrOps.ToManaged(((BuiltinFunctionObject*)a.Object)->Name) == "print")
        {
            return t.RaiseTypeError($"unsupported operand type(s) for {symbol}: '{TypeName(t, a)}' and '{TypeName(t, b)}'. Did you mean \"print(<message>, file=<output_stream>)\"?");
        }

        return RaiseUnsupported(t, symbol, a, b);
    }

    private static Ref RaiseUnsupported(VmThread t, string symbol, Ref a, Ref b) =>
        t.RaiseTypeError($"unsupported operand type(s) for {symbol}: '{TypeName(t, a)}' and '{TypeName(t, b)}'");

    private static string? SequenceName(VmThread t, Ref value) => t.KindOf(value) switch
    {
        BuiltinType.List => "list",
        BuiltinType.Tuple => "tuple",
        BuiltinType.Str => "str",
        BuiltinType.Bytes => "bytes",
        BuiltinType.ByteArray => "bytearray",
        BuiltinType.Array => "array",
        _ => null,
    };
}

/// <summary>How error messages write the operators.</summary>
internal static class OperatorSymbols
{
    private static readonly string[] BinarySymbols = ["+", "-", "*", "@", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "divmod"];
    private static readonly string[] CompareSymbols = ["<", "<=", "==", "!=", ">", ">="];

    /// <summary>By <see cref="BinaryOperator"/>.</summary>
    internal static ReadOnlySpan<string> Binary => BinarySymbols;

    /// <summary>By <see cref="CompareOperator"/>.</summary>
    internal static ReadOnlySpan<string> Compare => CompareSymbols;
}
