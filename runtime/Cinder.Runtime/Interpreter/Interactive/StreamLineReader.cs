using System.Text;

namespace Cinder.Runtime;

/// <summary>Lines of standard input when that is no terminal: prompts go to stderr, and no more is taken than a line needs.</summary>
public sealed class StreamLineReader(Stream input, Stream prompts) : ILineReader
{
    /// <inheritdoc/>
    public bool TryReadLine(string prompt, out string? line)
    {
        prompts.Write(Encoding.UTF8.GetBytes(prompt));
        prompts.Flush();
        var bytes = new List<byte>();
        int next;
        while ((next = input.ReadByte()) >= 0 && next != '\n')
        {
            bytes.Add((byte)next);
        }

        line = next < 0 && bytes.Count == 0 ? null : Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
        return true;
    }
}
