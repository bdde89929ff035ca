using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Compiler.Tests.Support;

/// <summary>Finds the data of these tests in the repository, and compiles source text.</summary>
internal static class TestData
{
    /// <summary>A file or folder beside the tests' source.</summary>
    public static string PathOf(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Cinder.Build.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "tests", "Cinder.Compiler.Tests", name);
    }

    public static CodeObject Compile(string source, CompileOptions? options = null) =>
        PythonCompiler.Compile(Parser.ParseModule(source, "<test>"), "<test>", options);

    public static CodeObject Nested(this CodeObject code, string qualName)
    {
        foreach (var constant in code.Constants.OfType<CodeObject>())
        {
            if (string.Equals(constant.QualName, qualName, StringComparison.Ordinal))
            {
                return constant;
            }

            if (qualName.StartsWith(constant.QualName + ".", StringComparison.Ordinal))
            {
                return constant.Nested(qualName);
            }
        }

        throw new InvalidOperationException($"There is no code object {qualName}.");
    }

    /// <summary>All code objects, outermost first.</summary>
    public static IEnumerable<CodeObject> WithNested(this CodeObject code)
    {
        yield return code;
        foreach (var nested in code.Constants.OfType<CodeObject>().SelectMany(WithNested))
        {
            yield return nested;
        }
    }
}
