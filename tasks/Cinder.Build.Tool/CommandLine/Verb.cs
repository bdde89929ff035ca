namespace Cinder.Build.Tool;

/// <summary>One command of <c>cinder-build</c>.</summary>
internal abstract class Verb
{
    /// <summary>The word on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>One sentence for the help text.</summary>
    public abstract string Description { get; }

    /// <summary>The options it knows.</summary>
    public abstract IReadOnlyList<VerbOption> Options { get; }

    /// <summary>Runs the verb. Errors are either reported or thrown as <see cref="ToolException"/>.</summary>
    public abstract void Run(VerbArguments arguments, Reporter reporter);
}
