namespace Cinder.Runtime;

/// <summary><c>_random</c>: the generator under the module random.</summary>
[PyModule("_random", Doc = "Module implements the Mersenne Twister random number generator.")]
internal static partial class RandomModule;
