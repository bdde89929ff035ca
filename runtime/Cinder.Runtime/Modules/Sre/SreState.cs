using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// One text being matched: where it lies, where to go on, and what the last attempt found. Made by <see cref="TryOpen"/>, given back by
/// <see cref="Close"/>.
/// </summary>
internal unsafe ref struct SreState
{
    private const int MarksInBuffer = VmThread.TextBufferSize / sizeof(long);

    public readonly VmThread Thread;
    public readonly SreProgram* Program;

    /// <summary>The text's first character, and the one that the search does not go beyond.</summary>
    public byte* Beginning;
    public byte* End;

    /// <summary>Where the next attempt begins; after a success where the match does.</summary>
    public byte* Start;

    /// <summary>Where the match ends.</summary>
    public byte* Position;

    /// <summary>Bytes per character.</summary>
    public int Width;

    /// <summary>Length of the whole text in characters.</summary>
    public long Length;

    /// <summary>The match must take all of the text.</summary>
    public bool MatchAll;

    /// <summary>A match at <see cref="Start"/> must not be empty.</summary>
    public bool MustAdvance;

    /// <summary>Addresses of the ends of groups, two a group; null where there is none.</summary>
    public nint* Marks;

    /// <summary>Highest index of a mark that is valid, or -1.</summary>
    public int LastMark;

    /// <summary>Number of the group that ended last, or -1.</summary>
    public int LastIndex;
    public SreStack Stack;

    private readonly Ref _pattern;
    private readonly Ref _text;
    private Ref _view;

    private SreState(VmThread t, PatternObject* pattern, Ref text)
    {
        Thread = t;
        Program = PatternObject.ProgramOf(pattern);
        _pattern = Ref.From(pattern);
        _text = text;
        _view = Ref.Unbound;
    }

    public readonly PatternObject* Pattern => (PatternObject*)_pattern.Object;

    public readonly Ref Text => _text;

    public readonly bool IsStr => _text.IsHeap && Thread.KindOf(_text) == BuiltinType.Str;

    /// <summary>Ready to match the text from one index to another. False with TypeError pending.</summary>
    internal static bool TryOpen(VmThread t, PatternObject* pattern, Ref text, long start, long end, out SreState state)
    {
        state = new SreState(t, pattern, text);
        if (!state.Locate())
        {
            return false;
        }

        start = Math.Clamp(start, 0, state.Length);
        end = Math.Clamp(end, 0, state.Length);
        state.Start = state.Position = state.Beginning + (start * state.Width);
        state.End = state.Beginning + (end * state.Width);
        var marks = pattern->Groups * 2;
        state.Stack = SreStack.Rent(t);
        state.Marks = (nint*)(marks <= MarksInBuffer ? t.RentTextBuffer() : NativeMemory.Alloc((nuint)(marks * sizeof(nint))));
        state.LastMark = state.LastIndex = -1;
        return true;
    }

    internal void Close()
    {
        if (Pattern->Groups * 2 <= MarksInBuffer)
        {
            Thread.ReturnTextBuffer((byte*)Marks);
        }
        else
        {
            NativeMemory.Free(Marks);
        }

        Stack.Return(Thread);
        if (_view.IsHeap)
        {
            MemoryViewOps.Release(Thread, (MemoryViewObject*)_view.Object);
        }
    }

    /// <summary>Looks for a match that begins at <see cref="Start"/>: 1, 0 or -1 with an exception pending.</summary>
    internal int Match()
    {
        Reset();
        return Width switch
        {
            1 => SreMatcher<byte>.Match(ref this),
            2 => SreMatcher<ushort>.Match(ref this),
            _ => SreMatcher<int>.Match(ref this),
        };
    }

    /// <summary>Looks for a match that begins at <see cref="Start"/> or later: 1, 0 or -1 with an exception pending.</summary>
    internal int Search()
    {
        Reset();
        return Width switch
        {
            1 => SreSearch<byte>.Search(ref this),
            2 => SreSearch<ushort>.Search(ref this),
            _ => SreSearch<int>.Search(ref this),
        };
    }

    /// <summary>After a success: the next match begins where this one ends, and is not the same.</summary>
    internal void Advance()
    {
        MustAdvance = Position == Start;
        Start = Position;
    }

    internal void Reset() => LastMark = LastIndex = -1;

    internal readonly long IndexOf(byte* position) => (position - Beginning) / Width;

    /// <summary>The span of a group after a success (0: the match); -1 where it did not take part.</summary>
    internal readonly void Span(long group, out long start, out long end)
    {
        if (group == 0)
        {
            start = IndexOf(Start);
            end = IndexOf(Position);
            return;
        }

        var mark = (group - 1) * 2;
        if (mark + 1 > LastMark || Marks[mark] == 0 || Marks[mark + 1] == 0)
        {
            start = end = -1;
            return;
        }

        start = IndexOf((byte*)Marks[mark]);
        end = IndexOf((byte*)Marks[mark + 1]);
    }

    /// <summary>A part of the text as an object.</summary>
    internal readonly Ref Slice(long start, long end) => SreText.Slice(Thread, _text, Beginning, Length, Width, start, end);

    private bool Locate()
    {
        var kind = Thread.KindOf(_text);
        if (kind == BuiltinType.Str)
        {
            if (Pattern->IsBytes == 1)
            {
                Thread.RaiseTypeError("cannot use a bytes pattern on a string-like object");
                return false;
            }

            var text = (StrObject*)_text.Object;
            Beginning = StrObject.Data(text);
            Width = text->Width;
            Length = text->Length;
            return true;
        }

        if (!Buffers.TryPeek(Thread, _text, out Beginning, out Length))
        {
            Thread.RaiseTypeError($"expected string or bytes-like object, got '{Op.TypeName(Thread, _text)}'");
            return false;
        }

        if (Pattern->IsBytes == 0)
        {
            Thread.RaiseTypeError("cannot use a string pattern on a bytes-like object");
            return false;
        }

        Width = 1;
        if (kind != BuiltinType.Bytes)
        {
            // What the match calls must not move the bytes.
            _view = MemoryViewOps.New(Thread, _text);
            if (_view.IsError)
            {
                return false;
            }
        }

        if (Beginning == null)
        {
            // Nothing lies there, but a null mark is one that was never set.
            Beginning = (byte*)Program;
        }

        return true;
    }
}
