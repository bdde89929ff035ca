namespace Cinder.Runtime;

/// <summary>What copy and pickle ask of any object, and changing an object's class.</summary>
internal static unsafe class ObjectReduction
{
    /// <summary>object.__reduce_ex__: delegated to copyreg, as CPython does.</summary>
    internal static Ref Reduce(VmThread t, Ref self, long protocol)
    {
        var copyreg = Imports.ImportModule(t, "copyreg");
        if (copyreg.IsError)
        {
            return copyreg;
        }

        if (protocol < 2)
        {
            return Op.CallMethod(t, copyreg, StrOps.Intern(t, "_reduce_ex"), self, Ref.FromSmall(protocol));
        }

        var args = NewArguments(t, self, out var hasArguments);
        if (args.IsError)
        {
            return args;
        }

        // What the arguments of __new__ or the items do not say must be in the state, unless __getstate__ takes care of it.
        var isOwnState = TypeOps.Lookup(t, t.TypeOf(self), t.Names[Name.DunderGetState]) != TypeOps.Lookup(t, t.Types(BuiltinType.Object), t.Names[Name.DunderGetState]);
        if (!isOwnState && !hasArguments && t.KindOf(self) is not (BuiltinType.List or BuiltinType.Dict) && !CheckPlain(t, self))
        {
            return Ref.Error;
        }

        var state = Op.CallMethod(t, self, t.Names[Name.DunderGetState]);
        if (state.IsError)
        {
            return state;
        }

        var newObject = Op.GetAttr(t, copyreg, StrOps.Intern(t, "__newobj__"));
        if (newObject.IsError)
        {
            return newObject;
        }

        var items = Ref.None;
        var pairs = Ref.None;
        if (t.KindOf(self) == BuiltinType.List)
        {
            items = Op.Iter(t, self);
        }
        else if (t.KindOf(self) == BuiltinType.Dict)
        {
            var view = Op.CallMethod(t, self, t.Names[Name.Items]);
            pairs = view.IsError ? view : Op.Iter(t, view);
        }

        if (items.IsError || pairs.IsError)
        {
            return Ref.Error;
        }

        var result = stackalloc Ref[5];
        result[0] = newObject;
        result[1] = args;
        result[2] = state;
        result[3] = items;
        result[4] = pairs;
        return TupleOps.From(t, result, 5);
    }

    /// <summary>object.__getstate__: the instance dict, with slot values beside it when there are any.</summary>
    internal static Ref State(VmThread t, Ref self)
    {
        var state = Ref.None;
        if (self.IsHeap && t.LayoutOf(self.Object)->HasAttributes)
        {
            var dict = InstanceAttributes.GetDict(t, self.Object);
            if (dict.IsError)
            {
                return dict;
            }

            state = ((DictObject*)dict.Object)->Count == 0 ? Ref.None : DictOps.Copy(t, (DictObject*)dict.Object);
        }

        var slots = DictOps.New(t);
        var mro = (TupleObject*)t.TypeOf(self)->Mro.Object;
        for (var i = 0; i < mro->Length; i++)
        {
            nint position = 0;
            var namespaceDict = (DictObject*)((TypeObject*)TupleObject.Items(mro)[i].Object)->Dict.Object;
            while (DictOps.Next(namespaceDict, ref position, out var name, out var member))
            {
                if (!member.IsExact(BuiltinType.MemberDescriptor) || ((MemberObject*)member.Object)->ReadOnly != 0 || ((MemberObject*)member.Object)->Kind != (long)MemberKind.Slot)
                {
                    continue;
                }

                var value = *(Ref*)((byte*)self.Object + ((MemberObject*)member.Object)->Offset);
                if (!value.IsUnbound)
                {
                    DictOps.Set(t, (DictObject*)slots.Object, name, value);
                }
            }
        }

        return ((DictObject*)slots.Object)->Count == 0 ? state : TupleOps.From(t, state, slots);
    }

    /// <summary>Assigns <c>__class__</c>.</summary>
    internal static bool ChangeClass(VmThread t, Ref self, TypeObject* target)
    {
        var current = t.TypeOf(self);
        if (current == target)
        {
            return true;
        }

        if (current->Kind == BuiltinType.Module && target->Kind == BuiltinType.Module && current->BaseSize == target->BaseSize
            && ((current->Flags | target->Flags) & TypeFlags.HasDict) == 0)
        {
            self.Object->LayoutId = target->InstanceLayoutId;
            return true;
        }

        if ((current->Flags & TypeFlags.Heap) == 0 || (target->Flags & TypeFlags.Heap) == 0)
        {
            t.RaiseTypeError("__class__ assignment only supported for mutable types or ModuleType subclasses");
            return false;
        }

        var layout = t.LayoutOf(self.Object);
        if (current->Kind != target->Kind || current->BaseSize != target->BaseSize || layout->HasAttributes != ((target->Flags & TypeFlags.HasDict) != 0))
        {
            t.RaiseTypeError($"__class__ assignment: '{TypeOps.NameOf(target)}' object layout differs from '{TypeOps.NameOf(current)}'");
            return false;
        }

        if (!layout->HasAttributes)
        {
            self.Object->LayoutId = target->InstanceLayoutId;
            return true;
        }

        // Dictionary mode is the one layout that says nothing about the attributes; the overflow word is where it was.
        if (InstanceAttributes.GetDict(t, self.Object).IsError)
        {
            return false;
        }

        self.Object->LayoutId = target->DictModeLayoutId;
        return true;
    }

    /// <summary>TypeError when the object holds more than attributes.</summary>
    private static bool CheckPlain(VmThread t, Ref self)
    {
        var type = t.TypeOf(self);
        if (type->Kind is BuiltinType.Code or BuiltinType.MemoryView)
        {
            t.RaiseTypeError($"cannot pickle {TypeOps.NameOf(type)} objects");
            return false;
        }

        if (!self.IsHeap || BuiltinTypes.Rows[(int)type->Kind].Size <= sizeof(PlainObject))
        {
            return true;
        }

        t.RaiseTypeError($"cannot pickle '{TypeOps.NameOf(type)}' object");
        return false;
    }

    private static Ref NewArguments(VmThread t, Ref self, out bool hasArguments)
    {
        hasArguments = false;
        var type = Ref.From(t.TypeOf(self));
        var hook = TypeObject.Special(t.TypeOf(self), Special.GetNewArgs);
        if (hook.IsUnbound)
        {
            return TupleOps.From(t, type);
        }

        hasArguments = true;
        var extra = Op.CallUnbound(t, hook, self);
        if (extra.IsError)
        {
            return extra;
        }

        if (t.KindOf(extra) != BuiltinType.Tuple)
        {
            return t.RaiseTypeError($"__getnewargs__ should return a tuple, not '{Op.TypeName(t, extra)}'");
        }

        var head = TupleOps.From(t, type);
        return TupleOps.Concat(t, (TupleObject*)head.Object, (TupleObject*)extra.Object);
    }
}
