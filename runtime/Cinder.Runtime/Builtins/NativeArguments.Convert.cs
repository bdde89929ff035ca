namespace Cinder.Runtime;

/// <content>Conversion of single arguments.</content>
internal static unsafe partial class NativeArguments
{
    /// <summary>Whether an argument is an instance of the type; <paramref name="display"/> is how the message calls it.</summary>
    internal static bool Instance(VmThread t, Ref value, BuiltinType type, string function, string display)
    {
        if (TypeOps.IsInstanceOf(t, value, type) || (type == BuiltinType.Set && TypeOps.IsInstanceOf(t, value, BuiltinType.FrozenSet)))
        {
            return true;
        }

        t.RaiseTypeError($"{function}() {display} must be {NameOf(type)}, not {(value.IsNone ? "None" : Op.TypeName(t, value))}");
        return false;
    }

    /// <summary>An integer argument of C's ssize_t.</summary>
    internal static bool ToLong(VmThread t, Ref value, out long result)
    {
        if (value.IsInt)
        {
            result = value.IntValue;
            return true;
        }

        var index = Op.Index(t, value);
        if (index.IsError)
        {
            result = 0;
            return false;
        }

        if (IntOps.TryToLong(index, out result))
        {
            return true;
        }

        t.RaiseOverflowError("Python int too large to convert to C ssize_t");
        return false;
    }

    /// <summary>An integer argument of C's int.</summary>
    internal static bool ToInt(VmThread t, Ref value, out int result)
    {
        result = 0;
        var index = value.IsInt ? value : Op.Index(t, value);
        if (index.IsError)
        {
            return false;
        }

        if (!IntOps.TryToLong(index, out var wide) || wide != (int)wide)
        {
            t.RaiseOverflowError("Python int too large to convert to C int");
            return false;
        }

        result = (int)wide;
        return true;
    }

    /// <summary>A real number.</summary>
    internal static bool ToDouble(VmThread t, Ref value, out double result)
    {
        if (value.IsExact(BuiltinType.Float))
        {
            result = ((FloatObject*)value.Object)->Value;
            return true;
        }

        return FloatOps.TryToDouble(t, value, out result);
    }

    /// <summary>A truth value.</summary>
    internal static bool ToBool(VmThread t, Ref value, out bool result)
    {
        var truth = value.IsBool ? (value.IsTrue ? 1 : 0) : Op.Truth(t, value);
        result = truth > 0;
        return truth >= 0;
    }

    /// <summary>A str, copied.</summary>
    internal static bool ToText(VmThread t, Ref value, string function, string display, out string result)
    {
        result = "";
        if (!Instance(t, value, BuiltinType.Str, function, display))
        {
            return false;
        }

        result = StrOps.ToManaged(value);
        return true;
    }
}
