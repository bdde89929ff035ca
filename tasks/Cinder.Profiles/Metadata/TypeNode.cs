using System.Collections.Immutable;
using System.Text;

namespace Cinder.Profiles;

internal enum TypeNodeKind
{
    /// <summary>A type that signatures encode by one byte; <see cref="TypeNode.Name"/> is its word.</summary>
    Primitive,

    /// <summary>A type definition with its arguments.</summary>
    Definition,
    SzArray,

    /// <summary>An array with rank or bounds; <see cref="TypeNode.Name"/> holds what stands between the brackets.</summary>
    MdArray,
    ByRef,
    Pointer,
    TypeVariable,
    MethodVariable,

    /// <summary>Arguments are the parameters, then the return type; <see cref="TypeNode.Name"/> is the calling convention.</summary>
    FunctionPointer,

    /// <summary>Arguments are the modified type and the modifier; <see cref="TypeNode.Name"/> is <c>modreq</c> or <c>modopt</c>.</summary>
    Modified,
}

/// <summary>A type in words: the parsed form of a type text.</summary>
internal sealed class TypeNode
{
    private TypeNode(TypeNodeKind kind, string? assembly, string name, int number, ImmutableArray<TypeNode> arguments)
    {
        Kind = kind;
        Assembly = assembly;
        Name = name;
        Number = number;
        Arguments = arguments;
    }

    public TypeNodeKind Kind { get; }

    /// <summary>Escaped simple name of the assembly of a definition, or null when the text does not say.</summary>
    public string? Assembly { get; }

    public string Name { get; }

    public int Number { get; }

    public ImmutableArray<TypeNode> Arguments { get; }

    public TypeNode Element => Arguments[0];

    public static bool IsPrimitiveWord(string word) => PrimitiveType.OfWord(word) is not null;

    public static TypeNode Primitive(string word) => new(TypeNodeKind.Primitive, null, word, 0, []);

    public static TypeNode Definition(string? assembly, string name, ImmutableArray<TypeNode> arguments) =>
        new(TypeNodeKind.Definition, assembly, name, 0, arguments);

    public static TypeNode SzArray(TypeNode element) => new(TypeNodeKind.SzArray, null, "", 0, [element]);

    public static TypeNode MdArray(TypeNode element, string shape) => new(TypeNodeKind.MdArray, null, shape, 0, [element]);

    public static TypeNode ByRef(TypeNode element) => new(TypeNodeKind.ByRef, null, "", 0, [element]);

    public static TypeNode Pointer(TypeNode element) => new(TypeNodeKind.Pointer, null, "", 0, [element]);

    public static TypeNode TypeVariable(int number) => new(TypeNodeKind.TypeVariable, null, "", number, []);

    public static TypeNode MethodVariable(int number) => new(TypeNodeKind.MethodVariable, null, "", number, []);

    public static TypeNode FunctionPointer(string convention, ImmutableArray<TypeNode> parametersAndReturn) =>
        new(TypeNodeKind.FunctionPointer, null, convention, 0, parametersAndReturn);

    public static TypeNode Modified(TypeNode element, TypeNode modifier, bool required) =>
        new(TypeNodeKind.Modified, null, required ? "modreq" : "modopt", 0, [element, modifier]);

    /// <summary>This type with the variables replaced; variables without an argument stay.</summary>
    public TypeNode Substitute(ImmutableArray<TypeNode> typeArguments, ImmutableArray<TypeNode> methodArguments)
    {
        switch (Kind)
        {
            case TypeNodeKind.TypeVariable:
                return Number < typeArguments.Length ? typeArguments[Number] : this;
            case TypeNodeKind.MethodVariable:
                return Number < methodArguments.Length ? methodArguments[Number] : this;
            default:
                return Arguments.Length == 0
                    ? this
                    : new TypeNode(Kind, Assembly, Name, Number, [.. Arguments.Select(argument => argument.Substitute(typeArguments, methodArguments))]);
        }
    }

    /// <summary>The type text, with or without assemblies.</summary>
    public string Text(bool withAssembly)
    {
        var text = new StringBuilder();
        Append(text, withAssembly);
        return text.ToString();
    }

    /// <summary>The texts of several types, comma separated.</summary>
    public static string TextOf(ImmutableArray<TypeNode> types, bool withAssembly)
    {
        var text = new StringBuilder();
        AppendList(text, types, withAssembly);
        return text.ToString();
    }

    public void Append(StringBuilder text, bool withAssembly)
    {
        switch (Kind)
        {
            case TypeNodeKind.Primitive:
                text.Append(Name);
                break;
            case TypeNodeKind.Definition:
                // A definition whose name is a primitive's word keeps its brackets, so that the text stays unambiguous.
                if ((withAssembly && Assembly is not null) || IsPrimitiveWord(Name))
                {
                    text.Append('[').Append(withAssembly ? Assembly : "").Append(']');
                }

                text.Append(Name);
                if (Arguments.Length > 0)
                {
                    AppendList(text.Append('{'), Arguments, withAssembly);
                    text.Append('}');
                }

                break;
            case TypeNodeKind.SzArray:
                Element.Append(text, withAssembly);
                text.Append("[]");
                break;
            case TypeNodeKind.MdArray:
                Element.Append(text, withAssembly);
                text.Append('[').Append(Name).Append(']');
                break;
            case TypeNodeKind.ByRef:
                Element.Append(text, withAssembly);
                text.Append('&');
                break;
            case TypeNodeKind.Pointer:
                Element.Append(text, withAssembly);
                text.Append('*');
                break;
            case TypeNodeKind.TypeVariable:
                text.Append('!').Append(Number);
                break;
            case TypeNodeKind.MethodVariable:
                text.Append("!!").Append(Number);
                break;
            case TypeNodeKind.FunctionPointer:
                AppendList(text.Append("fnptr:").Append(Name).Append('('), Arguments[..^1], withAssembly);
                text.Append(')');
                Arguments[^1].Append(text, withAssembly);
                break;
            case TypeNodeKind.Modified:
                text.Append(Name).Append('(');
                Arguments[1].Append(text, withAssembly);
                text.Append(')');
                Element.Append(text, withAssembly);
                break;
        }
    }

    public override string ToString() => Text(withAssembly: true);

    private static void AppendList(StringBuilder text, ImmutableArray<TypeNode> types, bool withAssembly)
    {
        for (int i = 0; i < types.Length; i++)
        {
            types[i].Append(i == 0 ? text : text.Append(','), withAssembly);
        }
    }
}
