using System.Text;

namespace Cinder.Runtime;

/// <content>Calls of functions that take keywords.</content>
internal static unsafe partial class NativeArguments
{
    /// <summary>Sorts the arguments besides self into <paramref name="values"/>, one a parameter; absent ones become Unbound.</summary>
    internal static bool Keywords(VmThread t, Ref* args, nint nargs, Ref kwnames, BuiltinType owner, string name, NativeForm form, NativeParameters parameters, Ref* values)
    {
        if (!Receiver(t, args, nargs, owner, name, form))
        {
            return false;
        }

        var skip = Skip(form);
        var given = nargs - skip;
        var names = kwnames.IsHeap ? (TupleObject*)kwnames.Object : null;
        var keywords = names == null ? 0 : names->Length;
        if (!CheckCounts(t, given, keywords, FunctionName(owner, name, form), parameters))
        {
            return false;
        }

        var passed = (int)Math.Min(given, parameters.Maximum);
        for (var i = 0; i < parameters.Count; i++)
        {
            values[i] = i < passed ? args[skip + i] : Ref.Unbound;
        }

        var unknown = -1;
        for (var k = 0; k < keywords; k++)
        {
            var position = Find(parameters, TupleObject.Items(names)[k]);
            if (position >= passed)
            {
                values[position] = args[nargs + k];
            }
            else if (unknown < 0)
            {
                unknown = k;
            }
        }

        var required = parameters.RequiredKeywords == 0 ? parameters.Minimum : parameters.Maximum + parameters.RequiredKeywords;
        for (var i = passed; i < required; i++)
        {
            if (values[i].IsUnbound && (i < parameters.Minimum || i >= parameters.Maximum))
            {
                t.RaiseTypeError($"{FunctionName(owner, name, form)}() missing required argument '{NameAt(parameters, i)}' (pos {i + 1})");
                return false;
            }
        }

        return unknown < 0 || Unexpected(t, names, passed, FunctionName(owner, name, form), parameters);
    }

    private static bool CheckCounts(VmThread t, nint given, int keywords, string name, NativeParameters parameters)
    {
        if (!parameters.Variadic && given + keywords > parameters.Count)
        {
            t.RaiseTypeError($"{name}() takes at most {parameters.Count} {(given == 0 ? "keyword " : "")}argument{Plural(parameters.Count)} ({given + keywords} given)");
            return false;
        }

        if (!parameters.Variadic && given > parameters.Maximum)
        {
            t.RaiseTypeError(parameters.Maximum == 0
                ? $"{name}() takes no positional arguments"
                : $"{name}() takes {(parameters.Minimum < parameters.Maximum ? "at most" : "exactly")} {parameters.Maximum} positional argument{Plural(parameters.Maximum)} ({given} given)");
            return false;
        }

        var least = Math.Min(parameters.PositionalOnly, parameters.Minimum);
        if (given < least)
        {
            t.RaiseTypeError($"{name}() takes {(parameters.Variadic || least < parameters.Maximum ? "at least" : "exactly")} {least} positional argument{Plural(least)} ({given} given)");
            return false;
        }

        return true;
    }

    /// <summary>Raises for a keyword that names no parameter, or one already passed by position.</summary>
    private static bool Unexpected(VmThread t, TupleObject* names, int passed, string name, NativeParameters parameters)
    {
        var items = TupleObject.Items(names);
        for (var i = parameters.PositionalOnly; i < passed; i++)
        {
            for (var k = 0; k < names->Length; k++)
            {
                if (Find(parameters, items[k]) == i)
                {
                    t.RaiseTypeError($"argument for {name}() given by name ('{NameAt(parameters, i)}') and position ({i + 1})");
                    return false;
                }
            }
        }

        for (var k = 0; k < names->Length; k++)
        {
            if (Find(parameters, items[k]) < 0)
            {
                t.RaiseTypeError($"'{StrOps.ToManaged(items[k])}' is an invalid keyword argument for {name}()");
                return false;
            }
        }

        return true;
    }

    /// <summary>Index of the parameter of that name, or -1.</summary>
    private static int Find(NativeParameters parameters, Ref name)
    {
        var text = (StrObject*)name.Object;
        if (text->Width != 1)
        {
            return -1;
        }

        var wanted = new ReadOnlySpan<byte>(StrObject.Data(text), text->Length);
        var rest = parameters.Names;
        for (var i = parameters.PositionalOnly; i < parameters.Count; i++)
        {
            var comma = rest.IndexOf((byte)',');
            if (wanted.SequenceEqual(comma < 0 ? rest : rest[..comma]))
            {
                return i;
            }

            rest = comma < 0 ? default : rest[(comma + 1)..];
        }

        return -1;
    }

    private static string NameAt(NativeParameters parameters, int index) =>
        Encoding.ASCII.GetString(parameters.Names).Split(',')[index - parameters.PositionalOnly];

    private static string Plural(int count) => count == 1 ? "" : "s";
}
