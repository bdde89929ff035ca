using Cinder.Runtime;

namespace Cinder;

/// <summary>The <c>cinder</c> command line: options, then a file, -c, -m or standard input.</summary>
internal ref struct CommandLine
{
    private const string WithArgument = "cmWX";

    private readonly string[] _args;
    private readonly Dictionary<char, int> _counts;
    private readonly List<string> _warnings;
    private readonly List<string> _extensions;
    private int _next;
    private int _position;

    private CommandLine(string[] args)
    {
        _args = args;
        _counts = [];
        _warnings = [];
        _extensions = [];
    }

    /// <summary>Reads the command line and the environment.</summary>
    internal static Invocation Parse(string[] args) => new CommandLine(args).Parse();

    private Invocation Parse()
    {
        while (TryNextOption(out var option))
        {
            switch (option)
            {
                case "h" or "?" or "help" or "help-all" or "help-env" or "help-xoptions":
                    return Print(HelpText.Of(option));
                case "V" or "version":
                    _counts['V'] = _counts.GetValueOrDefault('V') + 1;
                    break;
                case "check-hash-based-pycs":
                    // There are no cached files to check.
                    if (_next++ >= _args.Length)
                    {
                        return Fail("Argument expected for the --check-hash-based-pycs option");
                    }

                    break;
                case { Length: 1 } when WithArgument.Contains(option[0], StringComparison.Ordinal):
                    if (Argument() is not { } argument)
                    {
                        return Fail($"Argument expected for the -{option} option");
                    }

                    switch (option)
                    {
                        case "c":
                            return Complete(ProgramKind.Command, argument + "\n", ["-c", .. _args[_next..]]);
                        case "m":
                            return Complete(ProgramKind.Module, argument, ["-m", .. _args[_next..]]);
                        case "W":
                            _warnings.Add(argument);
                            break;
                        default:
                            _extensions.Add(argument);
                            break;
                    }

                    break;
                case { Length: 1 } when "bBdEiIOPqRsStuvx".Contains(option[0], StringComparison.Ordinal):
                    _counts[option[0]] = _counts.GetValueOrDefault(option[0]) + 1;
                    break;
                case "J":
                    return Fail("-J is reserved for Jython");
                default:
                    return Fail(option.Length == 1 ? $"Unknown option: -{option}" : $"unknown option --{option}");
            }
        }

        if (_counts.TryGetValue('V', out var versions))
        {
            return Print(versions > 1 ? $"Python {VersionText.Long}" : $"Python {VersionText.Short}");
        }

        return _next < _args.Length && _args[_next] != "-"
            ? Complete(ProgramKind.File, _args[_next], _args[_next..])
            : Complete(ProgramKind.StandardInput, "", _next < _args.Length ? _args[_next..] : [""]);
    }

    /// <summary>Short options may stand together (-Es); the name of a long one comes without its dashes.</summary>
    private bool TryNextOption(out string option)
    {
        option = "";
        if (_position == 0)
        {
            if (_next >= _args.Length || _args[_next].Length < 2 || _args[_next][0] != '-')
            {
                return false;
            }

            if (_args[_next] == "--")
            {
                _next++;
                return false;
            }

            if (_args[_next].StartsWith("--", StringComparison.Ordinal))
            {
                option = _args[_next++][2..];
                return true;
            }

            _position = 1;
        }

        option = _args[_next][_position++].ToString();
        if (_position == _args[_next].Length)
        {
            _position = 0;
            _next++;
        }

        return true;
    }

    /// <summary>The rest of the word, or the next word.</summary>
    private string? Argument()
    {
        if (_position > 0)
        {
            var rest = _args[_next++][_position..];
            _position = 0;
            return rest;
        }

        return _next < _args.Length ? _args[_next++] : null;
    }

    private readonly Invocation Complete(ProgramKind kind, string target, string[] arguments)
    {
        var environment = new EnvironmentSettings(ignore: Count('E') > 0 || Count('I') > 0);
        var inspect = Math.Max(Count('i'), environment.Flag("PYTHONINSPECT"));
        var isolated = Count('I') > 0;
        var devMode = _extensions.Contains("dev") || environment.IsOne("PYTHONDEVMODE");
        var bytesWarning = Count('b');
        var safePath = isolated || Count('P') > 0 || environment.Flag("PYTHONSAFEPATH") > 0;
        var stress = _extensions.Find(o => o == "gc-stress" || o.StartsWith("gc-stress=", StringComparison.Ordinal));
        var threaded = _extensions.Find(o => o.StartsWith("threaded=", StringComparison.Ordinal));
        string[] warnings =
        [
            .. devMode ? ["default"] : Array.Empty<string>(),
            .. environment.List("PYTHONWARNINGS", ','),
            .. _warnings,
            .. bytesWarning > 0 ? [bytesWarning > 1 ? "error::BytesWarning" : "default::BytesWarning"] : Array.Empty<string>(),
        ];
        var program = Environment.GetCommandLineArgs()[0];
        if (!TryDigitLimit(environment, out var maxIntDigits, out var complaint))
        {
            Console.Error.WriteLine($"Fatal Python error: config_init_int_max_str_digits: {complaint}: invalid limit; must be >= 640 or 0 for unlimited.");
            Console.Error.WriteLine("Python runtime state: preinitialized");
            return new Invocation { ExitCode = 1 };
        }

        return new Invocation
        {
            Kind = kind,
            Target = target,
            SkipFirstLine = Count('x') > 0,
            Options = new VmOptions
            {
                Program = program,
                Arguments = arguments,
                OriginalArguments = [program, .. _args],
                SearchPath = environment.List("PYTHONPATH", Path.PathSeparator),
                StandardLibraries = [.. _extensions.Where(o => o.StartsWith("stdlib=", StringComparison.Ordinal)).Select(o => o["stdlib=".Length..])],
                Executable = Environment.ProcessPath ?? "",
                Debug = Math.Max(Count('d'), environment.Flag("PYTHONDEBUG")),
                Inspect = inspect > 0,
                Interactive = Count('i') > 0,
                Optimize = Math.Max(Count('O'), environment.Flag("PYTHONOPTIMIZE")),
                DontWriteBytecode = Count('B') > 0 || environment.Flag("PYTHONDONTWRITEBYTECODE") > 0,
                NoUserSite = isolated || Count('s') > 0 || environment.Flag("PYTHONNOUSERSITE") > 0,
                NoSite = Count('S') > 0,
                IgnoreEnvironment = isolated || Count('E') > 0,
                Isolated = isolated,
                SafePath = safePath,
                Verbose = Math.Max(Count('v'), environment.Flag("PYTHONVERBOSE")),
                BytesWarning = bytesWarning,
                Quiet = Count('q') > 0,
                Unbuffered = Count('u') > 0 || environment.Flag("PYTHONUNBUFFERED") > 0,
                MaxIntDigits = maxIntDigits,
                DevMode = devMode,
                StartupFile = environment.Text("PYTHONSTARTUP"),
                WarningOptions = warnings,
                XOptions = _extensions,
                ThreadedAfter = threaded is null ? VmOptions.DefaultThreadedAfter : threaded.EndsWith("=off", StringComparison.Ordinal) ? -1 : int.TryParse(threaded.Split('=')[1], out var count) && count >= 0 ? count : VmOptions.DefaultThreadedAfter,
                GcBudget = _extensions.Find(o => o.StartsWith("gc-budget=", StringComparison.Ordinal)) is { } budget && long.TryParse(budget.AsSpan("gc-budget=".Length), out var kilobytes) && kilobytes > 0 ? kilobytes << 10 : null,
                GcStress = stress is null ? 0 : stress.Split('=') is [_, var n] && int.TryParse(n, out var interval) && interval > 0 ? interval : 1,
            },
        };
    }

    /// <summary>The option goes before the variable.</summary>
    private readonly bool TryDigitLimit(EnvironmentSettings environment, out int? limit, out string source)
    {
        const string Option = "int_max_str_digits";
        var given = _extensions.FindLast(o => o == Option || o.StartsWith(Option + "=", StringComparison.Ordinal));
        source = given is null ? "PYTHONINTMAXSTRDIGITS" : "-X " + Option;
        var text = given is null ? environment.Text(source) : given[Math.Min(given.Length, Option.Length + 1)..];
        limit = int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
        return text is null || limit is 0 or >= 640;
    }

    private readonly int Count(char option) => _counts.GetValueOrDefault(option);

    private static Invocation Print(string text)
    {
        Console.Out.WriteLine(text);
        return new Invocation { ExitCode = 0 };
    }

    private static Invocation Fail(string message)
    {
        Console.Error.WriteLine(message);
        Console.Error.WriteLine(HelpText.UsageLine);
        Console.Error.WriteLine("Try `cinder -h' for more information.");
        return new Invocation { ExitCode = 2 };
    }
}
