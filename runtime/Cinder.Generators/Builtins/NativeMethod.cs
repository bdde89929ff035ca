using Microsoft.CodeAnalysis;

namespace Cinder.Generators.Builtins;

/// <summary>How a native function is called; the members are those of <c>NativeForm</c> in the runtime.</summary>
internal enum NativeForm
{
    Method,
    Slot,
    ClassMethod,
    StaticMethod,
    New,
    Function,
    Getter,
    Setter,
}

/// <summary>One attribute on one C# method: a Python function.</summary>
internal sealed class NativeMethod
{
    private static readonly HashSet<string> SlotNames = new(StringComparer.Ordinal)
    {
        "__getattribute__", "__getattr__", "__setattr__", "__delattr__", "__repr__", "__hash__", "__call__", "__str__", "__lt__", "__le__", "__eq__",
        "__ne__", "__gt__", "__ge__", "__iter__", "__next__", "__get__", "__set__", "__delete__", "__init__", "__del__", "__await__", "__aiter__",
        "__anext__", "__neg__", "__pos__", "__abs__", "__bool__", "__invert__", "__int__", "__float__", "__index__", "__len__", "__getitem__",
        "__setitem__", "__delitem__", "__contains__", "__divmod__", "__rdivmod__",
    };

    private static readonly string[] Operators = ["add", "sub", "mul", "matmul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor"];

    /// <summary>Dunders that these types declare as plain methods for speed, which shows in their repr and messages.</summary>
    private static readonly HashSet<string> PlainDunders = new(StringComparer.Ordinal)
    {
        "List.__getitem__", "Dict.__getitem__", "Dict.__contains__", "Set.__contains__", "FrozenSet.__contains__",
    };

    private NativeMethod(IMethodSymbol symbol, string name, NativeForm form)
    {
        Symbol = symbol;
        Name = name;
        Form = form;
    }

    public IMethodSymbol Symbol { get; }

    public string Name { get; }

    public NativeForm Form { get; private set; }

    public string? Doc { get; private set; }

    public string? Signature { get; private set; }

    /// <summary>A getter that shows as a read-only member.</summary>
    public bool IsMember { get; private set; }

    /// <summary>C# name of self or cls as written, for a cast; empty when it takes a plain Ref.</summary>
    public string SelfStructure { get; private set; } = "";

    public List<NativeParameter> Parameters { get; } = new();

    public string? Error { get; private set; }

    /// <summary>Words before the Python parameters: self or cls.</summary>
    public int Skip => Form is NativeForm.Function or NativeForm.StaticMethod ? 0 : 1;

    public bool HasKeywords => Parameters.Any(p => p.Mode != ParameterMode.Positional && !p.IsVariadic);

    public bool HasArgs => Parameters.Any(p => p.Kind == ParameterKind.Args);

    public bool HasKwArgs => Parameters.Any(p => p.Kind == ParameterKind.KwArgs);

    public IEnumerable<NativeParameter> Named => Parameters.Where(p => !p.IsVariadic);

    public IEnumerable<NativeParameter> ByPosition => Named.Where(p => p.Mode != ParameterMode.KeywordOnly);

    public int Minimum => ByPosition.TakeWhile(p => !p.IsOptional).Count();

    public int Maximum => HasArgs ? -1 : ByPosition.Count();

    /// <summary>Every argument is required and positional, few enough for a direct entry point.</summary>
    public bool HasDirect => Form is not NativeForm.New && !Parameters.Any(p => p.IsVariadic || p.IsOptional || p.Mode == ParameterMode.KeywordOnly)
        && Skip + Parameters.Count <= 4;

    public int Arity => Skip + Parameters.Count;

    public static IEnumerable<NativeMethod> Read(Compilation compilation, IMethodSymbol symbol, string owner)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (FormOf(attribute) is { } form)
            {
                yield return Read(compilation, symbol, owner, attribute, form);
            }
        }
    }

    private static NativeMethod Read(Compilation compilation, IMethodSymbol symbol, string owner, AttributeData attribute, NativeForm form)
    {
        var name = form == NativeForm.New ? "__new__" : (string)attribute.ConstructorArguments[0].Value!;
        if (form == NativeForm.Method && IsSlot(name) && !PlainDunders.Contains(owner + "." + name))
        {
            form = NativeForm.Slot;
        }

        var method = new NativeMethod(symbol, name, form)
        {
            Doc = Text(attribute, "Doc"),
            Signature = Text(attribute, "Signature"),
            IsMember = attribute.NamedArguments.Any(a => a.Key == "Member" && a.Value.Value is true),
        };
        method.ReadParameters(compilation);
        method.Signature ??= method.DeriveSignature();
        return method;
    }

    private void ReadParameters(Compilation compilation)
    {
        var parameters = Symbol.Parameters;
        if (!Symbol.IsStatic || parameters.Length < 1 + Skip || parameters[0].Type.Name != "VmThread")
        {
            Error = "must be static, with VmThread and then self (where there is one) as its first parameters";
            return;
        }

        if (Skip == 1 && parameters[1].Type is IPointerTypeSymbol pointer)
        {
            SelfStructure = pointer.PointedAtType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        }

        var mode = ParameterMode.Positional;
        foreach (var symbol in parameters.Skip(1 + Skip))
        {
            var parameter = NativeParameter.Read(compilation, symbol, mode);
            if (parameter is null || (parameter.Kind == ParameterKind.Pointer && parameter.Type.Length == 0))
            {
                Error = $"has the parameter {symbol.Name} of a type that cannot be converted";
                return;
            }

            mode = parameter.Mode;
            Parameters.Add(parameter);
        }

        if (HasKwArgs && HasKeywords)
        {
            Error = "mixes KwArgs with named keyword parameters";
        }

        if (ByPosition.SkipWhile(p => !p.IsOptional).Any(p => !p.IsOptional))
        {
            Error = "has a required positional parameter after an optional one";
        }

        if (Symbol.ReturnType is not ({ Name: "Ref" } or { SpecialType: SpecialType.System_Boolean or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Void }))
        {
            Error = "must return Ref, bool, long, double or void";
        }
    }

    private string? DeriveSignature()
    {
        // Methods that take a bare list of arguments check it themselves and say so in their docstring.
        // So do docstrings that begin with the call themselves.
        if (Error is not null || Form == NativeForm.Slot || Doc?.StartsWith(Name + "(", StringComparison.Ordinal) == true || (HasArgs && Form != NativeForm.Function) || Named.Any(p => p.IsOptional && p.Shown is null))
        {
            return null;
        }

        var parts = new List<string>();
        if (Form == NativeForm.Function)
        {
            parts.Add("$module");
        }
        else if (Skip == 1)
        {
            parts.Add(Form is NativeForm.ClassMethod or NativeForm.New ? "$type" : "$self");
        }

        var positional = ByPosition.Where(p => p.Mode == ParameterMode.Positional).ToList();
        parts.AddRange(positional.Select(Shown));
        if (parts.Count > 0)
        {
            parts.Add("/");
        }

        parts.AddRange(ByPosition.Where(p => p.Mode == ParameterMode.Keyword).Select(Shown));
        var only = Named.Where(p => p.Mode == ParameterMode.KeywordOnly).ToList();
        if (HasArgs)
        {
            parts.Add("*args");
        }
        else if (only.Count > 0)
        {
            parts.Add("*");
        }

        parts.AddRange(only.Select(Shown));
        if (HasKwArgs)
        {
            parts.Add("**kwargs");
        }

        return "(" + string.Join(", ", parts) + ")";

        static string Shown(NativeParameter p) => p.IsOptional ? p.Name + "=" + p.Shown : p.Name;
    }

    private static NativeForm? FormOf(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "PyMethodAttribute" => NativeForm.Method,
        "PyClassMethodAttribute" => NativeForm.ClassMethod,
        "PyStaticMethodAttribute" => NativeForm.StaticMethod,
        "PyNewAttribute" => NativeForm.New,
        "PyGetterAttribute" => NativeForm.Getter,
        "PySetterAttribute" => NativeForm.Setter,
        "PyFunctionAttribute" => NativeForm.Function,
        _ => null,
    };

    private static bool IsSlot(string name)
    {
        if (SlotNames.Contains(name))
        {
            return true;
        }

        var plain = name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && name.Length > 4 ? name.Substring(2, name.Length - 4) : "";
        return Operators.Any(o => plain == o || plain == "r" + o || plain == "i" + o);
    }

    private static string? Text(AttributeData attribute, string name) => attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value.Value as string;
}
