using System.Globalization;

namespace Cinder.Build.Tool;

/// <summary>One option of a verb.</summary>
/// <param name="Name">Name with its two dashes.</param>
/// <param name="Placeholder">What the value is; empty for a switch.</param>
/// <param name="Description">What it means, for the help text.</param>
/// <param name="IsRequired">Whether the verb cannot do without.</param>
/// <param name="IsRepeatable">Whether it may be given several times.</param>
internal sealed record VerbOption(string Name, string Placeholder, string Description, bool IsRequired = false, bool IsRepeatable = false)
{
    public bool IsSwitch => Placeholder.Length == 0;
}

/// <summary>The parsed arguments of a verb. Every value is its own argument, so no value needs quoting.</summary>
internal sealed class VerbArguments
{
    private readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    /// <summary>Parses arguments against the options that a verb knows.</summary>
    /// <exception cref="ToolException">An option is unknown, lacks its value, is repeated or missing.</exception>
    public static VerbArguments Parse(IReadOnlyList<string> arguments, IReadOnlyList<VerbOption> options)
    {
        var result = new VerbArguments();
        for (int i = 0; i < arguments.Count; i++)
        {
            VerbOption option = options.FirstOrDefault(candidate => candidate.Name == arguments[i])
                ?? throw new ToolException(Codes.BadUsage, $"The option {arguments[i]} is unknown.");
            if (!result._values.TryGetValue(option.Name, out List<string>? list))
            {
                result._values.Add(option.Name, list = []);
            }
            else if (!option.IsRepeatable)
            {
                throw new ToolException(Codes.BadUsage, $"The option {option.Name} is given twice.");
            }

            if (option.IsSwitch)
            {
                list.Add("");
            }
            else if (++i < arguments.Count)
            {
                list.Add(arguments[i]);
            }
            else
            {
                throw new ToolException(Codes.BadUsage, $"The option {option.Name} needs a value.");
            }
        }

        VerbOption? missing = options.FirstOrDefault(option => option.IsRequired && !result._values.ContainsKey(option.Name));
        return missing is null ? result : throw new ToolException(Codes.BadUsage, $"The option {missing.Name} is required.");
    }

    public string Required(string name) => _values[name][0];

    public string? Optional(string name) => _values.TryGetValue(name, out List<string>? list) ? list[0] : null;

    public IReadOnlyList<string> All(string name) => _values.TryGetValue(name, out List<string>? list) ? list : [];

    public bool Has(string name) => _values.ContainsKey(name);

    public double Number(string name, double defaultValue)
    {
        if (Optional(name) is not string text)
        {
            return defaultValue;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new ToolException(Codes.BadUsage, $"The option {name} must be a number, not \"{text}\".");
    }

    public int WholeNumber(string name, int defaultValue)
    {
        if (Optional(name) is not string text)
        {
            return defaultValue;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new ToolException(Codes.BadUsage, $"The option {name} must be a whole number, not \"{text}\".");
    }
}
