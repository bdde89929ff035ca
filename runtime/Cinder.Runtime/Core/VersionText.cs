namespace Cinder.Runtime;

/// <summary>The version as the command line and <c>sys</c> show it.</summary>
public static class VersionText
{
    /// <summary>Version of the language and its library.</summary>
    public const string Short = "3.11.2";

    /// <summary><c>sys.version</c>.</summary>
    public const string Long = Short + " (cinder)";
}
