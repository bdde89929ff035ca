using System.Globalization;
using System.Text;

namespace Cinder.Generators.Builtins;

/// <summary>
/// Writes the entry points of one native method: the thunk, which takes a call as it lies on the stack, and the direct entry, which takes
/// exactly the arguments as words. The checks whose failure needs a message are calls into <c>NativeArguments</c>.
/// </summary>
internal sealed class ThunkWriter
{
    private readonly StringBuilder _text;
    private readonly NativeMethod _method;
    private readonly string _owner;
    private readonly string _id;
    private readonly string _module;
    private readonly string? _also;

    /// <param name="text">Where to write.</param>
    /// <param name="method">The method.</param>
    /// <param name="owner">Member of BuiltinType whose method it is, or None0 for a module function.</param>
    /// <param name="id">Suffix that tells the entry points of a class apart.</param>
    /// <param name="module">Python name of the module whose function it is; empty for a method.</param>
    /// <param name="also">A second member of BuiltinType that has the method too, or null.</param>
    public ThunkWriter(StringBuilder text, NativeMethod method, string owner, string id, string module, string? also)
    {
        _also = also;
        _module = module;
        _text = text;
        _method = method;
        _owner = owner;
        _id = id;
    }

    /// <summary>How messages call the function: with its module, unless that is builtins.</summary>
    private string Identity =>
        $"BuiltinType.{_owner}, {Literal.Of(_module is "" or "builtins" ? _method.Name : _module + "." + _method.Name)}, NativeForm.{_method.Form}";

    public void Write()
    {
        switch (_method.Form)
        {
            case NativeForm.Getter:
                WriteGetter();
                break;
            case NativeForm.Setter:
                WriteSetter();
                break;
            default:
                WriteThunk();
                if (_method.HasDirect)
                {
                    WriteDirect();
                }

                break;
        }
    }

    private void WriteGetter()
    {
        Open($"Ref Thunk{_id}(VmThread t, Ref self)");
        CheckSelf("self");
        Return(Call(["self"]));
        Close();
    }

    private void WriteSetter()
    {
        Open($"bool Thunk{_id}(VmThread t, Ref self, Ref value)");
        if (SelfTest("self") is { } test)
        {
            Line($"if ({test})");
            Line("{");
            Line("    return false;");
            Line("}");
            Line();
        }

        Line($"return {_method.Symbol.Name}(t, {Self("self")}, value);");
        Close();
    }

    private void WriteThunk()
    {
        Open($"Ref Thunk{_id}(VmThread t, Ref* args, nint nargs, Ref kwnames)");
        if (_method.HasKeywords)
        {
            WriteKeywordParsing();
        }
        else
        {
            WriteCountCheck();
        }

        if (_method.HasDirect)
        {
            var source = _method.HasKeywords ? "values" : "args";
            var words = Enumerable.Range(0, _method.Arity).Select(i => i < _method.Skip || !_method.HasKeywords ? Item("args", i) : Item(source, i - _method.Skip));
            var call = $"Direct{_id}({Join("t", words)})";
            if (_method.Name == "__next__")
            {
                // The end of an iteration is no exception until Python code asks for the item itself.
                Line($"var item = {call};");
                Line("return item.IsUnbound ? t.Raise(BuiltinType.StopIteration) : item;");
            }
            else
            {
                Line($"return {call};");
            }
        }
        else
        {
            WriteConversions();
        }

        Close();
    }

    /// <summary>Fast test of the shape of the call; the helper repeats it in CPython's order and raises, or finds an empty kwnames.</summary>
    private void WriteCountCheck()
    {
        var least = _method.Minimum + _method.Skip;
        var tests = new List<string>();
        if (_method.Maximum == _method.Minimum)
        {
            tests.Add($"nargs != {Number(least)}");
        }
        else
        {
            if (least > 0)
            {
                tests.Add($"nargs < {Number(least)}");
            }

            if (_method.Maximum >= 0)
            {
                tests.Add($"nargs > {Number(_method.Maximum + _method.Skip)}");
            }
        }

        if (!_method.HasKwArgs)
        {
            tests.Add("!kwnames.IsUnbound");
        }

        if (tests.Count == 0)
        {
            return;
        }

        // A slot that converts its one operand to an index, and every slot of more arguments, reports through the unpacking of a tuple without a name.
        var unpacks = _method.Form == NativeForm.Slot && _method.Name != "__init__" && _method.Name != "__call__"
            && (_method.Maximum > 1 || (_method.Maximum == 1 && _method.Parameters[0].Kind == ParameterKind.Long));
        var helper = unpacks ? "PositionalUnpacked" : _method.HasKwArgs ? "PositionalAnyKeywords" : "Positional";
        Line($"if (({string.Join(" || ", tests)}) && !NativeArguments.{helper}(t, args, nargs, kwnames, {Identity}, {Number(_method.Minimum)}, {Number(_method.Maximum)}))");
        Fail();
        Line();
    }

    private void WriteKeywordParsing()
    {
        var named = _method.Named.ToList();
        var positionalOnly = named.Count(p => p.Mode == ParameterMode.Positional);
        var required = _method.Named.Count(p => p.Mode == ParameterMode.KeywordOnly && !p.IsOptional);
        var names = string.Join(",", named.Skip(positionalOnly).Select(p => p.Name));
        var least = _method.Skip + _method.Minimum;
        var most = _method.Skip + _method.ByPosition.Count();
        var needsKeywords = required > 0;
        Line($"var values = stackalloc Ref[{Number(named.Count)}];");
        if (!needsKeywords)
        {
            // Without keywords the arguments only need to be copied.
            var tests = new[] { "kwnames.IsUnbound", least > 0 ? $"nargs >= {Number(least)}" : "", _method.HasArgs ? "" : $"nargs <= {Number(most)}" };
            Line($"if ({string.Join(" && ", tests.Where(t => t.Length > 0))})");
            Line("{");
            for (var i = 0; i < named.Count; i++)
            {
                var position = i + _method.Skip;
                Line($"    values[{Number(i)}] = " + (position < least ? $"args[{Number(position)}];"
                    : position < most ? $"nargs > {Number(position)} ? args[{Number(position)}] : Ref.Unbound;" : "Ref.Unbound;"));
            }

            Line("}");
        }

        Line($"{(needsKeywords ? "" : "else ")}if (!NativeArguments.Keywords(t, args, nargs, kwnames, {Identity}, new NativeParameters(\"{names}\"u8, {Number(named.Count)}, {Number(positionalOnly)}, " +
            $"{Number(_method.Minimum)}, {Number(_method.ByPosition.Count())}, {Number(required)}, {(_method.HasArgs ? "true" : "false")}), values))");
        Fail();
        Line();
    }

    private void WriteConversions()
    {
        if (_method.Skip == 1 && _method.Form is NativeForm.Method or NativeForm.Slot && SelfTest("args[0]") is not null)
        {
            CheckSelf("args[0]");
        }
        else if (_method.Form == NativeForm.New)
        {
            Line($"if (!NativeArguments.NewClass(t, args[0], BuiltinType.{_owner}))");
            Fail();
            Line();
        }
        else if (_method.Form == NativeForm.ClassMethod)
        {
            ClassCheck("args[0]");
        }

        var words = _method.Skip == 1 ? new List<string> { "args[0]" } : [];
        var index = 0;
        foreach (var parameter in _method.Parameters)
        {
            if (parameter.Kind == ParameterKind.Args)
            {
                var first = _method.Skip + _method.ByPosition.Count();
                words.Add(first == 0 ? "new Args(args, nargs)" : _method.Minimum < _method.ByPosition.Count()
                    ? $"new Args(args + {Number(first)}, nargs > {Number(first)} ? nargs - {Number(first)} : 0)"
                    : $"new Args(args + {Number(first)}, nargs - {Number(first)})");
            }
            else if (parameter.Kind == ParameterKind.KwArgs)
            {
                words.Add("new KwArgs(args + nargs, kwnames.IsHeap ? (TupleObject*)kwnames.Object : null)");
            }
            else
            {
                var word = _method.HasKeywords ? Item("values", index) : Item("args", index + _method.Skip);
                var absent = _method.HasKeywords ? $"{word}.IsUnbound" : $"nargs <= {Number(index + _method.Skip)}";
                words.Add(Convert(parameter, index, word, parameter.IsOptional ? absent : null));
                index++;
            }
        }

        Return(Call(words));
    }

    private void WriteDirect()
    {
        Line();
        Open($"Ref Direct{_id}({Join("VmThread t", Enumerable.Range(0, _method.Arity).Select(i => $"Ref a{Number(i)}"))})");
        if (_method.Skip == 1)
        {
            if (_method.Form == NativeForm.ClassMethod)
            {
                ClassCheck("a0");
            }
            else
            {
                CheckSelf("a0");
            }
        }

        var words = _method.Skip == 1 ? new List<string> { "a0" } : [];
        for (var i = 0; i < _method.Parameters.Count; i++)
        {
            words.Add(Convert(_method.Parameters[i], i, $"a{Number(i + _method.Skip)}", null));
        }

        Return(Call(words));
        Close();
    }

    /// <summary>Writes what turns a word into the parameter's C# type; returns the expression to pass.</summary>
    private string Convert(NativeParameter parameter, int index, string word, string? absent)
    {
        if (parameter.Kind == ParameterKind.Reference)
        {
            return absent is null || (_method.HasKeywords && parameter.Default == "Ref.Unbound") ? word : $"{absent} ? {parameter.Default} : {word}";
        }

        var local = $"p{Number(index)}";
        if (parameter.Kind == ParameterKind.Pointer)
        {
            var type = $"BuiltinType.{parameter.Type}";
            var test = $"{word}.HeapLayoutId != (uint){type} && !NativeArguments.Instance(t, {word}, {type}, {FunctionName}, {Display(parameter, index)})";
            if (absent is null)
            {
                Line($"if ({test})");
                Fail();
                Line();
                return $"({parameter.Structure}*){word}.Object";
            }

            Line($"{parameter.Structure}* {local} = null;");
            Line($"if (!({absent}){(parameter.IsOrNone ? $" && !{word}.IsNone" : "")})");
            Line("{");
            Line($"    if ({test})");
            Line("    {");
            Line("        return Ref.Error;");
            Line("    }");
            Line();
            Line($"    {local} = ({parameter.Structure}*){word}.Object;");
            Line("}");
            Line();
            return local;
        }

        var (csharp, conversion) = parameter.Kind switch
        {
            ParameterKind.Long => ("long", $"NativeArguments.ToLong(t, {word}, out {local})"),
            ParameterKind.Int => ("int", $"NativeArguments.ToInt(t, {word}, out {local})"),
            ParameterKind.Double => ("double", $"NativeArguments.ToDouble(t, {word}, out {local})"),
            ParameterKind.Bool => ("bool", $"NativeArguments.ToBool(t, {word}, out {local})"),
            _ => ("string", $"NativeArguments.ToText(t, {word}, {FunctionName}, {Display(parameter, index)}, out {local})"),
        };
        Line(absent is null ? $"{csharp} {local};" : $"{csharp} {local} = {parameter.Default};");
        Line($"if ({(absent is null ? "" : $"!({absent}) && ")}!{conversion})");
        Fail();
        Line();
        return local;
    }

    private string FunctionName => _method.Form == NativeForm.New || _method.Name == "__init__" ? $"BuiltinTypes.Rows[(int)BuiltinType.{_owner}].Name" : Literal.Of(_method.Name);

    /// <summary>How messages call an argument.</summary>
    private string Display(NativeParameter parameter, int index)
    {
        if (parameter.Mode != ParameterMode.Positional)
        {
            return Literal.Of($"argument '{parameter.Name}'");
        }

        var single = _method.Minimum == 1 && _method.Maximum == 1 && !_method.HasKeywords;
        return Literal.Of(single ? "argument" : $"argument {Number(index + 1)}");
    }

    private string Call(IReadOnlyList<string> words)
    {
        var arguments = words.Select((w, i) => i == 0 && _method.Skip == 1 ? Self(w) : w);
        return $"{_method.Symbol.Name}({Join("t", arguments)})";
    }

    private string Self(string word) => _method.SelfStructure.Length == 0 ? word : $"({_method.SelfStructure}*){word}.Object";

    private void CheckSelf(string word)
    {
        if (SelfTest(word) is { } test)
        {
            Line($"if ({test})");
            Fail();
            Line();
        }
    }

    private string? SelfTest(string word)
    {
        if (_owner == "Object")
        {
            return null;
        }

        var quick = _owner == "Int" ? $"!{word}.IsInt && " : "";
        var other = _also is null ? "" : $"{word}.HeapLayoutId != (uint)BuiltinType.{_also} && ";
        return $"{quick}{word}.HeapLayoutId != (uint)BuiltinType.{_owner} && {other}!NativeArguments.Self(t, {word}, {Identity})";
    }

    private void ClassCheck(string word)
    {
        Line($"if (!NativeArguments.ClassSelf(t, {word}, BuiltinType.{_owner}, {Literal.Of(_method.Name)}))");
        Fail();
        Line();
    }

    private void Return(string call)
    {
        switch (_method.Symbol.ReturnType.SpecialType)
        {
            case Microsoft.CodeAnalysis.SpecialType.System_Boolean:
                Line($"return Ref.FromBool({call});");
                break;
            case Microsoft.CodeAnalysis.SpecialType.System_Int64:
                Line($"return IntOps.FromLong(t, {call});");
                break;
            case Microsoft.CodeAnalysis.SpecialType.System_Double:
                Line($"return FloatOps.New(t, {call});");
                break;
            case Microsoft.CodeAnalysis.SpecialType.System_Void:
                Line($"{call};");
                Line("return Ref.None;");
                break;
            default:
                Line($"return {call};");
                break;
        }
    }

    private void Open(string signature)
    {
        _text.Append("    private static ").AppendLine(signature).AppendLine("    {");
    }

    private void Close() => _text.AppendLine("    }");

    private void Fail()
    {
        Line("{");
        Line("    return Ref.Error;");
        Line("}");
    }

    private void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append("        ").Append(line);
        }

        _text.AppendLine();
    }

    private static string Join(string first, IEnumerable<string> rest) => string.Concat(first, string.Concat(rest.Select(r => ", " + r)));

    private static string Item(string array, int index) => $"{array}[{Number(index)}]";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
