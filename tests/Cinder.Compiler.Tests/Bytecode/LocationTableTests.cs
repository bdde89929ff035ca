using System.Collections.Immutable;
using Cinder.Compiler.Bytecode;

namespace Cinder.Compiler.Tests.Bytecode;

public sealed class LocationTableTests
{
    private static readonly Location[] Locations =
    [
        new(0, 1, 0, 0), new(5, 5, 3, 9), new(5, 5, 3, 9), Location.None, new(3, 8, 100, 2), Location.OfLine(7), new(1_000_000, 1_000_001, 70_000, 0),
        Location.None,
    ];

    [Fact]
    public void Decode_GivesBackWhatWasEncoded()
    {
        var table = LocationTable.Encode(Locations, 5);
        Assert.Equal(Locations, table.Decode(Locations.Length));
        for (var i = 0; i < Locations.Length; i++)
        {
            Assert.Equal(Locations[i], table[i]);
        }
    }

    [Fact]
    public void Encode_OneLocation_TakesFiveBytesForAnyLength()
    {
        var locations = new Location[100];
        Array.Fill(locations, new Location(9, 9, 4, 20));
        Assert.Equal(5, LocationTable.Encode(locations, 8).Bytes.Length);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    public void Decode_OtherCount_IsAnError(int count) =>
        Assert.Throws<InvalidDataException>(() => LocationTable.Encode(Locations, 5).Decode(count));

    [Fact]
    public void Decode_CutBytes_IsAnError()
    {
        var bytes = LocationTable.Encode(Locations, 5).Bytes;
        var cut = LocationTable.FromBytes(ImmutableArray.Create(bytes.AsSpan(0, bytes.Length - 3)), 5);
        Assert.Throws<InvalidDataException>(() => cut.Decode(Locations.Length));
    }
}
