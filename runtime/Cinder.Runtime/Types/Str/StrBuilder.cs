using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Cinder.Runtime;

/// <summary>
/// Collects code points in an unmanaged buffer that widens as needed, and makes a string of them. Dispose of it; a text that becomes
/// too long shows as MemoryError from <see cref="ToStr"/>.
/// </summary>
internal unsafe ref struct StrBuilder : IDisposable
{
    private readonly VmThread _thread;
    private byte* _data;
    private int _length;
    private int _capacity;
    private int _width;
    private bool _failed;
    private bool _isRented;

    public StrBuilder(VmThread t, int capacity = 32)
    {
        _thread = t;
        _width = 1;
        _isRented = capacity <= VmThread.TextBufferSize;
        _capacity = _isRented ? VmThread.TextBufferSize : capacity;
        _data = _isRented ? t.RentTextBuffer() : (byte*)NativeMemory.Alloc((nuint)capacity);
    }

    public readonly int Length => _length;

    /// <summary>The text became too long.</summary>
    public readonly bool HasFailed => _failed;

    /// <summary>What has been collected; valid until the next change.</summary>
    public readonly StrView View => new(_data, _length, _width);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(char c) => AppendCodePoint(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AppendCodePoint(int codePoint)
    {
        if (_length < _capacity && StrView.WidthOf(codePoint) <= _width)
        {
            StrView.Put(_data, _width, _length++, codePoint);
        }
        else
        {
            AppendSlow(codePoint);
        }
    }

    public void Append(string text) => Append(text.AsSpan());

    public void Append(scoped ReadOnlySpan<char> text)
    {
        if (_width == 1 && Ascii.IsValid(text))
        {
            if (Reserve(text.Length, 1))
            {
                Ascii.FromUtf16(text, new Span<byte>(_data + _length, text.Length), out _);
                _length += text.Length;
            }

            return;
        }

        for (var i = 0; i < text.Length; i++)
        {
            int c = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                c = char.ConvertToUtf32(text[i], text[++i]);
            }

            AppendCodePoint(c);
        }
    }

    public void Append(StrView view)
    {
        if (view.Length == 0)
        {
            return;
        }

        if (Reserve(view.Length, view.Width > _width ? view.NarrowestWidth() : 1))
        {
            view.CopyTo(_data + ((long)_length * _width), _width);
            _length += view.Length;
        }
    }

    /// <summary>Appends a str.</summary>
    public void Append(Ref s) => Append(new StrView(s));

    public void Append(StrObject* s) => Append(new StrView(s));

    /// <summary>Appends ASCII bytes.</summary>
    public void AppendAscii(scoped ReadOnlySpan<byte> text)
    {
        if (_width == 1 && text.Length <= _capacity - _length)
        {
            text.CopyTo(new Span<byte>(_data + _length, text.Length));
            _length += text.Length;
            return;
        }

        fixed (byte* data = text)
        {
            Append(new StrView(data, text.Length, 1));
        }
    }

    public void AppendNumber(long value)
    {
        Span<byte> digits = stackalloc byte[24];
        value.TryFormat(digits, out var count);
        AppendAscii(digits[..count]);
    }

    public void AppendRepeated(int codePoint, long count)
    {
        if (count <= 0 || !Reserve(count, StrView.WidthOf(codePoint)))
        {
            return;
        }

        if (_width == 1)
        {
            new Span<byte>(_data + _length, (int)count).Fill((byte)codePoint);
            _length += (int)count;
            return;
        }

        for (var i = 0; i < count; i++)
        {
            StrView.Put(_data, _width, _length++, codePoint);
        }
    }

    /// <summary>Shortens to the first code points.</summary>
    public void Truncate(int length) => _length = length;

    /// <summary>The collected text as a new string; Error with MemoryError pending when it was too long.</summary>
    public readonly Ref ToStr() => _failed ? _thread.RaiseMemoryError() : StrOps.FromView(_thread, View);

    public void Dispose()
    {
        if (_data != null)
        {
            Release();
            _data = null;
        }

        _capacity = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AppendSlow(int codePoint)
    {
        if (Reserve(1, StrView.WidthOf(codePoint)))
        {
            StrView.Put(_data, _width, _length++, codePoint);
        }
    }

    /// <summary>Makes room for more code points of at least the width.</summary>
    private bool Reserve(long count, int width)
    {
        var needed = _length + count;
        if (needed <= _capacity && width <= _width)
        {
            return true;
        }

        width = Math.Max(width, _width);
        if (_isRented && needed * width <= VmThread.TextBufferSize && width > _width)
        {
            Widen(width);
            return true;
        }

        if (_failed || needed > int.MaxValue)
        {
            _failed = true;
            return false;
        }

        var capacity = needed <= _capacity ? _capacity : (int)Math.Min(int.MaxValue, Math.Max(needed, _capacity + ((long)_capacity / 2) + 16));
        try
        {
            Move(capacity, width);
        }
        catch (OutOfMemoryException)
        {
            _failed = true;
            return false;
        }

        _capacity = capacity;
        return true;
    }

    /// <summary>Moves the text into a buffer of another size or width.</summary>
    private void Move(int capacity, int width)
    {
        var bytes = (nuint)capacity * (nuint)width;
        if (width == _width && !_isRented)
        {
            _data = (byte*)NativeMemory.Realloc(_data, bytes);
            return;
        }

        var larger = (byte*)NativeMemory.Alloc(bytes);
        View.CopyTo(larger, width);
        Release();
        _isRented = false;
        _data = larger;
        _width = width;
    }

    /// <summary>Widens in place, from the end, where the buffer is large enough.</summary>
    private void Widen(int width)
    {
        for (var i = _length - 1; i >= 0; i--)
        {
            StrView.Put(_data, width, i, View[i]);
        }

        _width = width;
        _capacity = VmThread.TextBufferSize / width;
    }

    private readonly void Release()
    {
        if (_isRented)
        {
            _thread.ReturnTextBuffer(_data);
        }
        else
        {
            NativeMemory.Free(_data);
        }
    }
}
