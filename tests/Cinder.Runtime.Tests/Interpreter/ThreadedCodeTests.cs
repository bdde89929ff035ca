using Cinder.Compiler.Bytecode;

namespace Cinder.Runtime.Tests.Interpreter;

public sealed unsafe class ThreadedCodeTests
{
    [Fact]
    public void Symbols_OfTheTable_NameEveryHandler()
    {
        using var code = new ThreadedCode();

        var names = code.Symbols().Select(s => s.Name).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string> { "threaded:entry", "threaded:LoadFast", "threaded:BinaryAdd", "threaded:Call", "threaded:ForIter", "threaded:Send" }, names);
    }

    [Fact]
    public void Table_EveryEntry_LeadsIntoTheCode()
    {
        using var code = new ThreadedCode();

        Assert.All(code.Symbols(), s => Assert.InRange(s.Start, code.Entry, code.Entry + ThreadedEmitter.MaxBytes - 1));
    }

    [Fact]
    public void Table_OpcodesLeftToTheLoop_HaveOneExit()
    {
        using var code = new ThreadedCode();

        Assert.Equal(code.HandlerOf(OpCode.ImportName), code.HandlerOf(OpCode.MakeFunction));
        Assert.NotEqual(code.HandlerOf(OpCode.ImportName), code.HandlerOf(OpCode.LoadFast));
    }

    [Fact]
    public void Emission_Twice_GivesTheSameLayout()
    {
        using var first = new ThreadedCode();
        using var second = new ThreadedCode();

        Assert.Equal(first.Symbols().Select(s => (s.Start - first.Entry, s.Name)), second.Symbols().Select(s => (s.Start - second.Entry, s.Name)));
    }

    [Fact]
    public void Vm_AfterEnoughLoops_HasIt()
    {
        using var vm = new Vm(new VmOptions { ThreadedAfter = 100 });
        Assert.True(vm.MainThread.State->ThreadedEntry == 0);

        SourceCodeRunner.Run(vm, "for i in range(1000): pass");

        Assert.True(vm.MainThread.State->ThreadedEntry != 0);
    }

    [Fact]
    public void Vm_ToldNeverTo_DoesWithoutIt()
    {
        using var vm = new Vm(new VmOptions { ThreadedAfter = -1 });

        SourceCodeRunner.Run(vm, "for i in range(100000): pass");

        Assert.True(vm.MainThread.State->ThreadedEntry == 0);
    }
}
