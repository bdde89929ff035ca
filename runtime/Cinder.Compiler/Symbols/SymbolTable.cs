using Cinder.Syntax;

namespace Cinder.Compiler.Symbols;

/// <summary>The scopes of a module, found by the node that opens them.</summary>
internal sealed class SymbolTable
{
    private readonly Dictionary<Node, Scope> _scopes;

    private SymbolTable(Dictionary<Node, Scope> scopes, Scope module)
    {
        _scopes = scopes;
        Module = module;
    }

    /// <summary>The outermost scope.</summary>
    public Scope Module { get; }

    public Scope this[Node node] => _scopes[node];

    /// <summary>Collects every block's names and decides where each lives.</summary>
    public static SymbolTable Build(Node root, CompilerContext context)
    {
        var builder = new SymbolTableBuilder(context);
        var top = builder.Build(root);
        new ScopeAnalyzer(context).Analyze(top);
        return new SymbolTable(builder.Scopes, top);
    }
}

/// <summary>Decides for each name of each block whether it is local, a cell, free or global.</summary>
internal sealed class ScopeAnalyzer(CompilerContext context)
{
    private const string ClassCell = "__class__";

    public void Analyze(Scope module) => AnalyzeBlock(module, bound: null, free: NewSet(), global: NewSet());

    private static HashSet<string> NewSet() => new(StringComparer.Ordinal);

    private static HashSet<string> Copy(HashSet<string> set) => new(set, StringComparer.Ordinal);

    private void AnalyzeBlock(Scope scope, HashSet<string>? bound, HashSet<string> free, HashSet<string> global)
    {
        StackGuard.Check();

        var local = NewSet();
        var newBound = NewSet();
        var newGlobal = NewSet();
        var newFree = NewSet();

        // Names of a class are not visible in its methods: what is passed on is what the class itself sees.
        if (scope.Kind == ScopeKind.Class)
        {
            newGlobal.UnionWith(global);
            if (bound is not null)
            {
                newBound.UnionWith(bound);
            }
        }

        foreach (var (name, symbol) in scope.Symbols)
        {
            AnalyzeName(scope, name, symbol, bound, local, free, global);
        }

        if (scope.Kind == ScopeKind.Class)
        {
            newBound.Add(ClassCell);
        }
        else
        {
            if (scope.Kind == ScopeKind.Function)
            {
                newBound.UnionWith(local);
            }

            if (bound is not null)
            {
                newBound.UnionWith(bound);
            }

            newGlobal.UnionWith(global);
        }

        foreach (var child in scope.Children)
        {
            var childFree = NewSet();
            AnalyzeBlock(child, Copy(newBound), childFree, Copy(newGlobal));
            newFree.UnionWith(childFree);
        }

        if (scope.Kind == ScopeKind.Function)
        {
            MakeCells(scope, newFree);
        }
        else if (scope.Kind == ScopeKind.Class)
        {
            scope.NeedsClassCell = newFree.Remove(ClassCell);
        }

        PassOnFreeNames(scope, bound, newFree);
        free.UnionWith(newFree);
    }

    private void AnalyzeName(
        Scope scope, string name, Symbol symbol, HashSet<string>? bound, HashSet<string> local, HashSet<string> free, HashSet<string> global)
    {
        if (symbol.Flags.HasFlag(SymbolFlags.Global))
        {
            if (symbol.Flags.HasFlag(SymbolFlags.Nonlocal))
            {
                throw ErrorAtDirective(scope, name, $"name '{name}' is nonlocal and global");
            }

            symbol.Scope = NameScope.GlobalExplicit;
            global.Add(name);
            bound?.Remove(name);
        }
        else if (symbol.Flags.HasFlag(SymbolFlags.Nonlocal))
        {
            if (bound is null)
            {
                throw ErrorAtDirective(scope, name, "nonlocal declaration not allowed at module level");
            }

            if (!bound.Contains(name))
            {
                throw ErrorAtDirective(scope, name, $"no binding for nonlocal '{name}' found");
            }

            symbol.Scope = NameScope.Free;
            free.Add(name);
        }
        else if ((symbol.Flags & SymbolFlags.Bound) != SymbolFlags.None)
        {
            symbol.Scope = NameScope.Local;
            local.Add(name);
            global.Remove(name);
        }
        else if (bound is not null && bound.Contains(name))
        {
            symbol.Scope = NameScope.Free;
            free.Add(name);
        }
        else
        {
            symbol.Scope = NameScope.GlobalImplicit;
        }
    }

    private static void MakeCells(Scope scope, HashSet<string> free)
    {
        foreach (var (name, symbol) in scope.Symbols)
        {
            if (symbol.Scope == NameScope.Local && free.Remove(name))
            {
                symbol.Scope = NameScope.Cell;
            }
        }
    }

    private static void PassOnFreeNames(Scope scope, HashSet<string>? bound, HashSet<string> free)
    {
        foreach (var name in free)
        {
            if (scope.Symbols.TryGetValue(name, out var symbol))
            {
                if (scope.Kind == ScopeKind.Class && (symbol.Flags & (SymbolFlags.Bound | SymbolFlags.Global)) != SymbolFlags.None)
                {
                    symbol.Flags |= SymbolFlags.FreeInClass;
                }
            }
            else if (bound is null || bound.Contains(name))
            {
                scope.Symbols[name] = new Symbol { Scope = NameScope.Free };
            }
        }
    }

    private PythonSyntaxException ErrorAtDirective(Scope scope, string name, string message)
    {
        var span = scope.Span;
        foreach (var directive in scope.Directives)
        {
            if (string.Equals(directive.Name, name, StringComparison.Ordinal))
            {
                span = directive.Span;
                break;
            }
        }

        return context.Error(message, span);
    }
}
