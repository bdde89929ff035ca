namespace Cinder.Runtime;

/// <summary><c>array.array</c>: construction and special methods.</summary>
[PyType(BuiltinType.Array, Doc = Description)]
internal static unsafe partial class ArrayType
{
    private const string Description = "array(typecode [, initializer]) -> array\n\nReturn a new array whose items are restricted by typecode, and\ninitialized from the optional initializer value, which must be a list,\nstring or iterable over elements of the appropriate type.\n\nArrays represent basic values and behave very much like lists, except\nthe type of objects stored in them is constrained. The type is specified\nat object creation time by using a type code, which is a single character.\nThe following type codes are defined:\n\n    Type code   C Type             Minimum size in bytes\n    'b'         signed integer     1\n    'B'         unsigned integer   1\n    'u'         Unicode character  2 (see note)\n    'h'         signed integer     2\n    'H'         unsigned integer   2\n    'i'         signed integer     2\n    'I'         unsigned integer   2\n    'l'         signed integer     4\n    'L'         unsigned integer   4\n    'q'         signed integer     8 (see note)\n    'Q'         unsigned integer   8 (see note)\n    'f'         floating point     4\n    'd'         floating point     8\n\nNOTE: The 'u' typecode corresponds to Python's unicode character. On\nnarrow builds this is 2-bytes on wide builds this is 4-bytes.\n\nNOTE: The 'q' and 'Q' type codes are only available if the platform\nC compiler used to build Python supports 'long long', or, on Windows,\n'__int64'.\n\nMethods:\n\nappend() -- append a new item to the end of the array\nbuffer_info() -- return information giving the current memory info\nbyteswap() -- byteswap all the items of the array\ncount() -- return number of occurrences of an object\nextend() -- extend array by appending multiple elements from an iterable\nfromfile() -- read items from a file object\nfromlist() -- append items from the list\nfrombytes() -- append items from the string\nindex() -- return index of first occurrence of an object\ninsert() -- insert a new item into the array at a provided position\npop() -- remove and return item (default last)\nremove() -- remove first occurrence of an object\nreverse() -- reverse the order of the items in the array\ntofile() -- write all items to a file object\ntolist() -- return the array converted to an ordinary list\ntobytes() -- return the array converted to a string\n\nAttributes:\n\ntypecode -- the typecode character used to create the array\nitemsize -- the length in bytes of one array item\n";

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        // A class with its own __init__ may take keywords.
        if (kwargs.Count > 0 && TypeObject.Special(cls, Special.Init) == TypeObject.Special(t.Types(BuiltinType.Array), Special.Init))
        {
            return t.RaiseTypeError("array.array() takes no keyword arguments");
        }

        if (args.Count is 0 or > 2)
        {
            return t.RaiseTypeError($"array() takes at {(args.Count == 0 ? "least 1 argument" : "most 2 arguments")} ({args.Count} given)");
        }

        return ArrayConstructor.TryCode(t, args[0], "array", 1, out var code)
            ? ArrayConstructor.Make(t, cls, code, args.Count > 1 ? args[1] : Ref.Unbound)
            : Ref.Error;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, ArrayObject* self)
    {
        var builder = new StrBuilder(t);
        builder.Append(t.TypeOf(Ref.From(self))->Name);
        builder.Append("('");
        builder.Append((char)self->Code);
        builder.Append('\'');
        var ok = true;
        if (self->ByteLength > 0)
        {
            var content = self->Code == 'u' ? ArrayOps.ToText(t, self) : ArrayOps.ToList(t, self);
            var text = content.IsError ? content : Op.Repr(t, content);
            ok = !text.IsError;
            if (ok)
            {
                builder.Append(", ");
                builder.Append(text);
            }
        }

        builder.Append(')');
        var result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("__len__")]
    private static long Len(VmThread t, ArrayObject* self) => ArrayObject.Length(self);

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, Ref self) => Iterators.New(t, BuiltinType.ArrayIterator, self);

    [PyMethod("__contains__")]
    private static Ref Contains(VmThread t, ArrayObject* self, Ref key)
    {
        var position = ArrayOps.Find(t, self, key, 0, long.MaxValue);
        return position < -1 ? Ref.Error : Ref.FromBool(position >= 0);
    }

    [PyMethod("__getitem__")]
    private static Ref GetItem(VmThread t, ArrayObject* self, Ref key)
    {
        if (!key.IsExact(BuiltinType.Slice))
        {
            return TryIndex(t, self, key, "array index out of range", out var index) ? ArrayItems.Read(t, self, index) : Ref.Error;
        }

        return SliceOps.Indices(t, (SliceObject*)key.Object, ArrayObject.Length(self), out var start, out _, out var step, out var count)
            ? ArrayOps.Slice(t, self, start, step, count)
            : Ref.Error;
    }

    [PyMethod("__setitem__")]
    private static Ref SetItem(VmThread t, ArrayObject* self, Ref key, Ref value)
    {
        if (key.IsExact(BuiltinType.Slice))
        {
            return SetSlice(t, self, (SliceObject*)key.Object, value) ? Ref.None : Ref.Error;
        }

        const string OutOfRange = "array assignment index out of range";
        if (!TryIndex(t, self, key, OutOfRange, out var index) || !ArrayItems.TryConvert(t, self->Code, value, out var bits))
        {
            return Ref.Error;
        }

        // The conversion may have run code that shortened the array.
        if (index >= ArrayObject.Length(self))
        {
            return t.RaiseIndexError(OutOfRange);
        }

        ArrayItems.Store(ArrayObject.Data(self) + (index * self->ItemSize), self->ItemSize, bits);
        return Ref.None;
    }

    [PyMethod("__delitem__")]
    private static Ref DelItem(VmThread t, ArrayObject* self, Ref key)
    {
        if (!key.IsExact(BuiltinType.Slice))
        {
            return TryIndex(t, self, key, "array assignment index out of range", out var index) && ArrayOps.Splice(t, self, index, 1, null, 0) ? Ref.None : Ref.Error;
        }

        return SliceOps.Indices(t, (SliceObject*)key.Object, ArrayObject.Length(self), out var start, out _, out var step, out var count)
            && ArrayOps.DeleteSlice(t, self, start, step, count) ? Ref.None : Ref.Error;
    }

    [PyMethod("__add__")]
    private static Ref Add(VmThread t, ArrayObject* self, Ref value)
    {
        if (!ArrayOps.IsArray(t, value))
        {
            return t.RaiseTypeError($"can only append array (not \"{Op.TypeName(t, value)}\") to array");
        }

        if (((ArrayObject*)value.Object)->Code != self->Code)
        {
            return RaiseBadArgument(t);
        }

        var result = ArrayOps.New(t, self->Code, 0);
        return ArrayOps.Extend(t, result, Ref.From(self)) && ArrayOps.Extend(t, result, value) ? Ref.From(result) : Ref.Error;
    }

    [PyMethod("__iadd__")]
    private static Ref AddInPlace(VmThread t, ArrayObject* self, Ref value)
    {
        if (!ArrayOps.IsArray(t, value))
        {
            return t.RaiseTypeError($"can only extend array with array (not \"{Op.TypeName(t, value)}\")");
        }

        return ArrayOps.Extend(t, self, value) ? Ref.From(self) : Ref.Error;
    }

    [PyMethod("__mul__")]
    [PyMethod("__rmul__")]
    private static Ref Multiply(VmThread t, ArrayObject* self, Ref value) =>
        Subscript.TryCount(t, value, out var count) ? ArrayOps.Repeat(t, self, count) : t.HasPending ? Ref.Error : Ref.NotImplemented;

    [PyMethod("__imul__")]
    private static Ref MultiplyInPlace(VmThread t, ArrayObject* self, Ref value)
    {
        if (!Subscript.TryCount(t, value, out var count))
        {
            return t.HasPending ? Ref.Error : Ref.NotImplemented;
        }

        count = Math.Max(0, count);
        var length = self->ByteLength;
        if (length > 0 && count > long.MaxValue / length)
        {
            return t.RaiseMemoryError();
        }

        if (!ByteArrayOps.Resize(t, (ByteArrayObject*)self, length * count))
        {
            return Ref.Error;
        }

        var data = ArrayObject.Data(self);
        for (long i = 1; i < count; i++)
        {
            Buffer.MemoryCopy(data, data + (i * length), length, length);
        }

        return Ref.From(self);
    }

    [PyMethod("__eq__")]
    private static Ref Equal(VmThread t, ArrayObject* self, Ref value) => Compare(t, self, value, CompareOperator.Equal);

    [PyMethod("__ne__")]
    private static Ref NotEqual(VmThread t, ArrayObject* self, Ref value) => Compare(t, self, value, CompareOperator.NotEqual);

    [PyMethod("__lt__")]
    private static Ref Less(VmThread t, ArrayObject* self, Ref value) => Compare(t, self, value, CompareOperator.Less);

    [PyMethod("__le__")]
    private static Ref LessEqual(VmThread t, ArrayObject* self, Ref value) => Compare(t, self, value, CompareOperator.LessEqual);

    [PyMethod("__gt__")]
    private static Ref Greater(VmThread t, ArrayObject* self, Ref value) => Compare(t, self, value, CompareOperator.Greater);

    [PyMethod("__ge__")]
    private static Ref GreaterEqual(VmThread t, ArrayObject* self, Ref value) => Compare(t, self, value, CompareOperator.GreaterEqual);

    private static Ref Compare(VmThread t, ArrayObject* self, Ref value, CompareOperator comparison) =>
        ArrayOps.IsArray(t, value) ? ArrayOps.Compare(t, self, (ArrayObject*)value.Object, comparison) : Ref.NotImplemented;

    private static Ref RaiseBadArgument(VmThread t) => t.RaiseTypeError("bad argument type for built-in operation");

    private static bool TryIndex(VmThread t, ArrayObject* self, Ref key, string outOfRange, out long index)
    {
        index = 0;
        if (!key.IsInt && TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound)
        {
            t.RaiseTypeError("array indices must be integers");
            return false;
        }

        if (!Op.AsIndex(t, key, out index))
        {
            return false;
        }

        var length = ArrayObject.Length(self);
        index += index < 0 ? length : 0;
        if ((ulong)index < (ulong)length)
        {
            return true;
        }

        t.RaiseIndexError(outOfRange);
        return false;
    }

    private static bool SetSlice(VmThread t, ArrayObject* self, SliceObject* slice, Ref value)
    {
        if (!SliceOps.Indices(t, slice, ArrayObject.Length(self), out var start, out _, out var step, out var count))
        {
            return false;
        }

        if (!ArrayOps.IsArray(t, value))
        {
            t.RaiseTypeError($"can only assign array (not \"{Op.TypeName(t, value)}\") to array slice");
            return false;
        }

        if (((ArrayObject*)value.Object)->Code != self->Code)
        {
            RaiseBadArgument(t);
            return false;
        }

        if (value == Ref.From(self))
        {
            value = ArrayOps.Slice(t, self, 0, 1, ArrayObject.Length(self));
            if (value.IsError)
            {
                return false;
            }
        }

        var source = (ArrayObject*)value.Object;
        var given = ArrayObject.Length(source);
        if (step == 1)
        {
            return ArrayOps.Splice(t, self, start, count, ArrayObject.Data(source), given);
        }

        if (given == 0)
        {
            return ArrayOps.DeleteSlice(t, self, start, step, count);
        }

        if (given != count)
        {
            t.RaiseValueError($"attempt to assign array of size {given} to extended slice of size {count}");
            return false;
        }

        var size = self->ItemSize;
        MemoryViewOps.CopyItems(ArrayObject.Data(source), size, ArrayObject.Data(self) + (start * size), step * size, count, size);
        return true;
    }
}
