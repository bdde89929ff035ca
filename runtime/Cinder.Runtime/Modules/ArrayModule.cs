namespace Cinder.Runtime;

/// <summary><c>array</c>: compact arrays of numbers and characters.</summary>
[PyModule("array", Doc = "This module defines an object type which can efficiently represent\nan array of basic values: characters, integers, floating point\nnumbers.  Arrays are sequence types and behave very much like lists,\nexcept that the type of objects stored in them is constrained.\n")]
internal static unsafe partial class ArrayModule
{
    internal static void Init(VmThread t, ModuleObject* module)
    {
        ModuleOps.Set(t, module, "ArrayType", t.TypeRef(BuiltinType.Array));
        ModuleOps.Set(t, module, "typecodes", StrOps.New(t, ArrayItems.Codes));
        ModuleOps.Remove(t, module, "arrayiterator");

        // Arrays count as mutable sequences.
        var abstractBase = Imports.ImportModule(t, "_collections_abc");
        var sequence = abstractBase.IsError ? abstractBase : Op.GetAttr(t, abstractBase, StrOps.Intern(t, "MutableSequence"));
        if (!sequence.IsError)
        {
            Op.CallMethod(t, sequence, StrOps.Intern(t, "register"), t.TypeRef(BuiltinType.Array));
        }
    }

    [PyFunction("_array_reconstructor", Doc = "Internal. Used for pickling support.")]
    private static Ref Reconstruct(VmThread t, Ref arraytype, Ref typecode, int mformatCode, Ref items) =>
        ArrayConstructor.TryCode(t, typecode, "_array_reconstructor", 2, out var code) ? ArrayReconstructor.Make(t, arraytype, code, mformatCode, items) : Ref.Error;
}
