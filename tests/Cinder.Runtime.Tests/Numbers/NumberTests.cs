using System.Text;

namespace Cinder.Runtime.Tests;

/// <summary>Evaluates expressions on numbers and compares their results with CPython's (see record.py).</summary>
public sealed unsafe class NumberTests
{
    [Fact]
    public void Expressions_GiveCPythonsResults()
    {
        using var vm = new Vm(new VmOptions());
        var t = vm.MainThread;
        var failures = new List<string>();
        var number = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Numbers", "numbers.txt")))
        {
            number++;
            var arrow = line.IndexOf(" => ", StringComparison.Ordinal);
            var expression = line[..arrow];
            var expected = line[(arrow + 4)..];
            var actual = Evaluate(t, expression);
            if (actual != expected)
            {
                failures.Add($"line {number}: {expression} gives {actual}, expected {expected}");
            }
        }

        Assert.True(number > 1000, "the recorded file is cut off");
        Assert.True(failures.Count == 0, $"{failures.Count} of {number} differ:\n{string.Join('\n', failures.Take(400))}");
    }

    private static string Evaluate(VmThread t, string expression)
    {
        var globals = DictOps.New(t);
        var result = SourceCode.Compile(t, Encoding.UTF8.GetBytes(expression), "<number>", "eval");
        if (!result.IsError)
        {
            var function = FunctionCalls.NewFunction(t, result, globals, t.Vm.Builtins);
            result = FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, globals);
        }

        if (!result.IsError)
        {
            result = Op.Repr(t, result);
        }

        if (!result.IsError)
        {
            return StrOps.ToManaged(result);
        }

        // What str() of these exceptions gives: the one argument's text, or the tuple's.
        var exception = t.TakePending();
        var args = ((ExceptionObject*)exception.Object)->Args;
        var tuple = (TupleObject*)args.Object;
        var message = tuple->Length switch
        {
            0 => "",
            1 => StrOps.ToManaged(Op.Str(t, TupleObject.Items(tuple)[0])),
            _ => StrOps.ToManaged(Op.Repr(t, args)),
        };
        return $"{Op.TypeName(t, exception)}: {message}";
    }
}
