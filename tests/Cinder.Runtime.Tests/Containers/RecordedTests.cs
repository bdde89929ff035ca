using System.Globalization;

namespace Cinder.Runtime.Tests;

/// <summary>Replays what CPython did (see record.py): the order of sets, slices, sorts, hashes.</summary>
public sealed unsafe class RecordedTests
{
    [Fact]
    public void Sets_IterateInCPythonsOrder()
    {
        using var vm = new Vm(new VmOptions());
        VmThread t = vm.MainThread;
        var roots = new RootHandle[4];
        for (int i = 0; i < roots.Length; i++)
        {
            roots[i] = vm.Roots.Add(SetOps.New(t));
        }

        foreach (Line line in Line.ReadAll("sets"))
        {
            RootHandle handle = roots[line.Int(1)];
            var left = (SetObject*)vm.Roots[handle].Object;
            Ref other = line.Words[0] is "add" or "discard" or "pop" or "fill" ? Ref.None : vm.Roots[roots[line.Int(2)]];
            switch (line.Words[0])
            {
                case "add":
                    Assert.True(SetOps.Add(t, left, line.Integer(2)));
                    break;
                case "discard":
                    Assert.True(SetOps.Discard(t, left, line.Integer(2)) >= 0);
                    break;
                case "pop":
                    Assert.Equal(line.Integer(2).Bits, SetOps.Pop(left).Bits);
                    break;
                case "fill":
                    Assert.True(SetOps.Update(t, left, line.Integers(t, 2)));
                    break;
                case "update":
                    Assert.True(SetOps.Update(t, left, other));
                    break;
                case "union":
                    vm.Roots[handle] = SetMethods.Union(t, left, other);
                    break;
                case "intersection":
                    vm.Roots[handle] = SetOps.Intersection(t, left, other);
                    break;
                case "intersection_update":
                    SetOps.Adopt(left, (SetObject*)SetOps.Intersection(t, left, other).Object);
                    break;
                case "difference":
                    vm.Roots[handle] = SetOps.Difference(t, left, other);
                    break;
                case "difference_update":
                    Assert.True(SetOps.DifferenceUpdate(t, left, other));
                    break;
                case "symmetric_difference":
                    vm.Roots[handle] = SetOps.SymmetricDifference(t, left, other);
                    break;
                case "symmetric_difference_update":
                    Assert.True(SetOps.SymmetricDifferenceUpdate(t, left, other));
                    break;
                case "copy":
                    vm.Roots[handle] = SetOps.Copy(t, (SetObject*)other.Object);
                    break;
                case "clear":
                    SetOps.Clear(left);
                    break;
                default:
                    Assert.Fail("unknown operation " + line.Words[0]);
                    break;
            }

            line.Check(Line.Text(ListOps.FromIterable(t, vm.Roots[handle])));
        }
    }

    [Fact]
    public void Slices_SelectReplaceAndDelete()
    {
        using var vm = new Vm(new VmOptions());
        VmThread t = vm.MainThread;
        foreach (Line line in Line.ReadAll("slices"))
        {
            Ref items = ListOps.New(t, 0);
            var list = (ListObject*)items.Object;
            for (int i = 0; i < line.Int(1); i++)
            {
                Assert.True(ListOps.Append(t, list, Ref.FromSmall(i)));
            }

            var slice = (SliceObject*)SliceOps.New(t, line.Integer(2), line.Integer(3), line.Integer(4)).Object;
            switch (line.Words[0])
            {
                case "get":
                    Assert.True(SliceOps.Indices(t, slice, list->Length, out long start, out _, out long step, out long count));
                    items = ListOps.Slice(t, list, start, step, count);
                    break;
                case "set":
                    if (!ListOps.SetSlice(t, list, slice, line.Integers(t, 5)))
                    {
                        Assert.True(t.PendingMatches(BuiltinType.ValueError));
                        line.Check(StrOps.ToManaged(Op.Str(t, t.TakePending())));
                        continue;
                    }

                    break;
                default:
                    Assert.True(ListOps.DeleteSlice(t, list, slice));
                    break;
            }

            line.Check(Line.Text(items));
        }
    }

    [Fact]
    public void Sorts_OrderAsCPythonDoes()
    {
        using var vm = new Vm(new VmOptions());
        VmThread t = vm.MainThread;
        Ref length = DictOps.GetStr((DictObject*)vm.Builtins.Object, StrOps.Intern(t, "len"));
        Ref zero = Ref.Zero;
        Ref one = ListOps.From(t, &zero, 1);
        foreach (Line line in Line.ReadAll("sorts"))
        {
            bool reverse = line.Int(1) == 1;
            Ref items = ListOps.New(t, 0);
            var list = (ListObject*)items.Object;
            if (line.Words[0] == "floats")
            {
                for (int i = 2; i < line.Words.Length; i++)
                {
                    Assert.True(ListOps.Append(t, list, FloatOps.New(t, Line.ParseFloat(line.Words[i]))));
                }

                Assert.True(ListSort.Sort(t, list, Ref.None, reverse));
                line.Check(Line.FloatText(list));
                continue;
            }

            // The key is the length of the item, whose identity tells where it stood before.
            var positions = new Dictionary<nint, int>();
            for (int i = 2; i < line.Words.Length; i++)
            {
                Ref item = ListOps.Repeat(t, (ListObject*)one.Object, line.Int(i));
                positions.Add(item.Bits, i - 2);
                Assert.True(ListOps.Append(t, list, item));
            }

            Assert.True(ListSort.Sort(t, list, length, reverse));
            line.Check(string.Join(' ', Line.Bits(list).Select(b => positions[b])));
        }
    }

    [Fact]
    public void Hashes_AreCPythons()
    {
        using var vm = new Vm(new VmOptions());
        VmThread t = vm.MainThread;
        foreach (Line line in Line.ReadAll("hashes"))
        {
            Ref items = line.Integers(t, 1);
            Ref value = line.Words[0] switch
            {
                "tuple" => TupleOps.FromIterable(t, items),
                "frozenset" => SetOps.FromIterable(t, BuiltinType.FrozenSet, items),
                _ => RangeOps.New(t, line.Integer(1), line.Integer(2), line.Integer(3)),
            };
            Assert.True(Op.Hash(t, value, out long hash));
            line.Check(hash.ToString(CultureInfo.InvariantCulture));
        }
    }
}
