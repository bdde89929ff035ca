using System.Text.Json;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Tests.Support;
using Cinder.Syntax;

namespace Cinder.Compiler.Tests.Differential;

/// <summary>Compares with what record.py wrote down of CPython's compiler, snippet by snippet.</summary>
public sealed class DifferentialTests
{
    private static readonly string[] Snippets =
        File.ReadAllText(TestData.PathOf("Differential/snippets.txt")).TrimEnd('\n').Split("\n---\n");

    private static readonly string[] Expected = File.ReadAllLines(TestData.PathOf("Differential/snippets.expected"));

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, Snippets.Length));

    [Fact]
    public void Record_HasOneLineForEachSnippet() => Assert.Equal(Snippets.Length, Expected.Length);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Snippet_CompilesAsCPythonCompilesIt(int number)
    {
        using var document = JsonDocument.Parse(Expected[number]);
        var expected = document.RootElement;
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        var options = new CompileOptions
        {
            Warning = w =>
            {
                warnings.Add($"{w.Line}: {w.Message}");
                return false;
            },
        };
        CodeObject code;
        try
        {
            code = TestData.Compile(Snippets[number] + "\n", options);
        }
        catch (PythonSyntaxException e)
        {
            var location = e.Location!;
            Assert.True(expected.TryGetProperty("error", out var error), $"{Snippets[number]}\n{e.Message}");
            Assert.Equal(
                error.EnumerateArray().Select(x => x.ToString()),
                [e.Message, $"{location.Line}", $"{location.Offset}", $"{location.EndLine}", $"{location.EndOffset}"]);
            return;
        }

        Assert.False(expected.TryGetProperty("error", out var missing), $"{Snippets[number]}\nshould be an error: {missing}");
        CodeVerifier.Verify(code);
        Assert.Equal(Strings(expected, "warnings"), warnings);
        var expectedCodes = expected.GetProperty("codes").EnumerateArray().ToList();
        foreach (var (own, theirs) in Pair(code, expectedCodes, Snippets[number]))
        {
            Compare(theirs, own, Snippets[number]);
        }
    }

    private static IEnumerable<(CodeObject Own, JsonElement Theirs)> Pair(CodeObject code, List<JsonElement> expected, string snippet)
    {
        // Code that nothing reaches is left out of ours.
        foreach (var own in code.WithNested())
        {
            var index = expected.FindIndex(x => x.GetProperty("qualname").GetString() == own.QualName && x.GetProperty("line").GetInt32() == own.FirstLineNumber);
            Assert.True(index >= 0, $"{snippet}\nhas an extra code object {own.QualName}");
            yield return (own, expected[index]);
            expected.RemoveAt(index);
        }

        Assert.True(expected.Count == 0, $"{snippet}\nlacks code objects");
    }

    private static void Compare(JsonElement expected, CodeObject code, string snippet)
    {
        Assert.Equal(expected.GetProperty("name").GetString(), code.Name);
        Assert.Equal((CodeFlags)expected.GetProperty("flags").GetInt32(), code.Flags);
        Assert.Equal(expected.GetProperty("args").EnumerateArray().Select(x => x.GetInt32()), [code.ArgCount, code.PosOnlyArgCount, code.KwOnlyArgCount]);
        Assert.Equal(Strings(expected, "varnames"), code.VarNames);
        Assert.Equal(Strings(expected, "cellvars"), code.CellVars);
        Assert.Equal(Strings(expected, "freevars"), code.FreeVars);

        var (instructions, constants) = Describe(code);
        AssertSame(Strings(expected, "instructions"), instructions, snippet, code);
        AssertSame(Strings(expected, "constants"), constants, snippet, code);
    }

    private static void AssertSame(IEnumerable<string> expected, SortedSet<string> actual, string snippet, CodeObject code)
    {
        var missing = expected.Except(actual).ToList();
        var extra = actual.Except(expected).ToList();
        Assert.True(
            missing.Count == 0 && extra.Count == 0,
            $"{snippet}\n{code.QualName}\nmissing:\n  {string.Join("\n  ", missing)}\nextra:\n  {string.Join("\n  ", extra)}\n{Disassembler.Disassemble(code)}");
    }

    private static (SortedSet<string> Instructions, SortedSet<string> Constants) Describe(CodeObject code)
    {
        var instructions = new SortedSet<string>(StringComparer.Ordinal);
        var constants = new SortedSet<string>(StringComparer.Ordinal);
        var locations = code.Locations.Decode(code.Instructions.Length);
        for (var i = 0; i < locations.Length; i++)
        {
            var instruction = code.Instructions[i];
            var isNamesOfCall = i + 1 < locations.Length && code.Instructions[i + 1].Op == OpCode.CallKw;
            if (instruction.Op == OpCode.LoadConst && !isNamesOfCall)
            {
                constants.Add(Constant(code.Constants[instruction.Arg]));
            }

            if (Describe(code, instruction) is { } text)
            {
                var place = locations[i];
                instructions.Add($"{text} @{Number(place.Line)},{Number(place.EndLine)},{Number(place.Column)},{Number(place.EndColumn)}");
            }
        }

        return (instructions, constants);

        static string Number(int value) => value < 0 ? "-" : value.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Constant(object? value) => value switch
    {
        CodeObject code => "code " + code.QualName,
        ConstFrozenSet set => "frozenset " + string.Join(' ', set.Items.Select(PythonText.Repr).Order(StringComparer.Ordinal)),
        _ => PythonText.Repr(value),
    };

    /// <summary>The instruction as record.py spells it; null when it is not recorded.</summary>
    private static string? Describe(CodeObject code, Instruction instruction)
    {
        var (op, arg) = instruction;
        switch (op)
        {
            case OpCode.PopJumpIfTrue or OpCode.PopJumpIfFalse:
                return "POP_JUMP_IF_TRUE_OR_FALSE";
            case OpCode.PopJumpIfNone or OpCode.PopJumpIfNotNone:
                return "POP_JUMP_IF_NONE_OR_NOT";
            case OpCode.LoadFastCheck:
                return "LOAD_FAST " + code.LocalsPlusNames[arg];
            case OpCode.StoreFast or OpCode.DeleteFast or OpCode.LoadClosure or OpCode.MakeCell or OpCode.CopyFreeVars or OpCode.LoadConst
                or OpCode.ListAppend or OpCode.SetAdd or OpCode.MapAdd or OpCode.Copy or OpCode.Swap or OpCode.Nop or OpCode.PopTop
                or OpCode.PushNull or OpCode.Jump or OpCode.JumpBackward or OpCode.Resume or OpCode.ReturnValue or OpCode.Reraise
                or OpCode.PushExcInfo or OpCode.PopExcept or OpCode.ListToTuple or OpCode.ReturnGenerator or OpCode.EndAsyncFor
                or OpCode.PrepReraiseStar:
                return null;
        }

        return OpCodes.Operand(op) switch
        {
            OperandKind.None or OperandKind.Jump => OpCodes.Name(op),
            OperandKind.Name => $"{OpCodes.Name(op)} {code.Names[arg]}",
            OperandKind.Local or OperandKind.Deref => $"{OpCodes.Name(op)} {code.LocalsPlusNames[arg]}",
            _ => $"{OpCodes.Name(op)} {arg}",
        };
    }

    private static IEnumerable<string> Strings(JsonElement element, string property) =>
        element.GetProperty(property).EnumerateArray().Select(x => x.GetString()!);
}
