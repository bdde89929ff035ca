using LibGit2Sharp;

namespace Cinder.Profiles;

/// <summary>Finds out which commit a folder holds. Never fails: an unknown revision carries its reason.</summary>
public static class RevisionReader
{
    /// <summary>
    /// Reads the commit and the dirty flag of the work tree around a folder. Untracked files do not make it dirty: build
    /// output beside the sources would.
    /// </summary>
    public static SourceRevision Read(string folder)
    {
        try
        {
            string? found = Repository.Discover(folder);
            if (found is null)
            {
                return SourceRevision.Unknown("not inside a git work tree");
            }

            using var repository = new Repository(found);
            Commit? tip = repository.Head.Tip;
            if (tip is null)
            {
                return SourceRevision.Unknown("the repository has no commit yet");
            }

            return new SourceRevision(tip.Sha, IsDirty(repository), null);
        }
        catch (Exception e) when (e is LibGit2SharpException or TypeInitializationException or DllNotFoundException or BadImageFormatException
            or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Typical: the native library is missing for this distribution, or the work tree belongs to another user.
            string reason = (e is TypeInitializationException ? e.InnerException ?? e : e).Message;
            return SourceRevision.Unknown(WithoutPaths(reason));
        }
    }

    private static bool IsDirty(Repository repository)
    {
        if (repository.Info.IsBare)
        {
            return false;
        }

        var options = new StatusOptions { IncludeUntracked = false, IncludeIgnored = false, ExcludeSubmodules = true };
        return repository.RetrieveStatus(options).Any(entry => entry.State is not (FileStatus.Unaltered or FileStatus.Ignored or FileStatus.NewInWorkdir));
    }

    /// <summary>A profile may be committed, so the machine's folders have no place in it.</summary>
    private static string WithoutPaths(string reason)
    {
        string first = reason.Split('\n')[0].Trim();
        IEnumerable<string> words = first.Split(' ').Select(word => word.Contains('/', StringComparison.Ordinal) || word.Contains('\\', StringComparison.Ordinal) ? "..." : word);
        return string.Join(' ', words);
    }
}
