using System.Numerics;
using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Tests;

public sealed class PythonTextTests
{
    // Expected values are CPython's repr() of the same.
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(123456789012345680.0, "1.2345678901234568e+17")]
    [InlineData(9999999999999998.0, "9999999999999998.0")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(-1.5e-7, "-1.5e-07")]
    [InlineData(100.0, "100.0")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(2.9802322387695312e-08, "2.9802322387695312e-08")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NaN, "nan")]
    public void Repr_OfFloat(double value, string expected) => Assert.Equal(expected, PythonText.Repr((object)value));

    [Theory]
    [InlineData("a'b", "\"a'b\"")]
    [InlineData("a'b\"c", "'a\\'b\"c'")]
    [InlineData("\\\n\t\r\0\u007f\u00ad", "'\\\\\\n\\t\\r\\x00\\x7f\\xad'")]
    [InlineData("é\u2028\U0001F600", "'é\\u2028\U0001F600'")]
    [InlineData("\U000E0001", "'\\U000e0001'")]
    public void Repr_OfString(string value, string expected) => Assert.Equal(expected, PythonText.Repr(value));

    [Fact]
    public void Repr_OfLoneSurrogate_IsAnEscape() => Assert.Equal("'\\ud800'", PythonText.Repr("\ud800"));

    [Fact]
    public void Repr_OfOtherConstants()
    {
        Assert.Equal("b'\\x00a\\'\"\\xff'", PythonText.Repr((object)"\0a'\"\u00ff"u8.ToArray()[..4].Append((byte)0xFF).ToArray()));
        Assert.Equal("1j", PythonText.Repr(new Complex(0, 1)));
        Assert.Equal("(-0-1.5j)", PythonText.Repr(new Complex(-0.0, -1.5)));
        Assert.Equal("(1+0j)", PythonText.Repr(new Complex(1, 0)));
        Assert.Equal("(1,)", PythonText.Repr(new ConstTuple([1L])));
        Assert.Equal("frozenset({1, 2})", PythonText.Repr(new ConstFrozenSet([1L, 2L])));
        Assert.Equal("()", PythonText.Repr(ConstTuple.Empty));
        Assert.Equal("Ellipsis", PythonText.Repr(PyEllipsis.Instance));
        Assert.Equal("None", PythonText.Repr(constant: null));
    }
}
