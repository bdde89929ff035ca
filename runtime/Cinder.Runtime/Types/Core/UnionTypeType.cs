namespace Cinder.Runtime;

/// <summary><c>types.UnionType</c>: <c>int | str</c>.</summary>
[PyType(BuiltinType.UnionType, Doc = "Represent a PEP 604 union type\n\nE.g. for int | str")]
internal static unsafe partial class UnionTypeType
{
    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, UnionObject* self)
    {
        var args = (TupleObject*)self->Args.Object;
        var items = new string[args->Length];
        for (var i = 0; i < items.Length; i++)
        {
            var item = TupleObject.Items(args)[i];
            var text = item == t.TypeRef(BuiltinType.NoneType) ? "None" : GenericAliases.ItemText(t, item);
            if (text is null)
            {
                return Ref.Error;
            }

            items[i] = text;
        }

        return StrOps.New(t, string.Join(" | ", items));
    }

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, UnionObject* self, Ref other)
    {
        if (!other.IsExact(BuiltinType.UnionType))
        {
            return Ref.NotImplemented;
        }

        Ref left = Members(t, self), right = left.IsError ? left : Members(t, (UnionObject*)other.Object);
        return right.IsError ? right : Op.Compare(t, CompareOperator.Equal, left, right);
    }

    [PyMethod("__hash__")]
    private static Ref Hash(VmThread t, UnionObject* self)
    {
        var members = Members(t, self);
        return !members.IsError && Op.Hash(t, members, out var hash) ? IntOps.FromLong(t, hash) : Ref.Error;
    }

    [PyMethod("__or__")]
    private static Ref Or(VmThread t, Ref self, Ref other) => GenericAliases.Union(t, self, other);

    [PyMethod("__ror__")]
    private static Ref ReflectedOr(VmThread t, Ref self, Ref other) => GenericAliases.Union(t, other, self);

    [PyMethod("__instancecheck__")]
    private static Ref InstanceCheck(VmThread t, Ref self, Ref instance)
    {
        var answer = Op.IsInstance(t, instance, self);
        return answer < 0 ? Ref.Error : Ref.FromBool(answer == 1);
    }

    [PyMethod("__subclasscheck__")]
    private static Ref SubclassCheck(VmThread t, Ref self, Ref cls)
    {
        var answer = Op.IsSubclass(t, cls, self);
        return answer < 0 ? Ref.Error : Ref.FromBool(answer == 1);
    }

    [PyMethod("__getitem__")]
    private static Ref GetItem(VmThread t, UnionObject* self, Ref item)
    {
        var parameters = GetParameters(t, self);
        var args = parameters.IsError ? parameters : GenericAliases.Substitute(t, Ref.From(self), self->Args, parameters, item);
        if (args.IsError)
        {
            return args;
        }

        var members = (TupleObject*)args.Object;
        var result = TupleObject.Items(members)[0];
        for (var i = 1; i < members->Length && !result.IsError; i++)
        {
            result = Op.Binary(t, BinaryOperator.Or, result, TupleObject.Items(members)[i]);
        }

        return result;
    }

    [PyGetter("__args__", Member = true)]
    private static Ref GetArgs(VmThread t, UnionObject* self) => self->Args;

    [PyGetter("__parameters__", Doc = "Type variables in the types.UnionType.")]
    private static Ref GetParameters(VmThread t, UnionObject* self)
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

    private static Ref Members(VmThread t, UnionObject* self) => SetOps.FromIterable(t, BuiltinType.FrozenSet, self->Args);
}
