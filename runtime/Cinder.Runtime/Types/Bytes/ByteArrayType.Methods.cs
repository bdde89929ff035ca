namespace Cinder.Runtime;

/// <content>The methods that bytearray shares with bytes.</content>
internal static unsafe partial class ByteArrayType
{
    [PyMethod("find", Doc = "B.find(sub[, start[, end]]) -> int\n\nReturn the lowest index in B where subsection sub is found,\nsuch that sub is contained within B[start,end].  Optional\narguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.")]
    internal static Ref Find(VmThread t, Ref self, Args args) => ByteMethods.Find(t, self, args, "find", last: false);

    [PyMethod("rfind", Doc = "B.rfind(sub[, start[, end]]) -> int\n\nReturn the highest index in B where subsection sub is found,\nsuch that sub is contained within B[start,end].  Optional\narguments start and end are interpreted as in slice notation.\n\nReturn -1 on failure.")]
    internal static Ref FindLast(VmThread t, Ref self, Args args) => ByteMethods.Find(t, self, args, "rfind", last: true);

    [PyMethod("index", Doc = "B.index(sub[, start[, end]]) -> int\n\nReturn the lowest index in B where subsection sub is found,\nsuch that sub is contained within B[start,end].  Optional\narguments start and end are interpreted as in slice notation.\n\nRaises ValueError when the subsection is not found.")]
    internal static Ref Index(VmThread t, Ref self, Args args) => ByteMethods.Index(t, self, args, "index", last: false);

    [PyMethod("rindex", Doc = "B.rindex(sub[, start[, end]]) -> int\n\nReturn the highest index in B where subsection sub is found,\nsuch that sub is contained within B[start,end].  Optional\narguments start and end are interpreted as in slice notation.\n\nRaise ValueError when the subsection is not found.")]
    internal static Ref IndexLast(VmThread t, Ref self, Args args) => ByteMethods.Index(t, self, args, "rindex", last: true);

    [PyMethod("count", Doc = "B.count(sub[, start[, end]]) -> int\n\nReturn the number of non-overlapping occurrences of subsection sub in\nbytes B[start:end].  Optional arguments start and end are interpreted\nas in slice notation.")]
    internal static Ref Count(VmThread t, Ref self, Args args) => ByteMethods.Count(t, self, args);

    [PyMethod("startswith", Doc = "B.startswith(prefix[, start[, end]]) -> bool\n\nReturn True if B starts with the specified prefix, False otherwise.\nWith optional start, test B beginning at that position.\nWith optional end, stop comparing B at that position.\nprefix can also be a tuple of bytes to try.")]
    internal static Ref StartsWith(VmThread t, Ref self, Args args) => ByteMethods.MatchesEnd(t, self, args, "startswith", tail: false);

    [PyMethod("endswith", Doc = "B.endswith(suffix[, start[, end]]) -> bool\n\nReturn True if B ends with the specified suffix, False otherwise.\nWith optional start, test B beginning at that position.\nWith optional end, stop comparing B at that position.\nsuffix can also be a tuple of bytes to try.")]
    internal static Ref EndsWith(VmThread t, Ref self, Args args) => ByteMethods.MatchesEnd(t, self, args, "endswith", tail: true);

    [PyMethod("removeprefix", Doc = "Return a bytearray with the given prefix string removed if present.\n\nIf the bytearray starts with the prefix string, return\nbytearray[len(prefix):].  Otherwise, return a copy of the original\nbytearray.")]
    internal static Ref RemovePrefix(VmThread t, Ref self, Ref prefix) => ByteMethods.RemoveEnd(t, self, prefix, tail: false);

    [PyMethod("removesuffix", Doc = "Return a bytearray with the given suffix string removed if present.\n\nIf the bytearray ends with the suffix string and that suffix is not\nempty, return bytearray[:-len(suffix)].  Otherwise, return a copy of\nthe original bytearray.")]
    internal static Ref RemoveSuffix(VmThread t, Ref self, Ref suffix) => ByteMethods.RemoveEnd(t, self, suffix, tail: true);

    [PyMethod("replace", Doc = "Return a copy with all occurrences of substring old replaced by new.\n\n  count\n    Maximum number of occurrences to replace.\n    -1 (the default value) means replace all occurrences.\n\nIf the optional argument count is given, only the first count occurrences are\nreplaced.")]
    internal static Ref Replace(VmThread t, Ref self, Ref old, Ref @new, long count = -1) => ByteMethods.Replace(t, self, old, @new, count);

    [PyMethod("translate", Doc = "Return a copy with each character mapped by the given translation table.\n\n  table\n    Translation table, which must be a bytes object of length 256.\n\nAll characters occurring in the optional argument delete are removed.\nThe remaining characters are mapped through the given translation table.")]
    internal static Ref Translate(VmThread t, Ref self, Ref table, [Keyword, Optional] Ref delete) => ByteMethods.Translate(t, self, table, delete);

    [PyStaticMethod("maketrans", Doc = "staticmethod(function) -> method\n\nConvert a function to be a static method.\n\nA static method does not receive an implicit first argument.\nTo declare a static method, use this idiom:\n\n     class C:\n         @staticmethod\n         def f(arg1, arg2, ...):\n             ...\n\nIt can be called either on the class (e.g. C.f()) or on an instance\n(e.g. C().f()). Both the class and the instance are ignored, and\nneither is passed implicitly as the first argument to the method.\n\nStatic methods in Python are similar to those found in Java or C++.\nFor a more advanced concept, see the classmethod builtin.")]
    internal static Ref MakeTranslation(VmThread t, Ref frm, Ref to) => ByteMethods.MakeTranslation(t, frm, to);

    [PyMethod("split", Doc = "Return a list of the sections in the bytearray, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytearray.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.")]
    internal static Ref Split(VmThread t, Ref self, [Keyword, OrNone] Ref sep, [Keyword("maxsplit")] long maxSplit = -1) => ByteMethods.Split(t, self, sep, maxSplit, last: false);

    [PyMethod("rsplit", Doc = "Return a list of the sections in the bytearray, using sep as the delimiter.\n\n  sep\n    The delimiter according which to split the bytearray.\n    None (the default value) means split on ASCII whitespace characters\n    (space, tab, return, newline, formfeed, vertical tab).\n  maxsplit\n    Maximum number of splits to do.\n    -1 (the default value) means no limit.\n\nSplitting is done starting at the end of the bytearray and working to the front.")]
    internal static Ref SplitLast(VmThread t, Ref self, [Keyword, OrNone] Ref sep, [Keyword("maxsplit")] long maxSplit = -1) => ByteMethods.Split(t, self, sep, maxSplit, last: true);

    [PyMethod("splitlines", Doc = "Return a list of the lines in the bytearray, breaking at line boundaries.\n\nLine breaks are not included in the resulting list unless keepends is given and\ntrue.")]
    internal static Ref SplitLines(VmThread t, Ref self, [Keyword("keepends")] int keepEnds = 0) => ByteMethods.SplitLines(t, self, keepEnds != 0);

    [PyMethod("partition", Doc = "Partition the bytearray into three parts using the given separator.\n\nThis will search for the separator sep in the bytearray. If the separator is\nfound, returns a 3-tuple containing the part before the separator, the\nseparator itself, and the part after it as new bytearray objects.\n\nIf the separator is not found, returns a 3-tuple containing the copy of the\noriginal bytearray object and two empty bytearray objects.")]
    internal static Ref Partition(VmThread t, Ref self, Ref sep) => ByteMethods.Partition(t, self, sep, last: false);

    [PyMethod("rpartition", Doc = "Partition the bytearray into three parts using the given separator.\n\nThis will search for the separator sep in the bytearray, starting at the end.\nIf the separator is found, returns a 3-tuple containing the part before the\nseparator, the separator itself, and the part after it as new bytearray\nobjects.\n\nIf the separator is not found, returns a 3-tuple containing two empty bytearray\nobjects and the copy of the original bytearray object.")]
    internal static Ref PartitionLast(VmThread t, Ref self, Ref sep) => ByteMethods.Partition(t, self, sep, last: true);

    [PyMethod("strip", Doc = "Strip leading and trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading and trailing ASCII whitespace.")]
    internal static Ref Strip(VmThread t, Ref self, [OrNone] Ref bytes) => ByteMethods.Strip(t, self, bytes, left: true, right: true);

    [PyMethod("lstrip", Doc = "Strip leading bytes contained in the argument.\n\nIf the argument is omitted or None, strip leading ASCII whitespace.")]
    internal static Ref StripLeft(VmThread t, Ref self, [OrNone] Ref bytes) => ByteMethods.Strip(t, self, bytes, left: true, right: false);

    [PyMethod("rstrip", Doc = "Strip trailing bytes contained in the argument.\n\nIf the argument is omitted or None, strip trailing ASCII whitespace.")]
    internal static Ref StripRight(VmThread t, Ref self, [OrNone] Ref bytes) => ByteMethods.Strip(t, self, bytes, left: false, right: true);

    [PyMethod("join", Doc = "Concatenate any number of bytes/bytearray objects.\n\nThe bytearray whose method is called is inserted in between each pair.\n\nThe result is returned as a new bytearray object.")]
    internal static Ref Join(VmThread t, Ref self, Ref iterable) => ByteMethods.Join(t, self, iterable);

    [PyMethod("lower", Doc = "B.lower() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to lowercase.")]
    internal static Ref Lower(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Lower);

    [PyMethod("upper", Doc = "B.upper() -> copy of B\n\nReturn a copy of B with all ASCII characters converted to uppercase.")]
    internal static Ref Upper(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Upper);

    [PyMethod("title", Doc = "B.title() -> copy of B\n\nReturn a titlecased version of B, i.e. ASCII words start with uppercase\ncharacters, all remaining cased characters have lowercase.")]
    internal static Ref Title(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Title);

    [PyMethod("capitalize", Doc = "B.capitalize() -> copy of B\n\nReturn a copy of B with only its first character capitalized (ASCII)\nand the rest lower-cased.")]
    internal static Ref Capitalize(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Capitalize);

    [PyMethod("swapcase", Doc = "B.swapcase() -> copy of B\n\nReturn a copy of B with uppercase ASCII characters converted\nto lowercase ASCII and vice versa.")]
    internal static Ref SwapCase(VmThread t, Ref self) => ByteMethods.Map(t, self, ByteMethods.Mapping.Swap);

    [PyMethod("isalpha", Doc = "B.isalpha() -> bool\n\nReturn True if all characters in B are alphabetic\nand there is at least one character in B, False otherwise.")]
    internal static bool IsAlpha(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Alpha);

    [PyMethod("isalnum", Doc = "B.isalnum() -> bool\n\nReturn True if all characters in B are alphanumeric\nand there is at least one character in B, False otherwise.")]
    internal static bool IsAlnum(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Alnum);

    [PyMethod("isdigit", Doc = "B.isdigit() -> bool\n\nReturn True if all characters in B are digits\nand there is at least one character in B, False otherwise.")]
    internal static bool IsDigit(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Digit);

    [PyMethod("isspace", Doc = "B.isspace() -> bool\n\nReturn True if all characters in B are whitespace\nand there is at least one character in B, False otherwise.")]
    internal static bool IsSpace(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Space);

    [PyMethod("islower", Doc = "B.islower() -> bool\n\nReturn True if all cased characters in B are lowercase and there is\nat least one cased character in B, False otherwise.")]
    internal static bool IsLower(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Lower);

    [PyMethod("isupper", Doc = "B.isupper() -> bool\n\nReturn True if all cased characters in B are uppercase and there is\nat least one cased character in B, False otherwise.")]
    internal static bool IsUpper(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Upper);

    [PyMethod("istitle", Doc = "B.istitle() -> bool\n\nReturn True if B is a titlecased string and there is at least one\ncharacter in B, i.e. uppercase characters may only follow uncased\ncharacters and lowercase characters only cased ones. Return False\notherwise.")]
    internal static bool IsTitle(VmThread t, Ref self) => ByteMethods.Is(ByteMethods.SpanOf(t, self), ByteMethods.Class.Title);

    [PyMethod("isascii", Doc = "B.isascii() -> bool\n\nReturn True if B is empty or all characters in B are ASCII,\nFalse otherwise.")]
    internal static bool IsAscii(VmThread t, Ref self) => ByteMethods.IsAscii(ByteMethods.SpanOf(t, self));

    [PyMethod("center", Doc = "Return a centered string of length width.\n\nPadding is done using the specified fill character.")]
    internal static Ref Center(VmThread t, Ref self, long width, [Optional] Ref fillchar) => ByteMethods.Pad(t, self, width, fillchar, "center");

    [PyMethod("ljust", Doc = "Return a left-justified string of length width.\n\nPadding is done using the specified fill character.")]
    internal static Ref JustifyLeft(VmThread t, Ref self, long width, [Optional] Ref fillchar) => ByteMethods.Pad(t, self, width, fillchar, "ljust");

    [PyMethod("rjust", Doc = "Return a right-justified string of length width.\n\nPadding is done using the specified fill character.")]
    internal static Ref JustifyRight(VmThread t, Ref self, long width, [Optional] Ref fillchar) => ByteMethods.Pad(t, self, width, fillchar, "rjust");

    [PyMethod("zfill", Doc = "Pad a numeric string with zeros on the left, to fill a field of the given width.\n\nThe original string is never truncated.")]
    internal static Ref ZeroFill(VmThread t, Ref self, long width) => ByteMethods.ZeroFill(t, self, width);

    [PyMethod("expandtabs", Doc = "Return a copy where all tab characters are expanded using spaces.\n\nIf tabsize is not given, a tab size of 8 characters is assumed.")]
    internal static Ref ExpandTabs(VmThread t, Ref self, [Keyword("tabsize")] int tabSize = 8) => ByteMethods.ExpandTabs(t, self, tabSize);

    [PyMethod("decode", Doc = "Decode the bytearray using the codec registered for encoding.\n\n  encoding\n    The encoding with which to decode the bytearray.\n  errors\n    The error handling scheme to use for the handling of decoding errors.\n    The default is 'strict' meaning that decoding errors raise a\n    UnicodeDecodeError. Other possible values are 'ignore' and 'replace'\n    as well as any other name registered with codecs.register_error that\n    can handle UnicodeDecodeErrors.")]
    internal static Ref Decode(VmThread t, Ref self, [Keyword, Optional] StrObject* encoding, [Keyword, Optional] StrObject* errors)
    {
        var data = ByteMethods.DataOf(t, self, out var length);
        return Codecs.Decode(t, self, data, length, encoding, errors);
    }

    [PyMethod("hex", Doc = "Create a string of hexadecimal numbers from a bytearray object.\n\n  sep\n    An optional single character or byte to separate hex bytes.\n  bytes_per_sep\n    How many bytes between separators.  Positive values count from the\n    right, negative values count from the left.\n\nExample:\n>>> value = bytearray([0xb9, 0x01, 0xef])\n>>> value.hex()\n'b901ef'\n>>> value.hex(':')\n'b9:01:ef'\n>>> value.hex(':', 2)\n'b9:01ef'\n>>> value.hex(':', -2)\n'b901:ef'")]
    internal static Ref Hex(VmThread t, Ref self, [Keyword, Optional] Ref sep, [Keyword("bytes_per_sep")] int bytesPerSep = 1)
    {
        var data = ByteMethods.DataOf(t, self, out var length);
        return ByteMethods.Hex(t, data, length, sep, bytesPerSep);
    }
}
