using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Cinder.Build.Tasks;

/// <summary>Reads a <c>workload.json</c>. Unknown members are errors: a misspelt one would silently change the training.</summary>
internal static class WorkloadFile
{
    public static Workload Read(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        var workload = new Workload { Name = Path.GetFileName(folder), WorkingDirectory = folder };
        try
        {
            using JsonDocument document = JsonDocument.Parse(
                File.ReadAllBytes(path),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new WorkloadException(path, 1, "a workload is a JSON object");
            }

            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                workload = Apply(workload, path, folder, member);
            }
        }
        catch (JsonException e)
        {
            throw new WorkloadException(path, (int)(e.LineNumber ?? 0) + 1, $"it is not valid JSON: {e.Message}");
        }

        WorkloadRules.Check(workload, path);
        return workload.WithScriptInFront();
    }

    private static Workload Apply(Workload workload, string path, string folder, JsonProperty member)
    {
        JsonElement value = member.Value;
        switch (member.Name)
        {
            case "name":
                return workload with { Name = Text(value) };
            case "description":
                _ = Text(value);
                return workload;
            case "command":
                return workload with { Command = WorkloadRules.Command(Text(value), folder) };
            case "arguments":
                return workload with { Arguments = List(value) };
            case "trainArguments":
                return workload with { TrainArguments = List(value) };
            case "program":
                return workload with { Script = Text(value) };
            case "workingDirectory":
                return workload with { WorkingDirectory = Path.Combine(folder, Text(value)) };
            case "env":
                return workload with { Environment = Map(value) };
            case "weight":
                return workload with { Weight = IsNumber(value) && value.TryGetDecimal(out decimal weight) ? weight : throw Wrong("a number") };
            case "timeout":
                return workload with { TimeoutSeconds = IsNumber(value) && value.TryGetDouble(out double seconds) ? seconds : throw Wrong("a number of seconds") };
            case "runs":
                return workload with { Runs = IsNumber(value) && value.TryGetInt32(out int runs) ? runs : throw Wrong("a whole number") };
            case "optional":
                return workload with { Optional = Flag(value) };
            case "compare":
                return workload with { Compare = Flag(value) };
            case "stdin":
                return workload with { StandardInput = Path.Combine(folder, Text(value)) };
            case "expectedOutputHash":
                return workload with { ExpectedOutputHash = Text(value) };
            case "trainOutputHash":
                return workload with { TrainOutputHash = Text(value) };
            default:
                throw new WorkloadException(path, 0, $"the member \"{member.Name}\" is unknown");
        }

        static bool IsNumber(JsonElement element) => element.ValueKind == JsonValueKind.Number;

        WorkloadException Wrong(string expected) =>
            new(path, 0, string.Create(CultureInfo.InvariantCulture, $"the member \"{member.Name}\" must be {expected}"));

        string Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : throw Wrong("a text");

        bool Flag(JsonElement element) => element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetBoolean() : throw Wrong("true or false");

        string[] List(JsonElement element) => element.ValueKind == JsonValueKind.Array
            ? [.. element.EnumerateArray().Select(Text)]
            : throw Wrong("a list of texts");

        Dictionary<string, string> Map(JsonElement element) => element.ValueKind == JsonValueKind.Object
            ? element.EnumerateObject().ToDictionary(entry => entry.Name, entry => Text(entry.Value), StringComparer.Ordinal)
            : throw Wrong("an object of texts");
    }
}

/// <summary>What every workload must obey, wherever it is declared.</summary>
internal static class WorkloadRules
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static void Check(Workload workload, string file)
    {
        if (workload.Name.Length == 0 || workload.Name.AsSpan().IndexOfAny('/', '\\') >= 0 || workload.Name is "." or "..")
        {
            throw new WorkloadException(file, 0, $"the name \"{workload.Name}\" cannot name a folder");
        }

        if (workload.Weight <= 0)
        {
            throw new WorkloadException(file, 0, $"the weight of {workload.Name} must be above 0");
        }

        if (workload.Runs < 1)
        {
            throw new WorkloadException(file, 0, $"{workload.Name} must run at least once");
        }

        if (workload.TimeoutSeconds is not (> 0 and <= 86400))
        {
            throw new WorkloadException(file, 0, $"the timeout of {workload.Name} must be above 0 and at most 86400 seconds");
        }

        foreach (string? hash in new[] { workload.ExpectedOutputHash, workload.TrainOutputHash })
        {
            if (hash is not null && !IsHash(hash))
            {
                throw new WorkloadException(file, 0, $"an output hash of {workload.Name} must be sha256: and 64 hexadecimal digits");
            }
        }

        if (!Directory.Exists(workload.WorkingDirectory))
        {
            throw new WorkloadException(file, 0, $"the working directory {workload.WorkingDirectory} of {workload.Name} does not exist");
        }

        if (workload.StandardInput is string input && !File.Exists(input))
        {
            throw new WorkloadException(file, 0, $"the standard input {input} of {workload.Name} does not exist");
        }
    }

    /// <summary>A command with a slash is a file relative to the declaring folder; another is looked up on PATH.</summary>
    public static string? Command(string command, string folder)
    {
        if (command.Length == 0)
        {
            return null;
        }

        return command.Contains('/', StringComparison.Ordinal) ? Path.Combine(folder, command) : command;
    }

    private static bool IsHash(string text)
    {
        const string Prefix = "sha256:";
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            && text.Length == Prefix.Length + 64
            && text.AsSpan(Prefix.Length).IndexOfAnyExcept(HexDigits) < 0;
    }
}
