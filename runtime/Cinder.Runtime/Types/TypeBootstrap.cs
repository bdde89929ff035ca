namespace Cinder.Runtime;

/// <summary>Builds the builtin types of a new virtual machine: type objects first, then their methods, MROs and tables.</summary>
internal static unsafe class TypeBootstrap
{
    internal static void Run(VmThread t)
    {
        for (uint id = 1; id < BuiltinTypes.Count; id++)
        {
            var info = BuiltinTypes.Rows[(int)id];
            var layout = t.Vm.Layouts.Get(id);
            layout->Id = id;
            layout->Kind = (BuiltinType)id;
            layout->RefCount = (ushort)info.RefCount;
            layout->FixedSize = (ushort)info.Size;
            layout->BaseSize = (ushort)info.Size;
            layout->TrailingRefs = info.TrailingRefs;
        }

        for (var row = BuiltinType.Object; (int)row < BuiltinTypes.Count; row++)
        {
            CreateType(t, row);
        }

        InternNames(t);
        for (var row = BuiltinType.Object; (int)row < BuiltinTypes.Count; row++)
        {
            CompleteType(t, row);
        }

        BuiltinRegistry.RegisterTypes(t);
        ExceptionMembers.Register(t);
        StructSequences.Register(t);
        GenericClasses.Register(t);
        AddNotHashable(t);
        for (var row = BuiltinType.Object; (int)row < BuiltinTypes.Count; row++)
        {
            Finish(t, row);
        }
    }

    private static void CreateType(VmThread t, BuiltinType row)
    {
        var type = ClassCreation.AllocateType(t, null);
        type->Builtin = row;
        type->Subclasses = Ref.Zero;
        type->Version = t.Vm.NextTypeVersion();
        t.Vm.TypeTable[(int)row] = (nint)type;
        t.Vm.Layouts.Get((uint)row)->Type = type;
    }

    private static void InternNames(VmThread t)
    {
        for (var i = 0; i < NameTexts.Count; i++)
        {
            t.Vm.NameWords[i] = StrOps.Intern(t, NameTexts.Of((Name)i)).Bits;
        }

        for (var i = 0; i < SpecialTexts.Count; i++)
        {
            var name = StrOps.Intern(t, SpecialTexts.Of((Special)i));
            t.Vm.SpecialWords[i] = name.Bits;
            t.Vm.SpecialIndex.Add(name.Bits, (Special)i);
        }
    }

    private static void CompleteType(VmThread t, BuiltinType row)
    {
        var info = BuiltinTypes.Rows[(int)row];
        var type = t.Types(row);
        type->Name = StrOps.Intern(t, info.Name);
        type->QualName = type->Name;
        type->Dict = DictOps.New(t);
        type->Slots = Ref.Unbound;
        type->SelfAttributes = Ref.Zero;
        if (row == BuiltinType.Object)
        {
            type->Base = Ref.None;
            type->Bases = TupleOps.Empty(t);
        }
        else
        {
            var parent = info.Base == BuiltinType.None0 ? BuiltinType.Object : info.Base;
            type->Base = t.TypeRef(parent);
            type->Bases = info.Base2 == BuiltinType.None0
                ? TupleOps.From(t, type->Base)
                : TupleOps.From(t, type->Base, t.TypeRef(info.Base2));
        }

        TypeOps.CreateBuiltinLayout(t, row, type);
        type->Flags = Flags(info, row) | (row == BuiltinType.Object ? TypeFlags.None : ((TypeObject*)type->Base.Object)->Flags & (TypeFlags.Exception | TypeFlags.Sequence | TypeFlags.Mapping | TypeFlags.MatchSelf));
        var dict = (DictObject*)type->Dict.Object;
        DictOps.SetStr(t, dict, t.Names[Name.DunderDoc], BuiltinRegistry.TypeDoc(row) is { } doc ? StrOps.New(t, doc) : Ref.None);

        if (info.Module != "builtins")
        {
            DictOps.SetStr(t, dict, t.Names[Name.DunderModule], StrOps.Intern(t, info.Module));
        }

        if (info.HasAttributes && row is not (BuiltinType.ClassMethod or BuiltinType.StaticMethod) && !((TypeObject*)(row == BuiltinType.Object ? Ref.From(type) : type->Base).Object)->Flags.HasFlag(TypeFlags.HasDict))
        {
            DictOps.SetStr(t, dict, t.Names[Name.DunderDict], Descriptors.NewInstanceDict(t, type));
        }
    }

    private static TypeFlags Flags(BuiltinTypeRow info, BuiltinType row)
    {
        var flags = TypeFlags.None;
        if (!info.IsFinal)
        {
            flags |= TypeFlags.Base;
        }

        if (info.HasAttributes)
        {
            flags |= TypeFlags.HasDict;
        }

        if (row is BuiltinType.Type)
        {
            flags |= TypeFlags.TypeSubclass;
        }

        if (row is BuiltinType.BaseException)
        {
            flags |= TypeFlags.Exception;
        }

        if (row is BuiltinType.List or BuiltinType.Deque or BuiltinType.Tuple or BuiltinType.Range or BuiltinType.MemoryView or BuiltinType.Array)
        {
            flags |= TypeFlags.Sequence;
        }

        if (row is BuiltinType.Dict or BuiltinType.MappingProxy)
        {
            flags |= TypeFlags.Mapping;
        }

        if (row is BuiltinType.Int or BuiltinType.Bool or BuiltinType.Float or BuiltinType.Str or BuiltinType.Bytes or BuiltinType.ByteArray
            or BuiltinType.Dict or BuiltinType.FrozenSet or BuiltinType.List or BuiltinType.Set or BuiltinType.Tuple)
        {
            flags |= TypeFlags.MatchSelf;
        }

        if (info.IsWeakrefable || row is BuiltinType.Function or BuiltinType.Type or BuiltinType.Method or BuiltinType.BuiltinFunction or BuiltinType.Generator
            or BuiltinType.Coroutine or BuiltinType.AsyncGenerator or BuiltinType.Set or BuiltinType.FrozenSet or BuiltinType.Module or BuiltinType.Code)
        {
            flags |= TypeFlags.Weakrefable;
        }

        return flags;
    }

    /// <summary>A native type that defines equality without hashing is unhashable.</summary>
    private static void AddNotHashable(VmThread t)
    {
        for (var row = BuiltinType.Object; (int)row < BuiltinTypes.Count; row++)
        {
            var dict = (DictObject*)t.Types(row)->Dict.Object;
            if (!DictOps.GetStr(dict, t.Names[Special.Eq]).IsUnbound && DictOps.GetStr(dict, t.Names[Special.Hash]).IsUnbound)
            {
                DictOps.SetStr(t, dict, t.Names[Special.Hash], Ref.None);
            }
        }
    }

    private static void Finish(VmThread t, BuiltinType row)
    {
        var type = t.Types(row);
        var info = BuiltinTypes.Rows[(int)row];
        if (row == BuiltinType.Object)
        {
            type->Mro = TupleOps.From(t, Ref.From(type));
        }
        else
        {
            // Rows come after their bases, except that type follows object.
            type->Mro = TypeOps.LinearizeBases(t, type);
            TypeOps.AddSubclass(t, (TypeObject*)type->Base.Object, type);
            if (info.Base2 != BuiltinType.None0)
            {
                TypeOps.AddSubclass(t, t.Types(info.Base2), type);
            }
        }

        TypeOps.ResolveSpecials(t, type);

        // object.__new__ would leave the fields of a native struct unset.
        var isUnset = info.Base == BuiltinType.Object
            ? info.Structure != BuiltinType.Object
            : type->Base.IsHeap && (((TypeObject*)type->Base.Object)->Flags & TypeFlags.DisallowInstantiation) != 0;
        if (isUnset && DictOps.GetStr((DictObject*)type->Dict.Object, t.Names[Special.New]).IsUnbound)
        {
            type->Flags |= TypeFlags.DisallowInstantiation;
        }
    }
}
