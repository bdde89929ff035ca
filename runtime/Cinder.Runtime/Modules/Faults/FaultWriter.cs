namespace Cinder.Runtime;

/// <summary>Writes a Python stack straight to a file descriptor: no managed memory is allocated, nothing is encoded, what is not ASCII is escaped.</summary>
internal unsafe ref struct FaultWriter(int descriptor)
{
    private const int Capacity = 512;
    private const int MostFrames = 100;
    private const int LongestText = 500;

    private fixed byte _buffer[Capacity];
    private int _length;

    /// <summary>The activations of a thread, the innermost first.</summary>
    internal void AppendStack(VmThread t, nuint threadId)
    {
        Append("Current thread 0x");
        AppendHex(threadId, 16);
        Append(" (most recent call first):\n");
        var left = MostFrames;
        var frame = t.CurrentFrame;
        if (frame == null)
        {
            Append("  <no Python frame>\n");
        }

        for (; frame != null; frame = frame->Previous)
        {
            if (left-- == 0)
            {
                Append("  ...\n");
                break;
            }

            var code = t.Vm.Codes[frame->Code->Index];
            var line = code.Locations[Frames.InstructionIndex(frame)].Line;
            Append("  File \"");
            AppendEscaped(code.FileName);
            Append("\", line ");
            AppendNumber(line < 0 ? code.FirstLineNumber : line);
            Append(" in ");
            AppendEscaped(code.Name);
            Append("\n");
        }

        Flush();
    }

    internal void Append(string text)
    {
        foreach (var c in text)
        {
            Add((byte)c);
        }
    }

    internal void Flush()
    {
        fixed (byte* start = _buffer)
        {
            _ = LibC.Write(descriptor, start, _length);
        }

        _length = 0;
    }

    private void AppendEscaped(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i == LongestText)
            {
                Append("...");
                return;
            }

            var c = text[i];
            if (c is >= ' ' and < (char)127)
            {
                Add((byte)c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                Append("\\U");
                AppendHex((nuint)char.ConvertToUtf32(c, text[++i]), 8);
            }
            else
            {
                Append(c < 256 ? "\\x" : "\\u");
                AppendHex(c, c < 256 ? 2 : 4);
            }
        }
    }

    private void AppendNumber(int number)
    {
        var power = 1;
        while (number / power >= 10)
        {
            power *= 10;
        }

        for (; power > 0; power /= 10)
        {
            Add((byte)('0' + (number / power % 10)));
        }
    }

    private void AppendHex(nuint number, int digits)
    {
        for (var shift = (digits - 1) * 4; shift >= 0; shift -= 4)
        {
            Add((byte)"0123456789abcdef"[(int)(number >> shift) & 15]);
        }
    }

    private void Add(byte value)
    {
        if (_length == Capacity)
        {
            Flush();
        }

        _buffer[_length++] = value;
    }
}
