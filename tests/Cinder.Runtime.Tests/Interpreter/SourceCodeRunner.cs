namespace Cinder.Runtime.Tests.Interpreter;

internal static unsafe class SourceCodeRunner
{
    /// <summary>Runs a program in a namespace of its own; it must not fail.</summary>
    internal static void Run(Vm vm, string source)
    {
        var t = vm.MainThread;
        var code = SourceCode.Compile(t, source, "<test>", "exec");
        Assert.False(code.IsError);
        var ns = DictOps.New(t);
        var function = FunctionCalls.NewFunction(t, code, ns, vm.Builtins);
        Assert.False(FunctionCalls.RunInNamespace(t, (FunctionObject*)function.Object, ns).IsError);
    }
}
