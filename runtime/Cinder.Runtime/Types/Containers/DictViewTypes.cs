namespace Cinder.Runtime;

[PyType(BuiltinType.DictKeys)]
internal static unsafe partial class DictKeysType
{
    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, DictViewObject* self) => DictViews.Repr(t, self, "dict_keys");

    [PyMethod("__len__")]
    internal static long Len(VmThread t, DictViewObject* self) => DictViews.DictOf(self)->Count;

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, DictViewObject* self) => DictIterators.New(t, BuiltinType.DictKeyIterator, DictViews.DictOf(self));

    [PyMethod("__reversed__", Doc = "Return a reverse iterator over the dict keys.")]
    internal static Ref Reversed(VmThread t, DictViewObject* self) => DictIterators.New(t, BuiltinType.DictReverseKeyIterator, DictViews.DictOf(self));

    [PyGetter("mapping", Doc = "dictionary that this view refers to")]
    internal static Ref Mapping(VmThread t, DictViewObject* self) => DictViews.Mapping(t, self);

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, DictViewObject* self, Ref value)
    {
        int found = DictViews.Contains(t, self, value);
        return found < 0 ? Ref.Error : Ref.FromBool(found > 0);
    }

    [PyMethod("isdisjoint", Doc = "Return True if the view and the given iterable have a null intersection.")]
    internal static Ref IsDisjoint(VmThread t, DictViewObject* self, Ref other) => DictViews.IsDisjoint(t, self, other);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.GreaterEqual, self, other);

    [PyMethod("__sub__")]
    internal static Ref Subtract(VmThread t, Ref self, Ref other) => DictViews.Subtract(t, self, other);

    [PyMethod("__rsub__")]
    internal static Ref ReflectedSubtract(VmThread t, Ref self, Ref other) => DictViews.Subtract(t, other, self);

    [PyMethod("__and__")]
    internal static Ref And(VmThread t, Ref self, Ref other) => DictViews.And(t, self, other);

    [PyMethod("__rand__")]
    internal static Ref ReflectedAnd(VmThread t, Ref self, Ref other) => DictViews.And(t, other, self);

    [PyMethod("__xor__")]
    internal static Ref Xor(VmThread t, Ref self, Ref other) => DictViews.Xor(t, self, other);

    [PyMethod("__rxor__")]
    internal static Ref ReflectedXor(VmThread t, Ref self, Ref other) => DictViews.Xor(t, other, self);

    [PyMethod("__or__")]
    internal static Ref Or(VmThread t, Ref self, Ref other) => DictViews.Or(t, self, other);

    [PyMethod("__ror__")]
    internal static Ref ReflectedOr(VmThread t, Ref self, Ref other) => DictViews.Or(t, other, self);
}

[PyType(BuiltinType.DictValues)]
internal static unsafe partial class DictValuesType
{
    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, DictViewObject* self) => DictViews.Repr(t, self, "dict_values");

    [PyMethod("__len__")]
    internal static long Len(VmThread t, DictViewObject* self) => DictViews.DictOf(self)->Count;

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, DictViewObject* self) => DictIterators.New(t, BuiltinType.DictValueIterator, DictViews.DictOf(self));

    [PyMethod("__reversed__", Doc = "Return a reverse iterator over the dict values.")]
    internal static Ref Reversed(VmThread t, DictViewObject* self) => DictIterators.New(t, BuiltinType.DictReverseValueIterator, DictViews.DictOf(self));

    [PyGetter("mapping", Doc = "dictionary that this view refers to")]
    internal static Ref Mapping(VmThread t, DictViewObject* self) => DictViews.Mapping(t, self);
}

[PyType(BuiltinType.DictItems)]
internal static unsafe partial class DictItemsType
{
    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, DictViewObject* self) => DictViews.Repr(t, self, "dict_items");

    [PyMethod("__len__")]
    internal static long Len(VmThread t, DictViewObject* self) => DictViews.DictOf(self)->Count;

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, DictViewObject* self) => DictIterators.New(t, BuiltinType.DictItemIterator, DictViews.DictOf(self));

    [PyMethod("__reversed__", Doc = "Return a reverse iterator over the dict items.")]
    internal static Ref Reversed(VmThread t, DictViewObject* self) => DictIterators.New(t, BuiltinType.DictReverseItemIterator, DictViews.DictOf(self));

    [PyGetter("mapping", Doc = "dictionary that this view refers to")]
    internal static Ref Mapping(VmThread t, DictViewObject* self) => DictViews.Mapping(t, self);

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, DictViewObject* self, Ref value)
    {
        int found = DictViews.Contains(t, self, value);
        return found < 0 ? Ref.Error : Ref.FromBool(found > 0);
    }

    [PyMethod("isdisjoint", Doc = "Return True if the view and the given iterable have a null intersection.")]
    internal static Ref IsDisjoint(VmThread t, DictViewObject* self, Ref other) => DictViews.IsDisjoint(t, self, other);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, DictViewObject* self, Ref other) => DictViews.Compare(t, CompareOperator.GreaterEqual, self, other);

    [PyMethod("__sub__")]
    internal static Ref Subtract(VmThread t, Ref self, Ref other) => DictViews.Subtract(t, self, other);

    [PyMethod("__rsub__")]
    internal static Ref ReflectedSubtract(VmThread t, Ref self, Ref other) => DictViews.Subtract(t, other, self);

    [PyMethod("__and__")]
    internal static Ref And(VmThread t, Ref self, Ref other) => DictViews.And(t, self, other);

    [PyMethod("__rand__")]
    internal static Ref ReflectedAnd(VmThread t, Ref self, Ref other) => DictViews.And(t, other, self);

    [PyMethod("__xor__")]
    internal static Ref Xor(VmThread t, Ref self, Ref other) => DictViews.Xor(t, self, other);

    [PyMethod("__rxor__")]
    internal static Ref ReflectedXor(VmThread t, Ref self, Ref other) => DictViews.Xor(t, other, self);

    [PyMethod("__or__")]
    internal static Ref Or(VmThread t, Ref self, Ref other) => DictViews.Or(t, self, other);

    [PyMethod("__ror__")]
    internal static Ref ReflectedOr(VmThread t, Ref self, Ref other) => DictViews.Or(t, other, self);
}
