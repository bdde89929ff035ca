namespace Cinder.Runtime;

[PyType(BuiltinType.MappingProxy)]
internal static unsafe partial class MappingProxyType
{
    internal static Ref New(VmThread t, Ref mapping)
    {
        var proxy = (MappingProxyObject*)t.Allocate(BuiltinType.MappingProxy, sizeof(MappingProxyObject));
        proxy->Mapping = mapping;
        return Ref.From(proxy);
    }

    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref mapping)
    {
        bool isMapping = !TypeObject.Special(t.TypeOf(mapping), Special.GetItem).IsUnbound
            && t.KindOf(mapping) is not (BuiltinType.List or BuiltinType.Tuple);
        return isMapping
            ? New(t, mapping)
            : t.RaiseTypeError($"mappingproxy() argument must be a mapping, not {Op.TypeName(t, mapping)}");
    }

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, MappingProxyObject* self)
    {
        Ref text = Op.Repr(t, self->Mapping);
        if (text.IsError)
        {
            return text;
        }

        using var builder = new StrBuilder(t);
        builder.Append("mappingproxy(");
        builder.Append(text);
        builder.Append(')');
        return builder.ToStr();
    }

    [PyMethod("__str__")]
    internal static Ref Str(VmThread t, MappingProxyObject* self) => Op.Str(t, self->Mapping);

    [PyMethod("__len__")]
    internal static Ref Len(VmThread t, MappingProxyObject* self) => Op.Len(t, self->Mapping, out long length) ? Ref.FromSmall(length) : Ref.Error;

    [PyMethod("__getitem__")]
    internal static Ref GetItem(VmThread t, MappingProxyObject* self, Ref key) => Op.GetItem(t, self->Mapping, key);

    [PyMethod("__contains__")]
    internal static Ref Contains(VmThread t, MappingProxyObject* self, Ref key)
    {
        int found = Op.Contains(t, self->Mapping, key);
        return found < 0 ? Ref.Error : Ref.FromBool(found > 0);
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, MappingProxyObject* self) => Op.Iter(t, self->Mapping);

    [PyMethod("__reversed__", Doc = "D.__reversed__() -> reverse iterator")]
    internal static Ref Reversed(VmThread t, MappingProxyObject* self) => Op.CallMethod(t, self->Mapping, t.Names[Special.Reversed]);

    [PyMethod("get", Doc = "Return the value for key if key is in the mapping, else default.")]
    internal static Ref Get(VmThread t, MappingProxyObject* self, Ref key, [OrNone] Ref @default) =>
        Op.CallMethod(t, self->Mapping, t.Names[Name.Get], key, @default);

    [PyMethod("keys", Doc = "D.keys() -> a set-like object providing a view on D's keys")]
    internal static Ref Keys(VmThread t, MappingProxyObject* self) => Op.CallMethod(t, self->Mapping, t.Names[Name.Keys]);

    [PyMethod("values", Doc = "D.values() -> an object providing a view on D's values")]
    internal static Ref Values(VmThread t, MappingProxyObject* self) => Op.CallMethod(t, self->Mapping, t.Names[Name.Values]);

    [PyMethod("items", Doc = "D.items() -> a set-like object providing a view on D's items")]
    internal static Ref Items(VmThread t, MappingProxyObject* self) => Op.CallMethod(t, self->Mapping, t.Names[Name.Items]);

    [PyMethod("copy", Doc = "D.copy() -> a shallow copy of D")]
    internal static Ref Copy(VmThread t, MappingProxyObject* self) => Op.CallMethod(t, self->Mapping, t.Names[Name.Copy]);

    [PyMethod("__lt__")]
    internal static Ref Less(VmThread t, MappingProxyObject* self, Ref other) => Op.Compare(t, CompareOperator.Less, self->Mapping, other);

    [PyMethod("__le__")]
    internal static Ref LessEqual(VmThread t, MappingProxyObject* self, Ref other) => Op.Compare(t, CompareOperator.LessEqual, self->Mapping, other);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, MappingProxyObject* self, Ref other) => Op.Compare(t, CompareOperator.Equal, self->Mapping, other);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, MappingProxyObject* self, Ref other) => Op.Compare(t, CompareOperator.NotEqual, self->Mapping, other);

    [PyMethod("__gt__")]
    internal static Ref Greater(VmThread t, MappingProxyObject* self, Ref other) => Op.Compare(t, CompareOperator.Greater, self->Mapping, other);

    [PyMethod("__ge__")]
    internal static Ref GreaterEqual(VmThread t, MappingProxyObject* self, Ref other) => Op.Compare(t, CompareOperator.GreaterEqual, self->Mapping, other);

    [PyMethod("__or__")]
    internal static Ref Or(VmThread t, MappingProxyObject* self, Ref other) => Op.Binary(t, BinaryOperator.Or, self->Mapping, Unwrap(other));

    [PyMethod("__ror__")]
    internal static Ref ReflectedOr(VmThread t, MappingProxyObject* self, Ref other) => Op.Binary(t, BinaryOperator.Or, Unwrap(other), self->Mapping);

    [PyMethod("__ior__")]
    internal static Ref OrInPlace(VmThread t, MappingProxyObject* self, Ref other) =>
        t.RaiseTypeError($"'|=' is not supported by {Op.TypeName(t, Ref.From(self))}; use '|' instead");

    private static Ref Unwrap(Ref value) => value.IsExact(BuiltinType.MappingProxy) ? ((MappingProxyObject*)value.Object)->Mapping : value;
}
