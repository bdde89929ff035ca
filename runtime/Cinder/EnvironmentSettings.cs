using System.Globalization;

namespace Cinder;

/// <summary>The PYTHON* variables of the environment; all unset with -E and -I.</summary>
internal sealed class EnvironmentSettings(bool ignore)
{
    /// <summary>The value, or null when unset or empty.</summary>
    public string? Text(string name) => !ignore && Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>0 when unset; the value's number; 1 for any other text.</summary>
    public int Flag(string name) =>
        Text(name) is not { } value ? 0 : int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number : 1;

    public bool IsOne(string name) => Text(name) is "1";

    public string[] List(string name, char separator) => Text(name)?.Split(separator, StringSplitOptions.RemoveEmptyEntries) ?? [];
}
