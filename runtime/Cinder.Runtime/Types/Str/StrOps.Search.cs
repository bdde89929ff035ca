using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Searching.</content>
internal static unsafe partial class StrOps
{
    /// <summary>Index of the first occurrence, or -1.</summary>
    internal static int Find(StrView text, StrView wanted)
    {
        if (wanted.Length == 0)
        {
            return 0;
        }

        if (wanted.Length > text.Length || (wanted.Width > text.Width && wanted.NarrowestWidth() > text.Width))
        {
            return -1;
        }

        if (wanted.Length == 1)
        {
            return IndexOf(text, wanted[0]);
        }

        using var same = new Rewidened(wanted, text.Width);
        return text.Width switch
        {
            1 => text.Bytes.IndexOf(same.View.Bytes),
            2 => text.Chars.IndexOf(same.View.Chars),
            _ => text.Ints.IndexOf(same.View.Ints),
        };
    }

    /// <summary>Index of the last occurrence, or -1.</summary>
    internal static int FindLast(StrView text, StrView wanted)
    {
        if (wanted.Length == 0)
        {
            return text.Length;
        }

        if (wanted.Length > text.Length || (wanted.Width > text.Width && wanted.NarrowestWidth() > text.Width))
        {
            return -1;
        }

        using var same = new Rewidened(wanted, text.Width);
        return text.Width switch
        {
            1 => text.Bytes.LastIndexOf(same.View.Bytes),
            2 => text.Chars.LastIndexOf(same.View.Chars),
            _ => text.Ints.LastIndexOf(same.View.Ints),
        };
    }

    /// <summary>Index of the first such code point, or -1.</summary>
    internal static int IndexOf(StrView text, int codePoint) => text.Width switch
    {
        1 => codePoint > 0xFF ? -1 : text.Bytes.IndexOf((byte)codePoint),
        2 => codePoint > 0xFFFF ? -1 : text.Chars.IndexOf((char)codePoint),
        _ => text.Ints.IndexOf(codePoint),
    };

    /// <summary>Occurrences that do not overlap, up to <paramref name="limit"/>; an empty one lies between all code points.</summary>
    internal static int Count(StrView text, StrView wanted, int limit = int.MaxValue)
    {
        if (wanted.Length == 0)
        {
            return text.Length < limit ? text.Length + 1 : limit;
        }

        if (wanted.Length == 1 && limit == int.MaxValue && wanted[0] <= 0xFF && text.Width == 1)
        {
            return text.Bytes.Count((byte)wanted[0]);
        }

        var count = 0;
        for (var at = 0; count < limit; count++)
        {
            var next = Find(text.Slice(at, text.Length - at), wanted);
            if (next < 0)
            {
                break;
            }

            at += next + wanted.Length;
        }

        return count;
    }

    /// <summary>A view in another width: itself where it has that width already, else a copy that must be disposed of.</summary>
    private readonly ref struct Rewidened : IDisposable
    {
        private readonly byte* _copy;
        private readonly byte* _data;
        private readonly int _length;
        private readonly int _width;

        public Rewidened(StrView view, int width)
        {
            _data = view.Data;
            _length = view.Length;
            _width = width;
            if (view.Width != width)
            {
                _copy = _data = (byte*)NativeMemory.Alloc((nuint)view.Length, (nuint)width);
                view.CopyTo(_copy, width);
            }
        }

        public StrView View => new(_data, _length, _width);

        public void Dispose() => NativeMemory.Free(_copy);
    }
}
