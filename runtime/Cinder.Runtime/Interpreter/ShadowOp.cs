using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime;

/// <summary>
/// Specialised opcodes, which only shadow code holds: a base opcode turns into one when its inline cache has learnt something,
/// and back when it proves wrong. Numbers lie above every base opcode.
/// </summary>
internal static unsafe class ShadowOp
{
    /// <summary>LoadAttr of an in-object slot: the cache's Key is the layout, Index the byte offset.</summary>
    internal const OpCode LoadAttrSlot = (OpCode)160;

    /// <summary>LoadAttr of a plain value on the class that no instance attribute hides: Key layout, Version type version, Value the word.</summary>
    internal const OpCode LoadAttrClassValue = (OpCode)161;

    /// <summary>LoadAttr of a module's global: Keys its namespace's keys version, Index the entry.</summary>
    internal const OpCode LoadAttrModule = (OpCode)162;

    /// <summary>LoadMethod of a function on the class: Key layout, Version type version, Value the function.</summary>
    internal const OpCode LoadMethodClass = (OpCode)163;

    /// <summary>StoreAttr to an existing in-object slot: Key layout, Version type version, Index the byte offset.</summary>
    internal const OpCode StoreAttrSlot = (OpCode)164;

    /// <summary>StoreAttr that adds an in-object attribute: Key layout before, Value layout after, Version type version, Index the offset.</summary>
    internal const OpCode StoreAttrAdd = (OpCode)165;

    /// <summary>LoadGlobal found in the module: Keys the globals' keys version, Index the entry.</summary>
    internal const OpCode LoadGlobalModule = (OpCode)166;

    /// <summary>LoadGlobal found in builtins: Keys the globals' keys version, Value the builtins' keys version, Index the entry.</summary>
    internal const OpCode LoadGlobalBuiltin = (OpCode)167;

    /// <summary>LoadAttr at a site that has missed too often: always the general path.</summary>
    internal const OpCode LoadAttrGeneric = (OpCode)168;

    /// <summary>LoadMethod at a site that has missed too often.</summary>
    internal const OpCode LoadMethodGeneric = (OpCode)169;

    /// <summary>StoreAttr at a site that has missed too often.</summary>
    internal const OpCode StoreAttrGeneric = (OpCode)170;

    /// <summary>LoadAttr of a <c>__slots__</c> member: Key layout, Version type version, Index the byte offset.</summary>
    internal const OpCode LoadAttrMember = (OpCode)171;

    /// <summary>LoadAttr of a property with a Python getter: Key layout, Version type version, Value the getter.</summary>
    internal const OpCode LoadAttrProperty = (OpCode)172;

    /// <summary>LoadFast and the LoadFast after it in one step. The second instruction stays where it is: jumps to it work.</summary>
    internal const OpCode LoadFastLoadFast = (OpCode)173;

    /// <summary>LoadFast and the LoadConst after it.</summary>
    internal const OpCode LoadFastLoadConst = (OpCode)174;

    /// <summary>StoreFast and the LoadFast after it.</summary>
    internal const OpCode StoreFastLoadFast = (OpCode)175;

    /// <summary>LoadFast and the LoadAttrSlot after it, whose cache it reads.</summary>
    internal const OpCode LoadFastAttrSlot = (OpCode)176;

    /// <summary>LoadFast and the LoadAttrMember after it, whose cache it reads.</summary>
    internal const OpCode LoadFastAttrMember = (OpCode)177;

    /// <summary>LoadFast and the LoadMethodClass after it, whose cache it reads.</summary>
    internal const OpCode LoadFastMethodClass = (OpCode)178;

    /// <summary>LoadAttr of objects of several layouts, or of an attribute of a rarer kind: the cache's sites.</summary>
    internal const OpCode LoadAttrPoly = (OpCode)179;

    /// <summary>LoadMethod of objects of several layouts, or of what is no function of the class: the cache's sites.</summary>
    internal const OpCode LoadMethodPoly = (OpCode)180;

    /// <summary>StoreFast and the JumpBackward after it.</summary>
    internal const OpCode StoreFastJumpBackward = (OpCode)181;

    /// <summary>PopTop and the JumpBackward after it.</summary>
    internal const OpCode PopTopJumpBackward = (OpCode)182;

    /// <summary>LoadConst and the ReturnValue after it.</summary>
    internal const OpCode ReturnConst = (OpCode)183;

    /// <summary>LoadFast and the Copy 1 after it.</summary>
    internal const OpCode LoadFastCopy = (OpCode)184;

    /// <summary>LoadConst of a small integer and the addition after it.</summary>
    internal const OpCode LoadConstAdd = (OpCode)185;

    /// <summary>LoadConst of a small integer and the subtraction after it.</summary>
    internal const OpCode LoadConstSubtract = (OpCode)186;

    /// <summary>LoadConst of a small integer and the bitwise and after it.</summary>
    internal const OpCode LoadConstAnd = (OpCode)187;

    /// <summary>The superinstruction for a LoadConst of a small integer and the opcode after it, or Nop.</summary>
    internal static OpCode FuseSmallInteger(OpCode second) => second switch
    {
        OpCode.BinaryAdd or OpCode.InplaceAdd => LoadConstAdd,
        OpCode.BinarySubtract or OpCode.InplaceSubtract => LoadConstSubtract,
        OpCode.BinaryAnd or OpCode.InplaceAnd => LoadConstAnd,
        _ => OpCode.Nop,
    };

    /// <summary>The superinstruction for two base opcodes in a row, or Nop.</summary>
    internal static OpCode Fuse(OpCode first, OpCode second) => (first, second) switch
    {
        (OpCode.LoadFast, OpCode.LoadFast) => LoadFastLoadFast,
        (OpCode.LoadFast, OpCode.LoadConst) => LoadFastLoadConst,
        (OpCode.StoreFast, OpCode.LoadFast) => StoreFastLoadFast,
        (OpCode.StoreFast, OpCode.JumpBackward) => StoreFastJumpBackward,
        (OpCode.PopTop, OpCode.JumpBackward) => PopTopJumpBackward,
        (OpCode.LoadConst, OpCode.ReturnValue) => ReturnConst,
        _ => OpCode.Nop,
    };

    /// <summary>Turns every instruction that relies on a slot without a look at the class back.</summary>
    internal static void ForgetSlots(CodeData* data)
    {
        for (var pc = data->Code; pc < data->Code + data->InstructionCount; pc++)
        {
            // An instruction may have been polymorphic, be general now, and become polymorphic again with what it had learnt.
            AttributeSite.ForgetSlots(data->Caches[pc->Cache].Sites);
            pc->Op = (ushort)((OpCode)pc->Op switch
            {
                LoadAttrSlot => OpCode.LoadAttr,
                LoadFastAttrSlot => OpCode.LoadFast,
                var other => other,
            });
        }
    }

    /// <summary>Whether the base opcode has an inline cache.</summary>
    internal static bool NeedsCache(OpCode op) => op is OpCode.LoadAttr or OpCode.LoadMethod or OpCode.StoreAttr or OpCode.LoadGlobal or OpCode.ForIter;
}
