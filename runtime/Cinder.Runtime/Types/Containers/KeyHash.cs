using System.Runtime.CompilerServices;

namespace Cinder.Runtime;

/// <summary>Hash and equality of the keys of dicts and sets, with the common cases ahead of the general protocol.</summary>
internal static unsafe class KeyHash
{
    /// <summary>Integers hash to themselves modulo this Mersenne prime.</summary>
    private const long Modulus = (1L << 61) - 1;

    /// <summary>Hash of a key; false, with TypeError (or what <c>__hash__</c> raised) pending, when it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool Of(VmThread t, Ref key, out long hash)
    {
        if (key.IsExact(BuiltinType.Str))
        {
            hash = OfStr(key);
            return true;
        }

        if (key.IsInt && key.IntValue is > -Modulus and < Modulus and var value)
        {
            hash = value == -1 ? -2 : value;
            return true;
        }

        return Op.Hash(t, key, out hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static long OfStr(Ref key)
    {
        long hash = ((StrObject*)key.Object)->Hash;
        return hash != 0 ? hash : StrOps.Hash(key);
    }

    /// <summary>Whether two keys with the same hash are equal: 1, 0, or -1 with an exception pending.</summary>
    internal static int Same(VmThread t, Ref stored, Ref key)
    {
        if (stored == key)
        {
            return 1;
        }

        if (stored.IsExact(BuiltinType.Str) && key.IsExact(BuiltinType.Str))
        {
            return StrOps.Equals(stored, key) ? 1 : 0;
        }

        return stored.IsInt && key.IsInt ? 0 : Op.Equal(t, stored, key);
    }
}
