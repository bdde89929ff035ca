namespace Cinder.Runtime;

/// <content>Layouts of a class's instances.</content>
internal static unsafe partial class TypeOps
{
    /// <summary>In-object slots never exceed this; further attributes go to the overflow array.</summary>
    private const int MaxInObject = 48;

    /// <summary>Layout of a builtin row's exact instances: its id is the row.</summary>
    internal static void CreateBuiltinLayout(VmThread t, BuiltinType row, TypeObject* type)
    {
        var info = BuiltinTypes.Rows[(int)row];
        type->BaseSize = info.Size + (info.ExtraRefs * sizeof(nint));
        type->RefCount = info.RefCount;
        type->Kind = KindOf(info);
        var layout = t.Vm.Layouts.Get((uint)row);
        Fill(layout, (uint)row, type, info.HasAttributes);
        layout->TrailingRefs |= info.TrailingRefs || info.ExtraRefs > 0;
        type->InstanceLayoutId = (uint)row;
        if (info.HasAttributes)
        {
            CreateDictModeLayout(t, type);
        }
    }

    /// <summary>Root layout of a heap type's instances, sized by the attributes that its methods assign.</summary>
    internal static void CreateInstanceLayouts(VmThread t, TypeObject* type)
    {
        var layout = t.Vm.Layouts.Create();
        var hasDict = (type->Flags & TypeFlags.HasDict) != 0;
        Fill(layout, layout->Id, type, hasDict);
        layout->TrailingRefs |= type->BaseSize > layout->FixedSize || type->Kind == BuiltinType.Type;
        if (hasDict && type->SelfAttributes.IsHeap)
        {
            layout->InObjectCapacity = (ushort)Math.Min(MaxInObject, ((TupleObject*)type->SelfAttributes.Object)->Length);
        }

        type->InstanceLayoutId = layout->Id;
        if (hasDict)
        {
            CreateDictModeLayout(t, type);
        }
    }

    /// <summary>A row that extends another one's struct is of that kind; exceptions, which all share one struct, are their own.</summary>
    private static BuiltinType KindOf(BuiltinTypeRow info) =>
        info.Type is >= BuiltinType.DefaultDict and < BuiltinType.BaseException ? info.Base : info.Type;

    private static void CreateDictModeLayout(VmThread t, TypeObject* type)
    {
        var root = t.Vm.Layouts.Get(type->InstanceLayoutId);
        var layout = t.Vm.Layouts.Create();
        var id = layout->Id;
        *layout = *root;
        layout->Id = id;
        layout->IsDictMode = true;
        type->DictModeLayoutId = id;
    }

    private static void Fill(Layout* layout, uint id, TypeObject* type, bool hasAttributes)
    {
        var kindInfo = BuiltinTypes.Rows[(int)type->Kind];
        layout->Id = id;
        layout->Kind = type->Kind;
        layout->Type = type;
        layout->RefCount = (ushort)type->RefCount;
        layout->FixedSize = (ushort)kindInfo.Size;
        layout->BaseSize = (ushort)type->BaseSize;
        layout->HasAttributes = hasAttributes;
        layout->TrailingRefs = hasAttributes;
    }
}
