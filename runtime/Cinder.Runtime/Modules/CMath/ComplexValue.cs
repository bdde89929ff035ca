namespace Cinder.Runtime;

/// <summary>A complex number by value.</summary>
internal readonly record struct ComplexValue(double Re, double Im)
{
    /// <summary>i · z.</summary>
    public ComplexValue TimesI => new(-Im, Re);

    /// <summary>z / i.</summary>
    public ComplexValue OverI => new(Im, -Re);
}

/// <summary>How a mathematical function failed.</summary>
internal enum MathFailure
{
    None,
    Domain,
    Range,
}
