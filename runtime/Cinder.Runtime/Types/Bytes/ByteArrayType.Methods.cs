namespace Cinder.Runtime;

/// <content>The methods that bytearray shares with bytes.</content>
internal static unsafe partial class ByteArrayType
{
    [PyMethod("find")]
    internal static Ref Find(VmThread t, Ref self, Args args) => ByteMethods.Find(t, self, args, "find", last: false);

    [PyMethod("rfind")]
    internal static Ref FindLast(VmThread t, Ref self, Args args) => ByteMethods.Find(t, self, args, "rfind", last: true);

    [PyMethod("index")]
    internal static Ref Index(VmThread t, Ref self, Args args) => ByteMethods.Index(t, self, args, "index", last: false);

    [PyMethod("rindex")]
    internal static Ref IndexLast(VmThread t, Ref self, Args args) => ByteMethods.Index(t, self, args, "rindex", last: true);

    [PyMethod("count")]
    internal static Ref Count(VmThread t, Ref self, Args args) => ByteMethods.Count(t, self, args);

    [PyMethod("startswith")]
    internal static Ref StartsWith(VmThread t, Ref self, Args args) => ByteMethods.MatchesEnd(t, self, args, "startswith", tail: false);

    [PyMethod("endswith")]
    internal static Ref EndsWith(VmThread t, Ref self, Args args) => ByteMethods.MatchesEnd(t, self, args, "endswith", tail: true);

    [PyMethod("removeprefix")]
    internal static Ref RemovePrefix(VmThread t, Ref self, Ref prefix) => ByteMethods.RemoveEnd(t, self, prefix, tail: false);

    [PyMethod("removesuffix")]
    internal static Ref RemoveSuffix(VmThread t, Ref self, Ref suffix) => ByteMethods.RemoveEnd(t, self, suffix, tail: true);

    [PyMethod("replace")]
    internal static Ref Replace(VmThread t, Ref self, Ref old, Ref @new, long count = -1) => ByteMethods.Replace(t, self, old, @new, count);

    [PyMethod("translate")]
    internal static Ref Translate(VmThread t, Ref self, Ref table, [Keyword, Optional] Ref delete) => ByteMethods.Translate(t, self, table, delete);

    [PyStaticMethod("maketrans")]
    internal static Ref MakeTranslation(VmThread t, Ref frm, Ref to) => ByteMethods.MakeTranslation(t, frm, to);

    [PyMethod("split")]
    internal static Ref Split(VmThread t, Ref self, [Keyword, OrNone] Ref sep, [Keyword("maxsplit")] long maxSplit = -1) => ByteMethods.Split(t, self, sep, maxSplit, last: false);

    [PyMethod("rsplit")]
    internal static Ref SplitLast(VmThread t, Ref self, [Keyword, OrNone] Ref sep, [Keyword("maxsplit")] long maxSplit = -1) => ByteMethods.Split(t, self, sep, maxSplit, last: true);

    [PyMethod("splitlines")]
    internal static Ref SplitLines(VmThread t, Ref self, [Keyword("keepends")] int keepEnds = 0) => ByteMethods.SplitLines(t, self, keepEnds != 0);

    [PyMethod("partition")]
    internal static Ref Partition(VmThread t, Ref self, Ref sep) => ByteMethods.Partition(t, self, sep, last: false);

    [PyMethod("rpartition")]
    internal static Ref PartitionLast(VmThread t, Ref self, Ref sep) => ByteMethods.Partition(t, self, sep, last: true);

    [PyMethod("strip")]
    internal static Ref Strip(VmThread t, Ref self, [OrNone] Ref bytes) => ByteMethods.Strip(t, self, bytes, left: true, right: true);

    [PyMethod("lstrip")]
    internal static Ref StripLeft(VmThread t, Ref self, [OrNone] Ref bytes) => ByteMethods.Strip(t, self, bytes, left: true, right: false);

    [PyMethod("rstrip")]
    internal static Ref StripRight(VmThread t, Ref self, [OrNone] Ref bytes) => ByteMethods.Strip(t, self, bytes, left: false, right: true);

    [PyMethod("join")]
    internal static Ref Join(VmThread t, Ref self, Ref iterable) => ByteMethods.Join(t, self, iterable);

    [PyMethod("lower")]
    internal static Ref Lower(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Lower);

    [PyMethod("upper")]
    internal static Ref Upper(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Upper);

    [PyMethod("title")]
    internal static Ref Title(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Title);

    [PyMethod("capitalize")]
    internal static Ref Capitalize(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Capitalize);

    [PyMethod("swapcase")]
    internal static Ref SwapCase(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Swap);

    [PyMethod("isalpha")]
    internal static bool IsAlpha(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Alpha);

    [PyMethod("isalnum")]
    internal static bool IsAlnum(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Alnum);

    [PyMethod("isdigit")]
    internal static bool IsDigit(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Digit);

    [PyMethod("isspace")]
    internal static bool IsSpace(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Space);

    [PyMethod("islower")]
    internal static bool IsLower(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Lower);

    [PyMethod("isupper")]
    internal static bool IsUpper(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Upper);

    [PyMethod("istitle")]
    internal static bool IsTitle(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Title);

    [PyMethod("isascii")]
    internal static bool IsAscii(VmThread t, Ref self) => ByteMethods.IsAscii(ByteMethods.SpanOf(t, self));

    [PyMethod("center")]
    internal static Ref Center(VmThread t, Ref self, long width, [Optional] Ref fillchar) => ByteMethods.Pad(t, self, width, fillchar, "center");

    [PyMethod("ljust")]
    internal static Ref JustifyLeft(VmThread t, Ref self, long width, [Optional] Ref fillchar) => ByteMethods.Pad(t, self, width, fillchar, "ljust");

    [PyMethod("rjust")]
    internal static Ref JustifyRight(VmThread t, Ref self, long width, [Optional] Ref fillchar) => ByteMethods.Pad(t, self, width, fillchar, "rjust");

    [PyMethod("zfill")]
    internal static Ref ZeroFill(VmThread t, Ref self, long width) => ByteMethods.ZeroFill(t, self, width);

    [PyMethod("expandtabs")]
    internal static Ref ExpandTabs(VmThread t, Ref self, [Keyword("tabsize")] int tabSize = 8) => ByteMethods.ExpandTabs(t, self, tabSize);

    [PyMethod("decode")]
    internal static Ref Decode(VmThread t, Ref self, [Keyword, Optional] StrObject* encoding, [Keyword, Optional] StrObject* errors)
    {
        var data = ByteMethods.DataOf(t, self, out var length);
        return Codecs.Decode(t, self, data, length, encoding, errors);
    }

    [PyMethod("hex")]
    internal static Ref Hex(VmThread t, Ref self, [Keyword, Optional] Ref sep, [Keyword("bytes_per_sep")] int bytesPerSep = 1)
    {
        var data = ByteMethods.DataOf(t, self, out var length);
        return ByteMethods.Hex(t, data, length, sep, bytesPerSep);
    }
}
