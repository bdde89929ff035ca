using Microsoft.CodeAnalysis;

namespace Cinder.Generators.Builtins;

/// <summary>One row of the builtin type table as its attribute states it.</summary>
internal sealed class BuiltinTypeInfo
{
    private static readonly string[] TraitColumns = ["Final", "Attributes", "TrailingRefs", "Hidden", "Weakrefable"];

    private readonly AttributeData _attribute;

    public BuiltinTypeInfo(IFieldSymbol field, AttributeData attribute)
    {
        Field = field;
        _attribute = attribute;
        var name = (string)attribute.ConstructorArguments[0].Value!;
        var dot = name.LastIndexOf('.');
        Module = dot < 0 ? "builtins" : name.Substring(0, dot);
        Name = name.Substring(dot + 1);
        Structure = (INamedTypeSymbol)attribute.ConstructorArguments[1].Value!;
    }

    public IFieldSymbol Field { get; }

    /// <summary>Python name without the module.</summary>
    public string Name { get; }

    public string Module { get; }

    public INamedTypeSymbol Structure { get; }

    public string Traits
    {
        get
        {
            var set = TraitColumns.Where(n => Named(n) is true).Select(n => "BuiltinTypeTraits." + n).ToList();
            return set.Count == 0 ? "default" : string.Join(" | ", set);
        }
    }

    public object? Named(string column) => _attribute.NamedArguments.FirstOrDefault(a => a.Key == column).Value.Value;

    /// <summary>The row of an enum value, as it stands in another attribute's argument.</summary>
    public static BuiltinTypeInfo? Find(TypedConstant value)
    {
        var field = value.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && Equals(f.ConstantValue, value.Value));
        return Of(field);
    }

    /// <summary>The first row whose instances are the struct: the type a parameter of that pointer type takes.</summary>
    public static BuiltinTypeInfo? Find(Compilation compilation, ITypeSymbol structure)
    {
        var table = compilation.GetTypeByMetadataName("Cinder.Runtime.BuiltinType");
        return table?.GetMembers().OfType<IFieldSymbol>().Select(Of).FirstOrDefault(i => i is not null && SymbolEqualityComparer.Default.Equals(i.Structure, structure));
    }

    private static BuiltinTypeInfo? Of(IFieldSymbol? field)
    {
        var attribute = field?.GetAttributes().FirstOrDefault(a => a.AttributeClass?.Name == "BuiltinTypeInfoAttribute");
        return attribute is null ? null : new BuiltinTypeInfo(field!, attribute);
    }
}
