namespace Cinder.Runtime.Tests;

/// <summary>Address space that the system does not give: less is taken, and none is an error.</summary>
public sealed unsafe class OsMemoryTests
{
    private static readonly nuint s_moreThanThereIs = unchecked((nuint)(1UL << 50));

    [Fact]
    public void ReserveUpTo_MoreThanThereIs_GivesLess()
    {
        var memory = OsMemory.ReserveUpTo(s_moreThanThereIs, OsMemory.PageSize, out var bytes);

        Assert.InRange<ulong>(bytes, OsMemory.PageSize, (ulong)s_moreThanThereIs / 2);
        memory[0] = memory[bytes - 1] = 1;
        OsMemory.Release(memory, bytes);
    }

    [Fact]
    public void ReserveUpTo_MoreThanThereIsAtLeast_Throws() =>
        Assert.Throws<HeapExhaustedException>(() => OsMemory.ReserveUpTo(s_moreThanThereIs, s_moreThanThereIs, out _));

    [Fact]
    public void ReserveUpTo_LittleEnough_GivesAll()
    {
        var memory = OsMemory.ReserveUpTo(3 * OsMemory.PageSize, OsMemory.PageSize, out var bytes);

        Assert.Equal(3 * (nuint)OsMemory.PageSize, bytes);
        OsMemory.Release(memory, bytes);
    }
}
