using System.Globalization;
using System.Text;

namespace Cinder.Profiles;

/// <summary>Writes the .cprof text format: sorted and deterministic, without times or paths.</summary>
public static class CprofWriter
{
    /// <summary>Writes a profile to a file, by a temporary file beside it; leaves an identical file alone.</summary>
    /// <returns>Whether the file's content changed.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static bool Write(ProfileData profile, string path)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Write(profile, text);
        return AtomicFile.Write(path, Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Writes a profile as text.</summary>
    public static void Write(ProfileData profile, TextWriter writer)
    {
        WriteHeader(profile.Header, writer);
        writer.Write($"section {CprofFormat.IlSection} {CprofFormat.IlSectionVersion}\n");
        string? assembly = null;
        string? type = null;
        foreach (MethodProfile method in profile.Methods)
        {
            MethodKey key = method.Key;
            if (key.Assembly != assembly)
            {
                (assembly, type) = (key.Assembly, null);
                writer.Write($"assembly {assembly}\n");
            }

            if (key.DeclaringType != type)
            {
                type = key.DeclaringType;
                writer.Write($"type {type}\n");
            }

            WriteMethod(method, assembly, writer);
        }

        writer.Write($"end {profile.Methods.Count}\n");
    }

    private static void WriteHeader(ProfileHeader header, TextWriter writer)
    {
        writer.Write($"{CprofFormat.Magic} {CprofFormat.Version}\n");
        writer.Write($"program {SymbolText.Escape(header.Program)}\n");
        writer.Write($"rid {SymbolText.Escape(header.Rid)}\n");
        writer.Write($"tool {SymbolText.Escape(header.ToolVersion)}\n");
        SourceRevision revision = header.Revision;
        writer.Write(revision.Commit is null
            ? $"commit unknown {SymbolText.Escape(revision.UnknownReason ?? "")}\n"
            : $"commit {SymbolText.Escape(revision.Commit)} {(revision.Dirty ? "dirty" : "clean")}\n");
        foreach (WorkloadInfo workload in header.Workloads)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"workload {SymbolText.Escape(workload.Name)} {workload.Weight} {workload.Runs}\n"));
        }
    }

    private static void WriteMethod(MethodProfile method, string assembly, TextWriter writer)
    {
        MethodKey key = method.Key;
        string typeArguments = key.TypeArguments.Length == 0 ? "" : "{" + CprofFormat.Shorten(key.TypeArguments, assembly) + "} ";
        string methodArguments = key.MethodArguments.Length == 0 ? "" : "{" + CprofFormat.Shorten(key.MethodArguments, assembly) + "}";
        writer.Write($"method {method.CodeHash} {typeArguments}{key.Name}{methodArguments} {key.Signature}\n");
        for (int i = 0; i < method.Edges.Count; i++)
        {
            EdgeCount edge = method.Edges[i];
            WriteCount("edges", i, method.Edges.Count, string.Create(CultureInfo.InvariantCulture, $"{edge.From}>{edge.To}:{edge.Count}"), writer);
        }

        for (int i = 0; i < method.Blocks.Count; i++)
        {
            BlockCount block = method.Blocks[i];
            WriteCount("blocks", i, method.Blocks.Count, string.Create(CultureInfo.InvariantCulture, $"{block.Offset}:{block.Count}"), writer);
        }

        foreach (Histogram histogram in method.Histograms)
        {
            writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $" {CprofFormat.HistogramWords[(int)histogram.Kind]} {histogram.Offset} {histogram.Other:x}"));
            foreach (HistogramEntry entry in histogram.Entries)
            {
                writer.Write(string.Create(CultureInfo.InvariantCulture, $" {CprofFormat.Shorten(entry.Value, assembly)}={entry.Count}"));
            }

            writer.Write('\n');
        }
    }

    private static void WriteCount(string word, int index, int count, string text, TextWriter writer)
    {
        int column = index % CprofFormat.CountsPerLine;
        writer.Write(column == 0 ? $" {word} {text}" : " " + text);
        if (column == CprofFormat.CountsPerLine - 1 || index == count - 1)
        {
            writer.Write('\n');
        }
    }
}
