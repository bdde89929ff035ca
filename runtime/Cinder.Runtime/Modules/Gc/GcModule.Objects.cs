namespace Cinder.Runtime;

/// <content>Questions about single objects and who refers to whom.</content>
internal static unsafe partial class GcModule
{
    [PyFunction("is_tracked", Doc = "Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects will return false.")]
    private static bool IsTracked(VmThread t, Ref obj) => obj.IsHeap && HeapObjects.IsTracked(t, obj.Object);

    [PyFunction("is_finalized", Doc = "Returns true if the object has been already finalized by the GC.")]
    private static bool IsFinalized(VmThread t, Ref obj) => obj.IsHeap && (t.TypeOf(obj)->Flags & TypeFlags.HasFinalizer) != 0
        && (obj.Object->Info & (uint)HeaderFlags.Finalizable) == 0;

    [PyFunction("get_objects", Doc = "Return a list of objects tracked by the collector (excluding the list returned).\n\n  generation\n    Generation to extract the objects from.\n\nIf generation is not None, return only the objects tracked by the collector\nthat are in that generation.")]
    private static Ref GetObjects(VmThread t, [Keyword, OrNone] Ref generation)
    {
        if (generation.IsNone)
        {
            return HeapObjects.ToList(t, null, 0);
        }

        if (TypeObject.Special(t.TypeOf(generation), Special.Index).IsUnbound)
        {
            return t.RaiseTypeError($"argument should be integer or None, not '{Op.TypeName(t, generation)}'");
        }

        if (!Op.AsLong(t, generation, out var number))
        {
            return Ref.Error;
        }

        if (number >= Generations)
        {
            return t.RaiseValueError($"generation parameter must be less than the number of available generations ({Generations})");
        }

        if (number < -1)
        {
            return t.RaiseValueError("generation parameter cannot be negative");
        }

        // All objects are in the oldest generation.
        return number is -1 or Generations - 1 ? HeapObjects.ToList(t, null, 0) : ListOps.New(t, 0);
    }

    [PyFunction("get_referrers", Doc = "get_referrers(*objs) -> list\nReturn the list of objects that directly refer to any of objs.")]
    private static Ref GetReferrers(VmThread t, Args args) => args.Count == 0 ? ListOps.New(t, 0) : HeapObjects.ToList(t, args.Items, args.Count);

    [PyFunction("get_referents", Doc = "get_referents(*objs) -> list\nReturn the list of objects that are directly referred to by objs.")]
    private static Ref GetReferents(VmThread t, Args args)
    {
        var list = ListOps.New(t, 8);
        for (nint i = 0; i < args.Count && !list.IsError; i++)
        {
            var item = args[i];
            if (item.IsHeap && !AppendReferents(t, (ListObject*)list.Object, item))
            {
                return Ref.Error;
            }
        }

        return list;
    }

    private static bool AppendReferents(VmThread t, ListObject* list, Ref item)
    {
        switch (t.KindOf(item))
        {
            case BuiltinType.Tuple:
                var tuple = (TupleObject*)item.Object;
                for (var i = tuple->Length - 1; i >= 0; i--)
                {
                    if (!ListOps.Append(t, list, TupleObject.Items(tuple)[i]))
                    {
                        return false;
                    }
                }

                break;
            case BuiltinType.List:
                var source = (ListObject*)item.Object;
                for (var i = source->Length - 1; i >= 0 && i < source->Length; i--)
                {
                    if (!ListOps.Append(t, list, ListObject.Items(source)[i]))
                    {
                        return false;
                    }
                }

                break;
            case BuiltinType.Dict:
                nint position = 0;
                while (DictOps.Next((DictObject*)item.Object, ref position, out var key, out var value))
                {
                    if (!ListOps.Append(t, list, key) || !ListOps.Append(t, list, value))
                    {
                        return false;
                    }
                }

                break;
            default:
                return HeapObjects.AppendReferents(t, list, item.Object);
        }

        // What else an instance of a subclass refers to.
        return item.IsExact(t.KindOf(item)) || HeapObjects.AppendAttributes(t, list, item.Object);
    }
}
