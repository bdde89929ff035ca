using Cinder.Compiler;
using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Runtime;

/// <summary>From source text to a code object; syntax errors become Python exceptions.</summary>
internal static unsafe class SourceCode
{
    /// <summary>Compiles the bytes of a file, which may declare their encoding, in the mode of <c>compile()</c>.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="source">The file's bytes.</param>
    /// <param name="fileName">Its name in tracebacks.</param>
    /// <param name="mode">exec, eval or single.</param>
    /// <param name="options">How to compile; null: as the command line says.</param>
    /// <param name="compiled">Is told of the code before it is loaded.</param>
    /// <returns>The code object's reference, or Error with SyntaxError pending.</returns>
    internal static Ref Compile(VmThread t, ReadOnlySpan<byte> source, string fileName, string mode, CompileOptions? options = null, Action<CodeObject>? compiled = null) =>
        Compile(t, source, null, fileName, mode, options, compiled);

    /// <summary>Compiles text.</summary>
    /// <returns>The code object's reference, or Error with SyntaxError pending.</returns>
    internal static Ref Compile(VmThread t, string source, string fileName, string mode, CompileOptions? options = null) =>
        Compile(t, default, source, fileName, mode, options, null);

    private static Ref Compile(VmThread t, ReadOnlySpan<byte> bytes, string? text, string fileName, string mode, CompileOptions? options, Action<CodeObject>? compiled)
    {
        var lines = new SourceLines(t);
        bool Warn(SyntaxWarningMessage warning) => SourceCode.Warn(t, warning);
        options = (options ?? new CompileOptions { Optimize = t.Vm.Options.Optimize }) with { SourceLine = number => lines.WholeLine(fileName, number), Warning = Warn };
        var parsing = new ParserOptions { CharacterName = CharacterNames.TextOf, Decoder = (encoding, bytes) => Decode(t, encoding, bytes), Warning = Warn, MaxIntDigits = t.Vm.State.MaxDigits };
        try
        {
            CodeObject code = mode switch
            {
                "exec" => PythonCompiler.Compile(
                    text is null ? Parser.ParseModule(bytes, fileName, parsing) : Parser.ParseModule(text, fileName, parsing), fileName, options),
                "eval" => PythonCompiler.Compile(
                    text is null ? Parser.ParseExpression(bytes, fileName, parsing) : Parser.ParseExpression(text, fileName, parsing), fileName, options),
                _ => PythonCompiler.Compile(
                    text is null ? Parser.ParseInteractive(bytes, fileName, parsing) : Parser.ParseInteractive(text, fileName, parsing), fileName, options),
            };
            compiled?.Invoke(code);
            return CodeLoader.Load(t, code);
        }
        catch (PythonSyntaxException error)
        {
            // A filter of warnings may itself have failed.
            return t.HasPending ? Ref.Error : Raise(t, error);
        }
        catch (CompilerRecursionException)
        {
            return t.RaiseRecursion(" during compilation");
        }
    }

    /// <summary>Issues a warning of the front end.</summary>
    /// <returns>Whether compilation ends: the warning is to be a syntax error, or another exception is pending.</returns>
    private static bool Warn(VmThread t, SyntaxWarningMessage warning)
    {
        var category = warning.Category == "DeprecationWarning" ? BuiltinType.DeprecationWarning : BuiltinType.SyntaxWarning;
        if (Warnings.WarnExplicit(t, t.TypeRef(category), warning.Message, warning.FileName, warning.Line))
        {
            return false;
        }

        t.SwallowPending(category);
        return true;
    }

    /// <summary>Makes the Python exception of a syntax error pending.</summary>
    internal static Ref Raise(VmThread t, PythonSyntaxException error)
    {
        var type = error.Kind switch
        {
            SyntaxErrorKind.IndentationError => BuiltinType.IndentationError,
            SyntaxErrorKind.TabError => BuiltinType.TabError,
            SyntaxErrorKind.MemoryError => BuiltinType.MemoryError,
            SyntaxErrorKind.ValueError => BuiltinType.ValueError,
            _ => BuiltinType.SyntaxError,
        };
        if (error.Location is not { } location || type is BuiltinType.MemoryError or BuiltinType.ValueError)
        {
            return type == BuiltinType.MemoryError ? t.RaiseMemoryError() : t.Raise(type, error.Message);
        }

        var details = stackalloc Ref[6];
        details[0] = StrOps.New(t, location.FileName);
        details[1] = Ref.FromSmall(location.Line);
        details[2] = Ref.FromSmall(location.Offset);
        details[3] = location.Text is null ? Ref.None : StrOps.New(t, location.Text);
        details[4] = location.EndLine is { } endLine ? Ref.FromSmall(endLine) : Ref.None;
        details[5] = location.EndOffset is { } endOffset ? Ref.FromSmall(endOffset) : Ref.None;
        var args = stackalloc Ref[2];
        args[0] = StrOps.New(t, error.Message);
        args[1] = TupleOps.From(t, details, 6);
        var exception = ExceptionOps.New(t, t.Types(type), args, 2);
        if (error.HasBareArguments)
        {
            ((ExceptionObject*)exception.Object)->Args = TupleOps.From(t, args, 1);
        }

        return t.RaiseObject(exception);
    }

    /// <summary>Decodes source in the encoding that it declares; null when there is no such encoding or the bytes are not in it.</summary>
    internal static string? Decode(VmThread t, string encoding, byte[] bytes)
    {
        var source = BytesOps.New(t, bytes);
        var text = source.IsError ? source : Codecs.Decode(t, source, BytesObject.Data((BytesObject*)source.Object), bytes.Length, encoding, "strict");
        if (!text.IsError)
        {
            return StrOps.ToManaged(text);
        }

        t.ClearPending();
        return null;
    }
}
