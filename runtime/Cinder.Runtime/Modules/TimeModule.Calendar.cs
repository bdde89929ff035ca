using System.Runtime.InteropServices;
using System.Text;

namespace Cinder.Runtime;

/// <content>Calendar times and their text.</content>
internal static unsafe partial class TimeModule
{
    private const int SecondsPerYear = ((365 * 24) + 6) * 3600;

    private static ReadOnlySpan<byte> WeekDays => "SunMonTueWedThuFriSat"u8;

    private static ReadOnlySpan<byte> Months => "JanFebMarAprMayJunJulAugSepOctNovDec"u8;

    [PyFunction("gmtime", Doc = "gmtime([seconds]) -> (tm_year, tm_mon, tm_mday, tm_hour, tm_min,\n                       tm_sec, tm_wday, tm_yday, tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing UTC (a.k.a.\nGMT).  When 'seconds' is not passed in, convert the current time instead.")]
    private static Ref ToUniversal(VmThread t, Args args)
    {
        BrokenDownTime time;
        return TryTimestamp(t, args, "gmtime", out var seconds)
            ? LibCTime.ToUniversal(&seconds, &time) == null ? RaiseLastError(t) : ToStructTime(t, time)
            : Ref.Error;
    }

    [PyFunction("localtime", Doc = "localtime([seconds]) -> (tm_year,tm_mon,tm_mday,tm_hour,tm_min,\n                          tm_sec,tm_wday,tm_yday,tm_isdst)\n\nConvert seconds since the Epoch to a time tuple expressing local time.\nWhen 'seconds' is not passed in, convert the current time instead.")]
    private static Ref ToLocal(VmThread t, Args args)
    {
        BrokenDownTime time;
        return TryTimestamp(t, args, "localtime", out var seconds)
            ? LibCTime.ToLocal(&seconds, &time) == null ? RaiseLastError(t) : ToStructTime(t, time)
            : Ref.Error;
    }

    [PyFunction("mktime", Doc = "mktime(tuple) -> floating point number\n\nConvert a time tuple in local time to seconds since the Epoch.\nNote that mktime(gmtime(0)) will not generally return zero for most\ntime zones; instead the returned value will either be equal to that\nof the timezone or altzone attributes on the time module.")]
    private static Ref FromLocal(VmThread t, Ref tuple)
    {
        if (!TryRead(t, tuple, "mktime", out var time))
        {
            return Ref.Error;
        }

        // -1 is also a time: that the week day stays as it was tells a failure.
        time.WeekDay = -1;
        var seconds = LibCTime.FromLocal(&time);
        return seconds == -1 && time.WeekDay == -1 ? t.RaiseOverflowError("mktime argument out of range") : FloatOps.New(t, seconds);
    }

    [PyFunction("asctime", Doc = "asctime([tuple]) -> string\n\nConvert a time tuple to a string, e.g. 'Sat Jun 06 16:26:11 1998'.\nWhen the time tuple is not present, current time as returned by localtime()\nis used.")]
    private static Ref AsText(VmThread t, [Optional] Ref tuple)
    {
        BrokenDownTime time;
        if (tuple.IsUnbound)
        {
            return TryNow(t, out time) ? ToText(t, time) : Ref.Error;
        }

        return TryRead(t, tuple, "asctime", out time) && Check(t, ref time) ? ToText(t, time) : Ref.Error;
    }

    [PyFunction("ctime", Doc = "ctime(seconds) -> string\n\nConvert a time in seconds since the Epoch to a string in local time.\nThis is equivalent to asctime(localtime(seconds)). When the time tuple is\nnot present, current time as returned by localtime() is used.")]
    private static Ref CTime(VmThread t, Args args)
    {
        BrokenDownTime time;
        return TryTimestamp(t, args, "ctime", out var seconds)
            ? LibCTime.ToLocal(&seconds, &time) == null ? RaiseLastError(t) : ToText(t, time)
            : Ref.Error;
    }

    [PyFunction("strftime", Doc = "strftime(format[, tuple]) -> string\n\nConvert a time tuple to a string according to a format specification.\nSee the library reference manual for formatting codes. When the time tuple\nis not present, current time as returned by localtime() is used.")]
    private static Ref Format(VmThread t, Ref format, [Optional] Ref tuple)
    {
        if (t.KindOf(format) != BuiltinType.Str)
        {
            return t.RaiseTypeError($"strftime() argument 1 must be str, not {(format.IsNone ? "None" : Op.TypeName(t, format))}");
        }

        BrokenDownTime time;
        if (!(tuple.IsUnbound ? TryNow(t, out time) : TryRead(t, tuple, "strftime", out time) && Check(t, ref time)))
        {
            return Ref.Error;
        }

        var text = StrOps.ToManaged(format);
        if (text.Contains('\0'))
        {
            return t.RaiseValueError("embedded null character");
        }

        time.IsDst = Math.Clamp(time.IsDst, -1, 1);
        var pattern = Encoding.UTF8.GetBytes(text + '\0');

        // No text at all and too small a buffer look the same: an empty result is believed when the buffer is far larger than the format.
        for (var size = 1024; ; size *= 2)
        {
            var buffer = new byte[size];
            nuint length;
            fixed (byte* target = buffer)
            fixed (byte* source = pattern)
            {
                length = LibCTime.Format(target, (nuint)size, source, &time);
            }

            if (length > 0 || size >= 256 * pattern.Length)
            {
                return StrOps.New(t, Encoding.UTF8.GetString(buffer, 0, (int)length));
            }
        }
    }

    [PyFunction("strptime", Doc = "strptime(string, format) -> struct_time\n\nParse a string to a time tuple according to a format specification.\nSee the library reference manual for formatting codes (same as\nstrftime()).")]
    private static Ref Parse(VmThread t, Args args)
    {
        var module = Imports.ImportModule(t, "_strptime");
        var function = module.IsError ? module : Op.GetAttr(t, module, StrOps.Intern(t, "_strptime_time"));
        return function.IsError ? function : Op.Call(t, function, args.Items, args.Count);
    }

    [PyFunction("tzset", Doc = "tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\nos.environ['TZ'].")]
    private static Ref ReadTimeZone(VmThread t)
    {
        var module = Imports.ImportModule(t, "time");
        if (module.IsError)
        {
            return module;
        }

        SetTimeZone(t, (ModuleObject*)module.Object);
        return Ref.None;
    }

    /// <summary>timezone, altzone, daylight and tzname: found by looking at winter and summer.</summary>
    private static void SetTimeZone(VmThread t, ModuleObject* module)
    {
        LibCTime.ReadTimeZone();
        var winter = Nanoseconds(LibCTime.RealTime) / NanosecondsPerSecond / SecondsPerYear * SecondsPerYear;
        var summer = winter + (SecondsPerYear / 2);
        BrokenDownTime first;
        BrokenDownTime second;
        if (LibCTime.ToLocal(&winter, &first) == null || LibCTime.ToLocal(&summer, &second) == null)
        {
            RaiseLastError(t);
            return;
        }

        // South of the equator, the second one is standard time.
        if (second.Offset < first.Offset)
        {
            (first, second) = (second, first);
        }

        ModuleOps.Set(t, module, "timezone", Ref.FromSmall(-first.Offset));
        ModuleOps.Set(t, module, "altzone", Ref.FromSmall(-second.Offset));
        ModuleOps.Set(t, module, "daylight", Ref.FromSmall(first.Offset == second.Offset ? 0 : 1));
        ModuleOps.Set(t, module, "tzname", TupleOps.From(t, ZoneName(t, first), ZoneName(t, second)));
    }

    private static Ref ZoneName(VmThread t, scoped in BrokenDownTime time) =>
        time.Zone == null ? Ref.None : StrOps.New(t, Marshal.PtrToStringUTF8((nint)time.Zone) ?? "");

    private static Ref ToStructTime(VmThread t, scoped in BrokenDownTime time)
    {
        var items = stackalloc Ref[11];
        items[0] = Ref.FromSmall((long)time.Year + 1900);
        items[1] = Ref.FromSmall(time.Month + 1);
        items[2] = Ref.FromSmall(time.Day);
        items[3] = Ref.FromSmall(time.Hour);
        items[4] = Ref.FromSmall(time.Minute);
        items[5] = Ref.FromSmall(time.Second);
        items[6] = Ref.FromSmall((time.WeekDay + 6) % 7);
        items[7] = Ref.FromSmall(time.YearDay + 1);
        items[8] = Ref.FromSmall(time.IsDst);
        items[9] = ZoneName(t, time);
        items[10] = Ref.FromSmall(time.Offset);
        return StructSequences.New(t, BuiltinType.StructTime, items, StructTimeType.Visible, 11);
    }

    private static Ref ToText(VmThread t, scoped in BrokenDownTime time) => StrOps.New(
        t,
        $"{Encoding.ASCII.GetString(WeekDays.Slice(3 * time.WeekDay, 3))} {Encoding.ASCII.GetString(Months.Slice(3 * time.Month, 3))}"
        + $"{time.Day,3} {time.Hour:00}:{time.Minute:00}:{time.Second:00} {time.Year + 1900}");

    private static bool TryNow(VmThread t, out BrokenDownTime time)
    {
        var seconds = Nanoseconds(LibCTime.RealTime) / NanosecondsPerSecond;
        BrokenDownTime result;
        var ok = LibCTime.ToLocal(&seconds, &result) != null;
        time = result;
        if (!ok)
        {
            RaiseLastError(t);
        }

        return ok;
    }

    /// <summary>The optional argument of gmtime() and its like: whole seconds; now without one.</summary>
    private static bool TryTimestamp(VmThread t, Args args, string function, out long seconds)
    {
        const string OutOfRange = "timestamp out of range for platform time_t";
        seconds = 0;
        if (args.Count > 1)
        {
            t.RaiseTypeError($"{function}() takes at most 1 argument ({args.Count} given)");
            return false;
        }

        if (args.Count == 0 || args[0].IsNone)
        {
            seconds = Nanoseconds(LibCTime.RealTime) / NanosecondsPerSecond;
            return true;
        }

        if (FloatOps.IsFloat(t, args[0]))
        {
            var value = Math.Floor(FloatOps.Value(args[0]));
            if (double.IsNaN(value))
            {
                t.RaiseValueError("Invalid value NaN (not a number)");
                return false;
            }

            if (value is < long.MinValue or >= 9223372036854775808.0)
            {
                t.RaiseOverflowError(OutOfRange);
                return false;
            }

            seconds = (long)value;
            return true;
        }

        var whole = Op.Index(t, args[0]);
        if (whole.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(whole, out seconds))
        {
            t.RaiseOverflowError(OutOfRange);
            return false;
        }

        return true;
    }

    /// <summary>Reads a tuple of nine numbers; of a struct_time also the zone.</summary>
    private static bool TryRead(VmThread t, Ref value, string function, out BrokenDownTime time)
    {
        time = default;
        if (t.KindOf(value) != BuiltinType.Tuple)
        {
            t.RaiseTypeError("Tuple or struct_time argument required");
            return false;
        }

        var tuple = (TupleObject*)value.Object;
        if (tuple->Length != StructTimeType.Visible)
        {
            t.RaiseTypeError($"{function}(): illegal time tuple argument");
            return false;
        }

        var numbers = stackalloc int[StructTimeType.Visible];
        for (var i = 0; i < StructTimeType.Visible; i++)
        {
            if (!TryInt(t, TupleObject.Items(tuple)[i], out numbers[i]))
            {
                return false;
            }
        }

        if (numbers[0] < int.MinValue + 1900)
        {
            t.RaiseOverflowError("year out of range");
            return false;
        }

        time.Year = numbers[0] - 1900;
        time.Month = numbers[1] - 1;
        time.Day = numbers[2];
        time.Hour = numbers[3];
        time.Minute = numbers[4];
        time.Second = numbers[5];
        time.WeekDay = (numbers[6] + 1) % 7;
        time.YearDay = numbers[7] - 1;
        time.IsDst = numbers[8];
        if (value.IsExact(BuiltinType.StructTime))
        {
            time.Offset = IntOps.TryToLong(StructSequences.Item(tuple, 10), out var offset) ? (nint)offset : 0;
            time.Zone = ZoneText(t, StructSequences.Item(tuple, 9));
        }

        return true;
    }

    /// <summary>The bytes of a zone's name, in a str that lives as long as the struct_time; null for None.</summary>
    private static byte* ZoneText(VmThread t, Ref zone)
    {
        if (t.KindOf(zone) != BuiltinType.Str)
        {
            return null;
        }

        var text = Encoding.UTF8.GetBytes(StrOps.ToManaged(zone) + '\0');
        var copy = Storage.NewRawArray(t, text.Length);
        if (copy == null)
        {
            return null;
        }

        text.CopyTo(new Span<byte>(RawArray.Data(copy), text.Length));
        return RawArray.Data(copy);
    }

    /// <summary>An argument of C's int, with the messages of argument tuples.</summary>
    private static bool TryInt(VmThread t, Ref value, out int result)
    {
        result = 0;
        var index = Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out var wide))
        {
            t.RaiseOverflowError("Python int too large to convert to C long");
            return false;
        }

        if (wide is < int.MinValue or > int.MaxValue)
        {
            t.RaiseOverflowError(wide < 0 ? "signed integer is less than minimum" : "signed integer is greater than maximum");
            return false;
        }

        result = (int)wide;
        return true;
    }

    /// <summary>Brings zeros of the 1-based fields to their least value and refuses what the C library cannot print.</summary>
    private static bool Check(VmThread t, ref BrokenDownTime time)
    {
        time.Month = time.Month == -1 ? 0 : time.Month;
        time.Day = time.Day == 0 ? 1 : time.Day;
        time.YearDay = time.YearDay == -1 ? 0 : time.YearDay;
        var wrong = time switch
        {
            { Month: < 0 or > 11 } => "month",
            { Day: < 0 or > 31 } => "day of month",
            { Hour: < 0 or > 23 } => "hour",
            { Minute: < 0 or > 59 } => "minute",
            { Second: < 0 or > 61 } => "seconds",
            { WeekDay: < 0 } => "day of week",
            { YearDay: < 0 or > 365 } => "day of year",
            _ => null,
        };
        if (wrong is null)
        {
            return true;
        }

        t.RaiseValueError(wrong + " out of range");
        return false;
    }
}
