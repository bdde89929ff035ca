namespace Cinder.Runtime;

/// <summary>bytearray: construction and special methods.</summary>
[PyType(BuiltinType.ByteArray, Doc = "bytearray(iterable_of_ints) -> bytearray\nbytearray(string, encoding[, errors]) -> bytearray\nbytearray(bytes_or_buffer) -> mutable copy of bytes_or_buffer\nbytearray(int) -> bytes array of size given by the parameter initialized with null bytes\nbytearray() -> empty bytes array\n\nConstruct a mutable bytearray object from:\n  - an iterable yielding integers in range(256)\n  - a text string encoded using the specified encoding\n  - a bytes or a buffer object\n  - any object implementing the buffer API.\n  - an integer")]
internal static unsafe partial class ByteArrayType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords) => Ref.From(TypeOps.AllocateInstance(t, cls));

    [PyMethod("__init__")]
    internal static Ref Init(VmThread t, ByteArrayObject* self, [Keyword, Optional] Ref source, [Keyword, Optional] StrObject* encoding, [Keyword, Optional] StrObject* errors) =>
        ByteConstructor.Fill(t, self, source, encoding, errors) ? Ref.None : Ref.Error;

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, ByteArrayObject* self)
    {
        var builder = new StrBuilder(t);
        builder.Append(Op.TypeName(t, Ref.From(self)));
        builder.Append('(');
        BytesOps.AppendRepr(ref builder, ByteArrayOps.Data(self), self->Length, escapeQuote: true);
        builder.Append(')');
        var result = builder.ToStr();
        builder.Dispose();
        return result;
    }

    [PyMethod("__str__")]
    internal static Ref Str(VmThread t, ByteArrayObject* self) => Repr(t, self);

    [PyMethod("__len__")]
    internal static long Len(VmThread t, ByteArrayObject* self) => self->Length;

    [PyMethod("__getitem__")]
    internal static Ref GetItem(VmThread t, Ref self, Ref key) => ByteMethods.GetItem(t, self, key, "bytearray", "bytearray index out of range");

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, Ref self) => Iterators.New(t, BuiltinType.ByteArrayIterator, self);

    [PyMethod("__alloc__", Doc = "B.__alloc__() -> int\n\nReturn the number of bytes actually allocated.")]
    internal static long Allocated(VmThread t, ByteArrayObject* self) => self->Storage.IsHeap ? ((RawArray*)self->Storage.Object)->Length : 0;

    [PyMethod("__sizeof__", Doc = "Returns the size of the bytearray object in memory, in bytes.")]
    internal static long SizeOf(VmThread t, ByteArrayObject* self) => sizeof(ByteArrayObject) + Allocated(t, self);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, Ref self) => ReduceFor(t, self, 2);

    [PyMethod("__reduce_ex__", Doc = "Return state information for pickling.")]
    internal static Ref ReduceEx(VmThread t, Ref self, int proto = 0) => ReduceFor(t, self, proto);

    [PyClassMethod("fromhex", Doc = "Create a bytearray object from a string of hexadecimal numbers.\n\nSpaces between two numbers are accepted.\nExample: bytearray.fromhex('B9 01EF') -> bytearray(b'\\\\xb9\\\\x01\\\\xef')")]
    internal static Ref FromHex(VmThread t, TypeObject* cls, StrObject* @string)
    {
        var bytes = ByteMethods.FromHex(t, @string);
        return bytes.IsError ? bytes : Op.Call1(t, Ref.From(cls), bytes);
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
    internal static Ref ReflectedModulo(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.ByteArray ? Modulo(t, value, self) : Ref.NotImplemented;

    private static Ref ReduceFor(VmThread t, Ref self, int protocol)
    {
        var array = (ByteArrayObject*)self.Object;
        var state = Op.LookupAttr(t, self, t.Names[Name.DunderDict]);
        if (state.IsError)
        {
            return state;
        }

        var content = protocol < 3
            ? TupleOps.From(t, StrOps.FromLatin1(t, ByteArrayOps.Span(array)), StrOps.New(t, "latin-1"))
            : TupleOps.From(t, BytesOps.New(t, ByteArrayOps.Data(array), array->Length));
        return TupleOps.From(t, Ref.From(t.TypeOf(self)), content, state.IsUnbound ? Ref.None : state);
    }
}
