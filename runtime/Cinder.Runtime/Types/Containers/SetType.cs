namespace Cinder.Runtime;

[PyType(BuiltinType.Set, Doc = "set() -> new empty set object\nset(iterable) -> new set object\n\nBuild an unordered collection of unique elements.")]
internal static unsafe partial class SetType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords) => Ref.From(TypeOps.AllocateInstance(t, cls));

    [PyMethod("__init__")]
    internal static Ref Init(VmThread t, SetObject* self, [Optional] Ref iterable)
    {
        SetOps.Clear(self);
        return iterable.IsUnbound || SetOps.Update(t, self, iterable) ? Ref.None : Ref.Error;
    }

    [PyMethod("add", Doc = "Add an element to a set.\n\nThis has no effect if the element is already present.")]
    internal static Ref Add(VmThread t, SetObject* self, Ref item) => SetOps.Add(t, self, item) ? Ref.None : Ref.Error;

    [PyMethod("remove", Doc = "Remove an element from a set; it must be a member.\n\nIf the element is not a member, raise a KeyError.")]
    internal static Ref Remove(VmThread t, SetObject* self, Ref item)
    {
        int removed = SetMethods.Discard(t, self, item);
        return removed < 0 ? Ref.Error : removed == 0 ? t.RaiseKeyError(item) : Ref.None;
    }

    [PyMethod("discard", Doc = "Remove an element from a set if it is a member.\n\nUnlike set.remove(), the discard() method does not raise\nan exception when an element is missing from the set.")]
    internal static Ref Discard(VmThread t, SetObject* self, Ref item) => SetMethods.Discard(t, self, item) < 0 ? Ref.Error : Ref.None;

    [PyMethod("pop", Doc = "Remove and return an arbitrary set element.\nRaises KeyError if the set is empty.")]
    internal static Ref Pop(VmThread t, SetObject* self)
    {
        Ref key = SetOps.Pop(self);
        return key.IsUnbound ? t.RaiseKeyError(StrOps.New(t, "pop from an empty set")) : key;
    }

    [PyMethod("clear", Doc = "Remove all elements from this set.")]
    internal static void Clear(VmThread t, SetObject* self) => SetOps.Clear(self);

    [PyMethod("copy", Doc = "Return a shallow copy of a set.")]
    internal static Ref Copy(VmThread t, SetObject* self) => SetOps.Copy(t, self);

    [PyMethod("update", Doc = "Update a set with the union of itself and others.")]
    internal static Ref Update(VmThread t, SetObject* self, Args others)
    {
        for (nint i = 0; i < others.Count; i++)
        {
            if (!SetOps.Update(t, self, others[i]))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyMethod("intersection_update", Doc = "Update a set with the intersection of itself and another.")]
    internal static Ref IntersectionUpdate(VmThread t, SetObject* self, Args others)
    {
        Ref result = SetMethods.Intersection(t, self, others);
        if (result.IsError)
        {
            return result;
        }

        SetOps.Adopt(self, (SetObject*)result.Object);
        return Ref.None;
    }

    [PyMethod("difference_update", Doc = "Remove all elements of another set from this set.")]
    internal static Ref DifferenceUpdate(VmThread t, SetObject* self, Args others)
    {
        for (nint i = 0; i < others.Count; i++)
        {
            if (!SetOps.DifferenceUpdate(t, self, others[i]))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyMethod("symmetric_difference_update", Doc = "Update a set with the symmetric difference of itself and another.")]
    internal static Ref SymmetricDifferenceUpdate(VmThread t, SetObject* self, Ref other) =>
        SetOps.SymmetricDifferenceUpdate(t, self, other) ? Ref.None : Ref.Error;

    [PyMethod("__ior__")]
    internal static Ref OrInPlace(VmThread t, SetObject* self, Ref other)
    {
        if (!SetOps.IsSet(t, other))
        {
            return Ref.NotImplemented;
        }

        return SetOps.Update(t, self, other) ? Ref.From(self) : Ref.Error;
    }

    [PyMethod("__iand__")]
    internal static Ref AndInPlace(VmThread t, SetObject* self, Ref other)
    {
        if (!SetOps.IsSet(t, other))
        {
            return Ref.NotImplemented;
        }

        Ref result = SetOps.Intersection(t, self, other);
        if (result.IsError)
        {
            return result;
        }

        SetOps.Adopt(self, (SetObject*)result.Object);
        return Ref.From(self);
    }

    [PyMethod("__isub__")]
    internal static Ref SubtractInPlace(VmThread t, SetObject* self, Ref other)
    {
        if (!SetOps.IsSet(t, other))
        {
            return Ref.NotImplemented;
        }

        return SetOps.DifferenceUpdate(t, self, other) ? Ref.From(self) : Ref.Error;
    }

    [PyMethod("__ixor__")]
    internal static Ref XorInPlace(VmThread t, SetObject* self, Ref other)
    {
        if (!SetOps.IsSet(t, other))
        {
            return Ref.NotImplemented;
        }

        return SetOps.SymmetricDifferenceUpdate(t, self, other) ? Ref.From(self) : Ref.Error;
    }

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
