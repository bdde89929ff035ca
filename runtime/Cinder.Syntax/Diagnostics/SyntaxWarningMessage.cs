namespace Cinder.Syntax;

/// <summary>A warning about text that is valid for now.</summary>
/// <param name="Category">The name of Python's warning class.</param>
/// <param name="Message">The text.</param>
/// <param name="FileName">The file name that the parser was given.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record SyntaxWarningMessage(string Category, string Message, string FileName, int Line);
