using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>
/// Checks code words and writes the <see cref="SreProgram"/> that does the same: absolute addresses, one set instruction for all tests of
/// a single character that are not a comparison, runs of literals in one.
/// </summary>
internal sealed unsafe partial class SreTranslator
{
    private const uint MaxRepeat = uint.MaxValue;

    private readonly VmThread _thread;
    private readonly uint[] _code;
    private readonly long _groups;
    private readonly List<int> _output = [0];
    private int _next;

    // Address of the count of the Text instruction, or the literal, that the next literal may join; 0 when there is none.
    private int _openText;

    private SreTranslator(VmThread t, uint[] code, long groups)
    {
        _thread = t;
        _code = code;
        _groups = groups;
    }

    /// <summary>RawArray of the program. Error with RuntimeError, RecursionError or MemoryError pending.</summary>
    internal static Ref Translate(VmThread t, uint[] code, long groups)
    {
        var translator = new SreTranslator(t, code, groups);
        var program = default(SreProgram);
        if (!translator.Run(ref program))
        {
            return t.HasPending ? Ref.Error : t.Raise(BuiltinType.RuntimeError, "invalid SRE code");
        }

        var words = CollectionsMarshal.AsSpan(translator._output);
        program.Length = words.Length;
        var array = Storage.NewRawArray(t, sizeof(SreProgram) + (words.Length * sizeof(int)));
        if (array == null)
        {
            return t.RaiseMemoryError();
        }

        *(SreProgram*)RawArray.Data(array) = program;
        words.CopyTo(new Span<int>(SreProgram.Words((SreProgram*)RawArray.Data(array)), words.Length));
        return Ref.From(array);
    }

    private bool Run(ref SreProgram program)
    {
        if (_code.Length == 0 || _code[^1] != (uint)SreOp.Success)
        {
            return false;
        }

        if (_code[0] == (uint)SreOp.Info && !Info(ref program))
        {
            return false;
        }

        program.Entry = _output.Count;
        if (!Sequence(_code.Length - 1))
        {
            return false;
        }

        Emit(SreCode.Success);
        var first = program.Entry;
        program.IsAnchored = _output[first] == (int)SreCode.At && _output[first + 1] is (int)SreAt.Beginning or (int)SreAt.BeginningString ? 1 : 0;
        return true;
    }

    /// <summary>Translates up to the end, which must be where an instruction ends.</summary>
    private bool Sequence(int end)
    {
        _openText = 0;
        while (_next < end)
        {
            if (!Instruction(end, out var isElse) || isElse)
            {
                return false;
            }
        }

        _openText = 0;
        return _next == end;
    }

    private bool Instruction(int end, out bool isElse)
    {
        isElse = false;
        var op = (SreOp)_code[_next];
        if (op == SreOp.Literal)
        {
            return Word(1, out var c) && Literal((int)c, end);
        }

        _openText = 0;
        switch (op)
        {
            case SreOp.Failure:
                _next++;
                Emit(SreCode.Failure);
                return true;
            case SreOp.Success:
                _next++;
                Emit(SreCode.Success);
                return true;
            case SreOp.At:
                return Word(1, out var at) && at <= (uint)SreAt.UnicodeNonBoundary && Take(2, SreCode.At, (int)at);
            case SreOp.Mark:
                return Word(1, out var mark) && mark < 2 * _groups && Take(2, SreCode.Mark, (int)mark);
            case SreOp.GroupRef:
                return GroupRef(SreCase.Exact);
            case SreOp.GroupRefIgnore:
                return GroupRef(SreCase.Ascii);
            case SreOp.GroupRefUnicodeIgnore:
                return GroupRef(SreCase.Unicode);
            case SreOp.GroupRefLocaleIgnore:
                return GroupRef(SreCase.Locale);
            case SreOp.GroupRefExists:
                return Nested() && GroupRefExists(end);
            case SreOp.Branch:
                return Nested() && Branch(end);
            case SreOp.Assert:
                return Nested() && Assert(SreCode.Assert, end);
            case SreOp.AssertNot:
                return Nested() && Assert(SreCode.AssertNot, end);
            case SreOp.AtomicGroup:
                return Nested() && Atomic(end);
            case SreOp.Repeat:
                return Nested() && Repeat(end);
            case SreOp.PossessiveRepeat:
                return Nested() && Possessive(end);
            case SreOp.RepeatOne:
                return RepeatOne(SreCode.RepeatOne, end);
            case SreOp.MinRepeatOne:
                return RepeatOne(SreCode.MinRepeatOne, end);
            case SreOp.PossessiveRepeatOne:
                return RepeatOne(SreCode.PossessiveOne, end);
            case SreOp.Info:
                return Skip(1, end, out var after) && Goto(after);
            case SreOp.Jump:
                isElse = true;
                return true;
            default:
                return Unit(end);
        }
    }

    private bool Nested() => _thread.HasNativeStack() || _thread.RaiseRecursion(" in regular expression code").IsUnbound;

    private bool Literal(int c, int end)
    {
        if (_next + 2 > end)
        {
            return false;
        }

        _next += 2;
        if (_openText == 0)
        {
            _openText = _output.Count;
            Emit(SreCode.Literal, c);
        }
        else if (_output[_openText] == (int)SreCode.Literal)
        {
            var first = _output[_openText + 1];
            _output.RemoveRange(_openText, 2);
            Emit(SreCode.Text, 2);
            _output.Add(first);
            _output.Add(c);
        }
        else
        {
            _output[_openText + 1]++;
            _output.Add(c);
        }

        return true;
    }

    private bool GroupRef(SreCase mode)
    {
        if (!Word(1, out var group) || group >= _groups)
        {
            return false;
        }

        _next += 2;
        Emit(SreCode.GroupRef, (int)group, (int)mode);
        return true;
    }

    private bool GroupRefExists(int end)
    {
        // The distance counts from the group's word.
        if (!Word(1, out var group) || group >= _groups || !Word(2, out var distance) || distance < 2 || distance > end - _next - 1)
        {
            return false;
        }

        var no = _next + 1 + (int)distance;
        _next += 3;
        Emit(SreCode.GroupRefExists, (int)group, 0);
        var noSlot = _output.Count - 1;
        while (_next < no)
        {
            if (!Instruction(no, out var isElse))
            {
                return false;
            }

            if (!isElse)
            {
                continue;
            }

            if (_next != no - 2 || !Skip(1, end, out var after) || after < no)
            {
                return false;
            }

            Emit(SreCode.Jump, 0);
            var afterSlot = _output.Count - 1;
            _output[noSlot] = _output.Count;
            _next = no;
            if (!Sequence(after))
            {
                return false;
            }

            _output[afterSlot] = _output.Count;
            return true;
        }

        _openText = 0;
        _output[noSlot] = _output.Count;
        return _next == no;
    }

    private bool Branch(int end)
    {
        _next++;
        Emit(SreCode.Branch);
        var jumps = new List<int>();
        var after = -1;
        for (; ;)
        {
            var distance = Distance(0, end);
            if (distance < 0)
            {
                return false;
            }

            if (distance == 0)
            {
                break;
            }

            // An alternative is closed by a jump behind the whole.
            var close = _next + distance - 2;
            if (distance < 3 || _code[close] != (uint)SreOp.Jump)
            {
                return false;
            }

            var header = _output.Count;
            _output.Add(0);
            _output.Add(0);
            _next++;
            var first = _output.Count;
            if (!Sequence(close))
            {
                return false;
            }

            _next = close;
            if (!Skip(1, end, out var target) || (after >= 0 && target != after))
            {
                return false;
            }

            after = target;
            _next = close + 2;
            _output[header + 1] = first < _output.Count && (SreCode)_output[first] is SreCode.Literal or SreCode.Text or SreCode.Set ? first : 0;
            Emit(SreCode.Jump, 0);
            jumps.Add(_output.Count - 1);
            _output[header] = _code[_next] == 0 ? 0 : _output.Count;
        }

        _next++;
        if (after != _next)
        {
            return false;
        }

        foreach (var slot in jumps)
        {
            _output[slot] = _output.Count;
        }

        return true;
    }

    private bool Assert(SreCode code, int end)
    {
        if (!Skip(1, end, out var after) || !Word(2, out var back) || back > int.MaxValue)
        {
            return false;
        }

        _next += 3;
        Emit(code, 0, (int)back);
        return Body(after, _output.Count - 2);
    }

    private bool Atomic(int end)
    {
        if (!Skip(1, end, out var after))
        {
            return false;
        }

        _next += 2;
        Emit(SreCode.Atomic, 0);
        return Body(after, _output.Count - 1);
    }

    private bool Possessive(int end)
    {
        // The distance leads to the Success.
        if (!Skip(1, end, out var success) || success >= end || !Bounds(out var least, out var most))
        {
            return false;
        }

        _next += 4;
        Emit(SreCode.Possessive, 0, least);
        _output.Add(most);
        return Body(success + 1, _output.Count - 3);
    }

    /// <summary>Instructions that Success ends; the address after them goes into the slot.</summary>
    private bool Body(int after, int slot)
    {
        if (after - 1 < _next || _code[after - 1] != (uint)SreOp.Success || !Sequence(after - 1))
        {
            return false;
        }

        _next = after;
        Emit(SreCode.Success);
        _output[slot] = _output.Count;
        return true;
    }

    private bool Repeat(int end)
    {
        if (!Skip(1, end, out var until) || until >= end || !Bounds(out var least, out var most) || (SreOp)_code[until] is not (SreOp.MaxUntil or SreOp.MinUntil))
        {
            return false;
        }

        _next += 4;
        Emit(SreCode.Repeat, 0, least);
        _output.Add(most);
        var slot = _output.Count - 3;
        if (!Sequence(until))
        {
            return false;
        }

        _next = until + 1;
        _output[slot] = _output.Count;
        Emit((SreOp)_code[until] == SreOp.MaxUntil ? SreCode.MaxUntil : SreCode.MinUntil);
        return true;
    }

    private bool RepeatOne(SreCode code, int end)
    {
        if (!Skip(1, end, out var after) || !Bounds(out var least, out var most) || after - 1 < _next + 4 || _code[after - 1] != (uint)SreOp.Success)
        {
            return false;
        }

        _next += 4;
        Emit(code, 0, least);
        _output.Add(most);
        _output.Add(after + 1 < _code.Length && _code[after] == (uint)SreOp.Literal && _code[after + 1] <= int.MaxValue ? (int)_code[after + 1] : -1);
        var slot = _output.Count - 4;
        if (!Unit(after - 1) || _next != after - 1)
        {
            return false;
        }

        _next = after;
        _output[slot] = _output.Count;
        return true;
    }

    /// <summary>Least and most of a repetition; most is -1 when there is no limit.</summary>
    private bool Bounds(out int least, out int most)
    {
        least = 0;
        most = -1;
        if (!Word(2, out var low) || !Word(3, out var high) || low > high || low > int.MaxValue)
        {
            return false;
        }

        least = (int)low;
        most = high == MaxRepeat || high > int.MaxValue ? -1 : (int)high;
        return true;
    }

    private bool Take(int words, SreCode code, int operand)
    {
        _next += words;
        Emit(code, operand);
        return true;
    }

    private bool Goto(int address)
    {
        _next = address;
        return true;
    }

    private bool Word(int offset, out uint word)
    {
        word = 0;
        if (_next + offset >= _code.Length)
        {
            return false;
        }

        word = _code[_next + offset];
        return true;
    }

    /// <summary>The distance at an offset, or -1 when it leads beyond the end.</summary>
    private int Distance(int offset, int end) =>
        Word(offset, out var distance) && distance <= (uint)Math.Max(0, end - _next - offset) ? (int)distance : -1;

    /// <summary>The address that a distance at an offset leads to.</summary>
    private bool Skip(int offset, int end, out int address)
    {
        var distance = Distance(offset, end);
        address = _next + offset + distance;
        return distance > 0;
    }

    private void Emit(SreCode code) => _output.Add((int)code);

    private void Emit(SreCode code, int operand)
    {
        _output.Add((int)code);
        _output.Add(operand);
    }

    private void Emit(SreCode code, int operand, int second)
    {
        Emit(code, operand);
        _output.Add(second);
    }
}
