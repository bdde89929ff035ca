using Cinder.Syntax;

namespace Cinder.Compiler.Symbols;

/// <summary>Kind of block that a scope belongs to.</summary>
internal enum ScopeKind
{
    Module,
    Class,
    Function,

    /// <summary>An annotation that is only text (<c>from __future__ import annotations</c>): checked, then forgotten.</summary>
    Annotation,
}

/// <summary>Kind of comprehension that a function scope stands for.</summary>
internal enum ComprehensionKind
{
    None,
    List,
    Set,
    Dict,
    Generator,
}

/// <summary>What a block says about a name.</summary>
[Flags]
internal enum SymbolFlags
{
    None = 0,
    Global = 1,
    Local = 1 << 1,
    Parameter = 1 << 2,
    Nonlocal = 1 << 3,
    Use = 1 << 4,

    /// <summary>Bound in a class and free in one of its methods.</summary>
    FreeInClass = 1 << 5,
    Import = 1 << 6,
    Annotated = 1 << 7,
    ComprehensionTarget = 1 << 8,
    Bound = Local | Parameter | Import,
}

/// <summary>Where a name of a block lives.</summary>
internal enum NameScope
{
    Unknown,
    Local,
    GlobalExplicit,
    GlobalImplicit,
    Free,
    Cell,
}

/// <summary>One name of a block.</summary>
internal sealed class Symbol
{
    public SymbolFlags Flags { get; set; }

    public NameScope Scope { get; set; }
}

/// <summary>The names of one block, and what the compiler must know of the block as a whole.</summary>
internal sealed class Scope(string name, ScopeKind kind, SourceSpan span)
{
    public string Name { get; } = name;

    public ScopeKind Kind { get; } = kind;

    public SourceSpan Span { get; } = span;

    /// <summary>Symbols by mangled name, in order of first mention.</summary>
    public Dictionary<string, Symbol> Symbols { get; } = new(StringComparer.Ordinal);

    /// <summary>Mangled parameter names in slot order.</summary>
    public List<string> Parameters { get; } = [];

    public List<Scope> Children { get; } = [];

    /// <summary>The global and nonlocal statements, for error positions.</summary>
    public List<(string Name, SourceSpan Span)> Directives { get; } = [];

    public ComprehensionKind Comprehension { get; set; }

    /// <summary>Inside a function, at any depth.</summary>
    public bool IsNested { get; set; }

    public bool IsGenerator { get; set; }

    public bool IsCoroutine { get; set; }

    public bool HasVarArgs { get; set; }

    public bool HasVarKeywords { get; set; }

    /// <summary>A class whose methods use <c>__class__</c> or <c>super</c>.</summary>
    public bool NeedsClassCell { get; set; }

    /// <summary>The target of a comprehension is being visited.</summary>
    public bool InComprehensionTarget { get; set; }

    /// <summary>Depth of comprehension iterables being visited.</summary>
    public int ComprehensionIterables { get; set; }

    public SymbolFlags FlagsOf(string mangled) => Symbols.TryGetValue(mangled, out var symbol) ? symbol.Flags : SymbolFlags.None;

    public NameScope ScopeOf(string mangled) => Symbols.TryGetValue(mangled, out var symbol) ? symbol.Scope : NameScope.Unknown;
}
