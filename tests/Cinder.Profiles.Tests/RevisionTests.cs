using LibGit2Sharp;

namespace Cinder.Profiles.Tests;

public sealed class RevisionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("with blank ñ ").FullName;

    public void Dispose()
    {
        // Objects of a repository are read-only files.
        foreach (string file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Commit_and_dirty_flag_come_from_the_work_tree_around_the_folder()
    {
        string source = Path.Combine(_folder, "a.txt");
        string inner = Directory.CreateDirectory(Path.Combine(_folder, "src")).FullName;
        Repository.Init(_folder);
        Assert.Contains("no commit", RevisionReader.Read(inner).UnknownReason, StringComparison.Ordinal);

        File.WriteAllText(source, "one");
        string commit;
        using (var repository = new Repository(_folder))
        {
            Commands.Stage(repository, "a.txt");
            var author = new Signature("A", "a@example.org", DateTimeOffset.UnixEpoch);
            commit = repository.Commit("first", author, author).Sha;
        }

        Assert.Equal(new SourceRevision(commit, Dirty: false, null), RevisionReader.Read(inner));
        File.WriteAllText(Path.Combine(_folder, "untracked.txt"), "x");
        Assert.False(RevisionReader.Read(inner).Dirty);
        File.WriteAllText(source, "two, longer");
        Assert.Equal(new SourceRevision(commit, Dirty: true, null), RevisionReader.Read(inner));
    }

    [Fact]
    public void A_broken_repository_is_unknown_and_its_reason_names_no_folder()
    {
        Directory.CreateDirectory(Path.Combine(_folder, ".git"));
        File.WriteAllText(Path.Combine(_folder, ".git", "HEAD"), "nonsense");

        SourceRevision revision = RevisionReader.Read(_folder);

        Assert.Null(revision.Commit);
        Assert.NotEmpty(revision.UnknownReason!);
        Assert.DoesNotContain(_folder, revision.UnknownReason, StringComparison.Ordinal);
    }
}
