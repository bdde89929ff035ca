using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Cinder.Build.Tasks;

/// <summary>
/// Base of every task that starts a verb of <c>cinder-build</c>: builds the response file, asks the build for cores,
/// and turns the tool's canonical lines into errors and warnings with a help link. No heavy work runs inside MSBuild.
/// </summary>
public abstract partial class CinderToolTask : ToolTask
{
    private int _jobs = 1;

    /// <summary>Path of <c>cinder-build.dll</c>.</summary>
    [Required]
    public string ToolAssembly { get; set; } = "";

    /// <summary>The <c>dotnet</c> host that runs this build; never searched on PATH.</summary>
    [Required]
    public string DotNetHost { get; set; } = "";

    /// <summary>Where a diagnostic code is explained; the code in lower case is appended as an anchor.</summary>
    public string HelpLinkBase { get; set; } = "";

    /// <summary>The verb to run.</summary>
    protected abstract string Verb { get; }

    /// <summary>Whether the verb can use more than one core.</summary>
    protected virtual bool IsParallel => false;

    /// <inheritdoc/>
    protected override string ToolName => "dotnet";

    /// <inheritdoc/>
    protected override Encoding StandardOutputEncoding => Encoding.UTF8;

    /// <inheritdoc/>
    protected override Encoding StandardErrorEncoding => Encoding.UTF8;

    /// <inheritdoc/>
    protected override Encoding ResponseFileEncoding => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    protected override MessageImportance StandardOutputLoggingImportance => MessageImportance.Normal;

    /// <inheritdoc/>
    protected override MessageImportance StandardErrorLoggingImportance => MessageImportance.Normal;

    /// <summary>Adds the verb's arguments.</summary>
    private protected abstract void AddArguments(ToolArguments arguments);

    /// <inheritdoc/>
    public override bool Execute()
    {
        var engine = BuildEngine as IBuildEngine9;
        int granted = 0;
        if (IsParallel && engine is not null)
        {
            granted = engine.RequestCores(int.MaxValue);
            _jobs = Math.Max(1, granted);
        }

        try
        {
            return base.Execute();
        }
        finally
        {
            if (granted > 0)
            {
                engine!.ReleaseCores(granted);
            }
        }
    }

    /// <inheritdoc/>
    protected override string GenerateFullPathToTool() => DotNetHost;

    /// <inheritdoc/>
    protected override bool ValidateParameters()
    {
        if (File.Exists(ToolAssembly) && File.Exists(DotNetHost))
        {
            return true;
        }

        string missing = File.Exists(ToolAssembly) ? DotNetHost : ToolAssembly;
        Report("error", "CBT9001", null, 0, 0, $"cinder-build cannot be started: {missing} does not exist. Build or restore the SDK again.");
        return false;
    }

    /// <inheritdoc/>
    protected override string GenerateCommandLineCommands() => $"\"{ToolAssembly}\" {Verb}";

    /// <inheritdoc/>
    protected override string GenerateResponseFileCommands()
    {
        var arguments = new ToolArguments();
        AddArguments(arguments);
        if (IsParallel)
        {
            arguments.Add("--jobs", _jobs.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return arguments.ToString();
    }

    /// <inheritdoc/>
    protected override void LogEventsFromTextOutput(string singleLine, MessageImportance messageImportance)
    {
        Match match = CanonicalLine().Match(singleLine);
        if (!match.Success)
        {
            Log.LogMessage(messageImportance, singleLine);
            return;
        }

        _ = int.TryParse(match.Groups["line"].Value, out int line);
        _ = int.TryParse(match.Groups["column"].Value, out int column);
        string origin = match.Groups["origin"].Value;
        string text = match.Groups["text"].Value.Replace('\u2028', '\n');
        Report(match.Groups["kind"].Value, match.Groups["code"].Value, origin == "cinder-build" ? null : origin, line, column, text);
    }

    /// <inheritdoc/>
    protected override bool HandleTaskExecutionErrors()
    {
        if (!Log.HasLoggedErrors)
        {
            Report("error", "CBT9001", null, 0, 0, $"cinder-build {Verb} ended with exit code {ExitCode} and no message.");
        }

        return false;
    }

    private void Report(string kind, string code, string? file, int line, int column, string text)
    {
        string? link = HelpLinkBase.Length == 0 ? null : HelpLinkBase + "#" + code.ToLowerInvariant();
        switch (kind)
        {
            case "error":
                Log.LogError(null, code, null, link, file, line, column, 0, 0, "{0}", text);
                break;
            case "warning":
                Log.LogWarning(null, code, null, link, file, line, column, 0, 0, "{0}", text);
                break;
            default:
                Log.LogMessage(null, code, null, file, line, column, 0, 0, MessageImportance.High, "{0}: {1}", code, text);
                break;
        }
    }

    [GeneratedRegex(@"^(?<origin>.+?)(\((?<line>\d+)(,(?<column>\d+))?\))? ?: (?<kind>error|warning|message) (?<code>CBT\d{4}): (?<text>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CanonicalLine();
}
