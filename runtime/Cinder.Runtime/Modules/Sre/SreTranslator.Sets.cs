using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <content>Units, and what the search looks for first.</content>
internal sealed unsafe partial class SreTranslator
{
    private const uint InfoPrefix = 1;
    private const uint InfoLiteral = 2;
    private const uint InfoCharSet = 4;

    /// <summary>An instruction that takes one character.</summary>
    private bool Unit(int end)
    {
        var op = (SreOp)_code[_next];
        switch (op)
        {
            case SreOp.Any:
                _next++;
                Emit(SreCode.Any);
                return _next <= end;
            case SreOp.AnyAll:
                _next++;
                Emit(SreCode.AnyAll);
                return _next <= end;
            case SreOp.Literal:
            case SreOp.NotLiteral:
                return Word(1, out var c) && _next + 2 <= end && Take(2, op == SreOp.Literal ? SreCode.Literal : SreCode.NotLiteral, (int)c);
            case SreOp.LiteralIgnore:
                return LiteralSet(SreCase.Ascii, isNegated: false, end);
            case SreOp.LiteralUnicodeIgnore:
                return LiteralSet(SreCase.Unicode, isNegated: false, end);
            case SreOp.LiteralLocaleIgnore:
                return LiteralSet(SreCase.Locale, isNegated: false, end);
            case SreOp.NotLiteralIgnore:
                return LiteralSet(SreCase.Ascii, isNegated: true, end);
            case SreOp.NotLiteralUnicodeIgnore:
                return LiteralSet(SreCase.Unicode, isNegated: true, end);
            case SreOp.NotLiteralLocaleIgnore:
                return LiteralSet(SreCase.Locale, isNegated: true, end);
            case SreOp.In:
                return In(SreCase.Exact, end);
            case SreOp.InIgnore:
                return In(SreCase.Ascii, end);
            case SreOp.InUnicodeIgnore:
                return In(SreCase.Unicode, end);
            case SreOp.InLocaleIgnore:
                return In(SreCase.Locale, end);
            case SreOp.Category:
                if (!Word(1, out var category) || category > (uint)SreCategory.UnicodeNotLineBreak)
                {
                    return false;
                }

                _next += 2;
                Set(SreCase.Exact, [(uint)SreOp.Category, category]);
                return _next <= end;
            default:
                return false;
        }
    }

    private bool LiteralSet(SreCase mode, bool isNegated, int end)
    {
        if (!Word(1, out var c))
        {
            return false;
        }

        _next += 2;
        if (mode != SreCase.Locale)
        {
            Set(mode, isNegated ? [(uint)SreOp.Negate, (uint)SreOp.Literal, c] : [(uint)SreOp.Literal, c]);
        }
        else
        {
            // Negation would come before the other cases are tried: all of them are listed instead.
            var lower = SreChars.LowerAscii(c);
            var upper = SreChars.UpperAscii(c);
            uint[] cases = [(uint)SreOp.Literal, c, (uint)SreOp.Literal, lower, (uint)SreOp.Literal, upper];
            Set(SreCase.Exact, isNegated ? [(uint)SreOp.Negate, .. cases] : cases);
        }

        return _next <= end;
    }

    private bool In(SreCase mode, int end)
    {
        if (!Skip(1, end, out var after) || !CheckSet(_next + 2, after))
        {
            return false;
        }

        Set(mode, _code.AsSpan(_next + 2, after - _next - 3));
        _next = after;
        return true;
    }

    /// <summary>Whether the words up to the end are a set, with its Failure.</summary>
    private bool CheckSet(int start, int end)
    {
        while (start < end)
        {
            var size = 1L;
            switch ((SreOp)_code[start])
            {
                case SreOp.Failure:
                    return start == end - 1;
                case SreOp.Negate:
                    break;
                case SreOp.Literal:
                    size = 2;
                    break;
                case SreOp.Category:
                    size = 2;
                    if (start + 1 >= end || _code[start + 1] > (uint)SreCategory.UnicodeNotLineBreak)
                    {
                        return false;
                    }

                    break;
                case SreOp.Range:
                case SreOp.RangeUnicodeIgnore:
                    size = 3;
                    break;
                case SreOp.CharSet:
                    size = 9;
                    break;
                case SreOp.BigCharSet:
                    if (start + 66 > end)
                    {
                        return false;
                    }

                    size = 66 + (_code[start + 1] * 8L);
                    foreach (var block in MemoryMarshal.AsBytes(_code.AsSpan(start + 2, 64)))
                    {
                        if (block >= _code[start + 1])
                        {
                            return false;
                        }
                    }

                    break;
                default:
                    return false;
            }

            if (size > end - start)
            {
                return false;
            }

            start += (int)size;
        }

        return false;
    }

    private void Set(SreCase mode, ReadOnlySpan<uint> set)
    {
        Emit(SreCode.Set, 0);
        var head = _output.Count;
        for (var i = 0; i < 8; i++)
        {
            _output.Add(0);
        }

        _output.Add((int)mode);
        var words = _output.Count;
        foreach (var word in set)
        {
            _output.Add((int)word);
        }

        _output.Add((int)SreOp.Failure);
        _output[head - 1] = _output.Count;
        fixed (int* start = CollectionsMarshal.AsSpan(_output))
        {
            for (var c = 0u; c < 256; c++)
            {
                if (SreChars.SetHas(start + words, mode, c))
                {
                    start[head + (c >> 5)] |= 1 << (int)(c & 31);
                }
            }
        }
    }

    /// <summary>The block in front: the least width, and the characters to look for.</summary>
    private bool Info(ref SreProgram program)
    {
        if (!Skip(1, _code.Length, out var after) || !Word(4, out _) || after < 5)
        {
            return false;
        }

        var flags = _code[2];
        program.MinWidth = (int)Math.Min(_code[3], int.MaxValue);
        if ((flags & InfoPrefix) != 0)
        {
            if (after < 7 || _code[5] == 0 || _code[5] > (uint)(after - 7))
            {
                return false;
            }

            Prefix(ref program, _code.AsSpan(7, (int)_code[5]));
            program.IsLiteral = (flags & InfoLiteral) != 0 ? 1 : 0;
        }
        else if ((flags & InfoCharSet) != 0)
        {
            if (!CheckSet(5, after))
            {
                return false;
            }

            program.FirstUnit = _output.Count;
            Set(SreCase.Exact, _code.AsSpan(5, after - 6));
        }

        _next = after;
        return true;
    }

    private void Prefix(ref SreProgram program, ReadOnlySpan<uint> prefix)
    {
        program.PrefixLength = prefix.Length;
        var bytes = new byte[(prefix.Length + 3) / 4 * 4];
        var chars = new ushort[(prefix.Length + 1) / 2 * 2];
        for (var i = 0; i < prefix.Length; i++)
        {
            bytes[i] = (byte)prefix[i];
            chars[i] = (ushort)prefix[i];
            program.PrefixMax = (int)Math.Max((uint)program.PrefixMax, Math.Min(prefix[i], int.MaxValue));
        }

        program.Prefix8 = _output.Count;
        _output.AddRange(MemoryMarshal.Cast<byte, int>(bytes));
        program.Prefix16 = _output.Count;
        _output.AddRange(MemoryMarshal.Cast<ushort, int>(chars));
        program.Prefix32 = _output.Count;
        _output.AddRange(MemoryMarshal.Cast<uint, int>(prefix));
    }
}
