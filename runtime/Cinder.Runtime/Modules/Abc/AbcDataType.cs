namespace Cinder.Runtime;

/// <summary>
/// What one abstract base class knows. R0: the classes registered with it; R1: subclasses found before; R2: classes found to be none, which
/// holds until a class registers anywhere (N0: the counter when these were found). All are sets of weak references, or None while empty.
/// </summary>
[PyType(BuiltinType.AbcData, Doc = "Internal state held by ABC machinery.")]
internal static unsafe partial class AbcDataType
{
    // Dead references are dropped when a set has grown to twice what was left the last time.
    private const int FirstSweep = 64;

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls)
    {
        var data = (NativeObject*)TypeOps.AllocateInstance(t, cls);
        data->R0 = data->R1 = data->R2 = Ref.None;
        data->N0 = t.Vm.Abc.InvalidationCounter;
        data->N1 = FirstSweep;
        return Ref.From(data);
    }

    internal static Ref New(VmThread t) => New(t, t.Types(BuiltinType.AbcData));

    /// <summary>Whether the class is in one of the sets.</summary>
    internal static bool Contains(VmThread t, Ref set, Ref cls)
    {
        var reference = set.IsNone ? null : WeakRefOps.FindBasic(t, cls, BuiltinType.WeakRef);
        return reference != null && KeyHash.Of(t, Ref.From(reference), out var hash) && SetOps.Contains(t, (SetObject*)set.Object, Ref.From(reference), hash) == 1;
    }

    /// <summary>Adds a class to one of the sets of <paramref name="data"/>.</summary>
    internal static bool Add(VmThread t, NativeObject* data, ref Ref set, Ref cls)
    {
        if (set.IsNone)
        {
            set = SetOps.New(t);
        }
        else if (((SetObject*)set.Object)->Count >= data->N1)
        {
            set = WithoutDead(t, (SetObject*)set.Object);
            if (set.IsError)
            {
                set = Ref.None;
                return false;
            }

            data->N1 = Math.Max(FirstSweep, 2 * ((SetObject*)set.Object)->Count);
        }

        return SetOps.Add(t, (SetObject*)set.Object, WeakRefOps.Basic(t, cls));
    }

    /// <summary>The classes of a set that are still alive, in a list.</summary>
    internal static Ref Alive(VmThread t, Ref set)
    {
        var list = ListOps.New(t, 8);
        long position = 0;
        while (!set.IsNone && SetOps.Next((SetObject*)set.Object, ref position, out var reference, out _))
        {
            var cls = WeakRefOps.Referent((WeakRefObject*)reference.Object);
            if (!cls.IsUnbound && !ListOps.Append(t, (ListObject*)list.Object, cls))
            {
                return Ref.Error;
            }
        }

        return list;
    }

    private static Ref WithoutDead(VmThread t, SetObject* set)
    {
        var result = SetOps.New(t);
        long position = 0;
        while (SetOps.Next(set, ref position, out var reference, out var hash))
        {
            if (((WeakRefObject*)reference.Object)->Referent != 0 && !SetOps.Add(t, (SetObject*)result.Object, reference, hash))
            {
                return Ref.Error;
            }
        }

        return result;
    }
}
