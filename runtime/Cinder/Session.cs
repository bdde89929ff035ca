using System.Text;
using Cinder.Runtime;

namespace Cinder;

/// <summary>How a program ended.</summary>
/// <param name="ExitCode">The process's exit code.</param>
/// <param name="WasInterrupted">Nobody caught a KeyboardInterrupt.</param>
internal readonly record struct Outcome(int ExitCode, bool WasInterrupted);

/// <summary>Runs one program from start to exit code.</summary>
internal static class Session
{
    /// <summary>Exit code when there is no memory for the virtual machine.</summary>
    private const int NoMemory = 1;

    internal static Outcome Run(Invocation invocation, FaultReporter faults)
    {
        try
        {
            return RunProgram(invocation, faults);
        }
        catch (HeapExhaustedException e)
        {
            return Fail(e.Message);
        }
    }

    /// <summary>One line instead of what the .NET runtime has to say.</summary>
    internal static Outcome Fail(string reason)
    {
        FaultReporter.WriteError(reason);
        return new Outcome(NoMemory, WasInterrupted: false);
    }

    private static Outcome RunProgram(Invocation invocation, FaultReporter faults)
    {
        using var vm = new Vm(invocation.Options);
        vm.HandleSignals();
        faults.Watch(vm);
        if (IsTerminal)
        {
            // The line editor makes the console the one that handles Ctrl-C.
            Console.CancelKeyPress += (_, e) =>
            {
                e.Cancel = true;
                vm.MainThread.Interrupt();
            };
        }

        var program = new MainProgram(vm);
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
                program.RunInteractive(OpenReader(vm), withBanner: !invocation.Options.Quiet);
                return new Outcome(program.Finish(), WasInterrupted: false);
            default:
                program.RunStandardInput(invocation.SkipFirstLine);
                break;
        }

        if (prompts && invocation.Options.Inspect)
        {
            program.Inspect(OpenReader(vm));
        }

        var exitCode = program.Finish();
        if (invocation.Options.XOptions.Contains("gc-report"))
        {
            GcReport.Write(vm);
        }

        return new Outcome(exitCode, program.WasInterrupted);
    }

    private static ILineReader OpenReader(Vm vm) => IsTerminal ? new LineEditor() : new StreamLineReader(vm.MainThread);

    /// <summary>Whether a person types the input and sees the output.</summary>
    private static bool IsTerminal => !Console.IsInputRedirected && !Console.IsOutputRedirected;
}
