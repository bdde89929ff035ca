using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cinder.Build.Tasks.Tests;

public sealed class CinderCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Unknown_global_property_is_a_warning_with_the_nearest_name()
    {
        _engine.GlobalProperties["CinderPgoMod"] = "train";
        _engine.GlobalProperties["Configuration"] = "Release";

        Assert.True(Task().Execute());

        BuildWarningEventArgs warning = Assert.Single(_engine.Warnings);
        Assert.Equal("CBT1005", warning.Code);
        Assert.Contains("CinderPgoMode", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_property_in_a_project_file_is_a_warning_with_its_line()
    {
        string project = _folder.Write("p.csproj", """
            <Project>
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <CinderWorkloadDir>x</CinderWorkloadDir>
              </PropertyGroup>
              <ItemGroup><CinderUnrelatedItem Include="x" /></ItemGroup>
              <Target Name="T"><PropertyGroup><CinderPgo>true</CinderPgo></PropertyGroup></Target>
            </Project>
            """);
        CinderCheck task = Task();
        task.ProjectFiles = [new TaskItem(project), new TaskItem(_folder["missing.props"])];

        Assert.True(task.Execute());

        BuildWarningEventArgs warning = Assert.Single(_engine.Warnings);
        Assert.Equal((project, 4), (warning.File, warning.LineNumber));
        Assert.Contains("CinderWorkloadDirectory", warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sometimes", "auto|train|use|off", "")]
    [InlineData("-1", "", "number")]
    [InlineData("much", "", "number")]
    [InlineData("99", "", "share")]
    [InlineData("99%", "", "share")]
    public void Value_that_means_nothing_is_an_error(string value, string allowed, string kind)
    {
        CinderCheck task = Task();
        task.Properties = [Property(value, allowed, kind)];

        Assert.False(task.Execute());

        BuildErrorEventArgs error = Assert.Single(_engine.Errors);
        Assert.Equal("CBT1006", error.Code);
        Assert.Contains(value, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Auto", "auto|train|use|off", "")]
    [InlineData("15", "", "number")]
    [InlineData("0.99", "", "share")]
    public void Good_values_pass(string value, string allowed, string kind)
    {
        CinderCheck task = Task();
        task.Properties = [Property(value, allowed, kind)];

        Assert.True(task.Execute());
    }

    [Fact]
    public void No_linker_on_path_is_an_error()
    {
        CinderCheck task = Task();
        task.Linkers = ["no-such-linker", "neither-this"];

        Assert.False(task.Execute());

        BuildErrorEventArgs error = Assert.Single(_engine.Errors);
        Assert.Equal("CBT4001", error.Code);
        Assert.Contains("neither-this", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_linker_is_enough()
    {
        CinderCheck task = Task();
        task.Linkers = ["no-such-linker", "sh"];

        Assert.True(task.Execute());
    }

    [Fact]
    public void Output_folder_that_cannot_be_written_is_an_error()
    {
        _folder.Write("file", "");
        CinderCheck task = Task();
        task.OutputDirectory = Path.Combine(_folder["file"], "cinder");

        Assert.False(task.Execute());

        Assert.Equal("CBT1010", Assert.Single(_engine.Errors).Code);
    }

    [Fact]
    public void Full_disk_has_its_own_code()
    {
        var log = new TaskLoggingHelper(_engine, "CinderCheck");

        WriteError.Log(log, "x", new IOException("No space left on device", unchecked((int)0x80070000) | 28));
        WriteError.Log(log, "x", new UnauthorizedAccessException("denied"));

        Assert.Equal(["CBT1011", "CBT1010"], _engine.Errors.Select(error => error.Code));
    }

    private CinderCheck Task() => new()
    {
        BuildEngine = _engine,
        DefaultsFile = _folder.Write("defaults.props", """
            <Project>
              <PropertyGroup><CinderPgo /><CinderPgoMode /></PropertyGroup>
              <PropertyGroup><CinderWorkloadDirectory /></PropertyGroup>
            </Project>
            """),
        OutputDirectory = _folder["out"],
    };

    private static TaskItem Property(string value, string allowed, string kind)
    {
        var item = new TaskItem("CinderPgoMode");
        item.SetMetadata("Value", value);
        item.SetMetadata("Allowed", allowed);
        item.SetMetadata("Kind", kind);
        return item;
    }
}
