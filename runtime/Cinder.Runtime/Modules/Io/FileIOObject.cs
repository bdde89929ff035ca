namespace Cinder.Runtime;

/// <summary>A file descriptor as an unbuffered file.</summary>
internal ref struct FileIOObject
{
    public HeapObject Header;

    /// <summary>-1 when closed.</summary>
    public int Descriptor;
    public FileAccessFlags Access;
    public long BlockSize;

    /// <summary>Whether the descriptor can seek: -1 while nobody asked.</summary>
    public int Seekable;

    public bool Finalizing;

    /// <summary>A terminal: reading waits for the user, whom Ctrl-C must reach.</summary>
    public bool IsTerminal;
}

/// <summary>What a file was opened for.</summary>
[Flags]
internal enum FileAccessFlags
{
    None = 0,
    Readable = 1,
    Writable = 2,
    Appending = 4,

    /// <summary>The file did not exist before (mode "x").</summary>
    Created = 8,

    /// <summary>close() closes the descriptor.</summary>
    OwnsDescriptor = 16,
}
