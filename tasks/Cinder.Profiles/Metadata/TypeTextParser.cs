using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Cinder.Profiles;

/// <summary>Parses the type texts that <see cref="TypeNode.Text"/> writes.</summary>
internal ref struct TypeTextParser
{
    private const int MaxDepth = 64;

    private readonly ReadOnlySpan<char> _text;
    private int _position;
    private int _depth;

    private TypeTextParser(ReadOnlySpan<char> text) => _text = text;

    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out TypeNode? type)
    {
        var parser = new TypeTextParser(text);
        type = parser.Type();
        return type is not null && parser._position == text.Length;
    }

    /// <summary>Parses a comma separated list; the empty text is the empty list.</summary>
    public static bool TryParseList(ReadOnlySpan<char> text, out ImmutableArray<TypeNode> types)
    {
        var parser = new TypeTextParser(text);
        ImmutableArray<TypeNode>? list = text.Length == 0 ? [] : parser.List();
        types = list ?? [];
        return list is not null && parser._position == text.Length;
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    private TypeNode? Type()
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        TypeNode? type = Suffixes(Prefix());
        _depth--;
        return type;
    }

    private TypeNode? Prefix()
    {
        if (Accept('!'))
        {
            bool method = Accept('!');
            int start = _position;
            while (char.IsAsciiDigit(Current))
            {
                _position++;
            }

            return int.TryParse(_text[start.._position], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
                ? (method ? TypeNode.MethodVariable(number) : TypeNode.TypeVariable(number))
                : null;
        }

        string? assembly = null;
        if (Accept('['))
        {
            assembly = Name();
            if (!Accept(']'))
            {
                return null;
            }
        }

        string name = Name();
        if (name.Length == 0)
        {
            return null;
        }

        if (assembly is { Length: 0 })
        {
            assembly = null;
        }
        else if (assembly is null)
        {
            if (Current == '(' && name is "modreq" or "modopt")
            {
                return ModifiedType(name);
            }

            if (name == "fnptr" && Accept(':'))
            {
                return FunctionPointer();
            }

            if (TypeNode.IsPrimitiveWord(name))
            {
                return TypeNode.Primitive(name);
            }
        }

        while (Accept('/'))
        {
            string nested = Name();
            if (nested.Length == 0)
            {
                return null;
            }

            name += "/" + nested;
        }

        ImmutableArray<TypeNode> arguments = [];
        if (Accept('{'))
        {
            if (List() is not { } list || !Accept('}'))
            {
                return null;
            }

            arguments = list;
        }

        return TypeNode.Definition(assembly, name, arguments);
    }

    private TypeNode? ModifiedType(string word)
    {
        _position++;
        if (Type() is not { } modifier || !Accept(')') || Type() is not { } element)
        {
            return null;
        }

        return TypeNode.Modified(element, modifier, word == "modreq");
    }

    private TypeNode? FunctionPointer()
    {
        string convention = Name();
        if (!Accept('('))
        {
            return null;
        }

        ImmutableArray<TypeNode> parameters = [];
        if (Current != ')')
        {
            if (List() is not { } list)
            {
                return null;
            }

            parameters = list;
        }

        return Accept(')') && Type() is { } result ? TypeNode.FunctionPointer(convention, parameters.Add(result)) : null;
    }

    private TypeNode? Suffixes(TypeNode? type)
    {
        int suffixes = 0;
        while (type is not null && suffixes++ < MaxDepth)
        {
            if (Accept('&'))
            {
                type = TypeNode.ByRef(type);
            }
            else if (Accept('*'))
            {
                type = TypeNode.Pointer(type);
            }
            else if (Accept('['))
            {
                int start = _position;
                while (Current is ',' or '*' or ';' or '-' || char.IsAsciiDigit(Current))
                {
                    _position++;
                }

                string shape = _text[start.._position].ToString();
                if (!Accept(']'))
                {
                    return null;
                }

                type = shape.Length == 0 ? TypeNode.SzArray(type) : TypeNode.MdArray(type, shape);
            }
            else
            {
                break;
            }
        }

        return type;
    }

    private ImmutableArray<TypeNode>? List()
    {
        ImmutableArray<TypeNode>.Builder list = ImmutableArray.CreateBuilder<TypeNode>();
        do
        {
            if (Type() is not { } type)
            {
                return null;
            }

            list.Add(type);
        }
        while (Accept(','));
        return list.ToImmutable();
    }

    private string Name()
    {
        int start = _position;
        while (_position < _text.Length)
        {
            char c = _text[_position];
            if (c == '\\')
            {
                _position = Math.Min(_position + 2, _text.Length);
                continue;
            }

            if (c <= ' ' || "[]{},/&*()!:".Contains(c, StringComparison.Ordinal))
            {
                break;
            }

            _position++;
        }

        return _text[start.._position].ToString();
    }

    private bool Accept(char expected)
    {
        if (Current != expected || _position >= _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }
}
