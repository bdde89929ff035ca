using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>
/// A run of code points of one width, wherever they lie: a whole string, a slice of one, or a buffer. The object it points into must be
/// held by its owner (the native stack is enough).
/// </summary>
internal readonly unsafe ref struct StrView(byte* data, int length, int width)
{
    public readonly byte* Data = data;
    public readonly int Length = length;

    /// <summary>Bytes per code point: 1, 2 or 4.</summary>
    public readonly int Width = width;

    public StrView(StrObject* s)
        : this(StrObject.Data(s), s->Length, s->Width)
    {
    }

    public StrView(Ref s)
        : this((StrObject*)s.Object)
    {
    }

    public int this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Width == 1 ? Data[index] : Width == 2 ? ((ushort*)Data)[index] : ((int*)Data)[index];
    }

    public ReadOnlySpan<byte> Bytes => new(Data, Length);

    public ReadOnlySpan<char> Chars => new(Data, Length);

    public ReadOnlySpan<int> Ints => new(Data, Length);

    public bool IsAscii => Width == 1 && System.Text.Ascii.IsValid(Bytes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public StrView Slice(int start, int count) => new(Data + ((long)start * Width), count, Width);

    /// <summary>Copies into code points of the given width (at least the view's own, unless all its code points fit).</summary>
    public void CopyTo(byte* target, int targetWidth)
    {
        if (Width == targetWidth)
        {
            Buffer.MemoryCopy(Data, target, (long)Length * Width, (long)Length * Width);
            return;
        }

        switch (Width, targetWidth)
        {
            case (1, 2):
                System.Text.Encoding.Latin1.GetChars(Bytes, new Span<char>(target, Length));
                break;
            case (2, 1):
                System.Text.Encoding.Latin1.GetBytes(Chars, new Span<byte>(target, Length));
                break;
            default:
                for (var i = 0; i < Length; i++)
                {
                    Put(target, targetWidth, i, this[i]);
                }

                break;
        }
    }

    /// <summary>Least width that holds every code point.</summary>
    public int NarrowestWidth()
    {
        switch (Width)
        {
            case 1:
                return 1;
            case 2:
                return Chars.ContainsAnyExceptInRange('\0', '\u00FF') ? 2 : 1;
            default:
                var all = 0;
                foreach (var c in Ints)
                {
                    all |= c;
                }

                return WidthOf(all);
        }
    }

    /// <summary>Whether both hold the same code points.</summary>
    public bool SequenceEqual(StrView other)
    {
        if (Length != other.Length)
        {
            return false;
        }

        if (Width == other.Width)
        {
            return new ReadOnlySpan<byte>(Data, Length * Width).SequenceEqual(new ReadOnlySpan<byte>(other.Data, Length * Width));
        }

        for (var i = 0; i < Length; i++)
        {
            if (this[i] != other[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Order by code points.</summary>
    public int CompareTo(StrView other)
    {
        switch (Width, other.Width)
        {
            case (1, 1):
                return Bytes.SequenceCompareTo(other.Bytes);
            case (2, 2):
                return Chars.SequenceCompareTo(other.Chars);
        }

        var shared = Math.Min(Length, other.Length);
        for (var i = 0; i < shared; i++)
        {
            var order = this[i].CompareTo(other[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return Length.CompareTo(other.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put(byte* data, int width, int index, int codePoint)
    {
        if (width == 1)
        {
            data[index] = (byte)codePoint;
        }
        else if (width == 2)
        {
            ((ushort*)data)[index] = (ushort)codePoint;
        }
        else
        {
            ((int*)data)[index] = codePoint;
        }
    }

    /// <summary>Width for the largest code point (or the union of bits of all).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WidthOf(int codePoint) => codePoint < 0x100 ? 1 : codePoint < 0x10000 ? 2 : 4;
}
