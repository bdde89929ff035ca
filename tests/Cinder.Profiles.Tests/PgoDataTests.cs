namespace Cinder.Profiles.Tests;

public sealed class PgoDataTests
{
    private const int Edge = 0x181;
    private const int TypeHistogram = 0xc3;
    private const int MethodHistogram = 0xc4;

    [Fact]
    public void Records_are_decoded_with_separate_last_values_for_numbers_types_and_methods()
    {
        byte[] data = new PgoDataBuilder()
            .Add(7, 0xb1, int.MinValue, 32)
            .Add(7, TypeHistogram, int.MinValue, 0x7fb3a2f86cb0, 0x7fb3a2f86db0, 0, 1)
            .Add(7, MethodHistogram, 0, 0x7fb3a2000000)
            .Add(-5, Edge, 12, 3_000_000_000)
            .Add(12, Edge, 0, 0)
            .Build();

        List<PgoRecord> records = PgoDataDecoder.Decode(data, out string? fault);

        Assert.Null(fault);
        Assert.Equal([(7, 0xb1, int.MinValue), (7, TypeHistogram, int.MinValue), (7, MethodHistogram, 0), (-5, Edge, 12), (12, Edge, 0)], records.Select(record => (record.Offset, record.Kind, record.Other)));
        Assert.Equal([0x7fb3a2f86cb0, 0x7fb3a2f86db0, 0, 1], records[1].Items);
        Assert.Equal([3_000_000_000], records[3].Items);
        Assert.Equal((PgoDescriptor.HandleHistogram, PgoMarshal.TypeHandle), (records[1].Descriptor, records[1].Marshal));
    }

    [Fact]
    public void Numbers_of_every_length_keep_their_sign()
    {
        long[] numbers = [0, 1, -1, 63, -64, 64, -65, 8191, -8192, 8192, -8193, int.MaxValue, int.MinValue, long.MaxValue / 2, long.MinValue / 2];
        byte[] data = new PgoDataBuilder().Add(0, 0x242, 0, numbers).Build();

        List<PgoRecord> records = PgoDataDecoder.Decode(data, out string? fault);

        Assert.Null(fault);
        Assert.Equal(numbers, Assert.Single(records).Items);
    }

    [Fact]
    public void Data_that_is_cut_off_is_refused()
    {
        byte[] data = new PgoDataBuilder().Add(1000, Edge, 2000, 1_000_000).Add(2000, TypeHistogram, 0, 0x7fb3a2f86cb0, 5).Build();
        for (int length = 0; length < data.Length; length++)
        {
            PgoDataDecoder.Decode(data.AsSpan(0, length), out string? fault);

            Assert.NotNull(fault);
        }
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = new Random(7);
        var bytes = new byte[64];
        int faults = 0;
        for (int round = 0; round < 50_000; round++)
        {
            random.NextBytes(bytes);
            PgoDataDecoder.Decode(bytes, out string? fault);
            faults += fault is null ? 0 : 1;
        }

        Assert.InRange(faults, 40_000, 50_000);
    }
}
