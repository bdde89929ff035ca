using System.Text;
using Cinder.Runtime;

namespace Cinder;

/// <summary>Runs one program from start to exit code.</summary>
internal static class Session
{
    internal static int Run(Invocation invocation)
    {
        var stress = invocation.XOptions.FirstOrDefault(o => o.StartsWith("gc-stress", StringComparison.Ordinal));
        var interval = stress is null ? 0 : stress.Split('=') is [_, var n] && int.TryParse(n, out var parsed) ? parsed : 1;
        var first = invocation.File is { } file ? Path.GetDirectoryName(Path.GetFullPath(file)) ?? "" : invocation.Module is not null ? Environment.CurrentDirectory : "";
        var extra = invocation.IgnoreEnvironment ? null : Environment.GetEnvironmentVariable("PYTHONPATH");
        var options = new VmOptions
        {
            Arguments = invocation.Arguments,
            SearchPath = [first, .. (extra ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)],
            Executable = Environment.ProcessPath ?? "",
            Optimize = invocation.Optimize,
            XOptions = invocation.XOptions,
            GcStress = interval,
        };
        using var vm = new Vm(options);
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            vm.MainThread.Interrupt();
        };
        byte[] source;
        string name;
        if (invocation.Command is { } command)
        {
            source = Encoding.UTF8.GetBytes(command);
            name = "<string>";
        }
        else if (invocation.File is { } path)
        {
            if (!File.Exists(path))
            {
                Console.Error.WriteLine($"cinder: can't open file '{Path.GetFullPath(path)}': [Errno 2] No such file or directory");
                return 2;
            }

            source = File.ReadAllBytes(path);
            name = path;
        }
        else if (invocation.Module is { } module)
        {
            return MainProgram.RunModule(vm, module);
        }
        else
        {
            using var input = Console.OpenStandardInput();
            using var buffer = new MemoryStream();
            input.CopyTo(buffer);
            source = buffer.ToArray();
            name = "<stdin>";
        }

        return MainProgram.Run(vm, source, name);
    }
}
