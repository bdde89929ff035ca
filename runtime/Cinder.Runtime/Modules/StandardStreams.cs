using System.Text;

namespace Cinder.Runtime;

/// <summary>sys.stdin, sys.stdout and sys.stderr: opened at the start, written by the runtime itself, flushed at the end.</summary>
internal static unsafe class StandardStreams
{
    /// <summary>Opens the three streams and puts them into sys; builtins gets <c>open()</c>.</summary>
    internal static void Open(VmThread t)
    {
        var io = (ModuleObject*)ModuleOps.LoadNative(t, "_io").Object;
        var open = StrOps.Intern(t, "open");
        var function = DictOps.GetStr((DictObject*)io->Dict.Object, open);
        ((BuiltinFunctionObject*)function.Object)->Module = StrOps.Intern(t, "io");
        DictOps.SetStr(t, (DictObject*)t.Vm.Builtins.Object, open, function);
        var settings = StreamSettings.Read(t.Vm.Options);
        Put(t, "stdin", OpenDescriptor(t, 0, "<stdin>", settings));
        var output = OpenDescriptor(t, 1, "<stdout>", settings);
        Put(t, "stdout", output);
        t.Vm.StandardOutputBits = output.Bits;
        var error = OpenDescriptor(t, 2, "<stderr>", settings);
        Put(t, "stderr", error);
        t.Vm.StandardErrorBits = error.Bits;
    }

    /// <summary>What a name such as "stdout" of sys refers to now; Unbound when it was deleted.</summary>
    internal static Ref Current(VmThread t, Name name) => DictOps.GetStr((DictObject*)t.Vm.Sys.Object, t.Names[name]);

    /// <summary>Writes a str to any file: to a text file directly. False with an exception pending.</summary>
    internal static bool Write(VmThread t, Ref file, Ref text)
    {
        if (IoObjects.IsExactly(t, file, BuiltinType.TextIOWrapper))
        {
            var stream = (TextIOObject*)file.Object;
            return TextIOOps.CheckOpen(t, stream) && TextIOOps.Write(t, stream, text);
        }

        return !Op.CallMethod(t, file, t.Names[Name.Write], text).IsError;
    }

    /// <summary>Writes to sys.stderr, whatever that is; a failure is dropped.</summary>
    internal static void WriteError(VmThread t, string text)
    {
        var pending = t.TakePending();
        var stream = Current(t, Name.StdErr);
        if (stream.IsUnbound)
        {
            // Nowhere else to go: the descriptor itself.
            var bytes = Encoding.UTF8.GetBytes(text);
            fixed (byte* data = bytes)
            {
                LibC.Write(2, data, bytes.Length);
            }
        }
        else if (!stream.IsNone)
        {
            if (Write(t, stream, StrOps.New(t, text)))
            {
                Op.CallMethod(t, stream, t.Names[Name.Flush]);
            }

            t.ClearPending();
        }

        if (!pending.IsUnbound)
        {
            t.Restore(pending);
        }
    }

    /// <summary>At the end of the program: flushes sys.stdout and sys.stderr.</summary>
    /// <returns>False when that failed, which is reported for sys.stdout.</returns>
    internal static bool Flush(VmThread t)
    {
        var ok = true;
        var output = Current(t, Name.StdOut);
        if (IsOpen(t, output) && Op.CallMethod(t, output, t.Names[Name.Flush]).IsError)
        {
            Unraisable.Report(t, output);
            ok = false;
        }

        var error = Current(t, Name.StdErr);
        if (IsOpen(t, error) && Op.CallMethod(t, error, t.Names[Name.Flush]).IsError)
        {
            t.ClearPending();
            ok = false;
        }

        return ok;
    }

    /// <summary>After the last finaliser: what is still in the buffers of the streams that the program started with.</summary>
    internal static void FlushOriginals(VmThread t)
    {
        FlushOriginal(t, new Ref(t.Vm.StandardOutputBits));
        FlushOriginal(t, new Ref(t.Vm.StandardErrorBits));
    }

    private static void FlushOriginal(VmThread t, Ref stream)
    {
        if (IsOpen(t, stream))
        {
            TextIOOps.Flush(t, (TextIOObject*)stream.Object);
            t.ClearPending();
        }
    }

    private static bool IsOpen(VmThread t, Ref stream)
    {
        if (stream.IsUnbound || stream.IsNone)
        {
            return false;
        }

        var closed = IoObjects.IsClosed(t, stream);
        t.ClearPending();
        return closed <= 0;
    }

    private static void Put(VmThread t, string name, Ref stream)
    {
        DictOps.SetStr(t, (DictObject*)t.Vm.Sys.Object, StrOps.Intern(t, name), stream);
        DictOps.SetStr(t, (DictObject*)t.Vm.Sys.Object, StrOps.Intern(t, $"__{name}__"), stream);
    }

    /// <summary>A text file over the descriptor, or None when that is not open. It is never closed by its end.</summary>
    private static Ref OpenDescriptor(VmThread t, int descriptor, string name, StreamSettings settings)
    {
        if (!LibCFiles.TryDescribe(descriptor, out var description))
        {
            return Ref.None;
        }

        var raw = (FileIOObject*)TypeOps.AllocatePlainInstance(t, t.Types(BuiltinType.FileIO));
        raw->Descriptor = descriptor;
        raw->Access = descriptor == 0 ? FileAccessFlags.Readable : FileAccessFlags.Writable;
        raw->Seekable = -1;
        raw->IsTerminal = description.IsCharacterDevice && LibC.IsTerminal(descriptor) != 0;
        raw->BlockSize = description.BlockSize > 1 ? description.BlockSize : IoModule.DefaultBufferSize;
        var buffer = Ref.From(raw);
        Op.SetAttr(t, buffer, t.Names[Name.AttrName], StrOps.New(t, name));
        if (!settings.Unbuffered || descriptor == 0)
        {
            var buffered = (BufferedObject*)TypeOps.AllocatePlainInstance(t, t.Types(descriptor == 0 ? BuiltinType.BufferedReader : BuiltinType.BufferedWriter));
            BufferedOps.Initialize(t, buffered, buffer, raw->BlockSize, readable: descriptor == 0, writable: descriptor != 0);
            buffer = Ref.From(buffered);
        }

        var text = (TextIOObject*)TypeOps.AllocatePlainInstance(t, t.Types(BuiltinType.TextIOWrapper));
        TextIOWrapperType.Clear(text);
        var errors = descriptor == 2 ? "backslashreplace" : settings.Errors;
        var lineBuffering = descriptor == 2 || (descriptor == 1 && raw->IsTerminal);
        TextIOSetup.Open(
            t, text, buffer, StrOps.New(t, settings.Encoding), StrOps.Intern(t, errors), NewlineMode.LineFeed, lineBuffering,
            writeThrough: settings.Unbuffered && descriptor != 0);
        t.ClearPending();
        Op.SetAttr(t, Ref.From(text), t.Names[Name.Mode], StrOps.Intern(t, descriptor == 0 ? "r" : "w"));
        return Ref.From(text);
    }
}

/// <summary>What the command line and the environment say of the standard streams.</summary>
internal readonly record struct StreamSettings(string Encoding, string Errors, bool Unbuffered)
{
    internal static StreamSettings Read(VmOptions options)
    {
        var errors = LocaleEncoding.IsPlain ? "surrogateescape" : "strict";
        var encoding = "utf-8";
        if (options.IgnoreEnvironment)
        {
            return new StreamSettings(encoding, errors, options.Unbuffered);
        }

        if (Environment.GetEnvironmentVariable("PYTHONIOENCODING") is { Length: > 0 } given)
        {
            var parts = given.Split(':', 2);
            var isKnown = Codecs.Find(parts[0], out _) is not (CodecKind.Unknown or CodecKind.NotText);
            encoding = parts[0].Length > 0 && isKnown ? parts[0] : encoding;
            errors = parts.Length == 2 && parts[1].Length > 0 ? parts[1] : "strict";
        }

        return new StreamSettings(encoding, errors, options.Unbuffered);
    }
}
