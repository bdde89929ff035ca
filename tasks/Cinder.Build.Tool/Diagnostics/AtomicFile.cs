using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cinder.Build.Tool;

/// <summary>Writes files beside their place and moves them there, so that a killed tool leaves no half of one.</summary>
internal static class AtomicFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static void Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        string temporary = path + ".new";
        using (FileStream stream = File.Create(temporary))
        {
            stream.Write(bytes);
        }

        File.Move(temporary, path, overwrite: true);
    }

    public static void WriteJson<T>(string path, T value) => Write(path, JsonSerializer.Serialize(value, JsonOptions) + "\n");

    /// <summary>Reads what <see cref="WriteJson"/> wrote.</summary>
    /// <exception cref="ToolException">The file is no such JSON.</exception>
    public static T ReadJson<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), JsonOptions)
                ?? throw new ToolException(Codes.BadInputFile, "The file holds nothing. Build again after a clean.", path);
        }
        catch (JsonException e)
        {
            throw new ToolException(Codes.BadInputFile, $"The file is damaged: {e.Message} Build again after a clean.", path, (int)(e.LineNumber ?? 0) + 1);
        }
    }
}
