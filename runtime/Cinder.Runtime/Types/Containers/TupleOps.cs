using System.Numerics;
using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>Operations on tuples.</summary>
internal static unsafe class TupleOps
{
    private const ulong Prime1 = 11400714785074694791;
    private const ulong Prime2 = 14029467366897019727;
    private const ulong Prime5 = 2870177450012600261;

    /// <summary>The empty tuple.</summary>
    internal static Ref Empty(VmThread t)
    {
        Ref empty = t.Vm.Roots[RootHandle.EmptyTuple];
        if (!empty.IsHeap)
        {
            empty = Ref.From(t.Allocate(BuiltinType.Tuple, sizeof(TupleObject)));
            t.Vm.Roots[RootHandle.EmptyTuple] = empty;
        }

        return empty;
    }

    /// <summary>A tuple of that many zeroes for the caller to fill; Error with MemoryError pending.</summary>
    internal static Ref New(VmThread t, long length)
    {
        if (length == 0)
        {
            return Empty(t);
        }

        TupleObject* tuple = length <= int.MaxValue
            ? (TupleObject*)t.TryAllocate(BuiltinType.Tuple, sizeof(TupleObject) + (length * sizeof(Ref)))
            : null;
        if (tuple == null)
        {
            return t.RaiseMemoryError();
        }

        tuple->TaggedLength = Ref.FromSmall(length);
        return Ref.From(tuple);
    }

    /// <summary>A tuple of the given items.</summary>
    internal static Ref From(VmThread t, Ref* items, long length)
    {
        Ref result = New(t, length);
        if (length > 0 && !result.IsError)
        {
            Copy(items, TupleObject.Items((TupleObject*)result.Object), length);
        }

        return result;
    }

    internal static Ref From(VmThread t, Ref a)
    {
        Ref result = New(t, 1);
        *TupleObject.Items((TupleObject*)result.Object) = a;
        return result;
    }

    internal static Ref From(VmThread t, Ref a, Ref b)
    {
        var tuple = (TupleObject*)t.Allocate(BuiltinType.Tuple, sizeof(TupleObject) + (2 * sizeof(Ref)));
        tuple->TaggedLength = Ref.FromSmall(2);
        var items = (Ref*)(tuple + 1);
        items[0] = a;
        items[1] = b;
        return Ref.From(tuple);
    }

    internal static Ref From(VmThread t, Ref a, Ref b, Ref c)
    {
        Ref result = New(t, 3);
        Ref* items = TupleObject.Items((TupleObject*)result.Object);
        items[0] = a;
        items[1] = b;
        items[2] = c;
        return result;
    }

    /// <summary>A tuple with the items of any iterable: itself when it is an exact tuple.</summary>
    internal static Ref FromIterable(VmThread t, Ref iterable)
    {
        if (iterable.IsExact(BuiltinType.Tuple))
        {
            return iterable;
        }

        return Sequences.TryItems(t, iterable, out Ref holder, out long length)
            ? From(t, length == 0 ? null : Sequences.Items(holder), length)
            : Ref.Error;
    }

    /// <summary>An instance of tuple or of a subclass with the given items.</summary>
    internal static Ref NewInstance(VmThread t, TypeObject* cls, Ref* items, long length)
    {
        if (cls == t.Types(BuiltinType.Tuple))
        {
            return From(t, items, length);
        }

        RefArray* array = Storage.NewRefArray(t, length);
        if (array == null)
        {
            return t.RaiseMemoryError();
        }

        Copy(items, RefArray.Items(array), length);
        var tuple = (TupleObject*)TypeOps.AllocateInstance(t, cls);
        tuple->External = Ref.From(array);
        tuple->TaggedLength = Ref.FromSmall(length);
        return Ref.From(tuple);
    }

    internal static Ref Concat(VmThread t, TupleObject* a, TupleObject* b)
    {
        long length = (long)a->Length + b->Length;
        if (b->Length == 0 && a->Header.LayoutId == (uint)BuiltinType.Tuple)
        {
            return Ref.From(a);
        }

        if (a->Length == 0 && b->Header.LayoutId == (uint)BuiltinType.Tuple)
        {
            return Ref.From(b);
        }

        Ref result = New(t, length);
        if (result.IsError || length == 0)
        {
            return result;
        }

        Ref* items = TupleObject.Items((TupleObject*)result.Object);
        Copy(TupleObject.Items(a), items, a->Length);
        Copy(TupleObject.Items(b), items + a->Length, b->Length);
        return result;
    }

    internal static Ref Repeat(VmThread t, TupleObject* tuple, long count)
    {
        long length = tuple->Length;
        if (count == 1 && tuple->Header.LayoutId == (uint)BuiltinType.Tuple)
        {
            return Ref.From(tuple);
        }

        if (count <= 0 || length == 0)
        {
            return Empty(t);
        }

        if (count > int.MaxValue / length)
        {
            return t.RaiseMemoryError();
        }

        Ref result = New(t, length * count);
        if (!result.IsError)
        {
            Fill(TupleObject.Items(tuple), length, TupleObject.Items((TupleObject*)result.Object), length * count);
        }

        return result;
    }

    /// <summary>The items from <paramref name="start"/>, <paramref name="step"/> apart.</summary>
    internal static Ref Slice(VmThread t, TupleObject* tuple, long start, long step, long length)
    {
        if (start == 0 && step == 1 && length == tuple->Length && tuple->Header.LayoutId == (uint)BuiltinType.Tuple)
        {
            return Ref.From(tuple);
        }

        Ref result = New(t, length);
        if (!result.IsError && length > 0)
        {
            CopyStrided(TupleObject.Items(tuple) + start, step, TupleObject.Items((TupleObject*)result.Object), length);
        }

        return result;
    }

    /// <summary>Whether an item is or equals the value: 1, 0, or -1 with an exception pending.</summary>
    internal static int Contains(VmThread t, TupleObject* tuple, Ref value)
    {
        for (int i = 0; i < tuple->Length; i++)
        {
            int same = KeyHash.Same(t, TupleObject.Items(tuple)[i], value);
            if (same != 0)
            {
                return same;
            }
        }

        return 0;
    }

    /// <summary>Hash of the items' hashes. False with an exception pending.</summary>
    internal static bool Hash(VmThread t, TupleObject* tuple, out long hash)
    {
        ulong state = Prime5;
        int length = tuple->Length;
        for (int i = 0; i < length; i++)
        {
            if (!KeyHash.Of(t, TupleObject.Items(tuple)[i], out hash))
            {
                return false;
            }

            state = BitOperations.RotateLeft(state + ((ulong)hash * Prime2), 31) * Prime1;
        }

        state += (ulong)length ^ (Prime5 ^ 3527539UL);
        hash = state == ulong.MaxValue ? 1546275796 : (long)state;
        return true;
    }

    internal static void Copy(Ref* source, Ref* target, long count)
    {
        if (count > 0)
        {
            NativeMemory.Copy(source, target, (nuint)count * (nuint)sizeof(Ref));
        }
    }

    internal static void CopyStrided(Ref* source, long step, Ref* target, long count)
    {
        if (step == 1)
        {
            Copy(source, target, count);
            return;
        }

        for (long i = 0; i < count; i++)
        {
            target[i] = source[i * step];
        }
    }

    /// <summary>Fills the target with copies of the source, doubling what is done.</summary>
    internal static void Fill(Ref* source, long length, Ref* target, long total)
    {
        if (length == 1)
        {
            new Span<nint>(target, (int)total).Fill(source->Bits);
            return;
        }

        Copy(source, target, length);
        for (long done = length; done < total; done *= 2)
        {
            Copy(target, target + done, Math.Min(done, total - done));
        }
    }
}
