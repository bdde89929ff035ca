using System.Text;

namespace Cinder.Runtime;

/// <summary>
/// stdin, stdout and stderr as the interpreter itself uses them: a native text stream (<c>_io._Standard</c>) over the file
/// descriptors, UTF-8, buffered except stderr.
/// </summary>
internal sealed class StandardStream : IDisposable
{
    private readonly Stream _stream;
    private readonly byte[] _buffer = new byte[1 << 16];
    private readonly bool _lineBuffered;
    private int _used;

    internal StandardStream(Stream stream, bool lineBuffered)
    {
        _stream = stream;
        _lineBuffered = lineBuffered;
    }

    /// <summary>The reader or writer failed with a closed pipe: nothing more can be written.</summary>
    internal bool Broken { get; private set; }

    internal void Write(ReadOnlySpan<char> text)
    {
        while (text.Length > 0)
        {
            if (_buffer.Length - _used < 4)
            {
                Flush();
            }

            Encoding.UTF8.GetEncoder().Convert(text, _buffer.AsSpan(_used), flush: true, out var chars, out var bytes, out _);
            _used += bytes;
            var part = text[..chars];
            text = text[chars..];
            if (_lineBuffered && part.Contains('\n'))
            {
                Flush();
            }
        }
    }

    internal void Flush()
    {
        if (_used > 0 && !Broken)
        {
            try
            {
                _stream.Write(_buffer, 0, _used);
                _stream.Flush();
            }
            catch (IOException)
            {
                Broken = true;
            }
        }

        _used = 0;
    }

    public void Dispose()
    {
        Flush();
        _stream.Dispose();
    }
}

/// <summary>The process's streams.</summary>
internal static class StandardStreams
{
    /// <summary>Writes to stderr after everything written to stdout.</summary>
    internal static void WriteError(VmThread t, string text)
    {
        t.Vm.StandardOutput.Flush();
        t.Vm.StandardError.Write(text);
        t.Vm.StandardError.Flush();
    }
}
