using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Cinder.Syntax;

/// <summary>Strict UTF-8 decoding with the error texts of Python's codec.</summary>
internal static class Utf8Text
{
    /// <summary>Decodes <paramref name="utf8"/>; null, and what is wrong, when it is not UTF-8.</summary>
    public static string? Decode(ReadOnlySpan<byte> utf8, out string? error)
    {
        error = null;
        if (Utf8.IsValid(utf8))
        {
            return Encoding.UTF8.GetString(utf8);
        }

        int position = 0;
        while (true)
        {
            OperationStatus status = Rune.DecodeFromUtf8(utf8[position..], out _, out int length);
            if (status == OperationStatus.Done)
            {
                position += length;
                continue;
            }

            string reason = status == OperationStatus.NeedMoreData ? "unexpected end of data"
                : utf8[position] is < 0xC2 or > 0xF4 ? "invalid start byte"
                : "invalid continuation byte";
            error = "'utf-8' codec can't decode " + (length == 1
                ? $"byte 0x{utf8[position]:x2} in position {position}: {reason}"
                : $"bytes in position {position}-{position + length - 1}: {reason}");
            return null;
        }
    }
}
