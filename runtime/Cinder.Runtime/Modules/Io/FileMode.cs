namespace Cinder.Runtime;

/// <summary>The mode of an unbuffered file.</summary>
internal readonly record struct FileMode(FileAccessFlags Access, int Flags)
{
    private const string Malformed = "Must have exactly one of create/read/write/append mode and at most one plus";

    /// <summary>Reads a mode such as "rb+". False with the message of a ValueError.</summary>
    internal static bool TryParse(string text, out FileMode mode, out string error)
    {
        var access = FileAccessFlags.None;
        var flags = 0;
        bool hasPurpose = false, hasPlus = false;
        mode = default;
        error = Malformed;
        foreach (var c in text)
        {
            switch (c)
            {
                case 'x' or 'r' or 'w' or 'a':
                    if (hasPurpose)
                    {
                        return false;
                    }

                    hasPurpose = true;
                    access |= c switch
                    {
                        'x' => FileAccessFlags.Created | FileAccessFlags.Writable,
                        'r' => FileAccessFlags.Readable,
                        'w' => FileAccessFlags.Writable,
                        _ => FileAccessFlags.Appending | FileAccessFlags.Writable,
                    };
                    flags |= c switch
                    {
                        'x' => LibCFiles.Exclusive | LibCFiles.Create,
                        'r' => 0,
                        'w' => LibCFiles.Create | LibCFiles.Truncate,
                        _ => LibCFiles.Append | LibCFiles.Create,
                    };
                    break;
                case 'b':
                    break;
                case '+':
                    if (hasPlus)
                    {
                        return false;
                    }

                    hasPlus = true;
                    access |= FileAccessFlags.Readable | FileAccessFlags.Writable;
                    break;
                default:
                    error = $"invalid mode: {text}";
                    return false;
            }
        }

        if (!hasPurpose)
        {
            return false;
        }

        flags |= (access & (FileAccessFlags.Readable | FileAccessFlags.Writable)) switch
        {
            FileAccessFlags.Readable => LibCFiles.ReadOnly,
            FileAccessFlags.Writable => LibCFiles.WriteOnly,
            _ => LibCFiles.ReadWrite,
        };
        mode = new FileMode(access, flags | LibCFiles.CloseOnExec);
        return true;
    }

    /// <summary>The mode as the attribute <c>mode</c> gives it.</summary>
    internal static string Describe(FileAccessFlags access)
    {
        var readable = (access & FileAccessFlags.Readable) != 0;
        return (access & FileAccessFlags.Created) != 0 ? (readable ? "xb+" : "xb")
            : (access & FileAccessFlags.Appending) != 0 ? (readable ? "ab+" : "ab")
            : !readable ? "wb"
            : (access & FileAccessFlags.Writable) != 0 ? "rb+" : "rb";
    }
}
