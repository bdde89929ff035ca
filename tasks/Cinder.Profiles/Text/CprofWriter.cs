using System.Globalization;
using System.Text;

namespace Cinder.Profiles;

/// <summary>
/// Writes the .cprof text format: sorted and deterministic, without times or paths. One line a fact, fields separated by one
/// blank; names hold no white space because <see cref="SymbolText"/> escapes it.
/// </summary>
public static class CprofWriter
{
    internal const string Magic = "cprof";
    internal const int Version = 1;

    /// <summary>Writes a profile to a file, by a temporary file beside it; leaves an identical file alone.</summary>
    /// <returns>Whether the file's content changed.</returns>
    public static bool Write(ProfileData profile, string path)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        Write(profile, text);
        string content = text.ToString();
        if (File.Exists(path) && File.ReadAllText(path) == content)
        {
            return false;
        }

        string temporary = path + ".new";
        File.WriteAllText(temporary, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        File.Move(temporary, path, overwrite: true);
        return true;
    }

    /// <summary>Writes a profile as text.</summary>
    public static void Write(ProfileData profile, TextWriter writer)
    {
        ProfileHeader header = profile.Header;
        Line(writer, $"{Magic} {Version}");
        Line(writer, $"program {SymbolText.Escape(header.Program)}");
        Line(writer, $"rid {SymbolText.Escape(header.Rid)}");
        Line(writer, $"tool {SymbolText.Escape(header.ToolVersion)}");
        Line(writer, header.Revision.Commit is string commit
            ? $"commit {commit} {(header.Revision.Dirty ? "dirty" : "clean")}"
            : $"commit unknown {SymbolText.Escape(header.Revision.UnknownReason ?? "")}");
        foreach (WorkloadInfo workload in header.Workloads)
        {
            Line(writer, $"workload {SymbolText.Escape(workload.Name)} {workload.Weight} {workload.Runs}");
        }

        foreach (MethodProfile method in profile.Methods)
        {
            WriteMethod(method, writer);
        }
    }

    private static void WriteMethod(MethodProfile method, TextWriter writer)
    {
        MethodKey key = method.Key;
        Line(writer, $"method {method.CodeHash} {key.Assembly} {key.DeclaringType} {OrDash(key.TypeArguments)} {key.Name} {key.Signature} {OrDash(key.MethodArguments)}");
        foreach (BlockCount block in method.Blocks)
        {
            Line(writer, $"b {block.Offset} {block.Count}");
        }

        foreach (EdgeCount edge in method.Edges)
        {
            Line(writer, $"e {edge.From} {edge.To} {edge.Count}");
        }

        foreach (Histogram histogram in method.Histograms)
        {
            char kind = histogram.Kind switch { HistogramKind.Types => 't', HistogramKind.Methods => 'm', _ => 'v' };
            Line(writer, $"{kind} {histogram.Offset} {histogram.Other}");
            foreach (HistogramEntry entry in histogram.Entries)
            {
                Line(writer, $"= {entry.Value} {entry.Count}");
            }
        }
    }

    private static string OrDash(string arguments) => arguments.Length == 0 ? "-" : arguments;

    private static void Line(TextWriter writer, string line)
    {
        writer.Write(line);
        writer.Write('\n');
    }
}
