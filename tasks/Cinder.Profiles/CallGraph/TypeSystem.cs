using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;

namespace Cinder.Profiles;

/// <summary>A type definition with its arguments.</summary>
internal sealed record LoadedType(AssemblyFile File, TypeDefinitionHandle Handle, ImmutableArray<TypeNode> Arguments)
{
    public TypeDefinition Definition => File.Reader.GetTypeDefinition(Handle);

    public bool Is(LoadedType other) => File == other.File && Handle == other.Handle;
}

/// <summary>A method definition in an instance of its type.</summary>
internal sealed record LoadedMethod(LoadedType Type, MethodDefinitionHandle Handle)
{
    public MethodDefinition Definition => Type.File.Reader.GetMethodDefinition(Handle);

    public bool HasBody => Definition.RelativeVirtualAddress != 0;
}

/// <summary>
/// As much of the type system as finding the targets of calls needs: loading types by name, base types, shared forms of
/// instances, and which method of a class a virtual call reaches.
/// </summary>
internal sealed class TypeSystem(AssemblySet assemblies)
{
    private const int MaxBases = 64;

    private static readonly TypeNode Canon = TypeNode.Definition(PrimitiveType.Assembly, "System.__Canon", []);

    /// <summary>The definition of a type; an array stands for System.Array, whose methods it has. Null when there is none.</summary>
    public LoadedType? Load(TypeNode type)
    {
        (string? assembly, string name) = type.Kind switch
        {
            TypeNodeKind.Primitive => (PrimitiveType.Assembly, PrimitiveType.OfWord(type.Name)?.FullName ?? ""),
            TypeNodeKind.SzArray or TypeNodeKind.MdArray => (PrimitiveType.Assembly, "System.Array"),
            TypeNodeKind.Definition => (type.Assembly, type.Name),
            _ => (null, ""),
        };
        if (assembly is null || !assemblies.TryFindType(assembly, name, out AssemblyFile? file, out TypeDefinitionHandle handle))
        {
            return null;
        }

        return new LoadedType(file, handle, type.Kind == TypeNodeKind.Definition ? type.Arguments : []);
    }

    public bool IsValueType(TypeNode type) => type.Kind switch
    {
        TypeNodeKind.Primitive => PrimitiveType.OfWord(type.Name) is { IsValueType: true },
        TypeNodeKind.Definition => Load(type) is { } loaded && loaded.File.IsValueType(loaded.Handle),
        _ => false,
    };

    /// <summary>
    /// The form under which instances share code: every reference type among generic arguments becomes the placeholder
    /// <c>System.__Canon</c>. A definition's assembly becomes the one that really defines it.
    /// </summary>
    public TypeNode Argument(TypeNode type)
    {
        switch (type.Kind)
        {
            case TypeNodeKind.Primitive:
                return IsValueType(type) ? type : Canon;
            case TypeNodeKind.Definition:
                return Load(type) is { } loaded && loaded.File.IsValueType(loaded.Handle)
                    ? TypeNode.Definition(loaded.File.Name, type.Name, [.. type.Arguments.Select(Argument)])
                    : Canon;
            case TypeNodeKind.SzArray or TypeNodeKind.MdArray:
                return Canon;
            default:
                return type;
        }
    }

    /// <summary>The key of a method instance in its shared form.</summary>
    public MethodKey KeyOf(LoadedMethod method, ImmutableArray<TypeNode> methodArguments)
    {
        AssemblyFile file = method.Type.File;
        return new MethodKey(
            file.Name,
            file.NameOf(method.Type.Handle),
            TypeNode.TextOf([.. method.Type.Arguments.Select(Argument)], withAssembly: true),
            SymbolText.Escape(file.Reader.GetString(method.Definition.Name)),
            file.SignatureOf(method.Handle),
            TypeNode.TextOf([.. methodArguments.Select(Argument)], withAssembly: true));
    }

    /// <summary>The method that a reference names, looked for in the owner and its bases.</summary>
    public LoadedMethod? Find(LoadedType owner, string name, string signature)
    {
        foreach (LoadedType type in Chain(owner))
        {
            MethodDefinitionHandle handle = type.File.FindMethod(type.Handle, name, signature);
            if (!handle.IsNil)
            {
                return new LoadedMethod(type, handle);
            }
        }

        return null;
    }

    /// <summary>The method that a virtual call reaches on an object of an exact type, or null.</summary>
    public LoadedMethod? Implementation(LoadedType exact, LoadedMethod declaration)
    {
        declaration = declaration with { Type = InstanceFor(exact, declaration.Type) };
        string name = declaration.Type.File.Reader.GetString(declaration.Definition.Name);
        foreach (LoadedType type in Chain(exact))
        {
            if (Choose(Explicit(type, declaration, name), declaration) is { } overriding)
            {
                return overriding;
            }

            IEnumerable<LoadedMethod> virtuals = type.Definition.GetMethods()
                .Select(handle => new LoadedMethod(type, handle))
                .Where(candidate => (candidate.Definition.Attributes & MethodAttributes.Virtual) != 0
                    && type.File.Reader.StringComparer.Equals(candidate.Definition.Name, name));
            if (Choose(virtuals, declaration) is { } found)
            {
                return found;
            }
        }

        // An interface method with a body of its own.
        return declaration.HasBody ? declaration : null;
    }

    /// <summary>
    /// The instance of a base type or interface that an exact type has. Shared code says <c>IComparable&lt;__Canon&gt;</c> where
    /// the object at hand is an <c>IComparable&lt;string&gt;</c>.
    /// </summary>
    private LoadedType InstanceFor(LoadedType exact, LoadedType declaring)
    {
        if (declaring.Arguments.IsEmpty)
        {
            return declaring;
        }

        string shared = SharedArguments(declaring);
        var instances = new Dictionary<string, LoadedType>(StringComparer.Ordinal);
        foreach (LoadedType type in Chain(exact))
        {
            IEnumerable<LoadedType?> candidates = type.Definition.GetInterfaceImplementations()
                .Select(handle => type.File.Types.FromHandle(type.File.Reader.GetInterfaceImplementation(handle).Interface).Substitute(type.Arguments, []))
                .Select(Load)
                .Prepend(type);
            foreach (LoadedType? candidate in candidates)
            {
                if (candidate is not null && candidate.Is(declaring) && SharedArguments(candidate) == shared)
                {
                    instances.TryAdd(TypeNode.TextOf(candidate.Arguments, withAssembly: true), candidate);
                }
            }
        }

        return instances.Count == 1 ? instances.Values.First() : declaring;
    }

    private string SharedArguments(LoadedType type) => TypeNode.TextOf([.. type.Arguments.Select(Argument)], withAssembly: true);

    /// <summary>Explicit implementations (.override) of a declaration's name in a type.</summary>
    private IEnumerable<LoadedMethod> Explicit(LoadedType type, LoadedMethod declaration, string name)
    {
        foreach (MethodImplementationHandle handle in type.Definition.GetMethodImplementations())
        {
            MethodImplementation implementation = type.File.Reader.GetMethodImplementation(handle);
            if (implementation.MethodBody.Kind != HandleKind.MethodDefinition)
            {
                continue;
            }

            MethodReferenceText overridden = type.File.MethodOf(implementation.MethodDeclaration);
            if (SymbolText.Unescape(overridden.Name) == name
                && Load(overridden.Owner.Substitute(type.Arguments, [])) is { } owner
                && owner.Is(declaration.Type))
            {
                yield return new LoadedMethod(type, (MethodDefinitionHandle)implementation.MethodBody);
            }
        }
    }

    /// <summary>
    /// The candidate with the declaration's signature. In shared code the declaration knows its reference arguments only as
    /// placeholders; so if no signature is equal, one that is equal with placeholders for all references will do.
    /// </summary>
    private LoadedMethod? Choose(IEnumerable<LoadedMethod> candidates, LoadedMethod declaration)
    {
        LoadedMethod[] all = [.. candidates];
        if (all.Length == 0)
        {
            return null;
        }

        string exact = SignatureIn(declaration, shared: false);
        if (Array.Find(all, candidate => SignatureIn(candidate, shared: false) == exact) is { } found)
        {
            return found;
        }

        string shared = SignatureIn(declaration, shared: true);
        LoadedMethod[] similar = Array.FindAll(all, candidate => SignatureIn(candidate, shared: true) == shared);
        return similar.Length == 1 ? similar[0] : null;
    }

    /// <summary>A signature with the type's arguments put in, so that signatures of different types compare.</summary>
    private string SignatureIn(LoadedMethod method, bool shared)
    {
        MethodSignature<TypeNode> signature = method.Definition.DecodeSignature(method.Type.File.Types, null);
        return TypeNodeProvider.SignatureText(new MethodSignature<TypeNode>(
            signature.Header,
            Put(signature.ReturnType),
            signature.RequiredParameterCount,
            signature.GenericParameterCount,
            [.. signature.ParameterTypes.Select(Put)]));

        TypeNode Put(TypeNode type)
        {
            TypeNode full = type.Substitute(method.Type.Arguments, []);
            return shared ? Argument(full) : full;
        }
    }

    private IEnumerable<LoadedType> Chain(LoadedType first)
    {
        LoadedType? type = first;
        for (int i = 0; i < MaxBases && type is not null; i++)
        {
            yield return type;
            EntityHandle parent = type.Definition.BaseType;
            type = parent.IsNil ? null : Load(type.File.Types.FromHandle(parent).Substitute(type.Arguments, []));
        }
    }
}
