using LibGit2Sharp;

namespace Cinder.Profiles;

/// <summary>Finds out which commit a folder holds. Never fails: an unknown revision carries its reason.</summary>
public static class RevisionReader
{
    /// <summary>Reads the commit and the dirty flag of the work tree around a folder.</summary>
    public static SourceRevision Read(string folder)
    {
        try
        {
            string? root = Repository.Discover(folder);
            if (root is null)
            {
                return SourceRevision.Unknown("the folder is not in a git work tree");
            }

            using var repository = new Repository(root);
            if (repository.Head.Tip is not { } commit)
            {
                return SourceRevision.Unknown("the repository has no commit");
            }

            var options = new StatusOptions { IncludeUntracked = false, IncludeIgnored = false, RecurseUntrackedDirs = false };
            return new SourceRevision(commit.Sha, repository.RetrieveStatus(options).IsDirty, null);
        }
        catch (Exception e) when (e is LibGit2SharpException or TypeInitializationException or DllNotFoundException)
        {
            return SourceRevision.Unknown("git cannot be read: " + e.Message);
        }
    }
}
