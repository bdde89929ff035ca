using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler;

/// <summary>What the compiler needs from its caller.</summary>
public sealed record CompileOptions
{
    /// <summary>The options of a plain program: no flags, no optimisation.</summary>
    public static CompileOptions Default { get; } = new();

    /// <summary><c>__future__</c> features that are in effect from the start.</summary>
    public CodeFlags Flags { get; init; }

    /// <summary>Features of the code that calls <c>compile</c>, <c>exec</c> or <c>eval</c>; ignored with <see cref="DontInherit"/>.</summary>
    public CodeFlags InheritedFlags { get; init; }

    /// <summary>Whether <see cref="InheritedFlags"/> stay out.</summary>
    public bool DontInherit { get; init; }

    /// <summary>0: all; 1 (<c>-O</c>): no assertions, <c>__debug__</c> false; 2 (<c>-OO</c>): no documentation strings either.</summary>
    public int Optimize { get; init; }

    /// <summary>Allows <c>await</c> outside functions, as <c>ast.PyCF_ALLOW_TOP_LEVEL_AWAIT</c>.</summary>
    public bool AllowTopLevelAwait { get; init; }

    /// <summary>Receives warnings; its result says whether to raise the warning as an error.</summary>
    public Func<SyntaxWarningMessage, bool>? Warning { get; init; }

    /// <summary>Gives a line of the source, counted from 1, for the text of an error; null when there is none to show.</summary>
    public Func<int, string?>? SourceLine { get; init; }
}
