namespace Cinder.Profiles;

/// <summary>
/// Identity of one compiled method instance in words, independent of metadata tokens.
/// Type texts: <c>[Assembly]Namespace.Outer`1/Inner{arguments}</c>, <c>T[]</c>, <c>T&amp;</c>, <c>T*</c>, <c>!0</c>, <c>!!0</c>,
/// primitives as <c>i4 u1 r8 bool char string object iptr uptr void</c>; a backslash escapes a reserved character inside a name.
/// </summary>
/// <param name="Assembly">Simple name of the assembly that defines the method.</param>
/// <param name="DeclaringType">Full name of the declaring type definition, nested types after <c>/</c>; no assembly, no arguments.</param>
/// <param name="TypeArguments">Arguments of the declaring type, comma separated type texts; empty when it is not generic.</param>
/// <param name="Name">The method's metadata name.</param>
/// <param name="Signature">The definition's signature: <c>(parameters)return</c>, types without assemblies; generic arity as <c>``n</c> in front, <c>static</c> as a leading <c>=</c>.</param>
/// <param name="MethodArguments">Arguments of the method itself, comma separated type texts; empty when it is not generic.</param>
public sealed record MethodKey(
    string Assembly,
    string DeclaringType,
    string TypeArguments,
    string Name,
    string Signature,
    string MethodArguments)
{
    /// <summary>Orders keys as a .cprof file does: by assembly, type, name, signature, then arguments, all ordinal.</summary>
    public static int Compare(MethodKey left, MethodKey right)
    {
        int order = string.CompareOrdinal(left.Assembly, right.Assembly);
        order = order != 0 ? order : string.CompareOrdinal(left.DeclaringType, right.DeclaringType);
        order = order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
        order = order != 0 ? order : string.CompareOrdinal(left.Signature, right.Signature);
        order = order != 0 ? order : string.CompareOrdinal(left.TypeArguments, right.TypeArguments);
        return order != 0 ? order : string.CompareOrdinal(left.MethodArguments, right.MethodArguments);
    }

    /// <summary>The key in one line, for people.</summary>
    public override string ToString() =>
        $"[{Assembly}]{DeclaringType}{Braced(TypeArguments)}::{Name}{Braced(MethodArguments)}{Signature}";

    private static string Braced(string arguments) => arguments.Length == 0 ? "" : "{" + arguments + "}";
}
