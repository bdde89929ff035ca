namespace EndToEnd;

/// <summary>A program whose code lies partly in a library that knows nothing of the SDK.</summary>
public sealed class ReferencedProjectTests
{
    [Fact]
    public void Library_is_built_for_release_and_trained_with_the_program()
    {
        using var project = new SampleProject();
        AddLibrary(project);

        project.Build("-p:CinderCompare=false").MustSucceed();

        Assert.True(File.Exists(Path.Combine(project.Root, "Words/bin/Release/net10.0/Words.dll")));
        Assert.False(Directory.Exists(Path.Combine(project.Root, "Words/bin/Debug")));
        Assert.Contains("\nassembly Words\ntype Words.Namer\n", File.ReadAllText(project.Stage("matched.cprof")), StringComparison.Ordinal);

        // A change of the library is a change of the program.
        string source = Path.Combine(project.Root, "Words/Namer.cs");
        File.WriteAllText(source, File.ReadAllText(source).Replace(">> 20", ">> 19", StringComparison.Ordinal));
        Assert.Contains("CinderCollect", project.Build("-p:CinderCompare=false").MustSucceed().Stages);
    }

    [Fact]
    public void Solution_builds_in_the_configuration_that_is_named()
    {
        using var project = new SampleProject();
        AddLibrary(project);
        string solution = Path.Combine(project.Root, "All.slnx");
        File.WriteAllText(solution, """
            <Solution>
              <Project Path="Calculator/Calculator.csproj" />
              <Project Path="Words/Words.csproj" />
            </Solution>
            """);

        BuildOutcome build = project.DotNet("build", solution, "-p:CinderPgo=true", "-p:CinderPgoMode=off", "-c", "Release").MustSucceed();

        Assert.DoesNotContain(build.Warnings, warning => warning.Code == "CBT1008");
        Assert.Contains(",", SampleProject.Run(project.Program, "sort", "10"), StringComparison.Ordinal);
    }

    /// <summary>Adds a library that the program needs in each of its workloads.</summary>
    internal static void AddLibrary(SampleProject project)
    {
        string folder = Path.Combine(project.Root, "Words");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Words.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Namer.cs"), """
            namespace Words;

            public static class Namer
            {
                public static string Name(uint state) => "w" + (state >> 20).ToString();
            }
            """);
        project.Edit("Calculator.csproj", "<ItemGroup>", "<ItemGroup>\n    <ProjectReference Include=\"../Words/Words.csproj\" />");
        project.Edit("Workloads.cs", "\"w\" + (state >> 20)", "Words.Namer.Name(state)");
    }
}
