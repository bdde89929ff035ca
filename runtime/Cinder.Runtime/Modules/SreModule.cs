namespace Cinder.Runtime;

/// <summary><c>_sre</c>: executes the regular expressions that the package re compiles.</summary>
[PyModule("_sre")]
internal static unsafe partial class SreModule
{
    private const long Magic = 20220615;
    private const long CodeSize = 4;
    private const long MaxRepeat = uint.MaxValue;
    private const long MaxGroups = int.MaxValue / 2;

    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "MAGIC", Ref.FromSmall(Magic));
        ModuleOps.Set(t, module, "CODESIZE", Ref.FromSmall(CodeSize));
        ModuleOps.Set(t, module, "MAXREPEAT", Ref.FromSmall(MaxRepeat));
        ModuleOps.Set(t, module, "MAXGROUPS", Ref.FromSmall(MaxGroups));
        ModuleOps.Remove(t, module, "SRE_Scanner");
        ModuleOps.Remove(t, module, "SRE_Template");
    }

    [PyFunction("compile")]
    private static Ref Compile(VmThread t, [Keyword] Ref pattern, [Keyword] int flags, [Keyword] Ref code, [Keyword] long groups, [Keyword] Ref groupindex, [Keyword] Ref indexgroup)
    {
        if (t.KindOf(code) != BuiltinType.List)
        {
            return t.RaiseTypeError($"compile() argument 'code' must be list, not {TypeText(t, code)}");
        }

        if (t.KindOf(groupindex) != BuiltinType.Dict)
        {
            return t.RaiseTypeError($"compile() argument 'groupindex' must be dict, not {TypeText(t, groupindex)}");
        }

        if (t.KindOf(indexgroup) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError($"compile() argument 'indexgroup' must be tuple, not {TypeText(t, indexgroup)}");
        }

        if (groups is < 0 or > MaxGroups)
        {
            return t.Raise(BuiltinType.RuntimeError, "invalid SRE code");
        }

        var isBytes = pattern.IsNone ? -1 : t.KindOf(pattern) == BuiltinType.Str ? 0 : 1;
        if (isBytes == 1 && !Buffers.IsExporter(t, pattern))
        {
            return t.RaiseTypeError($"expected string or bytes-like object, got '{Op.TypeName(t, pattern)}'");
        }

        if (!TryWords(t, (ListObject*)code.Object, out var words))
        {
            return Ref.Error;
        }

        var program = SreTranslator.Translate(t, words, groups);
        if (program.IsError)
        {
            return program;
        }

        var compiled = (PatternObject*)t.Allocate(BuiltinType.RegexPattern, sizeof(PatternObject));
        compiled->Source = pattern;
        compiled->GroupIndex = groupindex;
        compiled->IndexGroup = indexgroup;
        compiled->Program = program;
        compiled->Flags = flags;
        compiled->Groups = groups;
        compiled->IsBytes = isBytes;
        return Ref.From(compiled);
    }

    /// <summary>A template for sub(): a tuple of literals, None where a group comes, and a tuple of the groups.</summary>
    [PyFunction("_template")]
    private static Ref Template(VmThread t, TupleObject* literals, TupleObject* groups)
    {
        var wanted = 0;
        for (var i = 0; i < literals->Length; i++)
        {
            wanted += TupleObject.Items(literals)[i].IsNone ? 1 : 0;
        }

        for (var i = 0; i < groups->Length; i++)
        {
            wanted = TupleObject.Items(groups)[i] is { IsInt: true, IntValue: >= 0 and <= MaxGroups } ? wanted : -1;
        }

        return wanted == groups->Length ? TemplateType.New(t, Ref.From(literals), Ref.From(groups)) : t.RaiseTypeError("invalid template");
    }

    [PyFunction("getcodesize")]
    private static long GetCodeSize(VmThread t) => CodeSize;

    [PyFunction("ascii_iscased")]
    private static bool IsCasedAscii(VmThread t, int character) => character is >= 0 and < 128 && char.IsAsciiLetter((char)character);

    [PyFunction("unicode_iscased")]
    private static bool IsCasedUnicode(VmThread t, int character) =>
        SreChars.LowerUnicode((uint)character) != (uint)character || SreChars.UpperUnicode((uint)character) != (uint)character;

    [PyFunction("ascii_tolower")]
    private static long LowerAscii(VmThread t, int character) => SreChars.LowerAscii((uint)character);

    [PyFunction("unicode_tolower")]
    private static long LowerUnicode(VmThread t, int character) => SreChars.LowerUnicode((uint)character);

    private static bool TryWords(VmThread t, ListObject* code, out uint[] words)
    {
        words = new uint[code->Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = ListObject.Items(code)[i];
            if (t.KindOf(word) is not (BuiltinType.Int or BuiltinType.Bool) || !IntOps.TryToLong(word, out var value) || (ulong)value > uint.MaxValue)
            {
                t.RaiseOverflowError("regular expression code size limit exceeded");
                return false;
            }

            words[i] = (uint)value;
        }

        return true;
    }

    private static string TypeText(VmThread t, Ref value) => value.IsNone ? "None" : Op.TypeName(t, value);
}
