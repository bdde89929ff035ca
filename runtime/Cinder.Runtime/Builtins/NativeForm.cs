namespace Cinder.Runtime;

/// <summary>How a native function is called, which decides the wording of its argument errors.</summary>
internal enum NativeForm
{
    /// <summary>A method of a type: self first.</summary>
    Method,

    /// <summary>A special method ("slot wrapper").</summary>
    Slot,

    /// <summary>A class method: the class first.</summary>
    ClassMethod,

    /// <summary>A static method: no self.</summary>
    StaticMethod,

    /// <summary>A type's <c>__new__</c>: the class first.</summary>
    New,

    /// <summary>A function of a module.</summary>
    Function,

    /// <summary>Reads an attribute.</summary>
    Getter,

    /// <summary>Writes an attribute.</summary>
    Setter,
}

/// <summary>The parameters of a native function that takes keywords, as the generator states them.</summary>
/// <param name="names">Names of all but the positional-only ones, separated by commas.</param>
/// <param name="count">Number of parameters.</param>
/// <param name="positionalOnly">Positional-only parameters.</param>
/// <param name="minimum">Required parameters among those that can be passed by position.</param>
/// <param name="maximum">Parameters that can be passed by position.</param>
/// <param name="requiredKeywords">Required keyword-only parameters (which come first among the keyword-only ones).</param>
/// <param name="variadic">Further positional arguments are taken.</param>
internal readonly ref struct NativeParameters(
    ReadOnlySpan<byte> names, int count, int positionalOnly, int minimum, int maximum, int requiredKeywords, bool variadic)
{
    public readonly ReadOnlySpan<byte> Names = names;
    public readonly int Count = count;
    public readonly int PositionalOnly = positionalOnly;
    public readonly int Minimum = minimum;
    public readonly int Maximum = maximum;
    public readonly int RequiredKeywords = requiredKeywords;
    public readonly bool Variadic = variadic;
}
