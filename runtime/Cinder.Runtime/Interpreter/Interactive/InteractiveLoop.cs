using Cinder.Compiler;
using Cinder.Compiler.Bytecode;
using Cinder.Syntax;

namespace Cinder.Runtime;

/// <summary>Reads statements at a prompt, runs each in <c>__main__</c> and shows what it gives.</summary>
internal sealed unsafe class InteractiveLoop(VmThread t, ILineReader reader)
{
    private const string FileName = "<stdin>";

    // No warnings here: they come when the statement is compiled.
    private readonly ParserOptions _parsing = new() { CharacterName = CharacterNames.TextOf };

    /// <summary>What statements so far imported from <c>__future__</c>.</summary>
    private CodeFlags _features;

    /// <summary>Runs until the input ends or the program exits.</summary>
    /// <returns>The exit code.</returns>
    internal int Run(Ref globals)
    {
        SetPrompt("ps1", ">>> ");
        SetPrompt("ps2", "... ");
        while (true)
        {
            if (!TryReadStatement(out var source))
            {
                StandardStreams.WriteError(t, "\nKeyboardInterrupt\n");
                continue;
            }

            if (source is null)
            {
                StandardStreams.WriteError(t, "\n");
                return 0;
            }

            if (source.Length > 0 && Execute(source, globals).IsError)
            {
                var isExit = t.PendingMatches(BuiltinType.SystemExit);
                var code = Uncaught.Report(t);
                if (isExit)
                {
                    return code;
                }
            }

            StandardStreams.Flush(t);
        }
    }

    private Ref Execute(string source, Ref globals)
    {
        var options = new CompileOptions { Flags = _features, Optimize = t.Vm.Options.Optimize };
        var code = SourceCode.Compile(t, source, FileName, "single", options);
        if (code.IsError)
        {
            return code;
        }

        _features |= (CodeFlags)((CodeRefObject*)code.Object)->Data->Flags & CodeFlags.FutureMask;
        var function = FunctionCalls.NewFunction(t, code, globals, t.Vm.Builtins);
        return FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, globals);
    }

    /// <summary>False after Ctrl-C; null at the end of the input; empty for a line with nothing on it.</summary>
    private bool TryReadStatement(out string? source)
    {
        var text = new StatementText(_parsing, FileName);
        while (true)
        {
            if (!reader.TryReadLine(Prompt(text.IsEmpty ? "ps1" : "ps2"), out var line))
            {
                source = null;
                return false;
            }

            if (line is null)
            {
                source = text.IsEmpty ? null : text.ToString();
                return true;
            }

            if (text.Add(line))
            {
                source = text.ToString();
                return true;
            }
        }
    }

    private void SetPrompt(string name, string text)
    {
        var sys = (DictObject*)t.Vm.Sys.Object;
        if (DictOps.GetStr(sys, StrOps.Intern(t, name)).IsUnbound)
        {
            DictOps.SetStr(t, sys, StrOps.Intern(t, name), StrOps.New(t, text));
        }
    }

    /// <summary>A prompt may be any object: its text is made anew each time.</summary>
    private string Prompt(string name)
    {
        var value = DictOps.GetStr((DictObject*)t.Vm.Sys.Object, StrOps.Intern(t, name));
        var text = value.IsUnbound ? Ref.Unbound : Op.Str(t, value);
        t.ClearPending();
        return text.IsUnbound || text.IsError ? "" : StrOps.ToManaged(text);
    }
}
