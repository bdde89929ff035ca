namespace Cinder.Runtime;

/// <summary>A compiled regular expression: <c>re.Pattern</c>.</summary>
internal unsafe ref struct PatternObject
{
    public HeapObject Header;

    /// <summary>What was compiled: str, bytes-like or None.</summary>
    public Ref Source;

    /// <summary>Dict from names of groups to their numbers.</summary>
    public Ref GroupIndex;

    /// <summary>Tuple of the names of the groups, None where one has none.</summary>
    public Ref IndexGroup;

    /// <summary>RawArray with the <see cref="SreProgram"/> and its words.</summary>
    public Ref Program;
    public long Flags;
    public long Groups;

    /// <summary>1: for bytes; 0: for str; -1: for both.</summary>
    public long IsBytes;

    public static SreProgram* ProgramOf(PatternObject* self) => (SreProgram*)RawArray.Data((RawArray*)self->Program.Object);
}

/// <summary>What the matcher executes: this head and its words.</summary>
internal unsafe struct SreProgram
{
    /// <summary>Words that follow.</summary>
    public int Length;

    /// <summary>Least number of characters that a match takes.</summary>
    public int MinWidth;

    /// <summary>Characters that every match begins with.</summary>
    public int PrefixLength;

    /// <summary>Address of the prefix: in bytes, then in 16 bits, then in 32, each from a word's beginning.</summary>
    public int Prefix8;
    public int Prefix16;
    public int Prefix32;

    /// <summary>Largest character of the prefix.</summary>
    public int PrefixMax;

    /// <summary>The prefix is all there is to match.</summary>
    public int IsLiteral;

    /// <summary>Address of the unit that every match begins with, or 0.</summary>
    public int FirstUnit;

    /// <summary>Address of the first instruction.</summary>
    public int Entry;

    /// <summary>1 if a match can begin at the beginning of the text only.</summary>
    public int IsAnchored;
    public int Padding;

    public static int* Words(SreProgram* program) => (int*)(program + 1);
}

/// <summary>A match: <c>re.Match</c>. Start and end of every group follow, -1 where it did not take part; group 0 is the whole.</summary>
internal unsafe ref struct MatchObject
{
    public HeapObject Header;

    /// <summary>The text.</summary>
    public Ref Text;

    /// <summary>The pattern.</summary>
    public Ref Pattern;

    /// <summary>Tuple of spans, or Zero until asked for.</summary>
    public Ref Spans;
    public long Position;
    public long EndPosition;

    /// <summary>Number of the group that ended last, or -1.</summary>
    public long LastIndex;

    /// <summary>Groups, the whole included.</summary>
    public long Groups;

    public static long* Marks(MatchObject* self) => (long*)(self + 1);
}
