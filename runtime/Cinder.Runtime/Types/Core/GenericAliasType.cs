namespace Cinder.Runtime;

/// <summary><c>types.GenericAlias</c>: stands for its origin in everything but a few attributes.</summary>
[PyType(BuiltinType.GenericAlias, Doc = "Represent a PEP 585 generic type\n\nE.g. for t = list[int], t.__origin__ is list and t.__args__ is (int,).")]
internal static unsafe partial class GenericAliasType
{
    private static readonly string[] OwnNames =
    [
        "__class__", "__origin__", "__args__", "__unpacked__", "__parameters__", "__typing_unpacked_tuple_args__", "__mro_entries__", "__reduce_ex__",
        "__reduce__", "__copy__", "__deepcopy__",
    ];

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Ref origin, Ref args) => GenericAliases.New(t, cls, origin, args, starred: false);

    [PyMethod("__getattribute__")]
    private static Ref GetAttribute(VmThread t, GenericAliasObject* self, Ref name)
    {
        if (t.KindOf(name) != BuiltinType.Str || IsOwn(name))
        {
            return Op.CallUnbound(t, TypeObject.Special(t.Types(BuiltinType.Object), Special.GetAttribute), Ref.From(self), name);
        }

        return Op.GetAttr(t, self->Origin, name);
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, GenericAliasObject* self)
    {
        var origin = GenericAliases.ItemText(t, self->Origin);
        if (origin is null)
        {
            return Ref.Error;
        }

        var args = (TupleObject*)self->Args.Object;
        var items = new string[args->Length];
        for (var i = 0; i < items.Length; i++)
        {
            var text = GenericAliases.ItemText(t, TupleObject.Items(args)[i]);
            if (text is null)
            {
                return Ref.Error;
            }

            items[i] = text;
        }

        return StrOps.New(t, $"{(self->Starred.IsTrue ? "*" : "")}{origin}[{(items.Length == 0 ? "()" : string.Join(", ", items))}]");
    }

    [PyMethod("__call__")]
    private static Ref Call(VmThread t, GenericAliasObject* self, Args args, KwArgs kwargs)
    {
        var result = Op.Call(t, self->Origin, args.Items, args.Count, kwargs.Count == 0 ? Ref.Unbound : Ref.From(kwargs.Names));
        if (!result.IsError && !Op.SetAttr(t, result, StrOps.Intern(t, "__orig_class__"), Ref.From(self))
            && !t.SwallowPending(BuiltinType.AttributeError) && !t.SwallowPending(BuiltinType.TypeError))
        {
            return Ref.Error;
        }

        return result;
    }

    [PyMethod("__getitem__")]
    private static Ref GetItem(VmThread t, GenericAliasObject* self, Ref item)
    {
        var parameters = GetParameters(t, self);
        var args = parameters.IsError ? parameters : GenericAliases.Substitute(t, Ref.From(self), self->Args, parameters, item);
        return args.IsError ? args : GenericAliases.New(t, t.Types(BuiltinType.GenericAlias), self->Origin, args, self->Starred.IsTrue);
    }

    [PyMethod("__iter__")]
    private static Ref Iter(VmThread t, GenericAliasObject* self) =>
        Op.Iter(t, TupleOps.From(t, GenericAliases.New(t, t.Types(BuiltinType.GenericAlias), self->Origin, self->Args, starred: true)));

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, GenericAliasObject* self, Ref other)
    {
        if (t.KindOf(other) != BuiltinType.GenericAlias)
        {
            return Ref.NotImplemented;
        }

        var right = (GenericAliasObject*)other.Object;
        if (self->Starred != right->Starred)
        {
            return Ref.False;
        }

        var equal = Op.Equal(t, self->Origin, right->Origin);
        equal = equal == 1 ? Op.Equal(t, self->Args, right->Args) : equal;
        return equal < 0 ? Ref.Error : Ref.FromBool(equal == 1);
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, GenericAliasObject* self) =>
        Op.Hash(t, self->Origin, out var origin) && Op.Hash(t, self->Args, out var args) ? IntOps.FromLong(t, origin ^ args) : Ref.Error;

    [PyMethod("__or__")]
    private static Ref Or(VmThread t, Ref self, Ref other) => GenericAliases.Union(t, self, other);

    [PyMethod("__ror__")]
    private static Ref ReflectedOr(VmThread t, Ref self, Ref other) => GenericAliases.Union(t, other, self);

    [PyMethod("__mro_entries__")]
    private static Ref MroEntries(VmThread t, GenericAliasObject* self, Ref bases) => TupleOps.From(t, self->Origin);

    [PyMethod("__instancecheck__")]
    private static Ref InstanceCheck(VmThread t, Ref self, Ref instance) => t.RaiseTypeError("isinstance() argument 2 cannot be a parameterized generic");

    [PyMethod("__subclasscheck__")]
    private static Ref SubclassCheck(VmThread t, Ref self, Ref cls) => t.RaiseTypeError("issubclass() argument 2 cannot be a parameterized generic");

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, GenericAliasObject* self)
    {
        var type = t.TypeRef(BuiltinType.GenericAlias);
        var args = TupleOps.From(t, self->Origin, self->Args);
        if (!self->Starred.IsTrue)
        {
            return TupleOps.From(t, type, args);
        }

        // Starred aliases come only out of iteration.
        var iterator = Op.Iter(t, GenericAliases.New(t, self->Origin, self->Args));
        return iterator.IsError
            ? iterator
            : TupleOps.From(t, DictOps.GetStr((DictObject*)t.Vm.Builtins.Object, StrOps.Intern(t, "next")), TupleOps.From(t, iterator));
    }

    [PyMethod("__dir__")]
    private static Ref Dir(VmThread t, GenericAliasObject* self)
    {
        var result = Op.Call1(t, DictOps.GetStr((DictObject*)t.Vm.Builtins.Object, StrOps.Intern(t, "dir")), self->Origin);
        if (result.IsError)
        {
            return result;
        }

        foreach (var name in OwnNames)
        {
            var text = StrOps.Intern(t, name);
            var present = ListOps.Contains(t, (ListObject*)result.Object, text);
            if (present < 0 || (present == 0 && !ListOps.Append(t, (ListObject*)result.Object, text)))
            {
                return Ref.Error;
            }
        }

        return result;
    }

    [PyGetter("__origin__", Member = true)]
    private static Ref GetOrigin(VmThread t, GenericAliasObject* self) => self->Origin;

    [PyGetter("__args__", Member = true)]
    private static Ref GetArgs(VmThread t, GenericAliasObject* self) => self->Args;

    [PyGetter("__unpacked__", Member = true)]
    private static Ref GetUnpacked(VmThread t, GenericAliasObject* self) => self->Starred;

    [PyGetter("__parameters__", Doc = "Type variables in the GenericAlias.")]
    private static Ref GetParameters(VmThread t, GenericAliasObject* self)
    {
        if (self->Parameters.IsUnbound)
        {
            var parameters = GenericAliases.Parameters(t, self->Args);
            if (parameters.IsError)
            {
                return parameters;
            }

            self->Parameters = parameters;
        }

        return self->Parameters;
    }

    [PyGetter("__typing_unpacked_tuple_args__")]
    private static Ref GetUnpackedArgs(VmThread t, GenericAliasObject* self) =>
        self->Starred.IsTrue && self->Origin == t.TypeRef(BuiltinType.Tuple) ? self->Args : Ref.None;

    private static bool IsOwn(Ref name)
    {
        var text = StrOps.ToManaged(name);
        return text.StartsWith("__", StringComparison.Ordinal) && Array.IndexOf(OwnNames, text) >= 0;
    }
}
