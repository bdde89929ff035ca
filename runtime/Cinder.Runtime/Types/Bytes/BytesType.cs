namespace Cinder.Runtime;

/// <summary>bytes: construction and special methods.</summary>
[PyType(BuiltinType.Bytes, Doc = "bytes(iterable_of_ints) -> bytes\nbytes(string, encoding[, errors]) -> bytes\nbytes(bytes_or_buffer) -> immutable copy of bytes_or_buffer\nbytes(int) -> bytes object of size given by the parameter initialized with null bytes\nbytes() -> empty bytes object\n\nConstruct an immutable array of bytes from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - any object implementing the buffer API.\n  - an integer")]
internal static unsafe partial class BytesType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Keyword, Optional] Ref source, [Keyword, Optional] StrObject* encoding, [Keyword, Optional] StrObject* errors)
    {
        var bytes = ByteConstructor.ToBytes(t, source, encoding, errors);
        return bytes.IsError ? bytes : BytesOps.NewInstance(t, cls, bytes);
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, BytesObject* self)
    {
        var builder = new StrBuilder(t);
        BytesOps.AppendRepr(ref builder, BytesObject.Data(self), self->Length);
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    [PyMethod("__str__")]
    internal static Ref Str(VmThread t, BytesObject* self) => Repr(t, self);

    [PyMethod("__hash__")]
    internal static long Hash(VmThread t, BytesObject* self) => BytesOps.Hash(self);

    [PyMethod("__len__")]
    internal static long Len(VmThread t, BytesObject* self) => self->Length;

    [PyMethod("__bytes__", Doc = "Convert this value to exact type bytes.")]
    internal static Ref Bytes(VmThread t, Ref self) => BytesOps.ToExact(t, self);

    [PyMethod("__getitem__")]
    internal static Ref GetItem(VmThread t, Ref self, Ref key) => ByteMethods.GetItem(t, self, key, "byte", "index out of range");

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => Iterators.New(t, BuiltinType.BytesIterator, self);

    [PyMethod("__getnewargs__")]
    internal static Ref GetNewArguments(VmThread t, Ref self) => TupleOps.From(t, BytesOps.ToExact(t, self));

    [PyClassMethod("fromhex", Doc = "Create a bytes object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample: bytes.fromhex('B9 01EF') -> b'\\\\xb9\\\\x01\\\\xef'.")]
    internal static Ref FromHex(VmThread t, TypeObject* cls, StrObject* @string)
    {
        var bytes = ByteMethods.FromHex(t, @string);
        return bytes.IsError || cls == t.Types(BuiltinType.Bytes) ? bytes : Op.Call1(t, Ref.From(cls), bytes);
    }

    [PyMethod("__add__")]
    internal static Ref Add(VmThread t, Ref self, Ref value) => Buffers.IsExporter(t, value) ? ByteMethods.Concat(t, self, value) : Ref.NotImplemented;

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    internal static Ref Multiply(VmThread t, Ref self, Ref value) => ByteMethods.Repeat(t, self, value);

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, Ref self, Ref key) => ByteMethods.Contains(t, self, key);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, Ref self, Ref value) => ByteMethods.Compare(t, self, value, CompareOperator.Equal);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, Ref self, Ref value) => ByteMethods.Compare(t, self, value, CompareOperator.NotEqual);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, Ref self, Ref value) => ByteMethods.Compare(t, self, value, CompareOperator.Less);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, Ref self, Ref value) => ByteMethods.Compare(t, self, value, CompareOperator.LessEqual);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, Ref self, Ref value) => ByteMethods.Compare(t, self, value, CompareOperator.Greater);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, Ref self, Ref value) => ByteMethods.Compare(t, self, value, CompareOperator.GreaterEqual);

    [PyMethod("__mod__")]
    internal static Ref Modulo(VmThread t, Ref self, Ref value)
    {
        var data = ByteMethods.DataOf(t, self, out var length);
        var builder = new StrBuilder(t, (int)Math.Min(length, 1 << 20) + 32);
        var ok = PercentFormat.FormatBytes(t, data, (int)length, value, ref builder);
        var result = !ok ? Ref.Error : builder.HasFailed ? t.RaiseMemoryError() : ByteMethods.Make(t, self, builder.View.Bytes);
        builder.Dispose();
        return result;
    }

    [PyMethod("__rmod__")]
    internal static Ref ReflectedModulo(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Bytes ? Modulo(t, value, self) : Ref.NotImplemented;
}
