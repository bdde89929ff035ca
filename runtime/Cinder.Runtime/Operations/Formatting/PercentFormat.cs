
namespace Cinder.Runtime;

/// <summary>The <c>%</c> operator of str, bytes and bytearray. Bytes are formatted as Latin-1 text.</summary>
internal static unsafe class PercentFormat
{
    /// <summary><c>format % values</c> for a str.</summary>
    internal static Ref Format(VmThread t, Ref format, Ref values)
    {
        var builder = new StrBuilder(t, StrOps.Length(format) + 32);
        var engine = new PercentEngine(t, new StrView(format), values, isBytes: false);
        var result = engine.Run(ref builder) ? builder.ToStr() : Ref.Error;
        builder.Dispose();
        return result;
    }

    /// <summary><c>format % values</c> for bytes: the text of the result is appended as Latin-1.</summary>
    internal static bool FormatBytes(VmThread t, byte* format, int length, Ref values, ref StrBuilder builder) =>
        new PercentEngine(t, new StrView(format, length, 1), values, isBytes: true).Run(ref builder);
}

/// <summary>Flags before the width.</summary>
[Flags]
internal enum PercentFlags
{
    None = 0,
    Left = 1,
    Sign = 2,
    Blank = 4,
    Alternate = 8,
    Zero = 16,
}

/// <summary>One run of the <c>%</c> operator.</summary>
internal unsafe ref struct PercentEngine
{
    private readonly VmThread _thread;
    private readonly StrView _format;
    private readonly Ref _values;
    private readonly bool _isBytes;

    // The arguments being drawn from: a tuple's items, or one value that can be taken once.
    private Ref _source;
    private int _count;
    private int _taken;

    private int _at;
    private PercentFlags _flags;
    private long _width;
    private int _precision;
    private int _conversion;

    public PercentEngine(VmThread t, StrView format, Ref values, bool isBytes)
    {
        _thread = t;
        _format = format;
        _values = values;
        _isBytes = isBytes;
        _source = values;
        var kind = t.KindOf(values);
        _count = kind == BuiltinType.Tuple ? ((TupleObject*)values.Object)->Length : -1;
    }

    /// <summary>What stands before a number that is not negative, or 0.</summary>
    private readonly char Sign => (_flags & PercentFlags.Sign) != 0 ? '+' : (_flags & PercentFlags.Blank) != 0 ? ' ' : '\0';

    /// <summary>Names in the format are keys of the values.</summary>
    private readonly bool IsMapping
    {
        get
        {
            var kind = _thread.KindOf(_values);
            return kind is not (BuiltinType.Tuple or BuiltinType.Str) && !(_isBytes && kind is BuiltinType.Bytes or BuiltinType.ByteArray)
                && !TypeObject.Special(_thread.TypeOf(_values), Special.GetItem).IsUnbound;
        }
    }

    public bool Run(ref StrBuilder builder)
    {
        while (_at < _format.Length)
        {
            var rest = _format.Slice(_at, _format.Length - _at);
            var percent = StrOps.IndexOf(rest, '%');
            if (percent < 0)
            {
                builder.Append(rest);
                break;
            }

            builder.Append(rest.Slice(0, percent));
            _at += percent + 1;
            if (_at < _format.Length && _format[_at] == '%')
            {
                builder.Append('%');
                _at++;
            }
            else if (!ReadSpecifier() || !Next(out var value) || !Convert(ref builder, value))
            {
                return false;
            }
        }

        if ((_count < 0 ? _taken == 0 : _taken < _count) && !IsMapping)
        {
            _thread.RaiseTypeError($"not all arguments converted during {(_isBytes ? "bytes" : "string")} formatting");
            return false;
        }

        return true;
    }

    private bool Next(out Ref value)
    {
        if (_count < 0 ? _taken == 0 : _taken < _count)
        {
            value = _count < 0 ? _source : TupleObject.Items((TupleObject*)_source.Object)[_taken];
            _taken++;
            return true;
        }

        value = Ref.Error;
        _thread.RaiseTypeError("not enough arguments for format string");
        return false;
    }

    private bool ReadSpecifier()
    {
        _flags = PercentFlags.None;
        _width = -1;
        _precision = -1;
        if (_at < _format.Length && _format[_at] == '(' && !ReadKey())
        {
            return false;
        }

        for (; _at < _format.Length; _at++)
        {
            var flag = _format[_at] switch
            {
                '-' => PercentFlags.Left,
                '+' => PercentFlags.Sign,
                ' ' => PercentFlags.Blank,
                '#' => PercentFlags.Alternate,
                '0' => PercentFlags.Zero,
                _ => PercentFlags.None,
            };
            if (flag == PercentFlags.None)
            {
                break;
            }

            _flags |= flag;
        }

        if (!ReadWidth() || !ReadPrecision())
        {
            return false;
        }

        if (_at < _format.Length && (_format[_at] is 'h' or 'l' or 'L' || (_isBytes && _format[_at] == 'z')))
        {
            _at++;
        }

        if (_at >= _format.Length)
        {
            return Raise("incomplete format");
        }

        _conversion = _format[_at++];
        return true;
    }

    private bool ReadKey()
    {
        if (!IsMapping)
        {
            _thread.RaiseTypeError("format requires a mapping");
            return false;
        }

        var start = ++_at;
        for (var open = 1; open > 0; _at++)
        {
            if (_at >= _format.Length)
            {
                return Raise("incomplete format key");
            }

            open += _format[_at] == '(' ? 1 : _format[_at] == ')' ? -1 : 0;
        }

        var view = _format.Slice(start, _at - 1 - start);
        var key = _isBytes ? BytesOps.New(_thread, view.Bytes) : StrOps.FromView(_thread, view);
        var value = key.IsError ? key : Op.GetItem(_thread, _values, key);
        _source = value;
        _count = -1;
        _taken = 0;
        return !value.IsError;
    }

    private bool ReadWidth()
    {
        if (_at < _format.Length && _format[_at] == '*')
        {
            _at++;
            if (!NextInt(out var width))
            {
                return false;
            }

            if (!IntOps.TryToLong(width, out _width))
            {
                _thread.RaiseOverflowError("Python int too large to convert to C ssize_t");
                return false;
            }

            if (_width < 0)
            {
                _flags |= PercentFlags.Left;
                _width = -_width;
            }

            return true;
        }

        return ReadDigits(long.MaxValue, "width too big", ref _width);
    }

    private bool ReadPrecision()
    {
        if (_at >= _format.Length || _format[_at] != '.')
        {
            return true;
        }

        _at++;
        _precision = 0;
        if (_at < _format.Length && _format[_at] == '*')
        {
            _at++;
            if (!NextInt(out var precision))
            {
                return false;
            }

            if (!IntOps.TryToLong(precision, out var wide) || wide != (int)wide)
            {
                _thread.RaiseOverflowError("Python int too large to convert to C int");
                return false;
            }

            _precision = Math.Max(0, (int)wide);
            return true;
        }

        long digits = 0;
        if (!ReadDigits(int.MaxValue, _isBytes ? "prec too big" : "precision too big", ref digits))
        {
            return false;
        }

        _precision = (int)digits;
        return true;
    }

    private bool ReadDigits(long limit, string tooBig, ref long number)
    {
        if (_at >= _format.Length || _format[_at] is < '0' or > '9')
        {
            return true;
        }

        number = 0;
        for (; _at < _format.Length && _format[_at] is >= '0' and <= '9'; _at++)
        {
            var digit = _format[_at] - '0';
            if (number > (limit - digit) / 10)
            {
                return Raise(tooBig);
            }

            number = (number * 10) + digit;
        }

        return true;
    }

    private bool NextInt(out Ref value)
    {
        if (!Next(out value))
        {
            return false;
        }

        if (_thread.KindOf(value) is BuiltinType.Int or BuiltinType.Bool)
        {
            return true;
        }

        _thread.RaiseTypeError("* wants int");
        return false;
    }

    private bool Convert(ref StrBuilder builder, Ref value)
    {
        switch (_conversion)
        {
            case 's' or 'r' or 'a' or 'b' when _isBytes || _conversion != 'b':
                return _isBytes ? AppendBytesText(ref builder, value) : AppendText(ref builder, value);
            case 'd' or 'i' or 'u' or 'o' or 'x' or 'X':
                return AppendInteger(ref builder, value);
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                return AppendFloat(ref builder, value);
            case 'c':
                return AppendCharacter(ref builder, value);
            default:
                var shown = _conversion is >= 31 and <= 126 ? (char)_conversion : _isBytes ? (char)_conversion : '?';
                return Raise($"unsupported format character '{shown}' (0x{_conversion:x}) at index {_at - 1}");
        }
    }

    private readonly bool AppendText(ref StrBuilder builder, Ref value)
    {
        var text = _conversion switch
        {
            's' => Op.Str(_thread, value),
            'r' => Op.Repr(_thread, value),
            _ => Op.Ascii(_thread, value),
        };
        if (text.IsError)
        {
            return false;
        }

        var view = new StrView(text);
        AppendPadded(ref builder, default, _precision >= 0 && _precision < view.Length ? view.Slice(0, _precision) : view, zero: false);
        return true;
    }

    private readonly bool AppendBytesText(ref StrBuilder builder, Ref value)
    {
        StrView view;
        if (_conversion is 'r' or 'a')
        {
            var text = Op.Ascii(_thread, value);
            if (text.IsError)
            {
                return false;
            }

            view = new StrView(text);
        }
        else
        {
            var bytes = value;
            if (!Buffers.IsExporter(_thread, value))
            {
                var special = TypeObject.Special(_thread.TypeOf(value), Special.Bytes);
                if (special.IsUnbound)
                {
                    _thread.RaiseTypeError($"%b requires a bytes-like object, or an object that implements __bytes__, not '{Op.TypeName(_thread, value)}'");
                    return false;
                }

                bytes = BytesOps.FromDunderBytes(_thread, value);
                if (bytes.IsError)
                {
                    return false;
                }
            }

            if (!Buffers.TryGet(_thread, bytes, out var data, out var length))
            {
                return false;
            }

            view = new StrView(data, (int)length, 1);
        }

        AppendPadded(ref builder, default, _precision >= 0 && _precision < view.Length ? view.Slice(0, _precision) : view, zero: false);
        return true;
    }

    private readonly bool AppendCharacter(ref StrBuilder builder, Ref value)
    {
        int c;
        if (_isBytes)
        {
            if (IsSingleByte(value, out c))
            {
                AppendOne(ref builder, c);
                return true;
            }
        }
        else if (_thread.KindOf(value) == BuiltinType.Str)
        {
            if (StrOps.Length(value) != 1)
            {
                _thread.RaiseTypeError("%c requires int or char");
                return false;
            }

            AppendOne(ref builder, StrOps.CodePointAt(value, 0));
            return true;
        }

        if (!IntOps.IsIntLike(_thread, value) && TypeObject.Special(_thread.TypeOf(value), Special.Index).IsUnbound)
        {
            _thread.RaiseTypeError(_isBytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char");
            return false;
        }

        var index = Op.Index(_thread, value);
        if (index.IsError)
        {
            return false;
        }

        var limit = _isBytes ? 0xFF : 0x10FFFF;
        if (!IntOps.TryToLong(index, out var code) || code < 0 || code > limit)
        {
            _thread.RaiseOverflowError(_isBytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");
            return false;
        }

        AppendOne(ref builder, (int)code);
        return true;
    }

    private readonly bool IsSingleByte(Ref value, out int c)
    {
        c = 0;
        if (_thread.KindOf(value) is not (BuiltinType.Bytes or BuiltinType.ByteArray) || !Buffers.TryGet(_thread, value, out var data, out var length) || length != 1)
        {
            return false;
        }

        c = data[0];
        return true;
    }

    private readonly void AppendOne(ref StrBuilder builder, int c) => AppendPadded(ref builder, default, new StrView((byte*)&c, 1, 4), zero: false);

    private readonly bool AppendInteger(ref StrBuilder builder, Ref value)
    {
        if (value.IsInt && _precision < 0 && _conversion is 'd' or 'i' or 'u')
        {
            AppendSmall(ref builder, value.IntValue);
            return true;
        }

        var number = ToInteger(value);
        if (number.IsError)
        {
            return false;
        }

        var digits = new StrBuilder(_thread);
        var negative = IntOps.Sign(number) < 0;
        var prefix = new NumberPrefix(Sign, negative);
        if (_conversion is 'o' or 'x' or 'X')
        {
            IntOps.AppendBinary(ref digits, number, _conversion == 'o' ? 3 : 4, _conversion == 'X' ? 'A' : 'a');
            if ((_flags & PercentFlags.Alternate) != 0)
            {
                prefix.Add('0');
                prefix.Add((char)_conversion);
            }
        }
        else if (!IntOps.TryAppendDecimal(_thread, ref digits, number))
        {
            digits.Dispose();
            return false;
        }

        var body = new StrBuilder(_thread);
        body.AppendRepeated('0', _precision - digits.Length);
        body.Append(digits.View);
        AppendPadded(ref builder, prefix, body.View, (_flags & PercentFlags.Zero) != 0);
        body.Dispose();
        digits.Dispose();
        return true;
    }

    private readonly void AppendSmall(ref StrBuilder builder, long number)
    {
        var prefix = new NumberPrefix(Sign, number < 0);
        if (_width <= 0)
        {
            prefix.AppendTo(ref builder);
            IntOps.AppendWord(ref builder, (ulong)Math.Abs(number));
            return;
        }

        var digits = new StrBuilder(_thread);
        IntOps.AppendWord(ref digits, (ulong)Math.Abs(number));
        AppendPadded(ref builder, prefix, digits.View, (_flags & PercentFlags.Zero) != 0);
        digits.Dispose();
    }

    /// <summary>The argument of an integer conversion as an exact int.</summary>
    private readonly Ref ToInteger(Ref value)
    {
        if (value.IsInt)
        {
            return value;
        }

        var t = _thread;
        var needsInteger = _conversion is 'o' or 'x' or 'X';
        if (IntOps.IsIntLike(t, value))
        {
            return IntOps.ToExact(t, value);
        }

        var type = t.TypeOf(value);
        var isNumber = !TypeObject.Special(type, Special.Index).IsUnbound || !TypeObject.Special(type, Special.Int).IsUnbound || !TypeObject.Special(type, Special.Float).IsUnbound;
        var result = Ref.Error;
        if (isNumber)
        {
            result = needsInteger ? Op.Index(t, value) : Op.Call1(t, t.TypeRef(BuiltinType.Int), value);
            if (!result.IsError || !t.SwallowPending(BuiltinType.TypeError))
            {
                return result;
            }
        }

        return t.RaiseTypeError($"%{(char)_conversion} format: {(needsInteger ? "an integer" : "a real number")} is required, not {Op.TypeName(t, value)}");
    }

    private readonly bool AppendFloat(ref StrBuilder builder, Ref value)
    {
        if (!NativeArguments.ToDouble(_thread, value, out var number))
        {
            if (_isBytes && _thread.SwallowPending(BuiltinType.TypeError))
            {
                _thread.RaiseTypeError($"float argument required, not {Op.TypeName(_thread, value)}");
            }

            return false;
        }

        var negative = double.IsNegative(number) && !double.IsNaN(number);
        var prefix = new NumberPrefix(Sign, negative);
        var precision = _precision < 0 ? 6 : _precision;
        var alternate = (_flags & PercentFlags.Alternate) != 0;
        if (_width <= 0)
        {
            prefix.AppendTo(ref builder);
            DoubleText.Append(ref builder, Math.Abs(number), (char)_conversion, precision, alternate);
            return true;
        }

        var body = new StrBuilder(_thread);
        DoubleText.Append(ref body, Math.Abs(number), (char)_conversion, precision, alternate);
        AppendPadded(ref builder, prefix, body.View, (_flags & PercentFlags.Zero) != 0);
        body.Dispose();
        return true;
    }

    private readonly void AppendPadded(ref StrBuilder builder, NumberPrefix prefix, StrView body, bool zero)
    {
        var fill = _width - prefix.Length - body.Length;
        var left = (_flags & PercentFlags.Left) != 0;
        if (!left && !zero)
        {
            builder.AppendRepeated(' ', fill);
        }

        prefix.AppendTo(ref builder);
        if (!left && zero)
        {
            builder.AppendRepeated('0', fill);
        }

        builder.Append(body);
        if (left)
        {
            builder.AppendRepeated(' ', fill);
        }
    }

    private readonly bool Raise(string message)
    {
        _thread.RaiseValueError(message);
        return false;
    }
}
