using System.Collections.Immutable;
using System.Numerics;
using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary><c>code.replace()</c>: a copy with parts exchanged, which the verifier must accept.</summary>
internal static unsafe class CodeReplacement
{
    internal static Ref Replace(VmThread t, CodeRefObject* original, KwArgs kwargs)
    {
        var code = CodeType.Managed(t, original);
        var constants = original->Constants;
        for (var i = 0; i < kwargs.Count; i++)
        {
            var name = StrOps.ToManaged(TupleObject.Items(kwargs.Names)[i]);
            var value = kwargs.Values[i];
            if (name == "co_consts")
            {
                constants = value;
            }

            var changed = Change(t, original, code, name, value);
            if (changed is null)
            {
                return Ref.Error;
            }

            code = changed;
        }

        try
        {
            // Room on the stack beyond what the instructions need does no harm.
            var needed = CodeType.Managed(t, original).StackSize;
            CodeVerifier.Verify(code with { StackSize = needed });
            return CodeLoader.Load(t, code with { StackSize = Math.Max(needed, code.StackSize) }, constants);
        }
        catch (InvalidDataException error)
        {
            return t.RaiseValueError($"code: {error.Message}");
        }
    }

    private static CodeObject? Change(VmThread t, CodeRefObject* original, CodeObject code, string name, Ref value)
    {
        switch (name)
        {
            case "co_argcount":
                return Number(t, value, out var argCount) ? code with { ArgCount = argCount } : null;
            case "co_posonlyargcount":
                return Number(t, value, out var posOnly) ? code with { PosOnlyArgCount = posOnly } : null;
            case "co_kwonlyargcount":
                return Number(t, value, out var kwOnly) ? code with { KwOnlyArgCount = kwOnly } : null;
            case "co_stacksize":
                return Number(t, value, out var stack) ? code with { StackSize = stack } : null;
            case "co_flags":
                return Number(t, value, out var flags) ? code with { Flags = (CodeFlags)flags } : null;
            case "co_nlocals":
                return !Number(t, value, out var locals) ? null
                    : locals == code.LocalCount ? code
                    : Refuse(t, "code: co_nlocals != len(co_varnames)");
            case "co_firstlineno":
                return Number(t, value, out var line)
                    ? code with { FirstLineNumber = line, Locations = LocationTable.FromBytes(code.Locations.Bytes, code.Locations.FirstLine + line - code.FirstLineNumber) }
                    : null;
            case "co_name":
                return Text(t, value, name, out var text) ? code with { Name = text } : null;
            case "co_qualname":
                return Text(t, value, name, out text) ? code with { QualName = text } : null;
            case "co_filename":
                return Text(t, value, name, out text) ? code with { FileName = text } : null;
            case "co_names":
                return Texts(t, value, name, out var names) ? code with { Names = names } : null;
            case "co_varnames":
                return Texts(t, value, name, out names) ? Rename(t, code, SlotKind.Local, names) : null;
            case "co_cellvars":
                return Texts(t, value, name, out names) ? Rename(t, code, SlotKind.Cell, names) : null;
            case "co_freevars":
                return Texts(t, value, name, out names) ? Rename(t, code, SlotKind.Free, names) : null;
            case "co_consts":
                return Constants(t, value, out var items) ? code with { Constants = items } : null;
            case "co_code" or "co_linetable" or "co_exceptiontable":
                return KeepBytes(t, original, code, name, value);
            default:
                t.RaiseTypeError($"'{name}' is an invalid keyword argument for replace()");
                return null;
        }
    }

    private static CodeObject? Rename(VmThread t, CodeObject code, SlotKind kind, ImmutableArray<string> names)
    {
        var slots = code.LocalsPlusNames.ToBuilder();
        var next = 0;
        for (var i = 0; i < slots.Count; i++)
        {
            if (code.LocalsPlusKinds[i].HasFlag(kind) && next++ < names.Length)
            {
                slots[i] = names[next - 1];
            }
        }

        return next == names.Length
            ? code with { LocalsPlusNames = slots.ToImmutable() }
            : Refuse(t, kind == SlotKind.Local ? "code: co_nlocals != len(co_varnames)" : "code: the number of variables cannot change");
    }

    private static CodeObject? KeepBytes(VmThread t, CodeRefObject* original, CodeObject code, string name, Ref value)
    {
        if (t.KindOf(value) != BuiltinType.Bytes)
        {
            t.RaiseTypeError($"replace() argument '{name}' must be bytes, not {Op.TypeName(t, value)}");
            return null;
        }

        var present = Op.GetAttr(t, Ref.From(original), StrOps.Intern(t, name));
        var same = present.IsError ? -1 : Op.Equal(t, present, value);
        return same < 0 ? null : same == 1 ? code : Refuse(t, $"code: {name} cannot be made by hand");
    }

    private static CodeObject? Refuse(VmThread t, string message)
    {
        t.RaiseValueError(message);
        return null;
    }

    private static bool Number(VmThread t, Ref value, out int result) => NativeArguments.ToInt(t, value, out result);

    private static bool Text(VmThread t, Ref value, string name, out string result) =>
        NativeArguments.ToText(t, value, "replace", $"argument '{name}'", out result);

    private static bool Texts(VmThread t, Ref value, string name, out ImmutableArray<string> result)
    {
        result = [];
        if (!NativeArguments.Instance(t, value, BuiltinType.Tuple, "replace", $"argument '{name}'"))
        {
            return false;
        }

        var tuple = (TupleObject*)value.Object;
        var names = ImmutableArray.CreateBuilder<string>((int)tuple->Length);
        for (var i = 0; i < tuple->Length; i++)
        {
            if (t.KindOf(TupleObject.Items(tuple)[i]) != BuiltinType.Str)
            {
                t.RaiseTypeError($"name tuples must contain only strings, not '{Op.TypeName(t, TupleObject.Items(tuple)[i])}'");
                return false;
            }

            names.Add(StrOps.ToManaged(TupleObject.Items(tuple)[i]));
        }

        result = names.ToImmutable();
        return true;
    }

    private static bool Constants(VmThread t, Ref value, out ImmutableArray<object?> result)
    {
        result = [];
        if (!NativeArguments.Instance(t, value, BuiltinType.Tuple, "replace", "argument 'co_consts'") || !TryManaged(t, value, out var managed))
        {
            return false;
        }

        result = ((ConstTuple)managed!).Items;
        return true;
    }

    /// <summary>A Python value as the compiler keeps it in a code object.</summary>
    private static bool TryManaged(VmThread t, Ref value, out object? result)
    {
        result = null;
        switch (t.KindOf(value))
        {
            case BuiltinType.NoneType:
                return true;
            case BuiltinType.Bool:
                result = value.IsTrue;
                return true;
            case BuiltinType.Int:
                var big = IntOps.ToBig(value);
                result = IntOps.TryToLong(value, out var number) ? number : big;
                return true;
            case BuiltinType.Float:
                result = ((FloatObject*)value.Object)->Value;
                return true;
            case BuiltinType.Complex:
                var complex = (ComplexObject*)value.Object;
                result = new Complex(complex->Real, complex->Imaginary);
                return true;
            case BuiltinType.Str:
                result = StrOps.ToManaged(value);
                return true;
            case BuiltinType.Bytes:
                result = BytesOps.Span(value).ToArray();
                return true;
            case BuiltinType.EllipsisType:
                result = PyEllipsis.Instance;
                return true;
            case BuiltinType.Code:
                result = CodeType.Managed(t, (CodeRefObject*)value.Object);
                return true;
            case BuiltinType.Tuple:
                if (!TryItems(t, value, out var items))
                {
                    return false;
                }

                result = new ConstTuple(items);
                return true;
            case BuiltinType.FrozenSet:
                if (!TryItems(t, TupleOps.FromIterable(t, value), out items))
                {
                    return false;
                }

                result = new ConstFrozenSet(items);
                return true;
            default:
                t.RaiseTypeError($"code: constants cannot be of type '{Op.TypeName(t, value)}'");
                return false;
        }
    }

    private static bool TryItems(VmThread t, Ref value, out ImmutableArray<object?> result)
    {
        result = [];
        var tuple = (TupleObject*)value.Object;
        var items = ImmutableArray.CreateBuilder<object?>((int)tuple->Length);
        for (var i = 0; i < tuple->Length; i++)
        {
            if (!TryManaged(t, TupleObject.Items(tuple)[i], out var item))
            {
                return false;
            }

            items.Add(item);
        }

        result = items.ToImmutable();
        return true;
    }
}
