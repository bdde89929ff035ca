namespace Cinder.Runtime;

/// <summary>Warns of conversion methods (<c>__int__</c>, <c>__float__</c> …) whose result is not exactly of the type asked for.</summary>
internal static unsafe class StrictConversions
{
    /// <summary>Accepts an instance of a strict subclass with a warning; false with an exception pending.</summary>
    /// <param name="t">The thread.</param>
    /// <param name="result">What the method returned, an instance of the type.</param>
    /// <param name="type">The type asked for.</param>
    /// <param name="complaint">As in the error for other types: "__int__ returned non-int".</param>
    internal static bool Check(VmThread t, Ref result, BuiltinType type, string complaint) =>
        t.TypeOf(result) == t.Types(type)
        || Warnings.Warn(
            t,
            BuiltinType.DeprecationWarning,
            $"{complaint} (type {Op.TypeName(t, result)}).  The ability to return an instance of a strict subclass of {BuiltinTypes.Rows[(int)type].Name} is deprecated, and may be removed in a future version of Python.");
}
