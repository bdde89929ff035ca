namespace Cinder.Compiler.Symbols;

/// <summary>Private names: <c>__x</c> in class <c>_C</c> is <c>_C__x</c>.</summary>
internal static class NameMangling
{
    public static string Mangle(string? className, string name)
    {
        if (className is null || !name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal))
        {
            return name;
        }

        var stripped = className.TrimStart('_');
        return stripped.Length == 0 ? name : "_" + stripped + name;
    }
}
