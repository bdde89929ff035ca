using Cinder.Compiler.Bytecode;
using Cinder.Compiler.CodeGen;
using Cinder.Compiler.Symbols;
using Cinder.Syntax;

namespace Cinder.Compiler;

/// <summary>Compiles a syntax tree to bytecode.</summary>
public static class PythonCompiler
{
    /// <summary>Compiles a file: Python's <c>exec</c> mode.</summary>
    /// <exception cref="PythonSyntaxException">The program breaks a rule that the grammar does not state.</exception>
    /// <exception cref="CompilerRecursionException">The tree nests too deeply.</exception>
    public static CodeObject Compile(Module module, string fileName, CompileOptions? options = null) =>
        Compile(module, module.Body, fileName, options);

    /// <summary>Compiles interactive input, whose expression statements print: Python's <c>single</c> mode.</summary>
    /// <exception cref="PythonSyntaxException">The program breaks a rule that the grammar does not state.</exception>
    /// <exception cref="CompilerRecursionException">The tree nests too deeply.</exception>
    public static CodeObject Compile(Interactive input, string fileName, CompileOptions? options = null) =>
        Compile(input, input.Body, fileName, options);

    /// <summary>Compiles one expression, whose value the code returns: Python's <c>eval</c> mode.</summary>
    /// <exception cref="PythonSyntaxException">The program breaks a rule that the grammar does not state.</exception>
    /// <exception cref="CompilerRecursionException">The tree nests too deeply.</exception>
    public static CodeObject Compile(Expression expression, string fileName, CompileOptions? options = null) =>
        Compile(expression, [], fileName, options);

    private static CodeObject Compile(Node root, Stmt[] body, string fileName, CompileOptions? options)
    {
        var context = new CompilerContext(fileName, options ?? CompileOptions.Default);
        FutureFeatures.Read(body, context);
        var symbols = SymbolTable.Build(root, context);
        return new CodeGenerator(context, symbols).CompileRoot(root);
    }
}
