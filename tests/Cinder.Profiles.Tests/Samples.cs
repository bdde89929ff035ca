using System.Reflection.Metadata;
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

    /// <summary>Calls of every kind, names of every kind.</summary>
    public const string Calls = """
        using System;
        public interface IShape<T> { T Area(T x); int Count { get; } }
        public sealed class Square : IShape<string> { string IShape<string>.Area(string x) => x; public int Count => 1; }
        public class Base { public virtual int Size(int n) => n; public virtual int Size(long n) => 1; }
        public class Derived : Base { public sealed override int Size(int n) => n + 1; }
        public class Leaf : Derived { }
        public struct Point : IComparable<Point> { public int X; public int CompareTo(Point other) => X - other.X; }
        public static class Outer<T> where T : IComparable<T>
        {
            public static class Inner { public static int Compare(T a, T b) => a.CompareTo(b); public static U Same<U>(U u) => u; }
        }
        public sealed class Outer_Flat { public sealed class Nested { public void M() { } } public void M() { } public void M(int i) { } public void M<T>(T i) { } public void M_0() { } }
        public sealed class Größe { public void Länge() { } }
        public sealed class Outer_Flat_Nested { public void M() { } }
        public static unsafe class Program
        {
            public static ref readonly int Pointer(delegate*<int, int> f, in int x, int[,] grid) => ref grid[f(x), 0];
            public static string Shapes(IShape<string> shape) => shape.Area("a");
            public static int Sizes(Base b) => b.Size(1);
            public static int Points(Point a, Point b) => Outer<Point>.Inner.Compare(a, b);
            public static int Strings(string a, string b) => Outer<string>.Inner.Compare(a, b);
            public static string Generic(string a) => Outer<string>.Inner.Same<string>(a);
            public static int Invoke(Func<int, int> f) => f(3);
            public static int Thrice(int x) => x * 3;
            public static Func<int, int> Lambda() => x => x * 41;
        }
        """;

    public static ProfileHeader Header(string workload = "w", decimal weight = 1, string rid = "linux-x64", string program = "app") =>
        new(program, rid, "1.0", new SourceRevision("0123456789012345678901234567890123456789", Dirty: true, null), [new WorkloadInfo(workload, weight, 1)]);

    public static MethodKey Key(string type, string name, string signature, string typeArguments = "") => new("Sample", type, typeArguments, name, signature, "");

    public static MethodProfile Method(MethodKey key, string hash, params ulong[] counts) =>
        new(key, hash, counts.Select((count, i) => new EdgeCount(i, i + 1, count)), [], []);

    /// <summary>Compiles the source and returns the paths of the assembly and of the core library.</summary>
    public static string[] Compile(string source, string folder, bool program = false)
    {
        string path = Path.Combine(folder, "Sample.dll");
        string core = typeof(object).Assembly.Location;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Sample",
            [CSharpSyntaxTree.ParseText(source)],
            [MetadataReference.CreateFromFile(core)],
            new CSharpCompilationOptions(program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true, allowUnsafe: true));
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(path);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return [path, core];
    }

    /// <summary>Hash of a method's present code.</summary>
    public static string HashOf(MethodKey key, AssemblySet assemblies)
    {
        Assert.True(assemblies.TryFindMethod(key, out AssemblyFile? file, out MethodDefinitionHandle handle), $"{key} is not there; similar: {Similar(key, assemblies)}");
        return file.CodeHashOf(handle)!;
    }

    private static string Similar(MethodKey key, AssemblySet assemblies) =>
        assemblies.TryFindType(key.Assembly, key.DeclaringType, out AssemblyFile? file, out TypeDefinitionHandle type)
            ? string.Join(", ", file.Reader.GetTypeDefinition(type).GetMethods().Select(method => file.Reader.GetString(file.Reader.GetMethodDefinition(method).Name) + file.SignatureOf(method)))
            : "not even the type";
}
