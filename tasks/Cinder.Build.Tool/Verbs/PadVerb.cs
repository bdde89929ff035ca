using Cinder.Layout;

namespace Cinder.Build.Tool;

/// <summary>Rounds the text segment of a program up to whole huge pages.</summary>
internal sealed class PadVerb : Verb
{
    public override string Name => "pad";

    public override string Description => "Round the text segment of a program up to whole huge pages.";

    public override IReadOnlyList<VerbOption> Options { get; } = [new("--binary", "FILE", "The program, changed in place.", IsRequired: true)];

    public override void Run(VerbArguments arguments, Reporter reporter)
    {
        string path = Path.GetFullPath(arguments.Required("--binary"));
        byte[] image = File.ReadAllBytes(path);
        PaddedText text;
        try
        {
            text = TextSegmentPadder.Pad(image);
        }
        catch (ElfException e)
        {
            throw new ToolException(Codes.CannotPad, $"The text segment cannot be rounded up to huge pages: {e.Message}.", path);
        }

        // One large write: some file systems then keep the text in large folios, which huge page mappings need.
        UnixFileMode mode = File.GetUnixFileMode(path);
        string temporary = path + ".new";
        using (FileStream stream = File.Create(temporary, bufferSize: 1))
        {
            stream.Write(image);
        }

        File.SetUnixFileMode(temporary, mode);
        File.Move(temporary, path, overwrite: true);
        reporter.Line($"text segment: {text.SizeBefore} bytes at 0x{text.Address:x}, padded to {text.SizeAfter}");
    }
}
