namespace Cinder.Build.Tool;

/// <summary>Gives the codes of a full disk and of missing permission to errors of the file system.</summary>
internal static class FileErrors
{
    private const int NoSpaceOnDevice = 28;
    private const int QuotaExceeded = 122;

    public static ToolException Describe(Exception error)
    {
        if ((error.HResult & 0xffff) is NoSpaceOnDevice or QuotaExceeded)
        {
            return new ToolException(Codes.DiskFull, $"The disk is full: {error.Message} Free some space and build again; finished stages are kept.");
        }

        return error is FileNotFoundException or DirectoryNotFoundException
            ? new ToolException(Codes.FileMissing, $"A file that an earlier stage wrote is missing: {error.Message} Build again after a clean.")
            : new ToolException(Codes.NotWritable, $"The build cannot read or write: {error.Message} Make the folder accessible or move the intermediate output elsewhere.");
    }
}
