using System.Text;
using Microsoft.Build.Framework;

namespace Cinder.Build.Tasks;

/// <summary>Arguments of the tool, written one a line into its response file, without any quoting.</summary>
internal sealed class ToolArguments
{
    private readonly StringBuilder _text = new();

    public void Add(string option, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        _text.Append(option).Append('\n').Append(value).Append('\n');
    }

    public void Add(string option, ITaskItem[] values)
    {
        foreach (ITaskItem value in values)
        {
            Add(option, value.ItemSpec);
        }
    }

    public void AddFlag(string option, bool isSet)
    {
        if (isSet)
        {
            _text.Append(option).Append('\n');
        }
    }

    public override string ToString() => _text.ToString();
}
