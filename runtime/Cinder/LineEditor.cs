using System.Text;
using Cinder.Runtime;

namespace Cinder;

/// <summary>
/// Edits a line at the terminal: arrows, Home, End, Backspace, Delete, Ctrl-A/B/D/E/F/K/L/U/W, and the lines typed before with Up and Down.
/// A line longer than the terminal is wide scrolls sideways.
/// </summary>
internal sealed class LineEditor : ILineReader
{
    private readonly List<string> _history = [];
    private readonly StringBuilder _line = new();
    private string _prompt = "";
    private string _draft = "";
    private int _cursor;
    private int _historyIndex;

    public bool TryReadLine(string prompt, out string? line)
    {
        line = null;
        _prompt = prompt;
        _line.Clear();
        _draft = "";
        _cursor = 0;
        _historyIndex = _history.Count;
        var before = Console.TreatControlCAsInput;
        Console.TreatControlCAsInput = true;
        try
        {
            Redraw();
            while (true)
            {
                var key = Console.ReadKey(intercept: true);
                var control = (key.Modifiers & ConsoleModifiers.Control) != 0;
                if (control && key.Key == ConsoleKey.C)
                {
                    return false;
                }

                if (control && key.Key == ConsoleKey.D && _line.Length == 0)
                {
                    return true;
                }

                if (key.Key == ConsoleKey.Enter)
                {
                    line = _line.ToString();
                    Remember(line);
                    Console.Out.Write('\n');
                    return true;
                }

                Handle(key, control);
                Redraw();
            }
        }
        finally
        {
            Console.TreatControlCAsInput = before;
        }
    }

    private void Handle(ConsoleKeyInfo key, bool control)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
            case ConsoleKey.B when control:
                _cursor = Math.Max(0, _cursor - 1);
                break;
            case ConsoleKey.RightArrow:
            case ConsoleKey.F when control:
                _cursor = Math.Min(_line.Length, _cursor + 1);
                break;
            case ConsoleKey.Home:
            case ConsoleKey.A when control:
                _cursor = 0;
                break;
            case ConsoleKey.End:
            case ConsoleKey.E when control:
                _cursor = _line.Length;
                break;
            case ConsoleKey.UpArrow:
            case ConsoleKey.P when control:
                Recall(_historyIndex - 1);
                break;
            case ConsoleKey.DownArrow:
            case ConsoleKey.N when control:
                Recall(_historyIndex + 1);
                break;
            case ConsoleKey.Backspace:
            case ConsoleKey.H when control:
                Erase(_cursor - 1, 1);
                break;
            case ConsoleKey.Delete:
            case ConsoleKey.D when control:
                Erase(_cursor, 1);
                break;
            case ConsoleKey.K when control:
                Erase(_cursor, _line.Length - _cursor);
                break;
            case ConsoleKey.U when control:
                Erase(0, _cursor);
                break;
            case ConsoleKey.W when control:
                EraseWord();
                break;
            case ConsoleKey.L when control:
                Console.Clear();
                break;
            case ConsoleKey.Tab:
                Insert("    ");
                break;
            default:
                if (!char.IsControl(key.KeyChar))
                {
                    Insert(key.KeyChar.ToString());
                }

                break;
        }
    }

    private void Insert(string text)
    {
        _line.Insert(_cursor, text);
        _cursor += text.Length;
    }

    private void Erase(int start, int count)
    {
        if (start >= 0 && count > 0 && start + count <= _line.Length)
        {
            _line.Remove(start, count);
            _cursor = start;
        }
    }

    private void EraseWord()
    {
        var start = _cursor;
        while (start > 0 && _line[start - 1] == ' ')
        {
            start--;
        }

        while (start > 0 && _line[start - 1] != ' ')
        {
            start--;
        }

        Erase(start, _cursor - start);
    }

    /// <summary>Shows a line typed before; what was being typed comes back behind the last of them.</summary>
    private void Recall(int index)
    {
        if (index < 0 || index > _history.Count)
        {
            return;
        }

        if (_historyIndex == _history.Count)
        {
            _draft = _line.ToString();
        }

        _historyIndex = index;
        _line.Clear().Append(index == _history.Count ? _draft : _history[index]);
        _cursor = _line.Length;
    }

    private void Remember(string line)
    {
        if (line.Length > 0 && (_history.Count == 0 || _history[^1] != line))
        {
            _history.Add(line);
        }
    }

    private void Redraw()
    {
        var room = Math.Max(8, Console.WindowWidth - _prompt.Length - 1);
        var first = _cursor < room ? 0 : _cursor - room + 1;
        var shown = _line.ToString(first, Math.Min(room, _line.Length - first));
        var back = shown.Length - (_cursor - first);
        Console.Out.Write($"\r{_prompt}{shown}\e[K{(back > 0 ? $"\e[{back}D" : "")}");
    }
}
