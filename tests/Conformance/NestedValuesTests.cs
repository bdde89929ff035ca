using System.Text;

namespace Conformance;

/// <summary>
/// Values nested deeper than any native stack: an error in Python, never the end of the process. CPython is no oracle here: some of
/// these overflow its own stack.
/// </summary>
public sealed class NestedValuesTests
{
    [Theory]
    [InlineData("v = ()", "v = (v,)", "hash(v)")]
    [InlineData("v = ()", "v = (v,)", "repr(v)")]
    [InlineData("v = []", "v = enumerate(v)", "list(v)")]
    [InlineData("v = []", "v = zip(v)", "list(v)")]
    [InlineData("v = []", "v = [v]", "repr(v)")]
    [InlineData("v = {}", "v = {1: v}", "repr(v)")]
    [InlineData("v = int", "v = (v,)", "isinstance('', v)")]
    [InlineData("import types; v = print", "v = types.MethodType(v, 1)", "v()")]
    public async Task Use_OfValueNestedTenMillionTimes_RaisesRecursionError(string start, string step, string use)
    {
        var program = $"{start}\nfor i in range(10_000_000):\n    {step}\ntry:\n    {use}\nexcept RecursionError:\n    print('RecursionError')\n";

        var outcome = await CinderProcess.RunAsync(CinderProcess.RepositoryRoot, ["-c", program], ReadOnlyMemory<byte>.Empty, TimeSpan.FromMinutes(2));

        Assert.Equal((0, "RecursionError\n"), (outcome.ExitCode, Encoding.UTF8.GetString(outcome.Output)));
    }
}
