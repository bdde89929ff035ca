using Cinder.Syntax;

namespace Cinder.Runtime;

/// <summary>
/// Which bytes of a failed expression get carets, its operands getting tildes: the operator of a binary operation, the brackets of a
/// subscript.
/// </summary>
internal readonly record struct OperatorAnchors(int Start, int End)
{
    /// <summary>Whether there are any.</summary>
    internal bool Exist => End > Start;

    /// <summary>Finds them in the source text of one instruction.</summary>
    internal static bool TryFind(ReadOnlySpan<byte> segment, out OperatorAnchors anchors)
    {
        anchors = default;
        Module module;
        try
        {
            module = Parser.ParseModule(segment, "<anchors>");
        }
        catch (PythonSyntaxException)
        {
            return false;
        }

        if (module.Body.Length != 1 || module.Body[0] is not ExprStmt statement)
        {
            return false;
        }

        switch (statement.Value)
        {
            case BinOp operation:
                // The operator is the first thing after the left operand, be it the bracket around that.
                var limit = Math.Min(operation.Right.Span.Column, segment.Length);
                for (var i = operation.Left.Span.EndColumn; i < limit; i++)
                {
                    if (!IsSpace(segment[i]))
                    {
                        anchors = new OperatorAnchors(i, i + 1 < limit && !IsSpace(segment[i + 1]) ? i + 2 : i + 1);
                        return true;
                    }
                }

                return false;
            case Syntax.Subscript subscript:
                anchors = new OperatorAnchors(subscript.Value.Span.EndColumn, subscript.Slice.Span.EndColumn + 1);
                return true;
            default:
                return false;
        }
    }

    private static bool IsSpace(byte value) => value is (byte)' ' or (byte)'\t' or (byte)'\f';
}
