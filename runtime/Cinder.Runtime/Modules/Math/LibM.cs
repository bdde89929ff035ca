using System.Runtime.InteropServices;

namespace Cinder.Runtime;

/// <summary>The functions of the C mathematics library that the framework does not offer.</summary>
internal static partial class LibM
{
    private const string Library = "libm.so.6";

    [LibraryImport(Library, EntryPoint = "expm1")]
    [SuppressGCTransition]
    internal static partial double ExpM1(double x);

    [LibraryImport(Library, EntryPoint = "log1p")]
    [SuppressGCTransition]
    internal static partial double LogP1(double x);

    [LibraryImport(Library, EntryPoint = "exp2")]
    [SuppressGCTransition]
    internal static partial double Exp2(double x);

    [LibraryImport(Library, EntryPoint = "erf")]
    [SuppressGCTransition]
    internal static partial double Erf(double x);

    [LibraryImport(Library, EntryPoint = "erfc")]
    [SuppressGCTransition]
    internal static partial double ErfC(double x);

    [LibraryImport(Library, EntryPoint = "hypot")]
    [SuppressGCTransition]
    internal static partial double Hypot(double x, double y);
}
