using System.Diagnostics.CodeAnalysis;

namespace Cinder.Profiles;

/// <summary>
/// Identity of one compiled method instance in words, independent of metadata tokens.
/// Type texts: <c>[Assembly]Namespace.Outer`1/Inner{arguments}</c>, <c>T[]</c>, <c>T&amp;</c>, <c>T*</c>, <c>!0</c>, <c>!!0</c>,
/// primitives as <c>i4 u1 r8 bool char string object iptr uptr void</c>; a backslash escapes a reserved character inside a name.
/// </summary>
/// <param name="Assembly">Simple name of the assembly that defines the method.</param>
/// <param name="DeclaringType">Full name of the declaring type definition, nested types after <c>/</c>; no assembly, no arguments.</param>
/// <param name="TypeArguments">Arguments of the declaring type, comma separated type texts; empty when it is not generic.</param>
/// <param name="Name">The method's metadata name, reserved characters escaped.</param>
/// <param name="Signature">The definition's signature: <c>(parameters)return</c>, types without assemblies; in front <c>@static</c>, <c>@``n</c> (generic arity) or <c>@static``n</c> where they apply.</param>
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

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <returns>Whether the text is a method text.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out MethodKey? key)
    {
        key = null;
        int bracket = SymbolText.IndexOfAny(text, "]", 0);
        int colons = DoubleColon(text, bracket);
        if (colons < 0 || text[0] != '[')
        {
            return false;
        }

        (string type, string? typeArguments) = SplitBraces(text[(bracket + 1)..colons]);
        string rest = text[(colons + 2)..];
        int signature = SymbolText.IndexOfAny(rest, "@(", 0);
        int brace = SymbolText.IndexOfAny(rest, "{", 0);
        if (brace >= 0 && brace < signature)
        {
            // The arguments may hold parentheses of their own (function pointers), so the signature starts after their end.
            int close = SymbolText.MatchingBrace(rest, brace);
            signature = close < 0 ? -1 : close + 1;
        }

        if (signature <= 0 || signature == rest.Length)
        {
            return false;
        }

        (string name, string? methodArguments) = SplitBraces(rest[..signature]);
        if (typeArguments is null || methodArguments is null || name.Length == 0 || type.Length == 0)
        {
            return false;
        }

        key = new MethodKey(text[1..bracket], type, typeArguments, name, rest[signature..], methodArguments);
        return true;
    }

    /// <summary>Index of the colons between type and method; a single colon belongs to a function pointer among the type's arguments.</summary>
    private static int DoubleColon(string text, int start)
    {
        int colon = start < 0 ? -1 : SymbolText.IndexOfAny(text, ":", start);
        while (colon >= 0 && (colon + 1 == text.Length || text[colon + 1] != ':'))
        {
            colon = SymbolText.IndexOfAny(text, ":", colon + 1);
        }

        return colon;
    }

    /// <summary>Splits <c>Name{arguments}</c>; the arguments are null when the braces do not fit.</summary>
    internal static (string Name, string? Arguments) SplitBraces(string text)
    {
        int brace = SymbolText.IndexOfAny(text, "{", 0);
        if (brace < 0)
        {
            return (text, "");
        }

        return SymbolText.MatchingBrace(text, brace) == text.Length - 1 && brace + 2 < text.Length
            ? (text[..brace], text[(brace + 1)..^1])
            : (text, null);
    }

    private static string Braced(string arguments) => arguments.Length == 0 ? "" : "{" + arguments + "}";
}
