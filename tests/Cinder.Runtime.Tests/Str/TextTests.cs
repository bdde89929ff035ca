using System.Text;

namespace Cinder.Runtime.Tests;

/// <summary>Evaluates expressions on str, bytes, bytearray and memoryview and compares their results with CPython's (see record.py).</summary>
public sealed unsafe class TextTests
{
    [Fact]
    public void Expressions_GiveCPythonsResults()
    {
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        var failures = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Str", "text.txt")))
        {
            number++;
            var arrow = line.LastIndexOf(" => ", StringComparison.Ordinal);
            var expression = line[..arrow];
            var expected = line[(arrow + 4)..];
            var actual = Evaluate(t, expression);
            if (actual != expected)
            {
                failures.Add($"line {number}: {expression} gives {actual}, expected {expected}");
            }
        }

        Assert.True(number > 10000, "the recorded file is cut off");
        Assert.True(failures.Count == 0, $"{failures.Count} of {number} differ:\n{string.Join('\n', failures.Take(100))}");
    }

    private static string Evaluate(VmThread t, string expression)
    {
        var globals = DictOps.New(t);
        var result = SourceCode.Compile(t, Encoding.UTF8.GetBytes(expression), "<text>", "eval");
        if (!result.IsError)
        {
            var function = FunctionCalls.NewFunction(t, result, globals, t.Vm.Builtins);
            result = FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, globals);
        }

        if (!result.IsError)
        {
            result = Op.Ascii(t, result);
        }

        if (!result.IsError)
        {
            return StrOps.ToManaged(result);
        }

        var exception = t.TakePending();
        var args = Op.Ascii(t, Op.GetAttr(t, exception, StrOps.Intern(t, "args")));
        return $"{Op.TypeName(t, exception)}: {StrOps.ToManaged(args)}";
    }
}
