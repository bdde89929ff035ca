namespace Cinder.Runtime;

/// <summary>Paths as text.</summary>
internal static class PathText
{
    /// <summary>The path without empty components, <c>.</c> and <c>name/..</c>; two leading slashes stay two, as POSIX lets them mean something.</summary>
    internal static string Normalize(string path)
    {
        var root = !path.StartsWith('/') ? "" : path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("///", StringComparison.Ordinal) ? "//" : "/";
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != ".." || (root.Length == 0 && parts.Count == 0) || (parts.Count > 0 && parts[^1] == ".."))
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        var result = root + string.Join('/', parts);
        return result.Length == 0 && path.Length > 0 ? "." : result;
    }
}
