using System.Text;

namespace Conformance;

/// <summary>Compiled modules in <c>__pycache__</c>: used while they fit their source, and never trusted.</summary>
public sealed class CodeCacheTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cinder-cache-").FullName;

    private string Module => Path.Combine(_folder, "kept.py");

    private string Cached => Path.Combine(_folder, "__pycache__", "kept.cinder-311.pyc");

    [Fact]
    public async Task Import_SecondTime_RunsWhatIsKept()
    {
        File.WriteAllText(Module, "print('one')\n");
        Assert.Equal("one\n", await ImportAsync());

        // The source as long and as old as before, with another text: only the kept code still says "one".
        var time = File.GetLastWriteTimeUtc(Module);
        File.WriteAllText(Module, "print('two')\n");
        File.SetLastWriteTimeUtc(Module, time);

        Assert.Equal("one\n", await ImportAsync());
    }

    [Fact]
    public async Task Import_ChangedSource_IsCompiledAnew()
    {
        File.WriteAllText(Module, "print('one')\n");
        await ImportAsync();
        File.WriteAllText(Module, "print('another')\n");

        Assert.Equal("another\n", await ImportAsync());
        Assert.Equal("another\n", await ImportAsync());
    }

    [Theory]
    [InlineData(10)]
    [InlineData(34)]
    [InlineData(60)]
    [InlineData(100)]
    [InlineData(150)]
    public async Task Import_DamagedCache_IsCompiledAnew(int at)
    {
        File.WriteAllText(Module, "def f(a, b=2):\n    return [a + b for _ in range(3)]\nprint(f(1))\n");
        await ImportAsync();
        var whole = File.ReadAllBytes(Cached);
        var bytes = whole.ToArray();
        bytes[at] ^= 0xFF;
        File.WriteAllBytes(Cached, bytes);
        Assert.Equal("[3, 3, 3]\n", await ImportAsync());

        File.WriteAllBytes(Cached, whole[..at]);
        Assert.Equal("[3, 3, 3]\n", await ImportAsync());
    }

    [Fact]
    public async Task Import_NotToBeWritten_LeavesNothing()
    {
        File.WriteAllText(Module, "print('one')\n");

        Assert.Equal("one\n", await ImportAsync("-B"));
        Assert.False(Directory.Exists(Path.GetDirectoryName(Cached)));
    }

    [Fact]
    public async Task Import_FolderIsAFile_RunsAllTheSame()
    {
        File.WriteAllText(Module, "print('one')\n");
        File.WriteAllText(Path.Combine(_folder, "__pycache__"), "in the way");

        Assert.Equal("one\n", await ImportAsync());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task<string> ImportAsync(params string[] options)
    {
        var outcome = await CinderProcess.RunAsync(_folder, [.. options, "-c", "import kept"], ReadOnlyMemory<byte>.Empty, TimeSpan.FromMinutes(1));
        Assert.Equal((0, ""), (outcome.ExitCode, Encoding.UTF8.GetString(outcome.Error)));
        return Encoding.UTF8.GetString(outcome.Output);
    }
}
