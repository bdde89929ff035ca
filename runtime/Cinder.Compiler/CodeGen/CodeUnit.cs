using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;
using Cinder.Compiler.Flow;
using Cinder.Compiler.Symbols;

namespace Cinder.Compiler.CodeGen;

/// <summary>What a unit of code is.</summary>
internal enum UnitKind
{
    Module,
    Class,
    Function,
    AsyncFunction,
    Lambda,
    Comprehension,
}

/// <summary>One code object while it is being written.</summary>
internal sealed class CodeUnit
{
    public CodeUnit(UnitKind kind, string name, string qualName, Scope scope, int firstLine, string? className)
    {
        Kind = kind;
        Name = name;
        QualName = qualName;
        Scope = scope;
        FirstLine = firstLine;
        ClassName = className;
        foreach (var parameter in scope.Parameters)
        {
            Locals.Add(parameter);
        }

        // Sorted, so that the layout of a frame does not depend on the order of mentions.
        var names = scope.Symbols.Keys.Order(StringComparer.Ordinal).ToList();
        if (scope.NeedsClassCell)
        {
            Cells.Add("__class__");
        }

        foreach (var symbolName in names)
        {
            var symbol = scope.Symbols[symbolName];
            if (symbol.Scope == NameScope.Cell)
            {
                Cells.Add(symbolName);
            }
            else if (symbol.Scope == NameScope.Free || symbol.Flags.HasFlag(SymbolFlags.FreeInClass))
            {
                FreeVariables.Add(symbolName);
            }
        }
    }

    public UnitKind Kind { get; }

    public string Name { get; }

    public string QualName { get; }

    public Scope Scope { get; }

    public int FirstLine { get; }

    /// <summary>The class whose private names are mangled here.</summary>
    public string? ClassName { get; set; }

    public FlowGraph Graph { get; } = new();

    public ConstantTable Constants { get; } = new();

    public NameTable Names { get; } = new();

    public NameTable Locals { get; } = new();

    public NameTable Cells { get; } = new();

    public NameTable FreeVariables { get; } = new();

    public List<FrameBlock> FrameBlocks { get; } = [];

    public int ArgCount { get; set; }

    public int PosOnlyArgCount { get; set; }

    public int KwOnlyArgCount { get; set; }

    public bool KeepsFirstConstant { get; set; }

    public ImmutableArray<string> SelfAttributes { get; set; } = [];

    /// <summary>Location given to the instructions that follow.</summary>
    public Location Location { get; set; }

    public CodeFlags Flags(CodeFlags features)
    {
        // A module that awaits at top level is a coroutine, too.
        var flags = features;
        if (Scope.Kind == ScopeKind.Function)
        {
            flags |= CodeFlags.NewLocals | CodeFlags.Optimized;
            flags |= Scope.IsNested ? CodeFlags.Nested : CodeFlags.None;
            flags |= Scope.HasVarArgs ? CodeFlags.VarArgs : CodeFlags.None;
            flags |= Scope.HasVarKeywords ? CodeFlags.VarKeywords : CodeFlags.None;
        }

        return flags | (Scope.IsGenerator, Scope.IsCoroutine) switch
        {
            (true, true) => CodeFlags.AsyncGenerator,
            (true, false) => CodeFlags.Generator,
            (false, true) => CodeFlags.Coroutine,
            _ => CodeFlags.None,
        };
    }

    /// <summary>Argument of an instruction that reads or writes the variable; cells count first, then free variables.</summary>
    public int DerefIndex(string name) =>
        Scope.ScopeOf(name) == NameScope.Cell ? Cells.IndexOf(name) : Cells.Count + FreeVariables.IndexOf(name);

    /// <summary>Argument of the instruction that loads the cell an inner block uses: in a class, its own <c>__class__</c> comes first.</summary>
    public int ClosureIndex(string name)
    {
        var cell = Cells.IndexOf(name);
        return cell >= 0 ? cell : Cells.Count + FreeVariables.IndexOf(name);
    }
}

/// <summary>Kinds of statement that a <c>break</c>, <c>continue</c> or <c>return</c> must tidy up on its way out.</summary>
internal enum FrameBlockKind
{
    While,
    For,
    TryExcept,
    FinallyTry,
    FinallyEnd,
    With,
    AsyncWith,
    HandlerCleanup,
    PopValue,
    ExceptionHandler,
    ExceptionGroupHandler,
    AsyncComprehension,
}

/// <summary>A statement that the code being written is inside of. <see cref="Start"/> and <see cref="Exit"/> are those of a loop.</summary>
internal sealed class FrameBlock(FrameBlockKind kind, BasicBlock? start = null, BasicBlock? exit = null)
{
    public FrameBlockKind Kind { get; } = kind;

    public BasicBlock? Start { get; } = start;

    public BasicBlock? Exit { get; } = exit;

    /// <summary>Body of the <c>finally</c> to run on the way out.</summary>
    public Cinder.Syntax.Stmt[]? FinalBody { get; init; }

    /// <summary>The <c>with</c> statement to leave.</summary>
    public Cinder.Syntax.Stmt? With { get; init; }

    /// <summary>Name that an <c>except … as</c> unbinds on the way out.</summary>
    public string? HandlerName { get; init; }

    public bool IsLoop => Kind is FrameBlockKind.While or FrameBlockKind.For;
}
