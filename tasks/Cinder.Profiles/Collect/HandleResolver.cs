using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Cinder.Profiles;

/// <summary>
/// Names the runtime's handles: type and method addresses of the traced process become texts by way of the event tables and
/// the metadata of the traced modules. What cannot be named gives null and is counted by reason.
/// </summary>
internal sealed class HandleResolver : IDisposable
{
    private const int MaxDepth = 32;

    private readonly TraceData _trace;
    private readonly IReadOnlyList<string> _folders;
    private readonly Dictionary<ulong, AssemblyFile?> _modules = [];
    private readonly Dictionary<string, AssemblyFile?> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, TypeNode?> _types = [];
    private readonly Dictionary<ulong, ResolvedMethod?> _methods = [];
    private readonly Dictionary<ulong, string> _typeReasons = [];
    private readonly Dictionary<ulong, string> _methodReasons = [];

    public HandleResolver(TraceData trace, IReadOnlyList<string> folders)
    {
        _trace = trace;
        _folders = folders;
    }

    /// <summary>Why the last call gave null.</summary>
    public string Reason { get; private set; } = "";

    public void Dispose()
    {
        foreach (AssemblyFile? file in _byPath.Values)
        {
            file?.Dispose();
        }
    }

    /// <summary>The type of a handle, or null.</summary>
    public TypeNode? Type(ulong typeId) => Type(typeId, 0);

    /// <summary>The method of a handle, or null.</summary>
    public ResolvedMethod? Method(ulong methodId)
    {
        if (!_methods.TryGetValue(methodId, out ResolvedMethod? method))
        {
            method = ResolveMethod(methodId);
            _methods.Add(methodId, method);
            _methodReasons.Add(methodId, Reason);
        }
        else if (method is null)
        {
            Reason = _methodReasons[methodId];
        }

        return method;
    }

    private ResolvedMethod? ResolveMethod(ulong methodId)
    {
        if (!_trace.Methods.TryGetValue(methodId, out TraceMethod? details))
        {
            return ResolveWithoutDetails(methodId);
        }

        if (Type(details.TypeId) is not { } owner)
        {
            return null;
        }

        var arguments = ImmutableArray.CreateBuilder<TypeNode>(details.Parameters.Length);
        foreach (ulong parameter in details.Parameters)
        {
            if (Type(parameter) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        if (!_trace.Types.TryGetValue(details.TypeId, out TraceType? type) || (type.Flags & TraceType.ArrayFlag) != 0)
        {
            Reason = "method of an array type";
            return null;
        }

        return Resolve(type.ModuleId, details.Token, owner.Arguments, arguments.MoveToImmutable());
    }

    /// <summary>A method that is not generic and not in a generic type needs no more than its module and token.</summary>
    private ResolvedMethod? ResolveWithoutDetails(ulong methodId)
    {
        if (!_trace.MethodLoads.TryGetValue(methodId, out TraceMethodLoad? load) || (load.Flags & TraceMethodLoad.NeedsDetails) != 0)
        {
            Reason = "no MethodDetails event";
            return null;
        }

        ResolvedMethod? method = Resolve(load.ModuleId, load.Token, [], []);
        if (method is not null && IsGeneric(method))
        {
            Reason = "no MethodDetails event";
            return null;
        }

        return method;
    }

    private static bool IsGeneric(ResolvedMethod method)
    {
        MetadataReader reader = method.File.Reader;
        MethodDefinition definition = reader.GetMethodDefinition(method.Handle);
        return definition.GetGenericParameters().Count > 0
            || reader.GetTypeDefinition(definition.GetDeclaringType()).GetGenericParameters().Count > 0;
    }

    private ResolvedMethod? Resolve(ulong moduleId, uint token, ImmutableArray<TypeNode> typeArguments, ImmutableArray<TypeNode> methodArguments)
    {
        if (Module(moduleId) is not { } file)
        {
            return null;
        }

        int row = (int)(token & 0xffffff);
        if (token >> 24 != 0x06 || row == 0 || row > file.Reader.MethodDefinitions.Count)
        {
            Reason = "method without a valid token";
            return null;
        }

        try
        {
            MethodDefinitionHandle handle = MetadataTokens.MethodDefinitionHandle(row);
            MethodDefinition definition = file.Reader.GetMethodDefinition(handle);
            var key = new MethodKey(
                file.Name,
                file.NameOf(definition.GetDeclaringType()),
                TypeNode.TextOf(typeArguments, withAssembly: true),
                SymbolText.Escape(file.Reader.GetString(definition.Name)),
                file.SignatureOf(handle),
                TypeNode.TextOf(methodArguments, withAssembly: true));
            return new ResolvedMethod(key, file, handle);
        }
        catch (BadImageFormatException)
        {
            Reason = "method with invalid metadata";
            return null;
        }
    }

    private TypeNode? Type(ulong typeId, int depth)
    {
        if (_types.TryGetValue(typeId, out TypeNode? node))
        {
            Reason = node is null ? _typeReasons[typeId] : Reason;
            return node;
        }

        if (depth > MaxDepth)
        {
            Reason = "type nested too deeply";
            return null;
        }

        // The entry guards against a type that contains itself.
        _types[typeId] = null;
        _typeReasons[typeId] = "type that contains itself";
        node = _trace.Types.TryGetValue(typeId, out TraceType? type) ? Resolve(type, depth) : Missing("no BulkType event");
        _types[typeId] = node;
        _typeReasons[typeId] = Reason;
        return node;
    }

    private TypeNode? Resolve(TraceType type, int depth)
    {
        if ((type.Flags & TraceType.ArrayFlag) != 0 || type.ElementType is 0x0f or 0x10 or 0x1d)
        {
            if (type.Parameters.Length != 1)
            {
                return Missing("array without one element type");
            }

            if (Type(type.Parameters[0], depth + 1) is not { } element)
            {
                return null;
            }

            return type.ElementType switch
            {
                0x1d => TypeNode.SzArray(element),
                0x10 => TypeNode.ByRef(element),
                0x0f => TypeNode.Pointer(element),
                _ => Missing("array with several dimensions"),
            };
        }

        if (type.ElementType == 0x1b)
        {
            return Missing("function pointer type");
        }

        if (Module(type.ModuleId) is not { } file)
        {
            return null;
        }

        int row = (int)(type.Token & 0xffffff);
        if (type.Token >> 24 != 0x02 || row == 0 || row > file.Reader.TypeDefinitions.Count)
        {
            return Missing("type without a valid token");
        }

        var arguments = ImmutableArray.CreateBuilder<TypeNode>(type.Parameters.Length);
        foreach (ulong parameter in type.Parameters)
        {
            if (Type(parameter, depth + 1) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }

        try
        {
            TypeNode definition = file.Types.FromHandle(MetadataTokens.TypeDefinitionHandle(row));
            return arguments.Count == 0 ? definition : TypeNode.Definition(definition.Assembly, definition.Name, arguments.MoveToImmutable());
        }
        catch (BadImageFormatException)
        {
            return Missing("type with invalid metadata");
        }
    }

    private TypeNode? Missing(string reason)
    {
        Reason = reason;
        return null;
    }

    private AssemblyFile? Module(ulong moduleId)
    {
        if (!_modules.TryGetValue(moduleId, out AssemblyFile? file))
        {
            file = _trace.Modules.TryGetValue(moduleId, out string? path) && path.Length > 0 ? Open(path) : null;
            _modules.Add(moduleId, file);
        }

        if (file is null)
        {
            Reason = !_trace.Modules.TryGetValue(moduleId, out string? path) ? "no module event"
                : path.Length == 0 ? "dynamic module"
                : $"module {FileName(path)} not found or not readable";
        }

        return file;
    }

    private AssemblyFile? Open(string path)
    {
        if (_byPath.TryGetValue(path, out AssemblyFile? file))
        {
            return file;
        }

        foreach (string candidate in _folders.Select(folder => Path.Combine(folder, FileName(path))).Prepend(path))
        {
            try
            {
                if (File.Exists(candidate))
                {
                    file = AssemblyFile.Open(candidate);
                    break;
                }
            }
            catch (ProfileFormatException)
            {
                // The next folder may hold a good copy; if none does, the module counts as not readable.
                file = null;
            }
        }

        _byPath.Add(path, file);
        return file;
    }

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}

/// <summary>A method of the traced process with its definition.</summary>
internal sealed record ResolvedMethod(MethodKey Key, AssemblyFile File, MethodDefinitionHandle Handle);
