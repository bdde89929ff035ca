namespace Cinder.Runtime.Tests;

public sealed unsafe class DictTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void RandomOperations_MatchAnOrderedModel(int seed)
    {
        using var vm = new Vm(new VmOptions());
        VmThread t = vm.MainThread;
        var random = new Random(seed);
        RootHandle root = vm.Roots.Add(DictOps.New(t));
        var values = new Dictionary<long, long>();
        var order = new List<long>();
        for (int step = 0; step < 20_000; step++)
        {
            var dict = (DictObject*)vm.Roots[root].Object;

            // Ranges of several sizes, so that all widths of the index come up.
            long key = random.Next(step % 5000 < 2500 ? 20 : 3000);
            switch (random.Next(8))
            {
                case < 4:
                    if (values.TryAdd(key, step))
                    {
                        order.Add(key);
                    }

                    values[key] = step;
                    Assert.True(DictOps.Set(t, dict, Ref.FromSmall(key), Ref.FromSmall(step)));
                    break;
                case < 6:
                    Assert.Equal(values.Remove(key) ? 1 : 0, DictOps.Delete(t, dict, Ref.FromSmall(key)));
                    order.Remove(key);
                    break;
                case 6:
                    Assert.Equal(order.Count > 0, DictOps.TryPopLast(t, dict, out Ref last, out Ref value));
                    if (order.Count > 0)
                    {
                        Assert.Equal(order[^1], last.IntValue);
                        Assert.Equal(values[order[^1]], value.IntValue);
                        values.Remove(order[^1]);
                        order.RemoveAt(order.Count - 1);
                    }

                    break;
                default:
                    Ref found = DictOps.Get(t, dict, Ref.FromSmall(key));
                    Assert.Equal(values.TryGetValue(key, out long expected), !found.IsUnbound);
                    Assert.True(found.IsUnbound || found.IntValue == expected);
                    break;
            }

            Assert.Equal(values.Count, dict->Count);
            if (step % 500 == 0)
            {
                CheckOrder(dict, order, values);
                CheckOrder((DictObject*)DictOps.Copy(t, dict).Object, order, values);
            }
        }
    }

    [Fact]
    public void KeysVersion_ChangesWithTheKeysAlone()
    {
        using var vm = new Vm(new VmOptions());
        VmThread t = vm.MainThread;
        Ref a = StrOps.Intern(t, "a");
        Ref result = DictOps.New(t);
        var dict = (DictObject*)result.Object;
        Assert.True(DictOps.SetStr(t, dict, a, Ref.Zero));
        ulong version = dict->KeysVersion;
        int position = DictOps.IndexOfStr(dict, a);
        Assert.True(DictOps.SetStr(t, dict, a, Ref.True));
        Assert.Equal(version, dict->KeysVersion);
        Assert.True(DictOps.EntryAt(dict, position)->Value.IsTrue);
        Assert.True(DictOps.Set(t, dict, Ref.FromSmall(1), Ref.None));
        Assert.NotEqual(version, dict->KeysVersion);
        version = dict->KeysVersion;
        Assert.Equal(1, DictOps.Delete(t, dict, a));
        Assert.NotEqual(version, dict->KeysVersion);
        version = dict->KeysVersion;
        DictOps.Clear(t, dict);
        Assert.NotEqual(version, dict->KeysVersion);
    }

    [Fact]
    public void GetStr_AmongOtherKeys_FindsByContent()
    {
        using var vm = new Vm(new VmOptions());
        VmThread t = vm.MainThread;
        Ref result = DictOps.New(t);
        var dict = (DictObject*)result.Object;
        for (int i = 0; i < 40; i++)
        {
            Assert.True(DictOps.Set(t, dict, Ref.FromSmall(i), Ref.FromSmall(i)));
            Assert.True(DictOps.Set(t, dict, StrOps.New(t, "key" + i), Ref.FromSmall(-i)));
        }

        Assert.Equal(0, dict->AllStrKeys);
        Assert.Equal(-17, DictOps.GetStr(dict, StrOps.Intern(t, "key17")).IntValue);
        Assert.True(DictOps.GetStr(dict, StrOps.Intern(t, "key40")).IsUnbound);
    }

    private static void CheckOrder(DictObject* dict, List<long> order, Dictionary<long, long> values)
    {
        nint position = 0;
        foreach (long key in order)
        {
            Assert.True(DictOps.Next(dict, ref position, out Ref actual, out Ref value));
            Assert.Equal(key, actual.IntValue);
            Assert.Equal(values[key], value.IntValue);
        }

        Assert.False(DictOps.Next(dict, ref position, out _, out _));
        position = (nint)dict->Used;
        for (int i = order.Count - 1; i >= 0; i--)
        {
            Assert.True(DictOps.Previous(dict, ref position, out Ref actual, out _));
            Assert.Equal(order[i], actual.IntValue);
        }
    }
}
