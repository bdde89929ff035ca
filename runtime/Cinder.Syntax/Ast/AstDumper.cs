using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cinder.Syntax;

/// <summary>Prints a tree exactly as CPython's <c>ast.dump</c> does.</summary>
public sealed class AstDumper : IFieldVisitor
{
    private readonly StringBuilder _output = new();
    private readonly bool _includeAttributes;
    private bool _isFirst;

    private AstDumper(bool includeAttributes) => _includeAttributes = includeAttributes;

    /// <summary>Prints <paramref name="node"/>, with positions when <paramref name="includeAttributes"/> says so.</summary>
    public static string Dump(Node node, bool includeAttributes = false)
    {
        var dumper = new AstDumper(includeAttributes);
        dumper.Write(node);
        return dumper._output.ToString();
    }

    void IFieldVisitor.Node(string name, Node? node)
    {
        if (node is not null)
        {
            Field(name);
            Write(node);
        }
    }

    void IFieldVisitor.Nodes(string name, Node?[] nodes)
    {
        Field(name);
        _output.Append('[');
        for (int i = 0; i < nodes.Length; i++)
        {
            _output.Append(i == 0 ? "" : ", ");
            if (nodes[i] is { } node)
            {
                Write(node);
            }
            else
            {
                _output.Append("None");
            }
        }

        _output.Append(']');
    }

    void IFieldVisitor.Identifier(string name, string? value)
    {
        if (value is not null)
        {
            Field(name);
            PythonRepr.AppendText(_output, value);
        }
    }

    void IFieldVisitor.Identifiers(string name, string[] values)
    {
        Field(name);
        _output.Append('[');
        for (int i = 0; i < values.Length; i++)
        {
            _output.Append(i == 0 ? "" : ", ");
            PythonRepr.AppendText(_output, values[i]);
        }

        _output.Append(']');
    }

    void IFieldVisitor.Number(string name, int value)
    {
        Field(name);
        _output.Append(value.ToString(CultureInfo.InvariantCulture));
    }

    void IFieldVisitor.Constant(string name, ConstantValue value)
    {
        Field(name);
        PythonRepr.Append(_output, value);
    }

    void IFieldVisitor.Symbol(string name, string value)
    {
        Field(name);
        _output.Append(value).Append("()");
    }

    void IFieldVisitor.Symbols(string name, CmpOp[] values)
    {
        Field(name);
        _output.Append('[').AppendJoin(", ", values.Select(static op => op + "()")).Append(']');
    }

    private void Field(string name)
    {
        _output.Append(_isFirst ? "" : ", ").Append(name).Append('=');
        _isFirst = false;
    }

    private void Write(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _output.Append(node.AstName).Append('(');
        _isFirst = true;
        node.VisitFields(this);
        if (node is Module)
        {
            Field("type_ignores");
            _output.Append("[]");
        }

        if (_includeAttributes && node is LocatedNode { Span: var span })
        {
            IFieldVisitor fields = this;
            fields.Number("lineno", span.Line);
            fields.Number("col_offset", span.Column);
            fields.Number("end_lineno", span.EndLine);
            fields.Number("end_col_offset", span.EndColumn);
        }

        _isFirst = false;
        _output.Append(')');
    }
}
