using System.Diagnostics;

namespace EndToEnd;

/// <summary>The SDK as others get it: packed, restored from a feed, named by the project.</summary>
public sealed class PackageTests
{
    [Fact]
    public void Packed_sdk_builds_a_project_that_names_it()
    {
        using var project = new SampleProject();
        string version = "0.1.0-test" + Guid.NewGuid().ToString("N")[..8];
        string feed = Path.Combine(project.Root, "feed");
        Pack(version, feed);
        Prepare(project, version, feed);

        BuildOutcome build = project.Build("-p:CinderPgoMode=off").MustSucceed();

        Assert.Equal(["ILC", "CinderPad"], build.Stages);
        Assert.Contains(",", SampleProject.Run(project.Program, "sort", "10"), StringComparison.Ordinal);
    }

    private static void Pack(string version, string feed)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(Repository.Tool))!;
        string project = Path.Combine(Repository.Root, "sdk/Cinder.Build.csproj");
        using Process pack = Process.Start(new ProcessStartInfo(
            "dotnet",
            ["pack", project, "-c", configuration == "release" ? "Release" : "Debug", "-o", feed, "-p:Version=" + version, "-p:BuildProjectReferences=false", "-v:q", "-nologo", "-nodeReuse:false"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        string output = pack.StandardOutput.ReadToEnd();
        pack.WaitForExit();
        Assert.True(pack.ExitCode == 0, output);
    }

    private static void Prepare(SampleProject project, string version, string feed)
    {
        string text = File.ReadAllText(project["Calculator.csproj"]);
        text = text[..text.IndexOf("<Project>", StringComparison.Ordinal)]
            + "<Project Sdk=\"Cinder.Build\">"
            + text[(text.IndexOf("Sdk.props\" />", StringComparison.Ordinal) + "Sdk.props\" />".Length)..];
        text = text.Replace("<Import Project=\"$(CinderSdkRoot)Sdk/Sdk.targets\" />", "", StringComparison.Ordinal);
        File.WriteAllText(project["Calculator.csproj"], text);
        File.WriteAllText(Path.Combine(project.Root, "global.json"), $$"""{ "msbuild-sdks": { "Cinder.Build": "{{version}}" } }""");
        File.WriteAllText(Path.Combine(project.Root, "nuget.config"), $"""
            <configuration>
              <packageSources><add key="feed" value="{feed}" /></packageSources>
            </configuration>
            """);

        // The package goes to a folder of its own; everything else comes from what this machine has already restored.
        string shared = System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget/packages");
        project.Environment.Clear();
        project.Environment["NUGET_PACKAGES"] = Path.Combine(project.Root, "packages");
        project.Environment["RestoreFallbackFolders"] = shared;
    }
}
