namespace Cinder.Compiler;

/// <summary>The tree nests deeper than the compiler's stack: Python's <c>RecursionError</c>.</summary>
public sealed class CompilerRecursionException : Exception
{
    private const string Text = "maximum recursion depth exceeded during compilation";

    /// <summary>An error with CPython's text.</summary>
    public CompilerRecursionException()
        : base(Text)
    {
    }

    /// <summary>An error with a text of its own.</summary>
    public CompilerRecursionException(string message)
        : base(message)
    {
    }

    /// <summary>An error with a text and a cause.</summary>
    public CompilerRecursionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
