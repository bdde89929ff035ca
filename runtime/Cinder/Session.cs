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
            default:
                program.RunStandardInput(invocation.SkipFirstLine);
                break;
        }

        return program.Finish();
    }
}
