using System.Numerics;
using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <content>Equality, order and hash.</content>
internal static unsafe partial class StrOps
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong Increment = 0xD6E8FEB86659FD93;

    /// <summary>Whether both strings (or instances of subclasses) have the same content.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Equals(Ref a, Ref b) => a == b || Equals((StrObject*)a.Object, (StrObject*)b.Object);

    internal static bool Equals(StrObject* a, StrObject* b)
    {
        if (a->Length != b->Length || a->Width != b->Width || (a->Hash != b->Hash && a->Hash != 0 && b->Hash != 0))
        {
            return false;
        }

        var bytes = a->Length * a->Width;
        return new ReadOnlySpan<byte>(StrObject.Data(a), bytes).SequenceEqual(new ReadOnlySpan<byte>(StrObject.Data(b), bytes));
    }

    /// <summary>Whether the string has exactly the ASCII text.</summary>
    internal static bool EqualsAscii(Ref s, ReadOnlySpan<byte> text)
    {
        var str = (StrObject*)s.Object;
        return str->Width == 1 && new StrView(str).Bytes.SequenceEqual(text);
    }

    /// <summary>Order by code points.</summary>
    internal static int Compare(Ref a, Ref b) => new StrView(a).CompareTo(new StrView(b));

    /// <summary>Hash of the content: never 0 nor -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Hash(Ref s) => Hash((StrObject*)s.Object);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long Hash(StrObject* s)
    {
        var hash = s->Hash;
        return hash != 0 ? hash : s->Hash = HashOf(new StrView(s));
    }

    /// <summary>Hash of what a string of this content would have; the view must be of the least width.</summary>
    internal static long HashOf(StrView view) => HashBytes(view.Data, (long)view.Length * view.Width);

    /// <summary>Hash of bytes: eight at a time, each mixed in by a 128-bit multiplication. Never 0 nor -1.</summary>
    internal static long HashBytes(byte* data, long length)
    {
        var state = (ulong)length * Increment;
        while (length >= 8)
        {
            state = Mix(state ^ Unsafe.ReadUnaligned<ulong>(data));
            data += 8;
            length -= 8;
        }

        if (length > 0)
        {
            ulong tail = 0;
            for (var i = 0; i < length; i++)
            {
                tail |= (ulong)data[i] << (i * 8);
            }

            state = Mix(state ^ tail);
        }

        var hash = (long)Mix(state ^ Increment);
        return hash is 0 or -1 ? 1 : hash;
    }

    private static ulong Mix(ulong value)
    {
        var high = Math.BigMul(value ^ Increment, Multiplier, out ulong low);
        return BitOperations.RotateLeft(low, 29) ^ high;
    }
}
