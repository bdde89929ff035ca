namespace Cinder.Runtime;

[PyType(BuiltinType.FrozenSet, Doc = "frozenset() -> empty frozenset object\nfrozenset(iterable) -> frozenset object\n\nBuild an immutable unordered collection of unique elements.")]
internal static unsafe partial class FrozenSetType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Optional] Ref iterable)
    {
        if (cls == t.Types(BuiltinType.FrozenSet) && iterable.IsExact(BuiltinType.FrozenSet))
        {
            return iterable;
        }

        var set = (SetObject*)TypeOps.AllocateInstance(t, cls);
        return iterable.IsUnbound || SetOps.Update(t, set, iterable) ? Ref.From(set) : Ref.Error;
    }

    [PyMethod("__hash__")]
    internal static Ref Hash(VmThread t, SetObject* self) => SetOps.Hash(t, self, out long hash) ? IntOps.FromLong(t, hash) : Ref.Error;

    [PyMethod("copy", Doc = "Return a shallow copy of a set.")]
    internal static Ref Copy(VmThread t, SetObject* self) =>
        self->Header.LayoutId == (uint)BuiltinType.FrozenSet ? Ref.From(self) : SetOps.Copy(t, self);

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, SetObject* self) => SetMethods.Repr(t, self);

    [PyMethod("__len__")]
    internal static long Len(VmThread t, SetObject* self) => self->Count;

    [PyMethod("__contains__", Doc = "x.__contains__(y) <==> y in x.")]
    internal static Ref Contains(VmThread t, SetObject* self, Ref value) => SetMethods.Contains(t, self, value);

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, SetObject* self) => SetIteratorType.New(t, self);

    [PyMethod("__and__")]
    internal static Ref And(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetOps.Intersection(t, (SetObject*)self.Object, other) : Ref.NotImplemented;

    [PyMethod("__rand__")]
    internal static Ref ReflectedAnd(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetOps.Intersection(t, (SetObject*)other.Object, self) : Ref.NotImplemented;

    [PyMethod("__or__")]
    internal static Ref Or(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetMethods.Union(t, (SetObject*)self.Object, other) : Ref.NotImplemented;

    [PyMethod("__ror__")]
    internal static Ref ReflectedOr(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetMethods.Union(t, (SetObject*)other.Object, self) : Ref.NotImplemented;

    [PyMethod("__sub__")]
    internal static Ref Subtract(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetOps.Difference(t, (SetObject*)self.Object, other) : Ref.NotImplemented;

    [PyMethod("__rsub__")]
    internal static Ref ReflectedSubtract(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetOps.Difference(t, (SetObject*)other.Object, self) : Ref.NotImplemented;

    [PyMethod("__xor__")]
    internal static Ref Xor(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetOps.SymmetricDifference(t, (SetObject*)self.Object, other) : Ref.NotImplemented;

    [PyMethod("__rxor__")]
    internal static Ref ReflectedXor(VmThread t, Ref self, Ref other) =>
        SetMethods.AreSets(t, self, other) ? SetOps.SymmetricDifference(t, (SetObject*)other.Object, self) : Ref.NotImplemented;

    [PyMethod("union", Doc = "Return the union of sets as a new set.\n\n(i.e. all elements that are in either set.)")]
    internal static Ref Union(VmThread t, SetObject* self, Args others) => SetMethods.Union(t, self, others);

    [PyMethod("intersection", Doc = "Return the intersection of two sets as a new set.\n\n(i.e. all elements that are in both sets.)")]
    internal static Ref Intersection(VmThread t, SetObject* self, Args others) => SetMethods.Intersection(t, self, others);

    [PyMethod("difference", Doc = "Return the difference of two or more sets as a new set.\n\n(i.e. all elements that are in this set but not the others.)")]
    internal static Ref Difference(VmThread t, SetObject* self, Args others) => SetMethods.Difference(t, self, others);

    [PyMethod("symmetric_difference", Doc = "Return the symmetric difference of two sets as a new set.\n\n(i.e. all elements that are in exactly one of the sets.)")]
    internal static Ref SymmetricDifference(VmThread t, SetObject* self, Ref other) => SetOps.SymmetricDifference(t, self, other);

    [PyMethod("isdisjoint", Doc = "Return True if two sets have a null intersection.")]
    internal static Ref IsDisjoint(VmThread t, SetObject* self, Ref other) => SetMethods.ToBool(SetOps.IsDisjoint(t, self, other));

    [PyMethod("issubset", Doc = "Report whether another set contains this set.")]
    internal static Ref IsSubset(VmThread t, SetObject* self, Ref other) => SetMethods.IsSubset(t, self, other);

    [PyMethod("issuperset", Doc = "Report whether this set contains another set.")]
    internal static Ref IsSuperset(VmThread t, SetObject* self, Ref other) => SetMethods.ToBool(SetOps.IsSuperset(t, self, other));

    [PyMethod("__reduce__", Doc = "Return state information for pickling.")]
    internal static Ref Reduce(VmThread t, SetObject* self) => SetMethods.Reduce(t, self);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, SetObject* self, Ref other) => SetOps.Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, SetObject* self, Ref other) => SetOps.Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, SetObject* self, Ref other) => SetOps.Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, SetObject* self, Ref other) => SetOps.Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, SetObject* self, Ref other) => SetOps.Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, SetObject* self, Ref other) => SetOps.Compare(t, CompareOperator.GreaterEqual, self, other);
}
