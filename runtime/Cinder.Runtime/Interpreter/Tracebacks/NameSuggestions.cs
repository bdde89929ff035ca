using System.Text;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>"Did you mean": the name closest to one that was not found.</summary>
internal static unsafe class NameSuggestions
{
    private const int MaxCandidates = 750;
    private const int MaxLength = 40;

    // A change of letter case is half as far as any other change.
    private const int MoveCost = 2;
    private const int CaseCost = 1;

    /// <summary>The suggestion for an AttributeError or NameError (no subclass), or null.</summary>
    internal static string? For(VmThread t, Ref exception)
    {
        string? result = null;
        if (exception.Object->LayoutId is var layout && t.Vm.Layouts.Get(layout)->Type == t.Types(BuiltinType.AttributeError))
        {
            var name = ExceptionFields.Get(exception, ExceptionField.AttributeName);
            var obj = ExceptionFields.Get(exception, ExceptionField.AttributeObject);
            if (IsText(t, name) && !obj.IsUnbound)
            {
                var dir = Op.Call1(t, DictOps.GetStr((DictObject*)t.Vm.Builtins.Object, StrOps.Intern(t, "dir")), obj);
                result = dir.IsError ? null : Closest(t, dir, name);
            }
        }
        else if (t.TypeOf(exception) == t.Types(BuiltinType.NameError))
        {
            var name = ExceptionFields.Get(exception, ExceptionField.NameName);
            result = IsText(t, name) ? ForName(t, (ExceptionObject*)exception.Object, name) : null;
        }

        t.ClearPending();
        return result;
    }

    /// <summary>Looks among the variables of the frame that failed, then its globals, then the builtins.</summary>
    private static string? ForName(VmThread t, ExceptionObject* exception, Ref name)
    {
        if (!exception->Traceback.IsHeap)
        {
            return null;
        }

        var entry = (TracebackObject*)exception->Traceback.Object;
        while (entry->Next.IsHeap)
        {
            entry = (TracebackObject*)entry->Next.Object;
        }

        var frame = (FrameObject*)entry->Frame.Object;
        var locals = ListOps.New(t, 8);
        var kinds = CodeType.Managed(t, (CodeRefObject*)frame->Code.Object).LocalsPlusKinds;
        var names = TupleObject.Items((TupleObject*)((CodeRefObject*)frame->Code.Object)->LocalNames.Object);
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i].HasFlag(SlotKind.Local) && !ListOps.Append(t, (ListObject*)locals.Object, names[i]))
            {
                return null;
            }
        }

        return Closest(t, locals, name) ?? Closest(t, ListOps.FromIterable(t, frame->Globals), name) ?? Closest(t, ListOps.FromIterable(t, frame->Builtins), name);
    }

    private static bool IsText(VmThread t, Ref value) => !value.IsUnbound && t.KindOf(value) == BuiltinType.Str;

    private static string? Closest(VmThread t, Ref candidates, Ref nameRef)
    {
        if (candidates.IsError || t.KindOf(candidates) != BuiltinType.List || ((ListObject*)candidates.Object)->Length >= MaxCandidates)
        {
            return null;
        }

        var list = (ListObject*)candidates.Object;
        var name = Encoding.UTF8.GetBytes(StrOps.ToManaged(nameRef));
        string? best = null;
        var bestDistance = int.MaxValue;
        for (long i = 0; i < list->Length; i++)
        {
            var item = ListObject.Items(list)[i];
            if (t.KindOf(item) != BuiltinType.Str)
            {
                return null;
            }

            var text = StrOps.ToManaged(item);
            var candidate = Encoding.UTF8.GetBytes(text);
            if (name.AsSpan().SequenceEqual(candidate))
            {
                continue;
            }

            // No more than a third of the characters involved may need a change, and a better match must beat the best one.
            var limit = Math.Min((name.Length + candidate.Length + 3) * MoveCost / 6, bestDistance - 1);
            var distance = Distance(name, candidate, limit);
            if (distance <= limit)
            {
                best = text;
                bestDistance = distance;
            }
        }

        return best;
    }

    /// <summary>Levenshtein distance, or anything above the limit when it is above the limit.</summary>
    private static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b, int limit)
    {
        var common = a.CommonPrefixLength(b);
        a = a[common..];
        b = b[common..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length == 0 || b.Length == 0)
        {
            return (a.Length + b.Length) * MoveCost;
        }

        if (a.Length > MaxLength || b.Length > MaxLength || Math.Abs(a.Length - b.Length) * MoveCost > limit)
        {
            return limit + 1;
        }

        // One row of the matrix at a time: row[j] is the distance of the prefix of a to b[..j].
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j * MoveCost;
        }

        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = (i + 1) * MoveCost;
            var least = int.MaxValue;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + SubstitutionCost(a[i], b[j - 1]);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j - 1], row[j]) + MoveCost);
                least = Math.Min(least, row[j]);
            }

            if (least > limit)
            {
                return limit + 1;
            }
        }

        return row[b.Length];
    }

    private static int SubstitutionCost(byte a, byte b)
    {
        if (a == b)
        {
            return 0;
        }

        return char.IsAsciiLetter((char)a) && (a ^ b) == 0x20 ? CaseCost : MoveCost;
    }
}
