using System.Runtime.CompilerServices;

namespace Cinder.Compiler;

/// <summary>Guards recursion: trees and code objects nest as deeply as their source does.</summary>
internal static class StackGuard
{
    /// <exception cref="CompilerRecursionException">The native stack is nearly used up.</exception>
    public static void Check()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new CompilerRecursionException();
        }
    }
}
