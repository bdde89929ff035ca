using Cinder.Layout;
using Cinder.Profiles;

namespace Cinder.Build.Tool.Tests;

public sealed class VerificationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Compiled_methods_tell_the_source_of_their_profile()
    {
        CompiledMethods methods = CompiledMethods.Read(_folder.Write("jit.txt", """
               1: JIT compiled <Module>:.cctor() [FullOpts, IL size=11, code size=1]
               2: JIT compiled Calculator.Operation:Evaluate(long) [FullOpts with Static PGO, IL size=135, code size=380]
               3: JIT compiled System.Collections.Generic.Dictionary`2[System.__Canon,int]:TryInsert(System.__Canon,int,byte) [FullOpts with Synthesized PGO, IL size=482, code size=625]
               4: JIT compiled System.Collections.Generic.Dictionary`2[System.__Canon,System.__Canon]:TryInsert(System.__Canon,System.__Canon,byte) [FullOpts with Static PGO, IL size=482, code size=625]
               5: JIT compiled Outer`1+Inner[int]:Convert[long](int[]) [FullOpts with Static PGO, IL size=1, code size=2]
            noise
            """));

        Assert.Equal((5, 3, 1), (methods.Total, methods.WithProfile, methods.Synthesized));
        Assert.Equal(ProfileSource.Static, methods.Find(Key("Calculator.Operation", "Evaluate")));
        Assert.Equal(ProfileSource.Static, methods.Find(Key("System.Collections.Generic.Dictionary`2", "TryInsert")));
        Assert.Equal(ProfileSource.Static, methods.Find(Key("Outer`1/Inner", "Convert")));
        Assert.Equal(ProfileSource.None, methods.Find(Key("<Module>", ".cctor")));
        Assert.Null(methods.Find(Key("Calculator.Operation", "Inlined")));
    }

    [Fact]
    public void List_without_methods_is_refused()
    {
        ToolException error = Assert.Throws<ToolException>(() => CompiledMethods.Read(_folder.Write("jit.txt", "nothing\n")));

        Assert.Equal("CBT4009", error.Code);
    }

    [Fact]
    public void Text_order_holds_when_hot_methods_are_first_and_together()
    {
        TextOrder order = TextOrder.Check([Start, Function("a", 0x1000, 100), Function("b", 0x1070, 80), Function("cold", 0x10c0, 400)], ["a", "b", "inlined"]);

        Assert.True(order.IsApplied);
        Assert.Equal((2, 0, 180L, 0xc0L), (order.Placed, order.OutOfOrder, order.HotBytes, order.SpanBytes));
    }

    [Theory]
    [InlineData("b", "a")]
    [InlineData("b")]
    public void Text_order_does_not_hold_when_methods_are_swapped_or_not_first(params string[] ordered)
    {
        TextOrder order = TextOrder.Check([Start, Function("a", 0x1000, 100), Function("b", 0x1070, 80)], ordered);

        Assert.False(order.IsApplied);
    }

    [Fact]
    public void Text_order_does_not_hold_when_cold_code_lies_between()
    {
        TextOrder order = TextOrder.Check([Start, Function("a", 0x1000, 100), Function("cold", 0x1070, 4000), Function("b", 0x2040, 80)], ["a", "b"]);

        Assert.False(order.IsApplied);
    }

    [Fact]
    public void Text_order_without_any_ordered_method_does_not_hold() => Assert.False(TextOrder.Check([Start], ["a"]).IsApplied);

    [Fact]
    public void Huge_pages_are_counted_over_the_text_only()
    {
        string binary = _folder.Write("app", "");
        _folder.Write("smaps", $"""
            550000000000-550000200000 r--p 00000000 08:01 1 {binary}
            AnonHugePages:         0 kB
            550000200000-550000600000 r-xp 00000000 00:00 0
            AnonHugePages:      4096 kB
            FilePmdMapped:         0 kB
            550000600000-550000800000 r--p 00600000 08:01 1 {binary}
            AnonHugePages:      2048 kB
            7f0000000000-7f0000400000 rw-p 00000000 00:00 0
            AnonHugePages:      4096 kB
            """);
        var probe = new HugePageProbe(binary, 0x200000, 0x400000);

        probe.Look(_folder.Root);

        Assert.True(probe.SawText);
        Assert.Equal(4096, probe.MappedKilobytes);
    }

    [Fact]
    public void Other_programs_have_no_text_of_this_one()
    {
        _folder.Write("smaps", "550000000000-550000200000 r-xp 00000000 08:01 1 /bin/other\nAnonHugePages:      2048 kB\n");
        var probe = new HugePageProbe(_folder["app"], 0, 0x200000);

        probe.Look(_folder.Root);

        Assert.False(probe.SawText);
        Assert.Equal(0, probe.MappedKilobytes);
    }

    private static ElfSymbol Start => new("__start___managedcode", 0x1000, 0, 1, IsFunction: false);

    private static ElfSymbol Function(string name, ulong address, ulong size) => new(name, address, size, 1, IsFunction: true);

    private static MethodKey Key(string type, string method) => new("A", type, "", method, "()void", "");
}
