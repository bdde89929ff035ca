using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cinder.Profiles.Tests;

/// <summary>Small profiles and assemblies.</summary>
internal static class Samples
{
    public const string Source = """
        public abstract class Shape { public abstract int Area(int x); }
        public sealed class Square : Shape { public override int Area(int x) => x * x; }
        public sealed class Pair<T> { public T First; public T Get(int i) { if (i > 0) { return First; } return default; } }
        public static class Program
        {
            public static int Sum(Shape shape, int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += shape.Area(i); } return sum; }
        }
        """;

    public static ProfileHeader Header(string workload = "w", decimal weight = 1, string rid = "linux-x64", string program = "app") =>
        new(program, rid, "1.0", new SourceRevision("0123456789012345678901234567890123456789", Dirty: true, null), [new WorkloadInfo(workload, weight, 1)]);

    public static MethodKey Key(string type, string name, string signature, string typeArguments = "") => new("Sample", type, typeArguments, name, signature, "");

    public static MethodProfile Method(MethodKey key, string hash, params ulong[] counts) =>
        new(key, hash, counts.Select((count, i) => new EdgeCount(i, i + 1, count)), [], []);

    /// <summary>Compiles the source and returns the paths of the assembly and of the core library.</summary>
    public static string[] Compile(string source, string folder)
    {
        string path = Path.Combine(folder, "Sample.dll");
        string core = typeof(object).Assembly.Location;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(core)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return [path, core];
    }

    /// <summary>Hash of a method's present code.</summary>
    public static string HashOf(MethodKey key, AssemblySet assemblies)
    {
        Assert.True(assemblies.TryFindMethod(key, out AssemblyFile? file, out System.Reflection.Metadata.MethodDefinitionHandle handle), key.ToString());
        return file.CodeHashOf(handle)!;
    }
}
