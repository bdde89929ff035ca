using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Tests and runs of single characters in text of one width.</summary>
/// <typeparam name="TChar">byte, ushort or int.</typeparam>
internal static unsafe class SreUnit<TChar>
    where TChar : unmanaged
{
    // Places in a Set instruction.
    private const int Bits = 2;
    private const int Mode = 10;
    private const int Words = 11;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static uint Code(TChar c) =>
        sizeof(TChar) == 1 ? Unsafe.BitCast<TChar, byte>(c) : sizeof(TChar) == 2 ? Unsafe.BitCast<TChar, ushort>(c) : Unsafe.BitCast<TChar, uint>(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool InSet(int* set, uint c) =>
        sizeof(TChar) == 1 || c < 256
            ? (set[Bits + (c >> 5)] >> (int)(c & 31) & 1) != 0
            : SreChars.SetHas(set + Words, (SreCase)set[Mode], c);

    /// <summary>Whether the unit (or the text that begins with it) takes the character.</summary>
    internal static bool Takes(int* unit, uint c) => (SreCode)unit[0] switch
    {
        SreCode.Literal => c == (uint)unit[1],
        SreCode.NotLiteral => c != (uint)unit[1],
        SreCode.Text => c == (uint)unit[2],
        SreCode.Set => InSet(unit, c),
        SreCode.Any => c != '\n',
        _ => true,
    };

    /// <summary>The first character from the position on that the unit does not take, or the stop.</summary>
    internal static TChar* SkipAll(int* unit, TChar* position, TChar* stop)
    {
        if (position >= stop)
        {
            return position;
        }

        switch ((SreCode)unit[0])
        {
            case SreCode.AnyAll:
                return stop;
            case SreCode.Any:
                return Find(position, stop, '\n');
            case SreCode.NotLiteral:
                return Find(position, stop, (uint)unit[1]);
            case SreCode.Literal:
                var literal = (uint)unit[1];
                while (position < stop && Code(*position) == literal)
                {
                    position++;
                }

                return position;
            default:
                while (position < stop && InSet(unit, Code(*position)))
                {
                    position++;
                }

                return position;
        }
    }

    /// <summary>The first character from the position on that the unit takes, or the stop.</summary>
    internal static TChar* SkipTo(int* unit, TChar* position, TChar* stop)
    {
        while (position < stop && !InSet(unit, Code(*position)))
        {
            position++;
        }

        return position;
    }

    /// <summary>The first of the character, or the stop.</summary>
    internal static TChar* Find(TChar* position, TChar* stop, uint c)
    {
        if (position >= stop || (sizeof(TChar) < 4 && c >= 1u << (8 * sizeof(TChar))))
        {
            return position >= stop ? position : stop;
        }

        while (stop - position > int.MaxValue)
        {
            var found = IndexOf(position, int.MaxValue, c);
            if (found >= 0)
            {
                return position + found;
            }

            position += int.MaxValue;
        }

        var index = IndexOf(position, (int)(stop - position), c);
        return index < 0 ? stop : position + index;
    }

    /// <summary>The first place of the run of characters, or null.</summary>
    internal static TChar* FindText(TChar* position, TChar* stop, TChar* text, int length)
    {
        while (stop - position >= length)
        {
            var count = (int)Math.Min(stop - position, int.MaxValue);
            var index = sizeof(TChar) == 1 ? new ReadOnlySpan<byte>(position, count).IndexOf(new ReadOnlySpan<byte>(text, length))
                : sizeof(TChar) == 2 ? new ReadOnlySpan<char>(position, count).IndexOf(new ReadOnlySpan<char>(text, length))
                : new ReadOnlySpan<int>(position, count).IndexOf(new ReadOnlySpan<int>(text, length));
            if (index >= 0)
            {
                return position + index;
            }

            position += count - length + 1;
        }

        return null;
    }

    private static int IndexOf(TChar* position, int count, uint c) =>
        sizeof(TChar) == 1 ? new ReadOnlySpan<byte>(position, count).IndexOf((byte)c)
        : sizeof(TChar) == 2 ? new ReadOnlySpan<char>(position, count).IndexOf((char)c)
        : new ReadOnlySpan<int>(position, count).IndexOf((int)c);
}
