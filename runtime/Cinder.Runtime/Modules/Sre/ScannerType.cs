namespace Cinder.Runtime;

/// <summary>
/// Goes through the matches of a text. NativeObject: R0 the pattern, R1 the text, R2 a view that keeps its bytes where they are, or
/// Unbound; N0 where to go on (-1: no more), N1 the end, N2 whether the next match must not be empty there; Handle the first position.
/// </summary>
[PyType(BuiltinType.RegexScanner)]
internal static unsafe partial class ScannerType
{
    internal static Ref New(VmThread t, PatternObject* pattern, Ref text, long start, long end)
    {
        if (!SreState.TryOpen(t, pattern, text, start, end, out var state))
        {
            return Ref.Error;
        }

        start = state.IndexOf(state.Start);
        end = state.IndexOf(state.End);
        state.Close();
        var scanner = (NativeObject*)t.Allocate(BuiltinType.RegexScanner, sizeof(NativeObject));
        scanner->R0 = Ref.From(pattern);
        scanner->R1 = text;
        scanner->R2 = Ref.Unbound;
        scanner->N0 = start;
        scanner->N1 = end;
        scanner->Handle = start;
        if (t.KindOf(text) is BuiltinType.Str or BuiltinType.Bytes)
        {
            return Ref.From(scanner);
        }

        scanner->R2 = MemoryViewOps.New(t, text);
        return scanner->R2.IsError ? Ref.Error : Ref.From(scanner);
    }

    [PyMethod("match")]
    private static Ref Match(VmThread t, NativeObject* self) => Next(t, self, isSearch: false);

    [PyMethod("search")]
    private static Ref Search(VmThread t, NativeObject* self) => Next(t, self, isSearch: true);

    [PyGetter("pattern", Member = true)]
    private static Ref GetPattern(VmThread t, NativeObject* self) => self->R0;

    private static Ref Next(VmThread t, NativeObject* self, bool isSearch)
    {
        if (self->N0 < 0)
        {
            return Ref.None;
        }

        if (!SreState.TryOpen(t, (PatternObject*)self->R0.Object, self->R1, self->N0, self->N1, out var state))
        {
            return Ref.Error;
        }

        state.MustAdvance = self->N2 != 0;
        var outcome = isSearch ? state.Search() : state.Match();
        var match = SreMatches.New(t, ref state, outcome, self->Handle, self->N1);
        if (outcome > 0)
        {
            state.Advance();
            self->N0 = state.IndexOf(state.Start);
            self->N2 = state.MustAdvance ? 1 : 0;
        }
        else
        {
            self->N0 = -1;
            if (self->R2.IsHeap)
            {
                MemoryViewOps.Release(t, (MemoryViewObject*)self->R2.Object);
                self->R2 = Ref.Unbound;
            }
        }

        state.Close();
        return match;
    }
}
