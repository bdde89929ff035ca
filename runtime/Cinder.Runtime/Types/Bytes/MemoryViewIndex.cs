namespace Cinder.Runtime;

/// <summary>Finds the item that a subscript of a memory view names.</summary>
internal static unsafe class MemoryViewIndex
{
    /// <summary>Where the item lies. False with an exception pending.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="view">The view, not released.</param>
    /// <param name="key">An integer or a tuple of integers.</param>
    /// <param name="noSingle">What to say of a single integer where it does not name an item; empty where it does.</param>
    /// <param name="noSlices">What to say of a tuple of slices.</param>
    /// <param name="place">The item.</param>
    internal static bool TryFind(VmThread t, MemoryViewObject* view, Ref key, string noSingle, string noSlices, out byte* place)
    {
        place = null;
        var dimensions = MemoryViewOps.Dimensions(view);
        var offset = 0L;
        if (t.KindOf(key) == BuiltinType.Tuple)
        {
            var tuple = (TupleObject*)key.Object;
            if (!CheckTuple(t, dimensions, TupleObject.Items(tuple), tuple->Length, noSlices))
            {
                return false;
            }

            for (var i = 0; i < dimensions; i++)
            {
                if (!TryOffset(t, view, i, TupleObject.Items(tuple)[i], ref offset))
                {
                    return false;
                }
            }
        }
        else if (dimensions == 0)
        {
            t.RaiseTypeError("invalid indexing of 0-dim memory");
            return false;
        }
        else if (!IsIndex(t, key))
        {
            t.RaiseTypeError("memoryview: invalid slice key");
            return false;
        }
        else if (noSingle.Length > 0)
        {
            t.Raise(BuiltinType.NotImplementedError, noSingle);
            return false;
        }
        else if (!TryOffset(t, view, 0, key, ref offset))
        {
            return false;
        }

        if (view->Code == 0)
        {
            MemoryViewType.RaiseFormat(t, view);
            return false;
        }

        place = MemoryViewOps.Start(t, view) + offset;
        return true;
    }

    private static bool CheckTuple(VmThread t, int dimensions, Ref* keys, int count, string noSlices)
    {
        var slices = 0;
        var indices = 0;
        for (var i = 0; i < count; i++)
        {
            slices += keys[i].IsExact(BuiltinType.Slice) ? 1 : 0;
            indices += IsIndex(t, keys[i]) ? 1 : 0;
        }

        if (dimensions == 0 && count > 0)
        {
            t.RaiseTypeError("invalid indexing of 0-dim memory");
        }
        else if (indices < count)
        {
            if (slices == count)
            {
                t.Raise(BuiltinType.NotImplementedError, noSlices);
            }
            else
            {
                t.RaiseTypeError("memoryview: invalid slice key");
            }
        }
        else if (count < dimensions)
        {
            t.Raise(BuiltinType.NotImplementedError, "sub-views are not implemented");
        }
        else if (count > dimensions)
        {
            t.RaiseTypeError($"cannot index {dimensions}-dimension view with {count}-element tuple");
        }
        else
        {
            return true;
        }

        return false;
    }

    private static bool TryOffset(VmThread t, MemoryViewObject* view, int dimension, Ref key, ref long offset)
    {
        if (!Op.AsIndex(t, key, out var index) || !MemoryViewOps.CheckReleased(t, view))
        {
            return false;
        }

        var extent = MemoryViewOps.Extent(view, dimension);
        index += index < 0 ? extent : 0;
        if ((ulong)index >= (ulong)extent)
        {
            t.RaiseIndexError($"index out of bounds on dimension {dimension + 1}");
            return false;
        }

        offset += index * MemoryViewOps.StrideOf(view, dimension);
        return true;
    }

    private static bool IsIndex(VmThread t, Ref key) => key.IsInt || !TypeObject.Special(t.TypeOf(key), Special.Index).IsUnbound;
}
