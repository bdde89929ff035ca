namespace Cinder.Runtime;

/// <summary><c>BaseExceptionGroup</c>; <c>ExceptionGroup</c> inherits all of it.</summary>
[PyType(BuiltinType.BaseExceptionGroup, Doc = "A combination of multiple unrelated exceptions.")]
internal static unsafe partial class BaseExceptionGroupType
{
    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, Args args, KwArgs kwargs)
    {
        // Keywords are for the __init__ of a subclass to take or refuse.
        _ = kwargs;
        if (args.Count != 2)
        {
            return t.RaiseTypeError($"BaseExceptionGroup.__new__() takes exactly 2 arguments ({args.Count} given)");
        }

        if (t.KindOf(args[0]) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"BaseExceptionGroup.__new__() argument 1 must be str, not {(args[0].IsNone ? "None" : Op.TypeName(t, args[0]))}");
        }

        if (!IsSequence(t, args[1]))
        {
            return t.RaiseTypeError("second argument (exceptions) must be a sequence");
        }

        var exceptions = TupleOps.FromIterable(t, args[1]);
        if (exceptions.IsError)
        {
            return exceptions;
        }

        if (((TupleObject*)exceptions.Object)->Length == 0)
        {
            return t.RaiseValueError("second argument (exceptions) must be a non-empty sequence");
        }

        cls = ClassFor(t, cls, (TupleObject*)exceptions.Object);
        if (cls == null)
        {
            return Ref.Error;
        }

        var group = ExceptionOps.Allocate(t, cls, args.Items, 2);
        ExceptionFields.Set(t, group, ExceptionField.GroupMessage, args[0]);
        ExceptionFields.Set(t, group, ExceptionField.GroupExceptions, exceptions);
        return Ref.From(group);
    }

    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) => ExceptionInit.Positional(t, self, args, kwargs) ? Ref.None : Ref.Error;

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self)
    {
        var message = Op.Str(t, ExceptionFields.Get(Ref.From(self), ExceptionField.GroupMessage));
        if (message.IsError)
        {
            return message;
        }

        var count = ExceptionGroups.Members(Ref.From(self))->Length;
        return StrOps.New(t, $"{StrOps.ToManaged(message)} ({count} sub-exception{(count == 1 ? "" : "s")})");
    }

    [PyMethod("derive")]
    private static Ref Derive(VmThread t, ExceptionObject* self, Ref exceptions) =>
        Op.Call2(t, t.TypeRef(BuiltinType.BaseExceptionGroup), ExceptionFields.Get(Ref.From(self), ExceptionField.GroupMessage), exceptions);

    [PyMethod("split")]
    private static Ref Split(VmThread t, ExceptionObject* self, Ref condition) =>
        ExceptionGroups.Split(t, Ref.From(self), condition, keepRest: true, out var match, out var rest) ? TupleOps.From(t, match, rest) : Ref.Error;

    [PyMethod("subgroup")]
    private static Ref Subgroup(VmThread t, ExceptionObject* self, Ref condition) =>
        ExceptionGroups.Split(t, Ref.From(self), condition, keepRest: false, out var match, out _) ? match : Ref.Error;

    /// <summary>What PySequence_Check asks: a class with items that is no dict.</summary>
    private static bool IsSequence(VmThread t, Ref value) =>
        t.KindOf(value) != BuiltinType.Dict && !TypeObject.Special(t.TypeOf(value), Special.GetItem).IsUnbound;

    /// <summary>The class of the group to make, or null with an exception pending when its members do not fit the one asked for.</summary>
    private static TypeObject* ClassFor(VmThread t, TypeObject* cls, TupleObject* exceptions)
    {
        var nestsBase = false;
        for (var i = 0; i < exceptions->Length; i++)
        {
            var item = TupleObject.Items(exceptions)[i];
            if ((t.TypeOf(item)->Flags & TypeFlags.Exception) == 0)
            {
                t.RaiseValueError($"Item {i} of second argument (exceptions) is not an exception");
                return null;
            }

            nestsBase |= !TypeOps.IsInstanceOf(t, item, BuiltinType.Exception);
        }

        if (cls == t.Types(BuiltinType.BaseExceptionGroup))
        {
            return nestsBase ? cls : t.Types(BuiltinType.ExceptionGroup);
        }

        if (nestsBase && TypeOps.IsSubtype(cls, t.Types(BuiltinType.Exception)))
        {
            t.RaiseTypeError(cls == t.Types(BuiltinType.ExceptionGroup)
                ? "Cannot nest BaseExceptions in an ExceptionGroup"
                : $"Cannot nest BaseExceptions in '{TypeOps.NameOf(cls)}'");
            return null;
        }

        return cls;
    }
}
