namespace Cinder.Runtime;

/// <summary>Finds the methods that a class leaves abstract.</summary>
internal static unsafe class AbstractMethods
{
    /// <summary>Sets the class's <c>__abstractmethods__</c>; false with an exception pending.</summary>
    internal static bool Compute(VmThread t, TypeObject* cls)
    {
        var names = SetOps.New(t, BuiltinType.FrozenSet);
        var found = (SetObject*)names.Object;

        // A copy: to ask a value whether it is abstract may run Python code.
        var own = DictOps.Copy(t, (DictObject*)cls->Dict.Object);
        nint position = 0;
        while (!own.IsError && DictOps.Next((DictObject*)own.Object, ref position, out var name, out var value))
        {
            var isAbstract = IsAbstract(t, value);
            if (isAbstract < 0 || (isAbstract == 1 && !SetOps.Add(t, found, name)))
            {
                return false;
            }
        }

        if (own.IsError)
        {
            return false;
        }

        var bases = (TupleObject*)cls->Bases.Object;
        for (var i = 0; i < bases->Length; i++)
        {
            if (!AddInherited(t, cls, TupleObject.Items(bases)[i], found))
            {
                return false;
            }
        }

        return Op.SetAttr(t, Ref.From(cls), t.Names[Name.DunderAbstractMethods], names);
    }

    private static bool AddInherited(VmThread t, TypeObject* cls, Ref parent, SetObject* found)
    {
        var inherited = Op.LookupAttr(t, parent, t.Names[Name.DunderAbstractMethods]);
        if (inherited.IsUnbound || inherited.IsError)
        {
            return !inherited.IsError;
        }

        var iterator = Op.Iter(t, inherited);
        if (iterator.IsError)
        {
            return false;
        }

        for (var name = Op.Next(t, iterator); !name.IsUnbound; name = Op.Next(t, iterator))
        {
            if (name.IsError)
            {
                return false;
            }

            if (!Op.IsAttributeName(t, name))
            {
                return false;
            }

            var value = Op.LookupAttr(t, Ref.From(cls), name);
            var isAbstract = value.IsError ? -1 : value.IsUnbound ? 0 : IsAbstract(t, value);
            if (isAbstract < 0 || (isAbstract == 1 && !SetOps.Add(t, found, name)))
            {
                return false;
            }
        }

        return true;
    }

    private static int IsAbstract(VmThread t, Ref value)
    {
        // Plain functions and data have no such attribute unless it was set.
        var flag = Op.LookupAttr(t, value, t.Names[Name.DunderIsAbstractMethod]);
        return flag.IsError ? -1 : flag.IsUnbound ? 0 : Op.Truth(t, flag);
    }
}
