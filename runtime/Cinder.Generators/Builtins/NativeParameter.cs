using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Cinder.Generators.Builtins;

/// <summary>What a C# parameter receives.</summary>
internal enum ParameterKind
{
    Reference,
    Pointer,
    Long,
    Int,
    Double,
    Bool,
    Text,
    Args,
    KwArgs,
}

/// <summary>How the caller may pass it.</summary>
internal enum ParameterMode
{
    Positional,
    Keyword,
    KeywordOnly,
}

/// <summary>One Python parameter of a native method.</summary>
internal sealed class NativeParameter
{
    private NativeParameter(string name, ParameterKind kind)
    {
        Name = name;
        Kind = kind;
    }

    /// <summary>Python name.</summary>
    public string Name { get; }

    public ParameterKind Kind { get; }

    public ParameterMode Mode { get; private set; }

    /// <summary>C# struct of a pointer parameter.</summary>
    public string Structure { get; private set; } = "";

    /// <summary>Member of BuiltinType that a pointer parameter takes.</summary>
    public string Type { get; private set; } = "";

    public bool IsOptional { get; private set; }

    /// <summary>Absent is None, and for a pointer None is absent.</summary>
    public bool IsOrNone { get; private set; }

    /// <summary>C# expression of an absent argument.</summary>
    public string Default { get; private set; } = "";

    /// <summary>Python expression of the default, or null where it has none to show.</summary>
    public string? Shown { get; private set; }

    public bool IsVariadic => Kind is ParameterKind.Args or ParameterKind.KwArgs;

    public static NativeParameter? Read(Compilation compilation, IParameterSymbol symbol, ParameterMode previous)
    {
        if (KindOf(symbol.Type) is not { } kind)
        {
            return null;
        }

        var keyword = Attribute(symbol, "KeywordAttribute");
        var only = Attribute(symbol, "KeywordOnlyAttribute");
        var given = (keyword ?? only)?.ConstructorArguments[0].Value as string;
        var parameter = new NativeParameter(given ?? Literal.ToSnake(symbol.Name), kind)
        {
            Mode = only is not null ? ParameterMode.KeywordOnly : keyword is not null ? ParameterMode.Keyword : previous,
            IsOrNone = Attribute(symbol, "OrNoneAttribute") is not null,
        };
        if (symbol.Type is IPointerTypeSymbol pointer)
        {
            parameter.Structure = pointer.PointedAtType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
            parameter.Type = BuiltinTypeInfo.Find(compilation, pointer.PointedAtType)?.Field.Name ?? "";
        }

        parameter.ReadDefault(symbol);
        return parameter;
    }

    private void ReadDefault(IParameterSymbol symbol)
    {
        IsOptional = symbol.HasExplicitDefaultValue || IsOrNone || Attribute(symbol, "OptionalAttribute") is not null;
        if (!IsOptional)
        {
            return;
        }

        if (IsOrNone)
        {
            Default = Kind == ParameterKind.Pointer ? "null" : "Ref.None";
            Shown = "None";
        }
        else if (symbol.HasExplicitDefaultValue)
        {
            (Default, Shown) = symbol.ExplicitDefaultValue switch
            {
                null => (Kind == ParameterKind.Text ? "null!" : "default", null),
                bool b => (b ? "true" : "false", b ? "True" : "False"),
                string s => (Literal.Of(s), "'" + s + "'"),
                double d => (d.ToString("R", CultureInfo.InvariantCulture) + "d", d.ToString("R", CultureInfo.InvariantCulture)),
                var n => (Convert.ToString(n, CultureInfo.InvariantCulture) + (Kind == ParameterKind.Long ? "L" : ""), Convert.ToString(n, CultureInfo.InvariantCulture)),
            };
            Shown = Shown is "9223372036854775807" ? "sys.maxsize" : Shown;
        }
        else
        {
            Default = Kind == ParameterKind.Pointer ? "null" : "Ref.Unbound";
        }
    }

    private static ParameterKind? KindOf(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol => ParameterKind.Pointer,
        { SpecialType: SpecialType.System_Int64 } => ParameterKind.Long,
        { SpecialType: SpecialType.System_Int32 } => ParameterKind.Int,
        { SpecialType: SpecialType.System_Double } => ParameterKind.Double,
        { SpecialType: SpecialType.System_Boolean } => ParameterKind.Bool,
        { SpecialType: SpecialType.System_String } => ParameterKind.Text,
        { Name: "Ref" } => ParameterKind.Reference,
        { Name: "Args" } => ParameterKind.Args,
        { Name: "KwArgs" } => ParameterKind.KwArgs,
        _ => null,
    };

    private static AttributeData? Attribute(IParameterSymbol symbol, string name) => symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == name);
}
