using System.Text;

namespace Cinder.Runtime;

/// <content>C3 linearisation.</content>
internal static unsafe partial class TypeOps
{
    /// <summary>Computes the MRO from the bases' MROs (C3).</summary>
    /// <returns>A tuple, or Error with TypeError pending.</returns>
    internal static Ref LinearizeBases(VmThread t, TypeObject* type)
    {
        var bases = (TupleObject*)type->Bases.Object;
        var baseItems = TupleObject.Items(bases);
        var baseCount = bases->Length;
        if (baseCount == 1)
        {
            var parent = (TupleObject*)((TypeObject*)baseItems[0].Object)->Mro.Object;
            var single = TupleOps.New(t, parent->Length + 1);
            var singleItems = TupleObject.Items((TupleObject*)single.Object);
            singleItems[0] = Ref.From(type);
            for (var i = 0; i < parent->Length; i++)
            {
                singleItems[i + 1] = TupleObject.Items(parent)[i];
            }

            return single;
        }

        for (var i = 0; i < baseCount; i++)
        {
            for (var j = i + 1; j < baseCount; j++)
            {
                if (baseItems[i] == baseItems[j])
                {
                    return t.RaiseTypeError($"duplicate base class {StrOps.ToManaged(((TypeObject*)baseItems[i].Object)->Name)}");
                }
            }
        }

        // Every sequence to merge is a tuple: the bases' MROs, then the bases themselves.
        var positions = stackalloc int[baseCount + 1];
        var result = ListOps.New(t, baseCount + 4);
        var list = (ListObject*)result.Object;
        ListOps.Append(t, list, Ref.From(type));
        while (true)
        {
            var candidate = Ref.Unbound;
            var remaining = false;
            for (var s = 0; s <= baseCount && candidate.IsUnbound; s++)
            {
                var sequence = Sequence(s);
                if (positions[s] >= sequence->Length)
                {
                    continue;
                }

                remaining = true;
                var head = TupleObject.Items(sequence)[positions[s]];
                if (!InTail(head))
                {
                    candidate = head;
                }
            }

            if (!remaining)
            {
                break;
            }

            if (candidate.IsUnbound)
            {
                return InconsistentOrder();
            }

            ListOps.Append(t, list, candidate);
            for (var s = 0; s <= baseCount; s++)
            {
                var sequence = Sequence(s);
                if (positions[s] < sequence->Length && TupleObject.Items(sequence)[positions[s]] == candidate)
                {
                    positions[s]++;
                }
            }
        }

        return TupleOps.From(t, ListObject.Items(list), (int)list->Length);

        TupleObject* Sequence(int s) => s < baseCount ? (TupleObject*)((TypeObject*)TupleObject.Items((TupleObject*)type->Bases.Object)[s].Object)->Mro.Object : (TupleObject*)type->Bases.Object;

        bool InTail(Ref head)
        {
            for (var s = 0; s <= baseCount; s++)
            {
                var sequence = Sequence(s);
                for (var i = positions[s] + 1; i < sequence->Length; i++)
                {
                    if (TupleObject.Items(sequence)[i] == head)
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        Ref InconsistentOrder()
        {
            var text = new StringBuilder("Cannot create a consistent method resolution\norder (MRO) for bases");
            var seen = new HashSet<nint>();
            for (var s = 0; s <= baseCount; s++)
            {
                var sequence = Sequence(s);
                if (positions[s] >= sequence->Length)
                {
                    continue;
                }

                var head = TupleObject.Items(sequence)[positions[s]];
                if (seen.Add(head.Bits))
                {
                    text.Append(seen.Count == 1 ? " " : ", ").Append(StrOps.ToManaged(((TypeObject*)head.Object)->Name));
                }
            }

            return t.RaiseTypeError(text.ToString());
        }
    }
}
