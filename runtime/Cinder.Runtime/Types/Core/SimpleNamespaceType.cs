namespace Cinder.Runtime;

/// <summary><c>types.SimpleNamespace</c>.</summary>
[PyType(BuiltinType.SimpleNamespace, Doc = "A simple attribute-based namespace.\n\nSimpleNamespace(**kwargs)")]
internal static unsafe partial class SimpleNamespaceType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        _ = args;
        _ = kwargs;
        return Ref.From(TypeOps.AllocateInstance(t, cls));
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, Ref self, Args args, KwArgs kwargs)
    {
        if (args.Count > 0)
        {
            return t.RaiseTypeError("no positional arguments expected");
        }

        for (var i = 0; i < kwargs.Count; i++)
        {
            var name = StrOps.InternRef(t, TupleObject.Items(kwargs.Names)[i]);
            if (!InstanceAttributes.Set(t, self.Object, t.LayoutOf(self.Object), name, kwargs.Values[i]))
            {
                return Ref.Error;
            }
        }

        return Ref.None;
    }

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, Ref self)
    {
        var type = t.TypeOf(self);
        var name = type == t.Types(BuiltinType.SimpleNamespace) ? "namespace" : TypeOps.NameOf(type);
        if (!ReprGuard.TryEnter(self.Object))
        {
            return StrOps.New(t, name + "(...)");
        }

        var builder = new StrBuilder(t);
        builder.Append(name);
        builder.Append('(');
        var complete = AppendAttributes(t, ref builder, self);
        ReprGuard.Leave(self.Object);
        builder.Append(')');
        var result = complete ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    [PyMethod("__eq__")]
    private static Ref Eq(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.Equal, self, other);

    [PyMethod("__ne__")]
    private static Ref Ne(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.NotEqual, self, other);

    [PyMethod("__lt__")]
    private static Ref Lt(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.Less, self, other);

    [PyMethod("__le__")]
    private static Ref Le(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.LessEqual, self, other);

    [PyMethod("__gt__")]
    private static Ref Gt(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.Greater, self, other);

    [PyMethod("__ge__")]
    private static Ref Ge(VmThread t, Ref self, Ref other) => Compare(t, CompareOperator.GreaterEqual, self, other);

    [PyMethod("__reduce__", Doc = "Return state information for pickling")]
    private static Ref Reduce(VmThread t, Ref self)
    {
        var dict = InstanceAttributes.GetDict(t, self.Object);
        return dict.IsError ? dict : TupleOps.From(t, Ref.From(t.TypeOf(self)), TupleOps.Empty(t), dict);
    }

    private static bool AppendAttributes(VmThread t, ref StrBuilder builder, Ref self)
    {
        // A copy: a repr may add to the namespace.
        var own = InstanceAttributes.GetDict(t, self.Object);
        var dict = own.IsError ? own : DictOps.Copy(t, (DictObject*)own.Object);
        if (dict.IsError)
        {
            return false;
        }

        nint position = 0;
        var first = true;
        while (DictOps.Next((DictObject*)dict.Object, ref position, out var name, out var value))
        {
            if (t.KindOf(name) != BuiltinType.Str || StrOps.Length(name) == 0)
            {
                continue;
            }

            builder.Append(first ? "" : ", ");
            builder.Append(name);
            builder.Append('=');
            first = false;
            if (!ReprGuard.AppendRepr(t, ref builder, value))
            {
                return false;
            }
        }

        return true;
    }

    private static Ref Compare(VmThread t, CompareOperator op, Ref self, Ref other)
    {
        if (!TypeOps.IsInstanceOf(t, other, BuiltinType.SimpleNamespace))
        {
            return Ref.NotImplemented;
        }

        Ref left = InstanceAttributes.GetDict(t, self.Object), right = left.IsError ? left : InstanceAttributes.GetDict(t, other.Object);
        return right.IsError ? right : Op.Compare(t, op, left, right);
    }
}
