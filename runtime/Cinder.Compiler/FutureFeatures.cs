using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler;

/// <summary>Finds the imports of <c>__future__</c> at the beginning of a module.</summary>
internal static class FutureFeatures
{
    public const string ModuleName = "__future__";

    /// <summary>Adds the features that <paramref name="body"/> imports to the context.</summary>
    /// <exception cref="PythonSyntaxException">A feature is unknown, or an import comes too late.</exception>
    public static void Read(Stmt[] body, CompilerContext context)
    {
        // Only a documentation string may come before.
        var done = false;
        var previousLine = 0;
        foreach (var statement in body.AsSpan(body is [ExprStmt { Value: Constant { Value: StrValue } }, ..] ? 1 : 0))
        {
            // A late import is found here only on the line of the statement before it; on later lines when it is compiled.
            if (done && statement.Span.Line > previousLine)
            {
                return;
            }

            previousLine = statement.Span.Line;
            switch (statement)
            {
                case ImportFrom { Module: ModuleName } import when done:
                    throw context.ErrorAtStart("from __future__ imports must occur at the beginning of the file", import.Span.Line, import.Span.Column);
                case ImportFrom { Module: ModuleName } import:
                    foreach (var alias in import.Names)
                    {
                        context.Features |= FlagOf(alias.Name, import, context);
                    }

                    context.LastFutureLine = import.Span.Line;
                    break;
                default:
                    done = true;
                    break;
            }
        }
    }

    private static CodeFlags FlagOf(string feature, ImportFrom import, CompilerContext context) => feature switch
    {
        // Features that are part of the language by now leave no mark.
        "nested_scopes" or "generators" or "division" or "absolute_import" or "with_statement" or "print_function" or "unicode_literals"
            or "generator_stop" => CodeFlags.None,
        "barry_as_FLUFL" => CodeFlags.FutureBarryAsBdfl,
        "annotations" => CodeFlags.FutureAnnotations,
        "braces" => throw context.ErrorAtStart("not a chance", import.Span.Line, import.Span.Column + 1),
        _ => throw context.ErrorAtStart($"future feature {feature} is not defined", import.Span.Line, import.Span.Column + 1),
    };
}
