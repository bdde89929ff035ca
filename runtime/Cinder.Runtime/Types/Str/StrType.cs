namespace Cinder.Runtime;

/// <summary>str: construction and special methods.</summary>
[PyType(BuiltinType.Str, Doc = "str(object='') -> str\nstr(bytes_or_buffer[, encoding[, errors]]) -> str\n\nCreate a new string object from the given object. If encoding or\nerrors is specified, then the object must expose a data buffer\nthat will be decoded using the given encoding and error handler.\nOtherwise, returns the result of object.__str__() (if defined)\nor repr(object).\nencoding defaults to sys.getdefaultencoding().\nerrors defaults to 'strict'.")]
internal static unsafe partial class StrType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Keyword, Optional] Ref @object, [Keyword, Optional] StrObject* encoding, [Keyword, Optional] StrObject* errors)
    {
        Ref text;
        if (@object.IsUnbound)
        {
            text = StrOps.Empty(t);
        }
        else if (encoding == null && errors == null)
        {
            text = Op.Str(t, @object);
            if (!text.IsError && cls == t.Types(BuiltinType.Str))
            {
                return text;
            }
        }
        else
        {
            text = Decode(t, @object, encoding, errors);
        }

        return text.IsError ? text : StrOps.NewInstance(t, cls, text);
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, Ref self) => StrOps.Repr(t, self);

    [PyMethod("__str__")]
    internal static Ref Str(VmThread t, Ref self) => StrOps.ToExact(t, self);

    [PyMethod("__hash__")]
    internal static long Hash(VmThread t, StrObject* self) => StrOps.Hash(self);

    [PyMethod("__len__")]
    internal static long Len(VmThread t, StrObject* self) => self->Length;

    [PyMethod("__getitem__")]
    internal static Ref GetItem(VmThread t, StrObject* self, Ref key)
    {
        if (key.IsExact(BuiltinType.Slice))
        {
            return GetSlice(t, self, (SliceObject*)key.Object);
        }

        if (!key.IsInt && TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound)
        {
            return t.RaiseTypeError($"string indices must be integers, not '{Op.TypeName(t, key)}'");
        }

        if (!Op.AsIndex(t, key, out var index))
        {
            return Ref.Error;
        }

        index += index < 0 ? self->Length : 0;
        return (ulong)index < (ulong)self->Length ? StrOps.Character(t, new StrView(self)[(int)index]) : t.RaiseIndexError("string index out of range");
    }

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, StrObject* self, Ref key) => t.KindOf(key) == BuiltinType.Str
        ? Ref.FromBool(StrOps.Find(new StrView(self), new StrView(key)) >= 0)
        : t.RaiseTypeError($"'in <string>' requires string as left operand, not {Op.TypeName(t, key)}");

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, StrObject* self) =>
        Iterators.New(t, StrOps.IsAscii(self) ? BuiltinType.StrAsciiIterator : BuiltinType.StrIterator, Ref.From(self));

    [PyMethod("__add__")]
    internal static Ref Add(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Str ? StrOps.Concat(t, self, value) : Ref.NotImplemented;

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    internal static Ref Multiply(VmThread t, Ref self, Ref value)
    {
        if (Subscript.TryCount(t, value, out var count))
        {
            return StrOps.Repeat(t, self, count);
        }

        return t.HasPending ? Ref.Error : Ref.NotImplemented;
    }

    [PyMethod("__mod__")]
    internal static Ref Modulo(VmThread t, Ref self, Ref value) => PercentFormat.Format(t, self, value);

    [PyMethod("__rmod__")]
    internal static Ref ReflectedModulo(VmThread t, Ref self, Ref value) =>
        t.KindOf(value) == BuiltinType.Str ? PercentFormat.Format(t, value, self) : Ref.NotImplemented;

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Str ? Ref.FromBool(StrOps.Equals(self, value)) : Ref.NotImplemented;

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Str ? Ref.FromBool(!StrOps.Equals(self, value)) : Ref.NotImplemented;

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Str ? Ref.FromBool(StrOps.Compare(self, value) < 0) : Ref.NotImplemented;

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Str ? Ref.FromBool(StrOps.Compare(self, value) <= 0) : Ref.NotImplemented;

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Str ? Ref.FromBool(StrOps.Compare(self, value) > 0) : Ref.NotImplemented;

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, Ref self, Ref value) => t.KindOf(value) == BuiltinType.Str ? Ref.FromBool(StrOps.Compare(self, value) >= 0) : Ref.NotImplemented;

    [PyMethod("__format__", Doc = "Return a formatted version of the string as described by format_spec.")]
    internal static Ref Format(VmThread t, Ref self, StrObject* formatSpec) => TextFormat.FormatStr(t, self, new StrView(formatSpec));

    [PyMethod("__getnewargs__")]
    internal static Ref GetNewArguments(VmThread t, StrObject* self) => TupleOps.From(t, StrOps.FromView(t, new StrView(self)));

    [PyMethod("__sizeof__", Doc = "Return the size of the string in memory, in bytes.")]
    internal static long SizeOf(VmThread t, StrObject* self) => sizeof(StrObject) + ((long)self->Length * self->Width);

    private static Ref GetSlice(VmThread t, StrObject* self, SliceObject* slice)
    {
        if (!SliceOps.Indices(t, slice, self->Length, out var start, out _, out var step, out var count))
        {
            return Ref.Error;
        }

        if (step == 1 || count <= 1)
        {
            return StrOps.Substring(t, self, count == 0 ? 0 : (int)start, (int)count);
        }

        var view = new StrView(self);
        var s = StrOps.TryAllocate(t, count, view.Width);
        if (s == null)
        {
            return t.RaiseMemoryError();
        }

        var data = (byte*)(s + 1);
        for (var i = 0; i < (int)count; i++, start += step)
        {
            StrView.Put(data, view.Width, i, view[(int)start]);
        }

        if (StrOps.IsAscii(self))
        {
            StrOps.MarkAscii(s);
            return Ref.From(s);
        }

        return StrOps.FromView(t, new StrView(s));
    }

    private static Ref Decode(VmThread t, Ref source, StrObject* encoding, StrObject* errors)
    {
        if (t.KindOf(source) == BuiltinType.Str)
        {
            return t.RaiseTypeError("decoding str is not supported");
        }

        if (!Buffers.TryGet(t, source, out var data, out var length))
        {
            t.ClearPending();
            return t.RaiseTypeError($"decoding to str: need a bytes-like object, {Op.TypeName(t, source)} found");
        }

        return Codecs.Decode(t, source, data, length, encoding, errors);
    }
}
