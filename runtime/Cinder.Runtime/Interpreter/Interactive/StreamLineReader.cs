using System.Text;

namespace Cinder.Runtime;

/// <summary>Lines of standard input when that is no terminal: prompts go to stderr, and no more is taken than a line needs.</summary>
/// <param name="thread">The thread that reads.</param>
public sealed unsafe class StreamLineReader(VmThread thread) : ILineReader
{
    private const int Input = 0;
    private const int Prompts = 2;

    /// <inheritdoc/>
    public bool TryReadLine(string prompt, out string? line)
    {
        line = null;
        var text = Encoding.UTF8.GetBytes(prompt);
        fixed (byte* start = text)
        {
            // Whoever closed it does not want to see it.
            _ = LibC.Write(Prompts, start, text.Length);
        }

        var bytes = new List<byte>();
        byte next = 0;
        for (; ; )
        {
            var count = LibC.Read(Input, &next, 1);
            if (count < 0 && OsError.MayRetry(thread))
            {
                continue;
            }

            if (thread.HasPending)
            {
                thread.ClearPending();
                return false;
            }

            if (count <= 0 || next == '\n')
            {
                line = count <= 0 && bytes.Count == 0 ? null : Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
                return true;
            }

            bytes.Add(next);
        }
    }
}
