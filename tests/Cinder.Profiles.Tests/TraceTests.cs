namespace Cinder.Profiles.Tests;

/// <summary>The trace reader against traces that are built byte by byte.</summary>
public sealed class TraceTests
{
    private const int Seed = 20240229;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_event_of_a_profile_is_decoded(bool compressed)
    {
        var builder = new TraceBuilder { Compressed = compressed };
        builder.Module(1, "/src/app/app.dll");
        builder.Type(100, 1, 0x02000002);
        builder.Type(101, 1, 0x02000003, 100, 100);
        builder.Method(200, 101, 0x06000004, 100);
        builder.MethodLoad(201, 1, 0x06000005, 0);
        builder.PgoData(200, [1, 2, 3]);
        builder.Event(9999, writer => writer.Write(0UL));
        builder.Event(15, writer => writer.Write(0UL), "Somebody-Else");

        TraceData data = Read(builder.Build(lastSequenceNumber: 8));

        Assert.Equal((1234, 8, 0L, 8L), (data.ProcessId, data.PointerSize, data.EventsLost, data.EventCount));
        Assert.Equal("/src/app/app.dll", data.Modules[1]);
        Assert.Equal([100UL, 100UL], data.Types[101].Parameters);
        Assert.Equal((101UL, 0x06000004u), (data.Methods[200].TypeId, data.Methods[200].Token));
        Assert.Equal((1UL, 0x06000005u, "M"), (data.MethodLoads[201].ModuleId, data.MethodLoads[201].Token, data.MethodLoads[201].Name));
        TracePgoData pgo = Assert.Single(data.PgoData);
        Assert.Equal((200UL, "N", "M", "void ()"), (pgo.MethodId, pgo.Namespace, pgo.Name, pgo.Signature));
        Assert.Equal([1, 2, 3], pgo.Data);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(3, 0, null)]
    [InlineData(0, 5, null)]
    [InlineData(2, 1, 9)]
    public void Lost_events_are_counted(int before, int between, int? last)
    {
        var builder = new TraceBuilder();
        builder.Lose((uint)before);
        builder.Module(1, "a");
        builder.Lose((uint)between);
        builder.Module(2, "b");
        int written = before + between + 2;

        TraceData data = Read(builder.Build((uint?)last));

        Assert.Equal(before + between + Math.Max(0, (last ?? written) - written), data.EventsLost);
    }

    [Fact]
    public void Chunks_are_joined_in_order_of_their_index()
    {
        var builder = new TraceBuilder();
        builder.PgoData(1, [3, 4], 0x80000001);
        builder.PgoData(1, [1, 2], 0);
        builder.PgoData(2, [9], 0x80000001);
        builder.PgoData(3, [9], 0);

        TraceData data = Read(builder.Build());

        Assert.Equal([1, 2, 3, 4], Assert.Single(data.PgoData).Data);
        Assert.Equal(2, data.IncompletePgoData);
    }

    [Fact]
    public void A_trace_that_is_cut_off_anywhere_is_called_truncated()
    {
        byte[] whole = Sample();
        for (int length = 0; length < whole.Length; length++)
        {
            ProfileFormatException error = Assert.Throws<ProfileFormatException>(() => Read(whole[..length]));

            Assert.Equal(ProfileErrorCodes.TraceTruncated, error.Code);
            Assert.Equal(length, error.Offset);
        }
    }

    [Fact]
    public void Foreign_files_and_other_versions_are_named()
    {
        Assert.Contains("not a .nettrace", Refusal([.. "not a trace at all"u8]), StringComparison.Ordinal);
        Assert.Contains("version 6", Refusal([.. "Nettrace"u8, 0, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]), StringComparison.Ordinal);
        Assert.Contains("version 3", Refusal(new TraceBuilder { Version = 3 }.Build()), StringComparison.Ordinal);
        Assert.Contains("64-bit", Refusal(new TraceBuilder { PointerSize = 4 }.Build()), StringComparison.Ordinal);

        static string Refusal(byte[] bytes)
        {
            ProfileFormatException error = Assert.Throws<ProfileFormatException>(() => Read(bytes));
            Assert.Equal(ProfileErrorCodes.TraceForeign, error.Code);
            return error.Message;
        }
    }

    [Fact]
    public void Bytes_after_the_end_are_refused()
    {
        Assert.Equal(ProfileErrorCodes.TraceCorrupt, Assert.Throws<ProfileFormatException>(() => Read([.. Sample(), 0])).Code);
    }

    [Fact]
    public void Damaged_bytes_give_a_place_and_a_reason_and_never_another_exception()
    {
        byte[] whole = Sample();
        var random = new Random(Seed);
        int refused = 0;
        for (int round = 0; round < 8_000; round++)
        {
            byte[] damaged = [.. whole];
            for (int n = random.Next(1, 5); n > 0; n--)
            {
                damaged[random.Next(damaged.Length)] = random.Next(4) == 0 ? (byte)0xff : (byte)random.Next(256);
            }

            try
            {
                Read(damaged);
            }
            catch (ProfileFormatException e)
            {
                refused++;
                Assert.NotNull(e.Offset);
                Assert.NotEmpty(e.Reason);
            }
        }

        Assert.InRange(refused, 400, 7_999);
    }

    [Fact]
    public void Wild_sizes_do_not_take_memory()
    {
        byte[] whole = Sample();
        int size = whole.AsSpan().IndexOf("MetadataBlock"u8) + "MetadataBlock"u8.Length + 1;
        BitConverter.TryWriteBytes(whole.AsSpan(size), 255 << 20);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ProfileFormatException>(() => Read(whole));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    private static byte[] Sample()
    {
        var builder = new TraceBuilder();
        builder.Module(1, "/src/app/app.dll");
        builder.Type(100, 1, 0x02000002);
        builder.Type(101, 1, 0x02000003, 100);
        builder.Method(200, 101, 0x06000004, 100);
        builder.MethodLoad(201, 1, 0x06000005, 0);
        builder.PgoData(200, new PgoDataBuilder().Add(0, 0x181, 0, 5).Build());
        return builder.Build(lastSequenceNumber: 6);
    }

    private static TraceData Read(byte[] bytes) => NetTraceReader.Read(new MemoryStream(bytes), "trace");
}
