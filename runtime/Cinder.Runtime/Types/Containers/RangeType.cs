namespace Cinder.Runtime;

[PyType(BuiltinType.Range, Doc = "range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).")]
internal static unsafe partial class RangeType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args)
    {
        if (args.Count is < 1 or > 3)
        {
            return t.RaiseTypeError(args.Count == 0
                ? "range expected at least 1 argument, got 0"
                : $"range expected at most 3 arguments, got {args.Count}");
        }

        Ref first = Op.Index(t, args[0]);
        if (first.IsError || args.Count == 1)
        {
            return first.IsError ? first : RangeOps.New(t, Ref.Zero, first, Ref.FromSmall(1));
        }

        Ref stop = Op.Index(t, args[1]);
        if (stop.IsError)
        {
            return stop;
        }

        Ref step = args.Count == 3 ? Op.Index(t, args[2]) : Ref.FromSmall(1);
        return step.IsError ? step : RangeOps.New(t, first, stop, step);
    }

    [PyGetter("start", Member = true)]
    internal static Ref Start(VmThread t, RangeObject* self) => self->Start;

    [PyGetter("stop", Member = true)]
    internal static Ref Stop(VmThread t, RangeObject* self) => self->Stop;

    [PyGetter("step", Member = true)]
    internal static Ref Step(VmThread t, RangeObject* self) => self->Step;

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, RangeObject* self)
    {
        using var builder = new StrBuilder(t);
        builder.Append("range(");
        builder.Append(Op.Repr(t, self->Start));
        builder.Append(", ");
        builder.Append(Op.Repr(t, self->Stop));
        if (self->Step != Ref.FromSmall(1))
        {
            builder.Append(", ");
            builder.Append(Op.Repr(t, self->Step));
        }

        builder.Append(')');
        return builder.ToStr();
    }

    [PyMethod("__bool__")]
    internal static bool Bool(VmThread t, RangeObject* self) => !RangeOps.IsEmpty(self);

    [PyMethod("__len__")]
    internal static Ref Len(VmThread t, RangeObject* self) => IntOps.TryToLong(self->Length, out _)
        ? self->Length
        : t.RaiseOverflowError("Python int too large to convert to C ssize_t");

    [PyMethod("__getitem__")]
    internal static Ref GetItem(VmThread t, RangeObject* self, Ref key)
    {
        if (key.IsInt)
        {
            return RangeOps.GetIndex(t, self, key);
        }

        if (key.IsExact(BuiltinType.Slice))
        {
            return RangeOps.GetSlice(t, self, (SliceObject*)key.Object);
        }

        if (TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound)
        {
            return t.RaiseTypeError($"range indices must be integers or slices, not {Op.TypeName(t, key)}");
        }

        Ref index = Op.Index(t, key);
        return index.IsError ? index : RangeOps.GetIndex(t, self, index);
    }

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, RangeObject* self, Ref value)
    {
        if (IsPlainInt(value))
        {
            return Ref.FromBool(RangeOps.ContainsInt(self, value));
        }

        long found = Search(t, self, value, countAll: false);
        return found < -1 ? Ref.Error : Ref.FromBool(found >= 0);
    }

    [PyMethod("count", Doc = "rangeobject.count(value) -> integer -- return number of occurrences of value")]
    internal static Ref Count(VmThread t, RangeObject* self, Ref value)
    {
        if (IsPlainInt(value))
        {
            return Ref.FromSmall(RangeOps.ContainsInt(self, value) ? 1 : 0);
        }

        long count = Search(t, self, value, countAll: true);
        return count < 0 ? Ref.Error : Ref.FromSmall(count);
    }

    [PyMethod("index", Doc = "rangeobject.index(value) -> integer -- return index of value.\nRaise ValueError if the value is not present.")]
    internal static Ref Index(VmThread t, RangeObject* self, Ref value)
    {
        if (!IsPlainInt(value))
        {
            long found = Search(t, self, value, countAll: false);
            return found >= 0 ? Ref.FromSmall(found) : found == -1 ? t.RaiseValueError("sequence.index(x): x not in sequence") : Ref.Error;
        }

        if (RangeOps.ContainsInt(self, value))
        {
            return RangeOps.PositionOf(t, self, value);
        }

        Ref text = Op.Repr(t, value);
        return text.IsError ? text : t.RaiseValueError($"{StrOps.ToManaged(text)} is not in range");
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, RangeObject* self) => RangeOps.Iterate(t, self);

    [PyMethod("__reversed__", Doc = "Return a reverse iterator.")]
    internal static Ref Reversed(VmThread t, RangeObject* self) => RangeOps.IterateReversed(t, self);

    [PyMethod("__hash__")]
    internal static Ref Hash(VmThread t, RangeObject* self)
    {
        bool empty = RangeOps.IsEmpty(self);
        Ref key = TupleOps.From(
            t,
            self->Length,
            empty ? Ref.None : self->Start,
            empty || self->Length == Ref.FromSmall(1) ? Ref.None : self->Step);
        return TupleOps.Hash(t, (TupleObject*)key.Object, out long hash) ? IntOps.FromLong(t, hash) : Ref.Error;
    }

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, RangeObject* self, Ref other) => other.IsExact(BuiltinType.Range)
        ? Ref.FromBool(RangeOps.Equal(self, (RangeObject*)other.Object))
        : Ref.NotImplemented;

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, RangeObject* self, Ref other) => other.IsExact(BuiltinType.Range)
        ? Ref.FromBool(!RangeOps.Equal(self, (RangeObject*)other.Object))
        : Ref.NotImplemented;

    [PyMethod("__lt__")]
    [PyMethod("__le__")]
    [PyMethod("__gt__")]
    [PyMethod("__ge__")]
    internal static Ref Order(VmThread t, RangeObject* self, Ref other) => Ref.NotImplemented;

    [PyMethod("__reduce__")]
    internal static Ref Reduce(VmThread t, RangeObject* self) =>
        TupleOps.From(t, t.TypeRef(BuiltinType.Range), TupleOps.From(t, self->Start, self->Stop, self->Step));

    private static bool IsPlainInt(Ref value) => value.IsInt || value.IsBool || value.IsExact(BuiltinType.Int);

    /// <summary>
    /// Compares with every number in turn: how many are equal, or where the first is (-1: nowhere). -2 with an exception pending.
    /// </summary>
    private static long Search(VmThread t, RangeObject* self, Ref value, bool countAll)
    {
        Ref iterator = RangeOps.Iterate(t, self);
        long count = 0;
        for (long i = 0; ; i++)
        {
            Ref item = Op.Next(t, iterator);
            if (item.IsUnbound || item.IsError)
            {
                return item.IsError ? -2 : countAll ? count : -1;
            }

            int same = Op.Equal(t, item, value);
            if (same < 0)
            {
                return -2;
            }

            if (same > 0 && !countAll)
            {
                return i;
            }

            count += same;
        }
    }
}
