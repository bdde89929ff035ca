namespace Cinder;

/// <summary>The <c>cinder</c> command line: options, then a file, -c, -m or standard input.</summary>
internal static class CommandLine
{
    private const int StackBytes = 512 << 20;

    private const string Help = """
        usage: cinder [option] ... [-c cmd | -m mod | file | -] [arg] ...
        -c cmd : program passed in as string (terminates option list)
        -E     : ignore PYTHON* environment variables (such as PYTHONPATH)
        -h     : print this help message and exit
        -I     : isolate from the user's environment (implies -E)
        -m mod : run library module as a script (terminates option list)
        -O     : remove assert and __debug__-dependent statements
        -S     : don't imply 'import site' on initialization
        -u     : force the stdout and stderr streams to be unbuffered
        -V     : print the Python version number and exit
        -X opt : set implementation-specific option (gc-stress[=N], dis)
        file   : program read from script file
        -      : program read from stdin
        """;

    internal static int Run(string[] args)
    {
        var parsed = Parse(args);
        if (parsed.ExitCode is { } code)
        {
            return code;
        }

        // A thread of our own: Python recursion through native code needs more stack than the main thread has.
        var result = 0;
        var thread = new Thread(() => result = Session.Run(parsed), StackBytes);
        thread.Start();
        thread.Join();
        return result;
    }

    private static Invocation Parse(string[] args)
    {
        var invocation = new Invocation();
        var i = 0;
        for (; i < args.Length && args[i].Length > 1 && args[i][0] == '-'; i++)
        {
            switch (args[i])
            {
                case "-V" or "--version":
                    Console.Out.WriteLine("Python 3.11.2 (cinder 0.1.0)");
                    return invocation with { ExitCode = 0 };
                case "-h" or "--help" or "-?":
                    Console.Out.WriteLine(Help);
                    return invocation with { ExitCode = 0 };
                case "-c" or "-m" when i + 1 >= args.Length:
                    Console.Error.WriteLine($"Argument expected for the {args[i]} option");
                    Console.Error.WriteLine("usage: cinder [option] ... [-c cmd | -m mod | file | -] [arg] ...");
                    return invocation with { ExitCode = 2 };
                case "-c":
                    return invocation with { Command = args[i + 1], Arguments = ["-c", .. args[(i + 2)..]] };
                case "-m":
                    return invocation with { Module = args[i + 1], Arguments = ["-m", .. args[(i + 2)..]] };
                case "-X" when i + 1 < args.Length:
                    invocation = invocation with { XOptions = [.. invocation.XOptions, args[++i]] };
                    break;
                case "-W" when i + 1 < args.Length:
                    i++;
                    break;
                case "-E" or "-I" or "-S" or "-B" or "-u" or "-s" or "-q" or "-b" or "-d" or "-i" or "-v":
                    invocation = args[i] is "-E" or "-I" ? invocation with { IgnoreEnvironment = true } : invocation;
                    break;
                case "-O" or "-OO":
                    invocation = invocation with { Optimize = args[i].Length - 1 };
                    break;
                default:
                    Console.Error.WriteLine($"Unknown option: {args[i]}");
                    Console.Error.WriteLine("usage: cinder [option] ... [-c cmd | -m mod | file | -] [arg] ...");
                    Console.Error.WriteLine("Try `cinder -h' for more information.");
                    return invocation with { ExitCode = 2 };
            }
        }

        return i < args.Length && args[i] != "-"
            ? invocation with { File = args[i], Arguments = args[i..] }
            : invocation with { Arguments = i < args.Length ? args[i..] : [""] };
    }
}

/// <summary>What the command line asks for.</summary>
internal sealed record Invocation
{
    public string? File { get; init; }

    public string? Command { get; init; }

    public string? Module { get; init; }

    public IReadOnlyList<string> Arguments { get; init; } = [""];

    public IReadOnlyList<string> XOptions { get; init; } = [];

    public bool IgnoreEnvironment { get; init; }

    public int Optimize { get; init; }

    /// <summary>Set when there is nothing to run.</summary>
    public int? ExitCode { get; init; }
}
