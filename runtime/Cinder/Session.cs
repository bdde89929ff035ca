using System.Text;
using Cinder.Runtime;

namespace Cinder;

/// <summary>Runs one program from start to exit code.</summary>
internal static class Session
{
    internal static int Run(Invocation invocation)
    {
        using var vm = new Vm(invocation.Options);
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            vm.MainThread.Interrupt();
        };
        var program = new MainProgram(vm);
        var reader = IsTerminal ? (ILineReader)new LineEditor() : new StreamLineReader(Console.OpenStandardInput(), Console.OpenStandardError());
        var prompts = IsTerminal || invocation.Options.Interactive;
        switch (invocation.Kind)
        {
            case ProgramKind.Command:
                program.RunCommand(Encoding.UTF8.GetBytes(invocation.Target));
                break;
            case ProgramKind.Module:
                program.RunModule(invocation.Target);
                break;
            case ProgramKind.File:
                program.RunPath(invocation.Target, invocation.SkipFirstLine);
                break;
            case ProgramKind.StandardInput when prompts:
                program.RunInteractive(reader, withBanner: !invocation.Options.Quiet);
                return program.Finish();
            default:
                program.RunStandardInput(invocation.SkipFirstLine);
                break;
        }

        if (prompts && invocation.Options.Inspect)
        {
            program.Inspect(reader);
        }

        var exitCode = program.Finish();
        if (invocation.Options.XOptions.Contains("gc-report"))
        {
            GcReport.Write(vm);
        }

        return exitCode;
    }

    /// <summary>Whether a person types the input and sees the output.</summary>
    private static bool IsTerminal => !Console.IsInputRedirected && !Console.IsOutputRedirected;
}
