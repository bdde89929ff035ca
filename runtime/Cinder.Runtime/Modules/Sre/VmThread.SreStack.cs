namespace Cinder.Runtime;

/// <content>A stack for the matching of regular expressions, kept for the next use.</content>
public sealed unsafe partial class VmThread
{
    private nint* _freeSreStack;

    internal nint* TakeSreStack()
    {
        var stack = _freeSreStack;
        _freeSreStack = null;
        return stack;
    }

    /// <returns>False when one is kept already.</returns>
    internal bool KeepSreStack(nint* stack)
    {
        if (_freeSreStack != null)
        {
            return false;
        }

        _freeSreStack = stack;
        return true;
    }
}
