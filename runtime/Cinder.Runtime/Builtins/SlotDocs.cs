namespace Cinder.Runtime;

/// <summary>What the special methods of builtin types say of themselves, unless their declaration says more: the same for every type.</summary>
internal static class SlotDocs
{
    private const string Nothing = "($self, /)";
    private const string Value = "($self, value, /)";
    private const string Power = "($self, value, mod=None, /)";

    /// <summary>The docstring and text signature of a special method; null for names that are none.</summary>
    internal static (string? Doc, string? Signature) Find(string name) => name switch
    {
        "__new__" => ("Create and return a new object.  See help(type) for accurate signature.", "($type, *args, **kwargs)"),
        "__init__" => ("Initialize self.  See help(type(self)) for accurate signature.", "($self, /, *args, **kwargs)"),
        "__repr__" => ("Return repr(self).", Nothing),
        "__str__" => ("Return str(self).", Nothing),
        "__hash__" => ("Return hash(self).", Nothing),
        "__call__" => ("Call self as a function.", "($self, /, *args, **kwargs)"),
        "__getattribute__" => ("Return getattr(self, name).", "($self, name, /)"),
        "__setattr__" => ("Implement setattr(self, name, value).", "($self, name, value, /)"),
        "__delattr__" => ("Implement delattr(self, name).", "($self, name, /)"),
        "__len__" => ("Return len(self).", Nothing),
        "__getitem__" => ("Return self[key].", "($self, key, /)"),
        "__setitem__" => ("Set self[key] to value.", "($self, key, value, /)"),
        "__delitem__" => ("Delete self[key].", "($self, key, /)"),
        "__contains__" => ("Return key in self.", "($self, key, /)"),
        "__iter__" => ("Implement iter(self).", Nothing),
        "__next__" => ("Implement next(self).", Nothing),
        "__await__" => ("Return an iterator to be used in await expression.", Nothing),
        "__aiter__" => ("Return an awaitable, that resolves in asynchronous iterator.", Nothing),
        "__anext__" => ("Return a value or raise StopAsyncIteration.", Nothing),
        "__get__" => ("Return an attribute of instance, which is of type owner.", "($self, instance, owner=None, /)"),
        "__set__" => ("Set an attribute of instance to value.", "($self, instance, value, /)"),
        "__delete__" => ("Delete an attribute of instance.", "($self, instance, /)"),
        "__bool__" => ("True if self else False", Nothing),
        "__int__" => ("int(self)", Nothing),
        "__float__" => ("float(self)", Nothing),
        "__index__" => ("Return self converted to an integer, if self is suitable for use as an index into a list.", Nothing),
        "__abs__" => ("abs(self)", Nothing),
        "__neg__" => ("-self", Nothing),
        "__pos__" => ("+self", Nothing),
        "__invert__" => ("~self", Nothing),
        "__pow__" => ("Return pow(self, value, mod).", Power),
        "__rpow__" => ("Return pow(value, self, mod).", Power),
        "__divmod__" => ("Return divmod(self, value).", Value),
        "__rdivmod__" => ("Return divmod(value, self).", Value),
        "__lt__" => ("Return self<value.", Value),
        "__le__" => ("Return self<=value.", Value),
        "__eq__" => ("Return self==value.", Value),
        "__ne__" => ("Return self!=value.", Value),
        "__gt__" => ("Return self>value.", Value),
        "__ge__" => ("Return self>=value.", Value),
        _ => Operator(name),
    };

    private static (string? Doc, string? Signature) Operator(string name)
    {
        var special = SpecialTexts.Find(name);
        if (special is < (int)Special.Add or > (int)Special.IXor)
        {
            return (null, null);
        }

        var place = special - (int)Special.Add;
        var forms = (int)Special.RAdd - (int)Special.Add;
        var symbol = OperatorSymbols.Binary[place % forms];
        return ((place / forms) switch
        {
            0 => $"Return self{symbol}value.",
            1 => $"Return value{symbol}self.",
            _ => $"Return self{symbol}=value.",
        }, Value);
    }
}
