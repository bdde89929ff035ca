using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler;

/// <summary>What the passes over one tree share: names of things outside, features in effect, the way to report errors and warnings.</summary>
internal sealed class CompilerContext(string fileName, CompileOptions options)
{
    public string FileName { get; } = fileName;

    public int Optimize { get; } = options.Optimize;

    public bool AllowTopLevelAwait { get; } = options.AllowTopLevelAwait;

    /// <summary>Features from the options and from the imports of <c>__future__</c>.</summary>
    public CodeFlags Features { get; set; } = (options.Flags | (options.DontInherit ? CodeFlags.None : options.InheritedFlags)) & CodeFlags.FutureMask;

    /// <summary>Line of the last import of <c>__future__</c> at the beginning of the module; -1 without one.</summary>
    public int LastFutureLine { get; set; } = -1;

    public bool FutureAnnotations => Features.HasFlag(CodeFlags.FutureAnnotations);

    /// <summary>An error that the symbol table finds.</summary>
    public PythonSyntaxException Error(string message, SourceSpan span) =>
        new(SyntaxErrorKind.SyntaxError, message, Place(new Location(span.Line, span.EndLine, span.Column, span.EndColumn))) { HasBareArguments = true };

    /// <summary>An error that the code generator finds.</summary>
    public PythonSyntaxException Error(string message, Location location) => new(SyntaxErrorKind.SyntaxError, message, Place(location));

    /// <summary>An error that has a start but no end column.</summary>
    public PythonSyntaxException ErrorAtStart(string message, int line, int offset) => new(
        SyntaxErrorKind.SyntaxError,
        message,
        new SyntaxErrorLocation(FileName, line, offset, options.SourceLine?.Invoke(line), line, EndOffset: null)) { HasBareArguments = true };

    /// <summary>Reports a SyntaxWarning; it becomes an error when the receiver says so.</summary>
    public void Warn(string message, Location location)
    {
        if (options.Warning is { } warning && warning(new SyntaxWarningMessage("SyntaxWarning", message, FileName, location.Line)))
        {
            throw Error(message, location);
        }
    }

    /// <summary>Offsets are byte columns plus one, as the compiler of CPython has them.</summary>
    private SyntaxErrorLocation Place(Location location) =>
        new(FileName, location.Line, location.Column + 1, options.SourceLine?.Invoke(location.Line), location.EndLine, location.EndColumn + 1);
}
