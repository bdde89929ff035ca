namespace Cinder.Runtime;

/// <summary>The encoding of the user's locale.</summary>
internal static class LocaleEncoding
{
    /// <summary>Its name: UTF-8, unless the environment names another encoding that the runtime knows.</summary>
    internal static string Name
    {
        get
        {
            var locale = Category;
            var dot = locale.IndexOf('.', StringComparison.Ordinal);
            var encoding = dot < 0 ? "" : locale[(dot + 1)..].Split('@')[0];
            return Codecs.Find(encoding, out _) is CodecKind.Unknown or CodecKind.NotText or CodecKind.Utf8 ? "UTF-8" : encoding.ToUpperInvariant();
        }
    }

    /// <summary>Whether the locale is one that says nothing of the encoding: then bytes that are no UTF-8 pass through the standard streams.</summary>
    internal static bool IsPlain => Category is "" or "C" or "POSIX" or "C.UTF-8" or "C.utf8" or "UTF-8";

    private static string Category => Variable("LC_ALL") ?? Variable("LC_CTYPE") ?? Variable("LANG") ?? "";

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
