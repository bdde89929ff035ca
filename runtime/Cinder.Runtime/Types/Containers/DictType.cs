namespace Cinder.Runtime;

[PyType(BuiltinType.Dict, Doc = "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)")]
internal static unsafe partial class DictType
{
    [PyNew]
    internal static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs keywords) => Ref.From(TypeOps.AllocateInstance(t, cls));

    [PyMethod("__init__")]
    internal static Ref Init(VmThread t, DictObject* self, Args args, KwArgs keywords) => Update(t, self, args, keywords, "dict");

    [PyMethod("__repr__")]
    internal static Ref Repr(VmThread t, DictObject* self)
    {
        if (self->Count == 0)
        {
            return StrOps.New(t, "{}");
        }

        if (!ReprGuard.TryEnter(&self->Header))
        {
            return StrOps.New(t, "{...}");
        }

        var builder = new StrBuilder(t);
        builder.Append('{');
        bool ok = true;
        bool first = true;
        nint position = 0;
        while (ok && DictOps.Next(self, ref position, out Ref key, out Ref value))
        {
            builder.Append(first ? "" : ", ");
            first = false;
            ok = ReprGuard.AppendRepr(t, ref builder, key);
            if (ok)
            {
                builder.Append(": ");
                ok = ReprGuard.AppendRepr(t, ref builder, value);
            }
        }

        ReprGuard.Leave(&self->Header);
        builder.Append('}');
        Ref result = ok ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("__len__")]
    internal static long Len(VmThread t, DictObject* self) => self->Count;

    [PyMethod("__getitem__", Doc = "x.__getitem__(y) <==> x[y]")]
    internal static Ref GetItem(VmThread t, DictObject* self, Ref key)
    {
        Ref value = DictOps.Get(t, self, key);
        if (!value.IsUnbound)
        {
            return value;
        }

        if (self->Header.LayoutId != (uint)BuiltinType.Dict
            && !TypeObject.Special(t.TypeOf(Ref.From(self)), Special.Missing).IsUnbound)
        {
            return Op.CallSpecial(t, Ref.From(self), Special.Missing, key);
        }

        return t.RaiseKeyError(key);
    }

    [PyMethod("__setitem__")]
    internal static Ref SetItem(VmThread t, DictObject* self, Ref key, Ref value) => DictOps.Set(t, self, key, value) ? Ref.None : Ref.Error;

    [PyMethod("__delitem__")]
    internal static Ref DelItem(VmThread t, DictObject* self, Ref key)
    {
        int deleted = DictOps.Delete(t, self, key);
        return deleted < 0 ? Ref.Error : deleted == 0 ? t.RaiseKeyError(key) : Ref.None;
    }

    [PyMethod("__contains__", Doc = "True if the dictionary has the specified key, else False.")]
    internal static Ref Contains(VmThread t, DictObject* self, Ref key)
    {
        int found = DictOps.Contains(t, self, key);
        return found < 0 ? Ref.Error : Ref.FromBool(found > 0);
    }

    [PyMethod("__iter__")]
    internal static Ref Iter(VmThread t, DictObject* self) => DictIterators.New(t, BuiltinType.DictKeyIterator, self);

    [PyMethod("__reversed__", Doc = "Return a reverse iterator over the dict keys.")]
    internal static Ref Reversed(VmThread t, DictObject* self) => DictIterators.New(t, BuiltinType.DictReverseKeyIterator, self);

    [PyMethod("__eq__")]
    internal static Ref Equal(VmThread t, DictObject* self, Ref other) => Compare(t, self, other, wanted: true);

    [PyMethod("__ne__")]
    internal static Ref NotEqual(VmThread t, DictObject* self, Ref other) => Compare(t, self, other, wanted: false);

    [PyMethod("__lt__")]
    [PyMethod("__le__")]
    [PyMethod("__gt__")]
    [PyMethod("__ge__")]
    internal static Ref Order(VmThread t, DictObject* self, Ref other) => Ref.NotImplemented;

    [PyMethod("__or__")]
    internal static Ref Or(VmThread t, DictObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.Dict ? Union(t, self, other) : Ref.NotImplemented;

    [PyMethod("__ror__")]
    internal static Ref ReflectedOr(VmThread t, DictObject* self, Ref other) =>
        t.KindOf(other) == BuiltinType.Dict ? Union(t, (DictObject*)other.Object, Ref.From(self)) : Ref.NotImplemented;

    [PyMethod("__ior__")]
    internal static Ref OrInPlace(VmThread t, DictObject* self, Ref other) => DictOps.Update(t, self, other) ? Ref.From(self) : Ref.Error;

    [PyMethod("get", Doc = "Return the value for key if key is in the dictionary, else default.")]
    internal static Ref Get(VmThread t, DictObject* self, Ref key, [OrNone] Ref @default)
    {
        Ref value = DictOps.Get(t, self, key);
        return value.IsUnbound ? @default : value;
    }

    [PyMethod("setdefault", Doc = "Insert key with a value of default if key is not in the dictionary.\n\nReturn the value for key if key is in the dictionary, else default.")]
    internal static Ref SetDefault(VmThread t, DictObject* self, Ref key, [OrNone] Ref @default) => DictOps.SetDefault(t, self, key, @default);

    [PyMethod("pop", Doc = "D.pop(k[,d]) -> v, remove specified key and return the corresponding value.\n\nIf the key is not found, return the default if given; otherwise,\nraise a KeyError.")]
    internal static Ref Pop(VmThread t, DictObject* self, Ref key, [Optional] Ref @default)
    {
        Ref value = DictOps.Pop(t, self, key);
        if (!value.IsUnbound)
        {
            return value;
        }

        return @default.IsUnbound ? t.RaiseKeyError(key) : @default;
    }

    [PyMethod("popitem", Doc = "Remove and return a (key, value) pair as a 2-tuple.\n\nPairs are returned in LIFO (last-in, first-out) order.\nRaises KeyError if the dict is empty.")]
    internal static Ref PopItem(VmThread t, DictObject* self) => DictOps.TryPopLast(t, self, out Ref key, out Ref value)
        ? TupleOps.From(t, key, value)
        : t.RaiseKeyError(StrOps.New(t, "popitem(): dictionary is empty"));

    [PyMethod("keys", Doc = "D.keys() -> a set-like object providing a view on D's keys")]
    internal static Ref Keys(VmThread t, DictObject* self) => DictViews.New(t, BuiltinType.DictKeys, self);

    [PyMethod("values", Doc = "D.values() -> an object providing a view on D's values")]
    internal static Ref Values(VmThread t, DictObject* self) => DictViews.New(t, BuiltinType.DictValues, self);

    [PyMethod("items", Doc = "D.items() -> a set-like object providing a view on D's items")]
    internal static Ref Items(VmThread t, DictObject* self) => DictViews.New(t, BuiltinType.DictItems, self);

    [PyMethod("update", Doc = "D.update([E, ]**F) -> None.  Update D from dict/iterable E and F.\nIf E is present and has a .keys() method, then does:  for k in E: D[k] = E[k]\nIf E is present and lacks a .keys() method, then does:  for k, v in E: D[k] = v\nIn either case, this is followed by: for k in F:  D[k] = F[k]")]
    internal static Ref Update(VmThread t, DictObject* self, Args args, KwArgs keywords) => Update(t, self, args, keywords, "update");

    [PyMethod("clear", Doc = "D.clear() -> None.  Remove all items from D.")]
    internal static void Clear(VmThread t, DictObject* self) => DictOps.Clear(t, self);

    [PyMethod("copy", Doc = "D.copy() -> a shallow copy of D")]
    internal static Ref Copy(VmThread t, DictObject* self) => DictOps.Copy(t, self);

    [PyClassMethod("fromkeys", Doc = "Create a new dictionary with keys from iterable and values set to value.")]
    internal static Ref FromKeys(VmThread t, TypeObject* cls, Ref iterable, [OrNone] Ref value) => DictOps.FromKeys(t, cls, iterable, value);

    private static Ref Union(VmThread t, DictObject* left, Ref right)
    {
        Ref result = DictOps.Copy(t, left);
        return result.IsError || !DictOps.Update(t, (DictObject*)result.Object, right) ? Ref.Error : result;
    }

    private static Ref Update(VmThread t, DictObject* self, Args args, KwArgs keywords, string function)
    {
        if (args.Count > 1)
        {
            return t.RaiseTypeError($"{function} expected at most 1 argument, got {args.Count}");
        }

        return (args.Count == 0 || DictOps.Update(t, self, args[0])) && DictOps.AddKeywords(t, self, keywords) ? Ref.None : Ref.Error;
    }

    private static Ref Compare(VmThread t, DictObject* self, Ref other, bool wanted)
    {
        if (t.KindOf(other) != BuiltinType.Dict)
        {
            return Ref.NotImplemented;
        }

        int equal = DictOps.Equal(t, self, (DictObject*)other.Object);
        return equal < 0 ? Ref.Error : Ref.FromBool(equal == 1 == wanted);
    }
}
