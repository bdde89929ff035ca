namespace Cinder.Runtime;

[PyType(BuiltinType.Slice, Doc = "slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).")]
internal static unsafe partial class SliceType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Ref start, [Optional] Ref stop, [OrNone] Ref step) =>
        stop.IsUnbound ? SliceOps.New(t, Ref.None, start, Ref.None) : SliceOps.New(t, start, stop, step);

    [PyGetter("start", Member = true)]
    internal static Ref Start(VmThread t, SliceObject* self) => self->Start;

    [PyGetter("stop", Member = true)]
    internal static Ref Stop(VmThread t, SliceObject* self) => self->Stop;

    [PyGetter("step", Member = true)]
    internal static Ref Step(VmThread t, SliceObject* self) => self->Step;

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, SliceObject* self)
    {
        var builder = new StrBuilder(t);
        builder.Append("slice(");
        bool ok = ReprGuard.AppendRepr(t, ref builder, self->Start);
        builder.Append(", ");
        ok = ok && ReprGuard.AppendRepr(t, ref builder, self->Stop);
        builder.Append(", ");
        ok = ok && ReprGuard.AppendRepr(t, ref builder, self->Step);
        builder.Append(')');
        Ref result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("indices", Doc = "S.indices(len) -> (start, stop, stride)\n\nAssuming a sequence of length len, calculate the start and stop\nindices, and the stride length of the extended slice described by\nS. Out of bounds indices are clipped in a manner consistent with the\nhandling of normal slices.")]
    internal static Ref Indices(VmThread t, SliceObject* self, Ref length) => BigSlice.Indices(t, self, length);

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, SliceObject* self) =>
        TupleOps.From(t, t.TypeRef(BuiltinType.Slice), TupleOps.From(t, self->Start, self->Stop, self->Step));

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, SliceObject* self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, SliceObject* self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, SliceObject* self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, SliceObject* self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, SliceObject* self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, SliceObject* self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    private static Ref Compare(VmThread t, CompareOperator comparison, SliceObject* self, Ref other)
    {
        if (!other.IsExact(BuiltinType.Slice))
        {
            return Ref.NotImplemented;
        }

        var right = (SliceObject*)other.Object;
        return SequenceCompare.Compare(
            t,
            comparison,
            TupleOps.From(t, self->Start, self->Stop, self->Step),
            TupleOps.From(t, right->Start, right->Stop, right->Step),
            lists: false);
    }
}
