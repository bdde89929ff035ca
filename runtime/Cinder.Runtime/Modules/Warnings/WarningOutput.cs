namespace Cinder.Runtime;

/// <summary>Shows a warning: through <c>warnings._showwarnmsg</c> when that module is there, else by our own means on stderr.</summary>
internal static unsafe class WarningOutput
{
    internal static Ref Show(VmThread t, WarningIssue* issue, Ref text)
    {
        var show = WarningFilters.OfModule(t, "_showwarnmsg", import: !issue->Source.IsNone);
        if (show.IsError)
        {
            return show;
        }

        if (show.IsUnbound)
        {
            Write(t, issue, text);
            return Ref.None;
        }

        if (TypeObject.Special(t.TypeOf(show), Special.Call).IsUnbound)
        {
            return t.RaiseTypeError("warnings._showwarnmsg() must be set to a callable");
        }

        var messageClass = WarningFilters.OfModule(t, "WarningMessage", import: false);
        if (messageClass.IsUnbound)
        {
            return t.Raise(BuiltinType.RuntimeError, "unable to get warnings.WarningMessage");
        }

        if (messageClass.IsError)
        {
            return messageClass;
        }

        var args = stackalloc Ref[7];
        args[0] = issue->Message;
        args[1] = issue->Category;
        args[2] = issue->FileName;
        args[3] = IntOps.FromLong(t, issue->Line);
        args[4] = Ref.None;
        args[5] = Ref.None;
        args[6] = issue->Source;
        var message = Op.Call(t, messageClass, args, 7);
        var result = message.IsError ? message : Op.Call1(t, show, message);
        return result.IsError ? result : Ref.None;
    }

    /// <summary>Writes to sys.stderr; failures to do so are dropped, as nobody could be told.</summary>
    private static void Write(VmThread t, WarningIssue* issue, Ref text)
    {
        var stream = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[Name.StdErr]);
        if (stream.IsUnbound || stream.IsNone)
        {
            return;
        }

        var file = StrOps.ToManaged(issue->FileName);
        var category = TypeOps.IsType(t, issue->Category) ? StrOps.ToManaged(((TypeObject*)issue->Category.Object)->Name) : Op.TypeName(t, issue->Category);
        var line = issue->SourceLine.IsHeap ? StrOps.ToManaged(issue->SourceLine) : new SourceLines(t).Line(file, issue->Line);
        var message = t.KindOf(text) == BuiltinType.Str ? StrOps.ToManaged(text) : Op.ReprToManaged(t, text);
        var shown = $"{file}:{issue->Line}: {category}: {message}\n";
        shown += line is null ? "" : $"  {line.TrimStart(' ', '\t', '\f')}\n";
        if (Op.CallMethod(t, stream, t.Names[Name.Write], StrOps.New(t, shown)).IsError)
        {
            t.ClearPending();
        }
    }
}
