using System.Text;

namespace Cinder.Runtime;

/// <content>Argument binding with CPython's error texts.</content>
internal static unsafe partial class FunctionCalls
{
    private const int Optimized = 0x1;
    private const int VarArgs = 0x4;
    private const int VarKeywords = 0x8;

    private static bool Bind(VmThread t, FunctionObject* function, Ref* args, nint count, Ref kwnames, Ref* locals)
    {
        var code = function->Data;
        var names = kwnames.IsHeap ? (TupleObject*)kwnames.Object : null;
        var keywordCount = names == null ? 0 : names->Length;
        var total = count + keywordCount;

        // The arguments may lie in the locals themselves: work from a copy above both.
        var given = locals + Math.Max(code->LocalCount, total);
        for (nint i = 0; i < total; i++)
        {
            given[i] = args[i];
        }

        // Old words between the two would only keep garbage alive.
        for (var word = locals + code->LocalCount; word < given; word++)
        {
            *word = Ref.Zero;
        }

        var hasVarArgs = (code->Flags & VarArgs) != 0;
        var hasVarKeywords = (code->Flags & VarKeywords) != 0;
        var positional = code->ArgCount;
        var named = positional + code->KwOnlyArgCount;
        for (var i = 0; i < named; i++)
        {
            locals[i] = Ref.Unbound;
        }

        var taken = Math.Min(count, positional);
        for (nint i = 0; i < taken; i++)
        {
            locals[i] = given[i];
        }

        var extra = Ref.Unbound;
        if (hasVarArgs)
        {
            locals[named] = TupleOps.From(t, given + taken, count - taken);
        }

        if (hasVarKeywords)
        {
            extra = DictOps.New(t);
            locals[named + (hasVarArgs ? 1 : 0)] = extra;
        }

        for (var k = 0; k < keywordCount; k++)
        {
            if (!BindKeyword(t, function, TupleObject.Items(names)[k], given[count + k], locals, extra, names))
            {
                return false;
            }
        }

        if (count > positional && !hasVarArgs)
        {
            return TooManyPositional(t, function, count, locals);
        }

        return FillDefaults(t, function, locals, count);
    }

    private static bool BindKeyword(VmThread t, FunctionObject* function, Ref name, Ref value, Ref* locals, Ref extra, TupleObject* names)
    {
        var code = function->Data;
        if (t.KindOf(name) != BuiltinType.Str)
        {
            t.RaiseTypeError($"{QualName(function)}() keywords must be strings");
            return false;
        }

        name = StrOps.InternRef(t, name);
        var parameters = TupleObject.Items((TupleObject*)((CodeRefObject*)function->Code.Object)->LocalNames.Object);
        var named = code->ArgCount + code->KwOnlyArgCount;
        for (var i = code->PosOnlyArgCount; i < named; i++)
        {
            if (parameters[i] != name)
            {
                continue;
            }

            if (!locals[i].IsUnbound)
            {
                t.RaiseTypeError($"{QualName(function)}() got multiple values for argument '{StrOps.ToManaged(name)}'");
                return false;
            }

            locals[i] = value;
            return true;
        }

        if (!extra.IsUnbound)
        {
            return DictOps.Set(t, (DictObject*)extra.Object, name, value);
        }

        var wrong = new List<string>();
        for (var i = 0; i < code->PosOnlyArgCount; i++)
        {
            for (var k = 0; k < names->Length; k++)
            {
                if (StrOps.InternRef(t, TupleObject.Items(names)[k]) == parameters[i])
                {
                    wrong.Add(StrOps.ToManaged(parameters[i]));
                }
            }
        }

        t.RaiseTypeError(wrong.Count > 0
            ? $"{QualName(function)}() got some positional-only arguments passed as keyword arguments: '{string.Join(", ", wrong)}'"
            : $"{QualName(function)}() got an unexpected keyword argument '{StrOps.ToManaged(name)}'");
        return false;
    }

    private static bool FillDefaults(VmThread t, FunctionObject* function, Ref* locals, nint count)
    {
        var code = function->Data;
        var positional = code->ArgCount;
        var defaults = function->Defaults.IsHeap ? (TupleObject*)function->Defaults.Object : null;
        var defaultCount = defaults == null ? 0 : defaults->Length;
        var required = positional - defaultCount;
        if (count < positional)
        {
            var missing = 0;
            for (var i = (int)count; i < required; i++)
            {
                missing += locals[i].IsUnbound ? 1 : 0;
            }

            if (missing > 0)
            {
                return Missing(t, function, locals, 0, Math.Max(required, 0), missing, "positional");
            }

            for (var i = Math.Max((int)count, Math.Max(required, 0)); i < positional; i++)
            {
                if (locals[i].IsUnbound)
                {
                    locals[i] = TupleObject.Items(defaults)[i - required];
                }
            }
        }

        var absent = 0;
        var parameters = TupleObject.Items((TupleObject*)((CodeRefObject*)function->Code.Object)->LocalNames.Object);
        for (var i = positional; i < positional + code->KwOnlyArgCount; i++)
        {
            if (!locals[i].IsUnbound)
            {
                continue;
            }

            var value = function->KwDefaults.IsHeap ? DictOps.GetStr((DictObject*)function->KwDefaults.Object, parameters[i]) : Ref.Unbound;
            locals[i] = value;
            absent += value.IsUnbound ? 1 : 0;
        }

        return absent == 0 || Missing(t, function, locals, positional, positional + code->KwOnlyArgCount, absent, "keyword-only");
    }

    private static bool Missing(VmThread t, FunctionObject* function, Ref* locals, int from, int to, int count, string kind)
    {
        var parameters = TupleObject.Items((TupleObject*)((CodeRefObject*)function->Code.Object)->LocalNames.Object);
        var missing = new List<string>();
        for (var i = from; i < to; i++)
        {
            if (locals[i].IsUnbound)
            {
                missing.Add($"'{StrOps.ToManaged(parameters[i])}'");
            }
        }

        var text = new StringBuilder();
        for (var i = 0; i < missing.Count; i++)
        {
            if (i > 0)
            {
                text.Append(i < missing.Count - 1 ? ", " : missing.Count == 2 ? " and " : ", and ");
            }

            text.Append(missing[i]);
        }

        t.RaiseTypeError($"{QualName(function)}() missing {count} required {kind} argument{(count == 1 ? "" : "s")}: {text}");
        return false;
    }

    private static bool TooManyPositional(VmThread t, FunctionObject* function, nint count, Ref* locals)
    {
        var code = function->Data;
        var defaultCount = function->Defaults.IsHeap ? ((TupleObject*)function->Defaults.Object)->Length : 0;
        var keywordOnly = 0;
        for (var i = code->ArgCount; i < code->ArgCount + code->KwOnlyArgCount; i++)
        {
            keywordOnly += locals[i].IsUnbound ? 0 : 1;
        }

        var takes = defaultCount > 0 ? $"from {code->ArgCount - defaultCount} to {code->ArgCount}" : $"{code->ArgCount}";
        var plural = defaultCount > 0 || code->ArgCount != 1 ? "s" : "";
        var given = keywordOnly > 0
            ? $"{count} positional argument{(count == 1 ? "" : "s")} (and {keywordOnly} keyword-only argument{(keywordOnly == 1 ? "" : "s")}) were"
            : $"{count} {(count == 1 ? "was" : "were")}";
        t.RaiseTypeError($"{QualName(function)}() takes {takes} positional argument{plural} but {given} given");
        return false;
    }

    private static string QualName(FunctionObject* function) => StrOps.ToManaged(function->QualName);
}
