namespace Cinder.Runtime;

/// <summary><c>SyntaxError</c>.</summary>
[PyType(BuiltinType.SyntaxError, Doc = "Invalid syntax.")]
internal static unsafe partial class SyntaxErrorType
{
    [PyMethod("__init__")]
    private static Ref Init(VmThread t, ExceptionObject* self, Args args, KwArgs kwargs) =>
        ExceptionInit.Positional(t, self, args, kwargs) && ExceptionFields.Initialize(t, self, BuiltinType.SyntaxError, args.Items, (int)args.Count) ? Ref.None : Ref.Error;

    [PyMethod("__str__")]
    private static Ref Str(VmThread t, ExceptionObject* self)
    {
        var message = ExceptionFields.Get(Ref.From(self), ExceptionField.SyntaxMessage);
        var text = Op.Str(t, message.IsUnbound ? Ref.None : message);
        if (text.IsError)
        {
            return text;
        }

        var file = ExceptionFields.Get(Ref.From(self), ExceptionField.SyntaxFileName);
        var line = ExceptionFields.Get(Ref.From(self), ExceptionField.SyntaxLine);
        var hasFile = !file.IsUnbound && t.KindOf(file) == BuiltinType.Str;
        var hasLine = line.IsInt;
        if (!hasFile && !hasLine)
        {
            return text;
        }

        var name = hasFile ? StrOps.ToManaged(file) : "";
        name = name[(name.LastIndexOf('/') + 1)..];
        var place = hasFile && hasLine ? $"{name}, line {line.IntValue}" : hasFile ? name : $"line {line.IntValue}";
        return StrOps.New(t, $"{StrOps.ToManaged(text)} ({place})");
    }

    /// <summary>Sets the fields: the message, and the place that a second argument describes.</summary>
    internal static bool Initialize(VmThread t, ExceptionObject* exception, Ref* args, int count)
    {
        ExceptionFields.Set(t, exception, ExceptionField.SyntaxMessage, count > 0 ? args[0] : Ref.Unbound);
        if (count != 2)
        {
            return true;
        }

        var details = TupleOps.FromIterable(t, args[1]);
        if (details.IsError)
        {
            return false;
        }

        var items = TupleObject.Items((TupleObject*)details.Object);
        var given = ((TupleObject*)details.Object)->Length;
        if (given is < 4 or > 6)
        {
            t.RaiseTypeError($"function takes at {(given < 4 ? "least 4" : "most 6")} arguments ({given} given)");
            return false;
        }

        for (var i = 0; i < 6; i++)
        {
            ExceptionFields.Set(t, exception, ExceptionField.SyntaxFileName + i, i < given ? items[i] : Ref.Unbound);
        }

        if (given == 5)
        {
            t.RaiseTypeError("end_offset must be provided when end_lineno is provided");
            return false;
        }

        return true;
    }
}
