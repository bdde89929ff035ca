using Cinder.Profiles;

namespace Cinder.Build.Tool;

/// <summary>Finds the verb, expands response files, and turns every failure into a coded line and an exit code.</summary>
internal sealed class CommandDispatcher(IReadOnlyList<Verb> verbs, TextWriter output)
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int InternalError = 2;

    public int Run(IReadOnlyList<string> arguments)
    {
        var reporter = new Reporter(output);
        try
        {
            if (arguments.Count == 0 || arguments[0] is "-h" or "--help" or "help")
            {
                PrintOverview();
                return arguments.Count == 0 ? Failure : Success;
            }

            Verb verb = verbs.FirstOrDefault(candidate => candidate.Name == arguments[0])
                ?? throw new ToolException(Codes.BadUsage, $"The verb {arguments[0]} is unknown. cinder-build --help lists them.");
            string[] rest = [.. arguments.Skip(1).SelectMany(Expand)];
            if (rest.Contains("--help", StringComparer.Ordinal))
            {
                PrintHelp(verb);
                return Success;
            }

            verb.Run(VerbArguments.Parse(rest, verb.Options), reporter);
            return reporter.HasErrors ? Failure : Success;
        }
        catch (ToolException e)
        {
            reporter.Error(e.Code, e.Message, e.File, e.Line);
            return Failure;
        }
        catch (WorkloadException e)
        {
            reporter.Error(Codes.BadWorkload, $"A workload cannot be used: {e.Message}.", e.File, e.Line);
            return Failure;
        }
        catch (ProfileFormatException e)
        {
            reporter.Error(e.Code, Sentence(e.Line is null && e.Offset is null ? e.Reason : e.Message), e.Input, e.Line ?? 0);
            return Failure;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ToolException coded = FileErrors.Describe(e);
            reporter.Error(coded.Code, coded.Message);
            return Failure;
        }
        catch (Exception e)
        {
            reporter.Error(Codes.Internal, $"cinder-build has a bug: {e.Message} Please report this with the following stack trace.");
            output.WriteLine(e.ToString());
            return InternalError;
        }
    }

    /// <summary>Replaces <c>@file</c> by the lines of the file. Empty lines do not count.</summary>
    private static IEnumerable<string> Expand(string argument) => argument.StartsWith('@')
        ? File.ReadAllLines(argument[1..]).Where(line => line.Length > 0)
        : [argument];

    private static string Sentence(string reason) => reason.EndsWith('.') ? reason : reason + ".";

    private void PrintOverview()
    {
        output.WriteLine("cinder-build: the tool behind the Cinder.Build SDK.");
        output.WriteLine("usage: cinder-build VERB [OPTIONS] [@RESPONSE-FILE]");
        output.WriteLine();
        foreach (Verb verb in verbs)
        {
            output.WriteLine($"  {verb.Name,-15} {verb.Description}");
        }
    }

    private void PrintHelp(Verb verb)
    {
        output.WriteLine($"cinder-build {verb.Name}: {verb.Description}");
        output.WriteLine();
        foreach (VerbOption option in verb.Options)
        {
            string usage = option.IsSwitch ? option.Name : $"{option.Name} {option.Placeholder}";
            string notes = (option.IsRequired ? " (required)" : "") + (option.IsRepeatable ? " (repeatable)" : "");
            output.WriteLine($"  {usage,-30} {option.Description}{notes}");
        }
    }
}
