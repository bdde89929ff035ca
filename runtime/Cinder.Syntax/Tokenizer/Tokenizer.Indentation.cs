namespace Cinder.Syntax;

/// <summary>Leading white space: a stack of open levels, measured with tabs of 8 and of 1 columns.</summary>
internal sealed partial class Tokenizer
{
    /// <summary>Reads the white space at a line's start and queues indents or dedents; false is an error.</summary>
    private bool ReadIndentation(out bool blankLine)
    {
        blankLine = false;
        int column = 0;
        int altColumn = 0;

        // A line that is continued within its white space is indented as far as its first backslash.
        int continuedColumn = 0;
        int c;
        while (true)
        {
            c = NextChar();
            if (c == ' ')
            {
                column++;
                altColumn++;
            }
            else if (c == '\t')
            {
                column = (column / TabSize + 1) * TabSize;
                altColumn++;
            }
            else if (c == '\f')
            {
                column = altColumn = 0;
            }
            else if (c == '\\')
            {
                continuedColumn = continuedColumn != 0 ? continuedColumn : column;
                if (!ContinueLine())
                {
                    return false;
                }
            }
            else
            {
                break;
            }
        }

        Backup(c);
        if (c is '#' or '\n')
        {
            blankLine = true;
            return true;
        }

        if (Level > 0)
        {
            return true;
        }

        return continuedColumn != 0 ? SetIndentation(continuedColumn, continuedColumn) : SetIndentation(column, altColumn);
    }

    private bool SetIndentation(int column, int altColumn)
    {
        if (column == _indents[_indent])
        {
            return altColumn == _altIndents[_indent] || Stop(TokenizerState.TabsAndSpaces);
        }

        if (column > _indents[_indent])
        {
            if (_indent + 1 >= MaxIndents)
            {
                return Stop(TokenizerState.TooDeep);
            }

            if (altColumn <= _altIndents[_indent])
            {
                return Stop(TokenizerState.TabsAndSpaces);
            }

            _pendingIndents++;
            _indent++;
            _indents[_indent] = column;
            _altIndents[_indent] = altColumn;
            return true;
        }

        while (_indent > 0 && column < _indents[_indent])
        {
            _pendingIndents--;
            _indent--;
        }

        if (column != _indents[_indent])
        {
            return Stop(TokenizerState.BadDedent);
        }

        return altColumn == _altIndents[_indent] || Stop(TokenizerState.TabsAndSpaces);
    }

    private bool Stop(TokenizerState state)
    {
        State = state;
        _cursor = _lineEnd;
        return false;
    }
}
