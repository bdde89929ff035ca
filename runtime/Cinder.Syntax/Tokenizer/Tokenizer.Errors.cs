using System.Text;

namespace Cinder.Syntax;

/// <summary>Errors in the text of a token: they point at the cursor.</summary>
internal sealed partial class Tokenizer
{
    private PythonSyntaxException Error(string message)
    {
        int column = SourceText.CountCharacters(_source.AsSpan(LineStart, _cursor - LineStart));
        return ErrorInRange(message, column, column);
    }

    private PythonSyntaxException ErrorInRange(string message, int column, int endColumn)
    {
        State = TokenizerState.Failed;
        ReadOnlySpan<byte> rest = _source.AsSpan(LineStart, _length - LineStart);
        int newLine = rest.IndexOf((byte)'\n');
        string text = Encoding.UTF8.GetString(newLine < 0 ? rest : rest[..newLine]);
        var location = new SyntaxErrorLocation(_context.FileName, Line, column, text, Line, endColumn);
        return new PythonSyntaxException(SyntaxErrorKind.SyntaxError, message, location);
    }
}
