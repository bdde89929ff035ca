namespace Cinder.Runtime;

[PyType(BuiltinType.StructTime, Doc = "The time value as returned by gmtime(), localtime(), and strptime(), and\n accepted by asctime(), mktime() and strftime().  May be considered as a\n sequence of 9 integers.\n\n Note that several fields' values are not the same as those defined by\n the C language standard for struct tm.  For example, the value of the\n field tm_year is the actual year, not year - 1900.  See individual\n fields' descriptions for details.")]
internal static unsafe partial class StructTimeType
{
    /// <summary>Items that the tuple shows; zone and offset are hidden.</summary>
    internal const int Visible = 9;

    private static readonly string[] FieldNames =
        ["tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst", "tm_zone", "tm_gmtoff"];

    internal static ReadOnlySpan<string> Names => FieldNames;

    [PyNew]
    private static Ref New(VmThread t, TypeObject* cls, [Keyword] Ref sequence, [Keyword, Optional] Ref dict) =>
        StructSequences.Construct(t, BuiltinType.StructTime, sequence, dict, Names, Visible);

    [PyMethod("__repr__")]
    private static Ref Repr(VmThread t, TupleObject* self) => StructSequences.Repr(t, self, Names);

    [PyMethod("__reduce__")]
    private static Ref Reduce(VmThread t, TupleObject* self) => StructSequences.Reduce(t, self, Names);

    [PyGetter("tm_year", Member = true, Doc = "year, for example, 1993")]
    private static Ref GetYear(VmThread t, TupleObject* self) => StructSequences.Item(self, 0);

    [PyGetter("tm_mon", Member = true, Doc = "month of year, range [1, 12]")]
    private static Ref GetMonth(VmThread t, TupleObject* self) => StructSequences.Item(self, 1);

    [PyGetter("tm_mday", Member = true, Doc = "day of month, range [1, 31]")]
    private static Ref GetDay(VmThread t, TupleObject* self) => StructSequences.Item(self, 2);

    [PyGetter("tm_hour", Member = true, Doc = "hours, range [0, 23]")]
    private static Ref GetHour(VmThread t, TupleObject* self) => StructSequences.Item(self, 3);

    [PyGetter("tm_min", Member = true, Doc = "minutes, range [0, 59]")]
    private static Ref GetMinute(VmThread t, TupleObject* self) => StructSequences.Item(self, 4);

    [PyGetter("tm_sec", Member = true, Doc = "seconds, range [0, 61])")]
    private static Ref GetSecond(VmThread t, TupleObject* self) => StructSequences.Item(self, 5);

    [PyGetter("tm_wday", Member = true, Doc = "day of week, range [0, 6], Monday is 0")]
    private static Ref GetWeekDay(VmThread t, TupleObject* self) => StructSequences.Item(self, 6);

    [PyGetter("tm_yday", Member = true, Doc = "day of year, range [1, 366]")]
    private static Ref GetYearDay(VmThread t, TupleObject* self) => StructSequences.Item(self, 7);

    [PyGetter("tm_isdst", Member = true, Doc = "1 if summer time is in effect, 0 if not, and -1 if unknown")]
    private static Ref GetIsDst(VmThread t, TupleObject* self) => StructSequences.Item(self, 8);

    [PyGetter("tm_zone", Member = true, Doc = "abbreviation of timezone name")]
    private static Ref GetZone(VmThread t, TupleObject* self) => StructSequences.Item(self, 9);

    [PyGetter("tm_gmtoff", Member = true, Doc = "offset from UTC in seconds")]
    private static Ref GetOffset(VmThread t, TupleObject* self) => StructSequences.Item(self, 10);
}
