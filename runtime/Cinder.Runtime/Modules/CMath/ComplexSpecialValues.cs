namespace Cinder.Runtime;

/// <summary>
/// What the complex functions give when a part of their argument is infinite or a NaN (C's annex G). A table has a row for each kind of
/// real part and a column for each kind of imaginary part, both in the order of <see cref="Kind"/>; an entry is the result's real and
/// imaginary part, each a sign and a letter: 0, 1, I (infinity), N (NaN), P (π), H (π/2), Q (π/4), T (3π/4). Entries for two finite
/// parts are blank.
/// </summary>
internal static class ComplexSpecialValues
{
    private const int EntryLength = 5;
    private const int RowLength = 7 * EntryLength;

    internal static ReadOnlySpan<byte> Acos =>
        "+T+I +P+I +P+I +P-I +P-I +T-I +N+I "u8 +
        "+H+I                     +H-I +N+N "u8 +
        "+H+I                     +H-I +H+N "u8 +
        "+H+I                     +H-I +H+N "u8 +
        "+H+I                     +H-I +N+N "u8 +
        "+Q+I +0+I +0+I +0-I +0-I +Q-I +N+I "u8 +
        "+N+I +N+N +N+N +N+N +N+N +N-I +N+N "u8;

    internal static ReadOnlySpan<byte> Acosh =>
        "+I-T +I-P +I-P +I+P +I+P +I+T +I+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-Q +I-0 +I-0 +I+0 +I+0 +I+Q +I+N "u8 +
        "+I+N +N+N +N+N +N+N +N+N +I+N +N+N "u8;

    internal static ReadOnlySpan<byte> Asinh =>
        "-I-Q -I-0 -I-0 -I+0 -I+0 -I+Q -I+N "u8 +
        "-I-H                     -I+H +N+N "u8 +
        "-I-H                     -I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-Q +I-0 +I-0 +I+0 +I+0 +I+Q +I+N "u8 +
        "+I+N +N+N +N-0 +N+0 +N+N +I+N +N+N "u8;

    internal static ReadOnlySpan<byte> Atanh =>
        "-0-H -0-H -0-H -0+H -0+H -0+H -0+N "u8 +
        "-0-H                     -0+H +N+N "u8 +
        "-0-H                     -0+H -0+N "u8 +
        "+0-H                     +0+H +0+N "u8 +
        "+0-H                     +0+H +N+N "u8 +
        "+0-H +0-H +0-H +0+H +0+H +0+H +0+N "u8 +
        "+0-H +N+N +N+N +N+N +N+N +0+H +N+N "u8;

    internal static ReadOnlySpan<byte> Cosh =>
        "+N+N +I+I +I+0 +I-0 +I-I +N+N +I+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +N+0 "u8 +
        "+N+N                     +N+N +N+0 "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N +I-I +I-0 +I+0 +I+I +N+N +I+N "u8 +
        "+N+N +N+N +N+0 +N+0 +N+N +N+N +N+N "u8;

    internal static ReadOnlySpan<byte> Exp =>
        "+0+0 +0-0 +0-0 +0+0 +0+0 +0+0 +0+0 "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N +I-I +I-0 +I+0 +I+I +N+N +I+N "u8 +
        "+N+N +N+N +N-0 +N+0 +N+N +N+N +N+N "u8;

    internal static ReadOnlySpan<byte> Log =>
        "+I-T +I-P +I-P +I+P +I+P +I+T +I+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-H                     +I+H +N+N "u8 +
        "+I-Q +I-0 +I-0 +I+0 +I+0 +I+Q +I+N "u8 +
        "+I+N +N+N +N+N +N+N +N+N +I+N +N+N "u8;

    internal static ReadOnlySpan<byte> Sinh =>
        "+N+N -I-I -I-0 -I+0 -I+I +N+N +I+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +0+N "u8 +
        "+N+N                     +N+N +0+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N +I-I +I-0 +I+0 +I+I +N+N +I+N "u8 +
        "+N+N +N+N +N-0 +N+0 +N+N +N+N +N+N "u8;

    internal static ReadOnlySpan<byte> Sqrt =>
        "+I-I +0-I +0-I +0+I +0+I +I+I +N+I "u8 +
        "+I-I                     +I+I +N+N "u8 +
        "+I-I                     +I+I +N+N "u8 +
        "+I-I                     +I+I +N+N "u8 +
        "+I-I                     +I+I +N+N "u8 +
        "+I-I +I-0 +I-0 +I+0 +I+0 +I+I +I+N "u8 +
        "+I-I +N+N +N+N +N+N +N+N +I+I +N+N "u8;

    internal static ReadOnlySpan<byte> Tanh =>
        "-1+0 -1-0 -1-0 -1+0 -1+0 -1+0 -1+0 "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+1+0 +1-0 +1-0 +1+0 +1+0 +1+0 +1+0 "u8 +
        "+N+N +N+N +N-0 +N+0 +N+N +N+N +N+N "u8;

    internal static ReadOnlySpan<byte> Rect =>
        "+N+N -I+I -I+0 -I-0 -I-I +N+N +I+N "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+0+0                     +0+0 +0+0 "u8 +
        "+0+0                     +0+0 +0+0 "u8 +
        "+N+N                     +N+N +N+N "u8 +
        "+N+N +I-I +I-0 +I+0 +I+I +N+N +I+N "u8 +
        "+N+N +N+N +N+0 +N+0 +N+N +N+N +N+N "u8;

    /// <summary>Whether a part is infinite or a NaN, so that the table has the result.</summary>
    internal static bool IsSpecial(ComplexValue z) => !double.IsFinite(z.Re) || !double.IsFinite(z.Im);

    internal static ComplexValue Of(ReadOnlySpan<byte> table, double re, double im)
    {
        var entry = table.Slice((Kind(re) * RowLength) + (Kind(im) * EntryLength), EntryLength);
        return new ComplexValue(Value(entry[0], entry[1]), Value(entry[2], entry[3]));
    }

    /// <summary>-inf, negative, -0, 0, positive, inf, NaN.</summary>
    private static int Kind(double x)
    {
        if (double.IsNaN(x))
        {
            return 6;
        }

        var magnitude = double.IsInfinity(x) ? 3 : x == 0 ? 1 : 2;
        return double.IsNegative(x) ? 3 - magnitude : 2 + magnitude;
    }

    private static double Value(byte sign, byte letter)
    {
        var magnitude = (char)letter switch
        {
            '0' => 0,
            '1' => 1,
            'I' => double.PositiveInfinity,
            'P' => Math.PI,
            'H' => Math.PI / 2,
            'Q' => Math.PI / 4,
            'T' => 0.75 * Math.PI,
            _ => Math.Abs(double.NaN),
        };
        return sign == '-' ? -magnitude : magnitude;
    }
}
