namespace Cinder.Runtime;

/// <summary>One warning on its way through the filters: what it says and the line that it is about.</summary>
internal ref struct WarningIssue
{
    /// <summary>The text, or a Warning instance.</summary>
    public Ref Message;

    /// <summary>The class; that of the instance when the message is one.</summary>
    public Ref Category;

    public Ref FileName;

    public long Line;

    /// <summary>Name of the module, for filters.</summary>
    public Ref Module;

    /// <summary>What the module has shown already (a dict), or None.</summary>
    public Ref Registry;

    /// <summary>The source line when the caller knows it, or Unbound.</summary>
    public Ref SourceLine;

    /// <summary>The object that the warning is about, or None.</summary>
    public Ref Source;
}
