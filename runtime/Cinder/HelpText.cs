namespace Cinder;

/// <summary>What -h and its relatives print.</summary>
internal static class HelpText
{
    internal const string UsageLine = "usage: cinder [option] ... [-c cmd | -m mod | file | -] [arg] ...";

    private const string Options = """

        Options (and the environment variables that stand for them):
        -b     : warn about comparing bytes with str or int; -bb: make that an error
        -B     : write no bytecode files, which cinder does not do anyway (PYTHONDONTWRITEBYTECODE)
        -c cmd : run the text given (ends the options)
        -d     : accepted for compatibility (PYTHONDEBUG)
        -E     : ignore the PYTHON* environment variables
        -h     : print this text and exit (also -?, --help)
        -i     : go on at the prompt when the program has ended (PYTHONINSPECT)
        -I     : isolate from the user's environment and folders (implies -E, -P and -s)
        -m mod : run a module as a program (ends the options)
        -O     : leave out assertions and what depends on __debug__ (PYTHONOPTIMIZE)
        -OO    : leave out documentation strings as well
        -P     : put no folder in front of sys.path that the program did not ask for (PYTHONSAFEPATH)
        -q     : print no version and no copyright at the prompt
        -s     : use no site-packages of the user (PYTHONNOUSERSITE)
        -S     : do not import site at the start
        -u     : do not buffer stdout and stderr (PYTHONUNBUFFERED)
        -v     : report every import on stderr (PYTHONVERBOSE)
        -V     : print the version and exit (also --version); -VV: more of it
        -W arg : filter warnings: action:message:category:module:line (PYTHONWARNINGS)
        -x     : skip the first line of the program
        -X opt : set an option of the implementation, see --help-xoptions
        file   : run the program in the file, or __main__.py in the folder
        -      : run the program that comes on standard input (the default; at a terminal, prompt for it)
        arg ...: arguments of the program, in sys.argv[1:]
        """;

    private const string Variables = """
        Environment variables:
        PYTHONPATH      : folders that modules are looked for in, separated by ':'
        PYTHONSTARTUP   : file that runs before the first prompt
        PYTHONWARNINGS  : filters of warnings, separated by ','
        PYTHONDEVMODE   : 1: show more warnings
        PYTHONHASHSEED  : accepted; hashes are the same in every run
        PYTHONDEBUG, PYTHONDONTWRITEBYTECODE, PYTHONINSPECT, PYTHONNOUSERSITE, PYTHONOPTIMIZE, PYTHONSAFEPATH,
        PYTHONUNBUFFERED, PYTHONVERBOSE : as the options -d, -B, -i, -s, -O, -P, -u and -v
        """;

    private const string Extensions = """
        Options of the implementation:
        -X dev          : development mode: show all warnings once
        -X dis          : print the bytecode of the program and of what it imports
        -X gc-budget=KIB: collect garbage after so many KiB of small objects, while there are few
        -X gc-report    : tell at the end what the collectors did
        -X gc-stress[=N]: collect garbage at every allocation, or at every N-th
        -X perf         : write a map of generated code for the profiler perf
        -X stdlib=DIR   : look for library modules that cinder itself does not bring along in this folder,
                          the Lib folder of a CPython 3.11
        -X threaded=N   : make the interpreter in machine code after N calls and loops; off: never
        """;

    internal static string Of(string option) => option switch
    {
        "help-env" => Variables,
        "help-xoptions" => Extensions,
        "help-all" => $"{UsageLine}\n{Options}\n\n{Variables}\n\n{Extensions}",
        _ => $"{UsageLine}\n{Options}",
    };
}
