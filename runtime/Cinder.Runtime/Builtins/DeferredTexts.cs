namespace Cinder.Runtime;

/// <summary>
/// Docstrings and signatures of what is written in C#. Hardly any is ever read, so that descriptors hold a number until one is
/// asked for, and the text stays where it is in the executable.
/// </summary>
internal sealed class DeferredTexts
{
    private readonly List<string> _texts = new(2048);

    /// <summary>What stands for the text.</summary>
    internal Ref Add(string text)
    {
        _texts.Add(text);
        return Ref.FromSmall(_texts.Count - 1);
    }

    /// <summary>The text itself for what stands for one; other values as they are.</summary>
    internal Ref Read(VmThread t, Ref value) => value.IsInt ? StrOps.New(t, _texts[(int)value.IntValue]) : value;
}
