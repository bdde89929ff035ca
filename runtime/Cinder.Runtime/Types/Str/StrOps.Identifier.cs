namespace Cinder.Runtime;

/// <content>Identifiers.</content>
internal static unsafe partial class StrOps
{
    /// <summary>Whether the text could be a Python identifier (keywords included).</summary>
    internal static bool IsIdentifier(StrObject* s)
    {
        var view = new StrView(s);
        if (view.Length == 0 || !(view[0] == '_' || CharData.Is(view[0], CharFlags.IdentifierStart)))
        {
            return false;
        }

        for (var i = 1; i < view.Length; i++)
        {
            if (!CharData.Is(view[i], CharFlags.IdentifierPart))
            {
                return false;
            }
        }

        return true;
    }
}
